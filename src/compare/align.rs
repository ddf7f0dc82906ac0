//! Figures aligned: claims that are one make a group, groups that differ a row.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::claims::{Claim, RARE, Tie};
use super::entities::Numbered;
use super::{Place, Row, Stand, Status};
use crate::checks::contradiction::frame::Measure;

/// Of more figures of one measure in an article only the first are compared: what has more is a table.
const MOST: usize = 48;

/// Articles that tell one story share so many names at least.
const NAMES: usize = 2;

/// Which articles tell one story.
pub(super) struct Stories {
    /// For each pair, whether they share names enough.
    acquainted: BTreeSet<(usize, usize)>,
    told: BTreeSet<(usize, usize)>,
}

impl Stories {
    pub(super) fn new(articles: usize, numbered: &Numbered) -> Self {
        let pairs = (0..articles).flat_map(|one| (one + 1..articles).map(move |two| (one, two)));
        Self {
            acquainted: pairs
                .filter(|&(one, two)| numbered.in_common(one, two) >= NAMES)
                .collect(),
            told: BTreeSet::new(),
        }
    }

    /// Notes that two claims are one: a rare one shows that their articles tell one story.
    fn learn(&mut self, one: &Claim, other: &Claim) {
        let pair = (one.article, other.article);
        if one.weight.min(other.weight) >= RARE && self.acquainted.contains(&pair) {
            self.told.insert(pair);
        }
    }

    fn is_one(&self, one: &Claim, other: &Claim) -> bool {
        one.article == other.article || self.told.contains(&(one.article, other.article))
    }
}

/// The rows of all claims. `same` are pairs of figures that an article gives as the same.
pub(super) fn rows(
    claims: &[Claim],
    same: &[(usize, usize, usize)],
    mut stories: Stories,
) -> Vec<Row> {
    let pairs = pairs(claims);
    for &(i, k) in &pairs {
        let (one, other) = (&claims[i], &claims[k]);
        if one.article != other.article && one.is_same(other, false) == Some(Tie::Direct) {
            stories.learn(one, other);
        }
    }
    let mut groups = Groups::new(claims.len());
    for &(i, k) in &pairs {
        let fits = |i: usize, k: usize| {
            let story = stories.is_one(&claims[i], &claims[k]);
            claims[i].is_same(&claims[k], story).is_some()
        };
        if fits(i, k) {
            groups.join(i, k, |i, k| claims[i].may_meet(&claims[k]));
        }
    }
    let converted = groups.converted(claims, same);
    let rivals = groups.rivals(claims, &pairs, &stories, same);
    groups.rows(claims, &converted, &rivals)
}

/// Pairs of claims that may be held against each other, in order.
fn pairs(claims: &[Claim]) -> Vec<(usize, usize)> {
    let mut like: HashMap<&Measure, Vec<usize>> = HashMap::new();
    for (i, claim) in claims.iter().enumerate() {
        let of = like.entry(&claim.frame.measure).or_default();
        let here = |&&k: &&usize| claims[k].article == claim.article;
        if of.iter().rev().take_while(here).count() < MOST {
            of.push(i);
        }
    }
    let mut pairs: Vec<(usize, usize)> = like
        .values()
        .flat_map(|of| {
            let rest = |at: usize| of[at + 1..].iter();
            of.iter()
                .enumerate()
                .flat_map(move |(at, &i)| rest(at).map(move |&k| (i, k)))
        })
        .collect();
    pairs.sort_unstable();
    pairs
}

/// Claims in groups that are one.
struct Groups {
    /// Of each claim, the first of its group.
    first: Vec<usize>,
    members: BTreeMap<usize, Vec<usize>>,
}

impl Groups {
    fn new(claims: usize) -> Self {
        Self {
            first: (0..claims).collect(),
            members: (0..claims).map(|i| (i, vec![i])).collect(),
        }
    }

    /// Makes one group of two where all their values can be one.
    fn join(&mut self, i: usize, k: usize, may: impl Fn(usize, usize) -> bool) {
        let (one, other) = (self.first[i], self.first[k]);
        if one == other {
            return;
        }
        let all = |i: &usize| self.members[&other].iter().all(|&k| may(*i, k));
        if !self.members[&one].iter().all(all) {
            return;
        }
        let (to, from) = (one.min(other), one.max(other));
        let moved = self.members.remove(&from).unwrap_or_default();
        for &i in &moved {
            self.first[i] = to;
        }
        let members = self.members.entry(to).or_default();
        members.extend(moved);
        members.sort_unstable();
    }

    fn articles(&self, group: usize, claims: &[Claim]) -> BTreeSet<usize> {
        let members = self.members[&group].iter();
        members.map(|&i| claims[i].article).collect()
    }

