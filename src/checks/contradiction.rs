//! Two sentences that give one thing two values.
//!
//! Two figures are said of the same thing only where the text shows it: they count the same noun, or have the same unit,
//! with the same verb or noun (*supprime 150 postes*, *la suppression de 120 postes*; *un budget de 3 millions*, *le budget
//! atteint 4 millions*; *150 postes supprimés*; *18 mois de prison*), and their sentences share something more: a name, a
//! word of the subject, *cette amende*. Nouns of events (*40 morts*, *2 500 manifestants*) need no verb. Words are the same
//! whose beginnings are ([`frame`]). A headline tells its story in other words: its verb may stand elsewhere in the clause
//! of the body, and nothing more need be shared if the body's sentence has no name of its own.
//!
//! Compared are a headline or standfirst with the body, and the sentences of the body with each other. No contradiction are
//! figures of another moment (dates that only one sentence has), place or company, of another speaker, of a part, a rate
//! or an average, old values beside new ones, forecasts and corrections, lists of like figures in one sentence, and a
//! headline's figure that the body gives as well.
//!
//! Within what rounding allows, values are the same. What differs even with zeros taken as rounding, and is shown by two
//! things shared, is an error; all else is a warning. Dates, times and numbers that count nothing are not compared.

pub(crate) mod frame;
mod words;

use std::collections::HashMap;

use super::article::Article;
use super::interval::{Interval, Rounding};
use super::{Finding, FindingKind, Severity};
use crate::text::offset::Span;
use crate::zones::Zone;
use frame::{Frame, Measure, Which};

/// Of more figures of one measure only the first are compared.
const MOST: usize = 48;

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let mut measures: HashMap<&Measure, Vec<&Frame>> = HashMap::new();
    let frames = frame::frames(article, Which::Sole);
    for frame in &frames {
        measures.entry(&frame.measure).or_default().push(frame);
    }
    let mut found: Vec<Finding> = Vec::new();
    for frames in measures.values() {
        let frames = &frames[..frames.len().min(MOST)];
        let mut told: Vec<Span> = Vec::new();
        for (i, earlier) in frames.iter().enumerate() {
            for later in &frames[i + 1..] {
                if told.contains(&earlier.span) || told.contains(&later.span) {
                    continue;
                }
                if let Some(severity) = contradict(frames, earlier, later) {
                    told.extend([earlier.span, later.span]);
                    found.push(finding(article, severity, earlier, later));
                }
            }
        }
    }
    // The order of a hash map is none.
    found.sort_by(|one, other| one.spans.cmp(&other.spans));
    findings.append(&mut found);
}

/// Whether two figures of a measure are said of one thing and cannot both be right; `frames` are all of the measure.
fn contradict(frames: &[&Frame], one: &Frame, other: &Frame) -> Option<Severity> {
    if one.sentence == other.sentence || !differ(one, other, Rounding::Digits) {
        return None;
    }
    let summary = match (one.zone, other.zone) {
        (Zone::Headline | Zone::Standfirst, Zone::Body) => true,
        (Zone::Body, Zone::Body) => false,
        _ => return None,
    };
    let evidence = one.evidence(other, summary)?;
    // Where both values come back, the text knows of two things.
    let again = |frame: &Frame| {
        frames.iter().any(|like| {
            like.span != frame.span
                && like.sentence != one.sentence
                && like.sentence != other.sentence
                && !differ(like, frame, Rounding::Digits)
        })
    };
    if again(one) && (summary || again(other)) {
        return None;
    }
    let proven = differ(one, other, Rounding::Zeros) && evidence >= 2;
    Some(if proven {
        Severity::Error
    } else {
        Severity::Warning
    })
}

/// Whether no number is both.
pub(crate) fn differ(one: &Frame, other: &Frame, rounding: Rounding) -> bool {
    let interval = |frame: &Frame| Interval::of(frame.number, frame.qualifier, rounding);
    let qualifiers = [one.qualifier, other.qualifier];
    let (one, other) = (interval(one), interval(other));
    // Neighbours such as 3 and 4 touch and are two values.
    let plain = rounding == Rounding::Digits && qualifiers.iter().all(Option::is_none);
    !one.meets(other) || plain && (one.high <= other.low || other.high <= one.low)
}

fn finding(article: &Article, severity: Severity, one: &Frame, other: &Frame) -> Finding {
    let (first, second) = (article.text(one.span), article.text(other.span));
    let (french, english) = match one.zone {
        Zone::Headline => (
            format!("Le titre dit « {first} », le texte « {second} »."),
            format!("The headline says “{first}”, the text “{second}”."),
        ),
        Zone::Standfirst => (
            format!("Le chapeau dit « {first} », le texte « {second} »."),
            format!("The standfirst says “{first}”, the text “{second}”."),
        ),
        _ => (
            format!("« {first} » ici, « {second} » là : s’agit-il de la même chose ?"),
            format!("“{first}” here, “{second}” there: are they the same thing?"),
        ),
    };
    Article::finding(
        FindingKind::Contradiction,
        severity,
        vec![one.span, other.span],
        french,
        english,
    )
}
