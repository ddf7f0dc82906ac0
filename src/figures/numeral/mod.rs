//! Numerals: numbers in digits, in words, and in both.
//!
//! Digits may be grouped by spaces of any width, points, commas or apostrophes. A lone point before three digits
//! groups in French (*4.900* is 4900) and a comma does in English; before any other count of digits, and before a
//! percent sign, it is the decimal mark. Words follow the grammar of each language: *soixante et onze*,
//! *quatre-vingt-dix-neuf*, *two hundred and five thousand*.

mod digits;
mod fraction;
mod scale;
mod tens;
#[cfg(test)]
mod tests;
mod words;

use super::decimal::Decimal;
use super::reader::Reader;
use crate::lang::Lexeme;

pub(super) use fraction::{denominator, part_in_words, part_of_mark, vulgar_fraction};

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With digits, scale words or not.
    Digits,
    /// In words.
    Words,
    /// *un*, *une*, *a*: an article or the number one.
    One,
    /// *une dizaine*.
    Collective,
}

/// A number of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub(super) value: Decimal,
    /// One past its last token.
    pub(super) end: usize,
    pub(super) form: Form,
    /// The power of ten of its last scale word, 0 where it has none.
    pub(super) scale: i8,
}

impl Numeral {
    /// Whether *de* stands between it and what it counts: *deux millions d’habitants*, *une dizaine de cas*.
    pub(super) fn takes_of(&self) -> bool {
        self.scale >= 6 || self.form == Form::Collective
    }

    /// Digits without a scale, grouping or decimals: a candidate for a year.
    pub(super) fn is_plain_run(&self, start: usize) -> bool {
        self.form == Form::Digits && self.end == start + 1 && self.scale == 0
    }

    /// The same times ten to `power`, which a word that ends before `end` says.
    fn scaled(self, power: i8, end: usize) -> Option<Self> {
        Some(Self {
            value: self.value.scaled(power)?,
            end,
            scale: power,
            ..self
        })
    }

    fn negated(self) -> Self {
        Self {
            value: self.value.negated(),
            ..self
        }
    }
}

/// The numeral at `i`. `in_money` tells that a currency stands before it, so that *m* and *bn* are scales.
pub(super) fn numeral(r: &Reader, i: usize, in_money: bool) -> Option<Numeral> {
    r.numerals[usize::from(in_money)].get(i, || read(r, i, in_money))
}

fn read(r: &Reader, i: usize, in_money: bool) -> Option<Numeral> {
    if r.is_digits(i) {
        return scaled_digits(r, i, in_money).map(|numeral| said_twice(r, numeral));
    }
    match r.mark(i) {
        Some(sign) => after_sign(r, i, sign, in_money),
        None if r.has(i, Lexeme::Negative) => after_negative(r, i),
        None => {
            let numeral = collective(r, i).or_else(|| words::words(r, i))?;
            Some(said_twice(r, numeral))
        }
    }
}

/// *45 (forty-five)*, *seize (16)*: the number with itself in brackets behind it.
fn said_twice(r: &Reader, numeral: Numeral) -> Numeral {
    let at = numeral.end + 1;
    if !r.is_mark(numeral.end, '(') {
        return numeral;
    }
    let again = if numeral.form == Form::Digits {
        words::words(r, at).map(|again| (again.value, again.end))
    } else {
        r.is_digits(at).then(|| digits::digits(r, at)).flatten()
    };
    match again {
        Some((value, end)) if value == numeral.value && r.is_mark(end, ')') => Numeral {
            end: end + 1,
            ..numeral
        },
        _ => numeral,
    }
}

