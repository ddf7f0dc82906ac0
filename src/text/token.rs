//! Tokens: words, digit runs and single marks, each with where it stands and how it looks.
//!
//! Every character that is not white space or invisible belongs to exactly one token, and tokens come in order.
//! Digits and letters never share a token (*20:30Le* ends a time; *GPT-4o* is four tokens without a gap), hyphens
//! stand alone, and an apostrophe stays inside a word (*aujourd’hui*, *O’Brien*) unless French elides there
//! (*l’* + *UE*) or English possesses (*Biden* + *’s*).

use super::fold;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, with their combining marks, inner apostrophes and invisible characters.
    Word,
    /// ASCII digits.
    Digits,
    /// Any other single character: punctuation, symbols, emoji, controls.
    Mark,
}

/// How the letters of a word are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// No upper-case letter, or no letter at all.
    Lower,
    /// The first letter alone is upper case.
    Capitalized,
    /// All letters are upper case (one letter counts as this).
    Upper,
    /// Upper case somewhere else too: *iPhone*, *`OpenAI`*.
    Mixed,
}

/// A word, a digit run or a mark. Offsets are bytes from the start of the paragraph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// First byte.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
    /// For a word, [`fold::key`]; for a mark, the character.
    pub(crate) key: u32,
    /// What it is made of.
    pub(crate) kind: TokenKind,
    /// How a word is cased.
    pub(crate) case: Case,
    /// White space stands before it, or the paragraph begins here.
    pub(crate) spaced: bool,
    /// A sentence begins here.
    pub(crate) opens_sentence: bool,
}

impl Token {
    /// Whether it is the mark `c`.
    pub(crate) fn is(&self, c: char) -> bool {
        self.kind == TokenKind::Mark && self.key == c as u32
    }

    /// The character of a mark.
    pub(crate) fn mark(&self) -> Option<char> {
        (self.kind == TokenKind::Mark)
            .then(|| char::from_u32(self.key))
            .flatten()
    }

    /// Whether it is a word.
    pub(crate) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is a digit run.
    pub(crate) fn is_digits(&self) -> bool {
        self.kind == TokenKind::Digits
    }
}

/// French words that lose their last vowel before an apostrophe.
const ELIDED: [&str; 14] = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
];

/// Appends the tokens of one paragraph to `tokens`. Paragraphs are shorter than 4 GiB (see
/// [`super::paragraph`]), so that offsets fit.
pub(crate) fn tokenize(text: &str, tokens: &mut Vec<Token>) {
    let mut at = 0;
    let mut spaced = true;
    while at < text.len() {
        if text.as_bytes()[at] == b' ' {
            spaced = true;
            at += 1;
            continue;
        }
        let rest = &text[at..];
        if let Some(word) = plain_word(rest) {
            tokens.push(Token {
                start: at as u32,
                end: (at + word.length) as u32,
                key: word.key,
                kind: TokenKind::Word,
                case: case_of_counts(word.first_upper, word.upper, word.lower),
                spaced,
                opens_sentence: false,
            });
            spaced = false;
            at += word.length;
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        let (kind, length) = if c.is_ascii_digit() {
            (TokenKind::Digits, leading(rest, |c| c.is_ascii_digit()))
        } else if starts_word(c) {
            (TokenKind::Word, word_length(rest))
        } else if c.is_whitespace() || fold::is_invisible(c) || c.is_control() {
            spaced |= !fold::is_invisible(c);
            at += c.len_utf8();
            continue;
        } else if fold::is_apostrophe(c) && tokens.last().is_some_and(Token::is_word) && !spaced {
            // The English possessive: the apostrophe goes with what follows.
            let rest_after = &rest[c.len_utf8()..];
            (TokenKind::Mark, c.len_utf8() + possessive(rest_after))
        } else {
            (TokenKind::Mark, c.len_utf8())
        };
        let surface = &rest[..length];
        tokens.push(Token {
            start: at as u32,
            end: (at + length) as u32,
            key: match kind {
                TokenKind::Word => fold::key(surface),
                TokenKind::Digits => 0,
                TokenKind::Mark => c as u32,
            },
            kind,
            case: if kind == TokenKind::Word {
                case_of(surface)
            } else {
                Case::Lower
            },
            spaced,
            opens_sentence: false,
        });
        spaced = false;
        at += length;
    }
}

/// A word of the letters of ASCII and Latin-1 alone, elided or not.
struct PlainWord {
    /// In bytes.
    length: usize,
    /// [`fold::key`] of it.
    key: u32,
    first_upper: bool,
    /// Of the letters behind the first.
    upper: usize,
    lower: usize,
}

/// The word that `text` starts with, read in one pass; none where it takes a longer look to tell where it ends.
fn plain_word(text: &str) -> Option<PlainWord> {
    let bytes = text.as_bytes();
    let mut word = PlainWord {
        length: 0,
        key: fold::OFFSET_BASIS,
        first_upper: false,
        upper: 0,
        lower: 0,
    };
    loop {
        let (letter, is_upper) = match bytes.get(word.length) {
            Some(&byte @ b'a'..=b'z') => (char::from(byte), false),
            Some(&byte @ b'A'..=b'Z') => (char::from(byte | 0x20), true),
            // À to ÿ, without × and ÷
            Some(0xC3) => match bytes.get(word.length + 1) {
                Some(&byte @ (0x80..=0x96 | 0x98..=0x9E)) => (char::from(byte + 0x60), true),
                Some(&byte @ (0x9F..=0xB6 | 0xB8..=0xBF)) => (char::from(byte + 0x40), false),
                _ => break,
            },
            _ => break,
        };
        if word.length == 0 {
            word.first_upper = is_upper;
        } else if is_upper {
            word.upper += 1;
        } else {
            word.lower += 1;
        }
        word.key = fold::add_to_key(word.key, letter);
        word.length += letter.len_utf8();
    }
    if word.length == 0 {
        return None;
    }
    let apostrophe = match bytes[word.length..] {
        // 0xC2 begins a no-break space and French quotation marks.
        [] | [b'\0'..=b'&' | b'('..=0x7F, ..] | [0xC2, 0xA0 | 0xAB | 0xBB, ..] => {
            return Some(word);
        }
        [b'\'', ..] => 1,
        [0xE2, 0x80, 0x99, ..] => 3,
        _ => return None,
    };
    if !is_elided(&text[..word.length]) {
        return None;
    }
    word.key = fold::add_to_key(word.key, '\'');
    word.length += apostrophe;
    Some(word)
}

fn starts_word(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        c.is_alphabetic() && !matches!(c, 'ª' | 'º')
    }
}

