//! Classes of words: which of them each token of a sentence belongs to, looked up once.
//!
//! Each check keeps its classes in its own `words` module, one table a class with its French and its English words
//! ([`classes`]). At the first use the tables become one vocabulary a language: every word with the set of classes that
//! it is in. A text is held against it once ([`Numbers`]); whether a token is of a class is then one bit.
//!
//! Words stand folded in their table, with a space between them; in a phrase `_` stands for the space. What opens a
//! phrase is of its class.

use std::ops::BitOr;
use std::sync::OnceLock;

use crate::text::fold;
use crate::text::language::Language;
use crate::text::token::{Token, TokenKind};
use crate::text::{Paragraph, Text};

/// A class of words, or a union of such: a bit a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Class([u64; 3]);

/// So many classes there can be.
#[cfg(test)]
const MOST: u8 = 3 * 64;

impl Class {
    pub(super) const NONE: Self = Self([0; 3]);

    /// The class with a number.
    pub(super) const fn new(number: u8) -> Self {
        let mut bits = [0; 3];
        bits[number as usize / 64] = 1 << (number % 64);
        Self(bits)
    }

    /// What is in either.
    pub(super) const fn or(self, other: Self) -> Self {
        let (one, two) = (self.0, other.0);
        Self([one[0] | two[0], one[1] | two[1], one[2] | two[2]])
    }

    /// Whether the two have a class in common.
    pub(super) fn meets(self, other: Self) -> bool {
        let (one, two) = (self.0, other.0);
        (one[0] & two[0]) | (one[1] & two[1]) | (one[2] & two[2]) != 0
    }

    /// The words and phrases of a class that is no union.
    pub(super) fn words(self, language: Language) -> impl Iterator<Item = &'static str> {
        let word = self
            .0
            .iter()
            .position(|&bits| bits != 0)
            .unwrap_or_default();
        let number = 64 * word + self.0[word].trailing_zeros() as usize;
        let table = TABLES
            .iter()
            .find(|table| number < usize::from(table.end()));
        let entry = table.and_then(|table| table.entries.get(number - usize::from(table.first)));
        entry
            .into_iter()
            .flat_map(move |entry| of(entry, language).split(' '))
    }
}

impl BitOr for Class {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

fn of(entry: &[&'static str; 2], language: Language) -> &'static str {
    match language {
        Language::French => entry[0],
        Language::English => entry[1],
    }
}

/// Beginnings of words.
#[derive(Clone, Copy)]
pub(super) struct Stems {
    pub(super) french: &'static str,
    pub(super) english: &'static str,
}

impl Stems {
    pub(super) fn of(&self, language: Language) -> impl Iterator<Item = &'static str> {
        match language {
            Language::French => self.french,
            Language::English => self.english,
        }
        .split(' ')
    }
}

/// The words of some classes in both languages.
pub(super) struct Table {
    /// The number of its first class.
    pub(super) first: u8,
    /// French and English, a class each.
    pub(super) entries: &'static [[&'static str; 2]],
}

impl Table {
    /// One past the number of its last class.
    #[expect(clippy::cast_possible_truncation, reason = "at most 192 classes")]
    pub(super) const fn end(&self) -> u8 {
        self.first + self.entries.len() as u8
    }
}

