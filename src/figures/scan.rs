//! Which reading of a place wins, and which places hold no figure at all.

use super::amount::{self, AmountRead};
use super::decimal::Decimal;
use super::numeral::{Form, part_of_mark};
use super::opening::{Opening, opening};
use super::reader::Reader;
use super::value::{Amount, Value};
use super::{Found, clock, dates, durations, measure, money, parts, ratio, units};
use crate::lang::{Lexeme, currency_of_mark};
use crate::text::token::{Case, TokenKind};

/// The figure that starts at token `i`.
pub(super) fn figure_at(r: &Reader, i: usize) -> Option<Found> {
    let token = r.token(i)?;
    match token.kind {
        TokenKind::Digits => at_digits(r, i),
        TokenKind::Mark => at_mark(r, i, token.mark()?),
        TokenKind::Word if money::may_be_sign(r, i) => money::money_after_sign(r, i),
        TokenKind::Word => at_word(r, i, opening(r, i)?),
    }
}

/// Whether digits at `i` stand before a word of which no table knows anything, as most counts do.
fn count(r: &Reader, i: usize) -> bool {
    r.is_digits(i) && r.is_any_word(i + 1) && !r.is_glued(i + 1) && !r.is_known(i + 1)
}

fn at_digits(r: &Reader, i: usize) -> Option<Found> {
    // French tells the hour by words that the tables know.
    let clock = || {
        let told = !(r.is_french() && count(r, i));
        told.then(|| clock::parse(r, i))?
    };
    if let Some(found) = clock().filter(|_| starts_free(r, i, true) || clock::ends_range(r, i)) {
        return Some(found);
    }
    if let Some(found) = dates::parse(r, i)
        .filter(|found| starts_free(r, i, found.end > i + 3) || dates::ends_range(r, i))
    {
        return Some(found);
    }
    starts_free(r, i, false).then(|| amount_at(r, i))?
}

fn at_mark(r: &Reader, i: usize, mark: char) -> Option<Found> {
    match mark {
        mark if currency_of_mark(mark).is_some() => money::money_after_sign(r, i),
        mark if part_of_mark(mark).is_some() && !r.is_glued(i) => amount_at(r, i),
        '-' | '−' if !r.is_glued(i) && r.is_glued(i + 1) && !r.is_digits(i + 1) => {
            money::money_below_zero(r, i)
        }
        '-' | '−' | '+' | '±' | '.' => starts_free(r, i, false).then(|| amount_at(r, i))?,
        _ => None,
    }
}

fn at_word(r: &Reader, i: usize, opening: Opening) -> Option<Found> {
    if r.is_glued(i) && (r.is_hyphen(i - 1) || r.is_digits(i - 1)) {
        let ends_range = opening == Opening::Calendar && dates::ends_months(r, i);
        return ends_range.then(|| dates::parse(r, i))?;
    }
    match opening {
        // *$80* **a barrel**, *three dollars* **a day**
        Opening::One if !r.is_french() && money::is_price(r, i) => None,
        Opening::Relative => dates::parse_relative(r, i),
        // Nothing to count or measure with: most articles.
        Opening::One
            if r.is_any_word(i + 1)
                && !r.is_known(i + 1)
                && measure::follows_number(r, i + 1).is_none() =>
        {
            ratio::may_open(r, i).then(|| ratio::parse(r, i))?
        }
        Opening::One | Opening::Number => clock::parse(r, i)
            .or_else(|| dates::parse(r, i))
            .or_else(|| amount_at(r, i)),
        Opening::Calendar => clock::parse(r, i).or_else(|| dates::parse(r, i)),
    }
}

/// Where reading goes on when no figure starts at `i`: behind the digits and all that is glued to them, so that no
/// figure is read out of the middle of a number, a code or a version.
pub(super) fn next(r: &Reader, i: usize) -> usize {
    let mut next = i + 1;
    if r.is_digits(i) {
        while r.is_glued(next)
            && (r.is_digits(next)
                || matches!(r.mark(next), Some('.' | ',' | ':' | '/'))
                    && r.is_glued(next + 1)
                    && r.is_digits(next + 1))
        {
            next += 1;
        }
    }
    next
}

/// Whether digits at `i` begin something of their own. Digits that touch a letter or a hyphen before them belong
/// to a name or a code (*GPT-4*, *Covid-19*, *B2B*); `whole` says that they read as a whole date or time, which a
/// page may glue to what stands before.
fn starts_free(r: &Reader, i: usize, whole: bool) -> bool {
    if !r.is_glued(i) {
        return true;
    }
    match r.mark(i - 1) {
        None => whole && r.is_any_word(i - 1),
        Some('-' | '\u{2010}' | '\u{2011}' | '_' | '.' | ',' | '/' | ':' | '\'' | '’') => {
            !(r.is_glued(i - 1) && i >= 2 && (r.is_any_word(i - 2) || r.is_digits(i - 2)))
        }
        // *UTC+2*
        Some('+') => !(r.is_glued(i - 1) && i >= 2 && r.is_any_word(i - 2)),
        Some('#' | '@' | '&' | '=') => false,
        Some(_) => true,
    }
}

