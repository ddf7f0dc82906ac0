//! A sentence, read once for all checks.
//!
//! [`Line`] is the row of its tokens, each with the classes of its word ([`crate::checks::lexis`]), and the figures and
//! names that stand on them. [`Row`] shows it as a row of items. It knows all classes that it holds, so that a check
//! passes over sentences that have none of its words.

use std::cell::OnceCell;
use std::ops::Range;

use super::lexis::{Class, Number, Stems, Vocabulary};
use super::row::Row;
use crate::figures::value::{Amount, Value};
use crate::text::Paragraph;
use crate::text::fold;
use crate::text::language::Language;
use crate::text::offset::Span;
use crate::text::token::Token;
use crate::zones::Zone;
use crate::{Figure, Mention};

/// A sentence.
pub(crate) struct Line<'a> {
    paragraph: Paragraph<'a>,
    /// Its tokens in the paragraph.
    pub(crate) tokens: Range<usize>,
    /// The words of each.
    numbers: &'a [Number],
    vocabulary: &'static Vocabulary,
    /// The classes of all of them.
    holds: Class,
    /// Its figures.
    pub(crate) figures: Vec<Placed<'a>>,
    /// Its names.
    pub(crate) mentions: &'a [Mention],
    /// Where each stands.
    pub(super) names: Vec<Named>,
    /// How many items it has.
    pub(super) length: usize,
    /// The same as a row of items, made when it is first asked for.
    items: OnceCell<Vec<Item>>,
    /// Its place among the sentences of the article.
    pub(super) index: usize,
    pub(super) zone: Zone,
    source: &'a str,
}

/// A figure and its tokens.
#[derive(Clone, Copy)]
pub(crate) struct Placed<'a> {
    pub(super) first: usize,
    pub(super) end: usize,
    /// Its place in the row of items.
    pub(super) item: usize,
    pub(crate) figure: &'a Figure,
}

/// Where a name stands.
pub(super) struct Named {
    pub(super) tokens: Range<usize>,
    /// Its place in the row of items.
    pub(super) item: usize,
}

impl Placed<'_> {
    /// Whether it says when or for how long.
    pub(super) fn is_time(&self) -> bool {
        matches!(
            self.figure.value,
            Value::Date(_) | Value::Time(_) | Value::Duration(_)
        )
    }
}

/// One item of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// Index into [`Line::figures`].
    Figure(u32),
    /// Index into [`Line::mentions`].
    Name(u32),
    /// Index into the tokens of the paragraph.
    Token(u32),
}

/// Where a sentence lies in its article.
pub(super) struct Place<'a> {
    pub(super) paragraph: Paragraph<'a>,
    pub(super) tokens: Range<usize>,
    /// The words of its tokens.
    pub(super) numbers: &'a [Number],
    pub(super) index: usize,
    pub(super) zone: Zone,
    pub(super) source: &'a str,
}

impl<'a> Line<'a> {
    /// Reads a sentence with its figures and names.
    pub(super) fn new(place: Place<'a>, figures: &'a [Figure], mentions: &'a [Mention]) -> Self {
        let Place {
            paragraph,
            tokens,
            numbers,
            index,
            zone,
            source,
        } = place;
        let vocabulary = Vocabulary::of(paragraph.language);
        let mut line = Self {
            paragraph,
            numbers,
            vocabulary,
            holds: vocabulary.classes_of_all(numbers),
            figures: Vec::with_capacity(figures.len()),
            mentions,
            names: Vec::with_capacity(mentions.len()),
            length: tokens.len(),
            items: OnceCell::new(),
            tokens,
            index,
            zone,
            source,
        };
        line.place(figures);
        line
    }

    /// Finds the tokens of figures and names, in one pass.
    fn place(&mut self, figures: &'a [Figure]) {
        let mut figures = figures.iter().peekable();
        let mut names = self.mentions.iter().peekable();
        let mut i = self.tokens.start;
        loop {
            let figure = figures.peek().map(|figure| figure.span);
            let name = names.peek().map(|name| name.span);
            let Some(next) = figure.into_iter().chain(name).map(|span| span.start).min() else {
                return;
            };
            while i < self.tokens.end && self.start_of(i) < next {
                i += 1;
            }
            if i == self.tokens.end {
                return;
            }
            let (at, first) = (self.start_of(i), i);
            // What stands before has more tokens than items.
            let item = i - self.tokens.start - (self.tokens.len() - self.length);
            if let Some(figure) = figures.next_if(|figure| figure.span.start <= at) {
                i = self.token_past(i, figure.span.end);
                self.figures.push(Placed {
                    first,
                    end: i,
                    item,
                    figure,
                });
            } else if let Some(name) = names.next() {
                i = self.token_past(i, name.span.end);
                let tokens = first..i;
                self.names.push(Named { tokens, item });
            }
            self.length -= i - first - 1;
        }
    }

