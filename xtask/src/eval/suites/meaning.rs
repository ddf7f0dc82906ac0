//! What an expression means, and what a normal form says.

use super::when::Expected;
use super::words::Unit;

/// What a part of a text is expected to mean.
#[derive(Debug)]
pub(crate) enum Meaning {
    /// A bare number, found alone or in a figure of any type.
    Number(f64),
    /// An amount of a unit; one end is missing where the text leaves it open, both are the same where it gives one.
    Amount {
        low: Option<f64>,
        high: Option<f64>,
        unit: Unit,
    },
    /// A length of time, in any of these readings.
    Length(Vec<Length>),
    /// A stretch of time, in any of these readings.
    Time(Vec<Expected>),
    /// A unit without a number, a set of times and the like: nothing here says it.
    Unknown,
}

/// Months and seconds: no number of days makes a month.
pub(crate) type Length = (f64, f64);

impl Meaning {
    /// The length that ISO 8601 says: `P3.5M`, `P1DT3H12M`.
    pub(crate) fn iso_length(text: &str) -> Option<Length> {
        let (date, time) = text
            .strip_prefix('P')?
            .split_once('T')
            .unwrap_or((text.strip_prefix('P')?, ""));
        let mut length = (0.0, 0.0);
        for (part, units) in [
            (
                date,
                &[
                    ('Y', 12.0, 0.0),
                    ('M', 1.0, 0.0),
                    ('W', 0.0, 604_800.0),
                    ('D', 0.0, 86_400.0),
                ][..],
            ),
            (
                time,
                &[('H', 0.0, 3600.0), ('M', 0.0, 60.0), ('S', 0.0, 1.0)][..],
            ),
        ] {
            let mut rest = part;
            while let Some(at) = rest.find(char::is_alphabetic) {
                let number: f64 = rest[..at].parse().ok()?;
                let designator = rest[at..].chars().next()?;
                let &(_, months, seconds) = units.iter().find(|unit| unit.0 == designator)?;
                length.0 += number * months;
                length.1 += number * seconds;
                rest = &rest[at + 1..];
            }
        }
        Some(length)
    }
}

/// So many of a unit of time.
pub(crate) fn length(number: f64, unit: &str) -> Option<Length> {
    let (months, seconds) = super::words::time(unit)?;
    Some((number * months, number * seconds))
}

/// Whether two numbers are the same, as far as they are written out.
pub(crate) fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

/// The numbers of a normal form, and the unit behind them: `5..7 EUR`, `24, 23 t`, `2025-02-11`.
pub(crate) fn numbers(value: &str) -> (Vec<f64>, &str) {
    let (amount, unit) = match value.rfind(' ') {
        Some(at) if !value[..at].ends_with(',') => (&value[..at], value[at + 1..].trim()),
        _ => (value, ""),
    };
    let parts = amount.split("..").flat_map(|part| part.split(", "));
    (parts.filter_map(|part| part.parse().ok()).collect(), unit)
}

/// All numbers that a normal form carries, in whatever form: those of *2025-02-11*, *PT3H*, *2/3* too.
pub(crate) fn carried(value: &str) -> Vec<f64> {
    let mut all = numbers(value).0;
    let mut digits = String::new();
    for c in value.chars().chain([' ']) {
        if c.is_ascii_digit() || c == '.' && !digits.is_empty() && !digits.contains('.') {
            digits.push(c);
        } else {
            all.extend(digits.trim_end_matches('.').parse::<f64>());
            digits.clear();
        }
    }
    if let Some((part, whole)) = value.split_once('/') {
        let pair = part.parse::<f64>().ok().zip(whole.parse::<f64>().ok());
        all.extend(pair.map(|(part, whole)| part / whole));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_months_and_seconds() {
        assert_eq!(Meaning::iso_length("P1Y6M"), Some((18.0, 0.0)));
        assert_eq!(Meaning::iso_length("P1DT3H12M"), Some((0.0, 97_920.0)));
        assert_eq!(Meaning::iso_length("P7D"), Meaning::iso_length("P1W"));
        assert_eq!(Meaning::iso_length("2019"), None);
    }

    #[test]
    fn normal_forms_give_their_numbers() {
        assert_eq!(numbers("5..7 EUR"), (vec![5.0, 7.0], "EUR"));
        assert_eq!(numbers("3.."), (vec![3.0], ""));
        assert_eq!(numbers("24, 23 t"), (vec![24.0, 23.0], "t"));
        assert_eq!(numbers("24, 23"), (vec![24.0, 23.0], ""));
        assert!(carried("2025-02-11").contains(&11.0));
        assert!(carried("PT3.5H").contains(&3.5));
        assert!(carried("1/4").contains(&0.25));
        assert!(same(0.1 + 0.2, 0.3) && !same(1.0, 1.01));
    }
}
