//! The analysis as JSON, and as JavaScript objects of the same shape.

use crate::figures::Zone;
use crate::figures::date::{DayPart, Portion};
use crate::text::offset::{CodePointSpan, Converter, Span, Unit, Utf16Span};
use crate::{Analysis, Entity, Figure, Finding, Mention, Zoned};
use serde::Serialize;

/// Start and end of a span in any unit.
pub trait Bounds {
    /// Start, and end exclusive.
    fn bounds(&self) -> (usize, usize);
}

impl Bounds for Utf16Span {
    fn bounds(&self) -> (usize, usize) {
        (self.start, self.end)
    }
}

impl Bounds for CodePointSpan {
    fn bounds(&self) -> (usize, usize) {
        (self.start, self.end)
    }
}

/// The report on one text; its keys are a contract that only grows.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    /// The name that the caller gave the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// ISO 639-1 code of the text's language.
    pub language: &'static str,
    /// The day from which relative dates count, in ISO 8601, given or from the text's own dateline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_date: Option<String>,
    /// The figures, in the order of the text.
    pub figures: Vec<FigureReport<'a>>,
    /// The names, in the order of the text.
    pub names: Vec<NameReport<'a>>,
    /// What the names name.
    pub entities: Vec<EntityReport<'a>>,
    /// Who says what.
    pub quotes: Vec<QuoteReport<'a>>,
    /// What each line is, in the order of the text.
    pub zones: Vec<ZoneReport>,
    /// Where the text contradicts itself.
    pub findings: Vec<FindingReport<'a>>,
    /// Sentences whose figures were not checked, as starts and ends in the report's unit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unchecked: Vec<(usize, usize)>,
}

/// A disagreement.
#[derive(Debug, Serialize)]
pub struct FindingReport<'a> {
    /// Of which kind.
    pub kind: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// Why, in one sentence.
    pub message: &'a str,
    /// The figures or names that disagree, as starts and ends in the report's unit.
    pub spans: Vec<(usize, usize)>,
}

/// Somebody's words.
#[derive(Debug, Serialize)]
pub struct QuoteReport<'a> {
    /// Start, in the report's unit.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// Who says them, as the text names the speaker.
    pub speaker: &'a str,
    /// The id of the speaker's entity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<usize>,
}

/// A line.
#[derive(Debug, Serialize)]
pub struct ZoneReport {
    /// Start, in the report's unit.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// What it is.
    pub zone: &'static str,
}

/// A figure.
#[derive(Debug, Serialize)]
pub struct FigureReport<'a> {
    /// Start, in the report's unit.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// As it stands in the text.
    pub text: &'a str,
    /// The normal form, where the text fixes one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// A quantity in coherent SI units, where they differ from those given and the value is exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub si: Option<String>,
    /// How exact it is said to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<&'static str>,
    /// Whether the text leaves the currency open and the usual one is taken.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub assumed: bool,
    /// A partial date given the reference date: one ISO date, or `start/end`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<String>,
    /// The part of the day that the text gives with a date: `morning`, `noon`, `afternoon`, `evening`, `night`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<&'static str>,
    /// The portion of a stretch of the calendar that the text speaks of: `start`, `middle`, `end`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portion: Option<&'static str>,
    /// The time zone that the text gives with a time: its short name, or what it is ahead of UTC, `+02:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// The unit of measure of which an amount of money pays for one: `MWh`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
}

/// A mention of a name.
#[derive(Debug, Serialize)]
pub struct NameReport<'a> {
    /// Start, in the report's unit.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// As it stands in the text.
    pub text: &'a str,
    /// The id of its entity.
    pub entity: usize,
}

/// An entity.
#[derive(Debug, Serialize)]
pub struct EntityReport<'a> {
    /// Its number in this report, from 0.
    pub id: usize,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The fullest form of its name.
    pub name: &'a str,
    /// Other forms.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub aliases: &'a [String],
    /// How often it is named.
    pub mentions: usize,
    /// What an apposition says that a person is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<&'a str>,
}

