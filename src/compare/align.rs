//! Figures aligned: claims that are one make a group, groups that differ a row.

use super::claims::{Bond, Claim};
use super::entities::Numbered;
use super::{Place, Row, Stand, Status};
use crate::checks::contradiction::measure::Measure;
use crate::text::offset::Span;

/// Of more figures of one measure in an article only the first are compared: what has more is a table.
const MOST: usize = 48;

/// Articles that share so many names are acquainted.
const NAMES: usize = 2;

/// What binds each article to each other.
pub(super) struct Bonds {
    articles: usize,
    /// In rows of `articles`.
    bonds: Vec<Bond>,
}

impl Bonds {
    pub(super) fn new(articles: usize, numbered: &Numbered) -> Self {
        let bond = |at: usize| {
            if numbered.in_common(at / articles, at % articles) >= NAMES {
                Bond::Acquainted
            } else {
                Bond::None
            }
        };
        Self {
            articles,
            bonds: (0..articles * articles).map(bond).collect(),
        }
    }

    /// Notes that two claims are one: a rare one shows that acquainted articles tell one story.
    fn learn(&mut self, one: &Claim, other: &Claim) {
        let at = one.article * self.articles + other.article;
        if one.is_rare() && other.is_rare() && self.bonds[at] == Bond::Acquainted {
            self.bonds[at] = Bond::Story;
        }
    }

    /// The bond between the articles of two claims, the second of which is not before the first.
    fn between(&self, one: &Claim, other: &Claim) -> Bond {
        if one.article == other.article {
            Bond::Story
        } else {
            self.bonds[one.article * self.articles + other.article]
        }
    }
}

/// The rows of all claims. `same` are pairs of figures that an article gives as the same.
pub(super) fn rows(claims: &[Claim], same: &[(usize, Span, Span)], mut bonds: Bonds) -> Vec<Row> {
    let next = like(claims);
    each_pair(&next, |i, k| {
        let (one, other) = (&claims[i], &claims[k]);
        if one.article != other.article && one.is_same(other, bonds.between(one, other)) {
            bonds.learn(one, other);
        }
    });
    let mut groups = Groups::new(claims);
    each_pair(&next, |i, k| {
        let (one, other) = (&claims[i], &claims[k]);
        if one.is_same(other, bonds.between(one, other)) {
            groups.join(i, k);
        }
    });
    groups.put_in_order();
    let conversions = groups.conversions(same);
    let mut rivals: Vec<(usize, usize)> = Vec::new();
    let second = |of: &Claim| {
        let mut conversions = same.iter();
        conversions.any(|&(article, _, span)| (article, span) == (of.article, of.figure.span))
    };
    each_pair(&next, |i, k| {
        let (one, other) = (&claims[i], &claims[k]);
        let pair = (groups.first[i], groups.first[k]);
        if one.article != other.article
            && one.differs(other, bonds.between(one, other))
            && !second(one)
            && !second(other)
            // Whoever knows both values tells of two things.
            && !groups.share_article(pair.0, pair.1)
            && !rivals.contains(&pair)
        {
            rivals.push(pair);
        }
    });
    groups.rows(&conversions, &rivals)
}

/// Of each claim, the next one of its measure.
fn like(claims: &[Claim]) -> Vec<Option<usize>> {
    let measured = claims.iter().enumerate();
    let mut all: Vec<(Measure, usize)> = measured.map(|(i, of)| (of.frame.measure, i)).collect();
    all.sort_unstable();
    let mut next = vec![None; claims.len()];
    for like in all.chunk_by(|one, other| one.0 == other.0) {
        let (mut last, mut count) = (None, 0);
        for &(_, i) in like {
            let goes_on = last.is_some_and(|k: usize| claims[k].article == claims[i].article);
            count = if goes_on { count + 1 } else { 1 };
            if count > MOST {
                continue;
            }
            if let Some(last) = last {
                next[last] = Some(i);
            }
            last = Some(i);
        }
    }
    next
}

/// Hands out all pairs of claims of one measure, in order.
fn each_pair(next: &[Option<usize>], mut act: impl FnMut(usize, usize)) {
    for i in 0..next.len() {
        let mut other = next[i];
        while let Some(k) = other {
            act(i, k);
            other = next[k];
        }
    }
}

/// Claims in groups that are one.
struct Groups<'c> {
    claims: &'c [Claim<'c>],
    /// Of each claim, the number of its group.
    first: Vec<usize>,
    /// Of each group, its claims.
    members: Vec<Vec<usize>>,
}

