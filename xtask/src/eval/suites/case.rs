//! Cases of either peer, in one form.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use super::haskell::Expression;
use super::meaning::{Meaning, length};
use super::originals::Originals;
use super::when::{self, Expected};
use super::words;
use crate::eval::answer::Question;
use crate::eval::kind::Kind;

/// The day that Duckling's corpora count from, and its time of day.
const DUCKLING_NOW: &str = "2013-02-12 04:30:00";

/// Seconds that the clock of Duckling's corpora is ahead of UTC.
const DUCKLING_AHEAD: i64 = -2 * 3600;

/// For lines that give no day to count from, and whose original gives none either: any day does for what does not count
/// from one.
const ANY_DAY: &str = "2016-11-07";

/// A text, and what is to be found in it.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) language: String,
    pub(crate) input: String,
    reference: String,
    pub(crate) wanted: Vec<Wanted>,
    /// Where nothing is to be found: of which types nothing.
    pub(crate) none_of: &'static [Kind],
    /// The moment after which a time without a day is meant.
    pub(crate) now: Option<when::Moment>,
    /// Seconds that the clock by which its moments are given is ahead of UTC, where the peer converts to it.
    pub(crate) ahead_of_utc: Option<i64>,
    /// Whether the last of *from … to …* may be left out of the stretch.
    pub(crate) last_excluded: bool,
}

/// What a part of the text means; offsets in code points.
#[derive(Debug)]
pub(crate) struct Wanted {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) meaning: Meaning,
}

#[derive(Deserialize)]
pub(super) struct Line {
    id: String,
    input: String,
    /// Duckling's expectation.
    value: Option<String>,
    /// Those of Recognizers.
    pub(super) results: Option<Vec<Answer>>,
    pub(super) reference: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Answer {
    #[serde(rename = "type")]
    pub(super) kind: String,
    start: usize,
    end: usize,
    value: Option<String>,
    unit: Option<String>,
    #[serde(default)]
    pub(super) values: Vec<Time>,
}

/// One reading of an expression of time; `end` is exclusive.
#[derive(Debug, Deserialize)]
pub(super) struct Time {
    #[serde(default)]
    timex: String,
    #[serde(rename = "Mod")]
    modifier: Option<String>,
    value: Option<String>,
    start: Option<String>,
    end: Option<String>,
}

impl Case {
    /// What the core is asked.
    pub(crate) fn question(&self) -> Question<'_> {
        Question {
            id: &self.id,
            text: &self.input,
            language: Some(&self.language),
            reference_date: Some(&self.reference),
        }
    }
}

/// Reads a suite; its name says whose it is, of which language and of what: `duckling-fr-time`.
///
/// # Errors
/// A name of another form, a file that cannot be read or does not follow its form, with the line.
pub(crate) fn read(path: &Path) -> Result<Vec<Case>> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut parts = name.split('-');
    let (Some(_), Some(language @ ("fr" | "en")), Some(subject)) =
        (parts.next(), parts.next(), parts.next())
    else {
        bail!("the name does not say the language and the subject");
    };
    let originals = match name.strip_prefix("recognizers-fr-") {
        Some(subject) => {
            Originals::read(&path.with_file_name(format!("recognizers-en-{subject}.jsonl")))?
        }
        None => Originals::default(),
    };
    let content = fs::read_to_string(path)?;
    let lines = content.lines().enumerate();
    lines
        .map(|(index, line)| {
            let mut line: Line = serde_json::from_str(line)?;
            if line.reference.is_none() {
                line.reference = originals.reference(&line);
            }
            case(line, language, subject).with_context(|| format!("line {}", index + 1))
        })
        .collect()
}

fn case(line: Line, language: &str, subject: &str) -> Result<Case> {
    let mut wanted = Vec::new();
    let duckling = line.value.is_some();
    if let Some(value) = &line.value {
        wanted.push(Wanted {
            start: 0,
            end: line.input.chars().count(),
            meaning: of_duckling(&Expression::parse(value)?)?,
        });
    }
    for answer in line.results.iter().flatten() {
        wanted.push(Wanted {
            start: answer.start,
            end: answer.end,
            meaning: of_recognizers(answer),
        });
    }
    let reference = match line.reference {
        Some(reference) => reference.get(..10).unwrap_or(ANY_DAY).to_owned(),
        None if duckling => DUCKLING_NOW[..10].to_owned(),
        None => ANY_DAY.to_owned(),
    };
    Ok(Case {
        id: line.id,
        language: language.to_owned(),
        input: line.input,
        reference,
        none_of: if wanted.is_empty() {
            kinds(subject)
        } else {
            &[]
        },
        wanted,
        now: duckling.then(|| when::moment(DUCKLING_NOW)).flatten(),
        ahead_of_utc: duckling.then_some(DUCKLING_AHEAD),
        last_excluded: !duckling,
    })
}

