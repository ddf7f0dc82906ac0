//! Weights: a trained model in bytes, and how it is looked up.
//!
//! The data: the magic `RCN2`; the code of the language, two letters; a byte with the number of bits of a key; a byte with
//! the *k* of the gaps between keys; the number of features (four bytes, little end first); then in arithmetic code the
//! weights of pairs of labels (before times after), and for each feature, sorted by key, the gap to the key before, the
//! set of labels that it speaks of, and what it is worth for each of them. Weights are bytes with a sign.

use super::label::LABELS;
use super::looks::mix;
use super::viterbi::{Scores, Transitions};
use crate::names::arithmetic::{Decoder, Odds};
use crate::text::language::Language;

/// A trained model.
pub(crate) struct Model {
    /// The language of the lines that it reads.
    pub(crate) language: Language,
    bits: u32,
    /// For each [`KEYS`] keys which of them the model has.
    known: Vec<Known>,
    /// What each feature is worth, by number: that of its key among those that the model has.
    rows: Vec<Packed>,
    /// What pairs of labels are worth.
    pub(crate) transitions: Transitions,
}

/// So many keys stand together.
const KEYS: u32 = u32::BITS;

/// Which of the keys that stand together a model has.
#[derive(Clone, Copy, Default)]
struct Known {
    /// One bit a key.
    bits: u32,
    /// How many keys the model has before these.
    before: u32,
}

/// What a feature is worth for each label, in as little room as it takes, so that most rows stay near the processor: a
/// byte a label, 128 more than its weight.
#[derive(Clone, Copy)]
struct Packed([u32; LABELS.div_ceil(4)]);

impl Packed {
    /// Worth nothing.
    const NOTHING: Self = Self([0x8080_8080; LABELS.div_ceil(4)]);

    /// Says what it is worth for a label of which nothing was said.
    fn set(&mut self, label: u8, weight: i8) {
        let byte = u32::from(weight.cast_unsigned());
        self.0[usize::from(label / 4)] ^= byte << (8 * (label % 4));
    }
}

/// What features are worth together for each label: [`Scores`] in little room, four labels to a number. A label's score
/// is a digit in base 2¹⁶ and may be negative, which takes one from the digit above; adding two numbers adds all
/// their digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row([u64; LABELS.div_ceil(4)]);

impl Row {
    /// Adds what one feature is worth.
    fn add_packed(&mut self, packed: &Packed) {
        /// What all four bytes have too much.
        const EXCESS: u64 = 0x0080_0080_0080_0080;
        for (mine, bytes) in self.0.iter_mut().zip(packed.0) {
            let halves = (u64::from(bytes) | u64::from(bytes) << 16) & 0x0000_FFFF_0000_FFFF;
            let digits = (halves | halves << 8) & 0x00FF_00FF_00FF_00FF;
            *mine = mine.wrapping_add(digits.wrapping_sub(EXCESS));
        }
    }

    /// Adds another row.
    pub(crate) fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.wrapping_add(theirs);
        }
    }

    /// The scores, if each lies within 16 bits: that takes fewer than 256 features.
    pub(crate) fn scores(self) -> Scores {
        /// A half in each digit makes all of them positive.
        const HALVES: u64 = 0x8000_8000_8000_8000;
        std::array::from_fn(|label| {
            let digits = self.0[label / 4].wrapping_add(HALVES);
            i32::from((digits >> (16 * (label % 4))) as u16) - 0x8000
        })
    }
}

/// What the data starts with.
pub(crate) const MAGIC: [u8; 4] = *b"RCN2";
/// More bits than this would make the table of known features needlessly large.
const MOST_BITS: u8 = 24;

impl Model {
    /// Reads a model; none where the data is not one.
    pub(crate) fn new(data: &[u8]) -> Option<Self> {
        let (magic, rest) = data.split_first_chunk::<4>()?;
        let (code, rest) = rest.split_first_chunk::<2>()?;
        let language = Language::from_code(std::str::from_utf8(code).ok()?)?;
        let (&[bits, k], rest) = rest.split_first_chunk::<2>()?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let sound = *magic == MAGIC && (6..=MOST_BITS).contains(&bits) && k < 32;
        if !sound {
            return None;
        }
        let mut decoder = Decoder::new(rest);
        let mut contexts = Contexts::new();
        let mut pairs = [0; LABELS * LABELS];
        for pair in &mut pairs {
            *pair = i32::from((decoder.symbol(&mut contexts.pairs) as u8).cast_signed());
        }
        let mut model = Self {
            language,
            bits: u32::from(bits),
            known: vec![Known::default(); 1 << (bits - KEYS.ilog2() as u8)],
            // Data that lies about its features has no such room.
            rows: Vec::with_capacity(count.min(rest.len())),
            transitions: Transitions::new(|before, label| {
                pairs[usize::from(before.0) * LABELS + usize::from(label.0)]
            }),
        };
        let mut key = 0_u32;
        for _ in 0..count {
            key = key.wrapping_add(decoder.gap(&mut contexts.gaps, u32::from(k)));
            model.known.get_mut((key / KEYS) as usize)?.bits |= 1 << (key % KEYS);
            let mut row = Packed::NOTHING;
            let labels = decoder.symbol(&mut contexts.labels);
            let mut before = None;
            for label in (0..LABELS as u8).filter(|label| labels >> label & 1 == 1) {
                let odds = contexts.weight(label, before, labels);
                let weight = (decoder.symbol(odds) as u8).cast_signed();
                row.set(label, weight);
                before = Some(weight);
            }
            model.rows.push(row);
            decoder.whole()?;
        }
        let mut before = 0;
        for known in &mut model.known {
            known.before = before;
            before += known.bits.count_ones();
        }
        (before as usize == count).then_some(model)
    }

