//! The form in which names are kept: folded words with one space between them, and no plural that a rule makes.

/// A name as words of the core's tokens in lower case, hyphens left out; none where it holds anything but words.
pub(crate) fn words(name: &str) -> Option<String> {
    let lower = name.to_lowercase().replace(['-', '\u{A0}'], " ");
    let lower = lower.replace(['’', 'ʻ'], "'");
    let is_word = |word: &str| word.chars().all(|c| c.is_alphabetic() || c == '\'');
    let words: Vec<&str> = lower.split_whitespace().collect();
    (!words.is_empty() && words.iter().all(|word| is_word(word))).then(|| words.join(" "))
}

/// The singular, and the plural where it is more than an *s* on some words.
pub(crate) fn with_plural(one: &str, other: &str) -> Vec<String> {
    let Some(one) = words(one) else {
        return Vec::new();
    };
    match words(other) {
        Some(other) if !is_regular(&one, &other) => vec![one, other],
        _ => vec![one],
    }
}

/// Whether the core reads `other` as the plural of `one`: the same words, some with an *s*.
fn is_regular(one: &str, other: &str) -> bool {
    let (mut ones, mut others) = (one.split(' '), other.split(' '));
    loop {
        match (ones.next(), others.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if other.strip_suffix('s').unwrap_or(other) == one => {}
            (Some(one), Some(other)) if other == one => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_lower_case_words() {
        assert_eq!(
            words("dollar néo-zélandais").unwrap(),
            "dollar néo zélandais"
        );
        assert_eq!(words("pa’anga tongan").unwrap(), "pa'anga tongan");
        assert_eq!(words("franc CFA (BEAC)"), None);
        assert_eq!(words(""), None);
    }

    #[test]
    fn only_irregular_plurals_are_kept() {
        assert_eq!(
            with_plural("peso argentin", "pesos argentins"),
            ["peso argentin"]
        );
        assert_eq!(with_plural("riel", "riel"), ["riel"]);
        assert_eq!(
            with_plural("Danish krone", "Danish kroner"),
            ["danish krone", "danish kroner"]
        );
    }
}
