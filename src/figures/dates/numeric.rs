//! Dates in digits, and with the name of a month between marks: *2025-02-11*, *11/02/2025*, *31-Oct-74*, *2015-3*.

use super::Reading;
use super::day::month;
use super::year::four_digits;
use crate::figures::calendar::days_in_month;
use crate::figures::clock;
use crate::figures::date::DateValue;
use crate::figures::reader::Reader;
use crate::lang::Lexeme;

/// *2025-02-11*, *2025/2/11*, *2025 02 11*
pub(super) fn iso(r: &Reader, i: usize) -> Option<Reading> {
    if let Some(spaced) = spaced(r, i) {
        return Some(spaced);
    }
    let year = four_digits(r, i)?;
    let mark = r.mark(i + 1).filter(|mark| matches!(mark, '-' | '/'))?;
    let part = |at: usize| (r.is_mark(at, mark) && r.joins(at)).then(|| r.integer(at + 1, 2))?;
    let (month, day) = (part(i + 1)?, part(i + 3)?);
    Some((i + 5, day_value(Some(year), month, day)?))
}

/// *2015-3*, *2012-05*, *2014/10*, *12/2015*
pub(super) fn year_and_month(r: &Reader, i: usize) -> Option<Reading> {
    r.mark(i + 1).filter(|mark| matches!(mark, '-' | '/'))?;
    if !r.joins(i + 1) || r.is_glued(i + 3) && (r.is_any_word(i + 3) || r.is_digits(i + 4)) {
        return None;
    }
    let (year, month) = match four_digits(r, i) {
        // *2010-11* is from a year to the next, *2011/12* a season.
        Some(year) => {
            let month = r.integer(i + 2, 2)?;
            (
                year,
                (i64::from(year) % 100 + 1 != i64::from(month)).then_some(month)?,
            )
        }
        None => (four_digits(r, i + 2)?, r.integer(i, 2)?),
    };
    let month = u8::try_from(month)
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    // *2015-18* is three years more.
    let no_range =
        r.surface(i + 2).len() != 2 || i32::from(month) < year % 100 || !r.is_hyphen(i + 1);
    let value = DateValue::Month {
        year: Some(year),
        month,
    };
    (no_range && (1900..=2100).contains(&year)).then_some((i + 3, value))
}

/// *11/02/2025*, *11.02.2025*, *11/02*: the day first in French, the month in English where it can be one.
pub(super) fn numeric(r: &Reader, i: usize) -> Option<Reading> {
    let (a, b) = (r.integer(i, 2)?, r.integer(i + 2, 2)?);
    let mark = r
        .mark(i + 1)
        .filter(|mark| matches!(mark, '/' | '.' | '-'))?;
    if !r.joins(i + 1) {
        return None;
    }
    let (day, month) = if r.is_french() || a > 12 {
        (a, b)
    } else {
        (b, a)
    };
    if r.is_mark(i + 3, mark)
        && r.joins(i + 3)
        && let Some(year) = four_digits(r, i + 4).or_else(|| short_year(r, i + 4))
    {
        return Some((i + 5, day_value(Some(year), month, day)?));
    }
    // *10/1-11/2/2017*: of the year of the last.
    let shared = (r.is_dash(i + 3) && r.joins(i + 3)).then(|| year_of_whole(r, i + 4, mark));
    let shared = shared.flatten();
    // More than the whole is no fraction: *25/10*; a month with its zero is one: *12/05*.
    let no_fraction = r.is_french()
        && (a > b || r.surface(i + 2).starts_with('0'))
        && !matches!((a, b), (16, 9) | (24, 7))
        && (r.surface(i + 2).len() == 2 || a > 12);
    let fraction = r.surface(i + 2).len() == 1 && r.is_one_of(i + 3, &["de", "d'", "des", "du"]);
    let weekday = r
        .find(i.wrapping_sub(1), |lexeme| {
            matches!(lexeme, Lexeme::Weekday(_)).then_some(())
        })
        .is_some();
    let said = mark == '/'
        && (r.follows(i, &["le", "au", "du", "on", "this", "next"]) && !fraction
            || no_fraction
            || weekday
            || shared.is_some()
            || r.is_dash(i.wrapping_sub(1))
                && (r.is_glued(i) && r.is_mark(i.wrapping_sub(3), mark))
            || !r.is_french() && (at_time(r, i + 3) || between(r, i)))
        && !(r.is_glued(i + 3) && r.is_any_word(i + 3));
    said.then(|| Some((i + 3, day_value(shared, month, day)?)))?
}

