//! From one amount to another: where a text says what something was and what it became, and whether a word about the
//! change (a percentage, a factor) is said of that change.
//!
//! Understood as ends: *de A à B*, *from A to B* (the unit may stand at the second alone); *B, contre A un an plus tôt*,
//! *B au lieu de A*, *B, quand l’été précédent en comptait A*, *B, up p% on last year’s A*, *B, against A in 2019*, *to B, up from A*, *to B from A*; *A … en 2019, B … en 2024*, *A … l’an dernier, désormais B*.
//!
//! What is said of them stands behind, joined by *soit*, a comma, a colon, a dash or a bracket (*de 40 à 50 salariés en
//! deux ans, soit une hausse de 25 %*), or before (*a augmenté de 25 %, passant de 40 à 50 salariés*; *a bondi de 12 % à
//! 3,4 milliards, contre 3 milliards un an plus tôt*), or inside *contre* (*50 salariés (+25 %), contre 40 en 2019*).

mod across;
mod find;
pub(super) mod words;

use crate::Qualifier;
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::lexis::common::BREAKS;
use crate::checks::line::{Line, Placed};
use crate::figures::decimal::Decimal;
use crate::text::offset::Span;
pub(super) use across::{Across, across};
pub(super) use find::pair;
use words::{CONCLUDING, EXPLICIT, JOINTS};

/// One of two ends.
#[derive(Clone, Copy)]
pub(super) struct End {
    pub(super) number: Decimal,
    pub(super) qualifier: Option<Qualifier>,
    pub(super) span: Span,
    /// Whether it counts things one by one.
    pub(super) counted: bool,
}

impl End {
    /// What the number may stand for: things counted to the last one are what they are.
    pub(super) fn interval(&self, rounding: Rounding) -> Interval {
        let shows_all = self.number.exponent() >= 0
            && (self.number.coefficient() % 10 != 0 || rounding == Rounding::Digits);
        if self.counted && self.qualifier.is_none() && self.number.exponent() == 0 && shows_all {
            return Interval::exactly(to_float(self.number));
        }
        Interval::of(self.number, self.qualifier, rounding)
    }

    /// The number as it stands.
    pub(super) fn plain(&self) -> f64 {
        to_float(self.number)
    }
}

/// How two ends are said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// *de A à B*
    FromTo,
    /// *B, contre A*
    Versus,
    /// *A en 2019 …, B en 2024*
    Apart,
}

/// What something was and what it became.
pub(super) struct Ends {
    pub(super) from: End,
    pub(super) to: End,
    /// The tokens from the first of the ends to the last.
    pub(super) first: usize,
    pub(super) end: usize,
    /// Where the tokens lie between which something may be said inside *B (…), contre A*.
    inside: Option<std::ops::Range<usize>>,
    /// How they are said.
    said: Said,
}

impl Ends {
    /// All ends in a sentence.
    pub(super) fn of(line: &Line) -> Vec<Self> {
        let mut all = Vec::new();
        for k in 0..line.figures.len() {
            all.extend(find::range(line, k));
            all.extend(find::from_to(line, k));
            all.extend(find::versus(line, k));
            let stated = find::stated(line, k).filter(|stated| {
                let spans = stated.spans();
                !all.iter().any(|ends: &Self| ends.spans() == spans)
            });
            all.extend(stated);
        }
        all
    }

    /// Two amounts that stand beside each other in a row of a table.
    pub(super) fn beside(line: &Line, from: &Placed, to: &Placed) -> Option<Self> {
        let (first, end) = (from.first.min(to.first), from.end.max(to.end));
        let (from, to) = pair(line, from, to)?;
        Some(Self {
            from,
            to,
            first,
            end,
            inside: None,
            said: Said::Apart,
        })
    }

    /// The spans of the ends, one where both are of one figure.
    pub(super) fn spans(&self) -> Vec<Span> {
        let mut spans = vec![self.from.span, self.to.span];
        spans.dedup();
        spans
    }

    /// Whether what stands at the tokens `cue` is said of these ends; `nominal` where it is no verb, so that it may
    /// follow them.
    pub(super) fn are_of(&self, line: &Line, cue: &std::ops::Range<usize>, nominal: bool) -> bool {
        /// Words between, dates and all.
        const GAP: usize = 12;
        /// Before *B, contre A* a verb of change stands nearer.
        const NEAR: usize = 10;
        /// Behind a colon all is told of what stands before it.
        const COLON: usize = 20;
        if let Some(inside) = &self.inside
            && inside.start <= cue.start
            && cue.end <= inside.end
        {
            return true;
        }
        if cue.start >= self.end {
            let gap = self.end..cue.start;
            // The phrase may stand before an article: *, ce qui représente une hausse*.
            let joint = |class| {
                (cue.start.saturating_sub(1)..=cue.start)
                    .rev()
                    .find_map(|end| line.phrase_before(end, class))
                    .filter(|&start| start >= self.end)
            };
            let start = joint(JOINTS).map(|start| {
                let comma = start > self.end && line.is_one_of(start - 1, &[",", "–", "—"]);
                start - usize::from(comma)
            });
            let joined = start.is_some() && (self.said != Said::Apart || joint(EXPLICIT).is_some());
            // *passé de 150 à 600 : il a donc triplé*
            let concluded = !nominal
                && gap.clone().any(|i| line.is(i, ":"))
                && gap
                    .clone()
                    .skip_while(|&i| !line.is(i, ":"))
                    .all(|i| line.has(i, CONCLUDING));
            let gap = if nominal && joined {
                self.end..start.unwrap_or(cue.start)
            } else {
                gap
            };
            return (nominal && joined || concluded) && line.is_quiet(gap, GAP, BREAKS);
        }
        if cue.end <= self.first {
            let gap = cue.end..self.first;
            let colon = gap.clone().any(|i| line.is(i, ":"));
            let near = match self.said {
                _ if colon => COLON,
                Said::Versus if nominal => 4,
                Said::Versus => NEAR,
                _ => GAP,
            };
            return match self.said {
                Said::Apart => colon && line.is_quiet(gap, near, BREAKS),
                Said::Versus | Said::FromTo => line.is_quiet(gap, near, BREAKS),
            };
        }
        false
    }
}
