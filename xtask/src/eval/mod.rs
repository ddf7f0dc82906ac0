//! The scores of the core on annotated texts.
//!
//! | module | holds |
//! |---|---|
//! | [`kind`] | the types and their groups |
//! | [`gold`] | annotated texts |
//! | [`answer`] | what the core makes of them |
//! | [`edges`], [`score`] | the rule of scoring |
//! | [`report`] | tables, mistakes in context |
//! | [`floors`] | what may not be lost |
//! | [`mod@suites`] | the test suites of our peers |

mod answer;
mod edges;
mod floors;
mod gold;
mod kind;
mod report;
mod score;
mod suites;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::files;
use crate::project::Project;
use crate::term;
use floors::Floors;
use kind::Kind;
use report::Block;

/// Where annotated texts are looked for: in the shared folder beside the checkout.
pub(crate) const GOLD: &str = "../shared/gold";

/// Files that no rule was written from. Of the others, models of names learned from all texts (`model/*.learned.txt` says
/// from which files) and rules were written from every second one, the first included; what figures score on the rest is
/// the honest figure.
const HELD_OUT: [&str; 2] = ["fr-press", "en-web-2"];

/// Files that were looked at whole.
const SEEN: [&str; 1] = ["seeds"];

/// The floors that the tests hold the scores against.
pub(crate) const FLOORS: &str = "tests/floors.toml";

/// What to evaluate, and what to show.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Annotated texts, as JSON lines (.jsonl) or inline (.txt) [default: ../shared/gold/*.jsonl]; with --suites,
    /// suites [default: ../shared/conformance/*.jsonl].
    paths: Vec<PathBuf>,
    /// Run the test suites of our peers instead, as far as we share their ground.
    #[arg(long)]
    suites: bool,
    /// Show every miss, false alarm and wrong value in context.
    #[arg(long)]
    errors: bool,
    /// Fail where a score is below its floor in this file.
    #[arg(long, value_name = "FILE")]
    floors: Option<PathBuf>,
}

impl Arguments {
    /// The default texts against these floors.
    pub(crate) fn with_floors(floors: PathBuf) -> Self {
        Self {
            paths: Vec::new(),
            suites: false,
            errors: false,
            floors: Some(floors),
        }
    }

    /// The same of the suites of our peers.
    pub(crate) fn of_suites(self) -> Self {
        Self {
            suites: true,
            ..self
        }
    }
}

/// The annotated texts beside the checkout, in the order of their names; none where there are none.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn default_paths(project: &Project) -> Result<Vec<PathBuf>> {
    let mut paths = files::below(&project.path(GOLD))?;
    paths.retain(|path| files::extension(path) == "jsonl");
    Ok(paths)
}

/// Scores the core and prints the tables. Returns whether all floors hold.
///
/// # Errors
/// No texts, unreadable ones, a core that does not build or answer.
pub(crate) fn eval(project: &Project, arguments: &Arguments) -> Result<bool> {
    let floors = arguments.floors.as_deref().map(Floors::read).transpose()?;
    if arguments.suites {
        return suites(project, arguments, floors.as_ref());
    }
    let paths = match arguments.paths.as_slice() {
        [] => default_paths(project)?,
        given => given.to_vec(),
    };
    ensure!(
        !paths.is_empty(),
        "no annotated texts in {GOLD}: name some on the command line"
    );

    let recoupe = answer::build(project)?;
    let learned = learned(project)?;
    let mut blocks = Vec::new();
    let mut totals: BTreeMap<String, Block> = BTreeMap::new();
    for path in &paths {
        let evaluated = evaluate(&recoupe, path, &learned, arguments.errors)?;
        anstream::println!("{}", evaluated.all);
        let language = evaluated.language;
        let sums = [
            (format!("total {language}"), &evaluated.all),
            (format!("total {language}, unseen"), &evaluated.unseen),
        ];
        for (name, block) in sums {
            totals
                .entry(name.clone())
                .or_insert_with(|| Block::empty(name))
                .add(block);
        }
        blocks.push(evaluated.all);
    }
    for total in totals.into_values() {
        anstream::println!("{total}");
        blocks.push(total);
    }

    let broken = floors
        .as_ref()
        .map(|floors| floors.broken(&blocks))
        .unwrap_or_default();
    let held = floors.as_ref().map(Floors::count);
    Ok(told(&broken, held))
}

/// Runs the suites of our peers and prints their table. Returns whether all floors hold.
fn suites(project: &Project, arguments: &Arguments, floors: Option<&Floors>) -> Result<bool> {
    let paths = match arguments.paths.as_slice() {
        [] => suites::default_paths(project)?,
        given => given.to_vec(),
    };
    let recoupe = answer::build(project)?;
    let outcomes = suites::run(project, &recoupe, &paths, arguments.errors)?;
    let broken = floors
        .map(|floors| floors.broken_suites(&outcomes))
        .unwrap_or_default();
    Ok(told(&broken, floors.map(Floors::count_suites)))
}

