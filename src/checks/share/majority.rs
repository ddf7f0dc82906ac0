//! Majorities that are none: *une majorité de Français (48 %)*, *avec 48 % des voix, elle obtient la majorité absolue*.
//!
//! A majority that is relative, missed, or a party is left alone.

use super::words;
use crate::Qualifier;
use crate::checks::article::Article;
use crate::checks::interval::to_float;
use crate::checks::line::{Line, Placed};
use crate::checks::{Finding, FindingKind, Severity};
use crate::figures::value::{Amount, PercentUnit, Value};

/// Words from the majority to its share.
const NEAR: usize = 9;

/// Words about it that may say that it is none.
const AROUND: usize = 4;

pub(super) fn check(line: &Line) -> Option<Finding> {
    let at = line
        .tokens
        .clone()
        .find(|&i| line.has(i, words::MAJORITY))?;
    let around = at.saturating_sub(AROUND).max(line.tokens.start)..at + AROUND + 1;
    if line.any(around, words::NO_MAJORITY) {
        return None;
    }
    let mut shares = line
        .figures
        .iter()
        .filter_map(|placed| Some((placed, percent(placed)?)));
    let (placed, share) = shares.next()?;
    let first_is_half = share < 50.0;
    // *avec 48 % des voix, elle décroche la majorité absolue*
    let absolute = line.is_one_of(at + 1, &["absolue"])
        || at > line.tokens.start && line.is_one_of(at - 1, &["absolute", "outright", "overall"]);
    let of_votes = line.phrase_at(placed.end, words::OF_VOTES).is_some();
    let own = absolute && of_votes;
    // *une majorité de Français (48 %)*
    let led = at > line.tokens.start
        && (at.saturating_sub(2)..at).any(|i| line.is_one_of(i, &["une", "a", "la", "the"]));
    let gap = at + 1..placed.first;
    let behind = led
        && placed.first > at
        && gap.len() <= NEAR
        && line.is_one_of(placed.first - 1, &["(", ",", "–", "—", ":"])
        && line.is_one_of(placed.end, &[")", ",", ".", "–", "—"])
        && gap
            .clone()
            .skip(1)
            .all(|i| i + 1 == placed.first || !line.is_one_of(i, &["(", ",", ";", ":"]));
    let least = placed.figure.qualifier.is_none_or(|is| {
        matches!(
            is,
            Qualifier::Nearly | Qualifier::LessThan | Qualifier::AtMost
        )
    });
    if !first_is_half || !least || !(own || behind) {
        return None;
    }
    let said = line.text(placed.figure.span);
    Some(Article::finding(
        FindingKind::Share,
        Severity::Warning,
        vec![placed.figure.span],
        format!("« {said} », moins de la moitié : ce n’est pas une majorité."),
        format!("“{said}” is less than half: no majority."),
    ))
}

fn percent(placed: &Placed) -> Option<f64> {
    match placed.figure.value {
        Value::Percent {
            amount: Amount::Exact(number),
            unit: PercentUnit::Percent,
        } => Some(to_float(number)),
        _ => None,
    }
}
