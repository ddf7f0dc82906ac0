//! `recoupe compare`: several articles beside each other.

use super::{Failure, Known, read_text};
use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use recoupe::CodePoints;
use recoupe::compare::{Source, compare};
use recoupe::report::comparison::{ComparisonReport, PlaceReport, RowReport};
use std::io::{self, Write};

#[derive(Args)]
pub(crate) struct Compare {
    /// The articles to read, in UTF-8; `-` reads standard input
    #[arg(required = true, num_args = 2..)]
    files: Vec<String>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    known: Known,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Format {
    /// A table of figures, and the sentences of those that differ
    Text,
    /// One JSON object
    Json,
}

impl Compare {
    /// Reads all articles and prints how they compare.
    pub(crate) fn run(&self, out: &mut impl Write) -> Result<(), Failure> {
        let texts: Vec<String> = self
            .files
            .iter()
            .map(|file| read_text(file))
            .collect::<Result<_, _>>()?;
        let options = self.known.options();
        let analyses: Vec<_> = texts
            .iter()
            .map(|text| recoupe::analyze(text, &options))
            .collect();
        let sources: Vec<Source> = texts
            .iter()
            .zip(&analyses)
            .map(|(text, analysis)| Source {
                text,
                analysis,
                options,
            })
            .collect();
        let comparison = compare(&sources);
        let ids: Vec<Option<&str>> = self.files.iter().map(|file| Some(file.as_str())).collect();
        let report = ComparisonReport::new::<CodePoints>(&ids, &sources, &comparison);
        match self.format {
            Format::Json => {
                serde_json::to_writer_pretty(&mut *out, &report).map_err(io::Error::from)?;
                writeln!(out)?;
            }
            Format::Text => print(&report, out)?,
        }
        out.flush()?;
        Ok(())
    }
}

/// The signs of the states: they tell them apart where no colour is shown.
fn sign(status: &str) -> (&'static str, AnsiColor) {
    match status {
        "corroborated" => ("=", AnsiColor::Green),
        "different" => ("≠", AnsiColor::Red),
        _ => ("·", AnsiColor::BrightBlack),
    }
}

/// Prints one line a figure and one column an article, then the sentences of the figures that differ and the names that
/// several articles share.
fn print(report: &ComparisonReport, out: &mut impl Write) -> io::Result<()> {
    for (number, article) in (1..).zip(&report.articles) {
        writeln!(out, "{number}  {}", article.id.unwrap_or_default())?;
    }
    let columns = report.articles.len();
    let numbers: Vec<String> = (1..=columns).map(|number| number.to_string()).collect();
    let cells: Vec<Vec<String>> = std::iter::once(numbers)
        .chain(report.figures.iter().map(|row| cells(row, columns)))
        .collect();
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let lengths = cells.iter().map(|row| row[column].chars().count());
            lengths.max().unwrap_or_default()
        })
        .collect();
    let signs = report.figures.iter().map(|row| sign(row.status));
    let heads = std::iter::once((" ", AnsiColor::BrightBlack)).chain(signs);
    writeln!(out)?;
    for ((mark, colour), row) in heads.zip(&cells) {
        let style = Style::new().fg_color(Some(colour.into()));
        let line: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(cell, &width)| format!("{cell:width$}"))
            .collect();
        writeln!(
            out,
            "{style}{mark}{style:#}  {}",
            line.join("  ").trim_end()
        )?;
    }
    for row in report
        .figures
        .iter()
        .filter(|row| row.status == "different")
    {
        writeln!(out)?;
        for place in &row.places {
            let said = if place.differs { "≠" } else { "=" };
            let speaker = place
                .speaker
                .map(|name| format!(" ({name})"))
                .unwrap_or_default();
            let number = place.article + 1;
            writeln!(
                out,
                "{said} {number}{speaker}: {}",
                one_line(place.sentence)
            )?;
        }
    }
    let mut heading = true;
    for entity in &report.entities {
        let mut articles: Vec<usize> = entity
            .places
            .iter()
            .map(|place| place.article + 1)
            .collect();
        articles.dedup();
        if articles.len() > 1 {
            if std::mem::take(&mut heading) {
                writeln!(out)?;
            }
            let numbers: Vec<String> = articles.iter().map(usize::to_string).collect();
            writeln!(out, "{}: {}", numbers.join(", "), one_line(entity.name))?;
        }
    }
    Ok(())
}

/// What each article says of a figure: its first place of each value.
fn cells(row: &RowReport, columns: usize) -> Vec<String> {
    let cell = |article: usize| {
        let mut told: Vec<String> = Vec::new();
        for place in row.places.iter().filter(|place| place.article == article) {
            let written = written(place);
            if !told.contains(&written) {
                told.push(written);
            }
        }
        told.join(" / ")
    };
    (0..columns).map(cell).collect()
}

fn written(place: &PlaceReport) -> String {
    let qualifier = place.qualifier.map(|name| format!("{name} "));
    format!("{}{}", qualifier.unwrap_or_default(), one_line(place.text))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
