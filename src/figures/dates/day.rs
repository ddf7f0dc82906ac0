//! Days and months: *11 février 2025*, *11/02/2025*, *les* **4** *et 5 juin*, *lundi 12*, *February 11*.

use super::Reading;
use super::relative::{direction_word, relative, skip_day_part, skip_direction};
use super::year::{four_digits, year_behind};
use crate::figures::calendar::days_in_month;
use crate::figures::date::{CalendarUnit, DateValue};
use crate::figures::numeral::numeral;
use crate::figures::reader::Reader;
use crate::lang::Lexeme;
use crate::text::token::Case;

/// *2025-02-11*
pub(super) fn iso(r: &Reader, i: usize) -> Option<Reading> {
    let year = four_digits(r, i)?;
    let part = |at: usize| {
        (r.is_hyphen(at) && r.joins(at) && r.surface(at + 1).len() == 2)
            .then(|| r.integer(at + 1, 2))?
    };
    let (month, day) = (part(i + 1)?, part(i + 3)?);
    Some((i + 5, day_value(Some(year), month, day)?))
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
    if r.is_mark(i + 3, mark) && r.joins(i + 3) {
        let year = four_digits(r, i + 4).or_else(|| {
            let short = r
                .integer(i + 4, 2)
                .filter(|_| r.surface(i + 4).len() == 2)?;
            // Two digits: the century whose years are nearest to the present of the press.
            i32::try_from(short).ok().map(|short| {
                if short < 60 {
                    2000 + short
                } else {
                    1900 + short
                }
            })
        })?;
        return Some((i + 5, day_value(Some(year), month, day)?));
    }
    // More than the whole is no fraction: *25/10*; a month with its zero is one: *12/05*.
    let no_fraction = r.is_french()
        && (a > b || r.surface(i + 2).starts_with('0'))
        && !matches!((a, b), (16, 9) | (24, 7))
        && (r.surface(i + 2).len() == 2 || a > 12);
    let fraction = r.surface(i + 2).len() == 1 && r.is_one_of(i + 3, &["de", "d'", "des", "du"]);
    let said = mark == '/'
        && (r.follows(i, &["le", "au", "du", "on"]) && !fraction || no_fraction)
        && !(r.is_glued(i + 3) && r.is_any_word(i + 3));
    said.then(|| Some((i + 3, day_value(None, month, day)?)))?
}

/// *11 février 2025*, *1er mars*, *11 February*; `weekday` is what stands before it.
pub(super) fn day_and_month(r: &Reader, i: usize, weekday: Option<u8>) -> Option<Reading> {
    let (day, mut at) = day_number(r, i)?;
    if !r.is_french() && r.is_word(at, "of") {
        at += 1;
    }
    let month = month(r, at)?;
    at = skip_point(r, at);
    let (year, end) = year_behind(r, at + 1);
    let end = skip_direction(r, end, year);
    let year = year.or_else(|| shared_year(r, i, end));
    Some((
        end,
        DateValue::Day {
            year,
            month,
            day,
            weekday,
        },
    ))
}

/// The year of the second date in *du* **26 juin** *au 28 juin 2020*, *de* **mai** *à octobre 2020*.
fn shared_year(r: &Reader, i: usize, end: usize) -> Option<i32> {
    let from = r.follows(i, &["du", "de", "entre", "from", "between"])
        || r.find(i.wrapping_sub(1), |lexeme| {
            matches!(lexeme, Lexeme::Weekday(_)).then_some(())
        })
        .is_some();
    if !from || !r.is_one_of(end, &["au", "à", "et", "to", "and"]) {
        return None;
    }
    let at = end + 1 + usize::from(r.is_word(end + 1, "le"));
    let at = at + usize::from(weekday_name(r, at).is_some());
    let at = day_number(r, at).map_or(at, |(_, end)| end);
    month(r, at)?;
    year_behind(r, skip_point(r, at) + 1).0
}

fn weekday_name(r: &Reader, i: usize) -> Option<u8> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Weekday(weekday) => Some(weekday),
        _ => None,
    })
}

