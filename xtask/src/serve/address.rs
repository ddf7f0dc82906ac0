//! From the target of a request to a file of the page, and what kind of file that is.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::files;
use crate::site::Site;

/// The file of a folder.
pub(crate) const INDEX: &str = "index.html";

/// The file that a request's target names; none where it is not of the page. Nothing outside the root is ever reached:
/// not by `..`, however it is written, and not by a link.
pub(crate) fn resolve(site: &Site, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let path = percent_decode_str(path.strip_prefix('/')?)
        .decode_utf8()
        .ok()?;
    if path.contains(['\\', '\0']) {
        return None;
    }
    let mut inside = PathBuf::from(&*path);
    if path.is_empty() || path.ends_with('/') {
        inside.push(INDEX);
    }
    if !site.holds(&inside) {
        return None;
    }
    let file = site.root().join(inside).canonicalize().ok()?;
    (file.is_file() && file.starts_with(site.root().canonicalize().ok()?)).then_some(file)
}

/// The media type of a file, by its ending.
pub(crate) fn media_type(path: &Path) -> &'static str {
    match files::extension(path).as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::tests::site_of;

    #[test]
    fn targets_name_files_of_the_page() {
        let (folder, site) = site_of(&["index.html", "fr/index.html", "pkg/été 1.js"]);
        let root = folder.path().canonicalize().unwrap();
        let found = |target: &str| {
            let file = resolve(&site, target)?;
            Some(
                file.strip_prefix(&root)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned(),
            )
        };
        assert_eq!(found("/").as_deref(), Some("index.html"));
        assert_eq!(found("/?lang=fr").as_deref(), Some("index.html"));
        assert_eq!(found("/fr/").as_deref(), Some("fr/index.html"));
        assert_eq!(
            found("/pkg/%C3%A9t%C3%A9%201.js").as_deref(),
            Some("pkg/été 1.js")
        );
        assert_eq!(found("/fr"), None);
        assert_eq!(found("/none.js"), None);
        assert_eq!(found("index.html"), None);
    }

    #[test]
    fn no_target_leaves_the_root() {
        let (folder, site) = site_of(&["www/index.html", "secret.js", "www/.hidden.js"]);
        let site = site.moved_to(folder.path().join("www"));
        for target in [
            "/../secret.js",
            "/%2e%2e/secret.js",
            "/..%2fsecret.js",
            "/a/../../secret.js",
            "/..\\secret.js",
            "/%5c..%5csecret.js",
            "//secret.js",
            "/.hidden.js",
            "/%2ehidden.js",
            "/index.html%00.js",
            "/%ff.js",
        ] {
            assert_eq!(resolve(&site, target), None, "{target}");
        }
        let outside = format!("/{}", folder.path().join("secret.js").display());
        assert_eq!(resolve(&site, &outside), None);
    }

    #[cfg(unix)]
    #[test]
    fn no_link_leaves_the_root() {
        let (folder, site) = site_of(&["www/index.html", "secret.js"]);
        let site = site.moved_to(folder.path().join("www"));
        let link = folder.path().join("www/link.js");
        std::os::unix::fs::symlink(folder.path().join("secret.js"), link).unwrap();
        assert_eq!(resolve(&site, "/link.js"), None);
    }

    #[test]
    fn types_are_those_browsers_insist_on() {
        assert_eq!(media_type(Path::new("a/b.wasm")), "application/wasm");
        assert_eq!(
            media_type(Path::new("b.JS")),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(media_type(Path::new("b")), "application/octet-stream");
    }
}
