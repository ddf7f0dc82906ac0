//! Samples: stretches with the labels that the annotation allows.

use std::collections::HashMap;

use recoupe::training::{LABELS, OUTSIDE, labels_of, labels_of_kind, stretches};
use recoupe::{Language, NameKind};

use super::texts::Text;

/// A stretch as the trainer needs it.
pub(crate) struct Sample {
    /// Numbers of the features of all tokens.
    pub(crate) features: Vec<u32>,
    /// Where the features of each token end.
    pub(crate) ends: Vec<usize>,
    /// For each token the labels it may have, one bit a label.
    pub(crate) allowed: Vec<u32>,
}

/// All labels are allowed.
const ANY: u32 = (1 << LABELS) - 1;

/// The stretches of a text. Kinds that its annotation leaves out are allowed wherever no name is annotated.
pub(crate) fn samples(text: &Text, language: Language, left_out: &[NameKind]) -> Vec<Sample> {
    let nothing = left_out
        .iter()
        .flat_map(|&kind| labels_of_kind(kind))
        .fold(1 << OUTSIDE, |mask, label| mask | 1 << label);
    let mut found = Vec::new();
    for stretch in stretches(&text.text, language) {
        let mut allowed = vec![nothing; stretch.tokens.len()];
        for name in &text.names {
            let inside: Vec<usize> = (0..stretch.tokens.len())
                .filter(|&i| {
                    let token = stretch.tokens[i];
                    token.start < name.span.end && name.span.start < token.end
                })
                .collect();
            let (Some(&first), Some(&last)) = (inside.first(), inside.last()) else {
                continue;
            };
            // A name that begins or ends inside a token or outside the stretch cannot be learned.
            let whole = stretch.tokens[first].start == name.span.start
                && stretch.tokens[last].end == name.span.end;
            for (i, label) in inside.iter().zip(labels_of(name.kind, inside.len())) {
                allowed[*i] = match (whole, name.optional) {
                    (true, false) => 1 << label,
                    (true, true) => 1 << label | 1 << OUTSIDE,
                    (false, _) => ANY,
                };
            }
        }
        found.push(Sample {
            features: stretch.features,
            ends: stretch.ends,
            allowed,
        });
    }
    found
}

/// Numbers for features, densely.
#[derive(Default)]
pub(crate) struct Features {
    /// The keys, by number.
    pub(crate) keys: Vec<u32>,
    /// Where the parameters of each feature begin; one more at the end.
    pub(crate) begins: Vec<u32>,
    /// The label of each parameter.
    pub(crate) labels: Vec<u8>,
}

/// Counts features, drops those seen fewer than `least` times, numbers the rest, and gives each a parameter for every
/// label that it was seen with. The samples then speak of numbers.
pub(crate) fn number(samples: &mut [Sample], bits: u32, least: u32) -> Features {
    let cut = u32::MAX >> (32 - bits);
    let mut seen: HashMap<u32, (u32, u32)> = HashMap::new();
    for sample in samples.iter_mut() {
        let mut from = 0;
        for (&end, &allowed) in sample.ends.iter().zip(&sample.allowed) {
            for feature in &mut sample.features[from..end] {
                *feature &= cut;
                let entry = seen.entry(*feature).or_default();
                entry.0 += 1;
                if allowed != ANY {
                    entry.1 |= allowed;
                }
            }
            from = end;
        }
    }
    let mut keys: Vec<u32> = seen
        .iter()
        .filter(|(_, entry)| entry.0 >= least && entry.1 != 0)
        .map(|(&key, _)| key)
        .collect();
    keys.sort_unstable();
    let mut features = Features {
        begins: Vec::with_capacity(keys.len() + 1),
        labels: Vec::new(),
        keys,
    };
    let mut numbers: HashMap<u32, u32> = HashMap::with_capacity(features.keys.len());
    for (&key, number) in features.keys.iter().zip(0..) {
        numbers.insert(key, number);
        features.begins.push(features.labels.len() as u32);
        let labels = seen[&key].1;
        features
            .labels
            .extend((0..LABELS as u8).filter(|label| labels >> label & 1 == 1));
    }
    features.begins.push(features.labels.len() as u32);
    for sample in samples {
        let mut kept = Vec::with_capacity(sample.features.len());
        let mut from = 0;
        for end in &mut sample.ends {
            kept.extend(
                sample.features[from..*end]
                    .iter()
                    .filter_map(|feature| numbers.get(feature)),
            );
            from = *end;
            *end = kept.len();
        }
        sample.features = kept;
    }
    features
}
