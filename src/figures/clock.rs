//! Times of day: *20:30*, *14 h 05*, *à 20 heures*, *midi*, *2:30 p.m.*; what only English says stands in [`english`].

mod english;
mod french;
mod zone;

use super::Found;
use super::numeral::{Form, numeral};
use super::reader::Reader;
use super::value::{ClockTime, Value};
use crate::lang::Lexeme;
use crate::text::token::Case;
pub use zone::Zone;
pub(super) use zone::zone_of;

/// The time of day at `i`.
pub(super) fn parse(r: &Reader, i: usize) -> Option<Found> {
    let (time, end) = with_colon(r, i)
        .or_else(|| {
            if r.is_french() {
                with_hours(r, i).or_else(|| french::without_unit(r, i))
            } else {
                english::told(r, i)
            }
        })
        .or_else(|| named(r, i))
        .or_else(|| half_day(r, i))?;
    Some(Found {
        first: i,
        end,
        value: Value::Time(time),
    })
}

/// Whether the time at `i` is the last of a range whose dash it touches: *9h30-***11h**.
pub(super) fn ends_range(r: &Reader, i: usize) -> bool {
    // A time has four tokens before the dash at most: *9:30 p m-11*.
    i >= 2
        && r.is_dash(i - 1)
        && (i.saturating_sub(5)..i - 1)
            .any(|at| parse(r, at).is_some_and(|first| first.end == i - 1))
}

/// *20:30*, *20:30:15*, *8:30 a.m.*
fn with_colon(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let hour = r.integer(i, 2)?;
    let part = |at: usize| {
        let two_digits = r.is_mark(at, ':') && r.joins(at) && r.surface(at + 1).len() == 2;
        two_digits.then(|| r.integer(at + 1, 2)).flatten()
    };
    let minute = part(i + 1)?;
    let second = part(i + 3);
    let end = if second.is_some() { i + 5 } else { i + 3 };
    if r.is_mark(end, ':') && r.joins(end) && r.is_digits(end + 1) {
        return None;
    }
    if let Some((afternoon, end)) = meridiem(r, end) {
        return Some((time(to_24(hour, afternoon)?, minute, second)?, end));
    }
    if !r.is_french()
        && let Some((hour, end)) = english::before_half(r, hour, end)
    {
        return Some((time(hour, minute, second)?, end));
    }
    let hour = if r.is_french() {
        in_half(r, i, end, hour)
    } else {
        english::of_last_end(r, i, end, hour)
    };
    Some((time(hour, minute, second)?, end))
}

/// *14 h 05*, *14h*, *à 20 heures 30*. With hours alone, a word before must say that it is a time.
fn with_hours(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let read = numeral(r, i, false)?;
    let hour = u32::try_from(read.value.to_integer()?).ok()?;
    let at = read.end;
    if read.scale != 0 || hour > 24 {
        return None;
    }
    if !r.is_one_of(at, &french::HOURS) {
        // *entre* **10** *et 11h30*: no length of time is told so.
        let first = r.is_one_of(at, &["et", "à"]) && r.follows(i, &["entre", "de"]);
        let told = first && r.is_word(at + 2, "h") && r.surface(at + 3).len() == 2;
        let minutes = told && r.is_glued(at + 3) && r.is_digits(at + 3);
        return minutes.then(|| Some((time(in_half(r, i, at, hour), 0, None)?, at)))?;
    }
    let clock = |minute, end| Some((time(in_half(r, i, end, hour), minute, None)?, end));
    let behind = at + 1;
    let minute = r
        .integer(behind, 2)
        .filter(|&minute| minute < 60 && r.surface(behind).len() == 2);
    let end = behind + usize::from(minute.is_some());
    let first_of_two = r.follows(i, &["de", "d'", "entre"]) && hours_follow(r, end);
    // *à partir de 9 h 30*, *autour de 5 h*
    let about = r.follows(i, &["de", "d'"])
        && (r.is_one_of(
            i.wrapping_sub(2),
            &[
                "partir",
                "compter",
                "autour",
                "alentours",
                "environs",
                "coup",
            ],
        ));
    let named = french::names_something(r, i, hour);
    let lasts = r.follows(i, &["en", "pendant", "durant", "de", "d'", "chaque"])
        && !first_of_two
        && !about
        && !named
        && !names_half(r, end)
        || minute.is_some() && hour <= 3 && r.is_mark(i.wrapping_sub(1), '(')
        || french::speaks_of_length(r, i);
    if let Some(minute) = minute {
        let counts_on = r.is_one_of(end, &["min", "mn", "minutes"]) || french::spent(r, end);
        return (!counts_on && !lasts).then(|| clock(minute, end))?;
    }
    // *15h : ouverture*, *9h le mardi*
    let digits = r.is_digits(i) && read.end == i + 1;
    let at_start = r.is_glued(at)
        && digits
        && (i == 0 || r.is_word(behind, "le") && opens_day(r, behind + 1))
        // *5 heures. La gare dort.*
        || digits && i == 0 && matches!(r.mark(behind), Some('.' | ',' | ':')) && behind + 1 < r.len();
    // *samedi, 19 h*, *10h-12h*
    let in_sequence = digits
        && (french::follows_day(r, i) && french::stands_alone(r, behind)
            || french::dash_follows(r, behind)
            || french::is_listed(r, i, hour, behind)
            || r.is_dash(i.wrapping_sub(1)) && follows_time(r, i));
    // *samedi à 15 heures* de la place
    let on_day = digits && r.follows(i, &["à"]) && french::follows_day(r, i - 1);
    // *sept heures dix*, *sept heures moins dix*: no length of time is told so.
    let told = read.form == Form::Words && minutes_in_words(r, behind).is_some();
    let said = first_of_two
        || about
        || named
        || at_start
        || in_sequence
        || french::ends_elided(r, i)
        || told && !r.is_word(behind, "et")
        || names_half(r, behind)
        || r.starts_with(behind, &["ce", "soir"])
        || r.starts_with(behind, &["ce", "matin"])
        || r.follows(i, &["environ"]) && r.follows(i - 1, &["à", "vers"])
        || r.follows(i, &["à", "vers", "dès", "avant", "entre", "est", "était"])
        || r.follows(i, &["les"]) && r.follows(i - 1, &["vers"])
        || r.follows(i, &["après"])
            && (hour > 12 && r.is_digits(i) || r.follows(i - 1, &["peu", "juste"]))
        || r.follows(i, &["a"]) && r.token(i - 1).is_some_and(|token| token.opens_sentence)
        || r.follows(i, &["et", "à"]) && follows_time(r, i);
    if said && let Some((minutes, end)) = minutes_in_words(r, behind) {
        let since_midnight = (60 * hour + 1440).checked_add_signed(minutes)? % 1440;
        let hour = in_half(r, i, end, since_midnight / 60);
        return Some((time(hour, since_midnight % 60, None)?, end));
    }
    let measures = french::measures(r, behind) && !named && !on_day;
    (said && !measures && !lasts).then(|| clock(0, behind))?
}

