//! The result of a game, told twice.
//!
//! A result is a score in a sentence of winning or losing; half-times, first legs, sets and series are none. Only an
//! article of one game is checked: two scores that no other stands beside, the loser's goals first or last, the first in a
//! summary or both beside the same names.

use super::finding;
use crate::checks::Finding;
use crate::checks::Severity;
use crate::checks::article::Article;
use crate::checks::line::Line;
use crate::figures::value::Value;
use crate::text::offset::Span;
use crate::zones::Zone;

/// Beginnings of words of winning and losing.
const RESULT: &[&str] = &[
    "victoire",
    "défait",
    "s'imp",
    "impos",
    "bat",
    "vainc",
    "vainqueur",
    "domin",
    "écras",
    "renvers",
    "succès",
    "inclin",
    "perd",
    "gagn",
    "remport",
    "revers",
    "score",
    "qualifi",
    "won",
    "win",
    "beat",
    "victor",
    "defeat",
    "lost",
    "los",
    "draw",
    "drew",
    "nul",
    "thrash",
    "edge",
    "final",
    "surpri",
    "batt",
];

/// Of scores that are no results.
const STAGE: &[&str] = &[
    "mi-temps",
    "mi",
    "pause",
    "aller",
    "retour",
    "série",
    "set",
    "sets",
    "manche",
    "manches",
    "menait",
    "menaient",
    "mené",
    "menés",
    "égalis",
    "half-time",
    "half",
    "interval",
    "leg",
    "series",
    "led",
    "leading",
    "ahead",
    "trail",
    "trailing",
    "break",
    "minute",
    "saison",
    "season",
    "dernier",
    "dernière",
    "last",
];

struct Result {
    span: Span,
    /// The fewer goals first.
    goals: (u32, u32),
    zone: Zone,
    names: Vec<usize>,
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let results: Vec<Result> = article.lines.iter().filter_map(result).collect();
    let Some(first) = results.first() else {
        return;
    };
    let mut others = results.iter().filter(|other| other.goals != first.goals);
    let Some(other) = others.next() else {
        return;
    };
    let scores = article
        .figures
        .iter()
        .filter(|figure| matches!(figure.value, Value::Score(..)));
    let one_game =
        scores.count() == results.len() && others.all(|third| third.goals == other.goals);
    let names = first.names.iter().filter(|name| other.names.contains(name));
    if one_game && (first.zone != Zone::Body || names.count() > 0) {
        findings.push(finding(
            article,
            first.zone,
            Severity::Warning,
            first.span,
            other.span,
        ));
    }
}

/// The result that a sentence tells.
fn result(line: &Line) -> Option<Result> {
    let row = line.row();
    let mut scores = row
        .placed()
        .filter_map(|(_, placed)| match placed.figure.value {
            Value::Score(one, other) => {
                Some((placed.figure.span, (one.min(other), one.max(other))))
            }
            _ => None,
        });
    let (span, goals) = scores.next()?;
    let begins = |words: &[&str]| {
        let of = |i: usize| line.begins_with_any(i, words.iter().copied());
        line.tokens.clone().any(of)
    };
    let told = line.zone != Zone::Body || begins(RESULT);
    let names = line.mentions.iter().map(|name| name.entity).collect();
    (scores.next().is_none() && told && !begins(STAGE)).then_some(Result {
        span,
        goals,
        zone: line.zone,
        names,
    })
}
