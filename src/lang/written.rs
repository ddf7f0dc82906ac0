//! Symbols of units as texts write them, with all their prefixes, in one table.

use super::symbols::{BASES, PREFIXES, prefix};
use crate::figures::unit::{Base, Prefix};
use std::sync::OnceLock;

/// A symbol as texts write it: its bytes in a number, so that to compare is one step.
type Written = u64;

fn packed(symbol: &str) -> Option<Written> {
    let mut bytes = [0; size_of::<Written>()];
    bytes
        .get_mut(..symbol.len())?
        .copy_from_slice(symbol.as_bytes());
    Some(Written::from_be_bytes(bytes))
}

/// The unit of a symbol in a text, and its prefix; exact case.
pub(crate) fn unit_of_symbol(symbol: &str) -> Option<(&'static Prefix, &'static Base)> {
    static SYMBOLS: OnceLock<Vec<(Written, &Prefix, &Base)>> = OnceLock::new();
    let symbols = SYMBOLS.get_or_init(all_symbols);
    let wanted = packed(symbol)?;
    let found = symbols.binary_search_by_key(&wanted, |&(written, ..)| written);
    found.ok().map(|i| (symbols[i].1, symbols[i].2))
}

/// Every symbol with each of its prefixes, sorted.
fn all_symbols() -> Vec<(Written, &'static Prefix, &'static Base)> {
    let mut symbols = Vec::new();
    for base in BASES {
        for written in base
            .written
            .split(' ')
            .filter(|written| !written.is_empty())
        {
            // A hyphen marks what is only a symbol with a prefix.
            let letters = written.strip_prefix('-').unwrap_or(written);
            if letters == written {
                symbols.extend(packed(letters).map(|packed| (packed, &Prefix::NONE, base)));
            }
            let plain = PREFIXES.iter().map(|prefix| prefix.symbol);
            for before in plain.chain(["K", "u", "μ"]) {
                let binary = matches!(before, "K" | "Ki" | "Mi" | "Gi" | "Ti");
                let prefix = prefix(before).filter(|prefix| {
                    base.prefixes
                        .contains(if binary { "K" } else { prefix.symbol })
                });
                let packed = packed(&[before, letters].concat());
                symbols.extend(
                    prefix
                        .zip(packed)
                        .map(|(prefix, packed)| (packed, prefix, base)),
                );
            }
        }
    }
    // Where two share a symbol the first wins.
    symbols.sort_by_key(|&(written, ..)| written);
    symbols.dedup_by_key(|&mut (written, ..)| written);
    symbols
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_can_be_looked_up() {
        let longest_prefix = PREFIXES.iter().map(|prefix| prefix.symbol.len()).max();
        for base in BASES {
            for written in base.written.split(' ') {
                let plain = written.trim_start_matches('-');
                let longest = plain.len()
                    + longest_prefix
                        .filter(|_| !base.prefixes.is_empty())
                        .unwrap_or(0);
                assert!(longest <= size_of::<Written>() + 1, "{written}");
                let found = unit_of_symbol(written).map(|(_, base)| base.symbol);
                let bare = !written.starts_with('-') && !written.is_empty();
                assert_eq!(found, bare.then_some(base.symbol), "{written}");
            }
        }
    }

    #[test]
    fn prefixes_are_those_of_the_unit() {
        let units = [
            ("km", Some(("k", "m"))),
            ("KB", Some(("k", "B"))),
            ("MiB", Some(("Mi", "B"))),
            ("um", Some(("µ", "m"))),
            ("Go", Some(("G", "B"))),
            ("o", None),
            ("Gm", None),
            ("MtCO2e", Some(("M", "tCO2e"))),
            ("kteqCO2", Some(("k", "tCO2e"))),
        ];
        for (symbol, unit) in units {
            let found = unit_of_symbol(symbol).map(|(prefix, base)| (prefix.symbol, base.symbol));
            assert_eq!(found, unit, "{symbol}");
        }
    }
}
