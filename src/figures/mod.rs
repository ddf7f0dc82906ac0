//! Figures: what is counted, measured, paid and dated, with exact values.
//!
//! A grammar reads a paragraph once from left to right. At each token that could start a figure the readings are
//! tried from the most particular to the most general: a time, a date, a ratio, an amount of something, a number
//! alone. The first that fits wins, and reading goes on behind it.

mod amount;
mod beside;
pub mod calendar;
mod clock;
pub mod date;
pub(crate) mod dateline;
mod dates;
pub mod decimal;
mod durations;
pub mod explain;
mod measure;
mod memo;
mod money;
mod multiplier;
mod noun;
mod numeral;
mod opening;
mod parts;
mod qualifier;
mod ratio;
mod reader;
mod scan;
pub mod unit;
mod units;
pub mod value;

use crate::text::Paragraph;
use crate::text::offset::Span;
use beside::Beside;
use calendar::Date;
pub use clock::Zone;
use date::{DayPart, Portion};
use reader::Reader;
use unit::Unit;
use value::Value;

/// The type of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureKind {
    /// An amount of money.
    Money,
    /// A percentage, or percentage points.
    Percent,
    /// A fraction, or so many out of so many.
    Ratio,
    /// How many times as much.
    Multiplier,
    /// A length of time, or an age.
    Duration,
    /// A number with a unit of measure, or with what it counts.
    Quantity,
    /// A number alone.
    Number,
    /// A part of the calendar.
    Date,
    /// A time of day.
    Time,
}

impl FigureKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Money,
        Self::Percent,
        Self::Ratio,
        Self::Multiplier,
        Self::Duration,
        Self::Quantity,
        Self::Number,
        Self::Date,
        Self::Time,
    ];

    /// The kind's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Ratio => "ratio",
            Self::Multiplier => "multiplier",
            Self::Duration => "duration",
            Self::Quantity => "quantity",
            Self::Number => "number",
            Self::Date => "date",
            Self::Time => "time",
        }
    }
}

/// What the text says of how exact a figure is, or on which side of it the truth lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// *environ, quelque, autour de*; *about, around*
    About,
    /// *près de, presque*; *nearly, almost*
    Nearly,
    /// *plus de, au-delà de*; *more than, over*
    MoreThan,
    /// *au moins, au minimum*; *at least*
    AtLeast,
    /// *moins de, sous*; *less than, under*
    LessThan,
    /// *au plus, jusqu'à*; *at most, up to*
    AtMost,
}

impl Qualifier {
    /// The qualifier's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::MoreThan => "more-than",
            Self::AtLeast => "at-least",
            Self::LessThan => "less-than",
            Self::AtMost => "at-most",
        }
    }
}

/// A figure of the text and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub value: Value,
    /// How exact it is said to be.
    pub qualifier: Option<Qualifier>,
    /// Whether the text leaves the currency open and the usual one is taken: *dollars* for those of the United States.
    pub assumed: bool,
    /// Whether a length of time leads back (-1) or on (1) from the day of writing (*il y a trois jours*, *dans deux
    /// mois*); else 0.
    pub leads: i8,
    /// Whether a length of time is the last (-1) or the next (1) one beside the day of writing (*les trois derniers
    /// mois*); else 0.
    pub covers: i8,
    /// Whether a length of time counts back (-1) or on (1) from the date behind it (*deux jours avant le 3 mai*); else 0.
    pub anchors: i8,
    /// The part of the day that the text gives with a date (*lundi matin*).
    pub part: Option<DayPart>,
    /// The portion of a stretch of the calendar that the text speaks of (**fin** *2010*).
    pub portion: Option<Portion>,
    /// The time zone that the text gives with a time of day (*14 h* **GMT**).
    pub zone: Option<Zone>,
    /// What an amount of money is paid for one of (*45 € la* **tonne**, *80 dollars le* **baril**).
    pub per: Option<Unit>,
    /// The first and last day of a date that the text gives in part, where a reference date fixes them; of a length of
    /// time, where it leads, or which days it covers.
    pub resolved: Option<(Date, Date)>,
}

