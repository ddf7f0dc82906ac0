//! Stretches of time, from what a peer expects and from what was found.

use super::words;

/// Seconds from the start of the year 0. A time of day without a day counts from the start of [`NO_DAY`].
pub(crate) type Moment = i64;

const DAY: Moment = 86_400;

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
}

/// A stretch of time that was found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub(crate) from: Option<Moment>,
    /// Its end, exclusive; several where the text does not say how exact it is (*14 h*) or whether a last day counts.
    pub(crate) to: Vec<Moment>,
    /// As TIMEX, where it leaves something open.
    pub(crate) open: Vec<String>,
    /// The part of the day that is said with a date.
    pub(crate) part: Option<String>,
}

impl Found {
    /// Whether it is the stretch that is expected.
    pub(crate) fn is(&self, expected: &Expected) -> bool {
        match expected {
            Expected::Between(from, to) => self.from == Some(*from) && self.to.contains(to),
            Expected::At(from) => self.from == Some(*from),
            Expected::Bounded(end) => self.from == Some(*end) || self.to.contains(end),
            Expected::Open(timex) => self.open.contains(timex),
        }
    }

    /// A day or a longer part of the calendar: its normal form, and what it resolves to.
    pub(crate) fn date(value: Option<&str>, resolved: Option<&str>) -> Self {
        let mut found = Self::default();
        let stretch = match (value, resolved) {
            (_, Some(resolved)) => stretch(resolved),
            (Some(value), None) => stretch(value),
            _ => None,
        };
        if let Some((from, to)) = stretch {
            found.from = Some(from);
            found.to = vec![to];
            if value.is_none() && to - from == DAY {
                found.open.push(format!("XXXX-WXX-{}", weekday(from)));
            }
            if value.is_none() && (89..=92).contains(&((to - from) / DAY)) {
                found.open.extend(season(from));
            }
        }
        if let Some(open) = value.and_then(|value| value.strip_prefix("--")) {
            // A day of no month has another hyphen in place of it.
            found.open.push(format!(
                "XXXX-{}",
                open.replacen('-', "XX-", usize::from(open.starts_with('-')))
            ));
        }
        if let Some(season) = value.and_then(|value| value.rsplit_once('-')) {
            let name = match season.1 {
                "21" => "SP",
                "22" => "SU",
                "23" => "FA",
                "24" => "WI",
                _ => "",
            };
            if !name.is_empty() {
                let year = season.0.replace("XXXX", "");
                let timex = [year.as_str(), name]
                    .into_iter()
                    .filter(|part| !part.is_empty());
                found.open.push(timex.collect::<Vec<_>>().join("-"));
            }
        }
        found
    }

    /// The part of the day that was found, in the peers' words: its TIMEX is its name; its hours, which only a peer states,
    /// are those of the peer.
    pub(crate) fn in_part(&self, language: &str) -> Self {
        let Some((timex, hours)) = self
            .part
            .as_deref()
            .and_then(|part| words::part(part, language))
        else {
            return Self::default();
        };
        let day = self.from.map(iso).into_iter();
        let stretch = self
            .from
            .map(|from| (from + hours.0 * 3600, from + hours.1 * 3600));
        Self {
            from: stretch.map(|stretch| stretch.0),
            to: stretch.map(|stretch| stretch.1).into_iter().collect(),
            open: self
                .open
                .iter()
                .cloned()
                .chain(day)
                .map(|day| day + timex)
                .collect(),
            part: None,
        }
    }

    /// A time of day, `20:30`.
    pub(crate) fn time(value: &str) -> Self {
        let seconds = clock(value).unwrap_or_default();
        let from = NO_DAY + seconds;
        let grains: &[Moment] = match (value.len(), seconds % 3600) {
            (8, _) => &[1],
            (_, 0) => &[60, 3600],
            _ => &[60],
        };
        let (hour, minute) = (seconds / 3600, seconds % 3600 / 60);
        let mut open = vec![format!("T{hour:02}:{minute:02}")];
        if minute == 0 {
            open.push(format!("T{hour:02}"));
        }
        Self {
            from: Some(from),
            to: grains.iter().map(|grain| from + grain).collect(),
            open,
            part: None,
        }
    }

