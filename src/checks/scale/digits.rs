//! One amount once in millions and once in milliards, or told again a thousand times smaller or larger.

use super::words::{self, COMMON};
use super::{Size, comparable, finding};
use crate::NameKind;
use crate::checks::article::Article;
use crate::checks::line::{Line, Placed};
use crate::checks::part::{alike, amount};
use crate::checks::{Finding, Severity};
use crate::figures::Figure;
use crate::figures::value::Value;
use crate::text::fold;

/// Units whose prefixes are mistaken for each other, and go by thousands.
const PREFIXED: [&str; 5] = ["W", "Wh", "B", "Hz", "Pa"];

/// The same, where the article of the second says that the first is meant.
const MEASURED: [&str; 4] = ["m", "g", "t", "l"];

/// Of the amounts with the same digits so many behind one are looked at.
const NEXT: usize = 16;

/// Where an article has no more amounts with words of size, two with the same digits are seldom two things.
const FEW: usize = 5;

/// An amount with a word of size.
pub(super) struct Sized<'a> {
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
    pub(super) fn new(line: &Line<'a>, placed: &Placed<'a>) -> Option<Self> {
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
pub(super) fn check(article: &Article, sized: &[Sized], findings: &mut Vec<Finding>) {
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
        let known = shared == 1 && other.known;
        if shared < 2 && !known && of_others(article, one, other) {
            continue;
        }
        let same = one.known || other.known;
        let both = one.is_sized() && other.is_sized();
        let severity = match (one.digits, shared) {
            // Sums of money are many: near each other, or told with the same words.
            (_, 0) if is_money(one) && !both && other.sentence - one.sentence > 2 => continue,
            // Told anew, they must be told of one thing, and not for each of many.
            _ if !both && !other.known && (shared < 2 || rated(article, one, other)) => continue,
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

/// Whether the sentences of two amounts both speak of organizations, and of none in common: *Zorlane* made $1.2 billion,
/// *Corvane* $1.2 million.
fn of_others(article: &Article, one: &Sized, other: &Sized) -> bool {
    let of = |sized: &Sized| -> Vec<usize> {
        let line = &article.lines[sized.sentence];
        let names = line.names().map(|(_, mention)| mention);
        let organizations = names.filter(|mention| mention.kind == NameKind::Organization);
        organizations.map(|mention| mention.entity).collect()
    };
    let (one, other) = (of(one), of(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|entity| other.contains(entity))
}

/// Whether one of two amounts is for each of many: *2,4 millions d’euros*, *2 400 euros par élève*.
fn rated(article: &Article, one: &Sized, other: &Sized) -> bool {
    /// Words behind an amount that may say so.
    const NEAR: usize = 3;
    [one, other].iter().any(|sized| {
        let line = &article.lines[sized.sentence];
        let mut figures = line.figures.iter();
        let placed = figures.find(|placed| placed.figure.span == sized.figure.span);
        placed.is_some_and(|placed| line.any(placed.end..placed.end + NEAR, words::EACH))
    })
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
        && (other.known || is_money(one) && is_money(other))
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
