//! Qualifiers: the words before or behind a figure that say how exact it is.

use super::reader::Reader;
use super::value::Value;
use super::{Found, Qualifier};

/// The qualifier of a figure. On the calendar and the clock only *environ* and its like qualify: *jusqu’à minuit*
/// says when something ends, not how exact the hour is.
pub(super) fn of(r: &Reader, found: &Found) -> Option<Qualifier> {
    let on_calendar = matches!(found.value, Value::Date(_) | Value::Time(_));
    before(r, found.first)
        .or_else(|| after(r, found.end))
        .filter(|&qualifier| !on_calendar || qualifier == Qualifier::About)
}

fn after(r: &Reader, end: usize) -> Option<Qualifier> {
    let mut phrases = r.data.qualifiers_after.iter();
    let phrase = phrases.find(|phrase| r.starts_with(end, phrase.words))?;
    Some(phrase.qualifier)
}

fn before(r: &Reader, first: usize) -> Option<Qualifier> {
    // *de* and *entre* belong to a range, articles to the noun.
    let articles = ["entre", "between", "les", "des", "ces", "the", "l'"];
    let at = first - usize::from(r.follows(first, &articles));
    r.data
        .qualifiers_before
        .iter()
        .find(|phrase| r.ends_with(at, phrase.words))
        .map(|phrase| phrase.qualifier)
}
