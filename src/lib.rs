//! Recoupe marks every name and every figure of an article, with its exact value.
//!
//! [`analyze`] reads a text once and returns an [`Analysis`]: plain data, spans in bytes. The [`report`] module
//! turns it into the JSON that files and JavaScript see.
//!
//! # Invariants
//! - [`analyze`] is total: any string gives an analysis, the same one every time, in time linear in its length.
//! - Figures and names come sorted, lie on character boundaries and never overlap, neither each other nor among
//!   themselves.
//! - Values are exact decimals; what the text leaves open stays open.

pub mod figures;
mod lang;
pub mod names;
pub mod report;
mod resolve;
mod text;
#[cfg(feature = "training")]
pub mod training;

#[cfg(target_arch = "wasm32")]
pub mod dom;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

use text::opaque::opaque_spans;

pub use figures::calendar::{Date, DateError};
pub use figures::{Figure, FigureKind, Qualifier};
pub use names::{Entity, Mention, NameKind};
pub use text::language::Language;
pub use text::offset::{CodePointSpan, CodePoints, Converter, Span, Unit, Utf16, Utf16Span};

/// What a reader of a text may know beforehand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The language of every paragraph; by default each shows its own.
    pub language: Option<Language>,
    /// The day on which the text was written, from which relative dates count; by default its dateline says it.
    pub reference_date: Option<Date>,
}

/// All that Recoupe found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// The language of most of the text.
    pub language: Language,
    /// The day on which the text was written, given or from its own dateline.
    pub reference_date: Option<Date>,
    /// The figures, in the order of the text.
    pub figures: Vec<Figure>,
    /// The names, in the order of the text.
    pub names: Vec<Mention>,
    /// What the names name, in the order of first mention; [`Mention::entity`] is an index into it.
    pub entities: Vec<Entity>,
}

/// Finds the names and the figures of `text`.
#[must_use]
pub fn analyze(text: &str, options: &Options) -> Analysis {
    let segmented = text::Text::new(text, options.language);
    let mut figures = Vec::new();
    let mut opaque = Vec::new();
    for paragraph in segmented.paragraphs() {
        let here = opaque_spans(&paragraph);
        figures.extend(figures::find(&paragraph, &here));
        opaque.extend(here.into_iter().map(|span| span.shifted(paragraph.start)));
    }
    let mut candidates = names::find(&segmented, names::Models::at_hand());
    resolve::drop_opaque(&mut candidates, &opaque);
    resolve::overlaps(text, &mut figures, &mut candidates);
    figures::settle_currencies(&mut figures);
    let reference_date = options
        .reference_date
        .or_else(|| figures::dateline::find(&segmented, &figures));
    if let Some(reference) = reference_date {
        figures::resolve_dates(&mut figures, reference);
    }
    let (names, entities) = names::entities(text, candidates);
    Analysis {
        language: segmented.language,
        reference_date,
        figures,
        names,
        entities,
    }
}
