//! What a figure is said of: its measure, the words beside it, and what its sentence is about.

use super::measure::{Measure, Stem, content, stem, synonym};
use super::words::{self, QUOTES};
use crate::checks::article::Article;
use crate::checks::line::{Line, Placed};
use crate::checks::row::Row;
use crate::figures::decimal::Decimal;
use crate::figures::value::Value;
use crate::text::fold;
use crate::text::offset::Span;
use crate::zones::Zone;
use crate::{NameKind, Qualifier};

/// The words beside a figure stand at most so many items before and behind it.
const BEFORE: usize = 6;
const BEHIND: usize = 5;

/// The head of a clause stands at most so many items before its figure.
const HEAD: usize = 14;

/// What having and counting are beside a figure, in one word: *a, compte, abrite*.
const HAVING: Stem = 0;

/// Where words of change stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Moved {
    Nowhere,
    /// In the sentence.
    Sentence,
    /// Near the figure.
    Near,
}

/// What a sentence with figures is about.
#[derive(Debug)]
pub(crate) struct Scene {
    pub(crate) zone: Zone,
    pub(crate) sentence: usize,
    /// Its content words. All lists here are sorted and name nothing twice.
    pub(crate) about: Vec<Stem>,
    /// Its persons, companies and products, and its places, as indices of entities.
    pub(crate) actors: Vec<usize>,
    pub(crate) places: Vec<usize>,
    /// Its dates, as keys of their normal forms.
    moments: Vec<u32>,
    /// Whether it begins with what was told before: *cette amende*.
    points: bool,
    /// Whether somebody is quoted in it.
    attributed: bool,
}

/// A figure and what it is said of.
#[derive(Debug)]
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
    /// Where an old value, a forecast or a condition may stand.
    moved: Moved,
    /// Whether it is told as known: *les 260 hectares*.
    known: bool,
}

/// The frames of an article.
pub(crate) struct Frames {
    /// In the order of the text.
    pub(crate) all: Vec<Frame>,
    scenes: Vec<Scene>,
}

impl Frames {
    /// Those of all figures that are said of something alone, where some other sentence has a figure of the same
    /// measure.
    pub(super) fn of(article: &Article) -> Self {
        let mut measures: Vec<(Measure, usize)> = Vec::new();
        for line in &article.lines {
            let of = |placed: &Placed| Some((Measure::of(line, placed)?.0, line.index));
            measures.extend(line.figures.iter().filter_map(of));
        }
        measures.sort_unstable();
        measures.dedup();
        let twice: Vec<Measure> = measures
            .chunk_by(|one, other| one.0 == other.0)
            .filter(|sentences| sentences.len() > 1)
            .map(|sentences| sentences[0].0)
            .collect();
        Self::read_all(article, Some(&twice))
    }

    /// Those of all figures whatever, those said of a part and those that are no amount too.
    pub(crate) fn every(article: &Article) -> Self {
        Self::read_all(article, None)
    }

    fn read_all(article: &Article, twice: Option<&[Measure]>) -> Self {
        let mut frames = Self {
            all: Vec::new(),
            scenes: Vec::new(),
        };
        for line in &article.lines {
            frames.read(line, twice);
        }
        frames
    }

    /// What the sentence of a frame is about.
    pub(crate) fn scene(&self, frame: &Frame) -> &Scene {
        &self.scenes[frame.scene]
    }

    pub(super) fn zone(&self, frame: &Frame) -> Zone {
        self.scenes[frame.scene].zone
    }

    pub(super) fn sentence(&self, frame: &Frame) -> usize {
        self.scenes[frame.scene].sentence
    }