/// The types that the figures of a subject have.
fn kinds(subject: &str) -> &'static [Kind] {
    match subject {
        "datetime" => &[Kind::Date, Kind::Time, Kind::Duration],
        "age" => &[Kind::Duration],
        "currency" => &[Kind::Money],
        "percent" => &[Kind::Percent],
        "number" => &[Kind::Number],
        // Things counted are quantities too, and no dimensions.
        _ => &[],
    }
}

fn of_duckling(expression: &Expression) -> Result<Meaning> {
    let (function, arguments) = expression.call()?;
    let number = |at: usize| {
        arguments
            .get(at)
            .and_then(Expression::number)
            .context("no number")
    };
    let word = |at: usize| {
        arguments
            .get(at)
            .and_then(Expression::word)
            .context("no word")
    };
    let moment = |at: &Expression| -> Result<when::Moment> {
        #[expect(clippy::cast_possible_truncation, reason = "parts of a date are whole")]
        let parts: Vec<i64> = at
            .items()
            .iter()
            .filter_map(|part| Some(part.number()? as i64))
            .collect();
        let [year, month, day, hour, minute, second] = parts.as_slice() else {
            bail!("no moment");
        };
        // Months and days below the first are the first, as Duckling's calendar clips them.
        let day = when::day(*year, (*month).max(1), (*day).max(1));
        Ok(day + hour * 3600 + minute * 60 + second)
    };
    let first = || arguments.first().context("no argument");
    let unit = |low, high| -> Result<Meaning> {
        Ok(Meaning::Amount {
            low,
            high,
            unit: words::unit(word(0)?),
        })
    };
    Ok(match function {
        "NumeralValue" | "OrdinalData" => Meaning::Number(number(0)?),
        "DurationData" => Meaning::Length(vec![length(number(0)?, word(1)?).context("no grain")?]),
        "simple" => unit(Some(number(1)?), Some(number(1)?))?,
        "under" => unit(None, Some(number(1)?))?,
        "above" => unit(Some(number(1)?), None)?,
        "between" => {
            let ends = arguments.get(1).context("no range")?.items();
            let end = |at: usize| ends.get(at).and_then(Expression::number);
            unit(end(0), end(1))?
        }
        "datetime" | "datetimeHoliday" => {
            let from = moment(first()?)?;
            let to = when::after(from, word(1)?).context("no grain")?;
            Meaning::Time(vec![Expected::Between(from, to)])
        }
        "datetimeInterval" | "datetimeIntervalHoliday" => {
            let [from, to] = first()?.items() else {
                bail!("no interval")
            };
            let (from, to) = (moment(from)?, moment(to)?);
            let mut expected = vec![Expected::Between(from, to)];
            // *by 2 pm*: that it begins at the moment of writing the text does not say.
            expected.extend(
                (Some(from) == when::moment(DUCKLING_NOW)).then_some(Expected::Bounded(to)),
            );
            Meaning::Time(expected)
        }
        "datetimeOpenInterval" => {
            let end = moment(arguments.get(1).context("no end")?)?;
            Meaning::Time(vec![Expected::Bounded(end)])
        }
        other => bail!("{other} is new"),
    })
}

