//! Opaque stretches: addresses, telephone numbers, ISBN and version numbers, whose digits are no figures.
//!
//! A scan of the bytes finds what triggers one, and a regular expression reads it there. It is anchored and sees a
//! stretch of bounded length, so that the time is linear in the line: a search for the next one through the rest of
//! the line, again after each, would not be.

use super::Paragraph;
use super::offset::Span;
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

/// As many bytes as the name before an `@` may have.
const LONGEST_NAME: usize = 64;

/// The opaque spans of a paragraph, in order, relative to it.
pub(crate) fn opaque_spans(paragraph: &Paragraph) -> Vec<Span> {
    let text = paragraph.text.as_bytes();
    let mut spans: Vec<Span> = Vec::new();
    let mut i = 0;
    while let Some(further) = text[i..].iter().position(|&byte| is_trigger(byte)) {
        let trigger = i + further;
        let (mut start, mut kept) = (trigger, spans.len());
        if text[trigger] == b'@' {
            start -= name_before(text, trigger);
            // What looked like a number inside of the name is a part of it.
            kept = spans.partition_point(|span| span.start < start);
            start = spans[..kept]
                .last()
                .map_or(start, |last| start.max(last.end));
        }
        i = trigger + 1;
        if may_begin(text, trigger)
            && let Some(end) = read(text, start, trigger)
        {
            spans.truncate(kept);
            spans.push(Span::new(start, end));
            i = end;
        }
    }
    spans
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
    if length == WINDOW {
        length += run(&rest[length..], |byte| {
            byte > b' ' && !matches!(byte, b'<' | b'>' | b'"')
        });
    }
    Some(start + length)
}

/// Whether the byte may be the first of one, or the `@` of an address.
fn is_trigger(byte: u8) -> bool {
    const TRIGGERS: [bool; 256] = {
        let mut triggers = [false; 256];
        let bytes = b"hfw@I0+vV";
        let mut i = 0;
        while i < bytes.len() {
            triggers[bytes[i] as usize] = true;
            i += 1;
        }
        triggers
    };
    TRIGGERS[usize::from(byte)]
}

/// A cheap necessary condition at a trigger, so that few places ever meet the regular expression.
fn may_begin(text: &[u8], i: usize) -> bool {
    /// The digits of a French telephone number, and how many bytes hold them.
    const FRENCH_NUMBER: (usize, usize) = (10, 14);
    let rest = &text[i..];
    let digit_follows = rest.get(1).is_some_and(u8::is_ascii_digit);
    match rest[0] {
        b'h' => rest.starts_with(b"http"),
        b'f' => rest.starts_with(b"ftp:"),
        b'w' => rest.starts_with(b"www."),
        b'I' => rest.starts_with(b"ISBN") || rest.starts_with(b"ISSN"),
        b'0' if digit_follows => {
            let (digits, bytes) = FRENCH_NUMBER;
            let near = rest[..rest.len().min(bytes)].iter();
            near.filter(|byte| byte.is_ascii_digit()).count() >= digits
        }
        b'@' => rest.get(1).is_some_and(|&byte| is_of_name(byte)),
        b'+' | b'v' | b'V' => digit_follows,
        _ => false,
    }
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
            opaque("v1@b.c.fr et +41 (0)22 555, ISSN 1234-567X"),
            ["v1@b.c.fr", "+41 (0)22 555", "ISSN 1234-567X"]
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
        assert!(opaque("12 345 678 901 euros, 3.141 km, +4 % et 10 000 000 de voix").is_empty());
        assert!(opaque("http:// www. a@b @ v1 v. +12 ISBN 123 vite + 5").is_empty());
    }
}
