//! Sentences: marks the tokens that open one.

use super::token::{Case, Token, TokenKind};

/// Abbreviations that end in a point inside a sentence, folded.
const ABBREVIATIONS: [&str; 22] = [
    "m", "mm", "mme", "mlle", "dr", "pr", "me", "st", "ste", "mr", "mrs", "ms", "gen", "sen",
    "gov", "rep", "prof", "vs", "env", "cf", "art", "jr",
];

/// Sets `opens_sentence` on the tokens of one paragraph. A sentence ends at `. ! ? …` (with closing quotes or
/// brackets), and at what separates the items of a menu, when white space and then no lower-case letter follow, and the point is not an abbreviation's or an
/// initial's.
pub(crate) fn mark_sentences(text: &str, tokens: &mut [Token]) {
    let mut opens = true;
    let mut ended = false;
    for i in 0..tokens.len() {
        let token = tokens[i];
        let closing = matches!(token.mark(), Some('»' | '”' | '’' | '"' | ')' | ']'));
        let lower = token.kind == TokenKind::Word && token.case == Case::Lower;
        if ended && token.spaced && !closing && !lower {
            opens = true;
        }
        if !closing {
            ended = false;
        }
        // An opening quote or dash begins the sentence; the word behind it begins it too.
        tokens[i].opens_sentence = opens;
        if opens
            && !matches!(
                token.mark(),
                Some('«' | '“' | '"' | '(' | '[' | '–' | '—' | '-' | '•')
            )
        {
            opens = false;
        }
        if matches!(token.mark(), Some('!' | '?' | '…'))
            || separates(&token)
            || token.is('.') && !abbreviates(text, tokens, i)
        {
            ended = true;
        }
    }
}

/// Marks that a page puts between the items of a path or a menu: *Accueil › Économie*,
/// *Publié à 9 h – Lecture*.
fn separates(token: &Token) -> bool {
    matches!(
        token.mark(),
        Some('›' | '|' | '•' | '·' | '→' | '>' | '–' | '—')
    )
}

/// Whether the point at `i` belongs to the word before it.
fn abbreviates(text: &str, tokens: &[Token], i: usize) -> bool {
    let Some(word) = i.checked_sub(1).map(|j| tokens[j]) else {
        return false;
    };
    if !word.is_word() || tokens[i].spaced {
        return false;
    }
    let surface = &text[word.start as usize..word.end as usize];
    // *i.e.*, *p.m.*: a letter behind a point
    let second = i >= 2 && tokens[i - 2].is('.') && !tokens[i - 1].spaced;
    let initial = surface.chars().count() == 1 && (word.case == Case::Upper || second);
    initial
        || surface.len() <= 4
            && ABBREVIATIONS
                .iter()
                .any(|a| surface.eq_ignore_ascii_case(a))
}

#[cfg(test)]
mod tests {
    use super::super::token::tokenize;
    use super::*;

    fn openers(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        mark_sentences(text, &mut tokens);
        tokens
            .iter()
            .filter(|t| t.opens_sentence && t.is_word())
            .map(|t| &text[t.start as usize..t.end as usize])
            .collect()
    }

    #[test]
    fn titles_and_initials_end_nothing() {
        assert_eq!(
            openers("M. Weber et J. Lang sont là. Mme. Roy aussi ! Et vous ?"),
            ["M", "Mme", "Et"]
        );
    }

    #[test]
    fn quotes_open_and_close_sentences() {
        assert_eq!(
            openers("« Oui. » Elle part. « Non »"),
            ["Oui", "Elle", "Non"]
        );
    }

    #[test]
    fn items_of_a_menu_open_one_each() {
        assert_eq!(
            openers("Accueil › Économie | Sport"),
            ["Accueil", "Économie", "Sport"]
        );
    }

    #[test]
    fn figures_do_not_end_sentences() {
        assert_eq!(openers("Il vaut 3.5 millions."), ["Il"]);
        assert_eq!(openers("It is 10 km, i.e. 6 miles. Or so."), ["It", "Or"]);
    }
}
