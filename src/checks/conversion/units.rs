//! What units are worth in each other.
//!
//! Where a text leaves open which of two units it means (*milles* on land or at sea, *tons* here or there), each is tried.

use crate::checks::interval::{Interval, to_float};
use crate::checks::line::{Line, Placed};
use crate::figures::decimal::Decimal;
use crate::figures::unit::Unit;
use crate::figures::value::{Duration, DurationUnit, Value};

/// A unit by its least and greatest worth in a common one (a month has 28 to 31 days), and where its zero lies.
#[derive(Clone, Copy)]
pub(super) struct Measure {
    least: f64,
    greatest: f64,
    zero: f64,
}

impl Measure {
    fn of(factor: f64) -> Self {
        Self {
            least: factor,
            greatest: factor,
            zero: 0.0,
        }
    }

    /// Numbers of the unit in the common one.
    pub(super) fn worth(self, numbers: Interval) -> Interval {
        let zero = Interval::exactly(self.zero);
        numbers
            .plus(zero)
            .times(Interval::new(self.least, self.greatest))
    }

    /// A number of the unit in the other, by their middle worth.
    pub(super) fn in_other(self, number: f64, other: Self) -> f64 {
        (number + self.zero) * (self.least + self.greatest) / (other.least + other.greatest)
            - other.zero
    }
}

/// Units that share a name: the symbol of the unit that the figure names, the SI worths it may have, and words in the
/// figure that leave no doubt.
const NAMESAKES: [(&str, &[f64], &[&str]); 8] = [
    (
        "mi",
        &[1609.344, 1852.0],
        &["marin", "marins", "nautique", "nautiques", "nautical"],
    ),
    (
        "nmi",
        &[1852.0, 1609.344],
        &["marin", "marins", "nautique", "nautiques", "nautical"],
    ),
    ("gal", &[0.003_785_411_784, 0.004_546_09], &[]),
    ("pt", &[0.000_473_176_473, 0.000_568_261_25], &[]),
    (
        "t",
        &[1000.0, 907.184_74, 1_016.046_908_8],
        &["t", "tonne", "tonnes", "metric"],
    ),
    ("hp", &[745.699_872, 735.498_75], &[]),
    ("ch", &[735.498_75, 745.699_872], &[]),
    ("cal", &[4.184, 4184.0], &["kcal", "kilocalories"]),
];

/// Things counted that are units beside an amount of this kind: the last word of the figure, its worth, its kind.
const NOUNS: [(&str, f64, &str); 9] = [
    ("livre", 0.453_592_37, "kg"),
    ("livres", 0.453_592_37, "kg"),
    ("pound", 0.453_592_37, "kg"),
    ("pounds", 0.453_592_37, "kg"),
    ("chevaux", 735.498_75, "W"),
    ("horsepower", 745.699_872, "W"),
    ("arpents", 3418.89, "m²"),
    ("milles", 1609.344, "m"),
    ("miles", 1609.344, "m"),
];

/// Whether two figures are of such kinds that they may measure the same in different units.
pub(super) fn may_be_same(one: &Placed, other: &Placed) -> bool {
    match (&one.figure.value, &other.figure.value) {
        (Value::Duration(_), Value::Duration(_)) => true,
        (Value::Quantity { unit: a, .. }, Value::Quantity { unit: b, .. }) => a != b,
        (Value::Quantity { unit, .. }, Value::Money { .. })
        | (Value::Money { .. }, Value::Quantity { unit, .. }) => unit.is_some(),
        _ => false,
    }
}

/// Readings under which two figures measure the same in different units; none where they do not.
pub(super) fn common(line: &Line, one: &Placed, other: &Placed) -> Vec<(Measure, Measure)> {
    common_of(line, one, line, other)
}

/// The same of two sentences.
pub(super) fn common_of(
    before: &Line,
    one: &Placed,
    line: &Line,
    other: &Placed,
) -> Vec<(Measure, Measure)> {
    if let (Value::Duration(a), Value::Duration(b)) = (&one.figure.value, &other.figure.value) {
        return times(a, b).into_iter().collect();
    }
    let (ones, others) = (readings(before, one), readings(line, other));
    let mut pairs = Vec::new();
    for (a, of) in &ones {
        for (b, by) in &others {
            if of == by {
                pairs.push((*a, *b));
            }
        }
    }
    // A difference of temperatures has no zero.
    if let Some(&(a, b)) = pairs.first().filter(|(a, b)| a.zero > 0.0 && b.zero > 0.0) {
        pairs.push((Measure { zero: 0.0, ..a }, Measure { zero: 0.0, ..b }));
    }
    pairs
}

