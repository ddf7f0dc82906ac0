//! A sentence as a row of items: every figure and every name is one item, every other token its own.
//!
//! Phrases are then told by their neighbours: `né en ⟨date⟩`, `⟨name⟩ , ⟨duration⟩ ,`.

use std::ops::Range;

use super::lexis::Class;
use super::line::{Item, Line, Placed};
use crate::{Figure, Mention};

/// The items of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Row<'l> {
    pub(super) line: &'l Line<'l>,
}

impl<'l> Row<'l> {
    pub(super) fn len(self) -> usize {
        self.line.length
    }

    /// The figure at item `at`.
    pub(super) fn figure(self, at: usize) -> Option<&'l Figure> {
        match self.line.items().get(at)? {
            Item::Figure(i) => Some(self.line.figures[*i as usize].figure),
            _ => None,
        }
    }

    /// The name at item `at`.
    pub(super) fn name(self, at: usize) -> Option<&'l Mention> {
        match self.line.items().get(at)? {
            Item::Name(i) => Some(&self.line.mentions[*i as usize]),
            _ => None,
        }
    }

    /// The figures of the sentence, each with its item.
    pub(super) fn figures(self) -> impl Iterator<Item = (usize, &'l Figure)> + Clone {
        self.placed().map(|(at, placed)| (at, placed.figure))
    }

    /// The same with their tokens.
    pub(super) fn placed(self) -> impl Iterator<Item = (usize, &'l Placed<'l>)> + Clone {
        self.line.figures.iter().map(|placed| (placed.item, placed))
    }

    /// The names of the sentence, each with its item.
    pub(super) fn names(self) -> impl Iterator<Item = (usize, &'l Mention)> {
        let items = self.line.names.iter().map(|name| name.item);
        items.zip(self.line.mentions)
    }

    /// The text of the token at item `at`; none for figures, names and the end.
    pub(super) fn token(self, at: usize) -> Option<&'l str> {
        match self.line.items().get(at)? {
            Item::Token(i) => Some(self.line.surface(*i as usize)),
            _ => None,
        }
    }

    /// Whether item `at` is a word.
    pub(super) fn is_word(self, at: usize) -> bool {
        matches!(self.line.items().get(at), Some(Item::Token(i)) if self.line.is_word(*i as usize))
    }

    /// Whether item `at` is a mark.
    pub(super) fn is_mark(self, at: usize) -> bool {
        self.mark(at).is_some()
    }

    /// The mark at item `at`.
    pub(super) fn mark(self, at: usize) -> Option<char> {
        match self.line.items().get(at)? {
            Item::Token(i) => self.line.token(*i as usize).mark(),
            _ => None,
        }
    }

    /// The token of item `at` where a word can stand: names of one word may be one of a class too (*BC*).
    pub(super) fn word(self, at: usize) -> Option<usize> {
        match self.line.items().get(at)? {
            Item::Token(i) => Some(*i as usize),
            Item::Name(i) => {
                let tokens = &self.line.names.get(*i as usize)?.tokens;
                (tokens.len() == 1).then_some(tokens.start)
            }
            Item::Figure(_) => None,
        }
    }

    /// Whether item `at` is a word or mark of a class.
    pub(super) fn has(self, at: usize, class: Class) -> bool {
        self.word(at).is_some_and(|i| self.line.has(i, class))
    }

    /// Whether item `at` is one of these words or marks, given folded.
    pub(super) fn is(self, at: usize, words: &[&str]) -> bool {
        self.word(at).is_some_and(|i| self.line.is_one_of(i, words))
    }

    /// Whether the item before `at` is of a class.
    pub(super) fn follows(self, at: usize, class: Class) -> bool {
        at > 0 && self.has(at - 1, class)
    }

    /// Whether any item in the range is of a class.
    pub(super) fn any(self, range: Range<usize>, class: Class) -> bool {
        self.line.holds(class) && range.into_iter().any(|at| self.has(at, class))
    }

    /// Whether every item in the range is of a class.
    pub(super) fn all(self, range: Range<usize>, class: Class) -> bool {
        range.into_iter().all(|at| self.has(at, class))
    }
}
