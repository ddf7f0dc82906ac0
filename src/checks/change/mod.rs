//! A rise or fall against its ends.
//!
//! Understood: a percentage, a fraction, points or an amount of the same unit as the ends, said to be a rise or a fall
//! - by a noun (*une hausse de 12 %*, *un recul de 3 points*, *a 20 % increase*, *a drop of 5%*), a sign (*+12 %*), or
//!   words behind it (*12 % de plus*, *3 euros de moins*, *20% more*);
//! - by a verb before it (*a augmenté de 12 %*, *a baissé d’un tiers*, *fell by 5%*, *rose 12%*);
//!
//! beside the ends that [`crate::checks::ends`] understands, in its sentence or across it and the one or two before. Of ends that are percentages themselves a rise of so many per cent may
//! mean points. A row of a table may say it too (*1 450  1 276  –12 %*). Both a wrong size and a wrong direction are found.

pub(super) mod words;

use crate::checks::article::Article;
use crate::checks::ends::{Across, End, Ends, across};
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::line::{Line, Placed};
use crate::checks::{Finding, FindingKind, Severity, say};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, PercentUnit, Value};
use crate::text::language::Language;

/// How far a share may lie from the fraction that says it, in hundredths.
const FRACTION: f64 = 4.0;

/// A figure said to be a rise or a fall.
struct Cue<'a> {
    placed: Placed<'a>,
    tokens: std::ops::Range<usize>,
    rises: bool,
    /// Whether it is no verb.
    nominal: bool,
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    for line in &article.lines {
        let within = line.may_change(1);
        if !within && !sets_apart(line) {
            continue;
        }
        if within {
            findings.extend(row(line));
        }
        let cues: Vec<Cue> = line
            .figures
            .iter()
            .filter_map(|placed| cue(line, placed))
            .collect();
        if cues.is_empty() {
            continue;
        }
        if !within {
            findings.extend(cues.iter().find_map(|cue| beyond(article, line, cue)));
            continue;
        }
        let all = Ends::of(line);
        if all.is_empty() {
            findings.extend(cues.iter().find_map(|cue| beyond(article, line, cue)));
        }
        for ends in &all {
            let mut told = cues.iter().filter(|cue| {
                (cue.placed.end <= ends.first
                    || cue.placed.first >= ends.end
                    || !ends.spans().contains(&cue.placed.figure.span))
                    && ends.are_of(line, &cue.tokens, cue.nominal)
            });
            findings.extend(told.find_map(|cue| judge(line, ends, cue)));
        }
    }
}

/// Whether a sentence has a figure that may be said of a change told in the one before.
fn sets_apart(line: &Line) -> bool {
    let may = |placed: &Placed| {
        matches!(
            placed.figure.value,
            Value::Percent { .. } | Value::Money { .. } | Value::Quantity { .. }
        )
    };
    line.index > 0 && line.figures.iter().any(may)
}

/// What is wrong with a rise or fall whose ends do not stand in its sentence.
fn beyond(article: &Article, line: &Line, cue: &Cue) -> Option<Finding> {
    /// What is so many times off is said of something else.
    const STRAY: f64 = 4.0;
    let across = across(article, line, &cue.tokens, cue.nominal)?;
    let Across { from, to, .. } = across;
    let sizes = sizes(line, cue, &across.later, across.line);
    let money = matches!(across.later.figure.value, Value::Money { .. });
    let moved = (to.plain() - from.plain()) / from.plain();
    let stray = match sizes.first()? {
        Size::Share(said) => (100.0 * moved / to_float(*said)).abs(),
        Size::Part(said) => (100.0 * moved / said).abs(),
        Size::Step(said) => ((to.plain() - from.plain()) / to_float(*said)).abs(),
    };
    let rises = moved > 0.0;
    if rises != cue.rises || !(1.0 / STRAY..STRAY).contains(&stray) {
        return None;
    }
    let finding = weigh(from, to, &sizes, &across.later, cue, money)?;
    let turned = || weigh(to, from, &sizes, &across.later, cue, money);
    (!across.open || turned().is_some()).then_some(Finding {
        severity: Severity::Warning,
        ..finding
    })
}

/// A row of a table: *Naissances 1 450 1 276 –12 %*, in whichever order its columns are.
fn row(line: &Line) -> Option<Finding> {
    let [.., one, other, last] = line.figures.as_slice() else {
        return None;
    };
    let signs = &["+", "-", "−", "–"];
    let sign = usize::from(!line.is_one_of(last.first, signs));
    let beside = one.end == other.first && other.end + sign == last.first;
    let beside = beside && last.end == line.tokens.end;
    let signed = line.is_one_of(last.first - sign, signs);
    if !beside || !signed || !matches!(last.figure.value, Value::Percent { .. }) {
        return None;
    }
    let cue = cue(line, last)?;
    let read = |from, to| judge(line, &Ends::beside(line, from, to)?, &cue);
    let finding = read(one, other)?;
    read(other, one).map(|_| finding)
}

