//! The compiler's wasm target, and the tools that cargo builds.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

use crate::process;
use crate::project::Project;
use crate::term;

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly.
///
/// # Errors
/// Where it is missing and there is no rustup to add it.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let mut rustc = process::program(project, "rustc");
    let folder = process::read(rustc.args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    if process::on_path(&["rustup"]).is_none() {
        bail!(
            "the target {TARGET} is missing and there is no rustup to add it: install Rust with rustup \
             (https://rustup.rs), or the target's package of your system \
             (Debian: apt-get install libstd-rust-dev-wasm32)"
        );
    }
    term::progress(format_args!("adding the Rust target {TARGET}"));
    process::run(process::program(project, "rustup").args(["target", "add", TARGET]))
}

/// One of cargo's own checks, `fmt` or `clippy`: the smallest installations of Rust come without.
///
/// # Errors
/// Where it is missing and there is no rustup to add it.
pub(crate) fn component(project: &Project, subcommand: &str, component: &str) -> Result<()> {
    if process::read(process::cargo(project).args([subcommand, "--version"])).is_ok() {
        return Ok(());
    }
    ensure!(
        process::on_path(&["rustup"]).is_some(),
        "cargo {subcommand} is missing and there is no rustup to add it: install {component}"
    );
    term::progress(format_args!("adding the Rust component {component}"));
    process::run(process::program(project, "rustup").args(["component", "add", component]))
}

/// wasm-pack of this version.
///
/// # Errors
/// A failed installation.
pub(crate) fn wasm_pack(project: &Project, version: &str) -> Result<()> {
    install(
        project,
        &Tool {
            package: "wasm-pack",
            executable: "wasm-pack",
            locked: true,
        },
        version,
    )
}

/// wasm-bindgen's command line, of exactly the version of the library: the two speak a private format.
///
/// # Errors
/// A lock file without wasm-bindgen, or a failed installation.
pub(crate) fn wasm_bindgen(project: &Project) -> Result<()> {
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen")?;
    // Its release brings a lock file that does not always hold for the compiler at hand.
    let tool = Tool {
        package: "wasm-bindgen-cli",
        executable: "wasm-bindgen",
        locked: false,
    };
    install(project, &tool, &version)
}

/// A command-line tool that cargo builds from its registry.
struct Tool {
    package: &'static str,
    executable: &'static str,
    locked: bool,
}

fn install(project: &Project, tool: &Tool, version: &str) -> Result<()> {
    let record = fs::read_to_string(project.tools_dir().join(".crates.toml")).unwrap_or_default();
    let executable = project.tool(tool.executable);
    if is_recorded(&record, tool.package, version) && executable.is_file() {
        return Ok(());
    }
    term::progress(format_args!(
        "building {} {version} into .tools, once; this takes some minutes",
        tool.package
    ));
    let mut cargo = process::cargo(project);
    cargo
        .args(["install", tool.package, "--version", version, "--root"])
        .arg(project.tools_dir());
    if tool.locked {
        cargo.arg("--locked");
    }
    // Cargo's parting advice to put the folder on PATH is not for here: xtask does that for what it starts.
    process::run(cargo.env("PATH", project.search_path()?))?;
    ensure!(
        executable.is_file(),
        "{} brought no {}",
        tool.package,
        executable.display()
    );
    Ok(())
}

/// Whether cargo's record of a root holds this package in this version. Its keys read
/// `wasm-pack 0.15.1 (registry+…)`.
fn is_recorded(record: &str, package: &str, version: &str) -> bool {
    #[derive(Deserialize)]
    struct Record {
        v1: toml::Table,
    }
    let wanted = format!("{package} {version} (");
    toml::from_str::<Record>(record)
        .is_ok_and(|record| record.v1.keys().any(|key| key.starts_with(&wanted)))
}

/// The version of a package in a lock file.
fn locked_version(lock: &str, package: &str) -> Result<String> {
    #[derive(Deserialize)]
    struct Lock {
        #[serde(default)]
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let lock: Lock = toml::from_str(lock).context("Cargo.lock")?;
    let mut versions = lock
        .package
        .into_iter()
        .filter(|found| found.name == package);
    let version = versions
        .next()
        .with_context(|| format!("Cargo.lock holds no {package}"))?
        .version;
    if let Some(second) = versions.next() {
        bail!(
            "Cargo.lock holds {package} {version} and {}: one must go",
            second.version
        );
    }
    Ok(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4

        [[package]]
        name = "wasm-bindgen"
        version = "0.2.99"
        dependencies = ["cfg-if"]

        [[package]]
        name = "wasm-bindgen-macro"
        version = "0.2.98"
    "#;

    #[test]
    fn the_version_comes_from_the_lock_file() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").unwrap(), "0.2.99");
    }

    #[test]
    fn a_missing_or_double_package_is_an_error() {
        assert!(locked_version(LOCK, "wasm").is_err());
        assert!(locked_version("version = 4", "wasm-bindgen").is_err());
        let twice = format!("{LOCK}\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.3.0\"");
        let error = locked_version(&twice, "wasm-bindgen")
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("0.2.99") && error.contains("0.3.0"),
            "{error}"
        );
    }

    #[test]
    fn only_the_very_version_counts_as_installed() {
        let record = r#"
            [v1]
            "wasm-pack 0.15.1 (registry+https://example.org/index)" = ["wasm-pack"]
        "#;
        assert!(is_recorded(record, "wasm-pack", "0.15.1"));
        assert!(!is_recorded(record, "wasm-pack", "0.15"));
        assert!(!is_recorded(record, "wasm-pack", "0.15.10"));
        assert!(!is_recorded(record, "wasm-bindgen-cli", "0.15.1"));
        assert!(!is_recorded("", "wasm-pack", "0.15.1"));
    }
}
