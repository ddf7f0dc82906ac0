//! Builds what the product carries in `model/` from the lists and texts of the shared folder beside the checkout.
//!
//! The product needs neither this program nor that folder: what is built here is committed.

mod letters;
mod lexicon;
mod model;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo run --release -p recoupe-train -- lexicon
       cargo run --release -p recoupe-train -- letters
       cargo run --release -p recoupe-train -- model --language fr|en [--ship|--cross-validate|--ablate]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["lexicon"] => lexicon::build(&root.join("../shared"), &root.join("model")),
        ["letters"] => letters::build(&root),
        ["model", "--language", code, ref rest @ ..] => model(&root, code, rest),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

/// Trains the model of a language, or tells how well one would do.
fn model(root: &Path, code: &str, rest: &[&str]) -> Result<(), String> {
    let language = recoupe::Language::from_code(code).ok_or(USAGE)?;
    let (shared, own) = (root.join("../shared"), root.join("train/corpus"));
    match rest {
        [] => model::build(&shared, &own, &root.join("model"), language),
        ["--ship"] => model::ship(&shared, &own, &root.join("model"), language),
        ["--cross-validate"] => model::judge::cross_validate(&shared, &own, language),
        ["--ablate"] => model::judge::ablate(&shared, &own, language),
        _ => Err(USAGE.to_owned()),
    }
}
