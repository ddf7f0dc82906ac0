//! Days and months: *11 février 2025*, *les* **4** *et 5 juin*, *February 11*, *the fourth of July*.

use super::Reading;
use super::relative::{direction_word, skip_direction};
use super::year::{year_after_comma, year_behind};
use crate::figures::clock;
use crate::figures::date::DateValue;
use crate::figures::numeral::numeral;
use crate::figures::reader::Reader;
use crate::lang::Lexeme;
use crate::text::token::Case;

/// *11 février 2025*, *1er mars*, *11 February*; `weekday` is what stands before it.
pub(super) fn day_and_month(r: &Reader, i: usize, weekday: Option<u8>) -> Option<Reading> {
    let (day, mut at) = day_number(r, i)?;
    if !r.is_french() && r.is_word(at, "of") {
        at += 1;
    }
    let month = month(r, at)?;
    at = skip_point(r, at);
    let (year, end) = match year_behind(r, at + 1) {
        // *4 July, 1995*
        (None, end) => year_after_comma(r, end),
        read => read,
    };
    let end = skip_direction(r, end, year);
    let year = year.or_else(|| shared_year(r, i, end, month));
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

/// The year of the second date in *du* **26 juin** *au 28 juin 2020*, *de* **mai** *à octobre 2020*, **juin**-*août 1992*.
/// *de* **novembre** *à février 2017* begins in the year before.
fn shared_year(r: &Reader, i: usize, end: usize, first: u8) -> Option<i32> {
    let year_of = |at: usize| {
        let last = month(r, at)?;
        let year = year_behind(r, skip_point(r, at) + 1).0?;
        Some(year - i32::from(first > last))
    };
    if r.is_hyphen(end) && r.joins(end) {
        return year_of(end + 1);
    }
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
    year_of(at)
}

/// *juin-août 1992*, *June–August*: months of one year in one span.
pub(super) fn months(r: &Reader, i: usize) -> Option<Reading> {
    let from = month(r, i)?;
    let joined = r.is_dash(i + 1) && r.joins(i + 1);
    let to = month(r, i + 2).filter(|&to| joined && from < to)?;
    let (year, end) = year_behind(r, skip_point(r, i + 2) + 1);
    Some((end, DateValue::Months { year, from, to }))
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
    } else if let Some(read) = ordinal_day(r, i) {
        read
    } else {
        let read = numeral(r, i, false).filter(|read| read.scale == 0)?;
        (u32::try_from(read.value.to_integer()?).ok()?, read.end)
    };
    if r.is_glued(end) && r.is_one_of(end, &["er", "e", "ème", "st", "nd", "rd", "th"]) {
        end += 1;
    }
    (1..=31).contains(&day).then_some((day as u8, end))
}

/// *fourth*, *twenty-first*: English tells the days of a month by ordinals.
pub(super) fn ordinal_day(r: &Reader, i: usize) -> Option<(u32, usize)> {
    let ordinal = |at: usize| {
        r.find(at, |lexeme| match lexeme {
            Lexeme::Ordinal(which) => Some(u32::from(which)),
            _ => None,
        })
    };
    if r.is_french() {
        return None;
    }
    if let Some(day) = ordinal(i) {
        return Some((day, i + 1));
    }
    let tens = r.find(i, |lexeme| match lexeme {
        Lexeme::Cardinal(tens @ (20 | 30)) => Some(u32::from(tens)),
        _ => None,
    })?;
    let at = i + 1 + usize::from(r.is_hyphen(i + 1) && r.joins(i + 1));
    let unit = ordinal(at).filter(|unit| (1..10).contains(unit))?;
    Some((tens + unit, at + 1))
}

/// *on the 15th*, *le 17 à 14 h*: a day whose month stands elsewhere. A bare number is none without a word beside it.
pub(super) fn day_of_month(r: &Reader, i: usize) -> Option<Reading> {
    let (day, end) = day_number(r, i)?;
    let value = DateValue::DayOfMonth { day, weekday: None };
    if r.is_french() {
        let of_month = r.starts_with(end, &["du", "mois"]);
        if of_month && r.follows(i, &["le"]) {
            if let Some(offset) = direction_word(r, end + 2) {
                let offset = offset.into();
                return Some((end + 3, DateValue::OfMonth { day, offset }));
            }
            // *le 31 du mois*, but *le 31 du mois de mars*
            if !r.is_any_word(end + 2) {
                return Some((end + 2, DateValue::OfMonth { day, offset: 0 }));
            }
        }
        let at = end + usize::from(r.is_word(end, "à") && r.is_word(end + 1, "partir"));
        let at = at
            + usize::from(
                r.is_one_of(at, &["à", "vers", "de", "entre", "dès", "partir", "jusqu'"]),
            );
        let at = at + usize::from(at > end && r.is_one_of(at, &["de", "à"]));
        let timed = at > end && r.is_digits(at) && clock::parse(r, at).is_some();
        return (r.is_digits(i) && r.follows(i, &["le"]) && timed).then_some((end, value));
    }
    let at = end + usize::from(r.is_word(end, "day") && r.is_word(end + 1, "of"));
    if r.is_word(at, "of")
        && let Some((end, offset)) =
            relative_month(r, at + 1 + usize::from(r.is_word(at + 1, "the")))
    {
        return Some((end, DateValue::OfMonth { day, offset }));
    }
    let ordinal = end == i + 2 && r.is_digits(i);
    let introduced = [
        "on", "by", "until", "till", "before", "after", "from", "for", "since",
    ];
    let said = r.follows(i, &["the"]) && i >= 2 && r.is_one_of(i - 2, &introduced);
    // *on the 15th floor*
    let closes = !r.is_any_word(end)
        || r.is_one_of(
            end,
            &[
                "at", "from", "between", "and", "to", "for", "with", "in", "by",
            ],
        );
    (ordinal && said && closes && !r.is_hyphen(end)).then_some((end, value))
}