    /// Of each group, the claims of other articles that an article's own conversion makes the same.
    fn converted(
        &self,
        claims: &[Claim],
        same: &[(usize, usize, usize)],
    ) -> BTreeMap<usize, BTreeSet<usize>> {
        let place = |article: usize, index: usize| {
            let at =
                claims.partition_point(|claim| (claim.article, claim.index) < (article, index));
            let claim = claims.get(at)?;
            ((claim.article, claim.index) == (article, index)).then(|| self.first[at])
        };
        let mut converted: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for &(article, one, other) in same {
            let Some((one, other)) = place(article, one).zip(place(article, other)) else {
                continue;
            };
            for (to, from) in [(one, other), (other, one)] {
                let here = self.articles(to, claims);
                let strangers = self.members[&from]
                    .iter()
                    .filter(|&&i| !here.contains(&claims[i].article));
                converted.entry(to).or_default().extend(strangers);
            }
        }
        converted
    }

    /// Pairs of groups that give one thing two values.
    fn rivals(
        &self,
        claims: &[Claim],
        pairs: &[(usize, usize)],
        stories: &Stories,
        same: &[(usize, usize, usize)],
    ) -> Vec<(usize, usize)> {
        let second = |claim: &Claim| {
            same.iter()
                .any(|&(a, _, i)| (a, i) == (claim.article, claim.index))
        };
        let mut rivals = Vec::new();
        for &(i, k) in pairs {
            let (one, other) = (&claims[i], &claims[k]);
            if one.article == other.article
                || !one.differs(other, stories.is_one(one, other))
                || second(one)
                || second(other)
            {
                continue;
            }
            let groups = (self.first[i], self.first[k]);
            // Whoever knows both values tells of two things.
            let knows = |group| self.articles(group, claims);
            if knows(groups.0).is_disjoint(&knows(groups.1)) && !rivals.contains(&groups) {
                rivals.push(groups);
            }
        }
        rivals
    }

    fn rows(
        &self,
        claims: &[Claim],
        converted: &BTreeMap<usize, BTreeSet<usize>>,
        rivals: &[(usize, usize)],
    ) -> Vec<Row> {
        let mut told: BTreeSet<usize> = BTreeSet::new();
        let mut rows = Vec::new();
        for &group in self.members.keys() {
            if told.contains(&group) {
                continue;
            }
            let against = rivals.iter().filter_map(|&(one, other)| match group {
                group if group == one => Some(other),
                group if group == other => Some(one),
                _ => None,
            });
            let mut set = vec![group];
            for other in against {
                let here = self.articles(other, claims);
                let free = |&of: &usize| self.articles(of, claims).is_disjoint(&here);
                if !told.contains(&other) && set.iter().all(free) {
                    set.push(other);
                }
            }
            told.extend(&set);
            // The value that most articles give is that of the row; among equals the one told first.
            set.sort_by_key(|&of| (std::cmp::Reverse(self.articles(of, claims).len()), of));
            rows.push(self.row(claims, &set, converted.get(&set[0])));
        }
        rows
    }

    /// The row of a group and of those that differ from it.
    fn row(&self, claims: &[Claim], set: &[usize], converted: Option<&BTreeSet<usize>>) -> Row {
        let stands = set.iter().flat_map(|group| {
            let stand = if *group == set[0] {
                Stand::Agrees
            } else {
                Stand::Differs
            };
            self.members[group].iter().map(move |&i| (i, stand))
        });
        let others: BTreeSet<usize> = set[1..]
            .iter()
            .flat_map(|&group| self.articles(group, claims))
            .collect();
        let converted = converted
            .into_iter()
            .flatten()
            .filter(|&&i| !others.contains(&claims[i].article))
            .map(|&i| (i, Stand::Converted));
        let mut places: Vec<(usize, Stand)> = stands.chain(converted).collect();
        places.sort_unstable_by_key(|place| place.0);
        let agree: BTreeSet<usize> = places
            .iter()
            .filter(|place| place.1 != Stand::Differs)
            .map(|place| claims[place.0].article)
            .collect();
        let first = &claims[self.members[&set[0]][0]];
        Row {
            kind: first.figure.kind(),
            value: first.figure.value.normal_form(),
            status: match (set.len(), agree.len()) {
                (1, 1) => Status::Alone,
                (1, _) => Status::Corroborated,
                _ => Status::Different,
            },
            articles: agree.len(),
            places: places
                .into_iter()
                .map(|(i, stand)| Place {
                    article: claims[i].article,
                    span: claims[i].figure.span,
                    sentence: claims[i].sentence,
                    value: claims[i].figure.value.normal_form(),
                    qualifier: claims[i].figure.qualifier,
                    stand,
                })
                .collect(),
        }
    }
}
