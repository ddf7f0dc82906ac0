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
use super::cues::Cue;
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
                let end = end - usize::from(possessive);
                match verb_inside(line, first, end).filter(|_| kind == NameKind::Person) {
                    // *Ada Zorlin runs Baltec*: a person who does something with something else.
                    Some(verb) => {
                        found(first, verb, kind);
                        found(verb + 1, end, hints.kind(verb + 1).unwrap_or(kind));
                    }
                    None => found(first, end, kind),
                }
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

/// A common word in lower case between capitals, which is neither particle nor link: no person is called so.
fn verb_inside(line: &Line, first: usize, end: usize) -> Option<usize> {
    let small = Cue::PARTICLE.or(Cue::LINK).or(Cue::FUNCTION);
    let verb = |i: usize| {
        line.lower(i)
            && line.common(i)
            && !line.plays(i, small)
            && !line.glued(i)
            && !line.glued(i + 1)
            && line.capital(i - 1)
            && line.capital(i + 1)
    };
    (first + 1..end.saturating_sub(1)).find(|&i| verb(i))
}

/// The first stretch that begins at `from` or later.
fn next_stretch(within: &[bool], from: usize) -> Option<std::ops::Range<usize>> {
    let start = from + within.get(from..)?.iter().position(|&within| within)?;
    let length = within[start..].iter().take_while(|&&within| within).count();
    Some(start..start + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::names::line::Phrases;
    use crate::names::words::Words;
    use crate::names::{Models, find, lines};
    use crate::progress::Progress;
    use crate::text::Text;

    #[test]
    fn a_common_word_between_capitals_ends_a_person() {
        let inside = |text: &str, language| {
            let text = Text::new(text, Some(language));
            let words = Words::of(&text);
            let phrases = Phrases::new(words.tokens());
            let lines = lines(&text, &words, &phrases);
            verb_inside(&lines[0], 0, lines[0].len())
        };
        assert_eq!(inside("Ada Zorlin said Baltec", Language::English), Some(2));
        assert_eq!(
            inside("Ada Zorlini devient Baltec", Language::French),
            Some(2)
        );
        // Particles and links stay, and so does what a hyphen ties.
        assert_eq!(inside("Ada von der Zorlin", Language::English), None);
        assert_eq!(inside("Ada de Zorlini", Language::French), None);
        assert_eq!(inside("Jean-dit-Baltec", Language::French), None);
    }

    #[test]
    fn who_does_something_with_something_is_not_called_so() {
        let text = "Margaret Ashdown said Harrowby will pay.";
        let names = find(
            &Text::new(text, Some(Language::English)),
            Models::at_hand(text.len()),
            &mut Progress::default(),
        );
        let spans: Vec<&str> = names.iter().map(|name| name.span.of(text)).collect();
        assert_eq!(spans, ["Margaret Ashdown", "Harrowby"]);
    }
}
