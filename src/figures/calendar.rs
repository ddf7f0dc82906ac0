//! The proleptic Gregorian calendar: valid days, weekdays, and days counted on.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, year 0 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, where the calendar has it.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        ((0..=9999).contains(&year) && day >= 1 && day <= days_in_month(Some(year), month))
            .then_some(Self { year, month, day })
    }

    /// The year, 0 to 9999.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// The day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // Day 0 of the count, 1 March of year 0, was a Wednesday.
        ((self.day_number() + 2).rem_euclid(7) + 1) as u8
    }

    /// The day `days` later, or earlier where negative; none outside the years 0 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        Self::from_day_number(self.day_number().checked_add(days)?)
    }

    /// How many days later `other` is; negative where it is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.day_number() - self.day_number()
    }

    /// The Monday of the week `weeks` later, or earlier where negative.
    #[must_use]
    pub fn monday(self, weeks: i32) -> Option<Self> {
        self.plus_days(1 - i64::from(self.weekday()) + 7 * i64::from(weeks))
    }

    /// The same day of the month `months` later, or earlier where negative, or the last where that month is shorter.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Option<Self> {
        let end = self.month_start(months)?.month_end();
        Self::new(end.year, end.month, self.day.min(end.day))
    }

    /// The first day of the month `months` later, or earlier where negative.
    #[must_use]
    pub fn month_start(self, months: i32) -> Option<Self> {
        let count = (self.year * 12 + i32::from(self.month) - 1).checked_add(months)?;
        Self::new(count.div_euclid(12), (count.rem_euclid(12) + 1) as u8, 1)
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn month_end(self) -> Self {
        Self {
            day: days_in_month(Some(self.year), self.month),
            ..self
        }
    }

    /// Days since 1 March of year 0 (so that a leap day ends its year).
    fn day_number(self) -> i64 {
        let shifted_month = (i64::from(self.month) + 9) % 12;
        let year = i64::from(self.year) - shifted_month / 10;
        365 * year + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (shifted_month * 306 + 5) / 10
            + i64::from(self.day)
            - 1
    }

    fn from_day_number(number: i64) -> Option<Self> {
        let mut year = (10_000 * number + 14_780).div_euclid(3_652_425);
        let days_before = |year: i64| {
            365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400)
        };
        let mut rest = number - days_before(year);
        if rest < 0 {
            year -= 1;
            rest = number - days_before(year);
        }
        let shifted_month = (100 * rest + 52) / 3060;
        let month = (shifted_month + 2) % 12 + 1;
        let year = year + (shifted_month + 2) / 12;
        let day = rest - (shifted_month * 306 + 5) / 10 + 1;
        Self::new(
            i32::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        )
    }
}

/// The number of days of a month, 29 for a February of unknown year, 0 for no month.
#[must_use]
pub fn days_in_month(year: Option<i32>, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => match year {
            Some(year) if year % 4 != 0 || year % 100 == 0 && year % 400 != 0 => 28,
            _ => 29,
        },
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A text that is no day of the calendar in the form `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day of the calendar in the form YYYY-MM-DD")
    }
}

impl std::error::Error for DateError {}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let number = |part: &str, width: usize| -> Option<u16> {
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let mut next = |width| parts.next().and_then(|part| number(part, width));
        let (year, month, day) = (next(4), next(2), next(2));
        match (year, month, day, parts.next()) {
            (Some(year), Some(month), Some(day), None) => {
                Self::new(year.into(), month as u8, day as u8).ok_or(DateError)
            }
            _ => Err(DateError),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_without_a_gap() {
        let mut date = Date::new(0, 1, 1).unwrap();
        let mut weekday = date.weekday();
        let mut count = 1;
        while let Some(next) = date.plus_days(1) {
            weekday = weekday % 7 + 1;
            assert_eq!(next.weekday(), weekday, "{next}");
            assert!(next > date);
            assert_eq!(date.days_until(next), 1);
            date = next;
            count += 1;
        }
        // 10,000 years, 2,425 of them leap years.
        assert_eq!(count, 10_000 * 365 + 2_425);
        assert_eq!(date.to_string(), "9999-12-31");
    }

    #[test]
    fn known_days_fall_on_their_weekdays() {
        assert_eq!("2025-02-11".parse::<Date>().unwrap().weekday(), 2);
        assert_eq!("1969-07-20".parse::<Date>().unwrap().weekday(), 7);
    }

    #[test]
    fn refuses_what_the_calendar_has_not() {
        for text in [
            "2025-02-29",
            "2025-13-01",
            "2025-2-1",
            "2025-02-11T",
            "",
            "hier",
            "+025-01-01",
        ] {
            assert_eq!(text.parse::<Date>(), Err(DateError), "{text}");
        }
        assert!("2024-02-29".parse::<Date>().is_ok());
    }

    #[test]
    fn months_are_counted_over_years() {
        let date: Date = "2025-01-31".parse().unwrap();
        assert_eq!(date.month_start(-1).unwrap().to_string(), "2024-12-01");
        assert_eq!(
            date.month_start(13).unwrap().month_end().to_string(),
            "2026-02-28"
        );
    }
}
