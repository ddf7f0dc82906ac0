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
    /// One bit a key: whether the model has the feature. Most that a text shows it has not, and this is small enough to
    /// stay near the processor.
    known: Vec<u64>,
    /// How many known keys stand before each word of `known`: the number of a feature is that of its key among them.
    ranks: Vec<u32>,
    /// What each feature is worth, by number.
    rows: Vec<Row>,
    /// What pairs of labels are worth.
    pub(crate) transitions: Transitions,
}

/// What features are worth together for each label: [`Scores`] in little room, four labels to a number. A label's score
/// is a digit in base 2¹⁶ and may be negative, which takes one from the digit above; adding two numbers adds all
/// their digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row([u64; LABELS.div_ceil(4)]);

impl Row {
    /// Adds what a label is worth.
    fn add_one(&mut self, label: u8, weight: i8) {
        let digit = i64::from(weight).cast_unsigned() << (16 * (label % 4));
        let number = &mut self.0[usize::from(label / 4)];
        *number = number.wrapping_add(digit);
    }

    /// Adds another row.
    pub(crate) fn add(&mut self, other: Self) {
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
pub(crate) const MAGIC: [u8; 4] = *b"RCN1";
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
        let pairs = rest.get(..LABELS * LABELS)?;
        let sound =
            *magic == MAGIC && (6..=MOST_BITS).contains(&bits) && k < 32 && count <= data.len();
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
            known: vec![0; 1 << (bits - 6)],
            ranks: Vec::with_capacity(1 << (bits - 6)),
            rows: Vec::with_capacity(count),
            transitions: Transitions::new(|before, label| {
                let pair = usize::from(before.0) * LABELS + usize::from(label.0);
                i32::from(pairs[pair].cast_signed())
            }),
        };
        if labels.iter().any(|&label| usize::from(label) >= LABELS) {
            return None;
        }
        for &key in &keys {
            *model.known.get_mut(key as usize / 64)? |= 1 << (key % 64);
        }
        let mut rank = 0;
        for word in &model.known {
            model.ranks.push(rank);
            rank += word.count_ones();
        }
        let mut weights = labels.iter().zip(values);
        for &count in counts {
            let mut row = Row::default();
            for (&label, value) in weights.by_ref().take(count.into()) {
                row.add_one(label, value.cast_signed());
            }
            model.rows.push(row);
        }
        (rank as usize == count).then_some(model)
    }

    /// Adds what a feature says to the scores of a token.
    pub(crate) fn add(&self, feature: u32, row: &mut Row) {
        let key = cut(feature, self.bits);
        let (at, bit) = (key as usize / 64, 1 << (key % 64));
        let word = self.known[at];
        if word & bit == 0 {
            return;
        }
        let number = (self.ranks[at] + (word & (bit - 1)).count_ones()) as usize;
        row.add(self.rows[number]);
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
            let mut row = Row::default();
            row.add_one(label, weight);
            for _ in 0..200 {
                sum.add(row);
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
        let mut odd = data;
        let label = odd.len() - 6;
        odd[label] = LABELS as u8;
        assert!(Model::new(&odd).is_none());
    }
}
