//! Amounts of a unit of measure: *239.000 kg*, *un gigawatt*, *40 mètres cubes par seconde*, *1 m 80*.
//!
//! Prefixes, powers and quotients are read by rule, in symbols and in words; the tables know the units alone.

mod compound;
mod name;

use super::amount::AmountRead;
use super::decimal::Decimal;
use super::numeral::{Form, vulgar_fraction};
use super::reader::Reader;
use super::value::{Amount, Value};
pub(super) use compound::feet_and_inches;
use compound::with_smaller;

pub(super) use name::unit_at;

/// An amount of a unit, and one past it.
pub(super) fn quantity(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let i = if read.last.takes_of() || read.last.value >= Decimal::from(1_000_000) {
        r.skip_of(i)
    } else {
        i
    };
    let (unit, end) = unit_at(r, i)?;
    // *pas un pouce*, *un nœud routier*
    if r.is_french() && read.last.form == Form::One && matches!(unit.of.base.symbol, "in" | "kn") {
        return None;
    }
    // One letter behind a number in words is a letter.
    if r.surface(i).len() == 1 && r.is_any_word(i) && read.last.form != Form::Digits {
        return None;
    }
    let value = |amount, unit, end| {
        let unit = Some(unit);
        Some((Value::Quantity { amount, unit }, end))
    };
    if let Some(end) = below_zero(r, end).filter(|_| unit.is_degree()) {
        return value(read.amount.map(|n| Some(n.negated()))?, unit, end);
    }
    let (amount, unit, end) = with_smaller(r, &read.amount, unit, end);
    value(amount, unit, end)
}

/// Parts of a unit at `i`: *½ teaspoon*, *1/2 gallon*, *10 1/2 miles*, *un demi-litre*, *half a litre*.
pub(super) fn fraction(r: &Reader, i: usize) -> Option<(Value, usize)> {
    if r.is_digits(i) && !(i..i + 2).any(|k| r.mark(k + 1).is_some_and(divides)) {
        return None;
    }
    let (part, at) = parts(r, i).or_else(|| {
        let (part, at) = parts(r, i + 1).filter(|_| !r.is_glued(i + 1))?;
        Some((part.plus(r.integer(i, 3)?.into())?, at))
    })?;
    let joined = at + usize::from(r.is_hyphen(at) && r.joins(at));
    let (unit, end) = unit_at(r, joined)?;
    let symbol = r.surface(joined).len() == 1;
    let amount = Amount::Exact(part);
    let unit = Some(unit);
    (!symbol).then_some((Value::Quantity { amount, unit }, end))
}

fn divides(mark: char) -> bool {
    mark == '/' || vulgar_fraction(mark).is_some()
}

/// A fraction in marks, digits or words, and where its unit begins.
fn parts(r: &Reader, i: usize) -> Option<(Decimal, usize)> {
    if let Some(part) = r.mark(i).and_then(vulgar_fraction) {
        return Some((part, i + 1));
    }
    if let (Some(part), Some(whole)) = (r.integer(i, 2), r.integer(i + 2, 2)) {
        let slash = r.is_mark(i + 1, '/') && r.joins(i + 1);
        return Some((Decimal::quotient(part, whole)?, i + 3)).filter(|_| slash && part < whole);
    }
    if !r.is_french() {
        let at = i + 1 + usize::from(r.is_one_of(i + 1, &["a", "an"]));
        return Some((Decimal::new(5, -1)?, at)).filter(|_| r.is_word(i, "half"));
    }
    let i = i + usize::from(r.is_one_of(i, &["un", "une"]));
    if r.is_one_of(i, &["demi", "demie"]) && r.is_hyphen(i + 1) {
        return Some((Decimal::new(5, -1)?, i + 1));
    }
    let quarter = r.is_word(i, "quart") && r.is_one_of(i + 1, &["de", "d'"]);
    Some((Decimal::new(25, -2)?, i + 2)).filter(|_| quarter)
}

/// *en dessous de zéro*
fn below_zero(r: &Reader, i: usize) -> Option<usize> {
    let is = |k: usize, word: &str| {
        if word == "-" {
            r.is_hyphen(k)
        } else {
            r.is_word(k, word)
        }
    };
    r.data
        .cues
        .below_zero
        .iter()
        .find(|words| words.iter().enumerate().all(|(k, word)| is(i + k, word)))
        .map(|words| i + words.len())
}
