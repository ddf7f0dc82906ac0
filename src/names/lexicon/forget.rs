//! Forgetting: a lexicon that lacks some of its names, for training.
//!
//! The lexicon knows more of the names of the texts that the model learns from than of those that readers will paste.
//! A model that saw only the former would trust the lexicon too much and the words around a name too little. So it
//! learns from each text a second time, as if some names were unknown.

use std::cell::RefCell;

use super::parts::{Parts, parts};
use super::{Lexicon, Senses, Table, lexicon};

thread_local! {
    static POORER: RefCell<Option<(&'static Lexicon, &'static Parts)>> = const { RefCell::new(None) };
    static FORGOTTEN: std::cell::Cell<(u32, u32)> = const { std::cell::Cell::new((0, 0)) };
}

/// Whether this thread has forgotten a word.
pub(crate) fn forgotten(key: u32) -> bool {
    let (percent, seed) = FORGOTTEN.get();
    percent > 0 && !kept(key, percent, seed)
}

fn kept(key: u32, percent: u32, seed: u32) -> bool {
    let mut hash = (key & 0x00FF_FFFF ^ seed.wrapping_mul(0x9E37_79B1)).wrapping_mul(0x85EB_CA6B);
    hash = (hash ^ hash >> 15).wrapping_mul(0xC2B2_AE35);
    (hash ^ hash >> 16) % 100 >= percent
}

/// The poorer lexicon of this thread.
pub(super) fn lexicon_of_thread() -> Option<&'static Lexicon> {
    POORER.with_borrow(|poorer| poorer.map(|poorer| poorer.0))
}

/// The poorer parts of this thread.
pub(super) fn parts_of_thread() -> Option<&'static Parts> {
    POORER.with_borrow(|poorer| poorer.map(|poorer| poorer.1))
}

/// Lets this thread forget a share of all names (in percent), which depends on `seed`, as long as `work` is done.
pub(crate) fn forgetting<T>(percent: u32, seed: u32, work: impl FnOnce() -> T) -> T {
    let keep = |key: u32| kept(key, percent, seed);
    let whole = lexicon();
    // Leaked: a trainer does this once or twice.
    let poorer = &*Box::leak(Box::new(Lexicon {
        words: whole.words.poorer(keep),
        phrases: whole.phrases.poorer(keep),
    }));
    let fewer = &*Box::leak(Box::new(parts().poorer(keep)));
    POORER.set(Some((poorer, fewer)));
    FORGOTTEN.set((std::env::var("FORGETW").ok().and_then(|v| v.parse().ok()).unwrap_or(percent), seed));
    let done = work();
    FORGOTTEN.set((0, 0));
    POORER.set(None);
    done
}

impl Table {
    /// A copy in which the keys that `keep` refuses are only common words, if that.
    fn poorer(&self, keep: impl Fn(u32) -> bool) -> Self {
        let mut poorer = Self::new(self.bits);
        let common = Senses::COMMON_FRENCH.or(Senses::COMMON_ENGLISH);
        for &(key, senses) in &self.slots {
            let left = if keep(key) { senses } else { senses.and(common) };
            if left != Senses::default() {
                poorer.insert(key, left);
            }
        }
        poorer
    }
}
