//! Amounts of money.
//!
//! A currency is said by its sign, its ISO 4217 code or its name. A name that several countries share (*franc*) stays
//! open, and so does a hundredth (*centime*), until [`settle()`] has seen what the rest of the text speaks of.

mod currency;
mod hundredths;
mod per;
mod settle;

use super::Found;
use super::amount::{self, AmountRead};
use super::decimal::Decimal;
use super::numeral::{Form, numeral};
use super::reader::Reader;
use super::value::Value;
use crate::lang::{self, Lexeme};
use currency::{code_at, dollar_prefix, scaled_code, short_name};
use hundredths::with_hundredths;
use settle::is_code;

pub(super) use currency::{currency, subunit};
pub(super) use per::per;
pub(super) use settle::settle;

/// *200 milliards d’euros*, *13 M€*, *13 MEUR*, *3 euros 50*, *50 centimes*
pub(super) fn money(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let i = if read.last.takes_of() {
        r.skip_of(i)
    } else {
        i
    };
    if let Some((scale, code)) = scaled_code(r, i).filter(|_| read.last.scale == 0) {
        let amount = read.amount.map(|number| number.scaled(scale))?;
        return Some((
            Value::Money {
                amount,
                currency: code,
            },
            i + 1,
        ));
    }
    let said = currency(r, i, is_much(r, read, i));
    // *a US$ 4.7 billion deal*: the sign is of the number behind it.
    let sign_of_next = |end: usize| {
        let of_next = read.last.form == Form::One || r.is_glued(end) && !r.is_glued(end - 1);
        let sign = ['$', '£', '€', '¥'];
        sign.iter().any(|&sign| r.is_mark(end - 1, sign)) && r.is_digits(end) && of_next
    };
    if let Some((currency, end)) = said.filter(|&(_, end)| !sign_of_next(end)) {
        // *75 USD million*
        if let Some(power) = scale_behind(r, end).filter(|_| read.last.scale == 0) {
            let amount = read.amount.map(|number| number.scaled(power))?;
            return Some((Value::Money { amount, currency }, end + 1));
        }
        let (amount, end) = with_hundredths(r, &read.amount, end);
        return Some((Value::Money { amount, currency }, end));
    }
    let (currency, end) = subunit(r, i)?;
    // *pas un centime* is a way of speaking.
    if currency == "centime" && read.last.form == Form::One {
        return None;
    }
    let power = match currency {
        "satoshi" => -8,
        code if is_code(code) => -2,
        _ => 0,
    };
    let currency = if power == -8 { "XBT" } else { currency };
    let amount = read.amount.map(|part| part.scaled(power))?;
    Some((Value::Money { amount, currency }, end))
}

/// The power of ten that an English text puts behind a code.
fn scale_behind(r: &Reader, end: usize) -> Option<i8> {
    let after_code = !r.is_french() && lang::code(r.surface(end - 1)).is_some();
    r.find(end, |lexeme| match lexeme {
        Lexeme::Scale(power) if after_code => Some(power),
        _ => None,
    })
}

/// *$5 billion*, *€3.5m*, *US$20*, *EUR 29,99*; the sign or code at `i`.
pub(super) fn money_after_sign(r: &Reader, i: usize) -> Option<Found> {
    let (scale, currency, at) = sign(r, i)?;
    if !r.is_digits(at) || r.is_glued(i) && (r.is_digits(i - 1) || r.is_any_word(i - 1)) {
        return None;
    }
    let read = amount::range(r, at, true).or_else(|| amount::single(r, at, true))?;
    let amount = read.amount.map(|number| number.scaled(scale))?;
    let (amount, end) = with_hundredths(r, &amount, read.last.end);
    let value = Value::Money { amount, currency };
    // *between $5 and $7*
    let more = (r.follows(i, &["entre", "between"]) && r.is_one_of(end, &["et", "and"]))
        .then(|| money_after_sign(r, end + 1))
        .flatten();
    let range = more.and_then(|high| Some((value.up_to(&high.value)?, high.end)));
    let (value, end) = range.unwrap_or((value, end));
    Some(Found {
        first: i,
        end,
        value,
    })
}

