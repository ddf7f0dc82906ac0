//! The lexicon: known names, name parts and common words, chosen from the lists and written in compact form.

mod encode;
mod select;
mod sources;
mod words;

use std::path::Path;

/// Reads the lists and texts under `shared` and writes the lexicon to `target`.
pub(crate) fn build(shared: &Path, target: &Path) -> Result<(), String> {
    let sections = select::sections(&sources::Lists::read(&shared.join("lexicon"))?, shared)?;
    let written = encode::encode(&sections);
    for section in &sections {
        println!("{:>6}  {}", section.entries.len(), section.name);
    }
    println!("{:>6}  bytes", written.len());
    std::fs::write(target, written).map_err(|error| format!("{}: {error}", target.display()))
}
