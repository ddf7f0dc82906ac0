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

pub mod checks;
pub mod compare;
pub mod figures;
mod lang;
#[cfg(feature = "layers")]
pub mod layers;
pub mod names;
mod progress;
pub mod quotes;
pub mod report;
mod resolve;
mod text;
#[cfg(feature = "training")]
pub mod training;
pub mod zones;

#[cfg(target_arch = "wasm32")]
pub mod dom;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

use progress::{Layer, Progress};
use text::opaque::opaque_spans;

pub use checks::{Finding, FindingKind, Severity};
pub use figures::calendar::{Date, DateError};
pub use figures::explain::{Choice, Explanation, Part, Role, Rule};
pub use figures::{Figure, FigureKind, Qualifier};
pub use names::{Clue, Entity, Mention, NameExplanation, NameKind, Reason};
pub use quotes::Quote;
pub use text::language::Language;
pub use text::offset::{
    CodePointSpan, CodePoints, Converter, Span, Unit, Utf16, Utf16Span, byte_of,
};
pub use zones::{Zone, Zoned};

/// What a reader of a text may know beforehand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The language of every paragraph; by default each shows its own.
    pub language: Option<Language>,
    /// The day on which the text was written, from which relative dates count; by default its dateline says it.
    pub reference_date: Option<Date>,
    /// Whether checks read what the page puts around its article as well: menus, teasers, comments.
    pub furniture: bool,
    /// The language of messages; by default that of the text.
    pub interface: Option<Language>,
}

impl Options {
    /// Segments a text. One that shows no language is taken for one in that of the interface.
    fn segment<'t>(&self, text: &'t str) -> text::Text<'t> {
        let otherwise = self.interface.unwrap_or(Language::French);
        text::Text::in_language(text, self.language, otherwise)
    }
}

/// All that Recoupe found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// The language of most of the text.
    pub language: Language,
    /// The language of messages.
    pub interface: Language,
    /// The day on which the text was written, given or from its own dateline.
    pub reference_date: Option<Date>,
    /// The figures, in the order of the text.
    pub figures: Vec<Figure>,
    /// What each line is: headline, body, the page's furniture.
    pub zones: Vec<Zoned>,
    /// Where the text contradicts itself.
    pub findings: Vec<Finding>,
    /// Sentences whose figures were not checked, because they are too many: tables, lists of prices.
    pub unchecked: Vec<Span>,
    /// Who says what, in the order of the text.
    pub quotes: Vec<Quote>,
    /// The names, in the order of the text.
    pub names: Vec<Mention>,
    /// What the names name, in the order of first mention; [`Mention::entity`] is an index into it.
    pub entities: Vec<Entity>,
}

/// Finds the names and the figures of `text`.
#[must_use]
pub fn analyze(text: &str, options: &Options) -> Analysis {
    read(text, options, &mut Progress::default())
}

/// Does what [`analyze`] does, and calls `tell` now and then with the share that is done: above 0, rising, and below 1,
/// for what was found has still to be handed over.
#[must_use]
pub fn analyze_telling(text: &str, options: &Options, tell: &mut dyn FnMut(f64)) -> Analysis {
    read(text, options, &mut Progress::new(tell))
}

fn read(text: &str, options: &Options, progress: &mut Progress) -> Analysis {
    let segmented = options.segment(text);
    progress.done(Layer::Text);
    let Marked {
        figures,
        names,
        reference_date,
    } = Marked::of(&segmented, options, progress);
    let (names, entities) = names::entities(&segmented, names);
    progress.done(Layer::Entities);
    let zones = zones::find(&segmented);
    let (findings, unchecked) = checks::find(&checks::Known {
        text: &segmented,
        figures: &figures,
        mentions: &names,
        zones: &zones,
        reference_date,
        furniture: options.furniture,
    });
    progress.done(Layer::Checks);
    let quotes = quotes::find(&segmented, &names);
    progress.done(Layer::Quotes);
    Analysis {
        findings,
        unchecked,
        language: segmented.language,
        interface: options.interface.unwrap_or(segmented.language),
        reference_date,
        figures,
        quotes,
        zones,
        names,
        entities,
    }
}