/// Reads what stands around a figure as a rise or a fall.
fn cue<'a>(line: &Line<'a>, placed: &Placed<'a>) -> Option<Cue<'a>> {
    if placed.is_time() {
        return None;
    }
    let cue = |tokens, rises, nominal| {
        Some(Cue {
            placed: *placed,
            tokens,
            rises,
            nominal,
        })
    };
    let (first, end) = (placed.first, placed.end);
    if line.is_one_of(first, &["+", "-", "−", "–"])
        && matches!(placed.figure.value, Value::Percent { .. })
    {
        return cue(first..end, line.is(first, "+"), true);
    }
    if first > line.tokens.start && line.is_one_of(first - 1, &["+", "-", "−", "–"]) {
        return cue(first - 1..end, line.is(first - 1, "+"), true);
    }
    let sides = [(words::MORE, true), (words::LESS, false)];
    for (phrases, rises) in sides {
        if let Some(end) = line.phrase_at(end, phrases) {
            let start = line.before_all(first, words::BETWEEN);
            return cue(start..end, rises, true);
        }
    }
    // a 20% increase
    for (nouns, rises) in [(words::UP_NOUNS, true), (words::DOWN_NOUNS, false)] {
        if line.language() == Language::English && line.has_stem(end, nouns) {
            let start = line.before_all(first, words::BETWEEN);
            return cue(start..end + 1, rises, true);
        }
    }
    let start = line.before_all(first, words::BETWEEN);
    let said = start.checked_sub(1).filter(|i| line.tokens.contains(i))?;
    // *cut*, *fall* and *rise* are nouns behind an article.
    let article = said > line.tokens.start && line.has(said - 1, words::ARTICLES);
    for (nouns, verbs, rises) in [
        (words::UP_NOUNS, words::UP_VERBS, true),
        (words::DOWN_NOUNS, words::DOWN_VERBS, false),
    ] {
        if line.has_stem(said, nouns) && (article || line.language() == Language::French) {
            let lead = line.before_all(said, words::LEAD);
            return cue(lead..end, rises, true);
        }
        if line.is_one_of(said, &["up", "down"]) {
            return cue(said..end, line.is(said, "up"), true);
        }
        if line.has_stem(said, verbs) {
            return cue(said..end, rises, false);
        }
    }
    None
}

/// What a figure says of the change, and how the ends are compared.
enum Size {
    /// In hundredths of the first end.
    Share(Decimal),
    /// The same, from a fraction: *d’un tiers*.
    Part(f64),
    /// In points, or in the unit of the ends.
    Step(Decimal),
}

/// The sizes that a figure may say, the likeliest first; none where it says nothing of such ends.
fn sizes(line: &Line, cue: &Cue, of: &Placed, its: &Line) -> Vec<Size> {
    let percents = matches!(of.figure.value, Value::Percent { .. });
    let last = |line: &Line, placed: &Placed| line.surface(placed.end - 1).to_lowercase();
    match (&cue.placed.figure.value, &of.figure.value) {
        (
            Value::Percent {
                amount: Amount::Exact(number),
                unit,
            },
            _,
        ) => {
            let number = if *number < Decimal::ZERO {
                number.negated()
            } else {
                *number
            };
            match (unit, percents) {
                (PercentUnit::Percent, true) => vec![Size::Share(number), Size::Step(number)],
                (PercentUnit::Percent, false) => vec![Size::Share(number)],
                (PercentUnit::Point, true) => vec![Size::Step(number)],
                (PercentUnit::Point, false) => Vec::new(),
            }
        }
        (Value::Ratio { part, whole }, _) => {
            vec![Size::Part(100.0 * to_float(*part) / to_float(*whole))]
        }
        (
            Value::Quantity {
                amount: Amount::Exact(number),
                unit: None,
            },
            Value::Percent { .. },
        ) if line.begins(cue.placed.end - 1, "point") => {
            vec![Size::Step(*number)]
        }
        (
            Value::Money {
                amount: Amount::Exact(number),
                currency,
            },
            Value::Money {
                currency: other, ..
            },
        ) if currency == other => {
            vec![Size::Step(*number)]
        }
        (
            Value::Quantity {
                amount: Amount::Exact(number),
                unit,
            },
            Value::Quantity { unit: other, .. },
        ) if unit == other && (unit.is_some() || last(line, &cue.placed) == last(its, of)) => {
            vec![Size::Step(*number)]
        }
        _ => Vec::new(),
    }
}