    /// Adds the frames of a sentence: of figures alone whose measures are among `twice`, those of several sentences; of
    /// all figures where none are given.
    fn read(&mut self, line: &Line, twice: Option<&[Measure]>) {
        let row = line.row();
        let measures: Vec<(usize, &Placed, Measure, Decimal)> = row
            .placed()
            .filter_map(|(at, placed)| {
                let (measure, number) = match twice {
                    Some(_) => Measure::of(line, placed)?,
                    None => Measure::of_any(line, placed),
                };
                Some((at, placed, measure, number))
            })
            .collect();
        let again = |measure| twice.is_none_or(|measures| measures.binary_search(&measure).is_ok());
        if !measures.iter().any(|&(.., measure, _)| again(measure)) {
            return;
        }
        let stems: Vec<Option<Stem>> = (0..row.len()).map(|at| content(row, at)).collect();
        let clause = Clause { row, stems };
        let moved = clause.changes(0..row.len());
        for &(at, placed, measure, number) in &measures {
            let alike = measures.iter().filter(|(.., like, _)| *like == measure);
            let alone = alike.count() == 1 && again(measure);
            let sole = alone && placed.figure.leads == 0 && !clause.is_part(at);
            if !sole && twice.is_some() {
                continue;
            }
            let behind = (at + 1 + BEHIND).min(row.len());
            let rough = line.any(placed.first..placed.end, words::ROUGH);
            self.all.push(Frame {
                span: placed.figure.span,
                measure,
                number,
                qualifier: placed
                    .figure
                    .qualifier
                    .or_else(|| rough.then_some(Qualifier::About)),
                sole,
                scene: self.scenes.len(),
                said: clause.said(at, placed, measure),
                beside: clause.stems(at.saturating_sub(HEAD)..behind),
                of: clause.of(at, twice.is_none()),
                known: row.follows(at, words::KNOWN),
                moved: if clause.changes(at.saturating_sub(BEFORE)..behind) {
                    Moved::Near
                } else if moved {
                    Moved::Sentence
                } else {
                    Moved::Nowhere
                },
            });
        }
        self.scenes.push(clause.scene());
    }

    /// Whether nothing shows that a figure of a summary and one of the body are said of two things.
    pub(super) fn may_be_one(&self, one: &Frame, other: &Frame) -> bool {
        let (first, second) = (&self.scenes[one.scene], &self.scenes[other.scene]);
        let of = one.of.is_none() || other.of.is_none() || one.of == other.of;
        let moved = one.moved == Moved::Near || other.moved == Moved::Near;
        of && !moved
            && !apart(&first.actors, &second.actors, true)
            && !apart(&first.places, &second.places, true)
            && !second.attributed
    }

    /// How much shows that two figures are said of the same thing: none where too little does, or where something shows
    /// that they are not; else what their sentences share beside the words at the figures. The first stands in a headline
    /// or standfirst if `summary`.
    pub(super) fn evidence(&self, one: &Frame, other: &Frame, summary: bool) -> Option<usize> {
        let (first, second) = (&self.scenes[one.scene], &self.scenes[other.scene]);
        if apart(&first.actors, &second.actors, summary)
            || apart(&first.places, &second.places, summary)
        {
            return None;
        }
        if one.of.is_some() && other.of.is_some() && one.of != other.of {
            return None;
        }
        let moments = !summary || !first.moments.is_empty() && !second.moments.is_empty();
        // What is told as known needs no date again: *les neuf morts*.
        let elided = other.known && second.moments.is_empty();
        if moments && !elided && first.moments != second.moments {
            return None;
        }
        // What somebody says of a figure that all know is told of that one.
        let (here, there) = (
            first.attributed && !one.known,
            second.attributed && !other.known,
        );
        if here && there || !summary && here != there {
            return None;
        }
        let least = if summary {
            Moved::Near
        } else {
            Moved::Sentence
        };
        if one.moved >= least || other.moved >= least {
            return None;
        }
        let mut said = shared(&one.said, &other.said);
        if summary {
            // A headline says it in other words.
            said.extend(shared(&one.said, &other.beside));
            said.extend(shared(&other.said, &one.beside));
        }
        let same = one.of.is_some() && one.of == other.of;
        let counted = matches!(one.measure, Measure::Noun(_));
        let loose = said.is_empty() && !same;
        if loose && (!summary || counted || shared(&one.beside, &other.beside).is_empty()) {
            return None;
        }
        let about = shared(&first.about, &second.about);
        let about = about
            .iter()
            .filter(|stem| !said.contains(stem) && one.of != Some(**stem));
        let names = shared(&first.actors, &second.actors).len()
            + shared(&first.places, &second.places).len();
        let both = about.count() + names + usize::from(same && !said.is_empty());
        if loose {
            // Money, percentages and measures of a summary are few: two words in common suggest as much.
            return (both >= 2).then_some(1);
        }
        // One word alone is not enough beside a name that the summary does not have.
        let foreign =
            !within(&second.actors, &first.actors) || !within(&second.places, &first.places);
        if both == 0 && foreign {
            return None;
        }
        let both = both + usize::from(summary || first.points || second.points || other.known);
        (both >= 1).then_some(both)
    }
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
}

/// Whether the names of two sentences show that they tell of two things: a summary leaves names out, so there one that is
/// the same is enough.
pub(crate) fn apart(one: &[usize], two: &[usize], summary: bool) -> bool {
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

/// A sentence and the stems of its content words, an item each.
struct Clause<'l> {
    row: Row<'l>,
    stems: Vec<Option<Stem>>,
}

