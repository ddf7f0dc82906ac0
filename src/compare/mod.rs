//! Comparison: what several articles say of the same things.
//!
//! Entities are aligned first (`entities`), then figures: each is a [`Row`] with the places where articles tell it. A row
//! is [`Status::Corroborated`] where several articles agree, [`Status::Alone`] where one tells it, [`Status::Different`]
//! where another gives the same thing another value.
//!
//! Two figures agree only with evidence (`claims`): values that rounding and qualifiers let meet, in the same currency or
//! unit, and a shared subject. That is, of the figures' sentences,
//! - the same verb or noun at the figure (as for contradictions inside an article) and one more word or name in common;
//! - or the same things counted, and a name or two more words in common;
//! - or one exact value that is rare (three digits, or two of money), and a name in common;
//! - or, in articles that share two names, one exact value that is rarer still;
//! - or, in articles that share a rare figure as well and so tell one story, one exact value and a word or name.
//!
//! They differ only with more: both the only figure of their kind in their sentence, said with the same verb or noun, of
//! the same moment, about somebody or something in common (or in one story), and without somebody or some place that
//! but one of both names. Where an
//! article knows both values, it tells of two things. What says *200 euros (206 dollars)* gives both currencies one worth:
//! whoever tells either corroborates both.
//!
//! What pages put around their articles stays out unless asked for, bylines always. Relative dates are compared where the
//! article's day is known.

mod align;
mod claims;
mod common;
mod dates;
mod entities;
mod worth;

use crate::checks::Known;
use crate::checks::article::Article;
use crate::checks::contradiction::frame::Frames;
use crate::checks::conversion;
use crate::checks::lexis::Numbers;
use crate::text::Text;
use crate::zones::{Zone, zone_at};
use crate::{Analysis, FigureKind, NameKind, Options, Qualifier, Span};
use claims::Claim;

/// An article to be compared.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its text.
    pub text: &'a str,
    /// What [`crate::analyze`] found in it.
    pub analysis: &'a Analysis,
    /// The options it was analysed with.
    pub options: Options,
}

/// What articles say of the same things. Articles are indices into the sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The figures, in the order of their first place.
    pub figures: Vec<Row>,
    /// What the articles name, in the order of first mention.
    pub entities: Vec<Shared>,
}

/// How the articles stand to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Several articles tell it.
    Corroborated,
    /// One article tells it.
    Alone,
    /// Another article gives another value.
    Different,
}

impl Status {
    /// The name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Corroborated => "corroborated",
            Self::Alone => "alone",
            Self::Different => "different",
        }
    }
}

/// A figure, and where the articles tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The type of figure.
    pub kind: FigureKind,
    /// Its normal form, that of the first place.
    pub value: Option<String>,
    /// How the articles stand to it.
    pub status: Status,
    /// How many articles agree on it.
    pub articles: usize,
    /// Where it is told: by article, then in the order of the text.
    pub places: Vec<Place>,
}

/// How a place stands to its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stand {
    /// It gives the value of the row.
    Agrees,
    /// It gives another currency or unit, which one of the articles says is worth the same.
    Converted,
    /// It gives another value.
    Differs,
}

/// A place where a figure is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// In which article.
    pub article: usize,
    /// The figure.
    pub span: Span,
    /// Its sentence.
    pub sentence: Span,
    /// Its normal form.
    pub value: Option<String>,
    /// How exact it is said to be.
    pub qualifier: Option<Qualifier>,
    /// How it stands to the row.
    pub stand: Stand,
}

/// What one or several articles name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// What it is.
    pub kind: NameKind,
    /// The fullest form of its name.
    pub name: String,
    /// The articles that name it, each with an index into [`Analysis::entities`] of that article, in order.
    pub places: Vec<(usize, usize)>,
}

/// Holds articles against each other.
#[must_use]
pub fn compare(sources: &[Source]) -> Comparison {
    let numbered = entities::align(sources);
    let texts: Vec<Text> = sources
        .iter()
        .map(|source| source.options.segment(source.text))
        .collect();
    let numbers: Vec<Numbers> = texts.iter().map(Numbers::of).collect();
    let articles: Vec<Article> = sources
        .iter()
        .zip(texts.iter().zip(&numbers))
        .map(|(source, (text, numbers))| {
            let known = Known {
                text,
                figures: &source.analysis.figures,
                mentions: &source.analysis.names,
                zones: &source.analysis.zones,
                reference_date: source.analysis.reference_date,
                furniture: source.options.furniture,
            };
            Article::new(&known, numbers)
        })
        .collect();
    let frames: Vec<Frames> = articles.iter().map(Frames::every).collect();
    let mut claims: Vec<Claim> = Vec::new();
    let mut same = Vec::new();
    for (index, (article, frames)) in articles.iter().zip(&frames).enumerate() {
        let number = |entity: usize| numbered.number(index, entity);
        claims.extend(claims::of(index, article, frames, &number));
        let pairs = conversion::said_the_same(article);
        same.extend(
            pairs
                .iter()
                .map(|(one, other)| (index, one.span, other.span)),
        );
    }
    let bonds = align::Bonds::new(sources.len(), &numbered);
    Comparison {
        figures: align::rows(&claims, &same, bonds),
        entities: numbered.shared(sources),
    }
}

/// Whether a span of an article is none of its page's furniture, or that is read as well.
fn is_read(source: &Source, span: Span) -> bool {
    source.options.furniture || zone_at(&source.analysis.zones, span.start) != Zone::Boilerplate
}
