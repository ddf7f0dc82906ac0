//! The text layer: paragraphs, sentences, tokens and the language of each paragraph. It reads the text where it
//! stands and copies none of it.

pub(crate) mod filter;
pub(crate) mod fold;
pub(crate) mod language;
pub(crate) mod letters;
pub(crate) mod offset;
pub(crate) mod opaque;
mod paragraph;
mod sentence;
pub(crate) mod token;

use language::{Evidence, Language};
use offset::Span;
use token::Token;

/// The segmented text.
pub(crate) struct Text<'t> {
    paragraphs: Vec<ParagraphRecord>,
    tokens: Vec<Token>,
    source: &'t str,
    /// The language of the whole.
    pub(crate) language: Language,
}

struct ParagraphRecord {
    bytes: std::ops::Range<usize>,
    tokens: std::ops::Range<usize>,
    language: Option<Language>,
}

/// One line of the text with its tokens. Offsets of tokens, and of the spans that layers find in it, are relative
/// to its start.
#[derive(Clone, Copy)]
pub(crate) struct Paragraph<'p> {
    /// The line without its end.
    pub(crate) text: &'p str,
    /// Where it starts in the whole text, in bytes.
    pub(crate) start: usize,
    /// What it is made of.
    pub(crate) tokens: &'p [Token],
    /// Its own language, or the text's where it shows none.
    pub(crate) language: Language,
}

/// By the letters of so many words a text is judged: what they do not tell, more will not.
const MOST_WORDS: usize = 1000;

impl<'t> Text<'t> {
    /// Segments `source`; `language` overrules what the text shows. A text that shows none is taken for French.
    #[cfg(any(test, feature = "training", feature = "layers"))]
    pub(crate) fn new(source: &'t str, language: Option<Language>) -> Self {
        Self::in_language(source, language, Language::French)
    }

    /// Segments `source`; a text that shows no language is taken for one in `otherwise`.
    pub(crate) fn in_language(
        source: &'t str,
        language: Option<Language>,
        otherwise: Language,
    ) -> Self {
        let mut tokens = Vec::with_capacity(source.len() / 6);
        let mut paragraphs = Vec::new();
        let mut whole = Evidence::default();
        for bytes in paragraph::paragraphs(source) {
            let first = tokens.len();
            let line = &source[bytes.clone()];
            token::tokenize(line, &mut tokens);
            sentence::mark_sentences(line, &mut tokens[first..]);
            let evidence = Evidence::of(&tokens[first..]);
            whole.add(evidence);
            paragraphs.push(ParagraphRecord {
                bytes,
                tokens: first..tokens.len(),
                language: language.or(evidence.verdict()),
            });
        }
        let mut text = Self {
            paragraphs,
            tokens,
            source,
            language: otherwise,
        };
        let shown = language.or(whole.verdict());
        if let Some(language) = shown.or_else(|| letters::verdict(text.words().take(MOST_WORDS))) {
            text.language = language;
        }
        text
    }

    /// The words of all lines.
    fn words(&self) -> impl Iterator<Item = (&Token, &'t str)> {
        self.paragraphs.iter().flat_map(|record| {
            let line = &self.source[record.bytes.clone()];
            let words = self.tokens[record.tokens.clone()].iter();
            words
                .filter(|token| token.is_word())
                .map(move |token| (token, &line[token.start as usize..token.end as usize]))
        })
    }

    /// The text itself.
    pub(crate) fn source(&self) -> &'t str {
        self.source
    }

    /// The paragraphs, in order.
    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = Paragraph<'_>> {
        self.paragraphs.iter().map(|record| Paragraph {
            text: &self.source[record.bytes.clone()],
            start: record.bytes.start,
            tokens: &self.tokens[record.tokens.clone()],
            language: record.language.unwrap_or(self.language),
        })
    }
}

impl<'p> Paragraph<'p> {
    /// The text of token `i`.
    pub(crate) fn surface(&self, i: usize) -> &'p str {
        let token = &self.tokens[i];
        &self.text[token.start as usize..token.end as usize]
    }

    /// Whether token `i` is the word whose folded form is `word`.
    pub(crate) fn is_word(&self, i: usize, word: &str) -> bool {
        self.tokens.get(i).is_some_and(|token| {
            token.is_word()
                && !fold::differ_at_once(&self.text.as_bytes()[token.start as usize..], word)
                && fold::folds_to(self.surface(i), word)
        })
    }

    /// Whether token `i` is the mark `c`.
    pub(crate) fn is_mark(&self, i: usize, c: char) -> bool {
        self.tokens.get(i).is_some_and(|token| token.is(c))
    }

    /// Whether token `i` exists and touches the one before it.
    pub(crate) fn is_glued(&self, i: usize) -> bool {
        i > 0 && self.tokens.get(i).is_some_and(|token| !token.spaced)
    }

    /// Whether token `i` is a word that touches the token before it.
    pub(crate) fn is_glued_word(&self, i: usize) -> bool {
        self.is_glued(i) && self.tokens[i].is_word()
    }

    /// The first token that stands at or behind byte `at` of the paragraph.
    pub(crate) fn token_at(&self, at: usize) -> usize {
        self.tokens
            .partition_point(|token| (token.start as usize) < at)
    }

    /// The span of the tokens from `first` up to, not including, `end`; not empty.
    pub(crate) fn span(&self, first: usize, end: usize) -> Span {
        Span::new(
            self.tokens[first].start as usize,
            self.tokens[end - 1].end as usize,
        )
    }
}
