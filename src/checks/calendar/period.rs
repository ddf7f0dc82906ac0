//! Periods: from one date to another.

use super::words;
use crate::checks::row::Row;
use crate::figures::date::DateValue;
use crate::figures::value::Value;
use crate::text::offset::Span;
use crate::{Date, Figure};

/// All the days that a date may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::checks) struct Days {
    pub(in crate::checks) first: Date,
    pub(in crate::checks) last: Date,
}

impl Days {
    /// The days of a year, month or day whose year is known; of a partial date, the days it was resolved to.
    pub(in crate::checks) fn of(figure: &Figure) -> Option<Self> {
        let Value::Date(date) = figure.value else {
            return None;
        };
        let (first, last) = match date {
            DateValue::Day {
                year: Some(year),
                month,
                day,
                ..
            } => {
                let day = Date::new(year, month, day)?;
                (day, day)
            }
            DateValue::Month {
                year: Some(year),
                month,
            } => {
                let first = Date::new(year, month, 1)?;
                (first, first.month_end())
            }
            DateValue::Year(year) => (Date::new(year, 1, 1)?, Date::new(year, 12, 31)?),
            _ => figure.resolved?,
        };
        Some(Self { first, last })
    }
}

/// From a date to another.
pub(super) struct Period {
    /// The first item, the preposition before the first date included.
    pub(super) first: usize,
    /// One past the last item.
    pub(super) end: usize,
    /// The figures that say it, in their order.
    pub(super) spans: Vec<Span>,
    pub(super) from: End,
    pub(super) to: End,
    /// Said as *between … and …*, which may compare two years.
    pub(super) between: bool,
}

impl Period {
    /// The days of both ends. The year of one end is the other's; where neither has one, any will do to count days.
    pub(super) fn days(&self) -> Option<(Days, Days)> {
        /// Without a leap day.
        const ANY: i32 = 2001;
        if let (Some(from), Some(to)) = (self.from.days, self.to.days) {
            return Some((from, to));
        }
        let to = self.to.days.or_else(|| in_year(self.to.value, ANY))?;
        let year = to.first.year();
        let from = in_year(self.from.value, year)?;
        if from.first > to.last {
            return Some((in_year(self.from.value, year - 1)?, to));
        }
        Some((from, to))
    }
}

/// A day or month in a year.
fn in_year(value: DateValue, year: i32) -> Option<Days> {
    let (first, last) = match value {
        DateValue::Day { month, day, .. } => {
            let day = Date::new(year, month, day)?;
            (day, day)
        }
        DateValue::Month { month, .. } => {
            let first = Date::new(year, month, 1)?;
            (first, first.month_end())
        }
        _ => return None,
    };
    Some(Days { first, last })
}

/// One end of a period.
#[derive(Clone, Copy)]
pub(super) struct End {
    pub(super) value: DateValue,
    pub(super) days: Option<Days>,
    /// Whether the text gives the year itself.
    pub(super) year: bool,
    /// Whether it is only a number, whose month the other end tells.
    pub(super) bare: bool,
}

impl End {
    pub(super) fn of(line: Row, figure: &Figure) -> Option<Self> {
        let Value::Date(value) = figure.value else {
            return None;
        };
        let text = line.line.text(figure.span);
        let digits = |run: &str| run.len() == 4 && run.bytes().all(|b| b.is_ascii_digit());
        Some(Self {
            value,
            days: Days::of(figure),
            year: text.split(|c: char| !c.is_alphanumeric()).any(digits),
            bare: !text
                .chars()
                .any(|c| c.is_alphabetic() && !"erst".contains(c)),
        })
    }

    fn year(year: i32) -> Option<Self> {
        Some(Self {
            value: DateValue::Year(year),
            days: Some(Days {
                first: Date::new(year, 1, 1)?,
                last: Date::new(year, 12, 31)?,
            }),
            year: true,
            bare: false,
        })
    }
}

/// The periods of a sentence, in order.
pub(super) fn periods(line: Row) -> Vec<Period> {
    let mut found = Vec::new();
    for (at, figure) in line.figures() {
        if let Value::Date(DateValue::Years(from, to)) = figure.value {
            if let (Some(from), Some(to)) = (End::year(from), End::year(to)) {
                found.push(Period {
                    first: at,
                    end: at + 1,
                    spans: vec![figure.span],
                    from,
                    to,
                    between: false,
                });
            }
        } else if let Some(period) = period(line, at, figure) {
            found.push(period);
        }
    }
    found
}

/// The period whose first date is at item `at`.
fn period(line: Row, at: usize, figure: &Figure) -> Option<Period> {
    let article = usize::from(line.follows(at, words::ARTICLES));
    let opener = at.checked_sub(1 + article)?;
    let mut next = at + 1;
    let between = line.has(opener, words::BETWEEN);
    let bracket = matches!(line.mark(opener), Some('(' | '[')) && article == 0;
    if between {
        next += usize::from(line.has(next, words::AND));
    } else if line.has(opener, words::FROM) || line.has(at - 1, words::FROM) {
        while line.has(next, words::TO) && next < at + 4 {
            next += 1;
        }
    } else if bracket && line.is(next, &["-", "–", "—"]) {
        next += 1;
    }
    if next == at + 1 {
        return None;
    }
    next += usize::from(line.has(next, words::ARTICLES));
    let to = line.figure(next)?;
    Some(Period {
        first: opener,
        end: next + 1,
        spans: vec![figure.span, to.span],
        from: End::of(line, figure)?,
        to: End::of(line, to)?,
        between,
    })
}
