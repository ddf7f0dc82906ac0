//! Ages against years of birth, and the dates they are told of.
//!
//! Whoever is 50 in 2012 was born in 1961 or 1962. Every statement of the text on a person's age or birth leaves so many
//! days on which that person can have been born; two statements that leave none together disagree. Only a birthday that
//! the text gives to the day, and a day on which the age is told, make the difference of a year count.
//!
//! Understood are, in French and English:
//! - births: *né en 1962*, *née le 3 mai 1962 à Vernoise*, *born in 1962*, *(1950-2001)* behind a name;
//! - ages: *il a 50 ans*, *aura 60 ans en 2030*, *avait 20 ans en 1990*, *âgé de 50 ans*, *Maud Zorlini, 50 ans,*, *(50
//!   ans)*, *mort en 2001 à 45 ans*, *élue en 2014 à l’âge de 40 ans*, *à 45 ans, elle …*, *aged 50*, *Maud Zorlin, 50,*,
//!   *a 50-year-old …*, *is 50*, *died in 2001 at 45*;
//! - dates they are told of: the one date of the sentence that is no birth; for an age that is told of now, the day of
//!   writing too; behind *est morte lundi*, a sentence *Elle avait 45 ans* is told of that day.
//!
//! Whose birth or age it is: the name beside it, else the only person of the sentence, else for *il*, *elle*, *he*, *she*
//! and participles the only person of the sentence before. Ages of kin, lengths (*45 ans de carrière*) and sentences with
//! several persons say nothing.

mod words;

use std::ops::Range;

use super::article::Article;
use super::calendar::Days;
use super::row::Row;
use super::{Finding, FindingKind, Severity};
use crate::figures::date::DateValue;
use crate::figures::value::{Amount, DurationUnit, Value};
use crate::text::offset::Span;
use crate::{Date, NameKind};
use words::{Words, words};

/// Nobody is older, and children's ages are rarely counted in years alone.
const AGES: Range<i32> = 1..116;

/// A day as a number in which a year is always as long: years can be taken away.
type Count = i32;

/// A year of [`Count`], with room for all its days.
const YEAR: Count = 12 * 31;

/// An age told of now may be some weeks old.
const STALE: Count = 31;

/// The subject of a sentence ends among so many items.
const SUBJECT: usize = 8;

/// Who a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Person {
    /// Index into the entities.
    Named(usize),
    /// Somebody without a name, in one sentence.
    In(usize),
}

/// What one statement says of a birth.
struct Statement {
    person: Person,
    /// The figures that say it: the age, and the date it is told of.
    spans: Vec<Span>,
    /// Days of birth that it allows, for each date that it may be told of.
    births: Vec<(Count, Count)>,
    /// The age, where it tells one.
    age: Option<i32>,
}

impl Statement {
    fn agrees(&self, other: &Self) -> bool {
        self.births.iter().any(|one| {
            other
                .births
                .iter()
                .any(|two| one.0 <= two.1 && two.0 <= one.1)
        })
    }
}

fn count(date: Date) -> Count {
    date.year() * YEAR + (i32::from(date.month()) - 1) * 31 + i32::from(date.day()) - 1
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let mut statements: Vec<Statement> = Vec::new();
    let mut before = Before::default();
    for (index, sentence) in article.sentences.iter().enumerate() {
        let line = Row::new(article, sentence);
        let reader = Reader {
            words: words(line.paragraph.language),
            person: person(&line, index, &before),
            line: &line,
        };
        reader.read(&mut statements, &mut before);
    }
    let mut told: Vec<Person> = Vec::new();
    for (i, later) in statements.iter().enumerate() {
        if told.contains(&later.person) {
            continue;
        }
        let earlier = statements[..i]
            .iter()
            .rev()
            .find(|earlier| earlier.person == later.person && !earlier.agrees(later));
        if let Some(earlier) = earlier {
            told.push(later.person);
            findings.push(finding(article, earlier, later));
        }
    }
}

/// What the sentence before leaves to the next.
#[derive(Default)]
struct Before {
    /// Its only person.
    person: Option<Person>,
    /// The day of a death that it tells.
    death: Option<(Span, Days)>,
}

/// Whom a sentence is about, where it is about one person.
fn person(line: &Row, index: usize, before: &Before) -> Option<Person> {
    let words = words(line.paragraph.language);
    let mut persons = line
        .names()
        .filter(|(at, name)| {
            // Whoever is born is a person, whatever else the name may be.
            let born = line.is(at + 1, &[",", "("]) && line.is(at + 2, words.born);
            name.kind == NameKind::Person || born
        })
        .map(|(_, name)| name.entity);
    match persons.next() {
        Some(first) => persons
            .all(|entity| entity == first)
            .then_some(Person::Named(first)),
        None => {
            let refers = (0..line.len().min(3)).any(|at| line.is(at, words.refers));
            Some(
                before
                    .person
                    .filter(|_| refers)
                    .unwrap_or(Person::In(index)),
            )
        }
    }
}