    /// Whether it is a time without a day.
    pub(crate) fn lacks_day(&self) -> bool {
        self.from.is_some_and(|from| from < NO_DAY + 2 * DAY)
    }

    /// This time on that day.
    pub(crate) fn on(&self, day: &Self) -> Self {
        let move_to = |moment: Moment| day.from.map(|from| moment - NO_DAY + from);
        let open = day.open.iter().flat_map(|day| {
            let times = self.open.iter();
            times.map(move |time| format!("{day}{time}"))
        });
        Self {
            from: self.from.and_then(move_to),
            to: self.to.iter().copied().filter_map(move_to).collect(),
            open: open.collect(),
            part: None,
        }
    }

    /// This time on the first day on which it comes after `now`.
    pub(crate) fn next_after(&self, now: Moment) -> Self {
        let today = now.div_euclid(DAY) * DAY;
        let day = |from| Self {
            from: Some(from),
            ..Self::default()
        };
        let found = self.on(&day(today));
        if found.from.is_some_and(|from| from < now) {
            self.on(&day(today + DAY))
        } else {
            found
        }
    }

    /// From the start of this to `last`, whose first moment may be the end as well as its last.
    pub(crate) fn through(&self, last: &Self, excluding: bool) -> Self {
        let mut to = last.to.clone();
        if excluding {
            to.extend(last.from);
        }
        // TIMEX lets a stretch of months go from a first day to a first day.
        let day = |open: &String| {
            let month = open.len() == "XXXX-03".len() && !open.contains('W');
            if month {
                format!("{open}-01")
            } else {
                open.clone()
            }
        };
        let open = self.open.iter().flat_map(|from| {
            let lasts = last.open.iter();
            lasts.map(move |to| format!("({},{}", day(from), day(to)))
        });
        Self {
            from: self.from,
            to,
            open: open.collect(),
            part: None,
        }
    }
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
fn season(from: Moment) -> Option<String> {
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
fn iso(moment: Moment) -> String {
    let mut year = moment / (366 * DAY);
    while day(year + 1, 1, 1) <= moment {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && day(year, month + 1, 1) <= moment {
        month += 1;
    }
    let of_month = (moment - day(year, month, 1)) / DAY + 1;
    format!("{year:04}-{month:02}-{of_month:02}")
}

/// The weekday, 1 (Monday) to 7, of a moment.
fn weekday(moment: Moment) -> i64 {
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

fn months_after(moment: Moment, months: i64) -> Moment {
    let mut year = moment / (366 * DAY);
    while day(year + 1, 1, 1) <= moment {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && day(year, month + 1, 1) <= moment {
        month += 1;
    }
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

    #[test]
    fn a_time_goes_on_a_day_and_two_make_a_stretch() {
        let day = Found::date(Some("--02-11"), Some("2025-02-11"));
        let (two, four) = (Found::time("14:00"), Found::time("16:30"));
        let stretch = two.on(&day).through(&four.on(&day), true);
        let end = at("2025-02-11 16:30:00");
        let from = at("2025-02-11 14:00:00");
        assert!(stretch.is(&Expected::Between(from, end)));
        assert!(stretch.is(&Expected::Open("(XXXX-02-11T14,XXXX-02-11T16:30".into())));
        assert!(!stretch.is(&Expected::Between(from, from)));
        let night = Found::time("03:00").next_after(from);
        assert_eq!(night.from, Some(at("2025-02-12 03:00:00")));
    }

    #[test]
    fn what_is_open_is_compared_open() {
        let monday = Found::date(None, Some("2025-02-10"));
        assert!(monday.is(&Expected::Open("XXXX-WXX-1".into())));
        let summer = Found::date(Some("2019-22"), None);
        assert!(summer.is(&Expected::Open("2019-SU".into())));
    }
}
