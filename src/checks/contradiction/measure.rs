//! What is counted or measured: figures are held against each other only within one measure.

use super::clause;
pub(crate) use super::stem::{Stem, stem};
use super::words;
use crate::FigureKind;
use crate::checks::line::Placed;
use crate::checks::row::Row;
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
pub(crate) enum Measure {
    Money(&'static str),
    /// Of shares, or of points.
    Percent(bool),
    Duration(DurationUnit),
    /// A unit by the key of its symbol.
    Unit(u32),
    Noun(Stem),
    /// What is no amount of anything: dates, hours, shares, factors, bare numbers.
    Kind(FigureKind),
}

impl Measure {
    /// The measure and the number of the figure at item `at`, if it has one.
    pub(super) fn of(row: Row, at: usize, placed: &Placed) -> Option<(Self, Decimal)> {
        match Self::with_amount(row, at, placed)? {
            (measure, Amount::Exact(number)) => Some((measure, *number)),
            _ => None,
        }
    }

    /// The measure of any figure, and the first of its numbers; zero where it is no amount.
    pub(super) fn of_any(row: Row, at: usize, placed: &Placed) -> (Self, Decimal) {
        let amount = Self::with_amount(row, at, placed);
        let number = amount.and_then(|(measure, amount)| Some((measure, amount.numbers().next()?)));
        number.unwrap_or((Self::Kind(placed.figure.kind()), Decimal::ZERO))
    }

    fn with_amount<'a>(row: Row, at: usize, placed: &Placed<'a>) -> Option<(Self, &'a Amount)> {
        Some(match &placed.figure.value {
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
                let noun = noun(row, placed)?;
                let fate = is_vague(noun).then(|| clause::fate(row, at)).flatten();
                (Self::Noun(fate.unwrap_or_else(|| stem(noun))), amount)
            }
            // *Stations : 31*
            Value::Number(amount) if clause::is_label(row) => {
                let mut nouns = (0..at).filter(|&i| row.is_word(i) && !row.has(i, words::EMPTY));
                let noun = nouns.find_map(|i| row.token(i))?;
                (Self::Noun(stem(noun)), amount)
            }
            _ => return None,
        })
    }
}

/// What is counted: *six autres usines*.
fn noun<'l>(row: Row<'l>, placed: &Placed) -> Option<&'l str> {
    let text = row.line.text(placed.figure.span);
    let mut words = text.rsplit(|c: char| !c.is_alphabetic());
    words.find(|word| !word.is_empty())
}

fn is_vague(noun: &str) -> bool {
    PERSONS.iter().any(|word| fold::folds_to(noun, word))
}

/// Whether a figure counts persons or times of whom nothing is said that the measure tells.
pub(super) fn counts_anybody(row: Row, placed: &Placed, measure: Measure) -> bool {
    let noun = noun(row, placed).filter(|noun| is_vague(noun));
    noun.is_some_and(|noun| measure == Measure::Noun(stem(noun)))
}
