//! The noun that a number counts.
//!
//! There is no list of nouns: a noun is told by its place and its ending. Behind a number of two or more a French
//! noun shows its plural (*s*, *x*, *z*), only adjectives of a closed class stand before it, and a word of a closed
//! class (articles, prepositions, pronouns, conjunctions, common verbs) is none. In English any adjective may stand
//! before it, so up to three words are passed on the way to the plural.

use super::reader::Reader;
use crate::lang::Lexeme;
use crate::text::token::Case;

/// One past the noun that starts at `i`, its adjectives included; none where no noun is seen.
pub(super) fn counted(r: &Reader, i: usize, plural: bool) -> Option<usize> {
    // Only an elided *d’* touches its noun.
    if i == 0 || r.is_glued(i) && !r.surface(i - 1).ends_with(['\'', '’']) {
        return None;
    }
    if r.is_french() {
        french(r, i, plural)
    } else {
        english(r, i, plural)
    }
}

fn french(r: &Reader, i: usize, plural: bool) -> Option<usize> {
    let mut at = i;
    // trois plus grands centres
    if r.is_one_of(at, &["plus", "moins"]) && r.has(at + 1, Lexeme::Prenominal) {
        at += 1;
    }
    let adjectives = at;
    while r.has(at, Lexeme::Prenominal) && at < adjectives + 3 {
        at += 1;
    }
    if let Some(end) = french_noun(r, at, plural) {
        return Some(end);
    }
    // An adjective may be the noun: *deux jeunes*, *trois anciens*.
    let substantive =
        at > adjectives && !r.is_one_of(at - 1, r.data.cues.never_nouns) && shows_plural(r, at - 1);
    substantive.then_some(at)
}

fn french_noun(r: &Reader, i: usize, plural: bool) -> Option<usize> {
    if !is_open_class(r, i) {
        return None;
    }
    // porte-conteneurs, sous-traitants, demi-finales: the plural may show on any part
    let mut end = i + 1;
    let mut shown = shows_plural(r, i);
    while r.is_hyphen(end) && r.joins(end) && r.is_any_word(end + 1) && end < i + 8 {
        shown |= shows_plural(r, end + 1);
        end += 2;
    }
    let upper = r.case(i) == Some(Case::Upper) && r.surface(i).len() > 1;
    let capital = r.case(i) == Some(Case::Capitalized) || r.case(i) == Some(Case::Mixed);
    // A capital is a nationality (*deux Marocains*) or a name.
    let counts = if plural {
        shown || upper
    } else {
        !capital && !upper
    };
    counts.then_some(end)
}

/// Whether a French word ends like a plural; *tumuli* and *scenarii* are Latin and Italian ones.
fn shows_plural(r: &Reader, i: usize) -> bool {
    /// Shorter words in *i* are pronouns, participles and the like.
    const FOREIGN: usize = 6;
    r.ends_in(i, &['s', 'x', 'z']) || r.surface(i).len() >= FOREIGN && r.ends_in(i, &['i'])
}

fn english(r: &Reader, i: usize, plural: bool) -> Option<usize> {
    /// Adjectives passed on the way to the noun.
    const MOST_ADJECTIVES: usize = 3;
    for at in i..=i + MOST_ADJECTIVES {
        if !is_open_class(r, at) && !r.has(at, Lexeme::Plural) && !r.has(at, Lexeme::Prenominal) {
            return None;
        }
        let is_plural = r.has(at, Lexeme::Plural) || english_plural(r, at);
        if plural && is_plural || !plural && !r.has(at, Lexeme::Prenominal) {
            return Some(at + 1);
        }
        // Only what touches by one space goes on.
        if !r.is_any_word(at + 1) || r.is_glued(at + 1) && !r.is_hyphen(at + 1) {
            return None;
        }
    }
    None
}

fn english_plural(r: &Reader, i: usize) -> bool {
    match r.surface(i).as_bytes() {
        [_, .., before, b's' | b'S'] => !matches!(before.to_ascii_lowercase(), b's' | b'u' | b'i'),
        _ => false,
    }
}

fn ends_elided(word: &str) -> bool {
    word.ends_with('\'') || word.ends_with('’')
}

/// Whether token `i` is a word that may be a noun.
fn is_open_class(r: &Reader, i: usize) -> bool {
    let closed = r.any(i, |lexeme| {
        matches!(
            lexeme,
            Lexeme::Function
                | Lexeme::Cardinal(_)
                | Lexeme::Hundred
                | Lexeme::Scale(_)
                | Lexeme::Month(_)
                | Lexeme::Weekday(_)
                | Lexeme::Times
                | Lexeme::One
        )
    });
    r.is_any_word(i)
        && !closed
        && r.surface(i).chars().nth(1).is_some()
        && !ends_elided(r.surface(i))
}
