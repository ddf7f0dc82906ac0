//! A thousand times too much or too little.
//!
//! Understood:
//!
//! - *billion, trillion* in French text about dollars or pounds (*2,5 billions de dollars*, *13 milliards $ en billion*):
//!   a French *billion* is a thousand *milliards*, an English one a single *milliard*;
//! - one amount once in millions and once in milliards (billions) for the same thing, in two sentences that share a name
//!   or a rare word: *un chantier de 45 millions d’euros* … *le chantier à 45 milliards d’euros*;
//! - an amount a thousand times the one it is compared with: *de 3,2 millions à 3,4 milliards d’euros*, *43 milliards,
//!   contre 41 millions un an plus tôt*.
//!
//! A billion that the text explains itself (*mille milliards*) is left alone, and so are amounts that only share digits.

use super::article::{Article, Sentence};
use super::interval::to_float;
use super::line::{Line, Placed, QUALIFYING};
use super::part::{alike, amount};
use super::say;
use super::{Finding, FindingKind, Severity};
use crate::figures::Figure;
use crate::figures::value::Value;
use crate::text::fold;
use crate::text::language::Language;

/// Words of a thousand milliards and more, whose sense differs between the languages.
const BILLIONS: [&str; 4] = ["billion", "billions", "trillion", "trillions"];

/// Words of size, with what they multiply by; French and English read *billion* differently, which the value knows.
const SIZES: [&str; 10] = [
    "million",
    "millions",
    "milliard",
    "milliards",
    "billion",
    "billions",
    "md",
    "mds",
    "m",
    "bn",
];

/// What stands between two amounts that are compared.
const COMPARES: [&str; 16] = [
    "contre",
    "à",
    "après",
    "au lieu de",
    "passe à",
    "passé à",
    "against",
    "to",
    "up from",
    "down from",
    "compared with",
    "compared to",
    "from",
    "instead of",
    "after",
    "versus",
];

/// The most tokens between two amounts that are compared.
const NEAR: usize = 8;

/// The most pairs of amounts with the same digits that one article compares.
const MOST_PAIRS: usize = 64;

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let mut sized: Vec<Sized> = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        let figures = &article.figures[sentence.figures.clone()];
        if !figures.iter().any(|figure| amount(&figure.value).is_some()) {
            continue;
        }
        let line = Line::new(article, sentence);
        false_friend(&line, findings);
        compared(&line, findings);
        for placed in &line.figures {
            sized.extend(Sized::new(&line, index, placed));
        }
    }
    same_digits(article, &sized, findings);
}

fn is_foreign(figure: &Figure) -> bool {
    matches!(figure.value, Value::Money { currency, .. }
        if currency == "GBP" || currency.ends_with('D') || currency.starts_with("dollar"))
}

/// *2,5 billions de dollars*
fn false_friend(line: &Line, findings: &mut Vec<Finding>) {
    if line.language() != Language::French {
        return;
    }
    // *mille milliards (un billion) de dollars*
    let explained = |value: &Value| {
        line.figures.iter().any(|placed| {
            amount(&placed.figure.value) == amount(value) && Size::of(line, placed).0 == Some(1)
        })
    };
    for i in line.tokens.clone() {
        if !line.is_one_of(i, &BILLIONS) {
            continue;
        }
        // The word is part of an amount, or stands for one behind it: *13 milliards $ en billion*.
        let inside = line.figure_of(i).map(|k| line.figures[k]);
        let behind = line
            .figures
            .iter()
            .rev()
            .find(|placed| placed.end <= i && i - placed.end <= NEAR);
        let Some(placed) = inside
            .or(behind.copied())
            .filter(|placed| is_foreign(placed.figure))
        else {
            continue;
        };
        if explained(&placed.figure.value) && inside.is_some() {
            continue;
        }
        let word = line.surface(i);
        let said = line.text(placed.figure.span);
        let (value, english) = if word.to_lowercase().starts_with('b') {
            ("mille milliards", "milliard")
        } else {
            (
                "un milliard de milliards",
                "billion français, soit mille milliards",
            )
        };
        let named = if inside.is_some() {
            String::new()
        } else {
            format!(" (« {said} »)")
        };
        findings.push(Article::finding(
            FindingKind::Scale,
            Severity::Warning,
            vec![placed.figure.span],
            format!("« {word} »{named} vaut {value} en français ; l’anglais « {word} » est un {english}."),
            format!("French “{word}” is a thousand times (or more) its English namesake: check “{said}”."),
        ));
        break;
    }
}

