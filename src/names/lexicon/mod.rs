//! The lexicon: known names and name parts, found in a text longest first.
//!
//! The data (`model/lexicon.txt`, its form described in `model/README.md`) is decoded in one pass on first use into
//! one arena of text and one table of slots, keyed by phrase. A phrase is a row of tokens; its key grows token by
//! token, and every beginning of a phrase has a slot as well, so that a search stops at the first token that no
//! phrase goes on with. A search therefore reads at most [`LONGEST`] tokens and allocates nothing.
//!
//! Hyphens, spaces, case and accents do not count in comparison (*Etats Unis*, *ÉTATS-UNIS*), but where an entry has
//! a capital the text must have one too, and an acronym must stand in capitals. Keys may collide; a match of names is therefore always
//! compared letter by letter.

mod decode;
mod senses;

pub(crate) use senses::Senses;

use std::sync::OnceLock;

use crate::text::fold;
use crate::text::token::{Case, Token, TokenKind};

/// No phrase has more tokens than this; data with longer ones is cut off at decoding.
const LONGEST: usize = 16;

/// Something that the data names; its forms share one number.
pub(crate) type Group = u32;

/// The decoded lexicon.
pub(crate) struct Lexicon {
    /// All phrases, one after the other.
    arena: String,
    entries: Vec<Entry>,
    /// Open addressing with linear probing; a power of two long, at most half full.
    slots: Vec<Slot>,
}

#[derive(Clone, Copy)]
struct Entry {
    start: u32,
    end: u32,
    senses: Senses,
    /// `None` where forms of two things are spelled alike.
    group: Option<Group>,
    /// Bit *i*: token *i* has a capital.
    capitals: u16,
    /// One word, in capitals only.
    acronym: bool,
    /// Lost its article: stands only after *du*, *au*, *des*, *aux* (*le journal du Monde*).
    contracted: bool,
}

#[derive(Clone, Copy)]
struct Slot {
    key: u32,
    entry: u32,
}

impl Entry {
    /// Whether it is a name or part of one, not just a common word.
    fn is_name(&self) -> bool {
        self.senses.any(Senses::NAME.or(Senses::FORENAME))
    }
}

/// A slot that holds nothing; a key of another slot may still hash here.
const VACANT: u32 = u32::MAX;
/// A slot that says only that some phrase begins so.
const BEGINNING: u32 = u32::MAX - 1;

/// A phrase of the lexicon in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    /// One past its last token.
    pub(crate) end: usize,
    /// What it may be.
    pub(crate) senses: Senses,
    /// What it names, where that is clear.
    pub(crate) group: Option<Group>,
    /// How many words and digit runs it has.
    pub(crate) words: usize,
}

/// The lexicon of this build.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| decode::decode(include_str!("../../../model/lexicon.txt")))
}

impl Lexicon {
    /// The longest phrase that starts with token `first` of a line of `text`.
    pub(crate) fn longest(&self, text: &str, tokens: &[Token], first: usize) -> Option<Match> {
        let mut best = None;
        let mut phrase = Phrase::default();
        if tokens.get(first)?.mark().is_some_and(is_hyphen) {
            return None;
        }
        for (offset, token) in tokens[first..].iter().enumerate().take(2 * LONGEST) {
            if !phrase.push(text, token) {
                continue;
            }
            if phrase.words > LONGEST {
                break;
            }
            let mut known = false;
            for entry in self.slots_of(phrase.key) {
                known = true;
                let Some(entry) = self.entries.get(entry as usize).filter(|entry| entry.is_name()) else {
                    continue;
                };
                let end = first + offset + 1;
                if self.fits(entry, text, tokens, first, end, phrase.capitals) {
                    let same = best.filter(|best: &Match| best.end == end);
                    best = Some(Match {
                        end,
                        senses: same.map_or(entry.senses, |same| same.senses.or(entry.senses)),
                        group: entry.group.filter(|_| same.is_none_or(|same| same.group == entry.group)),
                        words: phrase.words,
                    });
                }
            }
            if !known {
                break;
            }
        }
        best
    }

    /// What the one word `token` may be, name part or common word.
    pub(crate) fn word(&self, text: &str, token: &Token) -> Senses {
        let mut phrase = Phrase::default();
        phrase.push(text, token);
        let token = std::slice::from_ref(token);
        self.slots_of(phrase.key)
            .filter_map(|entry| self.entries.get(entry as usize))
            .filter(|entry| self.fits(entry, text, token, 0, 1, phrase.capitals))
            .fold(Senses::default(), |senses, entry| senses.or(entry.senses))
    }

    fn fits(&self, entry: &Entry, text: &str, tokens: &[Token], first: usize, end: usize, capitals: u16) -> bool {
        let surface = &text[tokens[first].start as usize..tokens[end - 1].end as usize];
        entry.capitals & !capitals == 0
            && (!entry.acronym || matches!(tokens[first].case, Case::Upper | Case::Mixed))
            && (!entry.contracted || first > 0 && contracts(text, &tokens[first - 1]))
            && letters(surface).eq(letters(&self.arena[entry.start as usize..entry.end as usize]))
    }

