//! Tables of the data: a small number for each of many keys.
//!
//! A table is a byte with how many low bits its keys have, a byte with the *k* of their gaps, the number of keys (four
//! bytes, little end first), and in arithmetic code for each key, sorted, the gap to the one before and its value.

use super::super::arithmetic::{Decoder, Odds};

/// Values have so many bits.
const VALUE_BITS: u32 = 14;

/// A table in bytes.
pub(super) struct Packed<'d> {
    /// How many low bits a key has.
    pub(super) bits: u32,
    /// How many keys there are.
    pub(super) count: usize,
    k: u32,
    data: &'d [u8],
}

impl<'d> Packed<'d> {
    /// The table that the data starts with; none where it breaks off.
    pub(super) fn new(data: &'d [u8]) -> Option<Self> {
        let (&[bits, k], data) = data.split_first_chunk()?;
        let (&count, data) = data.split_first_chunk()?;
        Some(Self {
            bits: u32::from(bits),
            count: u32::from_le_bytes(count) as usize,
            k: u32::from(k),
            data,
        })
    }

    /// Calls `found` with every key and its value; gives the data behind the table, none where it breaks off.
    pub(super) fn each(self, mut found: impl FnMut(u32, u16)) -> Option<&'d [u8]> {
        let mut decoder = Decoder::new(self.data);
        let mut gaps = Odds::EVEN;
        let mut values = vec![Odds::EVEN; 1 << VALUE_BITS];
        let mut key = 0_u32;
        for _ in 0..self.count {
            key = key.wrapping_add(decoder.gap(&mut gaps, self.k));
            found(key, decoder.symbol(&mut values) as u16);
            decoder.whole()?;
        }
        self.data.get(decoder.whole()?..)
    }
}

/// Writes a table.
#[cfg(any(test, feature = "training"))]
pub(crate) fn encode(bits: u32, table: &std::collections::BTreeMap<u32, u16>) -> Vec<u8> {
    use super::super::arithmetic::{Encoder, best_k};

    let k = best_k(bits, table.len());
    let mut out = vec![bits as u8, k as u8];
    out.extend((table.len() as u32).to_le_bytes());
    let mut encoder = Encoder::new(out);
    let mut gaps = Odds::EVEN;
    let mut values = vec![Odds::EVEN; 1 << VALUE_BITS];
    let mut before = 0;
    for (&key, &value) in table {
        encoder.gap(&mut gaps, k, key - before);
        encoder.symbol(&mut values, u32::from(value));
        before = key;
    }
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row of two tables.
    fn data() -> Vec<u8> {
        let mut data = encode(26, &[(5, 4), (14, 4), (1 << 25, 0x3FFF)].into());
        data.extend(encode(8, &[(0, 1)].into()));
        data
    }

    #[test]
    fn reads_what_was_written() {
        let data = data();
        let mut found = Vec::new();
        let first = Packed::new(&data).expect("a table");
        assert_eq!((first.bits, first.count), (26, 3));
        let rest = first
            .each(|key, value| found.push((key, value)))
            .expect("whole");
        let rest = Packed::new(rest)
            .expect("a table")
            .each(|key, value| found.push((key, value)));
        assert_eq!(rest, Some(&[][..]));
        assert_eq!(found, [(5, 4), (14, 4), (1 << 25, 0x3FFF), (0, 1)]);
    }

    #[test]
    fn broken_data_is_not_whole() {
        let data = encode(26, &(0..99).map(|key| (key << 9, 1)).collect());
        for end in 0..data.len() {
            let read = Packed::new(&data[..end]).and_then(|table| table.each(|_, _| ()));
            assert!(read.is_none(), "cut at {end}");
        }
    }
}
