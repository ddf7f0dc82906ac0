//! What an amount is of: per cent, money, time, a unit of measure, or things counted.

use super::amount::AmountRead;
use super::decimal::Decimal;
use super::numeral::Form;
use super::reader::Reader;
use super::value::{Amount, PercentUnit, Value};
use super::{durations, noun};
use crate::lang::{Lexeme, currency_of_mark, unit_of_symbol};

/// The value of an amount and one past its last token, where something stands behind the amount that it is of.
pub(super) fn measured(r: &Reader, read: &AmountRead) -> Option<(Value, usize)> {
    let end = read.last.end;
    // *a 45-minute call*
    let at = end + usize::from(!r.is_french() && r.is_hyphen(end) && r.joins(end));
    percent(r, read, at)
        .or_else(|| money(r, read, at))
        .or_else(|| durations::duration(r, read, at))
        .or_else(|| unit(r, read, at))
        .or_else(|| counted(r, read, at))
}

/// Whether something measured follows a number that ends before `i`; used to tell years from counts.
pub(super) fn follows_number(r: &Reader, i: usize) -> Option<()> {
    let unit = r.mark(i).and_then(currency_of_mark).is_some()
        || unit_at(r, i).is_some()
        || r.find(i, |lexeme| {
            matches!(lexeme, Lexeme::Currency(_) | Lexeme::Time(..)).then_some(())
        })
        .is_some()
        || noun::counted(r, i, true).is_some();
    unit.then_some(())
}

/// *12 %*, *0,3 point*, *25 points de base*
fn percent(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let value = |amount: Amount, unit, end| Some((Value::Percent { amount, unit }, end));
    if r.is_mark(i, '%') {
        return value(read.amount.clone(), PercentUnit::Percent, i + 1);
    }
    if r.is_mark(i, '‰') {
        return value(
            read.amount.map(|n| n.scaled(-1))?,
            PercentUnit::Percent,
            i + 1,
        );
    }
    if r.starts_with(i, &["pour", "cent"]) || r.starts_with(i, &["per", "cent"]) {
        return value(read.amount.clone(), PercentUnit::Percent, i + 2);
    }
    if r.is_word(i, "pour") && r.is_hyphen(i + 1) && r.is_word(i + 2, "cent") {
        return value(read.amount.clone(), PercentUnit::Percent, i + 3);
    }
    if r.is_word(i, "p") && r.is_mark(i + 1, '.') && r.is_word(i + 2, "cent") {
        return value(read.amount.clone(), PercentUnit::Percent, i + 3);
    }
    // *un pourcentage* is an article and a noun.
    let noun = r.is_one_of(
        i,
        &["pourcentage", "pourcentages", "percentage", "percentages"],
    ) && read.last.form != Form::One
        && !r.is_one_of(i + 1, &["point", "points"]);
    if noun || r.is_one_of(i, &["pourcent", "pourcents", "percent", "percents"]) {
        return value(read.amount.clone(), PercentUnit::Percent, i + 1);
    }
    if !r.is_one_of(i, &["point", "points", "percentage", "basis"]) {
        return None;
    }
    if r.starts_with(i, &["points", "de", "base"]) || r.starts_with(i, &["point", "de", "base"]) {
        return value(
            read.amount.map(|n| n.scaled(-2))?,
            PercentUnit::Point,
            i + 3,
        );
    }
    if r.is_word(i, "basis") && r.is_one_of(i + 1, &["point", "points"]) {
        return value(
            read.amount.map(|n| n.scaled(-2))?,
            PercentUnit::Point,
            i + 2,
        );
    }
    if r.is_word(i, "percentage") && r.is_one_of(i + 1, &["point", "points"]) {
        return value(read.amount.clone(), PercentUnit::Point, i + 2);
    }
    if r.is_one_of(i, &["point", "points"]) {
        if r.starts_with(i + 1, &["de", "pourcentage"]) {
            return value(read.amount.clone(), PercentUnit::Point, i + 3);
        }
        if r.is_word(i + 1, "de") && r.is_mark(i + 2, '%') {
            return value(read.amount.clone(), PercentUnit::Point, i + 3);
        }
        // A part of a point is a percentage point; whole points are also scored, and an index has thousands.
        let parts = read.last.value.exponent() < 0 && read.last.value < Decimal::from(100);
        return parts.then(|| value(read.amount.clone(), PercentUnit::Point, i + 1))?;
    }
    None
}

