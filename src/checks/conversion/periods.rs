//! The same amount for two lengths of time: *500 euros par mois, soit 6 000 euros par an*.
//!
//! Months make years exactly; days, weeks and hours may be those that are worked, so that they leave room.

use crate::checks::article::Article;
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::line::{Line, Placed};
use crate::checks::{Finding, FindingKind, Severity, say};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, Value};
use crate::text::language::Language;

/// Lengths of time, from the shortest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Period {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
}

use Period::{Day, Half, Hour, Minute, Month, Quarter, Second, Week, Year};

/// What says for how long an amount is, behind it.
const PHRASES: [(&str, Period); 50] = [
    ("par_seconde", Second),
    ("la_seconde", Second),
    ("à_la_seconde", Second),
    ("par_minute", Minute),
    ("la_minute", Minute),
    ("à_la_minute", Minute),
    ("par_heure", Hour),
    ("l'_heure", Hour),
    ("de_l'_heure", Hour),
    ("à_l'_heure", Hour),
    ("par_jour", Day),
    ("quotidiens", Day),
    ("quotidiennes", Day),
    ("par_semaine", Week),
    ("hebdomadaires", Week),
    ("par_mois", Month),
    ("mensuels", Month),
    ("mensuelles", Month),
    ("chaque_mois", Month),
    ("par_trimestre", Quarter),
    ("par_semestre", Half),
    ("par_an", Year),
    ("par_année", Year),
    ("l'_an", Year),
    ("annuels", Year),
    ("annuelles", Year),
    ("chaque_année", Year),
    ("a_second", Second),
    ("per_second", Second),
    ("a_minute", Minute),
    ("per_minute", Minute),
    ("an_hour", Hour),
    ("per_hour", Hour),
    ("a_day", Day),
    ("per_day", Day),
    ("daily", Day),
    ("each_day", Day),
    ("a_week", Week),
    ("per_week", Week),
    ("weekly", Week),
    ("a_month", Month),
    ("per_month", Month),
    ("monthly", Month),
    ("each_month", Month),
    ("a_quarter", Quarter),
    ("per_quarter", Quarter),
    ("a_year", Year),
    ("per_year", Year),
    ("annually", Year),
    ("yearly", Year),
];

/// How many of the shorter the longer may have, at least and at most.
const LENGTHS: [(Period, Period, f64, f64); 16] = [
    (Second, Minute, 60.0, 60.0),
    (Second, Hour, 3600.0, 3600.0),
    (Minute, Hour, 60.0, 60.0),
    (Minute, Day, 300.0, 1440.0),
    (Hour, Day, 4.0, 24.0),
    (Hour, Week, 20.0, 168.0),
    (Hour, Year, 1000.0, 8784.0),
    (Day, Week, 4.0, 7.0),
    (Day, Month, 18.0, 31.0),
    (Day, Year, 150.0, 366.0),
    (Week, Month, 4.0, 4.5),
    (Week, Year, 40.0, 53.0),
    (Month, Quarter, 3.0, 3.0),
    (Month, Year, 10.0, 14.0),
    (Quarter, Year, 4.0, 4.0),
    (Half, Year, 2.0, 2.0),
];

/// For how long an amount is, and one past the words that say so.
fn period(line: &Line, placed: &Placed) -> Option<(Period, usize)> {
    /// Words of what is counted between: *de bois*.
    const WORDS: usize = 3;
    (placed.end..=placed.end + WORDS)
        .take_while(|&i| i == placed.end || line.surface(i - 1).starts_with(char::is_alphabetic))
        .find_map(|at| {
            PHRASES
                .iter()
                .find_map(|&(phrase, period)| Some((period, line.reads(at, phrase)?)))
        })
}

/// An amount that may be one for a length of time.
fn number(placed: &Placed) -> Option<Decimal> {
    match placed.figure.value {
        Value::Money {
            amount: Amount::Exact(number),
            ..
        }
        | Value::Quantity {
            amount: Amount::Exact(number),
            ..
        }
        | Value::Number(Amount::Exact(number)) => Some(number),
        _ => None,
    }
}

/// Whether two amounts are of one unit.
fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Money { currency: a, .. }, Value::Money { currency: b, .. }) => a == b,
        (Value::Quantity { unit: a, .. }, Value::Quantity { unit: b, .. }) => a == b,
        (Value::Quantity { unit: None, .. }, Value::Number(_)) => true,
        _ => false,
    }
}

/// One past the words that say for how long the first of two amounts of one unit is, where both say it.
pub(super) fn said(line: &Line, one: &Placed, other: &Placed) -> Option<usize> {
    if !alike(&one.figure.value, &other.figure.value) {
        return None;
    }
    let (first, end) = period(line, one)?;
    let (second, _) = period(line, other)?;
    (first != second).then_some(end)
}

/// Holds two such amounts against each other.
pub(super) fn judge(line: &Line, one: &Placed, other: &Placed) -> Option<Finding> {
    let ((first, _), (second, end)) = (period(line, one)?, period(line, other)?);
    let (short, long) = (first.min(second), first.max(second));
    let &(_, _, least, most) = LENGTHS
        .iter()
        .find(|(a, b, ..)| (*a, *b) == (short, long))?;
    let (x, y) = (number(one)?, number(other)?);
    let (small, large) = if first < second {
        (one, other)
    } else {
        (other, one)
    };
    let worth =
        |placed: &Placed, number, rounding| Interval::of(number, placed.figure.qualifier, rounding);
    let (a, b) = if first < second { (x, y) } else { (y, x) };
    let agrees = |rounding, least, most| {
        let times = Interval::new(least, most);
        worth(small, a, rounding)
            .times(times)
            .meets(worth(large, b, rounding))
    };
    // Some are paid ten times a year, some thirteen times, but none eleven and a half.
    let whole = (short, long) == (Month, Year);
    let plain = |times: f64| agrees(Rounding::Digits, times, times);
    let severity = if !agrees(Rounding::Zeros, least, most) {
        Severity::Error
    } else if whole && ![10.0, 11.0, 12.0, 13.0, 14.0].into_iter().any(plain)
        || !whole && !agrees(Rounding::Digits, least, most)
    {
        Severity::Warning
    } else {
        return None;
    };
    let usual = if whole { 12.0 } else { most };
    let is = if first < second {
        to_float(x) * usual
    } else {
        to_float(x) / usual
    };
    let shown = line.text(crate::Span::new(
        one.figure.span.start,
        line.end_of(period(line, one)?.1),
    ));
    let told = line.text(crate::Span::new(other.figure.span.start, line.end_of(end)));
    let (french, english) = (
        say::number(is, 4, Language::French),
        say::number(is, 4, Language::English),
    );
    let bound = least < most && !whole;
    Some(Article::finding(
        FindingKind::Conversion,
        severity,
        vec![one.figure.span, other.figure.span],
        format!(
            "« {shown} » font {}{french}, pas « {told} ».",
            if bound && first < second {
                "au plus "
            } else {
                ""
            }
        ),
        format!(
            "“{shown}” makes {}{english}, not “{told}”.",
            if bound && first < second {
                "at most "
            } else {
                ""
            }
        ),
    ))
}
