//! Votes: what speaks for each kind of name. The decision gives them, the document adds them up.

use super::NameKind;

/// No more votes than this are no conviction.
const FEW: i32 = 2;
/// What a neighbour's conviction is worth.
const LEANING: i32 = 3;

/// Votes for each kind, in the order of [`NameKind::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Votes([i32; 5]);

impl Votes {
    /// Adds `weight` (negative against) for a kind.
    pub(crate) fn add(&mut self, kind: NameKind, weight: i32) {
        let votes = &mut self.0[kind as usize];
        *votes = votes.saturating_add(weight);
    }

    /// Adds all of another count.
    pub(crate) fn join(&mut self, other: Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.saturating_add(theirs);
        }
    }

    /// Leans towards what a neighbour in an enumeration is, where its own votes are few.
    pub(crate) fn lean(&mut self, neighbour: Self) {
        let (kind, votes) = neighbour.best();
        if self.best().1 <= FEW && votes > FEW {
            self.add(kind, LEANING);
        }
    }

    /// The kind with most votes and how many it has; of equals the first.
    pub(crate) fn best(self) -> (NameKind, i32) {
        let mut best = (NameKind::Person, self.0[0]);
        for (kind, votes) in NameKind::ALL.into_iter().zip(self.0).skip(1) {
            if votes > best.1 {
                best = (kind, votes);
            }
        }
        best
    }

    /// The votes for one kind.
    pub(crate) fn of(self, kind: NameKind) -> i32 {
        self.0[kind as usize]
    }
}