/// *200 milliards d’euros*, *13 M€*, *3 euros 50*, *15 dollars canadiens*
fn money(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let i = if read.last.takes_of() {
        r.skip_of(i)
    } else {
        i
    };
    let (currency, mut end) = currency(r, i, read.last.scale >= 6)?;
    let mut amount = read.amount.clone();
    // 3 euros 50
    if let (Amount::Exact(whole), Some(cents)) = (&amount, r.integer(end, 2))
        && whole.exponent() >= 0
        && r.surface(end).len() == 2
        && !r.is_glued(end)
        && r.is_any_word(end - 1)
        && !r.is_digits(end + 1)
        && !r.is_mark(end + 1, '%')
        && noun::counted(r, end + 1, true).is_none()
        && let Some(sum) = Decimal::new(cents.into(), -2).and_then(|cents| whole.plus(cents))
    {
        amount = Amount::Exact(sum);
        end += 1;
    }
    Some((Value::Money { amount, currency }, end))
}

/// A currency at `i`, by sign, word or code, and one past it. A pound is also a book and a weight in French
/// (*livre*), so it must come in millions or say that it is sterling.
pub(super) fn currency(r: &Reader, i: usize, scaled: bool) -> Option<(&'static str, usize)> {
    if let Some(code) = r.mark(i).and_then(currency_of_mark) {
        return Some((code, i + 1));
    }
    // US$, C$
    if let Some(code) = dollar_prefix(r, i) {
        return Some((code, i + 2));
    }
    if r.is_one_of(i, &["f", "francs"]) && r.is_word(i + 1, "cfa") {
        return Some(("XOF", i + 2));
    }
    if r.surface(i) == "F"
        && r.case(i + 1)
            .is_none_or(|_| !r.is_any_word(i + 1) || !r.is_glued(i + 1))
        && !r.is_glued(i)
    {
        return Some(("franc", i + 1));
    }
    let code = r.find(i, |lexeme| match lexeme {
        Lexeme::Currency(code) => Some(code),
        _ => None,
    })?;
    let word = r.surface(i);
    for &(noun, adjective, code) in r.data.currency_adjectives {
        let adjective_at = i + 1;
        if r.stem(i, noun) && word.len() <= noun.len() + 1 && r.stem(adjective_at, adjective) {
            let hyphenated = r.is_hyphen(adjective_at + 1) && r.joins(adjective_at + 1);
            return Some((code, adjective_at + if hyphenated { 3 } else { 1 }));
        }
    }
    let ambiguous = r.is_french() && r.stem(i, "livre")
        || r.is_french() && r.stem(i, "couronne")
        || r.is_word(i, "real");
    (!ambiguous || scaled).then_some((code, i + 1))
}

/// Whose dollar a prefix says: *US$*, *C$*.
pub(super) fn dollar_prefix(r: &Reader, i: usize) -> Option<&'static str> {
    if !(r.is_mark(i + 1, '$') && r.is_glued(i + 1)) {
        return None;
    }
    Some(match r.surface(i) {
        "US" | "USD" => "USD",
        "C" | "CA" | "CAN" => "CAD",
        "A" | "AU" => "AUD",
        "NZ" => "NZD",
        "HK" => "HKD",
        "S" => "SGD",
        "R" => "BRL",
        "NT" => "TWD",
        _ => return None,
    })
}

/// *239.000 kg*, *un gigawatt*, *40 mètres cubes par seconde*
fn unit(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let i = if read.last.takes_of() {
        r.skip_of(i)
    } else {
        i
    };
    let (symbol, end) = unit_at(r, i)?;
    if symbol.len() == 1 && r.surface(i).len() == 1 && read.last.form != Form::Digits {
        return None;
    }
    let (symbol, end) = compound(r, symbol, end);
    Some((
        Value::Quantity {
            amount: read.amount.clone(),
            unit: Some(symbol),
        },
        end,
    ))
}

