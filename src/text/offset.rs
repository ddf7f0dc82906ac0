//! Offsets as others count them.
//!
//! Rust counts bytes, JavaScript UTF-16 code units, files and people code points. Each count has its type, and
//! [`Converter`] is the one place that turns bytes into the others, in one forward pass.

/// A half-open range of bytes of a text. Both ends lie on character boundaries, and `start <= end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    /// The text under the span.
    ///
    /// # Panics
    /// Where `text` is not the text that the span was made for.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Whether the two share a byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether every byte of `other` lies in it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same span, `by` bytes further on.
    #[must_use]
    pub(crate) fn shifted(self, by: usize) -> Self {
        Self::new(self.start + by, self.end + by)
    }
}

/// A half-open range of UTF-16 code units, as JavaScript counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Utf16Span {
    /// First code unit.
    pub start: usize,
    /// One past the last code unit.
    pub end: usize,
}

/// A half-open range of Unicode code points, as files and the command line count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodePointSpan {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

/// A way to count the characters of a text.
pub trait Unit {
    /// The span type of this count.
    type Span;

    /// How many units `c` takes.
    fn width(c: char) -> usize;

    /// A span from `start` up to `end` units.
    fn span(start: usize, end: usize) -> Self::Span;
}

/// Counting UTF-16 code units.
#[derive(Debug)]
pub enum Utf16 {}

/// Counting Unicode code points.
#[derive(Debug)]
pub enum CodePoints {}

impl Unit for Utf16 {
    type Span = Utf16Span;

    fn width(c: char) -> usize {
        c.len_utf16()
    }

    fn span(start: usize, end: usize) -> Utf16Span {
        Utf16Span { start, end }
    }
}

impl Unit for CodePoints {
    type Span = CodePointSpan;

    fn width(_: char) -> usize {
        1
    }

    fn span(start: usize, end: usize) -> CodePointSpan {
        CodePointSpan { start, end }
    }
}

/// Converts byte spans that come in the order of their starts, and do not overlap, in one pass over the text.
#[derive(Debug)]
pub struct Converter<'t, U> {
    text: &'t str,
    byte: usize,
    count: usize,
    unit: std::marker::PhantomData<U>,
}

impl<'t, U: Unit> Converter<'t, U> {
    /// A converter at the start of `text`.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            byte: 0,
            count: 0,
            unit: std::marker::PhantomData,
        }
    }

    /// The span in units of `U`.
    ///
    /// # Panics
    /// Where the span lies before the one converted last, or off the text's character boundaries.
    pub fn convert(&mut self, span: Span) -> U::Span {
        let start = self.advance(span.start);
        let end = self.advance(span.end);
        U::span(start, end)
    }

    fn advance(&mut self, to: usize) -> usize {
        let passed = &self.text[self.byte..to];
        self.count += if passed.is_ascii() {
            passed.len()
        } else {
            passed.chars().map(U::width).sum()
        };
        self.byte = to;
        self.count
    }
}

/// The byte of `text` where its unit `offset` begins, or where the character that holds it does; none past the end.
#[must_use]
pub fn byte_of<U: Unit>(text: &str, offset: usize) -> Option<usize> {
    let mut count = 0;
    text.char_indices().find_map(|(byte, c)| {
        count += U::width(c);
        (offset < count).then_some(byte)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_each_world_counts() {
        let text = "é🎬 20 €";
        let span = Span::new(text.find("20").unwrap(), text.len());
        assert_eq!(
            Converter::<Utf16>::new(text).convert(span),
            Utf16Span { start: 4, end: 8 }
        );
        assert_eq!(
            Converter::<CodePoints>::new(text).convert(span),
            CodePointSpan { start: 3, end: 7 }
        );
    }

    #[test]
    fn finds_the_byte_of_an_offset() {
        let bytes = [0, 2, 2, 6].map(Some);
        for (offset, byte) in bytes.into_iter().chain([None]).enumerate() {
            assert_eq!(byte_of::<Utf16>("é🎬 ", offset), byte, "{offset}");
        }
    }
}
