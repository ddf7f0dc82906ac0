//! Measures told as the same in two sentences.
//!
//! Understood, of two figures of one kind and different units, the only ones of their kind nearby:
//! - a sentence that begins with what says so: *… à 3 000 mètres. Soit 9 840 pieds.*, *That is 26 miles.*;
//! - one that tells of the first as known (*un terrain de 12 hectares … Sur ces 12 000 mètres carrés*, *26 miles … the
//!   62-kilometre route*), where a power of ten was lost, or the two are near each other and are yet not the same.

use super::Pair;
use super::units;
use super::words::{self, SAME};
use crate::checks::Finding;
use crate::checks::article::Article;
use crate::checks::interval::to_float;
use crate::checks::lexis::common::QUALIFYING;
use crate::checks::line::{Line, Placed};
use crate::figures::value::Value;

/// So many sentences lie between the two at most, counted with the second.
const FAR: usize = 3;

/// The second of such figures in a sentence, held against those before.
pub(super) fn check(article: &Article, line: &Line) -> Option<Finding> {
    line.figures.iter().find_map(|placed| {
        let measured = matches!(placed.figure.value, Value::Quantity { unit: Some(_), .. });
        if !measured || placed.figure.leads != 0 {
            return None;
        }
        let again = is_opening(line, placed);
        let known = Known::of(line, placed);
        if !again && known == Known::No {
            return None;
        }
        let first = line.index.saturating_sub(FAR);
        let mut others = article.lines[first..line.index].iter().flat_map(|before| {
            let figures = before.figures.iter();
            figures
                .filter(|one| !units::common_of(before, one, line, placed).is_empty())
                .map(move |one| (before, one))
        });
        let (before, one) = others.next()?;
        let only = others.next().is_none();
        let beside = line.figures.iter().any(|other| {
            other.figure.span != placed.figure.span
                && !units::common_of(line, other, line, placed).is_empty()
        });
        let next = before.index + 1 == line.index;
        if !only || beside || !units::may_be_same(one, placed) || again && !next {
            return None;
        }
        let worths = units::common_of(before, one, line, placed);
        let &(a, b) = worths.first()?;
        let number = |placed: &Placed| super::numbers(&placed.figure.value)?.first().copied();
        let times = a.in_other(to_float(number(one)?), b) / to_float(number(placed)?);
        let slip = times.log10();
        // A thousand times is a matter of scale.
        let tens = slip.round().abs();
        let power = (slip - slip.round()).abs() < 0.02 && tens > 0.5 && (tens - 3.0).abs() > 0.5;
        let near = (0.5..2.0).contains(&times);
        let said = again || power && known != Known::No || near && known == Known::Pointed;
        let pair = Pair {
            one: *one,
            other: *placed,
        };
        said.then(|| pair.judge_of(before, line, &worths))?
    })
}

/// Whether a sentence begins by saying that this is the same: *Soit 9 840 pieds*.
fn is_opening(line: &Line, placed: &Placed) -> bool {
    let start = line.before_all(placed.first, QUALIFYING);
    let opening = (start..=placed.first).find_map(|end| {
        line.phrase_before(end, SAME)
            .or_else(|| line.phrase_before(end, words::THAT_MAKES))
    });
    opening == Some(line.tokens.start) && !line.has(placed.end, super::OTHERWISE)
}

/// How a figure is told of as known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    No,
    /// *les 12 000 mètres carrés*
    Given,
    /// *ces 12 000 mètres carrés*, *the 62-kilometre route*
    Pointed,
}

impl Known {
    fn of(line: &Line, placed: &Placed) -> Self {
        let Some(led) = placed
            .first
            .checked_sub(1)
            .filter(|i| line.tokens.contains(i))
        else {
            return Self::No;
        };
        let joined = line.text(placed.figure.span).contains('-')
            && line.is_one_of(placed.end, words::EXTENT);
        if line.is_one_of(led, &["ces", "these", "those"]) || line.is(led, "the") && joined {
            Self::Pointed
        } else if line.is_one_of(led, &["les", "the", "ses", "its"]) {
            Self::Given
        } else {
            Self::No
        }
    }
}
