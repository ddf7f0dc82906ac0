//! A line as the rules see it: tokens, cues, lexicon, and how the text cases its words.

use std::cell::{Cell, RefCell};

use super::casing::Capitals;
use super::cues::Cue;
use super::lexicon::parts::parts;
use super::lexicon::{Lexicon, Longest, Match, Senses, is_hyphen, lexicon};
use super::words::{Seen, Word, Words};
use crate::text::Paragraph;
use crate::text::fold;
use crate::text::language::Language;
use crate::text::token::{Case, Token};

/// A line with all that the rules ask about it. Questions about tokens beyond its ends are answered with nothing.
pub(crate) struct Line<'l> {
    pub(crate) paragraph: Paragraph<'l>,
    lexicon: &'static Lexicon,
    words: &'l Words,
    /// For each token the number of its word.
    numbers: &'l [u32],
    phrases: &'l Phrases,
    /// The number of its first token in the text.
    base: usize,
    pub(crate) capitals: Capitals,
    first_word: usize,
}

/// The phrases of a text, once they were asked for.
pub(crate) struct Phrases {
    /// For each token the number of what was found among `found` plus two; 0 where nobody asked yet, 1 for nothing.
    of_token: Vec<Cell<u32>>,
    found: RefCell<Vec<Longest>>,
}

impl Phrases {
    /// Those of a text of so many tokens: none was asked for.
    pub(crate) fn new(tokens: usize) -> Self {
        Self {
            of_token: vec![Cell::default(); tokens],
            found: RefCell::default(),
        }
    }

    /// The longest phrases at a token of the text; `find` looks for them the first time.
    fn at(&self, token: usize, find: impl FnOnce() -> Longest) -> Longest {
        match self.of_token[token].get() {
            0 => {
                let longest = find();
                let number = if longest.known.is_some() {
                    let mut found = self.found.borrow_mut();
                    found.push(longest);
                    found.len() as u32 + 1
                } else {
                    1
                };
                self.of_token[token].set(number);
                longest
            }
            1 => Longest::default(),
            number => self.found.borrow()[number as usize - 2],
        }
    }
}

impl<'l> Line<'l> {
    /// Looks at a paragraph whose first token has the number `base` in the text of `words` and `phrases`.
    pub(crate) fn new(
        paragraph: Paragraph<'l>,
        words: &'l Words,
        phrases: &'l Phrases,
        base: usize,
        capitals: Capitals,
    ) -> Self {
        Self {
            lexicon: lexicon(),
            words,
            numbers: words.numbers(base, paragraph.tokens.len()),
            phrases,
            base,
            capitals,
            first_word: paragraph
                .tokens
                .iter()
                .position(Token::is_word)
                .unwrap_or_default(),
            paragraph,
        }
    }

    /// How many tokens it has.
    pub(crate) fn len(&self) -> usize {
        self.paragraph.tokens.len()
    }

    /// Whether the line is English.
    pub(crate) fn english(&self) -> bool {
        self.paragraph.language == Language::English
    }

    /// Token `i`.
    pub(crate) fn token(&self, i: usize) -> Option<&Token> {
        self.paragraph.tokens.get(i)
    }