    /// Adds what a feature says to the scores of a token.
    pub(crate) fn add(&self, feature: u32, row: &mut Row) {
        let key = cut(feature, self.bits);
        let bit = 1 << (key % KEYS);
        let known = self.known[(key / KEYS) as usize];
        if known.bits & bit == 0 {
            return;
        }
        let number = known.before + (known.bits & (bit - 1)).count_ones();
        row.add_packed(&self.rows[number as usize]);
    }

    /// Adds what the features of templates say to the scores of a token.
    pub(super) fn adds_to<'m>(&'m self, row: &'m mut Row) -> impl FnMut(u32, u32, u32) + 'm {
        move |template, a, b| self.add(mix(template, a, b), row)
    }
}

/// A feature's key of so many bits.
pub(crate) fn cut(feature: u32, bits: u32) -> u32 {
    feature & (u32::MAX >> (32 - bits))
}

/// What the odds of the coded numbers depend on.
struct Contexts {
    pairs: Vec<Odds>,
    gaps: Odds,
    labels: Vec<Odds>,
    weights: Vec<[Odds; 1 << 8]>,
}

impl Contexts {
    fn new() -> Self {
        Self {
            pairs: vec![Odds::EVEN; 1 << 8],
            gaps: Odds::EVEN,
            labels: vec![Odds::EVEN; 1 << LABELS],
            weights: vec![[Odds::EVEN; 1 << 8]; 2 * 3 * 3],
        }
    }

    /// Those of a weight: whether its label is that of no name, the sign of the feature's weight before it, and how many
    /// labels the feature speaks of.
    fn weight(&mut self, label: u8, before: Option<i8>, labels: u32) -> &mut [Odds] {
        let before = before.map_or(0, |weight| if weight < 0 { 1 } else { 2 });
        let labels = labels.count_ones().clamp(1, 3) as usize - 1;
        &mut self.weights[usize::from(label == 0) * 9 + before * 3 + labels]
    }
}

/// A feature's key, and what it is worth for the labels that it speaks of, sorted.
#[cfg(any(test, feature = "training"))]
pub(crate) type Feature = (u32, Vec<(u8, i8)>);

/// Writes a model of features sorted by their keys.
#[cfg(any(test, feature = "training"))]
pub(crate) fn encode(
    language: Language,
    bits: u32,
    pairs: &[i8; LABELS * LABELS],
    features: &[Feature],
) -> Vec<u8> {
    use crate::names::arithmetic::{Encoder, best_k};

    let byte = |weight: i8| u32::from(weight.cast_unsigned());
    let k = best_k(bits, features.len());
    let mut out = MAGIC.to_vec();
    out.extend(language.code().bytes());
    out.extend([bits as u8, k as u8]);
    out.extend((features.len() as u32).to_le_bytes());
    let mut encoder = Encoder::new(out);
    let mut contexts = Contexts::new();
    for &pair in pairs {
        encoder.symbol(&mut contexts.pairs, byte(pair));
    }
    let mut key_before = 0;
    for (key, weights) in features {
        encoder.gap(&mut contexts.gaps, k, key - key_before);
        key_before = *key;
        let labels = weights.iter().fold(0, |set, (label, _)| set | 1 << label);
        encoder.symbol(&mut contexts.labels, labels);
        let mut before = None;
        for &(label, weight) in weights {
            encoder.symbol(contexts.weight(label, before, labels), byte(weight));
            before = Some(weight);
        }
    }
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A model of two features: 5 says 3 for label 1 and -2 for label 0, 14 says 7 for label 4.
    fn data() -> Vec<u8> {
        let features = [(5, vec![(0, -2), (1, 3)]), (14, vec![(4, 7)])];
        encode(Language::French, 8, &[0; LABELS * LABELS], &features)
    }

    #[test]
    fn features_add_what_they_are_worth() {
        let model = Model::new(&data()).expect("sound");
        assert_eq!(model.language, Language::French);
        let mut row = Row::default();
        // Only the low bits of a feature count.
        for feature in [5, 0xFF0E, 6] {
            model.add(feature, &mut row);
        }
        assert_eq!(row.scores()[..5], [-2, 3, 0, 0, 7]);
    }

    #[test]
    fn rows_add_up_whatever_their_signs() {
        let mut sum = Row::default();
        for (label, weight) in [(0, -128), (1, 127), (2, -1), (3, 1), (10, -7)] {
            let mut feature = Packed::NOTHING;
            feature.set(label, weight);
            let mut row = Row::default();
            row.add_packed(&feature);
            for _ in 0..200 {
                sum.add(&row);
            }
        }
        assert_eq!(
            sum.scores(),
            [-25600, 25400, -200, 200, 0, 0, 0, 0, 0, 0, -1400]
        );
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
    }
}
