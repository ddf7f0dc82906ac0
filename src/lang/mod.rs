//! Language data: what words mean to the figures, one table a language, and the look-up they share.

mod cldr_en;
mod cldr_fr;
mod cues;
mod en;
mod fr;
mod measures;
mod multiplied;
mod qualifiers;
pub(crate) mod speech;
mod symbols;
mod terms;
mod written;

use crate::figures::Qualifier;
use crate::figures::date::{CalendarUnit, DayPart, Portion};
use crate::figures::value::DurationUnit;
use crate::text::fold;
use crate::text::language::Language;
use crate::text::token::Token;
use std::sync::OnceLock;

pub(crate) use cues::Cues;
pub(crate) use measures::{code, currencies, names_of, subunits, units};
pub(crate) use multiplied::{MultiplierCues, MultiplierForm};
pub(crate) use symbols::{
    CELSIUS, DAY, FAHRENHEIT, HOUR, MINUTE, SECOND, ZONES, base_of, currency_of_mark, dollar_of,
    is_rather_a_name, prefix_words,
};
pub(crate) use terms::{Term, Terms, is_form_of};
pub(crate) use written::unit_of_symbol;

/// One meaning of a word. A word may have several: *mars*, *second*, *livre*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lexeme {
    /// A cardinal below a hundred, as one word.
    Cardinal(u8),
    /// An article that may stand for one: *un*, *a*.
    One,
    /// *cent*, *hundred*.
    Hundred,
    /// A power of ten: *mille* 3, *millions* 6.
    Scale(i8),
    /// Short for a power of ten, only beside a currency or right behind the digits: *Md* 9.
    ScaleSymbol(i8),
    /// A collective numeral: *douzaine* 12.
    Collective(u8),
    /// *demi*, *half*.
    Half,
    /// The denominator of a fraction: *tiers* 3.
    Fraction(u8),
    /// The denominator that is a power of ten: *millième* 3.
    ScaleFraction(i8),
    /// *doublé* 2: becoming so many times as much.
    Multiplied(u8, MultiplierForm),
    /// *minus*, *moins*: the number behind it is below zero.
    Negative,
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the week, 1 (Monday) to 7.
    Weekday(u8),
    /// Short for a day of the week, only beside its date: *mer. 10 juin*, *Fri, Jul 18*.
    WeekdayShort(u8),
    /// A season, spring 1 to winter 4.
    Season(u8),
    /// A part of the day that goes with a date: *matin*.
    DayPart(DayPart),
    /// A unit of time that is so many of these: *décennie* is ten years.
    Time(DurationUnit, u16),
    /// A unit of the calendar that *dernier* and *ce* go with.
    Calendar(CalendarUnit),
    /// A day counted from today: *hier* -1.
    Day(i8),
    /// *dernier* -1, *prochain* 1.
    Direction(i8),
    /// *début*, *mid*, *end*: a portion of what stands behind.
    Portion(Portion),
    /// *trimestre* (4 a year), *semestre* (2).
    YearPart(u8),
    /// The ten years of a century from this one on: *nineties* 90.
    Decade(u8),
    /// A plain ordinal: *premier* 1; not a figure, but part of some.
    Ordinal(u8),
    /// *fois*, *times*.
    Times,
    /// An article or demonstrative that belongs to a relative date: *la semaine dernière*.
    Determiner,
    /// A word after which a clock time is likely: *à*, *vers*.
    BeforeTime,
    /// A word after which four digits are a year: *en*, *depuis*.
    BeforeYear,
    /// An adjective that stands before its noun: *premières*.
    Prenominal,
    /// A noun whose plural does not show: *people*.
    Plural,
    /// A word that is never what a number counts.
    Function,
}

/// A qualifier and the words that say it, folded, before or behind the figure.
pub(crate) struct QualifierPhrase {
    pub(crate) words: &'static [&'static str],
    pub(crate) qualifier: Qualifier,
    /// The key of the word of it that touches the figure.
    pub(crate) key: u32,
}

/// All that is known of a language.
pub(crate) struct LanguageData {
    /// Words and their meanings, folded.
    words: &'static [(&'static str, Lexeme)],
    /// Words that are never counted.
    function_words: &'static [&'static str],
    /// Adjectives before the noun.
    prenominal: &'static [&'static str],
    /// What stands before a figure to qualify it; longer phrases first.
    pub(crate) qualifiers_before: &'static [QualifierPhrase],
    /// What stands behind a figure to qualify it.
    pub(crate) qualifiers_after: &'static [QualifierPhrase],
    /// Words behind which *minus* and the like compare, and nothing is below zero: *au* moins.
    pub(crate) before_comparison: &'static [&'static str],
    /// Words around amounts.
    pub(crate) cues: Cues,
    /// What goes with *doublé* and the like.
    pub(crate) multiplied: MultiplierCues,
    /// What stands before the date of publication, folded.
    pub(crate) publishing: &'static [&'static [&'static str]],
}

/// The data of a language.
pub(crate) fn data(language: Language) -> &'static LanguageData {
    match language {
        Language::French => &fr::DATA,
        Language::English => &en::DATA,
    }
}

