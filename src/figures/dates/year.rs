//! Years, and what is longer or shorter than a year by rule: decades, quarters, halves, seasons.

use super::Reading;
use super::day::is_upper;
use crate::figures::date::{Counted, DateValue, Within, YearPart};
use crate::figures::measure;
use crate::figures::numeral::{Form, numeral};
use crate::figures::reader::Reader;
use crate::lang::Lexeme;
use crate::text::token::Case;

/// *années 1990*, *années 90*, *the 1990s*
pub(super) fn decade(r: &Reader, i: usize) -> Option<Reading> {
    // *the nineties*, but *in his nineties*
    if let Some(years) = r.find(i, |lexeme| match lexeme {
        Lexeme::Decade(years) => Some(i32::from(years)),
        _ => None,
    }) {
        let said =
            r.follows(i, &["the", "early", "mid", "late"]) || r.is_mark(i.wrapping_sub(1), '-');
        return said.then_some((i + 1, DateValue::Decade(1900 + years)));
    }
    if !r.is_word(i, "années") {
        return None;
    }
    let read = numeral(r, i + 1, false)?;
    let number = i32::try_from(read.value.to_integer()?).ok()?;
    let year = match number {
        10..=99 => 1900 + number,
        1000..=2090 => number,
        _ => return None,
    };
    (number % 10 == 0).then_some((read.end, DateValue::Decade(year)))
}

/// *l’***année 2000**, *l’***an 2001**
pub(super) fn named_year(r: &Reader, i: usize) -> Option<Reading> {
    let named = r.is_one_of(i, &["année", "an"]) && r.follows(i, &["l'"]);
    let year = four_digits(r, i + 1).filter(|&year| named && is_recent(year))?;
    Some((i + 2, DateValue::Year(year)))
}

/// *Q1 2019*, *T3 2024*, *trimestre 3 2019*, *H2 of 2019*: the part before its number.
fn numbered_part(r: &Reader, i: usize) -> Option<(YearPart, usize)> {
    let parts = r
        .find(i, |lexeme| match lexeme {
            Lexeme::YearPart(parts) => Some(parts),
            _ => None,
        })
        .or_else(|| r.is_word(i, "h").then_some(2))?;
    let letter = r.surface(i).len() == 1;
    let number = r
        .integer(i + 1, 1)
        .filter(|_| r.is_glued(i + 1) || !letter)?;
    let number = u8::try_from(number)
        .ok()
        .filter(|number| (1..=parts).contains(number))?;
    let part = if parts == 4 {
        YearPart::Quarter(number)
    } else {
        YearPart::Half(number)
    };
    (!r.is_glued(i + 2) || r.is_hyphen(i + 2) || !r.is_any_word(i + 2) && !r.is_digits(i + 2))
        .then_some((part, i + 2))
}

/// *premier trimestre 2024*, *2e semestre*, *second quarter of 2024*, *Q3 2024*
pub(super) fn year_part(r: &Reader, i: usize) -> Option<Reading> {
    if let Some((part, end)) = numbered_part(r, i) {
        let hyphen = usize::from(r.is_hyphen(end) && r.joins(end));
        let (year, year_end) = year_behind(r, end + hyphen);
        let quarter = r.is_word(i, "q") && is_upper(r, i);
        return match year {
            Some(_) => Some((year_end, DateValue::Part { year, part })),
            None => quarter.then_some((end, DateValue::Part { year, part })),
        };
    }
    let (which, at) = if let Some(number) = r.integer(i, 1) {
        let suffix =
            r.is_glued(i + 1) && r.is_one_of(i + 1, &["er", "e", "ème", "st", "nd", "rd", "th"]);
        (number, if suffix { i + 2 } else { return None })
    } else {
        let ordinal = r.find(i, |lexeme| match lexeme {
            Lexeme::Ordinal(which) => Some(u32::from(which)),
            _ => None,
        })?;
        (ordinal, i + 1)
    };
    let parts = r.find(at, |lexeme| match lexeme {
        Lexeme::YearPart(parts) => Some(parts),
        _ => None,
    })?;
    if which == 0 || which > u32::from(parts) {
        return None;
    }
    let (year, end) = year_behind(r, at + 1);
    // *half* is a fraction first.
    if !r.is_french() && parts == 2 && year.is_none() {
        return None;
    }
    let part = if parts == 4 {
        YearPart::Quarter(which as u8)
    } else {
        YearPart::Half(which as u8)
    };
    Some((end, DateValue::Part { year, part }))
}