/// A unit of measure at `i`, and one past it.
fn unit_at(r: &Reader, i: usize) -> Option<(&'static str, usize)> {
    if r.is_mark(i, '°') || r.is_mark(i, 'º') {
        return match r.surface(i + 1) {
            "C" => Some(("°C", i + 2)),
            "F" => Some(("°F", i + 2)),
            _ => Some(("°", i + 1)),
        };
    }
    if r.is_word(i, "degrés") || r.is_word(i, "degrees") || r.is_word(i, "degré") {
        let celsius = r.is_one_of(i + 1, &["celsius", "c"]);
        let fahrenheit = r.is_one_of(i + 1, &["fahrenheit", "f"]);
        return Some(match (celsius, fahrenheit) {
            (true, _) => ("°C", i + 2),
            (_, true) => ("°F", i + 2),
            _ => ("°C", i + 1),
        });
    }
    let token = r.token(i)?;
    if !token.is_word() {
        return None;
    }
    // Symbols with a power or a quotient run over several tokens: m2, m², km/h.
    let mut symbol = String::with_capacity(8);
    let mut best = None;
    for end in i..(i + 3).min(r.len()) {
        if end > i && !r.is_glued(end) {
            break;
        }
        symbol.push_str(r.surface(end));
        if symbol.len() > 8 {
            break;
        }
        let ends_word = !r.is_glued(end + 1) || !r.is_any_word(end + 1) && !r.is_digits(end + 1);
        if let Some(unit) = unit_of_symbol(&symbol).filter(|_| ends_word) {
            best = Some((unit, end + 1));
        }
    }
    best.or_else(|| {
        let unit = r.find(i, |lexeme| match lexeme {
            Lexeme::Unit(unit) => Some(unit),
            _ => None,
        })?;
        Some((unit, i + 1))
    })
}

/// Powers, products and quotients in words: *mètres carrés*, *kilomètres à l’heure*, *mètres cubes par seconde*,
/// *gigawatts-heure*.
fn compound(r: &Reader, symbol: &'static str, end: usize) -> (&'static str, usize) {
    /// Stem behind the unit, the unit, and what the two make.
    const POWERS: [(&str, &str, &str); 10] = [
        ("carré", "m", "m²"),
        ("carré", "km", "km²"),
        ("carré", "cm", "cm²"),
        ("cube", "m", "m³"),
        ("cube", "km", "km³"),
        ("cube", "cm", "cm³"),
        ("heure", "kW", "kWh"),
        ("heure", "MW", "MWh"),
        ("heure", "GW", "GWh"),
        ("heure", "TW", "TWh"),
    ];
    let at = end + usize::from(r.is_hyphen(end) && r.joins(end));
    let hour = r.stem(at, "heure");
    let mut read = (symbol, end);
    for (stem, unit, made) in POWERS {
        if unit == symbol && r.stem(at, stem) && (!hour || at > end) {
            read = (made, at + 1);
        }
    }
    let (symbol, end) = read;
    if symbol == "km" && r.starts_with(end, &["à", "l'", "heure"]) {
        return ("km/h", end + 3);
    }
    if symbol == "km"
        && (r.starts_with(end, &["par", "heure"]) || r.starts_with(end, &["per", "hour"]))
    {
        return ("km/h", end + 2);
    }
    if symbol == "km" && r.is_hyphen(end) && r.is_one_of(end + 1, &["heure", "heures"]) {
        return ("km/h", end + 2);
    }
    if symbol == "mi"
        && (r.starts_with(end, &["per", "hour"]) || r.starts_with(end, &["an", "hour"]))
    {
        return ("mi/h", end + 2);
    }
    if symbol == "m³" && r.starts_with(end, &["par", "seconde"]) {
        return ("m³/s", end + 2);
    }
    read
}

/// *23 000 puces*, *sept premières usines*, *une dizaine de blessés*
fn counted(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let value = |end| {
        Some((
            Value::Quantity {
                amount: read.amount.clone(),
                unit: None,
            },
            end,
        ))
    };
    if matches!(read.last.form, Form::One) && read.last.scale == 0 {
        return None;
    }
    let at = if read.last.takes_of() {
        r.skip_of(i)
    } else {
        i
    };
    if (read.last.takes_of() && r.is_french() || read.last.end < i) && at == i {
        return None;
    }
    // Anything up to one and a half is singular in French.
    let plural = read.last.value >= Decimal::from(2);
    let end = noun::counted(r, at, plural)?;
    value(end)
}
