//! Entities: which mentions name the same thing.
//!
//! Forms (spellings of one kind) join as acronym and long form, as forms that the lexicon knows to name one thing, or
//! as a person's full name and last name. Two full names are two persons even where they share a last name; the last
//! name alone then goes to the one named last before it.

use super::casing::{ByKey, KeySet};
use super::lexicon::group;
use super::sense::{form_key, tails};
use super::{Candidate, Entity, Mention, NameKind, acronym};
use crate::text::offset::Span;

/// Binds mentions to entities, in time linear in the text.
pub(crate) fn bind(text: &str, candidates: Vec<Candidate>) -> (Vec<Mention>, Vec<Entity>) {
    let mut forms = Forms::of(text, &candidates);
    forms.join_groups();
    forms.join_acronyms(&candidates);
    forms.join_initials();
    forms.join_middle_names();
    let last_names = forms.join_last_names();
    let several = last_names
        .values()
        .any(|name| matches!(name, LastName::Several(_)));
    let mut mentions = Vec::with_capacity(candidates.len());
    let mut entities: Vec<Bound> = Vec::new();
    let mut by_root: ByKey<u64, usize> = ByKey::default();
    let mut latest: ByKey<u64, usize> = ByKey::default();
    let mut seen: KeySet = KeySet::default();
    for (i, candidate) in candidates.into_iter().enumerate() {
        let form = forms.of_candidate[i];
        let key = forms.all[form].key;
        let meant = match last_names.get(&key) {
            Some(&LastName::Several(first)) if candidate.kind == NameKind::Person => {
                latest.get(&key).copied().unwrap_or(first)
            }
            _ => form,
        };
        if several && candidate.kind == NameKind::Person && !last_names.contains_key(&key) {
            for tail in forms.all[form].tails.into_iter().flatten() {
                latest.insert(tail, form);
            }
        }
        let root = forms.root(meant);
        let entity = *by_root.entry(root as u64).or_insert_with(|| {
            entities.push(Bound::default());
            entities.len() - 1
        });
        entities[entity].mentions += 1;
        if seen.insert((entity as u64) << 32 | form as u64) {
            entities[entity].forms.push(form);
        }
        mentions.push(Mention {
            span: candidate.span,
            kind: candidate.kind,
            entity,
        });
    }
    let entities = entities
        .into_iter()
        .map(|bound| bound.entity(&forms))
        .collect();
    (mentions, entities)
}

/// A spelling of one kind.
struct Form {
    key: u64,
    kind: NameKind,
    /// Where it stands first, in mixed case where it does anywhere.
    span: Span,
    /// Another form of the same entity; its own index at the root.
    parent: usize,
    /// The keys of the ends of a person's name by which the text may go on.
    tails: [Option<u64>; 3],
}

struct Forms<'t> {
    text: &'t str,
    all: Vec<Form>,
    of_candidate: Vec<usize>,
}

/// What a last name may stand for.
enum LastName {
    /// One person of the text.
    One,
    /// Several; the form of the one named first.
    Several(usize),
}

/// The forms of an entity, in the order of the text.
#[derive(Default)]
struct Bound {
    forms: Vec<usize>,
    mentions: usize,
}

impl Bound {
    fn entity(&self, forms: &Forms) -> Entity {
        let fullest = self
            .forms
            .iter()
            .copied()
            .reduce(|best, form| {
                let length = |form| forms.surface(form).chars().count();
                if length(form) > length(best) {
                    form
                } else {
                    best
                }
            })
            .unwrap_or_default();
        Entity {
            kind: forms.all[fullest].kind,
            name: forms.surface(fullest).to_owned(),
            aliases: self
                .forms
                .iter()
                .filter(|&&form| form != fullest)
                .map(|&form| forms.surface(form).to_owned())
                .collect(),
            mentions: self.mentions,
            role: None,
        }
    }
}

