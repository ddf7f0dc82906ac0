//! Opaque stretches: addresses, telephone numbers, ISBN and version numbers, whose digits are no figures.
//!
//! A token shows where one begins, and a regular expression reads it there. It is anchored and sees a stretch of
//! bounded length, so that the time is linear in the line: a search for the next one through the rest of
//! the line, again after each, would not be.

use super::Paragraph;
use super::offset::Span;
use super::token::{Case, TokenKind};
use regex::bytes::Regex;
use std::sync::OnceLock;

/// What begins where it is triggered. Over bytes: no class of Unicode is needed, and none of its tables.
const BEGINNING: &str = concat!(
    r"^(?-u:",
    // Addresses of pages
    r"(?:(?:https?|ftp)://|www\.)[^\x00-\x20<>\x22]+",
    // ISBN and ISSN
    r"|IS[BS]N(?:-1[03])?:? ?[0-9][0-9 Xx-]{7,16}",
    // French telephone numbers, and international ones
    r"|(?:\+33 ?|0)[1-9](?:[ .-]?[0-9]{2}){4}",
    r"|\+[1-9][0-9]{0,2}(?:[ .-]?\(?[0-9]{1,4}\)?){2,5}",
    // Versions
    r"|[vV][0-9]+(?:\.[0-9]+)+",
    r")",
);

/// Addresses of mail, which begin before their trigger.
const MAIL: &str = r"^(?-u:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})";

/// As many bytes as the regular expression sees; what is longer goes on as the address of a page does.
const WINDOW: usize = 128;

/// International telephone numbers have no fewer.
const FEWEST_DIGITS: usize = 8;

/// As many bytes as the name before an `@` may have.
const LONGEST_NAME: usize = 64;

/// The opaque spans of a paragraph, in order, relative to it.
pub(crate) fn opaque_spans(paragraph: &Paragraph) -> Vec<Span> {
    let text = paragraph.text.as_bytes();
    let mut spans: Vec<Span> = Vec::new();
    for token in paragraph.tokens {
        let (start, end) = (token.start as usize, token.end as usize);
        match token.kind {
            TokenKind::Word if matches!(token.case, Case::Upper | Case::Mixed) => {
                let word = &text[start..end];
                if word.ends_with(b"ISBN") || word.ends_with(b"ISSN") {
                    open(text, end - 4, &mut spans);
                }
            }
            TokenKind::Word => {}
            TokenKind::Digits => {
                if start > 0 && matches!(text[start - 1], b'v' | b'V') {
                    open(text, start - 1, &mut spans);
                }
                for at in start..end - 1 {
                    if text[at] == b'0' && is_french_number(&text[at..]) {
                        open(text, at, &mut spans);
                    }
                }
            }
            TokenKind::Mark => {
                if let Some(trigger) = trigger(text, start) {
                    open(text, trigger, &mut spans);
                }
            }
        }
    }
    spans
}

/// The byte that begins what the mark at `at` may be a part of; the `@` of an address stands for all of it.
fn trigger(text: &[u8], at: usize) -> Option<usize> {
    let (before, behind) = (&text[..at], &text[at + 1..]);
    let follows = |word: &[u8]| before.ends_with(word).then(|| at - word.len());
    match text[at] {
        b':' if behind.first() == Some(&b'/') => {
            let page = || follows(b"https").or_else(|| follows(b"http"));
            page().or_else(|| follows(b"ftp"))
        }
        b'.' => follows(b"www"),
        b'@' => behind
            .first()
            .is_some_and(|&byte| is_of_name(byte))
            .then_some(at),
        b'+' => behind.first().is_some_and(u8::is_ascii_digit).then_some(at),
        _ => None,
    }
}

