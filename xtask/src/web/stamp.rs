//! Whether a build is up to date: digests of all that went into it and of all that came out.
//!
//! Times of change would not do: a checkout renews them without a change, and restoring an old file does not.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::project::Project;

/// How this program builds is an input as well.
const RECIPE: &str = concat!(include_str!("mod.rs"), include_str!("paths.rs"));

/// One line for the recipe and the compiler, then a line a file: its digest and its path.
#[derive(Debug, PartialEq)]
pub(crate) struct Stamp(Vec<String>);

impl Stamp {
    /// The stamp of these files as they are now.
    pub(crate) fn take(
        project: &Project,
        compiler: &str,
        files: impl IntoIterator<Item = PathBuf>,
    ) -> Self {
        let mut lines: Vec<String> = files.into_iter().map(|file| line(project, &file)).collect();
        lines.sort();
        lines.dedup();
        lines.insert(0, format!("{:016x} {compiler}", digest(RECIPE.as_bytes())));
        Self(lines)
    }

    /// Whether every file of the stamp is still as it was.
    pub(crate) fn holds(&self, project: &Project, compiler: &str) -> bool {
        let files = self
            .0
            .iter()
            .skip(1)
            .filter_map(|line| line.split_once(' '));
        *self == Self::take(project, compiler, files.map(|(_, file)| project.path(file)))
    }

    /// The stamp that was written here, if any.
    pub(crate) fn read(path: &Path) -> Option<Self> {
        let text = fs::read_to_string(path).ok()?;
        Some(Self(text.lines().map(str::to_owned).collect()))
    }

    /// Writes the stamp.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        fs::create_dir_all(path.parent().unwrap_or(path))?;
        fs::write(path, self.0.join("\n")).with_context(|| path.display().to_string())
    }
}

fn line(project: &Project, file: &Path) -> String {
    match fs::read(file) {
        Ok(content) => format!("{:016x} {}", digest(&content), project.shown(file)),
        Err(_) => format!("absent {}", project.shown(file)),
    }
}

/// A digest for this machine only: a change in how it is made costs one build.
fn digest(content: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    hasher.finish()
}

/// The files in a list that cargo writes beside an artefact: `artefact: file file\ file`.
pub(crate) fn dependencies(list: &str) -> Vec<String> {
    let Some((_, files)) = list.lines().next().and_then(|line| line.split_once(": ")) else {
        return Vec::new();
    };
    // A space within a path is escaped; the placeholder is a character that no path holds.
    let files = files.replace("\\ ", "\0");
    files
        .split_whitespace()
        .map(|file| file.replace('\0', " "))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_with_spaces_are_one() {
        let list = "/p/target/x.wasm: /p/src/lib.rs /p/my\\ data/words.txt\n\n/p/src/lib.rs:\n";
        assert_eq!(
            dependencies(list),
            ["/p/src/lib.rs", "/p/my data/words.txt"]
        );
        assert!(dependencies("").is_empty());
    }

    #[test]
    fn a_changed_lost_or_new_file_breaks_the_stamp() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::at(folder.path());
        let source = folder.path().join("lib.rs");
        fs::write(&source, "one").unwrap();
        let stamp = Stamp::take(
            &project,
            "rustc 1",
            [source.clone(), folder.path().join("later")],
        );
        let file = folder.path().join("deep/stamp");
        stamp.write(&file).unwrap();
        let stamp = Stamp::read(&file).unwrap();

        assert!(stamp.holds(&project, "rustc 1"));
        assert!(!stamp.holds(&project, "rustc 2"));
        fs::write(folder.path().join("later"), "").unwrap();
        assert!(!stamp.holds(&project, "rustc 1"));
        fs::remove_file(folder.path().join("later")).unwrap();
        fs::write(&source, "two").unwrap();
        assert!(!stamp.holds(&project, "rustc 1"));
        fs::write(&source, "one").unwrap();
        assert!(stamp.holds(&project, "rustc 1"));
        fs::remove_file(&source).unwrap();
        assert!(!stamp.holds(&project, "rustc 1"));
    }
}
