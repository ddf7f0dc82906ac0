//! How a line writes its words: where all have capitals, a capital says nothing.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use crate::text::token::{Case, Token};

/// Hashes what is a hash already.
#[derive(Default)]
pub(crate) struct Ready(u64);

impl Hasher for Ready {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_u32(&mut self, key: u32) {
        self.0 = u64::from(key).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A map keyed by hashes.
pub(crate) type ByKey<K, V> = HashMap<K, V, BuildHasherDefault<Ready>>;

/// A set of hashes.
pub(crate) type KeySet = HashSet<u64, BuildHasherDefault<Ready>>;

/// How many of the words of a line have capitals.
#[derive(Clone, Copy, Default)]
pub(crate) struct Capitals {
    words: usize,
    capitalized: usize,
    upper: usize,
}

/// Counts the words of more than three bytes.
pub(crate) fn capitals(tokens: &[Token]) -> Capitals {
    let mut capitals = Capitals::default();
    for token in tokens
        .iter()
        .filter(|token| token.is_word() && token.end - token.start > 3)
    {
        capitals.words += 1;
        match token.case {
            Case::Upper => capitals.upper += 1,
            Case::Capitalized | Case::Mixed => capitals.capitalized += 1,
            Case::Lower => {}
        }
    }
    capitals
}

impl Capitals {
    /// A line in capitals: a headline of old, or shouting.
    pub(crate) fn shouted(self) -> bool {
        self.words >= 3 && self.upper * 3 >= self.words * 2
    }

    /// A line whose every word has a capital, as English headlines do; capitals say nothing in it.
    pub(crate) fn everywhere(self) -> bool {
        self.shouted() || self.words >= 4 && (self.capitalized + self.upper) * 5 >= self.words * 4
    }
}
