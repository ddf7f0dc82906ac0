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
    for (word, offset) in [("avant", -2), ("après", 2)] {
        let day =
            r.is_word(i, word) && r.is_hyphen(i + 1) && r.is_one_of(i + 2, &["hier", "demain"]);
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
        let season = r.find(i + 1, |lexeme| {
            matches!(lexeme, Lexeme::Season(_)).then_some(())
        });
        let week_end =
            r.starts_with(i + 1, &["week"]) && r.is_hyphen(i + 2) && r.is_word(i + 3, "end");
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
    if let Some(offset) =
        direction_word(r, i).filter(|_| !r.is_french() && !r.is_one_of(i, &["past", "coming"]))
    {
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
