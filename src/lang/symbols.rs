//! Symbols that all languages share: currency signs and units of measure. Their case counts.

use crate::figures::unit::{Base, Prefix, Si};

/// ISO 4217 code of a currency sign; a bare dollar sign leaves open whose dollar it is.
pub(crate) fn currency_of_mark(mark: char) -> Option<&'static str> {
    Some(match mark {
        '€' => "EUR",
        '$' | '＄' => "dollar",
        '£' => "GBP",
        '¥' | '￥' => "JPY",
        '₽' => "RUB",
        '₹' => "INR",
        '₩' => "KRW",
        '₺' => "TRY",
        '₴' => "UAH",
        '₪' => "ILS",
        '₫' => "VND",
        '₿' => "XBT",
        '₦' => "NGN",
        '₱' => "PHP",
        '฿' => "THB",
        '₸' => "KZT",
        '₾' => "GEL",
        '₡' => "CRC",
        '₭' => "LAK",
        '₮' => "MNT",
        '₲' => "PYG",
        '₵' => "GHS",
        '₼' => "AZN",
        '֏' => "AMD",
        '৳' => "BDT",
        '៛' => "KHR",
        _ => return None,
    })
}

/// Whether a code of a currency is rather a name before a number: *COP 28*, *TOP 14*.
pub(crate) fn is_rather_a_name(code: &str) -> bool {
    const NAMES: &[&str] = &[
        "ALL", "AMD", "ANG", "ARS", "BAM", "COP", "CUP", "DOP", "ERN", "GIP", "MAD", "MOP", "PEN",
        "SCR", "SOS", "TOP",
    ];
    NAMES.contains(&code)
}

/// Whose dollar letters beside the sign say: *US$*, *$CA*, *$ HK*.
pub(crate) fn dollar_of(letters: &str) -> Option<&'static str> {
    const DOLLARS: &[(&str, &str)] = &[
        ("US", "USD"),
        ("USD", "USD"),
        ("C", "CAD"),
        ("CA", "CAD"),
        ("CAD", "CAD"),
        ("CAN", "CAD"),
        ("A", "AUD"),
        ("AU", "AUD"),
        ("AUD", "AUD"),
        ("NZ", "NZD"),
        ("NZD", "NZD"),
        ("HK", "HKD"),
        ("HKD", "HKD"),
        ("S", "SGD"),
        ("SG", "SGD"),
        ("R", "BRL"),
        ("NT", "TWD"),
        ("MX", "MXN"),
        ("Mex", "MXN"),
        ("MXN", "MXN"),
    ];
    DOLLARS
        .iter()
        .find(|(written, _)| written.eq_ignore_ascii_case(letters))
        .map(|&(_, code)| code)
}

/// Prefixes: the symbol, the power of ten or of two.
pub(super) const PREFIXES: &[Prefix] = &[
    Prefix::ten("h", 2),
    Prefix::ten("k", 3),
    Prefix::ten("M", 6),
    Prefix::ten("G", 9),
    Prefix::ten("T", 12),
    Prefix::ten("P", 15),
    Prefix::ten("d", -1),
    Prefix::ten("c", -2),
    Prefix::ten("m", -3),
    Prefix::ten("µ", -6),
    Prefix::ten("n", -9),
    Prefix::ten("p", -12),
    Prefix::two("Ki", 10),
    Prefix::two("Mi", 20),
    Prefix::two("Gi", 30),
    Prefix::two("Ti", 40),
];

/// Words that prefixes are in French and English, folded, and their symbols.
const PREFIX_WORDS: &[(&str, &str)] = &[
    ("hecto", "h"),
    ("kilo", "k"),
    ("méga", "M"),
    ("mega", "M"),
    ("giga", "G"),
    ("téra", "T"),
    ("tera", "T"),
    ("péta", "P"),
    ("peta", "P"),
    ("déci", "d"),
    ("deci", "d"),
    ("centi", "c"),
    ("milli", "m"),
    ("micro", "µ"),
    ("nano", "n"),
    ("pico", "p"),
];

/// The prefix of a symbol as it is written: *k*, but also *K* of bytes, and *u* or the Greek letter for *µ*.
pub(super) fn prefix(written: &str) -> Option<&'static Prefix> {
    let symbol = match written {
        "K" => "k",
        "u" | "μ" => "µ",
        other => other,
    };
    PREFIXES.iter().find(|prefix| prefix.symbol == symbol)
}

