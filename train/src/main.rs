//! Builds what the product carries in `model/` from the lists and texts of the shared folder beside the checkout.
//!
//! The product needs neither this program nor that folder: what is built here is committed.

mod lexicon;
mod model;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo run -p recoupe-train -- lexicon";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["lexicon"] => lexicon::build(&root.join("../shared"), &root.join("model")),
        ["model", "--language", language, ref rest @ ..] => {
            let language = if language == "fr" { recoupe::Language::French } else { recoupe::Language::English };
            let (shared, own) = (root.join("../shared"), std::env::var("OWN").map_or(root.join("train/corpus"), std::path::PathBuf::from));
            if rest.contains(&"--dev") {
                model::cross_validate(&shared, &own, language)
            } else {
                model::build(&shared, &own, &root.join("model"), language)
            }
        }
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
