//! The parts of what is counted, measured and paid: numbers, scales, units, and what joins them.

use super::{Piece, Role, amount_of};
use crate::figures::decimal::Decimal;
use crate::figures::numeral::{Form, Numeral, numeral, vulgar_fraction};
use crate::figures::reader::Reader;
use crate::figures::value::{Amount, DurationUnit, PercentUnit, Value};
use crate::figures::{Found, units};
use crate::lang::{self, Lexeme};

/// The parts of a figure that is neither date nor time.
pub(super) fn pieces(r: &Reader, found: &Found, value: &Value) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut i = found.first;
    while i < found.end {
        if let Some(number) = number_at(r, found, value, &pieces, i) {
            numbers(r, i, number, &mut pieces);
            i = number.end;
            continue;
        }
        if let Some(fraction) = fraction_at(r, value, i) {
            pieces.push(Piece::new(i, i + 1, Role::Fraction, fraction));
            i += 1;
            continue;
        }
        let mut end = i + 1;
        while end < found.end
            && number_at(r, found, value, &pieces, end).is_none()
            && fraction_at(r, value, end).is_none()
        {
            end += 1;
        }
        between(r, i, end, found, value, &mut pieces);
        i = end;
    }
    pieces
}

/// A numeral at `i` that is a number of the figure, and no digit of a unit (*m2*, *tCO2e*).
fn number_at(
    r: &Reader,
    found: &Found,
    value: &Value,
    before: &[Piece],
    i: usize,
) -> Option<Numeral> {
    let is_number = |piece: &Piece| matches!(piece.role, Role::Number | Role::Fraction);
    let first = !before.iter().any(is_number);
    let of_unit = r.is_glued(i) && i > found.first && r.is_any_word(i - 1);
    if of_unit && !first && !matches!(value, Value::Duration(_)) {
        return None;
    }
    let in_money = matches!(value, Value::Money { .. });
    // An article behind the first number begins a noun or a unit.
    numeral(r, i, in_money)
        .filter(|number| number.end <= found.end && (first || number.form != Form::One))
}

/// The part of one that a word or mark at `i` says.
fn fraction_at(r: &Reader, value: &Value, i: usize) -> Option<String> {
    if let Some(fraction) = r.mark(i).and_then(vulgar_fraction) {
        return Some(fraction.to_string());
    }
    if matches!(value, Value::Ratio { .. }) && r.is_word(i, "moitié") {
        return Some("1/2".to_owned());
    }
    let parts = matches!(value, Value::Ratio { .. } | Value::Duration(_));
    r.find(i, |lexeme| match lexeme {
        Lexeme::Half => Some("0.5".to_owned()),
        Lexeme::Fraction(denominator) if parts => Some(format!("1/{denominator}")),
        _ => None,
    })
}

/// A number, what multiplies it and what is added to it, each apart where they give the number back; else the number
/// as a whole.
fn numbers(r: &Reader, first: usize, number: Numeral, pieces: &mut Vec<Piece>) {
    match taken_apart(r, first, number) {
        Some(apart) => pieces.extend(apart),
        None => pieces.push(Piece::new(
            first,
            number.end,
            Role::Number,
            number.value.to_string(),
        )),
    }
}

fn taken_apart(r: &Reader, first: usize, number: Numeral) -> Option<Vec<Piece>> {
    let at = (first + 1..number.end).find(|&i| scale_at(r, i).is_some())?;
    let stem = numeral(&r.until(at), first, false)?;
    let mut pieces = vec![Piece::new(
        first,
        stem.end,
        Role::Number,
        stem.value.to_string(),
    )];
    let mut product = stem.value;
    let mut end = stem.end;
    for i in at..number.end {
        if let Some(scale) = scale_at(r, i) {
            product = product.times(scale)?;
            pieces.push(Piece::new(i, i + 1, Role::Scale, scale.to_string()));
            end = i + 1;
        }
    }
    if product == number.value {
        return Some(pieces);
    }
    // *3 millions et demi*
    let joined = end < number.end && r.is_one_of(end, &["et", "and"]);
    let rest = number.value.plus(product.negated())?;
    let half = (end..number.end).any(|i| r.has(i, Lexeme::Half));
    pieces.push(Piece::new(
        end + 1,
        number.end,
        Role::Fraction,
        rest.to_string(),
    ));
    (joined && half && end + 1 < number.end).then_some(pieces)
}

