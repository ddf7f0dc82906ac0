//! The article as checks see it: its sentences, each read once.
//!
//! Sentences of the page's furniture are not among them, unless they are asked for.

use super::lexis::{Number, Numbers};
use super::line::{Line, Place};
use super::{Finding, FindingKind, Known, Message, Severity};
use crate::figures::date::DateValue;
use crate::figures::value::Value;
use crate::text::Paragraph;
use crate::text::offset::Span;
use crate::zones::{Zone, Zoned, zone_at};
use crate::{Date, Figure, Mention};

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
    /// Reads a text whose words are given by number.
    pub(crate) fn new(known: &Known<'k>, numbers: &'k Numbers) -> Self {
        let mut article = Self {
            lines: Vec::with_capacity(known.text.paragraphs().size_hint().0),
            figures: known.figures,
            reference_date: known.reference_date,
            unchecked: Vec::new(),
            source: known.text.source(),
        };
        let mut ahead = Ahead {
            figures: known.figures,
            mentions: known.mentions,
            zones: known.zones,
        };
        let mut base = 0;
        for (index, paragraph) in known.text.paragraphs().enumerate() {
            // The first byte that is no white space.
            let first = paragraph.tokens.first().map_or(0, |token| token.start);
            let zone = ahead.zone(paragraph.start + first as usize);
            let count = paragraph.tokens.len();
            if known.furniture || zone != Zone::Boilerplate {
                let numbers = numbers.of_tokens(base, count);
                article.read(paragraph, numbers, zone, &mut ahead);
            }
            base += count;
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
        // *Nice, le 3 juin 2025*
        let led = |i: usize| i > 0 && row.is(i, &["le", "the", "on"]);
        let names = (0..at).all(|i| row.name(i).is_some() || row.is_mark(i) || led(i));
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
    fn read(
        &mut self,
        paragraph: Paragraph<'k>,
        numbers: &'k [Number],
        zone: Zone,
        ahead: &mut Ahead<'k>,
    ) {
        let tokens = paragraph.tokens;
        let prose = tokens
            .iter()
            .rev()
            .take(2)
            .any(|token| matches!(token.mark(), Some('.' | '!' | '?' | '…')));
        // A dash that sets something apart (*86 médailles – 24 d’or, …*) ends no sentence, but one behind a dateline does.
        let all = self.figures;
        let apart = |i: usize| {
            let dash = matches!(tokens[i - 1].mark(), Some('–' | '—'));
            let before = paragraph.start + tokens[i.saturating_sub(2)].end as usize;
            let next = all.partition_point(|figure| figure.span.end < before);
            let date = all.get(next).is_some_and(|figure| {
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
            let figures = within(&mut ahead.figures, span, |figure| figure.span);
            let mentions = within(&mut ahead.mentions, span, |mention| mention.span);
            if figures.len() <= MOST_FIGURES && end - first <= MOST_TOKENS {
                let place = Place {
                    paragraph,
                    tokens: first..end,
                    numbers: &numbers[first..end],
                    index: self.lines.len(),
                    zone,
                    source: self.source,
                };
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

/// What no sentence so far has, each in order.
struct Ahead<'k> {
    figures: &'k [Figure],
    mentions: &'k [Mention],
    /// The last one passed among them.
    zones: &'k [Zoned],
}

impl Ahead<'_> {
    /// The zone of what stands at byte `at`, which is no less than before.
    fn zone(&mut self, at: usize) -> Zone {
        while let [_, rest @ ..] = self.zones
            && rest.first().is_some_and(|next| next.span.start <= at)
        {
            self.zones = rest;
        }
        zone_at(&self.zones[..self.zones.len().min(1)], at)
    }
}

/// Takes the items that begin in a span from those ahead, and those before it; items are sorted.
fn within<'k, T>(ahead: &mut &'k [T], span: Span, of: impl Fn(&T) -> Span) -> &'k [T] {
    let count = |items: &[T], end| items.iter().take_while(|item| of(item).start < end).count();
    let rest = &ahead[count(ahead, span.start)..];
    let (inside, rest) = rest.split_at(count(rest, span.end));
    *ahead = rest;
    inside
}
