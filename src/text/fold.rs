//! Folding: the form in which words are compared.
//!
//! Two spellings of one word fold to one string: letters in lower case, a letter and its combining accent
//! composed, soft hyphens and zero-width characters dropped, every apostrophe `'`. Accents stay, because *à* is
//! not *a* and *livré* is not *livre*. Folding is for matching only: offsets always speak of the text as it came.

/// The folded characters of `text`.
pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    Folded {
        chars: text.chars(),
        held: None,
    }
}

/// Whether `text` folds to `folded_form` (which is already in folded form).
#[inline]
pub(crate) fn folds_to(text: &str, folded_form: &str) -> bool {
    if differ_at_once(text.as_bytes(), folded_form) {
        return false;
    }
    // Most words of a text are in folded form.
    text == folded_form
        || text.eq_ignore_ascii_case(folded_form)
        || !text.is_ascii() && folded(text).eq(folded_form.chars())
}

/// Whether what `text` folds to starts with `stem` (which is already in folded form).
#[inline]
pub(crate) fn starts_with(text: &str, stem: &str) -> bool {
    if differ_at_once(text.as_bytes(), stem) {
        return false;
    }
    if text.is_ascii() {
        let start = text.as_bytes().get(..stem.len());
        return start.is_some_and(|start| start.eq_ignore_ascii_case(stem.as_bytes()));
    }
    let mut letters = folded(text);
    stem.chars().all(|c| letters.next() == Some(c))
}

/// Whether the first byte tells that `text`, folded, does not begin as `folded_form` does. Most words differ there.
#[inline]
pub(crate) fn differ_at_once(text: &[u8], folded_form: &str) -> bool {
    let (Some(&first), Some(&wanted)) = (text.first(), folded_form.as_bytes().first()) else {
        return text.is_empty() != folded_form.is_empty();
    };
    // An accent may follow a letter, but then the wanted one is not ASCII. The letters À to ÿ fold to none that is.
    wanted.is_ascii() && (first.is_ascii() && first.to_ascii_lowercase() != wanted || first == 0xC3)
}

/// A 32-bit key of the folded form: equal for spellings that fold alike. Different words may share a key, so a
/// table lookup by key ends with [`folds_to`].
pub(crate) fn key(text: &str) -> u32 {
    if text.is_ascii() {
        let lower = |byte: u8| char::from(byte.to_ascii_lowercase());
        key_of(text.bytes().map(lower))
    } else {
        key_of(folded(text))
    }
}

/// [`key`] of a word in folded form with letters of one or two bytes, for tables that are made when compiling.
pub(crate) const fn const_key(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let mut hash = OFFSET_BASIS;
    let mut i = 0;
    while i < bytes.len() {
        let mut c = bytes[i] as u32;
        if c >= 0xC0 {
            assert!(c < 0xE0, "a letter of more than two bytes");
            i += 1;
            c = (c & 0x1F) << 6 | (bytes[i] & 0x3F) as u32;
        }
        hash = (hash ^ c).wrapping_mul(PRIME);
        i += 1;
    }
    hash
}

/// The key of characters that are folded already.
pub(crate) fn key_of(letters: impl Iterator<Item = char>) -> u32 {
    letters.fold(OFFSET_BASIS, add_to_key)
}

/// The key of what has the key `key` and one folded character more.
pub(crate) fn add_to_key(key: u32, c: char) -> u32 {
    (key ^ c as u32).wrapping_mul(PRIME)
}

/// The key of nothing. FNV-1a over characters: short, branch-free, and good enough for tables that compare the word as well.
pub(crate) const OFFSET_BASIS: u32 = 0x811c_9dc5;
/// What each character multiplies by.
const PRIME: u32 = 0x0100_0193;

/// The folded letter without its accent.
pub(crate) fn unaccented(c: char) -> char {
    match c {
        '\0'..='\x7F' => c,
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

/// Characters that a page puts inside words and no reader sees.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// The apostrophes met on the web; all fold to `'`.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02BC}' | '\u{2018}' | '\u{FF07}')
}

/// Combining diacritical marks.
pub(crate) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

struct Folded<'t> {
    chars: std::str::Chars<'t>,
    held: Option<char>,
}

