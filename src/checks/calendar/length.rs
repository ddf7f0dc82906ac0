//! Lengths of time against the dates between which they lie: *de 2010 à 2018, pendant six ans*.

use super::period::Period;
use super::words;
use crate::checks::article::Article;
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::row::Row;
use crate::checks::{Finding, FindingKind, Severity};
use crate::figures::value::{Amount, ClockTime, Duration, DurationUnit, Value};
use crate::text::language::Language;
use crate::{Date, Figure, checks::say};

/// A length stands at most so many items from its period.
const FAR: usize = 14;

/// Days of a week on which people work.
const WORKING: f64 = 5.0 / 7.0;

pub(super) fn of_period(line: Row, period: &Period, findings: &mut Vec<Finding>) {
    for (at, figure) in line.figures() {
        let Value::Duration(duration) = &figure.value else {
            continue;
        };
        let Some(told) = link(line, period, at) else {
            continue;
        };
        if figure.leads == 0
            && let Some(found) = judge(line, period, (at, figure, duration), told)
        {
            findings.push(found);
            return;
        }
    }
}

/// *De 9 h à 11 h, soit trois heures*
pub(super) fn of_hours(line: Row, findings: &mut Vec<Finding>) {
    if line.line.figures.len() < 3 {
        return;
    }
    let figures: Vec<(usize, &Figure)> = line.figures().collect();
    for [(from_at, from), (to_at, to), (at, length)] in figures.array_windows() {
        let (Value::Time(first), Value::Time(last), Value::Duration(duration)) =
            (&from.value, &to.value, &length.value)
        else {
            continue;
        };
        let (Amount::Exact(number), DurationUnit::Hours, true) =
            (&duration.amount, duration.unit, duration.rest.is_empty())
        else {
            continue;
        };
        let hours = |time: &ClockTime| f64::from(time.hour) + f64::from(time.minute) / 60.0;
        let (one, other) = (hours(first), hours(last));
        let led = *from_at > 0 && line.has(from_at - 1, words::FROM | words::BETWEEN);
        let joined = *to_at == from_at + 2 && line.has(from_at + 1, words::TO | words::AND);
        let linked = to_at + 1 < *at && line.all(to_at + 1..*at, words::LINKS);
        // Hours of the afternoon may be told as those of the morning.
        let is = [other - one, other + 12.0 - one, other + 24.0 - one];
        let told = to_float(*number);
        let fits = is.iter().any(|is| (is - told).abs() < 0.5);
        if !led || !joined || !linked || length.qualifier.is_some() || fits {
            continue;
        }
        let is = if other > one { is[0] } else { is[2] };
        let said = line.line.text(length.span);
        findings.push(Article::finding(
            FindingKind::Calendar,
            Severity::Error,
            vec![from.span, to.span, length.span],
            format!(
                "Entre ces heures, il y a {}\u{A0}h, pas « {said} ».",
                say::number(is, 3, Language::French)
            ),
            format!(
                "Between these times there are {} hours, not “{said}”.",
                say::number(is, 3, Language::English)
            ),
        ));
    }
}

/// What a length says of a period.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// That it is as long.
    Whole,
    /// That something in it is.
    Part,
}

fn link(line: Row, period: &Period, at: usize) -> Option<Link> {
    let gap = if at >= period.end {
        period.end..at
    } else if at < period.first {
        at + 1..period.first
    } else {
        return None;
    };
    if gap.len() > FAR {
        return None;
    }
    // *Six ans de travaux, de 2010 à 2018*: only the comma of a pause may stand between.
    if line.all(gap.clone(), words::LINKS) {
        let alone = gap.is_empty() && !matches!(line.mark(period.first), Some('('));
        // *Il a six ans d’ancienneté*
        let owned = line.follows(at, words::HAVING);
        return (!alone && !owned).then_some(Link::Whole);
    }
    let lasting = line.follows(at, words::LASTING);
    let other =
        gap.clone().any(|i| line.figure(i).is_some()) || line.any(gap.clone(), words::TURNS);
    if !lasting || other {
        return None;
    }
    let state = line.any(0..line.len(), words::STATES);
    Some(if state { Link::Whole } else { Link::Part })
}

