//! How figures were read, as JSON and as JavaScript objects of the same shape.

use super::json::{Bounds, FigureReport};
use crate::text::offset::{Converter, Span, Unit};
use crate::{Explanation, NameExplanation, Part};
use serde::Serialize;

/// How one figure was read; its keys are a contract that only grows.
#[derive(Debug, Serialize)]
pub struct ExplanationReport<'a> {
    /// The figure.
    pub figure: FigureReport<'a>,
    /// The name of the rule that makes the value of the parts.
    pub rule: &'static str,
    /// The parts, in the order of the text.
    pub parts: Vec<PartReport<'a>>,
    /// The words beside the figure that say how exact it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<PartReport<'a>>,
    /// What stands beside the figure and is told with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<PartReport<'a>>,
    /// The names of the choices that could have gone another way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<&'static str>,
    /// The day from which the figure was resolved, in ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_date: Option<String>,
}

/// A part of a figure.
#[derive(Debug, Serialize)]
pub struct PartReport<'a> {
    /// Start, in the report's unit.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// What it was taken for.
    pub role: &'static str,
    /// As it stands in the text.
    pub text: &'a str,
    /// What it is worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<&'a str>,
}

impl<'a> ExplanationReport<'a> {
    /// The report on one figure of `text`, with offsets in units of `U`.
    #[must_use]
    pub fn new<U: Unit<Span: Bounds>>(text: &'a str, explanation: &'a Explanation) -> Self {
        Self::of(
            text,
            explanation,
            &Offsets::of::<U>(text, spans(explanation)),
        )
    }

    /// The reports on figures of `text`, which is passed over once for all.
    #[must_use]
    pub fn all<U: Unit<Span: Bounds>>(text: &'a str, all: &'a [Explanation]) -> Vec<Self> {
        let offsets = Offsets::of::<U>(text, all.iter().flat_map(spans));
        all.iter()
            .map(|one| Self::of(text, one, &offsets))
            .collect()
    }

    fn of(text: &'a str, explanation: &'a Explanation, offsets: &Offsets) -> Self {
        let figure = explanation.figure.span;
        let part = |part: &'a Part| PartReport::new(part, text, offsets.bounds(part.span));
        Self {
            figure: FigureReport::new(&explanation.figure, figure.of(text), offsets.bounds(figure)),
            rule: explanation.rule.name(),
            parts: explanation.parts.iter().map(part).collect(),
            qualifier: explanation.qualifier.as_ref().map(part),
            beside: explanation.beside.as_ref().map(part),
            choices: explanation
                .choices
                .iter()
                .map(|choice| choice.name())
                .collect(),
            reference_date: explanation.reference_date.map(|date| date.to_string()),
        }
    }
}

/// The spans of a figure, of its parts and of what stands outside of it.
fn spans(explanation: &Explanation) -> impl Iterator<Item = Span> + '_ {
    let outside = [&explanation.qualifier, &explanation.beside];
    let parts = explanation
        .parts
        .iter()
        .chain(outside.into_iter().flatten());
    parts.map(|part| part.span).chain([explanation.figure.span])
}

/// Where bytes of a text stand in some unit, whatever their order.
struct Offsets {
    /// In order, none twice.
    bytes: Vec<usize>,
    /// The same in the unit.
    counts: Vec<usize>,
}

impl Offsets {
    /// Those of the ends of spans, in units of `U`.
    fn of<U: Unit<Span: Bounds>>(text: &str, spans: impl Iterator<Item = Span>) -> Self {
        let mut bytes: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
        bytes.sort_unstable();
        bytes.dedup();
        let mut converter = Converter::<U>::new(text);
        let count = |&byte: &usize| converter.convert(Span::new(byte, byte)).bounds().0;
        let counts = bytes.iter().map(count).collect();
        Self { bytes, counts }
    }

    /// Start and end of one of these spans.
    fn bounds(&self, span: Span) -> (usize, usize) {
        let count = |byte| self.counts[self.bytes.partition_point(|&other| other < byte)];
        (count(span.start), count(span.end))
    }
}

impl<'a> PartReport<'a> {
    fn new(part: &'a Part, text: &'a str, (start, end): (usize, usize)) -> Self {
        Self {
            start,
            end,
            role: part.role.name(),
            text: Span::of(part.span, text),
            value: part.value.as_deref(),
        }
    }
}

/// Why one name was found; its keys are a contract that only grows.
#[derive(Debug, Serialize)]
pub struct NameExplanationReport<'a> {
    /// The name.
    pub name: ExplainedName<'a>,
    /// What spoke for it, the weightiest first.
    pub reasons: Vec<ReasonReport<'a>>,
}

/// The name that is explained.
#[derive(Debug, Serialize)]
pub struct ExplainedName<'a> {
    /// Start, in the report's unit.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// As it stands in the text.
    pub text: &'a str,
}

/// One thing that spoke for a name.
#[derive(Debug, Serialize)]
pub struct ReasonReport<'a> {
    /// Of which kind it is.
    pub clue: &'static str,
    /// The words of the text that show it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<&'a str>,
    /// What it weighed, in steps of the model's weights.
    pub weight: i32,
}

impl<'a> NameExplanationReport<'a> {
    /// The report on one name of `text`, with offsets in units of `U`.
    #[must_use]
    pub fn new<U: Unit<Span: Bounds>>(text: &'a str, explanation: &NameExplanation) -> Self {
        Self::of(text, explanation, &mut Converter::<U>::new(text))
    }

    /// The reports on names of `text`, in its order; it is passed over once for all.
    #[must_use]
    pub fn all<U: Unit<Span: Bounds>>(text: &'a str, all: &[NameExplanation]) -> Vec<Self> {
        let mut converter = Converter::<U>::new(text);
        let report = |one| Self::of(text, one, &mut converter);
        all.iter().map(report).collect()
    }

    fn of<U: Unit<Span: Bounds>>(
        text: &'a str,
        explanation: &NameExplanation,
        converter: &mut Converter<U>,
    ) -> Self {
        let (start, end) = converter.convert(explanation.span).bounds();
        let reasons = explanation.reasons.iter().map(|reason| ReasonReport {
            clue: reason.clue.name(),
            text: reason.shown.map(|span| span.of(text)),
            weight: reason.weight,
        });
        Self {
            name: ExplainedName {
                start,
                end,
                kind: explanation.kind.name(),
                text: explanation.span.of(text),
            },
            reasons: reasons.collect(),
        }
    }
}
