//! Two amounts given as the same.
//!
//! Understood: an amount and behind it another of another unit, currency or unit of time
//! - in brackets alone or as the first of several (*10 km (6,2 milles)*, *£5m ($6.4m, at today’s rate)*), the second with
//!   *soit, environ, or, about* and their like before it;
//! - behind *soit, c’est-à-dire, autrement dit, ou, ou encore, ce qui fait, l’équivalent de, équivaut à*; *or, i.e., that
//!   is, equal to, equivalent to, the equivalent of*, with or without a comma;
//! - between dashes or behind *=*.
//!
//! In two sentences measures are told as the same by *Soit…, That is…*, or as known (*un terrain de 12 hectares … Sur ces
//! 12 000 mètres carrés*; [`apart`]). A rate of exchange that the article states is held against its amounts ([`stated`]).
//!
//! A few words may stand between the two (*10 km de côte (6 milles)*), none that begins another thought; nothing may
//! follow that makes the second a difference or a rate (*soit 3 milles de plus*, *soit 12 dollars par jour*). Ranges and
//! lists agree end by end. Units are held against their definition ([`units`]), currencies against the law, the article's
//! other pairs and the plausible ([`rates`]). Amounts of one unit are the same where each is said for a length of time of
//! its own ([`periods`]).

mod apart;
mod periods;
mod rates;
mod stated;
mod units;
pub(super) mod words;

use super::article::Article;
use super::interval::{Interval, Rounding, to_float};
use super::lexis::common::QUALIFYING;
use super::line::{Line, Placed};
use super::{Finding, FindingKind, Severity, say};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, Value};
use crate::text::language::Language;
use crate::{Figure, Qualifier};
use units::Measure;
use words::{BREAKS, OTHERWISE, RATE, SAME};

/// So many words may stand between two amounts, with all that joins and qualifies them.
const APART: usize = 16;

/// Two amounts that the text gives as the same.
struct Pair<'a> {
    one: Placed<'a>,
    other: Placed<'a>,
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let mut money = Vec::new();
    for line in &article.lines {
        findings.extend(apart::check(article, line));
        let measures = |placed: &&Placed| {
            matches!(
                placed.figure.value,
                Value::Money { .. }
                    | Value::Quantity { .. }
                    | Value::Number(_)
                    | Value::Duration(_)
            )
        };
        if line.figures.iter().filter(measures).count() < 2 {
            continue;
        }
        // *a day* says for how long an amount is.
        let amounts: Vec<Placed> = line
            .figures
            .iter()
            .filter(|placed| !line.is_one_of(placed.first, &["a", "an"]))
            .copied()
            .collect();
        for neighbours in amounts.windows(2) {
            let pair = Pair {
                one: neighbours[0],
                other: neighbours[1],
            };
            if pair.other.first - pair.one.end > APART {
                continue;
            }
            if let Some(end) = periods::said(line, &pair.one, &pair.other) {
                if pair.follows(line, end) {
                    findings.extend(periods::judge(line, &pair.one, &pair.other));
                }
                continue;
            }
            if let (Value::Money { currency: a, .. }, Value::Money { currency: b, .. }) =
                (&pair.one.figure.value, &pair.other.figure.value)
            {
                if a != b && pair.is_said(line) {
                    money.extend(rates::Rate::of(
                        line.index,
                        pair.one.figure,
                        pair.other.figure,
                    ));
                }
                continue;
            }
            if units::may_be_same(&pair.one, &pair.other) && pair.is_said(line) {
                let worths = units::common(line, &pair.one, &pair.other);
                findings.extend(pair.judge(line, &worths));
            }
        }
    }
    stated::add(article, &mut money);
    rates::judge(article, &money, findings);
}

