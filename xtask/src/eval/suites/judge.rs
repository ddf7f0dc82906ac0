//! Whether what was found means what is expected.
//!
//! A span may differ from the expected one by determiners, prepositions and qualifiers. What a peer holds in one span
//! the annotation scheme may hold in several (*lundi à 16 h* is a date and a time, *de 2010 à 2015* two dates): then
//! the meanings of the parts are put together and have to be what is expected.

use super::case::{Case, Wanted};
use super::found::{Found, Weekday};
use super::meaning::{Length, Meaning, carried, numbers, same};
use super::when::{self, Expected};
use super::words;
use crate::eval::answer::Span;
use crate::eval::kind::Kind;

/// How a case goes.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    /// Everything expected was found.
    Passed,
    /// Everything was, where a day that the text leaves without its year or week is taken for the next to come.
    ///
    /// The day and month or the weekday are right then, and nothing in the text says of which year or week: Duckling
    /// answers for plans, and takes the next; we read articles, and take the nearest. Neither is wrong of these texts.
    PassedAsNext,
    /// Why it fails.
    Failed(String),
}

/// How a case goes with these figures.
pub(crate) fn judge(case: &Case, figures: &[Span]) -> Verdict {
    let Some(failure) = failure(case, figures, false) else {
        return Verdict::Passed;
    };
    if case.now.is_some() && self::failure(case, figures, true).is_none() {
        return Verdict::PassedAsNext;
    }
    Verdict::Failed(failure)
}

/// Why a case fails, if it does; `next` takes open dates for the next to come.
fn failure(case: &Case, figures: &[Span], next: bool) -> Option<String> {
    let text: Vec<char> = case.input.chars().collect();
    let show = |span: &Span| {
        let surface: String = text[span.start..span.end].iter().collect();
        let value = span.value.as_deref().unwrap_or("open");
        let resolved = span
            .resolved
            .as_deref()
            .map(|to| format!(" -> {to}"))
            .unwrap_or_default();
        format!("{:?} {surface:?} = {value}{resolved}", span.kind)
    };
    if let Some(found) = figures
        .iter()
        .find(|figure| case.none_of.contains(&figure.kind))
    {
        return Some(format!("nothing expected, found {}", show(found)));
    }
    case.wanted
        .iter()
        .find(|wanted| !is_found(case, &text, wanted, figures, next))
        .map(|wanted| {
            let end = wanted.end.min(text.len());
            let surface: String = text[wanted.start.min(end)..end].iter().collect();
            let found: Vec<String> = figures.iter().map(show).collect();
            format!(
                "expected {surface:?} {:?}, found {}",
                wanted.meaning,
                found.join(", ")
            )
        })
}