/// *next month*, *this month*
fn relative_month(r: &Reader, i: usize) -> Option<(usize, i32)> {
    let offset = if r.is_one_of(i, &["this", "current"]) {
        0
    } else if r.is_word(i, "next") {
        1
    } else if r.is_one_of(i, &["last", "previous"]) {
        -1
    } else {
        return None;
    };
    r.is_word(i + 1, "month").then_some((i + 2, offset))
}

/// The day in *les* **4** *et 5 juin*, *du* **3** *au 5 mars*: it is of the month that the last one names.
pub(super) fn day_before_another(r: &Reader, i: usize) -> Option<Reading> {
    let (day, end) = day_number(r, i)?;
    let mut at = end;
    // A list of days may be long, but each has its turn; one step shows enough.
    while r.is_one_of(
        at,
        &[
            "et", "au", "ou", "à", "le", "jusqu'", "and", "to", "the", "thru", "through", "till",
            "until",
        ],
    ) || r.is_mark(at, ',')
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
    let of = next + usize::from(!r.is_french() && r.is_word(next, "of"));
    let named = month(r, of);
    let value = DateValue::Day {
        year: named.and_then(|_| year_behind(r, skip_point(r, of) + 1).0),
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
    let (year, end) = match year_behind(r, behind) {
        // *Dec, 2018*
        (None, end) => year_after_comma(r, end),
        read => read,
    };
    if !r.is_french() && year.is_none() {
        let the = behind + usize::from(r.is_word(behind, "the"));
        // *May 3*, *may third* is no date without its capital.
        let told = r.is_digits(the) && (the == behind || r.is_glued(the + 1))
            || cased && ordinal_day(r, the).is_some();
        if let Some((day, end)) = day_number(r, the).filter(|_| told) {
            return Some(month_and_day(r, month, day, end));
        }
    }
    let range = || r.is_dash(end) && r.joins(end) && self::month(r, end + 1).is_some();
    if !cased || abbreviated && year.is_none() && !range() && !is_between(r, at, end) {
        return None;
    }
    if !r.is_french()
        && year.is_none()
        // *mid-March*
        && at == i
        && r.is_one_of(at, &["may", "march"])
        && !r.follows(
            at,
            &[
                "in", "this", "last", "next", "of", "since", "by", "until", "early", "mid", "late",
            ],
        )
    {
        return None;
    }
    let year = year.or_else(|| shared_year(r, i, end, month));
    Some((
        skip_direction(r, end, year),
        DateValue::Month { year, month },
    ))
}

/// *February 11, 2025*, *July 13-15*; `end` is one past the day.
fn month_and_day(r: &Reader, month: u8, day: u8, end: usize) -> Reading {
    let last = || {
        let to = r.is_dash(end) || r.is_one_of(end, &["to", "thru", "through", "till", "until"]);
        let at = end + 1 + usize::from(r.is_word(end + 1, "the"));
        let told = to && (r.is_digits(at) || ordinal_day(r, at).is_some());
        let (last, behind) = day_number(r, at).filter(|_| told)?;
        let whole = last > day
            && !r.is_any_word(behind)
            && !r.is_mark(behind, ':')
            && !r.is_mark(behind, '/');
        whole.then_some((last, behind))
    };
    let year_at = |at: usize| year_behind(r, at + usize::from(r.is_mark(at, ',')));
    if let Some((to, behind)) = last() {
        let (year, year_end) = year_at(behind);
        let value = DateValue::Days {
            year,
            month,
            from: day,
            to,
        };
        return (if year.is_some() { year_end } else { behind }, value);
    }
    let (year, year_end) = year_at(end);
    let value = DateValue::Day {
        year,
        month,
        day,
        weekday: None,
    };
    (if year.is_some() { year_end } else { end }, value)
}

/// *from* **Sep** *to Nov*: two short months make each other plain.
fn is_between(r: &Reader, i: usize, end: usize) -> bool {
    let short = |at: usize| month(r, at).is_some() && r.case(at) == Some(Case::Capitalized);
    short(i)
        && (r.follows(i, &["from", "between"])
            && r.is_one_of(end, &["to", "and"])
            && short(end + 1)
            || i >= 3
                && r.is_one_of(i - 1, &["to", "and"])
                && r.is_one_of(i - 3, &["from", "between"])
                && short(i - 2)
            || i >= 2 && r.is_dash(i - 1) && r.joins(i - 1) && short(i - 2))
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
