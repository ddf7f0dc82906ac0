//! Parts: what a word mostly is inside names, by how often lists of names hold it as a first name, a last name, a part
//! of a place, of an organization, or of something else.
//!
//! The data (`model/parts.bin`) is a table as [`decode`](super::decode) describes it. A word's value, its class, has two
//! bits for each of first name, last name, organization, place, event and product (how often: never, once, a few times,
//! often), lowest bits first, then a bit each for the lists of first and of last names.

use std::sync::OnceLock;

use super::decode::Packed;
use super::key::{Form, Phrase};
use crate::text::token::Token;

/// The classes of words, by key.
pub(crate) struct Parts {
    bits: u32,
    /// Open addressing: the class below, above it what the place does not say of the key (see [`Parts::tag`]); 0 is
    /// vacant.
    slots: Vec<u32>,
}

/// As many bits of a tag say what the place of a key does not.
const HIGH_BITS: u32 = 8;

/// The parts of this build.
pub(crate) fn parts() -> &'static Parts {
    static PARTS: OnceLock<Parts> = OnceLock::new();
    #[cfg(feature = "training")]
    if let Some(poorer) = super::forget::parts_of_thread() {
        return poorer;
    }
    PARTS.get_or_init(|| {
        Parts::decode(include_bytes!("../../../model/parts.bin")).unwrap_or(Parts {
            bits: 32,
            slots: vec![0],
        })
    })
}

impl Parts {
    /// Reads the data; none where it breaks off.
    fn decode(data: &[u8]) -> Option<Self> {
        let packed = Packed::new(data)?;
        let mut parts = Self {
            bits: packed.bits,
            slots: vec![0; (packed.count * 2 + 1).next_power_of_two()],
        };
        let mut whole = true;
        packed.each(|key, class| whole &= parts.insert(key, class))?;
        whole.then_some(parts)
    }

    /// The class of the word with a [`bare_key`]; 0 where no list holds it.
    pub(crate) fn class(&self, token: &Token, bare: u32) -> u16 {
        let mut phrase = Phrase::default();
        phrase.push_bare(token, || bare);
        let key = phrase.key(Form::Plain) & (u32::MAX >> (32 - self.bits));
        self.find(key).map_or(0, |at| self.slots[at] as u16)
    }

    /// A copy that holds only the keys that `keep` accepts.
    #[cfg(feature = "training")]
    pub(super) fn poorer(&self, keep: impl Fn(u32) -> bool) -> Self {
        let mut poorer = Self {
            bits: self.bits,
            slots: vec![0; self.slots.len()],
        };
        for (at, &slot) in self
            .slots
            .iter()
            .enumerate()
            .filter(|(_, slot)| **slot != 0)
        {
            let tag = slot >> 16;
            let home = at.wrapping_sub((tag >> HIGH_BITS) as usize) & (self.slots.len() - 1);
            let high = tag & ((1 << HIGH_BITS) - 1);
            let key = high << self.slots.len().ilog2() | home as u32;
            if keep(key) {
                poorer.insert(key, slot as u16);
            }
        }
        poorer
    }

    /// What a slot says of a key so many steps from its home: the steps, and the bits that are not those of the home.
    fn tag(&self, key: u32, steps: u32) -> u32 {
        steps << HIGH_BITS | key >> self.slots.len().ilog2()
    }

    /// The slot of a key.
    fn find(&self, key: u32) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut steps = 0;
        loop {
            let at = (key as usize + steps as usize) & mask;
            if self.slots[at] == 0 {
                return None;
            }
            if self.slots[at] >> 16 == self.tag(key, steps) {
                return Some(at);
            }
            steps += 1;
        }
    }

    /// Adds a key that it does not hold; `false` where a slot cannot say of it what it must.
    fn insert(&mut self, key: u32, class: u16) -> bool {
        let mask = self.slots.len() - 1;
        let vacant = |steps: &u32| self.slots[(key as usize + *steps as usize) & mask] == 0;
        let Some(steps) = (0..1 << (16 - HIGH_BITS)).find(vacant) else {
            return false;
        };
        let fits = key >> self.slots.len().ilog2() < 1 << HIGH_BITS;
        self.slots[(key as usize + steps as usize) & mask] =
            self.tag(key, steps) << 16 | u32::from(class);
        fits
    }
}

/// The key of a word, whatever its case and accents.
#[cfg(feature = "training")]
pub(crate) fn key(text: &str, token: &Token) -> u32 {
    let mut phrase = Phrase::default();
    phrase.push(text, token);
    phrase.key(Form::Plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_share_a_home_are_told_apart() {
        let mut parts = Parts {
            bits: 10,
            slots: vec![0; 16],
        };
        // The low four bits are those of the last slot, so that the others go round to the first ones.
        let keys = [0x0F, 0x1F, 0xFF, 0x3F];
        for (key, class) in keys.into_iter().zip(1..) {
            assert!(parts.insert(key, class));
        }
        let class = |key| parts.find(key).map(|at| parts.slots[at] as u16);
        assert_eq!(keys.map(class), [1, 2, 3, 4].map(Some));
        assert_eq!(class(0x2F), None);
        assert_eq!(class(0x01), None);
        // A slot has no room for more of a key than eight bits.
        assert!(!parts.insert(0x1008, 5));
    }

    #[test]
    fn the_parts_of_this_build_are_whole() {
        let held = parts().slots.iter().filter(|slot| **slot != 0).count();
        assert!(held > 50_000, "{held}");
    }
}
