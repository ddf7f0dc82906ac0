//! Shares against their part and their whole.
//!
//! Understood, in French and in English, inside one sentence:
//!
//! - one share said twice, in brackets or after *soit, c’est-à-dire; or, that is*: *312 voix sur 600 (52 %)*,
//!   *un tiers des habitants, soit 33 %*, *60 % (trois élus sur cinq)*;
//! - a share of a whole and the part: *30 % des 1 200 salariés, soit 360 personnes*, *360 salariés, soit 30 % des
//!   1 200*, *a quarter of its 800 members (200)*;
//! - a whole set before its parts: *Sur 240 élèves, 60 (25 %) ont échoué*, *Sur les 150 postes, un tiers (50)…*,
//!   *640 dossiers, dont 96 (15 %)*, *400 demandes et en a rejeté 120, soit 30 %*.
//!
//! And in two sentences beside each other: *L’usine emploie 200 personnes. 60 d’entre elles, soit 30 % de l’effectif, …*,
//! *45 of the 60 backed it. That is 75%* ([`across`]); ballots and their shares, *27 voix contre 18*, *60 % des suffrages*,
//! and their voters ([`votes`]); majorities that are none ([`majority`]).
//!
//! Fractions in words are rough (*un tiers* for 30 to 37 %), *plus de* and *moins de* are open; a percentage may be
//! rounded or cut off. Shares of something else (*dont 40 % de femmes*), comparisons (*25 % de plus*, *contre 30 %*) and
//! rates are left alone.

mod across;
mod majority;
mod stated;
mod votes;
pub(super) mod words;

use super::article::Article;
use super::interval::to_float;
use super::lexis::common::QUALIFYING;
use super::line::{Line, Placed};
use super::part::{alike, amount, interval, judge};
use super::say;
use super::{Finding, FindingKind};
use crate::figures::value::{PercentUnit, Value};
use crate::text::language::Language;
use stated::share_of;

/// The most tokens of the noun between two figures that belong together.
const NOUN: usize = 11;

/// The most tokens between a whole and the first of its parts.
const CLAUSE: usize = 14;

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    for line in &article.lines {
        let share = |placed: &Placed| is_share(&placed.figure.value);
        findings.extend(votes::check(article, line));
        findings.extend(across::part(article, line));
        if line.figures.iter().any(share) {
            findings.extend(majority::check(line));
            findings.extend(across::check(article, line));
        }
        if line.figures.len() < 2 || !line.figures.iter().any(share) {
            continue;
        }
        let reader = Reader::new(line);
        let mut k = 0;
        while k < reader.figures.len() {
            let (read, finding) = reader.at(k);
            findings.extend(finding);
            k += read.max(1);
        }
    }
}

fn is_share(value: &Value) -> bool {
    let percent = matches!(
        value,
        Value::Percent {
            unit: PercentUnit::Percent,
            ..
        }
    );
    percent || matches!(value, Value::Ratio { .. })
}

/// How many figures were read, and what is wrong with them.
type Read = (usize, Option<Finding>);

/// A sentence and the wordings of its language.
struct Reader<'r> {
    line: &'r Line<'r>,
    /// Those that say neither when nor for how long.
    figures: Vec<&'r Placed<'r>>,
}

impl<'r> Reader<'r> {
    fn new(line: &'r Line<'r>) -> Self {
        let figures = line.figures.iter().filter(|placed| !placed.is_time());
        Self {
            line,
            figures: figures.collect(),
        }
    }

    fn at(&self, k: usize) -> Read {
        let ways = [
            Self::twice,
            Self::of_whole,
            Self::part_first,
            Self::part_of_whole,
            Self::whole_first,
            Self::share_first,
            Self::dont,
        ];
        ways.iter()
            .find_map(|way| way(self, k))
            .unwrap_or((1, None))
    }

    fn figure(&self, k: usize) -> Option<&'r Placed<'r>> {
        self.figures.get(k).copied()
    }

    fn share(&self, k: usize) -> Option<&'r Placed<'r>> {
        self.figure(k)
            .filter(|placed| is_share(&placed.figure.value))
    }

    /// An amount that can be a whole or a part.
    fn amount(&self, k: usize) -> Option<&'r Placed<'r>> {
        self.figure(k)
            .filter(|placed| amount(&placed.figure.value).is_some())
    }

    /// Whether figure `k` repeats what figure `before` says: *(k)*, *, soit k*.
    fn repeats(&self, before: usize, k: usize) -> bool {
        let (Some(first), Some(second)) = (self.figure(before), self.figure(k)) else {
            return false;
        };
        let end = first.end;
        let line = self.line;
        let start = self.rate(line.before_all(second.first, QUALIFYING));
        let said = (start..=second.first)
            .rev()
            .find_map(|at| line.phrase_before(at, words::SAME));
        let bracket = (start..=second.first).find(|&at| at > 0 && line.is(at - 1, "("));
        if let Some(at) = bracket {
            let quiet =
                line.is_quiet(end..at - 1, NOUN, words::BREAKS) && !self.has_comma(end..at - 1);
            let closes = line.is_one_of(second.end, &[")", ",", ";"])
                || line.phrase_at(second.end, words::OF).is_some();
            return quiet && closes && !self.compares(second.end);
        }
        said.is_some_and(|said| {
            said >= end
                && line.is_quiet(end..said, NOUN, words::BREAKS)
                && !self.has_comma(end..said.saturating_sub(1))
                && !self.compares(second.end)
        })
    }