    /// The sentence as a row of items.
    pub(super) fn items(&self) -> &[Item] {
        self.items.get_or_init(|| {
            let mut items = Vec::with_capacity(self.length);
            let mut figures = (0..).zip(&self.figures).peekable();
            let mut names = (0..).zip(&self.names).peekable();
            let mut i = self.tokens.start;
            while i < self.tokens.end {
                if let Some((index, figure)) = figures.next_if(|(_, figure)| figure.first == i) {
                    items.push(Item::Figure(index));
                    i = figure.end;
                } else if let Some((index, name)) =
                    names.next_if(|(_, name)| name.tokens.start == i)
                {
                    items.push(Item::Name(index));
                    i = name.tokens.end;
                } else {
                    items.push(Item::Token(i as u32));
                    i += 1;
                }
            }
            items
        })
    }

    /// The byte of the text at which token `i` starts.
    pub(super) fn start_of(&self, i: usize) -> usize {
        self.paragraph.start + self.paragraph.tokens[i].start as usize
    }

    /// The first token behind `i` that starts at byte `end` or later.
    fn token_past(&self, mut i: usize, end: usize) -> usize {
        i += 1;
        while i < self.tokens.end && self.start_of(i) < end {
            i += 1;
        }
        i
    }

    /// The names of the sentence, each with its tokens.
    pub(crate) fn names(&self) -> impl Iterator<Item = (&Range<usize>, &'a Mention)> {
        let tokens = self.names.iter().map(|name| &name.tokens);
        tokens.zip(self.mentions)
    }

