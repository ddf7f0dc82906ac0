//! What an amount is of: per cent, money, time, a unit of measure, or things counted.

use super::amount::{self, AmountRead};
use super::decimal::Decimal;
use super::numeral::Form;
use super::reader::Reader;
use super::value::{Amount, PercentUnit, Value};
use super::{durations, money, noun, units};
use crate::lang::Lexeme;

/// The value of the amount that starts at `first`, and one past its last token, where something stands behind the
/// amount that it is of.
pub(super) fn measured(r: &Reader, first: usize, read: &AmountRead) -> Option<(Value, usize)> {
    let (value, end) = of_something(r, read)?;
    Some(up_to(r, first, &value, end).unwrap_or((value, end)))
}

/// The value of a number that falls to what stands behind it, one past the number: *de* **12** *à 8 tonnes*, *de* **500**
/// *à 400 millions d’euros*. What is counted is not said of both.
pub(super) fn falling(r: &Reader, i: usize) -> Option<(Value, usize)> {
    let (read, end) = amount::falling(r, i)?;
    let value = match of_something(r, &read) {
        Some((Value::Quantity { unit: None, .. }, _)) => return None,
        Some((value, _)) => value,
        None if read.last.scale > 0 => Value::Number(read.amount),
        None => return None,
    };
    Some((value, end))
}

/// A range that says what it is of at both ends: *entre 16 ° et 18 °*, *between 2 km and 3 km*, *10 € - 20 €*.
pub(super) fn up_to(r: &Reader, first: usize, low: &Value, end: usize) -> Option<(Value, usize)> {
    let between = r.follows(first, &["entre", "between"]) && r.is_one_of(end, &["et", "and"]);
    let dash = r.is_dash(end) && r.is_glued(end) == r.is_glued(end + 1);
    if !(between || dash && r.is_digits(end + 1)) {
        return None;
    }
    let at = end + 1 + usize::from(r.is_one_of(end + 1, &["about", "environ"]));
    let read = amount::single(r, at, false)?;
    let (high, end) = of_something(r, &read)?;
    Some((low.up_to(&high)?, end))
}

/// The value of an amount and one past its last token, where something stands behind the amount that it is of.
fn of_something(r: &Reader, read: &AmountRead) -> Option<(Value, usize)> {
    let end = read.last.end;
    // *a 45-minute call*
    let at = end + usize::from(!r.is_french() && r.is_hyphen(end) && r.joins(end));
    // *une période 2,5-km*: in French before a unit alone.
    if r.is_french()
        && r.is_hyphen(end)
        && r.joins(end)
        && let Some(found) = units::quantity(r, read, end + 1)
    {
        return Some(found);
    }
    percent(r, read, at)
        .or_else(|| money::money(r, read, at))
        // *années-lumière* begin as a time.
        .or_else(|| units::quantity(r, read, at))
        .or_else(|| durations::duration(r, read, at))
        .or_else(|| counted(r, read, at))
}

/// Whether something measured follows a number that ends before `i`; used to tell years from counts.
pub(super) fn follows_number(r: &Reader, i: usize) -> Option<()> {
    // What is cheapest to see first.
    let measured = r.any(i, |lexeme| matches!(lexeme, Lexeme::Time(..)))
        || noun::counted(r, i, true).is_some()
        || money::currency(r, i, true).is_some()
        || units::unit_at(r, i).is_some()
        || money::subunit(r, i).is_some();
    measured.then_some(())
}

/// Whether what a number before `i` is of may be below zero in *moins 12 °C*, *moins 3 %*.
pub(super) fn is_degree_or_percent(r: &Reader, i: usize) -> bool {
    let degree = units::unit_at(r, i).is_some_and(|(unit, _)| unit.is_degree());
    degree || r.is_mark(i, '%') || r.starts_with(i, &["pour", "cent"])
}

