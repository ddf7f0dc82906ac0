//! A sentence as a row of tokens with figures in it: what the checks that read wordings share.

use super::article::{Article, Sentence};
use crate::figures::Figure;
use crate::figures::value::{Amount, Value};
use crate::text::Paragraph;
use crate::text::language::Language;
use crate::text::offset::Span;

/// A sentence, its tokens and its figures.
pub(super) struct Line<'a> {
    paragraph: &'a Paragraph<'a>,
    /// The tokens of the sentence.
    pub(super) tokens: std::ops::Range<usize>,
    pub(super) figures: Vec<Placed<'a>>,
    source: &'a str,
}

/// Whether figures hold two amounts that may be ends of a change, besides `more` that may be said of it.
pub(super) fn may_change(figures: &[Figure], more: usize) -> bool {
    let amounts = figures.iter().map(|figure| match &figure.value {
        Value::Money { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Number(amount) => 1 + usize::from(matches!(amount, Amount::Range(..))),
        Value::Ratio { .. } | Value::Multiplier(_) | Value::Divisor(_) => 1,
        _ => 0,
    });
    amounts.sum::<usize>() >= 2 + more
}

/// A figure and its tokens.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) figure: &'a Figure,
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

impl<'a> Line<'a> {
    pub(super) fn new(article: &'a Article<'a>, sentence: &Sentence) -> Self {
        let figures = article.figures[sentence.figures.clone()]
            .iter()
            .map(|figure| {
                let tokens = article.tokens(sentence, figure.span);
                Placed {
                    first: tokens.start,
                    end: tokens.end,
                    figure,
                }
            })
            .collect();
        Self {
            paragraph: article.paragraph(sentence),
            tokens: sentence.tokens.clone(),
            figures,
            source: article.source,
        }
    }

    pub(super) fn language(&self) -> Language {
        self.paragraph.language
    }

    /// The text of a span.
    pub(super) fn text(&self, span: Span) -> &'a str {
        span.of(self.source)
    }

    /// The byte of the text behind the token before `i`.
    pub(super) fn end_of(&self, i: usize) -> usize {
        self.paragraph.start + self.paragraph.tokens[i - 1].end as usize
    }

    /// The text of a token of the sentence, empty where there is none.
    pub(super) fn surface(&self, i: usize) -> &'a str {
        if self.tokens.contains(&i) {
            self.paragraph.surface(i)
        } else {
            ""
        }
    }

    /// Whether token `i` is this word (folded) or this mark.
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        if !self.tokens.contains(&i) {
            return false;
        }
        if self.paragraph.tokens[i].is_word() {
            return self.paragraph.is_word(i, word);
        }
        let surface = self.paragraph.surface(i);
        surface == word || word == "'" && surface == "’"
    }

    /// Whether token `i` is one of these words or marks.
    pub(super) fn is_one_of(&self, i: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(i, word))
    }

    /// Whether token `i` is a word that begins with one of these stems, which are ASCII or agree in their accents.
    pub(super) fn has_stem(&self, i: usize, stems: &[&str]) -> bool {
        let word = self.surface(i);
        let Some(first) = word.bytes().next().map(|byte| byte.to_ascii_lowercase()) else {
            return false;
        };
        // Most stems differ in their first letter; capitals with an accent do not show it in their first byte.
        let alike = |stem: &&&str| stem.as_bytes()[0] == first || !first.is_ascii();
        stems.iter().filter(alike).any(|stem| {
            let mut letters = crate::text::fold::folded(word);
            stem.chars().all(|c| letters.next() == Some(c))
        })
    }

    /// One past the phrase (tokens with a space between them) that begins at `i`; the longest of those given.
    pub(super) fn phrase_at(&self, i: usize, phrases: &[&str]) -> Option<usize> {
        let word = self.surface(i);
        let first = word.bytes().next()?.to_ascii_lowercase();
        // Most phrases differ in their first letter.
        let alike = |phrase: &&&str| phrase.as_bytes()[0] == first || !first.is_ascii();
        phrases
            .iter()
            .filter(alike)
            .filter(|phrase| {
                let mut words = phrase.split(' ').enumerate();
                words.all(|(k, word)| self.is(i + k, word))
            })
            .map(|phrase| i + phrase.split(' ').count())
            .max()
    }

    /// Where the phrase begins that ends before `end`; the longest of those given.
    pub(super) fn phrase_before(&self, end: usize, phrases: &[&str]) -> Option<usize> {
        phrases
            .iter()
            .filter_map(|phrase| {
                let start = end.checked_sub(phrase.split(' ').count())?;
                (self.phrase_at(start, &[phrase]) == Some(end)).then_some(start)
            })
            .min()
    }

    /// Goes back from `end` over words that qualify what follows.
    pub(super) fn before_all(&self, mut end: usize, words: &[&str]) -> usize {
        while end > self.tokens.start && self.is_one_of(end - 1, words) {
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
    pub(super) fn is_quiet(
        &self,
        gap: std::ops::Range<usize>,
        most: usize,
        breaks: &[&str],
    ) -> bool {
        gap.len() <= most
            && gap.into_iter().all(|i| match self.figure_of(i) {
                Some(k) => self.figures[k].is_time(),
                None => {
                    !self.is_one_of(i, breaks) || {
                        // *entre 2015 et 2020*
                        let beside =
                            |i: usize| self.figure_of(i).is_some_and(|k| self.figures[k].is_time());
                        i > 0 && beside(i - 1) && beside(i + 1)
                    }
                }
            })
    }
}

/// Words before a figure that say how exact it is, in both languages.
pub(super) const QUALIFYING: [&str; 34] = [
    "environ",
    "quelque",
    "quelques",
    "près",
    "de",
    "d'",
    "plus",
    "moins",
    "presque",
    "à",
    "peu",
    "autour",
    "au",
    "total",
    "un",
    "exactement",
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "roughly",
    "approximately",
    "over",
    "more",
    "less",
    "than",
    "just",
    "under",
    "an",
    "estimated",
    "~",
    "≈",
    "bien",
];
