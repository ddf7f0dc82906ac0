//! The learned model: a linear-chain conditional random field over hashed features, with weights of one byte.
//!
//! [`stretch`] says where a name is possible, [`hints`] what the rules and the document say, [`looks`] what can be asked of a token, [`features`]
//! what the model makes of it, [`weights`] what each feature is worth, [`sums`] what all of a token are worth, [`viterbi`] finds the best labels ([`label`]). All sums are of
//! integers: the same text gives the same names on every machine.

#[cfg(feature = "training")]
pub(crate) mod blind;
pub(crate) mod explain;
pub(crate) mod features;
pub(crate) mod hints;
pub(crate) mod label;
pub(crate) mod looks;
pub(crate) mod store;
pub(crate) mod stretch;
mod sums;
pub(crate) mod viterbi;
pub(crate) mod weights;

use super::NameKind;
use super::line::Line;
use crate::text::fold;
use hints::Hints;
use label::Part;
use looks::Looks;
use sums::Sums;
use viterbi::Decoder;
pub(crate) use weights::Model;

/// Room for reading lines, kept from line to line of one text and one model.
#[derive(Default)]
pub(crate) struct Reader {
    looks: Looks,
    within: Vec<bool>,
    sums: Sums,
    decoder: Decoder,
}

impl Reader {
    /// Calls `found` with the first token, the end and the kind of every name that the model sees in a line.
    pub(crate) fn names(
        &mut self,
        model: &Model,
        line: &Line,
        hints: &Hints,
        mut found: impl FnMut(usize, usize, NameKind),
    ) {
        self.look(line, hints);
        let mut end = 0;
        while let Some(stretch) = next_stretch(&self.within, end) {
            end = stretch.end;
            let looks = &self.looks;
            let mut found = |first: usize, end: usize, kind| {
                // *Harrowby’s* is of Harrowby, but *McDonald’s* is called so.
                let possessive = end > first + 1
                    && line.surface(end - 1).starts_with(fold::is_apostrophe)
                    && !looks.ends_phrase(end - 1);
                found(first, end - usize::from(possessive), kind);
            };
            let sums = self.sums.of(model, &self.looks, stretch.clone());
            let scores = sums.iter().map(|row| row.scores());
            let labels = self.decoder.decode(scores, &model.transitions);
            let mut open: Option<(usize, NameKind)> = None;
            for (at, label) in stretch.clone().zip(labels) {
                let part = label.part();
                if let Some((_, Part::Inside)) = part {
                    continue;
                }
                if let Some((first, kind)) = open.take() {
                    found(first, at, kind);
                }
                open = part.map(|(kind, _)| (at, kind));
            }
            if let Some((first, kind)) = open {
                found(first, stretch.end, kind);
            }
        }
    }

    /// Calls `found` with the tokens of each stretch of a line, and a look at the features of each.
    #[cfg(any(test, feature = "training"))]
    pub(crate) fn stretches(
        &mut self,
        line: &Line,
        hints: &Hints,
        mut found: impl FnMut(std::ops::Range<usize>, &Looks),
    ) {
        self.look(line, hints);
        let mut end = 0;
        while let Some(stretch) = next_stretch(&self.within, end) {
            end = stretch.end;
            found(stretch, &self.looks);
        }
    }

    /// A line of which to ask what spoke for its names.
    pub(crate) fn weigh<'w>(
        &'w mut self,
        model: &'w Model,
        line: &'w Line<'w>,
        hints: &'w Hints<'w>,
    ) -> explain::Weighing<'w> {
        // A name may stand where the model saw none possible.
        stretch::mark(line, |i| hints.ruled(i), &mut self.within);
        self.looks.fill(line, hints, &self.within);
        explain::Weighing {
            model,
            line,
            hints,
            looks: &mut self.looks,
        }
    }

    fn look(&mut self, line: &Line, hints: &Hints) {
        stretch::mark(line, |i| hints.ruled(i), &mut self.within);
        if self.within.contains(&true) {
            self.looks.fill(line, hints, &self.within);
            #[cfg(feature = "training")]
            blind::hide(&mut self.looks.all);
        }
    }
}

/// The first stretch that begins at `from` or later.
fn next_stretch(within: &[bool], from: usize) -> Option<std::ops::Range<usize>> {
    let start = from + within.get(from..)?.iter().position(|&within| within)?;
    let length = within[start..].iter().take_while(|&&within| within).count();
    Some(start..start + length)
}