fn is_found(case: &Case, text: &[char], wanted: &Wanted, figures: &[Span], next: bool) -> bool {
    let inside: Vec<&Span> = figures
        .iter()
        .filter(|span| span.start < wanted.end && wanted.start < span.end)
        .collect();
    let (Some(first), Some(last)) = (inside.first(), inside.last()) else {
        return false;
    };
    if let Meaning::Number(number) = wanted.meaning {
        let carries = |span: &&Span| {
            let value = span.value.as_deref().unwrap_or_default();
            let all = carried(value);
            all.iter().any(|&one| {
                same(one, number) || same(-one, number) && number < 0.0 && value.starts_with('-')
            })
        };
        // A figure of another type may hold more than the number, but a number is all of it.
        return inside.iter().any(|span| {
            let outside = wanted.start.min(span.start)..wanted.start.max(span.start);
            let behind = wanted.end.min(span.end)..wanted.end.max(span.end);
            let exact = |range: std::ops::Range<usize>| around(text, range, &case.language);
            carries(span)
                && (span.kind != Kind::Number && span.start <= wanted.start || exact(outside))
                && (span.kind != Kind::Number && span.end >= wanted.end || exact(behind))
        });
    }
    // The expected span outside the figures, and the figures outside the expected span.
    let mut rest = vec![
        wanted.start.min(first.start)..wanted.start.max(first.start),
        wanted.end.min(last.end)..wanted.end.max(last.end),
    ];
    rest.extend(inside.windows(2).map(|pair| pair[0].end..pair[1].start));
    if !rest
        .into_iter()
        .all(|range| around(text, range, &case.language))
    {
        return false;
    }
    match &wanted.meaning {
        Meaning::Amount { low, high, unit } => match inside.as_slice() {
            [figure] => {
                let (numbers, symbol) = numbers(figure.value.as_deref().unwrap_or_default());
                let qualifier = figure.qualifier.as_deref();
                unit.in_terms_of(symbol).any(|factor| {
                    let is = |number: f64, end: f64| same(number, end * factor);
                    match (low, high, numbers.as_slice()) {
                        (Some(low), Some(high), &[one]) if same(*low, *high) => is(one, *low),
                        (Some(low), Some(high), &[from, to]) => is(from, *low) && is(to, *high),
                        (Some(low), None, &[one]) => {
                            is(one, *low) && matches!(qualifier, Some("more-than" | "at-least"))
                        }
                        (None, Some(high), &[one]) => {
                            is(one, *high) && matches!(qualifier, Some("less-than" | "at-most"))
                        }
                        _ => false,
                    }
                })
            }
            // *from 3 km to 5 km*
            [first, last] if low != high => {
                let one = |figure: &Span, end: Option<f64>| {
                    let (numbers, symbol) = numbers(figure.value.as_deref().unwrap_or_default());
                    let is = |factor| matches!((numbers.as_slice(), end), (&[one], Some(end)) if same(one, end * factor));
                    unit.in_terms_of(symbol).any(is)
                };
                one(first, *low) && one(last, *high)
            }
            _ => false,
        },
        Meaning::Length(lengths) => match inside.as_slice() {
            [figure] => {
                let length = Meaning::iso_length(figure.value.as_deref().unwrap_or_default());
                length.is_some_and(|found| {
                    lengths
                        .iter()
                        .any(|&wanted| same_length(found, wanted, case.now.is_some()))
                })
            }
            _ => false,
        },
        Meaning::Time(expected) => {
            let found = stretch(&inside, case, text, next);
            found.is_some_and(|found| {
                // Hours of a part of the day and days of a portion are Duckling's, and compared with it alone.
                let in_part = found.in_part(&case.language);
                let in_portion = case.now.map(|_| found.in_portion(&case.language));
                let from_friday = case.now.map(|_| found.from_friday());
                let readings = [Some(found), Some(in_part), in_portion, from_friday];
                let is =
                    |expected: &Expected| readings.iter().flatten().any(|found| found.is(expected));
                expected.iter().any(is)
            })
        }
        Meaning::Number(_) | Meaning::Unknown => false,
    }
}

/// Whether two lengths of time are the same. Duckling adds years and months to shorter units as 365 and 30 days.
fn same_length(found: Length, wanted: Length, added: bool) -> bool {
    let days = |months: f64| 365.0 * (months / 12.0).floor() + 30.0 * (months % 12.0);
    same(found.0, wanted.0) && same(found.1, wanted.1)
        || added && same(wanted.0, 0.0) && same(86_400.0 * days(found.0) + found.1, wanted.1)
}

fn around(text: &[char], range: std::ops::Range<usize>, language: &str) -> bool {
    let end = range.end.min(text.len());
    let text: String = text[range.start.min(end)..end].iter().collect();
    words::only_around(&text, language)
}

