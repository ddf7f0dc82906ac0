//! A filter before a table: most words of a text are in no table, and one bit tells so.

/// Which keys a table may hold.
pub(crate) struct Filter([u64; WORDS]);

/// Words of 64 bits: half a kilobyte, in which a table of some hundred keys lets one stranger in ten pass.
const WORDS: usize = 64;

impl Filter {
    /// The filter before a table with these [keys](super::fold::key).
    pub(crate) fn of(keys: impl Iterator<Item = u32>) -> Self {
        let mut filter = Self([0; WORDS]);
        for key in keys {
            let (word, bit) = place(key);
            filter.0[word] |= bit;
        }
        filter
    }

    /// Whether the table may hold the key; `false` is certain.
    #[inline]
    pub(crate) fn may_hold(&self, key: u32) -> bool {
        let (word, bit) = place(key);
        self.0[word] & bit != 0
    }
}

fn place(key: u32) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9E37_79B1);
    ((hash >> 26) as usize % WORDS, 1 << (hash >> 20 & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_table_holds_passes_and_most_else_does_not() {
        let filter = Filter::of((0..300).map(|key| key * 77));
        assert!((0..300).all(|key| filter.may_hold(key * 77)));
        let strangers = (0..10_000).filter(|key| filter.may_hold(key * 77 + 1));
        assert!(strangers.count() < 1000);
    }
}
