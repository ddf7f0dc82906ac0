//! Node, and the npm packages of `package-lock.json`.

use std::fs;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

use crate::process;
use crate::project::Project;
use crate::term;

/// A copy of the lock file beside the packages it describes: equal to the lock file, they are up to date. Times would
/// not tell, for a checkout renews them.
const INSTALLED: &str = "node_modules/.installed-lock.json";

/// A Node that is new enough, with the packages of the lock file.
///
/// # Errors
/// No Node, an old one, or a failed installation.
pub(crate) fn packages(project: &Project) -> Result<()> {
    check_version(project)?;
    let lock = fs::read(project.path("package-lock.json")).context("package-lock.json")?;
    if fs::read(project.path(INSTALLED)).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    term::progress("installing the npm packages of package-lock.json into node_modules");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(process::program(project, npm).args(["ci", "--no-fund", "--no-audit"]))?;
    fs::write(project.path(INSTALLED), lock).context(INSTALLED)
}

fn check_version(project: &Project) -> Result<()> {
    #[derive(Deserialize)]
    struct Package {
        engines: Engines,
    }
    #[derive(Deserialize)]
    struct Engines {
        node: String,
    }
    let package = fs::read_to_string(project.path("package.json")).context("package.json")?;
    let package: Package = serde_json::from_str(&package).context("package.json")?;
    let wanted = package.engines.node;
    let oldest = wanted
        .strip_prefix(">=")
        .and_then(version)
        .with_context(|| format!("package.json: engines.node is {wanted:?}, expected \">=X.Y\""))?;
    if process::on_path(&["node"]).is_none() {
        bail!(
            "Node is missing: install version {} or newer (https://nodejs.org)",
            &wanted[2..]
        );
    }
    let found = process::read(process::program(project, "node").arg("--version"))?;
    ensure!(
        version(&found).is_some_and(|found| found >= oldest),
        "Node {found} is too old: version {} or newer is needed (https://nodejs.org)",
        &wanted[2..]
    );
    Ok(())
}

/// Major and minor number of a version such as `v20.11.1` or `20.11`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(version("v20.11.1"), Some((20, 11)));
        assert_eq!(version(" 20.9\n"), Some((20, 9)));
        assert!(version("v20.9.0") < version("20.11"));
        assert_eq!(version("20"), None);
        assert_eq!(version("twenty.one"), None);
    }
}
