//! Runs the cases of `tests/findings/` through the core: what must be found, and what must not.
//!
//! One file a kind and language, one case a line. `+` must be found as an error, `?` as a warning, `-` must pass without
//! any finding. `!` before the sign says that the case is not met yet, for want of a name mostly; one that is met after
//! all fails, so that it loses the mark. `⟦…⟧` mark the figures or names that disagree, `⏎` a line end; lines that begin
//! with `#` are comments.

#[path = "case_file/marked.rs"]
mod marked;

use libtest_mimic::{Arguments, Failed};
use marked::unmarked;
use recoupe::{Language, Options, Severity, analyze};

fn main() {
    let arguments = Arguments::from_args();
    let trials = marked::trials("tests/findings", judge_marked);
    libtest_mimic::run(&arguments, trials).exit();
}

/// The verdict on a case of a file `kind-language`, turned round where it is marked as not met yet.
fn judge_marked(file: &str, line: &str) -> Result<(), Failed> {
    let (kind, language) = file.rsplit_once('-').expect("kind-language.txt");
    let language = Language::from_code(language).expect("fr or en");
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
    if finding.kind.name() != kind || finding.severity != severity {
        return fail("another kind or severity is expected");
    }
    if finding.spans != spans {
        return fail("other spans are expected");
    }
    Ok(())
}
