//! Rates of exchange that an article states: *un euro vaut 1,08 dollar*, *au cours de 1,20 euro la livre*, *$1.25 to the
//! pound*, *l’euro s’échange à 1,08 dollar*.
//!
//! Where it does, an amount told in one of the two currencies is held against the one amount told in the other, in its
//! sentence or up to two behind it (*50 millions d’euros font 60 millions de dollars*).

use super::rates::Rate;
use super::words;
use crate::checks::article::Article;
use crate::checks::interval::to_float;
use crate::checks::line::{Line, Placed};
use crate::figures::value::{Amount, Value};

/// A rate lies between this and its inverse; what is more is an amount.
const MOST: f64 = 1000.0;

/// Two amounts stand so many sentences apart at most.
const FAR: usize = 2;

/// Amounts farther apart than so many times the rate are two.
const STRAY: f64 = 2.0;

/// The names of currencies, as they stand behind or before a rate.
const NAMES: [(&str, &str); 13] = [
    ("euro", "EUR"),
    ("livre", "GBP"),
    ("pound", "GBP"),
    ("sterling", "GBP"),
    ("dollar", "USD"),
    ("franc", "CHF"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("rouble", "RUB"),
    ("roupie", "INR"),
    ("rupee", "INR"),
    ("real", "BRL"),
    ("zloty", "PLN"),
];

/// A rate and the figures that state it.
struct Stated {
    rate: Rate,
    currencies: (&'static str, &'static str),
    /// Of the second for one of the first.
    worth: f64,
}

/// Adds the rates that an article states, and those of amounts that are held against them.
pub(super) fn add(article: &Article, rates: &mut Vec<Rate>) {
    let mut stated: Vec<Stated> = Vec::new();
    let mut spans = Vec::new();
    for line in &article.lines {
        for k in 0..line.figures.len() {
            if let Some((found, figures)) = Stated::of(line, k) {
                spans.extend(figures);
                stated.push(found);
            }
        }
    }
    for Stated {
        rate,
        currencies: (one, other),
        worth,
    } in stated
    {
        let of = |code: &str| -> Vec<(&Line, &Placed)> {
            let lines = article.lines.iter();
            let figures = lines.flat_map(|line| line.figures.iter().map(move |f| (line, f)));
            let amounts = figures.filter(|(_, placed)| !spans.contains(&placed.figure.span));
            amounts
                .filter(|(_, placed)| currency(placed) == Some(code))
                .take(2)
                .collect()
        };
        if let ([(line, a)], [(behind, b)]) = (of(one).as_slice(), of(other).as_slice()) {
            let near = line.index.abs_diff(behind.index) <= FAR;
            let amount = |placed: &Placed| match placed.figure.value {
                Value::Money {
                    amount: Amount::Exact(number),
                    ..
                } => Some(to_float(number)),
                _ => None,
            };
            let off = amount(a)
                .zip(amount(b))
                .map(|(a, b)| b / a / worth)
                .filter(|off| near && (1.0 / STRAY..STRAY).contains(off));
            let (first, second) = if a.figure.span < b.figure.span {
                (a, b)
            } else {
                (b, a)
            };
            let sentence = line.index.max(behind.index);
            let pair: Option<Rate> =
                off.and_then(|_| Rate::of(sentence, first.figure, second.figure));
            rates.extend(pair.filter(|pair| !rates.iter().any(|rate| rate.is(pair))));
        }
        rates.push(rate);
    }
}

fn currency(placed: &Placed) -> Option<&'static str> {
    match placed.figure.value {
        Value::Money { currency, .. } => Some(currency),
        _ => None,
    }
}

impl Stated {
    /// The rate that figure `k` of a sentence states, and its figures.
    fn of(line: &Line, k: usize) -> Option<(Self, Vec<crate::text::offset::Span>)> {
        let placed = &line.figures[k];
        let Value::Money {
            amount: Amount::Exact(number),
            currency,
        } = placed.figure.value
        else {
            return None;
        };
        let worth = to_float(number);
        if !(1.0 / MOST..MOST).contains(&worth) || placed.figure.qualifier.is_some() {
            return None;
        }
        // *un euro vaut 1,08 dollar*, *1,08 dollar pour un euro*
        let neighbours = [k.checked_sub(1), Some(k + 1)];
        for one in neighbours.into_iter().flatten() {
            let Some(unit) = line.figures.get(one) else {
                continue;
            };
            let Value::Money {
                amount: Amount::Exact(single),
                currency: base,
            } = unit.figure.value
            else {
                continue;
            };
            let (first, second) = if one < k {
                (unit, placed)
            } else {
                (placed, unit)
            };
            let mut gap = first.end..second.first;
            let linked =
                !gap.is_empty() && gap.len() <= 6 && gap.all(|i| line.has(i, words::FOR_ONE));
            if (to_float(single) - 1.0).abs() < 1e-9 && base != currency && linked {
                let rate = Rate::stated(line.index, base, placed.figure)?;
                let stated = Self {
                    rate,
                    currencies: (base, currency),
                    worth,
                };
                return Some((stated, vec![unit.figure.span, placed.figure.span]));
            }
        }
        let base = named_behind(line, placed).or_else(|| named_before(line, placed))?;
        if base == currency {
            return None;
        }
        let rate = Rate::stated(line.index, base, placed.figure)?;
        let stated = Self {
            rate,
            currencies: (base, currency),
            worth,
        };
        Some((stated, vec![placed.figure.span]))
    }
}

/// *1,20 euro la livre*, *$1.25 to the pound*
fn named_behind(line: &Line, placed: &Placed) -> Option<&'static str> {
    let at = placed.end;
    let end = line.phrase_at(at, words::THE_ONE)?;
    named(line, end)
}

/// *l’euro vaut 1,08 dollar*, *the pound traded at $1.25*
fn named_before(line: &Line, placed: &Placed) -> Option<&'static str> {
    /// Words from the currency to its rate.
    const NEAR: usize = 5;
    let first = placed.first.saturating_sub(NEAR).max(line.tokens.start + 1);
    (first..placed.first).rev().find_map(|i| {
        let code = named(line, i)?;
        let led = line.is_one_of(i - 1, &["l'", "la", "le", "the", "'"]);
        let mut gap = i + 1..placed.first;
        (led && !gap.is_empty() && gap.all(|i| line.has(i, words::FOR_ONE))).then_some(code)
    })
}

fn named(line: &Line, i: usize) -> Option<&'static str> {
    let name = NAMES.iter().find(|(name, _)| line.is(i, name));
    name.map(|&(_, code)| code)
}
