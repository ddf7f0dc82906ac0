//! `cargo xtask`: everything around the product, from an empty machine to a site ready for its host.
//!
//! | module | does |
//! |---|---|
//! | [`setup`] | installs what is missing, under the project |
//! | [`web`] | Rust to WebAssembly, by the manifest `wasm-pack.toml` |
//! | [`site`], [`budget`], [`dist`] | the files of the page, their sizes, their copy for a host |
//! | [`serve`] | the local server |
//! | [`mod@test`] | every check, in steps |
//! | [`cldr`] | the names of currencies and units, out of Unicode CLDR |
//! | [`eval`] | the scores on annotated texts |
//! | [`mod@bench`] | the speed of the core |

mod bench;
mod budget;
mod cldr;
mod dist;
mod eval;
mod files;
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
    /// Run every check; the last line counts them.
    Test {
        /// Only the steps whose name contains this.
        filter: Option<String>,
    },
    /// Make the tables of names out of Unicode CLDR.
    Cldr {
        /// Only say whether the committed tables are what it would make.
        #[arg(long)]
        check: bool,
    },
    /// Score the core on annotated texts.
    Eval(eval::Arguments),
    /// Measure how fast the core reads.
    Bench(bench::Arguments),
    /// Build the page for any static host (dist/site) and as one file (dist/recoupe.html), within its byte budget.
    #[command(visible_alias = "build")]
    Dist,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = Project::find().and_then(|project| match arguments.command {
        Task::Serve { port } => serve::serve(&project, port).map(|()| true),
        Task::Test { filter } => test::test(&project, filter.as_deref()),
        Task::Cldr { check } => cldr::cldr(&project, check),
        Task::Eval(arguments) => eval::eval(&project, &arguments),
        Task::Bench(arguments) => bench::bench(&project, &arguments).map(|()| true),
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
