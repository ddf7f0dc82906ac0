//! Parts, then their total in the same sentence: *8 ouvriers et 3 cadres, soit 11 salariés*.

use super::{Part, Reader, words};
use crate::checks::Finding;
use crate::checks::interval::to_float;
use crate::checks::lexis::common::QUALIFYING;
use crate::checks::line::{Line, Placed};
use crate::checks::part::{alike, amount};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, Value};

/// Parts that miss what is counted in another word by more than this share of it are of something else.
const APART: f64 = 0.25;

impl Reader<'_> {
    /// *8 ouvriers et 3 cadres, soit 12 salariés au total*
    pub(super) fn total(&self, k: usize) -> Option<Finding> {
        let line = self.line;
        let whole = line.figures.get(k)?;
        if k < 2 {
            return None;
        }
        amount(&whole.figure.value)?;
        let mut start = line.before_all(whole.first, QUALIFYING);
        // *: au total, 19 personnes*
        let pause = start.saturating_sub(1);
        if line.is(pause, ",") && line.phrase_before(pause, words::TOTAL).is_some() {
            start = pause;
        }
        let said = self.said_total(whole);
        let lead = self.lead(whole, start, said)?;
        let said = said || (lead..whole.first).any(|i| line.phrase_at(i, words::TOTAL).is_some());
        // *5 médailles d’or et 4 d’argent, soit 9 médailles*
        let same = line.figures[..k].iter().any(|placed| {
            matches!(placed.figure.value, Value::Quantity { unit: None, .. })
                && self.same_noun(whole, placed)
        });
        let brings = (lead..whole.first).any(|i| line.has_stem(i, words::BRINGS));
        let that_is = line.has(lead, words::THAT_IS) || brings;
        if !said && !same && !that_is {
            return None;
        }
        let from = (line.tokens.start..lead)
            .rev()
            .find(|&i| line.is_one_of(i, &[":", ";", "(", ")", "«"]))
            .map_or(line.tokens.start, |i| i + 1);
        let end = lead - usize::from(lead > from && line.is_one_of(lead - 1, &[",", "–", "—"]));
        let parts = self.parts_before(whole, from..end)?;
        let last = parts.last()?.placed?;
        let before = parts.get(parts.len().checked_sub(2)?)?.placed?;
        let strong = said || same;
        let joined = std::ptr::eq(before, last)
            || (before.end..last.first).any(|i| {
                line.has(i, words::AND | words::THEN)
                    || line.is(i, "+")
                    || strong && line.is(i, ",")
            })
            || (from..end).any(|i| line.has_stem(i, words::ADDED));
        let near = {
            let (told, reckoned) = (to_float(amount(&whole.figure.value)?), super::plain(&parts));
            (told - reckoned).abs() <= reckoned * APART || told > 500.0 * reckoned
        };
        (joined && (near || said || same) && !fits_without_one(whole, &parts))
            .then(|| self.compare(whole, &parts))
            .flatten()
    }

    /// Whether words beside a figure say that it is a total: *en tout*, *en trois jours*.
    pub(super) fn said_total(&self, whole: &Placed) -> bool {
        /// Words between a figure and those.
        const BEHIND: usize = 4;
        let line = self.line;
        let until = (whole.end + BEHIND).min(line.tokens.end);
        let days = |i: usize| {
            let next = line.figure_of(i).map(|k| &line.figures[k].figure.value);
            i > whole.end
                && line.has(i - 1, words::OVER)
                && matches!(next, Some(Value::Duration(_)))
        };
        let pause = usize::from(line.is(whole.first - 1, ","));
        line.phrase_before(whole.first - pause, words::TOTAL)
            .is_some()
            || (whole.end..until).any(|i| line.phrase_at(i, words::TOTAL).is_some() || days(i))
    }

    /// Where what leads to a total begins.
    fn lead(&self, whole: &Placed, start: usize, said: bool) -> Option<usize> {
        /// Words between what brings a number up and that number.
        const NAMED: usize = 6;
        let line = self.line;
        let makes = (start..=whole.first).find_map(|at| line.phrase_before(at, words::MAKES));
        if makes.is_some() {
            return makes;
        }
        // *…, a total of 16*, *…, 34 singers in all*
        let total = (start..=whole.first).find_map(|at| line.phrase_before(at, words::TOTAL));
        let at = total.unwrap_or(start);
        if said && at > line.tokens.start && line.is_one_of(at - 1, &[",", "–", "—"]) {
            return Some(at);
        }
        // *ce qui portera l’effectif à 19*
        let to = line.any(start.saturating_sub(1)..whole.first, words::TO);
        let from = start.saturating_sub(NAMED).max(line.tokens.start);
        let brings = (from..start).find(|&i| line.has_stem(i, words::BRINGS))?;
        let added = line.tokens.start..brings;
        let which = brings
            .checked_sub(2)
            .filter(|&i| line.is_one_of(i, &["ce", "which"]))
            .unwrap_or(brings);
        (to && added.into_iter().any(|i| line.has_stem(i, words::ADDED))).then_some(which)
    }

    /// The amounts of a stretch, all in the unit of a whole; none where one is not.
    pub(super) fn parts_before(
        &self,
        whole: &Placed,
        stretch: std::ops::Range<usize>,
    ) -> Option<Vec<Part<'_>>> {
        let line = self.line;
        let open = |i: usize| {
            line.figure_of(i).is_none()
                && line.has(i, words::OPEN)
                && !line.has(i, words::THEN)
                // *8 000 de plus*
                && !adds(line, i)
                // *les 12 agents déjà en poste*
                && !line.is_one_of(i, &["déjà", "already", "out"])
                // *some 400 people*
                && line.figure_of(i + 1).is_none()
        };
        if stretch.clone().any(open) {
            return None;
        }
        let mut parts = Vec::new();
        for placed in line
            .figures
            .iter()
            .filter(|placed| stretch.contains(&placed.first))
        {
            // *deux classes de 24 et 26 élèves*
            let group = line.is_one_of(placed.end, &["de", "d'", "of"])
                && line.figure_of(placed.end + 1).is_some();
            if let Some(numbers) = several(whole, placed) {
                parts.extend(numbers.iter().map(|&number| Part {
                    number,
                    placed: Some(placed),
                }));
                continue;
            }
            match self.in_unit_of(whole, placed) {
                Some(_) if group => {}
                Some(number) => parts.push(Part {
                    number,
                    placed: Some(placed),
                }),
                None if amount(&placed.figure.value).is_some() => return None,
                None => {}
            }
        }
        Some(parts)
    }
}