    /// The text of token `i`.
    pub(crate) fn surface(&self, i: usize) -> &'l str {
        self.paragraph.surface(i)
    }

    /// How many words the text has.
    pub(crate) fn words(&self) -> usize {
        self.words.all().len()
    }

    /// The number of the word at `i` among [`Words::all`].
    pub(crate) fn number(&self, i: usize) -> u32 {
        self.numbers[i]
    }

    /// The word at `i`.
    pub(crate) fn entry(&self, i: usize) -> Option<&'l Word> {
        let number = *self.numbers.get(i)?;
        self.words.all().get(number as usize)
    }

    /// The roles of token `i`.
    pub(crate) fn cue(&self, i: usize) -> Cue {
        self.entry(i).map_or(Cue::default(), |word| word.cue)
    }

    /// Whether token `i` plays one of these roles.
    pub(crate) fn plays(&self, i: usize, cue: Cue) -> bool {
        self.cue(i).any(cue)
    }

    /// Whether token `i` is the mark `c`.
    pub(crate) fn mark(&self, i: usize, c: char) -> bool {
        self.paragraph.is_mark(i, c)
    }

    /// Whether token `i` is a digit run.
    pub(crate) fn digits(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::is_digits)
    }

    /// Whether token `i` is a hyphen with something glued to both sides.
    pub(crate) fn hyphen(&self, i: usize) -> bool {
        self.token(i).and_then(Token::mark).is_some_and(is_hyphen)
            && self.glued(i)
            && self.glued(i + 1)
    }

    /// Whether token `i` touches the one before it.
    pub(crate) fn glued(&self, i: usize) -> bool {
        self.paragraph.is_glued(i)
    }

    /// Whether token `i` is an elided word, *l’* or *d’*.
    pub(crate) fn elided(&self, i: usize) -> bool {
        self.entry(i).is_some_and(|word| word.elided)
    }

    /// Whether token `i` is a word with a capital that is not elided.
    pub(crate) fn capital(&self, i: usize) -> bool {
        self.entry(i).is_some_and(|word| word.capital)
    }

    /// Whether token `i` is a word in lower case.
    pub(crate) fn lower(&self, i: usize) -> bool {
        self.token(i)
            .is_some_and(|token| token.is_word() && token.case == Case::Lower)
    }

    /// Whether token `i` is a single capital letter.
    pub(crate) fn initial(&self, i: usize) -> bool {
        self.token(i)
            .is_some_and(|token| token.is_word() && token.case == Case::Upper)
            && self.surface(i).chars().count() == 1
    }

    /// Whether token `i` opens a sentence, or stands where a capital is due for another reason.
    pub(crate) fn opens(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.opens_sentence)
            || i == self.first_word
            || i > 0
                && [':', ';', '•', '|', '/']
                    .iter()
                    .any(|&c| self.mark(i - 1, c))
    }

    /// Whether the word at `i` is also met in lower case, in this text or in most.
    pub(crate) fn common(&self, i: usize) -> bool {
        let written = if self.english() {
            Senses::COMMON_ENGLISH
        } else {
            Senses::COMMON_FRENCH
        };
        self.plays(i, Cue::FUNCTION) || self.seen(i).lower || self.word(i).any(written)
    }

    /// Whether every word of the line has a capital for another reason than being a name.
    pub(crate) fn capitals_say_nothing(&self) -> bool {
        self.capitals.shouted() || self.english() && self.capitals.everywhere()
    }

    /// Whether token `i` is a number in Roman numerals, cardinal (*XIV*) or ordinal (`XIXe`).
    pub(crate) fn numeral(&self, i: usize) -> bool {
        let Some(token) = self
            .token(i)
            .filter(|token| token.is_word() && token.case != Case::Lower)
        else {
            return false;
        };
        let surface = self.surface(i);
        let digits = surface.trim_end_matches(['e', 'r', 'è', 'm']);
        digits
            .bytes()
            .all(|byte| matches!(byte, b'I' | b'V' | b'X'))
            && (token.case == Case::Upper || surface.len() - digits.len() <= 4)
            && !digits.is_empty()
    }

    /// Whether the numeral at `i` may be a monarch's or a thing's: not an ordinal.
    pub(crate) fn regnal(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.case == Case::Upper)
    }

    /// Whether token `i` is an English possessive *’s*: an apostrophe and more.
    pub(crate) fn possessive(&self, i: usize) -> bool {
        let apostrophe = self
            .token(i)
            .and_then(Token::mark)
            .filter(|&c| fold::is_apostrophe(c));
        apostrophe.is_some_and(|c| self.surface(i).len() > c.len_utf8())
    }

    /// Whether the French word at `i` ends as adjectives of institutions do (*national*, *économique*).
    pub(crate) fn adjective(&self, i: usize) -> bool {
        !self.english() && ends(self.surface(i), &ADJECTIVES)
    }

    /// Whether the French word at `i` ends as names of inhabitants do and stands where they do, after an article.
    pub(crate) fn demonym(&self, i: usize) -> bool {
        !self.english()
            && i > 0
            && self.plays(i - 1, Cue::ARTICLE)
            && ends(self.surface(i), &DEMONYMS)
    }

    /// Whether the text writes the word at `i` with a capital inside a sentence and never in lower case.
    pub(crate) fn always_capital(&self, i: usize) -> bool {
        let seen = self.seen(i);
        seen.capital && !seen.lower
    }

    /// How the text cases the word at `i`.
    fn seen(&self, i: usize) -> Seen {
        self.entry(i)
            .map_or(Seen::default(), |word| self.words.seen(word))
    }

    /// How the text writes the word at `i`: in lower case somewhere (1), with a capital inside a sentence (2).
    pub(crate) fn cased(&self, i: usize) -> u32 {
        let seen = self.seen(i);
        u32::from(seen.lower) | u32::from(seen.capital) << 1
    }

    /// What the lexicon says of the word at `i`.
    pub(crate) fn word(&self, i: usize) -> Senses {
        self.known(i).for_rules()
    }

    /// What the lexicon says of the word at `i`, for the model.
    pub(crate) fn known(&self, i: usize) -> Senses {
        self.entry(i).map_or(Senses::default(), |word| word.senses)
    }

    /// The longest phrase of the lexicon at `i`, for the model.
    pub(crate) fn longest_known(&self, i: usize) -> Option<Match> {
        self.phrases(i)
            .known
            .filter(|found| (i..found.end).any(|at| self.capital(at) || self.digits(at)))
    }

    /// The longest phrases of the lexicon at `i`.
    fn phrases(&self, i: usize) -> Longest {
        self.phrases.at(self.base + i, || {
            let bare = |at| self.entry(at).map_or(0, |word| word.bare);
            let before = i.checked_sub(1).and_then(|before| self.entry(before));
            let contracted = before.is_some_and(|word| word.contracts);
            let tokens = self.paragraph.tokens;
            self.lexicon.longest(tokens, i, contracted, bare)
        })
    }

    /// Whether the word at `i` is to count as unknown, as in training.
    #[cfg(feature = "training")]
    pub(crate) fn forgotten(&self, i: usize) -> bool {
        use crate::names::lexicon::{forget, parts};
        let key = || parts::key(self.paragraph.text, &self.paragraph.tokens[i]);
        self.capital(i) && !self.common(i) && forget::forgotten(key())
    }

    /// The product forgets nothing.
    #[cfg(not(feature = "training"))]
    pub(crate) fn forgotten(&self, i: usize) -> bool {
        debug_assert!(i < self.paragraph.tokens.len());
        false
    }

    /// What the word at `i` mostly is inside names, as a class of [`super::lexicon::parts`].
    pub(crate) fn part(&self, i: usize) -> u32 {
        let (Some(token), Some(word)) = (self.token(i), self.entry(i)) else {
            return 0;
        };
        if !token.is_word() {
            return 0;
        }
        parts().class(token, word.bare).into()
    }

    /// The longest phrase of the lexicon at `i`. What has no capital at all or ends in a preposition is none, and
    /// a pronoun begins none of several words: all are far more often strangers that share a key.
    pub(crate) fn longest(&self, i: usize) -> Option<Match> {
        let function = self.paragraph.tokens[i].case == Case::Capitalized
            && self.plays(i, Cue::FUNCTION)
            && !self.plays(i, Cue::ARTICLE.or(Cue::HEAD));
        self.phrases(i)
            .name
            .map(|found| Match {
                senses: found.senses.for_rules(),
                ..found
            })
            .filter(|found| !function || found.end == i + 1)
            .filter(|found| (i..found.end).any(|at| self.capital(at)))
            .filter(|found| {
                !(self.lower(found.end - 1) && self.plays(found.end - 1, Cue::FUNCTION))
            })
    }
}

/// Whether a word of some length ends in one of these.
fn ends(word: &str, endings: &[&str]) -> bool {
    word.len() > 6 && endings.iter().any(|ending| word.ends_with(ending))
}

/// Endings of adjectives in the names of institutions.
const ADJECTIVES: [&str; 21] = [
    "al", "ale", "aux", "ales", "ique", "iques", "aire", "aires", "ien", "ienne", "iens", "iennes",
    "éen", "éenne", "aise", "oise", "ative", "atif", "ive", "ière", "ières",
];

/// Endings of inhabitants' names.
const DEMONYMS: [&str; 17] = [
    "ien", "iens", "ienne", "iennes", "éen", "éens", "éenne", "éennes", "ois", "oise", "oises",
    "ais", "aise", "aises", "ains", "aine", "aines",
];