struct Reader<'l> {
    line: &'l Row<'l>,
    words: &'static Words,
    person: Option<Person>,
}

impl Reader<'_> {
    fn read(&self, statements: &mut Vec<Statement>, before: &mut Before) {
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
                let told = self.told_of(at, tense, &dates, before);
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
                });
            }
        }
        let death = line.any(0..line.len(), self.words.deaths);
        let one = |dates: &[(usize, Span, Days)]| match dates {
            [(_, span, days)] if death => Some((*span, *days)),
            _ => None,
        };
        *before = Before {
            person: self
                .person
                .filter(|person| matches!(person, Person::Named(_))),
            death: one(&dates),
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
            .find(|&i| line.is(i, self.words.born))?;
        let clear = (verb + 1..at).all(|i| line.figure(i).is_none() && line.mark(i) != Some(';'));
        let direct = verb + 1 == at || line.follows(at, self.words.on);
        let person = (clear && direct).then(|| self.owner(verb)).flatten()?;
        Some((person, count(days.first), count(days.last)))
    }

    /// The days of the date at item `at`.
    fn date(&self, at: usize) -> Option<Days> {
        Days::of(self.line.figure(at)?)
    }

    /// Who is told of by the participle or age at item `at`: the name before it, else the one person of the sentence.
    fn owner(&self, at: usize) -> Option<Person> {
        let line = self.line;
        let mut i = at;
        // *Maud Zorlini, aujourd’hui âgée*
        while i > 0 && (line.is(i - 1, self.words.beside) || line.is(i - 1, &[",", "("])) {
            i -= 1;
        }
        if let Some(name) = i.checked_sub(1).and_then(|i| line.name(i)) {
            let named = Person::Named(name.entity);
            let person = name.kind == NameKind::Person || self.person == Some(named);
            return (person && !self.kin(i - 1)).then_some(named);
        }
        // *Le maire, né en 1962*, but not *elle a épousé un pharmacien âgé de 70 ans*.
        let subject = i <= SUBJECT && (0..i).all(|i| line.figure(i).is_none());
        let noun = i > 0
            && line.figure(i - 1).is_none()
            && !line.is_mark(i - 1)
            && !line.is(i - 1, self.words.pronouns);
        (subject || !noun).then(|| self.sole(at)).flatten()
    }

    /// The one person of the sentence, if nobody else is told of near item `at`.
    fn sole(&self, at: usize) -> Option<Person> {
        (!self.kin(at)).then_some(self.person).flatten()
    }

    /// Whether somebody's kin, or somebody without a name, is told of in the clause before item `at`.
    fn kin(&self, at: usize) -> bool {
        /// A role and its kin stand so near.
        const NEAR: usize = 9;
        self.line
            .any(at.saturating_sub(NEAR)..at, self.words.others)
    }

    /// The age at item `at`: whose, how much, and of when it is told.
    fn age(&self, at: usize) -> Option<(Person, i32, Tense)> {
        let (line, words) = (self.line, self.words);
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
        if line.is(at + 1, words.lengths) {
            return None;
        }
        let name = |at: Option<usize>| {
            let name = line.name(at?)?;
            (name.kind == NameKind::Person).then_some(Person::Named(name.entity))
        };
        let close = line.is(at + 1, &[",", ")", ".", ";"]) || at + 1 == line.len();
        // *Maud Zorlini, 50 ans,*, *Maud Zorlini (50 ans)*
        if line.follows(at, &[",", "("]) && close {
            let person = name(at.checked_sub(2))?;
            let listed = plain && !line.is(at + 1, &[",", ")"]);
            return (!listed && !self.kin(at - 2)).then_some((person, age, Tense::Now));
        }
        let year_old = (1..4).any(|i| line.is(at + i, words.old));
        if at == 0 {
            return None;
        }
        if plain || !words.old.is_empty() {
            return self.english(at, age, plain, year_old);
        }
        // *il a 50 ans*, *elle a aujourd’hui 50 ans*
        let mut verb = at;
        while verb > 0 && (verb == at || line.is(verb, words.beside)) {
            verb -= 1;
            if let Some(tense) = self.tense(verb)
                && !line.follows(verb, words.there)
            {
                return Some((self.subject(verb)?, age, tense));
            }
        }
        // *âgée de 50 ans*
        if line.is(at - 1, &["de", "d'"]) && at >= 2 {
            if line.is(at - 2, words.aged) {
                return Some((self.owner(at - 2)?, age, Tense::Now));
            }
            if line.is(at - 2, words.age) && at >= 4 && line.is(at - 4, words.at) {
                return Some((self.sole(at - 4)?, age, Tense::Then));
            }
        }
        // *mort à 45 ans*, *À 45 ans, elle …*
        if line.is(at - 1, words.at) {
            let first = at == 1 && line.is(at + 1, &[","]);
            let verb = (at.saturating_sub(7)..at - 1)
                .rev()
                .any(|i| line.is(i, words.milestones));
            if first || verb {
                let tense = if first { Tense::Now } else { Tense::Then };
                return Some((self.sole(at)?, age, tense));
            }
        }
        None
    }

    /// *aged 50*, *is 50*, *50-year-old*, *at the age of 45*, *died in 2001 at 45*
    fn english(
        &self,
        at: usize,
        age: i32,
        plain: bool,
        year_old: bool,
    ) -> Option<(Person, i32, Tense)> {
        let (line, words) = (self.line, self.words);
        if !plain && !year_old {
            return None;
        }
        if line.follows(at, words.aged) {
            return Some((self.owner(at - 1)?, age, Tense::Now));
        }
        let close = line.is(
            at + 1,
            &[",", ")", ".", ";", "and", "in", "on", "when", "at"],
        ) || at + 1 == line.len();
        if !plain || close {
            if let Some(tense) = self.tense(at - 1) {
                return Some((self.subject(at - 1)?, age, tense));
            }
        }
        if plain && close {
            let age_of = line.is(at - 1, &["of"]) && at >= 2 && line.is(at - 2, words.age);
            let milestone = (at.saturating_sub(7)..at).any(|i| line.is(i, words.milestones));
            if age_of || line.follows(at, words.at) && milestone {
                return Some((self.sole(at)?, age, Tense::Then));
            }
        }
        None
    }

    /// Of when the verb at item `at` tells an age, if it does.
    fn tense(&self, at: usize) -> Option<Tense> {
        let Words { has, had, will, .. } = self.words;
        if self.line.is(at, has) {
            return Some(Tense::Now);
        }
        (self.line.is(at, had) || self.line.is(at, will)).then_some(Tense::Then)
    }

    /// The subject of a verb: a pronoun, or the name before it.
    fn subject(&self, verb: usize) -> Option<Person> {
        let line = self.line;
        let before = verb.checked_sub(1)?;
        if let Some(name) = line.name(before) {
            return (name.kind == NameKind::Person && !self.kin(before))
                .then_some(Person::Named(name.entity));
        }
        line.is(before, self.words.pronouns)
            .then_some(self.person)
            .flatten()
    }

    /// The days of which an age may be told, each with its date, or the day of writing without.
    fn told_of(
        &self,
        at: usize,
        tense: Tense,
        dates: &[(usize, Span, Days)],
        before: &Before,
    ) -> Vec<(Option<Span>, Days)> {
        let mut told: Vec<(Option<Span>, Days)> = dates
            .iter()
            .map(|(_, span, days)| (Some(*span), *days))
            .collect();
        if tense == Tense::Then {
            // Beside the age the date is its own: *mort en 2001 à 45 ans*.
            let near = dates
                .iter()
                .find(|(date, ..)| date.abs_diff(at) <= 3)
                .filter(|_| dates.len() > 1);
            if let Some((_, span, days)) = near {
                return vec![(Some(*span), *days)];
            }
            if dates.is_empty()
                && let Some((span, days)) = before.death
            {
                told.push((Some(span), days));
            }
            return told;
        }
        if let Some(today) = self.line.article.reference_date {
            told.push((
                None,
                Days {
                    first: today,
                    last: today,
                },
            ));
        } else {
            // Of now, and nothing says when that is.
            told.clear();
        }
        told
    }
}

