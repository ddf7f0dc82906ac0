//! Dates that count from the day of writing: *hier*, *la semaine dernière*, *cette année*, *last week*.

use super::Reading;
use super::day::day_and_month;
use crate::figures::date::{CalendarUnit, DateValue};
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
    // A unit of the calendar and one past it; a week-end is a word or two.
    let calendar = |at: usize| {
        if r.is_word(at, "week") && r.is_hyphen(at + 1) && r.is_word(at + 2, "end") {
            return Some((CalendarUnit::WeekEnd, at + 3));
        }
        r.find(at, |lexeme| match lexeme {
            Lexeme::Calendar(unit) => Some((unit, at + 1)),
            _ => None,
        })
    };
    // ce mois-ci, cette année, this week
    if r.is_one_of(i, &["ce", "cet", "cette", "this"]) {
        if r.is_word(i + 1, "même") && calendar(i + 2).is_some() {
            return Some((i + 3, DateValue::Open));
        }
        if let Some((unit, end)) = calendar(i + 1) {
            let ci = 2 * usize::from(r.is_hyphen(end) && r.is_one_of(end + 1, &["ci"]));
            return Some((end + ci, DateValue::Relative { unit, offset: 0 }));
        }
        let part_end = skip_day_part(r, i + 1);
        let season = r.find(i + 1, |lexeme| {
            matches!(lexeme, Lexeme::Season(_)).then_some(())
        });
        return match (part_end > i + 1, season.is_some()) {
            (true, _) => Some((
                part_end,
                DateValue::Relative {
                    unit: CalendarUnit::Day,
                    offset: 0,
                },
            )),
            (_, true) => Some((i + 2, DateValue::Open)),
            _ => None,
        };
    }
    // last week, next year
    if let Some(offset) =
        direction_word(r, i).filter(|_| !r.is_french() && !r.is_one_of(i, &["past", "coming"]))
    {
        let (unit, end) = calendar(i + 1)?;
        return Some((
            end,
            DateValue::Relative {
                unit,
                offset: offset.into(),
            },
        ));
    }
    // la semaine dernière, l’an prochain, l’été dernier
    if r.is_one_of(i, &["le", "la", "l'"]) {
        if let Some((unit, end)) = calendar(i + 1)
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
        direction_word(r, i + 2)?;
        let vague = r.find(i + 1, |lexeme| {
            matches!(
                lexeme,
                Lexeme::Season(_)
                    | Lexeme::YearPart(_)
                    | Lexeme::Time(DurationUnit::Years, _)
                    | Lexeme::DayPart
            )
            .then_some(())
        });
        return vague.map(|()| (i + 3, DateValue::Open));
    }
    None
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
    if r.is_word(i, "après") && r.is_hyphen(i + 1) && r.is_word(i + 2, "midi") {
        i + 3
    } else {
        i + usize::from(r.has(i, Lexeme::DayPart))
    }
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