fn continues_word(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        starts_word(c) || fold::is_combining(c) || fold::is_invisible(c)
    }
}

/// Bytes at the start of `text` whose characters satisfy `belongs`.
fn leading(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Length in bytes of the word that `text` starts with.
fn word_length(text: &str) -> usize {
    let mut length = leading(text, continues_word);
    loop {
        let rest = &text[length..];
        let Some(apostrophe) = rest.chars().next().filter(|&c| fold::is_apostrophe(c)) else {
            return length;
        };
        let after = &rest[apostrophe.len_utf8()..];
        let elided = text.len() - rest.len();
        if is_elided(&text[..elided]) {
            return length + apostrophe.len_utf8();
        }
        if !after.chars().next().is_some_and(starts_word) || possessive(after) > 0 {
            return length;
        }
        length += apostrophe.len_utf8() + leading(after, continues_word);
    }
}

fn is_elided(word: &str) -> bool {
    word.len() <= 6
        && ELIDED
            .iter()
            .any(|elided| word.eq_ignore_ascii_case(elided))
}

/// Length of a possessive *s* that `text` starts with, else 0.
fn possessive(text: &str) -> usize {
    let mut chars = text.chars();
    let s = chars.next().is_some_and(|c| matches!(c, 's' | 'S'));
    usize::from(s && !chars.next().is_some_and(continues_word))
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first_upper = letters.next().is_some_and(char::is_uppercase);
    let (mut upper, mut lower) = (0_usize, 0_usize);
    for c in letters {
        if c.is_uppercase() {
            upper += 1;
        } else {
            lower += 1;
        }
    }
    case_of_counts(first_upper, upper, lower)
}

/// The case of a word by its first letter and by how many letters of each case follow.
fn case_of_counts(first_upper: bool, upper: usize, lower: usize) -> Case {
    match (first_upper, upper, lower) {
        (false, 0, _) => Case::Lower,
        (true, _, 0) => Case::Upper,
        (true, 0, _) => Case::Capitalized,
        _ => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surfaces(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        tokens
            .iter()
            .map(|t| &text[t.start as usize..t.end as usize])
            .collect()
    }

    #[test]
    fn splits_where_french_elides_and_english_possesses() {
        assert_eq!(surfaces("L’UE"), ["L’", "UE"]);
        assert_eq!(surfaces("jusqu'à"), ["jusqu'", "à"]);
        assert_eq!(surfaces("aujourd’hui"), ["aujourd’hui"]);
        assert_eq!(surfaces("O’Brien’s"), ["O’Brien", "’s"]);
        assert_eq!(surfaces("the banks' 3"), ["the", "banks", "'", "3"]);
    }

    #[test]
    fn keeps_digits_letters_and_marks_apart() {
        assert_eq!(surfaces("20:30Le"), ["20", ":", "30", "Le"]);
        assert_eq!(surfaces("GPT-4o"), ["GPT", "-", "4", "o"]);
        assert_eq!(surfaces("13 M€."), ["13", "M", "€", "."]);
    }

    #[test]
    fn words_keep_marks_and_invisible_letters() {
        assert_eq!(
            surfaces("e\u{301}te\u{301} mil\u{AD}liard"),
            ["e\u{301}te\u{301}", "mil\u{AD}liard"]
        );
    }

    #[test]
    fn tells_cases() {
        for (word, case) in [
            ("Élysée", Case::Capitalized),
            ("BEI", Case::Upper),
            ("OpenAI", Case::Mixed),
            ("iPhone", Case::Mixed),
            ("été", Case::Lower),
        ] {
            assert_eq!(case_of(word), case, "{word}");
        }
    }
}
