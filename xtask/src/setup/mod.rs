//! Set-up: a machine that has Rust and Node gets whatever else is needed.
//!
//! Everything is installed inside the checkout (`.tools/`, `node_modules/`), except the compiler's wasm target and the
//! browsers of Debian, which can only live in the system. What is there already is recognized without starting it, so
//! that this costs a fraction of a second the second time. Nothing ever asks a question.

mod browsers;
mod node;
mod rust;

use anyhow::Result;

use crate::manifest::Manifest;
use crate::project::Project;

pub(crate) use browsers::Browsers;
pub(crate) use node::packages;
pub(crate) use rust::component;

/// All that building the page needs.
///
/// # Errors
/// Whatever is missing and cannot be installed from here, with what to do about it.
pub(crate) fn web(project: &Project, manifest: &Manifest) -> Result<()> {
    rust::wasm_target(project)?;
    rust::wasm_pack(project, &manifest.tools.wasm_pack)?;
    rust::wasm_bindgen(project)?;
    node::packages(project)
}
