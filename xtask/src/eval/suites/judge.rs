//! Whether what was found means what is expected.
//!
//! A span may differ from the expected one by determiners, prepositions and qualifiers. What a peer holds in one span
//! the annotation scheme may hold in several (*lundi à 16 h* is a date and a time, *de 2010 à 2015* two dates): then
//! the meanings of the parts are put together and have to be what is expected.

use super::case::{Case, Wanted};
use super::meaning::{Length, Meaning, carried, numbers, same};
use super::together::together;
use super::when::Expected;
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
            let found = together(&inside, case, text, next);
            found.is_some_and(|found| {
                // Hours of a part of the day and days of a portion are Duckling's, and compared with it alone.
                let in_part = found.in_part(&case.language);
                let in_portion = case.now.map(|_| found.in_portion(&case.language));
                let week_end = case.now.map(|_| found.week_end());
                let readings = [Some(found), Some(in_part), in_portion, week_end];
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
    fn units_are_compared_by_meaning_and_two_ends_are_a_range() {
        let judged =
            |line: &str, figures: &str| judged("duckling-en-distance.jsonl", line, figures);
        let line = r#"{"id": "a", "input": "6 feet 2 inches", "value": "(simple Foot 6.166666666666667)"}"#;
        let figure = |value: &str| {
            format!(r#"[{{"start": 0, "end": 15, "type": "quantity", "value": "{value}"}}]"#)
        };
        assert_eq!(judged(line, &figure("74 in")), Verdict::Passed);
        assert!(matches!(judged(line, &figure("74 ft")), Verdict::Failed(_)));
        let line =
            r#"{"id": "a", "input": "from 3 km to 5 km", "value": "(between Kilometre (3, 5))"}"#;
        let ends = |last: &str| {
            format!(
                r#"[{{"start": 5, "end": 9, "type": "quantity", "value": "3 km"}},
                {{"start": 13, "end": 17, "type": "quantity", "value": "{last}"}}]"#
            )
        };
        assert_eq!(judged(line, &ends("5 km")), Verdict::Passed);
        assert!(matches!(judged(line, &ends("6 km")), Verdict::Failed(_)));
    }

    #[test]
    fn a_length_of_time_says_how_long_from_a_moment_on() {
        let line = r#"{"id": "a", "input": "à 16 h pendant 2 h", "value": "(datetimeInterval ((2013, 2, 12, 16, 0, 0), (2013, 2, 12, 18, 0, 0)) Minute)"}"#;
        let lasts = |length: &str| {
            let figures = format!(
                r#"[{{"start": 2, "end": 6, "type": "time", "value": "16:00"}},
                {{"start": 15, "end": 18, "type": "duration", "value": "{length}"}}]"#
            );
            judged("duckling-fr-time.jsonl", line, &figures)
        };
        assert_eq!(lasts("PT2H"), Verdict::Passed);
        assert!(matches!(lasts("PT3H"), Verdict::Failed(_)));
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
