//! Dates as the press gives them: whole, partial, relative.

mod resolve;

use super::calendar::Date;
use resolve::counted_days;

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

/// A part of a day. Its hours no text states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// *matin*, *morning*
    Morning,
    /// *midi*, *noon*
    Noon,
    /// *après-midi*, *afternoon*
    Afternoon,
    /// *soir*, *evening*
    Evening,
    /// *nuit*, *night*
    Night,
}

impl DayPart {
    /// The part's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Noon => "noon",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
        }
    }
}

/// A portion of a stretch of the calendar. How long it lasts no text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portion {
    /// *début*, *early*
    Start,
    /// *milieu*, *mi-*, *mid*
    Middle,
    /// *fin*, *late*
    End,
}

impl Portion {
    /// The portion's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
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
    /// A hundred years, named by the hundreds of their years.
    Century,
}

/// What is counted within a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Days.
    Day,
    /// Weeks from Monday to Sunday; a week is of the month and year that its Thursday is of, as in ISO 8601.
    Week,
    /// Saturdays with their Sundays.
    WeekEnd,
    /// This day of the week, 1 (Monday) to 7.
    Weekday(u8),
}

/// A stretch of the calendar within which days and weeks are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// A month.
    Month {
        /// The year, where given.
        year: Option<i32>,
        /// 1 to 12.
        month: u8,
    },
    /// The month so many months before (negative) or after the one that holds the reference date.
    RelativeMonth(i32),
    /// A year.
    Year(i32),
    /// The year so many years before (negative) or after the one that holds the reference date.
    RelativeYear(i32),
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
    /// From a month to another of the same year (*juin-août 1992*).
    Months {
        /// The year, where given.
        year: Option<i32>,
        /// The first, 1 to 12.
        from: u8,
        /// The last, after the first.
        to: u8,
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
    DayOfMonth {
        /// 1 to 31.
        day: u8,
        /// The weekday that the text gives beside it, 1 (Monday) to 7.
        weekday: Option<u8>,
    },
    /// A day of a month near the one that holds the reference date (*le 15 du mois prochain*).
    OfMonth {
        /// 1 to 31.
        day: u8,
        /// How many months after it, before it where negative.
        offset: i32,
    },
    /// A day or week counted within a month or a year (*le premier mardi d’octobre*).
    Nth {
        /// From 1, or from -1 backwards from the end.
        nth: i8,
        /// What is counted.
        counted: Counted,
        /// In what.
        within: Within,
    },
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
    /// A hundred years, named by the hundreds of their years: the `XIXᵉ` century is 18, the fifth before our era -5.
    Century(i32),
    /// A weekday alone, 1 (Monday) to 7.
    Weekday {
        /// Which day.
        weekday: u8,
        /// The one before the reference date (-1), after it (1), or the nearest in the past or today (0).
        direction: i8,
    },
    /// A weekday so many weeks after the next one to come (*lundi en huit*: one week).
    InWeeks {
        /// 1 (Monday) to 7.
        weekday: u8,
        /// How many weeks.
        weeks: u8,
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
    /// A season of the year so many years before (negative) or after the one that holds the reference date (*cet été*).
    RelativeSeason {
        /// Spring 1, summer 2, autumn 3, winter 4.
        season: u8,
        /// How many years.
        offset: i32,
    },
    /// A time that only the story fixes (*la veille*, *ce jour-là*).
    Open,
}

impl DateValue {
    /// The day, where the text fixes one whole.
    #[must_use]
    pub fn whole(&self) -> Option<Date> {
        match *self {
            Self::Day {
                year: Some(year),
                month,
                day,
                ..
            } => Date::new(year, month, day),
            _ => None,
        }
    }

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
            Self::DayOfMonth { day, .. } => format!("---{day:02}"),
            Self::Nth {
                nth,
                counted,
                within,
            } => {
                let (first, last) = match within {
                    Within::Month {
                        year: Some(year),
                        month,
                    } => counted_days(nth, counted, Date::new(year, month, 1)?, 1)?,
                    Within::Year(year) => counted_days(nth, counted, Date::new(year, 1, 1)?, 12)?,
                    Within::Month { year: None, .. }
                    | Within::RelativeMonth(_)
                    | Within::RelativeYear(_) => return None,
                };
                if first == last {
                    first.to_string()
                } else {
                    format!("{first}/{last}")
                }
            }
            Self::Month {
                year: Some(year),
                month,
            } => format!("{year:04}-{month:02}"),
            Self::Month { year: None, month } => format!("--{month:02}"),
            Self::Months { year, from, to } => {
                let year = year.map_or_else(|| "-".to_owned(), |year| format!("{year:04}"));
                format!("{year}-{from:02}/{year}-{to:02}")
            }
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
            Self::Century(hundreds) if hundreds < 0 => format!("-{:02}XX", -1 - hundreds),
            Self::Century(hundreds) => format!("{hundreds:02}XX"),
            Self::Weekday { .. }
            | Self::InWeeks { .. }
            | Self::OfWeek { .. }
            | Self::OfMonth { .. }
            | Self::Relative { .. }
            | Self::RelativeSeason { .. }
            | Self::Open => return None,
        })
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
        assert_eq!(DateValue::Century(-5).edtf().unwrap(), "-04XX");
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
