//! What is counted or measured: figures are held against each other only within one measure.

use super::clause;
use super::stem::{Stem, stem};
use super::words;
use crate::checks::line::{Placed, Row};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, DurationUnit, PercentUnit, Value};
use crate::text::fold;

/// Persons of whom nothing is said but that they are.
const PERSONS: &[&str] = &[
    "personne",
    "personnes",
    "gens",
    "hommes",
    "femmes",
    "enfants",
    "people",
    "persons",
    "men",
    "women",
    "children",
    "adultes",
    "adults",
    "fois",
    "times",
    "points",
    "mineurs",
    "jeunes",
];

/// What is counted or measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    Money(&'static str),
    /// Of shares, or of points.
    Percent(bool),
    Duration(DurationUnit),
    /// A unit by the key of its symbol.
    Unit(u32),
    Noun(Stem),
    /// Persons or times of whom nothing else is said, by the key of the word.
    Vague(u32),
}

impl Measure {
    /// The measure and the number of the figure at item `at`, if it has one.
    pub(super) fn of(row: Row, at: usize, placed: &Placed) -> Option<(Self, Decimal)> {
        let (measure, amount) = match &placed.figure.value {
            Value::Money { amount, currency } => (Self::Money(currency), amount),
            Value::Percent { amount, unit } => (Self::Percent(*unit == PercentUnit::Point), amount),
            Value::Duration(duration) if duration.rest.is_empty() => {
                // Hours and minutes are too many things.
                let unit = duration.unit.min(DurationUnit::Hours);
                (Self::Duration(unit), &duration.amount)
            }
            Value::Quantity {
                amount,
                unit: Some(unit),
            } => (Self::Unit(fold::key(&unit.to_string())), amount),
            Value::Quantity { amount, unit: None } => {
                let text = row.line.text(placed.figure.span);
                let mut nouns = text.rsplit(|c: char| !c.is_alphabetic());
                let noun = nouns.find(|word| !word.is_empty())?;
                let vague = PERSONS.iter().any(|word| fold::folds_to(noun, word));
                let measure = match vague.then(|| clause::fate(row, at)).flatten() {
                    Some(fate) => Self::Noun(fate),
                    None if vague => Self::Vague(fold::key(noun)),
                    None => Self::Noun(stem(noun)),
                };
                (measure, amount)
            }
            // *Stations : 31*
            Value::Number(amount) if clause::is_label(row) => {
                let mut nouns = (0..at).filter(|&i| row.is_word(i) && !row.has(i, words::EMPTY));
                let noun = nouns.find_map(|i| row.token(i))?;
                (Self::Noun(stem(noun)), amount)
            }
            _ => return None,
        };
        match amount {
            Amount::Exact(number) => Some((measure, *number)),
            _ => None,
        }
    }
}
