//! Looks: what the model may ask of one token, gathered once a line: word, shape, cues, entries of the lexicon, verdicts of
//! the rules, and what the rest of the document says of the word.

use super::super::cues::Cue;
use super::super::line::Line;
use super::features::{Affixes, LAST_THREE, affixes};
use super::hints::Hints;
use crate::text::token::{Case, TokenKind};

/// What templates ask of one token; all small numbers or hashes.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// Number of all that does not depend on where the word stands: two tokens of one form differ only from
    /// [`Look::phrase`] on.
    pub(super) form: u32,
    /// All that templates of two words ask about the part.
    pub(super) kin: u32,
    /// The folded word; of digits their number, of marks the character.
    pub(super) word: u32,
    /// Case, kind and length.
    pub(super) shape: u32,
    /// Roles around names.
    pub(super) cue: u32,
    /// What the lexicon says of the word alone.
    pub(super) senses: u32,
    /// What the word mostly is inside names.
    pub(super) part: u32,
    /// What the word is most often as part of a name, and whether it is little else.
    pub(super) most: u32,
    /// Hash of its last three letters.
    pub(super) suffix: Option<u32>,
    /// Which part of the longest phrase of the lexicon it is, and what the phrase may be.
    pub(super) phrase: u32,
    /// How many words the phrase has.
    pub(super) long: u32,
    /// What the rules say.
    pub(super) rule: u32,
    /// What the rules were sure of, how much.
    pub(super) votes: u32,
    /// What the rest of the document says of the word.
    pub(super) document: u32,
    /// Whether it stands in a short quotation (1) or a long one (2).
    pub(super) quoted: u32,
    /// How far before it the nearest capital stands of which it may be the complement; 0 where none does.
    pub(super) head: u32,
}

/// What stands beyond the ends of a line.
const NOTHING: Look = Look {
    form: 0,
    kin: kin(0),
    word: 1,
    shape: 1,
    cue: 0,
    senses: 0,
    part: 0,
    most: MOST_OF_NONE,
    suffix: None,
    phrase: 0,
    long: 0,
    rule: 0,
    votes: 0,
    document: 0,
    quoted: 0,
    head: 0,
};

impl Look {
    /// Takes away what the lexicon says of it.
    pub(super) fn forget(&mut self) {
        (self.senses, self.phrase, self.long) = (0, 0, 0);
        (self.part, self.most) = (0, MOST_OF_NONE);
    }

    /// Gives it the shape that it would have in lower case.
    pub(super) fn lower(&mut self) {
        self.shape = self.shape & 1 << 6 | 2;
    }

    /// Which lists of names hold the word.
    pub(super) fn lists(&self) -> u32 {
        self.part >> 12
    }

    /// Shape and cue in one number.
    pub(super) fn class(&self) -> u64 {
        u64::from(self.shape) << 32 | u64::from(self.cue)
    }
}

/// [`most`] of what no list holds.
const MOST_OF_NONE: u32 = 5 << 1 | 1;

/// [`Look::most`] of a part: of kinds that are equally often the last.
const fn most(part: u32) -> u32 {
    let (mut best, mut most, mut others) = (0, 0, 0);
    let mut kind = 0;
    while kind < 6 {
        let count = part >> (2 * kind) & 3;
        others += (count > 0) as u32;
        if count >= most {
            (best, most) = (kind, count);
        }
        kind += 1;
    }
    most << 4 | best << 1 | (others < 2) as u32
}

/// [`Look::kin`] of a part: what it is most, first and last name, lists, and whether any list of names holds it.
const fn kin(part: u32) -> u32 {
    most(part) << 9 | (part & 0xF) << 5 | part >> 12 << 1 | (part != 0) as u32
}

/// The looks of all tokens of a line, filled anew for each line.
#[derive(Default)]
pub(crate) struct Looks {
    /// [`AROUND`] times nothing, the tokens, and [`AROUND`] times nothing. Tokens far from all stretches are nothing too.
    pub(super) all: Vec<Look>,
    pub(super) line: u32,
    /// By [`Look::form`], as far as the same everywhere.
    forms: Vec<Look>,
    /// By [`Look::form`].
    affixes: Vec<Affixes>,
    /// For each word of the text the numbers of its forms: bare, glued, opening a sentence, and both; 0 for none.
    of_word: Vec<[u32; 4]>,
}

/// How many tokens before and behind a token the model looks at.
pub(super) const AROUND: usize = 2;
/// How far before a token its head may stand.
const FARTHEST_HEAD: usize = 6;

/// Parts of a phrase of the lexicon.
const FIRST: u32 = 1;
const INNER: u32 = 2;
const LAST: u32 = 3;
const WHOLE: u32 = 4;