/// *printemps 2024*, *l’été*, *au printemps*
pub(super) fn season(r: &Reader, i: usize) -> Option<Reading> {
    let season = r.find(i, |lexeme| match lexeme {
        Lexeme::Season(season) => Some(season),
        _ => None,
    })?;
    let (year, end) = year_behind(r, i + 1);
    let said = match r.is_french() {
        true if r.is_word(i, "été") => r.follows(i, &["l'", "cet", "d'"]),
        true => r.follows(i, &["l'", "cet", "d'", "en", "au", "le", "du", "ce"]),
        false => {
            r.follows(i, &["this", "last", "next"])
                || r.is_word(i, "summer") && r.follows(i, &["in"])
        }
    };
    let part = YearPart::Season(season);
    (year.is_some() || said && r.case(i) == Some(Case::Lower))
        .then_some((end, DateValue::Part { year, part }))
}

/// *mi-2024*, *mid-1990s*
pub(super) fn middle(r: &Reader, i: usize) -> Option<Reading> {
    let said = r.is_one_of(i, &["mi", "mid"]) && r.is_hyphen(i + 1) && r.joins(i + 1);
    said.then(|| years(r, i + 2))?
}

/// *2024*, *2010-2015*, *493 av. J.-C.*
pub(super) fn years(r: &Reader, i: usize) -> Option<Reading> {
    if let Some(year) = r.integer(i, 4)
        && r.is_one_of(i + 1, &["av", "avant"])
        && let Some(end) = before_christ(r, i + 2)
    {
        // Astronomical years: 1 before our era is year 0.
        return Some((end, DateValue::Year(1 - i32::try_from(year).ok()?)));
    }
    if let Some(dated) = with_era(r, i) {
        return Some(dated);
    }
    if let Some(year) = early_year(r, i) {
        return Some((i + 1, DateValue::Year(year)));
    }
    let year = four_digits(r, i).filter(|year| (1000..=2100).contains(year))?;
    if r.is_dash(i + 1) && r.joins(i + 1) {
        let next = four_digits(r, i + 2).or_else(|| {
            let short = r
                .integer(i + 2, 2)
                .filter(|_| r.surface(i + 2).len() == 2)?;
            Some(year / 100 * 100 + i32::try_from(short).ok()?)
        });
        if let Some(next) = next.filter(|&next| next > year && next <= 2100) {
            return Some((i + 3, DateValue::Years(year, next)));
        }
        // *2015-1-32*: a day that no month has.
        if r.is_digits(i + 2) && r.is_mark(i + 3, '-') && r.joins(i + 3) && r.is_digits(i + 4) {
            return None;
        }
        // *2024-B* and the like are no years.
        if r.is_any_word(i + 2) && !r.is_one_of(i + 2, &["là"]) && numbered_part(r, i + 2).is_none()
        {
            return None;
        }
    }
    // *2018Q4*, *2019-H2*, *2019 trimestre 1*
    let hyphen = usize::from(r.is_hyphen(i + 1) && r.joins(i + 1));
    if let Some((part, end)) = numbered_part(r, i + 1 + hyphen) {
        let year = Some(year);
        return Some((end, DateValue::Part { year, part }));
    }
    // *1990s*
    if !r.is_french() && r.is_glued(i + 1) && r.is_word(i + 1, "s") {
        return (year % 10 == 0).then_some((i + 2, DateValue::Decade(year)));
    }
    // *1100,01 euros*
    let decimals = matches!(r.mark(i + 1), Some(',' | '.')) && r.joins(i + 1) && r.is_digits(i + 2);
    (!decimals && is_year_in_context(r, i, year)).then_some((i + 1, DateValue::Year(year)))
}

