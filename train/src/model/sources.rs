//! Which texts the model learns from, and which judge it.

use std::path::{Path, PathBuf};

use recoupe::{Language, NameKind};

use super::sample::{Sample, samples};
use super::texts::{self, Text};

/// Where a file comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Single sentences of other people's texts, in the shared folder.
    Gold,
    /// Our articles in the shared folder.
    SharedCorpus,
    /// Our articles and lines in `train/corpus/`.
    OwnLines,
}

/// A file of annotated texts.
pub(crate) struct Source {
    /// Its name without its ending.
    pub(crate) name: String,
    /// Where it comes from.
    pub(crate) origin: Origin,
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
    let mut sources = learned(language)
        .iter()
        .map(|&(name, left_out)| source(&gold(shared, name), Origin::Gold, left_out))
        .collect::<Result<Vec<_>, _>>()?;
    sources.extend(prose(
        &shared.join("corpus"),
        Origin::SharedCorpus,
        language,
    )?);
    sources.extend(prose(own, Origin::OwnLines, language)?);
    Ok(sources)
}

/// Reads the annotated prose of a folder, file by file.
pub(crate) fn prose(
    folder: &Path,
    origin: Origin,
    language: Language,
) -> Result<Vec<Source>, String> {
    let prefix = format!("{}-", language.code());
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&prefix) && name.ends_with(".txt")
        })
        .collect();
    paths.sort();
    paths.iter().map(|path| source(path, origin, &[])).collect()
}

/// Files that judge the model of a language, what they leave out, and whether a model that is shipped may learn from
/// them once they have judged.
type Test = (&'static str, &'static [NameKind], bool);

fn tests(language: Language) -> &'static [Test] {
    match language {
        Language::French => &[("fr-press", &[], true), ("seeds", &[], false)],
        Language::English => &[("en-web-2", &[NameKind::Event, NameKind::Product], true)],
    }
}

/// Reads the files that judge the model of a language.
pub(crate) fn test(shared: &Path, language: Language) -> Result<Vec<Source>, String> {
    read_tests(shared, tests(language).iter())
}

/// Reads those of them that a model which is shipped may learn from.
pub(crate) fn spent(shared: &Path, language: Language) -> Result<Vec<Source>, String> {
    read_tests(shared, tests(language).iter().filter(|test| test.2))
}

fn read_tests<'t>(
    shared: &Path,
    tests: impl Iterator<Item = &'t Test>,
) -> Result<Vec<Source>, String> {
    tests
        .map(|&(name, left_out, _)| source(&gold(shared, name), Origin::Gold, left_out))
        .collect()
}

fn gold(shared: &Path, name: &str) -> PathBuf {
    shared.join("gold").join(format!("{name}.jsonl"))
}

fn source(path: &Path, origin: Origin, left_out: &'static [NameKind]) -> Result<Source, String> {
    Ok(Source {
        name: path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        origin,
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
