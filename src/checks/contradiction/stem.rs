//! Stems: what words are compared by.

use super::synonyms;
use super::words::ENDINGS;
use crate::text::fold;

/// Words that begin alike in so many letters are one: *supprimer*, *suppression*.
const STEM: usize = 5;

/// So are those of a class, which are told from more others: *suspendu* is no *suspect*.
const CLASS: usize = 6;

/// Longer words are cut.
const LONGEST: usize = 24;

/// The beginning of a word, or its class of synonyms, as a key.
pub(crate) type Stem = u32;

/// What having and counting are beside a figure, in one word: *a, compte, abrite*.
pub(super) const HAVING: Stem = 0;

/// What a word is compared by: its class of synonyms, else its beginning.
pub(crate) fn stem(word: &str) -> Stem {
    let root = Root::of(word);
    synonyms::class_of(root.key(CLASS)).unwrap_or_else(|| root.key(STEM).max(synonyms::CLASSES))
}

/// The key by which classes of synonyms know a word.
pub(super) fn class_key(word: &str) -> u32 {
    Root::of(word).key(CLASS)
}

/// A word without its ending, so that verbs and their nouns meet: *créer*, *création*.
struct Root {
    /// The folded word, as much of it as fits.
    letters: [char; LONGEST],
    /// How many of its letters are left.
    length: usize,
}

impl Root {
    /// What is left is no shorter, where anything is cut.
    const LEAST: usize = 3;

    fn of(word: &str) -> Self {
        let mut letters = ['\0'; LONGEST];
        let mut length = 0;
        if word.is_ascii() {
            for (place, byte) in letters.iter_mut().zip(word.bytes()) {
                *place = char::from(byte.to_ascii_lowercase());
            }
            length = word.len().min(LONGEST);
        } else {
            for (place, letter) in letters.iter_mut().zip(fold::folded(word)) {
                *place = letter;
                length += 1;
            }
        }
        let length = length - ending(&letters[..length]);
        Self { letters, length }
    }

    /// The key of its first letters.
    fn key(&self, most: usize) -> u32 {
        let letters = &self.letters[..self.length.min(most)];
        fold::key_of(letters.iter().copied())
    }
}

/// How many letters the longest ending of a folded word has that leaves enough of it.
fn ending(word: &[char]) -> usize {
    let Some((last, before)) = word.split_last() else {
        return 0;
    };
    let by_last = ENDINGS.iter().find(|(letter, _)| letter == last);
    let fits = |ending: &&&str| {
        let mut letters = before.iter().rev();
        ending
            .chars()
            .rev()
            .all(|letter| letters.next() == Some(&letter))
            && letters.len() >= Root::LEAST
    };
    let longest = by_last.and_then(|(_, endings)| endings.iter().find(fits));
    longest.map_or(0, |ending| ending.chars().count() + 1)
}
