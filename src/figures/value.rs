//! What figures are worth: exact values and their normal forms.
//!
//! A normal form is the text that stands for a value in files and on the page: `200000000000 EUR`, `12 %`,
//! `5000000..7000000 EUR`, `P3.5M`, `--02-11`. What the text leaves open stays open.

use super::date::DateValue;
use super::decimal::Decimal;
use super::unit::Unit;
use std::fmt;

/// A number as the text gives it: one, a range, or several that share a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amount {
    /// One number.
    Exact(Decimal),
    /// From the first to the second, as written (*de 5 à 7*).
    Range(Decimal, Decimal),
    /// That number or more (*3 000 et plus*).
    From(Decimal),
    /// Several, in the order of the text (*24, 23 et 14 ans*).
    Several(Vec<Decimal>),
}

impl Amount {
    /// The numbers in it, in the order of the text.
    pub fn numbers(&self) -> impl Iterator<Item = Decimal> + '_ {
        let (fixed, several): ([Option<Decimal>; 2], &[Decimal]) = match self {
            Self::Exact(number) | Self::From(number) => ([Some(*number), None], &[]),
            Self::Range(low, high) => ([Some(*low), Some(*high)], &[]),
            Self::Several(numbers) => ([None, None], numbers),
        };
        fixed.into_iter().flatten().chain(several.iter().copied())
    }

    /// The amount with `change` done to each of its numbers, or none where one of them goes out of range.
    #[must_use]
    pub fn map(&self, change: impl Fn(Decimal) -> Option<Decimal>) -> Option<Self> {
        self.map_each(&change)
    }

    /// One body for all changes, for the sake of the module's size.
    fn map_each(&self, change: &dyn Fn(Decimal) -> Option<Decimal>) -> Option<Self> {
        Some(match self {
            Self::Exact(number) => Self::Exact(change(*number)?),
            Self::Range(low, high) => Self::Range(change(*low)?, change(*high)?),
            Self::From(number) => Self::From(change(*number)?),
            Self::Several(numbers) => {
                Self::Several(numbers.iter().map(|&n| change(n)).collect::<Option<_>>()?)
            }
        })
    }

    /// Writes each number as `one` says, joined as the amount is.
    fn write_each(
        &self,
        f: &mut fmt::Formatter<'_>,
        one: impl Fn(&mut fmt::Formatter<'_>, Decimal) -> fmt::Result,
    ) -> fmt::Result {
        let separator = if matches!(self, Self::Range(..)) {
            ".."
        } else {
            ", "
        };
        for (i, number) in self.numbers().enumerate() {
            if i > 0 {
                f.write_str(separator)?;
            }
            one(f, number)?;
        }
        if matches!(self, Self::From(_)) {
            f.write_str("..")?;
        }
        Ok(())
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_each(f, |f, number| write!(f, "{number}"))
    }
}

/// What a percentage is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PercentUnit {
    /// Hundredths of a whole: `%`.
    Percent,
    /// Percentage points, the difference of two percentages: `pp`.
    Point,
}

impl fmt::Display for PercentUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Percent => "%",
            Self::Point => "pp",
        })
    }
}

/// A calendar or clock unit of a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DurationUnit {
    /// Calendar years.
    Years,
    /// Calendar months.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    Days,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
}

impl DurationUnit {
    /// Its designator in ISO 8601, and whether it belongs behind the `T`.
    fn designator(self) -> (char, bool) {
        match self {
            Self::Years => ('Y', false),
            Self::Months => ('M', false),
            Self::Weeks => ('W', false),
            Self::Days => ('D', false),
            Self::Hours => ('H', true),
            Self::Minutes => ('M', true),
            Self::Seconds => ('S', true),
        }
    }
}

/// A length of time: an amount of its largest unit, then what is added in smaller ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duration {
    /// How many of the largest unit.
    pub amount: Amount,
    /// The largest unit.
    pub unit: DurationUnit,
    /// Smaller units, in falling order; empty where `amount` is not exact.
    pub rest: Vec<(Decimal, DurationUnit)>,
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.amount.write_each(f, |f, number| {
            f.write_str("P")?;
            let mut in_time = false;
            for &(number, unit) in std::iter::once(&(number, self.unit)).chain(&self.rest) {
                let (designator, time) = unit.designator();
                if time && !in_time {
                    f.write_str("T")?;
                    in_time = true;
                }
                write!(f, "{number}{designator}")?;
            }
            Ok(())
        })
    }
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockTime {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, where the text gives it.
    pub second: Option<u8>,
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        self.second
            .map_or(Ok(()), |second| write!(f, ":{second:02}"))
    }
}

