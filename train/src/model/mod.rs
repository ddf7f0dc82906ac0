//! The model of names: trained from annotated texts, written as the product reads it.
//!
//! The texts ([`texts`], chosen in [`sources`]) become stretches with features and allowed labels ([`sample`]); [`crf`]
//! learns weights, [`mod@write`] quantizes them, and the product itself is scored with what was written ([`mod@score`]).

mod crf;
mod sample;
mod score;
mod sources;
mod texts;
mod write;

use std::path::Path;
use std::time::Instant;

use recoupe::Language;
use recoupe::training::{NameModel, find_by_rules, forgetting};

use crf::Settings;
use sample::Sample;
use score::Scores;
use sources::{Source, test};
use texts::Text;

/// Into how many parts the texts are cut for cross-validation: stretches of neighbours, because lines of one article
/// share their names, and a model that has read the one half of it knows the other.
const FOLDS: usize = 5;
/// Share of the known names that each text is read without a second time, in percent.
const FORGOTTEN: u32 = 50;
/// Features seen less often than this, both readings counted, are dropped.
const LEAST: u32 = 3;
/// Bits of a feature's key: that strangers share some costs nothing that could be measured, as they are trained together.
const BITS: u32 = 20;
/// What one step of a weight's byte is worth.
const STEP: f32 = 0.05;

const SETTINGS: Settings = Settings {
    rounds: 12,
    rate: 0.15,
    l1: 0.4,
    l2: 0.05,
    seed: 42,
};

/// Trains on all texts and writes the model of a language; prints how the tests score.
pub(crate) fn build(
    shared: &Path,
    own: &Path,
    model: &Path,
    language: Language,
) -> Result<(), String> {
    let sources = sources::read(shared, own, language)?;
    let data = train(samples(&sources, language, |_, _| true), language);
    let path = model.join(format!("{}.bin", language.code()));
    std::fs::write(&path, &data).map_err(|error| format!("{}: {error}", path.display()))?;
    let product = NameModel::new(&data).ok_or("the product cannot read the model")?;
    for source in test(shared, language)? {
        print(
            &source.name,
            &score(&product, language, source.texts.iter()),
        );
    }
    Ok(())
}

/// Trains on all parts but one and scores that one, for each part in turn; prints the sums.
pub(crate) fn cross_validate(shared: &Path, own: &Path, language: Language) -> Result<(), String> {
    let sources = sources::read(shared, own, language)?;
    let mut sums = vec![Pair::default(); sources.len()];
    for fold in 0..FOLDS {
        let learned = |i, of| i * FOLDS / of != fold;
        let data = train(samples(&sources, language, learned), language);
        let product = NameModel::new(&data).ok_or("the product cannot read the model")?;
        for (source, sum) in sources.iter().zip(&mut sums) {
            let of = source.texts.len();
            let mine = (0..of).filter(|&i| !learned(i, of));
            sum.join(&score(&product, language, mine.map(|i| &source.texts[i])));
        }
    }
    let mut total = Pair::default();
    for (source, sum) in sources.iter().zip(sums) {
        print(&source.name, &sum);
        total.join(&sum);
    }
    print("all", &total);
    Ok(())
}

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
}

fn print(name: &str, pair: &Pair) {
    println!(
        "{name:26} rules {}\n{:26} model {}",
        pair.rules, "", pair.model
    );
}

fn score<'t>(
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

/// The samples of those texts of each source that `wanted` accepts by their number and that of all, read twice: with the whole lexicon, and with
/// a poorer one.
fn samples(
    sources: &[Source],
    language: Language,
    wanted: impl Fn(usize, usize) -> bool,
) -> Vec<Sample> {
    let gather = || {
        let of = |source: &Source| source.samples(language, &wanted);
        sources.iter().flat_map(of).collect::<Vec<_>>()
    };
    let mut samples = gather();
    samples.extend(forgetting(FORGOTTEN, gather));
    samples
}

/// Trains; the model in bytes.
fn train(mut samples: Vec<Sample>, language: Language) -> Vec<u8> {
    let start = Instant::now();
    let features = sample::number(&mut samples, BITS, LEAST);
    let mut last = 0.0;
    let weights = crf::train(&samples, &features, SETTINGS, |loss| last = loss);
    let data = write::write(&features, &weights, language, BITS, STEP);
    println!(
        "{} stretches, {} features, {} parameters, mean loss {last:.4}, {} bytes, {:.0?}",
        samples.len(),
        features.keys.len(),
        features.labels.len(),
        data.len(),
        start.elapsed()
    );
    data
}
