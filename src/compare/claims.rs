//! Claims: figures as they can be held against those of another article, and what shows that two are one.

use super::common::Common;
use crate::checks::article::Article;
use crate::checks::contradiction::differ;
use crate::checks::contradiction::frame::{Frame, Frames, Measure, Scene, sorted};
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::line::Line;
use crate::figures::date::{CalendarUnit, DateValue};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, Value};
use crate::text::fold::folded;
use crate::text::offset::Span;
use crate::zones::Zone;
use crate::{Figure, FigureKind, Qualifier};

/// Beyond this share a difference is more than a round number.
const ROUNDEST: f64 = 0.05;

/// Counts from here on are seldom the same by chance.
const LARGE: f64 = 1000.0;

/// A figure of an article, and what it is said of.
pub(super) struct Claim<'a> {
    pub(super) article: usize,
    pub(super) figure: &'a Figure,
    pub(super) sentence: Span,
    pub(super) frame: &'a Frame,
    pub(super) scene: &'a Scene,
    /// The entities that the sentence names, by their common numbers: persons, companies and products, and places.
    pub(super) actors: Vec<usize>,
    pub(super) places: Vec<usize>,
    /// The words of these names as they are written, each with its entity.
    pub(super) named: Vec<(usize, &'a str)>,
    line: &'a Line<'a>,
    worth: Worth,
    /// The dates beside it in its sentence, and the one that the sentence begins with.
    moments: Vec<String>,
    /// How unlikely two articles have it by chance: its digits, and more for money and things counted.
    weight: usize,
}

/// What a figure says, as far as it can be compared.
enum Worth {
    Amount(Vec<Decimal>),
    /// One date in ISO 8601, as far as it is known.
    Date(String),
    /// What is the same only where it is written the same in its normal form.
    Form(String),
}

/// How two values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    /// Nothing can be said.
    Unclear,
    Differ,
    /// One is the other rounded beyond its digits: *1 187* and *1 200*.
    Rounded,
    /// What rounding to the digits shown, or a qualifier, allows.
    Meet,
    Equal,
}

/// The claims of an article, their entities numbered by `number`.
pub(super) fn of<'a>(
    article: usize,
    read: &'a Article<'a>,
    frames: &'a Frames,
    number: &dyn Fn(usize) -> usize,
) -> Vec<Claim<'a>> {
    let claim = |frame: &'a Frame| {
        let scene = frames.scene(frame);
        let line = &read.lines[scene.sentence];
        let figures = line.figures.iter().map(|placed| placed.figure);
        let at = figures
            .clone()
            .position(|figure| figure.span == frame.span)?;
        let figure = line.figures[at].figure;
        let worth = Worth::of(figure)?;
        let (tokens, paragraph) = (&line.tokens, line.paragraph());
        let numbered = |entities: &[usize]| sorted(entities.iter().map(|&entity| number(entity)));
        Some(Claim {
            article,
            figure,
            sentence: paragraph
                .span(tokens.start, tokens.end)
                .shifted(paragraph.start),
            frame,
            scene,
            actors: numbered(&scene.actors),
            places: numbered(&scene.places),
            named: named(line, number),
            line,
            weight: weight(&worth, frame.measure),
            worth,
            moments: moments(figures, at),
        })
    };
    let told = |frame: &&Frame| frames.scene(frame).zone != Zone::Byline;
    frames.all.iter().filter(told).filter_map(claim).collect()
}

/// The longer words of the names of a sentence.
fn named<'a>(line: &'a Line, number: &dyn Fn(usize) -> usize) -> Vec<(usize, &'a str)> {
    /// Shorter ones say little.
    const SHORTEST: usize = 4;
    let mut named = Vec::new();
    for mention in line.mentions {
        let words = line
            .text(mention.span)
            .split(|c: char| !c.is_alphanumeric());
        let long = words.filter(|word| word.chars().count() >= SHORTEST);
        named.extend(long.map(|word| (number(mention.entity), word)));
    }
    named
}

impl Worth {
    fn of(figure: &Figure) -> Option<Self> {
        Some(match &figure.value {
            Value::Money { amount, .. }
            | Value::Percent { amount, .. }
            | Value::Quantity { amount, .. }
            | Value::Number(amount) => Self::of_amount(amount)?,
            Value::Duration(duration) if duration.rest.is_empty() => {
                Self::of_amount(&duration.amount)?
            }
            Value::Date(_) => Self::Date(date(figure)?),
            value => Self::Form(value.normal_form()?),
        })
    }

    fn of_amount(amount: &Amount) -> Option<Self> {
        (!matches!(amount, Amount::From(_))).then(|| Self::Amount(amount.numbers().collect()))
    }
}

/// A date as it is resolved, else as it is written.
fn date(figure: &Figure) -> Option<String> {
    let Value::Date(date) = &figure.value else {
        return None;
    };
    match figure.resolved {
        Some((first, last)) if first == last => Some(first.to_string()),
        Some((first, last)) => Some(format!("{first}/{last}")),
        None => date.edtf(),
    }
}

