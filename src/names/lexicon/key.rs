//! Keys of phrases: what the lexicon compares instead of letters.
//!
//! A phrase is a row of tokens, hyphens left out; its key is a 32-bit hash of their letters without case and accents
//! (*Etats Unis*, *ÉTATS-UNIS*), mixed with the form in which the entry must stand.

use crate::text::fold;
#[cfg(any(test, feature = "training"))]
use crate::text::token::Case;
use crate::text::token::{Token, TokenKind};

/// No phrase has more words and digit runs than this.
pub(crate) const LONGEST: usize = 8;

/// The form in which an entry stands; part of its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Ends in a capital or a digit: *Val-d’Or*.
    Plain = 0,
    /// One word in capitals only: *UE*.
    Acronym = 0x5BD1_E995,
    /// Ends in a lower-case word: *Union européenne*.
    LowerEnd = 0x1B87_3593,
    /// Has lost its article, and stands only after *du*, *au*, *des*, *aux*: *le journal du Monde*.
    Contracted = 0x2C1B_3C6D,
}

/// The key of a growing row of tokens.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Phrase {
    hash: u32,
    /// How many words and digit runs it has.
    pub(crate) words: usize,
}

impl Phrase {
    /// Adds a token; `false` where it does not count (hyphens).
    #[cfg(any(test, feature = "training"))]
    pub(crate) fn push(&mut self, text: &str, token: &Token) -> bool {
        self.push_bare(token, || bare_key(text, token))
    }

    /// The same where the [`bare_key`] of the token is known.
    pub(crate) fn push_bare(&mut self, token: &Token, bare: impl FnOnce() -> u32) -> bool {
        if token.mark().is_some_and(is_hyphen) {
            return false;
        }
        self.hash = (self.hash.rotate_left(5) ^ bare()).wrapping_mul(0x85EB_CA6B);
        self.words += usize::from(token.kind != TokenKind::Mark);
        true
    }

    /// The key as an entry of this form has it, with all bits well mixed.
    pub(crate) fn key(self, form: Form) -> u32 {
        let mut hash = self.hash ^ form as u32;
        hash = (hash ^ (hash >> 16)).wrapping_mul(0x85EB_CA6B);
        hash = (hash ^ (hash >> 13)).wrapping_mul(0xC2B2_AE35);
        hash ^ (hash >> 16)
    }
}

/// The form of an entry that consists of these tokens.
#[cfg(any(test, feature = "training"))]
pub(crate) fn form_of(tokens: &[Token]) -> Form {
    match tokens {
        [token] if token.case == Case::Upper => Form::Acronym,
        [_, .., last] if last.kind == TokenKind::Word && last.case == Case::Lower => Form::LowerEnd,
        _ => Form::Plain,
    }
}

/// [`Token::key`] of a word without its accents; for digits a key of theirs.
pub(crate) fn bare_key(text: &str, token: &Token) -> u32 {
    let surface = &text[token.start as usize..token.end as usize];
    match token.kind {
        TokenKind::Mark => token.key,
        TokenKind::Word if surface.is_ascii() => token.key,
        _ => fold::key_of(letters(surface)),
    }
}

/// The folded characters of a phrase, without accents, spaces and hyphens.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    fold::folded(text)
        .filter(|&c| !c.is_whitespace() && !is_hyphen(c))
        .map(fold::unaccented)
}

/// The hyphens met in names.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    fn key(text: &str) -> u32 {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        let mut phrase = Phrase::default();
        for token in &tokens {
            phrase.push(text, token);
        }
        phrase.key(form_of(&tokens))
    }

    #[test]
    fn accents_hyphens_and_case_do_not_matter() {
        for text in ["Val-d’Argent", "VAL D'ARGENT", "Vâl-d’Argent"] {
            assert_eq!(key(text), key("Val d'Argent"));
        }
        assert_ne!(key("Val-d’argent"), key("Val d'Argent"));
        assert_ne!(key("Uf"), key("UF"));
    }
}
