//! One event on two days.
//!
//! Of an event that the table of deeds knows (*fermeture, suspendre*; *ouvre, inauguration*; *séisme*) the article gives
//! two days in all, each in a sentence of its own, and they differ in the day alone (*le 3 mars, le 13 mars*) or in the
//! month alone (*le 3 mars, le 3 mai*), not in a year that both give. The day stands near its event; in one of the two
//! sentences it may stand anywhere, if the sentence has no other event and no other day. No contradiction are an end
//! beside a beginning (*jusqu'au 13 mars*), days put off, brought forward or planned, a first and a second time, other
//! names.

use super::clause;
use super::finding;
use super::frame::{apart, sorted};
use super::stem::{Stem, stem};
use super::synonyms;
use super::words;
use crate::checks::article::Article;
use crate::checks::line::{Line, Placed};
use crate::checks::row::Row;
use crate::checks::{Finding, Severity};
use crate::figures::date::DateValue;
use crate::figures::value::Value;
use crate::text::offset::Span;
use crate::zones::Zone;

/// An event stands so near its day, in items.
const NEAR: usize = 10;

/// Before a day that ends something.
const UNTIL: &[&str] = &[
    "jusqu'", "jusqu'au", "avant", "until", "till", "before", "by", "ici",
];

/// Of days that were or will be others.
const MOVED: &[&str] = &[
    "report", "repouss", "avanc", "initial", "final", "prévu", "program", "devait", "devrai",
    "postpon", "delay", "resched", "original", "planned", "schedul", "due", "nouve", "autre",
    "deuxi", "second", "another", "again", "encore", "puis", "already", "déjà", "anniv", "réouv",
    "reopen", "prolong", "extend", "demand", "annonc", "announc",
];

/// An event and its day.
struct Event {
    stem: Stem,
    month: u8,
    day: u8,
    year: Option<i32>,
    near: bool,
    until: bool,
    span: Span,
    zone: Zone,
    names: [Vec<usize>; 2],
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let events: Vec<Event> = article.lines.iter().filter_map(event).collect();
    let mut by_stem: Vec<(u32, u32)> = Vec::new();
    by_stem.extend((0..).zip(&events).map(|(i, event)| (event.stem, i)));
    by_stem.sort_unstable();
    for like in by_stem.chunk_by(|one, other| one.0 == other.0) {
        let mut like = like.iter().map(|&(_, i)| &events[i as usize]);
        let Some(first) = like.next() else {
            continue;
        };
        let mut others = like.filter(|other| (other.month, other.day) != (first.month, first.day));
        let Some(other) = others.next() else {
            continue;
        };
        let two = others.all(|third| (third.month, third.day) == (other.month, other.day));
        if two && contradict(first, other) {
            findings.push(finding(
                article,
                first.zone,
                Severity::Warning,
                first.span,
                other.span,
            ));
        }
    }
}

fn contradict(one: &Event, other: &Event) -> bool {
    let years = matches!((one.year, other.year), (Some(one), Some(other)) if one != other);
    let slip = (one.month == other.month) != (one.day == other.day);
    let names = (0..2).any(|kind| apart(&one.names[kind], &other.names[kind], true));
    slip && !years && !names && (one.near || other.near) && one.until == other.until
}

/// The event of a sentence with one day, if that may be another nowhere else.
fn event(line: &Line) -> Option<Event> {
    let is_day =
        |placed: &Placed| matches!(placed.figure.value, Value::Date(DateValue::Day { .. }));
    if line.zone == Zone::Byline || !line.figures.iter().any(is_day) {
        return None;
    }
    let row = line.row();
    let first = clause::dateline(row);
    let mut days = row.placed().filter(|&(at, placed)| {
        at >= first && matches!(placed.figure.value, Value::Date(ref date) if date.edtf().is_some())
    });
    let (at, placed) = days.next()?;
    let Value::Date(DateValue::Day {
        year, month, day, ..
    }) = placed.figure.value
    else {
        return None;
    };
    if days.next().is_some() || row.any(0..row.len(), words::AGAINST) {
        return None;
    }
    let moved = |i: usize| line.begins_with_any(i, MOVED.iter().copied());
    let deed = |i: usize| -> Option<Stem> {
        let word = row.token(i).filter(|_| row.is_word(i))?;
        let class = stem(word);
        synonyms::is_deed(class).then_some(class)
    };
    let around = at.saturating_sub(NEAR)..(at + NEAR).min(row.len());
    let ends = |i: &usize| matches!(row.mark(*i), Some('.' | ';' | ':' | '!' | '?'));
    let before = (around.start..at).rev().take_while(|i| !ends(i));
    let behind = (at + 1..around.end).take_while(|i| !ends(i));
    let near = before.chain(behind).filter_map(|i| Some((i, deed(i)?)));
    let nearest = near.min_by_key(|(i, _)| i.abs_diff(at));
    let (stem, reach) = if let Some((i, stem)) = nearest {
        (stem, i.min(at).saturating_sub(4)..i.max(at) + 1)
    } else {
        let mut deeds = (0..row.len()).filter_map(deed);
        let stem = deeds.next()?;
        if deeds.any(|other| other != stem) {
            return None;
        }
        (stem, at.saturating_sub(4)..at + 1)
    };
    if moves(row, reach, moved) {
        return None;
    }
    let names = |place: bool| {
        let of = line
            .mentions
            .iter()
            .filter(|name| (name.kind == crate::NameKind::Place) == place);
        sorted(of.map(|name| name.entity))
    };
    Some(Event {
        stem,
        month,
        day,
        year,
        near: nearest.is_some(),
        until: (1..4).any(|back| at >= back && row.is(at - back, UNTIL)),
        span: placed.figure.span,
        zone: line.zone,
        names: [names(true), names(false)],
    })
}

/// Whether words there say that the day was another, or is one of several.
fn moves(row: Row, reach: std::ops::Range<usize>, moved: impl Fn(usize) -> bool) -> bool {
    reach.into_iter().any(|at| {
        row.has(at, words::CHANGES) || row.has(at, words::PARTS) || row.word(at).is_some_and(&moved)
    })
}
