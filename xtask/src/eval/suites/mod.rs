//! The test suites of our peers, as measures of how much of their ground we hold.
//!
//! | module | holds |
//! |---|---|
//! | [`case`] | cases of either peer, in one form |
//! | [`originals`] | the day that a translated case counts from, where it has lost it |
//! | [`haskell`] | the expressions that Duckling's corpora expect |
//! | [`meaning`], [`when`] | what an expression means: amounts and lengths of time; moments and stretches of time |
//! | [`found`] | stretches of time that were found |
//! | [`taken`] | the same as a peer takes them, where the text leaves them open |
//! | [`together`] | what figures mean together |
//! | [`judge`] | whether what was found means what is expected |
//! | [`words`] | units by their many names, words that may stand in a span or not |
//! | [`refused`] | the cases that we do not mean to pass, and why |

mod case;
mod found;
mod haskell;
mod judge;
mod meaning;
mod originals;
mod refused;
mod taken;
mod together;
mod when;
mod words;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::answer::{self, Question};
use crate::files;
use crate::project::Project;
use crate::table::Table;
use case::Case;
use judge::Verdict;
use refused::Refused;

/// Where suites are looked for: in the shared folder beside the checkout.
pub(crate) const SUITES: &str = "../shared/conformance";

/// The cases that we do not mean to pass.
const REFUSED: &str = "tests/refused.toml";

/// How a suite went.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// The name of its file without the ending.
    pub(crate) file: String,
    cases: usize,
    passed: usize,
    /// Of the passed: with an open date taken for the next to come.
    as_next: usize,
    /// Refused; none of them passes.
    refused: usize,
}

impl Outcome {
    /// The share of passed cases among all, from 0 to 1.
    pub(crate) fn of_all(&self) -> f64 {
        share(self.passed, self.cases)
    }

    /// The share of passed cases among those that are not refused, from 0 to 1; 1 where all are refused.
    pub(crate) fn share(&self) -> f64 {
        share(self.passed, self.cases - self.refused)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of cases are small")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

/// The suites beside the checkout, in the order of their names; none where there are none.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn default_paths(project: &Project) -> Result<Vec<PathBuf>> {
    let mut paths = files::below(&project.path(SUITES))?;
    paths.retain(|path| files::extension(path) == "jsonl");
    Ok(paths)
}

/// Runs the suites and prints their table, with `errors` the failures too.
///
/// # Errors
/// No suites, unreadable ones, a core that does not answer, a case that is refused although it passes.
pub(crate) fn run(
    project: &Project,
    recoupe: &Path,
    paths: &[PathBuf],
    errors: bool,
) -> Result<Vec<Outcome>> {
    ensure!(
        !paths.is_empty(),
        "no suites in {SUITES}: name some on the command line"
    );
    let refused = Refused::read(&project.path(REFUSED))?;
    let mut outcomes = Vec::new();
    for path in paths {
        outcomes.push(suite(recoupe, path, &refused, errors)?);
    }
    let mut table = Table::new(&[
        "suite",
        "cases",
        "passed",
        "as next",
        "of all",
        "refused",
        "of not refused",
    ]);
    for outcome in &outcomes {
        let percent = |share: f64| format!("{:.1} %", 100.0 * share);
        table.row([
            outcome.file.clone(),
            outcome.cases.to_string(),
            outcome.passed.to_string(),
            outcome.as_next.to_string(),
            percent(outcome.of_all()),
            outcome.refused.to_string(),
            if outcome.refused == outcome.cases {
                "–".to_owned()
            } else {
                percent(outcome.share())
            },
        ]);
    }
    anstream::println!("{table}");
    anstream::println!(
        "as next: of the passed, those where a day without its year or week, which an article means as the nearest, is \
         taken for the next to come, as the peer takes it"
    );
    Ok(outcomes)
}

fn suite(recoupe: &Path, path: &Path, refused: &Refused, errors: bool) -> Result<Outcome> {
    let file = path.file_stem().context("a file without a name")?;
    let file = file.to_string_lossy().into_owned();
    let cases = case::read(path).with_context(|| path.display().to_string())?;
    let questions: Vec<Question> = cases.iter().map(Case::question).collect();
    let answers = answer::ask(recoupe, &questions).with_context(|| path.display().to_string())?;
    let mut outcome = Outcome {
        file,
        cases: cases.len(),
        passed: 0,
        as_next: 0,
        refused: 0,
    };
    let mut needless = Vec::new();
    for (case, answer) in cases.iter().zip(&answers) {
        let verdict = judge::judge(case, &answer.figures);
        let refusal = refused.reason(&case.id);
        outcome.refused += usize::from(refusal.is_some());
        match verdict {
            Verdict::Passed | Verdict::PassedAsNext => {
                outcome.passed += 1;
                outcome.as_next += usize::from(verdict == Verdict::PassedAsNext);
                needless.extend(refusal.map(|_| case.id.as_str()));
            }
            Verdict::Failed(failure) if errors => {
                let refusal = refusal
                    .map(|why| format!("  refused: {why}"))
                    .unwrap_or_default();
                anstream::println!("{}  {}\n    {failure}{refusal}", case.id, case.input);
            }
            Verdict::Failed(_) => {}
        }
    }
    ensure!(
        needless.is_empty(),
        "{REFUSED} refuses what passes: {}",
        needless.join(", ")
    );
    Ok(outcome)
}
