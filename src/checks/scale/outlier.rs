//! One of a list that is hundreds of times as much as any other.

use super::finding;
use crate::Figure;
use crate::checks::article::Article;
use crate::checks::interval::to_float;
use crate::checks::line::{Line, Placed};
use crate::checks::part::{alike, amount};
use crate::checks::{Finding, Severity};
use crate::figures::value::Value;

/// Lines of a list have no more tokens.
const SHORT: usize = 14;

/// *12 000 euros au football, 9 500 euros au judo, 11 000 000 euros au handball et 8 200 euros à la natation*
pub(super) fn of<'l>(
    article: &Article,
    list: impl IntoIterator<Item = &'l Placed<'l>>,
) -> Option<Finding> {
    /// A list has so many amounts at least.
    const LEAST: usize = 4;
    /// The others are that near each other at most, the one that far from them at least and at most.
    const NEAR: f64 = 10.0;
    const FAR: f64 = 200.0;
    const FARTHEST: f64 = 5000.0;
    let mut money: Vec<(f64, &Figure)> = Vec::new();
    for placed in list {
        if let Value::Money { .. } = placed.figure.value {
            money.push((to_float(amount(&placed.figure.value)?), placed.figure));
        }
    }
    let first = money.first()?.1;
    let all_alike = money
        .iter()
        .all(|(_, figure)| alike(&first.value, &figure.value));
    if money.len() < LEAST || !all_alike {
        return None;
    }
    money.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (most, next, least) = (money[money.len() - 1], money[money.len() - 2], money[0]);
    let off = (FAR..FARTHEST).contains(&(most.0 / next.0)) && next.0 / least.0 <= NEAR;
    off.then(|| {
        let times = most.0 / next.0;
        finding(article, Severity::Warning, &[most.1, next.1], times)
    })
}

/// The same, each in a line of its own, the total left out.
pub(super) fn of_lists(article: &Article, findings: &mut Vec<Finding>) {
    let entry = |line: &Line| {
        let total = line.begins(line.tokens.start, "total");
        line.tokens.len() <= SHORT && line.figures.len() == 1 && !total
    };
    for list in article
        .lines
        .chunk_by(|one, other| entry(one) && entry(other))
    {
        if list.len() > 1 {
            findings.extend(of(article, list.iter().flat_map(|line| &line.figures)));
        }
    }
}
