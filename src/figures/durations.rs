//! Lengths of time and ages: *deux jours*, *trois mois et demi*, *3 h 12 min*, *45 ans*.

mod article;

use super::Found;
use super::amount::AmountRead;
use super::calendar::Date;
use super::decimal::Decimal;
use super::numeral::{Form, Numeral, numeral};
use super::reader::Reader;
use super::value::{Amount, Duration, DurationUnit, Value};
use crate::lang::Lexeme;

/// *deux jours*, *trois mois et demi*, *3 h 12 min*, *une quinzaine de jours*
pub(super) fn duration(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    // *one and three quarters of an hour*
    let fractional =
        !r.is_french() && read.last.form == Form::Words && read.last.value.to_integer().is_none();
    let i = if read.last.takes_of() || fractional {
        let of = r.skip_of(i);
        of + usize::from(fractional && of > i && r.is_one_of(of, &["a", "an"]))
    } else {
        i
    };
    if let Amount::Exact(number) = read.amount
        && let Some(mixed) = mixed(r, number, i)
    {
        return Some(mixed);
    }
    // *une seconde fois*
    if read.last.form == Form::One && r.has(i + 1, Lexeme::Times) {
        return None;
    }
    let before = skip_prenominal(r, i);
    let (unit, count, mut end) = time_unit(r, before)?;
    if r.is_french() && read.last.form == Form::One && article::only(r, read.last.end - 1, before) {
        return None;
    }
    // Initials and short symbols need digits before them: *3 h*, but not *un s*.
    if r.surface(before).len() == 1 && read.last.form != Form::Digits {
        return None;
    }
    let mut amount = read
        .amount
        .map(|n| n.times(Decimal::from(u32::from(count))))?;
    let mut rest = Vec::new();
    if let Amount::Exact(number) = amount {
        if let Some((half, half_end)) = and_a_fraction(r, end) {
            let part = half.times(Decimal::from(u32::from(count)))?;
            amount = Amount::Exact(number.plus(part)?);
            end = half_end;
        } else if number.to_integer().is_some() {
            end = smaller_units(r, unit, end, &mut rest);
        }
    }
    let amount_of_unit = Duration { amount, unit, rest };
    Some((Value::Duration(amount_of_unit), end))
}

/// *five* **and a half minutes**, *two* **and a quarter hours**
fn mixed(r: &Reader, whole: Decimal, i: usize) -> Option<(Value, usize)> {
    let (part, at) = and_a_fraction(r, i).filter(|_| !r.is_french())?;
    let (unit, 1, end) = time_unit(r, r.skip_of(at))? else {
        return None;
    };
    let amount = Amount::Exact(whole.plus(part)?);
    let rest = Vec::new();
    Some((Value::Duration(Duration { amount, unit, rest }), end))
}

/// *half an hour*, *1/2 day*, *½ hour*, *three quarters of an hour*; French tells them as one word (*demi-heure*).
pub(super) fn fraction(r: &Reader, i: usize) -> Option<(Value, usize)> {
    if r.is_french() {
        return None;
    }
    let divided = || {
        let (part, whole) = (r.integer(i, 1)?, r.integer(i + 2, 1)?);
        let joined = r.is_mark(i + 1, '/')
            && r.joins(i + 1)
            && matches!(whole, 2 | 4)
            && (1..whole).contains(&part);
        joined.then(|| (100 / whole * part, i + 3))
    };
    let (hundredths, at) = match r.mark(i) {
        Some('½') => (50, i + 1),
        Some('¼') => (25, i + 1),
        Some('¾') => (75, i + 1),
        _ if r.has(i, Lexeme::Half) => (50, i + 1),
        _ if r.starts_with(i, &["a", "half"]) => (50, i + 2),
        _ if r.starts_with(i, &["a", "quarter", "of"]) => (25, i + 2),
        _ if r.starts_with(i, &["three", "quarters", "of"]) => (75, i + 2),
        _ => divided()?,
    };
    let at = at + usize::from(r.is_hyphen(at) && r.joins(at));
    let at = r.skip_of(at);
    let at = at + usize::from(r.is_one_of(at, &["a", "an"]));
    let (unit, 1, end) = time_unit(r, at)? else {
        return None;
    };
    // Told in whole smaller units where there are such.
    let (number, unit) = match unit {
        DurationUnit::Hours => (hundredths * 60 / 100, DurationUnit::Minutes),
        DurationUnit::Minutes => (hundredths * 60 / 100, DurationUnit::Seconds),
        DurationUnit::Days if hundredths % 50 == 0 => (12, DurationUnit::Hours),
        DurationUnit::Years if hundredths % 25 == 0 => {
            (hundredths * 12 / 100, DurationUnit::Months)
        }
        _ => return None,
    };
    let amount = Amount::Exact(number.into());
    let rest = Vec::new();
    Some((Value::Duration(Duration { amount, unit, rest }), end))
}

