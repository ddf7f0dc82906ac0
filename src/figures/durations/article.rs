//! The article before a unit of time in French, where it counts none: *il dit un jour*, *une année noire*, *une seconde
//! ligne*, *une nouvelle nuit*.

use crate::figures::reader::Reader;
use crate::lang::Lexeme;

/// What says of *un jour* that it lasts, before it.
const BEFORE: [&str; 28] = [
    "en", "pendant", "durant", "d'", "de", "après", "avant", "dans", "depuis", "pour", "à", "sur",
    "qu'", "moins", "plus", "presque", "environ", "encore", "a", "ou", "et", "dure", "duré",
    "attendre", "attendu", "passé", "sous", "voici",
];

/// The same behind it.
const BEHIND: [&str; 8] = [
    "de",
    "d'",
    "plus",
    "avant",
    "après",
    "auparavant",
    "sur",
    "par",
];

/// Words behind a unit of time that describe no unit.
const ADVERBS: [&str; 9] = [
    "auparavant",
    "entier",
    "entière",
    "seulement",
    "maximum",
    "minimum",
    "chacun",
    "jour",
    "complète",
];

/// Whether the article before the unit at `unit` counts none of it; an adjective may stand between.
pub(super) fn only(r: &Reader, article: usize, unit: usize) -> bool {
    let described =
        r.is_any_word(unit + 1) && !r.is_known(unit + 1) && !r.is_one_of(unit + 1, &ADVERBS);
    let other =
        unit > article + 1 && r.is_one_of(article + 1, &["nouveau", "nouvelle", "nouvel", "autre"]);
    if other {
        return true;
    }
    if r.is_one_of(unit, &["seconde", "jour", "journée", "année"]) && described {
        return true;
    }
    let lasts = r.follows(article, &BEFORE)
        || r.is_one_of(unit + 1, &BEHIND)
        || r.any(unit + 1, |lexeme| matches!(lexeme, Lexeme::Direction(_)));
    r.is_word(unit, "jour") && article > 0 && r.is_any_word(article - 1) && !lasts
}