impl Looks {
    /// Looks at the stretches of a line and at the tokens around them.
    pub(crate) fn fill(&mut self, line: &Line, hints: &Hints, within: &[bool]) {
        if self.forms.is_empty() {
            self.forms.push(NOTHING);
            self.affixes.push([None; 4]);
        }
        self.of_word.resize(line.words(), [0; 4]);
        self.all.clear();
        self.all.resize(AROUND, NOTHING);
        let mut quoted = 0;
        let mut head = None;
        // One past the last token around the last stretch.
        let mut around = 0;
        for (i, token) in line.paragraph.tokens.iter().enumerate() {
            if within.get(i + AROUND) == Some(&true)
                || i == 0 && within.iter().take(AROUND).any(|&within| within)
            {
                around = i + 2 * AROUND + 1;
            }
            let distance = head.map_or(0, |head| i - head);
            if token.kind == TokenKind::Mark {
                if head.is_some() && !line.hyphen(i) {
                    head = None;
                }
                quoted = match token.mark() {
                    Some('«' | '“') => opened(line, i),
                    Some('»' | '”') => 0,
                    _ => quoted,
                };
            } else if line.capital(i) {
                head = Some(i);
            }
            // A capital may be the head of what stands farther behind it.
            if i >= around && !line.capital(i) {
                self.all.push(NOTHING);
                continue;
            }
            let mut look = self.form(line, i);
            if line.forgotten(i) {
                look.word = mix(token.key, token.start, line.paragraph.text.len() as u32);
            }
            look.document = hints.document(line, i);
            look.quoted = quoted;
            if distance <= FARTHEST_HEAD {
                look.head = distance as u32;
            }
            if hints.ruled(i) {
                look.rule = hints.rule(i);
                look.votes = hints.votes(i);
            }
            self.all.push(look);
        }
        self.all.resize(self.all.len() + AROUND, NOTHING);
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
                let look = &mut self.all[at + AROUND];
                look.phrase = part | found.senses.kinds() << 3;
                look.long = found.words.min(4) as u32;
            }
            i = end.max(i + 1);
        }
    }

    /// The looks of the token `i`, of two before and two behind.
    pub(super) fn around(&self, i: usize) -> [&Look; 2 * AROUND + 1] {
        std::array::from_fn(|n| &self.all[i + n])
    }

    /// Whether a phrase of the lexicon of several tokens ends with token `i`.
    pub(super) fn ends_phrase(&self, i: usize) -> bool {
        self.all[i + AROUND].phrase & 7 == LAST
    }

    /// How many different words the text has.
    pub(super) fn words(&self) -> usize {
        self.of_word.len()
    }

    /// The nearest capital before token `i` of which it may be the complement, and how far it is.
    pub(super) fn head(&self, i: usize) -> Option<(&Look, u32)> {
        let distance = self.all[i + AROUND].head;
        (distance > 0).then(|| (&self.all[i + AROUND - distance as usize], distance))
    }

    /// What is the same of token `i` wherever it looks so.
    fn form(&mut self, line: &Line, i: usize) -> Look {
        let token = &line.paragraph.tokens[i];
        let opens = token.kind != TokenKind::Mark && !line.lower(i) && line.opens(i);
        let word = line.number(i) as usize;
        let variant = usize::from(line.glued(i)) | usize::from(opens) << 1;
        let known = self.of_word[word][variant];
        if known != 0 {
            return self.forms[known as usize];
        }
        let part = line.part(i);
        let (shape, cue) = (shape(line, i), line.cue(i).0);
        let senses = if token.is_word() {
            line.known(i).bits()
        } else {
            0
        };
        let affixes = affixes(line, i);
        let form = Look {
            form: self.forms.len() as u32,
            kin: kin(part),
            word: match token.kind {
                TokenKind::Word | TokenKind::Mark => token.key,
                TokenKind::Digits => (token.end - token.start).min(5),
            },
            shape,
            cue,
            senses,
            part,
            most: most(part),
            suffix: affixes[LAST_THREE],
            ..NOTHING
        };
        self.of_word[word][variant] = form.form;
        self.forms.push(form);
        self.affixes.push(affixes);
        form
    }

    /// The affixes of the word that looks so.
    pub(super) fn affixes(&self, look: &Look) -> Affixes {
        self.affixes[look.form as usize]
    }
}

/// Whether the quotation that opens at `i` is short, and may be a title (1), or longer, and is speech (2).
fn opened(line: &Line, i: usize) -> u32 {
    let closes = |at: usize| line.mark(at, '»') || line.mark(at, '”');
    if (i + 1..(i + 8).min(line.len())).any(closes) {
        1
    } else {
        2
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
#[inline(always)]
#[allow(
    clippy::inline_always,
    reason = "every feature is mixed once, and a call takes as long as the mixing"
)]
pub(crate) fn mix(number: u32, a: u32, b: u32) -> u32 {
    let mut hash = number.wrapping_mul(0x9E37_79B1) ^ 0x5bd1_e995;
    hash = (hash ^ a).wrapping_mul(0x85EB_CA6B);
    hash = (hash ^ (hash >> 15)).wrapping_add(b.wrapping_mul(0x27D4_EB2F));
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xC2B2_AE35);
    hash ^ (hash >> 16)
}

/// A key of two values.
pub(super) fn blend(a: u64, b: u64) -> u64 {
    let spread = a.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let hash = (spread ^ spread >> 32 ^ b).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    hash ^ hash >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_list_holds_is_mostly_nothing() {
        assert_eq!(most(0), MOST_OF_NONE);
        assert_eq!(most(0b10), 2 << 4 | 1);
    }
}
