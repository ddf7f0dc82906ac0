//! Units by symbol and by name, with their prefixes, powers and what they are divided by.

use super::super::reader::Reader;
use super::super::unit::{Factor, Prefix, Unit};
use crate::lang;
use crate::text::fold;

/// A unit of measure at `i`, and one past it.
pub(in crate::figures) fn unit_at(r: &Reader, i: usize) -> Option<(Unit, usize)> {
    r.units.get(i, || read(r, i))
}

fn read(r: &Reader, i: usize) -> Option<(Unit, usize)> {
    if let Some(read) = degrees(r, i) {
        return Some(read);
    }
    if !r.is_any_word(i) {
        return inches(r, i);
    }
    if let Some(read) = symbol(r, i) {
        return Some(read);
    }
    let (of, end) = word(r, i)?;
    Some(per(r, of, end))
}

/// *°C*, *degrés Celsius*, *° Fahrenheit*; degrees alone are Celsius, unless they turn or place something.
fn degrees(r: &Reader, i: usize) -> Option<(Unit, usize)> {
    /// How many words before degrees of an angle say so.
    const NEAR: usize = 6;
    let cues = &r.data.cues;
    // *98.6F*, *a fever of 102F*
    if r.surface(i) == "F" && r.is_glued(i) && !r.is_french() && r.is_digits(i - 1) {
        let told = i > 1 && r.is_mark(i - 2, '.') || r.is_near(i, NEAR, &["temp", "fever", "heat"]);
        return told.then_some((Unit::one(&lang::FAHRENHEIT), i + 1));
    }
    let mark = matches!(r.mark(i), Some('°' | 'º'));
    if !mark && !r.is_one_of(i, cues.degree) {
        return None;
    }
    let at = i + 1 + usize::from(r.is_word(i, "deg") && r.is_mark(i + 1, '.'));
    if r.is_one_of(at, &["celsius", "c", "centigrade", "centigrades"])
        && !r.surface(at).ends_with('\'')
    {
        return Some((Unit::one(&lang::CELSIUS), at + 1));
    }
    if r.is_one_of(at, &["fahrenheit", "f"]) {
        return Some((Unit::one(&lang::FAHRENHEIT), at + 1));
    }
    let turns = r.is_near(i, NEAR, cues.turning)
        || r.is_one_of(at, cues.compass)
        || r.is_one_of(at, &["de"]) && r.is_one_of(at + 1, &["latitude", "longitude"]);
    let base = if mark || turns {
        lang::base_of("°")?
    } else {
        &lang::CELSIUS
    };
    Some((Unit::one(base), at))
}

/// *5''*, *10 "*: inches, where no quotation is open that the mark could close.
fn inches(r: &Reader, i: usize) -> Option<(Unit, usize)> {
    /// How far back a quotation may have been opened; further back the mark is taken to close one.
    const FAR: usize = 64;
    if r.is_french() || !r.is_digits(i.wrapping_sub(1)) {
        return None;
    }
    let end = match r.mark(i)? {
        '\'' if r.is_mark(i + 1, '\'') && r.joins(i) => i + 2,
        '"' if r.is_glued(i) || !r.is_glued(i + 1) => i + 1,
        _ => return None,
    };
    let quotes = (i.saturating_sub(FAR)..i)
        .filter(|&at| r.is_mark(at, '"') && !r.is_digits(at.wrapping_sub(1)))
        .count();
    let closed = end == i + 2 || i <= FAR && quotes % 2 == 0;
    closed.then(|| Some((Unit::one(lang::base_of("in")?), end)))?
}