/// What a figure says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount of money.
    Money {
        /// How much.
        amount: Amount,
        /// The ISO 4217 code, or the currency's name where the text leaves open which country's it is.
        currency: &'static str,
    },
    /// A percentage.
    Percent {
        /// How much.
        amount: Amount,
        /// Percent or points.
        unit: PercentUnit,
    },
    /// Parts of a whole: *deux tiers*, *7 sur 10*.
    Ratio {
        /// The parts.
        part: Decimal,
        /// What they are parts of; not zero.
        whole: Decimal,
    },
    /// How many times as much: *quatre fois plus*.
    Multiplier(Amount),
    /// How many times less: *divisé par deux*, *deux fois moins*. Its normal form is one over it, `1/2`.
    Divisor(Amount),
    /// A length of time, or an age.
    Duration(Duration),
    /// An amount of a unit of measure, or of things counted.
    Quantity {
        /// How much, or how many.
        amount: Amount,
        /// The unit of measure; none where things are counted.
        unit: Option<Unit>,
    },
    /// A number that counts nothing named.
    Number(Amount),
    /// The score of a game: *3-1*.
    Score(u32, u32),
    /// A day or a longer part of the calendar.
    Date(DateValue),
    /// A time of day.
    Time(ClockTime),
}

impl Value {
    /// The range from this value to a higher one of the same kind and unit, both exact.
    pub(super) fn up_to(&self, high: &Self) -> Option<Self> {
        let range = |low: &Amount, high: &Amount| match (low, high) {
            (&Amount::Exact(low), &Amount::Exact(high)) if low < high => {
                Some(Amount::Range(low, high))
            }
            _ => None,
        };
        let mut whole = self.clone();
        let (low, high) = match (&mut whole, high) {
            (
                Self::Money { amount, currency },
                Self::Money {
                    amount: other,
                    currency: same,
                },
            ) if currency == same => (amount, other),
            (
                Self::Percent { amount, unit },
                Self::Percent {
                    amount: other,
                    unit: same,
                },
            ) if unit == same => (amount, other),
            (
                Self::Quantity {
                    amount,
                    unit: Some(unit),
                },
                Self::Quantity {
                    amount: other,
                    unit: Some(same),
                },
            ) if unit == same => (amount, other),
            _ => return None,
        };
        *low = range(low, high)?;
        Some(whole)
    }

    /// A quantity in coherent SI units, where they differ from those given and the value is exact: `80000 m`.
    #[must_use]
    pub fn si(&self) -> Option<String> {
        match self {
            Self::Quantity {
                amount,
                unit: Some(unit),
            } => unit.si(amount),
            _ => None,
        }
    }

    /// The normal form, none where the text leaves the whole value open (*la semaine dernière*).
    #[must_use]
    pub fn normal_form(&self) -> Option<String> {
        Some(match self {
            Self::Money { amount, currency } => format!("{amount} {currency}"),
            Self::Percent { amount, unit } => format!("{amount} {unit}"),
            Self::Ratio { part, whole } => format!("{part}/{whole}"),
            Self::Duration(duration) => duration.to_string(),
            Self::Quantity {
                amount,
                unit: Some(unit),
            } => format!("{amount} {unit}"),
            Self::Multiplier(amount)
            | Self::Quantity { amount, unit: None }
            | Self::Number(amount) => amount.to_string(),
            Self::Divisor(amount) => format!("1/{amount}"),
            Self::Score(one, other) => format!("{one}-{other}"),
            Self::Date(date) => return date.edtf(),
            Self::Time(time) => time.to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(n: u32) -> Decimal {
        Decimal::from(n)
    }

    #[test]
    fn ranges_and_lists_keep_their_order() {
        let money = Value::Money {
            amount: Amount::Range(number(5), number(7)),
            currency: "EUR",
        };
        assert_eq!(money.normal_form().unwrap(), "5..7 EUR");
        let ages = Value::Duration(Duration {
            amount: Amount::Several(vec![number(24), number(23)]),
            unit: DurationUnit::Years,
            rest: Vec::new(),
        });
        assert_eq!(ages.normal_form().unwrap(), "P24Y, P23Y");
        assert_eq!(
            Value::Number(Amount::From(number(10)))
                .normal_form()
                .unwrap(),
            "10.."
        );
    }

    #[test]
    fn durations_set_clock_units_apart() {
        let duration = Duration {
            amount: Amount::Exact(number(1)),
            unit: DurationUnit::Days,
            rest: vec![
                (number(3), DurationUnit::Hours),
                (number(12), DurationUnit::Minutes),
            ],
        };
        assert_eq!(duration.to_string(), "P1DT3H12M");
    }
}
