//! How many tests passed and failed, read from what the test runners print.

use std::iter::Sum;
use std::ops::Add;

/// Tests that passed and tests that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    /// A check that is one test.
    pub(crate) fn of_one(passed: bool) -> Self {
        Self {
            passed: usize::from(passed),
            failed: usize::from(!passed),
        }
    }

    /// The tally of a run that ended this way: one that failed without a failed test (it did not compile, it was
    /// killed) counts as a failure all the same.
    pub(crate) fn ended(self, success: bool) -> Self {
        if success || self.failed > 0 {
            self
        } else {
            self + Self::of_one(false)
        }
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), Add::add)
    }
}

/// The tally of a line of `cargo test`: `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
pub(crate) fn cargo_line(line: &str) -> Tally {
    let Some((_, counts)) = line
        .strip_prefix("test result: ")
        .and_then(|line| line.split_once(". "))
    else {
        return Tally::default();
    };
    let count = |what: &str| {
        let mut parts = counts
            .split(';')
            .filter_map(|part| part.trim().split_once(' '));
        parts
            .find(|&(_, name)| name == what)
            .and_then(|(count, _)| count.parse().ok())
    };
    Tally {
        passed: count("passed").unwrap_or(0),
        failed: count("failed").unwrap_or(0),
    }
}

/// The tally of a line of `node --test` in its `spec` form: `ℹ pass 3`, `ℹ fail 1`, `ℹ cancelled 1`.
pub(crate) fn node_line(line: &str) -> Tally {
    let mut words = line
        .strip_prefix("ℹ ")
        .into_iter()
        .flat_map(str::split_whitespace);
    let (Some(what), Some(Ok(count)), None) =
        (words.next(), words.next().map(str::parse), words.next())
    else {
        return Tally::default();
    };
    match what {
        "pass" => Tally {
            passed: count,
            failed: 0,
        },
        "fail" | "cancelled" => Tally {
            passed: 0,
            failed: count,
        },
        _ => Tally::default(),
    }
}

/// The tally of the last line of `fuel`: `55 passed, 1 failed`.
pub(crate) fn fuel_line(line: &str) -> Tally {
    let count = |part: Option<&str>, what| part?.strip_suffix(what)?.parse().ok();
    let mut parts = line.split(", ");
    match (
        count(parts.next(), " passed"),
        count(parts.next(), " failed"),
    ) {
        (Some(passed), Some(failed)) => Tally { passed, failed },
        _ => Tally::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn cargo_counts_each_binary_once() {
        let output = "running 3 tests\n\
            test a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            the test result: ok. 5 passed; was a sentence\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 7 filtered out; finished in 1.00s\n";
        assert_eq!(output.lines().map(cargo_line).sum::<Tally>(), tally(15, 2));
    }

    #[test]
    fn node_counts_what_was_cancelled_as_failed() {
        let output = "✔ adds (1.2ms)\nℹ tests 6\nℹ suites 1\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\n\
            ℹ skipped 1\nℹ todo 0\nℹ duration_ms 61.5\nℹ pass 3 of them\n";
        assert_eq!(output.lines().map(node_line).sum::<Tally>(), tally(3, 2));
    }

    #[test]
    fn the_count_of_fuel_is_its_last_line() {
        let output =
            "words   918 instructions a byte, twice the text × 2.00  ok\n55 passed, 1 failed\n";
        assert_eq!(output.lines().map(fuel_line).sum::<Tally>(), tally(55, 1));
    }

    #[test]
    fn a_run_that_broke_counts_as_a_failure() {
        assert_eq!(tally(3, 0).ended(true), tally(3, 0));
        assert_eq!(tally(3, 0).ended(false), tally(3, 1));
        assert_eq!(tally(3, 2).ended(false), tally(3, 2));
    }
}
