//! Wholes whose parts stand in brackets, beside them, behind *sur les…*, or in the sentence before.

use super::total::fits_without_one;
use super::{Part, Reader, plain, words};
use crate::checks::Finding;
use crate::checks::interval::to_float;
use crate::checks::line::{Line, Placed};
use crate::checks::part::amount;
use crate::figures::value::Value;

/// A total behind its parts is no farther from them than this share.
const APART: f64 = 0.15;

/// Parts that may overlap are no farther from their whole than this.
const CLOSE: f64 = 0.08;

impl Reader<'_> {
    /// *9 millions, financés par l’État (4 millions), la région (3 millions) et la ville (1 million)*
    pub(super) fn bracketed(&self, k: usize) -> Option<Finding> {
        let line = self.line;
        let whole = line.figures.get(k)?;
        amount(&whole.figure.value)?;
        let behind = &line.figures[k + 1..];
        let first = behind.first()?;
        let inside = |placed: &Placed| {
            placed.first > line.tokens.start
                && line.is(placed.first - 1, "(")
                && line.is(placed.end, ")")
        };
        if behind.len() < 2 || !behind.iter().all(inside) {
            return None;
        }
        if !(whole.end..first.first).any(|i| line.has_stem(i, words::GIVEN)) {
            return None;
        }
        let parts = self.parts_before(whole, whole.end..line.tokens.end)?;
        let joined = (first.end..behind.last()?.first).any(|i| line.has(i, words::AND));
        (joined && parts.len() == behind.len())
            .then(|| self.compare(whole, &parts))
            .flatten()
    }

    /// *45 passagers, 20 hommes, 18 femmes et 9 enfants,*
    pub(super) fn apposed(&self, k: usize) -> Option<Finding> {
        /// Tokens between the whole and its parts: *24 victimes sont à déplorer, …*.
        const GAP: usize = 5;
        let line = self.line;
        let whole = line.figures.get(k)?;
        let first = line.figures.get(k + 1)?;
        let gap = whole.end..first.first;
        let comma = line.is(first.first - 1, ",");
        if !is_sort(line, first) || is_sort(line, whole) || gap.len() > GAP || !comma {
            return None;
        }
        amount(&whole.figure.value)?;
        let stretch = &line.figures[k + 1..];
        let sorts = stretch.iter().take_while(|placed| is_sort(line, placed));
        let end = sorts.last()?.end;
        let parts = self.parts_before(whole, whole.end..end)?;
        let last = parts.last()?.placed?;
        let joined = last.first > first.end && line.has(last.first - 1, words::AND);
        let near = (plain(&parts) / to_float(amount(&whole.figure.value)?) - 1.0).abs() <= APART;
        (joined && near).then(|| self.compare(whole, &parts))?
    }

    /// *Sur les 120 candidats, 70 ont été reçus, 30 ajournés et 25 étaient absents*
    pub(super) fn partition(&self) -> Option<Finding> {
        let line = self.line;
        let at = line.figures.iter().position(|placed| {
            let opens = line.phrase_before(placed.first, words::OUT_OF_ALL);
            opens.is_some_and(|i| i == line.tokens.start || line.is(i - 1, ","))
        })?;
        let whole = &line.figures[at];
        let told = to_float(amount(&whole.figure.value)?);
        let first = line.figures.get(at + 1)?;
        let parts = self.parts_before(whole, whole.end..line.tokens.end)?;
        let last = parts.last()?.placed?;
        let before = parts.get(parts.len().checked_sub(2)?)?.placed?;
        let joined = (before.end..last.first).any(|i| line.has(i, words::AND));
        let opens = line.is(first.first - 1, ",");
        let near = (plain(&parts) - told).abs() <= told * CLOSE;
        let sides = (first.first..line.tokens.end).filter(|&i| line.has(i, words::SORTS));
        let enough = parts.len() >= 3 || sides.count() >= 2;
        (joined && opens && near && enough && self.sides(line.tokens.clone()) < 2)
            .then(|| self.compare(whole, &parts))
            .flatten()
    }
}

/// Whether a figure counts people of one sort: *18 femmes*.
fn is_sort(line: &Line, placed: &Placed) -> bool {
    matches!(placed.figure.value, Value::Quantity { unit: None, .. })
        && line.any(placed.first..placed.end, words::SORTS)
}

/// *Quatorze filles et douze garçons ont couru. Au total, 28 enfants ont participé*: `at` is the sentence of the total.
pub(super) fn behind(lines: &[Line], at: usize) -> Option<Finding> {
    /// A demonstrative and its figure open their sentence.
    const OPENING: usize = 3;
    let line = &lines[at];
    let before = at.checked_sub(1).map(|before| &lines[before])?;
    let whole = line.figures.first()?;
    let told = to_float(amount(&whole.figure.value)?);
    let start = line.tokens.start;
    let lead = start..whole.first;
    let total = lead.len() <= 6
        && (lead
            .clone()
            .any(|i| line.phrase_at(i, words::TOTAL).is_some())
            || line.begins(start, "total"));
    let these = lead.len() < OPENING && line.has(whole.first.checked_sub(1)?, words::THESE);
    if !total && !these || whole.figure.qualifier.is_some() {
        return None;
    }
    let reader = Reader {
        line: before,
        candidates: 0,
    };
    let parts: Vec<Part> = reader.parts_before(whole, before.tokens.clone())?;
    let (last, next) = (
        parts.last()?.placed?,
        parts.get(parts.len().checked_sub(2)?)?.placed?,
    );
    let joined = (next.end..last.first).any(|i| before.has(i, words::AND));
    let noun = |line: &Line, placed: &Placed| line.surface(placed.end - 1).to_lowercase();
    // *Deux bus et trois cars… Ces trois cars…*
    let of_one = parts.iter().filter_map(|part| part.placed).any(|placed| {
        noun(before, placed) == noun(line, whole)
            && matches!(placed.figure.value, Value::Quantity { unit: None, .. })
    });
    // *14 filles et 12 garçons. Au total, 28 familles…* counts something else.
    let generic = line.any(whole.first..whole.end, words::GENERIC);
    let counted = matches!(whole.figure.value, Value::Quantity { unit: None, .. });
    if total && counted && !generic && !of_one {
        return None;
    }
    let reckoned = plain(&parts);
    let near = (told - reckoned).abs() <= reckoned * APART;
    (joined && near && !(these && of_one) && !fits_without_one(whole, &parts))
        .then(|| reader.compare(whole, &parts))
        .flatten()
}
