//! The manifest of web artefacts, `wasm-pack.toml`.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::project::Project;

/// The file's name, in the root of the checkout.
pub(crate) const FILE: &str = "wasm-pack.toml";

/// What is built for the web, with which tools, how large it may be.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Manifest {
    pub(crate) tools: Tools,
    pub(crate) module: Module,
    pub(crate) optimize: Optimize,
    pub(crate) site: Site,
    pub(crate) budget: Budget,
}

/// Versions of the tools that no lock file names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Tools {
    pub(crate) wasm_pack: String,
}

/// How wasm-pack is called.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Module {
    pub(crate) target: String,
    pub(crate) profile: String,
    pub(crate) features: Vec<String>,
    pub(crate) out_dir: String,
    pub(crate) out_name: String,
    /// Files that are copied to the output as they are.
    pub(crate) models: Vec<String>,
}

/// How wasm-opt is called.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Optimize {
    pub(crate) flags: Vec<String>,
}

/// Which files make up the page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Site {
    pub(crate) root: String,
    pub(crate) extensions: Vec<String>,
    pub(crate) except: Vec<String>,
}

/// Bytes after compression that may not be passed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    pub(crate) total: u64,
    /// For the page in one file, as it lies on the disk.
    pub(crate) single: u64,
    /// By what the page is called without some of its files.
    #[serde(default)]
    pub(crate) without: BTreeMap<String, Without>,
    /// By path under the root of the site.
    pub(crate) files: BTreeMap<String, u64>,
}

/// What the page may weigh without some of its files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Without {
    /// Paths under the root of the site.
    pub(crate) files: Vec<String>,
    pub(crate) limit: u64,
}

impl Manifest {
    /// Reads the manifest of the checkout.
    ///
    /// # Errors
    /// A file that cannot be read, is no TOML, or holds other keys than the ones above.
    pub(crate) fn read(project: &Project) -> Result<Self> {
        let text = fs::read_to_string(project.path(FILE)).context(FILE)?;
        toml::from_str(&text).context(FILE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_of_the_checkout_is_complete() {
        let manifest: Manifest = toml::from_str(include_str!("../../wasm-pack.toml")).unwrap();
        assert_eq!(manifest.module.out_name, "recoupe");
        assert!(manifest.module.out_dir.starts_with(&manifest.site.root));
    }

    #[test]
    fn the_first_line_says_that_wasm_pack_does_not_read_it() {
        let first = include_str!("../../wasm-pack.toml").lines().next().unwrap();
        assert!(first.starts_with('#') && first.contains("wasm-pack itself does not read it"));
    }
}
