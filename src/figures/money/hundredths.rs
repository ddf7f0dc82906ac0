//! Hundredths behind a whole amount.

use super::super::decimal::Decimal;
use super::super::measure;
use super::super::numeral::{Form, numeral};
use super::super::reader::Reader;
use super::super::value::Amount;
use super::currency::subunit;

/// *3 euros 50*, *3 euros et 50 centimes*, *$20 and 43 cents*: the amount with its hundredths, and one past them.
pub(super) fn with_hundredths(r: &Reader, amount: &Amount, end: usize) -> (Amount, usize) {
    let whole = match amount {
        Amount::Exact(whole) if whole.exponent() >= 0 => *whole,
        _ => return (amount.clone(), end),
    };
    let sum = |cents: Decimal, end| Some((Amount::Exact(whole.plus(cents.scaled(-2)?)?), end));
    let said = || {
        let at = end + usize::from(r.is_one_of(end, &["et", "and"]));
        // *quarante-cinq cents* is also 4500.
        let hundreds = numeral(r, at, false).filter(|read| {
            read.form == Form::Words && r.is_word(read.end - 1, "cents") && read.end > at + 1
        });
        if let Some(read) = hundreds.filter(|_| at > end && r.is_french()) {
            return sum(read.value.scaled(-2)?, read.end);
        }
        let cents = numeral(r, at, false).filter(|cents| {
            cents.value < Decimal::from(100) && cents.value.exponent() >= 0 && cents.scale == 0
        })?;
        let letter = r
            .is_one_of(cents.end, &["c", "ct", "cts"])
            .then_some(cents.end + 1);
        if let Some(end) = letter.or_else(|| subunit(r, cents.end).map(|(_, end)| end)) {
            return sum(cents.value, end);
        }
        // Bare hundredths show two digits, or are in words.
        let two_digits = r.surface(at).len() == 2 && cents.end == at + 1;
        // *19€99*
        let behind_sign = r.mark(end - 1).is_some();
        let joined = at > end;
        let bare = match cents.form {
            Form::Digits => two_digits && (behind_sign || !r.is_glued(at)),
            Form::Words => cents.value >= Decimal::from(10) && (joined || cents.end > at + 1),
            _ => false,
        };
        // *twenty dollars and 43*; in French *et* begins something else.
        let closes = !joined || !r.is_french() && !r.is_any_word(cents.end);
        (bare && closes && stands_alone(r, cents.end))
            .then(|| sum(cents.value, cents.end))
            .flatten()
    };
    said().unwrap_or_else(|| (amount.clone(), end))
}

/// Whether nothing that a number before `i` could be of stands there.
fn stands_alone(r: &Reader, i: usize) -> bool {
    let goes_on = r.is_digits(i) || r.is_mark(i, '%') || r.is_dash(i);
    let glued = r.is_glued(i) && r.is_any_word(i) || r.joins(i) && r.is_digits(i + 1);
    !goes_on && !glued && measure::follows_number(r, i).is_none()
}
