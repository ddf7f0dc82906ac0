//! The core as a black box: texts go into the command line, analyses come out, as the contract says.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context as _, Result, bail, ensure};
use serde::{Deserialize, Serialize};

use super::gold::Sample;
use super::kind::Kind;
use super::score::Found;
use crate::process;
use crate::project::{Project, executable};

/// A text to analyse, and what is told of it.
#[derive(Debug, Serialize)]
pub(crate) struct Question<'a> {
    pub(crate) id: &'a str,
    pub(crate) text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reference_date: Option<&'a str>,
}

impl<'a> From<&'a Sample> for Question<'a> {
    /// Nothing but the text: that is what users paste.
    fn from(sample: &'a Sample) -> Self {
        Self {
            id: &sample.id,
            text: &sample.text,
            language: None,
            reference_date: None,
        }
    }
}

/// What is read of an analysis.
#[derive(Debug, Deserialize)]
pub(crate) struct Analysis {
    id: String,
    /// The language that the core took the text for.
    pub(crate) language: String,
    #[serde(default)]
    pub(crate) figures: Vec<Span>,
    #[serde(default)]
    names: Vec<Span>,
}

/// A mark of an analysis; offsets in code points.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    #[serde(rename = "type")]
    pub(crate) kind: Kind,
    pub(crate) value: Option<String>,
    pub(crate) qualifier: Option<String>,
    pub(crate) resolved: Option<String>,
    pub(crate) part: Option<String>,
}

impl Analysis {
    /// Figures and names in one list.
    pub(crate) fn found(self) -> Vec<Found> {
        let spans = self.figures.into_iter().chain(self.names);
        spans
            .map(
                |Span {
                     start,
                     end,
                     kind,
                     value,
                     ..
                 }| Found {
                    start,
                    end,
                    kind,
                    value,
                },
            )
            .collect()
    }
}

/// Builds the command line and returns its executable.
///
/// # Errors
/// A failed build.
pub(crate) fn build(project: &Project) -> Result<PathBuf> {
    let mut cargo = process::cargo(project);
    cargo.args([
        "build",
        "--quiet",
        "--release",
        "--locked",
        "--package",
        "recoupe",
    ]);
    process::run(cargo.args(["--features", "cli", "--bin", "recoupe"]))?;
    Ok(project
        .target_dir()
        .join("release")
        .join(executable("recoupe")))
}

/// The analyses of these texts, in their order.
///
/// # Errors
/// A command line that fails, that answers another number of texts, in another order, or in another form, or with
/// spans outside the text.
pub(crate) fn ask(recoupe: &Path, texts: &[Question]) -> Result<Vec<Analysis>> {
    let mut child = Command::new(recoupe)
        .args(["analyze", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", recoupe.display()))?;
    let mut input = child.stdin.take().context("no input to write")?;
    // Written on the side: both pipes are shorter than the texts.
    let output = thread::scope(|scope| {
        scope.spawn(move || {
            for text in texts {
                // A core that has stopped says why by its status.
                let written = serde_json::to_writer(&mut input, text).is_ok();
                if !written || writeln!(input).is_err() {
                    break;
                }
            }
        });
        child.wait_with_output()
    })?;
    ensure!(
        output.status.success(),
        "recoupe analyze --jsonl failed ({})",
        output.status
    );
    let output = String::from_utf8(output.stdout).context("recoupe does not print UTF-8")?;
    read(&output, texts)
}

fn read(output: &str, texts: &[Question]) -> Result<Vec<Analysis>> {
    let lines: Vec<&str> = output.lines().collect();
    ensure!(
        lines.len() == texts.len(),
        "{} texts gave {} analyses",
        texts.len(),
        lines.len()
    );
    let analysis = |(line, text): (&str, &Question)| {
        let analysis: Analysis = serde_json::from_str(line).with_context(|| text.id.to_owned())?;
        ensure!(
            analysis.id == text.id,
            "asked for {}, answered {}",
            text.id,
            analysis.id
        );
        let length = text.text.chars().count();
        for span in analysis.figures.iter().chain(&analysis.names) {
            if span.start >= span.end || span.end > length {
                bail!(
                    "{}: a span outside the text, {}..{}",
                    text.id,
                    span.start,
                    span.end
                );
            }
        }
        Ok(analysis)
    };
    lines.into_iter().zip(texts).map(analysis).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(ids: &[&'static str]) -> Vec<Question<'static>> {
        let text = |id: &&'static str| Question {
            id,
            text: "été",
            language: None,
            reference_date: None,
        };
        ids.iter().map(text).collect()
    }

    #[test]
    fn figures_and_names_are_one_list() {
        let line = r#"{"id": "a", "language": "fr", "zones": [], "names": [{"start": 0, "end": 1, "type": "place", "text": "é", "entity": 1}], "figures": [{"start": 1, "end": 3, "type": "money", "text": "té", "value": "1 EUR"}]}"#;
        let analysis = read(line, &texts(&["a"])).unwrap().remove(0);
        assert_eq!(analysis.language, "fr");
        let found = analysis.found();
        assert_eq!(
            (found[0].kind, found[0].value.as_deref()),
            (Kind::Money, Some("1 EUR"))
        );
        assert_eq!(
            (found[1].kind, found[1].start, found[1].end),
            (Kind::Place, 0, 1)
        );
    }

    #[test]
    fn answers_that_do_not_fit_are_refused() {
        let plain = r#"{"id": "a", "language": "fr"}"#;
        assert!(read(plain, &texts(&["a"])).is_ok());
        assert!(read(plain, &texts(&["b"])).is_err());
        assert!(read(plain, &texts(&["a", "b"])).is_err());
        let outside =
            r#"{"id": "a", "language": "fr", "names": [{"start": 0, "end": 4, "type": "place"}]}"#;
        assert!(read(outside, &texts(&["a"])).is_err());
    }
}
