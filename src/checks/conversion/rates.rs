//! Rates of exchange that an article implies: against the law where it fixes them, against what a currency may be worth at
//! all, and against each other.
//!
//! Two pairs of an article may be of two days, so that a small drift is no contradiction; pairs whose sentences name
//! different years are not compared.

use crate::checks::article::Article;
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::{Finding, FindingKind, Severity, say};
use crate::figures::Figure;
use crate::figures::value::{Amount, Value};
use crate::text::language::Language;
use crate::text::offset::Span;

/// What one euro is worth: between the bounds at any time that news speak of, with room on both sides. Where a rate is
/// fixed by law the bounds are one.
const EURO: [(&str, f64, f64); 24] = [
    ("EUR", 1.0, 1.0),
    ("XOF", 655.957, 655.957),
    ("XAF", 655.957, 655.957),
    ("XPF", 119.331_7, 119.331_7),
    ("KMF", 491.967_75, 491.967_75),
    ("BGN", 1.955_83, 1.955_83),
    ("BAM", 1.955_83, 1.955_83),
    ("DKK", 7.4, 7.55),
    ("USD", 0.7, 1.8),
    ("GBP", 0.5, 1.1),
    ("CHF", 0.8, 1.8),
    ("CAD", 1.1, 2.0),
    ("AUD", 1.1, 2.3),
    ("NZD", 1.3, 2.6),
    ("JPY", 80.0, 220.0),
    ("CNY", 6.0, 12.0),
    ("HKD", 6.0, 13.0),
    ("SGD", 1.2, 2.5),
    ("SEK", 8.0, 13.0),
    ("NOK", 7.0, 14.0),
    ("PLN", 3.0, 5.5),
    ("CZK", 20.0, 40.0),
    ("MAD", 9.0, 13.0),
    ("AED", 2.6, 6.0),
];

/// How far the rates of one article may lie apart, whatever the digits say.
const DRIFT: f64 = 0.03;

/// The same for round numbers that may be rounded further than their digits say.
const COARSE_DRIFT: f64 = 0.08;

/// The same where the article states the rate.
const STATED_DRIFT: f64 = 0.05;

/// So many rates are held against each other; an article with more of them is a table.
const MOST_RATES: usize = 64;

/// A pair of amounts, and how much of the second currency one of the first is by them.
pub(super) struct Rate {
    currencies: (&'static str, &'static str),
    /// Two amounts, or the one that states it.
    spans: Vec<Span>,
    /// The sentence of the pair.
    sentence: usize,
    /// By the numbers as they stand.
    plain: f64,
    /// Their zeros taken as digits.
    narrow: Interval,
    /// Their zeros taken as rounding.
    wide: Interval,
}

impl Rate {
    /// The rate of a pair, the currencies in the order of their codes.
    pub(super) fn of(sentence: usize, one: &Figure, other: &Figure) -> Option<Self> {
        let (first, second) = match (&one.value, &other.value) {
            (Value::Money { currency: a, .. }, Value::Money { currency: b, .. }) if a > b => {
                (other, one)
            }
            _ => (one, other),
        };
        let read = |figure: &Figure, rounding| match &figure.value {
            Value::Money {
                amount: Amount::Exact(number),
                currency,
            } => Some((
                Interval::of(*number, figure.qualifier, rounding),
                to_float(*number),
                *currency,
            )),
            _ => None,
        };
        let (wide_a, a, from) = read(first, Rounding::Zeros)?;
        let (wide_b, b, to) = read(second, Rounding::Zeros)?;
        let (narrow_a, ..) = read(first, Rounding::Digits)?;
        let (narrow_b, ..) = read(second, Rounding::Digits)?;
        Some(Self {
            currencies: (from, to),
            spans: vec![one.span, other.span],
            sentence,
            plain: b / a,
            narrow: narrow_b.over(narrow_a)?,
            wide: wide_b.over(wide_a)?,
        })
    }

    /// That of one of a currency, which the article states.
    pub(super) fn stated(sentence: usize, base: &'static str, figure: &Figure) -> Option<Self> {
        let Value::Money {
            amount: Amount::Exact(number),
            currency,
        } = figure.value
        else {
            return None;
        };
        let turned = base > currency;
        let worth = |interval: Interval| {
            if turned {
                Interval::exactly(1.0).over(interval)
            } else {
                Some(interval)
            }
        };
        let plain = to_float(number);
        let digits = Interval::of(number, None, Rounding::Digits);
        let rate = Self {
            currencies: if turned {
                (currency, base)
            } else {
                (base, currency)
            },
            spans: vec![figure.span],
            sentence,
            plain: if turned { 1.0 / plain } else { plain },
            narrow: worth(digits)?,
            wide: worth(digits)?,
        };
        // *6 euros la livre* is no rate.
        rate.bounds()
            .is_none_or(|bounds| rate.wide.meets(bounds))
            .then_some(rate)
    }

