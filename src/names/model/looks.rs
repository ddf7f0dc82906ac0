//! Looks: what the model may ask of one token, gathered once a line: word, shape, cues, entries of the lexicon, verdicts of
//! the rules, and what the rest of the document says of the word.

use super::super::cues::Cue;
use super::super::line::Line;
use super::hints::Hints;
use crate::text::token::{Case, Token, TokenKind};

/// What templates ask of one token; all small numbers or hashes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Look {
    /// The folded word; of digits their number, of marks the character.
    pub(super) word: u32,
    /// Case, kind and length.
    pub(super) shape: u32,
    /// Roles around names.
    pub(super) cue: u32,
    /// What the lexicon says of the word alone.
    pub(super) senses: u32,
    /// Which part of the longest phrase of the lexicon it is, and what the phrase may be.
    pub(super) phrase: u32,
    /// How many words the phrase has.
    pub(super) long: u32,
    /// What the word mostly is inside names.
    pub(super) part: u32,
    /// What the rules say.
    pub(super) rule: u32,
    /// What the rules were sure of, how much.
    pub(super) votes: u32,
    /// What the rest of the document says of the word.
    pub(super) document: u32,
}

impl Look {
    /// What the word is most often as part of a name, and whether it is little else; 0 where no list holds it.
    pub(super) fn most(self) -> u32 {
        let counts = [0, 1, 2, 3, 4, 5].map(|kind| self.part >> (2 * kind) & 3);
        let Some((kind, &most)) = (0_u32..).zip(&counts).max_by_key(|pair| pair.1) else {
            return 0;
        };
        let others = counts.iter().filter(|&&count| count > 0).count();
        most << 4 | kind << 1 | u32::from(others < 2)
    }
}

impl Look {
    /// The shape it would have in lower case.
    pub(super) fn lower_shape(self) -> u32 {
        self.shape & 1 << 6 | 2
    }
}

/// The looks of all tokens of a line, filled anew for each line.
#[derive(Default)]
pub(crate) struct Looks {
    pub(super) all: Vec<Look>,
    pub(super) quoted: Vec<u8>,
    pub(super) line: u32,
}

/// Parts of a phrase of the lexicon.
const FIRST: u32 = 1;
const INNER: u32 = 2;
const LAST: u32 = 3;
const WHOLE: u32 = 4;

impl Looks {
    /// Looks at a line.
    pub(crate) fn fill(&mut self, line: &Line, hints: &Hints) {
        self.all.clear();
        self.quoted.clear();
        let opening = |token: &Token| matches!(token.mark(), Some('«' | '“'));
        let closing = |token: &Token| matches!(token.mark(), Some('»' | '”'));
        let mut quoted = 0_u8;
        for i in 0..line.len() {
            let token = &line.paragraph.tokens[i];
            let document = hints.document(line, i);
            self.all.push(Look {
                word: match token.kind {
                    TokenKind::Word if line.forgotten(i) => {
                        mix(token.key, token.start, line.paragraph.text.len() as u32)
                    }
                    TokenKind::Word | TokenKind::Mark => token.key,
                    TokenKind::Digits => (token.end - token.start).min(5),
                },
                shape: shape(line, i),
                cue: line.cue(i).0,
                senses: if token.is_word() {
                    line.known(i).bits()
                } else {
                    0
                },
                phrase: 0,
                long: 0,
                part: line.part(i),
                rule: hints.rule(i),
                votes: hints.votes(i),
                document,
            });
            if opening(token) {
                // A quotation of a few words may be a title; a longer one is speech.
                let end = (i + 1..(i + 8).min(line.len()))
                    .find(|&at| closing(&line.paragraph.tokens[at]));
                quoted = if end.is_some() { 1 } else { 2 };
            } else if closing(token) {
                quoted = 0;
            }
            self.quoted.push(quoted);
        }
        self.phrases(line);
        let end = line.token(line.len().saturating_sub(1));
        let open = end.is_some_and(|token| {
            token
                .mark()
                .is_none_or(|c| !matches!(c, '.' | '!' | '?' | '…' | '»' | '"'))
        });
        self.line = u32::from(open)
            | u32::from(line.capitals_say_nothing()) << 1
            | u32::from(line.len() < 12) << 2
            | u32::from(line.capitals.shouted()) << 3;
    }

    /// Longest phrases first, from left to right.
    fn phrases(&mut self, line: &Line) {
        let mut i = 0;
        while i < line.len() {
            let found =
                (line.capital(i) || line.digits(i) || line.lower(i) && line.plays(i, Cue::LOWER))
                    .then(|| line.longest_known(i))
                    .flatten();
            let Some(found) = found else {
                i += 1;
                continue;
            };
            let end = found.end;
            for at in i..end {
                let part = match (at == i, at + 1 == end) {
                    (true, true) => WHOLE,
                    (true, false) => FIRST,
                    (false, true) => LAST,
                    (false, false) => INNER,
                };
                self.all[at].phrase = part | found.senses.kinds() << 3;
                self.all[at].long = found.words.min(4) as u32;
            }
            i = end.max(i + 1);
        }
    }

    /// The look of token `i`; beyond the ends of the line nothing.
    pub(super) fn at(&self, i: Option<usize>) -> Look {
        const NOTHING: Look = Look {
            word: 1,
            shape: 1,
            cue: 0,
            senses: 0,
            phrase: 0,
            long: 0,
            part: 0,
            rule: 0,
            votes: 0,
            document: 0,
        };
        i.and_then(|i| self.all.get(i)).copied().unwrap_or(NOTHING)
    }
}

/// Case and kind, length, what it is glued to, whether it opens a sentence.
fn shape(line: &Line, i: usize) -> u32 {
    let token = &line.paragraph.tokens[i];
    let length = (token.end - token.start).min(6);
    let kind = match (token.kind, token.case) {
        (TokenKind::Mark, _) => return 8 | mix(7, token.key, u32::from(line.glued(i))) << 4,
        (TokenKind::Digits, _) => 1,
        (TokenKind::Word, Case::Lower) => 2,
        (TokenKind::Word, Case::Capitalized) => 3,
        (TokenKind::Word, Case::Upper) => {
            if line.initial(i) {
                4
            } else {
                5
            }
        }
        (TokenKind::Word, Case::Mixed) => 6,
    };
    let length = match length {
        _ if kind == 2 => 0,
        0..=1 => 1,
        2..=3 => 2,
        _ => 3,
    };
    let elided = line.elided(i);
    kind | length << 4
        | u32::from(line.glued(i)) << 6
        | u32::from(line.opens(i) && kind != 2) << 7
        | u32::from(elided) << 8
}

/// Mixes a number and two values well.
pub(crate) fn mix(number: u32, a: u32, b: u32) -> u32 {
    let mut hash = number.wrapping_mul(0x9E37_79B1) ^ 0x5bd1_e995;
    hash = (hash ^ a).wrapping_mul(0x85EB_CA6B);
    hash = (hash ^ (hash >> 15)).wrapping_add(b.wrapping_mul(0x27D4_EB2F));
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xC2B2_AE35);
    hash ^ (hash >> 16)
}
