//! A thousand times too much or too little.
//!
//! Understood:
//!
//! - *billion, trillion* in French text about dollars or pounds (*2,5 billions de dollars*, *13 milliards $ en billion*):
//!   a French *billion* is a thousand *milliards*, an English one a single *milliard*;
//! - one amount once in millions and once in milliards (billions) for the same thing, in two sentences that share a name
//!   or a rare word, or follow each other: *un chantier de 45 millions d’euros* … *le chantier à 45 milliards d’euros*;
//! - an amount a thousand times the one it is compared with: *de 3,2 millions à 3,4 milliards d’euros*, *43 milliards,
//!   contre 41 millions un an plus tôt*.
//!
//! - one amount in two prefixes of a unit (*450 mégawatts*, *450 gigawatts*), and one amount of a list that is hundreds of
//!   times as much as any other.
//!
//! - *450 mégawatts* and *450 gigawatts*; what is told with its article again a thousand times smaller or larger: *18 000
//!   tonnes* … *les 18 tonnes*, *12 000 places* … *les 12 millions de places*, *12 kilomètres* … *ces 12 mètres*;
//! - one of a list, in a sentence or a line each, hundreds of times as much as any other;
//! - so much for each of so many, and a total a thousand times their product ([`product`]).
//!
//! A billion that the text explains itself (*mille milliards*) is left alone, and so are amounts that only share digits.

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
use crate::text::fold;
use crate::text::language::Language;
use words::{BILLIONS, COMMON, COMPARES, MILLIARDS, MILLIONS, PARTS};

/// The most tokens between two amounts that are compared.
const NEAR: usize = 8;

/// What is about a thousand.
const THOUSAND: std::ops::RangeInclusive<f64> = 800.0..=1250.0;

/// Of the amounts with the same digits so many behind one are looked at.
const NEXT: usize = 16;

/// Units whose prefixes are mistaken for each other, and go by thousands.
const PREFIXED: [&str; 5] = ["W", "Wh", "B", "Hz", "Pa"];

/// The same, where the article of the second says that the first is meant.
const MEASURED: [&str; 4] = ["m", "g", "t", "l"];

/// Where an article has no more amounts with words of size, two with the same digits are seldom two things.
const FEW: usize = 5;

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
    same_digits(article, &sized, findings);
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
        Self((placed.first..placed.end).find_map(|i| {
            let size = sized.iter().find(|(class, _)| line.has(i, *class));
            size.map(|&(_, power)| power)
        }))
    }
}

/// An amount with a word of size.
struct Sized<'a> {
    /// The digits without the zeros at their end, and the power of ten behind them.
    digits: i128,
    power: i16,
    size: Size,
    /// The unit without its prefix, where the prefix is the word of size.
    base: Option<&'static str>,
    figure: &'a Figure,
    /// Its sentence.
    sentence: usize,
    /// Whether it is told as known: *les 18 tonnes*.
    known: bool,
    /// The last word of what is counted, where nothing but digits says how much.
    noun: Option<&'a str>,
}

impl<'a> Sized<'a> {
    fn new(line: &Line<'a>, placed: &Placed<'a>) -> Option<Self> {
        let number = amount(&placed.figure.value)?;
        let mut size = Size::of(line, placed);
        let (mut digits, mut power) = (number.coefficient(), i16::from(number.exponent()));
        let mut base = None;
        let mut noun = None;
        let known = placed.first > line.tokens.start
            && placed.figure.qualifier.is_none()
            && line.has(placed.first - 1, words::KNOWN);
        if let Value::Quantity { unit, .. } = &placed.figure.value {
            noun = Some(line.surface(placed.end - 1));
            if let Some(unit) = unit.as_ref().filter(|_| size.0.is_none()) {
                // *450 mégawatts*, *450 gigawatts*
                let symbol = unit.of.base.symbol;
                let ten = unit.worth_in_si().map(|((.., ten), _)| ten);
                if let Some(ten) = ten.filter(|_| unit.per.is_none())
                    && (PREFIXED.contains(&symbol) || MEASURED.contains(&symbol))
                {
                    base = Some(symbol);
                    power += ten;
                    size = Size(u8::try_from(ten + 64).ok());
                }
            }
        }
        if let Value::Money { currency, .. } = placed.figure.value {
            noun = Some(currency);
        }
        if size.0.is_none() && noun.is_none() {
            return None;
        }
        while digits % 10 == 0 {
            digits /= 10;
            power += 1;
        }
        Some(Self {
            digits,
            power,
            size,
            base,
            figure: placed.figure,
            sentence: line.index,
            known,
            noun,
        })
    }

