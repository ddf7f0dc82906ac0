//! Qualifiers: the words before or behind a figure that say how exact it is.

use super::Qualifier;
use super::reader::Reader;

/// The qualifier of the figure in tokens `first..end`.
pub(super) fn of(r: &Reader, first: usize, end: usize) -> Option<Qualifier> {
    before(r, first).or_else(|| {
        let phrases = r.data.qualifiers_after.iter();
        phrases
            .filter(|phrase| r.starts_with(end, phrase.words))
            .map(|phrase| phrase.qualifier)
            .next()
    })
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
