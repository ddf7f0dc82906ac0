//! Ballots and polls: voters and percentages that cannot be counted twice.

use super::{Part, Reader, sum, words};
use crate::checks::article::Article;
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::lexis::Class;
use crate::checks::lexis::common::QUALIFYING;
use crate::checks::line::Placed;
use crate::checks::part::{amount, of};
use crate::checks::say;
use crate::checks::{Finding, FindingKind, Severity};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, PercentUnit, Value};
use crate::text::language::Language;

/// The most tokens between a whole and the part that opens the next clause.
const CLAUSE: usize = 10;

impl Reader<'_> {
    /// *Sur 577 députés, 289 ont voté pour, 200 contre et 150 se sont abstenus*
    pub(super) fn ballot(&self) -> Option<Finding> {
        let line = self.line;
        let at = line.figures.iter().position(|placed| {
            amount(&placed.figure.value).is_some()
                && line.phrase_before(placed.first, words::OUT_OF).is_some()
        })?;
        let whole = &line.figures[at];
        let told = amount(&whole.figure.value)?;
        if self.sides(line.tokens.clone()) < 2 {
            return self.more_than_all(at, told);
        }
        let mut parts = Vec::new();
        for (k, placed) in line.figures.iter().enumerate() {
            if k == at {
                continue;
            }
            match self.in_unit_of(whole, placed) {
                Some(number) => parts.push(Part {
                    number,
                    placed: Some(placed),
                }),
                None => return None,
            }
        }
        let beyond = sum(&parts, Rounding::Zeros).low > of(told, whole, Rounding::Zeros).high;
        (parts.len() >= 2 && beyond).then(|| {
            self.finding(
                Severity::Error,
                whole,
                &parts,
                Some(("plus que", "more than")),
            )
        })
    }

    /// *Sur ses 48 employés, 52 sont au chômage technique*
    fn more_than_all(&self, at: usize, told: Decimal) -> Option<Finding> {
        let line = self.line;
        let (whole, part) = (line.figures.get(at)?, line.figures.get(at + 1)?);
        let start = line.phrase_before(whole.first, words::OUT_OF)?;
        let opens = start == line.tokens.start || line.is(start - 1, ",");
        // The part opens the clause behind the whole's.
        let near = part.first - whole.end <= CLAUSE && line.is(part.first - 1, ",");
        let number = self.in_unit_of(whole, part)?;
        let far = to_float(number) > to_float(told) * 3.0;
        let low = of(number, part, Rounding::Zeros).low;
        let beyond = low > of(told, whole, Rounding::Zeros).high;
        (opens && near && !far && beyond).then(|| self.beyond(Severity::Error, whole, part))
    }

    /// How many sides of a ballot a stretch names.
    pub(super) fn sides(&self, stretch: std::ops::Range<usize>) -> usize {
        let line = self.line;
        let named = |side: &&Class| stretch.clone().any(|i| line.phrase_at(i, **side).is_some());
        [words::FOR, words::AGAINST, words::NEITHER]
            .iter()
            .filter(named)
            .count()
    }

    /// *45 % sont pour, 40 % contre et 25 % ne se prononcent pas*
    pub(super) fn percentages(&self) -> Option<Finding> {
        let line = self.line;
        let shares: Vec<(&Placed, Decimal)> = line
            .figures
            .iter()
            .filter_map(|placed| match &placed.figure.value {
                Value::Percent {
                    amount: Amount::Exact(number),
                    unit: PercentUnit::Percent,
                } => Some((placed, *number)),
                _ => None,
            })
            .collect();
        let (first, last) = (shares.first()?.0, shares.last()?.0);
        let stretch = first.first..line.tokens.end;
        if shares.len() < 2 || stretch.clone().any(|i| line.has(i, words::NOT_WHOLE)) {
            return None;
        }
        let before = |placed: &Placed| line.before_all(placed.first, QUALIFYING).checked_sub(1);
        let divided = line
            .tokens
            .clone()
            .any(|i| line.has_stem(i, words::SHARED_OUT));
        let compared = shares.iter().any(|(placed, _)| {
            before(placed).is_some_and(|i| {
                // *composé à 60 % d’actions*
                let made = i > 0 && line.has_stem(i - 1, words::SHARED_OUT);
                line.has(i, words::COMPARED) && !made
            })
        });
        let dated = line
            .figures
            .iter()
            .any(|placed| placed.is_time() && placed.first > first.first);
        let candidates = !dated
            && self.candidates >= shares.len()
            && line
                .tokens
                .clone()
                .any(|i| line.phrase_at(i, words::VOTES).is_some());
        // *62 % (58 % en 2019)*
        let bracketed = shares
            .iter()
            .filter(|(placed, _)| before(placed).is_some_and(|i| line.is(i, "(")));
        let bracketed = bracketed.count();
        let compared = compared || !candidates && bracketed > 0 && bracketed < shares.len();
        let between = line
            .figures
            .iter()
            .filter(|placed| (first.first..last.end).contains(&placed.first));
        if compared || between.count() > shares.len() {
            return None;
        }
        // Each share takes a side of its own, or the whole is said to be divided.
        let sides = shares.iter().enumerate().filter(|(i, (placed, _))| {
            let end = shares
                .get(i + 1)
                .map_or(line.tokens.end, |(next, _)| next.first);
            self.sides(placed.end..end) >= 1
        });
        let opposed = sides.count() == shares.len() && self.sides(stretch) >= 2;
        if !opposed && !candidates && (!divided || shares.len() < 3) {
            return None;
        }
        let floor: f64 = shares
            .iter()
            .map(|(placed, number)| {
                Interval::of(*number, placed.figure.qualifier, Rounding::Digits).low
            })
            .sum();
        let plain: f64 = shares.iter().map(|(_, number)| to_float(*number)).sum();
        if plain > 200.0 || floor <= 100.0 {
            return None;
        }
        // Percentages are rounded to the unit, seldom to ten.
        let proven = shares.iter().fold(plain, |rest, _| rest - 1.0) > 102.5;
        let severity = if proven {
            Severity::Error
        } else {
            Severity::Warning
        };
        let text = |language| {
            let numbers: Vec<String> = shares
                .iter()
                .map(|(_, number)| say::number(to_float(*number), 4, language))
                .collect();
            (numbers.join(" + "), say::number(plain, 4, language))
        };
        let (french, english) = (text(Language::French), text(Language::English));
        Some(Article::finding(
            FindingKind::Sum,
            severity,
            shares
                .iter()
                .map(|(placed, _)| placed.figure.span)
                .collect(),
            format!("{} = {} %, plus que 100 %.", french.0, french.1),
            format!("{} = {}%, more than 100%.", english.0, english.1),
        ))
    }
}
