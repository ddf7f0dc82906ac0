//! The learned model: a linear-chain conditional random field over hashed features, with weights of one byte.
//!
//! [`stretch`] says where a name is possible, [`hints`] what the rules and the document say, [`looks`] what can be asked of a token, [`features`]
//! what the model makes of it, [`weights`] what each feature is worth, [`viterbi`] finds the best labels ([`label`]). All sums are of
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
pub(crate) mod viterbi;
pub(crate) mod weights;

use super::NameKind;
use super::line::Line;
use hints::Hints;
use label::{LABELS, Part};
use looks::Looks;
use viterbi::{Decoder, Scores};
pub(crate) use weights::Model;

/// Room for reading lines, kept from line to line.
#[derive(Default)]
pub(crate) struct Reader {
    looks: Looks,
    within: Vec<bool>,
    scores: Vec<Scores>,
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
            self.scores.clear();
            for i in stretch.clone() {
                let mut scores = [0; LABELS];
                self.looks
                    .features(line, i, |feature| model.add(feature, &mut scores));
                self.scores.push(scores);
            }
            let labels = self.decoder.decode(&self.scores, &model.transitions);
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
    #[cfg(feature = "training")]
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

    fn look(&mut self, line: &Line, hints: &Hints) {
        stretch::mark(line, |i| hints.ruled(i), &mut self.within);
        self.looks.fill(line, hints);
        #[cfg(feature = "training")]
        blind::hide(&mut self.looks.all);
    }
}

/// The first stretch that begins at `from` or later.
fn next_stretch(within: &[bool], from: usize) -> Option<std::ops::Range<usize>> {
    let start = from + within.get(from..)?.iter().position(|&within| within)?;
    let length = within[start..].iter().take_while(|&&within| within).count();
    Some(start..start + length)
}