/// Prints the broken floors, or how many hold. Returns whether none is broken.
fn told(broken: &[String], floors: Option<usize>) -> bool {
    for line in broken {
        term::failed(line);
    }
    if let (Some(count), true) = (floors, broken.is_empty()) {
        term::progress(format_args!("all {count} floors hold"));
    }
    broken.is_empty()
}

/// The scores of one file.
struct Evaluated {
    all: Block,
    /// Those of its texts alone that no rule was written from.
    unseen: Block,
    language: String,
}

/// Scores one file.
fn evaluate(
    recoupe: &Path,
    path: &Path,
    learned: &BTreeSet<String>,
    errors: bool,
) -> Result<Evaluated> {
    let name = path
        .file_stem()
        .context("a file without a name")?
        .to_string_lossy()
        .into_owned();
    let texts = gold::read(path)?;
    let required = texts
        .iter()
        .flat_map(|text| &text.spans)
        .filter(|span| !span.optional);
    let judged = kind::annotated(required.map(|span| span.kind));
    let questions: Vec<answer::Question> = texts.iter().map(Into::into).collect();
    let answers = answer::ask(recoupe, &questions).with_context(|| path.display().to_string())?;
    let mut languages: BTreeMap<String, usize> = BTreeMap::new();
    let mut all = Block::empty(name.clone());
    all.judged.clone_from(&judged);
    let mut unseen = Block::empty(name.clone());
    unseen.judged = unseen_kinds(&name, &judged, learned);
    for (place, (text, answer)) in texts.iter().zip(answers).enumerate() {
        *languages.entry(answer.language.clone()).or_default() += 1;
        let characters: Vec<char> = text.text.chars().collect();
        let found = answer.found();
        let (of_text, mistakes) = score::score(&characters, &text.spans, &found, &judged);
        all.texts += 1;
        all.scores += &of_text;
        if is_unseen(&name, place) && !unseen.judged.is_empty() {
            let (of_text, _) = score::score(&characters, &text.spans, &found, &unseen.judged);
            unseen.texts += 1;
            unseen.scores += &of_text;
        }
        if errors {
            let place = format!("{name}:{}", text.id);
            for mistake in &mistakes {
                anstream::println!("{}", report::mistake(&place, &characters, mistake));
            }
        }
    }
    let language = language_of(&name, &languages);
    Ok(Evaluated {
        all,
        unseen,
        language,
    })
}

/// The files that the models of names learned from, as their trainer lists them beside each.
fn learned(project: &Project) -> Result<BTreeSet<String>> {
    let mut learned = BTreeSet::new();
    for language in ["fr", "en"] {
        let path = project.path(format!("model/{language}.learned.txt"));
        let list = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        learned.extend(list.lines().map(str::to_owned));
    }
    Ok(learned)
}

/// Whether no rule was written from the text at this place of a file, counted from 0.
fn is_unseen(file: &str, place: usize) -> bool {
    HELD_OUT.contains(&file) || place % 2 == 1 && !SEEN.contains(&file)
}

/// What the unseen texts of a file judge: figures, and names where no model of names learned from the file.
fn unseen_kinds(file: &str, judged: &[Kind], learned: &BTreeSet<String>) -> Vec<Kind> {
    let held_out = HELD_OUT.contains(&file) && !learned.contains(file);
    let unseen = |kind: &Kind| held_out || kind.is_figure();
    judged.iter().copied().filter(unseen).collect()
}

/// The language that a file's name begins with (`fr-press`), else the one the core took most of its texts for.
fn language_of(name: &str, answered: &BTreeMap<String, usize>) -> String {
    if let Some((language @ ("fr" | "en"), _)) = name.split_once('-') {
        return language.to_owned();
    }
    let most = answered.iter().max_by_key(|(_, count)| **count);
    most.map_or_else(|| "unknown".to_owned(), |(language, _)| language.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_second_text_and_the_files_held_out_are_unseen() {
        let unseen = |file| [0, 1, 2, 3].map(|place| is_unseen(file, place));
        assert_eq!(unseen("fr-web"), [false, true, false, true]);
        assert_eq!(unseen("fr-press"), [true; 4]);
        assert_eq!(unseen("seeds"), [false; 4]);
    }

    #[test]
    fn names_are_unseen_only_where_no_model_learned() {
        let judged = [Kind::Money, Kind::Person];
        let learned = BTreeSet::from(["fr-web".to_owned()]);
        assert_eq!(unseen_kinds("fr-web", &judged, &learned), [Kind::Money]);
        assert_eq!(unseen_kinds("fr-press", &judged, &learned), judged);
        let shipped = BTreeSet::from(["fr-press".to_owned()]);
        assert_eq!(unseen_kinds("fr-press", &judged, &shipped), [Kind::Money]);
    }

    #[test]
    fn the_language_comes_from_the_name_or_from_the_texts() {
        let answered = BTreeMap::from([("en".to_owned(), 3), ("fr".to_owned(), 5)]);
        assert_eq!(language_of("en-web-1", &answered), "en");
        assert_eq!(language_of("seeds", &answered), "fr");
        assert_eq!(language_of("pre-press", &answered), "fr");
        assert_eq!(language_of("seeds", &BTreeMap::new()), "unknown");
    }
}