/// *18 08 1978*, *2016 10 16*: the parts of a date in their order, the month with its zero and a year of the press, which
/// no number groups so.
fn spaced(r: &Reader, i: usize) -> Option<Reading> {
    let month = r
        .integer(i + 1, 2)
        .filter(|_| r.surface(i + 1).len() == 2)?;
    let (year, day) = match four_digits(r, i) {
        Some(year) => (year, r.integer(i + 2, 2)?),
        None => (
            four_digits(r, i + 2).filter(|_| r.is_french())?,
            r.integer(i, 2)?,
        ),
    };
    let apart = |at: usize| r.gap(at).chars().count() == 1;
    let alone = !r.is_digits(i + 3) && !r.is_digits(i.wrapping_sub(1));
    let whole = (1900..=2100).contains(&year) && apart(i + 1) && apart(i + 2);
    (whole && alone).then(|| Some((i + 3, day_value(Some(year), month, day)?)))?
}

/// *10/1-***11/2/2017**: the year of the date at `i`, where it has one.
fn year_of_whole(r: &Reader, i: usize, mark: char) -> Option<i32> {
    let part = |at: usize| r.is_mark(at, mark) && r.joins(at);
    let whole = r.integer(i, 2).is_some() && part(i + 1) && part(i + 3);
    whole.then(|| four_digits(r, i + 4))?
}

/// *4/25* **at 4:00pm**, *6/4* **between 9 and 10**
fn at_time(r: &Reader, i: usize) -> bool {
    r.is_one_of(i, &["at", "between", "from"]) && clock::parse(r, i + 1).is_some()
}

/// *from* **10/1** *to* **11/7**
fn between(r: &Reader, i: usize) -> bool {
    let pair = |at: usize| r.integer(at, 2).is_some() && r.is_mark(at + 1, '/') && r.joins(at + 1);
    r.follows(i, &["from", "between"]) && r.is_one_of(i + 3, &["to", "and", "until"]) && pair(i + 4)
        || i >= 5
            && r.is_one_of(i - 5, &["from", "between"])
            && r.is_one_of(i - 1, &["to", "and", "until"])
            && pair(i - 4)
}

/// *31-Oct-74*, *23/Sep/2020*, *02/oct*, *Sep-23-2020*, *Dec-2018*, *2019-aug-1*: all parts joined by the same mark.
pub(super) fn named_month(r: &Reader, i: usize) -> Option<Reading> {
    let mark = r.mark(i + 1).filter(|mark| matches!(mark, '-' | '/'))?;
    let joined = |at: usize| r.is_mark(at, mark) && r.joins(at);
    if !joined(i + 1) {
        return None;
    }
    let year =
        |at: usize| joined(at - 1).then(|| four_digits(r, at).or_else(|| short_year(r, at)))?;
    let value = |year, month: u8, day| day_value(year, month.into(), day);
    if let Some(first) = month(r, i) {
        if let Some(year) = four_digits(r, i + 2) {
            let value = DateValue::Month {
                year: Some(year),
                month: first,
            };
            return Some((i + 3, value));
        }
        let day = r.integer(i + 2, 2)?;
        return match year(i + 4) {
            Some(year) => Some((i + 5, value(Some(year), first, day)?)),
            None if mark == '/' => Some((i + 3, value(None, first, day)?)),
            None => None,
        };
    }
    if let Some(year) = four_digits(r, i) {
        if !joined(i + 3) {
            return None;
        }
        let (named, day) = match month(r, i + 2) {
            Some(named) => (named, r.integer(i + 4, 2)?),
            None => (month(r, i + 4)?, r.integer(i + 2, 2)?),
        };
        return Some((i + 5, value(Some(year), named, day)?));
    }
    let (day, named) = (r.integer(i, 2)?, month(r, i + 2)?);
    match year(i + 4) {
        Some(year) => Some((i + 5, value(Some(year), named, day)?)),
        None => Some((i + 3, value(None, named, day)?)),
    }
}

/// A year of two digits: in the century whose years are nearest to the present of the press.
fn short_year(r: &Reader, i: usize) -> Option<i32> {
    let short = r.integer(i, 2).filter(|_| r.surface(i).len() == 2)?;
    let short = i32::try_from(short).ok()?;
    Some(if short < 60 {
        2000 + short
    } else {
        1900 + short
    })
}

/// A day of the calendar, possible in some year.
pub(super) fn day_value(year: Option<i32>, month: u32, day: u32) -> Option<DateValue> {
    let month = u8::try_from(month).ok()?;
    let day = u8::try_from(day).ok()?;
    (day >= 1 && day <= days_in_month(None, month)).then_some(DateValue::Day {
        year,
        month,
        day,
        weekday: None,
    })
}
