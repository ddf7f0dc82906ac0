//! How long somebody held a post, against its dates in the sentence before or behind: *Après 22 ans à ce poste…*, *Il a
//! dirigé le port de 2010 à 2025*, *Elle dirige le musée depuis 2012*; how long something was there, against the year of its
//! founding: *fondée en 1975 … Après 40 ans d’existence*.

use super::length::days_between;
use super::period::Days;
use super::{period, words};
use crate::checks::age::words::FOUNDED as FOUNDED_WORDS;
use crate::checks::article::Article;
use crate::checks::interval::to_float;
use crate::checks::line::Line;
use crate::checks::row::Row;
use crate::checks::{Finding, FindingKind, Severity, say};
use crate::figures::value::{Amount, DurationUnit, Value};
use crate::text::language::Language;
use crate::text::offset::Span;

/// Years that a post may have lasted more or less than its dates say.
const LOOSE: f64 = 1.5;

const YEAR: f64 = 365.2425;

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    for pair in article.lines.windows(2) {
        let [one, other] = pair else { continue };
        for (told, dated) in [(one, other), (other, one)] {
            let Some((span, years)) = time_in_post(told) else {
                continue;
            };
            let found = weigh(dated, span, years);
            findings.extend(found.or_else(|| since(article, dated, told, (span, years))));
        }
    }
}

/// *Elle dirige le musée depuis 2012. Après huit ans à ce poste…*
fn since(article: &Article, line: &Line, told: &Line, post: (Span, f64)) -> Option<Finding> {
    /// Words from the verb to its date.
    const FOUNDED: usize = 4;
    let (span, years) = post;
    let row = line.row();
    let length = told
        .figures
        .iter()
        .find(|placed| placed.figure.span == span)?;
    let existence = told.phrase_at(length.end, words::EXISTENCE).is_some();
    let mut dates = row.figures().filter_map(|(at, figure)| {
        let since = row.follows(at, words::SINCE) && row.any(0..at, words::HOLDS | words::STATES);
        let days = Days::of(figure).filter(|_| figure.resolved.is_none())?;
        // *fondée en 1975*
        let founded = row.any(at.saturating_sub(FOUNDED)..at, FOUNDED_WORDS);
        (if existence { founded } else { since }).then_some((figure.span, days))
    });
    let (date, from) = dates.next().filter(|_| dates.next().is_none())?;
    // Until the year that the other sentence names, or that of writing.
    let named = told
        .figures
        .iter()
        .find_map(|placed| Days::of(placed.figure));
    let today = article.reference_date.map(|today| Days {
        first: today,
        last: today,
    });
    let to = named.or(today)?;
    let shortest = days_between(from.last, to.first) / YEAR;
    let longest = (days_between(from.first, to.last) + 1.0) / YEAR;
    let fits = years >= shortest - LOOSE && years <= longest + LOOSE;
    let other = years > 2.0 * longest || years * 2.0 < shortest;
    if fits || other || longest <= 0.0 {
        return None;
    }
    let is = |language| say::number(f64::midpoint(shortest, longest).round(), 4, language);
    let (said, from) = (line.text(span), line.text(date));
    Some(Article::finding(
        FindingKind::Calendar,
        Severity::Warning,
        vec![date, span],
        format!(
            "Depuis « {from} », cela fait {} ans, pas « {said} ».",
            is(Language::French)
        ),
        format!(
            "Since “{from}” that is {} years, not “{said}”.",
            is(Language::English)
        ),
    ))
}

/// *Après 22 ans à ce poste*
fn time_in_post(line: &Line) -> Option<(Span, f64)> {
    line.figures.iter().find_map(|placed| {
        let Value::Duration(duration) = &placed.figure.value else {
            return None;
        };
        let Amount::Exact(number) = duration.amount else {
            return None;
        };
        // *Après 22 ans*, *au bout de 22 ans*
        let after = placed.first > line.tokens.start
            && line.has(placed.first - 1, words::AFTER)
            && (!line.is(placed.first - 1, "de")
                || placed.first > 1 && line.is(placed.first - 2, "bout"));
        let post = line.phrase_at(placed.end, words::POST).is_some()
            || line.phrase_at(placed.end, words::EXISTENCE).is_some();
        let years = duration.unit == DurationUnit::Years && duration.rest.is_empty();
        (after && post && years && placed.figure.qualifier.is_none())
            .then(|| (placed.figure.span, to_float(number)))
    })
}

/// The one period of a sentence that tells what its subject was.
fn weigh(line: &Line, span: Span, years: f64) -> Option<Finding> {
    let row = line.row();
    let mut periods = period::periods(row).into_iter();
    let period = periods.next().filter(|_| periods.next().is_none())?;
    let states = |row: Row| row.any(0..period.first, words::STATES);
    let same = row.any(0..period.first, words::SAME_ONE);
    let (from, to) = period.days()?;
    let shortest = days_between(from.last, to.first) / YEAR;
    let longest = (days_between(from.first, to.last) + 1.0) / YEAR;
    let fits = years >= shortest - LOOSE && years <= longest + LOOSE;
    // Much longer or shorter is another post.
    let other = years > 2.0 * longest || years * 2.0 < shortest;
    if !states(row) || !same || fits || other || longest <= 0.0 {
        return None;
    }
    let mut spans = period.spans.clone();
    spans.push(span);
    let is = |language| say::number(f64::midpoint(shortest, longest).round(), 4, language);
    let said = line.text(span);
    Some(Article::finding(
        FindingKind::Calendar,
        Severity::Warning,
        spans,
        format!(
            "Entre ces dates, il y a {}\u{A0}ans, pas « {said} ».",
            is(Language::French)
        ),
        format!(
            "Between these dates there are {} years, not “{said}”.",
            is(Language::English)
        ),
    ))
}
