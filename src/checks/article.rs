//! The article as checks see it: its sentences, each read once.
//!
//! Sentences of the page's furniture are not among them, unless they are asked for.

use super::line::{Line, Place};
use super::{Finding, FindingKind, Known, Message, Severity};
use crate::figures::date::DateValue;
use crate::figures::value::Value;
use crate::text::Paragraph;
use crate::text::offset::Span;
use crate::zones::{Zone, zone_at};
use crate::{Date, Figure};

/// A text and what is known of it.
pub(crate) struct Article<'k> {
    /// The sentences that are checked, in order.
    pub(crate) lines: Vec<Line<'k>>,
    pub(super) figures: &'k [Figure],
    pub(super) reference_date: Option<Date>,
    /// Sentences that are not checked, though they have figures.
    pub(super) unchecked: Vec<Span>,
    source: &'k str,
}

/// A sentence with more figures than these is a table or a list of prices. It is not checked: what stands beside what
/// shows nothing there, and comparing each with each would cost the square of its length.
const MOST_FIGURES: usize = 40;

/// The day of writing stands in one of so many lines.
const HEAD: usize = 6;

/// The same of its tokens.
const MOST_TOKENS: usize = 600;

impl<'k> Article<'k> {
    pub(crate) fn new(known: &Known<'k>) -> Self {
        let mut article = Self {
            lines: Vec::new(),
            figures: known.figures,
            reference_date: known.reference_date,
            unchecked: Vec::new(),
            source: known.text.source(),
        };
        for (index, paragraph) in known.text.paragraphs().enumerate() {
            // The first byte that is no white space.
            let first = paragraph.tokens.first().map_or(0, |token| token.start);
            let zone = zone_at(known.zones, paragraph.start + first as usize);
            if known.furniture || zone != Zone::Boilerplate {
                article.read(known, paragraph, zone);
            }
            if index < HEAD && article.reference_date.is_none() {
                article.reference_date = article.dateline();
            }
        }
        article
    }

    /// The day that the last line read begins with, behind nothing but names: *Pérouges (Ain), 20 juin 2025. …*
    fn dateline(&self) -> Option<Date> {
        let line = self.lines.last()?;
        let first = self
            .lines
            .iter()
            .rev()
            .take_while(|other| other.paragraph().start == line.paragraph().start)
            .last()?;
        let row = first.row();
        let (at, figure) = row.figures().next()?;
        let names = (0..at).all(|i| row.name(i).is_some() || row.is_mark(i));
        let Value::Date(DateValue::Day {
            year: Some(year),
            month,
            day,
            ..
        }) = figure.value
        else {
            return None;
        };
        (names && at > 0)
            .then(|| Date::new(year, month, day))
            .flatten()
    }

    /// Reads the sentences of a paragraph.
    fn read(&mut self, known: &Known<'k>, paragraph: Paragraph<'k>, zone: Zone) {
        let tokens = paragraph.tokens;
        let prose = tokens
            .iter()
            .rev()
            .take(2)
            .any(|token| matches!(token.mark(), Some('.' | '!' | '?' | '…')));
        // A dash that sets something apart (*86 médailles – 24 d’or, …*) ends no sentence, but one behind a dateline does.
        let apart = |i: usize| {
            let dash = matches!(tokens[i - 1].mark(), Some('–' | '—'));
            let before = paragraph.start + tokens[i.saturating_sub(2)].end as usize;
            let next = known
                .figures
                .partition_point(|figure| figure.span.end < before);
            let date = known.figures.get(next).is_some_and(|figure| {
                figure.span.end == before && matches!(figure.value, Value::Date(_))
            });
            prose && dash && !date
        };
        let mut first = 0;
        while first < tokens.len() {
            // Tokens that open a quotation and the word behind them are marked alike.
            let mut end = first + 1;
            let mut opening = paragraph.tokens[first].opens_sentence;
            while end < paragraph.tokens.len() {
                let opens = paragraph.tokens[end].opens_sentence;
                if opens && !opening && !(end > first + 1 && apart(end)) {
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
