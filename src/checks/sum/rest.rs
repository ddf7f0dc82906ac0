//! What is left of a whole, told behind it: *56 logements, dont 34 sont occupés. Les 26 restants…*

use super::words;
use crate::checks::article::Article;
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::line::{Line, Placed};
use crate::checks::part::{amount, judge, of};
use crate::checks::{Finding, FindingKind, say};
use crate::figures::value::{Amount, PercentUnit, Value};
use crate::text::language::Language;

/// The rest is told in one of so many sentences, the one of its whole included.
const NEAR: usize = 3;

/// A whole and what is taken of it.
struct Taken<'l> {
    whole: &'l Placed<'l>,
    part: &'l Placed<'l>,
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    for line in &article.lines {
        for (k, rest) in line.figures.iter().enumerate() {
            if !is_rest(line, rest) {
                continue;
            }
            let first = line.index.saturating_sub(NEAR - 1);
            let before = article.lines[first..=line.index].iter().rev();
            let same = |other: &Line| other.index == line.index;
            let taken = before.filter_map(|other| {
                let figures = if same(other) {
                    &other.figures[..k]
                } else {
                    &other.figures[..]
                };
                taken(other, figures)
            });
            findings.extend(taken.take(1).find_map(|taken| weigh(line, &taken, rest)));
        }
    }
}

/// *les 26 restants*, *the remaining 140*
fn is_rest(line: &Line, placed: &Placed) -> bool {
    /// Words of what is counted.
    const NOUN: usize = 2;
    let counted = matches!(
        placed.figure.value,
        Value::Number(_) | Value::Quantity { .. } | Value::Money { .. }
    );
    let led = placed.first > line.tokens.start && line.has(placed.first - 1, words::THE);
    let behind = led && line.any(placed.first..placed.end + NOUN, words::REST);
    let before = placed.first > line.tokens.start + 1
        && line.has(placed.first - 1, words::REST)
        && line.has(placed.first - 2, words::THE);
    // *il en reste 55*, *leaving 50*
    let left = line.before_all(placed.first, words::QUALIFIERS);
    let told = line.phrase_before(left, words::LEAVES).is_some();
    counted && amount(&placed.figure.value).is_some() && (behind || before || told)
}

/// The one whole of a sentence and the part that is told of it: *60 % des 250 logements*, *56 logements, dont 34*.
fn taken<'l>(line: &'l Line, figures: &'l [Placed<'l>]) -> Option<Taken<'l>> {
    let amounts: Vec<&Placed> = figures.iter().filter(|placed| !placed.is_time()).collect();
    let (one, other) = match amounts.as_slice() {
        [one, other] => (*one, *other),
        [one] if matches!(one.figure.value, Value::Ratio { .. }) => {
            return Some(Taken {
                whole: one,
                part: one,
            });
        }
        _ => return None,
    };
    // *Sur les 80 chevaux, 35 ont été vendus*
    let opens = line.phrase_before(one.first, words::OUT_OF_ALL);
    let alone = matches!(other.figure.value, Value::Number(_));
    let both = amount(&one.figure.value).is_some() && amount(&other.figure.value).is_some();
    if opens.is_some() && alone && both && line.is(other.first - 1, ",") {
        return Some(Taken {
            whole: one,
            part: other,
        });
    }
    if is_share(&one.figure.value) && amount(&other.figure.value).is_some() {
        let of = (one.end..other.first)
            .all(|i| line.has(i, crate::checks::share::words::OF | words::THE));
        return (of && other.first > one.end).then_some(Taken {
            whole: other,
            part: one,
        });
    }
    let among = line.before_all(other.first, words::QUALIFIERS);
    let lead = line.phrase_before(among, words::AMONG)?;
    let near = lead >= one.end && lead - one.end <= 8;
    (near && amount(&one.figure.value).is_some() && amount(&other.figure.value).is_some())
        .then_some(Taken {
            whole: one,
            part: other,
        })
}

fn is_share(value: &Value) -> bool {
    matches!(
        value,
        Value::Percent {
            unit: PercentUnit::Percent,
            amount: Amount::Exact(_)
        }
    )
}

fn weigh(line: &Line, taken: &Taken, rest: &Placed) -> Option<Finding> {
    let whole = match &taken.whole.figure.value {
        Value::Ratio { whole, .. } => *whole,
        value => amount(value)?,
    };
    let left = amount(&rest.figure.value)?;
    let (total, told) = (to_float(whole), to_float(left));
    if told >= total {
        return None;
    }
    let part = |rounding| match &taken.part.figure.value {
        Value::Percent {
            amount: Amount::Exact(number),
            ..
        } => {
            let share = Interval::of(*number, taken.part.figure.qualifier, rounding);
            let slack = Interval::new(-1.0, 1.0);
            share.plus(slack).times(Interval::exactly(total / 100.0))
        }
        Value::Ratio { part, .. } => of(*part, taken.part, rounding),
        value => amount(value).map_or(Interval::exactly(0.0), |number| {
            of(number, taken.part, rounding)
        }),
    };
    let middle = part(Rounding::Digits);
    let is = total - f64::midpoint(middle.low, middle.high);
    let severity = judge(|rounding| {
        of(whole, taken.whole, rounding)
            .minus(part(rounding))
            .meets(of(left, rest, rounding))
    })?;
    let said = |placed: &Placed| line.text(placed.figure.span);
    let number = |language| say::number(is, 4, language);
    let mut spans = vec![taken.whole.figure.span, taken.part.figure.span];
    spans.dedup();
    // *40 of its 100 buses* is both.
    let less = |word: &str| match spans.len() {
        1 => said(taken.whole).to_owned(),
        _ => format!("{} {word} {}", said(taken.whole), said(taken.part)),
    };
    let (french, english) = (less("moins"), less("less"));
    spans.push(rest.figure.span);
    let (left, rest) = (number, said(rest));
    Some(Article::finding(
        FindingKind::Sum,
        severity,
        spans,
        format!(
            "{french} : il en reste {}, pas {rest}.",
            left(Language::French)
        ),
        format!("{english} leaves {}, not {rest}.", left(Language::English)),
    ))
}
