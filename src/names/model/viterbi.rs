//! The best row of labels for a stretch, by sums of integers, so that every machine finds the same.

use super::label::{LABELS, Label};

/// Scores of all labels of one token.
pub(crate) type Scores = [i32; LABELS];

/// Which label may follow which, and what a pair is worth.
///
/// What may follow a label inside a name of a kind is what follows at that place of the kind, and nothing else; the
/// other labels (outside of all names, and the first of each) follow any label.
#[derive(Clone, Debug)]
pub(crate) struct Transitions {
    /// For each label what each label behind it is worth; [`NEVER`] where the pair is not allowed.
    worth: [Scores; LABELS],
    /// For each label by how much more it is worth than [`Label::OUTSIDE`] before any label that follows both.
    gain: Scores,
}

const OUTSIDE: usize = Label::OUTSIDE.0 as usize;

/// Lower than any sum, and far from the end of the numbers.
const NEVER: i32 = i32::MIN / 4;

impl Transitions {
    /// The allowed pairs, worth what `weight` says of them.
    pub(crate) fn new(weight: impl Fn(Label, Label) -> i32) -> Self {
        let mut worth = [[NEVER; LABELS]; LABELS];
        for before in Label::all() {
            for label in Label::all().filter(|label| label.follows(before)) {
                worth[usize::from(before.0)][usize::from(label.0)] = weight(before, label);
            }
        }
        let gain = worth.map(|behind| {
            (0..LABELS)
                .filter(|&label| worth[OUTSIDE][label] > NEVER)
                .map(|label| behind[label] - worth[OUTSIDE][label])
                .max()
                .unwrap_or_default()
        });
        Self { worth, gain }
    }
}

/// Room for decoding, kept from stretch to stretch.
#[derive(Default)]
pub(crate) struct Decoder {
    /// For each token and label the best label before.
    back: Vec<[u8; LABELS]>,
    /// The labels found.
    labels: Vec<Label>,
}

impl Decoder {
    /// The best labels for a stretch of tokens with these scores. Before it stands no name.
    pub(crate) fn decode(
        &mut self,
        scores: impl Iterator<Item = Scores>,
        transitions: &Transitions,
    ) -> &[Label] {
        self.back.clear();
        self.labels.clear();
        let mut sums = [NEVER; LABELS];
        sums[OUTSIDE] = 0;
        for here in scores {
            // What stands outside comes first and wins where others are equal.
            let mut next = transitions.worth[OUTSIDE];
            let mut back = [OUTSIDE as u8; LABELS];
            for begin in (1..LABELS).step_by(2) {
                let inside = begin + 1;
                let goes_on = [begin, inside].map(|at| sums[at] + transitions.worth[at][inside]);
                let again = goes_on[1] > goes_on[0];
                next[inside] = goes_on[usize::from(again)];
                back[inside] = (begin + usize::from(again)) as u8;
            }
            for (before, &so_far) in sums.iter().enumerate().skip(1) {
                // Most often nothing is better behind a name than behind what stands outside.
                if so_far + transitions.gain[before] <= 0 {
                    continue;
                }
                let worth = &transitions.worth[before];
                for label in [OUTSIDE].into_iter().chain((1..LABELS).step_by(2)) {
                    let sum = so_far + worth[label];
                    if sum > next[label] {
                        next[label] = sum;
                        back[label] = before as u8;
                    }
                }
            }
            // Sums count from that of what stands outside, so that no row of labels is too long for them.
            let outside = next[OUTSIDE] + here[OUTSIDE];
            for (sum, (next, here)) in sums.iter_mut().zip(next.into_iter().zip(here)) {
                *sum = (next + here - outside).max(NEVER);
            }
            self.back.push(back);
        }
        let Some(mut last) =
            Label::all().max_by_key(|label| (sums[usize::from(label.0)], u8::MAX - label.0))
        else {
            return &[];
        };
        for back in self.back.iter().rev() {
            self.labels.push(last);
            last = Label(back[usize::from(last.0)]);
        }
        self.labels.reverse();
        &self.labels
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::NameKind;
    use super::super::label::Part;
    use super::*;

    #[test]
    fn the_best_row_goes_on_only_with_what_began() {
        let transitions = Transitions::new(|_, _| 0);
        let mut scores = [[0; LABELS]; 3];
        let label = |kind, part| Label::of(kind, part);
        let begin = label(NameKind::Person, Part::Begin);
        let inside = label(NameKind::Person, Part::Inside);
        let place = label(NameKind::Place, Part::Inside);
        scores[0][usize::from(begin.0)] = 5;
        scores[1][usize::from(inside.0)] = 3;
        // However much it is worth, no place has begun.
        scores[1][usize::from(place.0)] = 4;
        assert_eq!(
            Decoder::default().decode(scores.into_iter(), &transitions),
            [begin, inside, Label::OUTSIDE]
        );
        assert!(
            Decoder::default()
                .decode([].into_iter(), &transitions)
                .is_empty()
        );
    }
}