/// The pairs of neighbouring amounts that the text gives as the same: *200 euros (206 dollars)*.
pub(crate) fn said_the_same<'a>(article: &Article<'a>) -> Vec<(&'a Figure, &'a Figure)> {
    let mut pairs = Vec::new();
    for line in &article.lines {
        for neighbours in line.figures.windows(2) {
            let pair = Pair {
                one: neighbours[0],
                other: neighbours[1],
            };
            let may = match (&pair.one.figure.value, &pair.other.figure.value) {
                (Value::Money { currency: a, .. }, Value::Money { currency: b, .. }) => a != b,
                _ => {
                    units::may_be_same(&pair.one, &pair.other)
                        && !units::common(line, &pair.one, &pair.other).is_empty()
                }
            };
            if pair.other.first - pair.one.end <= APART && may && pair.is_said(line) {
                pairs.push((pair.one.figure, pair.other.figure));
            }
        }
    }
    pairs
}

impl Pair<'_> {
    /// Whether the text says that the two are the same.
    fn is_said(&self, line: &Line) -> bool {
        self.follows(line, self.one.end) && self.ends_as_amount(line)
    }

    /// Whether the second amount is said to be the one whose words end at `one_end`.
    fn follows(&self, line: &Line, one_end: usize) -> bool {
        let start = line.before_all(self.other.first, QUALIFYING).max(one_end);
        // The phrase may itself end in a word that qualifies: *l’équivalent de*.
        let said = (start..=self.other.first).find_map(|end| line.phrase_before(end, SAME));
        let opening = said.unwrap_or(start);
        if opening < one_end {
            return false;
        }
        let bracket = opening
            .checked_sub(1)
            .filter(|&i| i >= one_end && line.is_one_of(i, &["(", "["]));
        let dash = opening
            .checked_sub(1)
            .filter(|&i| i >= one_end && line.is_one_of(i, &["–", "—"]));
        let gap_end = match (said, bracket, dash) {
            (_, Some(i), _) => i,
            (Some(i), ..) => {
                let comma = i > one_end && line.is_one_of(i - 1, &[",", "–", "—"]);
                i - usize::from(comma)
            }
            (None, None, Some(i)) if line.is_one_of(self.other.end, &["–", "—"]) => i,
            _ => return false,
        };
        let alternative = said.is_some_and(|i| line.is_one_of(i, &["ou", "or"]));
        let most = if alternative && bracket.is_none() {
            2
        } else {
            7
        };
        let gap = one_end..gap_end.max(one_end);
        let comma = gap.clone().any(|i| line.is(i, ","));
        !comma
            && line.is_quiet(gap, most, BREAKS)
            && (bracket.is_none() || one_end > self.one.end || self.closes(line))
    }

    /// Whether the bracket ends behind the second amount, or goes on with something else.
    fn closes(&self, line: &Line) -> bool {
        let after = self.other.end;
        let after =
            after + usize::from(line.is_one_of(after, &["environ", "approx", "US", "each"]));
        line.is_one_of(after, &[")", "]", ",", ";", "/", "–", "—", "."])
            || line.phrase_at(after, SAME).is_some()
            || line.is_one_of(after, &["au", "aux", "at"])
    }

    /// Whether nothing behind the second amount makes it a difference, a part or a rate.
    fn ends_as_amount(&self, line: &Line) -> bool {
        /// How far a clause is followed.
        const WINDOW: usize = 8;
        let after = self.other.end;
        // Both amounts may be rates: *12 dollars l’heure, soit 11 euros l’heure*.
        let rate = line.has(after, RATE) || line.is_one_of(after, &["par", "per"]);
        if rate {
            return (0..2).all(|k| {
                let word = line.surface(after + k);
                !word.is_empty() && line.surface(self.one.end + k).eq_ignore_ascii_case(word)
            });
        }
        (after..after + WINDOW)
            .take_while(|&i| {
                !line.is_one_of(i, &[",", ")", "]", ".", ";", ":", "–", "—", "»", "”"])
                    && line.figure_of(i).is_none()
            })
            .all(|i| !line.has(i, OTHERWISE))
    }

    /// Holds the amounts against what their units are worth: under one of the readings they must agree.
    fn judge(&self, line: &Line, worths: &[(Measure, Measure)]) -> Option<Finding> {
        self.judge_of(line, line, worths)
    }

    /// The same where the first stands in a sentence before.
    fn judge_of(
        &self,
        before: &Line,
        line: &Line,
        worths: &[(Measure, Measure)],
    ) -> Option<Finding> {
        let (one, other) = (self.one.figure, self.other.figure);
        let mut severity = Severity::Error;
        for &(a, b) in worths {
            match agree(
                &one.value,
                one.qualifier,
                a,
                &other.value,
                other.qualifier,
                b,
            )? {
                Verdict::Agree => return None,
                Verdict::Doubt => severity = Severity::Warning,
                Verdict::Differ => {}
            }
        }
        let &(a, b) = worths.first()?;
        let number = numbers(&one.value)?.first().copied()?;
        let range = numbers(&one.value)?.len() > 1;
        let is = a.in_other(to_float(number), b);
        let said = numbers(&other.value)?.first().copied()?;
        let message = |language| {
            let shown = if range {
                format!(
                    "{} {}",
                    say::number(to_float(number), 9, language),
                    units::name(before, &self.one)
                )
            } else {
                line.text(one.span).to_owned()
            };
            let is = say::number(is, 3, language);
            let said = say::number(to_float(said), 9, language);
            (shown, is, said)
        };
        let unit = units::name(line, &self.other);
        let (shown, is, told) = message(Language::French);
        let french = format!("{shown} : cela fait {is} {unit}, pas {told}.");
        let (shown, is, told) = message(Language::English);
        let english = format!("{shown} is {is} {unit}, not {told}.");
        Some(Article::finding(
            FindingKind::Conversion,
            severity,
            vec![one.span, other.span],
            french,
            english,
        ))
    }
}