/// The stretch of time that figures make together.
fn stretch(figures: &[&Span], case: &Case, text: &[char], next: bool) -> Option<Found> {
    // *less than three days after tomorrow*: from the one to the other.
    if let &[length, anchor] = figures
        && length.qualifier.as_deref() == Some("less-than")
        && length.resolved.is_some()
        && anchor.kind == Kind::Date
    {
        let from = stretch(&[anchor], case, text, next)?;
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
            return Some(stretch(begin, case, text, next)?.lasting(length));
        }
    }
    let parts: Vec<Found> = figures
        .iter()
        .map(|figure| {
            let value = figure.value.as_deref();
            match figure.kind {
                Kind::Date => {
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
                        Some((day, words)) if words == usize::from(found.part.is_some()) => {
                            Weekday::Alone(day)
                        }
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
                    Some(later.unwrap_or(found))
                }
                // *il y a deux jours*: a length of time that a direction makes a day.
                Kind::Duration if figure.resolved.is_some() => {
                    Some(Found::date(None, figure.resolved.as_deref()))
                }
                Kind::Time => value.map(Found::time),
                _ => None,
            }
        })
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

#[cfg(test)]
mod tests {
    use super::super::case;
    use super::*;

    /// What a line of a suite, in a file of that name, makes of these figures.
    fn judged(name: &str, line: &str, figures: &str) -> Verdict {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, line).unwrap();
        let case = case::read(&path).unwrap().remove(0);
        let figures: Vec<Span> = serde_json::from_str(figures).unwrap();
        judge(&case, &figures)
    }

    #[test]
    fn parts_are_put_together() {
        let line = r#"{"id": "a", "input": "jeudi à 14 h", "value": "(datetime (2013, 2, 14, 14, 0, 0) Hour)"}"#;
        let day = r#"{"start": 0, "end": 5, "type": "date", "resolved": "2013-02-14"}"#;
        let time = r#"{"start": 8, "end": 12, "type": "time", "value": "14:00"}"#;
        let judged = |figures: &str| judged("duckling-fr-time.jsonl", line, figures);
        assert_eq!(judged(&format!("[{day}, {time}]")), Verdict::Passed);
        assert!(matches!(judged(&format!("[{day}]")), Verdict::Failed(_)));
        assert!(matches!(judged(&format!("[{time}]")), Verdict::Failed(_)));
    }

    #[test]
    fn a_bare_number_may_stand_in_another_figure() {
        let line = r#"{"id": "a", "input": "il a 12 chats", "results": [{"type": "number", "start": 5, "end": 7, "value": "12"}]}"#;
        let judged = |figures: &str| judged("recognizers-fr-number.jsonl", line, figures);
        assert_eq!(
            judged(r#"[{"start": 5, "end": 13, "type": "quantity", "value": "12"}]"#),
            Verdict::Passed
        );
        assert!(matches!(
            judged(r#"[{"start": 5, "end": 13, "type": "quantity", "value": "120"}]"#),
            Verdict::Failed(_)
        ));
        assert!(matches!(judged("[]"), Verdict::Failed(_)));
    }

    #[test]
    fn units_and_ends_count() {
        let line = r#"{"id": "a", "input": "moins de 3 mètres", "value": "(under Metre 3)"}"#;
        let figure = |unit: &str, qualifier: &str| {
            format!(
                r#"[{{"start": 9, "end": 17, "type": "quantity", "value": "3 {unit}", "qualifier": "{qualifier}"}}]"#
            )
        };
        let judged = |figures: &str| judged("duckling-fr-distance.jsonl", line, figures);
        assert_eq!(judged(&figure("m", "less-than")), Verdict::Passed);
        assert!(matches!(
            judged(&figure("km", "less-than")),
            Verdict::Failed(_)
        ));
        assert!(matches!(
            judged(&figure("m", "more-than")),
            Verdict::Failed(_)
        ));
    }

    #[test]
    fn where_nothing_is_expected_nothing_may_be_found() {
        let line = r#"{"id": "a", "input": "3 chats", "results": []}"#;
        let judged = |figures: &str| judged("recognizers-fr-currency.jsonl", line, figures);
        assert_eq!(
            judged(r#"[{"start": 0, "end": 7, "type": "quantity", "value": "3"}]"#),
            Verdict::Passed
        );
        assert!(matches!(
            judged(r#"[{"start": 0, "end": 7, "type": "money", "value": "3 EUR"}]"#),
            Verdict::Failed(_)
        ));
    }
}
