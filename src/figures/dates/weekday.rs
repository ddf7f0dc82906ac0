//! Days of the week: *lundi*, *lundi 11 février*, *mercredi matin*, *lundi en huit*, *Fri, Jul 18*.

use super::Reading;
use super::day::{day_and_month, day_before_another, day_number, month_first};
use super::numeric::numeric;
use super::relative::{direction_word, relative, skip_day_part};
use crate::figures::date::{CalendarUnit, DateValue};
use crate::figures::reader::Reader;
use crate::lang::Lexeme;
use crate::text::token::Case;

/// *lundi*, *lundi 11 février*, *mercredi matin*, *lundi dernier*, *ce lundi*
pub(super) fn weekday(r: &Reader, i: usize) -> Option<Reading> {
    let said = r.is_one_of(i, &["ce", "this", "last", "previous", "next"]);
    let at = i + usize::from(said);
    // *this past Friday*, *this coming Monday*
    let second = r.is_word(i, "this") && direction_word(r, at).is_some();
    let at = at + usize::from(second);
    let weekday = r.find(at, |lexeme| match lexeme {
        Lexeme::Weekday(weekday) => Some(weekday),
        _ => None,
    });
    let Some(weekday) = weekday else {
        return short(r, at, at > i);
    };
    // A capital inside a sentence is a name: *Vendredi*, *Le Journal du Dimanche*.
    if r.is_french()
        && r.case(at) == Some(Case::Capitalized)
        && !r.token(at)?.opens_sentence
        && !r.is_digits(at + 1)
    {
        return None;
    }
    let comma = usize::from(!r.is_french() && r.is_mark(at + 1, ','));
    let whole = day_and_month(r, at + 1 + comma, Some(weekday)).or_else(|| {
        let (end, value) = month_first(r, at + 1 + comma).filter(|_| !r.is_french())?;
        match value {
            DateValue::Day {
                year, month, day, ..
            } => Some((
                end,
                DateValue::Day {
                    year,
                    month,
                    day,
                    weekday: Some(weekday),
                },
            )),
            _ => None,
        }
    });
    if let Some(whole) = whole {
        return Some(whole);
    }
    if r.is_digits(at + 1 + comma)
        && let Some((
            end,
            DateValue::Day {
                year, month, day, ..
            },
        )) = numeric(r, at + 1 + comma)
            .or_else(|| day_before_another(r, at + 1).filter(|_| r.is_french()))
    {
        let value = DateValue::Day {
            year,
            month,
            day,
            weekday: Some(weekday),
        };
        return Some((end, value));
    }
    if let Some(end) = day_alone(r, at + 1)
        && let Some((day, _)) = day_number(r, at + 1 + usize::from(r.is_word(at + 1, "the")))
    {
        let value = DateValue::DayOfMonth {
            day,
            weekday: Some(weekday),
        };
        return Some((end, value));
    }
    if r.is_word(at + 1, "en") && r.is_one_of(at + 2, &["huit", "quinze"]) {
        let weeks = if r.is_word(at + 2, "huit") { 1 } else { 2 };
        return Some((at + 3, DateValue::InWeeks { weekday, weeks }));
    }
    if r.starts_with(at + 1, &["after", "next"]) {
        return Some((at + 3, DateValue::InWeeks { weekday, weeks: 1 }));
    }
    if let Some(read) = of_week(r, at + 1, weekday) {
        return Some(read);
    }
    // *mardi précédent*: counted from what is told, not from the day of writing
    if r.is_one_of(at + 1, &["précédent", "suivant"]) {
        return Some((at + 2, DateValue::Open));
    }
    let (mut end, mut direction) = (at + 1, 0);
    if second {
        direction = direction_word(r, at - 1)?;
    } else if r.is_one_of(i, &["last", "previous"]) {
        direction = -1;
    } else if r.is_word(i, "next") {
        direction = 1;
    }
    if let Some(said) = direction_word(r, end).filter(|_| r.is_french()) {
        direction = said;
        end += 1;
    } else {
        end = skip_day_part(r, end);
    }
    Some((end, DateValue::Weekday { weekday, direction }))
}