/// *kg*, *m²*, *km/h*, *tCO2e*
fn symbol(r: &Reader, i: usize) -> Option<(Unit, usize)> {
    let over = |of: &str, time| {
        let (prefix, base) = lang::unit_of_symbol(of)?;
        let (of, per) = (
            Factor {
                prefix,
                base,
                power: 1,
            },
            Some(Factor::one(time)),
        );
        Some((Unit { of, per }, i + 1))
    };
    let spaced = !r.is_glued(i + 1) || !(r.is_any_word(i + 1) || r.is_digits(i + 1));
    match r.surface(i) {
        "kms" | "kgs" | "cms" if spaced && !r.is_french() => {
            let (prefix, base) = lang::unit_of_symbol(&r.surface(i)[..2])?;
            let of = Factor {
                prefix,
                base,
                power: 1,
            };
            return Some((Unit { of, per: None }, i + 1));
        }
        "kmh" | "kph" if spaced => return over("km", &lang::HOUR),
        "mph" if spaced => return over("mi", &lang::HOUR),
        "Mbps" if spaced => return over("Mbit", &lang::SECOND),
        "Gbps" if spaced => return over("Gbit", &lang::SECOND),
        _ => {}
    }
    let (of, end) = factor(r, i)?;
    if !(r.is_mark(end, '/') && r.joins(end)) {
        return Some((Unit { of, per: None }, end));
    }
    let time = match r.surface(end + 1) {
        "s" | "sec" => Some(&lang::SECOND),
        "min" | "mn" => Some(&lang::MINUTE),
        "h" => Some(&lang::HOUR),
        "j" | "d" if of.base.symbol == "bbl" => Some(&lang::DAY),
        _ => None,
    };
    let below = (r.surface(end + 1) == "ms")
        .then(milliseconds)
        .flatten()
        .or(time.map(Factor::one))
        .map(|time| (time, end + 2))
        .or_else(|| factor(r, end + 1));
    Some(match below {
        Some((per, end)) if !r.is_glued(end) || !r.is_any_word(end) => {
            let per = Some(per);
            (Unit { of, per }, end)
        }
        _ => (Unit { of, per: None }, end),
    })
}

/// What very fast things are measured by: *m/ms*.
fn milliseconds() -> Option<Factor> {
    let (prefix, _) = lang::unit_of_symbol("mg")?;
    Some(Factor {
        prefix,
        ..Factor::one(&lang::SECOND)
    })
}

/// A symbol with its prefix and power.
fn factor(r: &Reader, i: usize) -> Option<(Factor, usize)> {
    /// No symbol is longer in bytes, but those with the formula of a gas in them.
    const LONGEST: usize = 5;
    let letters = r.surface(i);
    let is_two = |k: usize| r.is_glued(k) && (r.surface(k) == "2" || r.is_mark(k, '₂'));
    let (found, mut end) = if letters.ends_with("CO") && is_two(i + 1) {
        let tail = r.surface(i + 2);
        let equivalent = r.is_glued(i + 2) && matches!(tail, "e" | "eq" | "éq");
        let unit = format!("{letters}2{}", if equivalent { "e" } else { "" });
        (
            lang::unit_of_symbol(&unit)?,
            i + 2 + usize::from(equivalent),
        )
    } else if letters.len() <= LONGEST {
        (lang::unit_of_symbol(letters)?, i + 1)
    } else {
        return None;
    };
    let (prefix, base) = found;
    let power = match (r.mark(end), r.surface(end)) {
        (Some('²'), _) | (None, "2") => 2,
        (Some('³'), _) | (None, "3") => 3,
        _ => 1,
    };
    let raised = power > 1 && r.is_glued(end) && base.symbol == "m";
    end += usize::from(raised);
    // *1m80*
    let height =
        letters == "m" && r.is_french() && r.surface(end).len() == 2 && !r.is_glued(end + 1);
    let ends = !r.is_glued(end) || !r.is_any_word(end) && (height || !r.is_digits(end));
    let power = if raised { power } else { 1 };
    ends.then_some((
        Factor {
            prefix,
            base,
            power,
        },
        end,
    ))
}

/// A unit in words with its prefix and power: *mégawatts*, *mètres carrés*, *square feet*.
fn word(r: &Reader, i: usize) -> Option<(Factor, usize)> {
    let before = if r.is_word(i, "square") {
        2
    } else if r.is_word(i, "cubic") {
        3
    } else {
        1
    };
    let (mut of, end) = simple_word(r, i + usize::from(before > 1))?;
    let behind = if r.is_one_of(end, &["carré", "carrés", "carrée", "carrées"]) {
        2
    } else if r.is_one_of(end, &["cube", "cubes"]) {
        3
    } else {
        1
    };
    of.power = before.max(behind);
    Some((of, end + usize::from(behind > 1)))
}

