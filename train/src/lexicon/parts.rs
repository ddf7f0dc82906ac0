//! Words as parts of names: counted over all lists, one row of counts a word.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use recoupe::training::{pack_table, words};

use super::sources::Lists;

/// What a word may be inside a name: first name, last name, part of an organization, a place, an event, a product; then
/// whether the lists of first names and of last names hold it.
const COUNTS: usize = 6;
const FORENAME: usize = COUNTS;
const SURNAME: usize = COUNTS + 1;

/// Countries whose towns are near: where the press of the two languages is written.
const NEAR: [&str; 6] = [
    "Belgium",
    "Canada",
    "France",
    "Switzerland",
    "United Kingdom",
    "United States",
];

/// Builds the table.
pub(crate) fn build(lists: &Lists, folder: &Path, bits: u32) -> Result<Vec<u8>, String> {
    let mut counts: BTreeMap<u32, [u32; COUNTS + 2]> = BTreeMap::new();
    // Words of lists whose names French or English texts often speak of.
    let mut near: BTreeSet<u32> = BTreeSet::new();
    let mut add = |name: &str, class: &str, is_near: bool| {
        let words: Vec<(u32, bool)> = words(name);
        for (i, &(word, capital)) in words.iter().enumerate() {
            let kind = match class {
                "forename" => FORENAME,
                "surname" => SURNAME,
                "person" if words.len() == 1 => continue,
                "person" if i + 1 == words.len() => 1,
                "person" => 0,
                "organization" => 2,
                "place" => 3,
                "event" => 4,
                _ => 5,
            };
            if capital {
                let key = word & (u32::MAX >> (32 - bits));
                counts.entry(key).or_default()[kind] += 1;
                if is_near {
                    near.insert(key);
                }
            }
        }
    };
    for known in &lists.known {
        for name in std::iter::once(&known.name).chain(&known.aliases) {
            add(name, &known.class, true);
        }
    }
    for name in &lists.forenames {
        add(name, "forename", true);
    }
    for company in &lists.companies {
        add(company, "organization", true);
    }
    let lines = |file: &str| {
        std::fs::read_to_string(folder.join(file)).map_err(|error| format!("{file}: {error}"))
    };
    for file in ["known-surnames.txt", "surnames.tsv"] {
        for name in lines(file)?.lines() {
            add(name, "surname", true);
        }
    }
    for city in &lists.cities {
        let is_near = NEAR.contains(&city.country.as_str());
        add(&city.name, "place", is_near);
        add(&city.region, "place", is_near);
    }
    for file in ["fr", "en", "de", "nl"] {
        for line in lines(&format!("wikiann-{file}.tsv"))?.lines() {
            let mut fields = line.split('\t');
            // Quotation marks of the wiki are where names were cut badly.
            if let (Some(name), Some(class)) = (fields.next(), fields.next())
                && !name.contains("''")
            {
                add(name, class, !matches!(file, "de" | "nl"));
            }
        }
    }
    // What one name alone holds, and that of a list far from French and English texts, is not worth its bytes.
    let table: BTreeMap<u32, u16> = counts
        .iter()
        .filter(|(key, counts)| near.contains(key) || counts.iter().sum::<u32>() > 1)
        .map(|(&key, counts)| (key, class(counts)))
        .collect();
    println!("{:>6}  words as parts of names", table.len());
    Ok(pack_table(bits, &table))
}

/// Two bits a count, then one bit a list.
fn class(counts: &[u32; COUNTS + 2]) -> u16 {
    let mut class = 0;
    for (i, &count) in counts.iter().enumerate() {
        let bin = match count {
            0 => 0,
            1 => 1,
            2..=5 => 2,
            _ => 3,
        };
        class |= if i < COUNTS {
            bin << (2 * i)
        } else {
            u16::from(count > 0) << (COUNTS + i)
        };
    }
    class
}
