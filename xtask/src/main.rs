//! `cargo xtask`: everything around the product, from an empty machine to a site ready for its host.
//!
//! | module | does |
//! |---|---|
//! | [`setup`] | installs what is missing, under the project |
//! | [`web`] | Rust to WebAssembly, by the manifest `wasm-pack.toml` |
//! | [`site`], [`budget`], [`dist`] | the files of the page, their sizes, their copy for a host |
//! | [`serve`] | the local server |
//! | [`mod@test`] | every check, in steps |
//! | [`eval`] | the scores on annotated texts |

mod budget;
mod dist;
mod eval;
mod manifest;
mod process;
mod project;
mod serve;
mod setup;
mod site;
mod table;
mod term;
mod test;
mod web;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::project::Project;

/// Set-up, build, server, tests, evaluation and distribution of Recoupe.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the page and serve it on this machine only.
    Serve {
        /// The port to listen on; 0 takes any free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the page and hold it against its byte budget.
    Build,
    /// Run every check; the last line counts them.
    Test {
        /// Only the steps whose name contains this.
        filter: Option<String>,
    },
    /// Score the core on annotated texts.
    Eval(eval::Arguments),
    /// Build the page and assemble it in dist/site for any static host.
    Dist,
}

fn main() -> ExitCode {
    let done = Project::find().and_then(|project| match Arguments::parse().command {
        Task::Serve { port } => serve::serve(&project, port).map(|()| true),
        Task::Build => web::build(&project).map(|()| true),
        Task::Test { filter } => test::test(&project, filter.as_deref()),
        Task::Eval(arguments) => eval::eval(&project, &arguments),
        Task::Dist => dist::dist(&project).map(|()| true),
    });
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            term::error(&error);
            ExitCode::FAILURE
        }
    }
}

/// The extension of a path in lower case, empty where there is none.
fn extension(path: &std::path::Path) -> String {
    path.extension()
        .map(|extension| extension.to_string_lossy().to_lowercase())
        .unwrap_or_default()
}

/// Every file below a folder, sorted; nothing where the folder does not exist. Hidden files are left out.
///
/// # Errors
/// A folder that cannot be read.
fn files_below(folder: &std::path::Path) -> anyhow::Result<Vec<PathBuf>> {
    use anyhow::Context as _;

    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in folder
            .read_dir()
            .with_context(|| format!("cannot read {}", folder.display()))?
        {
            let path = entry?.path();
            if path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('.'))
            {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
