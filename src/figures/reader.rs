//! A view of a paragraph for the figure grammars: what each token means in the paragraph's language.

use super::memo::Memo;
use super::numeral::Numeral;
use super::opening::{self, Opening};
use super::unit::Unit;
use crate::lang::{self, LanguageData, Lexeme, Lexicon, Meanings, Term, Terms};
use crate::text::Paragraph;
use crate::text::fold;
use crate::text::language::Language;
use crate::text::token::{Case, Token};

/// A paragraph and the words of its language. Positions are indices of tokens; one past the end is no token and has
/// no meaning, so that grammars may look ahead without counting.
pub(super) struct Reader<'p> {
    paragraph: Paragraph<'p>,
    lexicon: &'static Lexicon,
    /// What each token means; looked up once, because several grammars ask.
    meanings: Vec<Meanings>,
    pub(super) data: &'static LanguageData,
    /// What the words of the lexicon open, by [`Meanings::place`].
    pub(super) openings: &'static [Option<Opening>],
    /// The numerals at a place, out of money and in it.
    pub(super) numerals: [Memo<Option<Numeral>>; 2],
    /// The unit of measure at a place, and one past it.
    pub(super) units: Memo<Option<(Unit, usize)>>,
}

impl<'p> Reader<'p> {
    pub(super) fn new(paragraph: Paragraph<'p>) -> Self {
        let lexicon = Lexicon::of(paragraph.language);
        let meaning = |token| lexicon.lexemes(token, paragraph.text);
        Self {
            paragraph,
            lexicon,
            meanings: paragraph.tokens.iter().map(meaning).collect(),
            data: lang::data(paragraph.language),
            openings: opening::of_words(paragraph.language),
            numerals: [Memo::new(), Memo::new()],
            units: Memo::new(),
        }
    }

    /// The same paragraph as if it ended before token `end`.
    pub(super) fn until(&self, end: usize) -> Self {
        Self::new(Paragraph {
            tokens: &self.paragraph.tokens[..end],
            ..self.paragraph
        })
    }

    pub(super) fn len(&self) -> usize {
        self.paragraph.tokens.len()
    }

    pub(super) fn is_french(&self) -> bool {
        self.paragraph.language == Language::French
    }

    pub(super) fn language(&self) -> Language {
        self.paragraph.language
    }

    pub(super) fn token(&self, i: usize) -> Option<&Token> {
        self.paragraph.tokens.get(i)
    }

