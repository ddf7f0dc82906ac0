//! Words of speech: verbs that report what somebody says, and what else gives a saying its source.

mod en;
mod fr;

use std::sync::OnceLock;

use crate::text::fold;
use crate::text::language::Language;
use crate::text::token::Token;
use en::ENGLISH;
use fr::FRENCH;

/// What a language reports speech with; all folded.
pub(crate) struct Speech {
    /// Stems of regular verbs; each takes every ending of `endings`.
    stems: &'static [&'static str],
    endings: &'static [&'static str],
    /// Other forms, whole.
    forms: &'static [&'static str],
    /// Phrases before a source: *selon*, *according to*.
    pub(crate) sources: &'static [&'static [&'static str]],
    /// Pronouns that may speak.
    pub(crate) pronouns: &'static [&'static str],
    /// Words before what is named and not said: *appelé*, *so-called*.
    pub(crate) naming: &'static [&'static str],
    /// Articles and the like that open a noun phrase.
    pub(crate) determiners: &'static [&'static str],
    /// Words at which a noun phrase ends.
    pub(crate) stops: &'static [&'static str],
}

/// Auxiliaries, clitics and adverbs that may stand between a subject and its verb, in both languages.
pub(crate) const BEFORE_VERB: &[&str] = &[
    "a",
    "ont",
    "avait",
    "avaient",
    "aurait",
    "auraient",
    "est",
    "sont",
    "s'",
    "se",
    "l'",
    "le",
    "n'",
    "ne",
    "nous",
    "y",
    "en",
    "lui",
    "leur",
    "t",
    "il",
    "elle",
    "ils",
    "elles",
    "on",
    "fait",
    "faisait",
    "également",
    "aussi",
    "ainsi",
    "toutefois",
    "notamment",
    "encore",
    "déjà",
    "alors",
    "même",
    "immédiatement",
    "récemment",
    "ensuite",
    "has",
    "have",
    "had",
    "also",
    "later",
    "then",
    "was",
];

/// Adverbs that may stand between a verb and the subject behind it.
pub(crate) const BEHIND_VERB: &[&str] = &[
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "hier",
    "également",
    "aussi",
    "ainsi",
    "notamment",
    "encore",
    "toutefois",
    "alors",
    "ensuite",
];

/// The words of speech of a language.
pub(crate) fn speech(language: Language) -> &'static Speech {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    }
}

/// Whether the word reports speech.
pub(crate) fn says(language: Language, token: &Token, surface: &str) -> bool {
    static TABLES: OnceLock<[Vec<(u32, String)>; 2]> = OnceLock::new();
    let tables = TABLES.get_or_init(|| [FRENCH.verbs(), ENGLISH.verbs()]);
    let table = &tables[usize::from(language == Language::English)];
    let first = table.partition_point(|(key, _)| *key < token.key);
    token.is_word()
        && table[first..]
            .iter()
            .take_while(|(key, _)| *key == token.key)
            .any(|(_, word)| fold::folds_to(surface, word))
}

impl Speech {
    fn verbs(&self) -> Vec<(u32, String)> {
        let regular = self.stems.iter().flat_map(|stem| {
            self.endings
                .iter()
                .map(move |ending| format!("{stem}{ending}"))
        });
        let mut verbs: Vec<_> = regular
            .chain(self.forms.iter().map(|&form| form.to_owned()))
            .map(|form| (fold::key(&form), form))
            .collect();
        verbs.sort_unstable();
        verbs.dedup();
        verbs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn verbs_of_saying_are_known_in_their_forms() {
        for (language, words) in [
            (
                Language::French,
                "déclare déclarait déclaré dit explique annoncent prévient",
            ),
            (
                Language::English,
                "said says added argued notes replied warned",
            ),
        ] {
            let text = Text::new(words, Some(language));
            for paragraph in text.paragraphs() {
                for (i, token) in paragraph.tokens.iter().enumerate() {
                    let surface = paragraph.surface(i);
                    assert!(says(language, token, surface), "{surface}");
                }
            }
        }
    }
}
