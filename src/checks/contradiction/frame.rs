//! What a figure is said of: its measure, the words beside it, and what its sentence is about.

use std::collections::BTreeSet;

use super::words::{ENDINGS, ROUGH, Words, words};
use crate::checks::article::{Article, Sentence};
use crate::checks::row::Row;
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, DurationUnit, PercentUnit, Value};
use crate::text::fold;
use crate::text::offset::Span;
use crate::zones::Zone;
use crate::{Figure, FigureKind, NameKind, Qualifier};

/// Words that begin alike in so many letters are one: *supprimer*, *suppression*.
const STEM: usize = 5;

/// Shorter words say little.
const SHORTEST: usize = 4;

/// The words beside a figure stand at most so many items before and behind it.
const BEFORE: usize = 6;
const BEHIND: usize = 5;

/// The head of a clause stands at most so many items before its figure.
const HEAD: usize = 14;

/// What having and counting are beside a figure, in one word: *a, compte, abrite*.
const HAVING: &str = "=";

/// The beginning of a word.
pub(crate) type Stem = String;

/// What is counted or measured.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Measure {
    Money(&'static str),
    Percent(bool),
    Duration(u8),
    Unit(String),
    Noun(Stem),
    /// What is no amount of anything: dates, hours, shares, factors, bare numbers.
    Kind(FigureKind),
}

/// Of which figures frames are made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// Of those that are an amount, and said of something alone.
    Sole,
    /// Of all.
    All,
}

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
pub(crate) struct Frame {
    pub(crate) span: Span,
    pub(crate) measure: Measure,
    /// The amount, the first of several; zero where [`Measure::Kind`] is no amount.
    pub(crate) number: Decimal,
    pub(crate) qualifier: Option<Qualifier>,
    pub(crate) zone: Zone,
    pub(crate) sentence: usize,
    /// Whether it is the only one of its measure in its sentence, and told of the whole.
    pub(crate) sole: bool,
    /// The verb or noun that it is said with: *supprime 150 postes*, *150 postes supprimés*.
    pub(crate) said: BTreeSet<Stem>,
    /// All content words of its clause before it, and some behind.
    pub(crate) beside: BTreeSet<Stem>,
    /// What it is an amount of: *48 tonnes de lait*.
    pub(crate) of: Option<Stem>,
    /// Where an old value, a forecast or a condition may stand.
    moved: Moved,
    /// Those of the sentence.
    pub(crate) about: BTreeSet<Stem>,
    /// Persons, companies and products of the sentence, and its places.
    pub(crate) actors: BTreeSet<usize>,
    pub(crate) places: BTreeSet<usize>,
    /// The words of these names as they are written, each with its entity; only in frames of all figures.
    pub(crate) named: Vec<(usize, String)>,
    /// The dates of the sentence, as their normal forms.
    moments: BTreeSet<String>,
    /// Whether its sentence begins with what was told before: *cette amende*.
    points: bool,
    /// Whether somebody is quoted for it.
    attributed: bool,
}

impl Frame {
    /// How much shows that two figures are said of the same thing: none where too little does, or where something shows
    /// that they are not; else what their sentences share beside the words at the figures. The first stands in a headline
    /// or standfirst if `summary`.
    pub(super) fn evidence(&self, other: &Self, summary: bool) -> Option<usize> {
        if apart(&self.actors, &other.actors, summary)
            || apart(&self.places, &other.places, summary)
        {
            return None;
        }
        if self.of.is_some() && other.of.is_some() && self.of != other.of {
            return None;
        }
        let moments = if summary {
            !self.moments.is_empty() && !other.moments.is_empty()
        } else {
            true
        };
        if moments && self.moments != other.moments {
            return None;
        }
        if self.attributed && other.attributed || !summary && self.attributed != other.attributed {
            return None;
        }
        let least = if summary {
            Moved::Near
        } else {
            Moved::Sentence
        };
        let moved = |frame: &Self| frame.moved >= least;
        if moved(self) || moved(other) {
            return None;
        }
        // A headline says it in other words.
        let also = |one: &Self, two: &Self| -> Vec<Stem> {
            let said = one.said.intersection(&two.beside);
            said.filter(|_| summary).cloned().collect()
        };
        let mut said: BTreeSet<Stem> = self.said.intersection(&other.said).cloned().collect();
        said.extend(also(self, other));
        said.extend(also(other, self));
        let same = self.of.is_some() && self.of == other.of;
        let beside = self.beside.intersection(&other.beside).next().is_some();
        let counted = matches!(self.measure, Measure::Noun(_));
        let loose = said.is_empty() && !same;
        if loose && (!summary || !beside || counted) {
            return None;
        }
        let about = self.about.intersection(&other.about);
        let about = about.filter(|stem| !said.contains(*stem) && self.of.as_ref() != Some(stem));
        let names = self.actors.intersection(&other.actors).count()
            + self.places.intersection(&other.places).count();
        let shared = about.count() + names;
        if loose {
            // Money, percentages and measures of a summary are few: two words in common suggest as much.
            return (shared >= 2).then_some(1);
        }
        // One word alone is not enough beside a name that the summary does not have.
        let foreign =
            !other.actors.is_subset(&self.actors) || !other.places.is_subset(&self.places);
        if shared == 0 && foreign {
            return None;
        }
        let shared = shared + usize::from(summary || self.points || other.points);
        (shared >= 1).then_some(shared)
    }

