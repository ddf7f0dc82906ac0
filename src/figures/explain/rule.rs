//! The rule that joined the parts of a figure. It follows from the value and from the parts that made it.

use super::{Piece, Role, amount_of};
use crate::figures::Found;
use crate::figures::date::{DateValue, YearPart};
use crate::figures::reader::Reader;
use crate::figures::value::{Amount, Value};

/// How the parts of a figure make its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A number that counts nothing named.
    Number,
    /// A number and the unit or currency behind it.
    NumberUnit,
    /// A currency and the number behind it.
    SignNumber,
    /// A number and the noun that it counts.
    NumberNoun,
    /// Numbers of several units, added up: *3 h 12 min*, *3 euros 50*.
    Sum,
    /// From one number to another.
    Range,
    /// Several numbers that share what stands behind the last.
    Shared,
    /// A numerator and a denominator.
    Fraction,
    /// So many out of so many.
    OutOf,
    /// So many times.
    Times,
    /// A number behind *multiplié par* or *divisé par*.
    TimesBy,
    /// Two numbers of a game.
    Score,
    /// Year, month, day, in figures with hyphens.
    IsoDate,
    /// Day and month in figures, the order that of the language.
    NumericDate,
    /// A day and the name of its month.
    DayMonth,
    /// Two days of one month.
    DayRange,
    /// A day whose month is that of writing.
    DayAlone,
    /// The name of a month.
    Month,
    /// A quarter or half of a year.
    YearPart,
    /// A season.
    Season,
    /// A year.
    Year,
    /// From one year to another.
    YearRange,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A weekday, counted from the day of writing.
    Weekday,
    /// A day or week counted within a month or a year.
    Nth,
    /// Days, weeks or longer, counted from the day of writing.
    Relative,
    /// A time that only the story fixes.
    Open,
    /// Hours and what follows them.
    Clock,
    /// *midi*, *midnight*
    NamedHour,
}

impl Rule {
    /// All rules.
    pub const ALL: [Self; 30] = [
        Self::Number,
        Self::NumberUnit,
        Self::SignNumber,
        Self::NumberNoun,
        Self::Sum,
        Self::Range,
        Self::Shared,
        Self::Fraction,
        Self::OutOf,
        Self::Times,
        Self::TimesBy,
        Self::Score,
        Self::IsoDate,
        Self::NumericDate,
        Self::DayMonth,
        Self::DayRange,
        Self::DayAlone,
        Self::Month,
        Self::YearPart,
        Self::Season,
        Self::Year,
        Self::YearRange,
        Self::Decade,
        Self::Century,
        Self::Weekday,
        Self::Nth,
        Self::Relative,
        Self::Open,
        Self::Clock,
        Self::NamedHour,
    ];

    /// The rule's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::NumberUnit => "number-unit",
            Self::SignNumber => "sign-number",
            Self::NumberNoun => "number-noun",
            Self::Sum => "sum",
            Self::Range => "range",
            Self::Shared => "shared-unit",
            Self::Fraction => "fraction",
            Self::OutOf => "n-out-of-m",
            Self::Times => "times",
            Self::TimesBy => "times-by",
            Self::Score => "score",
            Self::IsoDate => "iso-date",
            Self::NumericDate => "numeric-date",
            Self::DayMonth => "day-month",
            Self::DayRange => "day-range",
            Self::DayAlone => "day-alone",
            Self::Month => "month",
            Self::YearPart => "year-part",
            Self::Season => "season",
            Self::Year => "year",
            Self::YearRange => "year-range",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Weekday => "weekday",
            Self::Nth => "nth-date",
            Self::Relative => "relative-date",
            Self::Open => "open-date",
            Self::Clock => "clock",
            Self::NamedHour => "named-hour",
        }
    }
}

/// The rule of a figure with these parts.
pub(super) fn of(r: &Reader, found: &Found, value: &Value, pieces: &[Piece]) -> Rule {
    match amount_of(value) {
        Some(Amount::Range(..)) => return Rule::Range,
        Some(Amount::Several(_)) => return Rule::Shared,
        _ => {}
    }
    let count = |role| pieces.iter().filter(|piece| piece.role == role).count();
    match value {
        Value::Money { .. } | Value::Duration(_) | Value::Quantity { unit: Some(_), .. }
            if count(Role::Number) > 1 =>
        {
            Rule::Sum
        }
        Value::Money { .. } if pieces.first().is_some_and(is_currency) => Rule::SignNumber,
        Value::Money { .. }
        | Value::Percent { .. }
        | Value::Duration(_)
        | Value::Quantity { unit: Some(_), .. } => Rule::NumberUnit,
        Value::Quantity { unit: None, .. } => Rule::NumberNoun,
        Value::Ratio { .. } if is_fraction(r, found, pieces) => Rule::Fraction,
        Value::Ratio { .. } => Rule::OutOf,
        Value::Multiplier(_) if count(Role::Unit) > 0 => Rule::Times,
        Value::Multiplier(_) | Value::Divisor(_) => Rule::TimesBy,
        Value::Number(_) => Rule::Number,
        Value::Score(..) => Rule::Score,
        Value::Date(date) => of_date(r, date, pieces),
        Value::Time(_) if r.is_any_word(found.first) && !is_numeral(r, found.first) => {
            Rule::NamedHour
        }
        Value::Time(_) => Rule::Clock,
    }
}

fn is_currency(piece: &Piece) -> bool {
    piece.role == Role::Currency
}

/// Whether a number in words starts at `i`.
fn is_numeral(r: &Reader, i: usize) -> bool {
    crate::figures::numeral::numeral(r, i, false).is_some()
}

/// *deux tiers*, *la moitié*, *1/3*
fn is_fraction(r: &Reader, found: &Found, pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| piece.role == Role::Fraction)
        || (found.first..found.end).any(|i| r.is_mark(i, '/'))
}

fn of_date(r: &Reader, date: &DateValue, pieces: &[Piece]) -> Rule {
    match date {
        DateValue::Day { .. } => {
            let month = pieces.iter().find(|piece| piece.role == Role::Month);
            let in_digits = month.is_some_and(|month| r.is_digits(month.first));
            match pieces.first() {
                Some(first) if in_digits && first.role == Role::Year => Rule::IsoDate,
                _ if in_digits => Rule::NumericDate,
                _ => Rule::DayMonth,
            }
        }
        DateValue::Days { .. } => Rule::DayRange,
        DateValue::DayOfMonth { .. } => Rule::DayAlone,
        DateValue::Month { .. } | DateValue::Months { .. } => Rule::Month,
        DateValue::Part {
            part: YearPart::Season(_),
            ..
        } => Rule::Season,
        DateValue::Part { .. } => Rule::YearPart,
        DateValue::Year(_) => Rule::Year,
        DateValue::Years(..) => Rule::YearRange,
        DateValue::Decade(_) => Rule::Decade,
        DateValue::Century(_) => Rule::Century,
        DateValue::Weekday { .. } | DateValue::InWeeks { .. } | DateValue::OfWeek { .. } => {
            Rule::Weekday
        }
        DateValue::Nth { .. } => Rule::Nth,
        DateValue::OfMonth { .. }
        | DateValue::Relative { .. }
        | DateValue::RelativeSeason { .. } => Rule::Relative,
        DateValue::Open => Rule::Open,
    }
}
