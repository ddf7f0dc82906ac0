//! The parts of dates and times of day.

use super::{Piece, Role};
use crate::figures::Found;
use crate::figures::date::{CalendarUnit, DateValue, YearPart};
use crate::figures::numeral::{Form, Numeral, numeral};
use crate::figures::reader::Reader;
use crate::figures::value::ClockTime;
use crate::lang::Lexeme;

/// The parts of a date.
pub(super) fn date(r: &Reader, found: &Found, date: &DateValue) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let order = order_of_digits(r, found, date);
    let mut digits = 0;
    let mut i = found.first;
    while i < found.end {
        let piece = if let Some(role) = order.get(digits).filter(|_| r.is_digits(i)) {
            digits += 1;
            Some(numbered(r, i, found.end, *role, date))
        } else {
            word(r, i, found.end, date)
        };
        i = piece.as_ref().map_or(i + 1, |piece| piece.end);
        pieces.extend(piece);
    }
    pieces
}

/// What the runs of digits in a date are, in their order.
fn order_of_digits(r: &Reader, found: &Found, date: &DateValue) -> &'static [Role] {
    let first = found.first;
    match *date {
        DateValue::Day { .. } if r.surface(first).len() == 4 && r.is_digits(first) => {
            &[Role::Year, Role::Month, Role::Day]
        }
        DateValue::Day { month, day, .. } => {
            let numeric = |i: usize| {
                r.is_digits(i)
                    && matches!(r.mark(i + 1), Some('/' | '.' | '-'))
                    && r.is_digits(i + 2)
            };
            match (found.first..found.end).find(|&i| numeric(i)) {
                None => &[Role::Day, Role::Year],
                Some(i) => {
                    let shown = (r.integer(i, 2), r.integer(i + 2, 2));
                    let month_first = shown == (Some(month.into()), Some(day.into()))
                        && (month != day || !r.is_french());
                    if month_first {
                        &[Role::Month, Role::Day, Role::Year]
                    } else {
                        &[Role::Day, Role::Month, Role::Year]
                    }
                }
            }
        }
        DateValue::Days { .. } => &[Role::Day, Role::Day, Role::Year],
        DateValue::DayOfMonth { .. } | DateValue::OfMonth { .. } => &[Role::Day],
        DateValue::Part { .. } if r.is_digits(first) => &[Role::YearPart, Role::Year],
        DateValue::Month { .. }
        | DateValue::Months { .. }
        | DateValue::Nth { .. }
        | DateValue::Part { .. }
        | DateValue::Year(_) => &[Role::Year],
        DateValue::Years(..) => &[Role::Year, Role::Year],
        DateValue::Decade(_) => &[Role::Decade],
        DateValue::Century(_) => &[Role::Century],
        DateValue::Weekday { .. }
        | DateValue::InWeeks { .. }
        | DateValue::OfWeek { .. }
        | DateValue::Relative { .. }
        | DateValue::RelativeSeason { .. }
        | DateValue::Open => &[],
    }
}

/// Digits at `i`, with the letters of an ordinal behind them.
fn numbered(r: &Reader, i: usize, end: usize, role: Role, date: &DateValue) -> Piece {
    let shown = r.surface(i).trim_start_matches('0');
    let (value, one_past) = match (role, *date) {
        (
            Role::Year,
            DateValue::Day {
                year: Some(year), ..
            }
            | DateValue::Days {
                year: Some(year), ..
            }
            | DateValue::Month {
                year: Some(year), ..
            }
            | DateValue::Months {
                year: Some(year), ..
            }
            | DateValue::Part {
                year: Some(year), ..
            }
            | DateValue::Year(year),
        ) => (year.to_string(), if is_year(date) { end } else { i + 1 }),
        (Role::Year, DateValue::Years(from, to)) => {
            let year = if i + 1 == end { to } else { from };
            (year.to_string(), i + 1)
        }
        (Role::Decade, DateValue::Decade(year)) => (year.to_string(), end),
        (Role::YearPart, DateValue::Part { part, .. }) => {
            return year_part(r, i, end, part);
        }
        _ => (shown.to_owned(), i + 1),
    };
    let ordinal = one_past < end && r.is_glued(one_past) && r.is_any_word(one_past);
    Piece::new(i, one_past + usize::from(ordinal), role, value)
}

fn is_year(date: &DateValue) -> bool {
    matches!(date, DateValue::Year(_))
}

