//! Arithmetic coding: each yes or no takes as many bits as it surprises.
//!
//! Coder and decoder keep the same odds of every decision and learn them as they go, so no table of frequencies is
//! sent. What is left to say lies between `low` and `high`: a decision keeps the lower part of that interval for yes and
//! the upper for no, in proportion to the odds, and the leading bytes on which both ends agree are done with.

/// How likely a decision is yes, learned from those before.
#[derive(Clone, Copy)]
pub(crate) struct Odds {
    /// Of 65,536.
    yes: u16,
    seen: u8,
}

/// After so many decisions the odds learn no more slowly.
const STEADY: usize = 255;

/// What share of its error the odds mend, of 65,536, by how many decisions they have seen.
const RATES: [u32; STEADY + 1] = {
    let mut rates = [0; STEADY + 1];
    let mut seen = 0;
    while seen <= STEADY {
        rates[seen] = (65_536 * 2 / (2 * seen + 3)) as u32;
        seen += 1;
    }
    rates
};

impl Odds {
    /// Nothing is known.
    pub(crate) const EVEN: Self = Self {
        yes: 1 << 15,
        seen: 0,
    };

    /// Where between `low` and `high` yes ends: never at `high`.
    fn middle(self, low: u32, high: u32) -> u32 {
        low + ((u64::from(high - low) * u64::from(self.yes)) >> 16) as u32
    }

    fn learn(&mut self, yes: bool) {
        let rate = RATES[usize::from(self.seen)];
        let yes = if yes {
            u32::from(self.yes) + (((0xFFE0 - u32::from(self.yes)) * rate) >> 16)
        } else {
            u32::from(self.yes) - (((u32::from(self.yes) - 0x20) * rate) >> 16)
        };
        self.yes = yes as u16;
        self.seen = self.seen.saturating_add(1);
    }
}

/// Reads decisions. Behind its end the data is taken for zeros: what was read then is worth nothing, see
/// [`Self::whole`].
pub(crate) struct Decoder<'d> {
    data: &'d [u8],
    at: usize,
    low: u32,
    high: u32,
    code: u32,
}

impl<'d> Decoder<'d> {
    /// Starts at the first byte.
    pub(crate) fn new(data: &'d [u8]) -> Self {
        let mut decoder = Self {
            data,
            at: 0,
            low: 0,
            high: u32::MAX,
            code: 0,
        };
        for _ in 0..4 {
            decoder.shift();
        }
        decoder
    }

    fn shift(&mut self) {
        let byte = self.data.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        self.code = self.code << 8 | u32::from(byte);
        self.low <<= 8;
        self.high = self.high << 8 | 0xFF;
    }

    /// How many bytes were read; none where the data ended before.
    pub(crate) fn whole(&self) -> Option<usize> {
        (self.at <= self.data.len()).then_some(self.at)
    }

    fn decision(&mut self, odds: Odds) -> bool {
        let middle = odds.middle(self.low, self.high);
        let yes = self.code <= middle;
        if yes {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.shift();
        }
        yes
    }

    /// A decision with odds that learn.
    fn bit(&mut self, odds: &mut Odds) -> bool {
        let yes = self.decision(*odds);
        odds.learn(yes);
        yes
    }

    /// A number below `odds.len()`, a power of two: highest bit first, each with the odds that belong to those before.
    pub(crate) fn symbol(&mut self, odds: &mut [Odds]) -> u32 {
        let mut node = 1;
        while node < odds.len() {
            node = node << 1 | usize::from(self.bit(&mut odds[node]));
        }
        (node - odds.len()) as u32
    }

    /// A number of a geometric distribution: how often `2^k` goes into it in unary, then the rest in `k` even bits.
    pub(crate) fn gap(&mut self, odds: &mut Odds, k: u32) -> u32 {
        let mut value = 0_u32;
        while self.at <= self.data.len() && self.bit(odds) {
            value += 1;
        }
        for _ in 0..k {
            value = value << 1 | u32::from(self.decision(Odds::EVEN));
        }
        value
    }
}

