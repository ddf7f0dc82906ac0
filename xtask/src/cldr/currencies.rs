//! The names of currencies.
//!
//! A currency has its short name, the noun of its name (*hryvnia*), where no other currency has the same, and else its
//! name in full (*franc suisse*); the noun that several share (*franc*) stands for itself.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::{at, names};

/// Where a language puts the noun of a currency's name.
#[derive(Clone, Copy)]
pub(crate) enum Head {
    /// *couronne suédoise*
    First,
    /// *Swedish krona*
    Last,
}

/// The press still writes of what was tender a while ago: kunas, levs.
const SINCE: &str = "2020";

/// Nouns that mean too much else to stand for a currency alone.
const NEVER_SHORT: [&str; 4] = ["gold", "or", "sol", "soles"];

/// ISO 4217 codes of the currencies that are legal tender somewhere, or were since [`SINCE`].
pub(crate) fn tender(data: &Value) -> Result<BTreeSet<String>> {
    let regions = at(data, &["supplemental", "currencyData", "region"])?;
    let mut codes = BTreeSet::new();
    for history in regions.as_object().context("regions")?.values() {
        for entry in history.as_array().context("region")? {
            for (code, period) in entry.as_object().context("period")? {
                let ended = period["_to"].as_str().is_some_and(|to| to < SINCE);
                if !ended && period["_tender"] != "false" {
                    codes.insert(code.clone());
                }
            }
        }
    }
    Ok(codes)
}

/// The lines of the table: `code name|name`, then the nouns that several share.
pub(crate) fn lines(main: &Value, tender: &BTreeSet<String>, head: Head) -> Result<Vec<String>> {
    let all = at(main, &["numbers", "currencies"])?;
    let mut read = BTreeMap::new();
    let mut heads: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for code in tender {
        // CLDR names not every code that its history of tender has.
        let Some(entry) = all.get(code) else {
            continue;
        };
        let text = |key: &str| entry[key].as_str().unwrap_or_default();
        let full = names::with_plural(
            text("displayName-count-one"),
            text("displayName-count-other"),
        );
        let nouns: BTreeSet<String> = full.iter().filter_map(|name| noun(name, head)).collect();
        for noun in &nouns {
            heads.entry(noun.clone()).or_default().insert(code);
        }
        read.insert(code, (full, nouns));
    }
    let mut lines = Vec::new();
    for (code, (full, nouns)) in &read {
        let short = nouns
            .iter()
            .filter(|&noun| heads[noun].len() == 1 && !NEVER_SHORT.contains(&noun.as_str()));
        let mut names: Vec<&String> = short.collect();
        // Where the noun says it, an adjective behind adds nothing but bytes to the page; one before must be passed.
        if names.is_empty() || matches!(head, Head::Last) {
            names.extend(full.iter().filter(|name| !nouns.contains(*name)));
        }
        if names.is_empty() {
            // The code alone is still read.
            lines.push((*code).clone());
        } else {
            let names: Vec<&str> = names.into_iter().map(String::as_str).collect();
            lines.push(format!("{code} {}", names.join("|")));
        }
    }
    let shared = heads.iter().filter(|(_, codes)| codes.len() > 1);
    lines.extend(shared.map(|(noun, _)| format!("{noun} {noun}")));
    Ok(lines)
}

/// The noun of a name.
fn noun(name: &str, head: Head) -> Option<String> {
    let mut words = name.split(' ');
    let noun = match head {
        Head::First => words.find(|word| !word.starts_with("nouve")),
        Head::Last => words.next_back(),
    };
    noun.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_ended_before_this_century_is_left_out() {
        let data = json!({"supplemental": {"currencyData": {"region": {
            "AA": [{"OLD": {"_from": "1900-01-01", "_to": "1950-01-01"}}, {"NEW": {"_from": "1950-01-01"}}],
            "BB": [{"ALT": {"_tender": "false"}}],
        }}}});
        assert_eq!(tender(&data).unwrap(), BTreeSet::from(["NEW".to_owned()]));
    }

    #[test]
    fn shared_nouns_stand_for_themselves() {
        let main = json!({"numbers": {"currencies": {
            "AAA": {"displayName-count-one": "franc rouge", "displayName-count-other": "francs rouges"},
            "BBB": {"displayName-count-one": "franc vert", "displayName-count-other": "francs verts"},
            "CCC": {"displayName-count-one": "nouveau sou", "displayName-count-other": "nouveaux sous"},
        }}});
        let tender = ["AAA", "BBB", "CCC"].map(str::to_owned).into();
        assert_eq!(
            lines(&main, &tender, Head::First).unwrap(),
            [
                "AAA franc rouge",
                "BBB franc vert",
                "CCC sou|sous",
                "franc franc"
            ]
        );
    }
}
