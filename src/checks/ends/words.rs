//! Words that lead from one amount to another.

use crate::text::language::Language;

/// Words of one language.
pub(super) struct Words {
    pub(super) from: &'static [&'static str],
    pub(super) to: &'static [&'static str],
    pub(super) versus: &'static [&'static str],
    /// Behind the earlier amount, these say that it is earlier.
    pub(super) earlier: &'static [&'static str],
    /// Words that set bounds in space or in a table instead of ends in time.
    pub(super) spread: &'static [&'static str],
    /// What says that an amount is today's.
    pub(super) now: &'static [&'static str],
    /// Stems of what moves from one end to the other.
    pub(super) moves: &'static [&'static str],
}

static FRENCH: Words = Words {
    from: &["de", "d'", "des"],
    to: &["à", "à un", "à une", "aux"],
    versus: &[
        "contre",
        "au lieu de",
        "comparé à",
        "comparés à",
        "par rapport à",
        "par rapport aux",
        "comparé aux",
    ],
    earlier: &[
        "plus",
        "auparavant",
        "avant",
        "an",
        "l'",
        "dernier",
        "dernière",
        "précédent",
        "précédente",
        "passé",
        "passée",
        "hier",
        "précédemment",
        "initialement",
        "départ",
        "jusque",
        "jusqu'",
        "aujourd'hui",
        "début",
        "fin",
    ],
    spread: &[
        "va",
        "vont",
        "allant",
        "allaient",
        "aller",
        "varie",
        "varient",
        "variant",
        "oscille",
        "oscillent",
        "oscillant",
        "entre",
        "fourchette",
        "comprise",
        "compris",
        "tranche",
        "âgés",
    ],
    now: &[
        "désormais",
        "aujourd'hui",
        "maintenant",
        "actuellement",
        "dorénavant",
    ],
    moves: &[
        "pass", "tomb", "grimp", "mont", "recul", "baiss", "chut", "ramen", "port", "augment",
        "bond", "progress", "rédui", "fond", "doubl", "tripl", "quadrupl", "multipli", "divis",
        "hausse",
    ],
};

static ENGLISH: Words = Words {
    from: &["from"],
    to: &["to", "to a", "to an"],
    versus: &[
        "against",
        "compared with",
        "compared to",
        "up from",
        "down from",
        "versus",
        "vs",
        "from",
    ],
    earlier: &[
        "earlier",
        "before",
        "previously",
        "ago",
        "last",
        "previous",
        "prior",
        "when",
        "during",
    ],
    spread: &[
        "range", "ranges", "ranging", "ranged", "between", "vary", "varies", "aged",
    ],
    now: &["now", "today", "currently"],
    moves: &[
        "fell", "fall", "rose", "ris", "climb", "drop", "grew", "grow", "jump", "cut", "declin",
        "increas", "decreas", "went", "goes", "slid", "soar", "sank", "mov", "shr", "doubl",
        "tripl", "halv", "reduc", "swell",
    ],
};

impl Words {
    /// The words of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        }
    }
}
