//! A sentence as a row of items: every figure and every name is one item, every other token its own.
//!
//! Phrases are then told by their neighbours: `né en ⟨date⟩`, `⟨name⟩ , ⟨duration⟩ ,`.

use super::article::{Article, Sentence};
use crate::text::Paragraph;
use crate::{Figure, Mention};

/// One item of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    /// Index into [`Article::figures`].
    Figure(usize),
    /// Index into [`Article::mentions`].
    Name(usize),
    /// Index into the tokens of the paragraph.
    Token(usize),
}

/// The items of a sentence.
pub(super) struct Row<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) paragraph: &'a Paragraph<'a>,
    items: Vec<Item>,
}

impl<'a> Row<'a> {
    pub(super) fn new(article: &'a Article<'a>, sentence: &Sentence) -> Self {
        let paragraph = article.paragraph(sentence);
        let (mut figures, mut names) = (sentence.figures.clone(), sentence.mentions.clone());
        let mut items = Vec::with_capacity(sentence.tokens.len());
        let mut covered = 0;
        for i in sentence.tokens.clone() {
            let at = paragraph.start + paragraph.tokens[i].start as usize;
            if at < covered {
                continue;
            }
            let figure = figures.clone().next().map(|f| article.figures[f].span);
            let name = names.clone().next().map(|n| article.mentions[n].span);
            if let Some(span) = figure.filter(|span| span.start <= at) {
                covered = span.end;
                items.extend(figures.next().map(Item::Figure));
            } else if let Some(span) = name.filter(|span| span.start <= at) {
                covered = span.end;
                items.extend(names.next().map(Item::Name));
            } else {
                items.push(Item::Token(i));
            }
        }
        Self {
            article,
            paragraph,
            items,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The figure at item `at`.
    pub(super) fn figure(&self, at: usize) -> Option<&'a Figure> {
        match self.items.get(at)? {
            Item::Figure(i) => Some(&self.article.figures[*i]),
            _ => None,
        }
    }

    /// The name at item `at`.
    pub(super) fn name(&self, at: usize) -> Option<&'a Mention> {
        match self.items.get(at)? {
            Item::Name(i) => Some(&self.article.mentions[*i]),
            _ => None,
        }
    }

    /// The figures of the sentence, each with its item.
    pub(super) fn figures(&self) -> impl Iterator<Item = (usize, &'a Figure)> + '_ {
        (0..self.len()).filter_map(|at| Some((at, self.figure(at)?)))
    }

    /// The names of the sentence, each with its item.
    pub(super) fn names(&self) -> impl Iterator<Item = (usize, &'a Mention)> + '_ {
        (0..self.len()).filter_map(|at| Some((at, self.name(at)?)))
    }

    /// The text of the token at item `at`; none for figures, names and the end.
    pub(super) fn token(&self, at: usize) -> Option<&'a str> {
        match self.items.get(at)? {
            Item::Token(i) => Some(self.paragraph.surface(*i)),
            _ => None,
        }
    }

    /// Whether item `at` is a word.
    pub(super) fn is_word(&self, at: usize) -> bool {
        matches!(self.items.get(at), Some(Item::Token(i)) if self.paragraph.tokens[*i].is_word())
    }

    /// Whether item `at` is a mark.
    pub(super) fn is_mark(&self, at: usize) -> bool {
        self.mark(at).is_some()
    }

    /// The mark at item `at`.
    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.items.get(at)? {
            Item::Token(i) => self.paragraph.tokens[*i].mark(),
            _ => None,
        }
    }

    /// Whether item `at` is one of these words or marks, given folded; a name may be one too (*BC*).
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        let name = || Some(self.article.text(self.name(at)?.span));
        self.token(at).or_else(name).is_some_and(|token| {
            words
                .iter()
                .any(|word| crate::text::fold::folds_to(token, word))
        })
    }

    /// Whether the item before `at` is one of these words or marks.
    pub(super) fn follows(&self, at: usize, words: &[&str]) -> bool {
        at > 0 && self.is(at - 1, words)
    }

    /// Whether any item in the range is one of these words or marks.
    pub(super) fn any(&self, range: std::ops::Range<usize>, words: &[&str]) -> bool {
        range.into_iter().any(|at| self.is(at, words))
    }

    /// Whether every item in the range is one of these words or marks.
    pub(super) fn all(&self, range: std::ops::Range<usize>, words: &[&str]) -> bool {
        range.into_iter().all(|at| self.is(at, words))
    }
}