/// *12 %*, *0,3 point*, *25 points de base*
fn percent(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let value = |amount: Amount, unit, end| Some((Value::Percent { amount, unit }, end));
    if r.is_mark(i, '%') {
        return value(read.amount.clone(), PercentUnit::Percent, i + 1);
    }
    // *pour*, *per*, *points*, *basis*
    let first = r.surface(i).as_bytes().first().map(u8::to_ascii_lowercase);
    if r.is_any_word(i) && !matches!(first, Some(b'p' | b'b')) {
        return None;
    }
    let per_mille = if r.is_mark(i, '‰') {
        1
    } else {
        2 * usize::from(r.starts_with(i, &["pour", "mille"]))
    };
    if per_mille > 0 {
        return value(
            read.amount.map(|n| n.scaled(-1))?,
            PercentUnit::Percent,
            i + per_mille,
        );
    }
    if r.starts_with(i, &["pour", "cent"]) || r.starts_with(i, &["per", "cent"]) {
        return value(read.amount.clone(), PercentUnit::Percent, i + 2);
    }
    if r.is_word(i, "pour") && r.is_hyphen(i + 1) && r.is_word(i + 2, "cent") {
        return value(read.amount.clone(), PercentUnit::Percent, i + 3);
    }
    if r.is_word(i, "p") && r.is_mark(i + 1, '.') && r.is_word(i + 2, "cent") {
        return value(read.amount.clone(), PercentUnit::Percent, i + 3);
    }
    // *un pourcentage* is an article and a noun.
    let noun = r.is_one_of(
        i,
        &["pourcentage", "pourcentages", "percentage", "percentages"],
    ) && read.last.form != Form::One
        && !r.is_one_of(i + 1, &["point", "points"]);
    if noun || r.is_one_of(i, &["pourcent", "pourcents", "percent", "percents"]) {
        return value(read.amount.clone(), PercentUnit::Percent, i + 1);
    }
    if !r.is_one_of(i, &["point", "points", "percentage", "basis"]) {
        return None;
    }
    if r.starts_with(i, &["points", "de", "base"]) || r.starts_with(i, &["point", "de", "base"]) {
        return value(
            read.amount.map(|n| n.scaled(-2))?,
            PercentUnit::Point,
            i + 3,
        );
    }
    if r.is_word(i, "basis") && r.is_one_of(i + 1, &["point", "points"]) {
        return value(
            read.amount.map(|n| n.scaled(-2))?,
            PercentUnit::Point,
            i + 2,
        );
    }
    if r.is_word(i, "percentage") && r.is_one_of(i + 1, &["point", "points"]) {
        return value(read.amount.clone(), PercentUnit::Point, i + 2);
    }
    if r.is_one_of(i, &["point", "points"]) {
        if r.starts_with(i + 1, &["de", "pourcentage"]) {
            return value(read.amount.clone(), PercentUnit::Point, i + 3);
        }
        if r.is_word(i + 1, "de") && r.is_mark(i + 2, '%') {
            return value(read.amount.clone(), PercentUnit::Point, i + 3);
        }
        // A part of a point is a percentage point; whole points are also scored, and an index has thousands.
        let parts = read.last.value.exponent() < 0 && read.last.value < Decimal::from(100);
        return parts.then(|| value(read.amount.clone(), PercentUnit::Point, i + 1))?;
    }
    None
}

/// *23 000 puces*, *sept premières usines*, *une dizaine de blessés*
fn counted(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let value = |end| {
        Some((
            Value::Quantity {
                amount: read.amount.clone(),
                unit: None,
            },
            end,
        ))
    };
    if matches!(read.last.form, Form::One) && read.last.scale == 0 {
        return None;
    }
    let at = if read.last.takes_of() {
        r.skip_of(i)
    } else {
        i
    };
    if (read.last.takes_of() && r.is_french() || read.last.end < i) && at == i {
        return None;
    }
    // *240 p.*: pages
    if r.is_french() && read.last.form == Form::Digits && r.is_word(i, "p") && r.is_mark(i + 1, '.')
    {
        return value(i + 2);
    }
    // Anything up to one and a half is singular in French.
    let plural = read.last.value >= Decimal::from(2);
    let end = noun::counted(r, at, plural)?;
    value(end)
}
