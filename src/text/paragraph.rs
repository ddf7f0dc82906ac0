//! Paragraphs: the lines of a pasted text.
//!
//! A line is the unit of local analysis: no figure and no name crosses its end, and when a text is edited only the
//! lines that changed need a new look. Line ends are those of Unix, Windows, old Mac OS and Unicode.

/// Paragraphs longer than this are cut (at a character), so that a token's offsets fit 32 bits.
const LONGEST: usize = u32::MAX as usize - 4;

/// The byte ranges of the lines of `text` that hold anything but white space, in order.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let rest = &text[at..];
            let start = at;
            let length = line_length(rest);
            let cut = length.min(rest.floor_char_boundary(LONGEST));
            at += cut;
            if cut == length {
                at += rest[cut..].chars().next().map_or(0, char::len_utf8);
            }
            if !rest[..cut].trim().is_empty() {
                return Some(start..start + cut);
            }
        }
        None
    })
}

/// Bytes before the first line end.
fn line_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    bytes
        .iter()
        .enumerate()
        .find(|&(i, &byte)| match byte {
            b'\n' | b'\r' | 0x0B | 0x0C => true,
            // U+0085, U+2028 and U+2029
            0xC2 => bytes.get(i + 1) == Some(&0x85),
            0xE2 => matches!(bytes.get(i + 1..i + 3), Some([0x80, 0xA8 | 0xA9])),
            _ => false,
        })
        .map_or(text.len(), |(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<&str> {
        paragraphs(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn every_kind_of_line_end_ends_a_paragraph() {
        assert_eq!(
            lines("a\nb\r\nc\rd\u{2028}e\u{2029}f\u{85}g"),
            ["a", "b", "c", "d", "e", "f", "g"]
        );
    }

    #[test]
    fn blank_lines_are_none() {
        assert_eq!(lines("\n \u{A0}\n\t\na b \n"), ["a b "]);
        assert!(lines("").is_empty());
    }
}
