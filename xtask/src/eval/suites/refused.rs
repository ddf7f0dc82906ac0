//! The cases that we do not mean to pass, by identifier, each with its reason.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    refused: Vec<Group>,
}

/// Cases that are refused for the same reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    reason: String,
    cases: Vec<String>,
}

/// Reasons by the identifier of the case.
#[derive(Debug)]
pub(crate) struct Refused(BTreeMap<String, String>);

impl Refused {
    /// Reads refusals.
    ///
    /// # Errors
    /// A file that cannot be read or holds something else, a case refused twice.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    fn parse(text: &str) -> Result<Self> {
        let file: File = toml::from_str(text)?;
        let mut reasons = BTreeMap::new();
        for group in file.refused {
            for case in group.cases {
                let first = reasons.insert(case.clone(), group.reason.clone());
                ensure!(first.is_none(), "{case} is refused twice");
            }
        }
        Ok(Self(reasons))
    }

    /// Why a case is refused, if it is.
    pub(crate) fn reason(&self, case: &str) -> Option<&str> {
        self.0.get(case).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_refused_once() {
        let group = |case: &str| format!("[[refused]]\nreason = \"a set\"\ncases = [\"{case}\"]\n");
        let refused = Refused::parse(&format!("{}{}", group("a"), group("b"))).unwrap();
        assert_eq!(refused.reason("b"), Some("a set"));
        assert_eq!(refused.reason("c"), None);
        assert!(Refused::parse(&format!("{}{}", group("a"), group("a"))).is_err());
    }
}