/// Whether two amounts may be the same.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Agree,
    /// Only very coarse rounding brings them together.
    Doubt,
    Differ,
}

/// The numbers of an amount in the order of the text, none where it is open.
fn numbers(value: &Value) -> Option<Vec<Decimal>> {
    match value {
        Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Number(amount)
        | Value::Percent { amount, .. } => match amount {
            Amount::From(_) => None,
            amount => Some(amount.numbers().collect()),
        },
        Value::Duration(duration) => match duration.amount {
            Amount::Exact(_) => {
                let (number, _) = units::in_smallest(duration)?;
                Some(vec![number])
            }
            Amount::From(_) => None,
            ref amount => Some(amount.numbers().collect()),
        },
        _ => None,
    }
}

fn agree(
    one: &Value,
    one_qualifier: Option<Qualifier>,
    a: Measure,
    other: &Value,
    other_qualifier: Option<Qualifier>,
    b: Measure,
) -> Option<Verdict> {
    let (ones, others) = (numbers(one)?, numbers(other)?);
    if ones.len() != others.len() {
        return Some(Verdict::Agree);
    }
    let verdicts = ones.into_iter().zip(others).map(|(x, y)| {
        // Beyond this share a difference is more than a round number.
        const COARSE: f64 = 0.1;
        const LOOSE_TIME: f64 = 0.15;
        let zeros_x = a.worth(Interval::of(x, one_qualifier, Rounding::Zeros));
        let zeros_y = b.worth(Interval::of(y, other_qualifier, Rounding::Zeros));
        if !zeros_x.meets(zeros_y) {
            return Verdict::Differ;
        }
        let exact = match one_qualifier {
            None => Interval::exactly(to_float(x)),
            Some(_) => Interval::of(x, one_qualifier, Rounding::Digits),
        };
        let digits_y = b.worth(Interval::of(y, other_qualifier, Rounding::Digits));
        let off = (a.in_other(to_float(x), b) - to_float(y)).abs();
        // *18 mois, soit deux ans*: lengths of time are reckoned, not rounded.
        let reckoned = matches!(one, Value::Duration(_))
            && one_qualifier.is_none()
            && other_qualifier.is_none();
        let loose = to_float(y).abs() * if reckoned { LOOSE_TIME } else { f64::INFINITY };
        let apart = !a
            .worth(exact)
            .meets(b.worth(Interval::exactly(to_float(y))));
        if off > loose && apart {
            return Verdict::Doubt;
        }
        if off > COARSE * to_float(y).abs() && !a.worth(exact).meets(digits_y) {
            Verdict::Doubt
        } else {
            Verdict::Agree
        }
    });
    verdicts.max_by_key(|verdict| *verdict as u8)
}