impl<'c> Groups<'c> {
    fn new(claims: &'c [Claim<'c>]) -> Self {
        Self {
            claims,
            first: (0..claims.len()).collect(),
            members: (0..claims.len()).map(|i| vec![i]).collect(),
        }
    }

    /// Makes one group of two where all their values can be one.
    fn join(&mut self, i: usize, k: usize) {
        let (one, other) = (self.first[i], self.first[k]);
        let meet = |i: &usize, k: &usize| self.claims[*i].may_meet(&self.claims[*k]);
        let all = |i: &usize| self.members[other].iter().all(|k| meet(i, k));
        if one == other || !self.members[one].iter().all(all) {
            return;
        }
        let moved = std::mem::take(&mut self.members[other]);
        for &i in &moved {
            self.first[i] = one;
        }
        self.members[one].extend(moved);
    }

    /// Numbers groups by their first claims.
    fn put_in_order(&mut self) {
        let mut members = vec![Vec::new(); self.claims.len()];
        let mut new: Vec<Option<usize>> = vec![None; self.claims.len()];
        for i in 0..self.claims.len() {
            let group = *new[self.first[i]].get_or_insert(i);
            self.first[i] = group;
            members[group].push(i);
        }
        self.members = members;
    }

    /// The articles of a group, each once: its claims come by article.
    fn articles(&self, group: usize) -> Vec<usize> {
        let members = self.members[group].iter();
        let mut articles: Vec<usize> = members.map(|&i| self.claims[i].article).collect();
        articles.dedup();
        articles
    }

    fn share_article(&self, one: usize, other: usize) -> bool {
        let here = self.articles(one);
        self.articles(other)
            .iter()
            .any(|article| here.contains(article))
    }

    /// Pairs of groups that an article's own conversion makes the same, each way.
    fn conversions(&self, same: &[(usize, Span, Span)]) -> Vec<(usize, usize)> {
        let group = |article: usize, span: Span| {
            let of = |claim: &Claim| (claim.article, claim.figure.span);
            let at = self
                .claims
                .partition_point(|claim| of(claim) < (article, span));
            let found = self.claims.get(at)?;
            (of(found) == (article, span)).then(|| self.first[at])
        };
        let pairs = same.iter().filter_map(|&(article, one, other)| {
            Some((group(article, one)?, group(article, other)?))
        });
        pairs
            .flat_map(|(one, other)| [(one, other), (other, one)])
            .collect()
    }

    fn rows(&self, conversions: &[(usize, usize)], rivals: &[(usize, usize)]) -> Vec<Row> {
        let mut told = vec![false; self.members.len()];
        let mut rows = Vec::new();
        for group in 0..self.members.len() {
            if told[group] || self.members[group].is_empty() {
                continue;
            }
            let mut set = vec![group];
            for &(one, other) in rivals {
                let against = if one == group { other } else { one };
                let meets = one == group || other == group;
                let free = |&of: &usize| !self.share_article(of, against);
                if meets && !told[against] && set.iter().all(free) {
                    set.push(against);
                }
            }
            for &of in &set {
                told[of] = true;
            }
            // The value that most articles give is that of the row; among equals the one told first.
            let most = (0..set.len())
                .rev()
                .max_by_key(|&at| self.articles(set[at]).len());
            set.swap(0, most.unwrap_or_default());
            rows.push(self.row(&set, conversions));
        }
        rows
    }

    /// The row of a group, the first of `set`, and of those that differ from it.
    fn row(&self, set: &[usize], conversions: &[(usize, usize)]) -> Row {
        let mut places: Vec<(usize, Stand)> = Vec::new();
        for &group in set {
            let stand = if group == set[0] {
                Stand::Agrees
            } else {
                Stand::Differs
            };
            add(&mut places, &self.members[group], stand);
        }
        let here = |places: &[(usize, Stand)], i: usize| {
            let article = self.claims[i].article;
            places
                .iter()
                .any(|place| self.claims[place.0].article == article)
        };
        for &(to, from) in conversions {
            if to == set[0] {
                let members = self.members[from].iter().copied();
                let strange: Vec<usize> = members.filter(|&i| !here(&places, i)).collect();
                add(&mut places, &strange, Stand::Converted);
            }
        }
        let agreeing = places.iter().filter(|place| place.1 != Stand::Differs);
        let mut agree: Vec<usize> = agreeing.map(|place| self.claims[place.0].article).collect();
        agree.dedup();
        let first = self.claims[self.members[set[0]][0]].figure;
        Row {
            kind: first.kind(),
            value: first.value.normal_form(),
            status: match (set.len(), agree.len()) {
                (1, 1) => Status::Alone,
                (1, _) => Status::Corroborated,
                _ => Status::Different,
            },
            articles: agree.len(),
            places: places
                .iter()
                .map(|&(i, stand)| self.place(i, stand))
                .collect(),
        }
    }

    fn place(&self, i: usize, stand: Stand) -> Place {
        let claim = &self.claims[i];
        Place {
            article: claim.article,
            span: claim.figure.span,
            sentence: claim.sentence,
            value: claim.figure.value.normal_form(),
            qualifier: claim.figure.qualifier,
            stand,
        }
    }
}

/// Puts claims among places, which are in order.
fn add(places: &mut Vec<(usize, Stand)>, claims: &[usize], stand: Stand) {
    for &i in claims {
        let at = places.partition_point(|place| place.0 < i);
        places.insert(at, (i, stand));
    }
}
