//! The model of names: trained from annotated texts, written as the product reads it.

mod crf;
mod sample;
mod score;
mod texts;
mod write;

use std::path::{Path, PathBuf};

use recoupe::training::{NameModel, find_by_rules};
use recoupe::{Language, NameKind};

use crf::Settings;
use score::Scores;
use texts::Text;

fn variable<T: std::str::FromStr>(name: &str, default: T) -> T {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// Trains.
pub(crate) fn build(shared: &Path, train: &Path, model: &Path, language: Language, dev: bool) -> Result<(), String> {
    let start = std::time::Instant::now();
    let three: &[NameKind] = &[NameKind::Event, NameKind::Product];
    let (gold, test): (&[(&str, &[NameKind])], &[&str]) = match language {
        Language::French => (
            &[("fr-web", &[]), ("fr-encyclopedia", &[]), ("fr-parliament", &[])],
            &["fr-press", "seeds"],
        ),
        Language::English => (
            &[("en-web-1", three), ("en-encyclopedia", three)],
            &["en-web-2"],
        ),
    };
    let mut files: Vec<(PathBuf, &[NameKind])> = gold
        .iter()
        .map(|&(name, left_out)| (shared.join("gold").join(format!("{name}.jsonl")), left_out))
        .collect();
    let code = if language == Language::French { "fr" } else { "en" };
    for folder in [shared.join("corpus"), train.join("corpus")] {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| {
                path.extension().is_some_and(|ending| ending == "txt")
                    && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(code))
            })
            .collect();
        paths.sort();
        files.extend(paths.into_iter().map(|path| (path, &[] as &[NameKind])));
    }
    let mut learned = Vec::new();
    let mut held_out: Vec<(String, Vec<Text>)> = Vec::new();
    let fold = variable("FOLD", 4);
    for (path, left_out) in &files {
        let texts = texts::read(path)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut mine = Vec::new();
        for (i, text) in texts.into_iter().enumerate() {
            if dev && i % 5 == fold {
                mine.push(text);
            } else {
                learned.extend(sample::samples(&text, language, left_out));
            }
        }
        held_out.push((name, mine));
    }
    let bits = variable("BITS", 26);
    let features = sample::number(&mut learned, bits, variable("LEAST", 1));
    let tokens: usize = learned.iter().map(|sample| sample.ends.len()).sum();
    println!(
        "{} stretches, {tokens} tokens, {} features, {} parameters, {:?}",
        learned.len(),
        features.keys.len(),
        features.labels.len(),
        start.elapsed()
    );
    let settings = Settings {
        rounds: variable("ROUNDS", 15),
        rate: variable("RATE", 0.2),
        l1: variable("L1", 0.3),
        l2: variable("L2", 0.05),
        seed: 42,
    };
    let weights = crf::train(&learned, &features, settings, |round, loss| {
        if round % 5 == 0 || round == 1 {
            println!("round {round}: {loss:.4} {:?}", start.elapsed());
        }
    });
    let data = write::write(&features, &weights, bits, variable("STEP", 0.05));
    let path = if dev { std::env::temp_dir().join(format!("dev-{code}.bin")) } else { model.join(format!("{code}.bin")) };
    std::fs::write(&path, &data).map_err(|error| error.to_string())?;
    let kept = weights.features.iter().filter(|weight| **weight != 0.0).count();
    println!("{kept} parameters not zero, {} bytes", data.len());
    let product = NameModel::new(&data).ok_or("the product cannot read the model")?;
    let mut report = |name: &str, texts: &[Text], rules: bool| {
        let (mut learned, mut ruled) = (Scores::default(), Scores::default());
        for text in texts {
            learned.add(text, &product.find(&text.text, language));
            if rules {
                ruled.add(text, &find_by_rules(&text.text, language));
            }
        }
        if rules {
            println!("{name:26} rules {ruled}");
        }
        println!("{name:26} model {learned}");
        learned
    };
    let mut total = Scores::default();
    if dev {
        for (name, texts) in &held_out {
            total.join(&report(name, texts, variable("RULES", 0) == 1));
        }
        println!("{:26} model {total}", "dev");
    }
    if variable("TEST", 0) == 1 {
        for name in test {
            let texts = texts::read(&shared.join("gold").join(format!("{name}.jsonl")))?;
            report(name, &texts, true);
        }
    }
    Ok(())
}
