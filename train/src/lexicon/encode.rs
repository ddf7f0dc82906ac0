//! The written form, which `src/names/lexicon/` of the product reads: keys of the names as gaps in Rice code (its
//! `decode` module describes the bytes), and the forms of one thing as lines of text.

use std::collections::{BTreeMap, BTreeSet};

use recoupe::training::{lexicon_key, lexicon_section};

/// Entries of one class: a name and its other forms.
pub(crate) struct Section {
    /// What the reader calls the class.
    pub(crate) name: &'static str,
    /// Main forms, each with its other forms.
    pub(crate) entries: BTreeMap<String, BTreeSet<String>>,
}

/// Writes the keys of all forms.
pub(crate) fn encode(sections: &[Section]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    for section in sections {
        let number = lexicon_section(section.name)
            .ok_or_else(|| format!("unknown section {}", section.name))?;
        let common = section.name.starts_with("common");
        let mut by_bits: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
        for (name, others) in &section.entries {
            for form in std::iter::once(name).chain(others) {
                let bare = form
                    .strip_prefix("Le ")
                    .or_else(|| form.strip_prefix("Les "))
                    .filter(|_| !common);
                let keys = [
                    lexicon_key(form, false),
                    bare.and_then(|bare| lexicon_key(bare, true)),
                ];
                for key in keys.into_iter().flatten() {
                    by_bits.entry(key.bits).or_default().insert(key.key);
                }
            }
        }
        for (bits, keys) in by_bits {
            // The best parameter for gaps of this mean.
            let k = bits.saturating_sub(keys.len().ilog2() + 1);
            out.extend([number, bits as u8, k as u8]);
            out.extend((keys.len() as u32).to_le_bytes());
            rice(keys.iter().copied(), k, &mut out);
        }
    }
    Ok(out)
}

/// Appends the gaps between sorted keys.
pub(crate) fn rice(keys: impl IntoIterator<Item = u32>, k: u32, out: &mut Vec<u8>) {
    let mut bits = Vec::new();
    let mut before = 0;
    for key in keys {
        let gap = key - before;
        bits.extend((0..gap >> k).map(|_| true));
        bits.push(false);
        bits.extend((0..k).rev().map(|i| gap >> i & 1 == 1));
        before = key;
    }
    for byte in bits.chunks(8) {
        out.push((0..8).fold(0, |sum, i| {
            sum << 1 | u8::from(byte.get(i).is_some_and(|&bit| bit))
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_written_as_the_product_reads_them() {
        let mut out = Vec::new();
        rice([5, 14], 2, &mut out);
        assert_eq!(out, [0b1001_1100, 0b1000_0000]);
        out.clear();
        rice([4, 8], 3, &mut out);
        assert_eq!(out, [0b0100_0100]);
    }
}
