//! Finding dates: whole, partial, relative, in words and in digits.

use super::Found;
use super::calendar::days_in_month;
use super::date::{CalendarUnit, DateValue, YearPart};
use super::numeral::numeral;
use super::reader::Reader;
use super::value::{DurationUnit, Value};
use crate::lang::Lexeme;
use crate::text::token::Case;

/// The date at `i`.
pub(super) fn parse(r: &Reader, i: usize) -> Option<Found> {
    let (first, end, value) = if r.is_digits(i) {
        in_digits(r, i)?
    } else {
        in_words(r, i)?
    };
    Some(Found {
        first,
        end,
        value: Value::Date(value),
    })
}

/// First token, one past the last, and the date.
type Reading = (usize, usize, DateValue);

/// Numbered things whose number may look like a year.
const NUMBERED: [&str; 10] = [
    "article", "articles", "art", "numéro", "page", "pages", "résolution", "ligne", "number", "section",
];

/// A date that starts with digits.
fn in_digits(r: &Reader, i: usize) -> Option<Reading> {
    if r.follows(i, &NUMBERED) {
        return None;
    }
    iso(r, i)
        .or_else(|| numeric(r, i))
        .or_else(|| day_and_month(r, i, None))
        .or_else(|| day_before_another(r, i))
        .or_else(|| ordinal_century(r, i))
        .or_else(|| year_part(r, i))
        .or_else(|| years(r, i))
        .map(|(end, value)| (i, end, value))
}

/// A date that starts with a word.
fn in_words(r: &Reader, i: usize) -> Option<Reading> {
    relative(r, i)
        .or_else(|| weekday(r, i))
        .or_else(|| month_first(r, i))
        .or_else(|| day_and_month(r, i, None))
        .or_else(|| decade(r, i))
        .or_else(|| roman_century(r, i))
        .or_else(|| year_part(r, i))
        .or_else(|| season(r, i))
        .map(|(end, value)| (i, end, value))
}

/// *2025-02-11*
fn iso(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    let year = four_digits(r, i)?;
    let part = |at: usize| (r.is_hyphen(at) && r.joins(at) && r.surface(at + 1).len() == 2).then(|| r.integer(at + 1, 2))?;
    let (month, day) = (part(i + 1)?, part(i + 3)?);
    Some((i + 5, day_value(Some(year), month, day)?))
}

/// *11/02/2025*, *11.02.2025*, *11/02*: the day first in French, the month in English where it can be one.
fn numeric(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    let (a, b) = (r.integer(i, 2)?, r.integer(i + 2, 2)?);
    let mark = r.mark(i + 1).filter(|mark| matches!(mark, '/' | '.' | '-'))?;
    if !r.joins(i + 1) {
        return None;
    }
    let (day, month) = if r.is_french() || a > 12 { (a, b) } else { (b, a) };
    if r.is_mark(i + 3, mark) && r.joins(i + 3) {
        let year = four_digits(r, i + 4).or_else(|| {
            let short = r.integer(i + 4, 2).filter(|_| r.surface(i + 4).len() == 2)?;
            // Two digits: the century whose years are nearest to the present of the press.
            i32::try_from(short).ok().map(|short| if short < 60 { 2000 + short } else { 1900 + short })
        })?;
        return Some((i + 5, day_value(Some(year), month, day)?));
    }
    let said = r.follows(i, &["le", "au", "du", "on"]) && mark == '/' && r.surface(i + 2).len() == 2;
    said.then(|| Some((i + 3, day_value(None, month, day)?)))?
}