    /// The text of a token, empty where there is none.
    pub(super) fn surface(&self, i: usize) -> &'p str {
        if i < self.len() {
            self.paragraph.surface(i)
        } else {
            ""
        }
    }

    /// What `pick` makes of the first meaning of token `i` that it accepts.
    pub(super) fn find<T>(&self, i: usize, pick: impl FnMut(Lexeme) -> Option<T>) -> Option<T> {
        self.lexicon
            .of_meanings(*self.meanings.get(i)?)
            .find_map(pick)
    }

    /// Whether token `i` has a meaning that `is` accepts.
    pub(super) fn any(&self, i: usize, mut is: impl FnMut(Lexeme) -> bool) -> bool {
        self.find(i, |lexeme| is(lexeme).then_some(())).is_some()
    }

    /// The longest name of several words that starts at `i`, and one past it.
    pub(super) fn term(&self, terms: &Terms, i: usize) -> Option<(Term, usize)> {
        let token = self.token(i).filter(|token| token.is_word())?;
        self.longest(terms, i, token.key, self.surface(i))
    }

    /// The same with `first` in place of the first word.
    pub(super) fn term_as(&self, terms: &Terms, i: usize, first: &str) -> Option<(Term, usize)> {
        self.longest(terms, i, fold::key(first), first)
    }

    fn longest(&self, terms: &Terms, i: usize, key: u32, first: &str) -> Option<(Term, usize)> {
        let mut best: Option<(Term, usize)> = None;
        for term in terms.starting(key) {
            let mut words = term.name.split(' ');
            let mut end = i + 1;
            let fits = words
                .next()
                .is_some_and(|word| lang::is_form_of(first, word))
                && words.all(|word| {
                    // Names are kept without their hyphens.
                    end += usize::from(self.is_hyphen(end) && self.joins(end));
                    end += 1;
                    self.is_any_word(end - 1) && lang::is_form_of(self.surface(end - 1), word)
                });
            if fits && best.is_none_or(|(_, longest)| end > longest) {
                best = Some((term, end));
            }
        }
        best
    }

    pub(super) fn has(&self, i: usize, lexeme: Lexeme) -> bool {
        self.any(i, |l| l == lexeme)
    }

    /// Where the meanings of token `i` stand, empty where it has none.
    pub(super) fn meanings(&self, i: usize) -> Meanings {
        self.meanings.get(i).copied().unwrap_or_default()
    }

    /// Whether the lexicon knows token `i`.
    pub(super) fn is_known(&self, i: usize) -> bool {
        !self.meanings(i).is_empty()
    }

    pub(super) fn is_word(&self, i: usize, word: &str) -> bool {
        self.paragraph.is_word(i, word)
    }

    #[inline(never)]
    pub(super) fn is_one_of(&self, i: usize, words: &[&str]) -> bool {
        self.is_any_word(i) && {
            let surface = self.surface(i);
            words.iter().any(|word| {
                // Folding makes no word longer.
                word.len() <= surface.len()
                    && !fold::differ_at_once(surface.as_bytes(), word)
                    && fold::folds_to(surface, word)
            })
        }
    }

    /// Whether the token before `i` is one of the words.
    pub(super) fn follows(&self, i: usize, words: &[&str]) -> bool {
        i > 0 && self.is_one_of(i - 1, words)
    }

    /// Whether the tokens from `i` on are these words.
    #[inline(never)]
    pub(super) fn starts_with(&self, i: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(k, word)| self.is_word(i + k, word))
    }

    /// Whether the tokens up to, not including, `i` are these words.
    pub(super) fn ends_with(&self, i: usize, words: &[&str]) -> bool {
        i >= words.len() && self.starts_with(i - words.len(), words)
    }

    pub(super) fn is_mark(&self, i: usize, c: char) -> bool {
        self.paragraph.is_mark(i, c)
    }

    pub(super) fn mark(&self, i: usize) -> Option<char> {
        self.token(i)?.mark()
    }

    pub(super) fn is_hyphen(&self, i: usize) -> bool {
        matches!(self.mark(i), Some('-' | '\u{2010}' | '\u{2011}'))
    }

    /// A hyphen or dash, as between the ends of a range.
    pub(super) fn is_dash(&self, i: usize) -> bool {
        self.is_hyphen(i) || matches!(self.mark(i), Some('–' | '—' | '\u{2012}'))
    }

    /// Whether token `i` touches the one before it.
    pub(super) fn is_glued(&self, i: usize) -> bool {
        self.paragraph.is_glued(i)
    }

    /// Whether tokens `i` and `i + 1` both touch the one before them.
    pub(super) fn joins(&self, i: usize) -> bool {
        self.is_glued(i) && self.is_glued(i + 1)
    }

    /// The characters between token `i` and the one before it.
    pub(super) fn gap(&self, i: usize) -> &'p str {
        match (
            i.checked_sub(1).and_then(|before| self.token(before)),
            self.token(i),
        ) {
            (Some(before), Some(token)) => {
                &self.paragraph.text[before.end as usize..token.start as usize]
            }
            _ => "",
        }
    }

    /// The value of a digit run of at most `most` digits.
    pub(super) fn integer(&self, i: usize, most: usize) -> Option<u32> {
        let token = self.token(i).filter(|token| token.is_digits())?;
        let fits = (token.end - token.start) as usize <= most;
        fits.then(|| self.surface(i).parse().ok())?
    }

    pub(super) fn is_digits(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::is_digits)
    }

    pub(super) fn is_any_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::is_word)
    }

    pub(super) fn case(&self, i: usize) -> Option<Case> {
        self.token(i).map(|token| token.case)
    }

    /// Whether the folded form of word `i` ends in one of `endings`.
    pub(super) fn ends_in(&self, i: usize, endings: &[char]) -> bool {
        self.is_any_word(i) && {
            let surface = self.surface(i);
            let last = match surface.as_bytes().last() {
                // No mark is composed with a letter before it that is ASCII itself.
                Some(byte) if byte.is_ascii() => Some(byte.to_ascii_lowercase().into()),
                _ => fold::folded(surface).last(),
            };
            last.is_some_and(|c| endings.contains(&c))
        }
    }

    /// Whether the folded form of word `i` starts with `stem`.
    pub(super) fn stem(&self, i: usize, stem: &str) -> bool {
        self.is_any_word(i) && fold::starts_with(self.surface(i), stem)
    }

    /// Whether one of the `distance` tokens before `i` starts with one of `stems`.
    pub(super) fn is_near(&self, i: usize, distance: usize, stems: &[&str]) -> bool {
        let near = i.saturating_sub(distance)..i;
        near.into_iter()
            .any(|k| stems.iter().any(|stem| self.stem(k, stem)))
    }

    /// One past an optional *de* or *d’* (*of* in English) at `i`.
    pub(super) fn skip_of(&self, i: usize) -> usize {
        let words: &[&str] = if self.is_french() {
            &["de", "d'"]
        } else {
            &["of"]
        };
        i + usize::from(self.is_one_of(i, words))
    }
}
