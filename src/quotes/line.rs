//! A paragraph with its names and quotation marks, and the look-ups that attributions need.
//!
//! Look-ups are searches in sorted lists or of bounded reach, so that all of them together stay linear in the text.

use super::Speaker;
use super::marks::Quoted;
use crate::lang::speech::{self, Speech};
use crate::names::{Mention, NameKind};
use crate::text::Paragraph;
use crate::text::token::Token;

/// A paragraph with its names and its quotation marks.
pub(super) struct Line<'l> {
    pub(super) paragraph: &'l Paragraph<'l>,
    /// The names of the paragraph, in order.
    pub(super) mentions: &'l [Mention],
    pub(super) quoted: &'l [Quoted],
    /// The person last named before the paragraph.
    pub(super) person: Option<Speaker>,
    pub(super) words: &'static Speech,
}

/// A clause or a sentence is not searched farther, in tokens.
pub(super) const REACH: usize = 150;

impl<'l> Line<'l> {
    pub(super) fn new(
        paragraph: &'l Paragraph<'l>,
        mentions: &'l [Mention],
        quoted: &'l [Quoted],
        person: Option<Speaker>,
    ) -> Self {
        let words = speech::speech(paragraph.language);
        Self {
            paragraph,
            mentions,
            quoted,
            person,
            words,
        }
    }

    /// The mention that covers token `i`.
    pub(super) fn mention_at(&self, i: usize) -> Option<&'l Mention> {
        let token = self.paragraph.tokens.get(i)?;
        let at = self.paragraph.start + token.start as usize;
        let next = self
            .mentions
            .partition_point(|mention| mention.span.start <= at);
        let mention = &self.mentions[next.checked_sub(1)?];
        (at < mention.span.end).then_some(mention)
    }

    /// One past the last token of a mention.
    pub(super) fn end_of(&self, mention: &Mention) -> usize {
        self.paragraph
            .token_at(mention.span.end - self.paragraph.start)
    }

    pub(super) fn speaker_of(mention: &Mention) -> Speaker {
        Speaker {
            span: mention.span,
            entity: Some(mention.entity),
        }
    }

    /// The quotation that token `i` stands in, its marks included.
    pub(super) fn quotation_at(&self, i: usize) -> Option<&'l Quoted> {
        let next = self.quoted.partition_point(|quoted| quoted.first <= i);
        let quoted = &self.quoted[next.checked_sub(1)?];
        quoted.contains(i).then_some(quoted)
    }

    pub(super) fn is_quotation_mark(&self, i: usize) -> bool {
        self.quotation_at(i)
            .is_some_and(|quoted| !quoted.inside().contains(&i))
    }

    /// The persons named in these tokens.
    pub(super) fn persons(
        &self,
        tokens: std::ops::Range<usize>,
    ) -> impl DoubleEndedIterator<Item = &'l Mention> {
        let byte = |i: usize| {
            let token = self.paragraph.tokens.get(i);
            self.paragraph.start + token.map_or(self.paragraph.text.len(), |t| t.start as usize)
        };
        let (start, end) = (byte(tokens.start), byte(tokens.end));
        let first = self
            .mentions
            .partition_point(|mention| mention.span.start < start);
        let last = self
            .mentions
            .partition_point(|mention| mention.span.start < end);
        self.mentions[first..last.max(first)]
            .iter()
            .filter(|mention| mention.kind == NameKind::Person)
    }

    pub(super) fn is_one_of(&self, i: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.paragraph.is_word(i, word))
    }

    pub(super) fn is_dash(&self, i: usize) -> bool {
        let mark = self.paragraph.tokens.get(i).and_then(Token::mark);
        matches!(mark, Some('–' | '—' | '-'))
    }

    /// Whether what is said, or a comma or dash after it, stands right before token `i`.
    pub(super) fn closes_speech(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else {
            return false;
        };
        let ends = |i: usize| {
            self.quotation_at(i)
                .is_some_and(|quoted| quoted.end == i + 1)
        };
        let comma = self.paragraph.is_mark(before, ',');
        let parted = comma || self.is_dash(before);
        let incise = comma && self.quotation_at(i).is_some();
        ends(before) || parted && before > 0 && ends(before - 1) || incise
    }

    /// Where the clause that ends before token `i` begins: at its sentence, behind a quotation, a colon or a semicolon.
    pub(super) fn clause_start(&self, i: usize) -> usize {
        let tokens = self.paragraph.tokens;
        let begins = |k: &usize| {
            let before = k.checked_sub(1);
            tokens.get(*k).is_some_and(|token| token.opens_sentence)
                || before.is_some_and(|k| {
                    matches!(tokens[k].mark(), Some(':' | ';')) || self.is_quotation_mark(k)
                })
        };
        let start = (i.saturating_sub(REACH)..=i)
            .rev()
            .find(begins)
            .unwrap_or(i);
        (start..i).find(|&k| tokens[k].is_word()).unwrap_or(i)
    }

    /// Where the sentence around token `i` begins, no sentence inside a quotation.
    pub(super) fn sentence_start(&self, i: usize) -> usize {
        let opens = |k: &usize| {
            let inside = self
                .quotation_at(*k)
                .is_some_and(|quoted| quoted.inside().contains(k));
            self.paragraph.tokens[*k].opens_sentence && !inside
        };
        let least = i.saturating_sub(REACH);
        (least..=i.min(self.paragraph.tokens.len() - 1))
            .rev()
            .find(opens)
            .unwrap_or(least)
    }

    pub(super) fn sentence_end(&self, i: usize) -> usize {
        let tokens = self.paragraph.tokens;
        let most = tokens.len().min(i + REACH);
        (i..most)
            .find(|&k| tokens[k].opens_sentence)
            .unwrap_or(most)
    }
}