/// What is wrong with a length of the sentence `line` against a period.
pub(super) fn judge(
    line: Row,
    period: &Period,
    (at, figure, duration): (usize, &Figure, &Duration),
    claim: Link,
) -> Option<Finding> {
    let Amount::Exact(number) = duration.amount else {
        return None;
    };
    let (from, to) = period.days()?;
    let unit = days_of(duration.unit)?;
    let rest: f64 = duration
        .rest
        .iter()
        .filter_map(|&(number, unit)| Some(to_float(number) * days_of(unit)?))
        .sum();
    // A whole number of weeks, months or years is said of what lacks some days, too.
    let slack = if duration.unit == DurationUnit::Days {
        0.0
    } else {
        unit / 4.0
    };
    let told = |rounding| {
        let interval = Interval::of(number, figure.qualifier, rounding);
        Interval::new(
            interval.low * unit + rest - slack,
            interval.high * unit + rest + slack,
        )
    };
    let shortest = days_between(from.last, to.first).max(0.0);
    let longest = days_between(from.first, to.last) + 1.0;
    if longest <= 0.0 || days_between(from.first, to.first) < 0.0 {
        return None;
    }
    let of_days = duration.unit == DurationUnit::Days;
    if of_days && line.any(at + 1..(at + 4).min(line.len()), words::WORKING) {
        return None;
    }
    let loose = if of_days {
        shortest * WORKING - 1.0
    } else {
        shortest
    };
    let part = |low: f64| if claim == Link::Part { 0.0 } else { low };
    let possible = Interval::new(part(loose), longest);
    let plain = Interval::new(part(shortest), longest);
    let severity = if !told(Rounding::Zeros).meets(possible) {
        Severity::Error
    } else if !told(Rounding::Digits).meets(plain) {
        Severity::Warning
    } else {
        return None;
    };
    let mut spans = period.spans.clone();
    spans.push(figure.span);
    let count = |days: f64| (days / unit).round();
    let (low, high) = (count(shortest).max(1.0), count(longest).max(1.0));
    let said = line.line.text(figure.span);
    let (singular_fr, plural_fr, singular_en, plural_en) = names(duration.unit);
    let range = |language| {
        let (low_text, high_text) = (
            say::number(low, 6, language),
            say::number(high, 6, language),
        );
        let plural = high >= 2.0;
        match language {
            Language::French if low < high => {
                format!("{low_text} à {high_text}\u{A0}{plural_fr}")
            }
            Language::English if low < high => format!("{low_text} to {high_text} {plural_en}"),
            Language::French => {
                format!(
                    "{high_text}\u{A0}{}",
                    if plural { plural_fr } else { singular_fr }
                )
            }
            Language::English => {
                format!(
                    "{high_text} {}",
                    if plural { plural_en } else { singular_en }
                )
            }
        }
    };
    Some(Article::finding(
        FindingKind::Calendar,
        severity,
        spans,
        format!(
            "Entre ces dates, il y a {}, pas « {said} ».",
            range(Language::French)
        ),
        format!(
            "Between these dates there are {}, not “{said}”.",
            range(Language::English)
        ),
    ))
}

/// Days of a unit of the calendar, on average.
fn days_of(unit: DurationUnit) -> Option<f64> {
    Some(match unit {
        DurationUnit::Years => 365.2425,
        DurationUnit::Months => 365.2425 / 12.0,
        DurationUnit::Weeks => 7.0,
        DurationUnit::Days => 1.0,
        DurationUnit::Hours | DurationUnit::Minutes | DurationUnit::Seconds => return None,
    })
}

fn names(unit: DurationUnit) -> (&'static str, &'static str, &'static str, &'static str) {
    match unit {
        DurationUnit::Years => ("an", "ans", "year", "years"),
        DurationUnit::Months => ("mois", "mois", "month", "months"),
        DurationUnit::Weeks => ("semaine", "semaines", "week", "weeks"),
        _ => ("jour", "jours", "day", "days"),
    }
}

#[expect(clippy::cast_precision_loss, reason = "some millions of days at most")]
pub(super) fn days_between(from: Date, to: Date) -> f64 {
    from.days_until(to) as f64
}
