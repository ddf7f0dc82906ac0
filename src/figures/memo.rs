//! What was read last: grammars ask for the same reading of one place in turn, and it is made once.

use std::cell::Cell;

/// How many readings are kept: those of the few places that one figure is made of.
const PLACES: usize = 4;

/// The last readings by where they begin. A reading depends on its place alone.
pub(super) struct Memo<T> {
    places: [Cell<Option<(usize, T)>>; PLACES],
}

impl<T: Copy> Memo<T> {
    /// Nothing read yet.
    pub(super) fn new() -> Self {
        Self {
            places: [const { Cell::new(None) }; PLACES],
        }
    }

    /// The reading of `place`, made by `read` unless it is still known.
    pub(super) fn get(&self, place: usize, read: impl FnOnce() -> T) -> T {
        let kept = &self.places[place % PLACES];
        if let Some((of, reading)) = kept.get()
            && of == place
        {
            return reading;
        }
        let reading = read();
        kept.set(Some((place, reading)));
        reading
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_has_its_own_reading() {
        let memo = Memo::new();
        for place in (0..3 * PLACES).chain([1, 1 + PLACES, 1]) {
            assert_eq!(memo.get(place, || 10 * place), 10 * place);
            assert_eq!(memo.get(place, || panic!("read again")), 10 * place);
        }
    }
}
