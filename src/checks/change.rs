//! A rise or fall against its ends.
//!
//! Understood: a percentage, points or an amount of the same unit as the ends, said to be a rise or a fall
//! - by a noun (*une hausse de 12 %*, *un recul de 3 points*, *a 20 % increase*, *a drop of 5%*), a sign (*+12 %*), or
//!   words behind it (*12 % de plus*, *3 euros de moins*, *20% more*);
//! - by a verb before it (*a augmenté de 12 %*, *fell by 5%*, *rose 12%*);
//!
//! beside the ends that [`super::ends`] understands. Of ends that are percentages themselves a rise of so many per cent may
//! mean points. Both a wrong size and a wrong direction are found.

use super::article::Article;
use super::ends::Ends;
use super::interval::{Interval, Rounding, to_float};
use super::line::{Line, Placed};
use super::{Finding, FindingKind, Severity, say};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, PercentUnit, Value};
use crate::text::language::Language;

/// Words of one language, as stems.
struct Words {
    up_nouns: &'static [&'static str],
    down_nouns: &'static [&'static str],
    up_verbs: &'static [&'static str],
    down_verbs: &'static [&'static str],
    /// Behind the figure.
    more: &'static [&'static str],
    less: &'static [&'static str],
    /// What may stand between a noun or verb and its figure.
    between: &'static [&'static str],
}

const FRENCH: Words = Words {
    up_nouns: &[
        "hausse",
        "augmentation",
        "progression",
        "bond",
        "croissance",
        "gain",
        "envolée",
        "accroissement",
        "majoration",
        "flambée",
        "poussée",
        "inflation",
        "renchérissement",
        "surcroît",
        "surcoût",
        "relèvement",
    ],
    down_nouns: &[
        "baisse",
        "recul",
        "chute",
        "diminution",
        "repli",
        "perte",
        "réduction",
        "dégringolade",
        "contraction",
        "effondrement",
        "plongeon",
        "ristourne",
        "remise",
        "rabais",
        "dépréciation",
    ],
    up_verbs: &[
        "augment",
        "grimp",
        "bondi",
        "progress",
        "accr",
        "crû",
        "croît",
        "gagn",
        "pren",
        "pris",
        "mont",
        "relev",
        "renchéri",
        "envol",
        "flamb",
        "hauss",
        "majoré",
        "enfl",
    ],
    down_verbs: &[
        "baiss",
        "recul",
        "chut",
        "diminu",
        "perd",
        "fondu",
        "cèd",
        "cédé",
        "rédui",
        "dégringol",
        "pli",
        "plong",
        "effondr",
        "repli",
        "rabot",
        "contract",
        "tomb",
        "reflu",
    ],
    more: &[
        "de plus",
        "en plus",
        "supplémentaires",
        "supplémentaire",
        "de mieux",
    ],
    less: &["de moins", "en moins"],
    between: &[
        "de",
        "d'",
        "environ",
        "près",
        "plus",
        "moins",
        "quelque",
        "presque",
        "encore",
        "ainsi",
        "donc",
        "nettement",
        "légèrement",
        "fortement",
        "au",
        "total",
        "globale",
        "nette",
        "forte",
        "légère",
        "spectaculaire",
        "annuelle",
        "brutale",
        "globalement",
        "respective",
    ],
};

const ENGLISH: Words = Words {
    up_nouns: &[
        "increase", "rise", "gain", "jump", "growth", "surge", "hike", "climb", "uptick",
    ],
    down_nouns: &[
        "decrease",
        "drop",
        "fall",
        "decline",
        "loss",
        "cut",
        "reduction",
        "dip",
        "slump",
        "plunge",
    ],
    up_verbs: &[
        "increas", "rise", "rose", "rising", "risen", "gain", "jump", "grew", "grow", "surg",
        "climb", "up", "soar", "swell", "swelled", "add",
    ],
    down_verbs: &[
        "decreas", "drop", "fall", "fell", "declin", "lost", "lose", "cut", "reduc", "dip",
        "slump", "plung", "down", "shr", "tumbl", "slip", "slid",
    ],
    more: &["more", "higher", "extra", "additional"],
    less: &["less", "fewer", "lower"],
    between: &[
        "of", "by", "about", "around", "some", "nearly", "almost", "roughly", "over", "more",
        "less", "than", "just", "a", "an", "sharply", "slightly",
    ],
};

