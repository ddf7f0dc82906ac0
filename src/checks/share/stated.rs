//! What a share may stand for, as it is stated.

use super::words;
use crate::Qualifier;
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::line::{Line, Placed};
use crate::figures::value::{Amount, Value};

/// Wholes of fractions that are said without a count behind them.
const ROUND_WHOLES: [u32; 8] = [2, 3, 4, 5, 6, 10, 20, 100];

/// How exact a share is said to be; the article of *plus de la moitié* stands between.
fn qualifier(line: &Line, placed: &Placed) -> Option<Qualifier> {
    let end = line.before_all(placed.first, words::THE);
    placed.figure.qualifier.or_else(|| {
        let mut all = words::QUALIFIERS.iter();
        let found = all.find(|(phrase, _)| line.ends_with(end, phrase));
        found.map(|&(_, qualifier)| qualifier)
    })
}

/// What a share may stand for, 0 to 1.
pub(super) fn share_of(line: &Line, placed: &Placed, rounding: Rounding) -> Option<Interval> {
    let exact = match &placed.figure.value {
        Value::Percent { amount, .. } => percent(amount, rounding)?,
        Value::Ratio { part, whole } => {
            let text = line.text(placed.figure.span);
            let counted = text.contains("des ") || text.contains("the ");
            let value = to_float(*part) / to_float(*whole);
            if !counted && ROUND_WHOLES.iter().any(|&round| *whole == round.into()) {
                let rough = match rounding {
                    Rounding::Zeros => 0.10,
                    Rounding::Digits => 0.07,
                };
                Interval::new(value * (1.0 - rough), value * (1.0 + rough))
            } else {
                Interval::of_count(*part, None, rounding)
                    .over(Interval::of_count(*whole, None, rounding))?
            }
        }
        _ => return None,
    };
    let nominal = match placed.figure.value {
        Value::Ratio { part, whole } => to_float(part) / to_float(whole),
        _ => exact.low,
    };
    // *Plus de la moitié* stops at the half, however rough the half is.
    let edge = |bound: f64| match placed.figure.value {
        Value::Ratio { part, whole } => {
            let value = to_float(part) / to_float(whole);
            bound.clamp(value * 0.985, value * 1.015)
        }
        _ => bound,
    };
    Some(match qualifier(line, placed) {
        None => exact,
        Some(Qualifier::About) => Interval::new(exact.low * 0.88, exact.high * 1.12),
        // *Près des trois quarts* is as rough as it says, and not rougher still because a fraction is.
        Some(Qualifier::Nearly) => Interval::new(exact.low.max(nominal) * 0.85, exact.high),
        Some(Qualifier::MoreThan | Qualifier::AtLeast) => Interval::new(edge(exact.low), 10.0),
        Some(Qualifier::LessThan | Qualifier::AtMost) => Interval::new(0.0, edge(exact.high)),
    })
}

/// A percentage: rounded, or cut off behind its last digit; round ones may be rounder.
fn percent(amount: &Amount, rounding: Rounding) -> Option<Interval> {
    let one = |number: crate::figures::decimal::Decimal| {
        let value = to_float(number);
        let unit = (0..number.exponent().min(0).unsigned_abs()).fold(1.0, |unit, _| unit / 10.0);
        let (below, above) = match rounding {
            Rounding::Zeros if number.exponent() >= 0 && value % 10.0 == 0.0 => (2.5, 2.5),
            Rounding::Zeros if number.exponent() >= 0 && value % 5.0 == 0.0 => (1.5, 1.5),
            _ => (unit / 2.0, unit),
        };
        Interval::new((value - below) / 100.0, (value + above) / 100.0)
    };
    match amount {
        Amount::Exact(number) => Some(one(*number)),
        Amount::Range(low, high) => Some(Interval::new(one(*low).low, one(*high).high)),
        _ => None,
    }
}