/// What a word multiplies by.
fn scale_at(r: &Reader, i: usize) -> Option<Decimal> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Scale(power) | Lexeme::ScaleSymbol(power) => Decimal::new(1, power),
        Lexeme::Collective(size) => Some(Decimal::from(u32::from(size))),
        _ => None,
    })
}

/// What stands before, between and behind the numbers of a figure.
fn between(
    r: &Reader,
    first: usize,
    end: usize,
    found: &Found,
    value: &Value,
    pieces: &mut Vec<Piece>,
) {
    let joint = |i: usize| joint(r, value, i);
    let connects = |i: usize| joint(i).is_some() || connects(r, i);
    let mut from = first;
    while from < end && connects(from) && from > found.first {
        if let Some(what) = joint(from) {
            pieces.push(Piece::new(from, from + 1, Role::Joint, what.to_owned()));
        }
        from += 1;
    }
    let mut to = end;
    while to > from && connects(to - 1) && to < found.end {
        to -= 1;
    }
    if from < to {
        pieces.push(named(r, from, to, value));
    }
    for i in to..end {
        if let Some(what) = joint(i) {
            pieces.push(Piece::new(i, i + 1, Role::Joint, what.to_owned()));
        }
    }
}

/// What a word between two numbers makes of them.
fn joint(r: &Reader, value: &Value, i: usize) -> Option<&'static str> {
    if matches!(value, Value::Score(..)) {
        return r.is_dash(i).then_some("to");
    }
    if matches!(value, Value::Ratio { .. }) {
        let words = ["sur", "des", "out", "in"];
        return (r.is_mark(i, '/') || r.is_one_of(i, &words)).then_some("out-of");
    }
    match amount_of(value)? {
        Amount::Range(..) => {
            let words = ["à", "ou", "et", "to", "or", "and"];
            (r.is_dash(i) || r.is_one_of(i, &words)).then_some("to")
        }
        Amount::Several(_) => {
            (r.is_mark(i, ',') || r.is_one_of(i, &["et", "and"])).then_some("and")
        }
        Amount::Exact(_) | Amount::From(_) => None,
    }
}

/// Words that only connect.
fn connects(r: &Reader, i: usize) -> bool {
    r.is_hyphen(i) || r.is_one_of(i, &["de", "d'", "of", "et", "and", "the", "a", "an"])
}

/// A unit, a currency or a noun.
fn named(r: &Reader, first: usize, end: usize, value: &Value) -> Piece {
    let piece = |role, value| Piece::new(first, end, role, value);
    match value {
        Value::Money { currency, .. } => {
            // A hundredth whose currency is open is its own currency.
            let settled = currency.bytes().all(|b| b.is_ascii_uppercase());
            let hundredth = r.term(lang::subunits(r.language()), first).is_some();
            let of = if settled && hundredth { "0.01 " } else { "" };
            piece(Role::Currency, Some(format!("{of}{currency}")))
        }
        Value::Percent { unit, .. } => piece(Role::Unit, Some(percent(r, first, *unit))),
        Value::Multiplier(_) => piece(Role::Unit, Some("×".to_owned())),
        Value::Duration(_) => piece(Role::Unit, (first..end).find_map(|i| time_unit(r, i))),
        Value::Quantity {
            unit: Some(unit), ..
        } => {
            let said = units::unit_at(r, first).map_or(*unit, |(said, _)| said);
            piece(Role::Unit, Some(said.to_string()))
        }
        _ => piece(Role::Noun, None),
    }
}

/// One of the unit in the value's: a basis point is 0.01 percentage points.
fn percent(r: &Reader, first: usize, unit: PercentUnit) -> String {
    let basis = r.is_word(first, "basis") || r.is_word(first + 2, "base");
    match unit {
        PercentUnit::Percent if r.is_mark(first, '‰') => "0.1 %".to_owned(),
        PercentUnit::Point if basis => "0.01 pp".to_owned(),
        unit => unit.to_string(),
    }
}

/// One of a unit of time.
fn time_unit(r: &Reader, i: usize) -> Option<String> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Time(unit, count) => Some(one_of(unit, count)),
        _ => None,
    })
}

fn one_of(unit: DurationUnit, count: u16) -> String {
    crate::figures::value::Duration {
        amount: Amount::Exact(Decimal::from(u32::from(count))),
        unit,
        rest: Vec::new(),
    }
    .to_string()
}