/// Whether a duration counts from the date behind it, back (-1) or on (1): *two days* **before** *May 3*, *trois semaines*
/// **à compter de** *demain*; else 0.
pub(super) fn anchors(r: &Reader, found: &Found) -> i8 {
    // *for ten days from May 3* says how long something lasts.
    let lasts = r.follows(found.first, &["for", "pendant", "durant"]);
    if lasts || !matches!(found.value, Value::Duration(_)) {
        return 0;
    }
    let end = found.end;
    if r.is_one_of(end, &["before", "avant"]) {
        return -1;
    }
    let on = r.is_one_of(end, &["after", "après"])
        || r.is_word(end, "from") && !r.is_word(end + 1, "now")
        || r.is_word(end, "à") && r.is_one_of(end + 1, &["compter", "partir"]);
    i8::from(on)
}

/// Whether a duration leads back (-1) or on (1) from the day of writing: *il y a trois jours*, *dans deux mois*,
/// *three days ago*; else 0.
pub(super) fn leads(r: &Reader, found: &Found) -> i8 {
    if !matches!(found.value, Value::Duration(_)) {
        return 0;
    }
    let first = found.first;
    if r.is_french() {
        let before = |at| {
            r.ends_with(at, &["il", "y", "a"])
                || r.ends_with(at, &["voici"])
                || r.ends_with(at, &["il", "ya"])
        };
        let qualified = usize::from(r.follows(first, &["environ"]));
        if before(first - qualified) {
            return -1;
        }
        // *dans les deux mois* is a limit, *dans une heure* no day.
        return i8::from(r.ends_with(first - qualified, &["dans"]));
    }
    if r.is_word(found.end, "ago") {
        return -1;
    }
    // *in two weeks* alone, or behind *will*: elsewhere it says within which time something happens.
    let told = || {
        (first.saturating_sub(9)..first - 1)
            .any(|at| r.is_one_of(at, &["will", "'ll", "shall", "ll"]))
    };
    let ahead = r.starts_with(found.end, &["from", "now"])
        || r.is_word(found.end, "hence")
        || r.follows(first, &["in"]) && (first == 1 && found.end == r.len() || told());
    i8::from(ahead)
}

/// Whether a duration is the last (-1) or next (1) one beside the day of writing: *les trois derniers mois*, *the next
/// two weeks*; else 0.
pub(super) fn covers(r: &Reader, found: &Found) -> i8 {
    // *the last three weeks of the year* are not beside the day of writing.
    let of = r.is_one_of(found.end, &["of", "de", "d'", "du", "des"]);
    if of || !matches!(found.value, Value::Duration(_)) {
        return 0;
    }
    let direction = |at: usize| {
        if r.is_one_of(
            at,
            &[
                "last",
                "past",
                "previous",
                "derniers",
                "dernières",
                "dernier",
                "dernière",
                "passés",
                "passées",
            ],
        ) {
            -1
        } else {
            i8::from(r.is_one_of(
                at,
                &[
                    "next",
                    "coming",
                    "upcoming",
                    "prochains",
                    "prochaines",
                    "prochain",
                    "prochaine",
                ],
            ))
        }
    };
    let (first, end) = (found.first, found.end);
    // Among *the five last years* the word stands inside, in *les mois passés* behind.
    let inside = (first + 1..end).find_map(|at| Some(direction(at)).filter(|&said| said != 0));
    let before = first.checked_sub(1).filter(|_| !r.is_french());
    inside
        .or_else(|| before.map(direction).filter(|&said| said != 0))
        .unwrap_or_else(|| if r.is_french() { direction(end) } else { 0 })
}

