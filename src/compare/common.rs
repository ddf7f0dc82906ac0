//! What two figures of different articles share.
//!
//! A name that one article's reading missed is a word of its sentence: it then counts as named in both (*Brantier supprime*,
//! *le fabricant Brantier*). So does a name inside a longer one (*Corvane*, *tunnel de Corvane*).

use super::claims::Claim;
use crate::checks::contradiction::frame::{apart, shared};
use crate::checks::contradiction::measure::{Stem, stem};
use crate::text::fold::folded;

/// What two figures of different articles share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Common {
    pub(super) said: Said,
    /// How many more words their sentences share.
    pub(super) words: usize,
    /// How many names.
    pub(super) names: usize,
    /// They are amounts of two things: *48 tonnes de lait, 48 tonnes de blé*.
    pub(super) of_another: bool,
    pub(super) cast: Cast,
}

/// Whether two figures are said alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Said {
    Otherwise,
    /// What one is said with stands in the clause of the other.
    InClause,
    /// With the same verb or noun, or as amounts of the same: *supprime 150 postes*.
    Alike,
}

/// Whom and which places two sentences name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cast {
    /// One names no more than the other.
    Within,
    /// Each names one that the other does not.
    Crossed,
    /// Both name some, and none in common.
    Strangers,
}

impl Common {
    pub(super) fn of(one: &Claim, other: &Claim) -> Self {
        let said = shared(&one.frame.said, &other.frame.said);
        let told =
            |one: &Claim, two: &Claim| !shared(&one.frame.said, &two.frame.beside).is_empty();
        let same = one.frame.of.is_some() && one.frame.of == other.frame.of;
        let about = shared(&one.scene.about, &other.scene.about);
        let new = |stem: &&Stem| !said.contains(stem) && one.frame.of != Some(**stem);
        let (mine, theirs) = (Named::of(one, other), Named::of(other, one));
        let inside = one.named.iter().any(|(entity, word)| {
            let capital = word.starts_with(char::is_uppercase);
            let here = |(of, two): &(usize, &str)| of != entity && alike(word, two);
            capital && other.named.iter().any(here)
        });
        let linked = inside || !mine.missed.is_empty() || !theirs.missed.is_empty();
        // *sentenced to two years in prison*: two words of one class.
        let doubled = same && one.frame.of.is_some_and(|of| said.contains(&of));
        let both = one.entities().filter(|&entity| other.names(entity));
        Self {
            said: if same || !said.is_empty() {
                Said::Alike
            } else if told(one, other) || told(other, one) {
                Said::InClause
            } else {
                Said::Otherwise
            },
            words: about.iter().filter(new).count()
                + mine.plain
                + theirs.plain
                + usize::from(doubled),
            names: both.count() + usize::from(linked),
            of_another: one.frame.of.is_some() && other.frame.of.is_some() && !same,
            cast: if mine.apart(&theirs, true) {
                Cast::Strangers
            } else if mine.apart(&theirs, false) {
                Cast::Crossed
            } else {
                Cast::Within
            },
        }
    }
}

fn alike(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

/// Whether all words of a name stand in a name of another sentence.
fn within(one: &Claim, name: usize, other: &Claim, longer: usize) -> bool {
    let holds = |word: &str| {
        let mut there = other.named.iter();
        there.any(|(entity, two)| *entity == longer && alike(word, two))
    };
    let mut words = one.named.iter().filter(|(entity, _)| *entity == name);
    words.all(|(_, word)| holds(word))
}

/// The names of a sentence as those of another meet them.
struct Named<'c> {
    claim: &'c Claim<'c>,
    /// Those that the other sentence has too, but as words or inside a longer name.
    missed: Vec<usize>,
    /// How many words of names, not capitals, the other has as words.
    plain: usize,
}

impl<'c> Named<'c> {
    fn of(claim: &'c Claim, other: &Claim) -> Self {
        let (mut missed, mut plain) = (Vec::new(), 0);
        for &(entity, word) in &claim.named {
            let capital = word.starts_with(char::is_uppercase);
            let read = capital && other.writes(word);
            plain += usize::from(!capital && other.scene.about.contains(&stem(word)));
            let nests = |longer: usize| {
                longer != entity
                    && (within(claim, entity, other, longer)
                        || within(other, longer, claim, entity))
            };
            if read || other.named.iter().any(|&(longer, _)| nests(longer)) {
                missed.push(entity);
            }
        }
        Self {
            claim,
            missed,
            plain,
        }
    }

    /// Whether the two name others, persons or places; each one of its own if not `summary`, else none in common.
    fn apart(&self, other: &Self, summary: bool) -> bool {
        let differ = |of: for<'a> fn(&'a Claim) -> &'a [usize]| {
            // What is a place here may be taken for a company there.
            let rest = |one: &Self, two: &Self| -> Vec<usize> {
                let left = |entity: &usize| {
                    !one.missed.contains(entity)
                        && (of(two.claim).contains(entity) || !two.claim.names(*entity))
                };
                of(one.claim).iter().copied().filter(left).collect()
            };
            apart(&rest(self, other), &rest(other, self), summary)
        };
        differ(|claim| &claim.actors) || differ(|claim| &claim.places)
    }
}