impl<'t> Forms<'t> {
    fn of(text: &'t str, candidates: &[Candidate]) -> Self {
        let mut forms = Self {
            text,
            all: Vec::new(),
            of_candidate: Vec::with_capacity(candidates.len()),
        };
        let mut by_key: ByKey<u64, [Option<usize>; NameKind::ALL.len()]> = ByKey::default();
        for candidate in candidates {
            let key = form_key(candidate.span.of(text));
            let slot = &mut by_key.entry(key).or_default()[candidate.kind as usize];
            let form = *slot.get_or_insert_with(|| {
                forms.all.push(Form {
                    key,
                    kind: candidate.kind,
                    span: candidate.span,
                    parent: forms.all.len(),
                    tails: [None; 3],
                });
                forms.all.len() - 1
            });
            if shouted(forms.all[form].span.of(text)) && !shouted(candidate.span.of(text)) {
                forms.all[form].span = candidate.span;
            }
            forms.of_candidate.push(form);
        }
        for form in &mut forms.all {
            if form.kind == NameKind::Person {
                form.tails = tail_keys(form.span.of(text));
            }
        }
        forms
    }

    fn surface(&self, form: usize) -> &'t str {
        self.all[form].span.of(self.text)
    }

    fn root(&mut self, mut form: usize) -> usize {
        while self.all[form].parent != form {
            let grandparent = self.all[self.all[form].parent].parent;
            self.all[form].parent = grandparent;
            form = grandparent;
        }
        form
    }

    /// Makes both forms of one entity, if their kinds agree.
    fn join(&mut self, a: usize, b: usize) {
        if self.all[a].kind == self.all[b].kind {
            let (a, b) = (self.root(a), self.root(b));
            self.all[a.max(b)].parent = a.min(b);
        }
    }

    /// Forms that the lexicon knows to name one thing.
    fn join_groups(&mut self) {
        let mut by_group: ByKey<u32, usize> = ByKey::default();
        for form in 0..self.all.len() {
            if self.all[form].kind == NameKind::Person {
                continue;
            }
            if let Some(group) = group(self.surface(form)) {
                let first = *by_group.entry(group).or_insert(form);
                self.join(first, form);
            }
        }
    }

    /// Acronyms in brackets behind their long form.
    fn join_acronyms(&mut self, candidates: &[Candidate]) {
        for i in 1..candidates.len() {
            if acronym::in_brackets(self.text, candidates[i - 1].span, candidates[i].span) {
                self.join(self.of_candidate[i - 1], self.of_candidate[i]);
            }
        }
    }

    /// Acronyms that the initials of exactly one long name of the text spell.
    fn join_initials(&mut self) {
        let mut by_initials: ByKey<u64, Option<usize>> = ByKey::default();
        for form in 0..self.all.len() {
            if let Some(initials) = acronym::initials_key(self.surface(form)) {
                by_initials
                    .entry(initials)
                    .and_modify(|of| *of = None)
                    .or_insert(Some(form));
            }
        }
        for form in 0..self.all.len() {
            let short = acronym::acronym_key(self.surface(form));
            if let Some(&Some(long)) = short.and_then(|key| by_initials.get(&key)) {
                self.join(long, form);
            }
        }
    }

    /// *Ada B. Roy* and *Ada Roy*.
    fn join_middle_names(&mut self) {
        let mut by_ends: ByKey<u64, usize> = ByKey::default();
        for form in 0..self.all.len() {
            let name = self.surface(form);
            let mut words = name.split_whitespace();
            if let (NameKind::Person, Some(first), Some(last)) =
                (self.all[form].kind, words.next(), words.next_back())
            {
                let ends = form_key(first).rotate_left(7) ^ form_key(last);
                let other = *by_ends.entry(ends).or_insert(form);
                self.join(other, form);
            }
        }
    }

    /// Joins last names with the one full name that ends so, and says which last names have any.
    fn join_last_names(&mut self) -> ByKey<u64, LastName> {
        let persons: Vec<usize> = (0..self.all.len())
            .filter(|&form| self.all[form].kind == NameKind::Person)
            .collect();
        let by_key: ByKey<u64, usize> = persons
            .iter()
            .map(|&form| (self.all[form].key, form))
            .collect();
        let mut names: ByKey<u64, LastName> = ByKey::default();
        let mut meant: ByKey<u64, usize> = ByKey::default();
        // Longest first, so that *Le Roy* is known for a last name before it is taken for a full one.
        let mut by_length = persons;
        by_length
            .sort_by_key(|&form| std::cmp::Reverse(self.surface(form).split_whitespace().count()));
        for full in by_length {
            if names.contains_key(&self.all[full].key) {
                continue;
            }
            for key in self.all[full].tails.into_iter().flatten() {
                if !by_key.contains_key(&key) {
                    continue;
                }
                match meant.get(&key).copied() {
                    None => {
                        meant.insert(key, full);
                        names.insert(key, LastName::One);
                    }
                    Some(other) if self.root(other) != self.root(full) => {
                        let first = other.min(full);
                        meant.insert(key, first);
                        names.insert(key, LastName::Several(first));
                    }
                    Some(_) => {}
                }
            }
        }
        let singles: Vec<(usize, usize)> = meant
            .iter()
            .filter(|(key, _)| matches!(names.get(key), Some(LastName::One)))
            .filter_map(|(key, &full)| Some((*by_key.get(key)?, full)))
            .collect();
        for (short, full) in singles {
            self.join(short, full);
        }
        names
    }
}

