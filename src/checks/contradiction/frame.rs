//! What a figure is said of: its measure, the words beside it, and what its sentence is about.

pub(crate) use super::clause::Scene;
use super::clause::{self, BEFORE, BEHIND, Clause, HEAD, Voice};
use super::measure::{self, Measure};
use super::stem::{HAVING, Stem};
use super::synonyms;
use super::words;
use crate::checks::article::Article;
use crate::checks::interval::to_float;
use crate::checks::line::{Line, Placed};
use crate::figures::decimal::Decimal;
use crate::text::offset::Span;
use crate::{Date, Qualifier};

/// Where words of change stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Moved {
    Nowhere,
    /// In the sentence.
    Sentence,
    /// Near the figure.
    Near,
}

/// A figure and what it is said of.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own"
)]
pub(crate) struct Frame {
    pub(crate) span: Span,
    pub(crate) measure: Measure,
    pub(crate) number: Decimal,
    pub(crate) qualifier: Option<Qualifier>,
    /// Whether it is the only one of its measure in its sentence, and told of the whole.
    pub(crate) sole: bool,
    scene: usize,
    /// The verb or noun that it is said with: *supprime 150 postes*, *150 postes supprimés*.
    pub(crate) said: Vec<Stem>,
    /// All content words of its clause before it, and some behind.
    pub(crate) beside: Vec<Stem>,
    /// What it is an amount of: *48 tonnes de lait*.
    pub(crate) of: Option<Stem>,
    /// Whose or where: *les 21 vélos du département*.
    owner: Option<Stem>,
    /// Where an old value, a forecast or a condition may stand.
    moved: Moved,
    /// Whether it is told of as known: *les 260 hectares*.
    given: bool,
    /// Whether it is told of a year before.
    past: bool,
    /// Whether it counts persons of whom nothing else is said.
    anybody: bool,
    /// Whether the article has two values of its measure, no more.
    two_values: bool,
}

/// The frames of an article.
pub(crate) struct Frames {
    /// In the order of the text.
    pub(crate) all: Vec<Frame>,
    scenes: Vec<Scene>,
}

/// A measure that several sentences have figures of, and whether these have two values in all.
type Again = (Measure, bool);

impl Frames {
    /// Those of all figures that are said of something alone, where some other sentence has a figure of the same
    /// measure.
    pub(super) fn of(article: &Article) -> Self {
        let (mut measures, mut told) = (Vec::new(), Vec::new());
        for line in &article.lines {
            let row = line.row();
            for (at, placed) in row.placed() {
                if let Some((measure, number)) = Measure::of(row, at, placed)
                    && !clause::is_part(row, at, placed)
                {
                    measures.push((measure, told.len()));
                    told.push((line.index, to_float(number)));
                }
            }
        }
        measures.sort_unstable();
        let sentence = |figure: Option<&(Measure, usize)>| figure.map(|&(_, i)| told[i].0);
        let again: Vec<Again> = measures
            .chunk_by(|one, other| one.0 == other.0)
            .filter(|figures| sentence(figures.first()) != sentence(figures.last()))
            .map(|figures| {
                let values = figures.iter().map(|&(_, i)| told[i].1);
                (figures[0].0, are_two(values))
            })
            .collect();
        Self::read_all(article, Some(&again))
    }

    /// Those of all figures whatever, those said of a part and those that are no amount too.
    pub(crate) fn every(article: &Article) -> Self {
        Self::read_all(article, None)
    }

    fn read_all(article: &Article, again: Option<&[Again]>) -> Self {
        let mut frames = Self {
            all: Vec::new(),
            scenes: Vec::new(),
        };
        for line in &article.lines {
            frames.read(line, again, article.reference_date);
        }
        frames
    }

    /// What the sentence of a frame is about.
    pub(crate) fn scene(&self, frame: &Frame) -> &Scene {
        &self.scenes[frame.scene]
    }

    pub(super) fn sentence(&self, frame: &Frame) -> usize {
        self.scene(frame).sentence
    }

