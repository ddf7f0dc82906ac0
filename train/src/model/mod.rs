//! The model of names: trained from annotated texts, written as the product reads it.

mod crf;
mod sample;
mod score;
mod sources;
mod texts;
mod write;

use std::path::Path;

use recoupe::Language;
use recoupe::training::{NameModel, find_by_rules};

use crf::Settings;
use sample::Sample;
use score::Scores;
use sources::{Source, test};
use texts::Text;

fn variable<T: std::str::FromStr>(name: &str, default: T) -> T {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// How many parts the texts are cut into for cross-validation.
const FOLDS: usize = 5;

/// Trains on all texts and writes the model of a language; prints how the tests score.
pub(crate) fn build(shared: &Path, own: &Path, model: &Path, language: Language) -> Result<(), String> {
    let sources = sources::read(shared, own, language)?;
    let gather = || -> Vec<Sample> {
        sources
            .iter()
            .flat_map(|source| source.samples(language, |_| true))
            .collect()
    };
    let mut samples = gather();
    for seed in 0..variable("FORGETS", 1) {
        samples.extend(recoupe::training::forgetting(variable("FORGET", 50), seed, gather));
    }
    if variable("JUST", 0) == 1 {
        let data = std::fs::read(model.join(format!("{}.bin", code(language)))).unwrap();
        let product = NameModel::new(&data).ok_or("bad")?;
        for source in test(shared, language)? {
            let (learned, _) = score(&product, language, source.texts.iter());
            println!("{:26} model {learned}", source.name);
        }
        return Ok(());
    }
    let data = train(samples, language, true);
    let path = model.join(format!("{}.bin", code(language)));
    std::fs::write(&path, &data).map_err(|error| format!("{}: {error}", path.display()))?;
    let product = NameModel::new(&data).ok_or("the product cannot read the model")?;
    for source in test(shared, language)? {
        let (learned, ruled) = score(&product, language, source.texts.iter());
        println!("{:26} rules {ruled}\n{:26} model {learned}", source.name, "");
        let mut misses = std::collections::BTreeMap::<String, usize>::new();
        for text in &source.texts {
            let found = product.find(&text.text, language);
            for name in text.names.iter().filter(|name| !name.optional) {
                if found.contains(&(name.span, name.kind)) {
                    continue;
                }
                let words = text.text[name.span.start..name.span.end].split_whitespace().count();
                let how = found
                    .iter()
                    .find(|f| f.0.start < name.span.end && name.span.start < f.0.end)
                    .map_or("nothing".to_owned(), |f| {
                        if f.0 == name.span { format!("as {}", f.1.name()) } else { "border".to_owned() }
                    });
                *misses.entry(format!("{} of {} words: {how}", name.kind.name(), words.min(2))).or_default() += 1;
            }
        }
        println!("{misses:#?}");
    }
    Ok(())
}

/// Trains on all parts but one and scores that one, for each part in turn; prints the sums.
pub(crate) fn cross_validate(shared: &Path, own: &Path, language: Language) -> Result<(), String> {
    let sources = sources::read(shared, own, language)?;
    if let Ok(held) = std::env::var("HOLD") {
        let gather = || -> Vec<Sample> {
            sources
                .iter()
                .filter(|source| !held.contains(&source.name))
                .flat_map(|source| source.samples(language, |_| true))
                .collect()
        };
        let mut samples = gather();
        for seed in 0..variable("FORGETS", 1) {
            samples.extend(recoupe::training::forgetting(variable("FORGET", 50), seed, gather));
        }
        let product = NameModel::new(&train(samples, language, true)).expect("sound");
        for source in sources.iter().filter(|source| held.contains(&source.name)) {
            let (learned, _) = score(&product, language, source.texts.iter());
            println!("{:20} {learned}", source.name);
            if variable("ERRORS", 0) == 1 {
                for text in source.texts.iter().step_by(2) {
                    let found = product.find(&text.text, language);
                    let t = |s: recoupe::Span| &text.text[s.start..s.end];
                    let mut miss = vec![];
                    for n in &text.names {
                        if !n.optional && !found.contains(&(n.span, n.kind)) {
                            miss.push(format!("-{}[{}]", t(n.span), &n.kind.name()[..3]));
                        }
                    }
                    for f in &found {
                        if !text.names.iter().any(|n| n.span == f.0 && (n.kind == f.1 || n.optional)) {
                            miss.push(format!("+{}[{}]", t(f.0), &f.1.name()[..3]));
                        }
                    }
                    if !miss.is_empty() {
                        println!("ERR {} || {}", miss.join(" "), text.text.chars().take(160).collect::<String>());
                    }
                }
            }
        }
        return Ok(());
    }
    let held: Vec<usize> = match variable("FOLD", FOLDS) {
        FOLDS => (0..FOLDS).collect(),
        fold => vec![fold],
    };
    let mut sums = vec![(Scores::default(), Scores::default()); sources.len()];
    for pair in held.chunks(variable("JOBS", 2)) {
        let results: Vec<_> = std::thread::scope(|scope| {
            let jobs: Vec<_> = pair
                .iter()
                .map(|&fold| {
                    let sources = &sources;
                    scope.spawn(move || evaluate(sources, language, fold))
                })
                .collect();
            jobs.into_iter().map(|job| job.join().expect("no panic")).collect()
        });
        for result in results {
            for (sum, (learned, ruled)) in sums.iter_mut().zip(result) {
                sum.0.join(&learned);
                sum.1.join(&ruled);
            }
        }
    }
    let mut total = (Scores::default(), Scores::default());
    for (source, sum) in sources.iter().zip(sums) {
        if variable("LONG", 0) == 1 || source.name.ends_with("web") || source.name.ends_with("web-1") {
            println!("{:26} rules {}\n{:26} model {}", source.name, sum.1, "", sum.0);
        }
        total.0.join(&sum.0);
        total.1.join(&sum.1);
    }
    println!("{:26} rules {}\n{:26} model {}", "all", total.1, "", total.0);
    Ok(())
}

fn evaluate(sources: &[Source], language: Language, fold: usize) -> Vec<(Scores, Scores)> {
    let samples = sources
        .iter()
        .flat_map(|source| source.samples(language, |i| i % FOLDS != fold))
        .collect();
    let product = NameModel::new(&train(samples, language, fold == 4)).expect("the product reads what is written");
    sources
        .iter()
        .map(|source| {
            let mine = source.texts.iter().enumerate();
            score(
                &product,
                language,
                mine.filter(|(i, _)| i % FOLDS == fold).map(|(_, text)| text),
            )
        })
        .collect()
}

/// Scores of the model and of the rules.
fn score<'t>(
    product: &NameModel,
    language: Language,
    texts: impl Iterator<Item = &'t Text>,
) -> (Scores, Scores) {
    let (mut learned, mut ruled) = (Scores::default(), Scores::default());
    for text in texts {
        learned.add(text, &product.find(&text.text, language));
        ruled.add(text, &find_by_rules(&text.text, language));
    }
    (learned, ruled)
}

fn train(mut samples: Vec<Sample>, language: Language, say: bool) -> Vec<u8> {
    let start = std::time::Instant::now();
    let bits = variable("BITS", 20);
    let features = sample::number(&mut samples, bits, variable("LEAST", 1));
    let settings = Settings {
        rounds: variable("ROUNDS", 15),
        rate: variable("RATE", 0.15),
        l1: variable("L1", 0.15),
        l2: variable("L2", 0.05),
        seed: 42,
    };
    let weights = crf::train(&samples, &features, settings, |_, _| {});
    let data = write::write(&features, &weights, language, bits, variable("STEP", 0.05));
    if say {
        let kept = weights.features.iter().filter(|weight| **weight != 0.0).count();
        println!(
            "{} stretches, {} features, {} parameters, {kept} not zero, {} bytes, {:?}",
            samples.len(),
            features.keys.len(),
            features.labels.len(),
            data.len(),
            start.elapsed()
        );
    }
    data
}

/// The name of a language in files.
fn code(language: Language) -> &'static str {
    match language {
        Language::French => "fr",
        Language::English => "en",
    }
}