impl Figure {
    /// The type of the figure.
    #[must_use]
    pub fn kind(&self) -> FigureKind {
        match self.value {
            Value::Money { .. } => FigureKind::Money,
            Value::Percent { .. } => FigureKind::Percent,
            Value::Ratio { .. } => FigureKind::Ratio,
            Value::Multiplier(_) | Value::Divisor(_) => FigureKind::Multiplier,
            Value::Duration(_) => FigureKind::Duration,
            Value::Quantity { .. } => FigureKind::Quantity,
            Value::Number(_) | Value::Score(..) => FigureKind::Number,
            Value::Date(_) => FigureKind::Date,
            Value::Time(_) => FigureKind::Time,
        }
    }
}

/// A figure among the tokens of a paragraph.
struct Found {
    /// Its first token.
    first: usize,
    /// One past its last token.
    end: usize,
    value: Value,
}

/// The figures of a paragraph, sorted and disjoint, none from an opaque stretch; spans are those of the whole text.
pub(crate) fn find(paragraph: &Paragraph, opaque: &[Span]) -> Vec<Figure> {
    let r = Reader::new(*paragraph);
    let mut opaque = opaque.iter().peekable();
    let mut figures = Vec::new();
    let mut i = 0;
    while i < r.len() {
        let start = paragraph.tokens[i].start as usize;
        while opaque.next_if(|span| span.end <= start).is_some() {}
        if opaque.peek().is_some_and(|span| span.start <= start) {
            i += 1;
            continue;
        }
        match scan::figure_at(&r, i) {
            Some(found) => {
                let beside = Beside::of(&r, &found);
                figures.push(Figure {
                    span: paragraph
                        .span(found.first, found.end)
                        .shifted(paragraph.start),
                    qualifier: qualifier::of(&r, &found),
                    leads: beside.leads,
                    covers: beside.covers,
                    anchors: beside.anchors,
                    part: beside.part,
                    portion: beside.portion,
                    zone: beside.zone,
                    per: beside.per,
                    value: found.value,
                    assumed: false,
                    resolved: None,
                });
                i = found.end;
            }
            None => i = scan::next(&r, i),
        }
    }
    figures
}

/// Closes what single amounts of money leave open, where the whole text tells: *dollars* of a text on Canada.
pub(crate) fn settle_currencies(figures: &mut [Figure]) {
    money::settle(figures);
}

/// Resolves relative and partial dates from the day the text was written.
pub(crate) fn resolve_dates(figures: &mut [Figure], reference: Date) {
    // From the last to the first: a length of time counts from the date behind it.
    let mut behind: Option<(usize, Date)> = None;
    for figure in figures.iter_mut().rev() {
        match &figure.value {
            Value::Date(date) => {
                figure.resolved = date.resolve(reference);
                let days = figure
                    .resolved
                    .or_else(|| date.whole().map(|day| (day, day)));
                behind = days
                    .filter(|(first, last)| first == last)
                    .map(|(day, _)| (figure.span.start, day));
                continue;
            }
            Value::Duration(duration) => {
                let anchor =
                    behind.filter(|&(start, _)| start - figure.span.end <= MOST_BYTES_TO_ANCHOR);
                figure.resolved = match anchor {
                    Some((_, day)) if figure.anchors != 0 => {
                        durations::anchored(day, duration, figure.anchors)
                    }
                    _ if figure.leads != 0 => {
                        durations::stretch_from(reference, duration, figure.leads)
                    }
                    _ if figure.covers != 0 => {
                        durations::days_beside(reference, duration, figure.covers)
                    }
                    _ => None,
                };
            }
            _ => {}
        }
        behind = None;
    }
}

/// How far a length of time and the date it counts from may be apart: *à compter du lundi*.
const MOST_BYTES_TO_ANCHOR: usize = 20;
