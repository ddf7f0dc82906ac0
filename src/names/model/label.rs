//! Labels: what the model says of a token, the part it plays in a name of a kind.
//!
//! The scheme is BIO: a token begins a name, stands inside one behind its first, or is outside of all. (With the last
//! token and the only one as parts of their own the scores were no better, and the weights more.)

use super::super::NameKind;

/// How many labels there are.
pub(crate) const LABELS: usize = 1 + NameKind::ALL.len() * PARTS;
/// The parts that a token plays inside a name.
const PARTS: usize = 2;

/// A part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The first token.
    Begin,
    /// Another.
    Inside,
}

/// What a token is: [`Label::OUTSIDE`], or a part of a name of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label(pub(crate) u8);

impl Label {
    /// No part of any name.
    pub(crate) const OUTSIDE: Self = Self(0);

    /// The label of a part of a name.
    pub(crate) const fn of(kind: NameKind, part: Part) -> Self {
        Self((1 + kind as usize * PARTS + part as usize) as u8)
    }

    /// All labels.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..LABELS as u8).map(Self)
    }

    /// What name it is a part of, and which part.
    pub(crate) fn part(self) -> Option<(NameKind, Part)> {
        let place = usize::from(self.0).checked_sub(1)?;
        let part = [Part::Begin, Part::Inside][place % PARTS];
        NameKind::ALL.get(place / PARTS).map(|&kind| (kind, part))
    }

    /// Whether a token with this label may follow one with the label `before`.
    pub(crate) fn follows(self, before: Self) -> bool {
        match (before.part(), self.part()) {
            (open, Some((kind, Part::Inside))) => open.is_some_and(|open| open.0 == kind),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_parts_are_one_to_one() {
        for label in Label::all() {
            if let Some((kind, part)) = label.part() {
                assert_eq!(Label::of(kind, part), label);
            } else {
                assert_eq!(label, Label::OUTSIDE);
            }
        }
    }

    #[test]
    fn nothing_goes_on_that_has_not_begun() {
        let inside = Label::of(NameKind::Person, Part::Inside);
        assert!(inside.follows(Label::of(NameKind::Person, Part::Begin)));
        assert!(inside.follows(inside));
        assert!(!inside.follows(Label::of(NameKind::Place, Part::Begin)));
        assert!(!inside.follows(Label::OUTSIDE));
        assert!(Label::OUTSIDE.follows(inside));
    }
}
