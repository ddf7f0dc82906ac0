//! Where a span begins for the score: a determiner or a preposition before the core is no part of it.

/// Articles, demonstratives, possessives and prepositions of French and English, and their contractions.
const WORDS: &[&str] = &[
    // French
    "le", "la", "les", "du", "de", "des", "au", "aux", "ce", "cet", "cette", "ces", "mon", "ma",
    "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs",
    "à", "en", "dans", "par", "pour", "sur", "sous", "avec", "sans", "chez", "vers", "entre",
    "depuis", "dès", "contre", "pendant", "durant", "avant", "après", "selon",
    // English
    "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their",
    "of", "in", "on", "at", "by", "for", "from", "to", "with", "into", "since", "until", "during",
    "between", "before", "after",
];

/// The indefinite articles. Before a figure they are its numeral (*un million*), and stay.
const INDEFINITE: &[&str] = &["un", "une", "a", "an"];

/// Words that stand before an apostrophe.
const ELIDED: &[&str] = &["l", "d", "jusqu"];

/// The start of the core of a span: past every leading determiner and preposition, but never past the last word.
pub(crate) fn core_start(text: &[char], start: usize, end: usize, is_figure: bool) -> usize {
    let mut start = start;
    while let Some(next) = after_small_word(text, start, end, is_figure) {
        start = next;
    }
    start
}

fn after_small_word(text: &[char], start: usize, end: usize, is_figure: bool) -> Option<usize> {
    let span = &text[start..end];
    let length = span
        .iter()
        .position(|character| !character.is_alphabetic())?;
    let word: String = span[..length]
        .iter()
        .flat_map(|character| character.to_lowercase())
        .collect();
    let word = word.as_str();
    let gap = match span[length] {
        '\'' | '’' => ELIDED.contains(&word).then_some(1)?,
        space if space.is_whitespace() => {
            let small = WORDS.contains(&word) || (!is_figure && INDEFINITE.contains(&word));
            small.then(|| {
                span[length..]
                    .iter()
                    .take_while(|space| space.is_whitespace())
                    .count()
            })?
        }
        _ => return None,
    };
    let next = start + length + gap;
    (next < end).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn core(span: &str, is_figure: bool) -> String {
        let text: Vec<char> = span.chars().collect();
        text[core_start(&text, 0, text.len(), is_figure)..]
            .iter()
            .collect()
    }

    #[test]
    fn small_words_go_however_many() {
        assert_eq!(core("la Vézère", false), "Vézère");
        assert_eq!(core("de la Vézère", false), "Vézère");
        assert_eq!(core("De\u{a0}L’Écho", false), "Écho");
        assert_eq!(core("d'Ussel", false), "Ussel");
        assert_eq!(core("the River Tamar", false), "River Tamar");
        assert_eq!(core("à 20 h", true), "20 h");
        assert_eq!(core("jusqu’au 3 mai", true), "3 mai");
    }

    #[test]
    fn the_last_word_stays() {
        assert_eq!(core("La", false), "La");
        assert_eq!(core("The The", false), "The");
        assert_eq!(core("L’", false), "L’");
    }

    #[test]
    fn longer_words_stay() {
        assert_eq!(core("Lesparre", false), "Lesparre");
        assert_eq!(core("La-Motte", false), "La-Motte");
        assert_eq!(core("O’Hara", false), "O’Hara");
        assert_eq!(core("Bourg de Lesparre", false), "Bourg de Lesparre");
    }

    #[test]
    fn the_indefinite_article_is_a_numeral_in_figures() {
        assert_eq!(core("un million d’euros", true), "un million d’euros");
        assert_eq!(core("un Bordelais", false), "Bordelais");
    }
}