/// An amount at `i` with what it is of, or a number alone.
fn amount_at(r: &Reader, i: usize) -> Option<Found> {
    let found = |(value, end)| Found {
        first: i,
        end,
        value,
    };
    let plain = count(r, i) && !r.is_word(i + 1, "fold") && !ratio::may_open(r, i);
    if !plain && let Some(compound) = compound_at(r, i) {
        return Some(compound);
    }
    let read = amount::single(r, i, false)?;
    if let Some(measured) = measure::measured(r, i, &read) {
        return Some(found(measured));
    }
    score(r, i)
        .or_else(|| score_in_words(r, i, &read))
        .or_else(|| number(r, i, &read))
        .map(found)
}

/// What more than a number and what it is of stands at `i`: a part, a ratio, a range, several numbers.
fn compound_at(r: &Reader, i: usize) -> Option<Found> {
    let found = |(value, end)| Found {
        first: i,
        end,
        value,
    };
    if let Some(part) = durations::fraction(r, i).or_else(|| parts::parse(r, i)) {
        return Some(found(part));
    }
    if let Some(part) = units::fraction(r, i).or_else(|| units::feet_and_inches(r, i)) {
        return Some(found(part));
    }
    if let Some(ratio) = ratio::parse(r, i) {
        return Some(ratio);
    }
    if let Some(falling) = measure::falling(r, i) {
        return Some(found(falling));
    }
    if let Some(measured) =
        amount::range(r, i, false).and_then(|read| measure::measured(r, i, &read))
    {
        return Some(found(measured));
    }
    let shared = amount::several(r, i).and_then(|read| measure::measured(r, i, &read));
    shared.filter(|(value, _)| shares_unit(value)).map(found)
}

/// Only units are shared over a list; nouns are counted one by one.
fn shares_unit(value: &Value) -> bool {
    !matches!(value, Value::Quantity { unit: None, .. })
}

/// *3-1*
fn score(r: &Reader, i: usize) -> Option<(Value, usize)> {
    let (one, other) = (r.integer(i, 3)?, r.integer(i + 2, 3)?);
    let more = r.is_dash(i + 3) && r.joins(i + 3);
    (r.is_dash(i + 1) && r.joins(i + 1) && !more).then_some((Value::Score(one, other), i + 3))
}

/// *un à zéro*, *trois à un*: what falls without *de* before it is no change, but a score.
fn score_in_words(r: &Reader, i: usize, one: &AmountRead) -> Option<(Value, usize)> {
    let in_words = |form| matches!(form, Form::Words | Form::One);
    if !r.is_word(one.last.end, "à") || !in_words(one.last.form) || r.follows(i, &["de"]) {
        return None;
    }
    let other = amount::single(r, one.last.end + 1, false)?.last;
    let points = |number: Decimal| u32::try_from(number.to_integer()?).ok();
    let (first, second) = (points(one.last.value)?, points(other.value)?);
    let alone = measure::follows_number(r, other.end).is_none();
    (in_words(other.form) && second < first && alone)
        .then_some((Value::Score(first, second), other.end))
}

/// A number that counts nothing named.
fn number(r: &Reader, i: usize, read: &AmountRead) -> Option<(Value, usize)> {
    let end = read.last.end;
    let value = (Value::Number(Amount::Exact(read.last.value)), end);
    match read.last.form {
        Form::One => None,
        Form::Words | Form::Collective => {
            // *le western* **Quatre** *du Texas*
            let title = r.case(i) == Some(Case::Capitalized)
                && !r.token(i).is_some_and(|token| token.opens_sentence);
            (!title && stands_alone(r, i, end)).then_some(value)
        }
        Form::Digits => {
            // Letters that touch the digits make an ordinal or a code; brackets around them a note.
            let suffixed =
                r.is_glued(end) && (r.is_any_word(end) || r.is_hyphen(end) && r.joins(end));
            let note = r.is_mark(i.wrapping_sub(1), '[') && r.is_mark(end, ']');
            let named = i > 0
                && r.is_any_word(i - 1)
                && !r.is_glued(i)
                && r.case(i - 1) != Some(Case::Lower)
                && (!r.token(i - 1).is_some_and(|token| token.opens_sentence)
                    // *HIP 12961*
                    || r.case(i - 1) == Some(Case::Upper) && r.surface(i - 1).len() > 1);
            // *16/9*, *1/8e*: what is no ratio is a name.
            let slash = r.is_mark(end, '/') && r.joins(end) && r.is_digits(end + 1);
            (!suffixed && !note && !named && !slash).then_some(value)
        }
    }
}

/// Whether a number in words is a number: *neuf* is also new, *six* may be cut off from what it counts.
fn stands_alone(r: &Reader, i: usize, end: usize) -> bool {
    let introduced = i > 0
        && r.any(i - 1, |lexeme| {
            matches!(
                lexeme,
                Lexeme::Function | Lexeme::BeforeTime | Lexeme::BeforeYear
            )
        });
    let closes = r.token(end).is_none_or(|token| !token.is_word())
        || r.any(end, |lexeme| {
            matches!(
                lexeme,
                Lexeme::Function | Lexeme::Prenominal | Lexeme::BeforeTime
            )
        });
    let hyphenated = r.is_hyphen(end) && r.joins(end);
    // *rien de neuf*
    if r.is_word(i, "neuf") && r.follows(i, &["de", "à"]) {
        return false;
    }
    // *cent* is also a coin, but hardly in a cell that holds nothing else.
    let other = end == i + 1 && (r.is_word(i, "neuf") || r.is_word(i, "cent") && r.len() > 1);
    !hyphenated && (introduced || closes && !other)
}