/// What a word at `i` is in a date.
fn word(r: &Reader, i: usize, end: usize, date: &DateValue) -> Option<Piece> {
    let piece = |end, role, value: String| Some(Piece::new(i, end, role, value));
    let number = numeral(r, i, false).filter(|number| number.end <= end && !r.is_digits(i));
    match *date {
        DateValue::Century(hundreds) if r.is_any_word(i) && number.is_none() => {
            // *XIXe siècle*: the numeral is what stands before the last word.
            return (i + 1 < end).then(|| {
                Piece::new(
                    i,
                    end - 1,
                    Role::Century,
                    (hundreds + i32::from(hundreds >= 0)).abs().to_string(),
                )
            });
        }
        DateValue::Decade(year) => {
            let last = number.filter(|number| number.end == end)?;
            return piece(last.end, Role::Decade, year.to_string());
        }
        DateValue::Part { part, .. } => {
            let opens = r.find(i, |lexeme| {
                matches!(lexeme, Lexeme::Ordinal(_) | Lexeme::Season(_)).then_some(())
            });
            return opens.map(|()| year_part(r, i, end, part));
        }
        _ => {}
    }
    if let Some((role, value)) = r.find(i, |lexeme| meaning(lexeme, date)) {
        return piece(i + 1, role, value);
    }
    // *quatre mars*
    let is_day = |number: &Numeral| number.form == Form::Words;
    if let Some(number) = number.filter(is_day) {
        return piece(number.end, Role::Day, number.value.to_string());
    }
    r.is_word(i, "premier")
        .then(|| piece(i + 1, Role::Day, "1".to_owned()))?
}

/// What one meaning of a word is in a date.
fn meaning(lexeme: Lexeme, date: &DateValue) -> Option<(Role, String)> {
    Some(match lexeme {
        Lexeme::Weekday(day) => (Role::Weekday, day.to_string()),
        Lexeme::Month(month) if !matches!(date, DateValue::Relative { .. }) => {
            (Role::Month, month.to_string())
        }
        Lexeme::Day(offset) => (Role::Shift, format!("{offset} day")),
        Lexeme::Direction(direction) => (Role::Shift, direction.to_string()),
        Lexeme::Calendar(unit) if !matches!(date, DateValue::Day { .. }) => {
            (Role::Unit, name_of(unit).to_owned())
        }
        _ => return None,
    })
}

fn name_of(unit: CalendarUnit) -> &'static str {
    match unit {
        CalendarUnit::Day => "day",
        CalendarUnit::Week => "week",
        CalendarUnit::WeekEnd => "week-end",
        CalendarUnit::Month => "month",
        CalendarUnit::Quarter => "quarter",
        CalendarUnit::Half => "half",
        CalendarUnit::Year => "year",
        CalendarUnit::Century => "century",
    }
}

/// *premier trimestre*, *2e semestre*, *printemps*
fn year_part(r: &Reader, i: usize, end: usize, part: YearPart) -> Piece {
    let is_last = |k: &usize| {
        r.find(*k, |lexeme| {
            matches!(lexeme, Lexeme::YearPart(_) | Lexeme::Season(_)).then_some(())
        })
        .is_some()
    };
    let last = (i..end).find(is_last).unwrap_or(i);
    let value = match part {
        YearPart::Quarter(which) => format!("Q{which}"),
        YearPart::Half(which) => format!("H{which}"),
        YearPart::Season(which) => (20 + which).to_string(),
    };
    Piece::new(i, last + 1, Role::YearPart, value)
}

/// The parts of a time of day.
pub(super) fn time(r: &Reader, found: &Found, time: ClockTime) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut i = found.first;
    while i < found.end {
        let known = pieces.len();
        let (end, role, value) = if let Some(half) = half_of_day(r, i, found.end) {
            (found.end, Role::DayPart, half.to_owned())
        } else if r.is_digits(i) {
            let role = [Role::Hour, Role::Minute, Role::Second][known.min(2)];
            let shown = r.integer(i, 2).unwrap_or_default();
            (i + 1, role, shown.to_string())
        } else if !r.is_any_word(i) || r.is_one_of(i, &["h", "heure", "heures"]) {
            i += 1;
            continue;
        } else if known == 0 {
            let number = numeral(r, i, false).filter(|number| number.end <= found.end);
            match number {
                Some(number) => (number.end, Role::Hour, number.value.to_string()),
                None => (i + 1, Role::Hour, time.hour.to_string()),
            }
        } else {
            // *et demie*, *moins dix*, *quarante*
            (found.end, Role::Minute, time.minute.to_string())
        };
        pieces.push(Piece::new(i, end, role, value));
        i = end;
    }
    pieces
}

/// *am*, *p.m.* up to the end of the time.
fn half_of_day(r: &Reader, i: usize, end: usize) -> Option<&'static str> {
    let letter = |letter, whole| {
        r.is_word(i, whole) && i + 1 == end
            || r.is_word(i, letter) && r.is_mark(i + 1, '.') && r.is_word(i + 2, "m")
    };
    if letter("a", "am") {
        Some("am")
    } else {
        letter("p", "pm").then_some("pm")
    }
}