    /// Whether it is of the same amounts.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.spans == other.spans
    }

    /// The amounts as they are told.
    fn told(&self, article: &Article, open: &str, close: &str, and: &str) -> String {
        let texts = self.spans.iter().map(|&span| article.text(span));
        let quoted: Vec<String> = texts.map(|text| format!("{open}{text}{close}")).collect();
        quoted.join(and)
    }

    /// The bounds between which the rate may lie, with how sure they are.
    fn bounds(&self) -> Option<Interval> {
        let find = |code| EURO.iter().find(|(known, ..)| *known == code);
        let (&(_, low_a, high_a), &(_, low_b, high_b)) =
            (find(self.currencies.0)?, find(self.currencies.1)?);
        Some(Interval::new(low_b / high_a, high_b / low_a))
    }

    /// The rate as it is said: so much of one currency for one of the dearer.
    fn said(&self, rate: f64, language: Language) -> String {
        let (dear, cheap, rate) = if rate >= 1.0 {
            (self.currencies.0, self.currencies.1, rate)
        } else {
            (self.currencies.1, self.currencies.0, 1.0 / rate)
        };
        let rate = say::number(rate, 3, language);
        match language {
            Language::French => format!("{rate} {cheap} pour 1 {dear}"),
            Language::English => format!("{rate} {cheap} for 1 {dear}"),
        }
    }
}

fn apart(a: Interval, b: Interval, drift: f64) -> bool {
    let drift = Interval::new(1.0 - drift, 1.0 + drift);
    !a.times(drift).meets(b)
}

/// Reports the rates that cannot be.
pub(super) fn judge(article: &Article, rates: &[Rate], findings: &mut Vec<Finding>) {
    let mut left = Vec::new();
    for rate in rates {
        match rate
            .bounds()
            .filter(|&bounds| apart(rate.wide, bounds, DRIFT))
        {
            Some(bounds) => findings.push(impossible(article, rate, bounds)),
            None if left.len() < MOST_RATES => left.push(rate),
            None => {}
        }
    }
    for (i, rate) in left.iter().enumerate() {
        let others: Vec<&Rate> = left
            .iter()
            .enumerate()
            .filter(|&(k, other)| k != i && other.currencies == rate.currencies)
            .map(|(_, other)| *other)
            .collect();
        let stated = |rate: &Rate| rate.spans.len() == 1;
        let differ = |other: &Rate| {
            let drift = if stated(other) {
                STATED_DRIFT
            } else {
                COARSE_DRIFT
            };
            apart(rate.narrow, other.narrow, drift)
        };
        let against = others
            .iter()
            .copied()
            .find(|other| differ(other) && !is_of_another_year(article, rate, other));
        let Some(other) = against else {
            continue;
        };
        if others.iter().any(|other| !differ(other)) {
            // Others bear this one out: the fault is with them that differ.
            continue;
        }
        let alone = others.len() == 1;
        // Of two the later is told, but never the rate that the article states.
        if stated(rate) || alone && !stated(other) && rate.spans[0] < other.spans[0] {
            continue;
        }
        let severity = if apart(rate.wide, other.wide, DRIFT) {
            Severity::Error
        } else {
            Severity::Warning
        };
        let mut spans = rate.spans.clone();
        if alone {
            spans.extend(&other.spans);
        }
        findings.push(Article::finding(
            FindingKind::Conversion,
            severity,
            spans,
            format!(
                "{} supposent {} ; ailleurs, l’article compte {}.",
                rate.told(article, "« ", " »", " et "),
                rate.said(rate.plain, Language::French),
                rate.said(other.plain, Language::French)
            ),
            format!(
                "{} imply {}; elsewhere the article has {}.",
                rate.told(article, "“", "”", " and "),
                rate.said(rate.plain, Language::English),
                rate.said(other.plain, Language::English)
            ),
        ));
    }
}

/// A rate beyond what the law or all experience allows.
fn impossible(article: &Article, rate: &Rate, bounds: Interval) -> Finding {
    let fixed = bounds.low >= bounds.high * 0.999;
    let (french, english) = if fixed {
        (
            format!(
                " ; le cours légal est {}.",
                rate.said(bounds.low, Language::French)
            ),
            format!(
                "; by law it is {}.",
                rate.said(bounds.low, Language::English)
            ),
        )
    } else {
        (
            " : ce cours est hors de toute vraisemblance.".to_owned(),
            ", which is no rate there could be.".to_owned(),
        )
    };
    Article::finding(
        FindingKind::Conversion,
        Severity::Error,
        rate.spans.clone(),
        format!(
            "{} supposent {}{french}",
            rate.told(article, "« ", " »", " et "),
            rate.said(rate.plain, Language::French)
        ),
        format!(
            "{} imply {}{english}",
            rate.told(article, "“", "”", " and "),
            rate.said(rate.plain, Language::English)
        ),
    )
}

/// Whether the sentences of two pairs name years, and not the same.
fn is_of_another_year(article: &Article, one: &Rate, other: &Rate) -> bool {
    let years = |rate: &Rate| -> Vec<&str> {
        let line = &article.lines[rate.sentence];
        let dates = line.figures.iter().filter(|placed| placed.is_time());
        dates
            .flat_map(|placed| placed.first..placed.end)
            .map(|i| line.surface(i))
            .filter(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
            .collect()
    };
    let (ones, others) = (years(one), years(other));
    ones != others
}