/// What a figure may measure: the worth of its unit, and in which SI unit.
fn readings(line: &Line, placed: &Placed) -> Vec<(Measure, String)> {
    let word_at = |words: &[&str]| (placed.first..placed.end).any(|i| line.is_one_of(i, words));
    let Value::Quantity {
        unit: Some(unit), ..
    } = placed.figure.value
    else {
        let open = matches!(
            placed.figure.value,
            Value::Quantity { unit: None, .. } | Value::Money { .. }
        );
        return NOUNS
            .iter()
            .filter(|(noun, ..)| open && line.is(placed.end - 1, noun))
            .map(|&(_, worth, kind)| (Measure::of(worth), kind.to_owned()))
            .collect();
    };
    let symbol = unit.of.base.symbol;
    let namesakes = NAMESAKES
        .iter()
        .find(|(name, _, doubtless)| *name == symbol && !word_at(doubtless))
        // Miles an hour are miles on land.
        .filter(|_| symbol != "mi" || unit.per.is_none());
    let own = worth(unit);
    let Some((_, worths, _)) = namesakes else {
        return own.into_iter().collect();
    };
    // Horsepower has no worth of its own.
    let (own, kind) = own.unwrap_or_else(|| (Measure::of(worths[0]), "W".to_owned()));
    let power = i32::from(unit.of.power);
    let share = |worth: &f64| (worth / worths[0]).powi(power);
    worths
        .iter()
        .map(|worth| (Measure::of(own.least * share(worth)), kind.clone()))
        .collect()
}

/// What one of a unit is worth in SI, and the SI unit.
fn worth(unit: Unit) -> Option<(Measure, String)> {
    let ((numerator, denominator, ten), symbol) = unit.worth_in_si()?;
    let numerator = Decimal::new(numerator, i8::try_from(ten).ok()?)?;
    let factor = to_float(numerator) / to_float(Decimal::new(denominator, 0)?);
    let zero = f64::from(unit.absolute_zero()) / 100.0;
    Some((
        Measure {
            zero,
            ..Measure::of(factor)
        },
        symbol,
    ))
}

/// The name of a figure's unit as the text gives it: one word, else the unit's symbol.
pub(super) fn name(line: &Line, placed: &Placed) -> String {
    let is_digits = |i: &usize| line.surface(*i).starts_with(|c: char| c.is_ascii_digit());
    let last = (placed.first..placed.end).rfind(is_digits);
    let word = placed.end - 1;
    match &placed.figure.value {
        Value::Quantity {
            unit: Some(unit), ..
        } if last.is_none_or(|i| i + 1 != word) => unit.to_string(),
        _ => line.surface(word).to_owned(),
    }
}

/// The worth of a unit of time in months, or in seconds.
fn time(unit: DurationUnit) -> (f64, bool) {
    match unit {
        DurationUnit::Years => (12.0, true),
        DurationUnit::Months => (1.0, true),
        DurationUnit::Weeks => (604_800.0, false),
        DurationUnit::Days => (86_400.0, false),
        DurationUnit::Hours => (3600.0, false),
        DurationUnit::Minutes => (60.0, false),
        DurationUnit::Seconds => (1.0, false),
    }
}

/// A length of time in its smallest unit: *une heure et demie*, *2 h 30* is 150 minutes.
pub(super) fn in_smallest(duration: &Duration) -> Option<(Decimal, DurationUnit)> {
    let mut total = duration.amount.numbers().next()?;
    let mut unit = duration.unit;
    for &(number, smaller) in &duration.rest {
        let ((large, months), (small, months_too)) = (time(unit), time(smaller));
        if months != months_too {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole and small"
        )]
        let ratio = (large / small) as u32;
        total = total.times(Decimal::from(ratio))?.plus(number)?;
        unit = smaller;
    }
    Some((total, unit))
}

/// Two lengths of time in different units.
fn times(one: &Duration, other: &Duration) -> Option<(Measure, Measure)> {
    let ((_, a), (_, b)) = (in_smallest(one)?, in_smallest(other)?);
    // Hours make working days too, and weeks and days are said loosely: *huit jours*, *quinze jours*.
    let loose = |unit| matches!(unit, DurationUnit::Hours | DurationUnit::Minutes);
    let days = |unit| unit < DurationUnit::Hours;
    if a == b || loose(a) && days(b) || loose(b) && days(a) {
        return None;
    }
    let ((x, x_months), (y, y_months)) = (time(a), time(b));
    let measure = |worth: f64, months: bool| {
        if months && x_months != y_months {
            // Months have 28 to 31 days; weeks are loose by a day.
            Measure {
                least: worth * 28.0 * 86_400.0,
                greatest: worth * 31.0 * 86_400.0,
                zero: 0.0,
            }
        } else if matches!(
            (a, b),
            (DurationUnit::Weeks, DurationUnit::Days) | (DurationUnit::Days, DurationUnit::Weeks)
        ) && worth > 100_000.0
        {
            Measure {
                least: worth,
                greatest: worth * 8.0 / 7.0,
                zero: 0.0,
            }
        } else {
            Measure::of(worth)
        }
    };
    Some((measure(x, x_months), measure(y, y_months)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn namesakes_are_units() {
        for (symbol, worths, _) in NAMESAKES {
            let unit = Unit::one(crate::lang::base_of(symbol).expect("a unit"));
            if let Some((own, _)) = worth(unit) {
                let share = own.least / worths[0];
                assert!((share - 1.0).abs() < 1e-6, "{symbol}: {share}");
            }
        }
    }
}
