//! The scores as tables, and every mistake in its context.

use std::fmt::{self, Display};
use std::ops::Range;

use super::kind::{self, Kind};
use super::score::{Counts, Mistake, Scores};
use crate::table::Table;

/// Characters that are shown on each side of a mistake.
const CONTEXT: usize = 40;

/// The scores of a file, or of all files of a language.
pub(crate) struct Block {
    pub(crate) name: String,
    pub(crate) texts: usize,
    /// The types it annotates.
    pub(crate) judged: Vec<Kind>,
    pub(crate) scores: Scores,
}

impl Block {
    /// A block that holds nothing yet.
    pub(crate) fn empty(name: String) -> Self {
        Self {
            name,
            texts: 0,
            judged: Vec::new(),
            scores: Scores::default(),
        }
    }

    /// Adds another block to a total.
    pub(crate) fn add(&mut self, other: &Block) {
        self.texts += other.texts;
        self.judged.extend(&other.judged);
        self.judged.sort();
        self.judged.dedup();
        self.scores += &other.scores;
    }
}

impl Display for Block {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = [
            "",
            "gold",
            "found",
            "false",
            "precision",
            "recall",
            "F1",
            "value",
        ];
        let mut table = Table::new(&columns);
        for kind in &self.judged {
            table.row(cells(kind.word(), &self.scores.of(&[*kind])));
        }
        for (group, kinds) in kind::GROUPS {
            if kinds.iter().all(|kind| self.judged.contains(kind)) {
                table.row(cells(group, &self.scores.of(kinds)));
            }
        }
        let texts = if self.texts == 1 { "text" } else { "texts" };
        write!(out, "{} ({} {texts})\n{table}", self.name, self.texts)
    }
}

fn cells(name: &str, counts: &Counts) -> [String; 8] {
    let share = |share: Option<f64>| share.map_or("–".to_owned(), |share| format!("{share:.3}"));
    let value = match counts.valued {
        0 => String::new(),
        valued => format!(
            "{} ({}/{valued})",
            share(counts.value()),
            counts.right_values
        ),
    };
    [
        name.to_owned(),
        counts.gold.to_string(),
        counts.found.to_string(),
        counts.false_alarms.to_string(),
        share(counts.precision()),
        share(counts.recall()),
        share(counts.f1()),
        value,
    ]
}

/// A mistake in its context: `file:id  what  type  … before [span] after …`.
pub(crate) fn mistake(place: &str, text: &[char], mistake: &Mistake<'_>) -> String {
    let (what, kind, note) = match mistake {
        Mistake::Miss(span) => ("miss", span.kind, String::new()),
        Mistake::FalseAlarm(found) => ("false alarm", found.kind, value(found.value.as_deref())),
        Mistake::WrongValue(span, found) => {
            let wanted = span.value.as_deref().unwrap_or_default();
            let got = found.value.as_deref().unwrap_or("none");
            (
                "wrong value",
                span.kind,
                format!("  wanted {wanted}, got {got}"),
            )
        }
    };
    let (start, end) = mistake.place();
    let before = shown(text, start.saturating_sub(CONTEXT)..start);
    let after = shown(text, end..text.len().min(end + CONTEXT));
    let span = shown(text, start..end);
    format!("{place}  {what}  {kind}  {before}[{span}]{after}{note}")
}

fn value(value: Option<&str>) -> String {
    value
        .map(|value| format!("  = {value}"))
        .unwrap_or_default()
}

/// A piece of text on one line.
fn shown(text: &[char], range: Range<usize>) -> String {
    text[range]
        .iter()
        .map(|&c| if c.is_control() { '⏎' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::gold::Span;
    use super::super::score::Found;
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn mistakes_are_shown_in_one_line_of_context() {
        let long = "x".repeat(60);
        let text = chars(&format!("{long}\n3 M€ à Tulle"));
        let span = Span {
            start: 61,
            end: 65,
            kind: Kind::Money,
            value: Some("3000000 EUR".into()),
            optional: false,
        };
        let before = format!("{}⏎", "x".repeat(39));
        assert_eq!(
            mistake("foire:a", &text, &Mistake::Miss(&span)),
            format!("foire:a  miss  money  {before}[3 M€] à Tulle")
        );
        let found = Found {
            start: 61,
            end: 65,
            kind: Kind::Money,
            value: Some("3 EUR".into()),
        };
        assert!(
            mistake("a", &text, &Mistake::WrongValue(&span, &found))
                .ends_with("[3 M€] à Tulle  wanted 3000000 EUR, got 3 EUR")
        );
        assert!(mistake("a", &text, &Mistake::FalseAlarm(&found)).ends_with("à Tulle  = 3 EUR"));
    }

    #[test]
    fn a_block_shows_the_types_and_groups_it_scores() {
        let counts = Counts {
            gold: 4,
            found: 3,
            false_alarms: 1,
            ..Counts::default()
        };
        let judged = vec![Kind::Person, Kind::Organization, Kind::Place];
        let block = Block {
            name: "en-fair".into(),
            texts: 2,
            judged,
            scores: Scores::with(Kind::Place, counts),
        };
        let shown = block.to_string();
        let row = |name: &str| {
            let line = shown.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace()
                .skip(1)
                .map(str::to_owned)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert!(shown.starts_with("en-fair (2 texts)\n"), "{shown}");
        assert_eq!(row("place"), "4 3 1 0.750 0.750 0.750");
        assert_eq!(row("person "), "0 0 0 – – –");
        assert_eq!(row("person+organization+place"), row("place"));
        assert!(
            !shown.contains("names (five)") && !shown.contains("money"),
            "{shown}"
        );
    }
}
