//! Language of a paragraph, by its function words.

use super::filter::Filter;
use super::fold;
use super::token::Token;

/// A language that Recoupe reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// French.
    French,
    /// English.
    English,
}

impl Language {
    /// The ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language with this ISO 639-1 code, if Recoupe reads it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "fr" => Some(Self::French),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// Function words of one language that the other does not have.
const FRENCH: [&str; 62] = [
    "le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "et", "est", "dans", "pour",
    "par", "sur", "avec", "que", "qu'", "qui", "au", "aux", "ce", "cette", "ces", "son", "sa",
    "ses", "leur", "leurs", "il", "elle", "ils", "nous", "vous", "ont", "été", "sont", "mais",
    "ou", "où", "selon", "plus", "pas", "je", "j'", "c'", "n'", "s'", "à", "en", "ne", "se",
    "très", "comme", "même", "aussi", "sans", "chez", "entre", "dont", "deux",
];
const ENGLISH: [&str; 66] = [
    "the", "of", "and", "to", "in", "is", "was", "were", "that", "for", "with", "by", "from", "at",
    "this", "these", "those", "has", "have", "had", "it", "its", "his", "her", "their", "they",
    "he", "she", "we", "you", "are", "be", "been", "not", "but", "or", "an", "which", "who",
    "will", "i", "my", "your", "our", "do", "did", "can", "would", "could", "should", "what",
    "when", "how", "if", "so", "all", "any", "some", "there", "just", "please", "than", "about",
    "out", "up", "as",
];

/// How much speaks for each language; add scores to judge a longer text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Evidence {
    french: u32,
    english: u32,
}

impl Evidence {
    /// The evidence of one paragraph.
    pub(crate) fn of(tokens: &[Token]) -> Self {
        let mut evidence = Self::default();
        for token in tokens.iter().filter(|t| t.is_word()) {
            match function_word(token) {
                Some(Language::French) => evidence.french += 1,
                Some(Language::English) => evidence.english += 1,
                None => {}
            }
        }
        evidence
    }

    /// Both together.
    pub(crate) fn add(&mut self, other: Self) {
        self.french = self.french.saturating_add(other.french);
        self.english = self.english.saturating_add(other.english);
    }

    /// The language it speaks for: none where it is even, or thin for so clear a claim.
    pub(crate) fn verdict(self) -> Option<Language> {
        let (more, less, language) = if self.french >= self.english {
            (self.french, self.english, Language::French)
        } else {
            (self.english, self.french, Language::English)
        };
        (more >= 2 && more >= 2 * less).then_some(language)
    }
}

/// The language of which a word is a function word that the other does not have.
pub(crate) fn function_word(word: &Token) -> Option<Language> {
    let (filter, vocabulary) = vocabulary();
    if !filter.may_hold(word.key) {
        return None;
    }
    let place = vocabulary.binary_search_by_key(&word.key, |&(key, _)| key);
    place.ok().map(|place| vocabulary[place].1)
}

/// The words of both languages by key, behind a filter.
type Vocabulary = (Filter, Vec<(u32, Language)>);

fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: std::sync::OnceLock<Vocabulary> = std::sync::OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let words = |list: &'static [&str], language| {
            list.iter().map(move |word| (fold::key(word), language))
        };
        let mut keys: Vec<_> = words(&FRENCH, Language::French)
            .chain(words(&ENGLISH, Language::English))
            .collect();
        keys.sort_unstable_by_key(|&(key, _)| key);
        (Filter::of(keys.iter().map(|&(key, _)| key)), keys)
    })
}

#[cfg(test)]
mod tests {
    use super::super::token::tokenize;
    use super::*;

    fn verdict(text: &str) -> Option<Language> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        Evidence::of(&tokens).verdict()
    }

    #[test]
    fn tells_french_from_english() {
        assert_eq!(
            verdict("L’usine de la vallée emploie des ouvriers."),
            Some(Language::French)
        );
        assert_eq!(
            verdict("The plant in the valley has a new owner."),
            Some(Language::English)
        );
    }

    #[test]
    fn says_nothing_of_what_it_cannot_tell() {
        assert_eq!(verdict("Radio Nova 101.5"), None);
        assert_eq!(verdict(""), None);
    }
}
