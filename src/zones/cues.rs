//! What lines say of themselves: the set phrases of web pages in French and English.
//!
//! A phrase counts only where it stands as pages have it: as (nearly) all of the line, at its start, or anywhere if it
//! speaks to the reader. A story about newsletters stays a story.

mod data;

use std::sync::OnceLock;

use super::Zone;
use crate::text::Paragraph;
use crate::text::filter::Filter;
use crate::text::fold;
use crate::text::token::Case;

/// What a line says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Furniture wherever it stands: a menu item, an offer of a newsletter.
    Furniture,
    /// Furniture that announces a title or two: *Lire aussi*.
    Links,
    /// Furniture that closes a story, or leads to one: *Partager*.
    Sharing,
    /// Furniture after which no story comes: *Commentaires*.
    Closing,
    /// Who wrote, when.
    Byline,
}

impl Cue {
    pub(super) fn zone(self) -> Zone {
        match self {
            Self::Byline => Zone::Byline,
            _ => Zone::Boilerplate,
        }
    }

    pub(super) fn is_furniture(self) -> bool {
        self != Self::Byline
    }
}

/// Where in a line a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// It is the line, but for [`ALONE`] words and figures.
    Alone,
    /// It begins the line.
    Start,
    /// It stands anywhere in a line that is no long paragraph.
    Inside,
}

/// A set phrase: its words, folded, without the marks between them.
struct Phrase {
    words: &'static str,
    place: Place,
    cue: Cue,
}

/// So many words may stand in a line beside a phrase that is all of it.
pub(super) const ALONE: usize = 3;

/// A paragraph of more words is not judged by a phrase inside it.
const LONGEST: usize = 70;

/// A byline is short, though the address of a source has many words.
const LONGEST_BYLINE: usize = 24;

/// What the line says of itself; `words` is how many it has.
pub(super) fn of(line: &Paragraph, words: usize) -> Option<Cue> {
    if words == 0 {
        // Rules of stars and dashes, page numbers
        return None;
    }
    if words > LONGEST {
        return None;
    }
    let (filter, starts) = starts();
    let mut at_start = true;
    for i in 0..line.tokens.len() {
        let token = &line.tokens[i];
        if !token.is_word() {
            continue;
        }
        if !filter.may_hold(token.key) {
            at_start = false;
            continue;
        }
        let first = starts.partition_point(|(key, _)| *key < token.key);
        for (key, phrase) in &starts[first..] {
            if *key != token.key {
                break;
            }
            if let Some(cue) = fits(line, i, phrase, at_start, words) {
                return Some(cue);
            }
        }
        at_start = false;
    }
    byline(line, words)
}

/// The cue of a phrase, where it stands at token `i` as it must.
fn fits(line: &Paragraph, i: usize, phrase: &Phrase, at_start: bool, words: usize) -> Option<Cue> {
    if !at_start && phrase.place != Place::Inside {
        return None;
    }
    let mut count = 0;
    let mut tokens = (i..line.tokens.len()).filter(|&k| line.tokens[k].is_word());
    for word in phrase.words.split(' ') {
        let token = tokens.next()?;
        if !fold::folds_to(line.surface(token), word) {
            return None;
        }
        count += 1;
    }
    match phrase.place {
        // One word alone may begin a sentence or a title.
        Place::Alone => words <= count + if count == 1 { 1 } else { ALONE },
        Place::Start => phrase.cue != Cue::Byline || words <= LONGEST_BYLINE,
        Place::Inside => true,
    }
    .then_some(phrase.cue)
}

/// *Par Élise Marchand*, *By Mary Zorlin, Vernoise Courier*, *(AFP)*
fn byline(line: &Paragraph, words: usize) -> Option<Cue> {
    let tokens = line.tokens;
    let capital = |i: usize| {
        tokens
            .get(i)
            .is_some_and(|token| token.is_word() && token.case != Case::Lower)
    };
    let by = line.is_word(0, "par") || line.is_word(0, "by");
    let named = by && capital(1) && (capital(2) || words <= 3);
    let short = words <= LONGEST_BYLINE && !tokens.last().is_some_and(|token| token.is('.'));
    let bracketed = words <= ALONE
        && tokens.first().is_some_and(|token| token.is('('))
        && tokens.last().is_some_and(|token| token.is(')'))
        && capital(1);
    (named && short || bracketed).then_some(Cue::Byline)
}

/// All phrases by the key of their first word, behind a filter.
fn starts() -> &'static (Filter, Vec<(u32, Phrase)>) {
    static STARTS: OnceLock<(Filter, Vec<(u32, Phrase)>)> = OnceLock::new();
    STARTS.get_or_init(|| {
        let phrases = data::PHRASES.iter().flat_map(|&(place, cue, phrases)| {
            phrases
                .split('|')
                .map(move |words| Phrase { words, place, cue })
        });
        let keyed = |phrase: Phrase| {
            let first = phrase.words.split(' ').next().unwrap_or_default();
            (fold::key(first), phrase)
        };
        let mut starts: Vec<_> = phrases.map(keyed).collect();
        starts.sort_by_key(|(key, _)| *key);
        (Filter::of(starts.iter().map(|(key, _)| *key)), starts)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn cue(line: &str) -> Option<Cue> {
        let text = Text::new(line, None);
        let paragraph = text.paragraphs().next()?;
        let words = paragraph.tokens.iter().filter(|t| t.is_word()).count();
        of(&paragraph, words)
    }

    #[test]
    fn phrases_are_words_in_folded_form() {
        for (_, phrase) in &starts().1 {
            for word in phrase.words.split(' ') {
                assert!(fold::folds_to(word, word), "{word}");
                let text = Text::new(word, None);
                let tokens = text.paragraphs().map(|p| p.tokens.len()).sum::<usize>();
                assert_eq!(tokens, 1, "{word}");
            }
        }
    }

    #[test]
    fn furniture_tells_on_itself() {
        for line in [
            "Commentaires (12)",
            "12 commentaires",
            "Laisser un commentaire",
            "Articles similaires",
            "Latest News",
            "Was this article helpful?",
        ] {
            assert_eq!(cue(line), Some(Cue::Closing), "{line}");
        }
        for line in [
            "Accueil",
            "Suivez-nous sur Facebook",
            "Abonnez-vous à notre newsletter",
            "Vous pouvez vous désinscrire à tout moment grâce au lien au bas de nos courriels.",
            "Accept all cookies",
        ] {
            assert_eq!(cue(line), Some(Cue::Furniture), "{line}");
        }
        assert_eq!(cue("Lire aussi : La scierie ferme"), Some(Cue::Links));
        assert_eq!(cue("Par Élise Marchand"), Some(Cue::Byline));
        assert_eq!(cue("By Mary Zorlin and Tom Baltec"), Some(Cue::Byline));
        assert_eq!(cue("Publié le 11 février 2025 à 10 h"), Some(Cue::Byline));
    }

    #[test]
    fn a_story_about_furniture_is_a_story() {
        for line in [
            "Par ailleurs, la scierie fermera.",
            "Par Vernoise passe la route du sel, que les marchands suivaient autrefois jusqu’à la mer.",
            "La société publie une newsletter que lisent les maires.",
            "Commentaires acerbes et regards noirs au conseil municipal",
            "Partager l’eau de la rivière : le casse-tête des maires",
            "L’autorité inflige une amende à Zorlane pour ses cookies.",
        ] {
            assert_eq!(cue(line), None, "{line}");
        }
    }
}
