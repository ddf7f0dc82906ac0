//! What could have been read another way. Each choice is told by what the reading shows, not by a second opinion.

use super::{Piece, Role, amount_of};
use crate::figures::date::DateValue;
use crate::figures::numeral::numeral;
use crate::figures::reader::Reader;
use crate::figures::value::{Amount, PercentUnit, Value};
use crate::figures::{Figure, Found};
use crate::lang::Lexeme;

/// A reading that was preferred to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// A point or comma groups digits, because three follow: *4.900*.
    GroupingMark,
    /// A point or comma is the decimal mark, though three digits follow: *1,250* in French.
    DecimalMark,
    /// *billion*, *trillion* are French: 10¹², 10¹⁸.
    LongScale,
    /// *billion*, *trillion* are English: 10⁹, 10¹².
    ShortScale,
    /// *une dizaine*: about that many.
    Collective,
    /// The first number of a range takes the scale of the second: *5 à 7 millions*.
    SharedScale,
    /// A dollar that nobody's name is on is the United States'.
    AssumedDollar,
    /// Whose currency it is the rest of the text says.
    CurrencyOfText,
    /// Whose currency it is stays open.
    OpenCurrency,
    /// Degrees of no scale are Celsius.
    AssumedCelsius,
    /// A part of a point is a percentage point.
    PercentagePoint,
    /// The day stands before the month, as in the language.
    DayFirst,
    /// The month stands before the day, as in the language.
    MonthFirst,
    /// A year of two digits is in the century that brings it nearest to the present.
    ShortYear,
    /// Four digits are a year, because they count nothing.
    BareYear,
    /// The month, or the year, is that of the later date beside it: *les 4 et 5 juin*.
    FromLaterDate,
    /// A date without a year is the nearest to the day of writing.
    NearestYear,
    /// A day without a month is of the month of writing.
    MonthOfWriting,
    /// It counts from the day of writing.
    FromWriting,
    /// It counts from the day of writing, which is not known.
    UnknownWriting,
    /// The words behind it say that it is after noon.
    Afternoon,
}

impl Choice {
    /// All choices.
    pub const ALL: [Self; 21] = [
        Self::GroupingMark,
        Self::DecimalMark,
        Self::LongScale,
        Self::ShortScale,
        Self::Collective,
        Self::SharedScale,
        Self::AssumedDollar,
        Self::CurrencyOfText,
        Self::OpenCurrency,
        Self::AssumedCelsius,
        Self::PercentagePoint,
        Self::DayFirst,
        Self::MonthFirst,
        Self::ShortYear,
        Self::BareYear,
        Self::FromLaterDate,
        Self::NearestYear,
        Self::MonthOfWriting,
        Self::FromWriting,
        Self::UnknownWriting,
        Self::Afternoon,
    ];

    /// The choice's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::GroupingMark => "grouping-mark",
            Self::DecimalMark => "decimal-mark",
            Self::LongScale => "long-scale",
            Self::ShortScale => "short-scale",
            Self::Collective => "collective",
            Self::SharedScale => "shared-scale",
            Self::AssumedDollar => "assumed-dollar",
            Self::CurrencyOfText => "currency-of-text",
            Self::OpenCurrency => "open-currency",
            Self::AssumedCelsius => "assumed-celsius",
            Self::PercentagePoint => "percentage-point",
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
            Self::ShortYear => "short-year",
            Self::BareYear => "bare-year",
            Self::FromLaterDate => "from-later-date",
            Self::NearestYear => "nearest-year",
            Self::MonthOfWriting => "month-of-writing",
            Self::FromWriting => "from-writing",
            Self::UnknownWriting => "unknown-writing",
            Self::Afternoon => "afternoon",
        }
    }
}

/// The choices that a figure rests on, in the order of [`Choice::ALL`].
pub(super) fn of(r: &Reader, found: &Found, figure: &Figure, pieces: &[Piece]) -> Vec<Choice> {
    let mut choices = Vec::new();
    for piece in pieces {
        choices.extend(of_number(r, piece));
    }
    choices.extend(shared_scale(r, found, &figure.value));
    match &figure.value {
        Value::Money { currency, .. } => {
            choices.extend(of_currency(figure, &found.value, currency));
        }
        Value::Percent {
            unit: PercentUnit::Point,
            ..
        } if r.is_one_of(found.end - 1, &["point", "points"])
            && !r.is_one_of(found.end - 2, &["percentage", "basis"]) =>
        {
            choices.push(Choice::PercentagePoint);
        }
        Value::Quantity {
            unit: Some(unit), ..
        } if unit.of.base.symbol == "°C" && unit_words(pieces) == Some(1) => {
            choices.push(Choice::AssumedCelsius);
        }
        Value::Date(date) => of_date(r, date, figure, pieces, &mut choices),
        Value::Duration(_) if figure.leads != 0 => choices.push(from_writing(figure)),
        Value::Time(time) => {
            let said = |piece: &&Piece| piece.role == Role::DayPart;
            let hour = pieces.first().and_then(|piece| piece.value.as_deref());
            let moved = hour.is_some_and(|hour| hour != time.hour.to_string());
            if moved && !pieces.iter().any(|piece| said(&piece)) && time.hour > 12 {
                choices.push(Choice::Afternoon);
            }
        }
        _ => {}
    }
    choices.sort_unstable_by_key(|choice| Choice::ALL.iter().position(|one| one == choice));
    choices.dedup();
    choices
}

