//! Units of measure, and what amounts of them are in SI.

use super::decimal::Decimal;
use super::value::Amount;
use std::fmt;

/// A unit of measure: a power of a unit with its prefix, alone or divided by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    pub(crate) of: Factor,
    pub(crate) per: Option<Factor>,
}

/// A unit with its prefix, to a power.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Factor {
    pub(crate) prefix: &'static Prefix,
    pub(crate) base: &'static Base,
    /// 1 to 3.
    pub(crate) power: u8,
}

/// A decimal or binary prefix.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Prefix {
    pub(crate) symbol: &'static str,
    ten: i8,
    two: u8,
}

impl Prefix {
    /// No prefix.
    pub(crate) const NONE: Self = Self::ten("", 0);

    pub(crate) const fn ten(symbol: &'static str, ten: i8) -> Self {
        Self {
            symbol,
            ten,
            two: 0,
        }
    }

    pub(crate) const fn two(symbol: &'static str, two: u8) -> Self {
        Self {
            symbol,
            ten: 0,
            two,
        }
    }
}

/// A unit without prefix.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Base {
    /// As it is written in values; no two units share it.
    pub(crate) symbol: &'static str,
    /// As texts write it, with a space between the ways.
    pub(crate) written: &'static str,
    /// The prefixes that texts put before it.
    pub(crate) prefixes: &'static str,
    /// What it is worth, where SI measures the same.
    pub(crate) si: Option<Si>,
}

/// What a unit is worth in SI: an amount plus `zero` hundredths, times `numerator / denominator × 10^ten`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Si {
    pub(crate) numerator: u64,
    pub(crate) denominator: u64,
    pub(crate) ten: i8,
    /// How far the unit's zero lies above the absolute one, in hundredths of the unit; 0 but for temperatures.
    pub(crate) zero: u32,
    pub(crate) symbol: &'static str,
}

impl Factor {
    /// The unit itself.
    pub(crate) fn one(base: &'static Base) -> Self {
        Self {
            prefix: &Prefix::NONE,
            base,
            power: 1,
        }
    }

    /// `(numerator, denominator, power of ten)` of one in SI.
    fn ratio(self) -> Option<(i128, i128, i16)> {
        let si = self.base.si.as_ref()?;
        let power = u32::from(self.power);
        let numerator = i128::from(si.numerator).checked_mul(1 << self.prefix.two)?;
        Some((
            numerator.checked_pow(power)?,
            i128::from(si.denominator).checked_pow(power)?,
            i16::from(si.ten + self.prefix.ten) * i16::from(self.power),
        ))
    }

    fn si_symbol(self) -> Option<String> {
        let symbol = self.base.si.as_ref()?.symbol;
        Some(format!("{symbol}{}", superscript(self.power)))
    }
}

impl Unit {
    /// The unit itself.
    pub(crate) fn one(base: &'static Base) -> Self {
        Self {
            of: Factor::one(base),
            per: None,
        }
    }

    /// Whether it is a degree, of temperature or of an angle.
    pub(crate) fn is_degree(self) -> bool {
        self.of.base.symbol.starts_with('°')
    }

    /// An amount of the unit in coherent SI units, such as `80000 m` or `261.15 K`; none where SI has no unit for
    /// it, where the value would not be an exact decimal, and where it is the same as given.
    #[must_use]
    pub fn si(&self, amount: &Amount) -> Option<String> {
        let (_, symbol) = self.worth_in_si()?;
        let value = amount.map(|number| self.number_in_si(number))?;
        (symbol != self.to_string()).then(|| format!("{value} {symbol}"))
    }

    /// What one of the unit is worth in coherent SI units, as numerator, denominator and power of ten, and the SI
    /// unit; none where SI has none for it.
    pub(crate) fn worth_in_si(self) -> Option<((i128, i128, i16), String)> {
        let (mut numerator, mut denominator, mut ten) = self.of.ratio()?;
        let mut symbol = self.of.si_symbol()?;
        if let Some(per) = self.per {
            let (of, by, power) = per.ratio()?;
            numerator = numerator.checked_mul(by)?;
            denominator = denominator.checked_mul(of)?;
            ten -= power;
            symbol = format!("{symbol}/{}", per.si_symbol()?);
        }
        Some(((numerator, denominator, ten), symbol))
    }

