//! Reads births and ages, and whose they are, from a sentence.

use super::before::Before;
use super::{AGES, Count, Person, STALE, Statement, YEAR, count, words};
use crate::checks::calendar::Days;
use crate::checks::lexis::common::KIN;
use crate::checks::row::Row;
use crate::figures::date::DateValue;
use crate::figures::value::{Amount, DurationUnit, Value};
use crate::text::language::Language;
use crate::text::offset::Span;
use crate::{Date, Figure, NameKind};

/// The subject of a sentence ends among so many items.
const SUBJECT: usize = 8;

/// Ages without a day of writing are reckoned from the beginning of this year.
const SOME_YEAR: i32 = 2000;

/// Of when an age is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Now,
    Then,
}

pub(super) struct Reader<'l> {
    pub(super) line: Row<'l>,
    /// The day of writing.
    pub(super) today: Option<Date>,
    pub(super) person: Option<Person>,
}

impl Reader<'_> {
    pub(super) fn read(&self, statements: &mut Vec<Statement>, before: &mut Before) {
        let line = self.line;
        let mut births = Vec::new();
        for (at, figure) in line.figures() {
            let birth = self.birth(at);
            if let Some((person, first, last)) = birth {
                births.push(at);
                statements.push(Statement {
                    person,
                    spans: vec![figure.span],
                    births: vec![(first, last)],
                    age: None,
                    open: false,
                });
            }
        }
        let dates: Vec<(usize, Span, Days)> = line
            .figures()
            .filter(|(at, _)| !births.contains(at))
            .filter_map(|(at, figure)| Some((at, figure.span, self.date(at)?)))
            .collect();
        for (at, figure) in line.figures() {
            if let Some((person, age, tense)) = self.age(at) {
                let mut told = self.told_of(at, tense, &dates, before);
                // *À 17 ans, elle quitte l’école* may be told of then.
                let then = at > 0 && line.has(at - 1, words::AT);
                let then = then || (0..line.len()).any(|i| line.is(i, words::AT_THE_TIME));
                // *inscrit au barreau depuis 2003*
                let mut others = dates.iter().map(|(date, ..)| *date);
                let undated = others.all(|at| line.is(at.saturating_sub(1), &["depuis", "since"]));
                let open = self.today.is_none() && tense == Tense::Now && !then && undated;
                if open {
                    let some_day = Date::new(SOME_YEAR, 1, 1);
                    told.extend(some_day.map(|day| {
                        (
                            None,
                            Days {
                                first: day,
                                last: day,
                            },
                        )
                    }));
                }
                if told.is_empty() {
                    continue;
                }
                let mut spans = vec![figure.span];
                if let [(Some(span), _)] = told.as_slice() {
                    spans.push(*span);
                }
                let births = told
                    .iter()
                    .map(|(span, days)| {
                        let stale = if span.is_none() { STALE } else { 0 };
                        let first = count(days.first) - stale - (age + 1) * YEAR + 1;
                        (first, count(days.last) - age * YEAR)
                    })
                    .collect();
                statements.push(Statement {
                    person,
                    spans,
                    births,
                    age: Some(age),
                    open,
                });
            }
        }
        self.words_of_age(&dates, statements);
        let death = line.any(0..line.len(), words::DEATHS);
        let one = |dates: &[(usize, Span, Days)]| match dates {
            [(_, span, days)] if death => Some((*span, *days)),
            _ => None,
        };
        *before = Before {
            person: self
                .person
                .filter(|person| matches!(person, Person::Named(_))),
            death: one(&dates),
            dead: death,
        };
    }

    /// The birth that the date at item `at` tells.
    fn birth(&self, at: usize) -> Option<(Person, Count, Count)> {
        let line = self.line;
        let figure = line.figure(at)?;
        // *Maud Zorlini (1950-2001)*
        if let Value::Date(DateValue::Years(from, to)) = figure.value
            && at >= 2
            && line.mark(at - 1) == Some('(')
            && let Some(name) = line.name(at - 2)
            && name.kind == NameKind::Person
            && AGES.contains(&(to - from))
        {
            return Some((
                Person::Named(name.entity),
                from * YEAR,
                from * YEAR + YEAR - 1,
            ));
        }
        let days = self.date(at)?;
        // Years alone or whole dates: a day without its year is a birthday.
        if figure.resolved.is_some() {
            return None;
        }
        let verb = (at.saturating_sub(8)..at)
            .rev()
            .find(|&i| line.has(i, words::BORN))?;
        let clear = (verb + 1..at).all(|i| line.figure(i).is_none() && line.mark(i) != Some(';'));
        let direct = verb + 1 == at || line.follows(at, words::ON);
        let person = (clear && direct).then(|| self.owner(verb)).flatten()?;
        Some((person, count(days.first), count(days.last)))
    }

    /// The days of the date at item `at`.
    pub(super) fn date(&self, at: usize) -> Option<Days> {
        Days::of(self.line.figure(at)?)
    }

    /// Who is told of by the participle or age at item `at`: the name before it, else the one person of the sentence.
    pub(super) fn owner(&self, at: usize) -> Option<Person> {
        let line = self.line;
        let mut i = at;
        // *Maud Zorlini, aujourd’hui âgée*
        while i > 0 && (line.has(i - 1, words::BESIDE) || line.is(i - 1, &[",", "("])) {
            i -= 1;
        }
        let name = i.checked_sub(1).and_then(|i| line.name(i));
        if name.is_some_and(|name| name.kind == NameKind::Place) {
            return self.sole(at);
        }
        if let Some(name) = name {
            let named = Person::Named(name.entity);
            let person = name.kind == NameKind::Person || self.person == Some(named);
            return (person && !self.kin(i - 1)).then_some(named);
        }
        // *Le maire, né en 1962*, but not *elle a épousé un pharmacien âgé de 70 ans*.
        let subject = i <= SUBJECT && (0..i).all(|i| line.figure(i).is_none());
        let noun = i > 0
            && line.figure(i - 1).is_none()
            && !line.is_mark(i - 1)
            && !line.has(i - 1, words::PRONOUNS);
        (subject || !noun).then(|| self.sole(at)).flatten()
    }

    /// The one person of the sentence, if nobody else is told of near item `at`.
    pub(super) fn sole(&self, at: usize) -> Option<Person> {
        (!self.kin(at)).then_some(self.person).flatten()
    }

    /// Whether somebody's kin, or somebody without a name, is told of in the clause before item `at`.
    pub(super) fn kin(&self, at: usize) -> bool {
        /// A role and its kin stand so near.
        const NEAR: usize = 9;
        let line = self.line;
        // *Fille d’un ingénieur, elle est née en 1951* tells of herself.
        let own = |i: usize| i <= 1 && line.is(i + 1, &["d'", "de", "du", "of"]);
        (at.saturating_sub(NEAR)..at).any(|i| line.has(i, KIN | words::OTHERS) && !own(i))
    }

    /// The age at item `at`: whose, how much, and of when it is told.
    fn age(&self, at: usize) -> Option<(Person, i32, Tense)> {
        let line = self.line;
        let figure = line.figure(at)?;
        if figure.qualifier.is_some() || figure.leads != 0 {
            return None;
        }
        let (amount, plain) = match &figure.value {
            Value::Duration(duration)
                if duration.unit == DurationUnit::Years && duration.rest.is_empty() =>
            {
                (&duration.amount, false)
            }
            Value::Number(amount) => (amount, true),
            _ => return None,
        };
        let Amount::Exact(number) = amount else {
            return None;
        };
        let age = i32::try_from(number.to_integer()?)
            .ok()
            .filter(|age| AGES.contains(age))?;
        // *45 ans de carrière*
        if line.has(at + 1, words::LENGTHS) {
            return None;
        }
        let name = |at: Option<usize>| {
            let name = line.name(at?)?;
            (name.kind == NameKind::Person).then_some(Person::Named(name.entity))
        };
        let close = line.is(at + 1, &[",", ")", ".", ";"]) || at + 1 == line.len();
        // *Maud Zorlini, 50 ans,*, *Maud Zorlini (50 ans)*
        let mut comma = at;
        let today = |at: usize| {
            let text = |figure: &Figure| line.line.text(figure.span).to_lowercase();
            line.has(at, words::TODAY)
                || line.figure(at).is_some_and(|figure| {
                    ["aujourd", "today"]
                        .iter()
                        .any(|word| text(figure).starts_with(word))
                })
        };
        while comma > 0 && today(comma - 1) {
            comma -= 1;
        }
        if comma > 0 && line.is(comma - 1, &[",", "("]) && close {
            let person = name(comma.checked_sub(2))?;
            let listed = plain && !line.is(at + 1, &[",", ")"]);
            return (!listed && !self.kin(comma - 1)).then_some((person, age, Tense::Now));
        }
        let year_old = (1..4).any(|i| line.has(at + i, words::OLD));
        if at == 0 {
            return None;
        }
        // *Now 45, she runs a shop*
        if at == 1 && today(0) && line.is(2, &[","]) && line.has(3, words::PRONOUNS) {
            return Some((self.sole(at)?, age, Tense::Now));
        }
        if plain && self.of_it(at, today) {
            return Some((self.person?, age, Tense::Now));
        }
        if plain || line.line.language() == Language::English {
            return self.english(at, age, plain, year_old);
        }
        // *il a 50 ans*, *elle a aujourd’hui 50 ans*
        let mut verb = at;
        // *Elle a fêté dimanche ses 50 ans*
        let beside = |at: usize| line.has(at, words::BESIDE) || self.is_day(at);
        while verb > 0 && (verb == at || beside(verb)) {
            verb -= 1;
            if let Some(tense) = self.tense(verb)
                && !line.follows(verb, words::THERE)
            {
                // *Elle a fêté ses 50 ans*
                let done =
                    tense == Tense::Then && line.follows(verb, words::HAS) && !self.dated(at);
                let tense = if done { Tense::Now } else { tense };
                return Some((self.subject(verb)?, age, tense));
            }
        }
        // *âgée de 50 ans*, *l’épicière de 54 ans, née en 1981*
        if line.is(at - 1, &["de", "d'"]) && at >= 2 {
            if line.is(at + 1, &[","]) && line.has(at + 2, words::BORN) {
                return Some((self.sole(at)?, age, Tense::Now));
            }
            if line.has(at - 2, words::AGED) {
                return Some((self.owner(at - 2)?, age, Tense::Now));
            }
            if line.has(at - 2, words::AGE) && at >= 4 && line.has(at - 4, words::AT) {
                return Some((self.sole(at - 4)?, age, Tense::Then));
            }
        }
        // *mort à 45 ans*, *À 45 ans, elle …*
        if line.has(at - 1, words::AT) {
            let first = at == 1 && line.is(at + 1, &[","]);
            let verb = (at.saturating_sub(7)..at - 1)
                .rev()
                .any(|i| line.has(i, words::MILESTONES));
            if self.dated(at) {
                return Some((self.sole(at)?, age, Tense::Then));
            }
            if first || verb {
                let tense = if first { Tense::Now } else { Tense::Then };
                return Some((self.sole(at)?, age, tense));
            }
        }
        None
    }

    /// *Elle en a aujourd’hui 48*
    fn of_it(&self, at: usize, today: impl Fn(usize) -> bool) -> bool {
        let line = self.line;
        let mut verb = at - 1;
        while verb > 0 && today(verb) {
            verb -= 1;
        }
        let of_it = verb >= 2 && line.has(verb, words::HAS) && line.is(verb - 1, &["en"]);
        of_it && line.has(verb - 2, words::PRONOUNS)
    }

    /// Of when the verb at item `at` tells an age, if it does.
    pub(super) fn tense(&self, at: usize) -> Option<Tense> {
        if self.line.has(at, words::HAS) {
            return Some(Tense::Now);
        }
        (self.line.has(at, words::HAD | words::WILL)).then_some(Tense::Then)
    }

    /// The subject of a verb: a pronoun, or the name before it.
    pub(super) fn subject(&self, verb: usize) -> Option<Person> {
        let line = self.line;
        // *Maud Zorlini a fêté ses 50 ans*
        let auxiliary = usize::from(line.follows(verb, words::HAS));
        let mut before = verb.checked_sub(1 + auxiliary)?;
        // *Aurel Vantor (né en 1958) avait 30 ans*
        if line.mark(before) == Some(')') {
            let open = (0..before).rev().find(|&i| line.mark(i) == Some('('))?;
            before = open.checked_sub(1)?;
        }
        if let Some(name) = line.name(before) {
            return (name.kind == NameKind::Person && !self.kin(before))
                .then_some(Person::Named(name.entity));
        }
        line.has(before, words::PRONOUNS)
            .then_some(self.person)
            .flatten()
    }
}