    /// Where the noun of a share begins that ends before `end`: *un taux de remplissage de*.
    fn rate(&self, end: usize) -> usize {
        /// The noun and what it is of.
        const NOUN: usize = 4;
        let line = self.line;
        let first = end.saturating_sub(NOUN).max(line.tokens.start);
        let noun = (first..end).find(|&i| line.has(i, words::RATES));
        noun.map_or(end, |noun| {
            line.before_all(noun, QUALIFYING | words::ARTICLES)
        })
    }

    fn has_comma(&self, mut gap: std::ops::Range<usize>) -> bool {
        gap.any(|i| self.line.is(i, ","))
    }

    /// Whether what follows a share makes it a difference, or a share of something else.
    fn compares(&self, end: usize) -> bool {
        self.line.phrase_at(end, words::COMPARES).is_some()
    }

    /// Whether figure `whole` is what `share` is of: *30 % des 1 200*, *(30 %) sur 1 200*.
    fn is_of(&self, share: &Placed, whole: &Placed) -> bool {
        let closed = self.line.is(share.end, ")");
        let from = share.end + usize::from(closed);
        let reaches =
            |end: usize| end == self.line.before_all(whole.first, QUALIFYING) || end == whole.first;
        let reads = |class| self.line.phrases_at(from, class).any(reaches);
        reads(words::OF)
            || closed && reads(words::OUT_OF)
            || (from..whole.first).all(|i| self.line.has(i, QUALIFYING)) && from < whole.first
    }

    /// *Un tiers des habitants (25 %)*
    fn twice(&self, k: usize) -> Option<Read> {
        let one = self.share(k)?;
        // *un tiers des 1 200 habitants (25 %)*
        let of_whole = self
            .amount(k + 1)
            .is_some_and(|whole| self.is_of(one, whole));
        let next = k + 1 + usize::from(of_whole);
        let other = self.share(next)?;
        let both = matches!(one.figure.value, Value::Percent { .. })
            && matches!(other.figure.value, Value::Percent { .. });
        if both || !self.repeats(next - 1, next) {
            return None;
        }
        Some((next + 1 - k, self.both(self.line, one, other)))
    }

    /// What is wrong with a share said twice, the first of them in the sentence `line`.
    fn both(&self, line: &Line, one: &Placed, other: &Placed) -> Option<Finding> {
        let severity = judge(|rounding| {
            share_of(line, one, rounding)
                .zip(share_of(self.line, other, rounding))
                .is_none_or(|(one, other)| one.meets(other))
        });
        let (ratio, percent) = match one.figure.value {
            Value::Ratio { .. } => (one, other),
            _ => (other, one),
        };
        severity.map(|severity| {
            let value = middle(&ratio.figure.value) * 100.0;
            let (said, wrong) = (
                self.line.text(ratio.figure.span),
                self.line.text(percent.figure.span),
            );
            Article::finding(
                FindingKind::Share,
                severity,
                vec![one.figure.span, other.figure.span],
                format!(
                    "« {said} », c’est {} %, pas {wrong}.",
                    say::number(value, 3, Language::French)
                ),
                format!(
                    "“{said}” is {}%, not {wrong}.",
                    say::number(value, 3, Language::English)
                ),
            )
        })
    }

    /// *30 % des 1 200 salariés, soit 480 personnes*
    fn of_whole(&self, k: usize) -> Option<Read> {
        let (share, whole, part) = (self.share(k)?, self.amount(k + 1)?, self.amount(k + 2)?);
        if !self.is_of(share, whole) || !self.repeats(k + 1, k + 2) {
            return None;
        }
        self.weigh(share, whole, part)
    }

    /// *480 personnes, soit 30 % des 1 200 salariés*
    fn part_first(&self, k: usize) -> Option<Read> {
        let (part, share, whole) = (self.amount(k)?, self.share(k + 1)?, self.amount(k + 2)?);
        if !self.repeats(k, k + 1) || !self.is_of(share, whole) {
            return None;
        }
        self.weigh(share, whole, part)
    }

    /// *480 salariés sur un total de 1 200 (30 %)*
    fn part_of_whole(&self, k: usize) -> Option<Read> {
        let (part, whole, share) = (self.amount(k)?, self.amount(k + 1)?, self.share(k + 2)?);
        let start = self.line.before_all(whole.first, words::ROUGHLY);
        let lead = self.line.phrase_before(start, words::OUT_OF)?;
        let noun = part.end..lead.max(part.end);
        if !self.line.is_quiet(noun.clone(), NOUN, words::BREAKS)
            || self.has_comma(noun)
            || !self.repeats(k + 1, k + 2)
        {
            return None;
        }
        self.weigh(share, whole, part)
    }

