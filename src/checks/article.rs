//! The article as checks see it: sentences with the figures and names in them.
//!
//! Sentences of the page's furniture are not among them, unless they are asked for.

use super::{Finding, FindingKind, Known, Message, Severity};
use crate::text::Paragraph;
use crate::text::offset::Span;
use crate::zones::{Zone, zone_at};
use crate::{Date, Figure, Mention};

/// A text and what is known of it.
pub(crate) struct Article<'k> {
    pub(crate) paragraphs: Vec<Paragraph<'k>>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) figures: &'k [Figure],
    pub(crate) mentions: &'k [Mention],
    pub(super) reference_date: Option<Date>,
    pub(crate) source: &'k str,
}

/// A sentence.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// Index of its paragraph.
    pub(crate) paragraph: usize,
    /// Its tokens in the paragraph.
    pub(crate) tokens: std::ops::Range<usize>,
    /// Its figures, as indices into [`Article::figures`].
    pub(crate) figures: std::ops::Range<usize>,
    /// Its names, as indices into [`Article::mentions`].
    pub(super) mentions: std::ops::Range<usize>,
    pub(crate) zone: Zone,
}

/// A sentence with more figures than these is a table or a list of prices. It is not checked: what stands beside what
/// shows nothing there, and comparing each with each would cost the square of its length.
const MOST_FIGURES: usize = 40;

/// The same of its tokens.
const MOST_TOKENS: usize = 600;

/// So many sentences are read, about a megabyte: what is longer is no article, and what stands so far apart is not said of
/// one thing.
const MOST_SENTENCES: usize = 8_000;

impl<'k> Article<'k> {
    pub(crate) fn new(known: &Known<'k>) -> Self {
        let paragraphs: Vec<Paragraph> = known.text.paragraphs().collect();
        let mut article = Self {
            sentences: Vec::new(),
            figures: known.figures,
            mentions: known.mentions,
            reference_date: known.reference_date,
            source: known.text.source(),
            paragraphs,
        };
        for index in 0..article.paragraphs.len() {
            if article.sentences.len() >= MOST_SENTENCES {
                break;
            }
            let zone = zone_at(known.zones, article.first_byte(index));
            if known.furniture || zone != Zone::Boilerplate {
                article.add_sentences(index, zone);
            }
        }
        article
    }

    /// The first byte of a paragraph that is no white space.
    fn first_byte(&self, paragraph: usize) -> usize {
        let line = &self.paragraphs[paragraph];
        line.start + line.tokens.first().map_or(0, |token| token.start as usize)
    }

    fn add_sentences(&mut self, index: usize, zone: Zone) {
        let line = self.paragraphs[index];
        let mut first = 0;
        while first < line.tokens.len() {
            // Tokens that open a quotation and the word behind them are marked alike.
            let mut end = first + 1;
            let mut opening = line.tokens[first].opens_sentence;
            while end < line.tokens.len() {
                let opens = line.tokens[end].opens_sentence;
                if opens && !opening {
                    break;
                }
                opening &= opens;
                end += 1;
            }
            let span = line.span(first, end).shifted(line.start);
            let figures = within(self.figures, span, |figure| figure.span);
            if figures.len() <= MOST_FIGURES && end - first <= MOST_TOKENS {
                self.sentences.push(Sentence {
                    paragraph: index,
                    tokens: first..end,
                    figures,
                    mentions: within(self.mentions, span, |mention| mention.span),
                    zone,
                });
            }
            first = end;
        }
    }

    pub(crate) fn paragraph(&self, sentence: &Sentence) -> &Paragraph<'k> {
        &self.paragraphs[sentence.paragraph]
    }

    /// The tokens of a span, in the paragraph of its sentence.
    pub(super) fn tokens(&self, sentence: &Sentence, span: Span) -> std::ops::Range<usize> {
        let line = self.paragraph(sentence);
        line.token_at(span.start - line.start)..line.token_at(span.end - line.start)
    }

    /// The text of a span.
    pub(super) fn text(&self, span: Span) -> &'k str {
        span.of(self.source)
    }

    /// A finding about these spans.
    pub(super) fn finding(
        kind: FindingKind,
        severity: Severity,
        mut spans: Vec<Span>,
        french: String,
        english: String,
    ) -> Finding {
        spans.sort();
        let message = Message { french, english };
        Finding {
            kind,
            severity,
            spans,
            message,
        }
    }
}

/// The items that lie in a span, as indices; items are sorted.
fn within<T>(items: &[T], span: Span, of: impl Fn(&T) -> Span) -> std::ops::Range<usize> {
    let first = items.partition_point(|item| of(item).start < span.start);
    let end = items.partition_point(|item| of(item).start < span.end);
    first..end.max(first)
}
