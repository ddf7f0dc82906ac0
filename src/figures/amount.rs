//! Amounts: one number, a range, or several numbers that share what stands behind the last.

use super::decimal::Decimal;
use super::numeral::{Form, Numeral, numeral};
use super::reader::Reader;
use super::value::Amount;

/// An amount of the text.
#[derive(Clone, Debug)]
pub(super) struct AmountRead {
    pub(super) amount: Amount,
    /// The last numeral of it, which says how it goes on.
    pub(super) last: Numeral,
}

/// One number at `i`.
pub(super) fn single(r: &Reader, i: usize, in_money: bool) -> Option<AmountRead> {
    let last = numeral(r, i, in_money)?;
    Some(AmountRead {
        amount: Amount::Exact(last.value),
        last,
    })
}

/// A range at `i`: *5 à 7*, *5-7*, *entre* **10 et 20**, *deux ou trois*.
pub(super) fn range(r: &Reader, i: usize, in_money: bool) -> Option<AmountRead> {
    let low = numeral(r, i, in_money)?;
    let joint = low.end;
    let between = r.follows(i, &["entre", "between"]);
    let joined = r.is_one_of(joint, &["à", "ou", "to", "or"])
        || between && r.is_one_of(joint, &["et", "and"])
        || r.is_dash(joint) && r.is_digits(i) && r.is_glued(joint) == r.is_glued(joint + 1)
        || either(r, i);
    if !joined || low.form == Form::Collective && !r.is_word(joint, "à") {
        return None;
    }
    let at = joint + 1 + usize::from(between && r.is_one_of(joint + 1, &["de"]));
    // *$5-$7* is a range; *$5 to $7*, each with its sign, is a change.
    let sign = in_money
        && r.is_dash(joint)
        && r.mark(at).and_then(crate::lang::currency_of_mark).is_some();
    let at = at + usize::from(sign);
    let high = numeral(r, at, in_money).filter(|high| high.form != Form::One)?;
    // *un pont* **neuf** *à 3 millions*
    if r.is_word(i, "neuf") && r.is_digits(at) && joint == i + 1 {
        return None;
    }
    let low_value = share_scale(low, high)?;
    if low.form == Form::One && high.value != Decimal::from(2) {
        return None;
    }
    // *ou* joins neighbours only: *deux ou trois*; and what falls is a score or a change, not a range.
    (low_value < high.value).then_some(AmountRead {
        amount: Amount::Range(low_value, high.value),
        last: high,
    })
}

/// *2/3 jours*, *3/4 personnes*: one or the next, as French jots it down.
fn either(r: &Reader, i: usize) -> bool {
    let next = || {
        let (low, high) = (r.integer(i, 1)?, r.integer(i + 2, 1)?);
        (low + 1 == high).then_some(())
    };
    r.is_mark(i + 1, '/')
        && r.joins(i + 1)
        && r.is_french()
        && next().is_some()
        && r.ends_in(i + 3, &['s', 'x'])
}

/// What falls to the amount behind it, and has its scale and unit: *de* **500** *à 400 millions*; the number and that
/// amount.
pub(super) fn falling(r: &Reader, i: usize) -> Option<(AmountRead, usize)> {
    /// A number that may leave its scale to the next one.
    const SMALL: u32 = 1000;
    let low = numeral(r, i, false)
        .filter(|low| r.follows(i, &["de", "from"]) && low.form == Form::Digits)?;
    if !r.is_one_of(low.end, &["à", "to"]) {
        return None;
    }
    let last = numeral(r, low.end + 1, false).filter(|last| last.form == Form::Digits)?;
    let small = low.scale == 0 && low.value < Decimal::from(SMALL);
    let value = if small {
        low.value.scaled(last.scale)?
    } else {
        low.value
    };
    let amount = Amount::Exact(value);
    (last.value < value).then_some((AmountRead { amount, last }, low.end))
}

/// Several numbers that share a unit at `i`: *24, 23 et 14*.
pub(super) fn several(r: &Reader, i: usize) -> Option<AmountRead> {
    /// No sentence lists more; the bound keeps adversarial texts linear.
    const MOST: usize = 32;
    let mut last = numeral(r, i, false)?;
    // Most stand alone; then there is nothing to hold.
    if !r.is_mark(last.end, ',') && !r.is_one_of(last.end, &["et", "and"]) {
        return None;
    }
    let mut numbers = vec![last.value];
    loop {
        let is_last = r.is_one_of(last.end, &["et", "and"]);
        if !is_last && !r.is_mark(last.end, ',') || numbers.len() >= MOST {
            return None;
        }
        let next = numeral(r, last.end + 1, false).filter(|next| next.form == last.form)?;
        numbers.push(next.value);
        last = next;
        if is_last {
            return Some(AmountRead {
                amount: Amount::Several(numbers),
                last,
            });
        }
    }
}

/// The low end of a range, with the scale of the high end where the text says it once: *5 à 7 millions*.
fn share_scale(low: Numeral, high: Numeral) -> Option<Decimal> {
    if low.scale > 0 || high.scale == 0 {
        return Some(low.value);
    }
    let scaled = low.value.scaled(high.scale)?;
    // *500 000 à 1 million* says both scales.
    // What is small and not less falls.
    Some(
        if scaled < high.value || low.value < Decimal::from(1000_u32) {
            scaled
        } else {
            low.value
        },
    )
}
