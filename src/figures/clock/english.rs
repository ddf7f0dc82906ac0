//! Times of day as English tells them: *half past three*, *8 o’clock*, *5 to 6pm*, *tomorrow at 8*, *19h30*.
//!
//! A bare number is an hour only where its neighbours say so: a half of the day, the day itself, or the other end of a
//! range that is a time.

use super::zone::is_zone;
use super::{meridiem, time, to_24, with_colon};
use crate::figures::measure;
use crate::figures::reader::Reader;
use crate::figures::value::ClockTime;
use crate::lang::Lexeme;

/// Words between the ends of a range.
const UNTIL: [&str; 7] = ["to", "until", "untill", "till", "til", "and", "through"];

/// Words before a time.
const AT: [&str; 14] = [
    "at", "around", "about", "by", "from", "until", "till", "before", "after", "between", "since",
    "to", "and", "circa",
];

/// The time at `i`, and one past it.
pub(super) fn told(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    counted(r, i)
        .or_else(|| with_letter(r, i))
        .or_else(|| with_point(r, i))
        .or_else(|| hour_and_minutes(r, i))
        .or_else(|| hour(r, i))
}

/// *half past three*, *a quarter to noon*, *20 minutes past 3pm*
fn counted(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let at = i + usize::from(r.is_one_of(i, &["a", "an"]));
    let (minutes, certain, at) = if r.is_word(at, "half") {
        (30, false, at + 1)
    } else if r.is_word(at, "quarter") {
        (15, true, at + 1)
    } else {
        let (minutes, end) = minutes_at(r, at)?;
        let unit = r.is_one_of(end, &["minute", "minutes", "min", "mins"]);
        (minutes, unit, end + usize::from(unit))
    };
    let later = if r.is_one_of(at, &["past", "after"]) {
        true
    } else if r.is_one_of(at, &["to", "before", "till"]) && minutes != 30 {
        false
    } else {
        return None;
    };
    let (hour, marked, end) = whole_hour(r, at + 1)?;
    // *five to seven* is a range, *20 to 3pm* is none.
    let no_range = if later {
        marked || r.is_word(at, "past")
    } else {
        marked && minutes > 12
    };
    if !(certain || no_range) || !closes(r, end) {
        return None;
    }
    let hour = in_half(r, i, end, hour);
    let minutes = if later { minutes } else { 1440 - minutes };
    let since_midnight = (60 * hour + minutes) % 1440;
    Some((time(since_midnight / 60, since_midnight % 60, None)?, end))
}

/// The hour that minutes are counted from, whether something beside the number says that it is one, and one past it.
fn whole_hour(r: &Reader, i: usize) -> Option<(u32, bool, usize)> {
    if r.is_one_of(i, &["noon", "midday"]) {
        return Some((12, true, i + 1));
    }
    if r.is_word(i, "midnight") {
        return Some((0, true, i + 1));
    }
    let (hour, end) = hour_number(r, i)?;
    let end = end + usize::from(is_oclock(r, end));
    if let Some((afternoon, end)) = meridiem(r, end) {
        return Some((to_24(hour, afternoon)?, true, end));
    }
    let marked = is_oclock(r, end - 1) || half_behind(r, end).is_some();
    Some((hour, marked, end))
}

/// *19h30*, *at 15h*
fn with_letter(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let hour = r.integer(i, 2).filter(|&hour| hour < 24)?;
    if !(r.is_glued(i + 1) && r.is_word(i + 1, "h")) {
        return None;
    }
    let minute = r
        .integer(i + 2, 2)
        .filter(|&minute| minute < 60 && r.is_glued(i + 2) && r.surface(i + 2).len() == 2);
    let end = i + 2 + usize::from(minute.is_some());
    let zone = r.is_one_of(end, &["gmt", "utc", "cet", "cst", "pst", "est"]);
    let behind_another =
        r.is_dash(i.wrapping_sub(1)) && i > 2 && (r.is_word(i - 2, "h") || r.is_word(i - 3, "h"));
    let before_another = r.is_dash(end) && r.is_word(end + 2, "h");
    // *2h15* is as likely how long something lasts; nothing lasts *from 2h15*.
    let said = zone
        || behind_another
        || before_another
        || r.is_one_of(i.wrapping_sub(1), &AT) && (minute.is_some() || hour > 12)
        || minute.is_some() && hour > 12;
    said.then(|| Some((time(hour, minute.unwrap_or(0), None)?, end)))?
}

/// *2.30pm*
fn with_point(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let hour = r.integer(i, 2)?;
    let joined = r.is_mark(i + 1, '.') && r.joins(i + 1) && r.surface(i + 2).len() == 2;
    let minute = r.integer(i + 2, 2).filter(|_| joined)?;
    if let Some((afternoon, end)) = meridiem(r, i + 3) {
        return Some((time(to_24(hour, afternoon)?, minute, None)?, end));
    }
    let (hour, end) = before_half(r, hour, i + 3)?;
    Some((time(hour, minute, None)?, end))
}

