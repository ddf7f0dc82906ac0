//! The best row of labels for a stretch, by sums of integers, so that every machine finds the same.

use super::label::{LABELS, Label};

/// Scores of all labels of one token.
pub(crate) type Scores = [i32; LABELS];

/// Which label may follow which, and what a pair is worth.
#[derive(Clone, Debug)]
pub(crate) struct Transitions {
    /// For each label those that may stand before it, with what the pair is worth.
    before: Vec<Vec<(u8, i32)>>,
}

impl Transitions {
    /// The allowed pairs, worth what `weight` says of them.
    pub(crate) fn new(weight: impl Fn(Label, Label) -> i32) -> Self {
        Self {
            before: Label::all()
                .map(|label| {
                    Label::all()
                        .filter(|&before| label.follows(before))
                        .map(|before| (before.0, weight(before, label)))
                        .collect()
                })
                .collect(),
        }
    }

    /// What a pair is worth; none where it is not allowed.
    fn weight(&self, before: Label, label: Label) -> Option<i32> {
        self.before[usize::from(label.0)]
            .iter()
            .find(|pair| pair.0 == before.0)
            .map(|pair| pair.1)
    }
}

/// Room for decoding, kept from stretch to stretch.
#[derive(Default)]
pub(crate) struct Decoder {
    /// Best sum that ends in each label, at the token at hand.
    sums: Vec<i32>,
    /// For each token and label the best label before.
    back: Vec<[u8; LABELS]>,
    /// The labels found.
    labels: Vec<Label>,
}

/// Lower than any sum, and far from the end of the numbers.
const NEVER: i32 = i32::MIN / 2;

impl Decoder {
    /// The best labels for a stretch of tokens with these scores. Before it stands no name.
    pub(crate) fn decode(&mut self, scores: &[Scores], transitions: &Transitions) -> &[Label] {
        self.back.clear();
        self.labels.clear();
        let mut sums = [NEVER; LABELS];
        for (i, here) in scores.iter().enumerate() {
            let mut next = [NEVER; LABELS];
            let mut back = [0; LABELS];
            for label in Label::all() {
                let at = usize::from(label.0);
                if i == 0 {
                    if let Some(weight) = transitions.weight(Label::OUTSIDE, label) {
                        next[at] = weight + here[at];
                    }
                    continue;
                }
                let mut best = NEVER;
                for &(before, weight) in &transitions.before[at] {
                    let sum = sums[usize::from(before)] + weight;
                    if sum > best {
                        best = sum;
                        back[at] = before;
                    }
                }
                next[at] = best.saturating_add(here[at]).max(NEVER);
            }
            sums = next;
            self.back.push(back);
        }
        self.sums.clear();
        self.sums.extend(sums);
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
            Decoder::default().decode(&scores, &transitions),
            [begin, inside, Label::OUTSIDE]
        );
        assert!(Decoder::default().decode(&[], &transitions).is_empty());
    }
}
