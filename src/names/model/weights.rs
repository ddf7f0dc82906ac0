//! Weights: a trained model in bytes, and how it is looked up.
//!
//! The data: the magic `RCN1`; the code of the language, two letters; a byte with the number of bits of a key; a byte with
//! the Rice parameter; the number of features (four bytes, little end first); the weights of pairs of labels (one signed
//! byte for each pair, before times after); the gaps of the sorted keys in Rice code; then for each feature how many weights it has (one byte each), the
//! labels of all weights (one byte each) and the weights (one signed byte each). Streams of like bytes compress well.

use super::label::LABELS;
use super::viterbi::{Scores, Transitions};
use crate::names::lexicon::Bits;
use crate::text::language::Language;

/// A trained model.
pub(crate) struct Model {
    /// The language of the lines that it reads.
    pub(crate) language: Language,
    bits: u32,
    /// Open addressing: key and where its weights begin plus one; 0 is vacant.
    slots: Vec<(u32, u32)>,
    /// Label and weight; a feature's weights end at a label past all.
    weights: Vec<(u8, i8)>,
    /// What pairs of labels are worth.
    pub(crate) transitions: Transitions,
}

/// What the data starts with.
pub(crate) const MAGIC: [u8; 4] = *b"RCN1";
/// Past all labels: ends the weights of a feature.
const END: u8 = LABELS as u8;

impl Model {
    /// Reads a model; none where the data is not one.
    pub(crate) fn new(data: &[u8]) -> Option<Self> {
        let (magic, rest) = data.split_first_chunk::<4>()?;
        let (code, rest) = rest.split_first_chunk::<2>()?;
        let language = Language::from_code(std::str::from_utf8(code).ok()?)?;
        let (&[bits, k], rest) = rest.split_first_chunk::<2>()?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let pairs = rest.get(..LABELS * LABELS)?;
        let sound = *magic == MAGIC && (1..=32).contains(&bits) && k < 32 && count <= data.len();
        if !sound {
            return None;
        }
        let mut gaps = Bits::new(&rest[LABELS * LABELS..]);
        let mut keys = Vec::with_capacity(count);
        let mut key = 0_u32;
        for _ in 0..count {
            key = key.wrapping_add(gaps.rice(u32::from(k))?);
            keys.push(key);
        }
        let streams = &rest[LABELS * LABELS + gaps.bytes()..];
        let counts = streams.get(..count)?;
        let total: usize = counts.iter().map(|&count| usize::from(count)).sum();
        let labels = streams.get(count..count + total)?;
        let values = streams.get(count + total..count + 2 * total)?;
        let mut model = Self {
            language,
            bits: u32::from(bits),
            slots: vec![(0, 0); (count * 2 + 2).next_power_of_two()],
            weights: Vec::with_capacity(total + count),
            transitions: Transitions::new(|before, label| {
                i32::from(pairs[usize::from(before.0) * LABELS + usize::from(label.0)] as i8)
            }),
        };
        let mut at = 0;
        for (&key, &count) in keys.iter().zip(counts) {
            let slot = model.position(key);
            model.slots[slot] = (key, model.weights.len() as u32 + 1);
            for i in at..at + usize::from(count) {
                if labels[i] >= END {
                    return None;
                }
                model.weights.push((labels[i], values[i] as i8));
            }
            model.weights.push((END, 0));
            at += usize::from(count);
        }
        Some(model)
    }

    /// Adds what a feature says to the scores of a token.
    pub(crate) fn add(&self, feature: u32, scores: &mut Scores) {
        let slot = self.slots[self.position(cut(feature, self.bits))].1;
        let Some(mut at) = (slot as usize).checked_sub(1) else {
            return;
        };
        while let (label, weight) = self.weights[at]
            && let Some(score) = scores.get_mut(usize::from(label))
        {
            *score += i32::from(weight);
            at += 1;
        }
    }

    /// The slot of a key, or the vacant one where it would be.
    fn position(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (key.wrapping_mul(0x9E37_79B1) >> 7) as usize & mask;
        while self.slots[at].1 != 0 && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }
}

/// A feature's key of so many bits.
pub(crate) fn cut(feature: u32, bits: u32) -> u32 {
    feature & (u32::MAX >> (32 - bits))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A model of two features: 5 says 3 for label 1 and -2 for label 0, 14 says 7 for label 4.
    fn data() -> Vec<u8> {
        let mut data = MAGIC.to_vec();
        data.extend(b"fr");
        // Keys of eight bits, k = 2: 10·01, 110·01
        data.extend([8, 2, 2, 0, 0, 0]);
        data.extend([0; LABELS * LABELS]);
        data.extend([0b1001_1100, 0b1000_0000]);
        data.extend([2, 1]);
        data.extend([1, 0, 4]);
        data.extend([3, 254, 7]);
        data
    }

    #[test]
    fn features_add_what_they_are_worth() {
        let model = Model::new(&data()).expect("sound");
        assert_eq!(model.language, Language::French);
        let mut scores = [0; LABELS];
        // Only the low bits of a feature count.
        for feature in [5, 0xFF00 | 14, 6] {
            model.add(feature, &mut scores);
        }
        assert_eq!(scores[..5], [-2, 3, 0, 0, 7]);
    }

    #[test]
    fn what_is_no_model_is_refused() {
        let data = data();
        for end in 0..data.len() {
            assert!(Model::new(&data[..end]).is_none(), "cut at {end}");
        }
        let mut foreign = data.clone();
        foreign[4] = b'x';
        assert!(Model::new(&foreign).is_none());
        let mut odd = data;
        let label = odd.len() - 6;
        odd[label] = END;
        assert!(Model::new(&odd).is_none());
    }
}
