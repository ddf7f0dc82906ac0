//! Features: what the model looks at. One code, for the product and for its trainer.
//!
//! A feature is a 32-bit hash of a template's number and what the template saw. Each token has some sixty: itself and
//! its neighbours as words, shapes, affixes, cues, entries of the lexicon, verdicts of the rules, and what the rest of
//! the document says of the word.

use super::super::cues::Cue;
use super::super::line::Line;
use super::hints::Hints;
use crate::text::fold;
use crate::text::token::{Case, Token, TokenKind};

/// What templates ask of one token; all small numbers or hashes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Look {
    /// The folded word; of digits their number, of marks the character.
    word: u32,
    /// Case, kind and length.
    shape: u32,
    /// Roles around names.
    cue: u32,
    /// What the lexicon says of the word alone.
    senses: u32,
    /// Which part of the longest phrase of the lexicon it is, and what the phrase may be.
    phrase: u32,
    /// How many words the phrase has.
    long: u32,
    /// What the word mostly is inside names.
    part: u32,
    /// What the rules say.
    rule: u32,
    /// What the rules were sure of, how much.
    votes: u32,
    /// What the rest of the document says of the word.
    document: u32,
}

impl Look {
    /// What the word is most often as part of a name, and whether it is little else; 0 where no list holds it.
    fn most(self) -> u32 {
        let counts = [0, 1, 2, 3, 4, 5].map(|kind| self.part >> (2 * kind) & 3);
        let Some((kind, &most)) = (0_u32..).zip(&counts).max_by_key(|pair| pair.1) else {
            return 0;
        };
        let others = counts.iter().filter(|&&count| count > 0).count();
        most << 4 | kind << 1 | u32::from(others < 2)
    }
}

/// The looks of all tokens of a line, filled anew for each line.
#[derive(Default)]
pub(crate) struct Looks {
    all: Vec<Look>,
    quoted: Vec<u8>,
    line: u32,
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
            #[cfg(feature = "training")]
            let forgotten = line.capital(i)
                && crate::names::lexicon::forget::forgotten(crate::names::lexicon::parts::key(line.paragraph.text, token));
            #[cfg(not(feature = "training"))]
            let forgotten = false;
            self.all.push(Look {
                word: match token.kind {
                    TokenKind::Word if forgotten => mix(77, line.paragraph.start as u32, token.start),
                    TokenKind::Word | TokenKind::Mark => token.key,
                    TokenKind::Digits => (token.end - token.start).min(5),
                },
                shape: shape(line, i),
                cue: line.cue(i).0,
                senses: if token.is_word() { line.known(i).bits() } else { 0 },
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
        let open = end.is_some_and(|token| token.mark().is_none_or(|c| !matches!(c, '.' | '!' | '?' | '…' | '»' | '"')));
        self.line = u32::from(open)
            | u32::from(line.capitals_say_nothing()) << 1
            | u32::from(line.len() < 12) << 2
            | u32::from(line.capitals.shouted()) << 3;
    }

    /// Longest phrases first, from left to right.
    fn phrases(&mut self, line: &Line) {
        let mut i = 0;
        while i < line.len() {
            let found = (line.capital(i) || line.digits(i) || line.lower(i) && line.plays(i, Cue::LOWER))
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
                self.all[at].phrase =
                    part | found.senses.kinds() << 3;
                self.all[at].long = found.words.min(4) as u32;
            }
            i = end.max(i + 1);
        }
    }

    fn at(&self, i: isize) -> Look {
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
        usize::try_from(i)
            .ok()
            .and_then(|i| self.all.get(i))
            .copied()
            .unwrap_or(NOTHING)
    }

