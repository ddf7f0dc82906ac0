//! Entities aligned: which names of several articles name one thing.
//!
//! Names join where they are spelled alike but for case, accents, hyphens and spaces (*Etats Unis, États-Unis*); where
//! the lexicon knows both for one thing (*UE, Union européenne*); where one is the initials of exactly one other; and where
//! the last name of a person is that of exactly one full name. A name may be taken for another kind elsewhere, but
//! the last name of a person is no company.

use super::{Shared, Source, is_read};
use crate::names::lexicon::group;
use crate::names::{ByKey, Entity, NameKind, acronym, tails};
use crate::text::fold::{folded, unaccented};

/// The entities of several articles under common numbers.
pub(super) struct Numbered {
    /// Of each article, the number of each entity.
    numbers: Vec<Vec<usize>>,
    /// Of each number, the articles that name it outside of their page's furniture, and as which entity.
    places: Vec<Vec<(usize, usize)>>,
}

impl Numbered {
    /// The common number of an entity of an article.
    pub(super) fn number(&self, article: usize, entity: usize) -> usize {
        self.numbers[article][entity]
    }

    /// How many entities two articles share.
    pub(super) fn in_common(&self, one: usize, other: usize) -> usize {
        let names = |places: &[(usize, usize)], article| places.iter().any(|at| at.0 == article);
        let both = |places: &&Vec<(usize, usize)>| names(places, one) && names(places, other);
        self.places.iter().filter(both).count()
    }

    /// The entities that are named, each once.
    pub(super) fn shared(&self, sources: &[Source]) -> Vec<Shared> {
        let fullest = |places: &Vec<(usize, usize)>| {
            let entities = places
                .iter()
                .map(|&(article, entity)| &sources[article].analysis.entities[entity]);
            let longest = entities.reduce(|best, entity| {
                if entity.name.chars().count() > best.name.chars().count() {
                    entity
                } else {
                    best
                }
            })?;
            Some(Shared {
                kind: longest.kind,
                name: longest.name.clone(),
                places: places.clone(),
            })
        };
        self.places.iter().filter_map(fullest).collect()
    }
}

/// Gives the entities of all articles common numbers, in the order of first mention.
pub(super) fn align(sources: &[Source]) -> Numbered {
    let all: Vec<(usize, usize)> = sources
        .iter()
        .enumerate()
        .flat_map(|(article, source)| {
            (0..source.analysis.entities.len()).map(move |entity| (article, entity))
        })
        .collect();
    let mut joined = Joined((0..all.len()).collect());
    joined.by_keys(sources, &all);
    joined.by_initials(sources, &all);
    joined.by_last_names(sources, &all);

    let mut read = vec![false; all.len()];
    let mut first = 0;
    for source in sources {
        for mention in &source.analysis.names {
            read[first + mention.entity] |= is_read(source, mention.span);
        }
        first += source.analysis.entities.len();
    }
    let mut numbers: Vec<Vec<usize>> = vec![Vec::new(); sources.len()];
    let mut places: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut number_of: Vec<Option<usize>> = vec![None; all.len()];
    for (node, &(article, entity)) in all.iter().enumerate() {
        let number = *number_of[joined.root(node)].get_or_insert_with(|| {
            places.push(Vec::new());
            places.len() - 1
        });
        numbers[article].push(number);
        if read[node] {
            places[number].push((article, entity));
        }
    }
    Numbered { numbers, places }
}

/// Which nodes are one: of each the node before it that it is joined to, itself at the root.
struct Joined(Vec<usize>);

impl Joined {
    fn root(&self, mut node: usize) -> usize {
        while self.0[node] != node {
            node = self.0[node];
        }
        node
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }

    fn by_keys(&mut self, sources: &[Source], all: &[(usize, usize)]) {
        let mut nodes: ByKey<u64, usize> = ByKey::default();
        for (node, (kind, name)) in forms(sources, all) {
            let person = kind == NameKind::Person;
            // What a person of a longer name goes by is no company's name.
            let short = person && entity(sources, all[node]).name != name;
            let known = (!person).then(|| group(name)).flatten().map(u64::from);
            let spelled = letters(name) ^ u64::from(short);
            for key in std::iter::once(spelled).chain(known) {
                let first = *nodes.entry(key).or_insert(node);
                self.join(first, node);
            }
        }
    }

    fn by_initials(&mut self, sources: &[Source], all: &[(usize, usize)]) {
        let mut long: ByKey<u64, Option<usize>> = ByKey::default();
        for (node, (_, name)) in forms(sources, all) {
            if let Some(key) = acronym::initials_key(name) {
                self.meet(&mut long, key, node);
            }
        }
        for (node, (_, name)) in forms(sources, all) {
            let key = acronym::acronym_key(name);
            if let Some(&Some(other)) = key.and_then(|key| long.get(&key))
                && kind(sources, all[node]) == kind(sources, all[other])
            {
                self.join(other, node);
            }
        }
    }

    fn by_last_names(&mut self, sources: &[Source], all: &[(usize, usize)]) {
        let mut full: ByKey<u64, Option<usize>> = ByKey::default();
        let persons = |node: usize| kind(sources, all[node]) == NameKind::Person;
        for (node, (_, name)) in forms(sources, all).filter(|form| persons(form.0)) {
            for tail in tails(name) {
                self.meet(&mut full, letters(tail), node);
            }
        }
        for (node, (_, name)) in forms(sources, all).filter(|form| persons(form.0)) {
            if let Some(&Some(other)) = full.get(&letters(name)) {
                self.join(other, node);
            }
        }
    }

    /// Notes what a short form may stand for; nothing where it may stand for several.
    fn meet(&self, of: &mut ByKey<u64, Option<usize>>, key: u64, node: usize) {
        of.entry(key)
            .and_modify(|other| *other = other.filter(|&other| self.root(other) == self.root(node)))
            .or_insert(Some(node));
    }
}

fn entity<'a>(sources: &'a [Source], (article, entity): (usize, usize)) -> &'a Entity {
    &sources[article].analysis.entities[entity]
}

fn kind(sources: &[Source], node: (usize, usize)) -> NameKind {
    entity(sources, node).kind
}

/// All forms of all entities, each with its node.
fn forms<'a>(
    sources: &'a [Source],
    all: &'a [(usize, usize)],
) -> impl Iterator<Item = (usize, (NameKind, &'a str))> {
    all.iter()
        .enumerate()
        .flat_map(|(node, &(article, entity))| {
            let entity = &sources[article].analysis.entities[entity];
            let forms = std::iter::once(&entity.name).chain(&entity.aliases);
            forms.map(move |form| (node, (entity.kind, form.as_str())))
        })
}

/// A key of the letters and digits of a name, without case and accents.
fn letters(name: &str) -> u64 {
    let letters = folded(name).map(unaccented);
    letters
        .filter(|c| c.is_alphanumeric())
        .fold(0xCBF2_9CE4_8422_2325, |hash, c| {
            (hash ^ u64::from(c as u32)).wrapping_mul(0x0100_0000_01B3)
        })
}
