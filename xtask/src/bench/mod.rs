//! `cargo xtask bench`: how fast the core reads, natively and as the web module under Node.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::manifest::Manifest;
use crate::project::Project;
use crate::{eval, process, web};

/// What to measure.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The text to read; by default the annotated texts of the shared folder, else the articles of the tests.
    file: Option<PathBuf>,
    /// Leaves the web module out, which takes a while to build.
    #[arg(long)]
    native: bool,
}

/// Measures each layer of the core on a text, beside a plain pass over its bytes.
///
/// # Errors
/// A text that cannot be read, a benchmark or a web module that fails.
pub(crate) fn bench(project: &Project, arguments: &Arguments) -> Result<()> {
    let mut cargo = process::cargo(project);
    cargo.args(["bench", "--quiet", "--locked", "--package", "recoupe"]);
    cargo.args(["--bench", "layers", "--features", "layers", "--"]);
    let file = match &arguments.file {
        Some(file) => Some(fs::canonicalize(file).with_context(|| file.display().to_string())?),
        None => annotated(project)?,
    };
    process::run(cargo.args(&file))?;
    if arguments.native {
        return Ok(());
    }
    web::module(project, &Manifest::read(project)?)?;
    let mut node = process::program(project, "node");
    node.arg("benches/web.mjs").args(&file);
    process::run(&mut node)
}

/// The annotated texts, one after the other, in a file of their own; none where there are none.
fn annotated(project: &Project) -> Result<Option<PathBuf>> {
    let mut texts = String::new();
    for path in eval::default_paths(project)? {
        let lines = fs::read_to_string(&path).with_context(|| project.shown(&path))?;
        for line in lines.lines() {
            let item: serde_json::Value = serde_json::from_str(line)?;
            texts.push_str(item["text"].as_str().unwrap_or_default());
            texts.push_str("\n\n");
        }
    }
    let file = project.target_dir().join("bench.txt");
    if texts.is_empty() {
        return Ok(None);
    }
    fs::write(&file, texts).with_context(|| project.shown(&file))?;
    Ok(Some(file))
}