/// Words that are prefixes, and the prefixes.
pub(crate) fn prefix_words() -> impl Iterator<Item = (&'static str, &'static Prefix)> {
    PREFIX_WORDS
        .iter()
        .filter_map(|&(word, symbol)| Some((word, prefix(symbol)?)))
}

/// The unit whose symbol in values is this one.
pub(crate) fn base_of(symbol: &str) -> Option<&'static Base> {
    BASES.iter().find(|base| base.symbol == symbol)
}

/// A unit: its symbol in values, how texts write the symbol (empty where that is too much like a word), the prefixes
/// it takes there, and what it is worth in SI.
const fn unit(
    symbol: &'static str,
    written: &'static str,
    prefixes: &'static str,
    si: Option<Si>,
) -> Base {
    Base {
        symbol,
        written,
        prefixes,
        si,
    }
}

/// So many of `symbol`: `numerator × 10^ten`.
const fn si(numerator: u64, ten: i8, symbol: &'static str) -> Si {
    Si {
        numerator,
        denominator: 1,
        ten,
        zero: 0,
        symbol,
    }
}

/// The units. Symbols follow SI and UCUM; French *octets* are bytes. Where two share a symbol the first wins.
pub(super) static BASES: &[Base] = &[
    unit("m", "m", "kdcmµnp", Some(si(1, 0, "m"))),
    unit("g", "g gr", "kmµ", Some(si(1, -3, "kg"))),
    unit("t", "t", "kMG", Some(si(1, 3, "kg"))),
    unit("L", "l L", "mcdh", Some(si(1, -3, "m³"))),
    unit("ha", "ha", "", Some(si(1, 4, "m²"))),
    unit("W", "W", "kMGTm", Some(si(1, 0, "W"))),
    unit("Wh", "Wh", "kMGT", Some(si(36, 2, "J"))),
    unit("Wp", "Wc Wp", "kMG", None),
    unit("V", "V", "kMm", Some(si(1, 0, "V"))),
    unit("A", "A", "km", Some(si(1, 0, "A"))),
    unit("Ah", "Ah", "m", Some(si(36, 2, "C"))),
    unit("Hz", "Hz", "kMGT", Some(si(1, 0, "Hz"))),
    unit("B", "-o -B", "kKMGTP", None),
    unit("bit", "bit bits -b", "kKMGT", None),
    unit("Pa", "Pa", "hkMG", Some(si(1, 0, "Pa"))),
    unit("bar", "bar bars", "", Some(si(1, 5, "Pa"))),
    unit("mbar", "mbar", "", Some(si(1, 2, "Pa"))),
    unit("dB", "dB dBA", "", None),
    unit("N", "N", "kM", Some(si(1, 0, "N"))),
    unit("J", "J", "kMGT", Some(si(1, 0, "J"))),
    unit("cal", "cal", "k", Some(si(4184, -3, "J"))),
    unit("K", "K", "", Some(si(1, 0, "K"))),
    unit("eV", "eV", "kMGT", Some(si(1_602_176_634, -28, "J"))),
    unit("Bq", "Bq", "kMGT", Some(si(1, 0, "Bq"))),
    unit("Sv", "Sv", "mµ", Some(si(1, 0, "Sv"))),
    unit("Ω", "Ω", "kM", Some(si(1, 0, "Ω"))),
    unit("lm", "lm", "", Some(si(1, 0, "lm"))),
    unit("lx", "lx lux", "", Some(si(1, 0, "lx"))),
    unit("px", "px", "M", None),
    unit("rad", "rad", "", Some(si(1, 0, "rad"))),
    unit("ppm", "ppm", "", None),
    unit("ppb", "ppb", "", None),
    unit("toe", "tep toe", "kM", Some(si(41868, 6, "J"))),
    unit("gCO2", "gCO2", "k", None),
    unit("gCO2e", "gCO2e gCO2eq", "k", None),
    unit("tCO2", "tCO2", "kMG", None),
    unit("tCO2e", "tCO2e tCO2eq teqCO2 téqCO2", "kMG", None),
    unit("mi", "mi", "", Some(si(1_609_344, -3, "m"))),
    unit("nmi", "", "", Some(si(1852, 0, "m"))),
    unit("yd", "yd", "", Some(si(9144, -4, "m"))),
    unit("ft", "ft", "", Some(si(3048, -4, "m"))),
    unit("in", "", "", Some(si(254, -4, "m"))),
    unit("au", "", "", Some(si(149_597_870_700, 0, "m"))),
    unit("ly", "", "", Some(si(9_460_730_472_580_800, 0, "m"))),
    unit("pc", "", "kM", None),
    unit("acre", "", "", Some(si(40_468_564_224, -7, "m²"))),
    unit("lb", "lb lbs", "", Some(si(45_359_237, -8, "kg"))),
    unit("st", "", "", Some(si(635_029_318, -8, "kg"))),
    unit("oz", "oz", "", Some(si(28_349_523_125, -12, "kg"))),
    unit("ozt", "", "", Some(si(311_034_768, -10, "kg"))),
    unit("ct", "", "", Some(si(2, -4, "kg"))),
    unit("M☉", "", "", None),
    unit("M⊕", "", "", None),
    unit("hp", "hp", "", None),
    unit("ch", "ch", "", Some(si(73_549_875, -5, "W"))),
    unit("kn", "", "", Some(KNOT)),
    unit("gal", "gal", "", Some(si(3_785_411_784, -12, "m³"))),
    unit("pt", "", "", Some(si(473_176_473, -12, "m³"))),
    unit("cup", "", "", None),
    unit("tbsp", "tbsp", "", None),
    unit("tsp", "tsp", "", None),
    unit("bbl", "bbl", "kM", Some(si(158_987_294_928, -12, "m³"))),
    unit("bu", "", "", Some(si(3_523_907_016_688, -14, "m³"))),
    unit("°", "", "", None),
];

