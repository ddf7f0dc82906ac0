//! Finding dates. The readings of one place are tried from the most particular to the most general.

mod century;
mod day;
mod nth;
mod numeric;
mod portion;
mod relative;
mod weekday;
mod year;

use super::Found;
use super::date::{DateValue, DayPart, Portion};
use super::reader::Reader;
use super::value::Value;
use crate::lang::Lexeme;

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

/// Whether the date in digits at `i` is the last of a range whose dash it touches: *10/1/2018-***10/7/2018**, or whose
/// slash: *2015-03-28 17:00:00/***2015-03-29**.
pub(super) fn ends_range(r: &Reader, i: usize) -> bool {
    let whole = |length: usize| {
        i > length && numeric::numeric(r, i - 1 - length).is_some_and(|(end, _)| end == i - 1)
    };
    // *(1950-1940)* are two years, and no stretch.
    let falls = || {
        let (first, last) = (year::four_digits(r, i - 2)?, year::four_digits(r, i)?);
        let alone = i < 4 || !r.is_dash(i - 3) || !r.is_glued(i - 3);
        (alone && year::is_recent(first) && year::is_recent(last) && last <= first).then_some(())
    };
    i > 1 && r.is_dash(i - 1) && falls().is_some()
        || i > 0
            && (r.is_dash(i - 1) && (whole(5) || whole(3)) && numeric::numeric(r, i).is_some()
                || r.is_mark(i - 1, '/') && numeric::iso(r, i).is_some())
}

/// Whether the month at `i` is the last of a range whose dash it touches: *juin-***août 1992**, *mars/2018-***mai/2019**.
pub(super) fn ends_months(r: &Reader, i: usize) -> bool {
    let behind_year = i >= 4 && r.is_digits(i - 2) && r.is_mark(i - 3, '/');
    let first = i.wrapping_sub(if behind_year { 4 } else { 2 });
    day::month(r, i).is_some() && day::month(r, first).is_some()
}

/// The date at `i` that starts with an article or a demonstrative, or counts from today.
pub(super) fn parse_relative(r: &Reader, i: usize) -> Option<Found> {
    // Most articles stand before a noun of which the calendar knows nothing.
    let noun = r.is_any_word(i + 1)
        && !r.is_known(i + 1)
        && !r.is_one_of(i + 1, &["même", "week"])
        && !r.any(i, |lexeme| matches!(lexeme, Lexeme::Day(_)));
    if noun {
        return None;
    }
    let (end, value) = relative::relative(r, i)
        .or_else(|| portion::whole(r, i))
        .or_else(|| weekday::weekday(r, i))
        .or_else(|| day::month_first(r, i))
        .or_else(|| year::middle(r, i))?;
    Some(Found {
        first: i,
        end,
        value: Value::Date(value),
    })
}

/// The part of the day that the text gives with a date: *lundi* **matin**.
pub(super) fn part(r: &Reader, found: &Found) -> Option<DayPart> {
    match found.value {
        Value::Date(_) => {
            relative::day_part(r, found.end).or_else(|| relative::day_part_before(r, found.first))
        }
        _ => None,
    }
}

/// The portion of a date that the text speaks of, and the word that says so: **fin** *2010*.
pub(super) fn portion(r: &Reader, found: &Found) -> Option<(Portion, usize)> {
    match found.value {
        Value::Date(date) if portion::is_long(&date) => portion::of(r, found.first),
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

/// Whether digits at `i` count what the word behind them names, of which the calendar knows nothing: most of them.
fn count(r: &Reader, i: usize) -> bool {
    /// Words behind a day that the lexicon may leave out.
    const BEHIND_DAY: [&str; 8] = [
        "jusqu'", "partir", "thru", "through", "till", "until", "to", "the",
    ];
    let length = r.surface(i).len();
    let unknown = r.is_any_word(i + 1) && !r.is_glued(i + 1) && !r.is_known(i + 1);
    length > 4 || length <= 2 && unknown && !r.is_one_of(i + 1, &BEHIND_DAY)
}

/// A date that starts with digits.
fn in_digits(r: &Reader, i: usize) -> Option<Reading> {
    if count(r, i) || r.follows(i, &NUMBERED) {
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
        .or_else(|| century::in_digits(r, i))
        .or_else(|| year::year_part(r, i))
        .or_else(|| year::years(r, i))
        .or_else(|| day::day_of_month(r, i))
}

/// Whether the word at `i` is a number and nothing else.
fn is_number(r: &Reader, i: usize) -> bool {
    r.is_known(i)
        && !r.any(i, |lexeme| {
            !matches!(
                lexeme,
                Lexeme::One
                    | Lexeme::Cardinal(_)
                    | Lexeme::Hundred
                    | Lexeme::Scale(_)
                    | Lexeme::Collective(_)
            )
        })
}

/// A date that starts with a number in words, which is a day or a year.
fn in_number_words(r: &Reader, i: usize) -> Option<Reading> {
    nth::nth(r, i)
        .or_else(|| day::day_and_month(r, i, None))
        .or_else(|| spelled_day(r, i))
        .or_else(|| year::in_words(r, i))
        .or_else(|| day::day_of_month(r, i).filter(|_| !r.is_french()))
}

/// *le* **quatre** *et le cinq mai*
fn spelled_day(r: &Reader, i: usize) -> Option<Reading> {
    let said = if r.is_french() {
        r.follows(i, &["du", "le", "les"])
    } else {
        r.follows(i, &["between", "from", "the"]) && day::ordinal_day(r, i).is_some()
    };
    said.then(|| day::day_before_another(r, i))?
}

/// A date that starts with a word.
fn in_words(r: &Reader, i: usize) -> Option<Reading> {
    if is_number(r, i) {
        return in_number_words(r, i);
    }
    nth::nth(r, i)
        .or_else(|| relative::relative(r, i))
        .or_else(|| portion::whole(r, i))
        .or_else(|| weekday::weekday(r, i))
        .or_else(|| numeric::named_month(r, i))
        .or_else(|| day::months(r, i))
        .or_else(|| day::month_first(r, i))
        .or_else(|| day::day_and_month(r, i, None))
        .or_else(|| spelled_day(r, i))
        .or_else(|| year::decade(r, i))
        .or_else(|| century::roman(r, i))
        .or_else(|| year::year_part(r, i))
        .or_else(|| year::season(r, i))
        .or_else(|| year::named_year(r, i))
        .or_else(|| year::in_words(r, i))
        .or_else(|| year::week(r, i))
        .or_else(|| day::day_of_month(r, i).filter(|_| !r.is_french()))
}
