//! Dates against the calendar.
//!
//! Understood so far: a weekday beside a date with its year (*mardi 11 février 2025*, *Tuesday, 11 February 2025*), and
//! days that no month has (*31 avril*).

use super::article::Article;
use super::{Finding, FindingKind, Severity};
use crate::Date;
use crate::figures::date::DateValue;
use crate::figures::value::Value;

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

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    for sentence in &article.sentences {
        for figure in &article.figures[sentence.figures.clone()] {
            let Value::Date(DateValue::Day {
                year: Some(year),
                month,
                day,
                weekday,
            }) = figure.value
            else {
                continue;
            };
            let said = article.text(figure.span);
            let Some(date) = Date::new(year, month, day) else {
                findings.push(Article::finding(
                    FindingKind::Calendar,
                    Severity::Error,
                    vec![figure.span],
                    format!("« {said} » n’existe pas dans le calendrier."),
                    format!("“{said}” does not exist in the calendar."),
                ));
                continue;
            };
            let Some(told) = weekday.filter(|&told| told != date.weekday()) else {
                continue;
            };
            let name = |days: [&'static str; 7], day: u8| days[usize::from(day - 1)];
            findings.push(Article::finding(
                FindingKind::Calendar,
                Severity::Error,
                vec![figure.span],
                format!(
                    "Le {date} est un {}, pas un {}.",
                    name(FRENCH_DAYS, date.weekday()),
                    name(FRENCH_DAYS, told)
                ),
                format!(
                    "{date} is a {}, not a {}.",
                    name(ENGLISH_DAYS, date.weekday()),
                    name(ENGLISH_DAYS, told)
                ),
            ));
        }
    }
}
