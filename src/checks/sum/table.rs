//! Lines of a list and the total below them.

use super::{Part, Reader};
use crate::checks::Finding;
use crate::checks::line::{Line, Placed};
use crate::checks::part::{alike, amount};

/// Lines of a list have no more tokens.
const SHORT: usize = 14;

/// So many lines are added up.
const MOST: usize = 40;

/// *Pays de Vannes : 160 tonnes*, …, *Total : 430 tonnes*: `at` is the line of the total.
pub(super) fn total(lines: &[Line], at: usize) -> Option<Finding> {
    let line = &lines[at];
    let whole = entry(line)?;
    let opens = line.begins(line.tokens.start, "total")
        || line.begins(line.tokens.start, "ensemble")
        || line.begins(line.tokens.start, "soit");
    if !opens {
        return None;
    }
    let above = lines[at.saturating_sub(MOST)..at].iter().rev();
    let mut parts: Vec<Part> = Vec::new();
    for placed in above.map_while(entry) {
        if !alike(&whole.figure.value, &placed.figure.value) {
            break;
        }
        parts.insert(
            0,
            Part {
                number: amount(&placed.figure.value)?,
                placed: Some(placed),
            },
        );
    }
    let reader = Reader {
        line,
        candidates: 0,
    };
    (parts.len() >= 2)
        .then(|| reader.compare(whole, &parts))
        .flatten()
}

/// The one figure of a short line.
fn entry<'l>(line: &'l Line) -> Option<&'l Placed<'l>> {
    match line.figures.as_slice() {
        [placed] if line.tokens.len() <= SHORT && amount(&placed.figure.value).is_some() => {
            Some(placed)
        }
        _ => None,
    }
}
