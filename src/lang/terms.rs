//! Names of several words and the symbols they stand for: currencies and units of measure.
//!
//! They are kept as text, `symbol name|name` a line: the compact form of what `cargo xtask cldr` makes, and of what
//! stands beside it by hand. Hand-written lines come first, so that the press's usual meaning wins (*dollar*).

use crate::text::fold;

/// A name and its symbol.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// Folded words with one space between them, in the singular or an irregular plural.
    pub(crate) name: &'static str,
    pub(crate) symbol: &'static str,
}

/// Names found by their first word.
pub(crate) struct Terms {
    names: Vec<Term>,
    /// For each value of a key's lowest bits, the first place of its chain in `chains`.
    heads: [u16; HEADS],
    /// A key, index of its term, and one past the place that goes on; in the order of the sources.
    chains: Vec<(u32, u16, u16)>,
}

/// How many chains there are.
const HEADS: usize = 256;

impl Terms {
    /// The names of all `sources`, those of the first before those of the next.
    pub(super) fn new(sources: &[&'static str]) -> Self {
        let mut terms = Vec::new();
        for line in sources.iter().flat_map(|source| source.lines()) {
            let (symbol, names) = line.split_once(' ').unwrap_or((line, ""));
            for name in names.split('|').filter(|name| !name.is_empty()) {
                terms.push(Term { name, symbol });
            }
        }
        let mut heads = [0; HEADS];
        let mut chains = Vec::new();
        // Put in front of its chain, the first term must come last.
        for (index, term) in terms.iter().enumerate().rev() {
            let first = term.name.split(' ').next().unwrap_or_default();
            for key in [fold::key(first), fold::key(&[first, "s"].concat())] {
                let head = &mut heads[key as usize % HEADS];
                chains.push((key, index as u16, *head));
                *head = chains.len() as u16;
            }
        }
        Self {
            names: terms,
            heads,
            chains,
        }
    }

    /// Names whose first word may be the one of this key; all words are still to be compared.
    pub(crate) fn starting(&self, key: u32) -> impl Iterator<Item = Term> + '_ {
        let mut next = self.heads[key as usize % HEADS];
        std::iter::from_fn(move || {
            loop {
                let (of, index, after) = self.chains[usize::from(next.checked_sub(1)?)];
                next = after;
                if of == key {
                    return Some(self.names[usize::from(index)]);
                }
            }
        })
    }

    /// Every name.
    pub(crate) fn all(&self) -> &[Term] {
        &self.names
    }
}

/// Whether a word of a text is a word of a name, as it stands or with an *s*.
pub(crate) fn is_form_of(surface: &str, word: &str) -> bool {
    fold::folds_to(surface, word)
        || surface
            .strip_suffix(['s', 'S'])
            .is_some_and(|singular| fold::folds_to(singular, word))
}
