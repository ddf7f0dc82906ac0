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
    /// Open addressing: the key above, the class below; 0 is vacant.
    slots: Vec<u64>,
}

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
        packed.each(|key, class| {
            let at = parts.position(key);
            parts.slots[at] = u64::from(key) << 16 | u64::from(class);
        })?;
        Some(parts)
    }

    /// The class of the word with a [`bare_key`]; 0 where no list holds it.
    pub(crate) fn class(&self, token: &Token, bare: u32) -> u16 {
        let mut phrase = Phrase::default();
        phrase.push_bare(token, || bare);
        let key = phrase.key(Form::Plain) & (u32::MAX >> (32 - self.bits));
        self.slots[self.position(key)] as u16
    }

    /// A copy that holds only the keys that `keep` accepts.
    #[cfg(feature = "training")]
    pub(super) fn poorer(&self, keep: impl Fn(u32) -> bool) -> Self {
        let mut poorer = Self {
            bits: self.bits,
            slots: vec![0; self.slots.len()],
        };
        for &slot in self
            .slots
            .iter()
            .filter(|slot| **slot != 0 && keep((**slot >> 16) as u32))
        {
            let at = poorer.position((slot >> 16) as u32);
            poorer.slots[at] = slot;
        }
        poorer
    }

    fn position(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        while self.slots[at] != 0 && self.slots[at] >> 16 != u64::from(key) {
            at = (at + 1) & mask;
        }
        at
    }
}

/// The key of a word, whatever its case and accents.
#[cfg(feature = "training")]
pub(crate) fn key(text: &str, token: &Token) -> u32 {
    let mut phrase = Phrase::default();
    phrase.push(text, token);
    phrase.key(Form::Plain)
}
