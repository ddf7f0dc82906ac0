//! Qualifiers: the words before or behind a figure that say how exact it is.

use super::reader::Reader;
use super::value::Value;
use super::{Found, Qualifier};
use crate::lang::QualifierPhrase;

/// The qualifier of a figure. On the calendar and the clock only *environ* and its like qualify: *jusqu’à minuit*
/// says when something ends, not how exact the hour is.
pub(super) fn of(r: &Reader, found: &Found) -> Option<Qualifier> {
    find(r, found).map(|(qualifier, ..)| qualifier)
}

/// The qualifier of a figure, the first token of the words that say it, and one past the last.
pub(super) fn find(r: &Reader, found: &Found) -> Option<(Qualifier, usize, usize)> {
    let on_calendar = matches!(found.value, Value::Date(_) | Value::Time(_));
    before(r, found.first)
        .or_else(|| after(r, found.end))
        .filter(|&(qualifier, ..)| !on_calendar || qualifier == Qualifier::About)
}

fn after(r: &Reader, end: usize) -> Option<(Qualifier, usize, usize)> {
    let key = r.token(end)?.key;
    let says = |phrase: &&QualifierPhrase| phrase.key == key && r.starts_with(end, phrase.words);
    let phrase = r.data.qualifiers_after.iter().find(says)?;
    Some((phrase.qualifier, end, end + phrase.words.len()))
}

fn before(r: &Reader, first: usize) -> Option<(Qualifier, usize, usize)> {
    // *de* and *entre* belong to a range, articles to the noun.
    let articles = [
        "entre", "between", "le", "la", "les", "des", "ces", "the", "l'",
    ];
    let at = first - usize::from(r.follows(first, &articles));
    // *près* **du** *tiers*, *plus* **des** *deux tiers*: the article and the end of the phrase in one.
    let contracted = r.is_french() && r.follows(first, &["du", "des"]);
    let key = r.token(at.checked_sub(1)?)?.key;
    let read = |phrase: &QualifierPhrase| {
        if phrase.key != key && !contracted {
            return None;
        }
        let (end, said) = match phrase.words {
            [said @ .., "de"] if contracted => (first, r.ends_with(first - 1, said)),
            words => (at, r.ends_with(at, words)),
        };
        said.then(|| (phrase.qualifier, end - phrase.words.len(), end))
    };
    r.data.qualifiers_before.iter().find_map(read)
}
