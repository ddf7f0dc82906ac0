//! Words as data: units by the names that the suites give them, and words that a span may hold or leave out.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    /// Symbols that may stand for the unit, with `|` between, `*` for any; a number before one says how many of it one is.
    units: BTreeMap<String, String>,
    /// Months and seconds of a unit of time.
    times: BTreeMap<String, (f64, f64)>,
    /// The name of a part of the day in TIMEX and the hours that Duckling gives it, by language.
    parts: BTreeMap<String, BTreeMap<String, (String, i64, i64)>>,
    /// What Duckling takes for a portion of a stretch, `month-end`, by language: days or months, the second exclusive.
    portions: BTreeMap<String, BTreeMap<String, (i64, i64)>>,
    /// Hours that a time zone is ahead of UTC.
    zones: BTreeMap<String, f64>,
    /// Names of the days by language.
    weekdays: BTreeMap<String, String>,
    /// Names of the months by language.
    months: BTreeMap<String, String>,
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
    /// Symbols of ours, and how many of each one is.
    symbols: Vec<(f64, String)>,
}

impl Unit {
    /// How many of what a symbol of ours means one is; as many as there are meanings, and none where it is another unit.
    pub(crate) fn in_terms_of<'a>(&'a self, symbol: &'a str) -> impl Iterator<Item = f64> + 'a {
        let said = move |one: &str| one == "*" || one == symbol;
        let meanings = self.symbols.iter().filter(move |(_, one)| said(one));
        meanings.map(|(factor, _)| *factor)
    }
}

/// The unit that a suite calls by this name; one without an entry is its own symbol.
pub(crate) fn unit(name: &str) -> Unit {
    let entry = words().units.get(name).map_or(name, String::as_str);
    let symbol = |one: &str| match one.split_once(' ') {
        Some((factor, symbol)) => (factor.parse().unwrap_or(1.0), symbol.to_owned()),
        None => (1.0, one.to_owned()),
    };
    Unit {
        symbols: entry.split('|').map(symbol).collect(),
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

/// The days, of a year months, that Duckling takes for a portion of a stretch: from the first to the second, exclusive,
/// where 0 is the end of the stretch.
pub(crate) fn portion(stretch: &str, portion: &str, language: &str) -> Option<(i64, i64)> {
    let portions = words().portions.get(language)?;
    portions.get(&format!("{stretch}-{portion}")).copied()
}

/// Seconds that a time zone is ahead of UTC: by its short name, or as `+02:00`.
#[expect(
    clippy::cast_possible_truncation,
    reason = "half an hour is whole seconds"
)]
pub(crate) fn ahead_of_utc(zone: &str) -> Option<i64> {
    if let Some(hours) = words().zones.get(zone) {
        return Some((hours * 3600.0) as i64);
    }
    let (sign, clock) = match zone.split_at_checked(1)? {
        ("+", clock) => (1, clock),
        ("-", clock) => (-1, clock),
        _ => return None,
    };
    super::when::clock(clock).map(|seconds| sign * seconds)
}

/// The weekday, 1 (Monday) to 7, that a text begins with, demonstrative or not, and how many words stand behind it.
pub(crate) fn weekday(text: &str, language: &str) -> Option<(i64, usize)> {
    let mut said = text.split_whitespace().peekable();
    // *ce lundi*, *this Monday* is of no week either.
    said.next_if(|word| matches!(word.to_lowercase().as_str(), "ce" | "this"));
    let first = said.next()?.trim_end_matches(['.', ',']).to_lowercase();
    let known = words().weekdays.get(language)?.split(' ');
    let day = (1..=7).cycle().zip(known).find(|(_, one)| *one == first)?.0;
    Some((day, said.count()))
}

/// Whether a text ends with the name of a month: *first tuesday in* **october**.
pub(crate) fn ends_with_month(text: &str, language: &str) -> bool {
    let known = words().months.get(language).map_or("", String::as_str);
    let text = text.to_lowercase();
    let last = text.split([' ', '\'', '’']).next_back();
    known.split(' ').any(|month| Some(month) == last)
}

/// Whether a text has nothing but words and marks that a span may hold or leave out.
pub(crate) fn only_around(text: &str, language: &str) -> bool {
    let known = words().around.get(language).map_or("", String::as_str);
    text.to_lowercase()
        .replace('’', "'")
        .replace('\'', "' ")
        .split(|c: char| c.is_whitespace() || ",.;:!?()-–—~@/\"".contains(c))
        .filter(|word| !word.is_empty())
        .all(|word| known.split_whitespace().any(|one| one == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_many_names() {
        let is = |name: &str, symbol: &str| unit(name).in_terms_of(symbol).next();
        assert_eq!(is("Kilometre", "km"), is("Kilomètres", "km"));
        assert_eq!(is("EUR", "EUR"), Some(1.0));
        assert_eq!(is("EUR", "USD"), None);
        assert_eq!(is("Cent", "EUR"), Some(0.01));
        assert_eq!(is("Foot", "in"), Some(12.0));
        assert_eq!(time("Quarter"), Some((3.0, 0.0)));
    }

    #[test]
    fn little_words_may_be_left_out() {
        assert_eq!(weekday("Thu.", "en"), Some((4, 0)));
        assert_eq!(weekday("lundi prochain", "fr"), Some((1, 1)));
        assert_eq!(weekday("ce lundi", "fr"), Some((1, 0)));
        assert!(ends_with_month("dernier lundi d’octobre", "fr"));
        assert!(!ends_with_month("last Monday of October 2014", "en"));
        assert!(only_around("à partir de l’", "fr"));
        assert!(!only_around("chaque", "fr"));
        assert!(only_around(" on the ", "en"));
    }
}