    /// Adds the frames of a sentence: of figures alone whose measures are among `again`, those of several sentences; of
    /// all figures where none are given.
    fn read(&mut self, line: &Line, again: Option<&[Again]>, now: Option<Date>) {
        let row = line.row();
        let measures: Vec<(usize, &Placed, Measure, Decimal)> = row
            .placed()
            .filter_map(|(at, placed)| {
                let (measure, number) = match again {
                    Some(_) => Measure::of(row, at, placed)?,
                    None => Measure::of_any(row, at, placed),
                };
                Some((at, placed, measure, number))
            })
            .collect();
        let only = |measure| match again {
            Some(again) => {
                let at = again.binary_search_by_key(&measure, |&(measure, _)| measure);
                at.ok().map(|at| again[at].1)
            }
            None => Some(false),
        };
        if !measures
            .iter()
            .any(|&(.., measure, _)| only(measure).is_some())
        {
            return;
        }
        let clause = Clause::new(row);
        // Of a headline and its text one may say that it is so now.
        let moved = row.any(0..row.len(), words::NOW) || clause.changes(0..row.len());
        for &(at, placed, measure, number) in &measures {
            let Some(two_values) = only(measure) else {
                continue;
            };
            let alike = measures.iter().filter(|(.., like, _)| *like == measure);
            let whole = placed.figure.leads == 0 && !clause::is_part(row, at, placed);
            let sole = alike.count() == 1 && whole;
            if !sole && again.is_some() {
                continue;
            }
            let behind = (at + 1 + BEHIND).min(row.len());
            let rough = line.any(placed.first..placed.end, words::ROUGH);
            let given = clause::is_given(row, at);
            // *charged over the seven deaths*
            let qualifier = placed.figure.qualifier;
            let qualifier = qualifier.filter(|is| !(given && *is == Qualifier::MoreThan));
            self.all.push(Frame {
                span: placed.figure.span,
                measure,
                number,
                qualifier: qualifier.or_else(|| rough.then_some(Qualifier::About)),
                sole,
                scene: self.scenes.len(),
                said: clause.said(at, measure),
                beside: clause.stems(at.saturating_sub(HEAD)..behind),
                of: clause.of(at, again.is_none()),
                owner: clause::owner(row, at),
                moved: if clause.changes(at.saturating_sub(BEFORE)..behind) {
                    Moved::Near
                } else if moved {
                    Moved::Sentence
                } else {
                    Moved::Nowhere
                },
                given,
                past: clause.is_past(at, now),
                anybody: measure::counts_anybody(row, placed, measure),
                two_values,
            });
        }
        self.scenes.push(clause.scene());
    }

    /// How much shows that two figures are said of the same thing: none where too little does, or where something shows
    /// that they are not; else what their sentences share beside the words at the figures. The first sums up if
    /// `summary`.
    pub(super) fn evidence(&self, one: &Frame, other: &Frame, summary: bool) -> Option<usize> {
        let (first, second) = (self.scene(one), self.scene(other));
        if self.tell_apart(one, other, summary) {
            return None;
        }
        let mut said = shared(&one.said, &other.said);
        if summary {
            // A headline says it in other words.
            said.extend(shared(&one.said, &other.beside));
            said.extend(shared(&other.said, &one.beside));
        }
        said.sort_unstable();
        said.dedup();
        // *jailed for two years*, *three years in prison*
        let of = one.of.is_some() && one.of == other.of;
        let held = |of: Option<Stem>, said: &[Stem]| of.is_some_and(|of| said.contains(&of));
        let same = of || summary && (held(one.of, &other.said) || held(other.of, &one.said));
        let counted = matches!(one.measure, Measure::Noun(_));
        let loose = said.is_empty() && !same;
        let about = shared(&first.about, &second.about);
        let about = about
            .iter()
            .filter(|stem| !said.contains(stem) && one.of != Some(**stem));
        let names = shared(&first.cast[0], &second.cast[0]).len()
            + shared(&first.cast[1], &second.cast[1]).len()
            + shared(&first.places, &second.places).len();
        let names = names.max(usize::from(!shared(&first.named, &second.named).is_empty()));
        // Two words of the figure's own, or one and what it is an amount of.
        let plain = |stem: &&Stem| **stem != HAVING && one.measure != Measure::Noun(**stem);
        let twice = said.iter().filter(plain).count() + usize::from(of) >= 2;
        let both = about.count() + names + usize::from(twice);
        let alone = self.alone(one, other, summary, both + usize::from(!loose));
        if loose {
            if alone {
                return Some(1 + usize::from(both >= 2));
            }
            // Money, percentages and measures of a summary are few: two words in common suggest as much.
            let suggested = summary && !counted && !shared(&one.beside, &other.beside).is_empty();
            return (suggested && both >= 2).then_some(1);
        }
        // One word alone is not enough beside a name that the summary does not have.
        let foreign = (0..2).any(|kind| !within(&second.cast[kind], &first.cast[kind]))
            || !within(&second.places, &first.places);
        // *huit ans de réclusion*, *dix ans de prison*
        let percent = matches!(one.measure, Measure::Percent(_));
        let of_one = summary && same && (!percent || one.two_values && other.two_values);
        if both == 0 && foreign && !alone && !of_one {
            return None;
        }
        let told = summary || first.points || second.points || one.given || other.given;
        let told = told || alone;
        let both = both + usize::from(told);
        (both >= 1).then_some(both)
    }

