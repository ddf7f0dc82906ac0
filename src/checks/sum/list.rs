//! Lists of parts: where they begin and end, and what each item gives.

use super::words;
use super::{Part, Reader};
use crate::checks::interval::to_float;
use crate::checks::lexis::Class;
use crate::checks::line::Placed;
use crate::checks::part::{alike, amount};
use crate::figures::decimal::Decimal;
use crate::figures::value::Value;

/// The most tokens between a whole and the sign that opens its parts.
pub(super) const OPENER: usize = 12;

/// What sets a list apart inside a sentence.
const DASHES: &[&str] = &["–", "—"];

/// The most tokens before a part in its item.
const HEAD: usize = 7;

impl<'r> Reader<'r> {
    /// The list that a figure opens, and whether a bracket closes it.
    pub(super) fn list_behind(&self, k: usize) -> Option<(std::ops::Range<usize>, bool)> {
        self.list_opened_by(k, words::DIVIDED)
    }

    /// The list that a figure opens with one of these phrases or marks.
    pub(super) fn list_opened_by(
        &self,
        k: usize,
        phrases: Class,
    ) -> Option<(std::ops::Range<usize>, bool)> {
        let line = self.line;
        let whole = line.figures.get(k)?;
        // *en trois chapitres : …*
        let heads = |placed: &&Placed| {
            let head = (placed.end..placed.end + 2).any(|i| line.is(i, ":"));
            head && placed.first - whole.end <= OPENER
        };
        let next = line.figures[k + 1..].iter().find(|placed| !heads(placed))?;
        let until = next.first.min(whole.end + OPENER);
        let end = line.tokens.end;
        let opener = (whole.end..until).find(|&i| line.phrase_at(i, phrases).is_some())?;
        // *Le conseil (35 sièges) se compose de…*
        let from = whole.end + usize::from(line.is(whole.end, ")"));
        if (from.min(opener)..opener)
            .any(|i| line.has(i, words::OPEN) || line.is_one_of(i, &[";", ")"]))
        {
            return None;
        }
        // *répartis entre trois chapitres : …*
        let opener = (opener..until).find(|&i| line.is(i, ":")).unwrap_or(opener);
        if line.is(opener, "(") {
            let close = (opener..end).find(|&i| line.is(i, ")"))?;
            return Some((opener + 1..close, true));
        }
        if line.is_one_of(opener, DASHES) {
            let close =
                (opener + 1..end).find(|&i| line.is_one_of(i, DASHES) || line.is(i, "."))?;
            return Some((opener + 1..close, true));
        }
        let start = line.phrase_at(opener, phrases).unwrap_or(opener + 1);
        let stop = (start..end)
            .find(|&i| {
                line.is_one_of(i, &[".", "!", "?", ":", "»", "”"]) && line.figure_of(i).is_none()
            })
            .unwrap_or(end);
        (!line.is_one_of(start, &["«", "“", "\""])).then_some((start..stop, false))
    }

    /// The parts of a list, one an item; none where it is open or something else.
    pub(super) fn parts(
        &self,
        whole: &Placed,
        list: std::ops::Range<usize>,
        closed: bool,
    ) -> Option<Vec<Part<'r>>> {
        let line = self.line;
        let mut parts: Vec<Part> = Vec::new();
        let mut joined = closed;
        let mut bare = true;
        let mut aside = false;
        for entry in self.items(list.clone()) {
            if entry
                .clone()
                .any(|i| line.figure_of(i).is_none() && line.has(i, words::OPEN))
            {
                return None;
            }
            if line.phrase_at(entry.start, words::AMONG).is_some() {
                aside = true;
                continue;
            }
            let final_one = entry.start > list.start && line.has(entry.start - 1, words::AND);
            let figures = || {
                line.figures
                    .iter()
                    .filter(|placed| entry.contains(&placed.first))
            };
            let part = figures().find_map(|placed| {
                Some(Part {
                    number: self.in_unit_of(whole, placed)?,
                    placed: Some(placed),
                })
            });
            let head = figures().next();
            match (part, head) {
                (Some(part), Some(first)) => {
                    let placed = part.placed?;
                    let early = placed.first - entry.start <= HEAD;
                    if !early
                        || !std::ptr::eq(first, placed) && amount(&first.figure.value).is_some()
                    {
                        return None;
                    }
                    // One part an entry, or the list is of something else.
                    let again = figures()
                        .filter(|other| alike(&whole.figure.value, &other.figure.value))
                        .count();
                    if again > 1 {
                        return None;
                    }
                    bare &= placed.end == entry.end;
                    aside = false;
                    joined |= final_one || line.is(entry.start.saturating_sub(1), ";");
                    parts.push(part);
                }
                (None, None)
                    if bare && !parts.is_empty() && !aside && line.has(entry.start, words::ONE) =>
                {
                    joined |= final_one;
                    parts.push(Part {
                        number: Decimal::from(1),
                        placed: None,
                    });
                }
                (None, head)
                    if !parts.is_empty()
                        && head.is_none_or(|head| amount(&head.figure.value).is_none()) => {}
                _ => return None,
            }
        }
        (parts.len() >= 2 && joined).then_some(parts)
    }

    /// The items of a list: what stands between commas, semicolons and *et*.
    pub(super) fn items(&self, list: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
        let line = self.line;
        let mut items = Vec::new();
        let mut first = list.start;
        let mut depth = 0_usize;
        for i in list.clone() {
            depth += usize::from(line.is(i, "("));
            depth = depth.saturating_sub(usize::from(line.is(i, ")")));
            let parts = line.is_one_of(i, &[",", ";"]) || line.has(i, words::AND);
            if depth == 0 && parts && line.figure_of(i).is_none() {
                items.push(first..i);
                first = i + 1;
            }
        }
        items.push(first..list.end);
        items.retain(|item| !item.is_empty());
        items
    }

    /// The number of a part in the unit of its whole, with the word of size that it leaves out (*12 millions : 5…*).
    pub(super) fn in_unit_of(&self, whole: &Placed, part: &Placed) -> Option<Decimal> {
        let number = amount(&part.figure.value)?;
        let size = |placed: &Placed| {
            (placed.first..placed.end)
                .filter(|&i| self.line.has(i, words::SIZES))
                .find_map(|i| words::POWERS.iter().find(|(size, _)| self.line.is(i, size)))
        };
        let number_alone = matches!(part.figure.value, Value::Number(_));
        let sized = size(part).is_some();
        // *8 millions d’euros (5 millions de travaux…)*: what is counted there are euros.
        let counted = number_alone
            || sized && matches!(part.figure.value, Value::Quantity { unit: None, .. });
        let money = matches!(whole.figure.value, Value::Money { .. }) && counted;
        // *160 tonnes : 80 à Tarsac, 70 à Brévigny…*
        let elided = number_alone
            && !sized
            && matches!(whole.figure.value, Value::Quantity { unit: Some(_), .. });
        if !money && !elided && !alike(&whole.figure.value, &part.figure.value) {
            return None;
        }
        match size(whole) {
            Some(&(_, power)) if number_alone && !sized && to_float(number) < 1000.0 => {
                number.scaled(power)
            }
            _ => Some(number),
        }
    }
}
