//! Wholes and their parts: which figures can be one or the other, and what they may stand for.

use super::Severity;
use super::interval::{Interval, Rounding, to_float};
use super::line::Placed;
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, Value};

/// What rounding takes from a number at most, as a share of it.
const ROUNDEST: f64 = 0.1;

/// The amount of a value that may be a whole or a part.
pub(super) fn amount(value: &Value) -> Option<Decimal> {
    let (Value::Money { amount, .. } | Value::Quantity { amount, .. } | Value::Number(amount)) =
        value
    else {
        return None;
    };
    match amount {
        Amount::Exact(number) if number.coefficient() > 0 => Some(*number),
        _ => None,
    }
}

/// Whether a part can be of this whole: the same currency or unit, or both counted.
pub(super) fn alike(whole: &Value, part: &Value) -> bool {
    match (whole, part) {
        (
            Value::Money { currency: one, .. },
            Value::Money {
                currency: other, ..
            },
        ) => one == other,
        (Value::Quantity { unit: one, .. }, Value::Quantity { unit: other, .. }) => one == other,
        (Value::Quantity { unit: None, .. } | Value::Number(_), Value::Number(_))
        | (Value::Number(_), Value::Quantity { unit: None, .. }) => true,
        _ => false,
    }
}

/// What a whole or a part may stand for.
pub(super) fn interval(placed: &Placed, rounding: Rounding) -> Option<Interval> {
    let number = amount(&placed.figure.value)?;
    Some(of(number, placed, rounding))
}

/// What a number may stand for that figure `placed` gives: measures are rounded, counts are not.
pub(super) fn of(number: Decimal, placed: &Placed, rounding: Rounding) -> Interval {
    let qualifier = placed.figure.qualifier;
    let at = |rounding| match placed.figure.value {
        Value::Money { .. } | Value::Quantity { unit: Some(_), .. } => {
            Interval::of(number, qualifier, rounding)
        }
        _ => Interval::of_count(number, qualifier, rounding),
    };
    // Among figures to be reckoned with, 3 000 is no 2 500.
    let (digits, zeros) = (at(Rounding::Digits), at(rounding));
    let most = to_float(number) * ROUNDEST;
    Interval::new(
        digits.low.min(zeros.low.max(to_float(number) - most)),
        digits.high.max(zeros.high.min(to_float(number) + most)),
    )
}

/// What follows where two things meet, or do not, under each rounding.
pub(super) fn judge(meet: impl Fn(Rounding) -> bool) -> Option<Severity> {
    match (meet(Rounding::Zeros), meet(Rounding::Digits)) {
        (false, _) => Some(Severity::Error),
        (true, false) => Some(Severity::Warning),
        (true, true) => None,
    }
}
