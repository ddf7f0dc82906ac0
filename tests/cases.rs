//! Runs the cases of `tests/cases/` natively: each is one test, named by its file and its own name.

mod case_file;

use case_file::{Case, Found};
use recoupe::{Analysis, CodePointSpan, CodePoints, Converter, Span};
use std::fmt::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    case_file::run("tests/cases", |case: &Case| {
        let analysis = recoupe::analyze(&case.text, &case.options);
        Found {
            marks: marks(&case.text, &analysis),
        }
    })
}

/// All marks in the order of the text, each with its label.
fn marks(text: &str, analysis: &Analysis) -> Vec<(CodePointSpan, String)> {
    let figures = analysis.figures.iter().map(|figure| {
        let mut label = figure.kind().name().to_owned();
        if let Some(value) = figure.value.normal_form() {
            let _ = write!(label, " {value}");
        }
        if let Some(qualifier) = figure.qualifier {
            let _ = write!(label, " ({})", qualifier.name());
        }
        let beside = [
            figure.part.map(|part| part.name().to_owned()),
            figure.portion.map(|portion| portion.name().to_owned()),
            figure.zone.map(|zone| zone.to_string()),
            figure.per.map(|unit| format!("/{unit}")),
        ];
        for word in beside.into_iter().flatten() {
            let _ = write!(label, " {{{word}}}");
        }
        if let Some((first, last)) = figure.resolved {
            let to = if first == last {
                String::new()
            } else {
                format!("/{last}")
            };
            let _ = write!(label, " -> {first}{to}");
        }
        (figure.span, label)
    });
    let names = analysis.names.iter().map(|mention| {
        let entity = &analysis.entities[mention.entity].name;
        let name = if entity == mention.span.of(text) {
            String::new()
        } else {
            format!(" {entity}")
        };
        (mention.span, format!("{}{name}", mention.kind.name()))
    });
    let mut marks: Vec<(Span, String)> = figures.chain(names).collect();
    marks.sort();
    let mut converter = Converter::<CodePoints>::new(text);
    marks
        .into_iter()
        .map(|(span, label)| (converter.convert(span), label))
        .collect()
}