/// *en 406*: three digits after a word that years follow, with nothing behind that they could count.
pub(super) fn early_year(r: &Reader, i: usize) -> Option<i32> {
    let year = r.integer(i, 3).filter(|&year| year >= 100)?;
    let said = r.follows(i, &["en", "an"]) && !r.is_glued(i + 1)
        || r.follows(i, &["en", "an"]) && r.mark(i + 1).is_some();
    let alone = measure::follows_number(r, i + 1).is_none()
        && !matches!(r.mark(i + 1), Some('%' | '/' | '-'))
        && !r.is_digits(i + 1)
        && r.find(i + 1, |lexeme| {
            matches!(lexeme, Lexeme::Scale(_)).then_some(())
        })
        .is_none();
    (said && alone).then(|| i32::try_from(year).ok())?
}

/// One past *J.-C.* at `i`, after *av.* or *avant*.
pub(super) fn before_christ(r: &Reader, i: usize) -> Option<usize> {
    let i = i + usize::from(r.is_mark(i, '.'));
    if !r.is_word(i, "j") {
        return None;
    }
    let mut end = i + 1;
    while r.is_mark(end, '.') || r.is_hyphen(end) || r.is_word(end, "c") {
        end += 1;
    }
    Some(end)
}

/// *500 BC*, *44 B.C.*, *AD* is left to years that need none: *in 14 A.D.*
fn with_era(r: &Reader, i: usize) -> Option<Reading> {
    let at = i + 1;
    let pointed = |letters: [&str; 2]| {
        r.is_word(at, letters[0])
            && r.is_mark(at + 1, '.')
            && r.is_word(at + 2, letters[1])
            && r.is_glued(at + 2)
    };
    let (before, end) = match r.surface(at) {
        "BC" | "BCE" => (true, at + 1),
        "AD" | "CE" => (false, at + 1),
        _ if pointed(["b", "c"]) => (true, at + 3),
        _ if pointed(["a", "d"]) => (false, at + 3),
        _ => return None,
    };
    let year = i32::try_from(r.integer(i, 4).filter(|_| !r.is_french())?).ok()?;
    let point = usize::from(r.is_mark(end, '.') && end > at + 1 && r.is_glued(end));
    // Astronomical years: 1 before our era is year 0.
    let year = if before { 1 - year } else { year };
    Some((end + point, DateValue::Year(year)))
}

/// Whether four digits are a year rather than a count: no unit and no plural behind, or a word before that years
/// follow.
pub(super) fn is_year_in_context(r: &Reader, i: usize, year: i32) -> bool {
    if r.find(i.wrapping_sub(1), |lexeme| {
        (lexeme == Lexeme::BeforeYear).then_some(())
    })
    .is_some()
        && is_recent(year)
    {
        return true;
    }
    if r.is_glued(i + 1) && r.is_any_word(i + 1) {
        return false;
    }
    year >= 1100 && measure::follows_number(r, i + 1).is_none() && !r.is_mark(i + 1, '%')
}

pub(super) fn is_recent(year: i32) -> bool {
    (1500..=2100).contains(&year)
}

/// A year at `i`, if there is one, and one past the date.
pub(super) fn year_behind(r: &Reader, i: usize) -> (Option<i32>, usize) {
    let of = i + usize::from(
        (r.is_one_of(i, &["de", "of"]) || r.is_word(i, "in") && !r.is_french())
            && four_digits(r, i + 1).is_some_and(is_recent),
    );
    if let Some(year) = four_digits(r, of).filter(|year| (1000..=2200).contains(year)) {
        return (Some(year), of + 1);
    }
    if let Some(read) = short_or_told(r, i) {
        return (Some(read.0), read.1);
    }
    (None, i)
}

/// The year behind a comma that stands at `i`, as English writes it: *4 July*, **1995**.
pub(super) fn year_after_comma(r: &Reader, i: usize) -> (Option<i32>, usize) {
    let year = four_digits(r, i + 1).filter(|&year| {
        !r.is_french() && r.is_mark(i, ',') && is_recent(year) && !counts(r, i + 2)
    });
    match year {
        Some(_) => (year, i + 2),
        None => (None, i),
    }
}

