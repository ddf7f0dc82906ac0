//! Dates that count from the day of writing: *hier*, *la semaine dernière*, *cette année*, *last week*.

use super::Reading;
use super::day::day_and_month;
use crate::figures::date::{CalendarUnit, DateValue, DayPart};
use crate::figures::reader::Reader;
use crate::figures::value::DurationUnit;
use crate::lang::Lexeme;

/// *hier*, *la semaine dernière*, *cette année*, *l’été dernier*, *last week*
pub(super) fn relative(r: &Reader, i: usize) -> Option<Reading> {
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
    if let Some(read) = two_days_off(r, i) {
        return Some(read);
    }
    // ce mois-ci, cette année, this week
    if r.is_one_of(i, &["ce", "cet", "cette", "this"]) {
        if r.is_word(i + 1, "même") && calendar(r, i + 2).is_some() {
            return Some((i + 3, DateValue::Open));
        }
        if let Some((unit, end)) = calendar(r, i + 1) {
            let ci = 2 * usize::from(r.is_hyphen(end) && r.is_one_of(end + 1, &["ci"]));
            return Some((end + ci, DateValue::Relative { unit, offset: 0 }));
        }
        let part_end = skip_day_part(r, i + 1);
        // *this past weekend*, *this coming week*
        if let Some(offset) = direction_word(r, i + 1).filter(|_| r.is_word(i, "this"))
            && let Some((unit, end)) = calendar(r, i + 2)
        {
            return Some((
                end,
                DateValue::Relative {
                    unit,
                    offset: offset.into(),
                },
            ));
        }
        return match (part_end > i + 1, season(r, i + 1)) {
            (true, _) => Some((
                part_end,
                DateValue::Relative {
                    unit: CalendarUnit::Day,
                    offset: 0,
                },
            )),
            (_, Some(season)) => Some((i + 2, DateValue::RelativeSeason { season, offset: 0 })),
            _ => None,
        };
    }
    if !r.is_french() && (direction_word(r, i).is_some() || calendar(r, i).is_some()) {
        return counted_on(r, i);
    }
    // la semaine dernière, l’an prochain, l’été dernier
    if r.is_one_of(i, &["le", "la", "l'"]) {
        if let Some((unit, end)) = calendar(r, i + 1)
            && let Some(offset) = direction_word(r, end)
        {
            return Some((
                end + 1,
                DateValue::Relative {
                    unit,
                    offset: offset.into(),
                },
            ));
        }
        let offset = i32::from(direction_word(r, i + 2)?);
        if let Some(season) = season(r, i + 1) {
            return Some((i + 3, DateValue::RelativeSeason { season, offset }));
        }
        let vague = r.find(i + 1, |lexeme| {
            matches!(
                lexeme,
                Lexeme::YearPart(_) | Lexeme::Time(DurationUnit::Years, _) | Lexeme::DayPart(_)
            )
            .then_some(())
        });
        return vague.map(|()| (i + 3, DateValue::Open));
    }
    None
}

/// *last week*, *next year*, *last night*, *next summer*, *week after next*
fn counted_on(r: &Reader, i: usize) -> Option<Reading> {
    if let Some(offset) = direction_word(r, i).filter(|_| !r.is_word(i, "past")) {
        let offset = i32::from(offset);
        if r.starts_with(i, &["last", "night"]) {
            let unit = CalendarUnit::Day;
            return Some((i + 2, DateValue::Relative { unit, offset }));
        }
        if let Some(season) = season(r, i + 1).filter(|_| r.is_one_of(i, &["last", "next"])) {
            return Some((i + 2, DateValue::RelativeSeason { season, offset }));
        }
        let (unit, end) = calendar(r, i + 1)?;
        // *next week on Tuesday*
        let on = end + usize::from(r.is_word(end, "on"));
        let weekday = r.find(on, |lexeme| match lexeme {
            Lexeme::Weekday(weekday) => Some(weekday),
            _ => None,
        });
        if let Some(weekday) = weekday.filter(|_| unit == CalendarUnit::Week) {
            return Some((on + 1, DateValue::OfWeek { weekday, offset }));
        }
        return Some((end, DateValue::Relative { unit, offset }));
    }
    // week after next, month before last
    let (unit, end) = calendar(r, i)?;
    let offset = if r.starts_with(end, &["after", "next"]) {
        2
    } else if r.starts_with(end, &["before", "last"]) {
        -2
    } else {
        return None;
    };
    Some((end + 2, DateValue::Relative { unit, offset }))
}

