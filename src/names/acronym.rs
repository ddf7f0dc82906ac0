//! Acronyms and what they stand for.

use super::{Candidate, NameKind};
use crate::text::Text;
use crate::text::offset::Span;
use crate::text::token::{Case, Token};

/// Whether `short` stands in brackets right after `long` and abbreviates it.
pub(crate) fn in_brackets(text: &str, long: Span, short: Span) -> bool {
    let between = &text[long.end..short.start];
    between.len() <= 4
        && between.trim_start() == "("
        && text[short.end..].starts_with([')', ',', '/'])
        && abbreviates(short.of(text), long.of(text))
}

/// Adds the acronyms that stand in brackets behind a name that they abbreviate, and stand for it elsewhere in the text,
/// where nobody saw a name in them: *la Compagnie des eaux (CE)*. Among other capitals they may be a word.
pub(super) fn spread(text: &Text, names: &mut Vec<Candidate>) {
    let mut meant: Vec<(&str, NameKind)> = Vec::new();
    for name in names.iter() {
        let rest = &text.source()[name.span.end..];
        let Some(open) = rest.strip_prefix(" (").or(rest.strip_prefix("\u{a0}(")) else {
            continue;
        };
        let length = open.find(|c: char| !c.is_uppercase()).unwrap_or(open.len());
        let (short, behind) = open.split_at(length);
        if behind.starts_with(')')
            && abbreviates(short, name.span.of(text.source()))
            && meant.len() < MOST_ACRONYMS
            && meant.iter().all(|other| other.0 != short)
        {
            meant.push((short, name.kind));
        }
    }
    if meant.is_empty() {
        return;
    }
    let mut found = Vec::new();
    let mut rest = names.as_slice();
    for paragraph in text.paragraphs() {
        let tokens = paragraph.tokens;
        let lower = |token: &Token| token.is_word() && token.case == Case::Lower;
        if !tokens.iter().any(lower) {
            continue;
        }
        // *CE QUE*
        let shouts = |i: usize| {
            let token = tokens.get(i);
            token.is_some_and(|token| token.is_word() && token.case == Case::Upper)
        };
        for (i, token) in paragraph.tokens.iter().enumerate() {
            if token.case != Case::Upper || !token.is_word() {
                continue;
            }
            let surface = paragraph.surface(i);
            let Some(&(_, kind)) = meant.iter().find(|other| other.0 == surface) else {
                continue;
            };
            let span = paragraph.span(i, i + 1).shifted(paragraph.start);
            let is_before = |name: &&Candidate| name.span.end <= span.start;
            rest = &rest[rest.iter().take_while(is_before).count()..];
            let numbered = paragraph.is_glued(i + 1) && tokens[i + 1].is_digits();
            let crowded = numbered || shouts(i + 1) || i > 0 && shouts(i - 1);
            if !crowded && rest.first().is_none_or(|name| name.span.start >= span.end) {
                found.push(Candidate { span, kind });
            }
        }
    }
    if !found.is_empty() {
        names.extend(found);
        names.sort_by_key(|name| name.span);
    }
}

/// More acronyms of one text are not looked for where nobody saw them.
const MOST_ACRONYMS: usize = 64;

/// Whether the letters of `short` are the first letters of words of `long`, in order, small words left out or not.
/// The first letters agree, and no more than two letters of the acronym are from inside words (*Insee*).
pub(crate) fn abbreviates(short: &str, long: &str) -> bool {
    let letters = || short.chars().filter(|c| c.is_alphanumeric()).map(base);
    let count = letters().count();
    if !(2..=10).contains(&count) || !short.starts_with(char::is_uppercase) || short.contains(' ') {
        return false;
    }
    let initials = || words(long).filter_map(|word| word.chars().next()).map(base);
    if initials().count() < 2 {
        return false;
    }
    if letters().next() != initials().next() {
        return false;
    }
    let mut wanted = letters().peekable();
    for initial in initials() {
        if wanted.peek() == Some(&initial) {
            wanted.next();
        }
    }
    let missed = wanted.count();
    missed == 0 || count >= 4 && missed <= 2 && initials().count() + 1 >= count - missed
}

/// A key of the initials of a name of several words, small words aside.
pub(crate) fn initials_key(long: &str) -> Option<u64> {
    let big = || {
        words(long)
            .filter(|word| !SMALL.contains(word))
            .filter_map(|word| word.chars().next())
            .map(base)
    };
    (big().count() >= 2).then(|| key(big()))
}

/// The key that the initials of what `short` stands for would have, if it looks like an acronym.
pub(crate) fn acronym_key(short: &str) -> Option<u64> {
    (short.chars().count() >= 2 && short.chars().all(char::is_uppercase))
        .then(|| key(short.chars().map(base)))
}

/// Words that acronyms pass over.
const SMALL: [&str; 17] = [
    "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "pour", "of", "the", "and", "for",
    "on", "in",
];

fn key(letters: impl Iterator<Item = char>) -> u64 {
    letters.fold(0xCBF2_9CE4_8422_2325, |hash, c| {
        (hash ^ u64::from(c as u32)).wrapping_mul(0x0100_0000_01B3)
    })
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// The capital of a letter without its accent, as acronyms write it.
fn base(c: char) -> char {
    match c {
        'É' | 'é' | 'È' | 'è' | 'Ê' | 'ê' => 'E',
        'À' | 'à' | 'Â' | 'â' => 'A',
        'Î' | 'î' => 'I',
        'Ô' | 'ô' => 'O',
        c => c.to_uppercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_take_first_letters() {
        for (short, long) in [
            ("BRM", "Banque régionale du Morvan"),
            ("AFL", "Agence des forêts et des lacs"),
            ("ÉNA", "École normale d’astronomie"),
        ] {
            assert!(abbreviates(short, long), "{short}");
        }
        assert!(!abbreviates("BRM", "Agence des forêts"));
        assert!(!abbreviates("Paris", "Paris Région Métropole"));
        assert_eq!(
            acronym_key("BRM"),
            initials_key("Banque régionale du Morvan")
        );
        assert_ne!(
            acronym_key("BR"),
            initials_key("Banque régionale du Morvan")
        );
        assert_eq!(acronym_key("Brm"), None);
    }

    #[test]
    fn what_a_bracket_abbreviates_is_a_name_all_over_the_text() {
        let text =
            "La Compagnie des eaux (CE) prête.\nLa CE hésite, ce soir.\nCE QUE VEUT FAIRE LA CE";
        let long = "Compagnie des eaux";
        let start = text.find(long).unwrap_or_default();
        let mut names = vec![Candidate {
            span: Span::new(start, start + long.len()),
            kind: NameKind::Organization,
        }];
        spread(&Text::new(text, None), &mut names);
        let found: Vec<&str> = names.iter().map(|name| name.span.of(text)).collect();
        assert_eq!(found, [long, "CE", "CE"]);
    }

    #[test]
    fn brackets_follow_the_long_form() {
        let text = "la Banque régionale du Morvan (BRM) et";
        let at = |name: &str| {
            let start = text.find(name).unwrap_or_default();
            Span::new(start, start + name.len())
        };
        assert!(in_brackets(
            text,
            at("Banque régionale du Morvan"),
            at("BRM")
        ));
    }
}
