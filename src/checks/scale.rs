//! A thousand times too much or too little.
//!
//! Understood:
//!
//! - *billion, trillion* in French text about dollars or pounds (*2,5 billions de dollars*, *13 milliards $ en billion*):
//!   a French *billion* is a thousand *milliards*, an English one a single *milliard*;
//! - one amount once in millions and once in milliards (billions) for the same thing, in two sentences that share a name
//!   or a rare word, or follow each other: *un chantier de 45 millions d’euros* … *le chantier à 45 milliards d’euros*;
//! - an amount a thousand times the one it is compared with: *de 3,2 millions à 3,4 milliards d’euros*, *43 milliards,
//!   contre 41 millions un an plus tôt*;
//! - *450 mégawatts* and *450 gigawatts*; what is told with its article again a thousand times smaller or larger: *18 000
//!   tonnes* … *les 18 tonnes*, *12 000 places* … *les 12 millions de places*, *12 kilomètres* … *ces 12 mètres*;
//! - a sum of money told again a thousand times smaller or larger, in sentences that share two words (*la restauration de
//!   la charpente coûtera 6,2 millions d’euros* … *la restauration de la charpente, chiffrée à 6 200 euros*);
//! - one of a list, in a sentence or a line each, hundreds of times as much as any other;
//! - so much for each of so many, and a total a thousand times their product ([`product`]).
//!
//! A billion that the text explains itself (*mille milliards*) is left alone, and so are amounts that only share digits.

mod digits;
mod outlier;
mod product;
pub(super) mod words;

use super::article::Article;
use super::interval::to_float;
use super::lexis::common::QUALIFYING;
use super::line::{Line, Placed};
use super::part::{alike, amount};
use super::say;
use super::{Finding, FindingKind, Severity};
use crate::figures::Figure;
use crate::figures::value::{Amount, Value};
use crate::text::language::Language;
use digits::Sized;
use words::{BILLIONS, COMPARES, MILLIARDS, MILLIONS, PARTS};

/// The most tokens between two amounts that are compared.
const NEAR: usize = 8;

/// What is about a thousand.
const THOUSAND: std::ops::RangeInclusive<f64> = 800.0..=1250.0;

/// Currencies whose amounts come to French readers out of English texts.
const FOREIGN: [&str; 9] = [
    "USD", "GBP", "CAD", "AUD", "NZD", "SGD", "HKD", "dollar", "pound",
];

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let mut sized: Vec<Sized> = Vec::new();
    outlier::of_lists(article, findings);
    for line in &article.lines {
        findings.extend(outlier::of(article, &line.figures));
        findings.extend(product::check(article, line));
        let unit =
            |placed: &Placed| matches!(placed.figure.value, Value::Quantity { unit: Some(_), .. });
        let large = |placed: &Placed| is_large(placed.figure) || unit(placed);
        if line.figures.iter().any(large) {
            false_friend(line, findings);
            compared(article, line, findings);
        }
        for placed in &line.figures {
            sized.extend(Sized::new(line, placed));
        }
    }
    digits::check(article, &sized, findings);
}

/// Whether an amount reaches a million: below, no word of size is in play.
fn is_large(figure: &Figure) -> bool {
    let (Value::Money { amount, .. } | Value::Quantity { amount, .. } | Value::Number(amount)) =
        &figure.value
    else {
        return false;
    };
    amount.numbers().any(|number| to_float(number) >= 1e6)
}

fn is_foreign(figure: &Figure) -> bool {
    matches!(figure.value, Value::Money { currency, .. } if FOREIGN.contains(&currency))
}

/// *2,5 billions de dollars*
fn false_friend(line: &Line, findings: &mut Vec<Finding>) {
    let foreign = line.figures.iter().any(|placed| is_foreign(placed.figure));
    if line.language() != Language::French || !foreign {
        return;
    }
    // *mille milliards (un billion) de dollars*
    let explained = |value: &Value| {
        line.figures.iter().any(|placed| {
            amount(&placed.figure.value).is_some_and(|number| Some(number) == amount(value))
                && Size::of(line, placed).0 == Some(9)
        })
    };
    for i in line.tokens.clone() {
        if !line.has(i, BILLIONS) {
            continue;
        }
        // The word is part of an amount, or stands for one behind it: *13 milliards $ en billion*.
        let inside = line
            .figure_of(i)
            .map(|k| line.figures[k])
            .filter(|placed| is_foreign(placed.figure));
        let behind = line
            .figures
            .iter()
            .rev()
            .find(|placed| placed.end <= i && i - placed.end <= NEAR);
        let behind = behind.filter(|placed| is_foreign(placed.figure));
        let Some(placed) = inside.or(behind.copied()) else {
            continue;
        };
        if explained(&placed.figure.value) && inside.is_some() {
            continue;
        }
        // *1 000 milliards de dollars, soit un billion*
        let counted = line.figure_of(i).filter(|_| inside.is_none());
        let counted = counted.and_then(|k| amount(&line.figures[k].figure.value));
        if counted.is_some() && counted == amount(&placed.figure.value) {
            continue;
        }
        let said = line.text(placed.figure.span);
        let (french, english) = if line.surface(i).to_lowercase().starts_with('b') {
            (
                "un billion français fait mille milliards, un « billion » anglais un seul",
                "a French billion is a thousand English ones",
            )
        } else {
            (
                "un trillion français fait un milliard de milliards, un « trillion » anglais mille milliards",
                "a French trillion is a million English ones",
            )
        };
        findings.push(Article::finding(
            FindingKind::Scale,
            Severity::Warning,
            vec![placed.figure.span],
            format!("« {said} » : {french}."),
            format!("“{said}”: {english}."),
        ));
        break;
    }
}

