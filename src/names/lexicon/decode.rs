//! Decoding the data: sets of keys as gaps.
//!
//! The data is a row of sections. A section is a byte that says what its entries are (the index into [`SECTIONS`]),
//! a byte with how many low bits its keys have, a byte with the Rice parameter *k*, the number of its keys (four bytes,
//! little end first), and the gaps between its sorted keys in Rice code: quotient in unary (ones, then a zero),
//! then *k* bits, first bit highest, padded to a byte at the end.

use super::super::NameKind;
use super::senses::Senses;

/// What the entries of a section are, by the number that the data gives it.
pub(crate) const SECTIONS: [(&str, Senses); 14] = [
    ("person", Senses::PERSON),
    ("organization", Senses::ORGANIZATION),
    ("place", Senses::PLACE),
    ("event", Senses::EVENT),
    ("product", Senses::PRODUCT),
    ("forename", Senses::FORENAME),
    ("surname", Senses::SURNAME),
    ("common-fr", Senses::COMMON_FRENCH),
    ("common-en", Senses::COMMON_ENGLISH),
    ("more-person", Senses::model_only(NameKind::Person)),
    (
        "more-organization",
        Senses::model_only(NameKind::Organization),
    ),
    ("more-place", Senses::model_only(NameKind::Place)),
    ("more-event", Senses::model_only(NameKind::Event)),
    ("more-product", Senses::model_only(NameKind::Product)),
];

/// Calls `found` with the key, its number of bits, and the senses of every entry. Data that breaks off ends there.
pub(super) fn decode(data: &[u8], mut found: impl FnMut(u32, u32, Senses)) {
    let mut at = 0;
    while let Some(&[section, bits, k, a, b, c, d]) = data.get(at..).and_then(<[u8]>::first_chunk) {
        let count = u32::from_le_bytes([a, b, c, d]);
        let senses = SECTIONS
            .get(usize::from(section))
            .map_or(Senses::default(), |entry| entry.1);
        let mut gaps = Bits {
            data,
            at: (at + 7) * 8,
        };
        let mut key = 0_u32;
        for _ in 0..count {
            let Some(gap) = gaps.rice(u32::from(k)) else {
                return;
            };
            key = key.wrapping_add(gap);
            found(key, u32::from(bits), senses);
        }
        at = gaps.at.div_ceil(8);
    }
}

/// Reads bits, highest of a byte first.
pub(crate) struct Bits<'d> {
    data: &'d [u8],
    at: usize,
}

impl<'d> Bits<'d> {
    /// Starts at the first bit.
    pub(crate) fn new(data: &'d [u8]) -> Self {
        Self { data, at: 0 }
    }

    /// How many bytes were read from, whole or in part.
    pub(crate) fn bytes(&self) -> usize {
        self.at.div_ceil(8)
    }

    fn bit(&mut self) -> Option<u32> {
        let byte = *self.data.get(self.at / 8)?;
        let bit = byte >> (7 - self.at % 8) & 1;
        self.at += 1;
        Some(u32::from(bit))
    }

    /// The next number in Rice code; none where the data ends.
    pub(crate) fn rice(&mut self, k: u32) -> Option<u32> {
        let mut value = 0_u32;
        while self.bit()? == 1 {
            value = value.wrapping_add(1);
        }
        for _ in 0..k {
            value = value.wrapping_shl(1) | self.bit()?;
        }
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_gaps() {
        // Two keys, 5 and 5 + 9, k = 2: 10·01, 110·01
        let data = [
            2,
            26,
            2,
            2,
            0,
            0,
            0,
            0b1001_1100,
            0b1000_0000,
            1,
            26,
            0,
            1,
            0,
            0,
            0,
            0b1110_0000,
        ];
        let mut keys = Vec::new();
        decode(&data, |key, bits, senses| keys.push((key, bits, senses)));
        assert_eq!(
            keys,
            [
                (5, 26, Senses::PLACE),
                (14, 26, Senses::PLACE),
                (3, 26, Senses::ORGANIZATION)
            ]
        );
    }

    #[test]
    fn broken_data_ends_quietly() {
        decode(&[2, 26, 2, 9, 0, 0, 0, 0xFF], |_, _, _| {
            panic!("there is no whole key")
        });
        decode(&[2, 26], |_, _, _| panic!("there is no section"));
    }
}
