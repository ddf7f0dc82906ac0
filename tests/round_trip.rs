//! What is written is what is read: numbers, amounts and dates in every notation come back with their value.

mod seeded;
mod spelling;

use proptest::prelude::*;
use recoupe::{FigureKind, Language, Options, analyze};
use spelling::{Notation, spell};

/// The only figure of a sentence that holds `written`: its type and its normal form.
fn read(
    before: &str,
    written: &str,
    after: &str,
    language: Language,
) -> Result<(FigureKind, String), TestCaseError> {
    let text = format!("{before}{written}{after}");
    let options = Options {
        language: Some(language),
        ..Options::default()
    };
    let figures = analyze(&text, &options).figures;
    prop_assert_eq!(figures.len(), 1, "{}", text);
    let value = figures[0].value.normal_form();
    prop_assert!(value.is_some(), "{}", text);
    Ok((figures[0].kind(), value.unwrap_or_default()))
}

/// Integers of every length alike, so that hundreds are as common as milliards.
fn integers() -> impl Strategy<Value = u64> {
    (1_u32..=12).prop_flat_map(|digits| {
        let low = if digits == 1 {
            2
        } else {
            10_u64.pow(digits - 1)
        };
        low..10_u64.pow(digits)
    })
}

/// Digits grouped by threes.
fn grouped(integer: u64, separator: &str) -> String {
    let digits = integer.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(separator)
}

const SPACES: [&str; 4] = [" ", "\u{A0}", "\u{202F}", "\u{2009}"];

/// A scale that a number in digits may stand before, in French and in English.
const SCALES: [(&str, &str, usize); 3] = [
    ("millions", "million", 6),
    ("milliards", "billion", 9),
    ("billions", "trillion", 12),
];

/// `integer` and up to three decimals, then as many zeros as the scale has: plain digits.
fn scaled(integer: u64, decimals: &str, zeros: usize) -> String {
    let digits = format!("{integer}{decimals}{}", "0".repeat(zeros - decimals.len()));
    digits.trim_start_matches('0').to_owned()
}

const CURRENCIES: [(&str, &str, &str); 6] = [
    ("euros", "€", "EUR"),
    ("dollars", "$", "USD"),
    ("livres sterling", "£", "GBP"),
    ("yens", "¥", "JPY"),
    ("roubles", "₽", "RUB"),
    ("francs suisses", "CHF", "CHF"),
];

/// Symbols of units, and their names in French and in English.
const UNITS: [(&str, &str, &str); 8] = [
    ("km", "kilomètres", "kilometres"),
    ("kg", "kilos", "kilograms"),
    ("t", "tonnes", "tonnes"),
    ("MW", "mégawatts", "megawatts"),
    ("kWh", "kilowattheures", "kilowatt-hours"),
    ("m²", "mètres carrés", "square metres"),
    ("km/h", "kilomètres à l’heure", "kilometres per hour"),
    ("°C", "degrés Celsius", "degrees Celsius"),
];

const MONTHS: [(&str, &str); 12] = [
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
];

