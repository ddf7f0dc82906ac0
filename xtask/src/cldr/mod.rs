//! Names of currencies and units out of Unicode CLDR, as tables of the core.
//!
//! What is generated is committed, so that nobody needs the packages to build; `--check` says whether it is still what
//! the packages of `package-lock.json` make. Only what the figures use goes in: the currencies that are legal tender or
//! were of late, and the units that [`units::UNITS`] lists.

mod currencies;
mod names;
mod units;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::project::Project;
use crate::{setup, term};

/// The languages of the core: ISO 639-1 code and English name.
const LANGUAGES: [(&str, &str); 2] = [("fr", "French"), ("en", "English")];

/// Writes the tables, or with `check` only compares them. Returns whether all are up to date.
///
/// # Errors
/// Packages that cannot be installed or that have another form than this generator knows.
pub(crate) fn cldr(project: &Project, check: bool) -> Result<bool> {
    setup::packages(project)?;
    let mut up_to_date = true;
    for (language, name) in LANGUAGES {
        let path = project.path(format!("src/lang/cldr_{language}.rs"));
        let made = table(&project.path("node_modules"), language, name)?;
        if fs::read_to_string(&path).is_ok_and(|kept| kept == made) {
            continue;
        }
        if check {
            term::failed(format_args!(
                "{} is not what `cargo xtask cldr` makes",
                project.shown(&path)
            ));
            up_to_date = false;
        } else {
            fs::write(&path, made).with_context(|| project.shown(&path))?;
            term::progress(format_args!("wrote {}", project.shown(&path)));
        }
    }
    Ok(up_to_date)
}

/// The source of one language's table.
fn table(packages: &Path, language: &str, name: &str) -> Result<String> {
    let core = read(packages, "cldr-core/package.json")?;
    let version = core["version"].as_str().context("cldr-core: version")?;
    let tender = currencies::tender(&read(packages, "cldr-core/supplemental/currencyData.json")?)?;
    let numbers = read(
        packages,
        &format!("cldr-numbers-full/main/{language}/currencies.json"),
    )?;
    let measures = read(
        packages,
        &format!("cldr-units-full/main/{language}/units.json"),
    )?;
    let main = ["main", language];
    let currencies = currencies::lines(
        at(&numbers, &main)?,
        &tender,
        if language == "fr" {
            currencies::Head::First
        } else {
            currencies::Head::Last
        },
    )?;
    let units = units::lines(at(&measures, &main)?)?;
    let text = |lines: &[String]| lines.join("\n");
    Ok(format!(
        "//! {name} names of currencies and units, made by `cargo xtask cldr`: edit that, not this.\n\
         //!\n\
         //! Source: Unicode CLDR {version} (`cldr-core`, `cldr-numbers-full`, `cldr-units-full`), Unicode License v3.\n\
         \n\
         /// A currency a line: its ISO 4217 code, or its short name where several countries share it, then its names.\n\
         pub(super) const CURRENCIES: &str = \"\\\n{}\";\n\
         \n\
         /// A unit a line: its symbol, then its names.\n\
         pub(super) const UNITS: &str = \"\\\n{}\";\n",
        text(&currencies),
        text(&units),
    ))
}

fn read(packages: &Path, file: &str) -> Result<Value> {
    let text = fs::read_to_string(packages.join(file)).with_context(|| file.to_owned())?;
    serde_json::from_str(&text).with_context(|| file.to_owned())
}

/// The value below these keys.
fn at<'v>(value: &'v Value, keys: &[&str]) -> Result<&'v Value> {
    let mut found = value;
    for key in keys {
        found = found.get(key).with_context(|| format!("no key {key:?}"))?;
    }
    ensure!(found.is_object(), "{} is no object", keys.join("."));
    Ok(found)
}
