//! Promises of explanations that hold for every figure of every case, and that every rule and choice has its case.

use recoupe::{
    Choice, Clue, Explanation, Options, Rule, analyze, explain, explain_at, explain_name_at,
    explain_names,
};
use std::path::Path;

/// The case files of a folder: their names and what they hold.
fn files(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(folder).expect("the folder of the cases is there");
    let paths = entries.map(|entry| entry.expect("its entries can be read").path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let text = std::fs::read_to_string(&path).expect("case files can be read");
            (name.into_owned(), text)
        })
        .collect()
}

/// The text of each case of a file.
fn texts(file: &str) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for line in file.lines() {
        if line.starts_with("# ") {
            texts.push(String::new());
        }
        if let (Some(line), Some(text)) = (line.strip_prefix('='), texts.last_mut()) {
            text.push_str(line.trim_start());
            text.push('\n');
        }
    }
    texts
}

fn check(explanation: &Explanation, text: &str) {
    let figure = explanation.figure.span;
    for pair in explanation.parts.windows(2) {
        let (one, next) = (pair[0].span, pair[1].span);
        assert!(one.end <= next.start, "{:?} in {text:?}", explanation.parts);
    }
    for part in &explanation.parts {
        let span = part.span;
        assert!(
            span.start < span.end && figure.contains(span),
            "{part:?} in {text:?}"
        );
    }
    if let Some(qualifier) = &explanation.qualifier {
        assert!(
            !qualifier.span.overlaps(figure),
            "{qualifier:?} in {text:?}"
        );
    }
    assert_eq!(
        explanation.qualifier.is_some(),
        explanation.figure.qualifier.is_some()
    );
    assert_eq!(
        explanation.reference_date.is_some(),
        explanation.figure.resolved.is_some()
    );
}

#[test]
fn every_figure_is_explained_by_parts_of_its_own() {
    let cases = [files("tests/cases"), files("tests/explain")].concat();
    let texts: Vec<String> = cases.iter().flat_map(|(_, file)| texts(file)).collect();
    let day = Options {
        reference_date: "2025-02-11".parse().ok(),
        ..Options::default()
    };
    for (text, options) in texts
        .iter()
        .flat_map(|text| [(text, Options::default()), (text, day)])
    {
        let explanations = explain(text, &options);
        let figures = explanations.iter().map(|explanation| &explanation.figure);
        assert!(figures.eq(analyze(text, &options).figures.iter()), "{text}");
        for explanation in &explanations {
            check(explanation, text);
            let last = explanation.figure.span.end - 1;
            for at in [explanation.figure.span.start, last] {
                assert_eq!(explain_at(text, &options, at).as_ref(), Some(explanation));
            }
        }
    }
}

#[test]
fn where_no_figure_stands_there_is_nothing_to_explain() {
    let text = "Il a 3 ans.";
    for at in [0, 4, 10, 11, usize::MAX] {
        assert_eq!(explain_at(text, &Options::default(), at), None, "{at}");
    }
}

#[test]
fn every_rule_and_choice_has_a_case_in_each_language() {
    /// What only one of the languages says.
    const FRENCH: [&str; 7] = [
        "afternoon",
        "collective",
        "day-alone",
        "day-first",
        "long-scale",
        "month-of-writing",
        "open-date",
    ];
    const ENGLISH: [&str; 2] = ["month-first", "short-scale"];
    let names = [
        &Rule::ALL.map(Rule::name)[..],
        &Choice::ALL.map(Choice::name),
    ]
    .concat();
    let files = files("tests/explain");
    for (language, only_other) in [("-fr.txt", &ENGLISH[..]), ("-en.txt", &FRENCH)] {
        let here = files.iter().filter(|(file, _)| file.ends_with(language));
        let lines = here.flat_map(|(_, file)| file.lines().filter(|line| line.starts_with('~')));
        let told: Vec<&str> = lines
            .filter_map(|line| Some(line.split_once(": ")?.1))
            .flat_map(|said| said.split([' ', ',']))
            .collect();
        let mut expected = names.iter().filter(|name| !only_other.contains(name));
        let missing: Vec<_> = expected
            .by_ref()
            .filter(|name| !told.contains(name))
            .collect();
        assert!(
            missing.is_empty(),
            "no case*{language} tells of {missing:?}"
        );
    }
}

#[test]
fn every_name_is_explained_by_reasons_that_weigh_something() {
    let cases = [files("tests/cases"), files("tests/reasons")].concat();
    for text in cases.iter().flat_map(|(_, file)| texts(file)) {
        let options = Options::default();
        let explanations = explain_names(&text, &options);
        let names = analyze(&text, &options).names;
        assert!(
            explanations
                .iter()
                .map(|name| (name.span, name.kind))
                .eq(names.iter().map(|name| (name.span, name.kind))),
            "{text}"
        );
        for name in &explanations {
            assert!((1..=4).contains(&name.reasons.len()), "{name:?} in {text}");
            let weights = || name.reasons.iter().map(|reason| reason.weight);
            assert!(weights().is_sorted_by(|one, next| one >= next), "{name:?}");
            assert!(weights().all(|weight| weight > 0), "{name:?}");
        }
        if let Some(name) = explanations.last() {
            let at = name.span.end - 1;
            assert_eq!(explain_name_at(&text, &options, at).as_ref(), Some(name));
            assert_eq!(explain_at(&text, &options, at), None);
        }
    }
}

#[test]
fn every_clue_has_a_case() {
    let files = files("tests/reasons");
    let lines = files.iter().flat_map(|(_, file)| file.lines());
    let told: Vec<&str> = lines
        .filter_map(|line| line.strip_prefix('~')?.split_once(": "))
        .flat_map(|(_, reasons)| reasons.split(", "))
        .filter_map(|reason| reason.split(' ').next())
        .collect();
    for clue in Clue::ALL {
        assert!(told.contains(&clue.name()), "no case of {}", clue.name());
    }
}
