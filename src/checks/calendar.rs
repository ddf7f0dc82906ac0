//! Dates against the calendar.
//!
//! Understood are, in French and English:
//! - a weekday beside its date (*mardi 11 février 2025*, *Tuesday, 11 February*); where the text leaves the year open, the
//!   day of writing tells it, unless the weekday fits a year that the text names;
//! - two such dates in one sentence without any year (*du lundi 3 au vendredi 8 mars*);
//! - days that no month has (*31 avril*, *29 février 2023*);
//! - ends before starts ([`order`]): *du 5 au 3 mars*, *de 2018 à 2010*, *entre mai 2021 et mars 2020*,
//!   *né en 1950 …, mort en 1940*, *fondée en 1998 puis fermée en 1987*; not *du 28 au 3 mars*, which begins in February,
//!   nor years before our era, nor numbers that rise and fall;
//! - lengths against their dates ([`length`]): *de 2010 à 2018, pendant six ans*, *six ans durant (2010-2018)*, *du 3 au
//!   10 mars, soit douze jours*, *from 2010 to 2018, a term of six years*. Both ends may count; what happens within a
//!   period may be shorter;
//! - hours in the same way: *de 9 h à 11 h, soit trois heures*;
//! - the length of a post and its dates in sentences beside each other: *Après 22 ans à ce poste… Il a dirigé le port de
//!   2010 à 2025*, *Elle dirige le musée depuis 2012. Au bout de huit ans à la tête…* ([`post`]);
//! - the beginning and the end of a thing in sentences beside each other, and how long it lasted: *Le chantier a débuté le
//!   3 mai. Il s’est achevé le 14 juin, après deux semaines* ([`across`]);
//! - a century beside one of its years: *au dix-huitième siècle, en 1650*.

mod across;
mod length;
mod order;
mod period;
mod post;
pub(super) mod words;

use std::collections::BTreeSet;

use super::article::Article;
use super::line::Placed;
use super::row::Row;
use super::{Finding, FindingKind, Severity};
use crate::figures::date::DateValue;
use crate::figures::value::Value;
use crate::text::offset::Span;
use crate::{Date, Figure};

pub(super) use period::Days;

const FRENCH_DAYS: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];
const ENGLISH_DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// After so many years the calendar is the same again, while no century ends.
const CYCLE: std::ops::Range<i32> = 2001..2029;

/// A day of a month and what the text says of it.
#[derive(Clone, Copy)]
struct Told {
    span: Span,
    year: Option<i32>,
    month: u8,
    day: u8,
    weekday: Option<u8>,
    /// Of the year nearest to the day of writing.
    resolved: Option<Date>,
}

impl Told {
    fn of(figure: &Figure) -> Option<Self> {
        let Value::Date(DateValue::Day {
            year,
            month,
            day,
            weekday,
        }) = figure.value
        else {
            return None;
        };
        Some(Self {
            span: figure.span,
            year,
            month,
            day,
            weekday,
            resolved: figure.resolved.map(|(first, _)| first),
        })
    }

    /// Whether its weekday is that of its date in a year.
    fn fits(&self, year: i32) -> bool {
        Date::new(year, self.month, self.day)
            .is_some_and(|date| Some(date.weekday()) == self.weekday)
    }
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let years = years(article);
    for line in &article.lines {
        length::of_hours(line.row(), findings);
        let is_date = |placed: &Placed| matches!(placed.figure.value, Value::Date(_));
        if !line.figures.iter().any(is_date) {
            continue;
        }
        findings.extend(across::check(article, line));
        let before = findings.len();
        let days: Vec<Told> = line
            .figures
            .iter()
            .filter_map(|placed| Told::of(placed.figure))
            .collect();
        for told in &days {
            findings.extend(day(article, told, &years));
        }
        if findings.len() == before {
            findings.extend(days.windows(2).find_map(|pair| two_days(article, pair)));
        }
        // A date that is wrong in itself makes nothing else wrong.
        if findings.len() > before {
            continue;
        }
        let line = line.row();
        for period in period::periods(line) {
            order::of_period(line, &period, findings);
            length::of_period(line, &period, findings);
        }
        order::of_lives(line, findings);
        century(line, findings);
    }
    post::check(article, findings);
}

