//! Days and weeks counted within a month or a year: *le deuxième mardi d’octobre*, *the last week of July 2014*,
//! *le 4e jour de juillet*.

use super::Reading;
use super::day::{month, ordinal_day, skip_point};
use super::relative::{calendar, direction_word, relative};
use super::year::{four_digits, is_recent, year_after_comma, year_behind};
use crate::figures::calendar::days_in_month;
use crate::figures::date::{CalendarUnit, Counted, DateValue, Within};
use crate::figures::reader::Reader;
use crate::lang::Lexeme;

/// The counted day or week at `i`.
pub(super) fn nth(r: &Reader, i: usize) -> Option<Reading> {
    let (nth, at) = position(r, i)?;
    if let Some(read) = fortnight(r, nth, at) {
        return Some(read);
    }
    let (counted, at) = counted(r, at)?;
    let of = at;
    let at = at + usize::from(r.is_one_of(at, &["of", "in", "de", "d'", "du"]));
    if at == of {
        return None;
    }
    let at = at + usize::from(r.is_one_of(at, &["the", "mois", "l'"]));
    let at = r.skip_of(at) + usize::from(r.is_word(at, "année"));
    let (within, end) = if let Some(month) = month(r, at) {
        let (year, end) = match year_behind(r, skip_point(r, at) + 1) {
            (None, end) => year_after_comma(r, end),
            read => read,
        };
        (Within::Month { year, month }, end)
    } else if let Some(year) = four_digits(r, at).filter(|&year| is_recent(year)) {
        (Within::Year(year), at + 1)
    } else {
        // *du mois prochain* has lost its article to the preposition.
        let start = if r.is_word(at - 1, "mois") {
            at - 1
        } else {
            at
        };
        let bare = direction_word(r, start + 1)
            .filter(|_| r.is_word(start, "mois"))
            .map(|offset| (start + 2, i32::from(offset)));
        // *the 26th day of the month*
        let this = (r.is_word(start, "month") && counted == Counted::Day).then_some((start + 1, 0));
        match bare.or(this).or_else(|| this_month(r, start)) {
            Some((end, offset)) => (Within::RelativeMonth(offset), end),
            None => return None,
        }
    };
    let value = match (counted, within) {
        (Counted::Day, Within::Month { year, month }) if nth > 0 => DateValue::Day {
            year,
            month,
            day: nth.unsigned_abs(),
            weekday: None,
        },
        _ => DateValue::Nth {
            nth,
            counted,
            within,
        },
    };
    Some((end, value))
}

/// *la première* **quinzaine d’avril**: to the 15th, or from the 16th on.
fn fortnight(r: &Reader, nth: i8, i: usize) -> Option<Reading> {
    let at = r.skip_of(i + 1);
    if !r.is_word(i, "quinzaine") || at == i + 1 {
        return None;
    }
    let at =
        at + usize::from(r.is_word(at, "mois")) + usize::from(r.starts_with(at, &["mois", "de"]));
    let month = month(r, at)?;
    let (year, end) = year_behind(r, skip_point(r, at) + 1);
    let (from, to) = match nth {
        1 => (1, 15),
        2 | -1 => (16, days_in_month(year, month)),
        _ => return None,
    };
    let value = DateValue::Days {
        year,
        month,
        from,
        to,
    };
    Some((end, value))
}

/// *last month*, *ce mois*
fn this_month(r: &Reader, i: usize) -> Option<(usize, i32)> {
    match relative(r, i)? {
        (
            end,
            DateValue::Relative {
                unit: CalendarUnit::Month,
                offset,
            },
        ) => Some((end, offset)),
        _ => None,
    }
}

/// *premier*, *2nd*, *third last*, *dernier*: from 1, or from -1 backwards; and one past it.
fn position(r: &Reader, i: usize) -> Option<(i8, usize)> {
    let is_last = |at: usize| r.is_one_of(at, &["last", "dernier", "dernière", "derniere"]);
    if is_last(i) {
        return Some((-1, i + 1));
    }
    if r.starts_with(i, &["seconde", "quinzaine"]) {
        return Some((2, i + 1));
    }
    let (nth, end) = if let Some(number) = r.integer(i, 2) {
        let suffix = r.is_glued(i + 1)
            && r.is_one_of(
                i + 1,
                &["er", "ère", "re", "e", "ème", "eme", "st", "nd", "rd", "th"],
            );
        (number, suffix.then_some(i + 2)?)
    } else {
        let ordinal = r.find(i, |lexeme| match lexeme {
            Lexeme::Ordinal(which) => Some((u32::from(which), i + 1)),
            _ => None,
        });
        ordinal_day(r, i).or(ordinal)?
    };
    let nth = i8::try_from(nth)
        .ok()
        .filter(|nth| (1..=31).contains(nth))?;
    if is_last(end) {
        Some((-nth, end + 1))
    } else {
        Some((nth, end))
    }
}

/// What is counted, and one past it.
fn counted(r: &Reader, i: usize) -> Option<(Counted, usize)> {
    if r.is_one_of(i, &["day", "jour"]) {
        return Some((Counted::Day, i + 1));
    }
    if r.is_one_of(i, &["week", "semaine"]) && !r.is_hyphen(i + 1) {
        return Some((Counted::Week, i + 1));
    }
    if let Some((CalendarUnit::WeekEnd, end)) = calendar(r, i) {
        return Some((Counted::WeekEnd, end));
    }
    r.find(i, |lexeme| match lexeme {
        Lexeme::Weekday(weekday) => Some((Counted::Weekday(weekday), i + 1)),
        _ => None,
    })
}
