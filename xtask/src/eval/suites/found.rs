//! Stretches of time that were found, in the forms in which a peer may expect them.

use super::meaning::Length;
use super::when::{self, DAY, Expected, Moment, NO_DAY, months_after, season, stretch, weekday};

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
}
