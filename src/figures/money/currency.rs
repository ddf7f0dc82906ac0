//! Currencies: signs, ISO 4217 codes, names and hundredths, read behind a number.

use super::super::reader::Reader;
use crate::lang;

/// A currency at `i`, by sign, word or code, and one past it. A name that also means something else (a *livre* is a
/// book) counts only in money that is plainly `much`.
pub(in crate::figures) fn currency(
    r: &Reader,
    i: usize,
    much: bool,
) -> Option<(&'static str, usize)> {
    if let Some(code) = r.mark(i).and_then(lang::currency_of_mark) {
        return Some(behind_dollar(r, i, code));
    }
    if let Some(code) = dollar_prefix(r, i) {
        return Some((code, i + 2));
    }
    if !r.is_any_word(i) {
        return None;
    }
    if r.surface(i) == "F" && !r.is_word(i + 1, "cfa") {
        let ends = r.case(i + 1).is_none() || !r.is_any_word(i + 1) || !r.is_glued(i + 1);
        return (ends && !r.is_glued(i)).then_some(("franc", i + 1));
    }
    if let Some(code) = code_at(r, i).filter(|&code| !matches!(code, "ALL" | "TOP" | "CUP" | "SOS"))
    {
        return Some((code, i + 1));
    }
    if let Some(code) = short_name(r, i) {
        return Some((code, i + 1));
    }
    // The codes that all know are written as words too.
    for code in ["EUR", "USD", "GBP", "CHF"] {
        if r.surface(i).eq_ignore_ascii_case(code) {
            return Some((code, i + 1));
        }
    }
    let (term, end) = r.term(lang::currencies(r.language()), i)?;
    let cues = &r.data.cues;
    let ambiguous = cues.also_things.contains(&term.name)
        || cues.also_weights.contains(&term.name) && is_weight(r, i);
    if ambiguous && !much {
        return None;
    }
    let central = term.symbol == "XOF"
        && (r.is_word(end, "beac") || r.is_mark(end, '(') && r.is_word(end + 1, "beac"));
    Some((if central { "XAF" } else { term.symbol }, end))
}

/// Whose dollar a prefix says: *US$*, *C$*, *C $*.
pub(super) fn dollar_prefix(r: &Reader, i: usize) -> Option<&'static str> {
    let letters = r.surface(i);
    let near = r.is_glued(i + 1) || matches!(letters, "C" | "c" | "US");
    if !(r.is_mark(i + 1, '$') && near && r.is_any_word(i)) {
        return None;
    }
    lang::dollar_of(letters)
}

/// The currency that a short form at `i` says: *Rs*, *FF*, *Fr.*
pub(super) fn short_name(r: &Reader, i: usize) -> Option<&'static str> {
    let letters = r.surface(i);
    let mut all = r.data.cues.short_currencies.iter();
    all.find(|&&(written, _)| written == letters)
        .map(|&(_, currency)| currency)
}

/// The dollar behind its sign: *$ US*, *$CA*, *$ hk*.
fn behind_dollar(r: &Reader, i: usize, code: &'static str) -> (&'static str, usize) {
    let letters = r.surface(i + 1);
    let whole = !r.is_glued(i + 2) || !(r.is_any_word(i + 2) || r.is_digits(i + 2));
    // One letter alone may begin the next clause.
    let plain = letters.len() > 1 || letters.eq_ignore_ascii_case("c") && r.is_french();
    let french = r.is_french() || r.is_glued(i + 1) || letters.len() == 3;
    if code != "dollar" || !r.is_any_word(i + 1) || !whole || !plain || !french {
        return (code, i + 1);
    }
    lang::dollar_of(letters).map_or((code, i + 1), |code| (code, i + 2))
}

/// An ISO 4217 code, in capitals.
pub(super) fn code_at(r: &Reader, i: usize) -> Option<&'static str> {
    lang::code(r.surface(i)).filter(|_| !r.is_glued(i + 1) || !r.is_any_word(i + 1))
}

/// A code with a multiple: *MEUR*, *kUSD*.
pub(super) fn scaled_code(r: &Reader, i: usize) -> Option<(i8, &'static str)> {
    const SCALES: [(&str, i8); 5] = [("k", 3), ("K", 3), ("M", 6), ("Md", 9), ("G", 9)];
    let letters = r.surface(i);
    if !(4..=5).contains(&letters.len()) {
        return None;
    }
    SCALES.iter().find_map(|&(scale, power)| {
        let code = lang::code(letters.strip_prefix(scale)?)?;
        (!matches!(letters, "MALL" | "MTOP" | "KALL")).then_some((power, code))
    })
}

/// A hundredth of a currency: the currency if only one has it, else its name.
pub(in crate::figures) fn subunit(r: &Reader, i: usize) -> Option<(&'static str, usize)> {
    if r.is_mark(i, '¢') {
        return Some(("cent", i + 1));
    }
    // *50p*
    let glued = i > 0
        && r.is_glued(i)
        && r.is_digits(i - 1)
        && !(r.is_glued(i + 1) && r.is_any_word(i + 1));
    if glued && !r.is_french() && r.surface(i) == "p" {
        return Some(("GBP", i + 1));
    }
    let (term, end) = r.term(lang::subunits(r.language()), i)?;
    Some((term.symbol, end))
}

/// Whether an English pound is one of weight: what is weighed stands behind it, or weighing before.
fn is_weight(r: &Reader, i: usize) -> bool {
    /// How far back words speak of the same weight.
    const NEAR: usize = 4;
    r.is_word(i + 1, "of") || r.is_near(i, NEAR, r.data.cues.weighing)
}
