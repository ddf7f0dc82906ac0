//! The model of names: trained from annotated texts, written as the product reads it.
//!
//! The texts ([`texts`], chosen in [`sources`]) become stretches with features and allowed labels ([`sample`]); [`crf`]
//! learns weights, [`mod@write`] quantizes them, and the product itself is scored with what was written
//! ([`judge`], [`mod@score`]).

mod crf;
pub(crate) mod judge;
mod sample;
mod score;
pub(crate) mod sources;
pub(crate) mod texts;
mod write;

use std::path::Path;
use std::time::Instant;

use recoupe::Language;
use recoupe::training::{NameModel, forgetting};
use sha2::{Digest, Sha256};

use crf::Settings;
use sample::Sample;
use sources::Source;

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

/// Trains on all texts but the tests and writes the model of a language; prints how the tests score.
pub(crate) fn build(
    shared: &Path,
    own: &Path,
    model: &Path,
    language: Language,
) -> Result<(), String> {
    let sources = sources::read(shared, own, language)?;
    let product = write_model(&sources, model, language)?;
    judge::print_tests(&product, shared, language)
}

/// Trains on the tests as well, all but the articles that the project started from, and writes the model of a language.
/// What it would score is what [`build`] prints: nothing is left that could judge it.
pub(crate) fn ship(
    shared: &Path,
    own: &Path,
    model: &Path,
    language: Language,
) -> Result<(), String> {
    let mut sources = sources::read(shared, own, language)?;
    sources.extend(sources::spent(shared, language)?);
    write_model(&sources, model, language).map(drop)
}

/// Trains, writes the model and beside it what it learned from, and prints its digest.
fn write_model(sources: &[Source], folder: &Path, language: Language) -> Result<NameModel, String> {
    let data = train(samples(sources, language, |_, _| true), language);
    let write = |ending: &str, content: &[u8]| {
        let path = folder.join(format!("{}.{ending}", language.code()));
        std::fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))
    };
    write("bin", &data)?;
    let names: Vec<&str> = sources.iter().map(|source| source.name.as_str()).collect();
    let learned = names.join("\n") + "\n";
    write("learned.txt", learned.as_bytes())?;
    println!("{}.bin SHA-256 {}", language.code(), digest(&data));
    NameModel::new(&data).ok_or_else(|| "the product cannot read the model".to_owned())
}

/// SHA-256 of a model, in hexadecimal digits.
fn digest(data: &[u8]) -> String {
    format!("{:x}", Sha256::digest(data))
}

/// The samples of those texts of each source that `wanted` accepts by their number and that of all, read twice: with the
/// whole lexicon, and with a poorer one.
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts of our own, each with a name or two, enough of them that features are seen often enough to be kept.
    fn sources(folder: &Path) -> Vec<Source> {
        let line = |i: usize| {
            let (person, town) = (
                ["Zorlini", "Baltec", "Marchand"][i % 3],
                ["Corvane", "Brive"][i % 2],
            );
            format!("Mme [P|{person}] visite [L|{town}] avec la société [O|Zorlane].\n")
        };
        let text: String = (0..24).map(line).collect();
        std::fs::create_dir_all(folder).expect("a folder");
        std::fs::write(folder.join("fr-small.txt"), text).expect("a file");
        sources::prose(folder, sources::Origin::OwnLines, Language::French).expect("a source")
    }

    #[test]
    fn two_trainings_give_the_same_bytes_and_a_model_that_learned() {
        let folder = std::env::temp_dir().join(format!("recoupe-train-{}", std::process::id()));
        let sources = sources(&folder);
        let once = || {
            train(
                samples(&sources, Language::French, |_, _| true),
                Language::French,
            )
        };
        let (data, again) = (once(), once());
        std::fs::remove_dir_all(&folder).expect("the folder goes");
        assert_eq!(digest(&data), digest(&again));
        let model = NameModel::new(&data).expect("a model");
        let text = "Mme Zorlini visite Brive avec la société Zorlane.";
        let names: Vec<&str> = model
            .find(text, Language::French)
            .into_iter()
            .map(|(span, _)| &text[span.start..span.end])
            .collect();
        assert_eq!(names, ["Zorlini", "Brive", "Zorlane"]);
    }

    #[test]
    fn the_card_names_the_digest_of_each_model() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model");
        let card = std::fs::read_to_string(folder.join("README.md")).expect("the card");
        for language in [Language::French, Language::English] {
            let data = std::fs::read(folder.join(format!("{}.bin", language.code())));
            let digest = digest(&data.expect("a model"));
            assert!(card.contains(&digest), "{} is {digest}", language.code());
        }
    }
}
