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
        let told = |one: &Frame, two: &Frame| one.said.intersection(&two.beside).next().is_some();
        let said: BTreeSet<&Stem> = one.said.intersection(&other.said).collect();
        let same = one.of.is_some() && one.of == other.of;
        let about = one.about.intersection(&other.about);
        let about = about.filter(|stem| !said.contains(stem) && one.of.as_ref() != Some(stem));
        let (mine, theirs) = (Named::of(one, other), Named::of(other, one));
        let shared = mine.all.intersection(&theirs.all).count();
        let inside = one.named.iter().any(|(entity, word)| {
            let capital = word.starts_with(char::is_uppercase);
            let alike = |word: &str, two: &str| folded(word).eq(folded(two));
            let within = |(of, two): &(usize, String)| of != entity && alike(word, two);
            capital && other.named.iter().any(within)
        });
        let linked = inside || !mine.missed.is_empty() || !theirs.missed.is_empty();
        Self {
            frame: same || !said.is_empty(),
            told: told(one, other) || told(other, one),
            words: about.count() + mine.plain + theirs.plain,
            names: shared + usize::from(linked),
            of_another: one.of.is_some() && other.of.is_some() && !same,
            strangers: mine.apart(&theirs, true),
            unlike: mine.apart(&theirs, false),
        }
    }
}

/// Whether a name holds all words of a name of another sentence, or the other way round.
fn within(one: &Frame, name: usize, other: &Frame, longer: usize) -> bool {
    let words = |frame: &Frame, of: usize| -> BTreeSet<String> {
        let named = frame.named.iter().filter(|(entity, _)| *entity == of);
        named.map(|(_, word)| folded(word).collect()).collect()
    };
    let (short, long) = (words(one, name), words(other, longer));
    short.is_subset(&long) || long.is_subset(&short)
}

/// The names of a sentence as those of another meet them.
struct Named {
    all: BTreeSet<usize>,
    /// Those that the other sentence has too, but as words or inside a longer name.
    missed: BTreeSet<usize>,
    /// How many words of names, not capitals, the other has as words.
    plain: usize,
    /// Neither shared nor missed.
    actors: BTreeSet<usize>,
    places: BTreeSet<usize>,
}

impl Named {
    fn of(frame: &Frame, other: &Frame) -> Self {
        let (mut missed, mut plain) = (BTreeSet::new(), 0);
        for (entity, word) in &frame.named {
            if other.about.contains(&stem(word)) {
                if word.starts_with(char::is_uppercase) {
                    missed.insert(*entity);
                } else {
                    plain += 1;
                }
            }
            if other
                .named
                .iter()
                .any(|(longer, _)| longer != entity && within(frame, *entity, other, *longer))
            {
                missed.insert(*entity);
            }
        }
        Self {
            all: &frame.actors | &frame.places,
            actors: &frame.actors - &missed,
            places: &frame.places - &missed,
            missed,
            plain,
        }
    }

    /// Whether the two name others, persons or places; each one of its own if not `summary`, else none in common.
    fn apart(&self, other: &Self, summary: bool) -> bool {
        let differ = |of: fn(&Self) -> &BTreeSet<usize>| {
            // What is a place here may be taken for a company there.
            let rest = |one: &Self, two: &Self| -> BTreeSet<usize> {
                let elsewhere =
                    |entity: &usize| of(two).contains(entity) || !two.all.contains(entity);
                of(one).iter().copied().filter(elsewhere).collect()
            };
            apart(&rest(self, other), &rest(other, self), summary)
        };
        differ(|named| &named.actors) || differ(|named| &named.places)
    }
}
