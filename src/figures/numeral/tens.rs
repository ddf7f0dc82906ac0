//! Numbers below a hundred in words.
//!
//! French counts by scores from sixty on (*soixante et onze*, *quatre-vingt-dix-neuf*), joins a lone *un* by *et*, and
//! takes hyphens everywhere or hardly anywhere; English has tens and units.

use super::super::reader::Reader;
use crate::lang::Lexeme;

/// A number below a hundred in words, and one past it.
pub(super) fn below_hundred(r: &Reader, i: usize) -> Option<(u8, usize)> {
    let first = cardinal(r, i)?;
    let joint = skip_joint(r, i + 1);
    let hyphen = r.is_hyphen(i + 1);
    let next = if joint > i + 1 || !r.is_glued(joint) {
        cardinal(r, joint)
    } else {
        None
    };
    let by_and = joint > i + 1 && !hyphen || hyphen && joint == i + 4;
    match (first, next) {
        // quatre-vingt(s), and what follows it
        (4, Some(20)) if r.is_french() && !by_and => {
            let joint = skip_joint(r, joint + 1);
            match cardinal(r, joint) {
                Some(units @ (1..=9 | 11..=16)) => Some((80 + units, joint + 1)),
                Some(10) => Some(dix(r, 80, joint)),
                _ => Some((80, joint_of_twenty(r, i))),
            }
        }
        (10, Some(7..=9)) if r.is_french() && !by_and => Some(dix(r, 0, i)),
        (60, Some(10)) if r.is_french() && !by_and => Some(dix(r, 60, joint)),
        (60, Some(units @ 11..=16)) if r.is_french() && (!by_and || units == 11) => {
            Some((60 + units, joint + 1))
        }
        // In French only *et un* takes a word between; a bare *un* is an article. In English nothing does.
        (20..=90, Some(units @ 1..=9)) if hyphen || by_and == (r.is_french() && units == 1) => {
            Some((first + units, joint + 1))
        }
        _ => Some((first, i + 1)),
    }
}

/// *dix* at `i` with *sept*, *huit* or *neuf* behind it, added to `base`.
fn dix(r: &Reader, base: u8, i: usize) -> (u8, usize) {
    let joint = i + 1 + usize::from(r.is_hyphen(i + 1) && r.joins(i + 1));
    match cardinal(r, joint) {
        Some(units @ 7..=9) => (base + 10 + units, joint + 1),
        _ => (base + 10, i + 1),
    }
}

/// One past *vingt(s)* in *quatre-vingt(s)* at `i`.
fn joint_of_twenty(r: &Reader, i: usize) -> usize {
    skip_joint(r, i + 1) + 1
}

/// The value of the cardinal or article at `i`.
pub(super) fn cardinal(r: &Reader, i: usize) -> Option<u8> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Cardinal(value) => Some(value),
        Lexeme::One => Some(1),
        _ => None,
    })
}

/// One past a hyphen, *et* or *and* between the parts of a number in words.
pub(super) fn skip_joint(r: &Reader, i: usize) -> usize {
    if r.is_hyphen(i) && r.joins(i) {
        if r.is_word(i + 1, "et") && r.is_hyphen(i + 2) {
            i + 3
        } else {
            i + 1
        }
    } else {
        i + usize::from(r.is_one_of(i, &["et", "and"]))
    }
}
