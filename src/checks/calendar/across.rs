//! The beginning and the end of a thing in sentences beside each other, and how long it lasted: *Le chantier a débuté le 3
//! mai. Il s’est achevé le 14 juin, après deux semaines.*

use super::length::{Link, judge};
use super::period::{End, Period};
use super::words;
use crate::checks::Finding;
use crate::checks::article::Article;
use crate::checks::lexis::Class;
use crate::checks::line::Line;
use crate::checks::row::Row;
use crate::figures::date::DateValue;
use crate::figures::value::{DurationUnit, Value};
use crate::zones::Zone;

/// A date stands so many items behind its verb.
const BEHIND: usize = 6;

/// The beginning stands so many sentences before the end at most.
const FAR: usize = 2;

/// Of the end that a sentence tells.
pub(super) fn check(article: &Article, line: &Line) -> Option<Finding> {
    if line.zone != Zone::Body {
        return None;
    }
    let ended = dated(line.row(), words::ENDS_THEN)?;
    let first = line.index.saturating_sub(FAR);
    let started = article.lines[first..line.index]
        .iter()
        .rev()
        .find_map(|before| {
            let at = dated(before.row(), words::STARTS)?;
            Some((before, at))
        });
    let (before, began) = started?;
    if before.zone != Zone::Body || !goes_on(line.row()) {
        return None;
    }
    let (from, to) = (before.row().figure(began)?, line.row().figure(ended)?);
    let period = Period {
        first: 0,
        end: 0,
        spans: vec![from.span, to.span],
        from: End::of(before.row(), from)?,
        to: End::of(line.row(), to)?,
        between: false,
    };
    let last = (line.index + 2).min(article.lines.len());
    let near = &article.lines[before.index..last];
    near.iter().find_map(|line| length(line.row(), &period))
}

/// Whether a sentence goes on with the thing of the one before.
fn goes_on(row: Row) -> bool {
    /// A pronoun stands among so many words.
    const HEAD: usize = 3;
    (0..HEAD).any(|at| {
        row.is(
            at,
            &[
                "il", "elle", "ils", "elles", "it", "they", "celui-ci", "celle-ci",
            ],
        )
    }) || row.is(0, &["le", "la", "l'", "les", "the", "ce", "cette"])
        && (0..row.len()).all(|at| row.name(at).is_none())
}

/// The one date of a sentence, behind a verb of a class.
fn dated(row: Row, verbs: Class) -> Option<usize> {
    let mut dates = row.figures().filter(|(_, figure)| {
        matches!(
            figure.value,
            Value::Date(DateValue::Day { .. } | DateValue::Month { .. } | DateValue::Year(_))
        )
    });
    let (at, _) = dates.next().filter(|_| dates.next().is_none())?;
    let since = row.follows(at, words::SINCE);
    let verb = (at.saturating_sub(BEHIND)..at).any(|i| row.has(i, verbs));
    (verb && !since).then_some(at)
}

/// What is wrong with the length that a sentence gives a period.
fn length(row: Row, period: &Period) -> Option<Finding> {
    row.figures().find_map(|(at, figure)| {
        let Value::Duration(duration) = &figure.value else {
            return None;
        };
        let of_days = duration.unit <= DurationUnit::Days;
        let before = at.saturating_sub(2)..at;
        let lasted = before.clone().any(|i| row.has(i, words::LASTED));
        let ago = row.is(
            at + 1,
            &["après", "plus", "avant", "later", "earlier", "de", "before"],
        ) && !row.is(at + 1, &["de"]);
        (of_days && lasted && !ago && figure.leads == 0)
            .then(|| judge(row, period, (at, figure, duration), Link::Whole))?
    })
}
