//! Opaque stretches: addresses, telephone numbers, ISBN and version numbers, whose digits are no figures.

use super::Paragraph;
use super::offset::Span;
use regex::Regex;
use std::sync::OnceLock;

/// One alternation, so that a line is searched once. No Unicode classes: they would leave the fast automaton.
const PATTERN: &str = concat!(
    // Addresses of pages and mail
    r"(?:(?:https?|ftp)://[^\x00-\x20<>\x22]+",
    r"|www\.[^\x00-\x20<>\x22]+",
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}",
    // ISBN and ISSN
    r"|IS[BS]N(?:-1[03])?:? ?[0-9][0-9 Xx-]{7,16}",
    // French telephone numbers, and international ones
    r"|(?:\+33 ?|0)[1-9](?:[ .-]?[0-9]{2}){4}",
    r"|\+[1-9][0-9]{0,2}(?:[ .-]?\(?[0-9]{1,4}\)?){2,5}",
    // Versions: three parts or more, or a v before
    r"|[vV][0-9]+(?:\.[0-9]+)+",
    r")",
);

/// The opaque spans of a paragraph, in order, relative to it.
pub(crate) fn opaque_spans(paragraph: &Paragraph) -> Vec<Span> {
    // The pattern is constant and tested. Were it wrong, nothing would be opaque; to say so in a panic would carry
    // the printing of every part of a regular expression into the module.
    static REGEX: OnceLock<Option<Regex>> = OnceLock::new();
    if !is_likely(paragraph.text) {
        return Vec::new();
    }
    let Some(regex) = REGEX.get_or_init(|| Regex::new(PATTERN).ok()) else {
        return Vec::new();
    };
    regex
        .find_iter(paragraph.text)
        .map(|found| Span::new(found.start(), found.end()))
        .collect()
}

/// A cheap necessary condition, so that few lines ever meet the regular expression: an address has `://`, `www.` or
/// `@`; telephone numbers and ISBN have a long run of digits; a version has a `v` before one.
fn is_likely(text: &str) -> bool {
    /// The fewest digits of an ISSN, the shortest of the numbers.
    const LONG_RUN: usize = 8;
    let mut digits = 0;
    let mut before = b' ';
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits += 1;
                if digits == LONG_RUN || matches!(before, b'v' | b'V' | b'+') {
                    return true;
                }
            }
            b' ' | b'.' | b'-' | b'(' | b')' => {}
            b'@' => return true,
            b'/' if before == b'/' => return true,
            _ => digits = 0,
        }
        before = byte;
    }
    text.contains("www.")
}

#[cfg(test)]
mod tests {
    use super::super::Text;
    use super::*;

    fn opaque(text: &str) -> Vec<&str> {
        Text::new(text, None)
            .paragraphs()
            .flat_map(|paragraph| opaque_spans(&paragraph))
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn finds_addresses_and_numbers_that_count_nothing() {
        assert_eq!(
            opaque("Voir https://exemple.fr/2024/05/12?a=3 vite"),
            ["https://exemple.fr/2024/05/12?a=3"]
        );
        assert_eq!(
            opaque("redaction2@exemple.fr, www.exemple.fr/12"),
            ["redaction2@exemple.fr", "www.exemple.fr/12"]
        );
        assert_eq!(
            opaque("Tél. 01 23 45 67 89 ou +33 6 12 34 56 78."),
            ["01 23 45 67 89", "+33 6 12 34 56 78"]
        );
        assert_eq!(opaque("ISBN 978-2-07-036822-8"), ["ISBN 978-2-07-036822-8"]);
        assert_eq!(opaque("la version v2.14.3 sort"), ["v2.14.3"]);
    }

    #[test]
    fn leaves_figures_alone() {
        assert!(opaque("12 345 678 901 euros, 3.141 km, +4 % et 10 000 000 de voix").is_empty());
    }
}
