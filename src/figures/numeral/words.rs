//! Numbers in words: groups below a thousand, each with its scale, in falling order.

use super::super::decimal::Decimal;
use super::super::reader::Reader;
use super::tens::{below_hundred, skip_joint};
use super::{Form, Numeral, fraction, scale};
use crate::lang::Lexeme;

/// The number in words at `i`.
pub(super) fn words(r: &Reader, i: usize) -> Option<Numeral> {
    if let Some(part) = fraction::of_a_scale(r, i) {
        return Some(part);
    }
    let mut total = 0_i128;
    let mut end = i;
    let mut scale = 0;
    let mut smallest = i8::MAX;
    loop {
        let start = if end == i { i } else { skip_joint(r, end) };
        // *un milliard et trois quarts de million*
        if end > i
            && let Some(part) = fraction::of_a_scale(r, start).filter(|part| part.scale < smallest)
        {
            total = total.checked_add(part.value.to_integer()?.into())?;
            (end, scale) = (part.end, 0);
            break;
        }
        let Some((group, group_end)) = group(r, start) else {
            break;
        };
        match scale::word(r, group_end) {
            Some((power, scale_end)) if power < smallest => {
                smallest = power;
                scale = power;
                let mut size = 10_i128.checked_pow(u32::try_from(power).ok()?)?;
                end = scale_end;
                // *mille milliards*
                while let Some((larger, larger_end)) =
                    scale::word(r, end).filter(|&(larger, _)| larger > scale)
                {
                    size = size.checked_mul(10_i128.checked_pow(u32::try_from(larger).ok()?)?)?;
                    scale = larger;
                    end = larger_end;
                }
                total = total.checked_add(size.checked_mul(i128::from(group))?)?;
            }
            // *six millions et* **deux tiers**
            None if end > i && is_part(r, start, group_end) => break,
            None if end == i || smallest < i8::MAX => {
                total += i128::from(group);
                end = group_end;
                scale = 0;
                break;
            }
            _ => break,
        }
    }
    if end == i {
        return None;
    }
    let one = end == i + 1 && r.has(i, Lexeme::One);
    // *un millier de lots* is as rough as *une centaine*.
    let thousands = scale == 3 && r.is_one_of(end - 1, &["millier", "milliers"]);
    let numeral = Numeral {
        value: shown(total, scale)?,
        end,
        form: match (one, thousands) {
            (true, _) => Form::One,
            (_, true) => Form::Collective,
            _ => Form::Words,
        },
        scale,
    };
    let more = fraction::spoken_decimals(r, numeral).or_else(|| fraction::and_a_part(r, numeral));
    Some(more.unwrap_or_else(|| fraction::and_a_half(r, numeral)))
}

/// What a scale multiplies at `i`, and one past it. *mille* and *hundred thousand* need nothing before them.
fn group(r: &Reader, i: usize) -> Option<(u16, usize)> {
    hundreds(r, i).or_else(|| {
        if r.is_french() {
            return r.is_word(i, "mille").then_some((1, i));
        }
        let bare = r.is_word(i, "hundred") && scale::word(r, i + 1).is_some();
        bare.then_some((100, i + 1))
    })
}

/// The number, its last digit standing for the last scale word: *deux millions* is 2 × 10⁶.
fn shown(total: i128, scale: i8) -> Option<Decimal> {
    let size = 10_i128.checked_pow(u32::try_from(scale).ok()?)?;
    if total % size == 0 {
        Decimal::new(total / size, scale)
    } else {
        Decimal::new(total, 0)
    }
}

/// A number below a thousand, and one past it.
fn hundreds(r: &Reader, i: usize) -> Option<(u16, usize)> {
    let (count, end) = match below_hundred(r, i) {
        Some((count, end)) => {
            let joint = end + usize::from(r.is_hyphen(end) && r.joins(end));
            let counts = !r.is_french() || count > 1;
            if !(counts && r.has(joint, Lexeme::Hundred)) {
                return Some((count.into(), end));
            }
            (u16::from(count) * 100, joint + 1)
        }
        None if r.is_french() && r.has(i, Lexeme::Hundred) => (100, i + 1),
        None => return None,
    };
    let rest = skip_joint(r, end);
    let Some((units, units_end)) = below_hundred(r, rest) else {
        return Some((count, end));
    };
    // *cent et* is the end of the number, but for *cent et un*; *hundred and* goes on.
    let joined = rest == end || !r.is_word(end, "et") || r.is_hyphen(end);
    let part = rest > end && is_part(r, rest, units_end);
    // *cent un* goes on; *cents un* and *cent un peu* do not.
    let article = r.is_french()
        && r.has(rest, Lexeme::One)
        && (r.is_word(end - 1, "cents") || r.is_word(rest + 1, "peu"));
    if joined && !part && !article {
        Some((count + u16::from(units), units_end))
    } else {
        Some((count, end))
    }
}

/// Whether the number from `start` to `end` is the numerator of a fraction: *deux* tiers.
fn is_part(r: &Reader, start: usize, end: usize) -> bool {
    fraction::part_in_words(r, start).is_some_and(|(.., past)| past > end)
}
