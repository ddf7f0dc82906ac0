//! Which days a date means, given the day the text was written.

use super::{CalendarUnit, Counted, DateValue, Within, YearPart};
use crate::figures::calendar::Date;

impl DateValue {
    /// The first and the last day, given the day the text was written; none where the text does not fix them, where
    /// the date is whole already, or where the calendar does not have it.
    ///
    /// A day or month without a year is taken in the year that brings it nearest to the reference.
    #[must_use]
    pub fn resolve(&self, reference: Date) -> Option<(Date, Date)> {
        match *self {
            Self::Day {
                year: None,
                month,
                day,
                ..
            } => {
                let date = nearest(reference, |year| Date::new(year, month, day))?;
                Some((date, date))
            }
            Self::Days {
                year: None,
                month,
                from,
                to,
            } => {
                let first = nearest(reference, |year| Date::new(year, month, from))?;
                // The second half of a February ends with it.
                let to = to.min(first.month_end().day());
                Some((first, Date::new(first.year(), month, to)?))
            }
            Self::OfWeek { weekday, offset } => {
                let day = reference
                    .monday(offset)?
                    .plus_days(i64::from(weekday) - 1)?;
                Some((day, day))
            }
            Self::Month { year: None, month } => nearest_months(reference, month, month),
            Self::Months {
                year: None,
                from,
                to,
            } => nearest_months(reference, from, to),
            Self::Part { year: None, part } => {
                let first = nearest(reference, |year| part_start(year, part))?;
                Some((first, first.month_start(part_months(part) - 1)?.month_end()))
            }
            Self::DayOfMonth { day, weekday } => {
                let date = day_of_month(reference, day, weekday)?;
                Some((date, date))
            }
            Self::OfMonth { day, offset } => {
                let start = reference.month_start(offset)?;
                let date = Date::new(start.year(), start.month(), day)?;
                Some((date, date))
            }
            Self::Nth {
                nth,
                counted,
                within: Within::RelativeMonth(offset),
            } => counted_days(nth, counted, reference.month_start(offset)?, 1),
            Self::Nth {
                nth,
                counted,
                within: Within::Month { year: None, month },
            } => {
                let first = nearest(reference, |year| {
                    Some(counted_days(nth, counted, Date::new(year, month, 1)?, 1)?.0)
                })?;
                let last = match counted {
                    Counted::Week => first.plus_days(6)?,
                    Counted::WeekEnd => first.plus_days(1)?,
                    Counted::Day | Counted::Weekday(_) => first,
                };
                Some((first, last))
            }
            Self::Nth {
                nth,
                counted,
                within: Within::RelativeYear(offset),
            } => {
                let year = reference.year().checked_add(offset)?;
                counted_days(nth, counted, Date::new(year, 1, 1)?, 12)
            }
            Self::InWeeks { weekday, weeks } => {
                let ahead = (i64::from(weekday) - i64::from(reference.weekday())).rem_euclid(7);
                let date = reference.plus_days(ahead + 7 * i64::from(weeks))?;
                Some((date, date))
            }
            Self::RelativeSeason { season, offset } => {
                let first = part_start(
                    reference.year().checked_add(offset)?,
                    YearPart::Season(season),
                )?;
                Some((first, first.month_start(2)?.month_end()))
            }
            Self::Weekday { weekday, direction } => {
                let back = (i64::from(reference.weekday()) - i64::from(weekday)).rem_euclid(7);
                let days = match direction {
                    1 => 7 - back,
                    -1 if back == 0 => -7,
                    _ => -back,
                };
                let date = reference.plus_days(days)?;
                Some((date, date))
            }
            Self::Relative { unit, offset } => relative(reference, unit, offset),
            _ => None,
        }
    }
}

