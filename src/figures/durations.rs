//! Lengths of time and ages: *deux jours*, *trois mois et demi*, *3 h 12 min*, *45 ans*.

use super::Found;
use super::amount::AmountRead;
use super::calendar::Date;
use super::decimal::Decimal;
use super::numeral::{Form, numeral};
use super::reader::Reader;
use super::value::{Amount, Duration, DurationUnit, Value};
use crate::lang::Lexeme;

/// *deux jours*, *trois mois et demi*, *3 h 12 min*, *une quinzaine de jours*
pub(super) fn duration(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let i = if read.last.takes_of() {
        r.skip_of(i)
    } else {
        i
    };
    // *une seconde fois*
    if read.last.form == Form::One && r.has(i + 1, Lexeme::Times) {
        return None;
    }
    let before = skip_prenominal(r, i);
    let (unit, count, mut end) = time_unit(r, before)?;
    // Initials and short symbols need digits before them: *3 h*, but not *un s*.
    if r.surface(before).len() == 1 && read.last.form != Form::Digits {
        return None;
    }
    let mut amount = read
        .amount
        .map(|n| n.times(Decimal::from(u32::from(count))))?;
    let mut rest = Vec::new();
    if let Amount::Exact(number) = amount {
        if let Some((half, half_end)) = and_a_fraction(r, end) {
            let part = half.times(Decimal::from(u32::from(count)))?;
            amount = Amount::Exact(number.plus(part)?);
            end = half_end;
        } else {
            end = smaller_units(r, unit, end, &mut rest);
        }
    }
    let amount_of_unit = Duration { amount, unit, rest };
    Some((Value::Duration(amount_of_unit), end))
}

/// Whether a duration leads back (-1) or on (1) from the day of writing: *il y a trois jours*, *dans deux mois*,
/// *three days ago*; else 0.
pub(super) fn leads(r: &Reader, found: &Found) -> i8 {
    if !matches!(found.value, Value::Duration(_)) {
        return 0;
    }
    let first = found.first;
    if r.is_french() {
        let before = |at| r.ends_with(at, &["il", "y", "a"]) || r.ends_with(at, &["voici"]);
        let qualified = usize::from(r.follows(first, &["environ"]));
        if before(first - qualified) {
            return -1;
        }
        // *dans les deux mois* is a limit, *dans une heure* no day.
        return i8::from(r.ends_with(first - qualified, &["dans"]));
    }
    if r.is_word(found.end, "ago") {
        return -1;
    }
    // *in two weeks* alone, or behind *will*: elsewhere it says within which time something happens.
    let told = || {
        (first.saturating_sub(9)..first - 1)
            .any(|at| r.is_one_of(at, &["will", "'ll", "shall", "ll"]))
    };
    let ahead = r.starts_with(found.end, &["from", "now"])
        || r.is_word(found.end, "hence")
        || r.follows(first, &["in"]) && (first == 1 && found.end == r.len() || told());
    i8::from(ahead)
}

/// Whether a duration is the last (-1) or next (1) one beside the day of writing: *les trois derniers mois*, *the next
/// two weeks*; else 0.
pub(super) fn covers(r: &Reader, found: &Found) -> i8 {
    if !matches!(found.value, Value::Duration(_)) {
        return 0;
    }
    let direction = |at: usize| {
        if r.is_one_of(
            at,
            &[
                "last",
                "past",
                "derniers",
                "dernières",
                "dernier",
                "dernière",
                "passés",
                "passées",
            ],
        ) {
            -1
        } else {
            i8::from(r.is_one_of(
                at,
                &[
                    "next",
                    "coming",
                    "upcoming",
                    "prochains",
                    "prochaines",
                    "prochain",
                    "prochaine",
                ],
            ))
        }
    };
    let (first, end) = (found.first, found.end);
    // Among *the five last years* the word stands inside, in *les mois passés* behind.
    let inside = (first + 1..end).find_map(|at| Some(direction(at)).filter(|&said| said != 0));
    let before = first.checked_sub(1).filter(|_| !r.is_french());
    inside
        .or_else(|| before.map(direction).filter(|&said| said != 0))
        .unwrap_or_else(|| if r.is_french() { direction(end) } else { 0 })
}

/// The days of an exact, whole number of days or longer units that end the day before the reference, or begin the day
/// after it.
pub(super) fn days_beside(
    reference: Date,
    duration: &Duration,
    covers: i8,
) -> Option<(Date, Date)> {
    if covers < 0 {
        return Some((
            counted(reference, duration, -1)?.0,
            reference.plus_days(-1)?,
        ));
    }
    let first = reference.plus_days(1)?;
    Some((first, counted(first, duration, 1)?.0.plus_days(-1)?))
}

