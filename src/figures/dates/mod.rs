//! Finding dates. The readings of one place are tried from the most particular to the most general.

mod day;
mod relative;
mod year;

use super::Found;
use super::date::DateValue;
use super::reader::Reader;
use super::value::Value;

/// The date at `i`.
pub(super) fn parse(r: &Reader, i: usize) -> Option<Found> {
    let (end, value) = if r.is_digits(i) {
        in_digits(r, i)?
    } else {
        in_words(r, i)?
    };
    Some(Found {
        first: i,
        end,
        value: Value::Date(value),
    })
}

/// The date at `i` that starts with an article or a demonstrative, or counts from today.
pub(super) fn parse_relative(r: &Reader, i: usize) -> Option<Found> {
    let (end, value) = relative::relative(r, i)
        .or_else(|| day::weekday(r, i))
        .or_else(|| day::month_first(r, i))?;
    Some(Found {
        first: i,
        end,
        value: Value::Date(value),
    })
}

/// One past the last token of a date, and the date.
type Reading = (usize, DateValue);

/// Numbered things whose number may look like a year.
const NUMBERED: [&str; 10] = [
    "article",
    "articles",
    "art",
    "numéro",
    "page",
    "pages",
    "résolution",
    "ligne",
    "number",
    "section",
];

/// A date that starts with digits.
fn in_digits(r: &Reader, i: usize) -> Option<Reading> {
    if r.follows(i, &NUMBERED) {
        return None;
    }
    day::iso(r, i)
        .or_else(|| day::numeric(r, i))
        .or_else(|| day::days_of_month(r, i))
        .or_else(|| day::day_and_month(r, i, None))
        .or_else(|| day::day_before_another(r, i))
        .or_else(|| year::ordinal_century(r, i))
        .or_else(|| year::year_part(r, i))
        .or_else(|| year::years(r, i))
}

/// A date that starts with a word.
fn in_words(r: &Reader, i: usize) -> Option<Reading> {
    relative::relative(r, i)
        .or_else(|| day::weekday(r, i))
        .or_else(|| day::month_first(r, i))
        .or_else(|| day::day_and_month(r, i, None))
        .or_else(|| {
            let said = r.follows(i, &["du", "le", "les"]) && r.is_french();
            said.then(|| day::day_before_another(r, i))?
        })
        .or_else(|| year::decade(r, i))
        .or_else(|| year::roman_century(r, i))
        .or_else(|| year::year_part(r, i))
        .or_else(|| year::season(r, i))
}