    /// Calls `found` with every feature of token `i`.
    pub(crate) fn features(&self, line: &Line, i: usize, mut found: impl FnMut(u32)) {
        let at = i as isize;
        let [b2, b1, here, a1, a2] = [-2, -1, 0, 1, 2].map(|step| self.at(at + step));
        let mut template = 0;
        macro_rules! one {
            ($a:expr, $b:expr) => {{
                template += 1;
                found(mix(template, $a, $b));
            }};
        }
        // Words
        one!(here.word, 0);
        one!(here.word, here.shape);
        one!(b1.word, 0);
        one!(a1.word, 0);
        one!(b2.word, 0);
        one!(a2.word, 0);
        one!(b1.word, here.shape);
        one!(a1.word, here.shape);
        // Shapes
        one!(here.shape, 0);
        one!(b1.shape, here.shape);
        one!(here.shape, a1.shape);
        one!(mix(1, b1.shape, here.shape), a1.shape);
        // Cues
        one!(here.cue, here.shape);
        one!(b1.cue, here.shape);
        one!(a1.cue, here.shape);
        one!(b2.cue, b1.cue);
        one!(a1.cue, a2.cue);
        one!(b1.cue, here.cue);
        one!(here.cue, a1.cue);
        // Lexicon
        one!(here.senses, here.shape);
        one!(b1.senses, here.senses);
        one!(here.senses, a1.senses);
        one!(here.phrase, 0);
        one!(here.phrase, here.long);
        one!(here.phrase, here.shape);
        one!(b1.phrase, 0);
        one!(a1.phrase, 0);
        one!(b1.phrase, here.phrase);
        one!(here.phrase, a1.phrase);
        one!(here.phrase, b1.cue);
        one!(here.phrase, b1.word);
        one!(here.phrase, a1.word);
        // Parts of names
        for kind in 0..6 {
            one!(here.part >> (2 * kind) & 3, u32::from(here.shape != 2));
        }
        let [left, best, right] = [b1, here, a1].map(|look| look.most());
        one!(best, 0);
        one!(left, 1);
        one!(right, 2);
        one!(left, mix(6, best, 0));
        one!(best, mix(7, right, 0));
        one!(here.part & 3, mix(20, a1.part >> 2 & 3, 0));
        one!(b1.part & 3, mix(21, here.part >> 2 & 3, 0));
        let [left, lists, right] = [b1, here, a1].map(|look| look.part >> 12);
        one!(lists, here.shape);
        one!(left, mix(22, lists, 0));
        one!(lists, mix(23, right, 0));
        one!(lists, mix(24, a1.shape, 0));
        one!(lists, mix(25, b1.shape, 0));
        // Rules
        one!(here.rule, 0);
        one!(b1.rule, here.rule);
        one!(here.rule, a1.rule);
        one!(here.rule, here.votes);
        one!(here.rule, here.phrase);
        one!(here.rule, here.shape);
        one!(here.rule, here.word);
        one!(here.rule, b1.word);
        one!(here.rule, a1.word);
        // Document
        one!(here.document, here.shape);
        one!(here.document, here.rule);
        one!(b1.document, here.document);
        one!(here.document, a1.document);
        // Line
        let quoted = u32::from(self.quoted[i]) | self.line << 2;
        one!(quoted, here.shape);
        one!(self.line, here.rule);
        one!(u32::from(self.quoted[i]), here.rule);
        // The head of the capitals before
        if let Some((head, distance)) = self.head(line, i) {
            one!(head.word, mix(4, distance, here.shape));
            one!(head.cue, mix(5, distance, here.cue));
            one!(head.cue, here.word);
            one!(head.rule, here.word);
        }
        affixes(line, i, |number, hash| {
            if number % 4 > 1 {
                found(mix(100 + number, hash, 0));
            }
            if number % 4 == 2 {
                found(mix(120 + number, hash, here.shape));
            }
        });
        if i > 0 {
            affixes(line, i - 1, |number, hash| {
                if number == SUFFIX + 2 {
                    found(mix(140, hash, here.shape));
                }
            });
        }
        if i + 1 < line.len() {
            affixes(line, i + 1, |number, hash| {
                if number == SUFFIX + 2 {
                    found(mix(141, hash, here.shape));
                }
            });
        }
    }

    /// The nearest capital before token `i` of which it may be the complement, and how far it is.
    fn head(&self, line: &Line, i: usize) -> Option<(Look, u32)> {
        for distance in 1..=6 {
            let at = i.checked_sub(distance)?;
            if line.capital(at) {
                return Some((self.all[at], (distance as u32).min(3)));
            }
            if line.token(at).is_some_and(|token| token.mark().is_some()) && !line.hyphen(at) {
                return None;
            }
        }
        None
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

/// Numbers of suffixes begin here; prefixes at 0.
const SUFFIX: u32 = 4;

/// Calls `found` with number and hash of the prefixes and suffixes of one to four letters of the word at `i`.
fn affixes(line: &Line, i: usize, mut found: impl FnMut(u32, u32)) {
    let Some(token) = line.token(i).filter(|token| token.is_word()) else {
        return;
    };
    debug_assert!(token.end > token.start);
    let mut letters = ['\0'; 4];
    let mut count = 0_usize;
    let mut hash = 0;
    for c in fold::folded(line.surface(i)) {
        letters[count % 4] = c;
        if count < 4 {
            hash = mix(9, hash, c as u32);
            found(count as u32, hash);
        }
        count += 1;
    }
    hash = 0;
    for number in 0..count.min(4) {
        hash = mix(9, hash, letters[(count - 1 - number) % 4] as u32);
        found(SUFFIX + number as u32, hash);
    }
}

/// Mixes a number and two values well.
pub(crate) fn mix(number: u32, a: u32, b: u32) -> u32 {
    let mut hash = number.wrapping_mul(0x9E37_79B1) ^ 0x5bd1_e995;
    hash = (hash ^ a).wrapping_mul(0x85EB_CA6B);
    hash = (hash ^ (hash >> 15)).wrapping_add(b.wrapping_mul(0x27D4_EB2F));
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xC2B2_AE35);
    hash ^ (hash >> 16)
}
