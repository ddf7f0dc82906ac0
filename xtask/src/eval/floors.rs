//! Floors under the scores: a figure that falls below its floor fails the tests.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::kind;
use super::report::Block;
use super::score::Counts;
use super::suites::Outcome;

/// The floors of a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Floors {
    floor: Vec<Floor>,
    #[serde(default)]
    suite_floor: Vec<SuiteFloor>,
}

/// The shares of a suite's cases that have to pass, from 0 to 1.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SuiteFloor {
    /// The name of the suite's file without its ending.
    file: String,
    /// Of all cases.
    of_all: f64,
    /// Of those that are not refused.
    share: f64,
}

/// What one row of one block has to reach; each from 0 to 1.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Floor {
    /// The name of a block (a file without its ending, or `total fr`), or `*` for every block.
    file: String,
    /// A type or a group.
    of: String,
    precision: Option<f64>,
    recall: Option<f64>,
    f1: Option<f64>,
    value: Option<f64>,
}

impl Floors {
    /// Reads floors.
    ///
    /// # Errors
    /// A file that cannot be read or holds something else, a row that no table has, a floor that asks nothing.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    fn parse(text: &str) -> Result<Self> {
        let floors: Self = toml::from_str(text)?;
        for floor in &floors.floor {
            kind::row(&floor.of)
                .with_context(|| format!("{:?} is no type and no group", floor.of))?;
            let asked = floor
                .metrics()
                .filter(|(_, minimum, _)| minimum.is_some())
                .count();
            anyhow::ensure!(
                asked > 0,
                "a floor of {} in {} asks nothing",
                floor.of,
                floor.file
            );
        }
        Ok(floors)
    }

    /// How many figures have a floor.
    pub(crate) fn count(&self) -> usize {
        let asked = |floor: &Floor| {
            floor
                .metrics()
                .filter(|(_, minimum, _)| minimum.is_some())
                .count()
        };
        self.floor.iter().map(asked).sum()
    }

    /// How many suites have a floor.
    pub(crate) fn count_suites(&self) -> usize {
        self.suite_floor.len()
    }

    /// The suites that are below their floor, or were not run.
    pub(crate) fn broken_suites(&self, outcomes: &[Outcome]) -> Vec<String> {
        let broken = |floor: &SuiteFloor| {
            let file = &floor.file;
            let Some(outcome) = outcomes.iter().find(|outcome| &outcome.file == file) else {
                return Some(format!("{file} was not run"));
            };
            let shares = [
                (outcome.of_all(), floor.of_all, "all its cases"),
                (
                    outcome.share(),
                    floor.share,
                    "its cases that are not refused",
                ),
            ];
            let below = shares.into_iter().find(|(share, floor, _)| share < floor);
            below.map(|(share, floor, of)| {
                format!("{file}: {share:.4} of {of} pass, the floor is {floor}")
            })
        };
        self.suite_floor.iter().filter_map(broken).collect()
    }

    /// Everything that is below its floor, or cannot be measured at all: a floor that holds nothing is no floor.
    pub(crate) fn broken(&self, blocks: &[Block]) -> Vec<String> {
        let mut broken = Vec::new();
        for floor in &self.floor {
            let Some(kinds) = kind::row(&floor.of) else {
                continue;
            };
            let fits = |block: &&Block| match floor.file.as_str() {
                "*" => kinds.iter().all(|kind| block.judged.contains(kind)),
                name => block.name == name,
            };
            let mut blocks = blocks.iter().filter(fits).peekable();
            if blocks.peek().is_none() {
                broken.push(format!("{}: {} was not evaluated", floor.file, floor.of));
            }
            for block in blocks {
                let counts = block.scores.of(kinds);
                for (metric, minimum, measure) in floor.metrics() {
                    let (Some(minimum), reached) = (minimum, measure(&counts)) else {
                        continue;
                    };
                    let row = format!("{}: {} of {}", block.name, metric, floor.of);
                    match reached {
                        None => broken.push(format!("{row} cannot be measured")),
                        Some(reached) if reached < minimum => {
                            broken.push(format!("{row} is {reached:.4}, its floor is {minimum}"));
                        }
                        Some(_) => {}
                    }
                }
            }
        }
        broken
    }
}

/// A metric's name, its floor and how it is measured.
type Metric = (&'static str, Option<f64>, fn(&Counts) -> Option<f64>);

impl Floor {
    fn metrics(&self) -> impl Iterator<Item = Metric> {
        let metrics: [Metric; 4] = [
            ("precision", self.precision, Counts::precision),
            ("recall", self.recall, Counts::recall),
            ("f1", self.f1, Counts::f1),
            ("value accuracy", self.value, Counts::value),
        ];
        metrics.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::super::kind::Kind;
    use super::super::score::Scores;
    use super::*;

    /// Three of four found, one false alarm, no value judged.
    fn block(name: &str, kind: Kind) -> Block {
        let counts = Counts {
            gold: 4,
            found: 3,
            false_alarms: 1,
            ..Counts::default()
        };
        Block {
            name: name.to_owned(),
            texts: 1,
            judged: vec![kind],
            scores: Scores::with(kind, counts),
        }
    }

    fn broken(floors: &str) -> Vec<String> {
        let blocks = [
            block("fr-foire", Kind::Money),
            block("en-fair", Kind::Place),
        ];
        Floors::parse(floors).unwrap().broken(&blocks)
    }

    #[test]
    fn a_floor_may_be_touched_but_not_passed() {
        let floor = "[[floor]]\nfile = \"fr-foire\"\nof = \"money\"\n";
        assert!(broken(&format!("{floor}f1 = 0.75\nrecall = 0.7")).is_empty());
        let below = broken(&format!("{floor}precision = 0.76\nrecall = 0.75"));
        assert_eq!(
            below,
            ["fr-foire: precision of money is 0.7500, its floor is 0.76"]
        );
    }

    #[test]
    fn what_cannot_be_measured_is_broken() {
        let value = broken("[[floor]]\nfile = \"fr-foire\"\nof = \"money\"\nvalue = 0.1");
        assert_eq!(
            value,
            ["fr-foire: value accuracy of money cannot be measured"]
        );
        let absent = broken("[[floor]]\nfile = \"fr-gare\"\nof = \"money\"\nf1 = 0.1");
        assert_eq!(absent, ["fr-gare: money was not evaluated"]);
    }

    #[test]
    fn the_star_is_every_block_that_scores_the_type() {
        let all = broken("[[floor]]\nfile = \"*\"\nof = \"place\"\nf1 = 0.8");
        assert_eq!(all, ["en-fair: f1 of place is 0.7500, its floor is 0.8"]);
        let none = broken("[[floor]]\nfile = \"*\"\nof = \"person\"\nf1 = 0.8");
        assert_eq!(none, ["*: person was not evaluated"]);
    }

    #[test]
    fn floors_that_hold_nothing_are_refused() {
        assert!(Floors::parse("[[floor]]\nfile = \"*\"\nof = \"money\"").is_err());
        assert!(Floors::parse("[[floor]]\nfile = \"*\"\nof = \"coin\"\nf1 = 0.5").is_err());
        assert!(Floors::parse("[[floor]]\nfile = \"*\"\nof = \"money\"\nf2 = 0.5").is_err());
    }

    #[test]
    fn the_floors_of_the_checkout_are_sound() {
        assert!(
            Floors::parse(include_str!("../../../tests/floors.toml"))
                .unwrap()
                .count()
                > 0
        );
    }
}
