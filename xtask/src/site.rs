//! The files of the page: what is served, measured and published is one list.

use std::path::{Component, Path, PathBuf};

use anyhow::Result;

use crate::files;
use crate::manifest::{self, Manifest};
use crate::project::Project;

/// A folder and the rule that says which of its files belong to the page.
#[derive(Clone)]
pub(crate) struct Site {
    root: PathBuf,
    extensions: Vec<String>,
    except: Vec<String>,
}

/// A file of the page.
pub(crate) struct Page {
    /// Path under the root, with forward slashes.
    pub(crate) name: String,
    /// Where it is.
    pub(crate) path: PathBuf,
}

impl Site {
    /// The page of the checkout.
    pub(crate) fn new(project: &Project, manifest: &Manifest) -> Self {
        let manifest::Site {
            root,
            extensions,
            except,
        } = &manifest.site;
        Self {
            root: project.path(root),
            extensions: extensions.clone(),
            except: except.clone(),
        }
    }

    /// The same rule for another folder.
    pub(crate) fn moved_to(&self, root: PathBuf) -> Self {
        Self {
            root,
            ..self.clone()
        }
    }

    /// The folder of the page.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Whether a file under the root belongs to the page: by its ending, and without a hidden part in its path.
    pub(crate) fn holds(&self, inside: &Path) -> bool {
        let name = inside.to_string_lossy();
        let plain = inside.components().all(|part| match part {
            Component::Normal(part) => !part.to_string_lossy().starts_with('.'),
            _ => false,
        });
        plain
            && self.extensions.contains(&files::extension(inside))
            && !self.except.iter().any(|ending| name.ends_with(ending))
    }

    /// All files of the page, in the order of their names.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub(crate) fn files(&self) -> Result<Vec<Page>> {
        let mut pages = Vec::new();
        for path in files::below(&self.root)? {
            let inside = path.strip_prefix(&self.root)?;
            if self.holds(inside) {
                let name = inside
                    .components()
                    .map(|part| part.as_os_str().to_string_lossy());
                pages.push(Page {
                    name: name.collect::<Vec<_>>().join("/"),
                    path,
                });
            }
        }
        Ok(pages)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::fs;

    use super::*;

    /// A page of these files, each of which holds its own name.
    pub(crate) fn site_of(files: &[&str]) -> (tempfile::TempDir, Site) {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        let site = Site {
            root: folder.path().to_path_buf(),
            extensions: ["html", "js", "wasm"].map(str::to_owned).to_vec(),
            except: vec![".d.ts".to_owned(), ".config.js".to_owned()],
        };
        (folder, site)
    }

    #[test]
    fn the_page_is_what_the_rule_admits() {
        let (_folder, site) = site_of(&[
            "index.html",
            "pkg/recoupe.js",
            "pkg/recoupe.d.ts",
            "pkg/.gitignore",
            ".hidden/a.js",
            "lint.config.js",
            "tsconfig.json",
            "a.JS",
        ]);
        let names: Vec<String> = site
            .files()
            .unwrap()
            .into_iter()
            .map(|page| page.name)
            .collect();
        assert_eq!(names, ["a.JS", "index.html", "pkg/recoupe.js"]);
    }

    #[test]
    fn nothing_outside_belongs_to_it() {
        let (_folder, site) = site_of(&[]);
        assert!(site.holds(Path::new("a/b.js")));
        assert!(!site.holds(Path::new("../b.js")));
        assert!(!site.holds(Path::new("/b.js")));
        assert!(!site.holds(Path::new("a/.b.js")));
    }
}