/// The time that a date gives its sentence, written so that [`may_be_one`] holds it against another; none for weeks, and
/// for days whose date nobody knows: they are most often those of the news.
fn moment(figure: &Figure) -> Option<String> {
    use CalendarUnit::{Day, Week, WeekEnd};
    match figure.value {
        Value::Date(DateValue::Relative {
            unit: Week | WeekEnd,
            ..
        }) => None,
        // *L’an dernier*, of a year nobody knows
        Value::Date(DateValue::Relative { unit, offset })
            if unit != Day && figure.resolved.is_none() =>
        {
            Some(format!("{UNKNOWN}{offset}"))
        }
        _ => date(figure),
    }
}

/// The dates of a sentence that are those of one of its figures: the nearest ones with no other figure between, and the
/// one that comes before all figures.
fn moments<'a>(
    figures: impl DoubleEndedIterator<Item = &'a Figure> + ExactSizeIterator + Clone,
    at: usize,
) -> Vec<String> {
    let is_date = |figure: &&Figure| matches!(figure.value, Value::Date(_));
    let before = figures.clone().take(at);
    let opening = before.clone().take_while(is_date);
    let nearest = before.rev().take_while(is_date);
    let next = figures.skip(at + 1).take_while(is_date);
    let all = opening.chain(nearest).chain(next);
    all.filter_map(moment).collect()
}

/// Before a stretch of the calendar that is known but from the day of writing.
const UNKNOWN: char = '~';

/// Whether a date is one day.
fn is_day(date: &str) -> bool {
    let date = date.trim_start_matches('-');
    !date.contains('/') && (date.len() == 10 || date.len() == 5)
}

/// Whether two dates may be the same, or one lies in the other.
fn may_be_one(one: &str, other: &str) -> bool {
    if one.starts_with(UNKNOWN) || other.starts_with(UNKNOWN) {
        return true;
    }
    let (long, short) = if one.len() < other.len() {
        (other, one)
    } else {
        (one, other)
    };
    let ends = short
        .strip_prefix("--")
        .is_some_and(|rest| long.ends_with(rest));
    ends || long.split('/').any(|end| end.starts_with(short))
}

/// On which side of its number the truth lies: above it (1), below (-1), or on both.
fn side(frame: &Frame) -> i8 {
    match frame.qualifier {
        Some(Qualifier::MoreThan | Qualifier::AtLeast) => 1,
        Some(Qualifier::LessThan | Qualifier::AtMost | Qualifier::Nearly) => -1,
        Some(Qualifier::About) | None => 0,
    }
}

/// How many digits of a number are not zeros at its end.
fn digits(number: Decimal) -> usize {
    let mut coefficient = number.coefficient();
    while coefficient != 0 && coefficient % 10 == 0 {
        coefficient /= 10;
    }
    coefficient.unsigned_abs().checked_ilog10().unwrap_or(0) as usize + 1
}

fn weight(worth: &Worth, measure: Measure) -> usize {
    match worth {
        Worth::Amount(numbers) => {
            let shown: usize = numbers.iter().map(|&number| digits(number)).sum();
            let large = numbers.iter().any(|&number| to_float(number) >= LARGE);
            match measure {
                Measure::Money(_) => shown + 1,
                Measure::Noun(_) | Measure::Unit(_) => shown + usize::from(large),
                Measure::Kind(_) => shown - 1,
                Measure::Percent(_) | Measure::Duration(_) => shown,
            }
        }
        Worth::Date(date) if is_day(date) => 2,
        Worth::Date(_) | Worth::Form(_) => 1,
    }
}

/// From this weight on a value says something by itself.
const TELLING: usize = 2;

/// From this weight on it is rare.
const RARE: usize = 3;

/// From this weight on it is no chance that acquainted articles both have it.
const TELLTALE: usize = 4;

/// What binds two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    None,
    /// They share names.
    Acquainted,
    /// They share names and a rare figure: they tell one story.
    Story,
}

