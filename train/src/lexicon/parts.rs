//! Words as parts of names: counted over all lists, one row of counts a word.

use std::collections::BTreeMap;
use std::path::Path;

use recoupe::training::words;

use super::encode::rice;
use super::sources::Lists;

/// What a word may be inside a name: first name, last name, part of an organization, a place, an event, a product; then
/// whether the lists of first names and of last names hold it.
const COUNTS: usize = 6;
const FORENAME: usize = COUNTS;
const SURNAME: usize = COUNTS + 1;

/// Builds the table.
pub(crate) fn build(lists: &Lists, folder: &Path, bits: u32) -> Result<Vec<u8>, String> {
    let mut counts: BTreeMap<u32, [u32; COUNTS + 2]> = BTreeMap::new();
    let mut add = |name: &str, class: &str| {
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
                counts.entry(word & (u32::MAX >> (32 - bits))).or_default()[kind] += 1;
            }
        }
    };
    for known in &lists.known {
        for name in std::iter::once(&known.name).chain(&known.aliases) {
            add(name, &known.class);
        }
    }
    for name in &lists.forenames {
        add(name, "forename");
    }
    for company in &lists.companies {
        add(company, "organization");
    }
    let lines = |file: &str| {
        std::fs::read_to_string(folder.join(file)).map_err(|error| format!("{file}: {error}"))
    };
    for file in ["known-surnames.txt", "surnames.tsv"] {
        for name in lines(file)?.lines() {
            add(name, "surname");
        }
    }
    for city in &lists.cities {
        add(&city.name, "place");
        add(&city.region, "place");
    }
    for file in ["fr", "en", "de", "nl"] {
        for line in lines(&format!("wikiann-{file}.tsv"))?.lines() {
            let mut fields = line.split('\t');
            // Quotation marks of the wiki are where names were cut badly.
            if let (Some(name), Some(class)) = (fields.next(), fields.next())
                && !name.contains("''")
            {
                add(name, class);
            }
        }
    }
    println!("{:>6}  words as parts of names", counts.len());
    let k = bits - (counts.len().ilog2() + 1);
    let mut out = (counts.len() as u32).to_le_bytes().to_vec();
    out.extend([bits as u8, k as u8]);
    rice(counts.keys().copied(), k, &mut out);
    let classes: Vec<u16> = counts.values().map(class).collect();
    out.extend(classes.iter().map(|class| *class as u8));
    out.extend(classes.iter().map(|class| (*class >> 8) as u8));
    Ok(out)
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
