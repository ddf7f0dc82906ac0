//! Runs the cases of `tests/compare/` through the core: articles beside each other.
//!
//! One file a language, one case a line: a sign, then the articles with ` ‖ ` between them. `=` wants just one corroborated
//! figure and `≠` just one that differs, told at exactly the places marked `⟦…⟧`; `-` wants neither; `@` wants one entity at
//! the places marked, `!` several. `⏎` is a line end; lines that begin with `#` are comments. The articles that tell one
//! story in the shared folder beside the checkout are compared where it is present.

#[path = "case_file/marked.rs"]
mod marked;

use std::fs;
use std::path::Path;

use libtest_mimic::{Arguments, Failed, Trial};
use marked::unmarked;
use recoupe::compare::{Comparison, Source, Status, compare};
use recoupe::{Analysis, Language, Options, Span, analyze};

fn main() {
    let arguments = Arguments::from_args();
    let mut trials = marked::trials("tests/compare", judge);
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/gold/seeds.jsonl");
    if shared.exists() {
        let texts = texts(&shared);
        trials.push(Trial::test("shared::one_story", move || one_story(&texts)));
    }
    libtest_mimic::run(&arguments, trials).exit();
}

/// A place: an article and a span of it.
type At = (usize, Span);

/// A case of a file that is named by its language.
fn judge(file: &str, line: &str) -> Result<(), Failed> {
    let language = Language::from_code(file).expect("fr or en");
    let (sign, marked) = line.split_once(' ').ok_or("no sign before the case")?;
    let articles: Vec<(String, Vec<Span>)> = marked.split(" ‖ ").map(unmarked).collect();
    let texts: Vec<&str> = articles.iter().map(|article| article.0.as_str()).collect();
    let options = Options {
        language: Some(language),
        ..Options::default()
    };
    let analyses: Vec<Analysis> = texts.iter().map(|text| analyze(text, &options)).collect();
    let comparison = compared(&texts, &analyses, options);
    let wanted: Vec<At> = articles
        .iter()
        .enumerate()
        .flat_map(|(index, article)| article.1.iter().map(move |&span| (index, span)))
        .collect();
    let found = told(&comparison);
    let fail = |why: &str| {
        let shown: Vec<(Status, Vec<&str>)> = found
            .iter()
            .map(|(status, places)| {
                let text = |&(article, span): &At| span.of(texts[article]);
                (*status, places.iter().map(text).collect())
            })
            .collect();
        Err(Failed::from(format!(
            "{why}\n{texts:#?}\nfound: {shown:#?}"
        )))
    };
    let one = |status| {
        let mut rows = found.iter().filter(|(of, _)| *of == status);
        match (rows.next(), rows.next()) {
            (Some((_, places)), None) if *places == wanted => Ok(()),
            _ => fail("one such row with the marked places is wanted, and no other"),
        }
    };
    match sign {
        "=" => one(Status::Corroborated),
        "≠" => one(Status::Different),
        "-" if found.is_empty() => Ok(()),
        "-" => fail("nothing is told twice here"),
        "@" | "!" => {
            let mut named: Vec<Option<usize>> = wanted
                .iter()
                .map(|at| entity_at(&comparison, &analyses, at))
                .collect();
            named.dedup();
            match (named.iter().all(Option::is_some), named.len()) {
                (false, _) => fail("a mark is no name"),
                (_, 1) if sign == "!" => fail("the names are of several"),
                (_, 2..) if sign == "@" => fail("the names are of one"),
                _ => Ok(()),
            }
        }
        _ => fail("a case begins with =, ≠, -, @ or !"),
    }
}

fn compared(texts: &[&str], analyses: &[Analysis], options: Options) -> Comparison {
    let sources: Vec<Source> = texts
        .iter()
        .zip(analyses)
        .map(|(text, analysis)| Source {
            text,
            analysis,
            options,
        })
        .collect();
    compare(&sources)
}

/// The rows that more than one article has part in.
fn told(comparison: &Comparison) -> Vec<(Status, Vec<At>)> {
    let rows = comparison.figures.iter();
    rows.filter(|row| row.status != Status::Alone)
        .map(|row| {
            let places = row.places.iter().map(|place| (place.article, place.span));
            (row.status, places.collect())
        })
        .collect()
}

/// The index of the shared entity that is named at a place.
fn entity_at(comparison: &Comparison, analyses: &[Analysis], at: &At) -> Option<usize> {
    let name = analyses[at.0].names.iter().find(|name| name.span == at.1)?;
    let place = (at.0, name.entity);
    comparison
        .entities
        .iter()
        .position(|entity| entity.places.contains(&place))
}

/// The texts of a file with one JSON object a line.
fn texts(path: &Path) -> Vec<String> {
    let content = fs::read_to_string(path).expect("UTF-8");
    let lines = content.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let item: serde_json::Value = serde_json::from_str(line).expect("JSON");
            item["text"].as_str().expect("a text").to_owned()
        })
        .collect()
}

/// The third and the fifth tell of one programme and its fund; the others tell of other things.
fn one_story(texts: &[String]) -> Result<(), Failed> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let options = Options::default();
    let analyses: Vec<Analysis> = texts.iter().map(|text| analyze(text, &options)).collect();
    let comparison = compared(&texts, &analyses, options);
    let rows = comparison
        .figures
        .iter()
        .filter(|row| row.status != Status::Alone);
    let mut values: Vec<(Status, &str)> = Vec::new();
    for row in rows {
        let articles: Vec<usize> = row.places.iter().map(|place| place.article).collect();
        if articles.iter().any(|article| ![2, 4].contains(article)) {
            return Err(format!("{:?} is told of something else", row.value).into());
        }
        values.push((row.status, row.value.as_deref().unwrap_or_default()));
    }
    let wanted = [
        "200000000000 EUR",
        "206000000000 USD",
        "20000000000 EUR",
        "20600000000 USD",
    ];
    let wanted: Vec<(Status, &str)> = wanted.map(|value| (Status::Corroborated, value)).into();
    if values != wanted {
        return Err(format!("{values:?}").into());
    }
    Ok(())
}
