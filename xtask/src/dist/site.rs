//! The page for a host: its files, scripts and styles made small, a service worker that keeps them on the device, and the
//! headers that a good host sends.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::{SITE, digest, page};
use crate::files;
use crate::project::Project;
use crate::serve::{INDEX, headers};
use crate::site::Site;
use crate::{process, term};

/// What makes scripts and styles small.
const BUNDLER: &str = "xtask/bundle.mjs";
/// The scripts that the page starts; each takes in all others that it reaches.
pub(super) const MAIN: &str = "js/main.js";
pub(super) const WORKER: &str = "js/worker.js";
/// The source of the service worker, without the files that it keeps.
const SERVICE: &str = "www/offline/sw.js";

/// Writes the folder of a host anew.
///
/// # Errors
/// A file that cannot be read or written, a page that does not hold what is changed in it.
pub(super) fn write(project: &Project, source: &Site, host: &Site) -> Result<()> {
    let folder = host.root();
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| SITE.to_owned())?;
    }
    let mut small = Vec::new();
    for file in source.files()? {
        let extension = files::extension(Path::new(&file.name));
        match extension.as_str() {
            "js" if [MAIN, WORKER].contains(&file.name.as_str()) => small.push(file.name),
            "css" => small.push(file.name),
            "js" => {}
            _ => {
                let mut content =
                    fs::read(&file.path).with_context(|| project.shown(&file.path))?;
                if file.name == INDEX {
                    content = offline(std::str::from_utf8(&content)?)?.into_bytes();
                }
                save(&folder.join(&file.name), &content)?;
            }
        }
    }
    term::progress("joining the modules of the page");
    process::run(
        process::program(project, "node")
            .arg(BUNDLER)
            .args([source.root(), folder])
            .args(small),
    )?;
    let mut kept = BTreeMap::new();
    for file in host.files()? {
        let content = fs::read(&file.path).with_context(|| project.shown(&file.path))?;
        if file.name == INDEX {
            let headers = host_headers(std::str::from_utf8(&content)?);
            save(&folder.join("_headers"), headers.as_bytes())?;
        }
        // Hosts send the page for its folder, and some send a visitor of its file there.
        let name = if file.name == INDEX { "" } else { &file.name };
        kept.insert(name.to_owned(), digest::integrity(&content));
    }
    let service = fs::read_to_string(project.path(SERVICE)).with_context(|| SERVICE.to_owned())?;
    save(&folder.join("sw.js"), worker(&service, &kept)?.as_bytes())
}

/// The page that starts the service worker.
fn offline(index: &str) -> Result<String> {
    page::replace(
        index,
        "<html lang=\"fr\">",
        "<html lang=\"fr\" data-offline=\"sw.js\">",
    )
}

/// The service worker with the files that it keeps.
fn worker(source: &str, files: &BTreeMap<String, String>) -> Result<String> {
    let pairs: Vec<_> = files.iter().collect();
    let list = serde_json::to_string_pretty(&pairs)?;
    let version = &digest::hexadecimal(list.as_bytes())[..16];
    let source = page::replace(
        source,
        "const FILES = [];",
        &format!("const FILES = {list};"),
    )?;
    page::replace(
        &source,
        "const VERSION = \"\";",
        &format!("const VERSION = \"{version}\";"),
    )
}

/// The headers of every answer, in the form that several hosts of static pages read.
fn host_headers(index: &str) -> String {
    let mut lines = "/*\n".to_owned();
    for (name, value) in headers::of(index) {
        // Writing to a string cannot fail.
        let _ = writeln!(lines, "  {name}: {value}");
    }
    lines
}

fn save(path: &Path, content: &[u8]) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, content).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = include_str!("../../../www/offline/sw.js");

    #[test]
    fn the_worker_of_the_checkout_takes_its_files() {
        let files = [(String::new(), "sha256-a".to_owned())].into();
        let worker = worker(SOURCE, &files).unwrap();
        assert!(worker.contains("\"sha256-a\""));
        assert!(!worker.contains("const VERSION = \"\";"));
    }

    #[test]
    fn another_file_is_another_version() {
        let of = |integrity: &str| worker(SOURCE, &[(String::new(), integrity.to_owned())].into());
        assert_eq!(of("sha256-a").unwrap(), of("sha256-a").unwrap());
        let line = |worker: &str| {
            let line = worker
                .lines()
                .find(|line| line.starts_with("const VERSION"));
            line.map(str::to_owned)
        };
        assert_ne!(
            line(&of("sha256-a").unwrap()),
            line(&of("sha256-b").unwrap())
        );
    }

    #[test]
    fn the_page_of_the_checkout_can_be_changed() {
        let index = include_str!("../../../www/index.html");
        assert!(offline(index).unwrap().contains("data-offline=\"sw.js\""));
        assert!(host_headers(index).contains("  content-security-policy: default-src 'none'"));
    }
}
