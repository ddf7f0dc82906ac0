//! The written form of a model, which `src/names/model/weights.rs` of the product describes and reads.

use recoupe::Language;
use recoupe::training::MODEL_MAGIC;

use super::crf::Weights;
use super::sample::Features;
use crate::lexicon::encode::rice;

/// Writes the weights as bytes, of which `step` is one. What rounds to nothing goes.
pub(crate) fn write(
    features: &Features,
    weights: &Weights,
    language: Language,
    bits: u32,
    step: f32,
) -> Vec<u8> {
    let quantized = |weight: f32| (weight / step).round().clamp(-127.0, 127.0) as i8;
    let (mut keys, mut counts, mut labels, mut values) = (vec![], vec![], vec![], vec![]);
    for (number, &key) in features.keys.iter().enumerate() {
        let before = labels.len();
        for i in features.begins[number] as usize..features.begins[number + 1] as usize {
            let value = quantized(weights.features[i]);
            if value != 0 {
                labels.push(features.labels[i]);
                values.push(value.cast_unsigned());
            }
        }
        if labels.len() > before {
            keys.push(key);
            counts.push((labels.len() - before) as u8);
        }
    }
    let k = bits.saturating_sub(keys.len().max(1).ilog2() + 1);
    let mut out = MODEL_MAGIC.to_vec();
    out.extend(language.code().bytes());
    out.extend([bits as u8, k as u8]);
    out.extend((keys.len() as u32).to_le_bytes());
    out.extend(
        weights
            .pairs
            .iter()
            .map(|&weight| quantized(weight).cast_unsigned()),
    );
    rice(keys.iter().copied(), k, &mut out);
    out.extend(counts);
    out.extend(labels);
    out.extend(values);
    out
}
