//! Dates as they are held against each other, and the moments that they give their sentences.

use crate::Figure;
use crate::figures::date::{CalendarUnit, DateValue};
use crate::figures::value::Value;

/// A date as it is resolved, else as it is written.
pub(super) fn date(figure: &Figure) -> Option<String> {
    let Value::Date(date) = &figure.value else {
        return None;
    };
    match figure.resolved {
        Some((first, last)) if first == last => Some(first.to_string()),
        Some((first, last)) => Some(format!("{first}/{last}")),
        None => date.edtf(),
    }
}

/// The time that a date gives its sentence, written so that [`may_be_one`] holds it against another; none for weeks, and
/// for days whose date nobody knows: they are most often those of the news.
fn moment(figure: &Figure) -> Option<String> {
    use CalendarUnit::{Day, Week, WeekEnd};
    match figure.value {
        Value::Date(DateValue::Relative {
            unit: Week | WeekEnd,
            ..
        }) => None,
        // *L’an dernier*, of a year nobody knows
        Value::Date(DateValue::Relative { unit, offset })
            if unit != Day && figure.resolved.is_none() =>
        {
            Some(format!("{UNKNOWN}{offset}"))
        }
        _ => date(figure),
    }
}

/// Before a stretch of the calendar that is known but from the day of writing.
const UNKNOWN: char = '~';

/// Whether a date is one day.
pub(super) fn is_day(date: &str) -> bool {
    let date = date.trim_start_matches('-');
    !date.contains('/') && (date.len() == 10 || date.len() == 5)
}

/// Whether two dates may be the same, or one lies in the other.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    if one.starts_with(UNKNOWN) || other.starts_with(UNKNOWN) {
        return true;
    }
    let (long, short) = if one.len() < other.len() {
        (other, one)
    } else {
        (one, other)
    };
    let ends = short
        .strip_prefix("--")
        .is_some_and(|rest| long.ends_with(rest));
    ends || long.split('/').any(|end| end.starts_with(short))
}

/// The dates of a sentence that are those of one of its figures: the nearest ones with no other figure between, and the
/// one that comes before all figures.
pub(super) struct Moments(Vec<String>);

impl Moments {
    /// Those of the figure at a place among the figures of its sentence.
    pub(super) fn of<'a>(
        figures: impl DoubleEndedIterator<Item = &'a Figure> + ExactSizeIterator + Clone,
        at: usize,
    ) -> Self {
        let is_date = |figure: &&Figure| matches!(figure.value, Value::Date(_));
        let before = figures.clone().take(at);
        let opening = before.clone().take_while(is_date);
        let nearest = before.rev().take_while(is_date);
        let next = figures.skip(at + 1).take_while(is_date);
        let all = opening.chain(nearest).chain(next);
        Self(all.filter_map(moment).collect())
    }

    /// Whether they are others than those of another figure.
    pub(super) fn are_apart(&self, other: &Self) -> bool {
        let meets = |one: &String| other.0.iter().any(|two| may_be_one(one, two));
        !self.0.is_empty() && !other.0.is_empty() && !self.0.iter().any(meets)
    }

    /// Whether nothing shows that they are others than those of another figure: a stretch longer than a day, or one that
    /// is known but from the day of writing, both have or neither.
    pub(super) fn are_like(&self, other: &Self) -> bool {
        // Seasons without a year are the one at hand.
        let long = |date: &String| !is_day(date) && !date.starts_with("XXXX-2");
        let vague = |date: &String| date.starts_with(UNKNOWN);
        let dated = |moments: &Self| moments.0.iter().any(long);
        let unknown = |moments: &Self| moments.0.iter().any(vague);
        !self.are_apart(other) && dated(self) == dated(other) && unknown(self) == unknown(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_may_be_one_as_far_as_they_are_given() {
        for (one, other) in [
            ("2025-02-11", "--02-11"),
            ("2025-02-11", "2025-02"),
            ("2025", "2025-02-10/2025-02-16"),
            ("~-1", "2024"),
        ] {
            assert!(may_be_one(one, other), "{one} {other}");
        }
        assert!(!may_be_one("2025-02-11", "--02-12"));
        assert!(!may_be_one("2024", "2025-01"));
    }

    #[test]
    fn days_are_one_day() {
        assert!(is_day("2025-02-11") && is_day("--02-11"));
        assert!(!is_day("2025-02") && !is_day("--02") && !is_day("2025/2027"));
    }
}
