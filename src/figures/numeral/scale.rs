//! Powers of ten behind a number, in words and in symbols.

use super::super::reader::Reader;
use super::super::{money, noun, units};
use crate::lang::Lexeme;

/// The power of ten of a scale word at `i`, behind a hyphen or not, and one past it.
pub(super) fn word(r: &Reader, i: usize) -> Option<(i8, usize)> {
    let i = i + usize::from(r.is_hyphen(i) && r.joins(i));
    // *mille* has no plural: *milles* are nautical miles.
    if r.is_word(i, "milles") {
        return None;
    }
    let power = r.find(i, |lexeme| match lexeme {
        Lexeme::Scale(power) => Some(power),
        _ => None,
    })?;
    Some((power, i + 1))
}

/// The power of ten of an abbreviated scale at `i`. *M* is also a title and a metre, so a currency must stand
/// beside it, or the digits touch it, or nothing may come behind it.
pub(super) fn symbol(r: &Reader, i: usize, in_money: bool) -> Option<(i8, usize)> {
    let power = r.find(i, |lexeme| match lexeme {
        Lexeme::ScaleSymbol(power) => Some(power),
        _ => None,
    })?;
    let surface = r.surface(i);
    if r.is_french() && matches!(surface, "m" | "g" | "MD") {
        return None;
    }
    let money_after = money::currency(r, r.skip_of(i + 1), true).is_some();
    let stands_alone = !r.is_glued(i + 1) || !r.is_any_word(i + 1);
    // *1.5m people*, *2.5m tonnes*; a metre has nothing of the kind behind it.
    let decimals = i >= 2 && r.is_mark(i - 2, '.');
    let millions = surface == "m"
        && r.is_glued(i)
        && r.is_digits(i - 1)
        && !r.is_glued(i + 1)
        && (units::unit_at(r, i + 1).is_some()
            || r.has(i + 1, Lexeme::Plural)
            || decimals && noun::counted(r, i + 1, true).is_some());
    // What no other word is written like.
    let plain = stands_alone
        && matches!(
            surface,
            "bn" | "bln" | "tln" | "trn" | "mln" | "mrd" | "Mrd" | "Mds" | "Mio"
        );
    let touches =
        r.is_glued(i) && stands_alone && matches!(surface, "M" | "Md" | "k" | "K" | "b" | "mil");
    let last = r.token(i + 1).is_none() && matches!(surface, "M" | "k" | "K");
    (money_after || in_money && stands_alone || millions || plain || touches || last)
        .then_some((power, i + 1))
}