/// A nautical mile an hour.
const KNOT: Si = Si {
    numerator: 1852,
    denominator: 3600,
    ten: 0,
    zero: 0,
    symbol: "m/s",
};

/// Degrees Celsius, whose zero is 273.15 K.
pub(crate) static CELSIUS: Base = unit(
    "°C",
    "",
    "",
    Some(Si {
        numerator: 1,
        denominator: 1,
        ten: 0,
        zero: 27315,
        symbol: "K",
    }),
);

/// Degrees Fahrenheit, whose zero is 459.67 of them above the absolute one.
pub(crate) static FAHRENHEIT: Base = unit(
    "°F",
    "",
    "",
    Some(Si {
        numerator: 5,
        denominator: 9,
        ten: 0,
        zero: 45967,
        symbol: "K",
    }),
);

/// Units of time that others are divided by.
pub(crate) static SECOND: Base = unit("s", "", "", Some(si(1, 0, "s")));
/// Sixty seconds.
pub(crate) static MINUTE: Base = unit("min", "", "", Some(si(60, 0, "s")));
/// Sixty minutes.
pub(crate) static HOUR: Base = unit("h", "", "", Some(si(3600, 0, "s")));
/// Twenty-four hours.
pub(crate) static DAY: Base = unit("d", "", "", Some(si(86400, 0, "s")));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::unit_of_symbol;

    fn read(symbol: &str) -> Option<String> {
        unit_of_symbol(symbol).map(|(prefix, base)| format!("{}{}", prefix.symbol, base.symbol))
    }

    #[test]
    fn case_tells_units_apart() {
        for (written, unit) in [
            ("MW", "MW"),
            ("To", "TB"),
            ("Ko", "kB"),
            ("Gio", "GiB"),
            ("ug", "µg"),
            ("hPa", "hPa"),
            ("MtCO2", "MtCO2"),
            ("min", ""),
            ("to", ""),
            ("Km", ""),
            ("mi", "mi"),
        ] {
            assert_eq!(read(written).unwrap_or_default(), unit, "{written}");
        }
    }

    #[test]
    fn no_symbol_is_listed_twice() {
        for (i, base) in BASES.iter().enumerate() {
            let earlier = &BASES[..i];
            assert!(
                !earlier.iter().any(|other| other.symbol == base.symbol),
                "{}",
                base.symbol
            );
        }
    }
}