/// The days of the `unit` so many of it after the one that holds the reference.
fn relative(reference: Date, unit: CalendarUnit, offset: i32) -> Option<(Date, Date)> {
    match unit {
        CalendarUnit::Day => {
            let date = reference.plus_days(offset.into())?;
            Some((date, date))
        }
        CalendarUnit::Week => {
            let monday = reference.monday(offset)?;
            Some((monday, monday.plus_days(6)?))
        }
        CalendarUnit::WeekEnd => {
            let monday = reference.monday(offset)?;
            Some((monday.plus_days(5)?, monday.plus_days(6)?))
        }
        CalendarUnit::Quarter | CalendarUnit::Half => {
            let months = if unit == CalendarUnit::Quarter { 3 } else { 6 };
            let into = (i32::from(reference.month()) - 1) % months;
            let first = reference.month_start(months.checked_mul(offset)? - into)?;
            Some((first, first.month_start(months - 1)?.month_end()))
        }
        CalendarUnit::Month => {
            let first = reference.month_start(offset)?;
            Some((first, first.month_end()))
        }
        CalendarUnit::Century => {
            let year = (reference.year() / 100)
                .checked_add(offset)?
                .checked_mul(100)?;
            Some((
                Date::new(year, 1, 1)?,
                Date::new(year.checked_add(99)?, 12, 31)?,
            ))
        }
        CalendarUnit::Year => {
            let year = reference.year().checked_add(offset)?;
            Some((Date::new(year, 1, 1)?, Date::new(year, 12, 31)?))
        }
    }
}

/// The day of the month of writing, or where it falls on that weekday the nearest month's; of two the one before.
fn day_of_month(reference: Date, day: u8, weekday: Option<u8>) -> Option<Date> {
    let fits = |months: i32| {
        let start = reference.month_start(months)?;
        let date = Date::new(start.year(), start.month(), day)?;
        weekday
            .is_none_or(|weekday| weekday == date.weekday())
            .then_some(date)
    };
    let most = if weekday.is_some() { 12 } else { 0 };
    (0..=most)
        .flat_map(|months| [-months, months])
        .find_map(fits)
}

/// The nearest months from one to another of a year.
fn nearest_months(reference: Date, from: u8, to: u8) -> Option<(Date, Date)> {
    let first = nearest(reference, |year| Date::new(year, from, 1))?;
    let last = first.month_start(i32::from(to) - i32::from(from))?;
    Some((first, last.month_end()))
}

/// Of the candidates of the years around the reference, the one nearest to it.
fn nearest(reference: Date, candidate: impl Fn(i32) -> Option<Date>) -> Option<Date> {
    let days_between = |date: Date| {
        let (early, late) = if date < reference {
            (date, reference)
        } else {
            (reference, date)
        };
        (i64::from(late.year() - early.year()) * 372)
            + (i64::from(late.month()) - i64::from(early.month())) * 31
            + (i64::from(late.day()) - i64::from(early.day()))
    };
    (reference.year() - 4..=reference.year() + 4)
        .filter_map(candidate)
        .min_by_key(|&date| days_between(date))
}

/// The days of the `nth` of what is counted in the `months` months from `start` on.
pub(super) fn counted_days(
    nth: i8,
    counted: Counted,
    start: Date,
    months: i32,
) -> Option<(Date, Date)> {
    let end = start.month_start(months - 1)?.month_end();
    let steps = i64::from(nth.unsigned_abs().checked_sub(1)?);
    // The day that tells to which stretch a week belongs.
    let (step, weekday) = match counted {
        Counted::Day => (1, None),
        Counted::Week => (7, Some(4)),
        Counted::WeekEnd => (7, Some(6)),
        Counted::Weekday(weekday) => (7, Some(weekday)),
    };
    let distance = |from: u8, to: u8| (i64::from(to) - i64::from(from)).rem_euclid(7);
    let day = if nth > 0 {
        let first = weekday.map_or(0, |weekday| distance(start.weekday(), weekday));
        start.plus_days(first + steps * step)?
    } else {
        let last = weekday.map_or(0, |weekday| distance(weekday, end.weekday()));
        end.plus_days(-last - steps * step)?
    };
    if day < start || day > end {
        return None;
    }
    Some(match counted {
        Counted::Week => (day.plus_days(-3)?, day.plus_days(3)?),
        Counted::WeekEnd => (day, day.plus_days(1)?),
        Counted::Day | Counted::Weekday(_) => (day, day),
    })
}

fn part_start(year: i32, part: YearPart) -> Option<Date> {
    match part {
        YearPart::Quarter(n) => Date::new(year, 3 * n - 2, 1),
        YearPart::Half(n) => Date::new(year, 6 * n - 5, 1),
        // The press counts seasons by their months: spring from March, winter from December.
        YearPart::Season(n) => Date::new(year, 3 * n, 1),
    }
}

fn part_months(part: YearPart) -> i32 {
    match part {
        YearPart::Half(_) => 6,
        YearPart::Quarter(_) | YearPart::Season(_) => 3,
    }
}
