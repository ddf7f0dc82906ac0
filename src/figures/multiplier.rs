//! Multipliers: *quatre fois plus*, *multiplié par* **3**, *a* **doublé**, *divisé par* **deux**, *twice*, *tenfold*.

use super::decimal::Decimal;
use super::numeral::{Form, Numeral};
use super::reader::Reader;
use super::value::{Amount, Value};
use crate::lang::Lexeme;
use crate::text::token::Case;

/// The multiplier that `factor` begins at `i`, and one past it.
pub(super) fn parse(r: &Reader, i: usize, factor: Numeral) -> Option<(Value, usize)> {
    times(r, factor)
        .or_else(|| by(r, i, factor))
        .or_else(|| fold(r, factor))
        .or_else(|| sign(r, factor))
}

/// So many times as much, or as little.
fn value(factor: Decimal, divides: bool, end: usize) -> (Value, usize) {
    let amount = Amount::Exact(factor);
    let value = if divides {
        Value::Divisor(amount)
    } else {
        Value::Multiplier(amount)
    };
    (value, end)
}

/// *quatre fois plus*, *deux fois*, *three times as many*, *deux fois moins*
fn times(r: &Reader, factor: Numeral) -> Option<(Value, usize)> {
    let at = if factor.takes_of() {
        r.skip_of(factor.end)
    } else {
        factor.end
    };
    if !r.has(at, Lexeme::Times)
        || factor.form == Form::One && !r.starts_with(at + 1, &["et", "demie"])
    {
        return None;
    }
    let mut end = at + 1;
    let mut number = factor.value;
    if r.is_word(end, "et") && r.has(end + 1, Lexeme::Half) {
        number = number.plus(Decimal::new(5, -1)?)?;
        end += 2;
    }
    let divides = r.is_one_of(end, &["moins", "less", "fewer"]);
    Some(value(number, divides, compared(r, end)))
}

/// One past the *plus*, *less* or *as many* at `i`.
fn compared(r: &Reader, i: usize) -> usize {
    if r.is_word(i, "as") && r.is_one_of(i + 1, &["many", "much"]) {
        return i + 2;
    }
    i + usize::from(r.is_one_of(i, &["plus", "moins", "more", "less", "fewer"]))
}

/// *multiplié par* **3**, *divided by* **two**
fn by(r: &Reader, i: usize, factor: Numeral) -> Option<(Value, usize)> {
    /// Words of what is multiplied, between the verb and *par*: *divisé* **ses effectifs** *par deux*.
    const MOST_WORDS: usize = 5;
    if i < 2 || !r.follows(i, &["par", "by"]) {
        return None;
    }
    let object = (0..MOST_WORDS.min(i - 1))
        .take_while(|k| r.is_any_word(i - 2 - k))
        .last()?;
    let verb = |stem| r.is_near(i - 1, object + 1, &[stem]);
    let verb_touches = ["divis", "divid", "multipli"]
        .iter()
        .any(|stem| r.stem(i - 2, stem));
    let counts = || super::measure::follows_number(r, factor.end).is_some();
    if !verb_touches && counts() {
        return None;
    }
    let divides = verb("divis") || verb("divid");
    (divides || verb("multipli")).then(|| value(factor.value, divides, factor.end))
}

/// *10-fold*, *five fold*
fn fold(r: &Reader, factor: Numeral) -> Option<(Value, usize)> {
    let at = factor.end + usize::from(r.is_hyphen(factor.end) && r.joins(factor.end));
    let said = !r.is_french() && r.is_word(at, "fold") && factor.form != Form::One;
    said.then(|| value(factor.value, false, at + 1))
}

/// *10x*, *3,5x*; digits behind it would be a size.
fn sign(r: &Reader, factor: Numeral) -> Option<(Value, usize)> {
    let end = factor.end + 1;
    let said = r.surface(factor.end) == "x"
        && r.is_glued(factor.end)
        && !(r.is_digits(end) || r.is_glued(end) && r.is_any_word(end));
    (said && factor.form == Form::Digits).then(|| value(factor.value, false, end))
}

/// *a* **doublé**, *le* **triplement**, *faire* **quadrupler**, *twice*, *tenfold*
///
/// Films and coats are *doublés* too, and cars are: what has to stand before the word, and may not stand behind it, is
/// the language's to say.
pub(super) fn in_one_word(r: &Reader, i: usize) -> Option<(Value, usize)> {
    /// Adverbs passed on the way back to the auxiliary: *a plus que presque* **doublé**.
    const MOST_ADVERBS: usize = 3;
    let (factor, form) = r.find(i, |lexeme| match lexeme {
        Lexeme::Multiplied(factor, form) => Some((Decimal::from(u32::from(factor)), form)),
        _ => None,
    })?;
    let end = compared(r, i + 1);
    let cues = &r.data.multiplied;
    let adverbs = (1..=MOST_ADVERBS)
        .take_while(|&k| i > k && r.is_one_of(i - k, cues.adverbs))
        .count();
    let fits = match cues.before(form) {
        Some(words) => r.follows(i - adverbs, words),
        None => true,
    };
    let other = factor == Decimal::from(2)
        && end == i + 1
        && (r.is_one_of(end, cues.never_behind) || r.case(end) == Some(Case::Capitalized));
    (fits && !other).then(|| value(factor, false, end))
}
