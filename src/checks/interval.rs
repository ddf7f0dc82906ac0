//! Intervals: what a written number may stand for.
//!
//! A number shown with so many digits stands for all that rounds to it: *20,6* for 20.55 to 20.65. Zeros at the end of an
//! integer may be digits or rounding (*200 milliards*); [`Rounding`] says how they are taken: a finding that holds even
//! when they are rounding is proven. Qualifiers widen: *plus de 200* is 200 and more.
//!
//! Bounds are floating-point numbers: they are compared with a slack far beyond their error, and never shown as values.

use crate::Qualifier;
use crate::figures::decimal::Decimal;

/// How zeros at the end of an integer are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rounding {
    /// As digits that were measured: 200 is 199.5 to 200.5.
    Digits,
    /// As rounding: 200 is 150 to 250.
    Zeros,
}

/// All numbers from `low` to `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Interval {
    pub(crate) low: f64,
    pub(crate) high: f64,
}

/// Relative slack, against the error of floating point.
const SLACK: f64 = 1e-9;

/// What *about* and *nearly* allow beyond rounding, as a share.
const ABOUT: f64 = 0.1;

/// What *more than* and its like allow on their open side before the writer would have said another number, as a share.
const OPEN: f64 = 0.25;

/// Counts below this are not rounded.
const SMALL_COUNT: f64 = 100.0;

impl Interval {
    pub(super) fn new(low: f64, high: f64) -> Self {
        Self {
            low: low.min(high),
            high: low.max(high),
        }
    }

    /// What a number as written may stand for.
    pub(crate) fn of(number: Decimal, qualifier: Option<Qualifier>, rounding: Rounding) -> Self {
        let value = to_float(number);
        let mut unit = power_of_ten(number.exponent());
        if rounding == Rounding::Zeros && number.exponent() >= 0 {
            let mut coefficient = number.coefficient();
            while coefficient != 0 && coefficient % 10 == 0 {
                coefficient /= 10;
                unit *= 10.0;
            }
        }
        let half = unit / 2.0;
        let (below, above) = match qualifier {
            None => (half, half),
            Some(Qualifier::About) => {
                (half.max(value.abs() * ABOUT), half.max(value.abs() * ABOUT))
            }
            Some(Qualifier::Nearly) => (half.max(value.abs() * ABOUT), 0.0),
            Some(Qualifier::MoreThan | Qualifier::AtLeast) => (0.0, half.max(value.abs() * OPEN)),
            Some(Qualifier::LessThan | Qualifier::AtMost) => (half.max(value.abs() * OPEN), 0.0),
        };
        Self::new(value - below, value + above)
    }

    /// What a number of things counted may stand for: counts that are small or show no zero at their end are exact.
    pub(crate) fn of_count(
        number: Decimal,
        qualifier: Option<Qualifier>,
        rounding: Rounding,
    ) -> Self {
        let value = to_float(number);
        let round = number.exponent() != 0 || number.coefficient() % 10 == 0;
        if qualifier.is_none() && (!round || value.abs() < SMALL_COUNT && value.fract() == 0.0) {
            return Self::exactly(value);
        }
        Self::of(number, qualifier, rounding)
    }

    /// A number that is exactly what it says.
    pub(super) fn exactly(value: f64) -> Self {
        Self {
            low: value,
            high: value,
        }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self {
            low: self.low - other.high,
            high: self.high - other.low,
        }
    }

    pub(super) fn times(self, other: Self) -> Self {
        let products = [
            self.low * other.low,
            self.low * other.high,
            self.high * other.low,
            self.high * other.high,
        ];
        let least = products.into_iter().fold(f64::INFINITY, f64::min);
        let most = products.into_iter().fold(f64::NEG_INFINITY, f64::max);
        Self {
            low: least,
            high: most,
        }
    }

    /// The quotient; none where the other may be zero.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        if other.low <= 0.0 && other.high >= 0.0 {
            return None;
        }
        Some(self.times(Self::new(1.0 / other.low, 1.0 / other.high)))
    }

    /// Whether a number may lie in both.
    pub(crate) fn meets(self, other: Self) -> bool {
        let slack = SLACK * (self.high.abs() + other.high.abs());
        self.low <= other.high + slack && other.low <= self.high + slack
    }
}

/// The nearest floating-point number.
pub(crate) fn to_float(number: Decimal) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "bounds allow for it")]
    let coefficient = number.coefficient() as f64;
    coefficient * power_of_ten(number.exponent())
}

/// By multiplication alone, which is the same on every machine.
fn power_of_ten(exponent: i8) -> f64 {
    let power = (0..exponent.unsigned_abs()).fold(1.0, |power, _| power * 10.0);
    if exponent < 0 { 1.0 / power } else { power }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(coefficient: i128, exponent: i8, rounding: Rounding) -> (f64, f64) {
        let number = Decimal::new(coefficient, exponent).expect("in range");
        let interval = Interval::of(number, None, rounding);
        (interval.low, interval.high)
    }

    #[test]
    fn a_number_stands_for_what_rounds_to_it() {
        assert_eq!(interval(206, 9, Rounding::Digits), (205.5e9, 206.5e9));
        assert_eq!(interval(200, 9, Rounding::Digits), (199.5e9, 200.5e9));
        assert_eq!(interval(200, 9, Rounding::Zeros), (150e9, 250e9));
        let (low, high) = interval(206, -1, Rounding::Zeros);
        assert!((low - 20.55).abs() < 1e-9 && (high - 20.65).abs() < 1e-9);
    }

    #[test]
    fn counts_are_exact_where_they_are_not_round() {
        let count = |n: u32| {
            let interval = Interval::of_count(Decimal::from(n), None, Rounding::Zeros);
            interval.high - interval.low
        };
        assert_eq!((count(312), count(20)), (0.0, 0.0));
        assert!(count(1200) > 99.0);
    }

    #[test]
    fn qualifiers_open_one_side() {
        let number = Decimal::new(206, 9).expect("in range");
        let more = Interval::of(number, Some(Qualifier::MoreThan), Rounding::Digits);
        assert!(more.low >= 206e9 && more.high > 250e9);
    }

    #[test]
    fn intervals_reckon() {
        let (a, b) = (Interval::new(1.0, 2.0), Interval::new(4.0, 5.0));
        assert_eq!(b.minus(a), Interval::new(2.0, 4.0));
        assert_eq!(b.over(a), Some(Interval::new(2.0, 5.0)));
        assert_eq!(b.over(Interval::new(-1.0, 1.0)), None);
        assert!(!a.meets(b) && a.meets(Interval::exactly(2.0)));
    }
}
