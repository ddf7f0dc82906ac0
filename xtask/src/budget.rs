//! The byte budget of the page: what each file weighs on the network, and whether that is too much.

use std::fs;
use std::io;

use anyhow::{Context as _, Result, ensure};

use crate::manifest::{Budget, Without};
use crate::site::Site;
use crate::table::{Table, bytes};

/// The weight of one file.
pub(crate) struct Weight {
    pub(crate) name: String,
    /// Bytes as they lie on the disk.
    pub(crate) raw: u64,
    /// Bytes after brotli at its best.
    pub(crate) packed: u64,
}

/// Weighs every file of the page.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn weigh(site: &Site) -> Result<Vec<Weight>> {
    let weigh = |page: crate::site::Page| {
        let content = fs::read(&page.path).with_context(|| page.path.display().to_string())?;
        Ok(Weight {
            name: page.name,
            raw: content.len() as u64,
            packed: packed(&content)?,
        })
    };
    site.files()?.into_iter().map(weigh).collect()
}

/// Bytes after brotli at quality 11 with the largest standard window: what a host that compresses beforehand sends.
fn packed(content: &[u8]) -> Result<u64> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut counter = Counter(0);
    brotli::BrotliCompress(&mut &content[..], &mut counter, &parameters)?;
    Ok(counter.0)
}

/// Counts what is written to it.
struct Counter(u64);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Prints the weights with their limits.
pub(crate) fn print(weights: &[Weight], budget: &Budget) {
    let mut table = Table::new(&["file", "bytes", "brotli", "limit"]);
    let limit = |limit: Option<&u64>| limit.map(|limit| bytes(*limit)).unwrap_or_default();
    for weight in weights {
        table.row([
            weight.name.clone(),
            bytes(weight.raw),
            bytes(weight.packed),
            limit(budget.files.get(&weight.name)),
        ]);
    }
    for (name, without) in &budget.without {
        let (raw, packed) = totals(left(weights, without));
        table.row([
            name.clone(),
            bytes(raw),
            bytes(packed),
            limit(Some(&without.limit)),
        ]);
    }
    let (raw, packed) = totals(weights);
    table.row([
        "total".to_owned(),
        bytes(raw),
        bytes(packed),
        limit(Some(&budget.total)),
    ]);
    anstream::print!("{table}");
}

/// Holds the weights against the budget.
///
/// # Errors
/// Every limit that is passed, and every one that is set for a file that is not there, for it would hold nothing.
pub(crate) fn check(weights: &[Weight], budget: &Budget) -> Result<()> {
    let mut broken = Vec::new();
    let find = |name: &String| weights.iter().find(|weight| weight.name == *name);
    for (name, &limit) in &budget.files {
        match find(name) {
            None => broken.push(format!("{name} has a limit but is no file of the page")),
            Some(weight) if weight.packed > limit => broken.push(over(name, weight.packed, limit)),
            Some(_) => {}
        }
    }
    for (name, without) in &budget.without {
        if let Some(file) = without.files.iter().find(|file| find(file).is_none()) {
            broken.push(format!(
                "{name} goes without {file}, which is no file of the page"
            ));
        }
        let (_, packed) = totals(left(weights, without));
        if packed > without.limit {
            broken.push(over(name, packed, without.limit));
        }
    }
    let (_, packed) = totals(weights);
    if packed > budget.total {
        broken.push(over("the page", packed, budget.total));
    }
    ensure!(
        broken.is_empty(),
        "over the budget of {}: {}",
        crate::manifest::FILE,
        broken.join("; ")
    );
    Ok(())
}

fn over(name: &str, packed: u64, limit: u64) -> String {
    format!(
        "{name} takes {} of {} bytes in brotli",
        bytes(packed),
        bytes(limit)
    )
}

/// The files that are left.
fn left<'w>(weights: &'w [Weight], without: &Without) -> impl Iterator<Item = &'w Weight> {
    weights
        .iter()
        .filter(|weight| !without.files.contains(&weight.name))
}

fn totals<'w>(weights: impl IntoIterator<Item = &'w Weight>) -> (u64, u64) {
    weights.into_iter().fold((0, 0), |(raw, packed), file| {
        (raw + file.raw, packed + file.packed)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn weights() -> Vec<Weight> {
        let weight = |name: &str, packed| Weight {
            name: name.to_owned(),
            raw: 2 * packed,
            packed,
        };
        vec![weight("index.html", 10), weight("pkg/recoupe.js", 20)]
    }

    fn budget(total: u64, files: &[(&str, u64)]) -> Budget {
        let files = files
            .iter()
            .map(|&(name, limit)| (name.to_owned(), limit))
            .collect();
        Budget {
            total,
            single: 0,
            without: BTreeMap::new(),
            files,
        }
    }

    /// The same, with a limit for the page without a file.
    fn budget_without(file: &str, limit: u64) -> Budget {
        let files = vec![file.to_owned()];
        Budget {
            without: [("page, half".to_owned(), Without { files, limit })].into(),
            ..budget(30, &[])
        }
    }

    #[test]
    fn a_limit_may_be_reached_but_not_passed() {
        assert!(check(&weights(), &budget(30, &[("index.html", 10)])).is_ok());
        let total = check(&weights(), &budget(29, &[])).unwrap_err().to_string();
        assert!(total.contains("the page takes 30 of 29"), "{total}");
        let file = check(&weights(), &budget(30, &[("pkg/recoupe.js", 19)]))
            .unwrap_err()
            .to_string();
        assert!(file.contains("pkg/recoupe.js takes 20 of 19"), "{file}");
    }

    #[test]
    fn a_limit_for_no_file_is_an_error() {
        assert!(check(&weights(), &budget(30, &[("pkg/recoup.js", 20)])).is_err());
    }

    #[test]
    fn a_page_without_a_file_has_its_own_limit() {
        assert!(check(&weights(), &budget_without("pkg/recoupe.js", 10)).is_ok());
        let over = check(&weights(), &budget_without("pkg/recoupe.js", 9))
            .unwrap_err()
            .to_string();
        assert!(over.contains("page, half takes 10 of 9"), "{over}");
        assert!(check(&weights(), &budget_without("pkg/recoup.js", 30)).is_err());
    }

    #[test]
    fn the_packed_size_is_that_of_brotli() {
        let text = "deux milliards d’euros ".repeat(100);
        let packed = packed(text.as_bytes()).unwrap();
        assert!((10..100).contains(&packed), "{packed}");
        assert!(super::packed(b"").unwrap() < 10);
    }
}
