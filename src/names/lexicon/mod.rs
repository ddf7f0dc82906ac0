//! The lexicon: known names and name parts, found in a text longest first.
//!
//! The data (`model/lexicon.bin`) holds no words but keys of them (see `key`), cut to [`WORD_BITS`] for single words and
//! [`PHRASE_BITS`] for longer phrases: a quarter of the size of the words. The price is
//! that strangers may share a key with an entry. With some 32,000 words in 26 bits, one capitalized word in 2,100 that
//! the lexicon does not hold is taken for an entry; what it then gets is a vote among others, never a verdict. With some
//! 27,000 phrases in 30 bits and at most fourteen questions at a capital, one capital in 2,800 starts a phrase that is
//! none. Names that only the model asks about (titles of works that are everyday words) have senses of their own, which
//! the rules do not see.

mod aliases;
pub(crate) mod decode;
#[cfg(feature = "training")]
pub(crate) mod forget;
pub(crate) mod key;
pub(crate) mod parts;
mod senses;

pub(crate) use aliases::group;
pub(crate) use key::is_hyphen;
#[cfg(feature = "training")]
pub(crate) use senses::NAMED;
pub(crate) use senses::Senses;

use std::sync::OnceLock;

use crate::text::token::{Case, Token, TokenKind};
use decode::Packed;
use key::{Form, LONGEST, Phrase};

/// Bits of the keys of single words.
pub(crate) const WORD_BITS: u32 = 26;
/// Bits of the keys of phrases of several words.
pub(crate) const PHRASE_BITS: u32 = 30;

/// The decoded lexicon.
pub(crate) struct Lexicon {
    words: Table,
    phrases: Table,
}

/// A phrase of the lexicon in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    /// One past its last token.
    pub(crate) end: usize,
    /// What it may be.
    pub(crate) senses: Senses,
    /// How many words and digit runs it has.
    pub(crate) words: usize,
}

/// The longest phrases of the lexicon at a token.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Longest {
    /// Of those that may be names.
    pub(crate) name: Option<Match>,
    /// Of those that only the model asks about as well.
    pub(crate) known: Option<Match>,
}

/// The lexicon of this build.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    #[cfg(feature = "training")]
    if let Some(poorer) = forget::lexicon_of_thread() {
        return poorer;
    }
    LEXICON.get_or_init(|| Lexicon::new(include_bytes!("../../../model/lexicon.bin")))
}

impl Lexicon {
    fn new(data: &[u8]) -> Self {
        let mut lexicon = Self {
            words: Table::new(WORD_BITS),
            phrases: Table::new(PHRASE_BITS),
        };
        let mut data = Some(data);
        for table in [&mut lexicon.words, &mut lexicon.phrases] {
            data = data.and_then(Packed::new).and_then(|packed| {
                packed.each(|key, senses| table.insert(key, Senses::from_bits(senses)))
            });
        }
        lexicon
    }

    /// The longest phrases that start with token `first` of a line, behind a word that [`contracts`] or not; `bare` gives
    /// the [`key::bare_key`] of each token.
    pub(crate) fn longest(
        &self,
        tokens: &[Token],
        first: usize,
        contracted: bool,
        bare: impl Fn(usize) -> u32,
    ) -> Longest {
        let mut longest = Longest::default();
        if ends_phrases(&tokens[first]) {
            return longest;
        }
        let mut phrase = Phrase::default();
        for (i, token) in tokens.iter().enumerate().skip(first).take(2 * LONGEST) {
            if i > first && (token.opens_sentence || ends_phrases(token))
                || !phrase.push_bare(token, || bare(i))
            {
                if i == first || !token.mark().is_some_and(is_hyphen) {
                    break;
                }
                continue;
            }
            if phrase.words > LONGEST {
                break;
            }
            let mut senses = self.senses(phrase, i == first, token);
            if contracted {
                senses = senses.or(self.table(i == first).get(phrase.key(Form::Contracted)));
            }
            if senses.any(Senses::ANY_NAME) {
                let found = Match {
                    end: i + 1,
                    senses,
                    words: phrase.words,
                };
                longest.known = Some(found);
                if senses.any(Senses::NAME.or(Senses::FORENAME)) {
                    longest.name = Some(found);
                }
            }
        }
        longest
    }

    /// What the one word `token` may be, name part or common word.
    pub(crate) fn word(&self, text: &str, token: &Token) -> Senses {
        self.word_of(token, || key::bare_key(text, token))
    }

    /// The same where the [`key::bare_key`] of the token is known.
    pub(crate) fn word_of(&self, token: &Token, bare: impl FnOnce() -> u32) -> Senses {
        let mut phrase = Phrase::default();
        phrase.push_bare(token, bare);
        self.senses(phrase, true, token)
    }

    /// What a phrase that ends in `last` may be, in the forms that its case allows.
    fn senses(&self, phrase: Phrase, single: bool, last: &Token) -> Senses {
        let table = self.table(single);
        let other = match (single, last.case) {
            (true, Case::Upper | Case::Mixed) => Form::Acronym,
            (false, Case::Lower) if last.kind == TokenKind::Word => {
                return table.get(phrase.key(Form::LowerEnd));
            }
            // *Union Européenne*
            (false, _) => Form::LowerEnd,
            _ => return table.get(phrase.key(Form::Plain)),
        };
        table
            .get(phrase.key(Form::Plain))
            .or(table.get(phrase.key(other)))
    }

    fn table(&self, single: bool) -> &Table {
        if single { &self.words } else { &self.phrases }
    }
}