/// *ten thirty am*, *at five-thirty*
fn hour_and_minutes(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let (hour, at) = hour_number(r, i).filter(|_| !r.is_digits(i))?;
    let hyphen = usize::from(r.is_hyphen(at) && r.joins(at));
    let (minute, end) = minutes_at(r, at + hyphen)
        .filter(|&(minute, end)| minute >= 10 && !r.is_digits(end - 1))?;
    if let Some((afternoon, end)) = meridiem(r, end) {
        return Some((time(to_24(hour, afternoon)?, minute, None)?, end));
    }
    let said = r.follows(i, &AT) || hyphen > 0 && (i == 0 || is_day(r, end));
    let hour = in_half(r, i, end, hour);
    (said && closes(r, end)).then(|| Some((time(hour, minute, None)?, end)))?
}

/// *8 o’clock*, *from 5 to 6pm*, *3 in the morning*, *tomorrow at 8*
fn hour(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let (hour, end) = hour_number(r, i)?;
    if is_oclock(r, end) {
        let end = end + 1 + usize::from(r.is_word(end, "o"));
        if let Some((afternoon, end)) = meridiem(r, end) {
            return Some((time(to_24(hour, afternoon)?, 0, None)?, end));
        }
        return Some((time(in_half(r, i, end, hour), 0, None)?, end));
    }
    if let Some((hour, end)) = before_half(r, hour, end) {
        return Some((time(hour, 0, None)?, end));
    }
    if let Some((afternoon, end)) = meridiem(r, end) {
        return Some((time(to_24(hour, afternoon)?, 0, None)?, end));
    }
    let introduced = r.follows(i, &AT) || r.is_mark(i.wrapping_sub(1), '@') || i == 0;
    let named_half = introduced && half_behind(r, end).is_some();
    let on_day =
        r.follows(i, &["at", "around", "from", "between", "by"]) && i >= 2 && is_day(r, i - 2)
            || r.is_mark(i.wrapping_sub(1), '@') && i >= 2 && is_day(r, i - 2)
            || r.follows(i, &["at", "by", "around"]) && is_day(r, end);
    let zoned = r.follows(i, &["at", "by", "around"]) && is_zone(r, end);
    if let Some(first) = behind_time(r, i).filter(|_| closes(r, end)) {
        return Some((time(later_than(first, hour), 0, None)?, end));
    }
    let before = r.follows(i, &["from", "between"])
        && until(r, end).is_some_and(|at| with_colon(r, at).is_some());
    (named_half || on_day && closes(r, end) || zoned || before)
        .then(|| Some((time(in_half(r, i, end, hour), 0, None)?, end)))?
}

/// The hour of a last end: *from 10:30 to* **3**, which ends after it begins.
fn later_than(first: u32, hour: u32) -> u32 {
    if hour < first && hour < 12 {
        hour + 12
    } else {
        hour
    }
}

/// The hour of a time with its minutes: *this evening from 7 to* **7:30** is of the same half of the day.
pub(super) fn of_last_end(r: &Reader, i: usize, end: usize, hour: u32) -> u32 {
    let hour = in_half(r, i, end, hour);
    behind_time(r, i).map_or(hour, |first| later_than(first, hour))
}

/// *from 10:30 to* **3**, *8am until* **6**, *from 7 to* **9**: the hour of the time before.
fn behind_time(r: &Reader, i: usize) -> Option<u32> {
    if i < 3 || !(r.is_one_of(i - 1, &UNTIL) || r.is_dash(i - 1)) {
        return None;
    }
    let opens = |at: usize| r.follows(at, &["from", "between"]);
    if let Some(hour) = r.integer(i - 3, 2)
        && let Some((afternoon, _)) = meridiem(r, i - 2)
    {
        return to_24(hour, afternoon);
    }
    if i >= 5 && r.is_mark(i - 3, ':') && opens(i - 4) {
        let hour = r.integer(i - 4, 2)?;
        return Some(in_half(r, i - 4, i - 1, hour));
    }
    // *this evening from 7 to 9*
    let by_day = opens(i - 2) && i >= 4 && is_day(r, i - 4);
    hour_number(r, i - 2)
        .filter(|_| by_day)
        .map(|(hour, _)| in_half(r, i - 2, i - 1, hour))
}

/// *5* **to 6pm**: the hour of the day where the other end of a range says which half it is of, and one past the first.
pub(super) fn before_half(r: &Reader, hour: u32, end: usize) -> Option<(u32, usize)> {
    let at = until(r, end)?;
    let (last, behind) = match hour_number(r, at) {
        Some((last, behind)) => {
            let minutes = (r.is_mark(behind, ':') || r.is_mark(behind, '.'))
                && r.joins(behind)
                && r.surface(behind + 1).len() == 2;
            (last, behind + 2 * usize::from(minutes))
        }
        None => return None,
    };
    let afternoon = meridiem(r, behind)
        .map(|(afternoon, _)| afternoon)
        .or_else(|| {
            let said = |_: &bool| closes(r, behind) || r.is_word(behind, "last");
            half_behind(r, behind).filter(said)
        })?;
    let last = to_24(last, afternoon)?;
    // The first end is in the same half of the day, unless it would come after the last.
    let first = to_24(hour, afternoon)?;
    let first = if first > last {
        to_24(hour, !afternoon)?
    } else {
        first
    };
    Some((first, end))
}

