//! Which texts the model learns from, and which judge it.

use std::path::{Path, PathBuf};

use recoupe::{Language, NameKind};

use super::sample::{Sample, samples};
use super::texts::{self, Text};

/// A file of annotated texts.
pub(crate) struct Source {
    /// Its name without its ending.
    pub(crate) name: String,
    /// Its texts.
    pub(crate) texts: Vec<Text>,
    /// Kinds that its annotation leaves out.
    left_out: &'static [NameKind],
}

/// Gold files to learn from, and what they leave out.
fn learned(language: Language) -> &'static [(&'static str, &'static [NameKind])] {
    match language {
        Language::French => &[
            ("fr-web", &[]),
            ("fr-encyclopedia", &[]),
            ("fr-parliament", &[]),
        ],
        Language::English => &[
            ("en-web-1", &[NameKind::Event, NameKind::Product]),
            ("en-encyclopedia", &[NameKind::Event, NameKind::Product]),
        ],
    }
}

/// Reads what the model of a language learns from: gold files and the prose of `shared`, then the prose of `own`.
pub(crate) fn read(shared: &Path, own: &Path, language: Language) -> Result<Vec<Source>, String> {
    let mut files: Vec<(PathBuf, &[NameKind])> = learned(language)
        .iter()
        .map(|&(name, left_out)| (gold(shared, name), left_out))
        .collect();
    let prefix = format!("{}-", language.code());
    for folder in [shared.join("corpus"), own.to_owned()] {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with(&prefix) && name.ends_with(".txt")
            })
            .collect();
        paths.sort();
        files.extend(paths.into_iter().map(|path| (path, &[] as &[NameKind])));
    }
    files
        .iter()
        .map(|(path, left_out)| source(path, left_out))
        .collect()
}

/// Reads the files that judge the model of a language.
pub(crate) fn test(shared: &Path, language: Language) -> Result<Vec<Source>, String> {
    let names: &[&str] = match language {
        Language::French => &["fr-press", "seeds"],
        Language::English => &["en-web-2"],
    };
    names
        .iter()
        .map(|name| source(&gold(shared, name), &[]))
        .collect()
}

fn gold(shared: &Path, name: &str) -> PathBuf {
    shared.join("gold").join(format!("{name}.jsonl"))
}

fn source(path: &Path, left_out: &'static [NameKind]) -> Result<Source, String> {
    Ok(Source {
        name: path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        texts: texts::read(path)?,
        left_out,
    })
}

impl Source {
    /// The samples of those texts that `wanted` accepts by their number and that of all.
    pub(crate) fn samples(
        &self,
        language: Language,
        wanted: &impl Fn(usize, usize) -> bool,
    ) -> Vec<Sample> {
        self.texts
            .iter()
            .enumerate()
            .filter(|(i, _)| wanted(*i, self.texts.len()))
            .flat_map(|(_, text)| samples(text, language, self.left_out))
            .collect()
    }
}
