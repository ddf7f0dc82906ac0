//! Files by folder and by ending.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The extension of a path in lower case, empty where there is none.
pub(crate) fn extension(path: &Path) -> String {
    let extension = path.extension().unwrap_or_default();
    extension.to_string_lossy().to_lowercase()
}

/// Every file below a folder, sorted; nothing where the folder does not exist. What is hidden is left out.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        if !folder.is_dir() {
            continue;
        }
        let entries = folder.read_dir();
        for entry in entries.with_context(|| format!("cannot read {}", folder.display()))? {
            let path = entry?.path();
            match path.file_name() {
                Some(name) if name.to_string_lossy().starts_with('.') => {}
                _ if path.is_dir() => open.push(path),
                _ => found.push(path),
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn files_come_sorted_and_hidden_ones_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        for file in ["b.txt", "a/z.txt", "a/.hidden", ".git/config"] {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let found = below(folder.path()).unwrap();
        assert_eq!(
            found,
            [folder.path().join("a/z.txt"), folder.path().join("b.txt")]
        );
        assert!(below(&folder.path().join("none")).unwrap().is_empty());
    }

    #[test]
    fn extensions_are_in_lower_case() {
        assert_eq!(extension(Path::new("a/b.Txt")), "txt");
        assert_eq!(extension(Path::new(".hidden")), "");
    }
}