impl<'a> Report<'a> {
    /// The report on `text`, with offsets in units of `U`.
    #[must_use]
    pub fn new<U: Unit<Span: Bounds>>(
        id: Option<&'a str>,
        text: &'a str,
        analysis: &'a Analysis,
    ) -> Self {
        Self {
            id,
            language: analysis.language.code(),
            reference_date: analysis.reference_date.map(|date| date.to_string()),
            figures: reports::<U, _, _>(text, &analysis.figures, |f| f.span, FigureReport::new),
            names: reports::<U, _, _>(text, &analysis.names, |m| m.span, NameReport::new),
            entities: analysis
                .entities
                .iter()
                .enumerate()
                .map(EntityReport::new)
                .collect(),
            quotes: reports::<U, _, _>(
                text,
                &analysis.quotes,
                |q| q.span,
                |quote, _, bounds| {
                    let (start, end) = bounds;
                    let speaker = quote.speaker.of(text);
                    let entity = quote.entity;
                    QuoteReport {
                        start,
                        end,
                        speaker,
                        entity,
                    }
                },
            ),
            zones: reports::<U, _, _>(text, &analysis.zones, |z| z.span, ZoneReport::new),
            findings: findings::<U>(text, analysis),
            unchecked: reports::<U, _, _>(
                text,
                &analysis.unchecked,
                |&span| span,
                |_, _, bounds| bounds,
            ),
        }
    }
}

/// The bounds of spans that come in any order and do not overlap; a converter only goes forward.
pub(super) fn converted<U: Unit<Span: Bounds>>(
    text: &str,
    mut spans: Vec<Span>,
) -> impl Fn(&Span) -> (usize, usize) {
    spans.sort();
    spans.dedup();
    let bounds = reports::<U, _, _>(text, &spans, |&span| span, |_, _, bounds| bounds);
    move |span| bounds[spans.partition_point(|other| other < span)]
}

fn findings<'a, U: Unit<Span: Bounds>>(
    text: &str,
    analysis: &'a Analysis,
) -> Vec<FindingReport<'a>> {
    let all = analysis.findings.iter().flat_map(|finding| &finding.spans);
    let converted = converted::<U>(text, all.copied().collect());
    let report = |finding: &'a Finding| FindingReport {
        kind: finding.kind.name(),
        severity: finding.severity.name(),
        message: finding.message(analysis.interface),
        spans: finding.spans.iter().map(&converted).collect(),
    };
    analysis.findings.iter().map(report).collect()
}

/// One report an item, its span converted on the way.
fn reports<'a, U: Unit<Span: Bounds>, T, R>(
    text: &'a str,
    items: &'a [T],
    span: impl Fn(&T) -> Span,
    report: impl Fn(&'a T, &'a str, (usize, usize)) -> R,
) -> Vec<R> {
    let mut converter = Converter::<U>::new(text);
    items
        .iter()
        .map(|item| {
            let span = span(item);
            report(item, span.of(text), converter.convert(span).bounds())
        })
        .collect()
}

impl<'a> FigureReport<'a> {
    pub(super) fn new(figure: &'a Figure, text: &'a str, (start, end): (usize, usize)) -> Self {
        Self {
            start,
            end,
            kind: figure.kind().name(),
            text,
            value: figure.value.normal_form(),
            si: figure.value.si(),
            qualifier: figure.qualifier.map(crate::Qualifier::name),
            assumed: figure.assumed,
            resolved: figure.resolved.map(|(first, last)| {
                if first == last {
                    first.to_string()
                } else {
                    format!("{first}/{last}")
                }
            }),
            part: figure.part.map(DayPart::name),
            portion: figure.portion.map(Portion::name),
            zone: figure.zone.as_ref().map(Zone::to_string),
            per: figure.per.as_ref().map(ToString::to_string),
        }
    }
}

impl ZoneReport {
    fn new(zoned: &Zoned, _: &str, (start, end): (usize, usize)) -> Self {
        let zone = zoned.zone.name();
        Self { start, end, zone }
    }
}

impl<'a> NameReport<'a> {
    fn new(mention: &'a Mention, text: &'a str, (start, end): (usize, usize)) -> Self {
        Self {
            start,
            end,
            kind: mention.kind.name(),
            text,
            entity: mention.entity,
        }
    }
}

impl<'a> EntityReport<'a> {
    fn new((id, entity): (usize, &'a Entity)) -> Self {
        Self {
            id,
            kind: entity.kind.name(),
            name: &entity.name,
            aliases: &entity.aliases,
            mentions: entity.mentions,
            role: entity.role.as_deref(),
        }
    }
}
