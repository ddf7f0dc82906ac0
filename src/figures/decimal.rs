//! Exact decimal numbers.

use std::cmp::Ordering;
use std::fmt;

/// An exact decimal number: `coefficient × 10^exponent`.
///
/// The exponent is kept as the text shows it: *2,5 millions* is 25 × 10⁵, so the last digit that was written stands
/// for hundred thousands. Equality and order look at the value alone: 25 × 10⁵ equals 2500000 × 10⁰.
///
/// Up to 30 digits are held; longer digit runs are identifiers, not figures.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    coefficient: i128,
    exponent: i8,
}

/// The most digits a coefficient may have; leaves room to align two of them in an `i128`.
const MOST_DIGITS: usize = 30;
/// The largest absolute exponent.
const WIDEST: i8 = 40;

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self {
        coefficient: 0,
        exponent: 0,
    };

    /// The number `coefficient × 10^exponent`, or none where it is out of range: more than 30 digits, or an
    /// exponent beyond ±40.
    #[must_use]
    pub fn new(coefficient: i128, exponent: i8) -> Option<Self> {
        let digits = coefficient.unsigned_abs().checked_ilog10().unwrap_or(0) as usize + 1;
        (digits <= MOST_DIGITS && exponent.abs() <= WIDEST).then_some(Self {
            coefficient,
            exponent,
        })
    }

    /// Reads ASCII digits, `integer` before and `fraction` after the decimal mark.
    #[must_use]
    pub fn from_digits(integer: impl Iterator<Item = u8>, fraction: &str) -> Option<Self> {
        let mut coefficient = 0_i128;
        let mut digits = 0;
        for digit in integer.chain(fraction.bytes()) {
            debug_assert!(digit.is_ascii_digit());
            digits += usize::from(digits > 0 || digit != b'0');
            if digits > MOST_DIGITS {
                return None;
            }
            coefficient = coefficient * 10 + i128::from(digit - b'0');
        }
        Self::new(coefficient, -i8::try_from(fraction.len()).ok()?)
    }

    /// `part / whole`, where that is a decimal of at most six places.
    #[must_use]
    pub fn quotient(part: u32, whole: u32) -> Option<Self> {
        (0..=6).find_map(|places| {
            let raised = i128::from(part) * 10_i128.pow(places);
            let exact = whole > 0 && raised % i128::from(whole) == 0;
            Self::new(raised / i128::from(whole.max(1)), -(places as i8)).filter(|_| exact)
        })
    }

    /// The coefficient: the digits shown, as an integer.
    #[must_use]
    pub fn coefficient(self) -> i128 {
        self.coefficient
    }

    /// The power of ten of the last digit shown.
    #[must_use]
    pub fn exponent(self) -> i8 {
        self.exponent
    }

    /// The number times a power of ten.
    #[must_use]
    pub fn scaled(self, power: i8) -> Option<Self> {
        Self::new(self.coefficient, self.exponent.checked_add(power)?)
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let sum = self
            .aligned(exponent)?
            .checked_add(other.aligned(exponent)?)?;
        Self::new(sum, exponent)
    }

    /// The product.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(
            self.coefficient.checked_mul(other.coefficient)?,
            self.exponent.checked_add(other.exponent)?,
        )
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self {
            coefficient: -self.coefficient,
            ..self
        }
    }

    /// The value as an integer, where it is one that fits.
    #[must_use]
    pub fn to_integer(self) -> Option<i64> {
        i64::try_from(self.normalized().aligned(0)?).ok()
    }

    /// The coefficient at a smaller or equal exponent.
    fn aligned(self, exponent: i8) -> Option<i128> {
        let shift = u32::try_from(i16::from(self.exponent) - i16::from(exponent)).ok()?;
        self.coefficient.checked_mul(10_i128.checked_pow(shift)?)
    }

    /// The same value with no trailing zero in the coefficient.
    fn normalized(self) -> Self {
        let mut shortest = self;
        if shortest.coefficient == 0 {
            return Self::ZERO;
        }
        while shortest.coefficient % 10 == 0 {
            shortest.coefficient /= 10;
            shortest.exponent += 1;
        }
        shortest
    }
}

impl From<u32> for Decimal {
    fn from(integer: u32) -> Self {
        Self {
            coefficient: i128::from(integer),
            exponent: 0,
        }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (self.normalized(), other.normalized());
        let exponent = a.exponent.min(b.exponent);
        match (a.aligned(exponent), b.aligned(exponent)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // One is too large to be written at the other's exponent: it is the larger in absolute value.
            (None, _) => a.coefficient.signum().cmp(&0).then(Ordering::Greater),
            (_, None) => 0.cmp(&b.coefficient.signum()).then(Ordering::Less),
        }
    }
}

impl fmt::Display for Decimal {
    /// Plain digits with a point, no exponent, no trailing zeros after the point: `200000000000`, `-0.25`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            coefficient,
            exponent,
        } = self.normalized();
        let sign = if coefficient < 0 { "-" } else { "" };
        let digits = coefficient.unsigned_abs().to_string();
        if exponent >= 0 {
            return write!(
                f,
                "{sign}{digits}{}",
                "0".repeat(exponent.unsigned_abs().into())
            );
        }
        let places = usize::from(exponent.unsigned_abs());
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (integer, fraction) = padded.split_at(padded.len() - places);
        write!(f, "{sign}{integer}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(coefficient: i128, exponent: i8) -> Decimal {
        Decimal::new(coefficient, exponent).unwrap()
    }

    #[test]
    fn prints_plainly() {
        for (number, text) in [
            (decimal(200, 9), "200000000000"),
            (decimal(-25, -2), "-0.25"),
            (decimal(112_500, -3), "112.5"),
            (decimal(0, 12), "0"),
            (decimal(5, -3), "0.005"),
        ] {
            assert_eq!(number.to_string(), text);
        }
    }

    #[test]
    fn compares_values_not_notations() {
        assert_eq!(decimal(25, 5), decimal(2_500_000, 0));
        assert!(decimal(1, 40) > decimal(999, 0));
        assert!(decimal(-1, 40) < decimal(1, -40));
        assert!(decimal(3, -1) < decimal(1, 0));
    }

    #[test]
    fn refuses_what_it_cannot_hold() {
        assert_eq!(Decimal::from_digits([b'9'; 31].into_iter(), ""), None);
        assert!(Decimal::from_digits([b'0'; 90].into_iter(), "5").is_some());
        assert_eq!(decimal(1, 40).scaled(1), None);
        assert_eq!(decimal(1, 40).times(decimal(1, 1)), None);
    }

    #[test]
    fn divides_exactly_or_not_at_all() {
        assert_eq!(Decimal::quotient(3, 4), Some(decimal(75, -2)));
        assert_eq!(Decimal::quotient(6, 3), Some(decimal(2, 0)));
        assert_eq!(Decimal::quotient(1, 64), Some(decimal(15_625, -6)));
        assert_eq!(Decimal::quotient(1, 3), None);
        assert_eq!(Decimal::quotient(1, 0), None);
    }

    #[test]
    fn adds_and_multiplies_exactly() {
        assert_eq!(decimal(3, 6).plus(decimal(5, 5)), Some(decimal(35, 5)));
        assert_eq!(decimal(25, -1).times(decimal(4, 0)), Some(decimal(10, 0)));
    }
}
