//! Stretches of time that were found, in the forms in which a peer may expect them.

use super::meaning::Length;
use super::when::{
    self, DAY, Expected, Moment, NO_DAY, iso, months_after, season, stretch, weekday,
};
use super::words;

/// The weekday, 1 (Monday) to 7, that a date is told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weekday {
    /// It is told by no weekday.
    None,
    /// By a weekday and more: *jeudi 15*.
    Beside(Moment),
    /// By nothing else.
    Alone(Moment),
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
    /// The portion of a stretch of the calendar that is said with it.
    pub(crate) portion: Option<String>,
}

impl Found {
    /// Whether it is the stretch that is expected.
    pub(crate) fn is(&self, expected: &Expected) -> bool {
        match expected {
            Expected::Between(from, to) => self.from == Some(*from) && self.to.contains(to),
            Expected::At(from) => self.from == Some(*from),
            Expected::Bounded(end) => self.from == Some(*end) || self.to.contains(end),
            Expected::Open(timex) => self.open.contains(timex),
            Expected::Portion(whole, name) => {
                self.portion.as_deref() == Some(*name) && self.is(whole)
            }
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
        found.open.extend(value.map(str::to_owned));
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
            ..Self::default()
        }
    }

    /// The portion that was found, as the days that the peer takes for it: no text states them.
    pub(crate) fn in_portion(&self, language: &str) -> Self {
        let stretch = || {
            let (from, to) = (self.from?, *self.to.first()?);
            let (length, step): (&str, fn(Moment, i64) -> Moment) = match (to - from) / DAY {
                7 => ("week", |from, days| from + days * DAY),
                28..=31 => ("month", |from, days| from + days * DAY),
                365..=366 => ("year", months_after),
                _ => return None,
            };
            let (first, last) = words::portion(length, self.portion.as_deref()?, language)?;
            let end = if last == 0 { to } else { step(from, last) };
            Some((step(from, first), end))
        };
        stretch().map_or_else(Self::default, |(from, to)| Self {
            from: Some(from),
            to: vec![to],
            ..Self::default()
        })
    }

    /// A week-end as Duckling takes it, which lets it begin on Friday at six in the evening: no text says so.
    pub(crate) fn from_friday(&self) -> Self {
        let saturday = |from: &Moment| weekday(*from) == 6 && self.to.contains(&(from + 2 * DAY));
        Self {
            from: self.from.filter(saturday).map(|from| from - DAY / 4),
            to: self.to.clone(),
            ..Self::default()
        }
    }

