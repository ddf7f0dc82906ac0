//! The layers one by one, so that each can be measured apart; not for others.

use crate::Language;
use crate::figures::{self, Figure};
use crate::text::Text;
use crate::text::opaque::opaque_spans;

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
}
