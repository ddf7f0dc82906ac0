//! What a word may open: told of each word of the lexicon once, because all words of a text are asked and most open
//! nothing.

use super::reader::Reader;
use crate::lang::{Lexeme, Lexicon};
use crate::text::language::Language;
use crate::text::token::Case;
use std::sync::OnceLock;

/// What a word may open; the commonest that open something open little.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Opening {
    /// A relative date: *la* semaine dernière.
    Relative,
    /// A time or a date.
    Calendar,
    /// An article that may be the number one.
    One,
    /// Any figure.
    Number,
}

/// The widest that any meaning of the word at `i` opens.
pub(super) fn opening(r: &Reader, i: usize) -> Option<Opening> {
    let word = r.meanings(i);
    if word.is_empty() {
        return is_roman(r, i).then_some(Opening::Calendar);
    }
    r.openings[word.place()]
}

/// What the words of a language open, by their place in the lexicon.
pub(super) fn of_words(language: Language) -> &'static [Option<Opening>] {
    static FRENCH: OnceLock<Vec<Option<Opening>>> = OnceLock::new();
    static ENGLISH: OnceLock<Vec<Option<Opening>>> = OnceLock::new();
    let words = match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    };
    words.get_or_init(|| {
        let lexicon = Lexicon::of(language);
        let widest = |word| lexicon.of_meanings(word).filter_map(of).max();
        lexicon.of_each_word(widest)
    })
}

fn of(lexeme: Lexeme) -> Option<Opening> {
    Some(match lexeme {
        Lexeme::Determiner | Lexeme::Day(_) => Opening::Relative,
        Lexeme::Month(_)
        | Lexeme::Weekday(_)
        | Lexeme::Season(_)
        | Lexeme::WeekdayShort(_)
        | Lexeme::DayPart(_)
        | Lexeme::YearPart(_)
        | Lexeme::Decade(_)
        | Lexeme::Time(..)
        | Lexeme::Direction(_)
        | Lexeme::Calendar(_)
        | Lexeme::Ordinal(_) => Opening::Calendar,
        Lexeme::One => Opening::One,
        Lexeme::Cardinal(_)
        | Lexeme::Hundred
        | Lexeme::Scale(_)
        | Lexeme::Collective(_)
        | Lexeme::Half
        | Lexeme::Fraction(_)
        | Lexeme::Multiplied(..)
        | Lexeme::Negative => Opening::Number,
        _ => return None,
    })
}

/// A Roman numeral may start a century.
fn is_roman(r: &Reader, i: usize) -> bool {
    r.case(i) != Some(Case::Lower)
        && matches!(r.surface(i).as_bytes().first(), Some(b'I' | b'V' | b'X'))
        && r.is_any_word(i)
}
