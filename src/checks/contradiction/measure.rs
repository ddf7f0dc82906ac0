//! What is counted or measured, and words as one with those of their stem or their sense.

use super::words::{self, ENDINGS};
use crate::FigureKind;
use crate::checks::lexis::Class;
use crate::checks::line::{Line, Placed};
use crate::checks::row::Row;
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, DurationUnit, PercentUnit, Value};
use crate::text::fold;

/// Words that begin alike in so many letters are one: *supprimer*, *suppression*.
const STEM: usize = 5;

/// Shorter words say little.
const SHORTEST: usize = 4;

/// The beginning of a word, as a key.
pub(crate) type Stem = u32;

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
    /// The measure and the number of a figure that has one.
    pub(super) fn of(line: &Line, placed: &Placed) -> Option<(Self, Decimal)> {
        match Self::with_amount(line, placed)? {
            (measure, Amount::Exact(number)) => Some((measure, *number)),
            _ => None,
        }
    }

    /// The measure of any figure, and the first of its numbers; zero where it is no amount.
    pub(super) fn of_any(line: &Line, placed: &Placed) -> (Self, Decimal) {
        let amount = Self::with_amount(line, placed);
        let number = amount.and_then(|(measure, amount)| Some((measure, amount.numbers().next()?)));
        number.unwrap_or((Self::Kind(placed.figure.kind()), Decimal::ZERO))
    }

    fn with_amount<'a>(line: &Line, placed: &Placed<'a>) -> Option<(Self, &'a Amount)> {
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
                let noun = (placed.first..placed.end).rfind(|&i| line.is_word(i))?;
                (Self::Noun(counted(line, placed, noun)), amount)
            }
            _ => return None,
        })
    }
}

/// What is counted. Of people who died in what the sentence tells right behind, it is the dead.
fn counted(line: &Line, placed: &Placed, noun: usize) -> Stem {
    /// *seven people who were killed*
    const NEAR: usize = 4;
    let behind = placed.end..placed.end + NEAR;
    if line.has(noun, words::PEOPLE) {
        for fate in [words::DEATH, words::HURT] {
            if line.any(behind.clone(), fate) {
                return synonym(fate);
            }
        }
    }
    meaning(line, noun)
}

/// The stem of a token, one for all words of one thing.
pub(super) fn meaning(line: &Line, i: usize) -> Stem {
    if line.has(i, words::ANY_SYNONYM) {
        let class = words::SYNONYMS.iter().find(|&&class| line.has(i, class));
        if let Some(&class) = class {
            return synonym(class);
        }
    }
    stem(line.surface(i))
}

/// The stem of a class whose words are one.
pub(super) fn synonym(class: Class) -> Stem {
    let place = words::SYNONYMS.iter().position(|&like| like == class);
    1 + Stem::try_from(place.unwrap_or_default()).unwrap_or_default()
}

/// The stem of the word at item `at`, where it says something of a subject.
pub(super) fn content(row: Row, at: usize) -> Option<Stem> {
    let word = row.token(at).filter(|_| row.is_word(at))?;
    let long = word.len() >= SHORTEST && word.chars().count() >= SHORTEST;
    let token = row
        .word(at)
        .filter(|_| long && !row.has(at, words::EMPTY))?;
    Some(meaning(row.line, token))
}

/// The beginning of a word without its ending, so that verbs and their nouns meet: *créer*, *création*.
pub(crate) fn stem(word: &str) -> Stem {
    /// What is left is no shorter.
    const LEAST: usize = 3;
    /// Longer words are cut.
    const LONGEST: usize = 24;
    let mut letters = ['\0'; LONGEST];
    let mut length = 0;
    for (place, letter) in letters.iter_mut().zip(fold::folded(word)) {
        *place = letter;
        length += 1;
    }
    let folded = &letters[..length];
    let ends = |ending: &str| {
        let mut rest = folded.iter().rev();
        ending
            .chars()
            .rev()
            .all(|letter| rest.next() == Some(&letter))
    };
    let lengths = ENDINGS
        .iter()
        .filter(|ending| ends(ending))
        .map(|ending| length.saturating_sub(ending.chars().count()));
    let root = lengths
        .filter(|&root| root >= LEAST)
        .max_by_key(|&root| length - root);
    let root = root.unwrap_or(length).min(STEM);
    fold::key_of(folded[..root].iter().copied())
}
