//! Whom a sentence is about, by itself or by what stands before it.

use super::{Person, words};
use crate::NameKind;
use crate::checks::calendar::Days;
use crate::checks::line::Line;
use crate::checks::row::Row;
use crate::text::offset::Span;

/// What the sentence before leaves to the next.
#[derive(Default)]
pub(super) struct Before {
    /// Its only person.
    pub(super) person: Option<Person>,
    /// The day of a death that it tells.
    pub(super) death: Option<(Span, Days)>,
    /// Whether it tells a death.
    pub(super) dead: bool,
}

impl Before {
    /// Goes past a sentence without figures, whose only person the next may be about.
    pub(super) fn pass(&mut self, line: &Line) {
        let row = line.row();
        // *Les enfants l’appelaient « Monsieur Timbre »*
        let quoted = |at: usize| row.any(at.saturating_sub(2)..at, words::OPENING);
        let mut persons = row
            .names()
            .filter(|(at, name)| name.kind == NameKind::Person && !quoted(*at))
            .map(|(_, name)| name);
        let goes_on = |row: Row| row.any(0..3, words::REFERS);
        self.person = match persons.next() {
            Some(first) => {
                let alone = persons.all(|name| name.entity == first.entity);
                alone.then_some(Person::Named(first.entity))
            }
            None => self.person.filter(|_| goes_on(line.row())),
        };
        self.death = None;
        self.dead = line.any(line.tokens.clone(), words::DEATHS);
    }
}

/// Whom a sentence is about, where it is about one person.
pub(super) fn person(line: Row, before: &Before, protagonist: Option<Person>) -> Option<Person> {
    let mut persons = line
        .names()
        .filter(|(at, name)| {
            // Whoever is born is a person, whatever else the name may be.
            let born = line.is(at + 1, &[",", "("]) && line.has(at + 2, words::BORN);
            name.kind == NameKind::Person || born
        })
        .map(|(_, name)| name.entity);
    if let Some(first) = persons.next() {
        let alone = persons.all(|entity| entity == first);
        return alone.then_some(Person::Named(first));
    }
    let refers = line.any(0..3, words::REFERS);
    let pronoun = || {
        let refers = |at| line.has(at, words::REFERS) && !line.has(at, words::AT);
        line.line.holds(words::REFERS) && (0..line.len()).any(refers)
    };
    let going_on = before.person.filter(|_| refers);
    let going_on = going_on.or_else(|| protagonist.filter(|_| refers || pronoun()));
    Some(going_on.unwrap_or(Person::In(line.line.index)))
}
