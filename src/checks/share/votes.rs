//! Ballots against the share that they are said to be, and against those who voted: *27 voix contre 18*, *voted 14 to 11*.

use super::stated::share_of;
use super::words;
use crate::checks::article::Article;
use crate::checks::interval::{Rounding, to_float};
use crate::checks::line::{Line, Placed};
use crate::checks::part::amount;
use crate::checks::{Finding, FindingKind, Severity, say};
use crate::figures::value::Value;
use crate::text::language::Language;

/// Words between the two sides of a ballot.
const NEAR: usize = 3;

/// What is wrong with the ballot of a sentence.
pub(super) fn check(article: &Article, line: &Line) -> Option<Finding> {
    if !line.holds(words::VOTE_WORDS) {
        return None;
    }
    let (pro, contra) = sides(line)?;
    share(article, line, pro, contra).or_else(|| voters(article, line, pro, contra))
}

/// The two sides of the only ballot of a sentence.
fn sides<'l>(line: &'l Line) -> Option<(&'l Placed<'l>, &'l Placed<'l>)> {
    let mut pairs = line.figures.windows(2).filter_map(|pair| {
        let [one, other] = pair else { return None };
        let gap = one.end..other.first;
        let against = gap.len() <= NEAR && gap.clone().any(|i| line.has(i, words::AGAINST));
        let start = one.first.saturating_sub(2).max(line.tokens.start);
        let vote = line.any(start..other.first, words::VOTE_WORDS);
        let counted = |placed: &Placed| {
            matches!(
                placed.figure.value,
                Value::Quantity { unit: None, .. } | Value::Number(_)
            ) && placed.figure.qualifier.is_none()
                && amount(&placed.figure.value).is_some()
        };
        (against && vote && counted(one) && counted(other)).then_some((one, other))
    });
    pairs.next().filter(|_| pairs.next().is_none())
}

/// *27 voix contre 18. Avec les deux tiers des suffrages…*
fn share(article: &Article, line: &Line, pro: &Placed, contra: &Placed) -> Option<Finding> {
    let next = article.lines.get(line.index + 1);
    // *Avec les deux tiers des suffrages, …*, but not *Au premier tour, il avait eu 62 % des voix*.
    let goes_on = |line: &&Line| {
        let heads = ["avec", "soit", "c'", "cela", "with", "that", "it"];
        line.is_one_of(line.tokens.start, &heads)
    };
    let next = next.filter(goes_on);
    let told = [Some(line), next].into_iter().flatten().find_map(|line| {
        let mut shares = line.figures.iter().filter(|placed| {
            super::is_share(&placed.figure.value)
                && line.phrase_at(placed.end, words::OF_VOTES).is_some()
        });
        shares
            .next()
            .filter(|_| shares.next().is_none())
            .map(|share| (line, share))
    });
    let (of, told) = told?;
    let (a, b) = (
        to_float(amount(&pro.figure.value)?),
        to_float(amount(&contra.figure.value)?),
    );
    let said = share_of(of, told, Rounding::Digits)?;
    let is = [a / (a + b), b / (a + b)];
    let fits = is
        .iter()
        .any(|share| said.low <= share + 0.005 && share - 0.005 <= said.high);
    let more = line.figures.iter().any(|other| {
        other.figure.span != pro.figure.span
            && other.figure.span != contra.figure.span
            && matches!(
                other.figure.value,
                Value::Quantity { unit: None, .. } | Value::Number(_)
            )
    });
    if fits || more || a + b < 10.0 {
        return None;
    }
    let percent = |language| say::number(100.0 * a / (a + b), 3, language);
    let text = line.text(told.figure.span);
    Some(Article::finding(
        FindingKind::Share,
        Severity::Warning,
        vec![pro.figure.span, contra.figure.span, told.figure.span],
        format!(
            "{a} voix sur {} font {} %, pas {text}.",
            a + b,
            percent(Language::French)
        ),
        format!(
            "{a} votes of {} are {}%, not {text}.",
            a + b,
            percent(Language::English)
        ),
    ))
}

/// *The 17 councillors voted 14 to 11*
fn voters(article: &Article, line: &Line, pro: &Placed, contra: &Placed) -> Option<Finding> {
    let before = line.index.checked_sub(1).map(|i| &article.lines[i]);
    let of = |line: &Line, placed: &Placed| {
        matches!(placed.figure.value, Value::Quantity { unit: None, .. })
            && line.any(placed.first..placed.end, words::VOTERS)
            && (placed.first == line.tokens.start
                || line.is_one_of(
                    placed.first - 1,
                    &["les", "des", "ses", "aux", "all", "the", "its"],
                )
                || line.is(placed.first, "all"))
    };
    let voters = [Some(line), before]
        .into_iter()
        .flatten()
        .find_map(|line| {
            let mut all = line.figures.iter().filter(|placed| of(line, placed));
            all.next().filter(|_| all.next().is_none())
        })?;
    let value = |placed: &Placed| amount(&placed.figure.value).map(to_float);
    let (a, b, whole) = (value(pro)?, value(contra)?, value(voters)?);
    if a + b <= whole || voters.figure.qualifier.is_some() || a > whole {
        return None;
    }
    let text = line.text(voters.figure.span);
    Some(Article::finding(
        FindingKind::Sum,
        Severity::Warning,
        vec![voters.figure.span, pro.figure.span, contra.figure.span],
        format!("{a} + {b} = {}, plus que « {text} ».", a + b),
        format!("{a} + {b} = {}, more than “{text}”.", a + b),
    ))
}