/// Whether a word only adds the figure before it to others: *8 000 de plus*, *another 8,000 more*.
fn adds(line: &Line, i: usize) -> bool {
    let behind = |at: usize| at > line.tokens.start && line.figure_of(at - 1).is_some();
    line.is_one_of(i, &["plus", "more"]) && (behind(i) || line.is(i - 1, "de") && behind(i - 1))
}

/// *120 000, 90 000 et 60 000 euros*, which is one figure.
fn several<'p>(whole: &Placed, placed: &Placed<'p>) -> Option<&'p [Decimal]> {
    let value = &placed.figure.value;
    let (Value::Money { amount, .. } | Value::Quantity { amount, .. } | Value::Number(amount)) =
        value
    else {
        return None;
    };
    match amount {
        Amount::Several(numbers) if alike(&whole.figure.value, value) => Some(numbers),
        _ => None,
    }
}

/// Whether parts are right but for one, which is of something else: *trois équipes, 14 filles et 12 garçons, soit 26*.
pub(super) fn fits_without_one(whole: &Placed, parts: &[Part]) -> bool {
    let told = amount(&whole.figure.value).map_or(0.0, to_float);
    let excess = super::plain(parts) - told;
    let one = |part: &Part| (to_float(part.number) - excess).abs() < 1e-6 * told;
    parts.len() > 2 && parts.iter().any(one)
}
