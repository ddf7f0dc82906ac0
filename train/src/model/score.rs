//! Scores: exact spans of the right kind, after a leading article of either side is left out.

#![allow(
    clippy::cast_precision_loss,
    reason = "counts of names are far below what a float counts exactly"
)]

use std::fmt;

use recoupe::{NameKind, Span};

use super::texts::Text;

/// Counts of one kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    right: usize,
    found: usize,
    wanted: usize,
}

impl Count {
    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(self) -> f64 {
        let sum = self.found + self.wanted;
        if sum == 0 {
            0.0
        } else {
            2.0 * self.right as f64 / sum as f64
        }
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.wanted += other.wanted;
    }
}

/// Counts of all kinds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scores([Count; NameKind::ALL.len()]);

impl Scores {
    /// Adds what was found in a text.
    pub(crate) fn add(&mut self, text: &Text, found: &[(Span, NameKind)]) {
        let core = |span: Span| Span {
            start: core_start(&text.text, span),
            end: span.end,
        };
        for name in text.names.iter().filter(|name| !name.optional) {
            self.0[name.kind as usize].wanted += 1;
        }
        for &(span, kind) in found {
            let same = |name: &&super::texts::Name| core(name.span) == core(span);
            let gold = text.names.iter().find(same);
            let count = &mut self.0[kind as usize];
            match gold {
                Some(name) if name.optional => {}
                Some(name) if name.kind == kind => {
                    count.right += 1;
                    count.found += 1;
                }
                _ => {
                    let overlaps = |name: &&super::texts::Name| {
                        name.optional && name.span.start < span.end && span.start < name.span.end
                    };
                    if !text.names.iter().any(|name| overlaps(&name)) {
                        count.found += 1;
                    }
                }
            }
        }
    }

    /// The sum with another.
    pub(crate) fn join(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            mine.add(*theirs);
        }
    }

    /// The kinds on which names are mostly compared.
    pub(crate) fn main(&self) -> Count {
        self.of(&[NameKind::Person, NameKind::Organization, NameKind::Place])
    }

    /// All kinds.
    pub(crate) fn all(&self) -> Count {
        self.of(&NameKind::ALL)
    }

    /// These kinds together.
    fn of(&self, kinds: &[NameKind]) -> Count {
        let mut count = Count::default();
        for &kind in kinds {
            count.add(self.0[kind as usize]);
        }
        count
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for kind in NameKind::ALL {
            write!(out, "{} {:.3} ", &kind.name()[..3], self.of(&[kind]).f1())?;
        }
        let main = self.main();
        let share = |of: usize| main.right as f64 / of.max(1) as f64;
        write!(
            out,
            "| P+O+L {:.4} (p {:.3} r {:.3}) | all {:.4}",
            main.f1(),
            share(main.found),
            share(main.wanted),
            self.all().f1()
        )
    }
}

fn core_start(text: &str, span: Span) -> usize {
    let name = &text[span.start..span.end];
    [
        "Le ", "La ", "Les ", "L'", "L’", "The ", "le ", "la ", "les ", "l'", "l’", "the ", "du ",
        "de ",
    ]
    .iter()
    .find(|article| name.len() > article.len() && name.starts_with(**article))
    .map_or(span.start, |article| span.start + article.len())
}
