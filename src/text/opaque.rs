//! Opaque stretches: addresses, telephone numbers, ISBN and version numbers, whose digits are no figures.
//!
//! They are told by their first byte, and read from there. No byte is read more than a few times, whatever the line:
//! all but addresses are of bounded length, and the letters before an `@` are looked at once.

use super::Paragraph;
use super::offset::Span;

/// The opaque spans of a paragraph, in order, relative to it.
pub(crate) fn opaque_spans(paragraph: &Paragraph) -> Vec<Span> {
    let text = paragraph.text.as_bytes();
    let mut spans = Vec::new();
    // Where no mail address begins before.
    let mut no_mail_before = if text.contains(&b'@') { 0 } else { text.len() };
    let mut i = 0;
    while i < text.len() {
        let begins = matches!(
            text[i],
            b'h' | b'f' | b'w' | b'I' | b'0' | b'+' | b'v' | b'V'
        );
        if !begins && i < no_mail_before {
            i += 1;
            continue;
        }
        let mut end = page(text, i);
        if end.is_none() && i >= no_mail_before {
            let name = run(text, i, in_mail_name);
            end = mail(text, i, name);
            no_mail_before = name.max(i + 1);
        }
        match end.or_else(|| number(text, i)) {
            Some(end) => {
                spans.push(Span::new(i, end));
                i = end;
            }
            None => i += 1,
        }
    }
    spans
}

/// One past an ISBN, an ISSN, a telephone number or a version at `i`.
fn number(text: &[u8], i: usize) -> Option<usize> {
    match text[i] {
        b'I' => book(text, i),
        b'0' => french_telephone(text, i),
        b'+' => french_telephone(text, i).or_else(|| telephone(text, i)),
        b'v' | b'V' => version(text, i),
        _ => None,
    }
}

/// An address with its scheme, or *www.exemple.fr*.
fn page(text: &[u8], i: usize) -> Option<usize> {
    const STARTS: [&[u8]; 4] = [b"https://", b"http://", b"ftp://", b"www."];
    if !matches!(text[i], b'h' | b'f' | b'w') {
        return None;
    }
    let start = STARTS.iter().find(|start| text[i..].starts_with(start))?;
    let from = i + start.len();
    let end = run(text, from, |byte| {
        byte > b' ' && !matches!(byte, b'<' | b'>' | b'"')
    });
    (end > from).then_some(end)
}

/// *redaction@exemple.fr*, where the letters of the name run from `i` up to `name`.
fn mail(text: &[u8], i: usize, name: usize) -> Option<usize> {
    if name == i || text.get(name) != Some(&b'@') {
        return None;
    }
    let host = name + 1;
    let host_end = run(text, host, |byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
    });
    // The last point that two letters follow ends the host.
    let mut points = (host + 1..host_end).rev().filter(|&at| text[at] == b'.');
    points.find_map(|point| {
        let end = run(text, point + 1, |byte| byte.is_ascii_alphabetic());
        (end >= point + 3).then_some(end)
    })
}

fn in_mail_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-')
}

/// *ISBN-13: 978-2-07-036822-8*
fn book(text: &[u8], i: usize) -> Option<usize> {
    const FEWEST: usize = 8;
    const MOST: usize = 17;
    let rest = &text[i..];
    if !rest.starts_with(b"ISBN") && !rest.starts_with(b"ISSN") {
        return None;
    }
    let mut at = i + 4;
    if text[at..].starts_with(b"-10") || text[at..].starts_with(b"-13") {
        at += 3;
    }
    at = skip(text, at, b":");
    at = skip(text, at, b" ");
    let in_number = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'X' | b'x' | b'-');
    let end = run(&text[..text.len().min(at + MOST)], at, in_number);
    (is_digit(text, at) && end - at >= FEWEST).then_some(end)
}

/// *01 23 45 67 89*, *+33 1.23.45.67.89*
fn french_telephone(text: &[u8], i: usize) -> Option<usize> {
    let first = if text[i] == b'0' {
        i + 1
    } else if text[i..].starts_with(b"+33") {
        skip(text, i + 3, b" ")
    } else {
        return None;
    };
    let mut at = first + 1;
    for _ in 0..4 {
        at = skip(text, at, b" .-");
        if !(is_digit(text, at) && is_digit(text, at + 1)) {
            return None;
        }
        at += 2;
    }
    (is_digit(text, first) && text[first] != b'0').then_some(at)
}

/// *+44 20 7946 0018*, *+41 (0)22 555*
fn telephone(text: &[u8], i: usize) -> Option<usize> {
    /// The digits of the shortest that is told from a number with its sign.
    const FEWEST: usize = 3;
    const MOST_GROUPS: usize = 5;
    let digits = |at: usize, most: usize| {
        let window = text.len().min(at + most);
        run(&text[..window], at, |byte| byte.is_ascii_digit())
    };
    let mut end = digits(i + 1, 3);
    let mut count = end - (i + 1);
    if count == 0 || text[i + 1] == b'0' {
        return None;
    }
    for _ in 0..MOST_GROUPS {
        let from = skip(text, skip(text, end, b" .-"), b"(");
        let to = digits(from, 4);
        if to == from {
            break;
        }
        count += to - from;
        end = skip(text, to, b")");
    }
    (count >= FEWEST).then_some(end)
}

/// *v2.14.3*
fn version(text: &[u8], i: usize) -> Option<usize> {
    let mut end = run(text, i + 1, |byte| byte.is_ascii_digit());
    let major = end;
    while end > i + 1 && text.get(end) == Some(&b'.') && is_digit(text, end + 1) {
        end = run(text, end + 1, |byte| byte.is_ascii_digit());
    }
    (end > major).then_some(end)
}

/// One past the bytes from `i` on that `belongs` takes; `i` where there is none.
fn run(text: &[u8], i: usize, belongs: impl Fn(u8) -> bool) -> usize {
    let rest = text.get(i..).unwrap_or_default();
    let length = rest.iter().position(|&byte| !belongs(byte));
    i + length.unwrap_or(rest.len())
}

/// One past an optional byte out of `any` at `i`.
fn skip(text: &[u8], i: usize, any: &[u8]) -> usize {
    i + usize::from(text.get(i).is_some_and(|byte| any.contains(byte)))
}

fn is_digit(text: &[u8], i: usize) -> bool {
    text.get(i).is_some_and(u8::is_ascii_digit)
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
    fn leaves_figures_alone() {
        assert!(opaque("12 345 678 901 euros, 3.141 km, +4 % et 10 000 000 de voix").is_empty());
        assert!(opaque("http:// www. a@b @ v1 v. +12 ISBN 123 vite + 5").is_empty());
    }
}
