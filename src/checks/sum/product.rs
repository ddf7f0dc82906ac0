//! So many at so much each, and what they come to.
//!
//! Understood, of three figures that follow each other, the first two in whichever order:
//! - *120 logements à 200 000 euros l’un, soit 24 millions*; *40 visitors at £15 each, or £600*;
//! - *500 euros par mois pendant dix mois, soit 5 000 euros*; *40 hours at $12 an hour, a total of $480*;
//! - *30 tonnes à 210 euros la tonne, soit 6 300 euros*;
//! - the total at the head of the next sentence (*Soit 24 millions au total*).
//!
//! What is told of a rate again (*soit 1 800 euros par mois*) is left alone.

use super::words;
use crate::checks::article::Article;
use crate::checks::conversion::words::{OTHERWISE, RATE};
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::lexis::common::QUALIFYING;
use crate::checks::line::{Line, Placed};
use crate::checks::part::{self, alike, amount, judge};
use crate::checks::{Finding, FindingKind, say};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, DurationUnit, Value};
use crate::text::fold;
use crate::text::language::Language;

/// Words between what is multiplied and its price.
const GAP: usize = 9;

/// Who reckons wrong is not so many times off.
const STRAY: f64 = 15.0;

/// What rounding alone may bring.
const ROUNDED: f64 = 0.04;

pub(super) fn check(article: &Article, line: &Line) -> Option<Finding> {
    line.figures.windows(2).enumerate().find_map(|(k, pair)| {
        let [one, other] = pair else { return None };
        let (many, price, behind) = factors(line, one, other)?;
        let here = line.figures.get(k + 2);
        let next = article.lines.get(line.index + 1);
        let (of, total) = match here {
            Some(total) => (line, total),
            None => next.and_then(|next| Some((next, next.figures.first()?)))?,
        };
        let start = of.before_all(total.first, QUALIFYING);
        let lead = (start..=total.first).find_map(|at| {
            let makes = of.phrase_before(at, words::MAKES);
            makes.or_else(|| of.phrase_before(at, words::TOTAL))
        })?;
        let joined = match here {
            Some(_) => lead >= behind && of.is_quiet(behind..lead, GAP, words::THEN),
            None => lead == of.tokens.start,
        };
        let rate =
            of.has(total.end, RATE) || of.is_one_of(total.end, &["par", "per", "chacun", "each"]);
        let rate = rate
            || of.has(total.end, OTHERWISE)
            || of.is_one_of(total.end, &["de", "d'", "of"])
                && of.figure_of(total.end + 1).is_none()
                && of.any(total.end..total.end + 3, OTHERWISE);
        let same = alike(&total.figure.value, &price.figure.value);
        (joined && !rate && same).then(|| weigh(line, (many, price), total))?
    })
}

/// A factor of a product: its number, and how many of the price's units one is.
struct Many<'l> {
    placed: &'l Placed<'l>,
    number: Decimal,
    times: f64,
}

/// Of two figures beside each other what is multiplied and its price, and one past the words of both.
fn factors<'l>(
    line: &'l Line,
    one: &'l Placed<'l>,
    other: &'l Placed<'l>,
) -> Option<(Many<'l>, &'l Placed<'l>, usize)> {
    let gap = |from: usize, to: usize| {
        let gap = from..to;
        from < to
            && gap.len() <= GAP
            && line.any(gap.clone(), words::TIMES)
            && line.is_quiet(gap, GAP, crate::checks::share::words::BREAKS)
    };
    if let Some((many, end)) = many(line, one, other)
        && gap(one.end, other.first)
    {
        return Some((many, other, end));
    }
    let (many, end) = many(line, other, one)?;
    let amount = matches!(
        one.figure.value,
        Value::Money { .. } | Value::Quantity { .. }
    );
    (amount && gap(end, other.first)).then_some((many, one, other.end))
}