/// The days of an exact, whole number of days or longer units that end the day before the reference, or begin the day
/// after it.
pub(super) fn days_beside(
    reference: Date,
    duration: &Duration,
    covers: i8,
) -> Option<(Date, Date)> {
    if covers < 0 {
        return Some((
            counted(reference, duration, -1)?.0,
            reference.plus_days(-1)?,
        ));
    }
    let first = reference.plus_days(1)?;
    Some((first, counted(first, duration, 1)?.0.plus_days(-1)?))
}

/// Where an exact, whole number of days or longer units leads from `reference`, as exactly as the text counts: years to
/// a year, months to a month, weeks and days to a day.
pub(super) fn stretch_from(
    reference: Date,
    duration: &Duration,
    leads: i8,
) -> Option<(Date, Date)> {
    let (day, finest) = counted(reference, duration, leads)?;
    Some(match finest {
        DurationUnit::Years => (Date::new(day.year(), 1, 1)?, Date::new(day.year(), 12, 31)?),
        DurationUnit::Months => (day.month_start(0)?, day.month_end()),
        _ => (day, day),
    })
}

/// The day so long before or after an anchor, which the text gives as a day.
pub(super) fn anchored(anchor: Date, duration: &Duration, sign: i8) -> Option<(Date, Date)> {
    let (day, _) = counted(anchor, duration, sign)?;
    Some((day, day))
}

/// The day so long after `from`, or before it where `sign` is negative, and the finest unit that was counted.
fn counted(from: Date, duration: &Duration, sign: i8) -> Option<(Date, DurationUnit)> {
    let Amount::Exact(number) = duration.amount else {
        return None;
    };
    let parts = [(number, duration.unit)];
    let mut day = from;
    let mut finest = duration.unit;
    for &(number, unit) in parts.iter().chain(&duration.rest) {
        let count = i32::try_from(number.to_integer()?).ok()?;
        let count = count.checked_mul(sign.into())?;
        finest = unit;
        day = match unit {
            DurationUnit::Years => day.plus_months(count.checked_mul(12)?)?,
            DurationUnit::Months => day.plus_months(count)?,
            DurationUnit::Weeks => day.plus_days(7 * i64::from(count))?,
            DurationUnit::Days => day.plus_days(count.into())?,
            DurationUnit::Hours | DurationUnit::Minutes | DurationUnit::Seconds => return None,
        };
    }
    Some((day, finest))
}

/// Whether the *quarters* at `i` are parts of a year and not of something else: *the last two* **quarters**, *three upcoming*
/// **quarters**.
pub(super) fn is_quarter_of_year(r: &Reader, i: usize) -> bool {
    !r.is_french()
        && r.is_word(i, "quarters")
        && (1..=2).any(|back| {
            let before = i.wrapping_sub(back);
            r.any(before, |lexeme| matches!(lexeme, Lexeme::Direction(_)))
        })
}

