//! The words of roles by what they are: one look-up says which lists of a language hold a word.

use std::sync::OnceLock;

use super::words::{self, Words};
use crate::text::fold;
use crate::text::language::Language;

/// Lists of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lists(u16);

impl Lists {
    /// [`Words::nouns`].
    pub(super) const NOUNS: Self = Self(1);
    /// [`Words::no_nouns`].
    pub(super) const NO_NOUNS: Self = Self(1 << 1);
    /// [`Words::modifiers`].
    pub(super) const MODIFIERS: Self = Self(1 << 2);
    /// [`Words::adjectives`].
    pub(super) const ADJECTIVES: Self = Self(1 << 3);
    /// [`Words::verbs`].
    pub(super) const VERBS: Self = Self(1 << 4);
    /// [`Words::determiners`].
    pub(super) const DETERMINERS: Self = Self(1 << 5);
    /// [`Words::links`].
    pub(super) const LINKS: Self = Self(1 << 6);
    /// [`Words::joins`].
    pub(super) const JOINS: Self = Self(1 << 7);
    /// [`Words::stops`].
    pub(super) const STOPS: Self = Self(1 << 8);
    /// [`Words::years`].
    pub(super) const YEARS: Self = Self(1 << 9);
    /// [`words::ABBREVIATED`].
    pub(super) const ABBREVIATED: Self = Self(1 << 10);
    /// [`words::JOINED`], first and second part.
    pub(super) const JOINED_FIRST: Self = Self(1 << 11);
    pub(super) const JOINED_SECOND: Self = Self(1 << 12);

    /// Whether one of `other` is among them.
    pub(super) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The words of a language, by [`fold::key`].
pub(super) struct Vocabulary {
    /// Open addressing, at most half full; what no list holds is vacant.
    slots: Vec<(u32, &'static str, Lists)>,
    /// The lists as they stand.
    pub(super) words: &'static Words,
}

impl Vocabulary {
    /// That of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        static FRENCH: OnceLock<Vocabulary> = OnceLock::new();
        static ENGLISH: OnceLock<Vocabulary> = OnceLock::new();
        match language {
            Language::French => FRENCH.get_or_init(|| Self::new(&words::FRENCH)),
            Language::English => ENGLISH.get_or_init(|| Self::new(&words::ENGLISH)),
        }
    }

    fn new(words: &'static Words) -> Self {
        let lists = [
            (Lists::NOUNS, words.nouns),
            (Lists::NO_NOUNS, words.no_nouns),
            (Lists::MODIFIERS, words.modifiers),
            (Lists::ADJECTIVES, words.adjectives),
            (Lists::VERBS, words.verbs),
            (Lists::DETERMINERS, words.determiners),
            (Lists::LINKS, words.links),
            (Lists::JOINS, words.joins),
            (Lists::STOPS, words.stops),
            (Lists::YEARS, words.years),
            (Lists::ABBREVIATED, words::ABBREVIATED),
            (Lists::JOINED_FIRST, words::JOINED.0),
            (Lists::JOINED_SECOND, words::JOINED.1),
        ];
        let all = || {
            lists
                .iter()
                .flat_map(|&(list, words)| words.split_whitespace().map(move |word| (list, word)))
        };
        let length = (all().count() * 2).next_power_of_two();
        let mut vocabulary = Self {
            slots: vec![(0, "", Lists::default()); length],
            words,
        };
        for (list, word) in all() {
            let key = fold::key(word);
            let at = vocabulary.position(key, |slot| slot == word);
            let before = vocabulary.slots[at].2;
            vocabulary.slots[at] = (key, word, Lists(before.0 | list.0));
        }
        vocabulary
    }

    /// The lists that hold the word `text` with this [`fold::key`].
    pub(super) fn lists(&self, key: u32, text: &str) -> Lists {
        self.slots[self.position(key, |slot| fold::folds_to(text, slot))].2
    }

    /// The slot of a word, or the vacant one where it would be.
    fn position(&self, key: u32, same: impl Fn(&str) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (key.wrapping_mul(0x9E37_79B1) >> 8) as usize & mask;
        loop {
            let (other, word, lists) = self.slots[at];
            if lists == Lists::default() || other == key && same(word) {
                return at;
            }
            at = (at + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_in_all_its_lists_and_in_no_other() {
        let french = Vocabulary::of(Language::French);
        let lists = |word: &str| french.lists(fold::key(word), word);
        assert_eq!(lists("NUMÉRO"), Lists(Lists::NOUNS.0 | Lists::MODIFIERS.0));
        assert!(lists("d’").any(Lists::LINKS));
        assert_eq!(lists("zinzolin"), Lists::default());
    }

    #[test]
    fn every_word_of_a_list_is_found_in_it() {
        for language in [Language::French, Language::English] {
            let vocabulary = Vocabulary::of(language);
            let words = vocabulary.words;
            for (list, words) in [
                (Lists::NOUNS, words.nouns),
                (Lists::ADJECTIVES, words.adjectives),
                (Lists::STOPS, words.stops),
            ] {
                for word in words.split_whitespace() {
                    assert!(vocabulary.lists(fold::key(word), word).any(list), "{word}");
                }
            }
        }
    }
}