/// Whether a weekday stands at `i`.
fn opens_day(r: &Reader, i: usize) -> bool {
    r.find(i, |lexeme| {
        matches!(lexeme, Lexeme::Weekday(_)).then_some(())
    })
    .is_some()
}

/// What *et demie*, *et quart*, *moins dix*, *trente* at `i` adds to the hour, and one past it.
fn minutes_in_words(r: &Reader, i: usize) -> Option<(i32, usize)> {
    if r.is_word(i, "et") {
        if r.has(i + 1, Lexeme::Half) {
            return Some((30, i + 2));
        }
        if r.is_word(i + 1, "quart") {
            return Some((15, i + 2));
        }
    }
    let sign = if r.is_word(i, "moins") { -1 } else { 1 };
    let at = i + usize::from(sign < 0);
    if sign < 0 && r.starts_with(at, &["le", "quart"]) {
        return Some((-15, at + 2));
    }
    let joined = at + usize::from(r.is_word(at, "et"));
    if r.is_digits(joined) {
        return None;
    }
    let read = numeral(r, joined, false).filter(|read| read.form == Form::Words)?;
    let minutes = read
        .value
        .to_integer()
        .filter(|minutes| (1..60).contains(minutes))?;
    let unit = r.is_one_of(read.end, &["minute", "minutes"]);
    let counts = !unit && (joined > at || super::measure::follows_number(r, read.end).is_some());
    (!counts).then_some((sign * minutes as i32, read.end + usize::from(unit)))
}

/// The hour of the day, where the half of the day stands around a time: *8 heures* **du soir**, **ce soir** *à 8 heures*,
/// *entre 5 h et 6 h* **de l’après-midi**.
fn in_half(r: &Reader, i: usize, end: usize, hour: u32) -> u32 {
    if !r.is_french() {
        return english::in_half(r, i, end, hour);
    }
    let here = |at: usize| {
        r.starts_with(at, &["du", "soir"])
            || r.starts_with(at, &["de", "l'", "après"])
            || r.starts_with(at, &["dans", "la", "soirée"])
            || r.starts_with(at, &["ce", "soir"])
            || r.starts_with(at, &["cet", "après"])
            || r.is_one_of(at, &["hier", "demain"]) && r.is_word(at + 1, "soir")
    };
    let evening = |at: usize| {
        r.is_word(at, "soir") && r.is_one_of(at.wrapping_sub(1), &["ce", "hier", "demain"])
    };
    // *de 5 h à 6 h du soir*: the half behind the last end is that of both.
    let other_end = hours_follow(r, end)
        .then(|| (end + 2..end + 6).find(|&at| r.is_one_of(at, &["h", "heure", "heures"])))
        .flatten()
        .map(|at| at + 1 + usize::from(r.is_digits(at + 1)))
        .is_some_and(|at| here(at) && r.is_one_of(i.wrapping_sub(1), &["de", "entre"]));
    let said = here(end)
        || other_end
        || i >= 2 && evening(i - 2)
        || i >= 2 && r.ends_with(i, &["midi", "à"]) && r.is_hyphen(i.wrapping_sub(3));
    let morning = r.is_one_of(end, &["du", "de"]) && names_half(r, end) && !here(end);
    if said && !morning && (1..12).contains(&hour) {
        hour + 12
    } else {
        hour
    }
}

