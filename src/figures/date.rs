//! Dates as the press gives them: whole, partial, relative.

use super::calendar::{Date, days_in_month};

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearPart {
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// A half, 1 or 2.
    Half(u8),
    /// A season of the northern year: spring 1, summer 2, autumn 3, winter 4.
    Season(u8),
}

/// A unit of the calendar that relative dates count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarUnit {
    /// Days.
    Day,
    /// Weeks, from Monday to Sunday.
    Week,
    /// Saturday and Sunday of the week.
    WeekEnd,
    /// Calendar months.
    Month,
    /// Quarters of the calendar year.
    Quarter,
    /// Halves of the calendar year.
    Half,
    /// Calendar years.
    Year,
}

/// A date, as far as the text fixes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateValue {
    /// A day of a month; an impossible one (*31 avril*) is kept as written.
    Day {
        /// The year, where given.
        year: Option<i32>,
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
        /// The weekday that the text gives beside it, 1 (Monday) to 7.
        weekday: Option<u8>,
    },
    /// From a day to another of the same month (*13-15 juillet*).
    Days {
        /// The year, where given.
        year: Option<i32>,
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        from: u8,
        /// The last day, after `from`.
        to: u8,
    },
    /// A day whose month stands elsewhere (*lundi 4*).
    DayOfMonth(u8),
    /// A month.
    Month {
        /// The year, where given.
        year: Option<i32>,
        /// 1 to 12.
        month: u8,
    },
    /// A quarter, half or season.
    Part {
        /// The year, where given.
        year: Option<i32>,
        /// Which part.
        part: YearPart,
    },
    /// A year.
    Year(i32),
    /// From one year to another.
    Years(i32, i32),
    /// Ten years from this one, a multiple of ten (*années 1990*).
    Decade(i32),
    /// A hundred years, named by the hundreds of their years: the `XIXᵉ` century is 18.
    Century(i32),
    /// A weekday alone, 1 (Monday) to 7.
    Weekday {
        /// Which day.
        weekday: u8,
        /// The one before the reference date (-1), after it (1), or the nearest in the past or today (0).
        direction: i8,
    },
    /// A weekday of the week so many weeks before (negative) or after the one that holds the reference date
    /// (*mardi de la semaine prochaine*).
    OfWeek {
        /// 1 (Monday) to 7.
        weekday: u8,
        /// How many weeks.
        offset: i32,
    },
    /// So many units before (negative) or after the one that holds the reference date.
    Relative {
        /// The unit.
        unit: CalendarUnit,
        /// How many.
        offset: i32,
    },
    /// A time that only the story fixes (*la veille*, *ce jour-là*, *cet été*).
    Open,
}

impl DateValue {
    /// The normal form in ISO 8601 and its extension EDTF; none where nothing is fixed.
    #[must_use]
    pub fn edtf(&self) -> Option<String> {
        Some(match *self {
            Self::Day {
                year: Some(year),
                month,
                day,
                ..
            } => format!("{year:04}-{month:02}-{day:02}"),
            Self::Day {
                year: None,
                month,
                day,
                ..
            } => format!("--{month:02}-{day:02}"),
            Self::Days {
                year: Some(year),
                month,
                from,
                to,
            } => format!("{year:04}-{month:02}-{from:02}/{year:04}-{month:02}-{to:02}"),
            Self::Days {
                year: None,
                month,
                from,
                to,
            } => format!("--{month:02}-{from:02}/--{month:02}-{to:02}"),
            Self::DayOfMonth(day) => format!("---{day:02}"),
            Self::Month {
                year: Some(year),
                month,
            } => format!("{year:04}-{month:02}"),
            Self::Month { year: None, month } => format!("--{month:02}"),
            Self::Part { year, part } => {
                let year = year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
                match part {
                    YearPart::Quarter(n) => format!("{year}-Q{n}"),
                    YearPart::Half(n) => format!("{year}-H{n}"),
                    YearPart::Season(n) => format!("{year}-{}", 20 + n),
                }
            }
            Self::Year(year) if year < 0 => format!("-{:04}", -year),
            Self::Year(year) => format!("{year:04}"),
            Self::Years(from, to) => format!("{from:04}/{to:04}"),
            Self::Decade(year) => format!("{:03}X", year / 10),
            Self::Century(hundreds) => format!("{hundreds:02}XX"),
            Self::Weekday { .. } | Self::OfWeek { .. } | Self::Relative { .. } | Self::Open => {
                return None;
            }
        })
    }

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
                Some((first, Date::new(first.year(), month, to)?))
            }
            Self::OfWeek { weekday, offset } => {
                let day = reference
                    .monday(offset)?
                    .plus_days(i64::from(weekday) - 1)?;
                Some((day, day))
            }
            Self::Month { year: None, month } => {
                let first = nearest(reference, |year| Date::new(year, month, 1))?;
                Some((first, first.month_end()))
            }
            Self::Part { year: None, part } => {
                let first = nearest(reference, |year| part_start(year, part))?;
                Some((first, first.month_start(part_months(part) - 1)?.month_end()))
            }
            Self::DayOfMonth(day)
                if day <= days_in_month(Some(reference.year()), reference.month()) =>
            {
                let date = Date::new(reference.year(), reference.month(), day)?;
                Some((date, date))
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
            Self::Relative { unit, offset } => match unit {
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
                CalendarUnit::Year => {
                    let year = reference.year().checked_add(offset)?;
                    Some((Date::new(year, 1, 1)?, Date::new(year, 12, 31)?))
                }
            },
            _ => None,
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(value: DateValue, reference: &str) -> String {
        let (from, to) = value.resolve(reference.parse().unwrap()).unwrap();
        format!("{from}/{to}")
    }

    #[test]
    fn prints_what_is_fixed() {
        let day = |year| DateValue::Day {
            year,
            month: 2,
            day: 11,
            weekday: None,
        };
        assert_eq!(day(Some(2025)).edtf().unwrap(), "2025-02-11");
        assert_eq!(day(None).edtf().unwrap(), "--02-11");
        assert_eq!(DateValue::Century(18).edtf().unwrap(), "18XX");
        assert_eq!(DateValue::Decade(1990).edtf().unwrap(), "199X");
        assert_eq!(DateValue::Open.edtf(), None);
    }

    #[test]
    fn a_date_without_a_year_is_the_nearest() {
        let december = DateValue::Month {
            year: None,
            month: 12,
        };
        assert_eq!(resolved(december, "2025-02-11"), "2024-12-01/2024-12-31");
        let leap_day = DateValue::Day {
            year: None,
            month: 2,
            day: 29,
            weekday: None,
        };
        assert_eq!(resolved(leap_day, "2025-02-11"), "2024-02-29/2024-02-29");
    }

    #[test]
    fn relative_dates_count_from_the_reference() {
        let relative = |unit, offset| DateValue::Relative { unit, offset };
        assert_eq!(
            resolved(relative(CalendarUnit::Week, -1), "2025-02-11"),
            "2025-02-03/2025-02-09"
        );
        assert_eq!(
            resolved(relative(CalendarUnit::Month, 1), "2025-12-31"),
            "2026-01-01/2026-01-31"
        );
        let monday = |direction| DateValue::Weekday {
            weekday: 1,
            direction,
        };
        assert_eq!(resolved(monday(0), "2025-02-10"), "2025-02-10/2025-02-10");
        assert_eq!(resolved(monday(-1), "2025-02-10"), "2025-02-03/2025-02-03");
        assert_eq!(resolved(monday(1), "2025-02-10"), "2025-02-17/2025-02-17");
    }
}
