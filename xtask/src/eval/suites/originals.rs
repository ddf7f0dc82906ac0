//! The day that a translated line counts from, where the translation has lost it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::case::Line;

/// The English lines that French ones were translated from, by what they expect, with the day that they count from.
///
/// Many French lines have lost that day. A line that expects the same values as an English one is its translation; where
/// English lines of several days expect the same, none is taken.
#[derive(Default)]
pub(super) struct Originals(BTreeMap<String, Option<String>>);

impl Originals {
    /// Those of a suite, none where it is not there.
    ///
    /// # Errors
    /// A file that cannot be read or does not follow its form.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let mut all = BTreeMap::new();
        let content = if path.exists() {
            fs::read_to_string(path)?
        } else {
            String::new()
        };
        for line in content.lines() {
            let line: Line = serde_json::from_str(line)?;
            if let Some(reference) = &line.reference {
                all.entry(expectation(&line))
                    .and_modify(|known: &mut Option<String>| {
                        known.take_if(|known| known != reference);
                    })
                    .or_insert_with(|| Some(reference.clone()));
            }
        }
        Ok(Self(all))
    }

    pub(super) fn reference(&self, line: &Line) -> Option<String> {
        self.0.get(&expectation(line))?.clone()
    }
}

/// What a line expects, without where.
fn expectation(line: &Line) -> String {
    let answers = line.results.iter().flatten();
    let parts: Vec<String> = answers
        .map(|answer| format!("{} {:?}", answer.kind, answer.values))
        .collect();
    parts.join(
        "
",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_counts_from_the_day_of_its_original() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("recognizers-en-datetime.jsonl");
        let line = |reference: &str, day: &str| {
            format!(
                r#"{{"id": "a", "input": "", "reference": "{reference}", "results": [{{"type": "date", "start": 0, "end": 1, "values": [{{"timex": "{day}"}}]}}]}}"#
            )
        };
        let lines = [
            line("2018-06-01", "2018-06-02"),
            line("2016-11-07", "2016-11-06"),
            line("2016-11-05", "2016-11-06"),
        ];
        fs::write(&path, lines.join("\n")).unwrap();
        let originals = Originals::read(&path).unwrap();
        let reference = |day: &str| {
            let line: Line = serde_json::from_str(&line("", day)).unwrap();
            originals.reference(&line)
        };
        assert_eq!(reference("2018-06-02").as_deref(), Some("2018-06-01"));
        // Two originals, two days; and no original at all.
        assert_eq!(reference("2016-11-06"), None);
        assert_eq!(reference("2020-01-01"), None);
    }
}