/// *13-15 juillet*, *13–15 July 2025*: days of one month in one span.
pub(super) fn days_of_month(r: &Reader, i: usize) -> Option<Reading> {
    let from = u8::try_from(r.integer(i, 2)?).ok()?;
    let to = u8::try_from(r.integer(i + 2, 2)?).ok()?;
    if !(r.is_dash(i + 1) && 1 <= from && from < to && to <= 31) {
        return None;
    }
    let month = month(r, i + 3)?;
    let (year, end) = year_behind(r, skip_point(r, i + 3) + 1);
    Some((
        end,
        DateValue::Days {
            year,
            month,
            from,
            to,
        },
    ))
}

/// The number of a day, in digits, as *1er*, or in words, and one past it.
pub(super) fn day_number(r: &Reader, i: usize) -> Option<(u8, usize)> {
    let (day, mut end) = if let Some(day) = r.integer(i, 2) {
        (day, i + 1)
    } else if r.is_word(i, "premier") && month(r, i + 1).is_some() {
        (1, i + 1)
    } else {
        let read = numeral(r, i, false).filter(|read| read.scale == 0)?;
        (u32::try_from(read.value.to_integer()?).ok()?, read.end)
    };
    if r.is_glued(end) && r.is_one_of(end, &["er", "e", "ème", "st", "nd", "rd", "th"]) {
        end += 1;
    }
    (1..=31).contains(&day).then_some((day as u8, end))
}

/// The day in *les* **4** *et 5 juin*, *du* **3** *au 5 mars*: it is of the month that the last one names.
pub(super) fn day_before_another(r: &Reader, i: usize) -> Option<Reading> {
    let (day, end) = day_number(r, i)?;
    let mut at = end;
    // A list of days may be long, but each has its turn; one step shows enough.
    while r.is_one_of(at, &["et", "au", "ou", "à", "le", "and", "to", "the"])
        || r.is_mark(at, ',')
        || r.is_dash(at)
    {
        at += 1;
    }
    if at == end || at > end + 2 {
        return None;
    }
    // *du 13 au dimanche 15 juillet*
    let at = at + usize::from(weekday_name(r, at).is_some());
    let (_, mut next) = day_number(r, at)?;
    next += usize::from(r.is_glued(next) && r.is_one_of(next, &["e", "ème"]));
    let third = || {
        let joined = r.is_mark(next, ',') || r.is_one_of(next, &["et", "au"]);
        joined.then(|| month(r, day_number(r, next + 1)?.1))?
    };
    let named = month(r, next);
    let value = DateValue::Day {
        year: named.and_then(|_| year_behind(r, skip_point(r, next) + 1).0),
        month: named.or_else(third)?,
        day,
        weekday: None,
    };
    Some((end, value))
}

/// *février 2025*, *février*, *mi-mars*, *February 11, 2025*, *mai 68*
pub(super) fn month_first(r: &Reader, i: usize) -> Option<Reading> {
    let at = if r.is_one_of(i, &["mi", "mid"]) && r.is_hyphen(i + 1) {
        i + 2
    } else {
        i
    };
    let month = month(r, at)?;
    // Month names are written small in French and large in English, where *may* and *march* are words too.
    let cased = if r.is_french() {
        r.case(at) == Some(Case::Lower)
            || r.token(at)?.opens_sentence
            || r.is_digits(at + 1)
            || is_upper(r, at)
    } else {
        r.case(at) != Some(Case::Lower)
            || is_full_month(r, at) && !r.is_one_of(at, &["may", "march", "august"])
    };
    let abbreviated = !is_full_month(r, at);
    let behind = skip_point(r, at) + 1;
    let (year, end) = year_behind(r, behind);
    if !r.is_french()
        && year.is_none()
        && let Some((day, day_end)) = day_number(r, behind).filter(|_| r.is_digits(behind))
    {
        let comma = usize::from(r.is_mark(day_end, ','));
        let (year, end) = year_behind(r, day_end + comma);
        let end = if year.is_some() { end } else { day_end };
        return Some((
            end,
            DateValue::Day {
                year,
                month,
                day,
                weekday: None,
            },
        ));
    }
    if !cased || abbreviated && year.is_none() {
        return None;
    }
    if !r.is_french()
        && year.is_none()
        && r.is_one_of(at, &["may", "march"])
        && !r.follows(
            at,
            &[
                "in", "last", "next", "of", "since", "by", "until", "early", "late",
            ],
        )
    {
        return None;
    }
    let year = year.or_else(|| shared_year(r, i, end));
    Some((
        skip_direction(r, end, year),
        DateValue::Month { year, month },
    ))
}

