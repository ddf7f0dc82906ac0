//! Amounts in several units, from the largest down: *5 feet 10 inches*, *1 m 80*.

use super::super::decimal::Decimal;
use super::super::measure;
use super::super::numeral::{Form, numeral};
use super::super::reader::Reader;
use super::super::unit::Unit;
use super::super::value::{Amount, Value};
use super::unit_at;
use crate::lang;

/// What smaller units add, in the smallest of them: *7 feet 10 inches*; *deux mètres cinquante*, *1 m 80*.
pub(super) fn with_smaller(
    r: &Reader,
    amount: &Amount,
    unit: Unit,
    end: usize,
) -> (Amount, Unit, usize) {
    /// Yards, feet, inches.
    const MOST: usize = 3;
    let Amount::Exact(first) = *amount else {
        return (amount.clone(), unit, end);
    };
    let (mut sum, mut smallest, mut end) = (first, unit, end);
    for _ in 0..MOST {
        let Some(next) = smaller(r, sum, smallest, end) else {
            break;
        };
        (sum, smallest, end) = next;
    }
    (Amount::Exact(sum), smallest, end)
}

/// *5'10"*, *6’ 2”*: feet and inches by their marks.
pub(in crate::figures) fn feet_and_inches(r: &Reader, i: usize) -> Option<(Value, usize)> {
    if !matches!(r.mark(i + 1), Some('\'' | '’' | '′')) || !r.is_glued(i + 1) {
        return None;
    }
    let (feet, inches) = (r.integer(i, 1)?, r.integer(i + 2, 2)?);
    let marked = matches!(r.mark(i + 3), Some('"' | '”' | '″')) && r.is_glued(i + 3);
    let unit = Some(Unit::one(lang::base_of("in")?));
    let amount = Amount::Exact((12 * feet + inches).into());
    (marked && inches < 12).then_some((Value::Quantity { amount, unit }, i + 4))
}

fn smaller(r: &Reader, sum: Decimal, unit: Unit, end: usize) -> Option<(Decimal, Unit, usize)> {
    if sum.exponent() < 0 || unit.of.power > 1 || unit.per.is_some() {
        return None;
    }
    // *un hectare et demi*, *an acre and a half*
    let half = if r.is_french() {
        ["et", "demi"]
    } else {
        ["and", "half"]
    };
    let article = usize::from(!r.is_french() && r.is_word(end + 1, "a"));
    let demi = r.is_word(end, half[0])
        && (r.is_word(end + 1 + article, half[1]) || r.is_french() && r.is_word(end + 1, "demie"));
    if demi {
        let sum = sum.plus(Decimal::new(5, -1)?)?;
        return Some((sum, unit, end + 2 + article));
    }
    let listed = !r.is_french() && r.is_mark(end, ',');
    let joint =
        usize::from(listed) + usize::from(r.is_one_of(end + usize::from(listed), &["et", "and"]));
    // *6-foot-4*
    let hyphen = unit.of.base.symbol == "ft" && r.is_hyphen(end) && r.joins(end);
    let at = end + joint + usize::from(hyphen);
    let more = numeral(r, at, false)
        .filter(|more| more.scale == 0 && more.form != Form::One && more.value > Decimal::ZERO)?;
    let inches = unit.of.base.symbol == "ft" && r.is_word(more.end, "in");
    let read = if inches {
        Some((Unit::one(lang::base_of("in")?), more.end + 1))
    } else {
        unit_at(r, more.end)
    };
    if let Some((other, end)) = read {
        let whole = unit.convert(Decimal::from(1), other)?;
        let carried = unit.convert(sum, other)?;
        // What is added is less than one of the unit before it.
        return (more.value < whole && !unit.is_degree())
            .then(|| Some((carried.plus(more.value)?, other, end)))?;
    }
    // *5 ft 10*
    let feet = unit.of.base.symbol == "ft" && joint == 0 && more.form == Form::Digits;
    if feet && more.value < Decimal::from(12) && stands_alone(r, more.end) {
        let inches = Unit::one(lang::base_of("in")?);
        let carried = unit.convert(sum, inches)?;
        return Some((carried.plus(more.value)?, inches, more.end));
    }
    let metres = unit.of.base.symbol == "m" && unit.of.prefix.symbol.is_empty() && joint == 0;
    let hundredths = match more.form {
        Form::Digits => r.surface(at).len() == 2 && more.end == at + 1,
        Form::Words => more.value >= Decimal::from(10),
        _ => false,
    };
    let fits = more.value < Decimal::from(100) && more.value.exponent() >= 0;
    (metres && hundredths && fits && stands_alone(r, more.end))
        .then(|| Some((sum.plus(more.value.scaled(-2)?)?, unit, more.end)))?
}

/// Whether nothing that a number before `i` could be of stands there.
fn stands_alone(r: &Reader, i: usize) -> bool {
    measure::follows_number(r, i).is_none()
        && !r.is_mark(i, '%')
        && !(r.is_glued(i) && (r.is_any_word(i) || r.is_hyphen(i)))
}
