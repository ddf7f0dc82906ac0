//! Cases as data: texts with marks under their lines. `tests/cases/README.md` says how they are written.

use libtest_mimic::{Arguments, Failed, Trial};
use recoupe::{CodePointSpan, Language, Options};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What the core finds in the text of a case, as the lines under the text tell it.
pub(crate) struct Found {
    /// Each mark and what is said of it, in the order in which they are to stand.
    pub(crate) marks: Vec<(CodePointSpan, String)>,
}

/// Runs every case of a folder as a test of its own; with `UPDATE_CASES` set, writes the cases as they are now.
pub(crate) fn run(folder: &str, find: fn(&Case) -> Found) -> ExitCode {
    let arguments = Arguments::from_args();
    let files = case_files(folder);
    if std::env::var_os("UPDATE_CASES").is_some() {
        for file in &files {
            let cases = cases(&read(file));
            let rendered: Vec<String> = cases.iter().map(|case| case.render(&find(case))).collect();
            std::fs::write(file, rendered.join("\n")).expect("case files can be written");
        }
    }
    let mut trials = Vec::new();
    for file in files {
        let stem = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let found = cases(&read(&file));
        assert!(!found.is_empty(), "{} holds no case", file.display());
        for case in found {
            trials.push(Trial::test(format!("{stem}::{}", case.name), move || {
                case.check(&find(&case))
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn case_files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(&folder).expect("the folder of the cases is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// One case as it stands in its file.
pub(crate) struct Case {
    /// The heading without `# `.
    heading: String,
    name: String,
    pub(crate) options: Options,
    pub(crate) text: String,
    /// The whole block, as it should render.
    expected: String,
}

fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in file.lines() {
        if let Some(heading) = line.strip_prefix("# ") {
            cases.push(Case::open(heading));
        }
        let Some(case) = cases.last_mut() else {
            continue;
        };
        if let Some(text) = line.strip_prefix('=') {
            if !case.text.is_empty() || case.expected.contains("\n=") {
                case.text.push('\n');
            }
            case.text.push_str(text.strip_prefix(' ').unwrap_or(text));
        }
        if !line.is_empty() {
            case.expected.push_str(line);
            case.expected.push('\n');
        }
    }
    cases
}

impl Case {
    fn open(heading: &str) -> Self {
        let mut options = Options::default();
        let mut name = heading;
        while let Some((before, bracket)) = name
            .strip_suffix(']')
            .and_then(|rest| rest.rsplit_once(" ["))
        {
            match Language::from_code(bracket) {
                Some(language) => options.language = Some(language),
                None => {
                    options.reference_date =
                        Some(bracket.parse().expect("a language or a date in brackets"));
                }
            }
            name = before;
        }
        Self {
            heading: heading.to_owned(),
            name: name.to_owned(),
            options,
            text: String::new(),
            expected: String::new(),
        }
    }

    fn check(&self, found: &Found) -> Result<(), Failed> {
        let rendered = self.render(found);
        if rendered == self.expected {
            return Ok(());
        }
        Err(format!("expected\n{}\nfound\n{rendered}", self.expected).into())
    }

    /// The case with the marks that the core finds now.
    fn render(&self, found: &Found) -> String {
        let mut out = format!("# {}\n", self.heading);
        let mut line_start = 0;
        for line in self.text.split('\n') {
            let length = line.chars().count();
            let space = if line.is_empty() { "" } else { " " };
            let _ = writeln!(out, "={space}{line}");
            for (span, label) in &found.marks {
                if (line_start..=line_start + length).contains(&span.start) {
                    let column = span.start - line_start;
                    let _ = writeln!(
                        out,
                        "~ {}{} {label}",
                        " ".repeat(column),
                        "^".repeat(span.end - span.start)
                    );
                }
            }
            line_start += length + 1;
        }
        out
    }
}
