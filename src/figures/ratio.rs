//! Ratios and multipliers: *deux tiers*, *7 sur 10*, *41 des 49 prévenus*, *quatre fois plus*, *multiplié par 3*.

use super::Found;
use super::decimal::Decimal;
use super::noun;
use super::numeral::{Form, Numeral, numeral};
use super::reader::Reader;
use super::value::{Amount, Duration, DurationUnit, Value};
use crate::lang::Lexeme;

/// The ratio, the multiplier, or the fraction of an hour at `i`.
pub(super) fn parse(r: &Reader, i: usize) -> Option<Found> {
    let (value, end) = half_alone(r, i).or_else(|| {
        let part = numeral(r, i, false)?;
        fraction(r, part)
            .or_else(|| times(r, part))
            .or_else(|| times_by(r, i, part))
            .or_else(|| slash(r, i, part))
            .or_else(|| out_of(r, part))
            .or_else(|| of_the(r, part))
    })?;
    Some(Found {
        first: i,
        end,
        value,
    })
}

fn ratio(part: Decimal, whole: Decimal, end: usize) -> Option<(Value, usize)> {
    (whole > Decimal::ZERO && part <= whole).then_some((Value::Ratio { part, whole }, end))
}

/// *la* **moitié**
fn half_alone(r: &Reader, i: usize) -> Option<(Value, usize)> {
    let said = r.is_word(i, "moitié") && !(r.is_hyphen(i + 1) && r.joins(i + 1));
    said.then(|| ratio(Decimal::from(1), Decimal::from(2), i + 1))?
}

/// *deux tiers*, *un quart*; *un quart d’heure* is fifteen minutes.
fn fraction(r: &Reader, part: Numeral) -> Option<(Value, usize)> {
    let at = part.end;
    let denominator = r.find(at, |lexeme| match lexeme {
        Lexeme::Fraction(denominator) => Some(denominator),
        _ => None,
    })?;
    let end = at + 1;
    // une cinquième, quarts de finale: an ordinal, a round
    let feminine = r.ends_with(at, &["une"]) && denominator > 4;
    if feminine
        || part.scale > 0
        || r.starts_with(end, &["de", "finale"])
        || r.is_hyphen(end) && r.joins(end)
    {
        return None;
    }
    if r.starts_with(end, &["d'", "heure"]) {
        let minutes = part
            .value
            .times(Decimal::new(i128::from(60 / denominator.max(1)), 0)?)?;
        let duration = Duration {
            amount: Amount::Exact(minutes),
            unit: DurationUnit::Minutes,
            rest: Vec::new(),
        };
        return (denominator <= 4).then_some((Value::Duration(duration), end + 2));
    }
    ratio(part.value, Decimal::from(u32::from(denominator)), end)
}

/// *quatre fois plus*, *deux fois*, *three times*
fn times(r: &Reader, factor: Numeral) -> Option<(Value, usize)> {
    let at = if factor.takes_of() {
        r.skip_of(factor.end)
    } else {
        factor.end
    };
    if !r.has(at, Lexeme::Times)
        || factor.form == Form::One && !r.starts_with(at + 1, &["et", "demie"])
    {
        return None;
    }
    let mut end = at + 1;
    let mut value = factor.value;
    if r.is_word(end, "et") && r.has(end + 1, Lexeme::Half) {
        value = value.plus(Decimal::new(5, -1)?)?;
        end += 2;
    }
    end += usize::from(r.is_one_of(end, &["plus", "moins", "more", "less"]));
    Some((Value::Multiplier(Amount::Exact(value)), end))
}

/// *multiplié par* **3**
fn times_by(r: &Reader, i: usize, factor: Numeral) -> Option<(Value, usize)> {
    let by = r.follows(i, &["par", "by"]) && i >= 2;
    let verb = by && ["multipli", "divis"].iter().any(|stem| r.stem(i - 2, stem));
    verb.then_some((Value::Multiplier(Amount::Exact(factor.value)), factor.end))
}

/// *1/3*
fn slash(r: &Reader, i: usize, part: Numeral) -> Option<(Value, usize)> {
    let at = part.end;
    if !(r.is_digits(i) && r.is_mark(at, '/') && r.joins(at)) {
        return None;
    }
    let whole = r.integer(at + 1, 4)?;
    let more = (r.is_mark(at + 2, '/') || r.is_digits(at + 2) || r.is_any_word(at + 2))
        && r.is_glued(at + 2);
    (!more).then(|| ratio(part.value, Decimal::from(whole), at + 2))?
}

/// *six sur dix*, *un Français sur trois*, *93 out of 132*, *one in five*
fn out_of(r: &Reader, part: Numeral) -> Option<(Value, usize)> {
    /// Words of the noun between.
    const MOST_WORDS: usize = 3;
    // Most numbers are followed by none of these, and what stands between is dear to look at.
    let mut near = part.end..=part.end + MOST_WORDS;
    if !near.any(|at| r.is_one_of(at, &["sur", "out", "in"])) {
        return None;
    }
    for at in part.end..=part.end + MOST_WORDS {
        let joint = if r.is_french() {
            usize::from(r.is_word(at, "sur"))
        } else if r.starts_with(at, &["out", "of"]) {
            2
        } else {
            usize::from(r.is_word(at, "in") && at == part.end)
        };
        if joint > 0 {
            let whole = numeral(r, at + joint, false).filter(|whole| whole.form != Form::One)?;
            let year = whole.is_plain_run(at + joint) && r.surface(at + joint).len() == 4;
            let measured =
                super::measure::follows_number(r, whole.end).is_some() || r.is_mark(whole.end, '%');
            let english_in = joint == 1 && !r.is_french() && whole.value < Decimal::from(2);
            if (year || measured) && at > part.end || english_in {
                return None;
            }
            let end = if measured {
                noun::counted(r, whole.end, true).unwrap_or(whole.end)
            } else {
                whole.end
            };
            return ratio(part.value, whole.value, end);
        }
        let closed = r.find(at, |lexeme| {
            matches!(lexeme, Lexeme::Function | Lexeme::Times).then_some(())
        });
        let measured = closed.is_some()
            || super::money::currency(r, at, true).is_some()
            || super::units::unit_at(r, at).is_some();
        if !r.is_any_word(at) || measured {
            return None;
        }
    }
    None
}

/// *41 des 49 prévenus*
fn of_the(r: &Reader, part: Numeral) -> Option<(Value, usize)> {
    // *l’un des quatre sièges* counts the seats.
    if part.form == Form::One {
        return None;
    }
    let joint = if r.is_word(part.end, "des") {
        1
    } else if r.starts_with(part.end, &["of", "the"]) {
        2
    } else {
        return None;
    };
    let whole = numeral(r, part.end + joint, false).filter(|whole| whole.scale == 0)?;
    let end = noun::counted(r, whole.end, true)?;
    ratio(part.value, whole.value, end)
}
