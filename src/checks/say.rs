//! Numbers as a reader of each language expects them in a message.

use crate::text::language::Language;

/// A number to at most `digits` significant digits: *206 milliards*, *20,6*, *1 234*.
pub(super) fn number(value: f64, digits: usize, language: Language) -> String {
    let scales: [(f64, &str, &str); 3] = [
        (1e12, "billions", "trillion"),
        (1e9, "milliards", "billion"),
        (1e6, "millions", "million"),
    ];
    let scale = scales.iter().find(|(size, ..)| value.abs() >= *size);
    let (shown, word) = match scale {
        Some(&(size, french, english)) => (
            value / size,
            match language {
                Language::French => french,
                Language::English => english,
            },
        ),
        None => (value, ""),
    };
    let mut integer_digits = 1;
    let mut rest = shown.abs();
    while rest >= 10.0 {
        rest /= 10.0;
        integer_digits += 1;
    }
    let mut text = format!("{shown:.*}", digits.saturating_sub(integer_digits));
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    let (integer, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (group, mark) = match language {
        Language::French => ('\u{202F}', ','),
        Language::English => (',', '.'),
    };
    let mut out = String::new();
    let figures = integer.trim_start_matches('-');
    if figures.len() < integer.len() {
        out.push('−');
    }
    for (i, digit) in figures.chars().enumerate() {
        if i > 0 && (figures.len() - i) % 3 == 0 && figures.len() > 4 {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(mark);
        out.push_str(fraction);
    }
    if !word.is_empty() {
        out.push('\u{A0}');
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_in_the_press() {
        assert_eq!(number(206e9, 4, Language::French), "206\u{A0}milliards");
        assert_eq!(number(20.6, 3, Language::French), "20,6");
        assert_eq!(number(12345.0, 6, Language::English), "12,345");
        assert_eq!(number(-0.5, 3, Language::English), "−0.5");
        assert_eq!(number(0.0, 3, Language::English), "0");
    }
}