/// Reads what `trigger` shows, unless it is inside of another.
fn open(text: &[u8], trigger: usize, spans: &mut Vec<Span>) {
    if spans.last().is_some_and(|last| trigger < last.end) {
        return;
    }
    let (mut start, mut kept) = (trigger, spans.len());
    if text[trigger] == b'@' {
        start -= name_before(text, trigger);
        // What looked like a number inside of the name is a part of it.
        kept = spans.partition_point(|span| span.start < start);
        start = spans[..kept]
            .last()
            .map_or(start, |last| start.max(last.end));
    }
    if let Some(end) = read(text, start, trigger) {
        spans.truncate(kept);
        spans.push(Span::new(start, end));
    }
}

/// One past what is opaque from `start` on, where the byte at `trigger` showed it.
fn read(text: &[u8], start: usize, trigger: usize) -> Option<usize> {
    static REGEXES: [OnceLock<Option<Regex>>; 2] = [const { OnceLock::new() }; 2];
    let mail = text[trigger] == b'@';
    let pattern = if mail { MAIL } else { BEGINNING };
    // The patterns are constant and tested. Were one wrong, nothing would be opaque; to say so in a panic would carry
    // the printing of every part of a regular expression into the module.
    let regex = REGEXES[usize::from(mail)].get_or_init(|| Regex::new(pattern).ok());
    let regex = regex.as_ref()?;
    let rest = &text[start..];
    let window = &rest[..rest.len().min(WINDOW)];
    let mut length = regex.find(window)?.end();
    // *+240 %*, *+1 250 000*
    let digits = || window[..length].iter().filter(|byte| byte.is_ascii_digit());
    if text[trigger] == b'+' && digits().count() < FEWEST_DIGITS {
        return None;
    }
    if length == WINDOW {
        length += run(&rest[length..], |byte| {
            byte > b' ' && !matches!(byte, b'<' | b'>' | b'"')
        });
    }
    Some(start + length)
}

/// Whether so many digits stand near a zero at the start that it may begin a French telephone number.
fn is_french_number(rest: &[u8]) -> bool {
    /// The digits of one, and how many bytes hold them.
    const DIGITS_IN_BYTES: (usize, usize) = (10, 14);
    let (digits, bytes) = DIGITS_IN_BYTES;
    let near = rest[..rest.len().min(bytes)].iter();
    near.filter(|byte| byte.is_ascii_digit()).count() >= digits
}

/// The length of the name that ends before an `@` at `i`.
fn name_before(text: &[u8], i: usize) -> usize {
    let near = &text[i.saturating_sub(LONGEST_NAME)..i];
    near.iter()
        .rev()
        .take_while(|&&byte| is_of_name(byte))
        .count()
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-')
}

/// How many bytes at the start `belongs` takes.
fn run(text: &[u8], belongs: impl Fn(u8) -> bool) -> usize {
    let length = text.iter().position(|&byte| !belongs(byte));
    length.unwrap_or(text.len())
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
        assert_eq!(
            opaque("v1@b.c.fr et +41 (0)22 555 12, ISSN 1234-567X"),
            ["v1@b.c.fr", "+41 (0)22 555 12", "ISSN 1234-567X"]
        );
    }

    #[test]
    fn an_address_is_read_to_its_end_and_with_what_looks_like_a_number() {
        let long = format!("https://exemple.fr/{}", "2024/".repeat(200));
        assert_eq!(opaque(&format!("{long} fin")), [long.as_str()]);
        assert_eq!(opaque("a-v1.2@exemple.fr"), ["a-v1.2@exemple.fr"]);
        assert_eq!(opaque("01 23 45 67 89@exemple.fr"), ["01 23 45 67 89"]);
        assert_eq!(
            opaque("vélo@exemple.fr–v1.2.3"),
            ["lo@exemple.fr", "v1.2.3"]
        );
    }

    #[test]
    fn leaves_figures_alone() {
        assert!(
            opaque("12 345 678 901 euros, 3.141 km, +4 %, +240 % et 10 000 000 de voix").is_empty()
        );
        assert!(opaque("http:// www. a@b @ v1 v. +12 ISBN 123 vite + 5").is_empty());
    }
}