    /// *Sur 240 élèves, 60 (35 %) ont échoué*
    fn whole_first(&self, k: usize) -> Option<Read> {
        let whole = self.amount(k)?;
        // *Sur les 260 candidats venus de quatorze pays, 91…*: the part opens its clause.
        let next = k
            + 1
            + usize::from(self.figure(k + 2).is_some_and(|placed| {
                self.line.is(placed.first - 1, ",") && self.share(k + 3).is_some()
            }));
        let (part, share) = (self.amount(next)?, self.share(next + 1)?);
        let line = self.line;
        let start = line.before_all(whole.first, words::ROUGHLY);
        let lead = line.phrase_before(start, words::AMONG)?;
        let opens =
            lead == line.tokens.start || line.is_one_of(lead - 1, &[",", ";", "«", "et", "and"]);
        let gap = whole.end..part.first;
        if !opens
            || !self.has_comma(gap.clone())
            || !(next > k + 1 || line.is_quiet(gap, CLAUSE, words::BREAKS))
            || !self.repeats(next, next + 1)
            || self.is_of(share, whole)
        {
            return None;
        }
        self.weigh(share, whole, part)
    }

    /// *Sur les 150 postes supprimés, un tiers (60) est au siège*
    fn share_first(&self, k: usize) -> Option<Read> {
        let (whole, share, part) = (self.amount(k)?, self.share(k + 1)?, self.amount(k + 2)?);
        let lead = self.line.phrase_before(whole.first, words::AMONG)?;
        let gap = whole.end..self.line.before_all(share.first, QUALIFYING).max(whole.end);
        let near = self.has_comma(gap.clone()) && self.line.is_quiet(gap, CLAUSE, words::BREAKS);
        if lead != self.line.tokens.start || !near || !self.repeats(k + 1, k + 2) {
            return None;
        }
        self.weigh(share, whole, part)
    }

    /// *400 demandes, dont 120 (40 %) rejetées*; *400 demandes et en a rejeté 120, soit 40 %*
    fn dont(&self, k: usize) -> Option<Read> {
        let (whole, part, share) = (self.amount(k)?, self.amount(k + 1)?, self.share(k + 2)?);
        let line = self.line;
        let start = line.before_all(part.first, QUALIFYING);
        let lead = (whole.end..=start).find_map(|i| Some((i, line.phrase_at(i, words::DONT)?)))?;
        // *dont 120*, but *en a rejeté 120*
        let near = lead.1 == start || line.is(lead.1 - 1, "en") && start - lead.1 <= 3;
        let quiet = line.is_quiet(whole.end..lead.0, NOUN, words::BREAKS);
        if !near || !quiet || !self.repeats(k + 1, k + 2) || self.is_of(share, whole) {
            return None;
        }
        self.weigh(share, whole, part)
    }

    /// Whether the share of the whole is the part.
    fn weigh(&self, share: &Placed, whole: &Placed, part: &Placed) -> Option<Read> {
        alike(&whole.figure.value, &part.figure.value).then(|| (3, self.judged(share, whole, part)))
    }

    /// What is wrong with a share of a whole that is the part.
    fn judged(&self, share: &Placed, whole: &Placed, part: &Placed) -> Option<Finding> {
        let reckoned = |rounding| interval(part, rounding)?.over(interval(whole, rounding)?);
        let severity = judge(|rounding| {
            reckoned(rounding)
                .zip(share_of(self.line, share, rounding))
                .is_none_or(|(reckoned, told)| reckoned.meets(told))
        });
        severity.map(|severity| {
            let text = |placed: &Placed| self.line.text(placed.figure.span);
            let (part_value, whole_value) =
                (middle(&part.figure.value), middle(&whole.figure.value));
            let percent = part_value / whole_value * 100.0;
            Article::finding(
                FindingKind::Share,
                severity,
                vec![share.figure.span, whole.figure.span, part.figure.span],
                format!(
                    "{} sur {} font {} %, pas {}.",
                    say::number(part_value, 4, Language::French),
                    say::number(whole_value, 4, Language::French),
                    say::number(percent, 3, Language::French),
                    text(share)
                ),
                format!(
                    "{} out of {} is {}%, not {}.",
                    say::number(part_value, 4, Language::English),
                    say::number(whole_value, 4, Language::English),
                    say::number(percent, 3, Language::English),
                    text(share)
                ),
            )
        })
    }
}

/// The value without its rounding.
fn middle(value: &Value) -> f64 {
    match value {
        Value::Ratio { part, whole } => to_float(*part) / to_float(*whole),
        value => amount(value).map_or(0.0, to_float),
    }
}