impl Claim<'_> {
    /// The entities that its sentence names.
    pub(super) fn entities(&self) -> impl Iterator<Item = usize> {
        self.actors.iter().chain(&self.places).copied()
    }

    /// Whether its sentence has a word with a capital, but not as a name.
    pub(super) fn writes(&self, word: &str) -> bool {
        let named = |i: usize| self.line.names().any(|(tokens, _)| tokens.contains(&i));
        let alike = |i: usize| {
            let other = self.line.surface(i);
            other.starts_with(char::is_uppercase) && folded(other).eq(folded(word))
        };
        self.line.tokens.clone().any(|i| alike(i) && !named(i))
    }

    /// Whether its sentence names an entity.
    pub(super) fn names(&self, entity: usize) -> bool {
        self.actors.contains(&entity) || self.places.contains(&entity)
    }

    fn verdict(&self, other: &Self) -> Verdict {
        match (&self.worth, &other.worth) {
            (Worth::Amount(ones), Worth::Amount(others)) => {
                if ones.len() != others.len() {
                    return Verdict::Unclear;
                }
                let numbers = ones.iter().zip(others);
                let verdicts = numbers.map(|(&one, &two)| self.verdict_on(one, other, two));
                verdicts.min().unwrap_or(Verdict::Unclear)
            }
            (Worth::Date(one), Worth::Date(two)) => {
                if one == two {
                    Verdict::Equal
                } else if may_be_one(one, two) {
                    Verdict::Meet
                } else if is_day(one) && is_day(two) {
                    Verdict::Differ
                } else {
                    Verdict::Unclear
                }
            }
            (Worth::Form(one), Worth::Form(two)) if one == two => Verdict::Equal,
            _ => Verdict::Unclear,
        }
    }

    /// The verdict on one number of each.
    fn verdict_on(&self, one: Decimal, other: &Self, two: Decimal) -> Verdict {
        let (a, b) = (to_float(one), to_float(two));
        if one == two {
            // *Plus de 200* and *moins de 200* have but their number in common.
            return match (side(self.frame), side(other.frame)) {
                (one, two) if one * two < 0 => Verdict::Unclear,
                _ => Verdict::Equal,
            };
        }
        let holds = |rounding| {
            let in_other = |claim: &Self, number, value: f64| {
                let interval = Interval::of(number, claim.frame.qualifier, rounding);
                interval.low < value && value < interval.high
            };
            in_other(self, one, b) || in_other(other, two, a)
        };
        if holds(Rounding::Digits) {
            return Verdict::Meet;
        }
        if holds(Rounding::Zeros) && (a - b).abs() <= ROUNDEST * a.abs().max(b.abs()) {
            return Verdict::Rounded;
        }
        if differ(self.frame, other.frame, Rounding::Digits) {
            Verdict::Differ
        } else {
            Verdict::Unclear
        }
    }

    /// Whether two claims can be one by their values.
    pub(super) fn may_meet(&self, other: &Self) -> bool {
        self.verdict(other) >= Verdict::Rounded
    }

    /// Whether few articles have its value by chance.
    pub(super) fn is_rare(&self) -> bool {
        self.weight >= RARE
    }

    /// Whether two claims of a measure are one.
    pub(super) fn is_same(&self, other: &Self, bond: Bond) -> bool {
        let verdict = self.verdict(other);
        if verdict < Verdict::Rounded {
            return false;
        }
        let common = Common::of(self, other);
        let exact = verdict == Verdict::Equal;
        let strangers = if exact {
            common.strangers
        } else {
            common.unlike
        };
        if common.of_another || strangers || self.apart(other) {
            return false;
        }
        let Common {
            words,
            names,
            frame,
            told,
            ..
        } = common;
        let weight = self.weight.min(other.weight);
        let telling = weight >= TELLING;
        let counted = matches!(self.frame.measure, Measure::Noun(_));
        let by_frame = frame && (names + words >= if telling { 1 } else { 2 });
        let by_count = counted && (telling || told) && (names >= 1 || words >= 2);
        let by_value = exact && weight >= RARE && names >= 1;
        let by_clause = exact && told && words >= 1 && names >= 1;
        let by_words = exact && telling && words >= 2 && names >= 1;
        let by_name =
            bond >= Bond::Acquainted && exact && (frame && weight >= RARE || weight >= TELLTALE);
        let by_story = bond == Bond::Story && telling && (exact && words + names >= 1 || frame);
        by_frame || by_count || by_value || by_clause || by_words || by_name || by_story
    }

    /// Whether two claims of a measure are of one thing, and not both right.
    pub(super) fn differs(&self, other: &Self, bond: Bond) -> bool {
        let told = |claim: &Self| claim.frame.sole && !claim.frame.moves();
        if self.verdict(other) != Verdict::Differ || !told(self) || !told(other) {
            return false;
        }
        let common = Common::of(self, other);
        let Common { words, names, .. } = common;
        let story = bond == Bond::Story;
        let subject = match self.frame.measure {
            Measure::Noun(_) if story => common.frame || common.told && words >= 1,
            Measure::Noun(_) => (common.frame || common.told) && names >= 1,
            Measure::Unit(_) => common.frame && (names >= 1 || story && words >= 1),
            _ => common.frame && words >= 1 && (names >= 1 || story),
        };
        let of_date = self.frame.measure == Measure::Kind(FigureKind::Date);
        let of_moment = !self.apart(other)
            && self.is_dated() == other.is_dated()
            && self.is_vague() == other.is_vague();
        subject && !common.of_another && !common.unlike && (of_date || of_moment)
    }

    /// Whether the sentences tell of different moments.
    fn apart(&self, other: &Self) -> bool {
        let meet = |one: &String| other.moments.iter().any(|two| may_be_one(one, two));
        let both = !self.moments.is_empty() && !other.moments.is_empty();
        both && !self.moments.iter().any(meet)
    }

    /// Whether the sentence names a time that is known but from the day of writing.
    fn is_vague(&self) -> bool {
        self.moments.iter().any(|date| date.starts_with(UNKNOWN))
    }

    /// Whether the sentence names a longer stretch than a day; seasons without a year are the one at hand.
    fn is_dated(&self) -> bool {
        let season = |date: &str| date.starts_with("XXXX-2");
        self.moments
            .iter()
            .any(|date| !is_day(date) && !season(date))
    }
}
