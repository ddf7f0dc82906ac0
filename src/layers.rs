//! The layers one by one, so that each can be measured apart; not for others.

use crate::checks::{self, Known};
use crate::figures::{self, Figure};
use crate::names::{self, Models};
use crate::progress::Progress;
use crate::text::Text;
use crate::text::opaque::opaque_spans;
use crate::{Analysis, Entity, Finding, Language, Mention, quotes, zones};

/// A text in paragraphs and tokens.
pub struct Segmented<'t>(Text<'t>);

impl<'t> Segmented<'t> {
    /// The text layer: paragraphs, sentences, tokens, languages.
    #[must_use]
    pub fn new(text: &'t str, language: Option<Language>) -> Self {
        Self(Text::new(text, language))
    }

    /// How many tokens it has.
    #[must_use]
    pub fn tokens(&self) -> usize {
        self.0.paragraphs().map(|p| p.tokens.len()).sum()
    }

    /// The figures, before what the rest of the text tells of them.
    #[must_use]
    pub fn figures(&self) -> Vec<Figure> {
        let paragraphs = self.0.paragraphs();
        let figures = |paragraph| figures::find(&paragraph, &opaque_spans(&paragraph));
        paragraphs.flat_map(figures).collect()
    }

    /// The names, and what they name.
    #[must_use]
    pub fn names(&self) -> (Vec<Mention>, Vec<Entity>) {
        let models = Models::at_hand(self.0.source().len());
        names::entities(
            &self.0,
            names::find(&self.0, models, &mut Progress::default()),
        )
    }

    /// How many zones and quotes there are beside the names of an analysis.
    #[must_use]
    pub fn zones_and_quotes(&self, analysis: &Analysis) -> usize {
        zones::find(&self.0).len() + quotes::find(&self.0, &analysis.names).len()
    }

    /// What the checks find in an analysis.
    #[must_use]
    pub fn findings(&self, analysis: &Analysis) -> Vec<Finding> {
        checks::find(&Known {
            text: &self.0,
            figures: &analysis.figures,
            mentions: &analysis.names,
            zones: &analysis.zones,
            reference_date: analysis.reference_date,
            furniture: false,
        })
        .0
    }
}
