//! Words as parts of names: counted over all lists, one class a word.

use std::collections::BTreeMap;
use std::path::Path;

use recoupe::training::words;

use super::encode::rice;
use super::sources::Lists;

/// What a word may be inside a name.
const KINDS: usize = 5;
const FORENAME: usize = 0;
const SURNAME: usize = 1;
const PLACE: usize = 2;
const ORGANIZATION: usize = 3;
const OTHER: usize = 4;

/// Builds the table and writes it.
pub(crate) fn build(lists: &Lists, folder: &Path, bits: u32) -> Result<Vec<u8>, String> {
    let mut counts: BTreeMap<u32, [f32; KINDS]> = BTreeMap::new();
    let mut add = |name: &str, class: &str, weight: f32| {
        let words: Vec<u32> = words(name)
            .into_iter()
            .filter(|word| word.1)
            .map(|word| word.0)
            .collect();
        for (i, &word) in words.iter().enumerate() {
            let kind = match class {
                "person" if i == 0 && words.len() > 1 => FORENAME,
                "forename" => FORENAME,
                "person" | "surname" => SURNAME,
                "place" => PLACE,
                "organization" => ORGANIZATION,
                _ => OTHER,
            };
            counts.entry(word & (u32::MAX >> (32 - bits))).or_default()[kind] += weight;
        }
    };
    for known in &lists.known {
        for name in std::iter::once(&known.name).chain(&known.aliases) {
            add(name, &known.class, 2.0);
        }
    }
    for name in &lists.forenames {
        add(name, "forename", 3.0);
    }
    for city in &lists.cities {
        add(&city.name, "place", 1.0);
        add(&city.region, "place", 0.5);
    }
    let lines = |file: &str| {
        std::fs::read_to_string(folder.join(file)).map_err(|error| format!("{file}: {error}"))
    };
    for file in ["known-surnames.txt", "surnames.tsv"] {
        for name in lines(file)?.lines() {
            add(name, "surname", 3.0);
        }
    }
    for (file, share) in [("fr", 1.0), ("en", 1.0), ("de", 0.7), ("nl", 0.7)] {
        for line in lines(&format!("wikiann-{file}.tsv"))?.lines() {
            let mut fields = line.split('\t');
            let (Some(name), Some(class), Some(count)) = (fields.next(), fields.next(), fields.next())
            else {
                continue;
            };
            if name.contains('\'') && name.contains("''") {
                continue;
            }
            let count: f32 = count.parse().unwrap_or(1.0);
            add(name, class, share * (1.0 + count.log2()));
        }
    }
    let least = std::env::var("PARTS_LEAST").ok().and_then(|v| v.parse().ok()).unwrap_or(1.5_f32);
    counts.retain(|_, kinds| kinds.iter().sum::<f32>() >= least);
    println!("{:>6}  words as parts of names", counts.len());
    let k = bits - (counts.len().ilog2() + 1);
    let mut out = (counts.len() as u32).to_le_bytes().to_vec();
    out.extend([bits as u8, k as u8]);
    rice(counts.keys().copied(), k, &mut out);
    out.extend(counts.values().map(class));
    Ok(out)
}

/// The class: which kind is most, how often, which other is at least a quarter as frequent.
fn class(counts: &[f32; KINDS]) -> u8 {
    let mut order: Vec<usize> = (0..KINDS).collect();
    order.sort_by(|&a, &b| counts[b].total_cmp(&counts[a]));
    let (best, second) = (order[0], order[1]);
    let often = match counts[best] {
        ..3.0 => 0,
        3.0..8.0 => 1,
        8.0..20.0 => 2,
        _ => 3,
    };
    let other = if counts[second] * 4.0 >= counts[best] {
        second + 1
    } else {
        0
    };
    (1 + best + KINDS * (often + 4 * other)) as u8
}