    /// Whether something shows that two figures are said of two things, or by two.
    fn tell_apart(&self, one: &Frame, other: &Frame, summary: bool) -> bool {
        let (first, second) = (self.scene(one), self.scene(other));
        let known = one.two_values && other.two_values && (one.given || other.given);
        let names = (0..2).any(|kind| apart(&first.cast[kind], &second.cast[kind], summary))
            || apart(&first.places, &second.places, summary);
        let names = names && apart(&first.named, &second.named, summary);
        let matter = one.of.is_some() && other.of.is_some() && one.of != other.of;
        let both = !first.moments.is_empty() && !second.moments.is_empty();
        let past = summary && one.past != other.past;
        let moments = past || (both || !summary && !known) && first.moments != second.moments;
        let crowd = matches!(one.measure, Measure::Noun(noun) if synonyms::is_crowd(noun));
        let voices = match (first.voice, second.voice) {
            (Voice::Narrator, Voice::Narrator) => false,
            _ if crowd => true,
            (Voice::Narrator, Voice::Quoted) | (Voice::Quoted, Voice::Narrator) => {
                !(summary || one.two_values && other.two_values)
            }
            (Voice::Narrator, _) | (_, Voice::Narrator) => !summary && !known,
            _ => true,
        };
        let least = if summary || known {
            Moved::Near
        } else {
            Moved::Sentence
        };
        names || matter || moments || voices || one.moved >= least || other.moved >= least
    }

    /// Whether two figures are the only ones of their kind and told of as one thing: things counted that a summary tells
    /// of or that are told of as known, lengths, areas and the like that are; of all, those that have the same digits in
    /// another order.
    fn alone(&self, one: &Frame, other: &Frame, summary: bool, both: usize) -> bool {
        /// Who errs does not err by more.
        const FARTHEST: f64 = 4.0;
        let (few, many) = (to_float(one.number), to_float(other.number));
        let (few, many) = (few.min(many), few.max(many));
        let given = one.given || other.given;
        let slip = swapped(one.number, other.number);
        let kind = match one.measure {
            Measure::Noun(_) if one.anybody || other.anybody => false,
            // Told of anew, as any other may be, it must share a word more.
            Measure::Noun(_) => given || summary && both > 0,
            Measure::Unit(_) => given,
            _ => false,
        };
        let state = |frame: &Frame| frame.said.contains(&HAVING);
        let least = if given { 1.5 } else { 2.5 };
        let (first, second) = (self.scene(one), self.scene(other));
        let days = apart(&first.weekdays, &second.weekdays, true);
        // What is told of later may have an owner only if that was told of.
        let (later, before) = if first.sentence < second.sentence {
            (other, first)
        } else {
            (one, second)
        };
        let owned = later
            .owner
            .is_some_and(|owner| !before.about.contains(&owner));
        one.two_values
            && other.two_values
            && !days
            && !owned
            && (kind || slip)
            && (few >= least && many <= FARTHEST * few)
            && (given || slip || state(one) == state(other))
    }
}

/// Whether two numbers have the same digits in another order: *48, 84*.
fn swapped(one: Decimal, other: Decimal) -> bool {
    let digits = |number: Decimal| {
        let text = number.coefficient().to_string();
        let mut digits = text.into_bytes();
        digits.sort_unstable();
        digits
    };
    one.exponent() == other.exponent() && digits(one) == digits(other)
}

/// Whether these are two values, however often told.
fn are_two(mut values: impl Iterator<Item = f64>) -> bool {
    let Some(first) = values.next() else {
        return false;
    };
    let mut others = values.filter(|value| value.total_cmp(&first).is_ne());
    let second = others.next();
    second.is_some_and(|second| others.all(|value| value.total_cmp(&second).is_eq()))
}

impl Frame {
    /// Whether an old value, a forecast or a condition may stand in its sentence.
    pub(crate) fn moves(&self) -> bool {
        self.moved >= Moved::Sentence
    }

    /// What another frame of its measure must share one of, to be said of the same thing outside a summary.
    pub(super) fn subjects(&self) -> impl Iterator<Item = Stem> {
        self.said.iter().copied().chain(self.of)
    }

    /// Whether it has one other value to be held against.
    pub(super) fn is_lone(&self) -> bool {
        self.two_values
    }
}

/// Whether the names of two sentences show that they tell of two things: a summary leaves names out, so there one that is
/// the same is enough.
pub(crate) fn apart<T: Ord + Copy>(one: &[T], two: &[T], summary: bool) -> bool {
    if summary {
        !one.is_empty() && !two.is_empty() && shared(one, two).is_empty()
    } else {
        !within(one, two) && !within(two, one)
    }
}

/// What two sorted lists have in common.
pub(crate) fn shared<T: Ord + Copy>(one: &[T], two: &[T]) -> Vec<T> {
    let both = one.iter().filter(|item| two.binary_search(item).is_ok());
    both.copied().collect()
}

/// Whether one sorted list has all of the other.
fn within<T: Ord>(part: &[T], whole: &[T]) -> bool {
    part.iter().all(|item| whole.binary_search(item).is_ok())
}

pub(crate) fn sorted<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    items.sort_unstable();
    items.dedup();
    items
}
