//! What figures mean together: a peer holds in one span what the annotation scheme holds in several.

use super::case::Case;
use super::found::Found;
use super::meaning::Meaning;
use super::taken::Weekday;
use super::when;
use super::words;
use crate::eval::answer::Span;
use crate::eval::kind::Kind;

/// The stretch of time that figures make together.
pub(super) fn together(figures: &[&Span], case: &Case, text: &[char], next: bool) -> Option<Found> {
    // *less than three days after tomorrow*: from the one to the other.
    if let &[length, anchor] = figures
        && length.qualifier.as_deref() == Some("less-than")
        && length.resolved.is_some()
        && anchor.kind == Kind::Date
    {
        let from = together(&[anchor], case, text, next)?;
        let to = Found::date(None, length.resolved.as_deref());
        return Some(from.through(&to, true));
    }
    // *two weeks after May 13*: the length of time holds the day to which it leads from the date behind it.
    let figures = match figures {
        [length, anchor]
            if length.resolved.is_some()
                && length.kind == Kind::Duration
                && anchor.kind == Kind::Date =>
        {
            &figures[..1]
        }
        _ => figures,
    };
    // *from 4 pm for thirty minutes*, *for 10 days from 18th Dec*
    let lasting = |figure: &Span| {
        let open = figure.kind == Kind::Duration && figure.resolved.is_none();
        Meaning::iso_length(figure.value.as_deref().filter(|_| open)?)
    };
    if let [first, rest @ ..] = figures
        && let [begin @ .., last] = figures
        && !rest.is_empty()
    {
        let length = lasting(last).map(|length| (begin, length));
        let length = length.or_else(|| Some((rest, lasting(first)?)));
        if let Some((begin, length)) = length {
            return Some(together(begin, case, text, next)?.lasting(length));
        }
    }
    let parts: Vec<Found> = figures
        .iter()
        .map(|figure| part(figure, case, text, next))
        .collect::<Option<_>>()?;
    let is_time = |at: usize| parts[at].lacks_day();
    let times: Vec<bool> = (0..parts.len()).map(is_time).collect();
    let found = match times.as_slice() {
        [_] => parts[0].clone(),
        [true, false] => parts[0].on(&parts[1]),
        [false, true] => parts[1].on(&parts[0]),
        [false, false] | [true, true] => parts[0].through(&parts[1], case.last_excluded),
        [false, true, true] => parts[1]
            .on(&parts[0])
            .through(&parts[2].on(&parts[0]), case.last_excluded),
        [true, true, false] => parts[0]
            .on(&parts[2])
            .through(&parts[1].on(&parts[2]), case.last_excluded),
        [false, true, false, true] => parts[1]
            .on(&parts[0])
            .through(&parts[3].on(&parts[2]), case.last_excluded),
        [true, false, true, false] => parts[0]
            .on(&parts[1])
            .through(&parts[2].on(&parts[3]), case.last_excluded),
        _ => return None,
    };
    let found = match case.now {
        Some(now) if found.lacks_day() => found.next_after(now),
        _ => found,
    };
    let zone = figures.iter().find_map(|figure| figure.zone.as_deref());
    Some(
        match (zone.and_then(words::ahead_of_utc), case.ahead_of_utc) {
            (Some(said), Some(meant)) => found.shifted(meant - said),
            _ => found,
        },
    )
}

/// The stretch of time that one figure is.
fn part(figure: &Span, case: &Case, text: &[char], next: bool) -> Option<Found> {
    let value = figure.value.as_deref();
    match figure.kind {
        Kind::Date => Some(date(figure, case, text, next)),
        // *il y a deux jours*: a length of time that a direction makes a day.
        Kind::Duration if figure.resolved.is_some() => {
            Some(Found::date(None, figure.resolved.as_deref()))
        }
        Kind::Time => value.map(Found::time),
        _ => None,
    }
}

/// The stretch of time that a date is; `next` takes what it leaves open for the next to come.
fn date(figure: &Span, case: &Case, text: &[char], next: bool) -> Found {
    let value = figure.value.as_deref();
    let mut found = Found::date(value, figure.resolved.as_deref());
    let range = value.is_some_and(|value| value.contains('/'));
    let ends = figure.resolved.as_deref().filter(|_| range).or(value);
    let last = ends.and_then(|ends| when::stretch(ends.split_once('/')?.1));
    found
        .to
        .extend(last.filter(|_| case.last_excluded).map(|last| last.0));
    found.part.clone_from(&figure.part);
    found.portion.clone_from(&figure.portion);
    let surface: String = text[figure.start..figure.end].iter().collect();
    let said = match words::weekday(&surface, &case.language) {
        // *lundi*, *lundi matin*, but not *lundi prochain*
        Some((day, words)) if words == usize::from(found.part.is_some()) => Weekday::Alone(day),
        Some((day, 0)) => Weekday::Alone(day),
        Some((day, _)) => Weekday::Beside(day),
        None => Weekday::None,
    };
    let later = |now| {
        let counted = value.is_none()
            && said == Weekday::None
            && words::ends_with_month(&surface, &case.language);
        if counted {
            found.next_counted(now)
        } else {
            found.next_of(value, said, now)
        }
    };
    let later = case.now.filter(|_| next).and_then(later);
    later.unwrap_or(found)
}
