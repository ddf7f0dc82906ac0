//! The commands of the command line, and what they share.

pub(crate) mod compare;

use clap::{Args, ValueEnum};
use recoupe::{Date, Language, Options};
use serde::Deserialize;
use std::io::{self, BufRead, Read};

#[derive(Clone, Copy, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LanguageChoice {
    /// Each paragraph shows its own
    Auto,
    /// French
    Fr,
    /// English
    En,
}

impl LanguageChoice {
    pub(crate) fn language(self) -> Option<Language> {
        match self {
            Self::Auto => None,
            Self::Fr => Some(Language::French),
            Self::En => Some(Language::English),
        }
    }
}

/// What is known of the texts beforehand.
#[derive(Args)]
pub(crate) struct Known {
    /// The language of the texts
    #[arg(long, value_enum, default_value_t = LanguageChoice::Auto)]
    language: LanguageChoice,
    /// The day on which the texts were written (YYYY-MM-DD), from which relative dates count
    #[arg(long, value_name = "DATE")]
    reference_date: Option<Date>,
    /// Read what pages put around their articles as well: menus, teasers, comments
    #[arg(long)]
    furniture: bool,
}

impl Known {
    pub(crate) fn options(&self) -> Options {
        Options {
            language: self.language.language(),
            reference_date: self.reference_date,
            furniture: self.furniture,
            interface: None,
        }
    }
}

/// Why one input could not be analysed, or the output not be written.
pub(crate) enum Failure {
    /// The input is at fault; the others are still done.
    Input(String),
    /// Nobody reads the output: the run ends.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// What an input is called.
pub(crate) fn name_of(file: &str) -> &str {
    if file == "-" { "standard input" } else { file }
}

/// Opens an input; `-` is standard input.
pub(crate) fn open(file: &str) -> Result<Box<dyn BufRead>, Failure> {
    if file == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let opened = std::fs::File::open(file);
    let opened = opened.map_err(|error| Failure::Input(format!("{file}: {error}")))?;
    Ok(Box::new(io::BufReader::new(opened)))
}

/// The text of an input, without a byte order mark.
pub(crate) fn read_text(file: &str) -> Result<String, Failure> {
    let name = name_of(file);
    let mut bytes = Vec::new();
    open(file)?
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::Input(format!("{name}: {error}")))?;
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::Input(format!(
            "{name}: not UTF-8 (the first bad byte is byte {at})"
        ))
    })?;
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    Ok(text)
}