    /// The same with entities numbered otherwise.
    pub(crate) fn renumbered(mut self, number: impl Fn(usize) -> usize) -> Self {
        for entities in [&mut self.actors, &mut self.places] {
            *entities = entities.iter().map(|&entity| number(entity)).collect();
        }
        for (entity, _) in &mut self.named {
            *entity = number(*entity);
        }
        self
    }

    /// Whether an old value, a forecast or a condition may stand in its sentence.
    pub(crate) fn moves(&self) -> bool {
        self.moved >= Moved::Sentence
    }
}

/// Whether the names of two sentences show that they tell of two things: a summary leaves names out, so there one that is
/// the same is enough.
pub(crate) fn apart(one: &BTreeSet<usize>, two: &BTreeSet<usize>, summary: bool) -> bool {
    if summary {
        !one.is_empty() && !two.is_empty() && one.is_disjoint(two)
    } else {
        !one.is_subset(two) && !two.is_subset(one)
    }
}

/// The frames of an article's figures.
pub(crate) fn frames(article: &Article, which: Which) -> Vec<Frame> {
    let mut frames = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        let figures = &article.figures[sentence.figures.clone()];
        if figures
            .iter()
            .any(|figure| measured(article, figure, which).is_some())
        {
            sentence_frames(article, index, sentence, which, &mut frames);
        }
    }
    frames
}

fn sentence_frames(
    article: &Article,
    index: usize,
    sentence: &Sentence,
    which: Which,
    frames: &mut Vec<Frame>,
) {
    let line = Row::new(article, sentence);
    let words = words(line.paragraph.language);
    let moved = changes(&line, words, 0..line.len());
    let points = line.is(0, words.pointing);
    let measures: Vec<(usize, &Figure, (Measure, Decimal))> = line
        .figures()
        .filter_map(|(at, figure)| Some((at, figure, measured(article, figure, which)?)))
        .collect();
    let entities = |places: bool| {
        line.names()
            .filter(|(_, name)| (name.kind == NameKind::Place) == places)
            .map(|(_, name)| name.entity)
            .collect::<BTreeSet<usize>>()
    };
    let (actors, places) = (entities(false), entities(true));
    let named: Vec<(usize, String)> = line
        .names()
        .filter(|_| which == Which::All)
        .flat_map(|(_, name)| {
            let words = article
                .text(name.span)
                .split(|c: char| !c.is_alphanumeric());
            let long = words.filter(|word| word.chars().count() >= SHORTEST);
            long.map(|word| (name.entity, word.to_owned()))
        })
        .collect();
    let moments: BTreeSet<String> = line
        .figures()
        .filter_map(|(_, figure)| match figure.value {
            Value::Date(date) => date.edtf(),
            _ => None,
        })
        .collect();
    let attributed = line.any(0..line.len(), words.attributes);
    let about = stems(&line, words, 0..line.len());
    for (at, figure, (measure, number)) in &measures {
        let alike = measures
            .iter()
            .filter(|(_, _, (like, _))| like == measure)
            .count();
        let sole = alike == 1 && figure.leads == 0 && !is_part(&line, words, *at);
        if !sole && which == Which::Sole {
            continue;
        }
        let around = at.saturating_sub(BEFORE)..(at + 1 + BEHIND).min(line.len());
        frames.push(Frame {
            span: figure.span,
            measure: measure.clone(),
            number: *number,
            qualifier: figure.qualifier.or_else(|| rough(article, figure)),
            zone: sentence.zone,
            sentence: index,
            sole,
            said: said(&line, words, *at, measure),
            beside: stems(
                &line,
                words,
                at.saturating_sub(HEAD)..(at + 1 + BEHIND).min(line.len()),
            ),
            of: of(&line, words, *at, which),
            moved: if changes(&line, words, around) {
                Moved::Near
            } else if moved {
                Moved::Sentence
            } else {
                Moved::Nowhere
            },
            points,
            about: about.clone(),
            actors: actors.clone(),
            places: places.clone(),
            named: named.clone(),
            moments: moments.clone(),
            attributed,
        });
    }
}

/// Whether an old value, a forecast or a condition may stand here; *contre* is one only before a figure.
fn changes(line: &Row, words: &Words, range: std::ops::Range<usize>) -> bool {
    let against = |at| line.is(at, words.against) && (1..4).any(|i| line.figure(at + i).is_some());
    line.any(range.clone(), words.changes) || range.into_iter().any(against)
}

/// Whether the figure at item `at` is told of a part or by a rate.
fn is_part(line: &Row, words: &Words, at: usize) -> bool {
    let before = line.any(at.saturating_sub(2)..at, words.parts);
    let behind = line.any(at + 1..at + 3, words.shares);
    let rate = (at + 1..at + 3).any(|i| line.is(i, words.per) && line.is(i + 1, words.rates));
    before || behind || rate
}

