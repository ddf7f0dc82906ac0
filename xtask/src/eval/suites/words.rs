//! Words as data: units by the names that the suites give them, and words that a span may hold or leave out.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    /// Symbols that may stand for the unit, with `|` between, `*` for any; a number before them is what one is.
    units: BTreeMap<String, String>,
    /// Months and seconds of a unit of time.
    times: BTreeMap<String, (f64, f64)>,
    /// The name of a part of the day in TIMEX and the hours that Duckling gives it, by language.
    parts: BTreeMap<String, BTreeMap<String, (String, i64, i64)>>,
    /// Determiners, prepositions and qualifiers by language.
    around: BTreeMap<String, String>,
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| toml::from_str(include_str!("words.toml")).expect("words.toml is sound"))
}

/// A unit of measure by its meaning.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unit {
    /// How many of the symbol's unit one is.
    pub(crate) factor: f64,
    symbols: Vec<String>,
}

impl Unit {
    /// Whether a symbol of ours means the unit.
    pub(crate) fn is(&self, symbol: &str) -> bool {
        self.symbols.iter().any(|one| one == "*" || one == symbol)
    }
}

/// The unit that a suite calls by this name; one without an entry is its own symbol.
pub(crate) fn unit(name: &str) -> Unit {
    let entry = words().units.get(name).map_or(name, String::as_str);
    let (factor, symbols) = match entry.split_once(' ') {
        Some((factor, symbols)) => (factor.parse().unwrap_or(1.0), symbols),
        None => (1.0, entry),
    };
    Unit {
        factor,
        symbols: symbols.split('|').map(str::to_owned).collect(),
    }
}

/// Months and seconds of a unit of time.
pub(crate) fn time(name: &str) -> Option<(f64, f64)> {
    words().times.get(name).copied()
}

/// The name of a part of the day in TIMEX and its first and last hour, exclusive.
pub(crate) fn part(name: &str, language: &str) -> Option<(&'static str, (i64, i64))> {
    let (timex, first, last) = words().parts.get(language)?.get(name)?;
    Some((timex, (*first, *last)))
}

/// Whether a text has nothing but words and marks that a span may hold or leave out.
pub(crate) fn only_around(text: &str, language: &str) -> bool {
    let known = words().around.get(language).map_or("", String::as_str);
    text.to_lowercase()
        .replace('’', "'")
        .replace('\'', "' ")
        .split(|c: char| c.is_whitespace() || ",.;:!?()-–—~\"".contains(c))
        .filter(|word| !word.is_empty())
        .all(|word| known.split_whitespace().any(|one| one == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_many_names() {
        assert!(unit("Kilometre").is("km") && unit("Kilomètres").is("km"));
        assert!(unit("EUR").is("EUR") && !unit("EUR").is("USD"));
        assert!(unit("Cent").factor < 1.0 && unit("Cent").is("EUR"));
        assert_eq!(time("Quarter"), Some((3.0, 0.0)));
    }

    #[test]
    fn little_words_may_be_left_out() {
        assert!(only_around("à partir de l’", "fr"));
        assert!(!only_around("chaque", "fr"));
        assert!(only_around(" on the ", "en"));
    }
}