    /// The same from its first moment for a length of time: *18th Dec for 10 days*; the last minute or day counts or not.
    pub(crate) fn lasting(&self, (months, seconds): Length) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "lengths are whole here")]
        let end = |from| months_after(from, months as i64) + seconds as i64;
        let ends = self.from.map(end);
        Self {
            from: self.from,
            to: ends
                .iter()
                .flat_map(|end| [*end, end + 60, end + DAY])
                .collect(),
            ..Self::default()
        }
    }

    /// A date that leaves its year or week open as the next of its kind to come: a weekday alone after the day of `now`, a
    /// day of a month from `now` on, on the weekday that is said with it. None where the text fixes more.
    pub(crate) fn next_of(&self, value: Option<&str>, said: Weekday, now: Moment) -> Option<Self> {
        let old = self.from?;
        let today = now.div_euclid(DAY) * DAY;
        let open = value.map(|value| value.split('/').next().unwrap_or(value));
        let month = open.is_some_and(|open| open.len() == "--03".len());
        let ending = match (open, said) {
            (None, Weekday::Alone(_)) => String::new(),
            (None, _) => return None,
            (Some(open), _) if month => format!("{}-01", open.strip_prefix('-')?),
            (Some(open), _) => open.strip_prefix("--")?.trim_start_matches('-').to_owned(),
        };
        let fits = |day: &Moment| {
            let named = match said {
                Weekday::Alone(named) | Weekday::Beside(named) => named == weekday(*day),
                Weekday::None => true,
            };
            named && iso(*day).ends_with(&ending)
        };
        let first = today + if open.is_none() { DAY } else { 0 };
        let new = (0..8 * 366).map(|days| first + days * DAY).find(fits)?;
        let to = |end: &Moment| {
            if month {
                months_after(new, 1)
            } else {
                end + new - old
            }
        };
        Some(Self {
            from: Some(new),
            to: self.to.iter().map(to).collect(),
            ..self.clone()
        })
    }

    /// Weekdays or week-ends counted within a month without a year, as those of the next such month to come.
    pub(crate) fn next_counted(&self, now: Moment) -> Option<Self> {
        let old = self.from?;
        let nth = |day: Moment| (of_month(day) - 1) / 7;
        let is_last = |day: Moment| of_month(day + 7 * DAY) < of_month(day);
        let month = |day: Moment| iso(day)[5..7].to_owned();
        let today = now.div_euclid(DAY) * DAY;
        let fits = |day: &Moment| {
            let counted = if is_last(old) {
                is_last(*day)
            } else {
                nth(old) == nth(*day)
            };
            month(*day) == month(old) && weekday(*day) == weekday(old) && counted
        };
        let new = (0..366).map(|days| today + days * DAY).find(fits)?;
        Some(Self {
            from: Some(new),
            to: self.to.iter().map(|end| end + new - old).collect(),
            ..Self::default()
        })
    }

    /// The same moments by a clock that is so many seconds ahead of this one.
    pub(crate) fn shifted(&self, ahead: i64) -> Self {
        Self {
            from: self.from.map(|from| from + ahead),
            to: self.to.iter().map(|to| to + ahead).collect(),
            ..Self::default()
        }
    }

    /// A time of day, `20:30`.
    pub(crate) fn time(value: &str) -> Self {
        let seconds = when::clock(value).unwrap_or_default();
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
            ..Self::default()
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
            ..Self::default()
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

    /// Where a portion of this bounds a stretch, in the way of Recognizers: the end of it with its last day, the middle of
    /// a month with its sixteenth.
    fn bound(&self) -> Option<Self> {
        let next = |month: &str| {
            let (year, month) = month.rsplit_once('-')?;
            Some(format!("{year}-{:02}-01", month.parse::<u8>().ok()? + 1))
        };
        let months = self
            .open
            .iter()
            .filter(|open| open.len() == "XXXX-03".len());
        let (from, open) = match self.portion.as_deref()? {
            "end" => (
                self.to.first().copied()?,
                months.filter_map(|open| next(open)).collect(),
            ),
            "middle" => (
                self.from? + 15 * DAY,
                months.map(|open| format!("{open}-16")).collect(),
            ),
            _ => return None,
        };
        Some(Self {
            from: Some(from),
            to: vec![from],
            open,
            ..Self::default()
        })
    }

    /// From the start of this to `last`, whose first moment may be the end as well as its last.
    pub(crate) fn through(&self, last: &Self, excluding: bool) -> Self {
        if excluding && (self.portion.is_some() || last.portion.is_some()) {
            let bound = |found: &Self| found.bound().unwrap_or_else(|| found.clone());
            let plain = |found: Self| Self {
                portion: None,
                ..found
            };
            return plain(bound(self)).through(&plain(bound(last)), true);
        }
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
            ..Self::default()
        }
    }
}

/// The day of the month of a moment.
fn of_month(day: Moment) -> i64 {
    iso(day)[8..].parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        when::moment(text).unwrap()
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

    #[test]
    fn what_is_open_may_be_the_next_to_come() {
        let now = at("2013-02-12");
        let next = |value, resolved, said| {
            let found = Found::date(value, Some(resolved));
            found
                .next_of(value, said, now)
                .map(|next| (iso(next.from.unwrap()), iso(next.to[0])))
        };
        let days = |from: &str, to: &str| Some((from.to_owned(), to.to_owned()));
        let none = Weekday::None;
        assert_eq!(
            next(Some("--10-31"), "2012-10-31", none),
            days("2013-10-31", "2013-11-01")
        );
        assert_eq!(
            next(Some("--01"), "2013-01-01/2013-01-31", none),
            days("2014-01-01", "2014-02-01")
        );
        assert_eq!(
            next(None, "2013-02-12", Weekday::Alone(2)),
            days("2013-02-19", "2013-02-20")
        );
        assert_eq!(
            next(Some("---15"), "2012-11-15", Weekday::Beside(4)),
            days("2013-08-15", "2013-08-16")
        );
        assert_eq!(next(None, "2013-02-11", none), None);
        assert_eq!(next(Some("2012-10-31"), "2012-10-31", none), None);
    }

    #[test]
    fn a_portion_is_compared_by_its_name_or_by_the_days_of_the_peer() {
        let mut march = Found::date(Some("2013-03"), None);
        march.portion = Some("end".to_owned());
        let whole = Expected::Between(at("2013-03-01"), at("2013-04-01"));
        assert!(march.is(&Expected::Portion(Box::new(whole.clone()), "end")));
        assert!(!march.is(&Expected::Portion(Box::new(whole), "start")));
        let last_days = Expected::Between(at("2013-03-21"), at("2013-04-01"));
        assert!(march.in_portion("fr").is(&last_days));
        assert!(!march.is(&last_days));
    }
}