fn judge(line: &Line, ends: &Ends, cue: &Cue) -> Option<Finding> {
    let of = line
        .figures
        .iter()
        .find(|placed| placed.figure.span == ends.to.span)?;
    let money = matches!(of.figure.value, Value::Money { .. });
    let sizes = sizes(line, cue, of, line);
    weigh(ends.from, ends.to, &sizes, of, cue, money)
}

/// Holds the sizes that a figure may say against the ends; `of` is the figure of the later one.
fn weigh(
    from: End,
    to: End,
    sizes: &[Size],
    of: &Placed,
    cue: &Cue,
    money: bool,
) -> Option<Finding> {
    // Ends that agree with one reading agree; of two that disagree the milder counts.
    let verdicts: Option<Vec<Severity>> = sizes
        .iter()
        .map(|size| verdict(&from, &to, cue, size, money))
        .collect();
    let severity = verdicts?.into_iter().max()?;
    let mut spans = vec![from.span, to.span];
    spans.dedup();
    spans.push(cue.placed.figure.span);
    let (from, to) = (from.plain(), to.plain());
    let (is, said, unit) = match sizes.first()? {
        Size::Share(said) => (100.0 * (to / from - 1.0), to_float(*said), "%"),
        Size::Part(said) => (100.0 * (to / from - 1.0), *said, "%"),
        Size::Step(said) if matches!(of.figure.value, Value::Percent { .. }) => {
            (to - from, to_float(*said), "pt")
        }
        Size::Step(said) => (to - from, to_float(*said), ""),
    };
    let said = if cue.rises { said } else { -said };
    let number = |value, language| say::number(value, 9, language);
    let signed = |value: f64, digits, language| {
        let sign = if value > 0.0 { "+" } else { "" };
        let space = if language == Language::French && unit == "%" || unit == "pt" {
            "\u{A0}"
        } else {
            ""
        };
        format!(
            "{sign}{}{space}{unit}",
            say::number(value, digits, language)
        )
    };
    let (french, english) = (Language::French, Language::English);
    Some(Article::finding(
        FindingKind::Change,
        severity,
        spans,
        format!(
            "De {} à {}, cela fait {}, pas {}.",
            number(from, french),
            number(to, french),
            signed(is, 3, french),
            signed(said, 4, french)
        ),
        format!(
            "From {} to {} is {}, not {}.",
            number(from, english),
            number(to, english),
            signed(is, 3, english),
            signed(said, 4, english)
        ),
    ))
}

/// Whether a change is not what it is said to be; none where it may be.
fn verdict(from: &End, to: &End, cue: &Cue, size: &Size, money: bool) -> Option<Severity> {
    let change = |from: Interval, to: Interval| match size {
        Size::Share(_) | Size::Part(_) => Some(
            to.over(from)?
                .minus(Interval::exactly(1.0))
                .times(Interval::exactly(100.0)),
        ),
        Size::Step(_) => Some(to.minus(from)),
    };
    let said = |rounding| {
        let written = |number| Interval::of(number, cue.placed.figure.qualifier, rounding);
        let interval = match *size {
            Size::Step(number) => written(number),
            // The digits of a share may have been cut off instead of rounded.
            Size::Share(number) => {
                let digits = Interval::of(number, None, Rounding::Digits);
                let cut = (digits.high - digits.low) / 2.0;
                written(number).plus(Interval::new(-cut, cut))
            }
            Size::Part(share) => Interval::new(share - FRACTION, share + FRACTION),
        };
        if cue.rises {
            interval
        } else {
            interval.times(Interval::exactly(-1.0))
        }
    };
    let at = |rounding| {
        Some(change(from.interval(rounding), to.interval(rounding))?.meets(said(rounding)))
    };
    if !at(Rounding::Zeros)? {
        return Some(Severity::Error);
    }
    if !at(Rounding::Digits)? {
        return Some(Severity::Warning);
    }
    // Prices in whole units are seldom rounded, and readers reckon points as they stand.
    let whole =
        |end: &End| end.qualifier.is_none() && end.number.exponent() == 0 && end.plain() < 10_000.0;
    let points = matches!(size, Size::Step(number) if number.exponent() == 0);
    if (money || points) && whole(from) && whole(to) {
        let (from, to) = (from.plain(), to.plain());
        let exact = change(Interval::exactly(from), Interval::exactly(to))?;
        return (!exact.meets(said(Rounding::Zeros))).then_some(Severity::Warning);
    }
    None
}
