//! Prefix codes: numbers in a row of bits, each in about as many as it surprises, read in a few steps each.
//!
//! What is read before the first mark can be painted must not be slow to read: arithmetic code would be 2 % shorter and
//! takes twenty times as long.

/// No code is longer.
const LONGEST: usize = 24;

/// Reads bits, highest first. Behind its end the data is taken for zeros: what was read then is worth nothing, see
/// [`Self::whole`].
pub(crate) struct Bits<'d> {
    data: &'d [u8],
    at: usize,
    /// What was read ahead, in the highest bits.
    ahead: u64,
    /// How many bits that are.
    left: u32,
}

impl<'d> Bits<'d> {
    /// Starts at the first byte.
    pub(crate) fn new(data: &'d [u8]) -> Self {
        Self {
            data,
            at: 0,
            ahead: 0,
            left: 0,
        }
    }

    /// Makes sure that 32 bits are ahead.
    fn look_ahead(&mut self) {
        while self.left <= 32 {
            let byte = self.data.get(self.at).copied().unwrap_or_default();
            self.ahead |= u64::from(byte) << (56 - self.left);
            self.at += 1;
            self.left += 8;
        }
    }

    fn skip(&mut self, count: u32) {
        self.ahead <<= count;
        self.left -= count;
    }

    /// The next bits as a number; at most 32.
    pub(crate) fn number(&mut self, count: u32) -> u32 {
        self.look_ahead();
        // A shift by 64 is none.
        let number = (self.ahead >> 32) >> (32 - count);
        self.skip(count);
        number as u32
    }

    /// A number of a geometric distribution: how often `2^k` goes into it as so many ones and a zero, then the rest in
    /// `k` bits.
    pub(crate) fn gap(&mut self, k: u32) -> u32 {
        let mut times = 0_u32;
        loop {
            self.look_ahead();
            let ones = self.ahead.leading_ones().min(32);
            times = times.wrapping_add(ones);
            self.skip(ones);
            if ones < 32 {
                self.skip(1);
                break;
            }
        }
        times.wrapping_shl(k) | self.number(k)
    }

    /// The number that the next bits stand for.
    pub(crate) fn coded(&mut self, code: &Code) -> u16 {
        self.look_ahead();
        let next = (self.ahead >> (64 - LONGEST)) as u32;
        let length = code.ends.iter().position(|&end| next < end);
        let Some(length) = length else {
            // A whole code has no such bits.
            return 0;
        };
        self.skip(length as u32);
        let from = if length == 0 {
            0
        } else {
            code.ends[length - 1]
        };
        let index = code.before[length] + ((next - from) >> (LONGEST - length));
        code.values.get(index as usize).copied().unwrap_or_default()
    }

    /// How many bytes were read, the last to its end; none where the data ended before.
    pub(crate) fn whole(&self) -> Option<usize> {
        let read = self.at - self.left as usize / 8;
        (read <= self.data.len()).then_some(read)
    }
}

/// The bits that stand for each number: none for none begins another's (a canonical prefix code).
pub(crate) struct Code {
    /// For each length behind which bits, taken as a number of [`LONGEST`], codes of that length end.
    ends: [u32; LONGEST + 1],
    /// How many shorter codes there are.
    before: [u32; LONGEST + 1],
    /// By length, then by size.
    values: Vec<u16>,
}

impl Code {
    /// Reads a code: for each length from 1 how many numbers have it, in 16 bits; then the numbers, each in 16.
    ///
    /// None where that is no code.
    pub(crate) fn read(bits: &mut Bits) -> Option<Self> {
        let mut counts = [0_u32; LONGEST + 1];
        for count in &mut counts[1..] {
            *count = bits.number(16);
        }
        let total = counts.iter().sum::<u32>() as usize;
        let mut ends = [0; LONGEST + 1];
        let mut before = [0; LONGEST + 1];
        let mut end = 0_u64;
        for length in 1..=LONGEST {
            end += u64::from(counts[length]) << (LONGEST - length);
            if end > 1 << LONGEST {
                return None;
            }
            ends[length] = end as u32;
            before[length] = before[length - 1] + counts[length - 1];
        }
        let values = (0..total).map(|_| bits.number(16) as u16).collect();
        bits.whole()?;
        Some(Self {
            ends,
            before,
            values,
        })
    }
}

/// Writes what [`Bits`] reads.
#[cfg(any(test, feature = "training"))]
pub(crate) struct Writer {
    out: Vec<u8>,
    ahead: u64,
    count: u32,
}

#[cfg(any(test, feature = "training"))]
impl Writer {
    /// Starts behind what was written already.
    pub(crate) fn new(out: Vec<u8>) -> Self {
        Self {
            out,
            ahead: 0,
            count: 0,
        }
    }

    /// Writes a [`Bits::number`].
    pub(crate) fn number(&mut self, number: u32, count: u32) {
        self.ahead = self.ahead << count | u64::from(number);
        self.count += count;
        while self.count >= 8 {
            self.count -= 8;
            self.out.push((self.ahead >> self.count) as u8);
        }
    }

    /// Writes a [`Bits::gap`].
    pub(crate) fn gap(&mut self, k: u32, gap: u32) {
        for _ in 0..gap >> k {
            self.number(1, 1);
        }
        self.number(0, 1);
        self.number(gap & ((1 << k) - 1), k);
    }

