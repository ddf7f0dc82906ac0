//! Centuries: *`XIXe` siècle*, *19th century*, *`Ve` siècle av. J.-C.*

use super::Reading;
use super::year::before_christ;
use crate::figures::date::DateValue;
use crate::figures::reader::Reader;

/// *`XIXe` siècle*
pub(super) fn roman(r: &Reader, i: usize) -> Option<Reading> {
    let surface = r.surface(i);
    let numeral = surface.trim_end_matches(['e', 'è', 'm', 'r', 'ᵉ']);
    if numeral.is_empty() {
        return None;
    }
    let suffixed = if numeral.len() < surface.len() {
        Some(i + 1)
    } else {
        r.is_one_of(i + 1, &["e", "er", "ème"]).then_some(i + 2)
    };
    let century = value_of(numeral)?;
    let end = suffixed?;
    // *du* **XXe** *au XXIe siècle*: both are centuries.
    let shared = || {
        let joined = r.is_one_of(end, &["au", "et", "ou"]) || r.is_dash(end);
        joined.then(|| roman_alone(r, end + 1))?
    };
    century_word(r, end, century).or_else(|| {
        shared().and_then(|()| {
            Some((
                end,
                DateValue::Century(i32::try_from(century).ok()?.checked_sub(1)?),
            ))
        })
    })
}

/// Whether *`XXIe` siècle* stands at `i`.
fn roman_alone(r: &Reader, i: usize) -> Option<()> {
    let surface = r.surface(i);
    let numeral = surface.trim_end_matches(['e', 'è', 'm', 'r', 'ᵉ']);
    let apart =
        usize::from(numeral.len() == surface.len() && r.is_one_of(i + 1, &["e", "er", "ème"]));
    value_of(numeral).filter(|&century| century > 0)?;
    century_word(r, i + 1 + apart, 1).map(|_| ())
}

/// *19e siècle*, *19th century*
pub(super) fn in_digits(r: &Reader, i: usize) -> Option<Reading> {
    let century = r.integer(i, 2)?;
    let suffix =
        r.is_glued(i + 1) && r.is_one_of(i + 1, &["e", "er", "ème", "th", "st", "nd", "rd"]);
    if !suffix {
        return None;
    }
    century_word(r, i + 2, century)
}

/// *siècle*, *century* at `i` behind the number of the century, with the era where it is the one before ours.
fn century_word(r: &Reader, i: usize, century: u32) -> Option<Reading> {
    let century = i32::try_from(century).ok().filter(|&century| century > 0)?;
    if !r.is_one_of(i, &["siècle", "century"]) {
        return None;
    }
    let before = if r.is_one_of(i + 1, &["av", "avant"]) {
        before_christ(r, i + 2)
    } else {
        r.is_one_of(i + 1, &["bc", "bce"]).then_some(i + 2)
    };
    Some(match before {
        Some(end) => (end, DateValue::Century(-century)),
        None => (i + 1, DateValue::Century(century - 1)),
    })
}

/// The value of a Roman numeral up to XXXIX.
fn value_of(text: &str) -> Option<u32> {
    let digit = |letter: u8| match letter {
        b'I' => Some(1),
        b'V' => Some(5),
        b'X' => Some(10),
        _ => None,
    };
    let (mut total, mut before) = (0, 0);
    if text.len() > 6 {
        return None;
    }
    for letter in text.bytes().rev() {
        let value = digit(letter)?;
        if value < before {
            total -= value;
        } else {
            total += value;
            before = value;
        }
    }
    Some(total)
}
