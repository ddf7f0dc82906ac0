//! So much for each of so many, against their total: *18 000 apprentis toucheront 200 euros chacun. Coût : 3,6 milliards*.
//!
//! Only a product that is a thousand times more or less than the total is told: what else a total may hold is not known.

use super::words;
use crate::Figure;
use crate::checks::article::Article;
use crate::checks::interval::to_float;
use crate::checks::line::{Line, Placed};
use crate::checks::part::{alike, amount};
use crate::checks::{Finding, FindingKind, Severity, say};
use crate::figures::value::Value;
use crate::text::language::Language;

/// How far a product may be from a thousandth of its total.
const NEAR: f64 = 0.06;

/// The total at the end of this sentence or in the next.
pub(super) fn check(article: &Article, line: &Line) -> Option<Finding> {
    let count = counted(line)?;
    let next = article.lines.get(line.index + 1);
    let mut amounts = money(line);
    let here = amounts.len();
    if here == 1 {
        amounts.extend(next.map(money).unwrap_or_default());
    }
    let [one, other] = amounts.as_slice() else {
        return None;
    };
    let of = |line: &Line| line.any(line.tokens.clone(), words::TOTALS);
    let told = if here == 2 {
        of(line)
    } else {
        next.is_some_and(of)
    };
    let each = line.any(line.tokens.clone(), words::EACH);
    let value = |value| amount(value).map(to_float);
    let (a, b) = (value(&one.value)?, value(&other.value)?);
    let (price, total) = if a < b { (a, b) } else { (b, a) };
    let number = value(&count.figure.value)?;
    let product = price * number;
    let off = [1e3, 1e-3]
        .iter()
        .any(|times| (total / product / times - 1.0).abs() < NEAR);
    let plain = [one, other].iter().all(|figure| figure.qualifier.is_none());
    if !off || !(told || each && here == 2) || !plain || !alike(&one.value, &other.value) {
        return None;
    }
    let worked = |language| {
        let (price, product) = (
            say::number(price, 6, language),
            say::number(product, 5, language),
        );
        let number = say::number(number, 6, language);
        let total = say::number(total, 5, language);
        (format!("{number} × {price} = {product}"), total)
    };
    let (french, english) = (worked(Language::French), worked(Language::English));
    Some(Article::finding(
        FindingKind::Scale,
        Severity::Error,
        vec![count.figure.span, one.span, other.span],
        format!("{}, pas {}.", french.0, french.1),
        format!("{}, not {}.", english.0, english.1),
    ))
}

fn money<'k>(line: &Line<'k>) -> Vec<&'k Figure> {
    let of = line.figures.iter().map(|placed| placed.figure);
    of.filter(|figure| matches!(figure.value, Value::Money { .. }))
        .collect()
}

/// The one large number of things or people that a sentence counts.
fn counted<'l>(line: &'l Line) -> Option<&'l Placed<'l>> {
    /// Fewer are not worth a word.
    const LEAST: f64 = 10.0;
    let mut counts = line.figures.iter().filter(|placed| {
        let counts = matches!(placed.figure.value, Value::Quantity { unit: None, .. });
        counts && amount(&placed.figure.value).is_some_and(|number| to_float(number) >= LEAST)
    });
    counts.next().filter(|_| counts.next().is_none())
}
