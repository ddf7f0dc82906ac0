//! Cases of a line each: a sign, then a text in which `⟦…⟧` mark what is meant and `⏎` is a line end. Lines that begin
//! with `#` are comments.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use recoupe::Span;

/// A test of its own for each case of a folder; `judge` is given the name of the case's file and its line.
pub(crate) fn trials(folder: &str, judge: fn(&str, &str) -> Result<(), Failed>) -> Vec<Trial> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    let of_file = |path: &PathBuf| {
        let stem = path.file_stem().expect("a name").to_string_lossy();
        let content = fs::read_to_string(path).expect("UTF-8");
        let cases = (1..)
            .zip(content.lines())
            .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        let trial = |(number, line): (usize, &str)| {
            let (stem, line) = (stem.clone().into_owned(), line.to_owned());
            Trial::test(format!("{stem}:{number}"), move || judge(&stem, &line))
        };
        cases.map(trial).collect::<Vec<Trial>>()
    };
    paths.iter().flat_map(of_file).collect()
}

/// The text without its marks, and the spans they enclose.
pub(crate) fn unmarked(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut start) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '⟦' => start = text.len(),
            '⟧' => spans.push(Span::new(start, text.len())),
            '⏎' => text.push('\n'),
            _ => text.push(c),
        }
    }
    (text, spans)
}