/// The keys of the [`tails`] of a name.
fn tail_keys(name: &str) -> [Option<u64>; 3] {
    let mut keys = tails(name).map(form_key);
    std::array::from_fn(|_| keys.next())
}

/// Whether a name of more than one letter stands in capitals only.
fn shouted(name: &str) -> bool {
    !name.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entities of the names given in the order of the text, as `name=alias+alias*mentions`.
    fn entities(names: &[(&str, NameKind)], text: &str) -> Vec<String> {
        let mut at = 0;
        let candidates: Vec<Candidate> = names
            .iter()
            .map(|&(name, kind)| {
                let start = at + text[at..].find(name).unwrap_or_default();
                at = start + name.len();
                Candidate {
                    span: Span::new(start, at),
                    kind,
                }
            })
            .collect();
        bind(text, candidates)
            .1
            .into_iter()
            .map(|entity| {
                format!(
                    "{}={}*{}",
                    entity.name,
                    entity.aliases.join("+"),
                    entity.mentions
                )
            })
            .collect()
    }

    #[test]
    fn last_names_and_acronyms_join_what_they_stand_for() {
        use NameKind::{Organization, Person};
        let text = "Berlioz : la Banque régionale du Morvan (BRM) recrute. Ada Berlioz la dirige. La BRM et Berlioz";
        assert_eq!(
            entities(
                &[
                    ("Berlioz", Person),
                    ("Banque régionale du Morvan", Organization),
                    ("BRM", Organization),
                    ("Ada Berlioz", Person),
                    ("BRM", Organization),
                    ("Berlioz", Person),
                ],
                text
            ),
            ["Ada Berlioz=Berlioz*3", "Banque régionale du Morvan=BRM*3"]
        );
    }

    #[test]
    fn two_persons_of_one_last_name_stay_two() {
        use NameKind::Person;
        let text = "Ada Zorn et Léo Zorn. Ada Zorn sort. Zorn revient.";
        let names = [
            ("Ada Zorn", Person),
            ("Léo Zorn", Person),
            ("Ada Zorn", Person),
            ("Zorn", Person),
        ];
        assert_eq!(entities(&names, text), ["Ada Zorn=Zorn*3", "Léo Zorn=*1"]);
    }

    #[test]
    fn near_spellings_stay_two() {
        use NameKind::Product;
        assert_eq!(
            entities(
                &[("ForgeIA", Product), ("ForgIA", Product)],
                "ForgeIA ou ForgIA"
            ),
            ["ForgeIA=*1", "ForgIA=*1"]
        );
    }

    #[test]
    fn the_lexicon_knows_other_forms() {
        use NameKind::Organization;
        assert_eq!(
            entities(
                &[("Union européenne", Organization), ("UE", Organization)],
                "l’Union européenne. L’UE"
            ),
            ["Union européenne=UE*2"]
        );
    }
}
