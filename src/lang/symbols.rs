//! Symbols that all languages share: currency signs and units of measure. Their case counts.

/// ISO 4217 code of a currency sign; a bare dollar sign is the United States'.
pub(crate) fn currency_of_mark(mark: char) -> Option<&'static str> {
    Some(match mark {
        '€' => "EUR",
        '$' | '＄' => "USD",
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
        _ => return None,
    })
}

/// The symbol of a unit of measure as it is written in values, from how the press writes it; exact case.
///
/// Symbols follow SI and UCUM; French *octets* are bytes.
pub(crate) fn unit_of_symbol(symbol: &str) -> Option<&'static str> {
    UNITS
        .iter()
        .find(|&&(written, _)| written == symbol)
        .map(|&(_, unit)| unit)
}

const UNITS: [(&str, &str); 91] = [
    ("km", "km"),
    ("m", "m"),
    ("dm", "dm"),
    ("cm", "cm"),
    ("mm", "mm"),
    ("µm", "µm"),
    ("nm", "nm"),
    ("kg", "kg"),
    ("g", "g"),
    ("mg", "mg"),
    ("µg", "µg"),
    ("t", "t"),
    ("kt", "kt"),
    ("Mt", "Mt"),
    ("Gt", "Gt"),
    ("l", "L"),
    ("L", "L"),
    ("dl", "dL"),
    ("cl", "cL"),
    ("ml", "mL"),
    ("mL", "mL"),
    ("hl", "hL"),
    ("ha", "ha"),
    ("m²", "m²"),
    ("m2", "m²"),
    ("km²", "km²"),
    ("km2", "km²"),
    ("cm²", "cm²"),
    ("mm²", "mm²"),
    ("m³", "m³"),
    ("m3", "m³"),
    ("km³", "km³"),
    ("km3", "km³"),
    ("cm³", "cm³"),
    ("W", "W"),
    ("kW", "kW"),
    ("MW", "MW"),
    ("GW", "GW"),
    ("TW", "TW"),
    ("Wh", "Wh"),
    ("kWh", "kWh"),
    ("MWh", "MWh"),
    ("GWh", "GWh"),
    ("TWh", "TWh"),
    ("V", "V"),
    ("kV", "kV"),
    ("A", "A"),
    ("mAh", "mAh"),
    ("Hz", "Hz"),
    ("kHz", "kHz"),
    ("MHz", "MHz"),
    ("GHz", "GHz"),
    ("ko", "kB"),
    ("Ko", "kB"),
    ("Mo", "MB"),
    ("Go", "GB"),
    ("To", "TB"),
    ("Po", "PB"),
    ("kB", "kB"),
    ("KB", "kB"),
    ("MB", "MB"),
    ("GB", "GB"),
    ("TB", "TB"),
    ("PB", "PB"),
    ("Pa", "Pa"),
    ("hPa", "hPa"),
    ("kPa", "kPa"),
    ("MPa", "MPa"),
    ("bar", "bar"),
    ("bars", "bar"),
    ("dB", "dB"),
    ("N", "N"),
    ("J", "J"),
    ("kJ", "kJ"),
    ("MJ", "MJ"),
    ("kcal", "kcal"),
    ("K", "K"),
    ("ppm", "ppm"),
    ("ppb", "ppb"),
    ("mi", "mi"),
    ("ft", "ft"),
    ("lb", "lb"),
    ("lbs", "lb"),
    ("oz", "oz"),
    ("mph", "mi/h"),
    ("km/h", "km/h"),
    ("kmh", "km/h"),
    ("m/s", "m/s"),
    ("km/s", "km/s"),
    ("m³/s", "m³/s"),
    ("ch", "ch"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_tells_units_apart() {
        assert_eq!(unit_of_symbol("MW"), Some("MW"));
        assert_eq!(unit_of_symbol("To"), Some("TB"));
        assert_eq!(unit_of_symbol("to"), None);
    }

    #[test]
    fn no_symbol_is_listed_twice() {
        for (i, (symbol, _)) in UNITS.iter().enumerate() {
            assert!(
                !UNITS[..i].iter().any(|(other, _)| other == symbol),
                "{symbol}"
            );
        }
    }
}