/// Marks that no phrase goes over.
fn ends_phrases(token: &Token) -> bool {
    token
        .mark()
        .is_some_and(|c| !is_hyphen(c) && !matches!(c, '.' | '&' | '+' | '\'' | '\u{2019}' | '!'))
}

/// Whether the word holds an article that the name after it may have lost.
pub(crate) fn contracts(surface: &str) -> bool {
    ["du", "au", "des", "aux"]
        .iter()
        .any(|word| surface.eq_ignore_ascii_case(word))
}

/// A map from keys of so many bits to senses: open addressing with linear probing, at most half full.
struct Table {
    bits: u32,
    used: usize,
    slots: Vec<(u32, Senses)>,
    /// A bit for each end that a key may have: whether any key has it. Most questions end there, near the processor.
    ends: Vec<u64>,
}

/// As many low bits of a key as [`Table::ends`] looks at.
const END_BITS: u32 = 18;

impl Table {
    fn new(bits: u32) -> Self {
        Self {
            bits,
            used: 0,
            slots: vec![(0, Senses::default()); 1 << 16],
            ends: vec![0; 1 << (END_BITS - 6)],
        }
    }

    fn get(&self, key: u32) -> Senses {
        let (word, bit) = Self::end(key);
        if self.ends[word] & bit == 0 {
            return Senses::default();
        }
        self.slots[self.position(key & self.mask())].1
    }

    /// Where [`Table::ends`] speaks of a key.
    fn end(key: u32) -> (usize, u64) {
        let end = key & ((1 << END_BITS) - 1);
        (end as usize / 64, 1 << (end % 64))
    }

    fn insert(&mut self, key: u32, senses: Senses) {
        if self.used * 2 >= self.slots.len() {
            let doubled = vec![(0, Senses::default()); self.slots.len() * 2];
            for (key, senses) in std::mem::replace(&mut self.slots, doubled) {
                let at = self.position(key);
                self.slots[at] = (key, senses);
            }
        }
        let (word, bit) = Self::end(key);
        self.ends[word] |= bit;
        let at = self.position(key & self.mask());
        self.used += usize::from(self.slots[at].1 == Senses::default());
        self.slots[at] = (key & self.mask(), self.slots[at].1.or(senses));
    }

    fn mask(&self) -> u32 {
        u32::MAX >> (32 - self.bits)
    }

    /// The slot of a key, or the vacant one (without senses) where it would be.
    fn position(&self, key: u32) -> usize {
        let last = self.slots.len() - 1;
        let mut at = key as usize & last;
        while self.slots[at].1 != Senses::default() && self.slots[at].0 != key {
            at = (at + 1) & last;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    fn lexicon_of(entries: &[(&str, Senses)]) -> Lexicon {
        let mut lexicon = Lexicon::new(&[]);
        for &(name, senses) in entries {
            let mut tokens = Vec::new();
            tokenize(name, &mut tokens);
            let mut phrase = Phrase::default();
            for token in &tokens {
                phrase.push(name, token);
            }
            let table = if tokens.len() == 1 {
                &mut lexicon.words
            } else {
                &mut lexicon.phrases
            };
            table.insert(phrase.key(key::form_of(&tokens)), senses);
        }
        lexicon
    }

    fn longest(text: &str) -> Option<(&str, Senses)> {
        let lexicon = lexicon_of(&[
            ("Val-d’Argent", Senses::PLACE),
            ("Orsel", Senses::PLACE),
            ("Orsel", Senses::ORGANIZATION),
            ("Union des forges", Senses::ORGANIZATION),
            ("UF", Senses::ORGANIZATION),
        ]);
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        let first = tokens
            .iter()
            .position(|t| t.case != Case::Lower && !text[t.start as usize..].starts_with('l'))?;
        let bare = |i: usize| key::bare_key(text, &tokens[i]);
        let found = lexicon.longest(&tokens, first, false, bare).name?;
        let span = tokens[first].start as usize..tokens[found.end - 1].end as usize;
        Some((&text[span], found.senses))
    }

    #[test]
    fn finds_the_longest_phrase() {
        assert_eq!(
            longest("à l’Union des forges et").map(|m| m.0),
            Some("Union des forges")
        );
        assert_eq!(
            longest("à l’Union Des Forges").map(|m| m.0),
            Some("Union Des Forges")
        );
        assert_eq!(longest("l’Union des métiers"), None);
        assert_eq!(longest("ETATS, VAL D’ARGENT"), None);
        assert_eq!(longest("VAL D’ARGENT").map(|m| m.0), Some("VAL D’ARGENT"));
    }

    #[test]
    fn acronyms_stand_in_capitals() {
        assert_eq!(longest("Uf"), None);
        assert_eq!(longest("l’UF").map(|m| m.0), Some("UF"));
    }

    #[test]
    fn senses_of_one_spelling_add_up() {
        let senses = longest("Orsel").map(|m| m.1).unwrap_or_default();
        assert!(
            senses.may_be(crate::NameKind::Place) && senses.may_be(crate::NameKind::Organization)
        );
    }

    #[test]
    fn the_lexicon_of_this_build_is_whole() {
        let Lexicon { words, phrases } = lexicon();
        assert!(words.used > 10_000 && phrases.used > 10_000);
        let mut tokens = Vec::new();
        let text = "France Union européenne";
        tokenize(text, &mut tokens);
        assert!(lexicon().word(text, &tokens[0]).any(Senses::PLACE));
        assert_eq!(
            lexicon()
                .longest(&tokens, 1, false, |i| key::bare_key(text, &tokens[i]))
                .name
                .map(|found| found.end),
            Some(3)
        );
    }
}