/// *-3,5*, *+12*, *.75*; the mark `sign` stands at `i`.
fn after_sign(r: &Reader, i: usize, sign: char, in_money: bool) -> Option<Numeral> {
    if !r.is_digits(i + 1) || r.is_glued(i) && (r.is_digits(i - 1) || r.is_any_word(i - 1)) {
        return None;
    }
    let negative = matches!(sign, '-' | '−');
    match sign {
        '-' | '−' | '+' | '±' if r.is_glued(i + 1) => {
            let numeral = scaled_digits(r, i + 1, in_money)?;
            Some(if negative { numeral.negated() } else { numeral })
        }
        // With a space between, only in a cell of a table, which holds nothing else: elsewhere it is a dash.
        '-' | '−' if i == 0 => {
            let numeral = scaled_digits(r, 1, in_money)?;
            let unit = usize::from(r.mark(numeral.end).is_some());
            (numeral.end + unit == r.len()).then(|| numeral.negated())
        }
        '.' if !r.is_french() && r.is_glued(i + 1) && !r.is_glued(i) => {
            let value = Decimal::from_digits(std::iter::empty(), r.surface(i + 1))?;
            with_scale(r, Numeral::in_digits(value, i + 2), in_money, i8::MAX)
        }
        _ => None,
    }
}

/// *minus twenty*, *moins 12 °C*, *negative one*: the word at `i` makes the number negative.
fn after_negative(r: &Reader, i: usize) -> Option<Numeral> {
    // *five minus two*, *au moins 12 degrés*, *plus ou moins 3 %*
    let less = r.is_word(i, "moins");
    let other = less && r.follows(i, r.data.before_comparison)
        || i > 0
            && (r.is_digits(i - 1)
                || r.any(i - 1, |lexeme| {
                    matches!(
                        lexeme,
                        Lexeme::Cardinal(_) | Lexeme::Hundred | Lexeme::Scale(_)
                    )
                }));
    if other || r.has(i + 1, Lexeme::Negative) {
        return None;
    }
    let numeral = if r.is_digits(i + 1) {
        scaled_digits(r, i + 1, false)?
    } else {
        words::words(r, i + 1)?
    };
    let fits = if less {
        super::measure::is_degree_or_percent(r, numeral.end)
    } else {
        r.is_word(i, "minus") || !r.is_any_word(numeral.end)
    };
    let form = match numeral.form {
        Form::One => Form::Words,
        form => form,
    };
    fits.then(|| Numeral { form, ..numeral }.negated())
}

/// Digits, the fraction and the scales behind them.
fn scaled_digits(r: &Reader, i: usize, in_money: bool) -> Option<Numeral> {
    digits_below(r, i, in_money, i8::MAX)
}

/// The same as a part of a number whose scale so far is `below`; what has the same scale or a larger one goes no
/// further, which keeps endless runs of scales linear.
fn digits_below(r: &Reader, i: usize, in_money: bool, below: i8) -> Option<Numeral> {
    let (mut value, mut end) = digits::digits(r, i)?;
    if let Some(fraction) = r.mark(end).and_then(vulgar_fraction) {
        value = value.plus(fraction)?;
        end += 1;
    } else if let Some((fraction, fraction_end)) = fraction::mixed(r, i, end) {
        value = value.plus(fraction)?;
        end = fraction_end;
    }
    with_scale(r, Numeral::in_digits(value, end), in_money, below)
}

impl Numeral {
    fn in_digits(value: Decimal, end: usize) -> Self {
        Self {
            value,
            end,
            form: Form::Digits,
            scale: 0,
        }
    }
}

