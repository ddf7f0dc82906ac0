//! The written form, which `src/names/lexicon/` of the product reads.
//!
//! Plain text. A section opens with `#` and its name. Each line after it is an entry: one character that says how
//! many bytes it shares with the start of the entry before (`0` is none, each following ASCII character one more),
//! the rest of it, then its other forms, each after a tab. Entries come in byte order.

use std::collections::{BTreeMap, BTreeSet};

/// Entries of one class: a name and its other forms.
pub(crate) struct Section {
    /// What the reader calls the class.
    pub(crate) name: &'static str,
    /// Main forms, each with its other forms.
    pub(crate) entries: BTreeMap<String, BTreeSet<String>>,
}

/// The most bytes an entry may share with the one before: up to `~`.
const MOST_SHARED: usize = (b'~' - b'0') as usize;

/// Writes the sections one after the other.
pub(crate) fn encode(sections: &[Section]) -> String {
    let mut out = String::new();
    for section in sections {
        out.push('#');
        out.push_str(section.name);
        out.push('\n');
        let mut before = "";
        for (name, others) in &section.entries {
            let shared = shared(before, name);
            out.push(char::from(b'0' + shared as u8));
            out.push_str(&name[shared..]);
            for other in others {
                out.push('\t');
                out.push_str(other);
            }
            out.push('\n');
            before = name;
        }
    }
    out
}

/// Bytes of whole characters with which both begin.
fn shared(a: &str, b: &str) -> usize {
    let equal = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    b.floor_char_boundary(equal.min(MOST_SHARED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_whole_characters_with_the_entry_before() {
        let entry = |name: &str, others: &[&str]| {
            (name.to_owned(), others.iter().map(|&other| other.to_owned()).collect())
        };
        let section = Section {
            name: "place",
            entries: [entry("Vallé", &[]), entry("Vallè", &["Vl", "V"]), entry("Val", &[])].into(),
        };
        assert_eq!(encode(&[section]), "#place\n0Val\n3lè\tV\tVl\n4é\n");
    }
}
