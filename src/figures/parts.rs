//! Parts of what time and rates are counted in: *une demi-heure*, *un demi-siècle*, *37 centièmes de seconde*,
//! *un quart de point*, *half a point*. Other parts are ratios.

use super::decimal::Decimal;
use super::durations::time_unit;
use super::numeral::{denominator, numeral};
use super::reader::Reader;
use super::value::{Amount, Duration, DurationUnit, PercentUnit, Value};

/// A part of an hour, a day, a century, a second or a point at `i`, and one past it.
pub(super) fn parse(r: &Reader, i: usize) -> Option<(Value, usize)> {
    let (part, whole, at) = size(r, i)?;
    let hyphen = at + usize::from(r.is_hyphen(at) && r.joins(at));
    let of = r.skip_of(hyphen);
    let of = of + usize::from(r.is_one_of(of, &["a", "an"]));
    if r.is_one_of(of, &["point", "points"]) && part.exponent() < 0 {
        let more = 2 * usize::from(r.starts_with(of + 1, &["de", "pourcentage"]));
        let amount = Amount::Exact(part);
        let unit = PercentUnit::Point;
        return Some((Value::Percent { amount, unit }, of + 1 + more));
    }
    let long = |amount, unit, end| {
        let rest = Vec::new();
        let amount = Amount::Exact(amount);
        Some((Value::Duration(Duration { amount, unit, rest }), end))
    };
    if whole >= 10 {
        let end = seconds(r, at, whole)?;
        return long(part, DurationUnit::Seconds, end);
    }
    if !r.is_french() {
        return None;
    }
    let (unit, count, end) = time_unit(r, of).filter(|_| whole == 2 || of > hyphen)?;
    // *1/2 jours* is one or two.
    if r.is_mark(i + 1, '/') && r.ends_in(end - 1, &['s']) {
        return None;
    }
    let part = part.times(Decimal::from(u32::from(count)))?;
    match unit {
        // Told in whole smaller units where there are such.
        DurationUnit::Hours => long(part.times(60.into())?, DurationUnit::Minutes, end),
        DurationUnit::Minutes => long(part.times(60.into())?, DurationUnit::Seconds, end),
        DurationUnit::Days => long(part.times(24.into())?, DurationUnit::Hours, end),
        DurationUnit::Years if count == 1 => {
            long(part.times(12.into())?, DurationUnit::Months, end)
        }
        DurationUnit::Years => long(part, unit, end),
        _ => None,
    }
}

/// How much of one: the part, its denominator and one past it.
fn size(r: &Reader, i: usize) -> Option<(Decimal, u32, usize)> {
    if let (Some(part), Some(whole)) = (r.integer(i, 1), r.integer(i + 2, 1)) {
        let fits = r.is_mark(i + 1, '/') && r.joins(i + 1) && part < whole && r.is_french();
        let part = Decimal::quotient(part, whole).filter(|_| fits && whole % 2 == 0)?;
        return Some((part, 2, i + 3));
    }
    // *half a point*
    if !r.is_french() && r.is_word(i, "half") {
        return Some((Decimal::new(5, -1)?, 2, i + 1));
    }
    let number = numeral(r, i, false).filter(|number| number.scale == 0)?;
    let (whole, end) = if r.is_french() && r.is_one_of(number.end, &["demi", "demie", "demis"]) {
        (2, number.end + 1)
    } else {
        let hyphen = usize::from(r.is_hyphen(number.end) && r.joins(number.end));
        denominator(r, number.end + hyphen)?
    };
    let part = Decimal::quotient(1, whole)?.times(number.value)?;
    Some((part, whole, end))
}

/// One past parts of a second that end before `end`, where a second or a race is spoken of: *deux centièmes* **de
/// seconde**, *37 centièmes d’avance*.
fn seconds(r: &Reader, end: usize, whole: u32) -> Option<usize> {
    if r.is_one_of(end, &["de", "d'", "of"]) {
        let at = end + 1 + usize::from(r.is_word(end + 1, "a"));
        if r.is_one_of(at, &["seconde", "secondes", "second"]) {
            return Some(at + 1);
        }
        return r.is_one_of(at, &["avance", "retard"]).then_some(end);
    }
    let raced = r.is_french() && whole >= 100 && r.ends_in(end - 1, &['s']);
    raced.then_some(end)
}