    /// Whether its prefix or word of size is often mistaken.
    fn is_sized(&self) -> bool {
        self.size.0.is_some() && self.base.is_none_or(|base| PREFIXED.contains(&base))
    }
}

/// One amount in millions and in milliards.
fn same_digits(article: &Article, sized: &[Sized], findings: &mut Vec<Finding>) {
    let mut order: Vec<&Sized> = sized.iter().collect();
    order.sort_by_key(|sized| (sized.digits, sized.power, sized.figure.span.start));
    let few = sized.iter().filter(|sized| sized.is_sized()).count() <= FEW;
    for one in sized {
        // A thousand times as much or as little, behind it in the text.
        let other = [-3, 3].into_iter().filter_map(|step| {
            let start = (one.digits, one.power + step, one.figure.span.start);
            let next = order.partition_point(|other| {
                (other.digits, other.power, other.figure.span.start) < start
            });
            let like = order[next..].iter().take(NEXT);
            like.take_while(|other| (other.digits, other.power) == (start.0, start.1))
                .find(|other| differ(one, other))
        });
        let Some(other) = other.min_by_key(|other| other.figure.span.start) else {
            continue;
        };
        let shared = shared_words(article, one, other);
        let same = one.known || other.known;
        let both = one.is_sized() && other.is_sized();
        let severity = match (one.digits, shared) {
            // Sums of money are many: near each other, or told with the same words.
            (_, 0) if is_money(one) && !both && other.sentence - one.sentence > 2 => continue,
            _ if !both => Severity::Warning,
            (_, 0) if elided(one, other) => continue,
            (..10, _) if same && one.base.is_some() => Severity::Warning,
            (..10, 1..) if one.base.is_some() => Severity::Warning,
            (10.., 1..) => Severity::Error,
            (100.., 0) | (..10, 2..) => Severity::Warning,
            (10.., 0) if other.sentence - one.sentence == 1 || few => Severity::Warning,
            _ => continue,
        };
        findings.push(finding(
            article,
            severity,
            &[one.figure, other.figure],
            1000.0,
        ));
    }
}

fn is_money(sized: &Sized) -> bool {
    matches!(sized.figure.value, Value::Money { .. })
}

/// Whether the second leaves the currency of the first out.
fn elided(one: &Sized, other: &Sized) -> bool {
    matches!(one.figure.value, Value::Money { .. })
        && matches!(other.figure.value, Value::Number(_))
}

/// Whether two amounts differ by their word of size alone, in two sentences.
fn differ(one: &Sized, other: &Sized) -> bool {
    let apart = one.sentence != other.sentence && one.base == other.base;
    if one.is_sized() && other.is_sized() {
        let like = one.base.is_some() || comparable(&one.figure.value, &other.figure.value);
        return apart && like && one.size != other.size;
    }
    // What is counted in thousands, then in units, or the other way round: the second is told as known.
    let digits = one.digits >= 10 && one.base.is_none() || one.digits >= 2 && one.base.is_some();
    let noun = one.base.is_some() || one.noun.is_some() && one.noun == other.noun;
    apart
        && digits
        && noun
        && other.known
        && (one.base.is_some() || alike(&one.figure.value, &other.figure.value))
}

/// How many rare words the sentences of two amounts share.
fn shared_words(article: &Article, one: &Sized, other: &Sized) -> usize {
    let words = |sized: &Sized| rare_words(&article.lines[sized.sentence]);
    let (a, b) = (words(one), words(other));
    a.iter().filter(|word| b.contains(word)).count()
}

/// The words of a sentence that may say what it is about, folded, without the ending of the plural, as keys.
fn rare_words(line: &Line) -> Vec<u32> {
    /// Longer sentences are read no further.
    const MOST: usize = 120;
    /// Shorter words say little.
    const SHORTEST: usize = 5;
    let mut words: Vec<u32> = line
        .tokens
        .clone()
        .take(MOST)
        // What is counted is no sign that it is the same: two sums of *doses*.
        .filter(|&i| line.is_word(i) && line.figure_of(i).is_none() && !line.has(i, COMMON))
        .filter(|&i| line.surface(i).chars().count() >= SHORTEST)
        .map(|i| fold::key(line.surface(i).trim_end_matches('s')))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}
