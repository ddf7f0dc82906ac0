//! The names of units.

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::{at, names};

/// CLDR's identifier of a unit without prefix, and its symbol in the core. Multiples are made by rule.
pub(crate) const UNITS: [(&str, &str); 50] = [
    ("angle-radian", "rad"),
    ("area-hectare", "ha"),
    ("area-acre", "acre"),
    ("digital-bit", "bit"),
    ("digital-byte", "B"),
    ("electric-ampere", "A"),
    ("electric-ohm", "Ω"),
    ("electric-volt", "V"),
    ("energy-becquerel", "Bq"),
    ("energy-calorie", "cal"),
    ("energy-electronvolt", "eV"),
    ("energy-joule", "J"),
    ("energy-sievert", "Sv"),
    ("force-newton", "N"),
    ("frequency-hertz", "Hz"),
    ("graphics-pixel", "px"),
    ("length-astronomical-unit", "au"),
    ("length-foot", "ft"),
    ("length-inch", "in"),
    ("length-light-year", "ly"),
    ("length-meter", "m"),
    ("length-mile", "mi"),
    ("length-nautical-mile", "nmi"),
    ("length-parsec", "pc"),
    ("length-yard", "yd"),
    ("light-lumen", "lm"),
    ("light-lux", "lx"),
    ("mass-carat", "ct"),
    ("mass-earth-mass", "M⊕"),
    ("mass-gram", "g"),
    ("mass-ounce", "oz"),
    ("mass-ounce-troy", "ozt"),
    ("mass-solar-mass", "M☉"),
    ("mass-tonne", "t"),
    ("power-horsepower", "hp"),
    ("power-watt", "W"),
    ("pressure-millibar", "mbar"),
    ("pressure-pascal", "Pa"),
    ("speed-knot", "kn"),
    ("temperature-celsius", "°C"),
    ("temperature-fahrenheit", "°F"),
    ("temperature-kelvin", "K"),
    ("volume-barrel", "bbl"),
    ("volume-bushel", "bu"),
    ("volume-cup", "cup"),
    ("volume-gallon", "gal"),
    ("volume-liter", "L"),
    ("volume-pint", "pt"),
    ("volume-tablespoon", "tbsp"),
    ("volume-teaspoon", "tsp"),
];

/// The lines of the table: `symbol name|name`.
pub(crate) fn lines(main: &Value) -> Result<Vec<String>> {
    let long = at(main, &["units", "long"])?;
    let mut lines = Vec::new();
    for (id, symbol) in UNITS {
        let unit = long
            .get(id)
            .with_context(|| format!("no name of the unit {id}"))?;
        let name = |key: &str| {
            let pattern = unit[key].as_str().unwrap_or_default();
            pattern.replace("{0}", "").trim().to_owned()
        };
        let names = names::with_plural(
            &name("unitPattern-count-one"),
            &name("unitPattern-count-other"),
        );
        if !names.is_empty() {
            lines.push(format!("{symbol} {}", names.join("|")));
        }
    }
    Ok(lines)
}
