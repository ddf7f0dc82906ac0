//! Running other programs: their output passes through, their failure is an error that names them.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context as _, Result, bail, ensure};

use crate::project::Project;

/// The cargo that runs this command.
pub(crate) fn cargo(project: &Project) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(project.root()).stdin(Stdio::null());
    command
}

/// A program of the search path, in the folder of the checkout, without an input to wait for.
pub(crate) fn program(project: &Project, name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project.root()).stdin(Stdio::null());
    command
}

/// A command-line tool of an npm package, run by Node directly: the wrappers in `node_modules/.bin` are scripts of a
/// shell on some systems and of another on others.
pub(crate) fn npm_tool(project: &Project, script: &str) -> Command {
    let mut command = program(project, "node");
    command.arg(project.path("node_modules").join(script));
    command
}

/// Runs to the end.
///
/// # Errors
/// A program that cannot be started, or that fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    ensure!(status.success(), "{} failed ({status})", name(command));
    Ok(())
}

/// Runs to the end in silence and returns what it printed, without the last line break. What it said on the other
/// channel is shown only with a failure.
///
/// # Errors
/// A program that cannot be started, or that fails, or that does not print text.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!(
            "{} failed ({})\n{}",
            name(command),
            output.status,
            said.trim_end()
        );
    }
    let text = String::from_utf8(output.stdout)
        .with_context(|| format!("{} does not print text", name(command)))?;
    Ok(text.trim_end().to_owned())
}

/// Runs to the end, passing every line of its output on and to `see`.
///
/// # Errors
/// A program that cannot be started. One that fails is no error: its status is the answer.
pub(crate) fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| cannot_start(command))?;
    let output = child.stdout.take().context("no output to read")?;
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        see(line.trim_end());
        anstream::println!("{}", line.trim_end_matches('\r'));
    }
    Ok(child.wait()?)
}

/// The first of these programs that the search path holds.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|folder| folder.join(crate::project::executable(name)))
            .find(|file| file.is_file())
    })
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start {}", name(command))
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut name = program
        .file_stem()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned();
    for argument in command.get_args().take(2) {
        name.push(' ');
        name.push_str(&argument.to_string_lossy());
    }
    format!("`{name}`")
}
