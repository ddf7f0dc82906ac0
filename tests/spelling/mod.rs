//! Numbers in words, as each country writes them.

use proptest::prelude::*;

/// A way to write numbers in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notation {
    /// *quatre-vingt-dix-neuf*, *vingt et un*, *deux cents*
    French,
    /// Hyphens everywhere, as allowed since 1990: *vingt-et-un-mille*.
    French1990,
    /// *septante*, *nonante* (Belgium) and *huitante* (Switzerland)
    Swiss,
    /// *two hundred and five thousand*
    English,
}

impl Notation {
    /// Any of the French ones.
    pub(crate) fn any_french() -> impl Strategy<Value = Self> {
        prop::sample::select(&[Self::French, Self::French1990, Self::Swiss][..])
    }
}

const FRENCH: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
];
const ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const FRENCH_TENS: [&str; 10] = [
    "",
    "",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "septante",
    "huitante",
    "nonante",
];
const ENGLISH_TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// `number` in words; below 10¹².
pub(crate) fn spell(number: u64, notation: Notation) -> String {
    let english = notation == Notation::English;
    let mut parts = Vec::new();
    let mut rest = number;
    for (size, french, plain) in [
        (1_000_000_000, "milliard", "billion"),
        (1_000_000, "million", "million"),
        (1_000, "mille", "thousand"),
    ] {
        let count = rest / size;
        rest %= size;
        match count {
            0 => {}
            1 if size == 1_000 && !english => parts.push(french.to_owned()),
            _ if english => {
                parts.push(format!("{} {plain}", below_thousand(count, notation, true)));
            }
            _ => {
                let plural = if count > 1 && size > 1_000 { "s" } else { "" };
                parts.push(format!(
                    "{}{}{french}{plural}",
                    below_thousand(count, notation, size > 1_000),
                    joint(notation)
                ));
            }
        }
    }
    if rest > 0 || parts.is_empty() {
        parts.push(below_thousand(rest, notation, true));
    }
    parts.join(joint(notation))
}

fn joint(notation: Notation) -> &'static str {
    if notation == Notation::French1990 {
        "-"
    } else {
        " "
    }
}

/// `last` tells that *cents* and *vingts* may show their plural.
fn below_thousand(number: u64, notation: Notation, last: bool) -> String {
    let (hundreds, rest) = (number / 100, number % 100);
    let below = || below_hundred(rest, notation, last);
    if notation == Notation::English {
        return match (hundreds, rest) {
            (0, _) => below(),
            (_, 0) => format!("{} hundred", ENGLISH[hundreds as usize]),
            _ => format!("{} hundred and {}", ENGLISH[hundreds as usize], below()),
        };
    }
    let joint = joint(notation);
    let cent = match hundreds {
        0 => return below(),
        1 => "cent".to_owned(),
        _ if rest == 0 && last => format!("{}{joint}cents", FRENCH[hundreds as usize]),
        _ => format!("{}{joint}cent", FRENCH[hundreds as usize]),
    };
    if rest == 0 {
        cent
    } else {
        format!("{cent}{joint}{}", below())
    }
}

fn below_hundred(number: u64, notation: Notation, last: bool) -> String {
    let (tens, units) = ((number / 10) as usize, (number % 10) as usize);
    if notation == Notation::English {
        return match (tens, units) {
            (0 | 1, _) => ENGLISH[number as usize].to_owned(),
            (_, 0) => ENGLISH_TENS[tens].to_owned(),
            _ => format!("{}-{}", ENGLISH_TENS[tens], ENGLISH[units]),
        };
    }
    let and = if notation == Notation::French1990 {
        "-et-"
    } else {
        " et "
    };
    let twenties = notation != Notation::Swiss;
    match (tens, units) {
        (0, _) | (1, 0..=6) => FRENCH[number as usize].to_owned(),
        (1, _) => format!("dix-{}", FRENCH[units]),
        (7, 1) if twenties => format!("soixante{and}onze"),
        (7, _) if twenties => format!(
            "soixante-{}",
            below_hundred(10 + units as u64, notation, last)
        ),
        (8, 0) if twenties && last => "quatre-vingts".to_owned(),
        (8, 0) if twenties => "quatre-vingt".to_owned(),
        (8, _) if twenties => format!("quatre-vingt-{}", FRENCH[units]),
        (9, _) if twenties => format!(
            "quatre-vingt-{}",
            below_hundred(10 + units as u64, notation, last)
        ),
        (_, 0) => FRENCH_TENS[tens].to_owned(),
        (_, 1) => format!("{}{and}un", FRENCH_TENS[tens]),
        _ => format!("{}-{}", FRENCH_TENS[tens], FRENCH[units]),
    }
}
