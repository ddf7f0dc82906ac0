//! Runs the cases of `tests/cases/` natively: each is one test, named by its file and its own name.

use libtest_mimic::{Arguments, Failed, Trial};
use recoupe::{Analysis, CodePointSpan, CodePoints, Converter, Language, Options, Span};
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn main() {
    let arguments = Arguments::from_args();
    let files = case_files();
    if std::env::var_os("UPDATE_CASES").is_some() {
        for file in &files {
            let rendered: Vec<String> = cases(&read(file)).iter().map(Case::render).collect();
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
                case.run()
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}

fn case_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = std::fs::read_dir(&folder).expect("tests/cases is a folder");
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
struct Case {
    /// The heading without `# `.
    heading: String,
    name: String,
    options: Options,
    text: String,
    /// The whole block, as the analysis should render.
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

    fn run(&self) -> Result<(), Failed> {
        let rendered = self.render();
        if rendered == self.expected {
            return Ok(());
        }
        Err(format!("expected\n{}\nfound\n{rendered}", self.expected).into())
    }

    /// The case with the marks that the core finds now.
    fn render(&self) -> String {
        let analysis = recoupe::analyze(&self.text, &self.options);
        let marks = marks(&self.text, &analysis);
        let mut out = format!("# {}\n", self.heading);
        let mut line_start = 0;
        for line in self.text.split('\n') {
            let length = line.chars().count();
            let space = if line.is_empty() { "" } else { " " };
            let _ = writeln!(out, "={space}{line}");
            for (span, label) in &marks {
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

/// All marks in the order of the text, each with its label.
fn marks(text: &str, analysis: &Analysis) -> Vec<(CodePointSpan, String)> {
    let figures = analysis.figures.iter().map(|figure| {
        let mut label = figure.kind().name().to_owned();
        if let Some(value) = figure.value.normal_form() {
            let _ = write!(label, " {value}");
        }
        if let Some(qualifier) = figure.qualifier {
            let _ = write!(label, " ({})", qualifier.name());
        }
        if let Some((first, last)) = figure.resolved {
            let to = if first == last {
                String::new()
            } else {
                format!("/{last}")
            };
            let _ = write!(label, " -> {first}{to}");
        }
        (figure.span, label)
    });
    let names = analysis.names.iter().map(|mention| {
        let entity = &analysis.entities[mention.entity].name;
        let name = if entity == mention.span.of(text) {
            String::new()
        } else {
            format!(" {entity}")
        };
        (mention.span, format!("{}{name}", mention.kind.name()))
    });
    let mut marks: Vec<(Span, String)> = figures.chain(names).collect();
    marks.sort();
    let mut converter = Converter::<CodePoints>::new(text);
    marks
        .into_iter()
        .map(|(span, label)| (converter.convert(span), label))
        .collect()
}