    /// One number of the unit in SI.
    fn number_in_si(&self, number: Decimal) -> Option<Decimal> {
        let ((numerator, denominator, ten), _) = self.worth_in_si()?;
        let mut number = number;
        if self.absolute_zero() > 0 {
            number = number.plus(Decimal::new(self.absolute_zero().into(), -2)?)?;
        }
        quotient(number, numerator, denominator, ten)
    }

    /// How far the unit's zero lies above the absolute one, in hundredths of the unit; 0 but for temperatures.
    pub(crate) fn absolute_zero(self) -> u32 {
        let si = self.of.base.si.as_ref().filter(|_| self.per.is_none());
        si.map_or(0, |si| si.zero)
    }

    /// A number of this unit in `other`, where both measure the same and the result is exact.
    pub(crate) fn convert(self, number: Decimal, other: Self) -> Option<Decimal> {
        if self.of.si_symbol()? != other.of.si_symbol()? || self.per.is_some() {
            return None;
        }
        let (one, by, ten) = self.of.ratio()?;
        let (other_one, other_by, other_ten) = other.of.ratio()?;
        quotient(
            number,
            one.checked_mul(other_by)?,
            by.checked_mul(other_one)?,
            ten - other_ten,
        )
    }
}

/// `number × numerator / denominator × 10^ten`, where that is a decimal of no more places than are worth writing.
fn quotient(number: Decimal, numerator: i128, denominator: i128, ten: i16) -> Option<Decimal> {
    /// More places behind the last digit given are no measurement.
    const MOST_PLACES: i8 = 6;
    let product = number.coefficient().checked_mul(numerator)?;
    let exponent = i16::from(number.exponent()) + ten;
    (0..=MOST_PLACES).find_map(|places| {
        let product =
            product.checked_mul(10_i128.checked_pow(u32::from(places.unsigned_abs()))?)?;
        let exponent = i8::try_from(exponent - i16::from(places)).ok()?;
        (product % denominator == 0)
            .then(|| Decimal::new(product / denominator, exponent))
            .flatten()
    })
}

fn superscript(power: u8) -> &'static str {
    match power {
        2 => "²",
        3 => "³",
        _ => "",
    }
}

impl fmt::Display for Factor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prefix, base) = (self.prefix.symbol, self.base.symbol);
        write!(f, "{prefix}{base}{}", superscript(self.power))
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.of)?;
        self.per.map_or(Ok(()), |per| write!(f, "/{per}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{CELSIUS, FAHRENHEIT, HOUR, unit_of_symbol};

    fn factor(symbol: &str, power: u8) -> Factor {
        let (prefix, base) = unit_of_symbol(symbol).unwrap();
        Factor {
            prefix,
            base,
            power,
        }
    }

    fn si(number: i32, of: Factor, per: Option<Factor>) -> Option<String> {
        let number = Decimal::new(number.into(), 0).unwrap();
        Unit { of, per }.si(&Amount::Exact(number))
    }

    #[test]
    fn si_is_exact_or_not_at_all() {
        assert_eq!(si(3, factor("GW", 1), None).unwrap(), "3000000000 W");
        assert_eq!(si(3, factor("kWh", 1), None).unwrap(), "10800000 J");
        assert_eq!(si(2, factor("km", 2), None).unwrap(), "2000000 m²");
        let hour = Some(Factor::one(&HOUR));
        assert_eq!(si(36, factor("km", 1), hour).unwrap(), "10 m/s");
        assert_eq!(si(320, factor("km", 1), hour), None);
        assert_eq!(si(5, factor("m", 1), None), None);
        assert_eq!(si(5, factor("Go", 1), None), None);
        assert_eq!(si(-12, Factor::one(&CELSIUS), None).unwrap(), "261.15 K");
        assert_eq!(si(6, Factor::one(&FAHRENHEIT), None), None);
        assert_eq!(si(-40, Factor::one(&FAHRENHEIT), None).unwrap(), "233.15 K");
    }

    #[test]
    fn feet_are_twelve_inches() {
        let inch = crate::lang::base_of("in").unwrap();
        let feet = Unit::one(crate::lang::base_of("ft").unwrap());
        let inches = feet.convert(Decimal::from(7), Unit::one(inch));
        assert_eq!(inches, Some(Decimal::from(84)));
    }
}