impl Iterator for Folded<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let mut current = match self.held.take() {
            Some(c) => c,
            None => self.next_visible()?,
        };
        // What begins with such a byte is a letter, mark or digit of its own: it composes with no letter before it.
        while let Some(0x80..=0xC2 | 0xC4..) = self.chars.as_str().as_bytes().first()
            && let Some(next) = self.next_visible()
        {
            if let Some(composed) = compose(current, next) {
                current = composed;
            } else {
                self.held = Some(next);
                break;
            }
        }
        Some(current)
    }

    /// The same in one loop over the letters that compose with nothing behind them, as most do.
    fn fold<B, F: FnMut(B, char) -> B>(mut self, init: B, mut add: F) -> B {
        let mut all = init;
        loop {
            if self.held.is_none() {
                let text = self.chars.as_str();
                let bytes = text.as_bytes();
                let mut at = 0;
                while let Some((letter, length)) = plain_letter(&bytes[at..])
                    && let None | Some(..0x80 | 0xC3) = bytes.get(at + length)
                {
                    all = add(all, letter);
                    at += length;
                }
                self.chars = text[at..].chars();
            }
            match self.next() {
                Some(c) => all = add(all, c),
                None => return all,
            }
        }
    }
}

/// The folded letter of ASCII or Latin-1 that `bytes` start with, and its length.
#[inline]
fn plain_letter(bytes: &[u8]) -> Option<(char, usize)> {
    match *bytes {
        [byte @ ..0x80, ..] => Some((char::from(byte.to_ascii_lowercase()), 1)),
        // À to ÿ, of which × and ÷ have no case
        [0xC3, byte, ..] if matches!(byte, 0x80..=0x96 | 0x98..=0x9E) => {
            Some((char::from(byte + 0x60), 2))
        }
        [0xC3, byte, ..] => Some((char::from(byte + 0x40), 2)),
        _ => None,
    }
}

impl Folded<'_> {
    fn next_visible(&mut self) -> Option<char> {
        loop {
            let c = self.chars.next()?;
            if c.is_ascii() {
                return Some(c.to_ascii_lowercase());
            }
            if !is_invisible(c) {
                return Some(if is_apostrophe(c) { '\'' } else { lower(c) });
            }
        }
    }
}

/// Lower case, one character for one (*İ* is the only letter with two; it keeps the first).
pub(crate) fn lower(c: char) -> char {
    match c {
        '\0'..='\x7F' => c.to_ascii_lowercase(),
        // The letters of French, and general punctuation, without a look at the tables
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        'ß'..='ÿ' | '\u{2000}'..='\u{206F}' => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// The composed lower-case letter of a base letter and a combining mark, for the Latin letters of Europe.
fn compose(base: char, mark: char) -> Option<char> {
    let row = match mark {
        '\u{300}' => "aàeèiìoòuùnǹ",
        '\u{301}' => "aáeéiíoóuúyýcćnńsśzźlĺrŕ",
        '\u{302}' => "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ",
        '\u{303}' => "aãnñoõiĩuũ",
        '\u{304}' => "aāeēiīoōuū",
        '\u{306}' => "aăeĕgğiĭoŏuŭ",
        '\u{307}' => "cċeėgġzżiı",
        '\u{308}' => "aäeëiïoöuüyÿ",
        '\u{30A}' => "aåuů",
        '\u{30B}' => "oőuű",
        '\u{30C}' => "cčdďeěnňrřsštťzž",
        '\u{327}' => "cçsştţgģkķlļnņrŗ",
        '\u{328}' => "aąeęiįuų",
        _ => return None,
    };
    let mut pairs = row.chars();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if from == base {
            return Some(to);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_alike() {
        for (a, b) in [
            ("Février", "fe\u{301}vrier"),
            ("aujourd’hui", "AUJOURD'HUI"),
            ("mil\u{AD}liards", "milliards"),
            ("ÉTÉ", "été"),
            ("garc\u{327}on", "garçon"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
            assert_eq!(folded(a).collect::<String>(), folded(b).collect::<String>());
        }
    }

    #[test]
    fn accents_tell_words_apart() {
        assert_eq!(const_key("près"), key("PRÈS"));
        assert_ne!(key("à"), key("a"));
        assert!(!folds_to("livré", "livre"));
        assert!(folds_to("Livre", "livre"));
    }

    #[test]
    fn one_loop_folds_as_letter_by_letter() {
        for text in [
            "L\u{2019}ÉTÉ à Nîmes",
            "e\u{301}te\u{301}",
            "Łódź×÷",
            "mil\u{AD}liard",
            "\u{301}",
            "É\u{301}a\u{308}",
            "",
        ] {
            let mut letters = folded(text);
            let one_by_one: String = std::iter::from_fn(|| letters.next()).collect();
            let in_one = folded(text).fold(String::new(), |mut all, c| {
                all.push(c);
                all
            });
            assert_eq!(in_one, one_by_one);
        }
    }

    #[test]
    fn a_mark_without_a_letter_stays() {
        assert_eq!(folded("\u{301}a").collect::<String>(), "\u{301}a");
    }
}
