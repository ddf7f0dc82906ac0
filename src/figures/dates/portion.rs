//! The portion of a stretch of the calendar that the text speaks of: **fin** *2010*, **early** *March*, *à la* **fin**
//! *du mois*. It stands outside of the date and changes nothing of what that resolves to: no text says how long a
//! beginning lasts.

use super::Reading;
use super::relative::calendar;
use crate::figures::date::{CalendarUnit, Counted, DateValue, Portion};
use crate::figures::reader::Reader;
use crate::lang::Lexeme;

/// Whether a date is long enough for a portion of it to be told in days.
pub(super) fn is_long(date: &DateValue) -> bool {
    match date {
        DateValue::Month { .. }
        | DateValue::Part { .. }
        | DateValue::Year(_)
        | DateValue::Years(..)
        | DateValue::Decade(_)
        | DateValue::Century(_)
        | DateValue::RelativeSeason { .. } => true,
        DateValue::Relative { unit, .. } => *unit != CalendarUnit::Day,
        DateValue::Nth { counted, .. } => *counted == Counted::Week,
        _ => false,
    }
}

/// The portion of the date that starts at `first`, and the word that says so.
pub(super) fn of(r: &Reader, first: usize) -> Option<(Portion, usize)> {
    // *mi-mars* holds the word itself.
    if r.is_hyphen(first + 1)
        && let Some(portion) = word(r, first)
    {
        return Some((portion, first));
    }
    // *fin* **du mois de** *mars*, *fin de* **l’année** *2010*
    let joined = r.follows(first, &["de", "d'", "of"]);
    let kind = first.wrapping_sub(1 + usize::from(joined));
    let named = r.is_one_of(kind, &["mois", "année", "month", "year"]);
    let at = if named { kind } else { first };
    // *mid-* *2019*
    let at = at - usize::from(at > 0 && r.is_hyphen(at - 1) && r.joins(at - 1));
    let article = r.follows(at, &["la", "le", "l'", "les", "the"]);
    let at = at - usize::from(article);
    let joined = r.follows(at, &["de", "d'", "du", "des", "of", "in"]);
    let at = (at - usize::from(joined)).checked_sub(1)?;
    let adjective = r.is_one_of(at, &["early", "mid", "late"]);
    let linked = if adjective {
        joined == r.is_word(at + 1, "in")
    } else {
        r.is_french() && !article || joined
    };
    let portion = word(r, at).filter(|_| linked)?;
    Some((portion, at))
}

/// *la fin* **du mois**, *en fin d’***année**, *by the end of the* **year**: the one that is going on.
pub(super) fn whole(r: &Reader, i: usize) -> Option<Reading> {
    let at = i + usize::from(r.is_french() && r.is_one_of(i, &["l'", "la"]));
    let (unit, end) = calendar(r, at)?;
    let long = matches!(
        unit,
        CalendarUnit::Week | CalendarUnit::Month | CalendarUnit::Year
    );
    let linked = r.follows(i, &["de", "d'", "du", "of"])
        || r.follows(i, &["the"]) && r.ends_with(i, &["of", "the"]);
    // *la fin du mois de mars*, *de l’année scolaire*, *of the year 2010*
    let goes_on = r.is_digits(end)
        || r.is_hyphen(end)
        || r.is_any_word(end)
            && (!r.has(end, Lexeme::Function)
                || r.is_one_of(end, &["de", "d'", "du", "des", "of"]));
    (long && linked && !goes_on).then_some(())?;
    of(r, i)?;
    Some((end, DateValue::Relative { unit, offset: 0 }))
}

fn word(r: &Reader, i: usize) -> Option<Portion> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Portion(portion) => Some(portion),
        _ => None,
    })
}
