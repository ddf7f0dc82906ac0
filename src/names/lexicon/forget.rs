//! Forgetting: a lexicon that lacks some of its names, for training.
//!
//! The lexicon knows more of the names of the texts that the model learns from than of those that readers will paste.
//! A model that saw only the former would trust the lexicon too much and the words around a name too little. So it
//! learns from each text a second time, as if some names were unknown.

use std::cell::Cell;

use super::parts::{Parts, parts};
use super::{Lexicon, Senses, Table, lexicon};

/// What a thread remembers.
#[derive(Clone, Copy)]
struct Poorer {
    lexicon: &'static Lexicon,
    parts: &'static Parts,
    /// The share of the words of names that are to count as unknown, in percent.
    percent: u32,
}

thread_local! {
    static POORER: Cell<Option<Poorer>> = const { Cell::new(None) };
}

/// The poorer lexicon of this thread, if it has forgotten anything.
pub(super) fn lexicon_of_thread() -> Option<&'static Lexicon> {
    POORER.get().map(|poorer| poorer.lexicon)
}

/// The poorer parts of this thread.
pub(super) fn parts_of_thread() -> Option<&'static Parts> {
    POORER.get().map(|poorer| poorer.parts)
}

/// Whether this thread has forgotten the word with this key of [`super::parts`].
pub(crate) fn forgotten(key: u32) -> bool {
    POORER
        .get()
        .is_some_and(|poorer| !keeps(poorer.percent, key))
}

/// Lets this thread forget a share of all names, in percent, as long as `work` is done.
pub(crate) fn forgetting<T>(percent: u32, work: impl FnOnce() -> T) -> T {
    with(percent, percent, work)
}

/// Lets this thread know no name and no part of one as long as `work` is done; unlike those that are forgotten, the words
/// themselves stay what they are.
pub(crate) fn without_names<T>(work: impl FnOnce() -> T) -> T {
    with(100, 0, work)
}

/// Does `work` without a share of all names, with a share of the words of names in disguise, both in percent.
fn with<T>(percent: u32, disguised: u32, work: impl FnOnce() -> T) -> T {
    let whole = lexicon();
    // Leaked: a trainer does this a few times in its life.
    let poorer = Poorer {
        lexicon: Box::leak(Box::new(Lexicon {
            words: whole.words.poorer(percent),
            phrases: whole.phrases.poorer(percent),
        })),
        parts: Box::leak(Box::new(parts().poorer(|key| keeps(percent, key)))),
        percent: disguised,
    };
    let before = POORER.replace(Some(poorer));
    let done = work();
    POORER.set(before);
    done
}

/// Whether a name stays. The low bits alone decide, so that a word goes from all tables at once.
fn keeps(percent: u32, key: u32) -> bool {
    let mut hash = (key & 0x003F_FFFF).wrapping_mul(0x85EB_CA6B);
    hash = (hash ^ hash >> 15).wrapping_mul(0xC2B2_AE35);
    (hash ^ hash >> 16) % 100 >= percent
}

impl Table {
    /// A copy in which names that are forgotten are only common words, if that.
    fn poorer(&self, percent: u32) -> Self {
        let mut poorer = Self::new(self.bits);
        let common = Senses::COMMON_FRENCH.or(Senses::COMMON_ENGLISH);
        for &(key, senses) in &self.slots {
            let left = if keeps(percent, key) {
                senses
            } else {
                senses.and(common)
            };
            if left != Senses::default() {
                poorer.insert(key, left);
            }
        }
        poorer
    }
}
