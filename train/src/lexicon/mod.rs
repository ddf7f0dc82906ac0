//! The lexicon: known names, name parts and common words, chosen from the lists and written in compact form.

pub(crate) mod encode;
mod parts;
mod select;
mod sources;
mod words;

use std::path::Path;

/// Reads the lists and texts under `shared` and writes the lexicon's files to the folder `model`.
pub(crate) fn build(shared: &Path, model: &Path) -> Result<(), String> {
    let lists = sources::Lists::read(&shared.join("lexicon"))?;
    let sections = select::sections(&lists, shared)?;
    for section in &sections {
        println!("{:>6}  {}", section.entries.len(), section.name);
    }
    write(
        &model.join("parts.bin"),
        &parts::build(&lists, &shared.join("lexicon"), 22)?,
    )?;
    write(&model.join("lexicon.bin"), &encode::encode(&sections)?)?;
    write(
        &model.join("aliases.txt"),
        select::aliases(&lists).as_bytes(),
    )
}

fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    println!(
        "{:>6}  bytes  {}",
        content.len(),
        path.file_name().unwrap_or_default().display()
    );
    std::fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}
