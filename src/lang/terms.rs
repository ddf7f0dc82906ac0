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
    /// Sorted by the key of the first word, in the singular and with an *s*.
    entries: Vec<(u32, Term)>,
}

impl Terms {
    /// The names of all `sources`, those of the first before those of the next.
    pub(super) fn new(sources: &[&'static str]) -> Self {
        let mut entries = Vec::new();
        for line in sources.iter().flat_map(|source| source.lines()) {
            let (symbol, names) = line.split_once(' ').unwrap_or((line, ""));
            for name in names.split('|').filter(|name| !name.is_empty()) {
                let first = name.split(' ').next().unwrap_or_default();
                let term = Term { name, symbol };
                entries.push((fold::key(first), term));
                entries.push((fold::key(&format!("{first}s")), term));
            }
        }
        entries.sort_by_key(|&(key, _)| key);
        Self { entries }
    }

    /// Names whose first word may be the one of this key; the words are still to be compared.
    pub(crate) fn starting(&self, key: u32) -> impl Iterator<Item = Term> + '_ {
        let first = self.entries.partition_point(|&(other, _)| other < key);
        self.entries[first..]
            .iter()
            .take_while(move |&&(other, _)| other == key)
            .map(|&(_, term)| term)
    }

    /// Every name.
    pub(crate) fn all(&self) -> impl Iterator<Item = Term> + '_ {
        self.entries.iter().map(|&(_, term)| term)
    }
}

/// Whether a word of a text is a word of a name, as it stands or with an *s*.
pub(crate) fn is_form_of(surface: &str, word: &str) -> bool {
    fold::folds_to(surface, word)
        || surface
            .strip_suffix(['s', 'S'])
            .is_some_and(|singular| fold::folds_to(singular, word))
}
