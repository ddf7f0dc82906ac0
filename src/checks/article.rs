//! The article as checks see it: its sentences, each read once.
//!
//! Sentences of the page's furniture are not among them, unless they are asked for.

use super::line::{Line, Place};
use super::{Finding, FindingKind, Known, Message, Severity};
use crate::text::Paragraph;
use crate::text::offset::Span;
use crate::zones::{Zone, zone_at};
use crate::{Date, Figure};

/// A text and what is known of it.
pub(super) struct Article<'k> {
    /// The sentences that are checked, in order.
    pub(super) lines: Vec<Line<'k>>,
    pub(super) figures: &'k [Figure],
    pub(super) reference_date: Option<Date>,
    /// Sentences that are not checked, though they have figures.
    pub(super) unchecked: Vec<Span>,
    source: &'k str,
}

/// A sentence with more figures than these is a table or a list of prices. It is not checked: what stands beside what
/// shows nothing there, and comparing each with each would cost the square of its length.
const MOST_FIGURES: usize = 40;

/// The same of its tokens.
const MOST_TOKENS: usize = 600;

impl<'k> Article<'k> {
    pub(super) fn new(known: &Known<'k>) -> Self {
        let mut article = Self {
            lines: Vec::new(),
            figures: known.figures,
            reference_date: known.reference_date,
            unchecked: Vec::new(),
            source: known.text.source(),
        };
        for paragraph in known.text.paragraphs() {
            // The first byte that is no white space.
            let first = paragraph.tokens.first().map_or(0, |token| token.start);
            let zone = zone_at(known.zones, paragraph.start + first as usize);
            if known.furniture || zone != Zone::Boilerplate {
                article.read(known, paragraph, zone);
            }
        }
        article
    }

    /// Reads the sentences of a paragraph.
    fn read(&mut self, known: &Known<'k>, paragraph: Paragraph<'k>, zone: Zone) {
        let mut first = 0;
        while first < paragraph.tokens.len() {
            // Tokens that open a quotation and the word behind them are marked alike.
            let mut end = first + 1;
            let mut opening = paragraph.tokens[first].opens_sentence;
            while end < paragraph.tokens.len() {
                let opens = paragraph.tokens[end].opens_sentence;
                if opens && !opening {
                    break;
                }
                opening &= opens;
                end += 1;
            }
            let span = paragraph.span(first, end).shifted(paragraph.start);
            let figures = within(known.figures, span, |figure| figure.span);
            if figures.len() <= MOST_FIGURES && end - first <= MOST_TOKENS {
                let place = Place {
                    paragraph,
                    tokens: first..end,
                    index: self.lines.len(),
                    zone,
                    source: self.source,
                };
                let mentions = within(known.mentions, span, |mention| mention.span);
                self.lines.push(Line::new(place, figures, mentions));
            } else if !figures.is_empty() {
                self.unchecked.push(span);
            }
            first = end;
        }
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

/// The items that lie in a span; items are sorted.
fn within<T>(items: &[T], span: Span, of: impl Fn(&T) -> Span) -> &[T] {
    let first = items.partition_point(|item| of(item).start < span.start);
    let end = items.partition_point(|item| of(item).start < span.end);
    &items[first..end.max(first)]
}
