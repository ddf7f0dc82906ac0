//! A comparison as JSON, and as JavaScript objects of the same shape.

use super::json::{Bounds, converted};
use crate::compare::{Comparison, Place, Row, Shared, Source, Stand};
use crate::text::offset::Unit;
use crate::{Qualifier, Quote};
use serde::Serialize;

/// The report on a comparison; its keys are a contract that only grows.
#[derive(Debug, Serialize)]
pub struct ComparisonReport<'a> {
    /// The articles, in the order in which they were given.
    pub articles: Vec<ArticleReport<'a>>,
    /// The figures, in the order of their first place.
    pub figures: Vec<RowReport<'a>>,
    /// What the articles name, in the order of first mention.
    pub entities: Vec<SharedReport<'a>>,
}

/// An article.
#[derive(Debug, Serialize)]
pub struct ArticleReport<'a> {
    /// The name that the caller gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// ISO 639-1 code of its language.
    pub language: &'static str,
}

/// A figure, and where the articles tell it.
#[derive(Debug, Serialize)]
pub struct RowReport<'a> {
    /// The type of figure.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Its normal form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<&'a str>,
    /// `corroborated`, `alone` or `different`.
    pub status: &'static str,
    /// How many articles agree on it.
    pub articles: usize,
    /// Where it is told: by article, then in the order of the text.
    pub places: Vec<PlaceReport<'a>>,
}

/// A place where a figure is told.
#[derive(Debug, Serialize)]
pub struct PlaceReport<'a> {
    /// The article, from 0.
    pub article: usize,
    /// Start of the figure, in the report's unit.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// The figure as it stands in the text.
    pub text: &'a str,
    /// Its normal form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<&'a str>,
    /// How exact it is said to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<&'static str>,
    /// The sentence it stands in.
    pub sentence: &'a str,
    /// Who says it, as the text names the speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<&'a str>,
    /// Whether it is of another currency or unit, which an article says is worth the same.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub converted: bool,
    /// Whether it gives another value than the row.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub differs: bool,
}

/// What one or several articles name.
#[derive(Debug, Serialize)]
pub struct SharedReport<'a> {
    /// Its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The fullest form of its name.
    pub name: &'a str,
    /// The articles that name it.
    pub places: Vec<SharedPlaceReport<'a>>,
}

/// An article that names an entity.
#[derive(Debug, Serialize)]
pub struct SharedPlaceReport<'a> {
    /// The article, from 0.
    pub article: usize,
    /// The entity's id in the analysis of the article.
    pub entity: usize,
    /// The fullest form in which the article names it.
    pub name: &'a str,
}

impl<'a> ComparisonReport<'a> {
    /// The report on what was found in `sources`, which have these names, with offsets in units of `U`.
    #[must_use]
    pub fn new<U: Unit<Span: Bounds>>(
        ids: &[Option<&'a str>],
        sources: &[Source<'a>],
        comparison: &'a Comparison,
    ) -> Self {
        let bounds: Vec<_> = sources
            .iter()
            .enumerate()
            .map(|(article, source)| {
                let places = comparison.figures.iter().flat_map(|row| &row.places);
                let here = places.filter(|place| place.article == article);
                converted::<U>(source.text, here.map(|place| place.span).collect())
            })
            .collect();
        let place = |place: &'a Place| {
            let source = sources[place.article];
            PlaceReport::new(place, source, bounds[place.article](&place.span))
        };
        let row = |row: &'a Row| RowReport {
            kind: row.kind.name(),
            value: row.value.as_deref(),
            status: row.status.name(),
            articles: row.articles,
            places: row.places.iter().map(place).collect(),
        };
        let articles = sources.iter().enumerate().map(|(i, source)| ArticleReport {
            id: ids.get(i).copied().flatten(),
            language: source.analysis.language.code(),
        });
        Self {
            articles: articles.collect(),
            figures: comparison.figures.iter().map(row).collect(),
            entities: comparison
                .entities
                .iter()
                .map(|shared| SharedReport::new(shared, sources))
                .collect(),
        }
    }
}

impl<'a> PlaceReport<'a> {
    fn new(place: &'a Place, source: Source<'a>, (start, end): (usize, usize)) -> Self {
        let said = |quote: &&Quote| quote.span.contains(place.span);
        let quote = source.analysis.quotes.iter().find(said);
        Self {
            article: place.article,
            start,
            end,
            text: place.span.of(source.text),
            value: place.value.as_deref(),
            qualifier: place.qualifier.map(Qualifier::name),
            sentence: place.sentence.of(source.text),
            speaker: quote.map(|quote| quote.speaker.of(source.text)),
            converted: place.stand == Stand::Converted,
            differs: place.stand == Stand::Differs,
        }
    }
}

impl<'a> SharedReport<'a> {
    fn new(shared: &'a Shared, sources: &[Source<'a>]) -> Self {
        let place = |&(article, entity): &(usize, usize)| SharedPlaceReport {
            article,
            entity,
            name: &sources[article].analysis.entities[entity].name,
        };
        Self {
            kind: shared.kind.name(),
            name: &shared.name,
            places: shared.places.iter().map(place).collect(),
        }
    }
}