/// *11 février 2025*, *1er mars*, *11 February*; `weekday` is what stands before it.
fn day_and_month(r: &Reader, i: usize, weekday: Option<u8>) -> Option<(usize, DateValue)> {
    let (day, mut at) = day_number(r, i)?;
    if !r.is_french() && r.is_word(at, "of") {
        at += 1;
    }
    let month = month(r, at)?;
    at = skip_point(r, at);
    let (year, end) = year_behind(r, at + 1);
    let end = skip_direction(r, end, year);
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

/// The number of a day, in digits, as *1er*, or in words, and one past it.
fn day_number(r: &Reader, i: usize) -> Option<(u8, usize)> {
    let (day, mut end) = match r.integer(i, 2) {
        Some(day) => (day, i + 1),
        None => {
            let read = numeral(r, i, false).filter(|read| read.scale == 0)?;
            (u32::try_from(read.value.to_integer()?).ok()?, read.end)
        }
    };
    if r.is_glued(end) && r.is_one_of(end, &["er", "st", "nd", "rd", "th"]) {
        end += 1;
    }
    (1..=31).contains(&day).then_some((day as u8, end))
}

/// The day in *les* **4** *et 5 juin*, *du* **3** *au 5 mars*: it is of the month that the last one names.
fn day_before_another(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    let (day, end) = day_number(r, i)?;
    let mut at = end;
    // A list of days may be long, but each has its turn; one step shows enough.
    while r.is_one_of(at, &["et", "au", "ou", "à", "le", "and", "to", "the"]) || r.is_mark(at, ',') || r.is_dash(at) {
        at += 1;
    }
    if at == end || at > end + 2 {
        return None;
    }
    let (_, next) = day_number(r, at)?;
    let third = || {
        let joined = r.is_mark(next, ',') || r.is_one_of(next, &["et", "au"]);
        joined.then(|| month(r, day_number(r, next + 1)?.1))?
    };
    let value = DateValue::Day {
        year: None,
        month: month(r, next).or_else(third)?,
        day,
        weekday: None,
    };
    Some((end, value))
}

/// *février 2025*, *février*, *mi-mars*, *February 11, 2025*, *mai 68*
fn month_first(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    let at = if r.is_one_of(i, &["mi", "mid"]) && r.is_hyphen(i + 1) { i + 2 } else { i };
    let month = month(r, at)?;
    // Month names are written small in French and large in English, where *may* and *march* are words too.
    let cased = if r.is_french() {
        r.case(at) == Some(Case::Lower) || r.token(at)?.opens_sentence || r.is_digits(at + 1) || is_upper(r, at)
    } else {
        r.case(at) != Some(Case::Lower)
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
    if !r.is_french() && year.is_none() && r.is_one_of(at, &["may", "march"]) && !r.follows(at, &["in", "last", "next", "of", "since", "by", "until", "early", "late"]) {
        return None;
    }
    Some((skip_direction(r, end, year), DateValue::Month { year, month }))
}

/// One past *dernier* or *prochain* behind a date without a year: *le 13 avril prochain*.
fn skip_direction(r: &Reader, i: usize, year: Option<i32>) -> usize {
    i + usize::from(r.is_french() && year.is_none() && direction_word(r, i).is_some())
}

fn is_upper(r: &Reader, i: usize) -> bool {
    r.case(i) == Some(Case::Upper)
}

/// Abbreviated months have at most four letters, and so have some full ones.
fn is_full_month(r: &Reader, i: usize) -> bool {
    r.surface(i).chars().count() > 4 || r.is_one_of(i, &["mars", "mai", "juin", "août", "aout", "may", "june", "july"])
}

fn month(r: &Reader, i: usize) -> Option<u8> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Month(month) => Some(month),
        _ => None,
    })
}

/// The position of the point of an abbreviated month, else of the month itself.
fn skip_point(r: &Reader, i: usize) -> usize {
    i + usize::from(!is_full_month(r, i) && r.is_mark(i + 1, '.') && r.is_glued(i + 1))
}

/// A year at `i`, if there is one, and one past the date.
fn year_behind(r: &Reader, i: usize) -> (Option<i32>, usize) {
    let of = i + usize::from(r.is_one_of(i, &["de", "of"]) && four_digits(r, i + 1).is_some_and(is_recent));
    if let Some(year) = four_digits(r, of).filter(|year| (1000..=2200).contains(year)) {
        return (Some(year), of + 1);
    }
    (None, i)
}