/// A figure said to be a rise or a fall.
struct Cue<'a> {
    placed: Placed<'a>,
    tokens: std::ops::Range<usize>,
    rises: bool,
    /// Whether it is no verb.
    nominal: bool,
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    for sentence in &article.sentences {
        if sentence.figures.len() < 2 {
            continue;
        }
        let line = Line::new(article, sentence);
        let all = Ends::of(&line);
        if all.is_empty() {
            continue;
        }
        let cues: Vec<Cue> = line
            .figures
            .iter()
            .filter_map(|placed| cue(&line, placed))
            .collect();
        for ends in &all {
            let told = cues.iter().filter(|cue| {
                (cue.placed.end <= ends.first
                    || cue.placed.first >= ends.end
                    || !ends.spans().contains(&cue.placed.figure.span))
                    && ends.are_of(&line, &cue.tokens, cue.nominal)
            });
            findings.extend(told.filter_map(|cue| judge(&line, ends, cue)).next());
        }
    }
}

/// Reads what stands around a figure as a rise or a fall.
fn cue<'a>(line: &Line<'a>, placed: &Placed<'a>) -> Option<Cue<'a>> {
    let words = match line.language() {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    };
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
    if first > line.tokens.start && line.is_one_of(first - 1, &["+", "-", "−"]) {
        return cue(first - 1..end, line.is(first - 1, "+"), true);
    }
    let sides = [(words.more, true), (words.less, false)];
    for (phrases, rises) in sides {
        if let Some(end) = line.phrase_at(end, phrases) {
            let start = line.before_all(first, words.between);
            return cue(start..end, rises, true);
        }
    }
    // a 20% increase
    for (nouns, rises) in [(words.up_nouns, true), (words.down_nouns, false)] {
        if line.language() == Language::English && line.has_stem(end, nouns) {
            let start = line.before_all(first, &["a", "an", "about", "nearly", "of"]);
            return cue(start..end + 1, rises, true);
        }
    }
    let start = line.before_all(first, words.between);
    let said = start.checked_sub(1).filter(|i| line.tokens.contains(i))?;
    // *cut*, *fall* and *rise* are nouns behind an article.
    let article = said > line.tokens.start
        && (line.has_stem(said - 1, &["une", "un", "l'", "en", "a", "an", "la", "le"])
            && line.surface(said - 1).len() <= 3
            || line.is_one_of(
                said - 1,
                &[
                    "forte", "nette", "légère", "soit", ",", "(", "sharp", "soit", ":",
                ],
            ));
    for (nouns, verbs, rises) in [
        (words.up_nouns, words.up_verbs, true),
        (words.down_nouns, words.down_verbs, false),
    ] {
        if line.has_stem(said, nouns) && (article || line.language() == Language::French) {
            let lead = line.before_all(
                said,
                &[
                    "une", "un", "en", "la", "le", "l'", "forte", "nette", "légère", "a", "an",
                    "sharp",
                ],
            );
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
    /// In points, or in the unit of the ends.
    Step(Decimal),
}

fn judge(line: &Line, ends: &Ends, cue: &Cue) -> Option<Finding> {
    let figure = cue.placed.figure;
    let ends_figure = line
        .figures
        .iter()
        .find(|placed| placed.figure.span == ends.to.span)?;
    let percents = matches!(ends_figure.figure.value, Value::Percent { .. });
    let positive = |number: Decimal| {
        if number < Decimal::ZERO {
            number.negated()
        } else {
            number
        }
    };
    let sizes: Vec<Size> = match &figure.value {
        Value::Percent {
            amount: Amount::Exact(number),
            unit,
        } => match unit {
            PercentUnit::Percent if percents => {
                vec![
                    Size::Share(positive(*number)),
                    Size::Step(positive(*number)),
                ]
            }
            PercentUnit::Percent => vec![Size::Share(positive(*number))],
            PercentUnit::Point if percents => vec![Size::Step(positive(*number))],
            PercentUnit::Point => return None,
        },
        Value::Quantity {
            amount: Amount::Exact(number),
            unit: None,
        } if percents
            && (cue.placed.first..cue.placed.end).any(|i| line.has_stem(i, &["point"])) =>
        {
            vec![Size::Step(*number)]
        }
        Value::Money {
            amount: Amount::Exact(number),
            currency,
        } => match &ends_figure.figure.value {
            Value::Money {
                currency: other, ..
            } if other == currency => vec![Size::Step(*number)],
            _ => return None,
        },
        Value::Quantity {
            amount: Amount::Exact(number),
            unit,
        } => match &ends_figure.figure.value {
            Value::Quantity { unit: other, .. } if other == unit => {
                let last = |placed: &Placed| line.surface(placed.end - 1);
                if unit.is_none() && last(&cue.placed) != last(ends_figure) {
                    return None;
                }
                vec![Size::Step(*number)]
            }
            _ => return None,
        },
        _ => return None,
    };
    let verdicts: Vec<Option<Severity>> =
        sizes.iter().map(|size| verdict(ends, cue, size)).collect();
    if verdicts.contains(&None) {
        return None;
    }
    let severity = verdicts.into_iter().flatten().max()?;
    let (from, to) = (ends.from.plain(), ends.to.plain());
    let change = match sizes[0] {
        Size::Share(_) => 100.0 * (to / from - 1.0),
        Size::Step(_) => to - from,
    };
    let unit = match (&sizes[0], percents) {
        (Size::Share(_), _) => "%",
        (Size::Step(_), true) => "pt",
        (Size::Step(_), false) => "",
    };
    let number = match sizes[0] {
        Size::Share(number) | Size::Step(number) => to_float(number),
    };
    let signed = |value: f64, digits, language| {
        let sign = if value > 0.0 { "+" } else { "" };
        let space = match language {
            Language::French if !unit.is_empty() => "\u{A0}",
            _ => "",
        };
        format!(
            "{sign}{}{space}{unit}",
            say::number(value, digits, language)
        )
    };
    let message = |language| {
        let said = if cue.rises { number } else { -number };
        (
            say::number(from, 9, language),
            say::number(to, 9, language),
            signed(change, 3, language),
            signed(said, 9, language),
        )
    };
    let (a, b, is, said) = message(Language::French);
    let french = format!("De {a} à {b}, cela fait {is}, pas {said}.");
    let (a, b, is, said) = message(Language::English);
    let english = format!("From {a} to {b} is {is}, not {said}.");
    let mut spans = ends.spans();
    spans.push(figure.span);
    Some(Article::finding(
        FindingKind::Change,
        severity,
        spans,
        french,
        english,
    ))
}

/// Whether a change is not what it is said to be; none where it may be.
fn verdict(ends: &Ends, cue: &Cue, size: &Size) -> Option<Severity> {
    let change = |from: Interval, to: Interval| match size {
        Size::Share(_) => Some(
            to.over(from)?
                .minus(Interval::exactly(1.0))
                .times(Interval::exactly(100.0)),
        ),
        Size::Step(_) => Some(to.minus(from)),
    };
    let said = |rounding| {
        let (Size::Share(number) | Size::Step(number)) = size;
        let interval = Interval::of(*number, cue.placed.figure.qualifier, rounding);
        // The digits of a share may have been cut off instead of rounded.
        let digits = Interval::of(*number, None, Rounding::Digits);
        let cut = match size {
            Size::Share(_) => (digits.high - digits.low) / 2.0,
            Size::Step(_) => 0.0,
        };
        let interval = interval.plus(Interval::new(-cut, cut));
        if cue.rises {
            interval
        } else {
            interval.times(Interval::exactly(-1.0))
        }
    };
    let at = |rounding| {
        Some(
            change(ends.from.interval(rounding), ends.to.interval(rounding))?.meets(said(rounding)),
        )
    };
    if !at(Rounding::Zeros)? {
        return Some(Severity::Error);
    }
    if !at(Rounding::Digits)? {
        return Some(Severity::Warning);
    }
    // Whole numbers without a power of ten are seldom rounded: prices, years of a sentence, small counts.
    let whole = |number: Decimal| number.exponent() <= 0 && to_float(number) < 10_000.0;
    let plain = ends.from.qualifier.is_none() && ends.to.qualifier.is_none();
    if plain && whole(ends.from.number) && whole(ends.to.number) {
        let exact = change(
            Interval::exactly(ends.from.plain()),
            Interval::exactly(ends.to.plain()),
        )?;
        if !exact.meets(said(Rounding::Digits)) && !exact.meets(said(Rounding::Zeros)) {
            return Some(Severity::Warning);
        }
    }
    None
}
