//! Stretches of time as a peer takes them, where the text leaves open what the peer does not: the hours of a part of the
//! day, the days of a portion or a week-end, and which day without a year or a week is meant.

use super::found::Found;
use super::when::{DAY, Moment, iso, months_after, weekday};
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

impl Found {
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
    pub(crate) fn week_end(&self) -> Self {
        let saturday = |from: &Moment| weekday(*from) == 6 && self.to.contains(&(from + 2 * DAY));
        Self {
            from: self.from.filter(saturday).map(|from| from - DAY / 4),
            to: self.to.clone(),
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

    /// Where a portion of this bounds a stretch, in the way of Recognizers: the end of it with its last day, the middle of
    /// a month with its sixteenth.
    pub(super) fn bound(&self) -> Option<Self> {
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
}

/// The day of the month of a moment.
fn of_month(day: Moment) -> i64 {
    iso(day)[8..].parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::when::{self, Expected};
    use super::*;

    fn at(text: &str) -> Moment {
        when::moment(text).unwrap()
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

    #[test]
    fn what_is_counted_may_be_of_the_next_month_of_its_name() {
        let last_friday = Found::date(None, Some("2012-10-26"));
        let next = last_friday.next_counted(at("2013-02-12")).unwrap();
        assert_eq!(next.from, Some(at("2013-10-25")));
        let week_end = Found::date(None, Some("2013-10-26/2013-10-27")).week_end();
        let from_friday = Expected::Between(at("2013-10-25 18:00:00"), at("2013-10-28"));
        assert!(week_end.is(&from_friday));
        assert!(!last_friday.week_end().is(&from_friday));
    }
}
