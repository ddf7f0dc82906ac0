//! How a figure was read: its parts, what each was taken for, the rule that joins them, and the choices that could
//! have gone another way, so that a reader can check the reading instead of believing it.
//!
//! Nothing of this is kept with a figure. Asked about one, the grammars read it again where it stands, and its parts
//! are what they read of each: a part that would not give the figure's value back is not shown apart.

mod amounts;
mod calendar;
mod choice;
mod rule;

use super::calendar::Date;
use super::reader::Reader;
use super::value::{Amount, Duration, Value};
use super::{Figure, Found, Qualifier, clock, dates, money, qualifier, scan};
use crate::text::Paragraph;
use crate::text::offset::Span;
pub use choice::Choice;
pub use rule::Rule;

/// How one figure was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The figure.
    pub figure: Figure,
    /// How its parts make its value.
    pub rule: Rule,
    /// Its parts: inside its span, in the order of the text, disjoint. What only joins them may belong to none.
    pub parts: Vec<Part>,
    /// The words around it that say how exact it is; outside its span.
    pub qualifier: Option<Part>,
    /// What else stands beside it and is told with it: a portion, a time zone, what money is paid for; outside its span.
    pub beside: Option<Part>,
    /// What could have been read another way, each once.
    pub choices: Vec<Choice>,
    /// The day from which it was resolved.
    pub reference_date: Option<Date>,
}

/// A part of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub span: Span,
    /// What it was taken for.
    pub role: Role,
    /// What it is worth, in the words of normal forms; none where it is worth nothing by itself.
    pub value: Option<String>,
}

/// What a part of a figure was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A number.
    Number,
    /// What the number before it is multiplied by: *milliards* 1000000000, *douzaines* 12.
    Scale,
    /// A part of one: *demi* 0.5, *tiers* 1/3.
    Fraction,
    /// A currency: its code, or its name where it stays open.
    Currency,
    /// A unit: `%`, `km/h`; one of a unit of time: `P1D`.
    Unit,
    /// The thing that is counted.
    Noun,
    /// What stands between two numbers: `to`, `and`, `out-of`.
    Joint,
    /// 1 (Monday) to 7.
    Weekday,
    /// The day of a month.
    Day,
    /// 1 to 12.
    Month,
    /// A year, in full.
    Year,
    /// Ten years, by the first.
    Decade,
    /// A hundred years, by their number.
    Century,
    /// A quarter, half or season, as in normal forms: `Q1`, `H2`, `22`.
    YearPart,
    /// How far from the day of writing, and in which unit where one word says both: `-1`, `-1 day`.
    Shift,
    /// The hour as it is written.
    Hour,
    /// The minute.
    Minute,
    /// The second.
    Second,
    /// A part of the day: `am`, `pm`; none beside a date.
    DayPart,
    /// A qualifier.
    Qualifier,
    /// A portion of a stretch of the calendar: `start`, `middle`, `end`.
    Portion,
    /// A time zone, as in reports.
    Zone,
    /// The unit of which money pays for one: `MWh`.
    Per,
}

impl Role {
    /// The role's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Scale => "scale",
            Self::Fraction => "fraction",
            Self::Currency => "currency",
            Self::Unit => "unit",
            Self::Noun => "noun",
            Self::Joint => "joint",
            Self::Weekday => "weekday",
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::YearPart => "year-part",
            Self::Shift => "shift",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
            Self::DayPart => "day-part",
            Self::Qualifier => "qualifier",
            Self::Portion => "portion",
            Self::Zone => "zone",
            Self::Per => "per",
        }
    }
}

/// A part in tokens of the paragraph, from the first up to, not including, the second.
struct Piece {
    first: usize,
    end: usize,
    role: Role,
    value: Option<String>,
}

impl Piece {
    fn new(first: usize, end: usize, role: Role, value: impl Into<Option<String>>) -> Self {
        let value = value.into();
        Self {
            first,
            end,
            role,
            value,
        }
    }

    fn part(self, paragraph: &Paragraph) -> Part {
        Part {
            span: paragraph
                .span(self.first, self.end)
                .shifted(paragraph.start),
            role: self.role,
            value: self.value,
        }
    }
}

/// How each of the figures of a paragraph was read; `figures` are some of what [`super::find`] found in it.
pub(crate) fn of_paragraph(
    paragraph: &Paragraph,
    figures: &[Figure],
    reference: Option<Date>,
) -> Vec<Explanation> {
    let r = Reader::new(*paragraph);
    let explained = figures.iter().filter_map(|figure| {
        let start = figure.span.start - paragraph.start;
        let tokens = paragraph.tokens;
        let first = tokens.partition_point(|token| (token.start as usize) < start);
        let found = scan::figure_at(&r, first)?;
        Some(explain(&r, paragraph, figure, &found, reference))
    });
    explained.collect()
}

fn explain(
    r: &Reader,
    paragraph: &Paragraph,
    figure: &Figure,
    found: &Found,
    reference: Option<Date>,
) -> Explanation {
    let pieces = match &figure.value {
        Value::Date(date) => calendar::date(r, found, date),
        Value::Time(time) => calendar::time(r, found, *time),
        value => amounts::pieces(r, found, value),
    };
    let qualifier = qualifier::find(r, found).map(|(qualifier, first, end)| {
        Piece::new(first, end, Role::Qualifier, name_of(qualifier)).part(paragraph)
    });
    let beside = beside(r, found).map(|piece| piece.part(paragraph));
    let choices = choice::of(r, found, figure, &pieces);
    let reference_date = reference.filter(|_| figure.resolved.is_some());
    Explanation {
        figure: figure.clone(),
        rule: rule::of(r, found, &figure.value, &pieces),
        parts: pieces
            .into_iter()
            .map(|piece| piece.part(paragraph))
            .collect(),
        qualifier,
        beside,
        choices,
        reference_date,
    }
}

/// What stands beside a figure and is told with it: of a date, a time or an amount of money one thing each.
fn beside(r: &Reader, found: &Found) -> Option<Piece> {
    if let Some((portion, at)) = dates::portion(r, found) {
        let value = portion.name().to_owned();
        return Some(Piece::new(at, at + 1, Role::Portion, value));
    }
    if let Some((zone, at)) = clock::zone_of(r, found) {
        return Some(Piece::new(at, at + 1, Role::Zone, zone.to_string()));
    }
    let (unit, first, end) = money::per(r, found)?;
    Some(Piece::new(first, end, Role::Per, unit.to_string()))
}

fn name_of(qualifier: Qualifier) -> String {
    qualifier.name().to_owned()
}

/// The amount in a value, where it has one.
fn amount_of(value: &Value) -> Option<&Amount> {
    match value {
        Value::Money { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Multiplier(amount)
        | Value::Divisor(amount)
        | Value::Duration(Duration { amount, .. })
        | Value::Quantity { amount, .. }
        | Value::Number(amount) => Some(amount),
        Value::Ratio { .. } | Value::Score(..) | Value::Date(_) | Value::Time(_) => None,
    }
}