/// *43 milliards d’euros, contre 41 millions un an plus tôt*
fn compared(line: &Line, findings: &mut Vec<Finding>) {
    for pair in line.figures.windows(2) {
        let [one, other] = pair else { continue };
        let (Some(a), Some(b)) = (amount(&one.figure.value), amount(&other.figure.value)) else {
            continue;
        };
        if !alike(&one.figure.value, &other.figure.value)
            && !alike(&other.figure.value, &one.figure.value)
        {
            continue;
        }
        let (a, b) = (to_float(a), to_float(b));
        let times = a.max(b) / a.min(b);
        let start = line.before_all(other.first, &QUALIFYING);
        let linked = (start..=other.first).any(|at| {
            line.phrase_before(at, &COMPARES)
                .is_some_and(|from| from >= one.end && from - one.end <= NEAR)
        }) && line.is_quiet(
            one.end..other.first,
            NEAR + 4,
            &["dont", "(", ")", ";", ":", "and", "et", "fois", "times"],
        );
        if !(700.0..=1400.0).contains(&times)
            || !linked
            || Size::of(line, one) == Size::of(line, other)
        {
            continue;
        }
        findings.push(finding(
            Severity::Warning,
            line.text(one.figure.span),
            one.figure,
            line.text(other.figure.span),
            other.figure,
            times,
        ));
    }
}

fn finding(
    severity: Severity,
    said: &str,
    one: &Figure,
    again: &str,
    other: &Figure,
    times: f64,
) -> Finding {
    Article::finding(
        FindingKind::Scale,
        severity,
        vec![one.span, other.span],
        format!(
            "« {said} » et « {again} » : {} fois l’un de l’autre ; millions ou milliards ?",
            say::number(times, 3, Language::French)
        ),
        format!(
            "“{said}” and “{again}”: {} times one another; millions or billions?",
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
                _ => continue,
            };
            let times = one.value.max(other.value) / one.value.min(other.value);
            findings.push(finding(
                severity,
                article.text(one.figure.span),
                one.figure,
                article.text(other.figure.span),
                other.figure,
                times,
            ));
        }
    }
}

/// Whether two amounts with the same digits differ by their word of size alone, in two sentences.
fn differ(one: &Sized, other: &Sized) -> bool {
    let times = one.value.max(other.value) / one.value.min(other.value);
    let thousand = (times - 1000.0).abs() < 1.0;
    one.sentence != other.sentence
        && one.size != other.size
        && thousand
        && alike(&one.figure.value, &other.figure.value)
}

/// Words of five letters and more that are no names of size, currency or time.
const COMMON: [&str; 40] = [
    "million",
    "millions",
    "milliard",
    "milliards",
    "billion",
    "billions",
    "euros",
    "dollars",
    "livres",
    "pounds",
    "année",
    "années",
    "entre",
    "contre",
    "selon",
    "cette",
    "leurs",
    "autre",
    "autres",
    "aussi",
    "encore",
    "avoir",
    "avait",
    "moins",
    "depuis",
    "total",
    "which",
    "their",
    "there",
    "about",
    "would",
    "could",
    "after",
    "years",
    "other",
    "would",
    "first",
    "since",
    "under",
    "while",
];

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
    let mut words: Vec<String> = tokens
        .filter(|&i| line.tokens[i].is_word())
        .map(|i| fold::folded(line.surface(i)).collect::<String>())
        .filter(|word| word.chars().count() >= 5 && !COMMON.contains(&word.as_str()))
        .map(|word| word.trim_end_matches('s').to_owned())
        .collect();
    words.sort();
    words.dedup();
    words
}