proptest! {
    #![proptest_config(seeded::reproducible(10_000))]

    #[test]
    fn numbers_in_french_digits(integer in integers(), separator in prop::sample::select(&SPACES[..])) {
        for written in [grouped(integer, separator), integer.to_string(), grouped(integer, "'")] {
            let found = read("Ils comptent ", &written, " voitures neuves.", Language::French)?;
            prop_assert_eq!(found, (FigureKind::Quantity, integer.to_string()));
        }
        // One group after a point is thousands in French; it is the only notation that may mislead.
        let found = read("Ils comptent ", &grouped(integer, "."), " voitures neuves.", Language::French)?;
        prop_assert_eq!(found.1, integer.to_string());
    }

    #[test]
    fn numbers_in_french_words(integer in integers(), notation in Notation::any_french()) {
        let written = spell(integer, notation);
        let of = if integer % 1_000_000 == 0 { "de " } else { "" };
        let found = read("Ils comptent ", &format!("{written} {of}"), "voitures.", Language::French)?;
        prop_assert_eq!(found, (FigureKind::Quantity, integer.to_string()), "{}", written);
    }

    #[test]
    fn numbers_in_english((integer, words) in (integers(), any::<bool>())) {
        let written = if words { spell(integer, Notation::English) } else { grouped(integer, ",") };
        let found = read("They counted ", &written, " cars.", Language::English)?;
        prop_assert_eq!(found, (FigureKind::Quantity, integer.to_string()), "{}", written);
    }

    #[test]
    fn money(
        integer in 2_u64..1000,
        decimals in "[0-9]{0,2}[1-9]",
        scale in prop::sample::select(&SCALES[..]),
        currency in prop::sample::select(&CURRENCIES[..]),
    ) {
        let (word, sign, code) = currency;
        let (french, english, zeros) = scale;
        let value = format!("{} {code}", scaled(integer, &decimals, zeros));
        let elided = if word.starts_with('e') { "d’" } else { "de " };
        let written = format!("{integer},{decimals} {french} {elided}{word}");
        prop_assert_eq!(read("Il doit ", &written, " à la ville.", Language::French)?, (FigureKind::Money, value.clone()));
        if sign != code {
            let written = format!("{integer},{decimals} {french} {sign}");
            prop_assert_eq!(&read("Il doit ", &written, " à la ville.", Language::French)?.1, &value);
            let written = format!("{sign}{integer}.{decimals} {english}");
            prop_assert_eq!(&read("It owes ", &written, " to the town.", Language::English)?.1, &value);
        }
    }

    #[test]
    fn small_money(integer in 2_u64..100_000, cents in 1_u64..100, space in prop::sample::select(&SPACES[..])) {
        let value = format!("{integer}.{cents:02}").trim_end_matches('0').to_owned() + " EUR";
        for written in [
            format!("{},{cents:02}{space}€", grouped(integer, space)),
            format!("{integer},{cents:02} euros"),
            format!("{integer} euros {cents:02}"),
        ] {
            prop_assert_eq!(&read("Il paie ", &written, ".", Language::French)?.1, &value, "{}", written);
        }
    }

    #[test]
    fn money_in_words(integer in integers(), currency in prop::sample::select(&CURRENCIES[..])) {
        let (french, sign, code) = currency;
        let of = match (integer % 1_000_000, french.starts_with('e')) {
            (0, true) => "d’",
            (0, false) => "de ",
            _ => "",
        };
        let value = format!("{integer} {code}");
        let written = format!("{} {of}{french}", spell(integer, Notation::French));
        prop_assert_eq!(&read("Il doit ", &written, ".", Language::French)?.1, &value, "{}", written);
        let plural = if code == "EUR" { "euros" } else { code };
        for written in [
            format!("{} {plural}", spell(integer, Notation::English)),
            format!("{} {plural}", grouped(integer, ",")),
            format!("{sign}{}", grouped(integer, ",")),
            format!("{code} {}", grouped(integer, ",")),
        ] {
            prop_assert_eq!(&read("It owes ", &written, ".", Language::English)?.1, &value, "{}", written);
        }
    }

    #[test]
    fn quantities(
        integer in 2_u64..1_000_000,
        decimals in "[0-9]{0,2}[1-9]",
        unit in prop::sample::select(&UNITS[..]),
        space in prop::sample::select(&SPACES[..]),
    ) {
        let (symbol, french, english) = unit;
        let value = format!("{integer}.{decimals} {symbol}");
        for written in [
            format!("{},{decimals}{space}{symbol}", grouped(integer, space)),
            format!("{integer},{decimals} {french}"),
            format!("{integer},{decimals}{symbol}"),
        ] {
            let found = read("On mesure ", &written, ".", Language::French)?;
            prop_assert_eq!(found, (FigureKind::Quantity, value.clone()), "{}", written);
        }
        for written in [
            format!("{}.{decimals} {symbol}", grouped(integer, ",")),
            format!("{integer}.{decimals} {english}"),
            format!("minus {integer}.{decimals} {english}"),
        ] {
            let found = read("They read ", &written, ".", Language::English)?;
            let value = if written.starts_with("minus") { format!("-{value}") } else { value.clone() };
            prop_assert_eq!(found, (FigureKind::Quantity, value), "{}", written);
        }
    }

    #[test]
    fn multipliers(factor in 2_u64..1000) {
        let words = spell(factor, Notation::French);
        for (before, written, after) in [
            ("C’est ", format!("{factor} fois plus"), " cher."),
            ("C’est ", format!("{words} fois plus"), " cher."),
            ("Le loyer, multiplié par ", factor.to_string(), ", surprend."),
            ("Le loyer, multiplié par ", words.clone(), ", surprend."),
        ] {
            let found = read(before, &written, after, Language::French)?;
            prop_assert_eq!(found, (FigureKind::Multiplier, factor.to_string()), "{}", written);
        }
        let found = read("Le loyer, divisé par ", &words, ", surprend.", Language::French)?;
        prop_assert_eq!(found, (FigureKind::Multiplier, format!("1/{factor}")), "{}", words);
        let words = spell(factor, Notation::English);
        for (before, written, after) in [
            ("It has ", format!("{factor} times as many"), " rooms."),
            ("It has ", format!("{words} times more"), " rooms."),
            ("It saw a ", format!("{factor}-fold"), " rise."),
            ("The rent, multiplied by ", words.clone(), ", surprises."),
        ] {
            let found = read(before, &written, after, Language::English)?;
            prop_assert_eq!(found, (FigureKind::Multiplier, factor.to_string()), "{}", written);
        }
    }

    #[test]
    fn ratios((part, whole) in (2_u64..1000).prop_flat_map(|whole| (2..=whole, Just(whole)))) {
        let value = format!("{part}/{whole}");
        let words = |n| spell(n, Notation::French);
        for written in [format!("{part} sur {whole}"), format!("{} sur {}", words(part), words(whole))] {
            let found = read("Ils sont ", &written, ".", Language::French)?;
            prop_assert_eq!(found, (FigureKind::Ratio, value.clone()), "{}", written);
        }
        let words = |n| spell(n, Notation::English);
        for written in [format!("{part} out of {whole}"), format!("{} out of {}", words(part), words(whole))] {
            let found = read("They are ", &written, ".", Language::English)?;
            prop_assert_eq!(found, (FigureKind::Ratio, value.clone()), "{}", written);
        }
    }

    #[test]
    fn percentages(integer in 0_u64..1000, decimals in "[0-9]{0,2}[1-9]") {
        let value = format!("{integer}.{decimals} %");
        for written in [
            format!("{integer},{decimals} %"),
            format!("{integer},{decimals}\u{202F}%"),
            format!("{integer}.{decimals}%"),
            format!("{integer},{decimals} pour cent"),
        ] {
            let found = read("La part gagne ", &written, ".", Language::French)?;
            prop_assert_eq!(found, (FigureKind::Percent, value.clone()), "{}", written);
        }
    }

    #[test]
    fn dates(year in 1900_i32..2100, month in 1_usize..=12, day in 1_u32..=28) {
        let value = format!("{year:04}-{month:02}-{day:02}");
        let (french, english) = MONTHS[month - 1];
        let ordinal = if day == 1 { "1er".to_owned() } else { day.to_string() };
        for written in [
            format!("{ordinal} {french} {year}"),
            format!("{day:02}/{month:02}/{year}"),
            format!("{day:02}.{month:02}.{year}"),
            value.clone(),
        ] {
            let found = read("Il est né le ", &written, ", dit-on.", Language::French)?;
            prop_assert_eq!(found, (FigureKind::Date, value.clone()), "{}", written);
        }
        for written in [format!("{english} {day}, {year}"), format!("{day} {english} {year}"), value.clone()] {
            let found = read("It began on ", &written, " in the south.", Language::English)?;
            prop_assert_eq!(found, (FigureKind::Date, value.clone()), "{}", written);
        }
    }

    #[test]
    fn times(hour in 0_u32..24, minute in 0_u32..60) {
        let value = format!("{hour:02}:{minute:02}");
        for written in [format!("{hour} h {minute:02}"), format!("{hour}h{minute:02}"), value.clone()] {
            let found = read("La séance s’ouvre à ", &written, ", à la mairie.", Language::French)?;
            prop_assert_eq!(found, (FigureKind::Time, value.clone()), "{}", written);
        }
    }
}
