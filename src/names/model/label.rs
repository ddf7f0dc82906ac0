//! Labels: what the model says of a token, the part it plays in a name of a kind.
//!
//! The scheme is BILOU: a token begins a name, stands inside one, is its last, is one all alone (a unit), or is outside
//! of all.

use super::super::NameKind;

/// How many labels there are.
pub(crate) const LABELS: usize = 1 + NameKind::ALL.len() * PARTS;
/// The parts that a token plays inside a name.
const PARTS: usize = 4;

/// A part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The first of several tokens.
    Begin,
    /// Neither the first nor the last.
    Inside,
    /// The last of several tokens.
    Last,
    /// The only token.
    Unit,
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
        let part = [Part::Begin, Part::Inside, Part::Last, Part::Unit][place % PARTS];
        NameKind::ALL.get(place / PARTS).map(|&kind| (kind, part))
    }

    /// Whether no name is open behind a token with this label.
    pub(crate) fn closes(self) -> bool {
        !matches!(self.part(), Some((_, Part::Begin | Part::Inside)))
    }

    /// Whether a token with this label may follow one with the label `before`.
    pub(crate) fn follows(self, before: Self) -> bool {
        match (before.part(), self.part()) {
            (Some((open, Part::Begin | Part::Inside)), Some((kind, part))) => {
                open == kind && matches!(part, Part::Inside | Part::Last)
            }
            (Some((_, Part::Begin | Part::Inside)), None) => false,
            (_, Some((_, part))) => matches!(part, Part::Begin | Part::Unit),
            (_, None) => true,
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
    fn what_begins_ends_as_the_same_kind() {
        let begin = Label::of(NameKind::Person, Part::Begin);
        assert!(Label::of(NameKind::Person, Part::Last).follows(begin));
        assert!(!Label::of(NameKind::Place, Part::Last).follows(begin));
        assert!(!Label::OUTSIDE.follows(begin) && !begin.closes());
        assert!(begin.follows(Label::OUTSIDE));
    }
}
