//! The command line: `recoupe analyze`, `recoupe compare`.

mod command;

use command::compare::Compare;
use command::{Failure, Known, LanguageChoice, name_of, open, read_text};

use anstyle::{AnsiColor, Style};
use clap::{Args, Parser, Subcommand, ValueEnum};
use recoupe::report::explanation::{ExplanationReport, NameExplanationReport};
use recoupe::report::json::Report;
use recoupe::{Analysis, CodePoints, NameKind, Options, Span};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

/// Marks every name and every figure of an article, with its exact value
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Find the names and figures of texts
    Analyze(Analyze),
    /// Hold what articles say of the same things against each other
    Compare(Compare),
}

#[derive(Args)]
struct Analyze {
    /// Files to read, in UTF-8; `-` or none reads standard input
    files: Vec<String>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Read one JSON object a line, {"id", "text"} with "language" and "`reference_date`" if need be, and print one
    /// analysis a line
    #[arg(long)]
    jsonl: bool,
    #[command(flatten)]
    known: Known,
    /// The language of findings; by default that of each text
    #[arg(long, value_enum, default_value_t = LanguageChoice::Auto)]
    interface: LanguageChoice,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Format {
    /// One JSON object a text
    Json,
    /// The text itself, its marks underlined in colour
    Text,
    /// How each figure was read: its parts, the rule, and what could have been read another way; why each name was found
    Explain,
}

/// One line of `--jsonl`.
#[derive(Deserialize)]
struct Item {
    id: String,
    text: String,
    language: Option<LanguageChoice>,
    reference_date: Option<String>,
}

/// What `--format explain` prints of one text.
#[derive(Serialize)]
struct Explanations<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(rename = "explanations")]
    figures: Vec<ExplanationReport<'a>>,
    names: Vec<NameExplanationReport<'a>>,
}

fn main() -> ExitCode {
    let mut out = BufWriter::new(anstream::stdout().lock());
    let done = match Cli::parse().command {
        Command::Analyze(arguments) => arguments.run(&mut out),
        Command::Compare(arguments) => match arguments.run(&mut out) {
            Ok(()) => Ok(true),
            Err(Failure::Input(message)) => {
                complain(&message);
                Ok(false)
            }
            Err(Failure::Output(error)) => Err(error),
        },
    };
    match done {
        Ok(all_read) => ExitCode::from(if all_read { 0 } else { 2 }),
        // Whoever closes the pipe early (`head`) has all it wants.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("standard output: {error}"));
            ExitCode::from(2)
        }
    }
}

/// Prints one line on standard error.
fn complain(message: &impl fmt::Display) {
    anstream::eprintln!("recoupe: {message}");
}

impl Analyze {
    /// Analyses all inputs; tells whether all could be read.
    fn run(&self, out: &mut impl Write) -> io::Result<bool> {
        let standard_input = ["-".to_owned()];
        let files = if self.files.is_empty() {
            &standard_input[..]
        } else {
            &self.files
        };
        let mut all_read = true;
        for file in files {
            match self.analyze_file(file, out) {
                Ok(()) => {}
                Err(Failure::Input(message)) => {
                    complain(&message);
                    all_read = false;
                }
                Err(Failure::Output(error)) => return Err(error),
            }
        }
        out.flush()?;
        Ok(all_read)
    }

    fn analyze_file(&self, file: &str, out: &mut impl Write) -> Result<(), Failure> {
        let name = name_of(file);
        if self.jsonl {
            return self.analyze_lines(name, &mut *open(file)?, out);
        }
        let text = &read_text(file)?;
        let id = (self.files.len() > 1).then_some(name);
        self.print(id, text, &self.options(), out)?;
        Ok(())
    }

