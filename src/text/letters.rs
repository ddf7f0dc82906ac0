//! Letters: which language the spelling of words suggests, for texts whose function words say too little: *Retire
//! young.*, *Bientôt fermé*.
//!
//! Groups of two to four letters, the borders of the word among them, are hashed into a table of signed bytes, and their
//! worths add up: a logistic regression, whose weights `train/` learns (`model/letters.bin`). Strangers share a slot; they
//! were learned together. Nothing is looked up of a text that function words decide.

use super::fold;
use super::language::{Language, function_word};
use super::token::{Case, Token};

/// How many slots the table has, as a power of two.
pub(crate) const BITS: u32 = 11;
/// What a function word is worth, in steps of the table.
pub(crate) const FUNCTION_WORD: i32 = 20;
/// From which sum on a text speaks for a language, in steps of the table.
const ENOUGH: i32 = 10;

/// Worths of groups of letters; above zero they speak for English.
const TABLE: &[u8; 1 << BITS] = include_bytes!("../../model/letters.bin");

/// The language that the words of a text speak for; none where they say little.
pub(super) fn verdict<'t>(words: impl Iterator<Item = (&'t Token, &'t str)>) -> Option<Language> {
    // Twice the sum, as a capital halves.
    let mut sum = 0_i64;
    for (token, word) in words {
        match function_word(token) {
            Some(Language::English) => sum += i64::from(2 * FUNCTION_WORD),
            Some(Language::French) => sum -= i64::from(2 * FUNCTION_WORD),
            None => {
                let mut worth = 0;
                groups(word, |slot| worth += i64::from(TABLE[slot].cast_signed()));
                sum += worth * if halved(token) { 1 } else { 2 };
            }
        }
    }
    let enough = i64::from(2 * ENOUGH);
    (sum.abs() >= enough).then_some(if sum > 0 {
        Language::English
    } else {
        Language::French
    })
}

/// Whether a word has a capital, and so may be a name from anywhere: it counts half.
pub(crate) fn halved(token: &Token) -> bool {
    token.case != Case::Lower
}

/// Calls `found` with the slot of every group of letters of a word.
pub(crate) fn groups(word: &str, mut found: impl FnMut(usize)) {
    /// The longest group.
    const MOST: usize = 4;
    const BORDER: char = ' ';
    let mut last = [BORDER; MOST];
    let letters = fold::folded(word).chain([BORDER]);
    for (count, c) in letters.enumerate() {
        last.rotate_left(1);
        last[MOST - 1] = c;
        for length in 2..=MOST.min(count + 2) {
            let key = fold::key_of(last[MOST - length..].iter().copied());
            found(((key ^ key >> 15) & ((1 << BITS) - 1)) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokenize;
    use super::*;

    fn judged(text: &str) -> Option<Language> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        let words = tokens.iter().filter(|token| token.is_word());
        verdict(words.map(|token| (token, &text[token.start as usize..token.end as usize])))
    }

    #[test]
    fn words_are_told_by_their_letters() {
        for text in ["Good luck", "yuck!!", "Work hard.", "Thanks,", "seafood"] {
            assert_eq!(judged(text), Some(Language::English), "{text}");
        }
        for text in [
            "Bientôt fermé",
            "Fermeture définitive",
            "Quelle horreur !",
            "Merci",
        ] {
            assert_eq!(judged(text), Some(Language::French), "{text}");
        }
        for text in ["", "5765-NTKB", "?"] {
            assert_eq!(judged(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_that_shows_nothing_follows_the_text_and_a_text_the_interface() {
        use super::super::Text;
        let languages = |text: &str, otherwise| {
            let text = Text::in_language(text, None, otherwise);
            let lines = text.paragraphs().map(|line| line.language);
            lines.collect::<Vec<_>>()
        };
        let all = "The plant has a new owner.\n2024\nMiramar";
        assert_eq!(languages(all, Language::French), [Language::English; 3]);
        for otherwise in [Language::French, Language::English] {
            assert_eq!(languages("5765-NTKB", otherwise), [otherwise]);
        }
    }

    #[test]
    fn groups_hold_the_borders_of_the_word() {
        let mut slots = Vec::new();
        groups("où", |slot| slots.push(slot));
        // _o; où, _où; ù_, où_, _où_
        assert_eq!(slots.len(), 6);
        slots.clear();
        groups("", |slot| slots.push(slot));
        assert_eq!(slots.len(), 1);
    }
}
