//! Numerals of both languages, as they are written.

use super::*;
use crate::text::Text;
use crate::text::language::Language;

/// The value and the text of the numeral that `text` starts with.
fn read(text: &str, language: Language) -> Option<(String, String)> {
    let segmented = Text::new(text, Some(language));
    let paragraph = segmented.paragraphs().next()?;
    let r = Reader::new(paragraph);
    let numeral = numeral(&r, 0, false)?;
    let span = paragraph.span(0, numeral.end);
    Some((numeral.value.to_string(), span.of(text).to_owned()))
}

fn check(language: Language, cases: &[(&str, &str)]) {
    for (text, value) in cases {
        assert_eq!(
            read(text, language),
            Some(((*value).to_owned(), (*text).to_owned())),
            "{text}"
        );
    }
}

#[test]
fn french_digits() {
    check(
        Language::French,
        &[
            ("12 345 678", "12345678"),
            ("12\u{202F}345,5", "12345.5"),
            ("4.900", "4900"),
            ("4.9", "4.9"),
            ("0.185", "0.185"),
            ("1'250'000", "1250000"),
            ("1,234,567", "1234567"),
            ("2,5 millions", "2500000"),
            ("3 millions et demi", "3500000"),
            ("206 mille milliards", "206000000000000"),
            ("-0,8", "-0.8"),
            ("2½", "2.5"),
            ("3 douzaines", "36"),
            ("2 1/4", "2.25"),
            ("2 millions 300 000", "2300000"),
            ("1e10", "10000000000"),
            ("1,3 × 10⁶", "1300000"),
            ("2·10⁻³", "0.002"),
            ("- 1 200", "-1200"),
        ],
    );
}

#[test]
fn french_words() {
    check(
        Language::French,
        &[
            ("vingt et un", "21"),
            ("vingt-et-un", "21"),
            ("trente-quatre", "34"),
            ("soixante et onze", "71"),
            ("soixante-dix-sept", "77"),
            ("soixante dix sept", "77"),
            ("quatre-vingts", "80"),
            ("quatre-vingt-un", "81"),
            ("quatre-vingt-dix-neuf", "99"),
            ("quatre-vingt-seize", "96"),
            ("septante-cinq", "75"),
            ("nonante et un", "91"),
            ("cent", "100"),
            ("cent cinquante", "150"),
            ("deux cents", "200"),
            ("deux-cent-vingt-trois", "223"),
            ("mille", "1000"),
            ("deux mille quatre", "2004"),
            ("dix mille", "10000"),
            ("trois millions deux cent mille", "3200000"),
            ("mille milliards", "1000000000000"),
            ("un milliard", "1000000000"),
            ("deux millions et demi", "2500000"),
            ("une dizaine", "10"),
            ("une demi-douzaine", "6"),
            ("un demi-million", "500000"),
            ("deux douzaines", "24"),
            ("une centaine de milliers", "100000"),
            ("trente et un mille", "31000"),
            ("deux virgule cinq", "2.5"),
            ("cent virgule zéro deux", "100.02"),
            ("deux virgule cinq millions", "2500000"),
            ("cinq et un quart", "5.25"),
            ("cent et trois quarts", "100.75"),
            ("trois quarts de milliard", "750000000"),
            ("demi million", "500000"),
            ("un et un demi", "1.5"),
            ("deux lakh", "200000"),
        ],
    );
}

#[test]
fn english_numbers() {
    check(
        Language::English,
        &[
            ("12,345,678.9", "12345678.9"),
            ("two hundred and five thousand", "205000"),
            ("twenty-one", "21"),
            ("a million", "1000000"),
            ("one hundred", "100"),
            ("2.5 billion", "2500000000"),
            ("two and a half million", "2500000"),
            ("a dozen", "12"),
            ("half a million", "500000"),
            ("nine point five", "9.5"),
            ("nine point nought four", "9.04"),
            ("a quarter of a million", "250000"),
            ("three quarters billion", "750000000"),
            ("three and a quarter million", "3250000"),
            ("hundred thousand", "100000"),
            ("two hundred and fifty-four hundredths", "200.54"),
            ("4 thousand 3 hundred and 21", "4321"),
            ("five lakh", "500000"),
            ("minus one hundred", "-100"),
            ("negative one", "-1"),
            (".75", "0.75"),
            ("1.3x10^6", "1300000"),
            ("two point zero five", "2.05"),
        ],
    );
}

#[test]
fn stops_where_another_number_begins() {
    for (text, value) in [
        ("2 000 3 000", "2000"),
        ("deux trois", "2"),
        ("2024 500", "2024"),
        ("trois mille millions", "3000000000"),
        ("six millions et deux tiers", "6000000"),
    ] {
        assert_eq!(read(text, Language::French).unwrap().0, value, "{text}");
    }
    assert_eq!(read("1.2.3", Language::French), None);
}
