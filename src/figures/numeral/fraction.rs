//! Fractions that a numeral holds: *2½*, *2 1/4*, *trois millions et demi*, *cinq et un quart*, *half a million*.
//!
//! Only those that are decimals of few places; others are ratios, whose terms stay whole.

use super::super::decimal::Decimal;
use super::super::reader::Reader;
use super::{Form, Numeral, scale, tens};
use crate::lang::Lexeme;

/// The part and the whole that a mark such as *½* says.
pub(in crate::figures) fn part_of_mark(mark: char) -> Option<(u32, u32)> {
    Some(match mark {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    })
}

/// The value of a mark such as *½*, where it is a decimal.
pub(in crate::figures) fn vulgar_fraction(mark: char) -> Option<Decimal> {
    let (part, whole) = part_of_mark(mark)?;
    Decimal::quotient(part, whole)
}

/// The *1/4* of *2 1/4* at `end`, behind digits alone.
pub(super) fn mixed(r: &Reader, i: usize, end: usize) -> Option<(Decimal, usize)> {
    let (part, whole) = (r.integer(end, 1)?, r.integer(end + 2, 1)?);
    let mixed = end == i + 1
        && r.surface(i).len() <= 2
        && r.is_mark(end + 1, '/')
        && r.joins(end + 1)
        && !r.is_glued(end + 3)
        && (1..whole).contains(&part);
    mixed.then(|| Some((Decimal::quotient(part, whole)?, end + 3)))?
}

/// A part in words at `i`, its denominator and one past it: *trois quarts*, *two fifths*, *a third*, *one-fourth*.
pub(in crate::figures) fn part_in_words(r: &Reader, i: usize) -> Option<(u8, u32, usize)> {
    let (part, at) = tens::below_hundred(r, i)?;
    let at = at + usize::from(r.is_hyphen(at) && r.joins(at));
    let (whole, end) = denominator(r, at)?;
    Some((part, whole, end))
}

/// The denominator that the word at `i` says, and one past it.
pub(in crate::figures) fn denominator(r: &Reader, i: usize) -> Option<(u32, usize)> {
    let whole = r.find(i, |lexeme| match lexeme {
        Lexeme::Fraction(whole) => Some(whole.into()),
        Lexeme::ScaleFraction(power) => 10_u32.checked_pow(u32::try_from(power).ok()?),
        _ => None,
    })?;
    Some((whole, i + 1))
}

/// *et un quart*, *and three fifths* behind a number in words.
pub(super) fn and_a_part(r: &Reader, numeral: Numeral) -> Option<Numeral> {
    if !r.is_one_of(numeral.end, &["et", "and"]) {
        return None;
    }
    let (part, whole, end) = part_in_words(r, numeral.end + 1)?;
    let size = Decimal::quotient(part.into(), whole).filter(|_| u32::from(part) < whole)?;
    let sum = Numeral {
        value: numeral.value.plus(size.scaled(numeral.scale)?)?,
        end,
        form: Form::Words,
        scale: numeral.scale,
    };
    // *three and a quarter million*
    match scale::word(r, end).filter(|_| numeral.scale == 0) {
        Some((power, end)) => sum.scaled(power, end),
        None => Some(sum),
    }
}

/// *trois millions et demi*, *two and a half million*
pub(super) fn and_a_half(r: &Reader, numeral: Numeral) -> Numeral {
    // *two-and-a-half-year*
    let hyphen = |at: usize| usize::from(r.is_hyphen(at) && r.joins(at));
    let and = numeral.end + hyphen(numeral.end);
    let at = and + 1 + hyphen(and + 1);
    let joined = if r.is_french() {
        r.is_word(and, "et")
            && (numeral.scale > 0 || numeral.form != Form::Digits)
            && !r.is_one_of(at + 1, &["heure", "heures"])
    } else {
        r.is_word(and, "and")
    };
    let article = usize::from(r.is_one_of(at, &["a", "un"]));
    let half = at + article + article * hyphen(at + 1);
    if !(joined && r.has(half, Lexeme::Half) && (r.is_french() || article == 1)) {
        return numeral;
    }
    let (power, end) = scale::word(r, half + 1)
        .filter(|_| numeral.scale == 0)
        .unwrap_or((0, half + 1));
    let value = Decimal::new(5, numeral.scale - 1);
    let value = value.and_then(|half| numeral.value.plus(half)?.scaled(power));
    value.map_or(numeral, |value| Numeral {
        value,
        end,
        scale: numeral.scale.max(power),
        form: if numeral.form == Form::One {
            Form::Words
        } else {
            numeral.form
        },
    })
}

/// Part of a scale at `i`: *half a million*, *a quarter of a million*, *trois quarts de milliard*, *demi million*.
pub(super) fn of_a_scale(r: &Reader, i: usize) -> Option<Numeral> {
    let bare = || {
        let half = r.has(i, Lexeme::Half) && !r.is_hyphen(i + 1);
        let (whole, end) = if half { (2, i + 1) } else { denominator(r, i)? };
        (whole == 2 || whole == 4).then_some((1, whole, end))
    };
    let (part, whole, end) = part_in_words(r, i).or_else(bare)?;
    let at = r.skip_of(end);
    let at = at + usize::from(r.is_one_of(at, &["a", "an", "un"]));
    let (power, end) = scale::word(r, at).filter(|&(power, _)| power >= 3)?;
    Some(Numeral {
        value: Decimal::quotient(part.into(), whole)?.scaled(power)?,
        end,
        form: Form::Words,
        scale: power,
    })
}

/// *deux virgule cinq*, *two point zero five*: the number with the decimals behind it.
pub(super) fn spoken_decimals(r: &Reader, numeral: Numeral) -> Option<Numeral> {
    /// No decimals that are said begin with more zeros.
    const MOST_ZEROS: usize = 3;
    /// Nor are there more of them.
    const MOST_PLACES: i8 = 12;
    let mark = if r.is_french() { "virgule" } else { "point" };
    if numeral.scale > 0 || !r.is_word(numeral.end, mark) {
        return None;
    }
    let first = numeral.end + 1;
    let zeros = (0..MOST_ZEROS)
        .take_while(|k| r.has(first + k, Lexeme::Cardinal(0)))
        .count();
    let (digits, mut end) = tens::below_hundred(r, first + zeros)?;
    let mut places = zeros as i8 + if digits > 9 { 2 } else { 1 };
    let mut value = numeral.value.plus(Decimal::new(digits.into(), -places)?)?;
    // English says the decimals one by one.
    while !r.is_french()
        && places < MOST_PLACES
        && let Some(digit @ 0..=9) = tens::cardinal(r, end)
        && !r.is_one_of(end, &["a", "an"])
    {
        places += 1;
        value = value.plus(Decimal::new(digit.into(), -places)?)?;
        end += 1;
    }
    let decimal = Numeral {
        value,
        end,
        form: Form::Words,
        scale: 0,
    };
    // *deux virgule cinq millions*
    match scale::word(r, end) {
        Some((power, end)) => decimal.scaled(power, end),
        None => Some(decimal),
    }
}
