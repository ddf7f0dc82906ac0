//! What two figures of different articles share.
//!
//! A name that one article's reading missed is a word of its sentence: it then counts as named in both (*Brantier supprime*,
//! *le fabricant Brantier*). So does a name inside a longer one (*Corvane*, *tunnel de Corvane*).

use std::collections::BTreeSet;

use crate::checks::contradiction::frame::{Frame, Stem, apart, stem};
use crate::text::fold::folded;

/// What two figures of different articles share; their entities are numbered alike.
#[derive(Clone, Copy, Debug)]
pub(super) struct Common {
    /// They are said with the same verb or noun, or are amounts of the same: *supprime 150 postes*.
    pub(super) frame: bool,
    /// What one is said with stands in the clause of the other.
    pub(super) told: bool,
    /// How many more words their sentences share.
    pub(super) words: usize,
    /// How many names.
    pub(super) names: usize,
    /// They are amounts of two things: *48 tonnes de lait, 48 tonnes de blé*.
    pub(super) of_another: bool,
    /// Their sentences name others, and none in common.
    pub(super) strangers: bool,
    /// Each of their sentences names somebody or some place that the other does not.
    pub(super) unlike: bool,
}

impl Common {
    pub(super) fn of(one: &Frame, other: &Frame) -> Self {
        let told = |one: &Frame, two: &Frame| meet(&one.said, &two.beside);
        let same = one.of.is_some() && one.of == other.of;
        let new = |stem: &&Stem| {
            let said = one.said.contains(*stem) && other.said.contains(*stem);
            other.about.contains(*stem) && !said && one.of.as_ref() != Some(*stem)
        };
        let (mine, theirs) = (Named::of(one, other), Named::of(other, one));
        let inside = one.named.iter().any(|(entity, word)| {
            let capital = word.starts_with(char::is_uppercase);
            let here = |(of, two): &(usize, String)| of != entity && alike(word, two);
            capital && other.named.iter().any(here)
        });
        let linked = inside || !mine.missed.is_empty() || !theirs.missed.is_empty();
        let shared = mine.entities().filter(|&entity| theirs.has(entity));
        Self {
            frame: same || meet(&one.said, &other.said),
            told: told(one, other) || told(other, one),
            words: one.about.iter().filter(new).count() + mine.plain + theirs.plain,
            names: shared.count() + usize::from(linked),
            of_another: one.of.is_some() && other.of.is_some() && !same,
            strangers: mine.apart(&theirs, true),
            unlike: mine.apart(&theirs, false),
        }
    }
}

fn meet(one: &BTreeSet<Stem>, other: &BTreeSet<Stem>) -> bool {
    one.iter().any(|stem| other.contains(stem))
}

fn alike(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

/// Whether all words of a name stand in a name of another sentence.
fn within(one: &Frame, name: usize, other: &Frame, longer: usize) -> bool {
    let holds = |word: &str| {
        let mut there = other.named.iter();
        there.any(|(entity, two)| *entity == longer && alike(word, two))
    };
    let mut words = one.named.iter().filter(|(entity, _)| *entity == name);
    words.all(|(_, word)| holds(word))
}

/// The names of a sentence as those of another meet them.
struct Named<'f> {
    frame: &'f Frame,
    /// Those that the other sentence has too, but as words or inside a longer name.
    missed: Vec<usize>,
    /// How many words of names, not capitals, the other has as words.
    plain: usize,
}

impl<'f> Named<'f> {
    fn of(frame: &'f Frame, other: &Frame) -> Self {
        let (mut missed, mut plain) = (Vec::new(), 0);
        for (entity, word) in &frame.named {
            let capital = word.starts_with(char::is_uppercase);
            let read = other.about.contains(&stem(word));
            plain += usize::from(read && !capital);
            let nests = |longer: usize| {
                let name = *entity;
                longer != name
                    && (within(frame, name, other, longer) || within(other, longer, frame, name))
            };
            if read && capital || other.named.iter().any(|(longer, _)| nests(*longer)) {
                missed.push(*entity);
            }
        }
        Self {
            frame,
            missed,
            plain,
        }
    }

    fn entities(&self) -> impl Iterator<Item = usize> {
        let Frame { actors, places, .. } = self.frame;
        actors.iter().chain(places).copied()
    }

    fn has(&self, entity: usize) -> bool {
        self.frame.actors.contains(&entity) || self.frame.places.contains(&entity)
    }

    /// Whether the two name others, persons or places; each one of its own if not `summary`, else none in common.
    fn apart(&self, other: &Self, summary: bool) -> bool {
        let differ = |of: fn(&Frame) -> &BTreeSet<usize>| {
            // What is a place here may be taken for a company there.
            let rest = |one: &Self, two: &Self| -> BTreeSet<usize> {
                let left = |entity: &usize| {
                    !one.missed.contains(entity)
                        && (of(two.frame).contains(entity) || !two.has(*entity))
                };
                of(one.frame).iter().copied().filter(left).collect()
            };
            apart(&rest(self, other), &rest(other, self), summary)
        };
        differ(|frame| &frame.actors) || differ(|frame| &frame.places)
    }
}