/// Of when an age is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tense {
    Now,
    Then,
}

fn finding(article: &Article, earlier: &Statement, later: &Statement) -> Finding {
    let mut spans = earlier.spans.clone();
    spans.extend(&later.spans);
    spans.sort();
    spans.dedup();
    let years = |statement: &Statement| {
        let first = statement.births.iter().map(|birth| birth.0).min();
        let last = statement.births.iter().map(|birth| birth.1).max();
        (
            first.unwrap_or_default().div_euclid(YEAR),
            last.unwrap_or_default().div_euclid(YEAR),
        )
    };
    let (birth, aged) = if later.age.is_some() {
        (earlier, later)
    } else {
        (later, earlier)
    };
    let (first, last) = years(aged);
    let (other_first, other_last) = years(birth);
    let age = article.text(aged.spans[0]);
    let other = article.text(birth.spans[0]);
    let say = |first: i32, last: i32, or: &str| {
        if first == last {
            first.to_string()
        } else {
            format!("{first} {or} {last}")
        }
    };
    let (french, english) = if birth.age.is_none() {
        (
            format!(
                "« {age} » donne une naissance en {}, pas en {}.",
                say(first, last, "ou"),
                say(other_first, other_last, "ou")
            ),
            format!(
                "“{age}” means born in {}, not {}.",
                say(first, last, "or"),
                say(other_first, other_last, "or")
            ),
        )
    } else {
        (
            format!(
                "« {other} » donne une naissance en {}, « {age} » en {}.",
                say(other_first, other_last, "ou"),
                say(first, last, "ou")
            ),
            format!(
                "“{other}” means born in {}, “{age}” in {}.",
                say(other_first, other_last, "or"),
                say(first, last, "or")
            ),
        )
    };
    Article::finding(FindingKind::Age, Severity::Error, spans, french, english)
}
