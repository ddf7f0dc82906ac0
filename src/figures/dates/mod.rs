//! Finding dates. The readings of one place are tried from the most particular to the most general.

mod day;
mod nth;
mod numeric;
mod relative;
mod weekday;
mod year;

use super::Found;
use super::date::{DateValue, DayPart};
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
        .or_else(|| weekday::weekday(r, i))
        .or_else(|| day::month_first(r, i))?;
    Some(Found {
        first: i,
        end,
        value: Value::Date(value),
    })
}

/// The part of the day that the text gives with a date: *lundi* **matin**.
pub(super) fn part(r: &Reader, found: &Found) -> Option<DayPart> {
    match found.value {
        Value::Date(_) => relative::day_part(r, found.end),
        _ => None,
    }
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
    numeric::iso(r, i)
        .or_else(|| numeric::named_month(r, i))
        .or_else(|| numeric::numeric(r, i))
        .or_else(|| numeric::year_and_month(r, i))
        .or_else(|| nth::nth(r, i))
        .or_else(|| day::days_of_month(r, i))
        .or_else(|| day::day_and_month(r, i, None))
        .or_else(|| day::day_before_another(r, i))
        .or_else(|| year::ordinal_century(r, i))
        .or_else(|| year::year_part(r, i))
        .or_else(|| year::years(r, i))
        .or_else(|| day::day_of_month(r, i))
}

/// A date that starts with a word.
fn in_words(r: &Reader, i: usize) -> Option<Reading> {
    nth::nth(r, i)
        .or_else(|| relative::relative(r, i))
        .or_else(|| weekday::weekday(r, i))
        .or_else(|| numeric::named_month(r, i))
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
        .or_else(|| day::day_of_month(r, i).filter(|_| !r.is_french()))
}
