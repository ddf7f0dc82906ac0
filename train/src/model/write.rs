//! The written form of a model, which `src/names/model/weights.rs` of the product describes, writes and reads.

use recoupe::Language;
use recoupe::training::{PAIRS, pack_model};

use super::crf::Weights;
use super::sample::Features;

/// Writes the weights as bytes, of which `step` is one. What rounds to nothing goes.
pub(crate) fn write(
    features: &Features,
    weights: &Weights,
    language: Language,
    bits: u32,
    step: f32,
) -> Vec<u8> {
    let quantized = |weight: f32| (weight / step).round().clamp(-127.0, 127.0) as i8;
    let of_feature = |number: usize| {
        let parameters = features.begins[number] as usize..features.begins[number + 1] as usize;
        let weight = |i| (features.labels[i], quantized(weights.features[i]));
        parameters.map(weight).filter(|&(_, weight)| weight != 0)
    };
    let kept: Vec<(u32, Vec<(u8, i8)>)> = features
        .keys
        .iter()
        .enumerate()
        .map(|(number, &key)| (key, of_feature(number).collect::<Vec<_>>()))
        .filter(|(_, weights)| !weights.is_empty())
        .collect();
    let mut pairs = [0; PAIRS];
    for (pair, &weight) in pairs.iter_mut().zip(&weights.pairs) {
        *pair = quantized(weight);
    }
    pack_model(language, bits, &pairs, &kept)
}