/// *-$3.5 million*, with the minus at `i`.
pub(super) fn money_below_zero(r: &Reader, i: usize) -> Option<Found> {
    let sign = r.mark(i + 1).and_then(lang::currency_of_mark);
    let found = sign.and_then(|_| money_after_sign(r, i + 1))?;
    let Value::Money { amount, currency } = found.value else {
        return None;
    };
    let amount = amount.map(|number| Some(number.negated()))?;
    let value = Value::Money { amount, currency };
    Some(Found {
        first: i,
        value,
        ..found
    })
}

/// Whether an amount of money ends before `i`, as far as its last words tell.
pub(super) fn is_price(r: &Reader, i: usize) -> bool {
    let Some(last) = i.checked_sub(1) else {
        return false;
    };
    let number = |at: usize| {
        r.is_digits(at)
            || r.any(at, |lexeme| {
                matches!(
                    lexeme,
                    Lexeme::Scale(_) | Lexeme::Cardinal(_) | Lexeme::Hundred
                )
            })
    };
    let sign = |at: usize| {
        r.mark(at)
            .is_some_and(|mark| lang::currency_of_mark(mark).is_some())
    };
    let named = last > 0
        && number(last - 1)
        && (currency(r, last, true).is_some() || subunit(r, last).is_some());
    // *$80*, *$3.50*, *$3.5 million*
    named || number(last) && (1..=4).any(|back| last >= back && sign(last - back))
}

/// A sign or code at `i` that may stand before its number: the power of ten in it, the currency, one past it.
fn sign(r: &Reader, i: usize) -> Option<(i8, &'static str, usize)> {
    if let Some(code) = r.mark(i).and_then(lang::currency_of_mark) {
        return Some((0, code, i + 1));
    }
    if let Some(code) = dollar_prefix(r, i) {
        return Some((0, code, i + 2));
    }
    if let Some(code) = short_name(r, i) {
        return Some((0, code, i + 1));
    }
    if let Some((code, at)) = name_before(r, i) {
        return Some((0, code, at));
    }
    let code = code_at(r, i).map(|code| (0, code));
    let (scale, code) = code.or_else(|| scaled_code(r, i))?;
    // A figure in front has the currency: *10 EUR 20*.
    let has_number = i > 0 && r.is_digits(i - 1);
    (!lang::is_rather_a_name(code) && !has_number).then_some((scale, code, i + 1))
}

/// *ringgit 42*, *dollar 22.5 million*: an English name of a currency before a number that nothing else follows. A bare
/// year may belong to anything (*Euro 2024*).
fn name_before(r: &Reader, i: usize) -> Option<(&'static str, usize)> {
    let alone =
        i == 0 || !r.is_digits(i - 1) && !r.any(i - 1, |lexeme| matches!(lexeme, Lexeme::Scale(_)));
    if r.is_french() || !alone {
        return None;
    }
    let names = [lang::currencies(r.language()), lang::subunits(r.language())];
    let (term, at) = names.iter().find_map(|terms| r.term(terms, i))?;
    let number = numeral(r, at, false).filter(|number| number.form == Form::Digits)?;
    let year = number.is_plain_run(at) && r.surface(at).len() == 4;
    let free = !year
        && !matches!(
            term.name,
            "mark" | "sum" | "real" | "pound" | "euro" | "cent" | "won" | "crown"
        );
    (free && super::measure::follows_number(r, number.end).is_none() && !r.is_mark(number.end, '%'))
        .then_some((term.symbol, at))
}

/// Whether an amount is more likely money than things of the same name: in millions, or in hundreds where the words
/// before speak of paying.
fn is_much(r: &Reader, read: &AmountRead, i: usize) -> bool {
    /// How far back words speak of the same amount.
    const NEAR: usize = 10;
    read.last.scale >= 6
        || read.last.value >= Decimal::from(100) && r.is_near(i, NEAR, r.data.cues.paying)
}

/// Whether token `i` may begin an amount with its sign in front.
pub(super) fn may_be_sign(r: &Reader, i: usize) -> bool {
    (r.is_digits(i + 1) || r.is_mark(i + 1, '$') || !r.is_french() && r.is_digits(i + 2))
        && sign(r, i).is_some_and(|(_, _, at)| r.is_digits(at))
}
