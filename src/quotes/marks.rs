//! Quotation marks: which of them open, which close, and what stands between.
//!
//! A pair is matched inside its paragraph. Marks inside a pair belong to it; one that nothing closes runs to the end of
//! its paragraph. Straight marks open where white space or a bracket stands before them and close elsewhere; an
//! apostrophe quotes only in English, as a pair around several words.

use crate::text::Paragraph;
use crate::text::language::Language;

/// What stands between two marks: the tokens from the opening mark to one past the closing one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    pub(super) first: usize,
    pub(super) end: usize,
    /// Whether a mark closes it.
    pub(super) closed: bool,
}

impl Quoted {
    /// The tokens between the marks.
    pub(super) fn inside(&self) -> std::ops::Range<usize> {
        self.first + 1..(self.end - usize::from(self.closed)).max(self.first + 1)
    }

    pub(super) fn contains(&self, i: usize) -> bool {
        (self.first..self.end).contains(&i)
    }
}

/// What stands between marks in a paragraph, outermost pairs only, in order.
pub(super) fn quoted(line: &Paragraph) -> Vec<Quoted> {
    let mut found = Vec::new();
    // The outermost mark that is open, and what would close it and those inside it.
    let mut open: Option<usize> = None;
    let mut closers: Vec<char> = Vec::new();
    for i in 0..line.tokens.len() {
        let Some(mark) = line.tokens[i].mark() else {
            continue;
        };
        if let Some(first) = open
            && let Some(depth) = closers
                .iter()
                .rposition(|&closer| closes(line, i, mark, closer))
        {
            closers.truncate(depth);
            if closers.is_empty() {
                found.push(Quoted {
                    first,
                    end: i + 1,
                    closed: true,
                });
                open = None;
            }
            continue;
        }
        if let Some(closer) = opens(line, i, mark) {
            // A paragraph that goes on with a quotation repeats its opening mark.
            open.get_or_insert(i);
            if closers.len() < DEEPEST {
                closers.push(closer);
            }
        }
    }
    if let Some(first) = open {
        let end = line.tokens.len();
        found.push(Quoted {
            first,
            end,
            closed: false,
        });
    }
    found
}

/// Marks inside more pairs than these are not looked at: no text is that deep, and a row of opening marks would cost the
/// square of its length.
const DEEPEST: usize = 8;

/// How far apart, in tokens, two apostrophes may quote what is between them.
const LONGEST: usize = 100;

/// The mark that closes what `mark` opens at token `i`, if it opens anything.
fn opens(line: &Paragraph, i: usize, mark: char) -> Option<char> {
    match mark {
        '«' | '‹' if goes_on(line, i) => Some(if mark == '«' { '»' } else { '›' }),
        '“' | '„' => Some('”'),
        '"' if is_before(line, i) => Some('"'),
        '‘' | '\'' if line.language == Language::English && is_before(line, i) => {
            let closer = if mark == '‘' { '’' } else { '\'' };
            let words = (i + 1..line.tokens.len().min(i + LONGEST)).take_while(|&k| {
                !line.tokens[k]
                    .mark()
                    .is_some_and(|mark| closes(line, k, mark, closer))
            });
            let end = i + 1 + words.count();
            let ended = line.tokens.get(end).is_some_and(|token| token.is(closer));
            (ended && end > i + 3).then_some(closer)
        }
        _ => None,
    }
}

/// Whether something stands behind the mark.
fn goes_on(line: &Paragraph, i: usize) -> bool {
    i + 1 < line.tokens.len()
}

/// Whether a straight mark stands before what it quotes: apart from what precedes, at one with what follows.
fn is_before(line: &Paragraph, i: usize) -> bool {
    let apart = line.tokens[i].spaced
        || i == 0
        || matches!(line.tokens[i - 1].mark(), Some('(' | '[' | '—' | '–' | ':'));
    apart && line.is_glued(i + 1)
}

/// Whether `mark` at token `i` closes what waits for `closer`.
fn closes(line: &Paragraph, i: usize, mark: char, closer: char) -> bool {
    match closer {
        // German marks close with the English opening one.
        '”' => mark == '”' || mark == '“' && !line.tokens[i].spaced,
        '’' | '\'' => {
            // A mark that an s follows is a genitive's.
            let alone = line.tokens[i].end - line.tokens[i].start == mark.len_utf8() as u32;
            mark == closer && !line.tokens[i].spaced && !line.is_glued_word(i + 1) && alone
        }
        '"' => mark == '"' && !(line.tokens[i].spaced && line.is_glued(i + 1)),
        _ => mark == closer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn between(text: &str) -> Vec<String> {
        let text = Text::new(text, None);
        let line = text.paragraphs().next().expect("a paragraph");
        let surface = |quoted: Quoted| line.span(quoted.first, quoted.end).of(line.text).to_owned();
        quoted(&line).into_iter().map(surface).collect()
    }

    #[test]
    fn marks_of_every_kind_pair() {
        assert_eq!(between("Il dit « oui » puis “non”."), ["« oui »", "“non”"]);
        assert_eq!(
            between("Il dit \"oui\" et (\"non\")."),
            ["\"oui\"", "\"non\""]
        );
        assert_eq!(between("Le „Haus“ est là."), ["„Haus“"]);
    }

    #[test]
    fn inner_marks_belong_to_the_outer_pair() {
        assert_eq!(
            between("« Le mot “oui” me plaît », dit-elle."),
            ["« Le mot “oui” me plaît »"]
        );
    }

    #[test]
    fn what_nothing_closes_ends_with_the_paragraph() {
        assert_eq!(between("Il dit : « Je viens."), ["« Je viens."]);
        assert_eq!(between("Il dit : «"), [""; 0]);
    }

    #[test]
    fn apostrophes_quote_in_english_only() {
        assert_eq!(
            between("He said: ‘I won’t go to the town of Zamber,’ and left."),
            ["‘I won’t go to the town of Zamber,’"]
        );
        assert_eq!(between("L’école d’en haut, c’est l’été."), [""; 0]);
    }
}