/// What a price is multiplied by, and one past the words that say of what it is the price: *l’un*, *par mois*.
fn many<'l>(line: &Line, many: &'l Placed<'l>, price: &Placed) -> Option<(Many<'l>, usize)> {
    matches!(
        price.figure.value,
        Value::Money { .. } | Value::Quantity { .. }
    )
    .then_some(())?;
    let of = |number, times, end| {
        let many = Many {
            placed: many,
            number,
            times,
        };
        Some((many, end))
    };
    if let Some(end) = line.phrase_at(price.end, words::EACH_OF) {
        let counted = matches!(
            many.figure.value,
            Value::Quantity { unit: None, .. } | Value::Number(_)
        );
        return counted.then(|| of(amount(&many.figure.value)?, 1.0, end))?;
    }
    let at = line.phrase_at(price.end, words::PER)?;
    let unit = line.surface(at);
    if let Value::Duration(duration) = &many.figure.value {
        let Amount::Exact(number) = duration.amount else {
            return None;
        };
        let per = unit_of_time(unit)?;
        let times = match (duration.unit, per) {
            (one, other) if one == other => 1.0,
            (DurationUnit::Years, DurationUnit::Months) => 12.0,
            _ => return None,
        };
        return duration
            .rest
            .is_empty()
            .then(|| of(number, times, at + 1))?;
    }
    // *30 tonnes à 210 euros la tonne*
    let noun = line.surface(many.end - 1);
    let alike = unit.chars().count() >= 4 && fold::starts_with(noun, unit)
        || line.is_one_of(at, &["kilo", "kg"]) && ["kg", "kilo", "kilos"].contains(&noun);
    alike.then(|| of(amount(&many.figure.value)?, 1.0, at + 1))?
}

fn unit_of_time(word: &str) -> Option<DurationUnit> {
    const UNITS: [(&str, DurationUnit); 11] = [
        ("an", DurationUnit::Years),
        ("année", DurationUnit::Years),
        ("mois", DurationUnit::Months),
        ("semaine", DurationUnit::Weeks),
        ("jour", DurationUnit::Days),
        ("heure", DurationUnit::Hours),
        ("year", DurationUnit::Years),
        ("month", DurationUnit::Months),
        ("week", DurationUnit::Weeks),
        ("day", DurationUnit::Days),
        ("hour", DurationUnit::Hours),
    ];
    let unit = UNITS.iter().find(|(name, _)| fold::folds_to(word, name));
    unit.map(|&(_, unit)| unit)
}

fn weigh(line: &Line, (many, price): (Many, &Placed), total: &Placed) -> Option<Finding> {
    let (each, told) = (amount(&price.figure.value)?, amount(&total.figure.value)?);
    let is = to_float(many.number) * many.times * to_float(each);
    let off = to_float(told) / is;
    if (off - 1.0).abs() < ROUNDED || !(1.0 / STRAY..STRAY).contains(&off) {
        return None;
    }
    let number = |rounding| {
        let count = Interval::of_count(many.number, many.placed.figure.qualifier, rounding);
        count.times(Interval::exactly(many.times))
    };
    let severity = judge(|rounding| {
        // A number of times is what it is.
        let digits = if rounding == Rounding::Zeros {
            rounding
        } else {
            Rounding::Digits
        };
        number(digits)
            .times(part::of(each, price, rounding))
            .meets(part::of(told, total, rounding))
    })?;
    let text = |placed: &Placed| line.text(placed.figure.span);
    let (first, second) = (text(many.placed), text(price));
    let number = |language| say::number(is, 5, language);
    Some(Article::finding(
        FindingKind::Sum,
        severity,
        vec![
            many.placed.figure.span,
            price.figure.span,
            total.figure.span,
        ],
        format!(
            "{first} × {second} = {}, pas {}.",
            number(Language::French),
            text(total)
        ),
        format!(
            "{first} × {second} = {}, not {}.",
            number(Language::English),
            text(total)
        ),
    ))
}
