//! Judging: how well a model does on texts that it did not learn from, and what each thing that it has brings.

use std::path::Path;

use recoupe::Language;
use recoupe::training::{Evidence, NameModel, find_by_rules, without};

use super::score::Scores;
use super::sources::{self, Origin, Source};
use super::texts::Text;
use super::{samples, train};

/// Into how many parts the texts are cut for cross-validation: stretches of neighbours, because lines of one article
/// share their names, and a model that has read the one half of it knows the other.
const FOLDS: usize = 3;

/// Scores of the model and of the rules alone.
#[derive(Clone, Default)]
struct Pair {
    model: Scores,
    rules: Scores,
}

impl Pair {
    fn join(&mut self, other: &Self) {
        self.model.join(&other.model);
        self.rules.join(&other.rules);
    }

    fn print(&self, name: &str) {
        println!(
            "{name:26} rules {}\n{:26} model {}",
            self.rules, "", self.model
        );
    }
}

/// Prints how the tests score.
pub(super) fn print_tests(
    product: &NameModel,
    shared: &Path,
    language: Language,
) -> Result<(), String> {
    for source in sources::test(shared, language)? {
        pair(product, language, source.texts.iter()).print(&source.name);
    }
    Ok(())
}

/// Trains on all parts but one and scores that one, for each part in turn; prints the sums.
pub(crate) fn cross_validate(shared: &Path, own: &Path, language: Language) -> Result<(), String> {
    let sources = sources::read(shared, own, language)?;
    let mut sums = vec![Pair::default(); sources.len()];
    for fold in 0..FOLDS {
        let product = without_fold(&sources, language, fold)?;
        for (source, sum) in sources.iter().zip(&mut sums) {
            sum.join(&pair(&product, language, held_out(source, fold)));
        }
    }
    let mut total = Pair::default();
    for (source, sum) in sources.iter().zip(sums) {
        sum.print(&source.name);
        total.join(&sum);
    }
    total.print("all");
    Ok(())
}

/// What can be taken away.
#[derive(Clone, Copy)]
enum Less {
    Nothing,
    Seen(Evidence),
    Learned(Origin),
}

/// All that is taken away, one after the other.
const LESS: [(&str, Less); 7] = [
    ("everything", Less::Nothing),
    ("without lexicon", Less::Seen(Evidence::Lexicon)),
    ("without cues", Less::Seen(Evidence::Cues)),
    ("without rules' verdict", Less::Seen(Evidence::Rules)),
    ("without document sense", Less::Seen(Evidence::Document)),
    ("without own lines", Less::Learned(Origin::OwnLines)),
    ("without shared corpus", Less::Learned(Origin::SharedCorpus)),
];

/// Prints as a table how well a model does without one thing after the other: on parts held out of sentences and of
/// articles, and on the tests. F1 of persons, organizations and places, then of all five types.
pub(crate) fn ablate(shared: &Path, own: &Path, language: Language) -> Result<(), String> {
    let tests = sources::test(shared, language)?;
    let columns = tests.iter().map(|test| format!(" {} |", test.name));
    println!(
        "| | sentences | articles |{}\n|---|---|---|{}",
        columns.collect::<String>(),
        "---|".repeat(tests.len())
    );
    // Two rows at a time: evidence is taken from a thread.
    for pair in LESS.chunks(2) {
        let rows: Vec<Result<String, String>> = std::thread::scope(|scope| {
            let work = |&(_, less): &(&str, Less)| {
                let tests = &tests;
                let row = move || row(shared, own, language, tests, less);
                scope.spawn(move || match less {
                    Less::Seen(evidence) => without(evidence, row),
                    _ => row(),
                })
            };
            let running: Vec<_> = pair.iter().map(work).collect();
            let finished = running.into_iter().map(std::thread::ScopedJoinHandle::join);
            finished
                .map(|row| row.unwrap_or_else(|_| Err("a training broke off".to_owned())))
                .collect()
        });
        for ((name, _), cells) in pair.iter().zip(rows) {
            println!("| {name} |{}", cells?);
        }
    }
    Ok(())
}

/// The cells of one row.
fn row(
    shared: &Path,
    own: &Path,
    language: Language,
    tests: &[Source],
    less: Less,
) -> Result<String, String> {
    let judged = sources::read(shared, own, language)?;
    let learned: Vec<Source> = sources::read(shared, own, language)?
        .into_iter()
        .filter(|source| !matches!(less, Less::Learned(origin) if source.origin == origin))
        .collect();
    let (mut sentences, mut articles) = (Scores::default(), Scores::default());
    for fold in 0..FOLDS {
        let product = without_fold(&learned, language, fold)?;
        for source in &judged {
            let sum = match source.origin {
                Origin::Gold => &mut sentences,
                Origin::SharedCorpus | Origin::OwnLines => &mut articles,
            };
            sum.join(&scores(&product, language, held_out(source, fold)));
        }
    }
    let data = train(samples(&learned, language, |_, _| true), language);
    let product = NameModel::new(&data).ok_or("the product cannot read the model")?;
    let tested = tests
        .iter()
        .map(|test| scores(&product, language, test.texts.iter()));
    let rows: Vec<Scores> = [sentences, articles].into_iter().chain(tested).collect();
    Ok(rows.iter().map(cell).collect())
}

fn cell(scores: &Scores) -> String {
    let (main, all) = (scores.main().f1(), scores.all().f1());
    format!(" {main:.3} / {all:.3} |")
}

/// A model that learned from all parts but one.
fn without_fold(sources: &[Source], language: Language, fold: usize) -> Result<NameModel, String> {
    let data = train(
        samples(sources, language, |i, of| fold_of(i, of) != fold),
        language,
    );
    NameModel::new(&data).ok_or_else(|| "the product cannot read the model".to_owned())
}

/// The part of a source that was held out.
fn held_out(source: &Source, fold: usize) -> impl Iterator<Item = &Text> {
    let of = source.texts.len();
    let texts = source.texts.iter().enumerate();
    let mine = texts.filter(move |&(i, _)| fold_of(i, of) == fold);
    mine.map(|(_, text)| text)
}

/// The part to which a text belongs, by its number and that of all.
fn fold_of(i: usize, of: usize) -> usize {
    i * FOLDS / of
}

fn scores<'t>(
    product: &NameModel,
    language: Language,
    texts: impl Iterator<Item = &'t Text>,
) -> Scores {
    let mut scores = Scores::default();
    for text in texts {
        scores.add(text, &product.find(&text.text, language));
    }
    scores
}

fn pair<'t>(
    product: &NameModel,
    language: Language,
    texts: impl Iterator<Item = &'t Text>,
) -> Pair {
    let mut pair = Pair::default();
    for text in texts {
        pair.model.add(text, &product.find(&text.text, language));
        pair.rules.add(text, &find_by_rules(&text.text, language));
    }
    pair
}