/// One past the number of a day that stands alone behind a weekday: *lundi* **4**, *Tuesday* **the 19th**, *Monday* **21**.
fn day_alone(r: &Reader, i: usize) -> Option<usize> {
    let (_, end) = day_number(r, i).filter(|_| r.is_digits(i)).or_else(|| {
        let the = r.is_word(i, "the") && !r.is_french();
        day_number(r, i + 1).filter(|&(_, end)| the && (end > i + 2 || !r.is_digits(i + 1)))
    })?;
    let clock = r.is_one_of(end, &["h", "heures", "am", "pm", "a", "p", "o'clock"])
        || matches!(
            r.mark(end),
            Some(':' | '%' | '-' | '–' | '.' | '/' | '€' | '$')
        ) && (r.is_digits(end + 1) || r.is_mark(end, '%'));
    let spoken = r.is_any_word(end)
        && (r.is_french()
            || r.is_one_of(
                end,
                &[
                    "at", "from", "between", "and", "or", "to", "in", "with", "for", "around",
                    "about",
                ],
            )
            || end > i + 1);
    let closed = r.token(end).is_none_or(|token| {
        token
            .mark()
            .is_some_and(|mark| matches!(mark, '.' | ',' | '!' | '?' | ';' | ')'))
    });
    (!clock && (spoken || closed)).then_some(end)
}

/// *Fri, Jul 18*, *mer. 10 juin 2020*, *Thu 15th*, *this Thu*: a short name of a day; alone it has to be `said`, or to
/// have its hour: *Thu at 8*.
fn short(r: &Reader, i: usize, said: bool) -> Option<Reading> {
    let weekday = r.find(i, |lexeme| match lexeme {
        Lexeme::WeekdayShort(weekday) => Some(weekday),
        _ => None,
    })?;
    let mut at = i + 1 + usize::from(r.is_mark(i + 1, '.') && r.is_glued(i + 1));
    at += usize::from(r.is_mark(at, ','));
    let named = month_first(r, at).filter(|_| !r.is_french());
    let whole = day_and_month(r, at, None)
        .or(named)
        .or_else(|| numeric(r, at));
    if let Some((
        end,
        DateValue::Day {
            year, month, day, ..
        },
    )) = whole
    {
        let weekday = Some(weekday);
        return Some((
            end,
            DateValue::Day {
                year,
                month,
                day,
                weekday,
            },
        ));
    }
    if r.is_french() || r.case(i) != Some(Case::Capitalized) {
        return None;
    }
    if let Some((day, end)) = day_number(r, at).filter(|&(_, end)| r.is_digits(at) && end == at + 2)
    {
        let value = DateValue::DayOfMonth {
            day,
            weekday: Some(weekday),
        };
        return Some((end, value));
    }
    // *Sat* and *Sun* are words.
    let direction = i
        .checked_sub(1)
        .and_then(|before| direction_word(r, before))
        .unwrap_or(0);
    let timed = r.is_word(i + 1, "at") && r.is_digits(i + 2);
    ((said || timed) && !r.is_one_of(i, &["sat", "sun", "wed"]))
        .then_some((i + 1, DateValue::Weekday { weekday, direction }))
}

/// *mardi* **de la semaine prochaine**, *lundi* **cette semaine**, *Tuesday* **of next week**; the first of two shares
/// the week of the second: **lundi** *ou mardi de la semaine prochaine*.
fn of_week(r: &Reader, i: usize, weekday: u8) -> Option<Reading> {
    let another = r.is_one_of(i, &["ou", "et", "or", "and"])
        && r.any(i + 1, |lexeme| matches!(lexeme, Lexeme::Weekday(_)));
    let at = r.skip_of(i + 2 * usize::from(another));
    let (end, value) = relative(r, at)?;
    let end = if another { i } else { end };
    match value {
        DateValue::Relative {
            unit: CalendarUnit::Week,
            offset,
        } => Some((end, DateValue::OfWeek { weekday, offset })),
        _ => None,
    }
}