/// How each figure that [`analyze`] finds in `text` was read, in the order of the text.
#[must_use]
pub fn explain(text: &str, options: &Options) -> Vec<Explanation> {
    explain_where(text, options, |_| true)
}

/// How the figure that holds byte `at` of `text` was read; none where no figure does.
#[must_use]
pub fn explain_at(text: &str, options: &Options, at: usize) -> Option<Explanation> {
    let holds = |span: Span| span.start <= at && at < span.end;
    explain_where(text, options, holds).pop()
}

/// How the figures whose spans `chosen` picks were read.
fn explain_where(text: &str, options: &Options, chosen: impl Fn(Span) -> bool) -> Vec<Explanation> {
    let segmented = options.segment(text);
    let mut marked = Marked::of(&segmented, options, &mut Progress::default());
    marked.figures.retain(|figure| chosen(figure.span));
    let mut figures = &marked.figures[..];
    let mut explanations = Vec::new();
    for paragraph in segmented.paragraphs() {
        let end = paragraph.start + paragraph.text.len();
        let (here, behind) = figures.split_at(figures.partition_point(|f| f.span.end <= end));
        figures = behind;
        if !here.is_empty() {
            let reference = marked.reference_date;
            explanations.extend(figures::explain::of_paragraph(&paragraph, here, reference));
        }
    }
    explanations
}

/// Why each name that [`analyze`] finds in `text` was found, in the order of the text.
#[must_use]
pub fn explain_names(text: &str, options: &Options) -> Vec<NameExplanation> {
    explain_names_where(text, options, |_| true)
}

/// Why the name that holds byte `at` of `text` was found; none where no name does.
#[must_use]
pub fn explain_name_at(text: &str, options: &Options, at: usize) -> Option<NameExplanation> {
    let holds = |span: Span| span.start <= at && at < span.end;
    explain_names_where(text, options, holds).pop()
}

/// Why the names whose spans `chosen` picks were found.
fn explain_names_where(
    text: &str,
    options: &Options,
    chosen: impl Fn(Span) -> bool,
) -> Vec<NameExplanation> {
    let segmented = options.segment(text);
    let mut marked = Marked::of(&segmented, options, &mut Progress::default());
    marked.names.retain(|name| chosen(name.span));
    if marked.names.is_empty() {
        return Vec::new();
    }
    names::explain(
        &segmented,
        names::Models::at_hand(text.len()),
        &marked.names,
    )
}

/// The figures and names of a text before anything is concluded from them.
struct Marked {
    figures: Vec<Figure>,
    names: Vec<names::Candidate>,
    reference_date: Option<Date>,
}

impl Marked {
    fn of(segmented: &text::Text, options: &Options, progress: &mut Progress) -> Self {
        let text = segmented.source();
        let mut figures = Vec::new();
        let mut opaque = Vec::new();
        for paragraph in segmented.paragraphs() {
            let here = opaque_spans(&paragraph);
            figures.extend(figures::find(&paragraph, &here));
            opaque.extend(here.into_iter().map(|span| span.shifted(paragraph.start)));
            progress.at(Layer::Figures, paragraph.start, text.len());
        }
        progress.done(Layer::Figures);
        let mut names = names::find(segmented, names::Models::at_hand(text.len()), progress);
        resolve::drop_opaque(&mut names, &opaque);
        resolve::overlaps(text, &mut figures, &mut names);
        figures::settle_currencies(&mut figures);
        let reference_date = options
            .reference_date
            .or_else(|| figures::dateline::find(segmented, &figures));
        if let Some(reference) = reference_date {
            figures::resolve_dates(&mut figures, reference);
        }
        Self {
            figures,
            names,
            reference_date,
        }
    }
}