/// The best `k` for the gaps between `count` keys of so many bits: a quarter of the mean gap, so that the unary part says
/// what is not even.
#[cfg(any(test, feature = "training"))]
pub(crate) fn best_k(bits: u32, count: usize) -> u32 {
    bits.saturating_sub(count.max(1).ilog2() + 3)
}

/// Writes what [`Decoder`] reads.
#[cfg(any(test, feature = "training"))]
pub(crate) struct Encoder {
    out: Vec<u8>,
    low: u32,
    high: u32,
}

#[cfg(any(test, feature = "training"))]
impl Encoder {
    /// Starts behind what was written already.
    pub(crate) fn new(out: Vec<u8>) -> Self {
        Self {
            out,
            low: 0,
            high: u32::MAX,
        }
    }

    fn decision(&mut self, odds: Odds, yes: bool) {
        let middle = odds.middle(self.low, self.high);
        if yes {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.out.push((self.low >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
        }
    }

    fn bit(&mut self, odds: &mut Odds, yes: bool) {
        self.decision(*odds, yes);
        odds.learn(yes);
    }

    /// Writes a [`Decoder::symbol`].
    pub(crate) fn symbol(&mut self, odds: &mut [Odds], symbol: u32) {
        let mut node = 1;
        for i in (0..odds.len().ilog2()).rev() {
            let bit = symbol >> i & 1;
            self.bit(&mut odds[node], bit == 1);
            node = node << 1 | bit as usize;
        }
    }

    /// Writes a [`Decoder::gap`].
    pub(crate) fn gap(&mut self, odds: &mut Odds, k: u32, gap: u32) {
        for _ in 0..gap >> k {
            self.bit(odds, true);
        }
        self.bit(odds, false);
        for i in (0..k).rev() {
            self.decision(Odds::EVEN, gap >> i & 1 == 1);
        }
    }

    /// All bytes: as many as the decoder reads.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        self.out.extend(self.low.to_be_bytes());
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Symbols of which most are 3, and gaps.
    fn numbers() -> impl Iterator<Item = (u32, u32)> {
        (0..5_000_u32).map(|i| {
            let noise = i.wrapping_mul(0x9E37_79B9) >> 16;
            let symbol = if noise % 16 == 0 {
                noise >> 4 & 0xFF
            } else {
                3
            };
            (symbol, noise % 97)
        })
    }

    fn coded() -> Vec<u8> {
        let mut coder = Encoder::new(vec![7]);
        let (mut symbols, mut gaps) = ([Odds::EVEN; 256], Odds::EVEN);
        for (symbol, gap) in numbers() {
            coder.symbol(&mut symbols, symbol);
            coder.gap(&mut gaps, 4, gap);
        }
        coder.finish()
    }

    #[test]
    fn what_was_written_is_read() {
        let data = coded();
        let mut decoder = Decoder::new(&data[1..]);
        let (mut symbols, mut gaps) = ([Odds::EVEN; 256], Odds::EVEN);
        for (symbol, gap) in numbers() {
            assert_eq!(decoder.symbol(&mut symbols), symbol);
            assert_eq!(decoder.gap(&mut gaps, 4), gap);
        }
        assert_eq!(decoder.whole(), Some(data.len() - 1));
    }

    #[test]
    fn likely_symbols_take_few_bits() {
        // One symbol in sixteen takes some twelve bits, the rest a tenth of one; a gap below 97 less than seven.
        let bits = coded().len() * 8 / 5_000;
        assert!(bits < 9, "{bits}");
    }

    #[test]
    fn data_that_breaks_off_is_not_whole() {
        let data = coded();
        let mut decoder = Decoder::new(&data[1..data.len() / 2]);
        let mut gaps = Odds::EVEN;
        for _ in 0..20_000 {
            decoder.gap(&mut gaps, 4);
        }
        assert_eq!(decoder.whole(), None);
    }
}