/// Digits with the scales behind them: *2,5 millions*, *3 douzaines*, *4 thousand 3 hundred*.
fn with_scale(r: &Reader, digits: Numeral, in_money: bool, below: i8) -> Option<Numeral> {
    let size = r.find(digits.end, |lexeme| match lexeme {
        Lexeme::Collective(size) => Some(size),
        _ => None,
    });
    if let Some(size) = size {
        return Some(Numeral {
            value: digits.value.times(Decimal::from(u32::from(size)))?,
            end: digits.end + 1,
            form: Form::Collective,
            scale: 0,
        });
    }
    let mut numeral = digits;
    // *4 mille 3 cents*, but *3 cents* alone are money.
    let hundreds = if r.is_french() {
        below < i8::MAX && r.has(numeral.end, Lexeme::Hundred)
    } else {
        r.is_word(numeral.end, "hundred")
    };
    if hundreds {
        numeral = numeral.scaled(2, numeral.end + 1)?;
    }
    while let Some((power, end)) = scale::word(r, numeral.end) {
        numeral = numeral.scaled(power, end)?;
    }
    if numeral.scale == 0
        && let Some((power, end)) = scale::symbol(r, numeral.end, in_money)
    {
        return numeral.scaled(power, end);
    }
    let more = (0 < numeral.scale && numeral.scale < below && digits.value.exponent() >= 0)
        .then(|| smaller_scale(r, numeral))
        .flatten();
    Some(more.unwrap_or_else(|| fraction::and_a_half(r, numeral)))
}

/// What digits behind a scale add to it: *2 millions 300 000*, *4 thousand 3 hundred and 21*.
fn smaller_scale(r: &Reader, numeral: Numeral) -> Option<Numeral> {
    let joined = !r.is_french() && r.is_word(numeral.end, "and");
    let at = numeral.end + usize::from(joined);
    // *3 hundred and one*
    if joined
        && numeral.scale == 2
        && let Some((more, end)) = tens::below_hundred(r, at)
    {
        let value = numeral.value.plus(u32::from(more).into())?;
        return Some(Numeral {
            value,
            end,
            scale: 0,
            ..numeral
        });
    }
    if !r.is_digits(at) || r.is_glued(at) {
        return None;
    }
    let more = digits_below(r, at, false, numeral.scale)?;
    let size = Decimal::new(1, numeral.scale)?;
    let said = more.scale > 0
        || more.end > at + 1 && more.value.exponent() >= 0 && !joined
        || joined && numeral.scale == 2 && r.surface(at).len() <= 2;
    // *4 millions and 21* may be two numbers; what has the same scale is one.
    (said && more.value < size && more.scale < numeral.scale).then(|| {
        Some(Numeral {
            value: numeral.value.plus(more.value)?,
            end: more.end,
            form: Form::Digits,
            scale: more.scale,
        })
    })?
}

/// *une dizaine*, *deux douzaines*, *une demi-douzaine*, *a dozen*; *une dizaine de milliers*.
fn collective(r: &Reader, i: usize) -> Option<Numeral> {
    if !r.is_french() && r.starts_with(i, &["half", "a", "dozen"]) {
        let value = Decimal::from(6);
        let form = Form::Collective;
        return Some(Numeral {
            value,
            end: i + 3,
            form,
            scale: 0,
        });
    }
    // *la cinquantaine de personnes*: one, where an article says so.
    let (count, mut end) = tens::below_hundred(r, i).or_else(|| {
        let said = r.is_french() && r.follows(i, &["la", "cette", "sa", "leur"]);
        said.then_some((1, i))
    })?;
    let mut value = Decimal::from(u32::from(count));
    if r.has(end, Lexeme::Half) && r.is_hyphen(end + 1) {
        value = Decimal::new(5, -1)?;
        end += 2;
    }
    let (size, scale) = r.find(end, |lexeme| match lexeme {
        Lexeme::Collective(size) => Some((Decimal::from(u32::from(size)), 0)),
        Lexeme::Scale(scale) if end > i && r.is_hyphen(end - 1) => {
            Decimal::new(1, scale).map(|size| (size, scale))
        }
        _ => None,
    })?;
    let numeral = Numeral {
        value: value.times(size)?,
        end: end + 1,
        form: Form::Collective,
        scale,
    };
    let of = r.skip_of(numeral.end);
    match scale::word(r, of).filter(|_| of > numeral.end) {
        Some((power, end)) => numeral.scaled(power, end),
        None => Some(numeral),
    }
}
