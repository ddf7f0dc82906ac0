//! The written form: a table of words and one of phrases, each with what it may be as its value.

use std::collections::{BTreeMap, BTreeSet};

use recoupe::training::{lexicon_key, lexicon_senses, pack_table};

/// Entries of one class: a name and its other forms.
pub(crate) struct Section {
    /// What the reader calls the class.
    pub(crate) name: &'static str,
    /// Main forms, each with its other forms.
    pub(crate) entries: BTreeMap<String, BTreeSet<String>>,
}

/// Writes the keys of all forms.
pub(crate) fn encode(sections: &[Section]) -> Result<Vec<u8>, String> {
    // Words have the fewer bits and come first.
    let mut tables: BTreeMap<u32, BTreeMap<u32, u16>> = BTreeMap::new();
    for section in sections {
        let senses = lexicon_senses(section.name)
            .ok_or_else(|| format!("unknown section {}", section.name))?;
        let common = section.name.starts_with("common");
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
                    let table = tables.entry(key.bits).or_default();
                    *table.entry(key.key).or_default() |= senses;
                }
            }
        }
    }
    let tables = tables.iter();
    Ok(tables
        .flat_map(|(&bits, table)| pack_table(bits, table))
        .collect())
}