/// Where an exact, whole number of days or longer units leads from `reference`, as exactly as the text counts: years to
/// a year, months to a month, weeks and days to a day.
pub(super) fn stretch_from(
    reference: Date,
    duration: &Duration,
    leads: i8,
) -> Option<(Date, Date)> {
    let (day, finest) = counted(reference, duration, leads)?;
    Some(match finest {
        DurationUnit::Years => (Date::new(day.year(), 1, 1)?, Date::new(day.year(), 12, 31)?),
        DurationUnit::Months => (day.month_start(0)?, day.month_end()),
        _ => (day, day),
    })
}

/// The day so long after `from`, or before it where `sign` is negative, and the finest unit that was counted.
fn counted(from: Date, duration: &Duration, sign: i8) -> Option<(Date, DurationUnit)> {
    let Amount::Exact(number) = duration.amount else {
        return None;
    };
    let parts = [(number, duration.unit)];
    let mut day = from;
    let mut finest = duration.unit;
    for &(number, unit) in parts.iter().chain(&duration.rest) {
        let count = i32::try_from(number.to_integer()?).ok()?;
        let count = count.checked_mul(sign.into())?;
        finest = unit;
        day = match unit {
            DurationUnit::Years => day.plus_months(count.checked_mul(12)?)?,
            DurationUnit::Months => day.plus_months(count)?,
            DurationUnit::Weeks => day.plus_days(7 * i64::from(count))?,
            DurationUnit::Days => day.plus_days(count.into())?,
            DurationUnit::Hours | DurationUnit::Minutes | DurationUnit::Seconds => return None,
        };
    }
    Some((day, finest))
}

/// A unit of time at `i`: the unit, how many of it one is, one past it.
fn time_unit(r: &Reader, i: usize) -> Option<(DurationUnit, u16, usize)> {
    let (unit, count) = r.find(i, |lexeme| match lexeme {
        Lexeme::Time(unit, count) => Some((unit, count)),
        _ => None,
    })?;
    let symbol = r.surface(i).len() == 1;
    if symbol && r.surface(i) != r.surface(i).to_lowercase() {
        return None;
    }
    // A glued letter goes on as another word: *5 h* but *5 H2*; *s'*.
    if symbol
        && (r.is_glued(i + 1)
            && !matches!(r.mark(i + 1), Some('.' | ',' | ';' | ')' | ':'))
            && !r.is_digits(i + 1))
    {
        return None;
    }
    Some((unit, count, i + 1))
}

/// *deux longues années*, *two more minutes*
fn skip_prenominal(r: &Reader, i: usize) -> usize {
    let adjective = (r.has(i, Lexeme::Prenominal)
        || r.is_one_of(i, &["upcoming", "extra", "fewer", "full", "long"]))
        && r.find(i + 1, |lexeme| {
            matches!(lexeme, Lexeme::Time(..)).then_some(())
        })
        .is_some();
    i + usize::from(adjective)
}

/// *et demi*, *and a half*, *et quart*
fn and_a_fraction(r: &Reader, i: usize) -> Option<(Decimal, usize)> {
    if !r.is_one_of(i, &["et", "and"]) {
        return None;
    }
    let at = i + 1 + usize::from(r.is_one_of(i + 1, &["a", "un"]));
    if r.has(at, Lexeme::Half) {
        return Some((Decimal::new(5, -1)?, at + 1));
    }
    r.is_one_of(at, &["quart", "quarter"])
        .then(|| Some((Decimal::new(25, -2)?, at + 1)))?
}

/// Reads what smaller units add: *deux ans et trois mois*, *2 heures 30*; one past the last.
fn smaller_units(
    r: &Reader,
    unit: DurationUnit,
    end: usize,
    rest: &mut Vec<(Decimal, DurationUnit)>,
) -> usize {
    let mut end = end;
    let mut smallest = unit;
    loop {
        // *1 year, 2 days and 3 hours*; French lists lengths of time so.
        let comma = usize::from(!r.is_french() && r.is_mark(end, ','));
        let at = end + comma;
        let at = at + usize::from(r.is_one_of(at, &["et", "and"]));
        let Some(number) = numeral(r, at, false).filter(|number| number.scale == 0) else {
            return end;
        };
        match time_unit(r, number.end) {
            Some((smaller, 1, next)) if smaller > smallest => {
                rest.push((number.value, smaller));
                smallest = smaller;
                end = next;
            }
            // The minutes of *2 heures 30* have no unit of their own.
            None if smallest == DurationUnit::Hours
                && at == end
                && r.surface(at).len() == 2
                && r.is_digits(at) =>
            {
                rest.push((number.value, DurationUnit::Minutes));
                return number.end;
            }
            _ => return end,
        }
    }
}
