//! How a line is made: what its zone is judged by.

use super::cues::{self, Cue};
use crate::text::token::{Case, Token};
use crate::text::{Paragraph, fold};

/// The make of one line.
#[derive(Debug)]
pub(super) struct Line {
    /// What it says of itself.
    pub(super) cue: Option<Cue>,
    /// How many words it has.
    pub(super) words: usize,
    /// How many sentences begin in it.
    pub(super) sentences: usize,
    /// Keys of its words of substance, the first ones.
    pub(super) content: Vec<u32>,
    /// It ends as a sentence does.
    pub(super) ends: bool,
    /// What it looks like at first sight.
    pub(super) look: Look,
    /// It says *je* or *I*.
    pub(super) is_first_person: bool,
}

/// What a line looks like at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// It opens with a bullet or a time of day, as the lines of lists do.
    Listed,
    /// Little more than a date.
    Dateline,
    /// Nothing but two to four capitalised words.
    Signature,
    /// A label in square brackets before words: *[Photo] The harbour at dusk*.
    Captioned,
    /// Any other.
    Plain,
}

/// A line of so many words is prose even without a point at its end.
const PROSE: usize = 25;

/// A sentence of fewer words may be an item of a menu.
const SENTENCE: usize = 7;

/// Fewer words than these make no title.
const TITLE: usize = 3;

/// So many words of substance tell what a line is about.
const MOST_CONTENT: usize = 32;

/// Shorter words, in bytes, rarely have substance.
const SHORTEST: u32 = 4;

impl Line {
    pub(super) fn of(line: &Paragraph) -> Self {
        let tokens = line.tokens;
        let mut of = Self {
            cue: None,
            words: 0,
            sentences: 0,
            content: Vec::with_capacity(tokens.len().min(MOST_CONTENT)),
            ends: ends(line),
            look: Look::Plain,
            is_first_person: false,
        };
        let mut year = false;
        let mut capitals = true;
        let mut opens = false;
        for (i, token) in tokens.iter().enumerate() {
            opens |= token.opens_sentence;
            year |= token.is_digits() && token.end - token.start == 4;
            if !token.is_word() {
                capitals &= token.is('-') || token.is('.');
                continue;
            }
            of.words += 1;
            // The first word of a sentence, behind what may open one.
            of.sentences += usize::from(std::mem::replace(&mut opens, false));
            capitals &= token.case != Case::Lower;
            // *j’*, the longest form, has four bytes.
            if token.end - token.start <= 4 {
                of.is_first_person |= is_first_person(line, i);
            }
            if of.content.len() < MOST_CONTENT && token.end - token.start >= SHORTEST {
                of.content.push(token.key);
            }
        }
        of.look = if is_listed(line) {
            Look::Listed
        } else if of.words >= SENTENCE && is_captioned(line) {
            Look::Captioned
        } else if year && of.words <= 4 {
            Look::Dateline
        } else if capitals && (2..=4).contains(&of.words) {
            Look::Signature
        } else {
            Look::Plain
        };
        let cue = cues::of(line, of.words);
        // A caption tells of the story, whatever its label.
        of.cue = cue.filter(|_| of.look != Look::Captioned);
        of
    }

    /// Whether it reads as running text.
    pub(super) fn is_prose(&self) -> bool {
        self.words >= PROSE || self.ends && self.words >= SENTENCE
    }

    /// Whether it may be a title.
    pub(super) fn is_title(&self) -> bool {
        self.words >= TITLE
    }
}

/// Whether the line ends as a sentence does: at a point, inside quotes or brackets or not.
fn ends(line: &Paragraph) -> bool {
    let closing = |token: &&Token| matches!(token.mark(), Some('»' | '”' | '"' | ')' | ']' | '’'));
    let last = line.tokens.iter().rev().find(|token| !closing(token));
    last.is_some_and(|token| matches!(token.mark(), Some('.' | '!' | '?' | '…' | ':' | ';')))
}

/// *- 20:30 …*, *• …*
fn is_listed(line: &Paragraph) -> bool {
    let tokens = line.tokens;
    let bullet = |i: usize| {
        let mark = tokens.get(i).and_then(Token::mark);
        matches!(
            mark,
            Some('-' | '•' | '·' | '*' | '▪' | '–' | '>' | '›' | '→')
        )
    };
    let at = usize::from(bullet(0));
    let digits = |i: usize| tokens.get(i).is_some_and(Token::is_digits);
    let colon = |i: usize| line.is_mark(i, ':') || line.is_word(i, "h");
    at > 0 || digits(at) && colon(at + 1) && digits(at + 2)
}

/// *[Photo] …*
fn is_captioned(line: &Paragraph) -> bool {
    line.is_mark(0, '[') && (1..4).any(|i| line.is_mark(i, ']'))
}

fn is_first_person(line: &Paragraph, i: usize) -> bool {
    let surface = line.surface(i);
    ["je", "j'"]
        .iter()
        .any(|word| fold::folds_to(surface, word))
        || surface == "I"
}