/// *43 milliards d’euros, contre 41 millions un an plus tôt*
fn compared(article: &Article, line: &Line, findings: &mut Vec<Finding>) {
    for placed in &line.figures {
        findings.extend(range(article, line, placed));
    }
    let timeless: Vec<&Placed> = line
        .figures
        .iter()
        .filter(|placed| !placed.is_time())
        .collect();
    for pair in timeless.windows(2) {
        let [one, other] = pair else { continue };
        let (Some(a), Some(b)) = (amount(&one.figure.value), amount(&other.figure.value)) else {
            continue;
        };
        let (values, others) = (&one.figure.value, &other.figure.value);
        let (size, other_size) = (Size::of(line, one), Size::of(line, other));
        let sized = size.0.is_some() && other_size.0.is_some() && size != other_size;
        if !sized || !comparable(values, others) {
            continue;
        }
        let times = times(to_float(a), to_float(b));
        let start = line.before_all(other.first, QUALIFYING);
        let linked = (start..=other.first).any(|at| {
            line.phrase_before(at, COMPARES)
                .is_some_and(|from| from >= one.end && from - one.end <= NEAR)
        });
        if THOUSAND.contains(&times)
            && linked
            && line.is_quiet(one.end..other.first, NEAR + 4, PARTS)
        {
            findings.push(finding(
                article,
                Severity::Warning,
                &[one.figure, other.figure],
                times,
            ));
        }
    }
}

/// Whether two amounts may be compared; the second may leave its currency out.
fn comparable(one: &Value, other: &Value) -> bool {
    let elided = matches!((one, other), (Value::Money { .. }, Value::Number(_)));
    elided || alike(one, other) || alike(other, one)
}

/// *de 3,2 millions à 3,4 milliards d’euros*, which is one figure.
fn range(article: &Article, line: &Line, placed: &Placed) -> Option<Finding> {
    let (Value::Money { amount, .. } | Value::Quantity { amount, .. } | Value::Number(amount)) =
        &placed.figure.value
    else {
        return None;
    };
    let Amount::Range(low, high) = amount else {
        return None;
    };
    let times = times(to_float(*low), to_float(*high));
    let sizes =
        (placed.first..placed.end).filter(|&i| line.has(i, MILLIONS | MILLIARDS | BILLIONS));
    (THOUSAND.contains(&times) && sizes.count() > 1)
        .then(|| finding(article, Severity::Warning, &[placed.figure], times))
}

/// How many times the smaller the larger is.
fn times(one: f64, other: f64) -> f64 {
    one.max(other) / one.min(other)
}

fn finding(article: &Article, severity: Severity, figures: &[&Figure], times: f64) -> Finding {
    let said = |open: &str, close: &str, and: &str| {
        let texts = figures.iter().map(|figure| article.text(figure.span));
        let quoted: Vec<String> = texts.map(|text| format!("{open}{text}{close}")).collect();
        quoted.join(and)
    };
    Article::finding(
        FindingKind::Scale,
        severity,
        figures.iter().map(|figure| figure.span).collect(),
        format!(
            "{} : {} fois l’un de l’autre ; millions ou milliards ?",
            said("« ", " »", " et "),
            say::number(times, 3, Language::French)
        ),
        format!(
            "{}: {} times one another; millions or billions?",
            said("“", "”", " and "),
            say::number(times, 3, Language::English)
        ),
    )
}

/// The word of size of an amount, by its power of ten; none where digits say it all.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Size(Option<u8>);

impl Size {
    fn of(line: &Line, placed: &Placed) -> Self {
        let sized = [(MILLIONS, 6), (MILLIARDS, 9), (BILLIONS, 12)];
        if !line.holds(MILLIONS | MILLIARDS | BILLIONS) {
            return Self(None);
        }
        Self((placed.first..placed.end).find_map(|i| {
            let size = sized.iter().find(|(class, _)| line.has(i, *class));
            size.map(|&(_, power)| power)
        }))
    }
}