/// A unit of time at `i`: the unit, how many of it one is, one past it.
pub(super) fn time_unit(r: &Reader, i: usize) -> Option<(DurationUnit, u16, usize)> {
    if is_quarter_of_year(r, i) {
        return Some((DurationUnit::Months, 3, i + 1));
    }
    let (unit, count) = r.find(i, |lexeme| match lexeme {
        Lexeme::Time(unit, count) => Some((unit, count)),
        _ => None,
    })?;
    let symbol = r.surface(i).len() == 1;
    if symbol && r.surface(i) != r.surface(i).to_lowercase() {
        return None;
    }
    // A glued letter goes on as another word: *5 h* but *5 H2*; *s'*.
    if symbol
        && (r.is_glued(i + 1)
            && !matches!(r.mark(i + 1), Some('.' | ',' | ';' | ')' | ':'))
            && !r.is_digits(i + 1))
    {
        return None;
    }
    Some((unit, count, i + 1))
}

/// *deux longues années*, *two more minutes*
fn skip_prenominal(r: &Reader, i: usize) -> usize {
    // *reaching 12,000 last year* says when.
    let when = r.is_one_of(i, &["last", "previous", "past"])
        && r.is_one_of(i + 1, &["year", "month", "week", "day"]);
    if when {
        return i;
    }
    let adjective = (r.has(i, Lexeme::Prenominal)
        || r.is_one_of(
            i,
            &[
                "upcoming", "previous", "past", "extra", "fewer", "full", "long",
            ],
        ))
        && time_unit(r, i + 1).is_some();
    i + usize::from(adjective)
}

/// *et demi*, *and a half*, *et quart*
fn and_a_fraction(r: &Reader, i: usize) -> Option<(Decimal, usize)> {
    if !r.is_one_of(i, &["et", "and"]) {
        return None;
    }
    let at = i + 1 + usize::from(r.is_one_of(i + 1, &["a", "an", "un"]));
    if r.has(at, Lexeme::Half) {
        return Some((Decimal::new(5, -1)?, at + 1));
    }
    r.is_one_of(at, &["quart", "quarter"])
        .then(|| Some((Decimal::new(25, -2)?, at + 1)))?
}

/// Whether what stands behind a smaller unit after a comma leaves it to the larger one: *2 years, 3 months*, but not
/// *in two weeks, two days before the vote*.
fn lists_on(r: &Reader, i: usize) -> bool {
    !r.is_any_word(i) || r.is_one_of(i, &["and", "ago", "old", "later", "in", "from"])
}

/// Reads what smaller units add: *deux ans et trois mois*, *2 heures 30*; one past the last.
fn smaller_units(
    r: &Reader,
    unit: DurationUnit,
    end: usize,
    rest: &mut Vec<(Decimal, DurationUnit)>,
) -> usize {
    let mut end = end;
    let mut smallest = unit;
    loop {
        // *1 year, 2 days and 3 hours*; French lists lengths of time so.
        let comma = usize::from(!r.is_french() && r.is_mark(end, ','));
        let at = end + comma;
        let at = at + usize::from(r.is_one_of(at, &["et", "and"]));
        let whole = |number: &Numeral| {
            number.scale == 0 && (comma == 0 || number.value.to_integer().is_some())
        };
        let Some(number) = numeral(r, at, false).filter(whole) else {
            return end;
        };
        match time_unit(r, number.end) {
            Some((smaller, 1, next))
                if smaller > smallest && (comma == 0 || at > end + comma || lists_on(r, next)) =>
            {
                rest.push((number.value, smaller));
                smallest = smaller;
                end = next;
            }
            // The minutes of *2 heures 30* have no unit of their own.
            None if smallest == DurationUnit::Hours
                && at == end
                && r.surface(at).len() == 2
                && r.is_digits(at) =>
            {
                rest.push((number.value, DurationUnit::Minutes));
                return number.end;
            }
            // *1 hour and thirty*, with nothing behind that the number would count.
            None if smallest == DurationUnit::Hours
                && at == end + 1
                && !r.is_french()
                && !r.is_any_word(number.end)
                && !matches!(r.mark(number.end), Some('%' | '/' | ':'))
                && number
                    .value
                    .to_integer()
                    .is_some_and(|minutes| (10..60).contains(&minutes)) =>
            {
                rest.push((number.value, DurationUnit::Minutes));
                return number.end;
            }
            _ => return end,
        }
    }
}
