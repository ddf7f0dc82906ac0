//! What figures are worth, as far as it can be compared, and how two of them stand to each other.

use super::dates::{date, is_day, may_be_one};
use crate::checks::contradiction::differ;
use crate::checks::contradiction::frame::Frame;
use crate::checks::contradiction::measure::Measure;
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, Value};
use crate::{Figure, Qualifier};

/// Beyond this share a difference is more than a round number.
const ROUNDEST: f64 = 0.05;

/// Counts from here on are seldom the same by chance.
const LARGE: f64 = 1000.0;

/// What a figure says, as far as it can be compared.
pub(super) enum Worth {
    Amount(Vec<Decimal>),
    /// One date in ISO 8601, as far as it is known.
    Date(String),
    /// What is the same only where it is written the same in its normal form.
    Form(String),
}

/// How two values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    /// Nothing can be said.
    Unclear,
    Differ,
    /// One is the other rounded beyond its digits: *1 187* and *1 200*.
    Rounded,
    /// What rounding to the digits shown, or a qualifier, allows.
    Meet,
    Equal,
}

impl Worth {
    pub(super) fn of(figure: &Figure) -> Option<Self> {
        Some(match &figure.value {
            Value::Money { amount, .. }
            | Value::Percent { amount, .. }
            | Value::Quantity { amount, .. }
            | Value::Number(amount) => Self::of_amount(amount)?,
            Value::Duration(duration) if duration.rest.is_empty() => {
                Self::of_amount(&duration.amount)?
            }
            Value::Date(_) => Self::Date(date(figure)?),
            value => Self::Form(value.normal_form()?),
        })
    }

    /// How unlikely two articles have it by chance.
    pub(super) fn weight(&self, measure: Measure) -> usize {
        match self {
            Self::Amount(numbers) => {
                let shown: usize = numbers.iter().map(|&number| digits(number)).sum();
                let large = numbers.iter().any(|&number| to_float(number) >= LARGE);
                match measure {
                    Measure::Money(_) => shown + 1,
                    Measure::Noun(_) | Measure::Unit(_) => shown + usize::from(large),
                    Measure::Kind(_) => shown - 1,
                    Measure::Percent(_) | Measure::Duration(_) => shown,
                }
            }
            Self::Date(date) if is_day(date) => 2,
            Self::Date(_) | Self::Form(_) => 1,
        }
    }

    /// How it stands to another, each with its frame.
    pub(super) fn against(&self, frame: &Frame, other: &Self, of: &Frame) -> Verdict {
        match (self, other) {
            (Self::Amount(ones), Self::Amount(others)) if ones.len() == others.len() => {
                let numbers = ones.iter().zip(others);
                let verdicts = numbers.map(|(&one, &two)| numbers_against((one, frame), (two, of)));
                verdicts.min().unwrap_or(Verdict::Unclear)
            }
            (Self::Date(one), Self::Date(two)) => {
                if one == two {
                    Verdict::Equal
                } else if may_be_one(one, two) {
                    Verdict::Meet
                } else if is_day(one) && is_day(two) {
                    Verdict::Differ
                } else {
                    Verdict::Unclear
                }
            }
            (Self::Form(one), Self::Form(two)) if one == two => Verdict::Equal,
            _ => Verdict::Unclear,
        }
    }

    fn of_amount(amount: &Amount) -> Option<Self> {
        (!matches!(amount, Amount::From(_))).then(|| Self::Amount(amount.numbers().collect()))
    }
}

/// How two numbers stand to each other, each with the frame of its figure.
fn numbers_against((one, frame): (Decimal, &Frame), (two, of): (Decimal, &Frame)) -> Verdict {
    let (a, b) = (to_float(one), to_float(two));
    if one == two {
        // *Plus de 200* and *moins de 200* have but their number in common.
        return if side(frame) * side(of) < 0 {
            Verdict::Unclear
        } else {
            Verdict::Equal
        };
    }
    let holds = |rounding| {
        let within = |number, frame: &Frame, value: f64| {
            let interval = Interval::of(number, frame.qualifier, rounding);
            interval.low < value && value < interval.high
        };
        within(one, frame, b) || within(two, of, a)
    };
    if holds(Rounding::Digits) {
        Verdict::Meet
    } else if holds(Rounding::Zeros) && (a - b).abs() <= ROUNDEST * a.abs().max(b.abs()) {
        Verdict::Rounded
    } else if differ(frame, of, Rounding::Digits) {
        Verdict::Differ
    } else {
        Verdict::Unclear
    }
}

/// On which side of its number the truth lies: above it (1), below (-1), or on both.
fn side(frame: &Frame) -> i8 {
    match frame.qualifier {
        Some(Qualifier::MoreThan | Qualifier::AtLeast) => 1,
        Some(Qualifier::LessThan | Qualifier::AtMost | Qualifier::Nearly) => -1,
        Some(Qualifier::About) | None => 0,
    }
}

/// How many digits of a number are not zeros at its end.
fn digits(number: Decimal) -> usize {
    let mut coefficient = number.coefficient();
    while coefficient != 0 && coefficient % 10 == 0 {
        coefficient /= 10;
    }
    coefficient.unsigned_abs().checked_ilog10().unwrap_or(0) as usize + 1
}