/// A table of classes, one name with its French and its English words; both languages share a single list. Their
/// numbers count on from those of the table before.
macro_rules! classes {
    (after $before:path; $($(#[$doc:meta])* $name:ident: $french:literal $(, $english:literal)?;)+) => {
        #[allow(clippy::upper_case_acronyms, non_camel_case_types)]
        enum Number { $($name),+ }

        $(
            $(#[$doc])*
            pub(in crate::checks) const $name: $crate::checks::lexis::Class =
                $crate::checks::lexis::Class::new($before.end() + Number::$name as u8);
        )+

        /// The words of each class in both languages.
        pub(in crate::checks) const WORDS: $crate::checks::lexis::Table = $crate::checks::lexis::Table {
            first: $before.end(),
            entries: &[$($crate::checks::lexis::classes!(@pair $french $(, $english)?)),+],
        };
    };
    (@pair $both:literal) => { [$both, $both] };
    (@pair $french:literal, $english:literal) => { [$french, $english] };
}
pub(super) use classes;

/// Classes that several checks share.
pub(super) mod common {
    const START: super::Table = super::Table {
        first: 0,
        entries: &[],
    };

    super::classes! {
        after self::START;

        /// Kin and friends: somebody else than the person told of.
        KIN:
            "père mère frère frères sœur sœurs fils fille filles mari épouse femme époux veuve veuf compagne \
             compagnon enfant enfants parents ami amie oncle tante neveu nièce cousin cousine bébé jumeaux",
            "father mother brother brothers sister sisters son sons daughter daughters husband wife widow widower \
             child children parents friend uncle aunt nephew niece cousin baby twins grandson granddaughter";

        /// Words before a figure that say how exact it is.
        QUALIFYING:
            "environ quelque quelques près de d' plus moins presque à peu peine juste tout autour au total un exactement about around \
             some nearly almost roughly approximately over more less than just under an estimated ~ ≈ bien";

        /// Those of them that lead to no figure by themselves: *de 3 à 4*.
        ADVERBS:
            "environ quelque près de d' plus moins presque peu about around some nearly almost roughly over more less \
             than just seulement only";

        /// Words that begin another thought.
        BREAKS:
            "mais tandis alors dont qui que et but while whereas which who and as puis quand when then ; . ! ? » ”";
    }
}

/// All tables, in the order of their numbers.
const TABLES: [Table; 11] = [
    common::WORDS,
    super::age::words::WORDS,
    super::calendar::words::WORDS,
    super::contradiction::words::WORDS,
    super::ends::words::WORDS,
    super::change::words::WORDS,
    super::multiplier::words::WORDS,
    super::share::words::WORDS,
    super::sum::words::WORDS,
    super::scale::words::WORDS,
    super::conversion::words::WORDS,
];

/// A word of a vocabulary; 0 is every word that is in none of its classes.
pub(super) type Number = u16;

/// The words of a text, a number a token.
pub(crate) struct Numbers(Vec<Number>);

impl Numbers {
    /// Holds every token of a text against the vocabulary of its line.
    pub(crate) fn of(text: &Text) -> Self {
        let mut numbers = Vec::with_capacity(text.paragraphs().map(|line| line.tokens.len()).sum());
        for line in text.paragraphs() {
            let vocabulary = Vocabulary::of(line.language);
            let tokens = line.tokens.iter();
            numbers.extend(tokens.map(|token| vocabulary.number(&line, token)));
        }
        Self(numbers)
    }

    /// Those of the tokens from `base` of the text on, `count` of them.
    pub(super) fn of_tokens(&self, base: usize, count: usize) -> &[Number] {
        &self.0[base..base + count]
    }
}

/// The words of a language by their keys, for one look each.
pub(super) struct Vocabulary {
    /// Words, where their keys lead or in the next free place.
    places: Vec<Place>,
    words: Vec<Word>,
    /// For each word.
    classes: Vec<Class>,
}

/// A word, or [`FREE`], and the upper half of its key, which tells most others apart.
#[derive(Clone, Copy)]
struct Place {
    number: Number,
    upper: u16,
}

struct Word {
    key: u32,
    folded: &'static str,
}

/// More than twice the words of a language.
const PLACES: usize = 1 << 13;

/// No word of a vocabulary.
const FREE: Number = 0;

impl Vocabulary {
    /// That of a language, made at its first use.
    pub(super) fn of(language: Language) -> &'static Self {
        static BOTH: [OnceLock<Vocabulary>; 2] = [OnceLock::new(), OnceLock::new()];
        BOTH[usize::from(language == Language::English)].get_or_init(|| Self::new(language))
    }

    fn new(language: Language) -> Self {
        let mut vocabulary = Self {
            places: vec![
                Place {
                    number: FREE,
                    upper: 0
                };
                PLACES
            ],
            words: vec![Word { key: 0, folded: "" }],
            classes: vec![Class::NONE],
        };
        let entries = TABLES.iter().flat_map(|table| table.entries);
        for (number, entry) in (0..).zip(entries) {
            for phrase in of(entry, language).split_ascii_whitespace() {
                let word = phrase.split('_').next().unwrap_or(phrase);
                vocabulary.add(word, Class::new(number));
            }
        }
        vocabulary
    }

    fn add(&mut self, folded: &'static str, class: Class) {
        let mut letters = folded.chars();
        let key = match (letters.next(), letters.next()) {
            (Some(mark), None) if !mark.is_alphabetic() => mark as u32,
            _ => fold::key(folded),
        };
        match self.find(key, |word| word.folded == folded) {
            Ok(number) => {
                let classes = &mut self.classes[usize::from(number)];
                *classes = *classes | class;
            }
            Err(free) => {
                self.places[free] = Place {
                    number: Number::try_from(self.words.len()).unwrap_or(FREE),
                    upper: upper(key),
                };
                self.words.push(Word { key, folded });
                self.classes.push(class);
            }
        }
    }

    /// The word with a key, or the place where it would go.
    #[inline]
    fn find(&self, key: u32, is: impl Fn(&Word) -> bool) -> Result<Number, usize> {
        let mut place = key as usize % PLACES;
        loop {
            let Place {
                number,
                upper: half,
            } = self.places[place];
            if number == FREE {
                return Err(place);
            }
            if half == upper(key) {
                let word = &self.words[usize::from(number)];
                if word.key == key && is(word) {
                    return Ok(number);
                }
            }
            place = (place + 1) % PLACES;
        }
    }

    /// The word of a token.
    fn number(&self, line: &Paragraph, token: &Token) -> Number {
        let found = match token.kind {
            TokenKind::Digits => return FREE,
            TokenKind::Word => self.find(token.key, |word| {
                let surface = &line.text[token.start as usize..token.end as usize];
                fold::folds_to(surface, word.folded)
            }),
            // Every apostrophe is one.
            TokenKind::Mark if token.is('’') => self.find('\'' as u32, |_| true),
            TokenKind::Mark => self.find(token.key, |_| true),
        };
        found.unwrap_or(FREE)
    }

    /// The classes of a word.
    pub(super) fn classes_of(&self, number: Number) -> Class {
        self.classes[usize::from(number)]
    }

    /// The classes that some of these words are in.
    pub(super) fn classes_of_all(&self, numbers: &[Number]) -> Class {
        let words = numbers.iter().filter(|&&number| number != FREE);
        words.fold(Class::NONE, |all, &number| all | self.classes_of(number))
    }
}

/// The upper half of a key.
fn upper(key: u32) -> u16 {
    (key >> 16) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_on_from_table_to_table() {
        let mut next = 0;
        for table in &TABLES {
            assert_eq!(table.first, next);
            next = table.end();
        }
        assert!(next <= MOST);
    }

    #[test]
    fn places_are_free_enough() {
        for language in [Language::French, Language::English] {
            assert!(Vocabulary::of(language).words.len() * 2 < PLACES);
        }
    }

    #[test]
    fn words_are_folded_and_lists_have_none_twice() {
        for entry in TABLES.iter().flat_map(|table| table.entries) {
            for list in entry {
                let words: Vec<&str> = list.split_ascii_whitespace().collect();
                for (i, word) in words.iter().enumerate() {
                    assert!(
                        fold::folds_to(word, word) && !words[..i].contains(word),
                        "{word}"
                    );
                    assert_eq!(fold::folded(word).collect::<String>(), *word);
                }
            }
        }
    }
}
