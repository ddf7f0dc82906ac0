//! Moments and stretches of time, and what a peer expects of them.

/// Seconds from the start of the year 0. A time of day without a day counts from the start of [`NO_DAY`].
pub(crate) type Moment = i64;

pub(super) const DAY: Moment = 86_400;

/// The day of times without a day: before any that a text speaks of.
pub(crate) const NO_DAY: Moment = -1_000_000 * DAY;

/// A stretch of time that is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// From a moment to another, the second exclusive.
    Between(Moment, Moment),
    /// From a moment on for as long as the text says.
    At(Moment),
    /// Before, after or since a stretch that has this end.
    Bounded(Moment),
    /// A TIMEX that leaves the year or week open.
    Open(String),
    /// A portion of a stretch, by its name: how long it lasts no text says.
    Portion(Box<Expected>, &'static str),
}

/// The days from 1 March of the year 0 on, of the proleptic Gregorian calendar.
pub(crate) fn day(year: i64, month: i64, day: i64) -> Moment {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days = 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    (days + (153 * month + 2) / 5 + day - 1) * DAY
}

/// The season that begins at a moment, as TIMEX, where one does.
pub(super) fn season(from: Moment) -> Option<String> {
    let first = iso(from);
    let name = match first.get(5..)? {
        "03-01" => "SP",
        "06-01" => "SU",
        "09-01" => "FA",
        "12-01" => "WI",
        _ => return None,
    };
    Some(format!("{}-{name}", &first[..4]))
}

/// The day of a moment in ISO 8601.
pub(super) fn iso(moment: Moment) -> String {
    let (year, month) = month_of(moment);
    let of_month = (moment - day(year, month, 1)) / DAY + 1;
    format!("{year:04}-{month:02}-{of_month:02}")
}

/// The weekday, 1 (Monday) to 7, of a moment.
pub(super) fn weekday(moment: Moment) -> i64 {
    (moment.div_euclid(DAY) + 2).rem_euclid(7) + 1
}

/// Seconds of the day of `14:05` or `14:05:30`.
pub(crate) fn clock(text: &str) -> Option<Moment> {
    let mut parts = text.split(':').map(str::parse::<i64>);
    let hours = parts.next()?.ok()?;
    let minutes = parts.next().and_then(Result::ok).unwrap_or_default();
    let seconds = parts.next().and_then(Result::ok).unwrap_or_default();
    Some(hours * 3600 + minutes * 60 + seconds)
}

/// The moment of `2016-11-07`, `2016-11-07 14:05:00` or `14:05:00`.
pub(crate) fn moment(text: &str) -> Option<Moment> {
    match text.split_once(' ') {
        Some((date, time)) => Some(stretch(date)?.0 + clock(time)?),
        None if text.contains(':') => Some(NO_DAY + clock(text)?),
        None => Some(stretch(text)?.0),
    }
}

/// First moment and end, exclusive, of a date in ISO 8601 or EDTF: a day, month, year, decade, century, quarter, half,
/// or two of these with a slash between.
pub(crate) fn stretch(text: &str) -> Option<(Moment, Moment)> {
    if let Some((first, last)) = text.split_once('/') {
        return Some((stretch(first)?.0, stretch(last)?.1));
    }
    let months = |year: i64, month: i64, count: i64| {
        let end = month - 1 + count;
        (
            day(year, month, 1),
            day(year + end.div_euclid(12), end.rem_euclid(12) + 1, 1),
        )
    };
    let years = |from: i64, count: i64| (day(from, 1, 1), day(from + count, 1, 1));
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        // A week of ISO 8601: the first holds 4 January.
        [year, week] if week.starts_with('W') => {
            let fourth = day(year.parse().ok()?, 1, 4);
            let monday = fourth - (weekday(fourth) - 1) * DAY;
            let first = monday + (week[1..].parse::<i64>().ok()? - 1) * 7 * DAY;
            Some((first, first + 7 * DAY))
        }
        [year] if year.len() == 4 => {
            let open = year.matches('X').count();
            let count = 10_i64.checked_pow(u32::try_from(open).ok()?)?;
            Some(years(year.replace('X', "0").parse().ok()?, count))
        }
        [year, part] => {
            let year = year.parse().ok()?;
            let (letter, number) = part.split_at_checked(1)?;
            Some(match letter {
                "Q" => months(year, 3 * number.parse::<i64>().ok()? - 2, 3),
                "H" => months(year, 6 * number.parse::<i64>().ok()? - 5, 6),
                _ => match part.parse().ok()? {
                    month @ 1..=12 => months(year, month, 1),
                    season @ 21..=24 => months(year, 3 * (season - 20), 3),
                    _ => return None,
                },
            })
        }
        [year, month, of_month] => {
            let first = day(
                year.parse().ok()?,
                month.parse().ok()?,
                of_month.parse().ok()?,
            );
            Some((first, first + DAY))
        }
        _ => None,
    }
}

/// The moment behind so many of a grain of Duckling's.
pub(crate) fn after(moment: Moment, grain: &str) -> Option<Moment> {
    let length = match grain {
        "Second" => 1,
        "Minute" => 60,
        "Hour" => 3600,
        "Day" => DAY,
        "Week" => 7 * DAY,
        // Months differ in length; the year is given away by no moment, so it is counted from the days.
        "Month" => return Some(months_after(moment, 1)),
        "Quarter" => return Some(months_after(moment, 3)),
        "Year" => return Some(months_after(moment, 12)),
        _ => return None,
    };
    Some(moment + length)
}

/// The year and the month, 1 to 12, that hold a moment.
fn month_of(moment: Moment) -> (i64, i64) {
    let mut year = moment / (366 * DAY);
    while day(year + 1, 1, 1) <= moment {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && day(year, month + 1, 1) <= moment {
        month += 1;
    }
    (year, month)
}

pub(super) fn months_after(moment: Moment, months: i64) -> Moment {
    let (year, month) = month_of(moment);
    let within = moment - day(year, month, 1);
    let end = month - 1 + months;
    day(year + end / 12, end % 12 + 1, 1) + within
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        moment(text).unwrap()
    }

    #[test]
    fn dates_are_stretches() {
        for (text, from, to) in [
            ("2025-02-11", "2025-02-11", "2025-02-12"),
            ("2024-12", "2024-12-01", "2025-01-01"),
            ("199X", "1990-01-01", "2000-01-01"),
            ("2024-Q4", "2024-10-01", "2025-01-01"),
            ("2010/2015", "2010-01-01", "2016-01-01"),
            ("2025-02-03/2025-02-09", "2025-02-03", "2025-02-10"),
        ] {
            assert_eq!(stretch(text), Some((at(from), at(to))), "{text}");
        }
        assert_eq!(stretch("--02-11"), None);
        assert_eq!(weekday(at("2025-02-11")), 2);
        assert_eq!(after(at("2013-01-31"), "Day"), Some(at("2013-02-01")));
        assert_eq!(after(at("2013-12-01"), "Month"), Some(at("2014-01-01")));
    }
}