/// *Bâti au dix-huitième siècle, en 1650*
fn century(row: Row, findings: &mut Vec<Finding>) {
    /// Between the two: a comma or bracket and a preposition.
    const NEAR: usize = 3;
    let dates: Vec<(usize, &Figure)> = row.figures().collect();
    for pair in dates.windows(2) {
        let [(at, one), (next, other)] = pair else {
            continue;
        };
        let (Value::Date(one_date), Value::Date(other_date)) = (&one.value, &other.value) else {
            continue;
        };
        let (DateValue::Century(hundreds), DateValue::Year(year)) = (one_date, other_date) else {
            continue;
        };
        let gap = at + 1..*next;
        let beside = gap.len() <= NEAR && row.all(gap, words::SAME_TIME);
        // *Bâti au XVIIIe siècle*, but not *l’église du quinzième siècle, en 1990, …*
        let then = row.is(at.saturating_sub(1), &["au"])
            || *at > 1 && row.is(at - 1, &["the"]) && row.is(at - 2, &["in"]);
        let span = hundreds * 100..=hundreds * 100 + 100;
        if !beside || !then || *hundreds < 1 || span.contains(year) {
            continue;
        }
        let (said, year_said) = (row.line.text(one.span), row.line.text(other.span));
        findings.push(Article::finding(
            FindingKind::Calendar,
            Severity::Error,
            vec![one.span, other.span],
            format!("« {said} » et « {year_said} » : une autre centaine d’années."),
            format!("“{said}” and “{year_said}”: not the same hundred years."),
        ));
    }
}

/// The years that the text names.
fn years(article: &Article) -> BTreeSet<i32> {
    let of = |figure: &Figure| match figure.value {
        Value::Date(
            DateValue::Year(year)
            | DateValue::Month {
                year: Some(year), ..
            }
            | DateValue::Day {
                year: Some(year), ..
            },
        ) => Some(year),
        _ => None,
    };
    article.figures.iter().filter_map(of).collect()
}

/// What is wrong with a day in itself.
fn day(article: &Article, told: &Told, years: &BTreeSet<i32>) -> Option<Finding> {
    let said = article.text(told.span);
    // The leap day of an unknown year may exist.
    let year = told.year.unwrap_or(2000);
    let Some(date) = Date::new(year, told.month, told.day) else {
        return Some(Article::finding(
            FindingKind::Calendar,
            Severity::Error,
            vec![told.span],
            format!("« {said} » n’existe pas dans le calendrier."),
            format!("“{said}” does not exist in the calendar."),
        ));
    };
    let date = match told.year {
        Some(_) => date,
        None => told
            .resolved
            .filter(|_| !years.iter().any(|&year| told.fits(year)))?,
    };
    let weekday = told.weekday.filter(|&told| told != date.weekday())?;
    let name = |days: [&'static str; 7], day: u8| days[usize::from(day - 1)];
    Some(Article::finding(
        FindingKind::Calendar,
        Severity::Error,
        vec![told.span],
        format!(
            "Le {date} est un {}, pas un {}.",
            name(FRENCH_DAYS, date.weekday()),
            name(FRENCH_DAYS, weekday)
        ),
        format!(
            "{date} is a {}, not a {}.",
            name(ENGLISH_DAYS, date.weekday()),
            name(ENGLISH_DAYS, weekday)
        ),
    ))
}

/// Two days with weekdays that no year has together.
fn two_days(article: &Article, pair: &[Told]) -> Option<Finding> {
    let [one, other] = pair else {
        return None;
    };
    let (first, second) = (one.weekday?, other.weekday?);
    if one.year.is_some() || other.year.is_some() || one.resolved.is_some() {
        return None;
    }
    let next_year = i32::from(other.month < one.month);
    if CYCLE
        .into_iter()
        .any(|year| one.fits(year) && (other.fits(year) || other.fits(year + next_year)))
    {
        return None;
    }
    let name = |days: [&'static str; 7], day: u8| days[usize::from(day - 1)];
    let (told, next) = (article.text(one.span), article.text(other.span));
    Some(Article::finding(
        FindingKind::Calendar,
        Severity::Error,
        vec![one.span, other.span],
        format!(
            "Si « {told} » est un {}, « {next} » n’est pas un {}.",
            name(FRENCH_DAYS, first),
            name(FRENCH_DAYS, second)
        ),
        format!(
            "If “{told}” is a {}, “{next}” is not a {}.",
            name(ENGLISH_DAYS, first),
            name(ENGLISH_DAYS, second)
        ),
    ))
}
