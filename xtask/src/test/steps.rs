//! The steps of `cargo xtask test`, in the order of what they cost.

use std::cell::OnceCell;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use anyhow::{Result, anyhow, ensure};

use super::summary::{self, Tally};
use crate::manifest::Manifest;
use crate::project::Project;
use crate::serve::Server;
use crate::setup::Browsers;
use crate::site::Site;
use crate::{dist, eval, files, process, setup, term, web};

/// How a step ended.
pub(crate) enum Outcome {
    /// It ran.
    Done(Tally),
    /// It could not, for a reason that is no fault of the checkout.
    LeftOut(String),
}

/// One step.
pub(crate) struct Step {
    /// What a filter is compared with.
    pub(crate) name: &'static str,
    /// What it does, in a line.
    pub(crate) title: &'static str,
    pub(crate) run: fn(&Room) -> Result<Outcome>,
}

/// All steps.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "format",
        title: "the sources are laid out by rustfmt",
        run: format,
    },
    Step {
        name: "clippy",
        title: "clippy finds nothing",
        run: clippy,
    },
    Step {
        name: "cldr",
        title: "the tables out of Unicode CLDR are what the generator makes",
        run: cldr,
    },
    Step {
        name: "build",
        title: "the page builds within its byte budget",
        run: build,
    },
    Step {
        name: "clippy-wasm",
        title: "clippy finds nothing in the web module",
        run: clippy_wasm,
    },
    Step {
        name: "units",
        title: "the tests in Rust",
        run: units,
    },
    Step {
        name: "docs",
        title: "the documentation builds without a warning",
        run: docs,
    },
    Step {
        name: "types",
        title: "the JavaScript is well typed",
        run: types,
    },
    Step {
        name: "node",
        title: "the web module under Node",
        run: node,
    },
    Step {
        name: "linear",
        title: "the web module reads twice the text for twice the instructions",
        run: linear,
    },
    Step {
        name: "browser",
        title: "the page in browsers",
        run: browser,
    },
    Step {
        name: "eval",
        title: "the scores keep above their floors",
        run: evaluation,
    },
];

/// What the steps share.
pub(crate) struct Room<'project> {
    project: &'project Project,
    manifest: Manifest,
    /// The web module is built for the first step that needs it; one failure is enough.
    module: OnceCell<Result<(), String>>,
    /// So is what goes to hosts and readers.
    dist: OnceCell<Result<(), String>>,
}

impl<'project> Room<'project> {
    /// A room in which nothing has run yet.
    ///
    /// # Errors
    /// An unreadable manifest.
    pub(crate) fn new(project: &'project Project) -> Result<Self> {
        Ok(Self {
            project,
            manifest: Manifest::read(project)?,
            module: OnceCell::new(),
            dist: OnceCell::new(),
        })
    }

    /// Set-up and web module, ready.
    fn module(&self) -> Result<()> {
        let built =
            || web::module(self.project, &self.manifest).map_err(|error| term::causes(&error));
        self.module
            .get_or_init(built)
            .clone()
            .map_err(|why| anyhow!("the web module is not ready: {why}"))
    }

    /// The page as it goes to hosts and readers.
    fn dist(&self) -> Result<()> {
        self.module()?;
        let built = || dist::dist(self.project).map_err(|error| term::causes(&error));
        self.dist
            .get_or_init(built)
            .clone()
            .map_err(|why| anyhow!("the page is not ready: {why}"))
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = process::cargo(self.project);
        cargo.args(arguments);
        cargo
    }
}

/// A check that is one test.
fn check(command: &mut Command) -> Result<Outcome> {
    process::run(command)?;
    Ok(Outcome::Done(Tally::of_one(true)))
}

/// A runner of many tests.
fn count(command: &mut Command, line: fn(&str) -> Tally) -> Result<Outcome> {
    let mut tally = Tally::default();
    let status = process::watch(command, |text| tally = tally + line(text))?;
    let tally = tally.ended(status.success());
    ensure!(tally != Tally::default(), "no test ran");
    Ok(Outcome::Done(tally))
}

fn format(room: &Room) -> Result<Outcome> {
    setup::component(room.project, "fmt", "rustfmt")?;
    check(&mut room.cargo(&["fmt", "--all", "--check"]))
}

fn clippy(room: &Room) -> Result<Outcome> {
    setup::component(room.project, "clippy", "clippy")?;
    let what = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--locked",
        "--keep-going",
    ];
    check(room.cargo(&what).args(["--", "-D", "warnings"]))
}