    /// Fills the last byte.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.number(0, 8 - self.count);
        }
        self.out
    }
}

/// The best code for numbers that are met so often, and the bits of each: what they are, and how many.
#[cfg(any(test, feature = "training"))]
pub(crate) struct Made {
    codes: std::collections::BTreeMap<u16, (u32, u32)>,
}

#[cfg(any(test, feature = "training"))]
impl Made {
    /// Makes the code, writes it, and gives it.
    pub(crate) fn write(times: &std::collections::BTreeMap<u16, u32>, out: &mut Writer) -> Self {
        let lengths = lengths(times);
        let mut by_length: Vec<(u32, u16)> = lengths
            .iter()
            .map(|(&number, &length)| (length, number))
            .collect();
        by_length.sort_unstable();
        for length in 1..=LONGEST as u32 {
            let count = by_length.iter().filter(|code| code.0 == length).count();
            out.number(count as u32, 16);
        }
        let mut codes = std::collections::BTreeMap::new();
        let mut next = 0;
        for &(length, number) in &by_length {
            out.number(u32::from(number), 16);
            codes.insert(number, (next >> (LONGEST as u32 - length), length));
            next += 1 << (LONGEST as u32 - length);
        }
        Self { codes }
    }

    /// Writes a [`Bits::coded`].
    pub(crate) fn number(&self, number: u16, out: &mut Writer) {
        let (bits, length) = self.codes[&number];
        out.number(bits, length);
    }
}

/// How long the code of each number is, by Huffman's method. Numbers that are so rare that their codes would be too long
/// are taken for a little more frequent.
#[cfg(any(test, feature = "training"))]
fn lengths(times: &std::collections::BTreeMap<u16, u32>) -> std::collections::BTreeMap<u16, u32> {
    use std::cmp::Reverse;
    use std::collections::{BTreeMap, BinaryHeap};

    for least in (0..).map(|power| 1_u64 << power) {
        // Weight, then an order that is the same on every machine; the numbers below.
        let mut heap: BinaryHeap<Reverse<(u64, u16, Vec<u16>)>> = times
            .iter()
            .map(|(&number, &times)| Reverse((u64::from(times).max(least), number, vec![number])))
            .collect();
        let mut lengths: BTreeMap<u16, u32> = times.keys().map(|&number| (number, 0)).collect();
        if heap.len() == 1 {
            for length in lengths.values_mut() {
                *length = 1;
            }
        }
        while let (Some(Reverse(first)), Some(Reverse(second))) = (heap.pop(), heap.pop()) {
            let mut below = first.2;
            below.extend(second.2);
            for number in &below {
                *lengths.entry(*number).or_default() += 1;
            }
            heap.push(Reverse((first.0 + second.0, first.1.min(second.1), below)));
            if heap.len() == 1 {
                break;
            }
        }
        if lengths.values().all(|&length| length as usize <= LONGEST) {
            return lengths;
        }
    }
    unreachable!("equal weights give codes of at most 16 bits")
}

/// The best `k` for the gaps between `count` keys of so many bits.
#[cfg(any(test, feature = "training"))]
pub(crate) fn best_k(bits: u32, count: usize) -> u32 {
    let mean = (1_u64 << bits) / count.max(1) as u64;
    // The mean times the logarithm of two, as a power of two.
    (mean * 69 / 100).max(1).ilog2()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn numbers_come_back() {
        let numbers: Vec<u16> = (0..4000_u32)
            .map(|i| (i * i % 97 * (i % 3)) as u16 * 100)
            .collect();
        let mut times = BTreeMap::new();
        for &number in &numbers {
            *times.entry(number).or_default() += 1;
        }
        let mut out = Writer::new(Vec::new());
        let code = Made::write(&times, &mut out);
        for (i, &number) in numbers.iter().enumerate() {
            code.number(number, &mut out);
            out.gap(5, i as u32);
            out.number(i as u32, 32);
        }
        let data = out.finish();
        let mut bits = Bits::new(&data);
        let code = Code::read(&mut bits).expect("a code");
        for (i, &number) in numbers.iter().enumerate() {
            assert_eq!(bits.coded(&code), number);
            assert_eq!(bits.gap(5), i as u32);
            assert_eq!(bits.number(32), i as u32);
        }
        assert_eq!(bits.whole(), Some(data.len()));
    }

    #[test]
    fn frequent_numbers_have_short_codes() {
        let lengths = lengths(&[(1, 1000), (2, 10), (3, 10), (4, 1)].into());
        assert_eq!(lengths, [(1, 1), (2, 3), (3, 2), (4, 3)].into());
        assert_eq!(super::lengths(&[(7, 3)].into()), [(7, 1)].into());
        // Of these the rarest would take a code of forty bits.
        let steep = (0..40).map(|i| (i, 1 << (i.min(31)))).collect();
        assert!(super::lengths(&steep).values().all(|&length| length <= 24));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        let mut out = Writer::new(Vec::new());
        for _ in 1..=LONGEST {
            out.number(3, 16);
        }
        let data = out.finish();
        assert!(Code::read(&mut Bits::new(&data)).is_none());
        assert!(Code::read(&mut Bits::new(&[0; 9])).is_none());
    }
}
