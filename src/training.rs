//! What the programs that build `model/` share with the product, so that both see words alike.

use crate::names::lexicon::key::{Form, LONGEST, Phrase, form_of};
use crate::names::lexicon::{PHRASE_BITS, SECTIONS, WORD_BITS};
use crate::text::token::tokenize;

/// An entry of the lexicon as the product looks it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LexiconKey {
    /// The key, cut to its bits.
    pub key: u32,
    /// How many bits keys of such entries have.
    pub bits: u32,
}

/// The key of a name; none where it is empty or longer than the product looks. `contracted` for a name that lost its
/// article.
#[must_use]
pub fn lexicon_key(name: &str, contracted: bool) -> Option<LexiconKey> {
    let mut tokens = Vec::new();
    tokenize(name, &mut tokens);
    let mut phrase = Phrase::default();
    for token in &tokens {
        phrase.push(name, token);
    }
    if phrase.words == 0 || phrase.words > LONGEST {
        return None;
    }
    let form = if contracted {
        Form::Contracted
    } else {
        form_of(&tokens)
    };
    let bits = if tokens.len() == 1 {
        WORD_BITS
    } else {
        PHRASE_BITS
    };
    Some(LexiconKey {
        key: phrase.key(form) & (u32::MAX >> (32 - bits)),
        bits,
    })
}

/// The number that the data gives a section.
#[must_use]
pub fn lexicon_section(name: &str) -> Option<u8> {
    SECTIONS
        .iter()
        .position(|section| section.0 == name)
        .map(|i| i as u8)
}
