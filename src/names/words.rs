//! The words of a text, each looked up once: what the cue words, the lexicon and the text itself say of it, wherever it
//! stands.
//!
//! Two tokens are one word here where they are spelled alike to the letter and stand in lines of one language.

use super::casing::{ByKey, Capitals, capitals};
use super::cues::{Cue, Cues};
use super::lexicon::key::bare_key;
use super::lexicon::{Senses, contracts, lexicon};
use crate::text::language::Language;
use crate::text::token::{Case, Token, TokenKind};
use crate::text::{Paragraph, Text, fold};

/// A word (or mark, or row of digits) of a text.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    /// Where the text has it first.
    start: usize,
    length: u32,
    language: Language,
    kind: TokenKind,
    /// The roles it plays around names.
    pub(crate) cue: Cue,
    /// What the lexicon says of it.
    pub(crate) senses: Senses,
    /// What it adds to the key of a phrase.
    pub(crate) bare: u32,
    /// The number that it shares with its other cases.
    pub(crate) folded: u32,
    /// It holds an article that the name after it may have lost.
    pub(crate) contracts: bool,
    /// It ends in an apostrophe, *l’* or *d’*.
    pub(crate) elided: bool,
    /// It has a capital and is not elided.
    pub(crate) capital: bool,
}

impl Word {
    /// Whether it is made of letters.
    pub(crate) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}

/// How a text cases a word.
#[derive(Clone, Copy, Default)]
pub(crate) struct Seen {
    /// In lower case somewhere.
    pub(crate) lower: bool,
    /// With a capital somewhere inside a sentence.
    pub(crate) capital: bool,
}

/// The words of a text.
#[derive(Default)]
pub(crate) struct Words {
    /// For each token the number of its word.
    numbers: Vec<u32>,
    all: Vec<Word>,
    /// By [`Word::folded`].
    seen: Vec<Seen>,
    /// For each paragraph.
    capitals: Vec<Capitals>,
}

/// What the words are found by while they are gathered.
struct Gathering<'t> {
    text: &'t str,
    /// Open addressing: hash and number plus one; number 0 is vacant. At most half are taken.
    slots: Vec<(u32, u32)>,
    folded: ByKey<u32, u32>,
}

impl Words {
    /// Reads the whole text once.
    pub(crate) fn of(text: &Text) -> Self {
        let mut words = Self::default();
        let mut gathering = Gathering {
            text: text.source(),
            slots: vec![(0, 0); 1 << 10],
            folded: ByKey::default(),
        };
        for paragraph in text.paragraphs() {
            let capitals = capitals(paragraph.tokens);
            for token in paragraph.tokens {
                let number = words.number(&paragraph, token, &mut gathering);
                words.numbers.push(number);
                let inside = !token.opens_sentence && !capitals.everywhere();
                if token.case != Case::Lower && inside {
                    let folded = words.all[number as usize].folded;
                    words.seen[folded as usize].capital = true;
                }
            }
            words.capitals.push(capitals);
        }
        words
    }

    /// The numbers of the words of the tokens from `base` on, `count` of them.
    pub(crate) fn numbers(&self, base: usize, count: usize) -> &[u32] {
        &self.numbers[base..base + count]
    }

    /// How many tokens the text has.
    pub(crate) fn tokens(&self) -> usize {
        self.numbers.len()
    }

    /// All words, by number.
    pub(crate) fn all(&self) -> &[Word] {
        &self.all
    }

    /// How the text cases a word.
    pub(crate) fn seen(&self, word: &Word) -> Seen {
        self.seen[word.folded as usize]
    }

    /// How many words there are that differ not only in case.
    pub(crate) fn folded(&self) -> usize {
        self.seen.len()
    }

    /// The capitals of each paragraph.
    pub(crate) fn capitals(&self) -> &[Capitals] {
        &self.capitals
    }

    /// The number of the word of a token, a new one where it was not met before.
    fn number(&mut self, line: &Paragraph, token: &Token, gathering: &mut Gathering) -> u32 {
        let surface = &line.text[token.start as usize..token.end as usize];
        let key = match token.kind {
            TokenKind::Digits => fold::key(surface),
            _ => token.key,
        };
        let hash =
            (key ^ token.case as u32 ^ (line.language as u32) << 4).wrapping_mul(0x9E37_79B1);
        let text = gathering.text.as_bytes();
        let mut at = place(hash, &gathering.slots);
        while let (other, number @ 1..) = gathering.slots[at] {
            if other == hash {
                let word = &self.all[number as usize - 1];
                if word.language == line.language
                    && word.kind == token.kind
                    && word.length as usize == surface.len()
                    && text[word.start..word.start + surface.len()] == *surface.as_bytes()
                {
                    return number - 1;
                }
            }
            at = (at + 1) & (gathering.slots.len() - 1);
        }
        let number = self.all.len() as u32;
        gathering.slots[at] = (hash, number + 1);
        self.add(line, token, surface, gathering);
        if self.all.len() * 2 > gathering.slots.len() {
            let mut doubled = vec![(0, 0); gathering.slots.len() * 2];
            for &(hash, number) in gathering.slots.iter().filter(|slot| slot.1 > 0) {
                let mut at = place(hash, &doubled);
                while doubled[at].1 > 0 {
                    at = (at + 1) & (doubled.len() - 1);
                }
                doubled[at] = (hash, number);
            }
            gathering.slots = doubled;
        }
        number
    }

    fn add(&mut self, line: &Paragraph, token: &Token, surface: &str, gathering: &mut Gathering) {
        let next = self.seen.len() as u32;
        let folded = if token.is_word() {
            *gathering.folded.entry(token.key).or_insert(next)
        } else {
            next
        };
        if folded == next {
            self.seen.push(Seen::default());
        }
        self.seen[folded as usize].lower |= token.is_word() && token.case == Case::Lower;
        let elided = token.is_word() && surface.ends_with(fold::is_apostrophe);
        let bare = bare_key(line.text, token);
        self.all.push(Word {
            start: line.start + token.start as usize,
            length: token.end - token.start,
            language: line.language,
            kind: token.kind,
            cue: Cues::of(line.language).get(token),
            senses: lexicon().word_of(token, || bare),
            bare,
            folded,
            contracts: contracts(surface),
            elided,
            capital: token.is_word() && token.case != Case::Lower && !elided,
        });
    }
}

/// Where the search for a hash begins.
fn place(hash: u32, slots: &[(u32, u32)]) -> usize {
    (hash ^ hash >> 15) as usize & (slots.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_by_case_and_joined_when_folded() {
        let text = Text::new("Le maire voit le Maire. Le 12 et le 13.", None);
        let words = Words::of(&text);
        let numbers = words.numbers(0, 12);
        assert_eq!(numbers[0], numbers[6]);
        assert_ne!(numbers[1], numbers[4]);
        assert_ne!(numbers[7], numbers[10]);
        let all = words.all();
        assert_eq!(
            all[numbers[1] as usize].folded,
            all[numbers[4] as usize].folded
        );
        let seen = words.seen(&all[numbers[1] as usize]);
        assert!(seen.lower && seen.capital);
        assert!(!words.seen(&all[numbers[0] as usize]).capital);
    }

    #[test]
    fn many_words_keep_their_numbers() {
        let numbers: Vec<String> = (0..5000).chain(0..5000).map(|i| i.to_string()).collect();
        let twice = numbers.join(" ");
        let words = Words::of(&Text::new(&twice, None));
        assert_eq!(words.numbers(0, 5000), words.numbers(5000, 5000));
        assert_eq!(words.all().len(), 5000);
    }
}
