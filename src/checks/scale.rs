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
//! A billion that the text explains itself (*mille milliards*) is left alone, and so are amounts that only share digits.

mod words;

use super::article::{Article, Sentence};
use super::interval::to_float;
use super::part::{alike, amount};
use super::say;
use super::wording::{Line, Placed, QUALIFYING};
use super::{Finding, FindingKind, Severity};
use crate::figures::Figure;
use crate::figures::value::{Amount, Value};
use crate::text::fold;
use crate::text::language::Language;
use words::{BILLIONS, COMMON, COMPARES, ENGLISH_MONEY, PARTS, SIZES};

/// The most tokens between two amounts that are compared.
const NEAR: usize = 8;

/// What is about a thousand.
const THOUSAND: std::ops::RangeInclusive<f64> = 800.0..=1250.0;

/// The most pairs of amounts with the same digits that one article compares.
const MOST_PAIRS: usize = 64;

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let mut sized: Vec<Sized> = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        let figures = &article.figures[sentence.figures.clone()];
        if !figures.iter().any(is_large) {
            continue;
        }
        let line = Line::new(article, sentence);
        false_friend(&line, findings);
        compared(article, &line, findings);
        for placed in &line.figures {
            sized.extend(Sized::new(&line, index, placed));
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
    matches!(figure.value, Value::Money { currency, .. } if ENGLISH_MONEY.contains(&currency))
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
                && Size::of(line, placed).0 == Some(1)
        })
    };
    for i in line.tokens.clone() {
        if !line.is_one_of(i, &BILLIONS) {
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
        let start = line.before_all(other.first, &QUALIFYING);
        let linked = (start..=other.first).any(|at| {
            line.phrase_before(at, &COMPARES)
                .is_some_and(|from| from >= one.end && from - one.end <= NEAR)
        });
        if THOUSAND.contains(&times)
            && linked
            && line.is_quiet(one.end..other.first, NEAR + 4, &PARTS)
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
    let sizes = (placed.first..placed.end).filter(|&i| line.is_one_of(i, &SIZES));
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

/// The word of size of an amount, as an index into [`SIZES`] without its plural; none where digits say it all.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Size(Option<usize>);

impl Size {
    fn of(line: &Line, placed: &Placed) -> Self {
        Self((placed.first..placed.end).find_map(|i| {
            SIZES
                .iter()
                .position(|size| line.is(i, size))
                .map(|at| match at {
                    at @ 0..6 => at / 2,
                    6 | 7 => 1,
                    8 => 0,
                    _ => 2,
                })
        }))
    }
}

/// An amount with a word of size.
struct Sized<'a> {
    /// The digits without the zeros at their end.
    digits: i128,
    value: f64,
    size: Size,
    figure: &'a Figure,
    /// Index of its sentence.
    sentence: usize,
}

impl<'a> Sized<'a> {
    fn new(line: &Line<'a>, sentence: usize, placed: &Placed<'a>) -> Option<Self> {
        let number = amount(&placed.figure.value)?;
        let size = Size::of(line, placed);
        size.0?;
        let mut digits = number.coefficient();
        while digits % 10 == 0 {
            digits /= 10;
        }
        Some(Self {
            digits,
            value: to_float(number),
            size,
            figure: placed.figure,
            sentence,
        })
    }
}

/// One amount in millions and in milliards.
fn same_digits(article: &Article, sized: &[Sized], findings: &mut Vec<Finding>) {
    let mut order: Vec<&Sized> = sized.iter().collect();
    order.sort_by_key(|sized| (sized.digits, sized.figure.span.start));
    let mut pairs = 0;
    for group in order.chunk_by(|one, other| one.digits == other.digits) {
        for (i, one) in group.iter().enumerate() {
            let Some(other) = group[i + 1..].iter().find(|other| differ(one, other)) else {
                continue;
            };
            pairs += 1;
            if pairs > MOST_PAIRS {
                return;
            }
            let shared = shared_words(article, one, other);
            let severity = match (one.digits, shared) {
                (10.., 1..) => Severity::Error,
                (100.., 0) | (..10, 2..) => Severity::Warning,
                (10.., 0) if other.sentence - one.sentence == 1 => Severity::Warning,
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
}

/// Whether two amounts with the same digits differ by their word of size alone, in two sentences.
fn differ(one: &Sized, other: &Sized) -> bool {
    let thousand = (times(one.value, other.value) - 1000.0).abs() < 1.0;
    one.sentence != other.sentence
        && one.size != other.size
        && thousand
        && alike(&one.figure.value, &other.figure.value)
}

/// How many entities and rare words the sentences of two amounts share.
fn shared_words(article: &Article, one: &Sized, other: &Sized) -> usize {
    let (a, b) = (
        &article.sentences[one.sentence],
        &article.sentences[other.sentence],
    );
    let (a, b) = (rare_words(article, a), rare_words(article, b));
    a.iter().filter(|word| b.contains(word)).count()
}

/// The words of a sentence that may say what it is about, folded, without the ending of the plural; sorted.
fn rare_words(article: &Article, sentence: &Sentence) -> Vec<String> {
    /// Longer sentences are read no further.
    const MOST: usize = 120;
    let line = article.paragraph(sentence);
    let tokens = sentence.tokens.clone().take(MOST);
    // What is counted is no sign that it is the same: two sums of *doses*.
    let figures = &article.figures[sentence.figures.clone()];
    let in_figure = |i: usize| {
        let at = line.start + line.tokens[i].start as usize;
        let next = figures.partition_point(|figure| figure.span.start <= at);
        next > 0 && at < figures[next - 1].span.end
    };
    let mut words: Vec<String> = tokens
        .filter(|&i| line.tokens[i].is_word() && !in_figure(i))
        .map(|i| fold::folded(line.surface(i)).collect::<String>())
        .filter(|word| word.chars().count() >= 5 && !COMMON.contains(&word.as_str()))
        .map(|word| word.trim_end_matches('s').to_owned())
        .collect();
    words.sort();
    words.dedup();
    words
}