    /// What the slots with this key hold.
    fn slots_of(&self, key: u32) -> impl Iterator<Item = u32> + '_ {
        let mask = self.slots.len() - 1;
        (0..self.slots.len())
            .map(move |step| self.slots[(home(key) + step) & mask])
            .take_while(|slot| slot.entry != VACANT)
            .filter(move |slot| slot.key == key)
            .map(|slot| slot.entry)
    }
}

/// Where the search for a key begins. Multiplication spreads keys that differ in high bits alone.
fn home(key: u32) -> usize {
    (key.wrapping_mul(0x9E37_79B1) >> 8) as usize
}

/// The key of a growing row of tokens.
#[derive(Clone, Copy, Default)]
struct Phrase {
    key: u32,
    words: usize,
    capitals: u16,
}

impl Phrase {
    /// Adds a token; `false` where it does not count (hyphens).
    fn push(&mut self, text: &str, token: &Token) -> bool {
        if token.mark().is_some_and(is_hyphen) {
            return false;
        }
        let key = bare_key(text, token);
        self.key = (self.key.rotate_left(5) ^ key).wrapping_mul(0x85EB_CA6B);
        if token.case != Case::Lower && self.words < LONGEST {
            self.capitals |= 1 << self.words;
        }
        self.words += 1;
        true
    }
}

/// [`Token::key`] of a word without its accents; for digits a key of theirs.
fn bare_key(text: &str, token: &Token) -> u32 {
    let surface = &text[token.start as usize..token.end as usize];
    match token.kind {
        TokenKind::Mark => token.key,
        TokenKind::Word if surface.is_ascii() => token.key,
        _ => letters(surface).fold(0x811c_9dc5, |hash: u32, c| (hash ^ c as u32).wrapping_mul(0x0100_0193)),
    }
}

/// The folded characters of a phrase, without accents, spaces and hyphens.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    fold::folded(text)
        .filter(|&c| !c.is_whitespace() && !is_hyphen(c))
        .map(unaccented)
}

/// The hyphens met in names.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether the word holds an article that the name after it may have lost.
fn contracts(text: &str, token: &Token) -> bool {
    let surface = &text[token.start as usize..token.end as usize];
    ["du", "au", "des", "aux"].iter().any(|word| surface.eq_ignore_ascii_case(word))
}

/// The letter under an accent.
fn unaccented(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ċ' | 'ĉ' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ġ' | 'ģ' | 'ĝ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ľ' | 'ĺ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ř' | 'ŕ' | 'ŗ' => 'r',
        'ś' | 'š' | 'ş' | 'ș' | 'ŝ' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ž' | 'ż' => 'z',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    const DATA: &str = "#place\n0Val-d'Or\n6Argent\n0Orsel\n#organization\n0Le Phare\n0Union des forges\tUF\n0Orsel\n#common-fr\n0orsel\n";

    fn longest(text: &str) -> Option<(&str, Senses, Option<Group>)> {
        let lexicon = decode::decode(DATA);
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        let first = tokens.iter().position(|t| t.case != Case::Lower)?;
        let found = lexicon.longest(text, &tokens, first)?;
        let span = tokens[first].start as usize..tokens[found.end - 1].end as usize;
        Some((&text[span], found.senses, found.group))
    }

    #[test]
    fn finds_the_longest_phrase() {
        assert_eq!(longest("à l’Union des forges et").map(|m| m.0), Some("Union des forges"));
        assert_eq!(longest("l’Union des métiers"), None);
    }

    #[test]
    fn accents_hyphens_and_case_do_not_matter() {
        for text in ["Val-d’Argent", "VAL D'ARGENT", "Vâl-d’Argent"] {
            assert_eq!(longest(text).map(|m| m.0), Some(text));
        }
        assert_eq!(longest("Val-d’argent"), None);
        assert_eq!(longest("Uf"), None);
        assert_eq!(longest("l’UF").map(|m| m.0), Some("UF"));
    }

    #[test]
    fn senses_of_one_spelling_add_up() {
        let senses = longest("Orsel").map(|m| m.1).unwrap_or_default();
        assert!(senses.may_be(crate::NameKind::Place) && senses.may_be(crate::NameKind::Organization));
    }

    #[test]
    fn forms_of_one_thing_share_a_group() {
        let group = |text| longest(text).and_then(|m| m.2);
        assert_eq!(group("UF"), group("Union des forges"));
        assert!(group("UF").is_some());
        assert_ne!(group("UF"), group("Val-d’Argent"));
    }

    #[test]
    fn a_title_loses_its_article_after_a_contraction() {
        assert_eq!(longest("la une du Phare").map(|m| m.0), Some("Phare"));
        assert_eq!(longest("un Phare"), None);
        assert_eq!(longest("dans Le Phare").map(|m| m.0), Some("Le Phare"));
    }

    #[test]
    fn the_lexicon_of_this_build_decodes() {
        let mut tokens = Vec::new();
        tokenize("France", &mut tokens);
        assert!(lexicon().word("France", &tokens[0]).any(Senses::PLACE));
    }
}
