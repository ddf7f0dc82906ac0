//! Two sentences that give one thing two values.
//!
//! Two figures are said of the same thing only where the text shows it. They count the same noun or have the same unit,
//! in the same words or in others of one class ([`synonyms`]: *éoliennes, mâts*; *onze morts, les quatorze victimes, neuf
//! personnes tuées*), and one of these holds:
//!
//! - They stand with the same verb or noun (*supprime 150 postes*, *la suppression de 120 postes*; *un budget de 3
//!   millions*, *le budget atteint 4 millions*; *huit ans de réclusion*, *condamné à dix ans de prison*; *Longueur :
//!   27 km*), and their sentences share something more: a name, a word of the subject, *cette amende*, *elle*. What
//!   happens to persons (*40 morts*, *2 500 manifestants*) needs no verb. A headline tells its story in other words: its
//!   verb may stand elsewhere in the clause of the body, and nothing more need be shared if the body's sentence has no
//!   name of its own.
//! - They are the only two values of their noun or unit in the article, not four times apart, and the text tells of one as
//!   known (*les 260 hectares*, *sur les 840 hectares*, *ses 84 mâts*, *the nine deaths*, *avec 530 emplois créés, …*), or one stands in a summary and
//!   the two sentences share a word more, or they have the same digits in another order (*48, 84*).
//!
//! Days of an event ([`day`]) and results of a game ([`score`]) are compared too.
//!
//! Compared are what sums up (a headline, a standfirst, a caption, a line of a box of facts) with the rest, and sentences
//! of the body with each other. No contradiction are figures of another moment (dates that only one sentence has, two
//! days of the week, a year before), place or company, of another speaker, counts of crowds that somebody claims, figures
//! of a part, an owner (*les 21 vélos du département*), a rate or an average, old values beside new ones, forecasts and
//! corrections, lists of like figures in one sentence, and a headline's figure that the body gives as well.
//!
//! Within what rounding allows, values are the same. What differs even with zeros taken as rounding, and is shown by two
//! things shared, is an error; all else is a warning. Times and numbers that count nothing are not compared.

mod clause;
mod day;
pub(crate) mod frame;
pub(crate) mod measure;
mod score;
mod stem;
mod synonyms;
pub(super) mod words;

use super::article::Article;
use super::interval::{Interval, Rounding, to_float};
use super::{Finding, FindingKind, Severity};
use crate::text::offset::Span;
use crate::zones::Zone;
use frame::{Frame, Frames};
use measure::Measure;
use stem::Stem;

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
        if let Some(severity) = contradict(&frames, &values, earlier, later) {
            (told[i], told[j]) = (true, true);
            let zone = frames.scene(earlier).zone;
            findings.push(finding(article, zone, severity, earlier.span, later.span));
        }
    }
    day::check(article, findings);
    score::check(article, findings);
}

/// The frames that may be said of one thing, as indices, the earlier first: those of a summary with all of their measure
/// behind them, others with those that share a subject.
fn pairs(frames: &Frames) -> Vec<(usize, usize)> {
    let all = &frames.all;
    let mut pairs = Vec::new();
    let sums_up = |i: &usize| frames.scene(&all[*i]).sums_up();
    for i in (0..all.len()).filter(sums_up).take(MOST_SUMMARIES) {
        let like = (0..all.len()).filter(|&j| j != i && all[j].measure == all[i].measure);
        pairs.extend(like.map(|j| (i.min(j), i.max(j))));
    }
    // Of a measure with two values each and the one before.
    let mut known: Vec<(Measure, usize)> = Vec::new();
    known.extend(all.iter().enumerate().map(|(i, frame)| (frame.measure, i)));
    known.sort_unstable();
    let next = known.windows(2).map(|two| (two[0].1, two[1].1));
    pairs.extend(next.filter(|&(i, j)| all[i].measure == all[j].measure && all[i].is_lone()));
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

    /// Whether a value comes back in a sentence beside these two.
    /// Where one of the two sums up, other summaries do not count.
    fn again(&self, frames: &Frames, frame: &Frame, pair: [usize; 2], summary: bool) -> bool {
        /// Values so near by in order may be the same, one of them said roughly.
        const NEAR: usize = 12;
        let value = to_float(frame.number);
        let at = self.0.partition_point(|&(measure, other, _)| {
            measure < frame.measure || measure == frame.measure && other < value
        });
        let around = at.saturating_sub(NEAR)..(at + NEAR).min(self.0.len());
        self.0[around].iter().any(|&(_, _, i)| {
            let like = &frames.all[i];
            let counts = !summary || !frames.scene(like).sums_up();
            counts
                && like.measure == frame.measure
                && !pair.contains(&frames.sentence(like))
                && !differ(like, frame, Rounding::Digits)
        })
    }
}

/// Whether two figures of a measure are said of one thing and cannot both be right.
fn contradict(frames: &Frames, values: &Values, one: &Frame, other: &Frame) -> Option<Severity> {
    let pair = [frames.sentence(one), frames.sentence(other)];
    if pair[0] == pair[1] || !differ(one, other, Rounding::Digits) {
        return None;
    }
    let (one, other, summary) = match (frames.scene(one).sums_up(), frames.scene(other).sums_up()) {
        (true, false) => (one, other, true),
        (false, true) => (other, one, true),
        (false, false) => (one, other, false),
        (true, true) => return None,
    };
    let evidence = frames.evidence(one, other, summary)?;
    // Where both values come back, the text knows of two things.
    let again = |frame| values.again(frames, frame, pair, summary);
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

/// What two figures in this order say; the zone is that of the first.
fn finding(article: &Article, zone: Zone, severity: Severity, one: Span, other: Span) -> Finding {
    let (first, second) = (article.text(one), article.text(other));
    let (french, english) = match zone {
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
        vec![one, other],
        french,
        english,
    )
}
