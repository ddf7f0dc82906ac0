//! Where ends stand in a sentence.

use super::words;
use super::{End, Ends, Said};
use crate::checks::lexis::common::{ADVERBS, BREAKS};
use crate::checks::line::{Line, Placed};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, DurationUnit, Value};

/// How many words may stand between the ends.
const BETWEEN: usize = 8;

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
pub(in crate::checks) fn pair(line: &Line, from: &Placed, to: &Placed) -> Option<(End, End)> {
    pair_of(line, from, line, to)
}

/// The same of two sentences.
pub(super) fn pair_of(
    before: &Line,
    from: &Placed,
    line: &Line,
    to: &Placed,
) -> Option<(End, End)> {
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
    let sides = [
        (&mut a, before, from, line, to),
        (&mut b, line, to, before, from),
    ];
    for (short, own, whole, others, other) in sides {
        if matches!(whole.figure.value, Value::Number(_)) && scale(own, whole) == 0 {
            // *de 12 à 24 millions*; *24 millions, contre 12*
            let power = scale(others, other);
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
fn is_spread(line: &Line, at: usize) -> bool {
    const BEFORE: usize = 5;
    let start = at.saturating_sub(BEFORE).max(line.tokens.start);
    (start..at).any(|i| line.has(i, words::SPREAD))
}

/// *de 40 à 50 salariés* in one figure.
pub(super) fn range(line: &Line, k: usize) -> Option<Ends> {
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
    let start = line.before_all(placed.first, ADVERBS);
    let led = (start.saturating_sub(1)..placed.first).any(|i| line.has(i, words::FROM));
    let joined = (placed.first..placed.end).any(|i| line.has(i, words::TO));
    if !led || !joined || is_spread(line, placed.first) {
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
        said: Said::FromTo,
    })
}

/// *de A … à B*
pub(super) fn from_to(line: &Line, k: usize) -> Option<Ends> {
    let one = line.figures[k];
    let start = line.before_all(one.first, ADVERBS);
    let led = (start.saturating_sub(1)..one.first).any(|i| line.has(i, words::FROM));
    if !led || is_spread(line, one.first) {
        return None;
    }
    let other = line.figures[k + 1..]
        .iter()
        .find(|placed| !placed.is_time() || one.is_time())?;
    let before = line.before_all(other.first, ADVERBS);
    let to = (before..=other.first).find_map(|end| line.phrase_before(end, words::TO))?;
    if to < one.end || !line.is_quiet(one.end..to, BETWEEN, BREAKS) {
        return None;
    }
    let (from, to) = pair(line, &one, other)?;
    // Two numbers without a unit may be hours, pages or places.
    let bare = |placed: &Placed| matches!(placed.figure.value, Value::Number(_));
    let moves = || {
        line.tokens.clone().any(|i| line.has_stem(i, words::MOVES))
            || line.any(line.tokens.start..one.first, words::UP)
    };
    if bare(&one) && bare(other) && !moves() {
        return None;
    }
    Some(Ends {
        from,
        to,
        first: one.first,
        end: other.end,
        inside: None,
        said: Said::FromTo,
    })
}

/// *B, contre A un an plus tôt*
pub(super) fn versus(line: &Line, k: usize) -> Option<Ends> {
    let earlier = line.figures[k];
    let (against, told) = led(line, k)?;
    let dated = line
        .figures
        .get(k + 1)
        .is_some_and(|next| next.is_time() && line.is_quiet(earlier.end..next.first, 5, BREAKS));
    // *to B from A* needs no time.
    let english_from = line.phrase_at(against, words::FROM).is_some();
    let instead = line.phrase_at(against, words::INSTEAD).is_some();
    let said = (earlier.end..earlier.end + 5)
        .take_while(|&i| !line.is_one_of(i, &[",", ";", ":", ")", "."]))
        .any(|i| line.has(i, words::EARLIER));
    if !(told || dated || english_from || instead || said) {
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
        let signs = ["(", "+", "-", "−", "de", "by", "up", "down"];
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
    // *up 12% from 5,000*, but not *6,400 runners from 12 countries*
    let from_is_to = line.is(against, "from") && inside.is_none() && !is_reached(line, &later);
    if from_is_to
        || !line.is_quiet(
            later.end..inside.map_or(against, |placed| placed.first),
            10,
            BREAKS,
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
        said: Said::Versus,
    })
}

/// Where what leads to an earlier amount begins, and whether it tells its time: *contre*, *quand l’été précédent en
/// comptait*, *on last year’s*.
fn led(line: &Line, k: usize) -> Option<(usize, bool)> {
    /// Words of the time and the verb.
    const CLAUSE: usize = 9;
    let earlier = line.figures[k];
    let start = line.before_all(earlier.first, ADVERBS | words::THE);
    if let Some(at) = (start..=earlier.first).find_map(|end| line.phrase_before(end, words::VERSUS))
    {
        // *up 12% on the 5,000 of last year*
        let on = line.is(at, "on");
        let share = k
            .checked_sub(1)
            .map(|k| line.figures[k])
            .filter(|share| share.end == at && matches!(share.figure.value, Value::Percent { .. }));
        if !on || share.is_some() {
            return Some((at, on));
        }
    }
    let time = k.checked_sub(1).map(|k| line.figures[k]);
    let time = time.filter(Placed::is_time);
    if let Some(time) = time.filter(|time| time.end == start)
        && let Some(at) = line.phrase_before(time.first, words::VERSUS)
    {
        return Some((at, true));
    }
    let first = earlier.first.saturating_sub(CLAUSE).max(line.tokens.start);
    let when = (first..earlier.first).find(|&i| line.has(i, words::WHEN))?;
    let told = (when..earlier.first).any(|i| line.has(i, words::EARLIER))
        || time.is_some_and(|time| time.first > when);
    let clear = !(when..earlier.first).any(|i| {
        line.figure_of(i)
            .is_some_and(|k| !line.figures[k].is_time())
            || line.is(i, ",")
    });
    (told && clear).then_some((when, true))
}

/// *à B*, *to B*
fn is_reached(line: &Line, placed: &Placed) -> bool {
    let before = line.before_all(placed.first, ADVERBS);
    (before..=placed.first).any(|end| line.phrase_before(end, words::TO).is_some())
}

/// *12 000 habitants en 2010 …, 15 000 en 2020*: two amounts of the same, each with its time.
pub(super) fn stated(line: &Line, k: usize) -> Option<Ends> {
    /// Words between the two, and between an amount and its time.
    const APART: usize = 22;
    const NEAR: usize = 5;
    let one = line.figures[k];
    let other = *line.figures[k + 1..]
        .iter()
        .find(|placed| !placed.is_time())?;
    if one.is_time() || other.first - one.end > APART {
        return None;
    }
    let noun = |placed: &Placed| line.surface(placed.end - 1);
    if matches!(one.figure.value, Value::Quantity { unit: None, .. })
        && matches!(other.figure.value, Value::Quantity { .. })
        && noun(&one) != noun(&other)
    {
        return None;
    }
    let before = line.tokens.start.max(one.first.saturating_sub(2 * NEAR))..one.first;
    let after = other.end..(other.end + NEAR).min(line.tokens.end);
    let between = one.end..other.first;
    let dates = |tokens: &std::ops::Range<usize>| {
        let mut dates = tokens.clone().filter_map(|i| line.figure_of(i));
        dates.find(|&k| matches!(line.figures[k].figure.value, Value::Date(_)))
    };
    let now = |tokens: &std::ops::Range<usize>| tokens.clone().any(|i| line.has(i, words::NOW));
    let early = dates(&before).or_else(|| dates(&(one.end..(one.end + NEAR).min(other.first))))?;
    let late = dates(&after).or_else(|| dates(&between).filter(|&late| late != early));
    let years = |k: usize| {
        let placed = line.figures[k];
        (placed.first..placed.end)
            .map(|i| line.surface(i))
            .find(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
    };
    // *1 150 en 2019, 2 300 l’an dernier*
    let lately = |k: usize| {
        let placed = line.figures[k];
        line.any(placed.first..placed.end, words::LATE)
    };
    let in_order = match late {
        Some(late) => years(late).map_or_else(
            || lately(late),
            |late| years(early).is_some_and(|early| early < late),
        ),
        None => now(&between) || now(&after),
    };
    if !in_order {
        return None;
    }
    let (from, to) = pair(line, &one, &other)?;
    Some(Ends {
        from,
        to,
        first: one.first,
        end: other.end,
        inside: None,
        said: Said::Apart,
    })
}
