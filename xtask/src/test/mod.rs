//! Every check, in steps: each has a title and a time, and one that fails does not hide the others.

mod steps;
mod summary;

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::project::Project;
use crate::term;
use steps::{Outcome, Room, STEPS};
use summary::Tally;

/// Runs the steps whose name contains the filter. The very last line counts the tests of all runners together; a step
/// that is no runner of tests counts as one. Returns whether all went well.
///
/// # Errors
/// A filter that no step answers to.
pub(crate) fn test(project: &Project, filter: Option<&str>) -> Result<bool> {
    let chosen: Vec<_> = STEPS
        .iter()
        .filter(|step| filter.is_none_or(|filter| step.name.contains(filter)))
        .collect();
    let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
    ensure!(
        !chosen.is_empty(),
        "no step is named so; the steps are {}",
        names.join(", ")
    );

    let room = Room::new(project)?;
    let mut lines: Vec<(String, Outcome, Duration)> = Vec::new();
    for step in chosen {
        term::heading(&format!("{}: {}", step.name, step.title));
        let start = Instant::now();
        let outcome = (step.run)(&room).unwrap_or_else(|error| {
            term::failed(term::causes(&error));
            Outcome::Done(Tally::of_one(false))
        });
        lines.push((step.name.to_owned(), outcome, start.elapsed()));
    }
    Ok(report(&lines))
}

fn report(lines: &[(String, Outcome, Duration)]) -> bool {
    term::heading("summary");
    let mut total = Tally::default();
    for (name, outcome, took) in lines {
        match outcome {
            Outcome::LeftOut(why) => term::progress(format_args!("{name} left out: {why}")),
            Outcome::Done(tally) => {
                total = total + *tally;
                let counts = format!("{name}: {} passed, {} failed", tally.passed, tally.failed);
                if tally.failed == 0 {
                    term::passed(counts, *took);
                } else {
                    term::failed(counts);
                }
            }
        }
    }
    anstream::println!("{} passed, {} failed", total.passed, total.failed);
    total.failed == 0
}
