//! Birthdays and jubilees: *ses 90 ans*, *son 80e anniversaire*, *its centenary*, *l’octogénaire*.

use super::reader::Reader;
use super::{AGES, Count, STALE, Statement, YEAR, count, words};
use crate::Figure;
use crate::checks::article::Article;
use crate::checks::calendar::Days;
use crate::checks::line::Line;
use crate::checks::row::Row;
use crate::checks::{Finding, FindingKind, Severity};
use crate::figures::date::DateValue;
use crate::figures::value::{Amount, Duration, DurationUnit, Value};
use crate::text::fold;
use crate::text::offset::Span;

/// Words of a jubilee that tell its years; all are [`words::NUMBERED`].
const JUBILEES: [(&str, i32); 12] = [
    ("cinquantenaire", 50),
    ("centenaire", 100),
    ("bicentenaire", 200),
    ("tricentenaire", 300),
    ("centenary", 100),
    ("centennial", 100),
    ("bicentenary", 200),
    ("bicentennial", 200),
    ("centième", 100),
    ("cinquantième", 50),
    ("hundredth", 100),
    ("fiftieth", 50),
];

/// Words of whoever is of an age: the least of ten; all are [`words::NUMBERED`].
const TENS: [(&str, i32); 15] = [
    ("quadragénaire", 40),
    ("quinquagénaire", 50),
    ("sexagénaire", 60),
    ("septuagénaire", 70),
    ("octogénaire", 80),
    ("nonagénaire", 90),
    ("centenaire", 100),
    ("trentenaire", 30),
    ("quadragenarian", 40),
    ("quinquagenarian", 50),
    ("sexagenarian", 60),
    ("septuagenarian", 70),
    ("octogenarian", 80),
    ("nonagenarian", 90),
    ("centenarian", 100),
];

/// What a cake has one a year of.
const CANDLES: [&str; 3] = ["bougies", "printemps", "candles"];

fn lookup(row: Row, at: usize, table: &[(&str, i32)]) -> Option<i32> {
    let word = row.token(at).filter(|_| row.has(at, words::NUMBERED))?;
    let found = table.iter().find(|(known, _)| fold::folds_to(word, known));
    found.map(|&(_, years)| years)
}

/// The span of items that are tokens.
fn span(row: Row, first: usize, last: usize) -> Option<Span> {
    let (first, last) = (row.word(first)?, row.word(last)?);
    Some(Span {
        start: row.line.start_of(first),
        end: row.line.end_of(last + 1),
    })
}

/// The years of the birthday or anniversary at item `at`, and where they stand: *80e anniversaire*.
pub(super) fn birthday(row: Row, at: usize) -> Option<(i32, Span)> {
    if row.has(at, words::BIRTHDAY) {
        if let Some(years) = at.checked_sub(1).and_then(|i| lookup(row, i, &JUBILEES)) {
            return Some((years, span(row, at - 1, at)?));
        }
        let digits = at.checked_sub(2)?;
        let ending = row.is(at - 1, &["e", "ème", "th", "st", "nd", "rd"]);
        let years = row.token(digits).filter(|_| ending)?.parse().ok()?;
        return Some((years, span(row, digits, at)?));
    }
    // *ses 100 bougies*
    if let Some(figure) = row.figure(at)
        && let Value::Quantity {
            amount: Amount::Exact(number),
            unit: None,
        } = &figure.value
        && CANDLES
            .iter()
            .any(|candles| row.line.text(figure.span).ends_with(candles))
    {
        return Some((i32::try_from(number.to_integer()?).ok()?, figure.span));
    }
    lookup(row, at, &JUBILEES).and_then(|years| Some((years, span(row, at, at)?)))
}

/// The least age of whom the word at item `at` tells it to the ten: *l’octogénaire*.
pub(super) fn tens(row: Row, at: usize) -> Option<(i32, Span)> {
    let years = lookup(row, at, &TENS)?;
    // *un octogénaire* is somebody else, *le centenaire du club* a jubilee, *une maison centenaire* no person.
    let known = at == 0
        || row.is(
            at - 1,
            &["le", "la", "l'", "cet", "cette", "the", "this", ","],
        );
    let jubilee = row.is(at + 1, &["de", "du", "d'", "des", "of"]);
    (known && !jubilee).then(|| Some((years, span(row, at, at)?)))?
}

/// Whether a sentence without figures may tell an age.
pub(super) fn tells_age(line: &Line) -> bool {
    let row = line.row();
    line.holds(words::BIRTHDAY | words::NUMBERED)
        && (0..row.len()).any(|at| row.has(at, words::BIRTHDAY) || tens(row, at).is_some())
}

/// Whether whoever is told of celebrates at item `at`.
pub(super) fn celebrated(row: Row, at: usize) -> bool {
    /// Between the verb and its years.
    const NEAR: usize = 7;
    row.any(at.saturating_sub(NEAR)..at, words::CELEBRATES)
}

