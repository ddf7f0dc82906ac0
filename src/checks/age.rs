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
//! - *en 2015, à 62 ans*, *à 33 ans, en 1972*, *at 17, in 1998*: an age beside its date, whatever happened; the age at a
//!   death of which the article tells, without a date of its own: these days;
//! - *a fêté son 80e anniversaire*, *marked her 80th birthday*, *octogénaire*, *centenarian*; *l’épicière de 54 ans, née…*,
//!   *the 50-year-old Maud Zorlin*, *Now 45, she …*;
//! - two ages told of now, where nothing says when that is (*Maud Zorlini, 47 ans, … Âgée de 52 ans, elle …*);
//! - jubilees of what was founded: *fondée en 1925, elle fête ses 90 ans*, *son centenaire*, *its 60th anniversary*,
//!   against the day of writing or the one year beside it ([`jubilee`]);
//! - dates they are told of: the one date of the sentence that is no birth; for an age that is told of now, the day of
//!   writing too; behind *est morte lundi*, a sentence *Elle avait 45 ans* is told of that day.
//!
//! Whose birth or age it is: the name beside it, else the only person of the sentence, else for *il*, *elle*, *he*, *she*
//! and participles the only person of the sentence before, or the person whom the article names most. Ages of kin, lengths (*45 ans de carrière*) and sentences with
//! several persons say nothing.

mod before;
mod english;
mod jubilee;
mod reader;
mod told;
pub(super) mod words;

use std::ops::Range;

use super::article::Article;
use super::{Finding, FindingKind, Severity};
use crate::text::offset::Span;
use crate::{Date, NameKind};
use before::{Before, person};
use reader::Reader;

/// Nobody is older, and children's ages are rarely counted in years alone.
const AGES: Range<i32> = 1..116;

/// A day as a number in which a year is always as long: years can be taken away.
type Count = i32;

/// A year of [`Count`], with room for all its days.
const YEAR: Count = 12 * 31;

/// So many statements on one person are held against the next.
const MOST_BEFORE: usize = 16;

/// An age told of now may be some weeks old.
const STALE: Count = 31;

/// Who a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Whether it is told of now, and nothing says when that is: its births are reckoned from some day.
    open: bool,
}

impl Statement {
    fn agrees(&self, other: &Self) -> bool {
        // Of ages without a day of writing nothing but other ages is known.
        self.open != other.open
            || self.births.iter().any(|one| {
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
    let protagonist = protagonist(article);
    for line in &article.lines {
        if line.figures.is_empty() {
            before.pass(line);
            if !jubilee::tells_age(line) {
                continue;
            }
        }
        let protagonist = protagonist.or_else(|| sole(&statements));
        let reader = Reader {
            person: person(line.row(), &before, protagonist),
            line: line.row(),
            today: article.reference_date,
        };
        reader.read(&mut statements, &mut before);
        findings.extend(jubilee::check(article, line));
    }
    // Of one person each statement is held against those before it.
    statements.sort_by_key(|statement| statement.person);
    let mut found: Vec<Finding> = Vec::new();
    for of_one in statements.chunk_by(|one, other| one.person == other.person) {
        let disagreeing = of_one.iter().enumerate().find_map(|(i, later)| {
            let mut before = of_one[i.saturating_sub(MOST_BEFORE)..i].iter().rev();
            let earlier = before.find(|earlier| !earlier.agrees(later))?;
            Some(finding(article, earlier, later))
        });
        found.extend(disagreeing);
    }
    found.sort_by(|one, other| one.spans.cmp(&other.spans));
    findings.append(&mut found);
}

/// The one person with a name of whom ages and births were told so far.
fn sole(statements: &[Statement]) -> Option<Person> {
    let mut named = statements.iter().map(|statement| statement.person);
    let first = named.find(|person| matches!(person, Person::Named(_)))?;
    let others = |person: Person| matches!(person, Person::Named(_)) && person != first;
    (!named.any(others)).then_some(first)
}

/// The person whom an article is about: the one it names most, if it names that one twice as often as any other.
fn protagonist(article: &Article) -> Option<Person> {
    let mut counts: Vec<usize> = Vec::new();
    for line in &article.lines {
        for (_, mention) in line.names() {
            if mention.kind == NameKind::Person {
                if counts.len() <= mention.entity {
                    counts.resize(mention.entity + 1, 0);
                }
                counts[mention.entity] += 1;
            }
        }
    }
    let (one, &most) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    let twice = |(other, &count): (usize, &usize)| other == one || most >= 2 * count;
    (most > 0 && counts.iter().enumerate().all(twice)).then_some(Person::Named(one))
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
        } else if last - first > 1 {
            format!("{first}-{last}")
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
    } else if earlier.open {
        (
            format!("« {other} » et « {age} » : deux âges d’une même personne."),
            format!("“{other}” and “{age}”: two ages of one person."),
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