/// No prefix in full and its unit are shorter together: *kilobit*.
const SHORTEST_WITH_PREFIX: usize = 6;

/// A unit in words with its prefix.
fn simple_word(r: &Reader, i: usize) -> Option<(Factor, usize)> {
    let terms = lang::units(r.language());
    let factor = |prefix, symbol| {
        let base = match symbol {
            "°C" => &lang::CELSIUS,
            "°F" => &lang::FAHRENHEIT,
            _ => lang::base_of(symbol)?,
        };
        Some(Factor {
            prefix,
            base,
            power: 1,
        })
    };
    if let Some((term, end)) = r.term(terms, i) {
        if term.symbol == "kg" {
            let (prefix, base) = lang::unit_of_symbol("kg")?;
            return Some((
                Factor {
                    prefix,
                    base,
                    power: 1,
                },
                end,
            ));
        }
        return Some((factor(&Prefix::NONE, term.symbol)?, end));
    }
    let surface = r.surface(i).as_bytes();
    if surface.len() < SHORTEST_WITH_PREFIX {
        return None;
    }
    let before = |word: &&str| !fold::differ_at_once(surface, word) && r.stem(i, word);
    lang::prefix_words(before).find_map(|(word, prefix)| {
        let rest: String = fold::folded(r.surface(i))
            .skip(word.chars().count())
            .collect();
        let (term, end) = r.term_as(terms, i, &rest)?;
        Some((factor(prefix, term.symbol)?, end))
    })
}

/// *par seconde*, *à l’heure*, *per hour*, *par litre*.
fn per(r: &Reader, of: Factor, end: usize) -> (Unit, usize) {
    let alone = (Unit { of, per: None }, end);
    let by = |time, end| {
        let per = Some(Factor::one(time));
        (Unit { of, per }, end)
    };
    if r.is_one_of(end, &["à", "a"]) && r.starts_with(end + 1, &["l'", "heure"]) {
        return by(&lang::HOUR, end + 3);
    }
    if r.starts_with(end, &["an", "hour"]) && matches!(of.base.symbol, "m" | "mi" | "L" | "gal") {
        return by(&lang::HOUR, end + 2);
    }
    if r.is_hyphen(end)
        && r.joins(end)
        && r.is_one_of(end + 1, &["heure", "heures"])
        && of.base.symbol == "m"
    {
        return by(&lang::HOUR, end + 2);
    }
    let slash = r.is_mark(end, '/') && r.joins(end);
    if !slash && !r.is_one_of(end, &["par", "per"]) {
        return alone;
    }
    let at = end + 1;
    // Of lengths it is a speed and of volumes a flow; of all else it is how often.
    let length = of.base.symbol == "m" && of.power == 1 || of.base.symbol == "mi";
    let volume = matches!(of.base.symbol, "L" | "gal") || of.power == 3;
    let time = match () {
        () if r.is_one_of(at, &["seconde", "second"]) => Some((&lang::SECOND, length || volume)),
        () if r.is_word(at, "minute") => Some((&lang::MINUTE, length || volume)),
        () if r.is_one_of(at, &["heure", "hour"]) => Some((&lang::HOUR, length || volume)),
        () if r.is_one_of(at, &["jour", "day"]) => Some((&lang::DAY, of.base.symbol == "bbl")),
        () => None,
    };
    if let Some((time, fits)) = time {
        return if fits { by(time, at + 1) } else { alone };
    }
    if length && r.is_one_of(at, &["milliseconde", "millisecond"]) {
        let per = milliseconds();
        return (Unit { of, per }, at + 1);
    }
    match word(r, at) {
        Some((per, end)) => {
            let per = Some(per);
            (Unit { of, per }, end)
        }
        None => alone,
    }
}
