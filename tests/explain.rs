//! Runs the cases of `tests/explain/` natively: how each figure of a text was read. `tests/explain/README.md` says how
//! they are written.

mod case_file;

use case_file::{Case, Found};
use recoupe::{CodePointSpan, CodePoints, Converter, Explanation, Part, Span};
use std::process::ExitCode;

fn main() -> ExitCode {
    case_file::run("tests/explain", |case: &Case| {
        let explanations = recoupe::explain(&case.text, &case.options);
        let lines = explanations.iter().flat_map(lines);
        let place = |span| Converter::<CodePoints>::new(&case.text).convert(span);
        let marks: Vec<(CodePointSpan, String)> =
            lines.map(|(span, label)| (place(span), label)).collect();
        Found { marks }
    })
}

/// A line for the figure, one for each part, one for the words that qualify it.
fn lines(explanation: &Explanation) -> Vec<(Span, String)> {
    let figure = &explanation.figure;
    let mut label = format!("{}: {}", figure.kind().name(), explanation.rule.name());
    if let Some(value) = figure.value.normal_form() {
        label = format!(
            "{} {value}: {}",
            figure.kind().name(),
            explanation.rule.name()
        );
    }
    for choice in &explanation.choices {
        label = format!("{label}, {}", choice.name());
    }
    if let Some(date) = explanation.reference_date {
        label = format!("{label} ({date})");
    }
    let part = |part: &Part| {
        let value = part.value.as_deref().map(|value| format!(" {value}"));
        let label = format!("- {}{}", part.role.name(), value.unwrap_or_default());
        (part.span, label)
    };
    let parts = explanation
        .parts
        .iter()
        .chain(&explanation.qualifier)
        .chain(&explanation.beside);
    std::iter::once((figure.span, label))
        .chain(parts.map(part))
        .collect()
}
