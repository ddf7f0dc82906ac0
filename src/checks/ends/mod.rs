//! From one amount to another: where a text says what something was and what it became, and whether a word about the
//! change (a percentage, a factor) is said of that change.
//!
//! Understood as ends: *de A à B*, *from A to B* (the unit may stand at the second alone); *B, contre A un an plus tôt*,
//! *B, against A in 2019*, *to B, up from A*, *to B from A*.
//!
//! What is said of them stands behind, joined by *soit*, a comma, a colon, a dash or a bracket (*de 40 à 50 salariés en
//! deux ans, soit une hausse de 25 %*), or before (*a augmenté de 25 %, passant de 40 à 50 salariés*; *a bondi de 12 % à
//! 3,4 milliards, contre 3 milliards un an plus tôt*), or inside *contre* (*50 salariés (+25 %), contre 40 en 2019*).

mod words;

use crate::Qualifier;
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::wording::{Line, Placed};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, DurationUnit, Value};
use crate::text::offset::Span;
use words::Words;

/// One of two ends.
#[derive(Clone, Copy)]
pub(super) struct End {
    pub(super) number: Decimal,
    pub(super) qualifier: Option<Qualifier>,
    pub(super) span: Span,
    /// Whether it counts things one by one.
    pub(super) counted: bool,
}

impl End {
    /// What the number may stand for: things counted to the last one are what they are.
    pub(super) fn interval(&self, rounding: Rounding) -> Interval {
        let shows_all = self.number.exponent() >= 0
            && (self.number.coefficient() % 10 != 0 || rounding == Rounding::Digits);
        if self.counted && self.qualifier.is_none() && self.number.exponent() == 0 && shows_all {
            return Interval::exactly(to_float(self.number));
        }
        Interval::of(self.number, self.qualifier, rounding)
    }

    /// The number as it stands.
    pub(super) fn plain(&self) -> f64 {
        to_float(self.number)
    }
}

/// What something was and what it became.
pub(super) struct Ends {
    pub(super) from: End,
    pub(super) to: End,
    /// The tokens from the first of the ends to the last.
    pub(super) first: usize,
    pub(super) end: usize,
    /// Where the tokens lie between which something may be said inside *B (…), contre A*.
    inside: Option<std::ops::Range<usize>>,
    /// Whether they are said by *contre*.
    versus: bool,
}

/// How many words may stand between the ends.
const BETWEEN: usize = 8;

/// Words between ends, or between them and what is said of them, that begin another thought.
const BREAKS: [&str; 24] = [
    "mais", "tandis", "alors", "dont", "qui", "que", "et", "but", "while", "whereas", "which",
    "who", "and", "as", "puis", "quand", "when", "then", ";", ".", "!", "?", "»", "”",
];

/// Adverbs that may stand before an amount.
const QUALIFYING: [&str; 22] = [
    "environ",
    "quelque",
    "près",
    "de",
    "d'",
    "plus",
    "moins",
    "presque",
    "peu",
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "roughly",
    "over",
    "more",
    "less",
    "than",
    "just",
    "seulement",
    "only",
];

impl Ends {
    /// All ends in a sentence.
    pub(super) fn of(line: &Line) -> Vec<Self> {
        let words = Words::of(line.language());
        let mut all = Vec::new();
        for k in 0..line.figures.len() {
            all.extend(range(line, words, k));
            all.extend(from_to(line, words, k));
            all.extend(versus(line, words, k));
        }
        all
    }

    /// The spans of the ends, one where both are of one figure.
    pub(super) fn spans(&self) -> Vec<Span> {
        let mut spans = vec![self.from.span, self.to.span];
        spans.dedup();
        spans
    }

    /// Whether what stands at the tokens `cue` is said of these ends; `nominal` where it is no verb, so that it may
    /// follow them.
    pub(super) fn are_of(&self, line: &Line, cue: &std::ops::Range<usize>, nominal: bool) -> bool {
        /// Words between, dates and all.
        const GAP: usize = 12;
        if let Some(inside) = &self.inside
            && inside.start <= cue.start
            && cue.end <= inside.end
        {
            return true;
        }
        if cue.start >= self.end {
            let gap = self.end..cue.start;
            let joined = gap.clone().rev().take(2).any(|i| {
                line.is_one_of(
                    i,
                    &[
                        "soit",
                        ",",
                        "(",
                        ":",
                        "—",
                        "–",
                        "or",
                        "ou",
                        "dire",
                        "représente",
                        "représentant",
                    ],
                )
            });
            return nominal && joined && line.is_quiet(gap, GAP, &BREAKS);
        }
        if cue.end <= self.first {
            let gap = cue.end..self.first;
            let near = if self.versus { 4 } else { GAP };
            return line.is_quiet(gap, near, &BREAKS);
        }
        false
    }
}

