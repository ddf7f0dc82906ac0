//! Cue words: what stands in or around names and says what they are.
//!
//! One table a language, of folded words and their roles; this module only looks words up. Keys of words are 32-bit
//! hashes and the words are not compared again: with some 1,500 words a text word is mistaken for a cue once in three
//! million *different* words, which no reader will meet.

mod en;
mod fr;

use std::sync::OnceLock;

use crate::text::fold;
use crate::text::language::Language;
use crate::text::token::Token;

/// A set of roles that a word plays around names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cue(pub(crate) u32);

impl Cue {
    /// Opens sentences, says nothing: articles, pronouns, conjunctions, adverbs.
    pub(crate) const FUNCTION: Self = Self(1);
    /// Title or function of the person named next; never in the span.
    pub(crate) const TITLE: Self = Self(1 << 1);
    /// Head of an organization's name, when capitalized.
    pub(crate) const ORGANIZATION: Self = Self(1 << 2);
    /// Head of a place's name.
    pub(crate) const PLACE: Self = Self(1 << 3);
    /// Head of an event's name.
    pub(crate) const EVENT: Self = Self(1 << 4);
    /// Head of a product's name.
    pub(crate) const PRODUCT: Self = Self(1 << 5);
    /// A head that belongs to the name even in lower case.
    pub(crate) const LOWER: Self = Self(1 << 6);
    /// A head that names something all alone when it has a capital inside a sentence.
    pub(crate) const ALONE: Self = Self(1 << 7);
    /// Introduces a name of an organization and stays out of it.
    pub(crate) const BEFORE_ORGANIZATION: Self = Self(1 << 8);
    /// Introduces a place.
    pub(crate) const BEFORE_PLACE: Self = Self(1 << 9);
    /// Introduces an event.
    pub(crate) const BEFORE_EVENT: Self = Self(1 << 10);
    /// Introduces a product.
    pub(crate) const BEFORE_PRODUCT: Self = Self(1 << 11);
    /// A noun or adjective that goes on with an institution's name in lower case.
    pub(crate) const INSIDE: Self = Self(1 << 12);
    /// Links two words of a name: *de*, *du*, *of*.
    pub(crate) const LINK: Self = Self(1 << 13);
    /// A particle of persons' names: *von*, *bin*.
    pub(crate) const PARTICLE: Self = Self(1 << 14);
    /// Ends an organization's name: *SA*, *Inc*, *Group*.
    pub(crate) const ORGANIZATION_TAIL: Self = Self(1 << 15);
    /// Ends a place's name: *Street*.
    pub(crate) const PLACE_TAIL: Self = Self(1 << 16);
    /// Ends an event's name: *War*, *Festival*.
    pub(crate) const EVENT_TAIL: Self = Self(1 << 17);
    /// Ends a product's name: *Act*, *Prize*.
    pub(crate) const PRODUCT_TAIL: Self = Self(1 << 18);
    /// Has a capital and names nothing: demonyms, months, *État*, *Internet*.
    pub(crate) const PLAIN: Self = Self(1 << 19);
    /// What a person does, right after the name: *déclare*, *told*.
    pub(crate) const SPEECH: Self = Self(1 << 20);
    /// A preposition that mostly stands before places: *à*, *en*, *near*.
    pub(crate) const AT: Self = Self(1 << 21);
    /// A person's trade or kinship, in lower case before the name: *chanteur*, *frère*.
    pub(crate) const TRADE: Self = Self(1 << 22);
    /// An article.
    pub(crate) const ARTICLE: Self = Self(1 << 23);
    /// An office that is held in an organization or a place: *PDG de*, *maire de*.
    pub(crate) const OFFICE: Self = Self(1 << 24);

    /// A head in lower case that the name follows at once: *prix Nobel*, *loi Climat*.
    pub(crate) const DIRECT: Self = Self(1 << 25);
    /// A link that ties a proper name to what stands before it: *de*, not *à*.
    pub(crate) const INNER_LINK: Self = Self(1 << 26);
    /// Makes numbered things: *Boeing 737*.
    pub(crate) const SERIES: Self = Self(1 << 27);

    /// An abbreviated legal form, after a comma or not, with its point.
    pub(crate) const LEGAL: Self = Self(1 << 28);

    /// The roles of this set that `other` does not have.
    pub(crate) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it shares a role with `other`.
    pub(crate) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Heads of any kind.
    pub(crate) const HEAD: Self =
        Self(Self::ORGANIZATION.0 | Self::PLACE.0 | Self::EVENT.0 | Self::PRODUCT.0);
    /// Tails of any kind.
    pub(crate) const TAIL: Self = Self(
        Self::ORGANIZATION_TAIL.0 | Self::PLACE_TAIL.0 | Self::EVENT_TAIL.0 | Self::PRODUCT_TAIL.0,
    );
}

/// Roles and the words, separated by spaces, that play them.
type Row = (Cue, &'static str);

/// The cues of one language, by [`fold::key`].
pub(crate) struct Cues {
    slots: Vec<(u32, Cue)>,
}

impl Cues {
    /// The cues of a language.
    pub(crate) fn of(language: Language) -> &'static Self {
        static FRENCH: OnceLock<Cues> = OnceLock::new();
        static ENGLISH: OnceLock<Cues> = OnceLock::new();
        match language {
            Language::French => FRENCH.get_or_init(|| Self::new(fr::ROWS)),
            Language::English => ENGLISH.get_or_init(|| Self::new(en::ROWS)),
        }
    }

    fn new(rows: &[Row]) -> Self {
        let words = || {
            rows.iter()
                .flat_map(|&(cue, words)| words.split_whitespace().map(move |word| (word, cue)))
        };
        let length = (words().count() * 3).next_power_of_two();
        let mut cues = Self {
            slots: vec![(0, Cue::default()); length],
        };
        for (word, cue) in words() {
            let at = cues.position(fold::key(word));
            let slot = &mut cues.slots[at];
            *slot = (fold::key(word), slot.1.or(cue));
        }
        cues
    }

    /// The slot of a key, or the vacant one where it would be.
    fn position(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (key.wrapping_mul(0x9E37_79B1) >> 8) as usize & mask;
        while self.slots[at].1 != Cue::default() && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    /// The roles of a token.
    pub(crate) fn get(&self, token: &Token) -> Cue {
        if token.is_word() {
            self.slots[self.position(token.key)].1
        } else {
            Cue::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    #[test]
    fn words_have_all_their_roles() {
        let mut tokens = Vec::new();
        tokenize("Présidente zinzolin DE", &mut tokens);
        let cues = Cues::of(Language::French);
        assert!(cues.get(&tokens[0]).any(Cue::TITLE));
        assert_eq!(cues.get(&tokens[1]), Cue::default());
        assert!(cues.get(&tokens[2]).any(Cue::LINK));
    }

    #[test]
    fn no_two_words_of_a_language_share_a_key() {
        for rows in [fr::ROWS, en::ROWS] {
            let mut words: Vec<&str> = rows
                .iter()
                .flat_map(|row| row.1.split_whitespace())
                .collect();
            words.sort_unstable();
            words.dedup();
            let count = words.len();
            let mut keys: Vec<u32> = words.into_iter().map(fold::key).collect();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), count);
        }
    }
}
