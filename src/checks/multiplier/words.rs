//! Words of factors.

use crate::text::language::Language;

/// Words of one language.
pub(super) struct Words {
    /// Stems of verbs and their factors; those below one divide.
    pub(super) verbs: &'static [(&'static str, f64)],
    /// Words that only look like them.
    pub(super) lookalikes: &'static [&'static str],
    /// Those of them that are verbs all the same where a clause ends behind them: *le prix double, …*.
    pub(super) presents: &'static [&'static str],
    /// Phrases before what is multiplied: *le double des*.
    pub(super) phrases: &'static [(&'static str, f64)],
    /// Phrases that do as a verb does.
    pub(super) halving: &'static [&'static str],
    /// What may stand between an amount and the factor said of it.
    pub(super) joints: &'static [&'static str],
    /// What may stand between a factor and what it multiplies.
    pub(super) links: &'static [&'static str],
    /// Before a factor, these say that it is not quite reached, about reached, passed.
    pub(super) nearly: &'static [&'static str],
    pub(super) about: &'static [&'static str],
    pub(super) beyond: &'static [&'static str],
    /// Before a verb's form, these make it a noun: *un doublé*.
    pub(super) nouns: &'static [&'static str],
}

static FRENCH: Words = Words {
    verbs: &[
        ("doubl", 2.0),
        ("tripl", 3.0),
        ("quadrupl", 4.0),
        ("quintupl", 5.0),
        ("décupl", 10.0),
        ("centupl", 100.0),
    ],
    lookalikes: &[
        "double",
        "doubles",
        "triple",
        "triples",
        "quadruple",
        "doublure",
        "doublage",
        "doublon",
        "doublons",
        "doublures",
        "triplette",
        "quadruplés",
    ],
    presents: &["double", "triple", "quadruple"],
    phrases: &[
        ("le double", 2.0),
        ("du double", 2.0),
        ("le triple", 3.0),
        ("le quadruple", 4.0),
        ("le quintuple", 5.0),
        ("le décuple", 10.0),
    ],
    halving: &[],
    joints: &[
        ",",
        "soit",
        "(",
        "—",
        "–",
        ":",
        "est",
        "sont",
        "représente",
        "c'",
        "presque",
        "près",
        "de",
        "environ",
        "plus",
        "quasiment",
        "d'",
        "c'",
        "ou",
        "pratiquement",
        "donc",
    ],
    links: &[
        "que",
        "qu'",
        "le",
        "la",
        "les",
        "des",
        "du",
        "de",
        "l'",
        "d'",
        "celui",
        "celle",
        "ceux",
        "quelque",
        "environ",
        "près",
        "seulement",
        "plus",
        "à",
        "petits",
        "maigres",
    ],
    nearly: &["presque", "quasi", "quasiment", "pratiquement", "près de"],
    about: &["environ", "à peu près"],
    beyond: &[
        "plus que",
        "plus de",
        "plus du",
        "bien plus que",
        "largement",
    ],
    nouns: &["un", "le", "ce", "son", "du", "au", "des", "les", "leur"],
};

static ENGLISH: Words = Words {
    verbs: &[
        ("doubl", 2.0),
        ("tripl", 3.0),
        ("trebl", 3.0),
        ("quadrupl", 4.0),
        ("quintupl", 5.0),
        ("halv", 0.5),
    ],
    lookalikes: &["doubles", "triples", "halves", "doubly"],
    presents: &[],
    phrases: &[("twice", 2.0), ("double", 2.0), ("triple", 3.0)],
    halving: &["by half", "in half"],
    joints: &[
        ",", "or", "(", "—", "–", ":", "is", "was", "are", "were", "that", "nearly", "almost",
        "about", "roughly", "over", "more", "than", "some", "around",
    ],
    links: &[
        "the", "than", "as", "many", "much", "of", "about", "nearly", "some", "roughly", "mere",
        "high", "large", "big", "around", "just", "only", "its",
    ],
    nearly: &["almost", "nearly", "virtually"],
    about: &["about", "roughly", "around", "approximately"],
    beyond: &["more than", "over"],
    nouns: &["a", "the", "his", "her"],
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