pub(super) fn is_upper(r: &Reader, i: usize) -> bool {
    r.case(i) == Some(Case::Upper)
}

/// Abbreviated months have at most four letters, and so have some full ones.
pub(super) fn is_full_month(r: &Reader, i: usize) -> bool {
    r.surface(i).chars().count() > 4
        || r.is_one_of(
            i,
            &["mars", "mai", "juin", "août", "aout", "may", "june", "july"],
        )
}

pub(super) fn month(r: &Reader, i: usize) -> Option<u8> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Month(month) => Some(month),
        _ => None,
    })
}

/// The position of the point of an abbreviated month, else of the month itself.
pub(super) fn skip_point(r: &Reader, i: usize) -> usize {
    i + usize::from(!is_full_month(r, i) && r.is_mark(i + 1, '.') && r.is_glued(i + 1))
}

/// *lundi*, *lundi 11 février*, *mercredi matin*, *lundi dernier*, *ce lundi*
pub(super) fn weekday(r: &Reader, i: usize) -> Option<Reading> {
    let said = r.is_one_of(i, &["ce", "this", "last", "next"]);
    let at = i + usize::from(said);
    let weekday = r.find(at, |lexeme| match lexeme {
        Lexeme::Weekday(weekday) => Some(weekday),
        _ => None,
    })?;
    // A capital inside a sentence is a name: *Vendredi*, *Le Journal du Dimanche*.
    if r.is_french()
        && r.case(at) == Some(Case::Capitalized)
        && !r.token(at)?.opens_sentence
        && !r.is_digits(at + 1)
    {
        return None;
    }
    let comma = usize::from(!r.is_french() && r.is_mark(at + 1, ','));
    let whole = day_and_month(r, at + 1 + comma, Some(weekday)).or_else(|| {
        let (end, value) = month_first(r, at + 1 + comma).filter(|_| !r.is_french())?;
        match value {
            DateValue::Day {
                year, month, day, ..
            } => Some((
                end,
                DateValue::Day {
                    year,
                    month,
                    day,
                    weekday: Some(weekday),
                },
            )),
            _ => None,
        }
    });
    if let Some(whole) = whole {
        return Some(whole);
    }
    if r.is_french()
        && r.is_digits(at + 1)
        && let Some((
            end,
            DateValue::Day {
                year, month, day, ..
            },
        )) = numeric(r, at + 1).or_else(|| day_before_another(r, at + 1))
    {
        let value = DateValue::Day {
            year,
            month,
            day,
            weekday: Some(weekday),
        };
        return Some((end, value));
    }
    if let Some((day, end)) = day_number(r, at + 1).filter(|_| r.is_french() && r.is_digits(at + 1))
    {
        let alone =
            !r.is_one_of(end, &["h", "heures"]) && !r.is_mark(end, ':') && !r.is_mark(end, '%');
        if alone && r.is_any_word(end) || end == r.len() {
            return Some((end, DateValue::DayOfMonth(day)));
        }
    }
    if let Some(read) = of_week(r, at + 1, weekday) {
        return Some(read);
    }
    let (mut end, mut direction) = (at + 1, 0);
    if r.is_word(i, "last") {
        direction = -1;
    } else if r.is_word(i, "next") {
        direction = 1;
    }
    if let Some(said) = direction_word(r, end).filter(|_| r.is_french()) {
        direction = said;
        end += 1;
    } else {
        end = skip_day_part(r, end);
    }
    Some((end, DateValue::Weekday { weekday, direction }))
}

/// *mardi* **de la semaine prochaine**, *lundi* **cette semaine**, *Tuesday* **of next week**
fn of_week(r: &Reader, i: usize, weekday: u8) -> Option<Reading> {
    let at = r.skip_of(i);
    let (end, value) = relative(r, at)?;
    match value {
        DateValue::Relative {
            unit: CalendarUnit::Week,
            offset,
        } => Some((end, DateValue::OfWeek { weekday, offset })),
        _ => None,
    }
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
