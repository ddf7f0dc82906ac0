//! The page in one file, which opens from a disk: scripts and styles inside, the module and the models squeezed, and a
//! policy that names each script and style by its digest and allows no connection at all.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::page::{attribute, replace, tags};
use super::site::{MAIN, WORKER};
use super::{SINGLE, digest};
use crate::manifest::Manifest;
use crate::project::Project;
use crate::serve::{INDEX, headers};
use crate::site::Site;

/// Writes the file, out of what a host would serve, and says how long it is.
///
/// # Errors
/// A part of the page that cannot be read, a page that refers to what is not in it, a file that cannot be written.
pub(super) fn write(project: &Project, manifest: &Manifest, host: &Site) -> Result<u64> {
    let root = host.root();
    let read = |name: &str| fs::read_to_string(root.join(name)).with_context(|| name.to_owned());
    let mut page = read(INDEX)?;
    let mut styles = Vec::new();
    for tag in tags(&page.clone(), "<link rel=\"stylesheet\"")? {
        let style = read(attribute(tag, "href").context("a style sheet without a file")?)?;
        let kept = ["id", "media"].map(|name| (name, attribute(tag, name)));
        let mut element = "<style".to_owned();
        for (name, value) in kept {
            if let Some(value) = value {
                write!(element, " {name}=\"{value}\"")?;
            }
        }
        ensure!(
            !style.contains("</style"),
            "a style sheet closes its element"
        );
        styles.push(digest::integrity(style.as_bytes()));
        page = replace(&page, tag, &format!("{element}>{style}</style>"))?;
    }
    for opening in ["<link rel=\"preload\"", "<link rel=\"manifest\""] {
        for tag in tags(&page.clone(), opening)? {
            page = replace(&page, &format!("  {tag}\n"), "")?;
        }
    }
    let picture = format!(
        "data:image/svg+xml;base64,{}",
        BASE64_STANDARD.encode(read("favicon.svg")?)
    );
    page = page.replace("\"favicon.svg\"", &format!("\"{picture}\""));

    page = replace(&page, " data-offline=\"sw.js\"", "")?;
    let script = script(&read(MAIN)?)?;
    let entry = format!("  <script type=\"module\" src=\"{MAIN}\"></script>\n");
    page = replace(&page, &entry, "")?;
    let mut parts = Vec::new();
    let module = &manifest.module;
    let folder = Path::new(&module.out_dir)
        .strip_prefix(&manifest.site.root)?
        .to_string_lossy()
        .into_owned();
    parts.push(format!("{folder}/{}_bg.wasm", module.out_name));
    for model in &module.models {
        let name = Path::new(model).file_name().unwrap_or_default();
        parts.push(format!("{folder}/{}", name.to_string_lossy()));
    }
    let mut inside = String::new();
    for name in &parts {
        let content = fs::read(root.join(name)).with_context(|| name.clone())?;
        inside += &element(name, &content)?;
    }
    if root.join(WORKER).is_file() {
        inside += &element(WORKER, read(WORKER)?.as_bytes())?;
    }
    writeln!(inside, "<script type=\"module\">{script}</script>")?;
    page = replace(&page, "</body>", &format!("{inside}</body>"))?;

    let old = headers::policy(&page).context("the page declares no policy")?;
    let policy = policy(&old, &styles, &digest::integrity(script.as_bytes()));
    page = replace(&page, &old, &policy)?;
    for opening in ["src=\"", "href=\""] {
        for (at, _) in page.match_indices(opening) {
            let target = &page[at + opening.len()..];
            ensure!(
                target.starts_with("data:") || target.starts_with('#'),
                "the page refers to {:?}",
                target.split('"').next()
            );
        }
    }
    let file = project.path(SINGLE);
    fs::create_dir_all(file.parent().unwrap_or(&file))?;
    fs::write(&file, &page).with_context(|| SINGLE.to_owned())?;
    ensure!(
        page.len() as u64 <= manifest.budget.single,
        "{SINGLE} takes {} of {} bytes",
        crate::table::bytes(page.len() as u64),
        crate::table::bytes(manifest.budget.single)
    );
    Ok(page.len() as u64)
}

/// The policy of the page in one file: that of the page, without an address of its own to load anything from.
fn policy(page: &str, styles: &[String], script: &str) -> String {
    let quoted = |digests: &[String]| {
        let digests = digests.iter().map(|digest| format!("'{digest}'"));
        digests.collect::<Vec<_>>().join(" ")
    };
    let rule = |rule: &str| match rule.split(' ').next() {
        Some("script-src") => Some(format!("script-src '{script}' 'wasm-unsafe-eval'")),
        Some("style-src") => Some(format!("style-src {}", quoted(styles))),
        Some("img-src") => Some("img-src data:".to_owned()),
        Some("worker-src") => Some("worker-src blob:".to_owned()),
        // What is left out falls to `default-src 'none'`: no connection, no manifest.
        Some("connect-src" | "manifest-src") => None,
        _ => Some(rule.to_owned()),
    };
    let rules: Vec<String> = page.split("; ").filter_map(rule).collect();
    rules.join("; ")
}

/// An element that holds a part of the page and that no browser runs.
fn element(name: &str, content: &[u8]) -> Result<String> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    let text = BASE64_STANDARD.encode(encoder.finish()?);
    Ok(format!(
        "<script type=\"application/octet-stream\" id=\"part:{name}\">{text}</script>\n"
    ))
}

/// A script that can stand inside an element.
fn script(text: &str) -> Result<String> {
    let lower = text.to_ascii_lowercase();
    for stop in ["</script", "<!--"] {
        ensure!(!lower.contains(stop), "the script of the page holds {stop}");
    }
    Ok(text.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn the_policy_of_one_file_allows_no_connection() {
        let index = include_str!("../../../www/index.html");
        let page = headers::policy(index).unwrap();
        let styles = ["sha256-a".to_owned(), "sha256-b".to_owned()];
        let policy = policy(&page, &styles, "sha256-c");
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        assert!(policy.contains("script-src 'sha256-c' 'wasm-unsafe-eval'"));
        assert!(policy.contains("style-src 'sha256-a' 'sha256-b'"));
        for gone in ["connect-src", "manifest-src", "'self'", "unsafe-inline"] {
            assert!(!policy.contains(gone), "{gone} in {policy}");
        }
        assert!(policy.contains("require-trusted-types-for 'script'"));
    }

    #[test]
    fn a_part_comes_out_as_it_went_in() {
        let content = "deux milliards d’euros ".repeat(50);
        let element = element("pkg/a.bin", content.as_bytes()).unwrap();
        let (_, rest) = element.split_once('>').unwrap();
        let text = rest.strip_suffix("</script>\n").unwrap();
        let squeezed = BASE64_STANDARD.decode(text).unwrap();
        assert!(squeezed.len() < content.len() / 4);
        let mut back = String::new();
        let mut decoder = flate2::read::DeflateDecoder::new(squeezed.as_slice());
        decoder.read_to_string(&mut back).unwrap();
        assert_eq!(back, content);
    }
}