/// *de 22 heures* **à 6 heures**: whether a second time stands at `i`, behind a time zone or not.
fn hours_follow(r: &Reader, i: usize) -> bool {
    let i = i + usize::from(r.is_one_of(i, &["gmt", "utc"]));
    r.is_word(i, "à") && r.is_one_of(i + 1, &["midi", "minuit"])
        || r.is_one_of(i, &["à", "et"])
            && numeral(r, i + 1, false).is_some_and(|next| r.is_one_of(next.end, &["h", "heures"]))
}

/// *entre 22 heures et* **7 heures**, *10h-***12h**: whether hours end before the word or dash before `i`.
fn follows_time(r: &Reader, i: usize) -> bool {
    i >= 2
        && (r.is_one_of(i - 2, &["h", "heures"])
            || r.is_one_of(i - 2, &["midi", "minuit"]) && !r.is_glued(i - 2)
            || i >= 3 && r.is_one_of(i - 3, &["h", "heures"]))
}

/// *du matin*, *de l’après-midi*, *du soir*
fn names_half(r: &Reader, i: usize) -> bool {
    r.is_word(i, "du") && r.is_one_of(i + 1, &["matin", "soir", "mat"])
        || r.starts_with(i, &["de", "l'", "après"])
        || r.starts_with(i, &["de", "la", "nuit"])
}

/// *midi*, *minuit*, *noon*, *midnight*
fn named(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let hour = if r.is_one_of(i, &["midi", "noon", "midday"]) {
        12_u32
    } else if r.is_one_of(i, &["minuit", "midnight"]) {
        0
    } else {
        return None;
    };
    let is_name = r.case(i) != Some(Case::Lower) && !r.token(i)?.opens_sentence;
    let compound = r.is_glued(i) && r.is_hyphen(i - 1) || r.is_hyphen(i + 1) && r.joins(i + 1);
    let day_part = r.find(i.wrapping_sub(1), |lexeme| {
        matches!(lexeme, Lexeme::Weekday(_)).then_some(())
    });
    let region = r.follows(i, &["du", "le"]);
    // *matin, midi et soir*, *chaque midi*: a part of the day
    let part = r.starts_with(i + 1, &["et", "soir"]) || r.follows(i, &["chaque", "un", "ce"]);
    if is_name || compound || region || part || day_part.is_some() {
        return None;
    }
    if r.is_french()
        && let Some((minutes, end)) = minutes_in_words(r, i + 1)
    {
        let since_midnight = (60 * hour + 1440).checked_add_signed(minutes)? % 1440;
        return Some((time(since_midnight / 60, since_midnight % 60, None)?, end));
    }
    Some((time(hour, 0, None)?, i + 1))
}

/// *5 p.m.*, *11am*
fn half_day(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let hour = r.integer(i, 2)?;
    let (afternoon, end) = meridiem(r, i + 1)?;
    Some((time(to_24(hour, afternoon)?, 0, None)?, end))
}

/// Whether *p.m.* or *a.m.* stands at `i`, and one past it.
fn meridiem(r: &Reader, i: usize) -> Option<(bool, usize)> {
    // In French the letters touch the digits, as in *8am*, unless a colon shows the time.
    let shown = r.is_mark(i.wrapping_sub(2), ':') && r.is_one_of(i, &["am", "pm"]);
    if r.is_french() && !r.is_glued(i) && !shown {
        return None;
    }
    if r.is_one_of(i, &["am", "pm"]) {
        return Some((r.is_word(i, "pm"), i + 1));
    }
    // *at 7p*, *12:15p*, *3 p m*; *7p* alone is a price.
    let told = r.is_mark(i.wrapping_sub(2), ':') || r.follows(i.wrapping_sub(1), &["at"]);
    if told && r.is_glued(i) && r.is_one_of(i, &["a", "p"]) && !r.is_glued(i + 1) {
        return Some((r.is_word(i, "p"), i + 1));
    }
    if r.is_one_of(i, &["a", "p"]) && r.is_word(i + 1, "m") {
        return Some((r.is_word(i, "p"), i + 2));
    }
    let letters = r.is_one_of(i, &["a", "p"]) && r.is_mark(i + 1, '.') && r.is_word(i + 2, "m");
    let end = i + 3 + usize::from(r.is_mark(i + 3, '.'));
    letters.then(|| (r.is_word(i, "p"), end))
}

fn to_24(hour: u32, afternoon: bool) -> Option<u32> {
    (1..=12)
        .contains(&hour)
        .then_some(hour % 12 + if afternoon { 12 } else { 0 })
}

fn time(hour: u32, minute: u32, second: Option<u32>) -> Option<ClockTime> {
    let valid = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60)
        || (hour, minute) == (24, 0);
    valid.then_some(ClockTime {
        hour: hour as u8,
        minute: minute as u8,
        second: second.map(|second| second as u8),
    })
}
