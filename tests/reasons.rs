//! Runs the cases of `tests/reasons/`: what spoke for each name. `tests/reasons/README.md` says how they are written.

mod case_file;

use case_file::{Case, Found};
use recoupe::{CodePoints, Converter, NameExplanation, Reason};
use std::process::ExitCode;

fn main() -> ExitCode {
    case_file::run("tests/reasons", |case: &Case| {
        let explanations = recoupe::explain_names(&case.text, &case.options);
        let mark = |name: &NameExplanation| {
            let place = Converter::<CodePoints>::new(&case.text).convert(name.span);
            (place, label(name, &case.text))
        };
        Found {
            marks: explanations.iter().map(mark).collect(),
        }
    })
}

fn label(name: &NameExplanation, text: &str) -> String {
    let reason = |reason: &Reason| match reason.shown {
        Some(span) => format!("{} “{}”", reason.clue.name(), span.of(text)),
        None => reason.clue.name().to_owned(),
    };
    let reasons: Vec<String> = name.reasons.iter().map(reason).collect();
    format!("{}: {}", name.kind.name(), reasons.join(", "))
}