/// The measure and the number of a figure that has one.
fn measured(article: &Article, figure: &Figure, which: Which) -> Option<(Measure, Decimal)> {
    let (measure, amount) = match &figure.value {
        Value::Money { amount, currency } => (Measure::Money(currency), amount),
        Value::Percent { amount, unit } => (Measure::Percent(*unit == PercentUnit::Point), amount),
        Value::Duration(duration) if duration.rest.is_empty() => {
            // Days to years; hours and minutes are too many things.
            let unit = match duration.unit {
                DurationUnit::Years => 0,
                DurationUnit::Months => 1,
                DurationUnit::Weeks => 2,
                DurationUnit::Days => 3,
                _ => 4,
            };
            (Measure::Duration(unit), &duration.amount)
        }
        Value::Quantity {
            amount,
            unit: Some(unit),
        } => (Measure::Unit(unit.to_string()), amount),
        Value::Quantity { amount, unit: None } => {
            let noun = article
                .text(figure.span)
                .rsplit(|c: char| !c.is_alphabetic())
                .find(|word| !word.is_empty())?;
            (Measure::Noun(stem(noun)), amount)
        }
        _ if which == Which::All => return Some((Measure::Kind(figure.kind()), Decimal::ZERO)),
        _ => return None,
    };
    match amount {
        Amount::Exact(number) => Some((measure, *number)),
        _ if which == Which::All => Some((measure, amount.numbers().next()?)),
        _ => None,
    }
}

/// The beginning of a word without its ending, so that verbs and their nouns meet: *créer*, *création*.
pub(crate) fn stem(word: &str) -> Stem {
    /// What is left is no shorter.
    const LEAST: usize = 3;
    let folded: Stem = fold::folded(word).collect();
    let root = ENDINGS
        .iter()
        .filter_map(|ending| folded.strip_suffix(ending))
        .find(|root| root.chars().count() >= LEAST);
    root.unwrap_or(&folded).chars().take(STEM).collect()
}

/// *une quinzaine de*
fn rough(article: &Article, figure: &Figure) -> Option<Qualifier> {
    let mut words = article.text(figure.span).split_whitespace();
    words
        .any(|word| ROUGH.iter().any(|rough| fold::folds_to(word, rough)))
        .then_some(Qualifier::About)
}

/// The verb or noun that the figure at item `at` is said with: the nearest content word before it, the head of the clause
/// where that only links (*le budget de la ville atteint*), and a participle or adjective right behind it.
fn said(line: &Row, words: &Words, at: usize, measure: &Measure) -> BTreeSet<Stem> {
    let mut said = BTreeSet::new();
    if let Measure::Noun(noun) = measure
        && words.events.iter().any(|event| stem(event) == *noun)
    {
        said.insert(noun.clone());
    }
    let ends = |i: usize| line.figure(i).is_some() || line.is_mark(i) && !line.is(i, QUOTES);
    let before = (at.saturating_sub(HEAD)..at)
        .rev()
        .take_while(|&i| !ends(i));
    let mut near = before.clone().take(BEFORE);
    let verb = near.find(|&i| {
        content(line, words, i) || line.is(i, words.having) || line.is(i, words.linking)
    });
    if let Some(verb) = verb {
        if line.is(verb, words.linking) {
            let head = before
                .filter(|&i| content(line, words, i) && i < verb)
                .last();
            said.extend(head.and_then(|i| line.token(i)).map(stem));
        } else if line.is(verb, words.having) {
            said.insert(HAVING.to_owned());
        } else {
            said.extend(line.token(verb).map(stem));
        }
    }
    let behind = (at + 1..(at + 1 + BEHIND).min(line.len()))
        .take_while(|&i| !ends(i) && line.is_word(i) && !line.is(i, words.prepositions))
        .find(|&i| content(line, words, i));
    said.extend(behind.and_then(|i| line.token(i)).map(stem));
    said
}

/// Quotation marks stand inside clauses.
const QUOTES: &[&str] = &["-", "«", "»", "“", "”", "\""];

/// What the figure at item `at` is an amount of: *48 tonnes de lait*.
fn of(line: &Row, words: &Words, at: usize, which: Which) -> Option<Stem> {
    let noun = line.is(at + 1, words.of).then_some(at + 2)?;
    // *de blé*
    let short = which == Which::All && line.is_word(noun) && !line.is(noun, words.empty);
    (short || content(line, words, noun))
        .then(|| line.token(noun).map(stem))
        .flatten()
}

/// Whether item `at` is a word that says something of a subject.
fn content(line: &Row, words: &Words, at: usize) -> bool {
    line.is_word(at)
        && !line.is(at, words.empty)
        && line
            .token(at)
            .is_some_and(|token| token.chars().count() >= SHORTEST)
}

fn stems(line: &Row, words: &Words, range: std::ops::Range<usize>) -> BTreeSet<Stem> {
    let mut stems = BTreeSet::new();
    for at in range {
        if content(line, words, at) {
            stems.extend(line.token(at).map(stem));
        }
    }
    stems
}