    /// The same sentence as a row of items.
    pub(super) fn row(&self) -> Row<'_> {
        Row { line: self }
    }

    pub(crate) fn paragraph(&self) -> &Paragraph<'a> {
        &self.paragraph
    }

    pub(super) fn language(&self) -> Language {
        self.paragraph.language
    }

    /// The text of a span.
    pub(crate) fn text(&self, span: Span) -> &'a str {
        span.of(self.source)
    }

    /// The byte of the text behind the token before `i`.
    pub(super) fn end_of(&self, i: usize) -> usize {
        self.paragraph.start + self.paragraph.tokens[i - 1].end as usize
    }

    /// The text of a token of the sentence, empty where there is none.
    pub(crate) fn surface(&self, i: usize) -> &'a str {
        if self.tokens.contains(&i) {
            let token = &self.paragraph.tokens[i];
            &self.paragraph.text[token.start as usize..token.end as usize]
        } else {
            ""
        }
    }

    /// Whether token `i` is of a class.
    pub(super) fn has(&self, i: usize, class: Class) -> bool {
        let at = i.checked_sub(self.tokens.start);
        at.and_then(|at| self.numbers.get(at))
            .is_some_and(|&number| self.vocabulary.classes_of(number).meets(class))
    }

    /// Whether some token is of a class.
    pub(super) fn holds(&self, class: Class) -> bool {
        self.holds.meets(class)
    }

    /// Whether any of these tokens is of a class.
    pub(super) fn any(&self, tokens: Range<usize>, class: Class) -> bool {
        self.holds(class) && tokens.into_iter().any(|i| self.has(i, class))
    }

    /// Token `i`, which is of the sentence.
    pub(super) fn token(&self, i: usize) -> &'a Token {
        &self.paragraph.tokens[i]
    }

    /// Whether token `i` is a word.
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.tokens.contains(&i) && self.paragraph.tokens[i].is_word()
    }

    /// Whether token `i` is this word (folded) or this mark.
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        self.is_one_of(i, &[word])
    }

    /// Whether token `i` is one of these words or marks.
    pub(super) fn is_one_of(&self, i: usize, words: &[&str]) -> bool {
        if !self.tokens.contains(&i) {
            return false;
        }
        let (token, surface) = (self.token(i), self.surface(i));
        words.iter().any(|word| {
            if token.is_word() {
                fold::folds_to(surface, word)
            } else {
                surface == *word || *word == "'" && surface == "’"
            }
        })
    }

    /// Whether token `i` is a word that begins with one of these.
    pub(super) fn has_stem(&self, i: usize, stems: Stems) -> bool {
        self.begins_with_any(i, stems.of(self.language()))
    }

    /// Whether token `i` begins with this, which is folded.
    pub(super) fn begins(&self, i: usize, stem: &str) -> bool {
        self.begins_with_any(i, [stem])
    }

    /// Whether token `i` begins with one of these, which are folded.
    pub(super) fn begins_with_any<'s>(
        &self,
        i: usize,
        stems: impl IntoIterator<Item = &'s str>,
    ) -> bool {
        let word = self.surface(i);
        let mut stems = stems.into_iter().filter(|stem| !stem.is_empty());
        !word.is_empty() && stems.any(|stem| fold::starts_with(word, stem))
    }

    /// One past the phrase of a class that begins at token `i`; the longest of them.
    pub(super) fn phrase_at(&self, i: usize, class: Class) -> Option<usize> {
        if !self.has(i, class) {
            return None;
        }
        self.phrases_at(i, class).max()
    }

    /// One past each phrase of a class that begins at token `i`.
    pub(super) fn phrases_at(&self, i: usize, class: Class) -> impl Iterator<Item = usize> {
        let phrases = class.words(self.language());
        phrases.filter_map(move |phrase| self.reads(i, phrase))
    }

    /// Whether a phrase ends before `end`.
    pub(super) fn ends_with(&self, end: usize, phrase: &str) -> bool {
        let start = end.checked_sub(phrase.split('_').count());
        start.and_then(|start| self.reads(start, phrase)) == Some(end)
    }

    /// One past a phrase (tokens with `_` between them) that begins at token `i`.
    pub(super) fn reads(&self, i: usize, phrase: &str) -> Option<usize> {
        let mut words = phrase.split('_');
        let mut end = i;
        words
            .all(|word| {
                end += 1;
                self.is(end - 1, word)
            })
            .then_some(end)
    }

    /// Where a phrase of a class begins that ends before `end`; the longest of them.
    pub(super) fn phrase_before(&self, end: usize, class: Class) -> Option<usize> {
        /// No phrase has more tokens.
        const LONGEST: usize = 6;
        if !self.holds(class) {
            return None;
        }
        let first = end.saturating_sub(LONGEST).max(self.tokens.start);
        (first..end).find(|&i| {
            let mut phrases = class.words(self.language());
            self.has(i, class) && phrases.any(|phrase| self.reads(i, phrase) == Some(end))
        })
    }

    /// Goes back from `end` over words of a class.
    pub(super) fn before_all(&self, mut end: usize, class: Class) -> usize {
        while end > self.tokens.start && self.has(end - 1, class) {
            end -= 1;
        }
        end
    }

    /// The figure that token `i` belongs to, as an index.
    pub(super) fn figure_of(&self, i: usize) -> Option<usize> {
        let k = self.figures.partition_point(|placed| placed.end <= i);
        self.figures
            .get(k)
            .filter(|placed| placed.first <= i)
            .map(|_| k)
    }

    /// Whether tokens of a gap are few enough, none of them a word that starts something else, and none a figure
    /// but dates and lengths of time.
    pub(super) fn is_quiet(&self, gap: Range<usize>, most: usize, breaks: Class) -> bool {
        gap.len() <= most
            && gap.into_iter().all(|i| match self.figure_of(i) {
                Some(k) => self.figures[k].is_time(),
                None => {
                    !self.has(i, breaks) || {
                        // *entre 2015 et 2020*
                        let beside =
                            |i: usize| self.figure_of(i).is_some_and(|k| self.figures[k].is_time());
                        i > 0 && beside(i - 1) && beside(i + 1)
                    }
                }
            })
    }

    /// Whether the sentence holds two amounts that may be ends of a change, besides `more` that may be said of it.
    pub(super) fn may_change(&self, more: usize) -> bool {
        let amounts = self
            .figures
            .iter()
            .map(|placed| match &placed.figure.value {
                Value::Money { amount, .. }
                | Value::Percent { amount, .. }
                | Value::Quantity { amount, .. }
                | Value::Number(amount) => 1 + usize::from(matches!(amount, Amount::Range(..))),
                Value::Ratio { .. } | Value::Multiplier(_) | Value::Divisor(_) => 1,
                _ => 0,
            });
        amounts.sum::<usize>() >= 2 + more
    }
}