fn cldr(room: &Room) -> Result<Outcome> {
    let kept = crate::cldr::cldr(room.project, true)?;
    Ok(Outcome::Done(Tally::of_one(kept)))
}

fn build(room: &Room) -> Result<Outcome> {
    room.dist()?;
    Ok(Outcome::Done(Tally::of_one(true)))
}

fn clippy_wasm(room: &Room) -> Result<Outcome> {
    setup::component(room.project, "clippy", "clippy")?;
    room.module()?;
    let what = [
        "clippy",
        "--lib",
        "--locked",
        "--target",
        "wasm32-unknown-unknown",
        "--features",
    ];
    let features = room.manifest.module.features.join(",");
    check(
        room.cargo(&what)
            .arg(features)
            .args(["--", "-D", "warnings"]),
    )
}

fn units(room: &Room) -> Result<Outcome> {
    let what = [
        "test",
        "--workspace",
        "--all-features",
        "--locked",
        "--no-fail-fast",
    ];
    count(&mut room.cargo(&what), summary::cargo_line)
}

fn docs(room: &Room) -> Result<Outcome> {
    let what = [
        "doc",
        "--workspace",
        "--all-features",
        "--locked",
        "--no-deps",
    ];
    check(room.cargo(&what).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Each folder of JavaScript says in its `tsconfig.json` what world it lives in: the page knows no Node.
fn types(room: &Room) -> Result<Outcome> {
    room.module()?;
    let mut tally = Tally::default();
    for folder in ["www", "www/offline", "tests"] {
        let mut tsc = process::npm_tool(room.project, "typescript/bin/tsc");
        match process::run(tsc.args(["--noEmit", "--project", folder])) {
            Ok(()) => tally = tally + Tally::of_one(true),
            Err(error) => {
                term::failed(format_args!("{folder}: {}", term::causes(&error)));
                tally = tally + Tally::of_one(false);
            }
        }
    }
    Ok(Outcome::Done(tally))
}

fn node(room: &Room) -> Result<Outcome> {
    room.module()?;
    count(
        &mut node_tests(room, "tests/node", &["--test-timeout=60000"])?,
        summary::node_line,
    )
}

/// Instructions are counted, so that neither the machine nor what else it does has a say.
fn linear(room: &Room) -> Result<Outcome> {
    room.module()?;
    let module = &room.manifest.module;
    let wasm = format!("{}/{}_bg.wasm", module.out_dir, module.out_name);
    let what = ["run", "--quiet", "--locked", "--package", "fuel", "--"];
    count(room.cargo(&what).arg(wasm), summary::fuel_line)
}

/// The pages of the tests come from the very server of `cargo xtask serve`, on a free port.
fn browser(room: &Room) -> Result<Outcome> {
    room.dist()?;
    let browsers = Browsers::ready(room.project)?;
    let server = Server::bind(Site::new(room.project, &room.manifest), 0)?;
    server.check()?;
    let url = server.url();
    thread::spawn(move || server.run());
    // One at a time: they measure how long things take.
    let options = ["--test-concurrency=1", "--test-timeout=600000"];
    let mut tests = node_tests(room, "tests/browser", &options)?;
    tests.envs(browsers.environment()).env("RECOUPE_URL", url);
    count(&mut tests, summary::node_line)
}

/// Node's runner with these options on the test files of a folder. They are named one by one: how it takes a folder
/// depends on its version.
fn node_tests(room: &Room, folder: &str, options: &[&str]) -> Result<Command> {
    let is_test = |file: &PathBuf| {
        let name = file.to_string_lossy();
        name.ends_with(".test.js") || name.ends_with(".test.mjs")
    };
    let files = files::below(&room.project.path(folder))?
        .into_iter()
        .filter(is_test);
    let files: Vec<PathBuf> = files.collect();
    ensure!(!files.is_empty(), "{folder} holds no *.test.js");
    let mut node = process::program(room.project, "node");
    node.args(["--test", "--test-reporter=spec"])
        .args(options)
        .args(files);
    Ok(node)
}

fn evaluation(room: &Room) -> Result<Outcome> {
    let floors = room.project.path(eval::FLOORS);
    ensure!(fs::exists(&floors)?, "{} is missing", eval::FLOORS);
    if eval::default_paths(room.project)?.is_empty() {
        return Ok(Outcome::LeftOut(format!(
            "no annotated texts in {}",
            eval::GOLD
        )));
    }
    let arguments = eval::Arguments::with_floors(floors);
    let kept = eval::eval(room.project, &arguments)?;
    let suites = eval::eval(room.project, &arguments.of_suites())?;
    Ok(Outcome::Done(Tally::of_one(kept && suites)))
}
