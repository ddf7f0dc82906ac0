//! What the command says: headings, progress, errors. Colour only where a terminal shows it.

use std::fmt::Display;
use std::time::Duration;

use anstyle::{AnsiColor, Style};

const HEADING: Style = Style::new().bold();
const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default().bold();
const QUIET: Style = Style::new().dimmed();

/// The title of a step.
pub(crate) fn heading(title: &str) {
    anstream::println!("\n{HEADING}== {title}{HEADING:#}");
}

/// One line of what is going on.
pub(crate) fn progress(what: impl Display) {
    anstream::println!("{QUIET}--{QUIET:#} {what}");
}

/// A step that went well.
pub(crate) fn passed(what: impl Display, took: Duration) {
    anstream::println!(
        "{GOOD}ok{GOOD:#} {what} {QUIET}({}){QUIET:#}",
        seconds(took)
    );
}

/// A step that did not.
pub(crate) fn failed(what: impl Display) {
    anstream::println!("{BAD}failed{BAD:#} {what}");
}

/// An error with its causes, on the error channel.
pub(crate) fn error(error: &anyhow::Error) {
    anstream::eprintln!("{BAD}error:{BAD:#} {}", causes(error));
}

/// An error and what caused it, on one line.
pub(crate) fn causes(error: &anyhow::Error) -> String {
    format!("{error:#}")
}

/// A time to the tenth of a second.
pub(crate) fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}
