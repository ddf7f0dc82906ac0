//! Stretches: where in a line a name is possible at all. What lies outside of them is no name, for nothing.
//!
//! A capital inside a sentence, a capital that opens one with a word that is more than grammar, a mix of digits and
//! letters or a run of the rules makes a name possible. From there a stretch reaches over the words in lower case that
//! names begin and end with, as far as the nearest mark that no name goes over.

use super::super::cues::Cue;
use super::super::lexicon::is_hyphen;
use super::super::line::Line;
use crate::text::fold;
use crate::text::token::Token;

/// Words before a capital that may belong to a name (*prix Nobel*, *université de la …*).
const BEFORE: usize = 4;
/// Words behind one (*Banque européenne pour la reconstruction et le développement*).
const AFTER: usize = 7;

/// Fills `within` with whether each token of the line lies in a stretch; `ruled` says whether the rules see a name at
/// a token.
pub(crate) fn mark(line: &Line, ruled: impl Fn(usize) -> bool, within: &mut Vec<bool>) {
    within.clear();
    within.resize(line.len(), false);
    for i in 0..line.len() {
        if !(ruled(i) || possible(line, i)) {
            continue;
        }
        within[i] = true;
        for at in (i.saturating_sub(BEFORE)..i).rev() {
            if closes(line, at) {
                break;
            }
            within[at] = true;
        }
        let mut reach = AFTER;
        for (at, within) in within.iter_mut().enumerate().skip(i + 1) {
            if reach == 0 || closes(line, at) {
                break;
            }
            *within = true;
            reach -= 1;
        }
    }
}

/// Whether a name is possible at token `i` for its own sake.
fn possible(line: &Line, i: usize) -> bool {
    if line.capital(i) {
        return !(line.opens(i) && line.plays(i, Cue::FUNCTION) && !line.capital(i + 1));
    }
    line.digits(i) && line.glued(i + 1) && line.token(i + 1).is_some_and(Token::is_word)
}

/// Whether token `i` is a mark that names do not go over.
fn closes(line: &Line, i: usize) -> bool {
    line.token(i).and_then(Token::mark).is_some_and(|c| {
        !is_hyphen(c) && !fold::is_apostrophe(c) && !matches!(c, '.' | '&' | '+' | '!' | '/')
    })
}
