//! Ends before starts: *du 5 au 3 mars*, *né en 1950, mort en 1940*.

use super::period::{Days, End, Period};
use super::words;
use crate::checks::article::Article;
use crate::checks::lexis::Class;
use crate::checks::lexis::common::KIN;
use crate::checks::row::Row;
use crate::checks::{Finding, FindingKind, Severity};
use crate::figures::date::DateValue;
use crate::text::offset::Span;

/// *Du 28 au 3 mars* begins in February: only ends this much before the start are wrong.
const ELLIPSIS: u8 = 20;

/// A date stands at most so many items behind its verb: *née le*, *née à Vernoise en*.
const NEAR: usize = 6;

/// The end of a life stands at most so many items behind the date of its beginning.
const FAR: usize = 16;

/// *Ouverte le 12 mai, l’enquête publique s’est achevée…*: the subject of what begins a sentence is no longer.
const SUBJECT: usize = 9;

/// Below this, a year is not told from another number.
const LEAST_YEAR: i32 = 1000;

pub(super) fn of_period(line: Row, period: &Period, findings: &mut Vec<Finding>) {
    let Some(severity) = reversed(period) else {
        return;
    };
    let years = matches!(period.from.value, DateValue::Year(_));
    let era = line.has(period.end, words::ERA);
    if years && (era || line.any(0..line.len(), words::COMPARES)) {
        return;
    }
    findings.push(finding(line, severity, period.spans.clone()));
}

/// Whether a period ends before it starts.
fn reversed(period: &Period) -> Option<Severity> {
    let (from, to) = (period.from, period.to);
    if let (
        DateValue::Day {
            month,
            day,
            year: first_year,
            ..
        },
        DateValue::Day {
            month: to_month,
            day: to_day,
            year: last_year,
            ..
        },
    ) = (from.value, to.value)
        && !(from.year && to.year)
    {
        let ellipsis = from.bare && day >= to_day.saturating_add(ELLIPSIS);
        let same = month == to_month && (first_year == last_year || from.bare);
        return (same && day > to_day && !ellipsis).then_some(Severity::Error);
    }
    let in_year = |end: End| end.days.filter(|_| end.year);
    let (first, last) = (in_year(from)?, in_year(to)?);
    let known = first.first.year() > LEAST_YEAR && last.first.year() > LEAST_YEAR;
    if !known || first.first <= last.last {
        return None;
    }
    // Two years beside each other may be the columns of a table, the newest first.
    let columns = period.between
        && matches!(from.value, DateValue::Year(_))
        && first.first.year() - last.first.year() <= 2;
    Some(if columns {
        Severity::Warning
    } else {
        Severity::Error
    })
}

/// Ends of lives and things before their beginnings.
pub(super) fn of_lives(line: Row, findings: &mut Vec<Finding>) {
    let told = |life: &Life| line.line.holds(life.begins) && line.line.holds(life.ends);
    for life in [LIFE, EXISTENCE].into_iter().filter(told) {
        for at in 0..line.len() {
            if line.has(at, life.begins)
                && let Some(spans) = ended_before(line, &life, at)
            {
                findings.push(finding(line, Severity::Error, spans));
            }
        }
    }
}

/// Words of a beginning, and of the end that comes after it.
struct Life {
    begins: Class,
    ends: Class,
    /// Whether it is a person's, so that much may be told between.
    person: bool,
}

const LIFE: Life = Life {
    begins: words::BORN,
    ends: words::DEAD,
    person: true,
};

const EXISTENCE: Life = Life {
    begins: words::BEGUN,
    ends: words::ENDED,
    person: false,
};

fn ended_before(line: Row, span: &Life, begins: usize) -> Option<Vec<Span>> {
    let start = date_behind(line, begins)?;
    let first = line.figure(start)?;
    let far = (start + FAR).min(line.len());
    let ends = (start + 1..far).find(|&at| line.has(at, span.ends))?;
    let between = start + 1..ends;
    let same = if span.person {
        let joined = line.follows(ends, words::JOINS);
        let names = between.clone().any(|at| {
            line.name(at)
                .is_some_and(|name| name.kind == crate::NameKind::Person)
        });
        joined && !names && !line.any(between, KIN | words::OTHERS)
    } else {
        let subject = begins == 0
            && between.len() <= SUBJECT
            && line.mark(between.start) == Some(',')
            && between
                .clone()
                .skip(1)
                .all(|at| line.mark(at).is_none() && line.figure(at).is_none())
            && !line.any(between.clone(), KIN | words::OTHERS);
        subject || line.all(between, words::JOINS)
    };
    let last = line.figure(date_behind(line, ends)?)?;
    let year = |figure| {
        let days = Days::of(figure)?;
        (days.first.year() > LEAST_YEAR).then_some(days)
    };
    let explicit = first.resolved.is_none() && last.resolved.is_none();
    (same && explicit && year(first)?.first > year(last)?.last).then(|| vec![first.span, last.span])
}

/// The item of the date that a verb at item `verb` is told with.
fn date_behind(line: Row, verb: usize) -> Option<usize> {
    let near = verb + 1..(verb + 1 + NEAR).min(line.len());
    let at = near.clone().find(|&at| line.figure(at).is_some())?;
    let told = at == verb + 1 || line.follows(at, words::ON);
    let clear = !(near.start..at).any(|i| line.is_mark(i));
    (told && clear).then_some(at)
}

fn finding(line: Row, severity: Severity, spans: Vec<Span>) -> Finding {
    let (french, english) = if let [first, last] = spans.as_slice() {
        let (first, last) = (line.line.text(*first), line.line.text(*last));
        (
            format!("La fin (« {last} ») vient avant le début (« {first} »)."),
            format!("The end (“{last}”) comes before the start (“{first}”)."),
        )
    } else {
        let said = line.line.text(spans[0]);
        (
            format!("« {said} » finit avant de commencer."),
            format!("“{said}” ends before it starts."),
        )
    };
    Article::finding(FindingKind::Calendar, severity, spans, french, english)
}