/// A unit of the calendar and one past it; a week-end is a word or two.
fn calendar(r: &Reader, at: usize) -> Option<(CalendarUnit, usize)> {
    if r.is_word(at, "week") && r.is_hyphen(at + 1) && r.is_word(at + 2, "end") {
        return Some((CalendarUnit::WeekEnd, at + 3));
    }
    r.find(at, |lexeme| match lexeme {
        Lexeme::Calendar(unit) => Some((unit, at + 1)),
        _ => None,
    })
}

/// *avant-hier*, *après-demain*, *day before yesterday*
fn two_days_off(r: &Reader, i: usize) -> Option<Reading> {
    let said = |word, day| r.is_word(i, word) && r.is_hyphen(i + 1) && r.is_word(i + 2, day);
    let offset = if r.starts_with(i, &["day", "before", "yesterday"]) {
        -2
    } else if r.starts_with(i, &["day", "after", "tomorrow"]) {
        2
    } else if said("avant", "hier") {
        -2
    } else if said("après", "demain") {
        2
    } else {
        return None;
    };
    let value = DateValue::Relative {
        unit: CalendarUnit::Day,
        offset,
    };
    Some((skip_day_part(r, i + 3), value))
}

/// One past *matin*, *soir*, *après-midi*, if one stands at `i`.
pub(super) fn skip_day_part(r: &Reader, i: usize) -> usize {
    if is_afternoon(r, i) {
        i + 3
    } else {
        i + usize::from(day_part_word(r, i).is_some())
    }
}

fn season(r: &Reader, i: usize) -> Option<u8> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Season(season) => Some(season),
        _ => None,
    })
}

fn is_afternoon(r: &Reader, i: usize) -> bool {
    r.is_word(i, "après") && r.is_hyphen(i + 1) && r.is_word(i + 2, "midi")
}

fn day_part_word(r: &Reader, i: usize) -> Option<DayPart> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::DayPart(part) => Some(part),
        _ => None,
    })
}

/// The part of the day that a date ends with, or that is said behind it: *lundi* **matin**, *mardi dans la* **matinée**,
/// *Monday in the* **morning**.
pub(super) fn day_part(r: &Reader, end: usize) -> Option<DayPart> {
    let at = |i: usize| {
        if is_afternoon(r, i) {
            return Some(DayPart::Afternoon);
        }
        day_part_word(r, i).filter(|_| !(r.is_word(i, "midi") && r.is_hyphen(i.wrapping_sub(1))))
    };
    let inside = end
        .checked_sub(3)
        .and_then(at)
        .filter(|&part| part == DayPart::Afternoon);
    if let Some(part) = inside.or_else(|| at(end - 1)) {
        return Some(part);
    }
    if r.is_one_of(end - 1, &["tonight"]) {
        return Some(DayPart::Night);
    }
    if !r.is_one_of(end, &["dans", "en", "à", "in"]) {
        return None;
    }
    at(end + 1 + usize::from(r.is_one_of(end + 1, &["la", "le", "l'", "the"])))
}

pub(super) fn direction_word(r: &Reader, i: usize) -> Option<i8> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Direction(direction) => Some(direction),
        _ => None,
    })
}

/// One past *dernier* or *prochain* behind a date without a year: *le 13 avril prochain*.
pub(super) fn skip_direction(r: &Reader, i: usize, year: Option<i32>) -> usize {
    i + usize::from(r.is_french() && year.is_none() && direction_word(r, i).is_some())
}