    /// Analyses one JSON object a line. A line that is none is complained of, and the others are still done.
    fn analyze_lines(
        &self,
        name: &str,
        input: &mut dyn BufRead,
        out: &mut impl Write,
    ) -> Result<(), Failure> {
        let mut bad = 0;
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            let read = input.read_until(b'\n', &mut line);
            if read.map_err(|error| Failure::Input(format!("{name}: {error}")))? == 0 {
                break;
            }
            if line.trim_ascii().is_empty() {
                continue;
            }
            match self.item(&line) {
                Ok((item, options)) => self.print(Some(&item.id), &item.text, &options, out)?,
                Err(reason) => {
                    complain(&format!("{name}, line {number}: {reason}"));
                    bad += 1;
                }
            }
        }
        match bad {
            0 => Ok(()),
            1 => Err(Failure::Input(format!("{name}: 1 line was left out"))),
            _ => Err(Failure::Input(format!("{name}: {bad} lines were left out"))),
        }
    }

    fn item(&self, line: &[u8]) -> Result<(Item, Options), String> {
        let item: Item = serde_json::from_slice(line).map_err(|error| error.to_string())?;
        let mut options = self.options();
        if let Some(choice) = item.language {
            options.language = choice.language();
        }
        if let Some(date) = &item.reference_date {
            let date = date
                .parse()
                .map_err(|error| format!("reference_date {date:?}: {error}"))?;
            options.reference_date = Some(date);
        }
        Ok((item, options))
    }

    fn options(&self) -> Options {
        Options {
            interface: self.interface.language(),
            ..self.known.options()
        }
    }

    fn print(
        &self,
        id: Option<&str>,
        text: &str,
        options: &Options,
        out: &mut impl Write,
    ) -> io::Result<()> {
        match self.format {
            Format::Text => {
                let analysis = recoupe::analyze(text, options);
                if let Some(id) = id {
                    writeln!(out, "{id}")?;
                }
                print_underlined(text, &analysis, out)
            }
            Format::Json => {
                let analysis = recoupe::analyze(text, options);
                self.print_json(&Report::new::<CodePoints>(id, text, &analysis), out)
            }
            Format::Explain => {
                let explanations = recoupe::explain(text, options);
                let explanations = ExplanationReport::all::<CodePoints>(text, &explanations);
                let names = recoupe::explain_names(text, options);
                let names = NameExplanationReport::all::<CodePoints>(text, &names);
                let all = Explanations {
                    id,
                    figures: explanations,
                    names,
                };
                self.print_json(&all, out)
            }
        }
    }

    fn print_json(&self, report: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
        if self.jsonl {
            serde_json::to_writer(&mut *out, report)?;
        } else {
            serde_json::to_writer_pretty(&mut *out, report)?;
        }
        writeln!(out)
    }
}

/// Prints the text with its marks underlined: figures in blue with their value behind, names in a colour a kind.
fn print_underlined(text: &str, analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    let figures = analysis.figures.iter().map(|figure| {
        let qualifier = figure
            .qualifier
            .map(|qualifier| format!("{} ", qualifier.name()));
        let value = figure.value.normal_form();
        let note = value.map(|value| format!("{}{value}", qualifier.unwrap_or_default()));
        (figure.span, AnsiColor::Blue, note)
    });
    let names = analysis
        .names
        .iter()
        .map(|mention| (mention.span, colour_of(mention.kind), None));
    let mut marks: Vec<(Span, AnsiColor, Option<String>)> = figures.chain(names).collect();
    marks.sort_by_key(|&(span, ..)| span);

    let dim = Style::new().dimmed();
    let mut at = 0;
    for (span, colour, note) in marks {
        let style = Style::new().underline().fg_color(Some(colour.into()));
        write!(
            out,
            "{}{style}{}{style:#}",
            &text[at..span.start],
            span.of(text)
        )?;
        if let Some(note) = note {
            write!(out, "{dim} [{note}]{dim:#}")?;
        }
        at = span.end;
    }
    let rest = &text[at..];
    write!(out, "{rest}")?;
    if !text.ends_with('\n') {
        writeln!(out)?;
    }
    Ok(())
}

fn colour_of(kind: NameKind) -> AnsiColor {
    match kind {
        NameKind::Person => AnsiColor::Magenta,
        NameKind::Organization => AnsiColor::Yellow,
        NameKind::Place => AnsiColor::Green,
        NameKind::Event => AnsiColor::Red,
        NameKind::Product => AnsiColor::Cyan,
    }
}