/// The number of a figure that may be an end.
fn end_of(placed: &Placed) -> Option<End> {
    let number = match &placed.figure.value {
        Value::Money { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Number(amount) => match amount {
            Amount::Exact(number) => *number,
            _ => return None,
        },
        Value::Duration(duration) if duration.rest.is_empty() => match duration.amount {
            Amount::Exact(number) => number,
            _ => return None,
        },
        _ => return None,
    };
    Some(End {
        number,
        qualifier: placed.figure.qualifier,
        span: placed.figure.span,
        counted: is_counted(&placed.figure.value),
    })
}

fn is_counted(value: &Value) -> bool {
    matches!(value, Value::Quantity { unit: None, .. })
}

/// Two figures as ends, where they measure the same; a unit or a power of ten that the first leaves out is the second's.
pub(super) fn pair(line: &Line, from: &Placed, to: &Placed) -> Option<(End, End)> {
    let (mut a, mut b) = (end_of(from)?, end_of(to)?);
    let alike = match (&from.figure.value, &to.figure.value) {
        (
            Value::Money { currency: one, .. },
            Value::Money {
                currency: other, ..
            },
        ) => one == other,
        (Value::Percent { unit: one, .. }, Value::Percent { unit: other, .. }) => one == other,
        (Value::Quantity { unit: one, .. }, Value::Quantity { unit: other, .. }) => one == other,
        (Value::Duration(one), Value::Duration(other)) => {
            one.unit == other.unit && one.unit <= DurationUnit::Seconds
        }
        (Value::Number(_), _) | (_, Value::Number(_)) => true,
        _ => false,
    };
    if !alike {
        return None;
    }
    for (short, whole, other) in [(&mut a, from, to), (&mut b, to, from)] {
        if matches!(whole.figure.value, Value::Number(_)) && scale(line, whole) == 0 {
            // *de 12 à 24 millions*; *24 millions, contre 12*
            let power = scale(line, other);
            if power > 0 {
                short.number = short.number.scaled(power)?;
            }
            short.counted = is_counted(&other.figure.value) && power == 0;
        }
    }
    Some((a, b))
}

/// How many digits the coefficient has.
fn digits(number: Decimal) -> i8 {
    let digits = number
        .coefficient()
        .unsigned_abs()
        .checked_ilog10()
        .unwrap_or(0);
    i8::try_from(digits + 1).unwrap_or(i8::MAX)
}

/// The power of ten that a figure says in a word.
fn scale(line: &Line, placed: &Placed) -> i8 {
    const SCALES: [(&[&str], i8); 4] = [
        (&["mille", "thousand"], 3),
        (&["million", "millions", "m"], 6),
        (&["milliard", "milliards", "billion", "md", "mds", "bn"], 9),
        (&["billions", "trillion", "trillions"], 12),
    ];
    (placed.first..placed.end)
        .find_map(|i| SCALES.iter().find(|(words, _)| line.is_one_of(i, words)))
        .map_or(0, |&(_, power)| power)
}

/// Whether a word that spreads stands shortly before.
fn is_spread(line: &Line, words: &Words, at: usize) -> bool {
    const BEFORE: usize = 5;
    let start = at.saturating_sub(BEFORE).max(line.tokens.start);
    (start..at).any(|i| line.is_one_of(i, words.spread))
}

/// *de 40 à 50 salariés* in one figure.
fn range(line: &Line, words: &Words, k: usize) -> Option<Ends> {
    let placed = line.figures[k];
    let value = &placed.figure.value;
    let (Value::Money { amount, .. }
    | Value::Percent { amount, .. }
    | Value::Quantity { amount, .. }
    | Value::Number(amount)) = value
    else {
        return None;
    };
    let &Amount::Range(mut from, to) = amount else {
        return None;
    };
    // *de 3,6 à 2,7 millions*: the power of ten is said once.
    let power = scale(line, &placed);
    let own = from.exponent() + digits(from) > power;
    if power > 0 && !own {
        from = from.scaled(power)?;
    }
    let start = line.before_all(placed.first, &QUALIFYING);
    let led = (start.saturating_sub(1)..placed.first).any(|i| line.is_one_of(i, words.from));
    let joined = (placed.first..placed.end).any(|i| line.is_one_of(i, words.to));
    if !led || !joined || is_spread(line, words, placed.first) {
        return None;
    }
    let end = |number| End {
        number,
        qualifier: None,
        span: placed.figure.span,
        counted: is_counted(value),
    };
    Some(Ends {
        from: end(from),
        to: end(to),
        first: placed.first,
        end: placed.end,
        inside: None,
        versus: false,
    })
}

/// *de A … à B*
fn from_to(line: &Line, words: &Words, k: usize) -> Option<Ends> {
    let one = line.figures[k];
    let start = line.before_all(one.first, &QUALIFYING);
    let led = (start.saturating_sub(1)..one.first).any(|i| line.is_one_of(i, words.from));
    if !led || is_spread(line, words, one.first) {
        return None;
    }
    let other = line.figures[k + 1..]
        .iter()
        .find(|placed| !placed.is_time() || one.is_time())?;
    let before = line.before_all(other.first, &QUALIFYING);
    let to = (before..=other.first).find_map(|end| line.phrase_before(end, words.to))?;
    if to < one.end || !line.is_quiet(one.end..to, BETWEEN, &BREAKS) {
        return None;
    }
    let (from, to) = pair(line, &one, other)?;
    // Two numbers without a unit may be hours, pages or places.
    let bare = |placed: &Placed| matches!(placed.figure.value, Value::Number(_));
    if bare(&one) && bare(other) && !line.tokens.clone().any(|i| line.has_stem(i, words.moves)) {
        return None;
    }
    Some(Ends {
        from,
        to,
        first: one.first,
        end: other.end,
        inside: None,
        versus: false,
    })
}

/// *B, contre A un an plus tôt*
fn versus(line: &Line, words: &Words, k: usize) -> Option<Ends> {
    let earlier = line.figures[k];
    let start = line.before_all(earlier.first, &QUALIFYING);
    let against = (start..=earlier.first).find_map(|end| line.phrase_before(end, words.versus))?;
    let dated = line
        .figures
        .get(k + 1)
        .is_some_and(|next| next.is_time() && line.is_quiet(earlier.end..next.first, 5, &BREAKS));
    // *to B from A* needs no time.
    let english_from = !line.is(against, "against")
        && line
            .phrase_at(against, &["from", "up from", "down from"])
            .is_some();
    let said = (earlier.end..earlier.end + 5)
        .take_while(|&i| !line.is_one_of(i, &[",", ";", ":", ")", "."]))
        .any(|i| line.is_one_of(i, words.earlier));
    if !(dated || english_from || said) {
        return None;
    }
    let mut inside = None;
    let mut later = None;
    for placed in line.figures[..k].iter().rev() {
        if placed.is_time() && !earlier.is_time() {
            continue;
        }
        let factor = matches!(
            placed.figure.value,
            Value::Percent { .. } | Value::Multiplier(_) | Value::Divisor(_)
        );
        let signs = ["(", "+", "-", "−", "de", "by"];
        let sign = line.is_one_of(placed.first, &signs)
            || placed.first > 0 && line.is_one_of(placed.first - 1, &signs);
        if factor
            && sign
            && inside.is_none()
            && !matches!(earlier.figure.value, Value::Percent { .. })
        {
            inside = Some(*placed);
            continue;
        }
        later = Some(*placed);
        break;
    }
    let later = later?;
    let from_is_to = line.is(against, "from") && !is_reached(line, words, &later);
    if from_is_to
        || !line.is_quiet(
            later.end..inside.map_or(against, |placed| placed.first),
            10,
            &BREAKS,
        )
    {
        return None;
    }
    let (from, to) = pair(line, &earlier, &later)?;
    // What is said in a bracket or behind a comma between the two
    let bracketed =
        inside.filter(|placed| placed.first - later.end <= 5 && against - placed.end <= 3);
    if inside.is_some() && bracketed.is_none() {
        return None;
    }
    Some(Ends {
        from,
        to,
        first: later.first,
        end: earlier.end,
        inside: Some(later.end..against),
        versus: true,
    })
}

/// *à B*, *to B*
fn is_reached(line: &Line, words: &Words, placed: &Placed) -> bool {
    let before = line.before_all(placed.first, &QUALIFYING);
    (before..=placed.first).any(|end| line.phrase_before(end, words.to).is_some())
}
