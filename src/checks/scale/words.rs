//! The wordings of scales, French and English in one: their words of size are the same but for one.

/// Words of a thousand milliards and more, whose sense differs between the languages.
pub(super) const BILLIONS: [&str; 4] = ["billion", "billions", "trillion", "trillions"];

/// Words of size, with what they multiply by; French and English read *billion* differently, which the value knows.
pub(super) const SIZES: [&str; 10] = [
    "million",
    "millions",
    "milliard",
    "milliards",
    "billion",
    "billions",
    "md",
    "mds",
    "m",
    "bn",
];

/// What stands between two amounts that are compared.
pub(super) const COMPARES: [&str; 16] = [
    "contre",
    "à",
    "après",
    "au lieu de",
    "passe à",
    "passé à",
    "against",
    "to",
    "up from",
    "down from",
    "compared with",
    "compared to",
    "from",
    "instead of",
    "after",
    "versus",
];

/// What sets parts and other things between two amounts.
pub(super) const PARTS: [&str; 9] = ["dont", "(", ")", ";", ":", "and", "et", "fois", "times"];

/// Currencies whose amounts come to French readers out of English texts.
pub(super) const ENGLISH_MONEY: [&str; 9] = [
    "USD", "GBP", "CAD", "AUD", "NZD", "SGD", "HKD", "dollar", "pound",
];

/// Words of five letters and more that are no names of size, currency or time.
pub(super) const COMMON: [&str; 40] = [
    "million",
    "millions",
    "milliard",
    "milliards",
    "billion",
    "billions",
    "euros",
    "dollars",
    "livres",
    "pounds",
    "année",
    "années",
    "entre",
    "contre",
    "selon",
    "cette",
    "leurs",
    "autre",
    "autres",
    "aussi",
    "encore",
    "avoir",
    "avait",
    "moins",
    "depuis",
    "total",
    "which",
    "their",
    "there",
    "about",
    "would",
    "could",
    "after",
    "years",
    "other",
    "would",
    "first",
    "since",
    "under",
    "while",
];
