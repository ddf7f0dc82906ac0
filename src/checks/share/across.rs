//! Shares whose whole, or whose part and whole, stand in the sentence before.

use super::{Reader, words};
use crate::checks::Finding;
use crate::checks::article::Article;
use crate::checks::interval::to_float;
use crate::checks::lexis::common::QUALIFYING;
use crate::checks::line::{Line, Placed};
use crate::checks::part::amount;
use crate::figures::value::Value;
use crate::zones::Zone;

/// What is wrong with a share of this sentence.
pub(super) fn check(article: &Article, line: &Line) -> Option<Finding> {
    let before = &article.lines[line.index.checked_sub(1)?];
    if line.zone != Zone::Body || before.zone != Zone::Body {
        return None;
    }
    let reader = Reader::new(line);
    let of_them = (0..reader.figures.len()).find_map(|k| of_them(&reader, before, k));
    of_them.or_else(|| that_makes(&reader, before))
}

/// *Les trois quarts des 480 licenciés ont voté oui. Ces 240 voix…*
pub(super) fn part(article: &Article, line: &Line) -> Option<Finding> {
    let before = &article.lines[line.index.checked_sub(1)?];
    if !line.holds(words::POINTING | words::THAT_MAKES) {
        return None;
    }
    these(&Reader::new(line), before)
}

/// *L’usine emploie 200 personnes. 60 d’entre elles, soit 30 % de l’effectif, …*
fn of_them(reader: &Reader, before: &Line, k: usize) -> Option<Finding> {
    let line = reader.line;
    let (part, share) = (reader.amount(k)?, reader.share(k + 1)?);
    if !is_told_again(line, part, share) || reader.compares(share.end) {
        return None;
    }
    let of = |at: usize| line.phrase_at(at, words::OF_THEM).is_some();
    let first = line.tokens.start;
    let pointed = of(part.end) || of(share.end) || of(part.end + 1) || of(first);
    // A whole of the sentence itself is nearer.
    let own = line.figures.iter().any(|other| {
        other.figure.span != part.figure.span
            && counted(other)
            && amount(&other.figure.value) > amount(&part.figure.value)
    });
    if !pointed || own {
        return None;
    }
    let whole = sole(before)?;
    let larger = to_float(amount(&whole.figure.value)?) > to_float(amount(&part.figure.value)?);
    larger.then(|| reader.judged(share, whole, part))?
}

/// Whether a share tells a part again: *60 d’entre elles, soit 30 %*, *Sixty of them – half of the staff –*.
fn is_told_again(line: &Line, part: &Placed, share: &Placed) -> bool {
    /// Words from the part to its share.
    const FAR: usize = 14;
    let start = line.before_all(share.first, QUALIFYING | words::ARTICLES);
    let said = (start..=share.first).find_map(|at| line.phrase_before(at, words::SAME));
    let dash = start
        .checked_sub(1)
        .filter(|&i| line.is_one_of(i, &["–", "—", "("]) && line.tokens.contains(&i));
    let Some(lead) = said.or(dash).filter(|&lead| lead >= part.end) else {
        return false;
    };
    let mut gap = part.end..lead;
    gap.len() <= FAR
        && gap.all(|i| line.figure_of(i).is_none() && !line.is_one_of(i, &[";", ":", "(", ")"]))
}

/// *Les trois quarts des 480 licenciés ont voté. Ces 240 voix…*
fn these(reader: &Reader, before: &Line) -> Option<Finding> {
    let line = reader.line;
    let part = reader.amount(0)?;
    let start = line.tokens.start;
    let lead = start..part.first;
    let these = lead.len() == 1 && line.has(start, words::POINTING);
    let makes = line.phrase_at(start, words::THAT_MAKES) == Some(part.first);
    let other = Reader::new(before);
    if !(these || makes) || part.figure.qualifier.is_some() {
        return None;
    }
    let mut pairs = (0..other.figures.len()).filter_map(|k| {
        let (share, whole) = (other.share(k)?, other.amount(k + 1)?);
        other.is_of(share, whole).then_some((share, whole))
    });
    let (share, whole) = pairs.next().filter(|_| pairs.next().is_none())?;
    let same = crate::checks::part::alike(&whole.figure.value, &part.figure.value);
    let less = amount(&part.figure.value)? < amount(&whole.figure.value)?;
    (same && less).then(|| other.judged(share, whole, part))?
}

/// *45 des 60 infirmières l’ont approuvée. Cela représente 75 %.*
fn that_makes(reader: &Reader, before: &Line) -> Option<Finding> {
    /// Words from the head of the sentence to the share.
    const NEAR: usize = 8;
    let line = reader.line;
    let start = line.tokens.start;
    let share = reader.share(0)?;
    let behind = line.phrase_at(start, words::THAT_MAKES)?;
    let near = share.first >= behind && share.first - behind <= NEAR;
    let closes = line.is_one_of(share.end, &[".", ",", ";"])
        || line.phrase_at(share.end, words::OF_THEM).is_some();
    let other = Reader::new(before);
    if !near || !closes || reader.compares(share.end) {
        return None;
    }
    // *45 des 60 infirmières*
    let mut ratios = before
        .figures
        .iter()
        .filter(|placed| matches!(placed.figure.value, Value::Ratio { .. }));
    if let Some(ratio) = ratios.next() {
        let percent = matches!(share.figure.value, Value::Percent { .. });
        let alone = ratios.next().is_none();
        return (percent && alone).then(|| reader.both(before, ratio, share))?;
    }
    let pair = (0..other.figures.len()).rev().find_map(|k| {
        let (part, whole) = (other.amount(k)?, other.amount(k + 1)?);
        let start = before.before_all(whole.first, words::ROUGHLY);
        let lead = before.phrase_before(start, words::OUT_OF)?;
        let quiet = lead >= part.end && before.is_quiet(part.end..lead, super::NOUN, words::BREAKS);
        quiet.then_some((part, whole))
    });
    let (part, whole) = pair?;
    let less = amount(&part.figure.value)? < amount(&whole.figure.value)?;
    less.then(|| reader.judged(share, whole, part))?
}

fn counted(placed: &Placed) -> bool {
    matches!(
        placed.figure.value,
        Value::Quantity { unit: None, .. } | Value::Number(_)
    ) && amount(&placed.figure.value).is_some()
}

/// The one thing that a sentence counts.
fn sole<'l>(line: &'l Line) -> Option<&'l Placed<'l>> {
    let mut all = line.figures.iter().filter(|placed| counted(placed));
    let whole = all.next().filter(|_| all.next().is_none())?;
    matches!(whole.figure.value, Value::Quantity { .. }).then_some(whole)
}
