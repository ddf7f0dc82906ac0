//! Runs the cases of `tests/findings/` through the core: what must be found, and what must not.
//!
//! One file a kind and language, one case a line. `+` must be found as an error, `?` as a warning, `-` must pass without
//! any finding. `!` before the sign says that the case is not met yet, for want of a name mostly; one that is met after
//! all fails, so that it loses the mark. `⟦…⟧` mark the figures or names that disagree, `⏎` a line end; lines that begin
//! with `#` are comments.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use recoupe::{Language, Options, Severity, analyze};

fn main() {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    let trials = paths.iter().flat_map(|path| trials(path)).collect();
    libtest_mimic::run(&arguments, trials).exit();
}

/// The cases of a file, whose name is `kind-language.txt`.
fn trials(path: &Path) -> Vec<Trial> {
    let stem = path
        .file_stem()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let (kind, language) = stem.rsplit_once('-').expect("kind-language.txt");
    let language = Language::from_code(language).expect("fr or en");
    let content = fs::read_to_string(path).expect("UTF-8");
    let cases = content
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    cases
        .map(|(number, line)| {
            let (kind, line) = (kind.to_owned(), line.to_owned());
            Trial::test(format!("{stem}:{}", number + 1), move || {
                judge_marked(&kind, language, &line)
            })
        })
        .collect()
}

/// The verdict on a case, turned round where it is marked as not met yet.
fn judge_marked(kind: &str, language: Language, line: &str) -> Result<(), Failed> {
    match line.strip_prefix('!') {
        None => judge(kind, language, line),
        Some(line) if judge(kind, language, line).is_err() => Ok(()),
        Some(_) => Err("the case is met: take its ! away".into()),
    }
}

fn judge(kind: &str, language: Language, line: &str) -> Result<(), Failed> {
    let (expected, marked) = line.split_once(' ').ok_or("no sign before the case")?;
    let (text, spans) = unmarked(marked);
    let options = Options {
        language: Some(language),
        ..Options::default()
    };
    let analysis = analyze(&text, &options);
    let told: Vec<String> = analysis
        .findings
        .iter()
        .map(|finding| {
            let spans: Vec<&str> = finding.spans.iter().map(|span| span.of(&text)).collect();
            format!(
                "{} {}: {} {spans:?}",
                finding.severity.name(),
                finding.kind.name(),
                finding.message(language)
            )
        })
        .collect();
    let fail = |why: &str| Err(Failed::from(format!("{why}\n{text}\nfound: {told:#?}")));
    let severity = match expected {
        "+" => Severity::Error,
        "?" => Severity::Warning,
        "-" if told.is_empty() => return Ok(()),
        "-" => return fail("nothing disagrees here"),
        _ => return fail("a case begins with +, ? or -"),
    };
    let [finding] = analysis.findings.as_slice() else {
        return fail("one finding is expected");
    };
    let found: Vec<(usize, usize)> = finding
        .spans
        .iter()
        .map(|span| (span.start, span.end))
        .collect();
    if finding.kind.name() != kind || finding.severity != severity {
        return fail("another kind or severity is expected");
    }
    if found != spans {
        return fail("other spans are expected");
    }
    Ok(())
}

/// The text without its marks, and the byte spans they enclose.
fn unmarked(marked: &str) -> (String, Vec<(usize, usize)>) {
    let mut text = String::new();
    let mut spans = Vec::new();
    let mut start = 0;
    for c in marked.chars() {
        match c {
            '⟦' => start = text.len(),
            '⟧' => spans.push((start, text.len())),
            '⏎' => text.push('\n'),
            _ => text.push(c),
        }
    }
    (text, spans)
}