/// *31 octobre* **74**, *April* **nineteen eighty six**: a year of two digits that can be no day, or one in words.
fn short_or_told(r: &Reader, i: usize) -> Option<(i32, usize)> {
    let of = i + usize::from(r.is_one_of(i, &["of", "de"]) && r.is_digits(i + 1));
    if let Some(short) = r.integer(of, 2) {
        let two = r.surface(of).len() == 2 && (32..=99).contains(&short);
        let goes_on = r.is_any_word(of + 1)
            && (!r.has(of + 1, Lexeme::Function) || r.is_one_of(of + 1, &["de", "d'", "des"]));
        let whole = two && !counts(r, of + 1) && !goes_on;
        return whole.then(|| Some((1900 + i32::try_from(short).ok()?, of + 1)))?;
    }
    let (year, end) = spoken(r, i).or_else(|| {
        let read = numeral(r, i, false).filter(|read| read.form == Form::Words)?;
        let year = i32::try_from(read.value.to_integer()?).ok()?;
        (1500..=2100).contains(&year).then_some((year, read.end))
    })?;
    (!counts(r, end)).then_some((year, end))
}

/// Whether what stands at `i` makes the number before it a count or part of another number.
fn counts(r: &Reader, i: usize) -> bool {
    measure::follows_number(r, i).is_some()
        || matches!(r.mark(i), Some('%' | ':' | '€' | '$' | '/' | '-'))
        || r.is_digits(i + usize::from(r.is_mark(i, ',')))
}

/// *in* **nineteen ninety six**
pub(super) fn in_words(r: &Reader, i: usize) -> Option<Reading> {
    let said = r.follows(i, &["in", "since", "of", "until", "by"]);
    let (year, end) = spoken(r, i).filter(|_| said)?;
    (!counts(r, end)).then_some((end, DateValue::Year(year)))
}

/// English says years in two halves: *nineteen ninety six*.
fn spoken(r: &Reader, i: usize) -> Option<(i32, usize)> {
    let cardinal = |at: usize| {
        r.find(at, |lexeme| match lexeme {
            Lexeme::Cardinal(number) => Some(i32::from(number)),
            _ => None,
        })
    };
    let hundreds = cardinal(i).filter(|hundreds| (17..=20).contains(hundreds) && !r.is_french())?;
    let tens = cardinal(i + 1).filter(|tens| (10..=90).contains(tens))?;
    let at = i + 2 + usize::from(r.is_hyphen(i + 2) && r.joins(i + 2));
    let unit = cardinal(at).filter(|unit| tens >= 20 && (1..10).contains(unit));
    let end = if unit.is_some() { at + 1 } else { i + 2 };
    Some((100 * hundreds + tens + unit.unwrap_or(0), end))
}

/// *la semaine* **42**, *week 3 of 2027*
pub(super) fn week(r: &Reader, i: usize) -> Option<Reading> {
    if !r.is_one_of(i, &["week", "semaine"]) {
        return None;
    }
    let nth = r.integer(i + 1, 2).filter(|nth| (1..=53).contains(nth))?;
    let (year, end) = year_behind(r, i + 2);
    // *week 3 of the trial* is none of the year's.
    let other = r.is_one_of(end, &["of", "de", "du", "des", "d'"])
        || r.is_glued(i + 2) && matches!(r.mark(i + 2), Some('/' | '-'));
    let value = DateValue::Nth {
        nth: i8::try_from(nth).ok()?,
        counted: Counted::Week,
        within: year.map_or(Within::RelativeYear(0), Within::Year),
    };
    (!other).then_some((end, value))
}

/// The value of exactly four digits.
pub(super) fn four_digits(r: &Reader, i: usize) -> Option<i32> {
    let value = r.integer(i, 4).filter(|_| r.surface(i).len() == 4)?;
    i32::try_from(value).ok()
}
