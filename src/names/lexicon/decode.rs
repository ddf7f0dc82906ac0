//! Tables of the data: a small number for each of many keys.
//!
//! A table is a byte with how many low bits its keys have, a byte with the *k* of their gaps, the number of keys (four
//! bytes, little end first), and in bits ([`prefix`](crate::names::prefix)) the code of the values, then for each key,
//! sorted, the gap to the one before and its value.

use crate::names::prefix::{Bits, Code};

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
        (k < 32).then_some(Self {
            bits: u32::from(bits),
            count: u32::from_le_bytes(count) as usize,
            k: u32::from(k),
            data,
        })
    }

    /// Calls `found` with every key and its value; gives the data behind the table, none where it breaks off.
    pub(super) fn each(self, mut found: impl FnMut(u32, u16)) -> Option<&'d [u8]> {
        let mut bits = Bits::new(self.data);
        let values = Code::read(&mut bits)?;
        let mut key = 0_u32;
        for _ in 0..self.count {
            key = key.wrapping_add(bits.gap(self.k));
            found(key, bits.coded(&values));
            bits.whole()?;
        }
        self.data.get(bits.whole()?..)
    }
}

/// Writes a table.
#[cfg(any(test, feature = "training"))]
pub(crate) fn encode(bits: u32, table: &std::collections::BTreeMap<u32, u16>) -> Vec<u8> {
    use crate::names::prefix::{Made, Writer, best_k};

    let k = best_k(bits, table.len());
    let mut head = vec![bits as u8, k as u8];
    head.extend((table.len() as u32).to_le_bytes());
    let mut out = Writer::new(head);
    let mut times = std::collections::BTreeMap::new();
    for &value in table.values() {
        *times.entry(value).or_default() += 1;
    }
    let code = Made::write(&times, &mut out);
    let mut before = 0;
    for (&key, &value) in table {
        out.gap(k, key - before);
        code.number(value, &mut out);
        before = key;
    }
    out.finish()
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
