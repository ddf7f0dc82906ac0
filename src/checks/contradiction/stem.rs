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
    let (letters, root) = root(word);
    let key = |most: usize| fold::key_of(letters[..root.min(most)].iter().copied());
    synonyms::class_of(key(CLASS)).unwrap_or_else(|| key(STEM).max(synonyms::CLASSES))
}

/// The key by which classes of synonyms know a word.
pub(super) fn class_key(word: &str) -> u32 {
    let (letters, root) = root(word);
    fold::key_of(letters[..root.min(CLASS)].iter().copied())
}

/// The letters of a word, folded, and how many are left without its ending, so that verbs and their nouns meet: *créer*,
/// *création*.
fn root(word: &str) -> ([char; LONGEST], usize) {
    /// What is left is no shorter.
    const LEAST: usize = 3;
    let mut letters = ['\0'; LONGEST];
    let mut length = 0;
    for (place, letter) in letters.iter_mut().zip(fold::folded(word)) {
        *place = letter;
        length += 1;
    }
    let folded = &letters[..length];
    let ends = |ending: &str| {
        let mut rest = folded.iter().rev();
        ending
            .chars()
            .rev()
            .all(|letter| rest.next() == Some(&letter))
    };
    let lengths = ENDINGS
        .iter()
        .filter(|ending| ends(ending))
        .map(|ending| length.saturating_sub(ending.chars().count()));
    let root = lengths
        .filter(|&root| root >= LEAST)
        .max_by_key(|&root| length - root);
    (letters, root.unwrap_or(length))
}