/// *La Lyre, fondée en 1925, fête ses 90 ans*, in an article of 2025.
pub(super) fn check(article: &Article, line: &Line) -> Option<Finding> {
    /// Between the verb and the date.
    const NEAR: usize = 4;
    if !line.holds(words::FOUNDED) {
        return None;
    }
    let row = line.row();
    let founded = row.figures().find_map(|(at, figure)| {
        let days = Days::of(figure).filter(|_| figure.resolved.is_none())?;
        let verb = row.any(at.saturating_sub(NEAR)..at, words::FOUNDED);
        verb.then_some((figure, days))
    });
    let (date, founded) = founded?;
    let (age, years) = (0..row.len()).find_map(|at| years(row, at))?;
    // *fête en 2025 ses vingt ans*, but nothing of other years.
    let others = row.figures().filter(|(_, figure)| figure.span != date.span);
    let mut named = others.filter_map(|(_, figure)| match figure.value {
        Value::Date(DateValue::Year(year)) => Some(year),
        _ => None,
    });
    let now = named
        .next()
        .or_else(|| Some(article.reference_date?.year()))
        .filter(|_| named.next().is_none())?;
    let is = now - founded.first.year();
    (is > 0 && (is - years).abs() > 1).then(|| {
        let (date_text, age_text) = (article.text(date.span), article.text(age));
        Article::finding(
            FindingKind::Age,
            Severity::Error,
            vec![date.span, age],
            format!("De « {date_text} » à {now}, il y a {is} ans, pas « {age_text} »."),
            format!("From “{date_text}” to {now} there are {is} years, not “{age_text}”."),
        )
    })
}

/// The years that are celebrated at item `at`.
fn years(row: Row, at: usize) -> Option<(Span, i32)> {
    let led = |figure: &Figure| {
        row.follows(at, words::HER)
            && figure.qualifier.is_none()
            && !row.has(at + 1, words::LENGTHS)
    };
    if let Some(figure) = row.figure(at) {
        let Value::Duration(Duration {
            amount: Amount::Exact(number),
            unit: DurationUnit::Years,
            ..
        }) = &figure.value
        else {
            return None;
        };
        let years = i32::try_from(number.to_integer()?).ok()?;
        return (led(figure) && celebrated(row, at)).then_some((figure.span, years));
    }
    let (years, span) = birthday(row, at)?;
    celebrated(row, at).then_some((span, years))
}

impl Reader<'_> {
    /// *a fêté son 80e anniversaire*, *l’octogénaire*
    pub(super) fn words_of_age(
        &self,
        dates: &[(usize, Span, Days)],
        statements: &mut Vec<Statement>,
    ) {
        /// A birthday told of may lie ahead.
        const AHEAD: Count = 62;
        let line = self.line;
        let (Some(today), Some(person)) = (self.today, self.person) else {
            return;
        };
        let today = (count(today), count(today));
        let word = |at: &usize| line.has(*at, words::BIRTHDAY | words::NUMBERED);
        let mut places: Vec<usize> = line.figures().map(|(at, _)| at).collect();
        if line.line.holds(words::BIRTHDAY | words::NUMBERED) {
            places.extend((0..line.len()).filter(word));
            places.sort_unstable();
        }
        for at in places {
            let tens = tens(line, at);
            let birthday = birthday(line, at).filter(|_| {
                let own = (at.saturating_sub(4)..at).any(|i| line.has(i, words::HER));
                let year = line.has(at, words::BIRTHDAY) || line.figure(at).is_some();
                own && year && celebrated(line, at)
            });
            let Some((age, span)) = tens.or(birthday) else {
                continue;
            };
            let most = match tens {
                Some((100, _)) => AGES.end,
                Some((least, _)) => least + 9,
                None => age,
            };
            if !AGES.contains(&age) || self.kin(at) {
                continue;
            }
            let told = dates
                .iter()
                .map(|(.., days)| (count(days.first), count(days.last)));
            let births = told.chain([today]).map(|(first, last)| {
                let first = first - STALE - (most + 1) * YEAR + 1;
                (first, last + AHEAD - age * YEAR)
            });
            statements.push(Statement {
                person,
                spans: vec![span],
                births: births.collect(),
                age: Some(age),
                open: false,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;
    use crate::text::language::Language;

    #[test]
    fn one_class_has_all_words_that_tell_years() {
        for language in [Language::French, Language::English] {
            let class: Vec<&str> = words::NUMBERED.words(language).collect();
            for (word, _) in JUBILEES.iter().chain(&TENS) {
                assert!(
                    class.contains(word) && folded(word).eq(word.chars()),
                    "{word}"
                );
            }
        }
    }
}