/// The number of words in the unit.
fn unit_words(pieces: &[Piece]) -> Option<usize> {
    let unit = pieces.iter().find(|piece| piece.role == Role::Unit)?;
    Some(unit.end - unit.first)
}

/// What is chosen in a number or a scale.
fn of_number(r: &Reader, piece: &Piece) -> Option<Choice> {
    match piece.role {
        Role::Number => {
            if (piece.first..piece.end).any(|i| is_collective(r, i)) {
                return Some(Choice::Collective);
            }
            let mark = (piece.first + 1..piece.end).find(|&i| {
                let mark = r.is_mark(i, '.') || r.is_mark(i, ',');
                mark && r.joins(i) && r.surface(i + 1).len() == 3
            })?;
            let has_decimals = piece.value.as_ref()?.contains('.');
            Some(if has_decimals && mark + 2 == piece.end {
                Choice::DecimalMark
            } else {
                Choice::GroupingMark
            })
        }
        Role::Scale if is_collective(r, piece.first) => Some(Choice::Collective),
        Role::Scale if r.stem(piece.first, "billion") || r.stem(piece.first, "trillion") => {
            Some(if r.is_french() {
                Choice::LongScale
            } else {
                Choice::ShortScale
            })
        }
        _ => None,
    }
}

fn is_collective(r: &Reader, i: usize) -> bool {
    let exact = r.stem(i, "douzaine") || r.stem(i, "dozen");
    let collective = |lexeme| matches!(lexeme, Lexeme::Collective(_)).then_some(());
    !exact && r.find(i, collective).is_some()
}

/// Whether the first number of a range was multiplied by the scale of the last.
fn shared_scale(r: &Reader, found: &Found, value: &Value) -> Option<Choice> {
    let Some(Amount::Range(low, _)) = amount_of(value) else {
        return None;
    };
    let at = (found.first..found.end).find(|&i| numeral(r, i, false).is_some())?;
    let written = numeral(r, at, false)?;
    (written.scale == 0 && written.value != *low && found.end > written.end + 2)
        .then_some(Choice::SharedScale)
}

fn of_currency(figure: &Figure, read: &Value, settled: &str) -> Option<Choice> {
    if settled.bytes().any(|b| b.is_ascii_lowercase()) {
        return Some(Choice::OpenCurrency);
    }
    let Value::Money { currency, .. } = *read else {
        return None;
    };
    if figure.assumed && settled == "USD" {
        return Some(Choice::AssumedDollar);
    }
    (currency != settled).then_some(Choice::CurrencyOfText)
}

fn of_date(
    r: &Reader,
    date: &DateValue,
    figure: &Figure,
    pieces: &[Piece],
    choices: &mut Vec<Choice>,
) {
    let piece = |role| pieces.iter().find(move |piece: &&Piece| piece.role == role);
    match *date {
        DateValue::Day {
            year, month, day, ..
        } => {
            match (piece(Role::Day), piece(Role::Month)) {
                (_, None) => choices.push(Choice::FromLaterDate),
                // Where either could be the month, and it matters.
                (Some(first), Some(second))
                    if r.is_digits(second.first) && day <= 12 && day != month =>
                {
                    if first.first < second.first {
                        choices.push(Choice::DayFirst);
                    } else if piece(Role::Year).is_none_or(|year| year.first > first.first) {
                        choices.push(Choice::MonthFirst);
                    }
                }
                _ => {}
            }
            let shown = piece(Role::Year);
            if year.is_some() && shown.is_none() {
                choices.push(Choice::FromLaterDate);
            }
            if shown.is_some_and(|year| r.surface(year.first).len() == 2) {
                choices.push(Choice::ShortYear);
            }
            if year.is_none() && figure.resolved.is_some() {
                choices.push(Choice::NearestYear);
            }
        }
        DateValue::Month { year, .. } => {
            if year.is_some() && piece(Role::Year).is_none() {
                choices.push(Choice::FromLaterDate);
            }
            if year.is_none() && figure.resolved.is_some() {
                choices.push(Choice::NearestYear);
            }
        }
        DateValue::Days { year: None, .. }
        | DateValue::Months { year: None, .. }
        | DateValue::Part { year: None, .. }
            if figure.resolved.is_some() =>
        {
            choices.push(Choice::NearestYear);
        }
        DateValue::DayOfMonth { .. } if figure.resolved.is_some() => {
            choices.push(Choice::MonthOfWriting);
        }
        DateValue::Year(year) if year > 0 && pieces.iter().all(|p| p.end == p.first + 1) => {
            choices.push(Choice::BareYear);
        }
        DateValue::Decade(_)
            if piece(Role::Decade).is_some_and(|p| r.surface(p.first).len() == 2) =>
        {
            choices.push(Choice::ShortYear);
        }
        DateValue::Weekday { .. }
        | DateValue::InWeeks { .. }
        | DateValue::OfWeek { .. }
        | DateValue::OfMonth { .. }
        | DateValue::Relative { .. }
        | DateValue::RelativeSeason { .. } => {
            choices.push(from_writing(figure));
        }
        _ => {}
    }
}

fn from_writing(figure: &Figure) -> Choice {
    if figure.resolved.is_some() {
        Choice::FromWriting
    } else {
        Choice::UnknownWriting
    }
}