fn of_recognizers(answer: &Answer) -> Meaning {
    let number = || {
        let value = answer.value.as_deref()?.trim_end_matches('%');
        value.replace(',', ".").parse::<f64>().ok()
    };
    match answer.kind.rsplit('.').next().unwrap_or_default() {
        "number" | "ordinal" => number().map_or(Meaning::Unknown, Meaning::Number),
        "percentage" => Meaning::Amount {
            low: number(),
            high: number(),
            unit: words::unit("%"),
        },
        "age" => {
            let read = number().zip(answer.unit.as_deref());
            let length = read.and_then(|(number, unit)| length(number, unit));
            length.map_or(Meaning::Unknown, |length| Meaning::Length(vec![length]))
        }
        "currency" | "dimension" | "temperature" => match number() {
            None => Meaning::Unknown,
            number => Meaning::Amount {
                low: number,
                high: number,
                unit: words::unit(answer.unit.as_deref().unwrap_or_default()),
            },
        },
        "duration" => Meaning::Length(
            answer
                .values
                .iter()
                .filter_map(|value| Meaning::iso_length(&value.timex))
                .collect(),
        ),
        "date" | "daterange" | "time" | "timerange" | "datetime" | "datetimerange" => {
            Meaning::Time(answer.values.iter().flat_map(Time::expected).collect())
        }
        _ => Meaning::Unknown,
    }
}

impl Time {
    fn expected(&self) -> Vec<Expected> {
        let moment = |text: &Option<String>| text.as_deref().and_then(when::moment);
        let mut expected = Vec::new();
        match (moment(&self.value), moment(&self.start), moment(&self.end)) {
            (Some(day), ..) if !self.timex.contains('T') => {
                expected.push(Expected::Between(day, day + 86_400));
            }
            (Some(moment), ..) => expected.push(Expected::At(moment)),
            (None, Some(from), Some(to)) => expected.push(Expected::Between(from, to)),
            (None, Some(end), None) | (None, None, Some(end)) => {
                expected.push(Expected::Bounded(end));
            }
            (None, None, None) => {}
        }
        // What a modifier makes of a stretch (*before*, *mid*) the TIMEX does not say.
        let inner = self.timex.strip_prefix('(').map(|inner| {
            let ends: Vec<&str> = inner.split(',').take(2).collect();
            format!("({}", ends.join(","))
        });
        let portion = match self.modifier.as_deref() {
            Some("start") => Some("start"),
            Some("mid") => Some("middle"),
            Some("end") => Some("end"),
            _ => None,
        };
        if let Some(portion) = portion {
            let whole = match when::stretch(&self.timex) {
                Some((from, to)) => Expected::Between(from, to),
                None => Expected::Open(self.timex.clone()),
            };
            expected.push(Expected::Portion(Box::new(whole), portion));
        }
        if portion.is_none()
            && (self.timex.contains("XX")
                || self.timex.starts_with('T')
                || inner.is_some()
                || self.timex.ends_with(char::is_alphabetic))
        {
            expected.push(Expected::Open(inner.unwrap_or_else(|| self.timex.clone())));
        }
        // An impossible day is kept as it is written.
        if expected.is_empty() && !self.timex.is_empty() {
            expected.push(Expected::Open(self.timex.clone()));
        }
        expected
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_line(json: &str, subject: &str) -> Case {
        case(serde_json::from_str(json).unwrap(), "fr", subject).unwrap()
    }

    #[test]
    fn a_line_of_duckling_is_one_whole_expression() {
        let line = r#"{"id": "a", "input": "né le 3 mai", "value": "(datetime (2013, 5, 3, 0, 0, 0) Day)"}"#;
        let case = read_line(line, "time");
        let from = when::moment("2013-05-03").unwrap();
        let [
            Wanted {
                start: 0,
                end: 11,
                meaning: Meaning::Time(times),
            },
        ] = case.wanted.as_slice()
        else {
            panic!("{case:?}");
        };
        assert_eq!(times, &[Expected::Between(from, from + 86_400)]);
        assert_eq!(case.reference, "2013-02-12");
    }

    #[test]
    fn a_line_of_recognizers_may_want_nothing() {
        let nothing = read_line(r#"{"id": "a", "input": "rien", "results": []}"#, "percent");
        assert!(nothing.wanted.is_empty());
        assert_eq!(nothing.none_of, [Kind::Percent]);
        let line = r#"{"id": "a", "input": "en 2010", "reference": "2018-06-01T00:00:00", "results": [{"type": "datetimeV2.daterange", "start": 3, "end": 7, "text": "2010", "values": [{"timex": "2010", "type": "daterange", "Mod": "before", "end": "2010-01-01"}]}]}"#;
        let case = read_line(line, "datetime");
        let Meaning::Time(times) = &case.wanted[0].meaning else {
            panic!("{case:?}");
        };
        assert_eq!(
            times,
            &[Expected::Bounded(when::moment("2010-01-01").unwrap())]
        );
        assert_eq!(case.reference, "2018-06-01");
    }
}
