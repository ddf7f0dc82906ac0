//! Digits: groups by threes, the decimal mark, powers of ten.

use super::super::decimal::Decimal;
use super::super::reader::Reader;

/// Digits with their groups, their decimals and their power of ten, and one past them.
pub(super) fn digits(r: &Reader, i: usize) -> Option<(Decimal, usize)> {
    let (mantissa, end) = decimal(r, i)?;
    if let Some((power, end)) = power_of_ten(r, end) {
        return Some((mantissa.scaled(power)?, end));
    }
    Some(raised(r, mantissa, end).unwrap_or((mantissa, end)))
}

/// *10^6*, *1.1^23*, *2.5^-1*: what stands before `i` raised to a power, where that is a decimal.
fn raised(r: &Reader, base: Decimal, i: usize) -> Option<(Decimal, usize)> {
    if !(r.is_mark(i, '^') && r.joins(i)) {
        return None;
    }
    let (power, end) = exponent(r, i + 1)?;
    let one = Decimal::from(1);
    let product = (0..power.unsigned_abs()).try_fold(one, |product, _| product.times(base))?;
    let value = if power < 0 {
        let part = Decimal::quotient(1, u32::try_from(product.coefficient()).ok()?)?;
        part.scaled(product.exponent().checked_neg()?)?
    } else {
        product
    };
    Some((value, end))
}

/// The exponent of a power of ten at `i`, behind the digits that it scales: *1e10*, *1,3 × 10^6*, *2·10⁻³*.
fn power_of_ten(r: &Reader, i: usize) -> Option<(i8, usize)> {
    /// Digits above the line, by their value.
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if r.is_one_of(i, &["e"]) && r.is_glued(i) {
        return exponent(r, i + 1);
    }
    let by = matches!(r.mark(i), Some('×' | '·' | '⋅' | '*')) || r.surface(i) == "x";
    if !by || r.surface(i + 1) != "10" {
        return None;
    }
    if r.is_mark(i + 2, '^') {
        return exponent(r, i + 3);
    }
    let negative = r.is_mark(i + 2, '⁻');
    let first = i + 2 + usize::from(negative);
    let digits = (0..2).map_while(|k| {
        let mark = r.mark(first + k).filter(|_| r.is_glued(first + k))?;
        RAISED.iter().position(|&raised| raised == mark)
    });
    let (value, count) = digits.fold((0, 0), |(value, count), digit| {
        (10 * value + digit as i8, count + 1)
    });
    let value = if negative { -value } else { value };
    (count > 0).then_some((value, first + count))
}

/// An exponent in plain digits with its sign, glued to what stands before it.
fn exponent(r: &Reader, i: usize) -> Option<(i8, usize)> {
    let negative = matches!(r.mark(i), Some('-' | '−'));
    let signed = negative || r.is_mark(i, '+');
    let at = i + usize::from(signed);
    let value = i8::try_from(r.integer(at, 2)?).ok()?;
    let free = !r.is_glued(at + 1) || !(r.is_any_word(at + 1) || r.is_hyphen(at + 1));
    (r.is_glued(i) && r.is_glued(at) && free)
        .then_some((if negative { -value } else { value }, at + 1))
}

/// Digits with their groups and decimals.
fn decimal(r: &Reader, i: usize) -> Option<(Decimal, usize)> {
    let (groups, step) = grouping(r, i);
    let integer = (0..groups).flat_map(|k| r.surface(i + k * step).bytes());
    let end = i + (groups - 1) * step + 1;
    let decimal_mark = match r.mark(end) {
        Some(',') => r.is_french() || groups == 1,
        Some('.') => true,
        _ => false,
    };
    if !(decimal_mark && r.joins(end) && r.is_digits(end + 1)) {
        return Some((Decimal::from_digits(integer, "")?, end));
    }
    // A second mark with digits: a version, an address, a list without spaces.
    if matches!(r.mark(end + 2), Some('.' | ',')) && r.joins(end + 2) && r.is_digits(end + 3) {
        return None;
    }
    Some((Decimal::from_digits(integer, r.surface(end + 1))?, end + 2))
}

/// How many groups of digits make one number from `i` on, and how many tokens lie from one to the next.
fn grouping(r: &Reader, i: usize) -> (usize, usize) {
    /// More groups than any value has; the bound keeps endless runs of groups linear.
    const MOST_GROUPS: usize = 12;
    let first = r.surface(i);
    if first.len() > 3 {
        return (1, 1);
    }
    let is_group = |k: usize| r.is_digits(k) && r.surface(k).len() == 3;
    let spaced = (1..=MOST_GROUPS)
        .take_while(|&k| is_group(i + k) && is_group_space(r.gap(i + k)))
        .count();
    // A group glued to more digits or letters is no group: *12 345-B*.
    if spaced > 0 {
        return (spaced + 1, 1);
    }
    let Some(mark) = r.mark(i + 1) else {
        return (1, 1);
    };
    let marked = (0..MOST_GROUPS)
        .take_while(|&k| {
            r.is_mark(i + 1 + 2 * k, mark) && r.joins(i + 1 + 2 * k) && is_group(i + 2 + 2 * k)
        })
        .count();
    let groups = match mark {
        '\'' | '’' => marked,
        '.' if r.is_french() => {
            let percent = r.is_mark(i + 3, '%');
            if first.starts_with('0') || marked == 1 && percent {
                0
            } else {
                marked
            }
        }
        ',' if !r.is_french() => marked,
        // The other language's mark needs two groups to be believed.
        '.' | ',' if marked >= 2 => marked,
        _ => 0,
    };
    if groups > 0 { (groups + 1, 2) } else { (1, 1) }
}

/// One space of any width.
fn is_group_space(gap: &str) -> bool {
    matches!(
        gap,
        " " | "\u{A0}" | "\u{202F}" | "\u{2009}" | "\u{2007}" | "\u{2008}"
    )
}