/// Words of a language and their meanings, found by key.
pub(crate) struct Lexicon {
    /// Sorted by key.
    entries: Vec<(u32, &'static str, Lexeme)>,
    /// For each value of a key's highest bits, where its entries begin.
    buckets: Vec<u16>,
}

/// How many of a key's high bits choose its bucket.
const BUCKET_BITS: u32 = 11;

impl Lexicon {
    /// The words of `language`.
    pub(crate) fn of(language: Language) -> &'static Self {
        static FRENCH: OnceLock<Lexicon> = OnceLock::new();
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        match language {
            Language::French => FRENCH.get_or_init(|| Self::new(data(language))),
            Language::English => ENGLISH.get_or_init(|| Self::new(data(language))),
        }
    }

    fn new(data: &LanguageData) -> Self {
        let function_words = data
            .function_words
            .iter()
            .map(|&word| (word, Lexeme::Function));
        let prenominal = data
            .prenominal
            .iter()
            .map(|&word| (word, Lexeme::Prenominal));
        let mut entries: Vec<_> = data
            .words
            .iter()
            .chain(data.multiplied.words)
            .copied()
            .chain(function_words)
            .chain(prenominal)
            .map(|(word, lexeme)| (fold::key(word), word, lexeme))
            .collect();
        entries.sort_unstable_by_key(|&(key, ..)| key);
        let buckets = (0..=1_u64 << BUCKET_BITS)
            .map(|bucket| {
                let first = bucket << (32 - BUCKET_BITS);
                entries.partition_point(|&(key, ..)| u64::from(key) < first) as u16
            })
            .collect();
        Self { entries, buckets }
    }

    /// The meanings of a token of `text`, empty for what is no word or not of the lexicon.
    pub(crate) fn lexemes(&self, token: &Token, text: &str) -> Meanings {
        if !token.is_word() {
            return Meanings::default();
        }
        let bucket = (token.key >> (32 - BUCKET_BITS)) as usize;
        let range = self.buckets[bucket]..self.buckets[bucket + 1];
        let entries = &self.entries[usize::from(range.start)..usize::from(range.end)];
        let Some(first) = entries.iter().position(|&(key, ..)| key == token.key) else {
            return Meanings::default();
        };
        let of_key = entries[first..].partition_point(|&(key, ..)| key == token.key);
        // No two words of the lexicon share a key (a test sees to it), so one comparison tells for all meanings.
        let surface = &text[token.start as usize..token.end as usize];
        if !fold::folds_to(surface, entries[first].1) {
            return Meanings::default();
        }
        let first = range.start + first as u16;
        Meanings {
            first,
            end: first + of_key as u16,
        }
    }

    /// What `of` makes of the meanings of each word, to be found at [`Meanings::place`].
    pub(crate) fn of_each_word<T: Copy>(&self, of: impl Fn(Meanings) -> T) -> Vec<T> {
        let mut places = Vec::with_capacity(self.entries.len());
        for word in self.entries.chunk_by(|one, other| one.0 == other.0) {
            let end = places.len() + word.len();
            let meanings = Meanings {
                first: places.len() as u16,
                end: end as u16,
            };
            places.resize(end, of(meanings));
        }
        places
    }

    /// The lexemes of a word that [`Lexicon::lexemes`] found.
    pub(crate) fn of_meanings(&self, meanings: Meanings) -> impl Iterator<Item = Lexeme> + '_ {
        self.entries[usize::from(meanings.first)..usize::from(meanings.end)]
            .iter()
            .map(|&(.., lexeme)| lexeme)
    }
}

/// Where a word's meanings stand in its lexicon.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Meanings {
    first: u16,
    end: u16,
}

impl Meanings {
    /// Whether the word is not of the lexicon.
    pub(crate) fn is_empty(self) -> bool {
        self.first == self.end
    }

    /// Where they begin in the lexicon.
    pub(crate) fn place(self) -> usize {
        self.first.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    #[test]
    fn every_word_is_one_folded_token_and_is_found() {
        for language in [Language::French, Language::English] {
            let lexicon = Lexicon::of(language);
            for &(_, word, lexeme) in &lexicon.entries {
                let mut tokens = Vec::new();
                tokenize(word, &mut tokens);
                assert_eq!(tokens.len(), 1, "{word}");
                assert!(fold::folds_to(word, word), "{word} is not folded");
                assert!(
                    lexicon
                        .of_meanings(lexicon.lexemes(&tokens[0], word))
                        .any(|l| l == lexeme),
                    "{word}"
                );
            }
        }
    }

    #[test]
    fn no_two_words_share_a_key() {
        for language in [Language::French, Language::English] {
            for pair in Lexicon::of(language).entries.windows(2) {
                let [(a, one, _), (b, other, _)] = pair else {
                    continue;
                };
                assert!(a != b || one == other, "{one} {other}");
            }
        }
    }

    #[test]
    fn phrases_are_sequences_of_tokens() {
        for language in [Language::French, Language::English] {
            let data = data(language);
            for phrase in data.qualifiers_before.iter().chain(data.qualifiers_after) {
                for word in phrase.words {
                    let mut tokens = Vec::new();
                    tokenize(word, &mut tokens);
                    assert_eq!(tokens.len(), 1, "{word}");
                }
            }
        }
    }
}