/// *lundi*, *lundi 11 février*, *mercredi matin*, *lundi dernier*, *ce lundi*
fn weekday(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    let said = r.is_one_of(i, &["ce", "this", "last", "next"]);
    let at = i + usize::from(said);
    let weekday = r.find(at, |lexeme| match lexeme {
        Lexeme::Weekday(weekday) => Some(weekday),
        _ => None,
    })?;
    if !r.is_french() && r.case(at) == Some(Case::Lower) {
        return None;
    }
    // A capital inside a sentence is a name: *Vendredi*, *Le Journal du Dimanche*.
    if r.is_french() && r.case(at) == Some(Case::Capitalized) && !r.token(at)?.opens_sentence && !r.is_digits(at + 1) {
        return None;
    }
    let comma = usize::from(!r.is_french() && r.is_mark(at + 1, ','));
    let whole = day_and_month(r, at + 1 + comma, Some(weekday)).or_else(|| {
        let (end, value) = month_first(r, at + 1 + comma).filter(|_| !r.is_french())?;
        match value {
            DateValue::Day { year, month, day, .. } => Some((
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
    if let Some((day, end)) = day_number(r, at + 1).filter(|_| r.is_french() && r.is_digits(at + 1)) {
        let alone = !r.is_one_of(end, &["h", "heures"]) && !r.is_mark(end, ':') && !r.is_mark(end, '%');
        if alone && r.is_any_word(end) || end == r.len() {
            return Some((end, DateValue::DayOfMonth(day)));
        }
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

fn direction_word(r: &Reader, i: usize) -> Option<i8> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Direction(direction) => Some(direction),
        _ => None,
    })
}

/// One past *matin*, *soir*, *après-midi*, if one stands at `i`.
fn skip_day_part(r: &Reader, i: usize) -> usize {
    if r.is_word(i, "après") && r.is_hyphen(i + 1) && r.is_word(i + 2, "midi") {
        i + 3
    } else {
        i + usize::from(r.has(i, Lexeme::DayPart))
    }
}

/// *hier*, *la semaine dernière*, *cette année*, *l’été dernier*, *last week*
fn relative(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    if let Some(offset) = r.find(i, |lexeme| match lexeme {
        Lexeme::Day(offset) => Some(i32::from(offset)),
        _ => None,
    }) {
        let value = DateValue::Relative {
            unit: CalendarUnit::Day,
            offset,
        };
        // hier 14 mars
        return day_and_month(r, i + 1, None).or(Some((skip_day_part(r, i + 1), value)));
    }
    for (word, offset) in [("avant", -2), ("après", 2)] {
        let day = r.is_word(i, word) && r.is_hyphen(i + 1) && r.is_one_of(i + 2, &["hier", "demain"]);
        if day {
            let value = DateValue::Relative {
                unit: CalendarUnit::Day,
                offset,
            };
            return Some((skip_day_part(r, i + 3), value));
        }
    }
    let calendar = |at: usize| {
        r.find(at, |lexeme| match lexeme {
            Lexeme::Calendar(unit) => Some(unit),
            _ => None,
        })
    };
    // ce mois-ci, cette année, this week
    if r.is_one_of(i, &["ce", "cet", "cette", "this"]) {
        if r.is_word(i + 1, "même") && calendar(i + 2).is_some() {
            return Some((i + 3, DateValue::Open));
        }
        if let Some(unit) = calendar(i + 1) {
            let ci = 2 * usize::from(r.is_hyphen(i + 2) && r.is_one_of(i + 3, &["ci"]));
            return Some((i + 2 + ci, DateValue::Relative { unit, offset: 0 }));
        }
        let part_end = skip_day_part(r, i + 1);
        let season = r.find(i + 1, |lexeme| matches!(lexeme, Lexeme::Season(_)).then_some(()));
        let week_end = r.starts_with(i + 1, &["week"]) && r.is_hyphen(i + 2) && r.is_word(i + 3, "end");
        return match (part_end > i + 1, season.is_some(), week_end) {
            (true, ..) => Some((
                part_end,
                DateValue::Relative {
                    unit: CalendarUnit::Day,
                    offset: 0,
                },
            )),
            (_, true, _) => Some((i + 2, DateValue::Open)),
            (.., true) => Some((
                i + 4,
                DateValue::Relative {
                    unit: CalendarUnit::Week,
                    offset: 0,
                },
            )),
            _ => None,
        };
    }
    // last week, next year
    if let Some(offset) = direction_word(r, i).filter(|_| !r.is_french() && !r.is_one_of(i, &["past", "coming"])) {
        let unit = calendar(i + 1)?;
        return Some((
            i + 2,
            DateValue::Relative {
                unit,
                offset: offset.into(),
            },
        ));
    }
    // la semaine dernière, l’an prochain, l’été dernier
    if r.is_one_of(i, &["le", "la", "l'"]) {
        let offset = direction_word(r, i + 2)?;
        if let Some(unit) = calendar(i + 1) {
            return Some((
                i + 3,
                DateValue::Relative {
                    unit,
                    offset: offset.into(),
                },
            ));
        }
        let vague = r.find(i + 1, |lexeme| {
            matches!(
                lexeme,
                Lexeme::Season(_) | Lexeme::YearPart(_) | Lexeme::Time(DurationUnit::Years, _) | Lexeme::DayPart
            )
            .then_some(())
        });
        return vague.map(|()| (i + 3, DateValue::Open));
    }
    None
}

/// *années 1990*, *années 90*, *the 1990s*
fn decade(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    if !r.is_word(i, "années") {
        return None;
    }
    let read = numeral(r, i + 1, false)?;
    let number = i32::try_from(read.value.to_integer()?).ok()?;
    let year = match number {
        10..=99 => 1900 + number,
        1000..=2090 => number,
        _ => return None,
    };
    (number % 10 == 0).then_some((read.end, DateValue::Decade(year)))
}

/// *XIXe siècle*
fn roman_century(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    let surface = r.surface(i);
    let numeral = surface.trim_end_matches(['e', 'è', 'm', 'r', 'ᵉ']);
    if numeral.is_empty() {
        return None;
    }
    let suffixed = if numeral.len() < surface.len() {
        Some(i + 1)
    } else {
        r.is_one_of(i + 1, &["e", "er", "ème"]).then_some(i + 2)
    };
    let century = roman(numeral)?;
    let end = suffixed?;
    century_word(r, end, century)
}

/// *19e siècle*, *19th century*
fn ordinal_century(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    let century = r.integer(i, 2)?;
    let suffix = r.is_glued(i + 1) && r.is_one_of(i + 1, &["e", "er", "ème", "th", "st", "nd", "rd"]);
    if !suffix {
        return None;
    }
    century_word(r, i + 2, century)
}

fn century_word(r: &Reader, i: usize, century: u32) -> Option<(usize, DateValue)> {
    let hundreds = i32::try_from(century).ok()?.checked_sub(1)?;
    let said = r.is_one_of(i, &["siècle", "century"]) && hundreds >= 0;
    said.then_some((i + 1, DateValue::Century(hundreds)))
}

/// The value of a Roman numeral up to XXXIX.
fn roman(text: &str) -> Option<u32> {
    let digit = |letter: u8| match letter {
        b'I' => Some(1),
        b'V' => Some(5),
        b'X' => Some(10),
        _ => None,
    };
    let (mut total, mut before) = (0, 0);
    if text.len() > 6 {
        return None;
    }
    for letter in text.bytes().rev() {
        let value = digit(letter)?;
        if value < before {
            total -= value;
        } else {
            total += value;
            before = value;
        }
    }
    Some(total)
}

/// *premier trimestre 2024*, *2e semestre*, *second quarter of 2024*
fn year_part(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    let (which, at) = match r.integer(i, 1) {
        Some(number) => {
            let suffix = r.is_glued(i + 1) && r.is_one_of(i + 1, &["er", "e", "ème", "st", "nd", "rd", "th"]);
            (number, if suffix { i + 2 } else { return None })
        }
        None => {
            let ordinal = r.find(i, |lexeme| match lexeme {
                Lexeme::Ordinal(which) => Some(u32::from(which)),
                _ => None,
            })?;
            (ordinal, i + 1)
        }
    };
    let parts = r.find(at, |lexeme| match lexeme {
        Lexeme::YearPart(parts) => Some(parts),
        _ => None,
    })?;
    if which == 0 || which > u32::from(parts) {
        return None;
    }
    let (year, end) = year_behind(r, at + 1);
    // *half* is a fraction first.
    if !r.is_french() && parts == 2 && year.is_none() {
        return None;
    }
    let part = if parts == 4 { YearPart::Quarter(which as u8) } else { YearPart::Half(which as u8) };
    Some((end, DateValue::Part { year, part }))
}

/// *printemps 2024*, *l’été*, *au printemps*
fn season(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    let season = r.find(i, |lexeme| match lexeme {
        Lexeme::Season(season) => Some(season),
        _ => None,
    })?;
    let (year, end) = year_behind(r, i + 1);
    let said = match r.is_french() {
        true if r.is_word(i, "été") => r.follows(i, &["l'", "cet", "d'"]),
        true => r.follows(i, &["l'", "cet", "d'", "en", "au", "le", "du", "ce"]),
        false => r.follows(i, &["this", "last", "next"]) || r.is_word(i, "summer") && r.follows(i, &["in"]),
    };
    let part = YearPart::Season(season);
    (year.is_some() || said && r.case(i) == Some(Case::Lower)).then_some((end, DateValue::Part { year, part }))
}

/// *2024*, *2010-2015*, *493 av. J.-C.*
fn years(r: &Reader, i: usize) -> Option<(usize, DateValue)> {
    if let Some(year) = r.integer(i, 4)
        && r.is_one_of(i + 1, &["av", "avant"])
        && let Some(end) = before_christ(r, i + 2)
    {
        // Astronomical years: 1 before our era is year 0.
        return Some((end, DateValue::Year(1 - i32::try_from(year).ok()?)));
    }
    if let Some(year) = early_year(r, i) {
        return Some((i + 1, DateValue::Year(year)));
    }
    let year = four_digits(r, i).filter(|year| (1000..=2100).contains(year))?;
    if r.is_dash(i + 1) && r.joins(i + 1) {
        let next = four_digits(r, i + 2).or_else(|| {
            let short = r.integer(i + 2, 2).filter(|_| r.surface(i + 2).len() == 2)?;
            Some(year / 100 * 100 + i32::try_from(short).ok()?)
        });
        if let Some(next) = next.filter(|&next| next > year && next <= 2100) {
            return Some((i + 3, DateValue::Years(year, next)));
        }
        // *2024-B* and the like are no years.
        if r.is_any_word(i + 2) && !r.is_one_of(i + 2, &["là"]) {
            return None;
        }
    }
    // *1990s*
    if !r.is_french() && r.is_glued(i + 1) && r.is_word(i + 1, "s") {
        return (year % 10 == 0).then_some((i + 2, DateValue::Decade(year)));
    }
    is_year_in_context(r, i, year).then_some((i + 1, DateValue::Year(year)))
}

/// *en 406*: three digits after a word that years follow, with nothing behind that they could count.
fn early_year(r: &Reader, i: usize) -> Option<i32> {
    let year = r.integer(i, 3).filter(|&year| year >= 100)?;
    let said = r.follows(i, &["en", "an"]) && !r.is_glued(i + 1) || r.follows(i, &["en", "an"]) && r.mark(i + 1).is_some();
    let alone = super::measure::follows_number(r, i + 1).is_none()
        && !matches!(r.mark(i + 1), Some('%' | '/' | '-'))
        && !r.is_digits(i + 1)
        && r.find(i + 1, |lexeme| matches!(lexeme, Lexeme::Scale(_)).then_some(())).is_none();
    (said && alone).then(|| i32::try_from(year).ok())?
}

/// One past *J.-C.* at `i`, after *av.* or *avant*.
fn before_christ(r: &Reader, i: usize) -> Option<usize> {
    let i = i + usize::from(r.is_mark(i, '.'));
    if !r.is_word(i, "j") {
        return None;
    }
    let mut end = i + 1;
    while r.is_mark(end, '.') || r.is_hyphen(end) || r.is_word(end, "c") {
        end += 1;
    }
    Some(end)
}

/// Whether four digits are a year rather than a count: no unit and no plural behind, or a word before that years
/// follow.
fn is_year_in_context(r: &Reader, i: usize, year: i32) -> bool {
    if r.find(i.wrapping_sub(1), |lexeme| (lexeme == Lexeme::BeforeYear).then_some(())).is_some() && is_recent(year) {
        return true;
    }
    if r.is_glued(i + 1) && r.is_any_word(i + 1) {
        return false;
    }
    year >= 1100 && super::measure::follows_number(r, i + 1).is_none() && !r.is_mark(i + 1, '%')
}

fn is_recent(year: i32) -> bool {
    (1500..=2100).contains(&year)
}

/// The value of exactly four digits.
fn four_digits(r: &Reader, i: usize) -> Option<i32> {
    let value = r.integer(i, 4).filter(|_| r.surface(i).len() == 4)?;
    i32::try_from(value).ok()
}

/// A day of the calendar, possible in some year.
fn day_value(year: Option<i32>, month: u32, day: u32) -> Option<DateValue> {
    let month = u8::try_from(month).ok()?;
    let day = u8::try_from(day).ok()?;
    (day >= 1 && day <= days_in_month(None, month)).then_some(DateValue::Day {
        year,
        month,
        day,
        weekday: None,
    })
}