impl Clause<'_> {
    fn scene(&self) -> Scene {
        let row = self.row;
        let entities = |places: bool| {
            let names = row
                .line
                .mentions
                .iter()
                .filter(|name| (name.kind == NameKind::Place) == places);
            sorted(names.map(|name| name.entity))
        };
        let dates = row.figures().filter_map(|(_, figure)| match figure.value {
            Value::Date(date) => date.edtf(),
            _ => None,
        });
        Scene {
            zone: row.line.zone,
            sentence: row.line.index,
            about: self.stems(0..row.len()),
            actors: entities(false),
            places: entities(true),
            moments: sorted(dates.map(|date| fold::key(&date))),
            points: row.has(0, words::POINTING),
            attributed: row.any(0..row.len(), words::ATTRIBUTES),
        }
    }

    /// Whether an old value, a forecast or a condition may stand here; *contre* is one only before a figure.
    fn changes(&self, range: std::ops::Range<usize>) -> bool {
        let row = self.row;
        range.into_iter().any(|at| {
            let against =
                row.has(at, words::AGAINST) && (1..4).any(|i| row.figure(at + i).is_some());
            against || row.has(at, words::CHANGES)
        })
    }

    /// Whether the figure at item `at` is told of a part or by a rate.
    fn is_part(&self, at: usize) -> bool {
        let row = self.row;
        // *Sur les 260 hectares parcourus* tells of them all.
        let known = at >= 2 && row.follows(at, words::KNOWN) && row.is(at - 2, &["sur", "of"]);
        let before = !known && row.any(at.saturating_sub(2)..at, words::PARTS);
        let behind = row.any(at + 1..at + 3, words::SHARES);
        let per = |i: usize| row.has(i, words::PER) && row.has(i + 1, words::RATES);
        before || behind || (at + 1..at + 3).any(per)
    }

    /// The verb or noun that the figure at item `at` is said with: the nearest content word before it, the head of the
    /// clause where that only links (*le budget de la ville atteint*), and a participle or adjective right behind it.
    fn said(&self, at: usize, placed: &Placed, measure: Measure) -> Vec<Stem> {
        let row = self.row;
        let mut said = Vec::new();
        if let Measure::Noun(noun) = measure
            && (row.line.has(placed.end - 1, words::EVENTS)
                || [words::DEATH, words::HURT].map(synonym).contains(&noun))
        {
            said.push(noun);
        }
        let ends = |i: usize| row.figure(i).is_some() || row.is_mark(i) && !row.has(i, QUOTES);
        let before = (at.saturating_sub(HEAD)..at)
            .rev()
            .take_while(|&i| !ends(i));
        let mut near = before.clone().take(BEFORE);
        let verb =
            near.find(|&i| self.stems[i].is_some() || row.has(i, words::HAVING | words::LINKING));
        if let Some(verb) = verb {
            if row.has(verb, words::LINKING) {
                let head = before.filter(|&i| i < verb).filter_map(|i| self.stems[i]);
                said.extend(head.last());
            } else if row.has(verb, words::HAVING) {
                said.push(HAVING);
            } else {
                said.extend(self.stems[verb]);
            }
        }
        // *26 toiles de Vantorne exposées au musée*
        let bare = row.has(at + 1, words::OF) && !row.has(at + 2, words::PREPOSITIONS);
        let of = if bare { 2 } else { 0 };
        let behind = (at + 1 + of..(at + 1 + of + BEHIND).min(row.len()))
            .take_while(|&i| !ends(i) && row.is_word(i) && !row.has(i, words::PREPOSITIONS))
            .find_map(|i| self.stems[i]);
        said.extend(behind);
        sorted(said.into_iter())
    }

    /// What the figure at item `at` is an amount of: *48 tonnes de lait*; words of three letters too if `short`: *de blé*.
    fn of(&self, at: usize, short: bool) -> Option<Stem> {
        let noun = self.row.has(at + 1, words::OF).then_some(at + 2)?;
        let brief = || {
            let word = self.row.token(noun).filter(|word| word.len() >= 3)?;
            let led = words::PREPOSITIONS | words::POINTING | words::EMPTY;
            (short && self.row.is_word(noun) && !self.row.has(noun, led)).then(|| stem(word))
        };
        self.stems.get(noun).copied().flatten().or_else(brief)
    }

    fn stems(&self, range: std::ops::Range<usize>) -> Vec<Stem> {
        sorted(self.stems[range].iter().filter_map(|stem| *stem))
    }
}
