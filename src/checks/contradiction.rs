//! Two sentences that give one thing two values.
//!
//! Two figures are said of the same thing only where the text shows it: they count the same noun, or have the same unit,
//! with the same verb or noun (*supprime 150 postes*, *la suppression de 120 postes*; *un budget de 3 millions*, *le budget
//! atteint 4 millions*; *150 postes supprimés*; *18 mois de prison*), and their sentences share something more: a name, a
//! word of the subject, *cette amende*. Nouns of events (*40 morts*, *2 500 manifestants*) need no verb. Words are the same
//! whose beginnings are, or that are of one class of words for one thing (*prison, réclusion*; *morts, décès*; [`measure`]). A headline tells its story in other words: its verb may stand elsewhere in the clause
//! of the body, and nothing more need be shared if the body's sentence has no name of its own.
//!
//! Compared are a headline or standfirst with the body, and the sentences of the body with each other. No contradiction are
//! figures of another moment (dates that only one sentence has), place or company, of another speaker, of a part, a rate
//! or an average, old values beside new ones, forecasts and corrections, lists of like figures in one sentence, and a
//! headline's figure that the body gives as well.
//!
//! What is told as known (*les 260 hectares*) is held against what is told of it before. The one count of a headline is held
//! against the one count of the same things below it.
//!
//! Within what rounding allows, values are the same. What differs even with zeros taken as rounding, and is shown by two
//! things shared, is an error; all else is a warning. Dates, times and numbers that count nothing are not compared.

pub(crate) mod frame;
pub(crate) mod measure;
pub(super) mod words;

use super::article::Article;
use super::interval::{Interval, Rounding, to_float};
use super::{Finding, FindingKind, Severity};
use crate::figures::value::Value;
use crate::zones::Zone;
use frame::{Frame, Frames};
use measure::{Measure, Stem};

/// So many figures of a headline and standfirst are held against the body.
const MOST_SUMMARIES: usize = 32;

/// A figure is held against so many of those before it that are of one measure and share the same verb or noun; what
/// stands farther back is not said of one thing.
const MOST_BEFORE: usize = 48;

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let frames = Frames::of(article);
    let values = Values::of(&frames);
    let mut told = vec![false; frames.all.len()];
    for (i, j) in pairs(&frames) {
        let (earlier, later) = (&frames.all[i], &frames.all[j]);
        if told[i] || told[j] {
            continue;
        }
        if let Some(severity) = contradict(article, &frames, &values, earlier, later) {
            (told[i], told[j]) = (true, true);
            findings.push(finding(article, &frames, severity, earlier, later));
        }
    }
}

/// The frames that may be said of one thing, as indices, the earlier first: those of a summary with all of their measure
/// behind them, others with those that share a subject.
fn pairs(frames: &Frames) -> Vec<(usize, usize)> {
    let all = &frames.all;
    let mut pairs = Vec::new();
    let is_summary = |i: &usize| frames.zone(&all[*i]) != Zone::Body;
    for i in (0..all.len()).filter(is_summary).take(MOST_SUMMARIES) {
        let behind = (i + 1..all.len()).filter(|&j| all[j].measure == all[i].measure);
        pairs.extend(behind.map(|j| (i, j)));
    }
    let mut subjects: Vec<(Measure, Stem, usize)> = Vec::new();
    for (i, frame) in all.iter().enumerate() {
        subjects.extend(frame.subjects().map(|stem| (frame.measure, stem, i)));
    }
    subjects.sort_unstable();
    for like in subjects.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        for (k, &(.., later)) in like.iter().enumerate() {
            let before = &like[k.saturating_sub(MOST_BEFORE)..k];
            pairs.extend(before.iter().map(|&(.., earlier)| (earlier, later)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The frames by measure and value, so that a value that comes back is found at once.
struct Values(Vec<(Measure, f64, usize)>);

impl Values {
    fn of(frames: &Frames) -> Self {
        let all = frames.all.iter().enumerate();
        let mut values: Vec<(Measure, f64, usize)> = all
            .map(|(i, frame)| (frame.measure, to_float(frame.number), i))
            .collect();
        values.sort_by(|one, other| {
            let value = one.1.total_cmp(&other.1);
            one.0.cmp(&other.0).then(value).then(one.2.cmp(&other.2))
        });
        Self(values)
    }

    /// Whether a measure that counts things has but these two figures.
    fn is_lone(&self, one: &Frame, other: &Frame) -> bool {
        /// What is many times as much is something else.
        const MOST: f64 = 2.5;
        let (a, b) = (to_float(one.number), to_float(other.number));
        if a.max(b) > MOST * a.min(b) {
            return false;
        }
        let first = self
            .0
            .partition_point(|&(measure, ..)| measure < one.measure);
        let like = self.0[first..].iter().take(3);
        let like = like.filter(|&&(measure, ..)| measure == one.measure);
        matches!(one.measure, Measure::Noun(_)) && like.count() == 2
    }

    /// Whether a value comes back in a sentence beside these two.
    fn again(&self, frames: &Frames, frame: &Frame, pair: [usize; 2]) -> bool {
        /// Values so near by in order may be the same, one of them said roughly.
        const NEAR: usize = 12;
        let value = to_float(frame.number);
        let at = self.0.partition_point(|&(measure, other, _)| {
            measure < frame.measure || measure == frame.measure && other < value
        });
        let around = at.saturating_sub(NEAR)..(at + NEAR).min(self.0.len());
        self.0[around].iter().any(|&(_, _, i)| {
            let like = &frames.all[i];
            like.measure == frame.measure
                && !pair.contains(&frames.sentence(like))
                && !differ(like, frame, Rounding::Digits)
        })
    }
}

/// Whether two figures of a measure are said of one thing and cannot both be right.
fn contradict(
    article: &Article,
    frames: &Frames,
    values: &Values,
    one: &Frame,
    other: &Frame,
) -> Option<Severity> {
    let pair = [frames.sentence(one), frames.sentence(other)];
    if pair[0] == pair[1] || !differ(one, other, Rounding::Digits) {
        return None;
    }
    let summary = match (frames.zone(one), frames.zone(other)) {
        (Zone::Headline | Zone::Standfirst, Zone::Body) => true,
        (Zone::Body, Zone::Body) => false,
        _ => return None,
    };
    let lone = || values.is_lone(one, other) && !comes_back(article, one);
    let evidence = frames.evidence(one, other, summary).or_else(|| {
        // *Le conseil vote 340 logements*, and the only count of them below is 430.
        (summary && frames.may_be_one(one, other) && lone()).then_some(1)
    })?;
    // Where both values come back, the text knows of two things.
    let again = |frame| values.again(frames, frame, pair);
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

/// Whether the number of a summary is told again, of whatever.
fn comes_back(article: &Article, one: &Frame) -> bool {
    article.figures.iter().any(|figure| {
        let (Value::Number(number) | Value::Quantity { amount: number, .. }) = &figure.value else {
            return false;
        };
        figure.span != one.span && number.numbers().any(|again| again == one.number)
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

fn finding(
    article: &Article,
    frames: &Frames,
    severity: Severity,
    one: &Frame,
    other: &Frame,
) -> Finding {
    let (first, second) = (article.text(one.span), article.text(other.span));
    let (french, english) = match frames.zone(one) {
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