/// One past the word or dash between the ends of a range.
fn until(r: &Reader, i: usize) -> Option<usize> {
    (r.is_one_of(i, &UNTIL) || r.is_dash(i)).then_some(i + 1)
}

/// The hour of the day, where the half of the day stands before or behind.
pub(super) fn in_half(r: &Reader, i: usize, end: usize, hour: u32) -> u32 {
    let afternoon = half_behind(r, end).or_else(|| half_before(r, i)) == Some(true);
    if afternoon && (1..12).contains(&hour) {
        hour + 12
    } else {
        hour
    }
}

/// Whether *in the morning* (no) or *this evening* (yes) stands at `i`.
fn half_behind(r: &Reader, i: usize) -> Option<bool> {
    if r.starts_with(i, &["at", "night"])
        || r.starts_with(i, &["last", "night"])
        || r.is_word(i, "tonight")
    {
        return Some(true);
    }
    let at = if r.starts_with(i, &["in", "the"]) {
        i + 2
    } else if r.is_one_of(i, &["this", "tomorrow", "yesterday"]) {
        i + 1
    } else {
        return None;
    };
    half_word(r, at)
}

/// Whether *this morning at* (no) or *tonight around* (yes) stands before `i`.
fn half_before(r: &Reader, i: usize) -> Option<bool> {
    let mut at = i.checked_sub(1)?;
    if r.is_one_of(at, &AT) || r.is_mark(at, '@') {
        at = at.checked_sub(1)?;
    }
    if r.is_word(at, "tonight") {
        return Some(true);
    }
    half_word(r, at)
}

fn half_word(r: &Reader, i: usize) -> Option<bool> {
    if r.is_one_of(i, &["morning", "am"]) {
        return Some(false);
    }
    r.is_one_of(i, &["afternoon", "evening", "night"])
        .then_some(true)
}

/// Whether a word of a day stands at `i`: *tomorrow*, *Monday*, *morning*.
fn is_day(r: &Reader, i: usize) -> bool {
    let i = i + usize::from(r.is_word(i, "on"));
    let weekday = |at: usize| {
        r.find(at, |lexeme| {
            matches!(lexeme, Lexeme::Weekday(_)).then_some(())
        })
        .is_some()
    };
    // *friday 23 at 4*, *Friday the 26th around 4*
    if i >= 3
        && (r.is_digits(i) && weekday(i - 1)
            || r.is_word(i, "th") && (weekday(i - 2) || weekday(i - 3)))
    {
        return true;
    }
    r.find(i, |lexeme| {
        matches!(
            lexeme,
            Lexeme::Weekday(_) | Lexeme::Day(_) | Lexeme::DayPart(_)
        )
        .then_some(())
    })
    .is_some()
}

/// Whether what stands at `i` cannot be what the number before it counts.
fn closes(r: &Reader, i: usize) -> bool {
    if matches!(r.mark(i), Some('%' | '$' | '€' | '£' | ':' | '/')) || r.is_digits(i) {
        return false;
    }
    measure::follows_number(r, i).is_none()
        && (!r.is_any_word(i) || r.has(i, Lexeme::Function) || is_day(r, i) || r.is_one_of(i, &AT))
}

fn is_oclock(r: &Reader, i: usize) -> bool {
    r.is_one_of(i, &["o'clock", "oclock"]) || r.starts_with(i, &["o", "clock"])
}

/// The number of an hour in digits or as one word, and one past it.
fn hour_number(r: &Reader, i: usize) -> Option<(u32, usize)> {
    let hour = r.integer(i, 2).or_else(|| {
        r.find(i, |lexeme| match lexeme {
            Lexeme::Cardinal(number) => Some(u32::from(number)),
            Lexeme::One if r.is_word(i, "one") => Some(1),
            _ => None,
        })
    })?;
    (1..=12).contains(&hour).then_some((hour, i + 1))
}

/// Minutes in digits or words, and one past them.
fn minutes_at(r: &Reader, i: usize) -> Option<(u32, usize)> {
    if let Some(minutes) = r.integer(i, 2) {
        return (1..60).contains(&minutes).then_some((minutes, i + 1));
    }
    let cardinal = |at: usize| {
        r.find(at, |lexeme| match lexeme {
            Lexeme::Cardinal(number) => Some(u32::from(number)),
            Lexeme::One if r.is_word(at, "one") => Some(1),
            _ => None,
        })
    };
    let first = cardinal(i).filter(|number| (1..60).contains(number))?;
    if first >= 20 {
        let at = i + 1 + usize::from(r.is_hyphen(i + 1) && r.joins(i + 1));
        if let Some(unit) = cardinal(at).filter(|unit| (1..10).contains(unit)) {
            return Some((first + unit, at + 1));
        }
    }
    Some((first, i + 1))
}
