//! Multipliers in one word: *doublé*, *triplement*, *twice*, *tenfold*, and what tells them from their other meanings.

use super::Lexeme::{self, Multiplied};
use MultiplierForm::{Free, Infinitive, Noun, Participle};

/// What kind of word says a multiplier; each wants other words before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MultiplierForm {
    /// *twice*, *tripled*, *tripler*: wants nothing.
    Free,
    /// *doublé*, behind its auxiliary.
    Participle,
    /// *doubler*, *to double*.
    Infinitive,
    /// *le doublement*.
    Noun,
}

/// What tells a multiplier in one word from the other meanings of that word.
pub(crate) struct MultiplierCues {
    /// The words, folded.
    pub(super) words: &'static [(&'static str, Lexeme)],
    /// For each form that wants one, the words of which one has to stand before it.
    pub(crate) before: &'static [(MultiplierForm, &'static [&'static str])],
    /// What may stand between.
    pub(crate) adverbs: &'static [&'static str],
    /// What may not stand behind one that says two, which has other meanings than the rest.
    pub(crate) never_behind: &'static [&'static str],
}

impl MultiplierCues {
    /// The words of which one has to stand before a form, none where nothing has to.
    pub(crate) fn before(&self, form: MultiplierForm) -> Option<&'static [&'static str]> {
        let mut all = self.before.iter();
        all.find(|&&(of, _)| of == form).map(|&(_, words)| words)
    }
}

/// Those of French.
pub(super) const FRENCH: MultiplierCues = MultiplierCues {
    words: &[
        ("doublé", Multiplied(2, Participle)),
        ("doublée", Multiplied(2, Participle)),
        ("doublés", Multiplied(2, Participle)),
        ("doublées", Multiplied(2, Participle)),
        ("doubler", Multiplied(2, Infinitive)),
        ("doublement", Multiplied(2, Noun)),
        ("triplé", Multiplied(3, Participle)),
        ("triplée", Multiplied(3, Participle)),
        ("triplés", Multiplied(3, Participle)),
        ("triplées", Multiplied(3, Participle)),
        ("triplent", Multiplied(3, Free)),
        ("tripla", Multiplied(3, Free)),
        ("triplera", Multiplied(3, Free)),
        ("tripleront", Multiplied(3, Free)),
        ("triplerait", Multiplied(3, Free)),
        ("tripleraient", Multiplied(3, Free)),
        ("triplaient", Multiplied(3, Free)),
        ("triplant", Multiplied(3, Free)),
        ("tripler", Multiplied(3, Free)),
        ("triplement", Multiplied(3, Noun)),
        ("quadruplé", Multiplied(4, Participle)),
        ("quadruplée", Multiplied(4, Participle)),
        ("quadruplés", Multiplied(4, Participle)),
        ("quadruplées", Multiplied(4, Participle)),
        ("quadruplent", Multiplied(4, Free)),
        ("quadrupla", Multiplied(4, Free)),
        ("quadruplera", Multiplied(4, Free)),
        ("quadrupleront", Multiplied(4, Free)),
        ("quadruplerait", Multiplied(4, Free)),
        ("quadrupleraient", Multiplied(4, Free)),
        ("quadruplaient", Multiplied(4, Free)),
        ("quadruplant", Multiplied(4, Free)),
        ("quadrupler", Multiplied(4, Free)),
        ("quadruplement", Multiplied(4, Noun)),
        ("quintuplé", Multiplied(5, Participle)),
        ("quintuplée", Multiplied(5, Participle)),
        ("quintuplés", Multiplied(5, Participle)),
        ("quintuplées", Multiplied(5, Participle)),
        ("quintupler", Multiplied(5, Free)),
        ("quintuplement", Multiplied(5, Noun)),
        ("sextuplé", Multiplied(6, Participle)),
        ("sextuplée", Multiplied(6, Participle)),
        ("sextuplés", Multiplied(6, Participle)),
        ("sextuplées", Multiplied(6, Participle)),
        ("sextupler", Multiplied(6, Free)),
        ("décuplé", Multiplied(10, Participle)),
        ("décuplée", Multiplied(10, Participle)),
        ("décuplés", Multiplied(10, Participle)),
        ("décuplées", Multiplied(10, Participle)),
        ("décupler", Multiplied(10, Free)),
        ("décuplement", Multiplied(10, Noun)),
        ("centuplé", Multiplied(100, Participle)),
        ("centuplée", Multiplied(100, Participle)),
        ("centuplés", Multiplied(100, Participle)),
        ("centuplées", Multiplied(100, Participle)),
        ("centupler", Multiplied(100, Free)),
    ],
    before: &[
        (
            Participle,
            &[
                "a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "ait",
                "aient", "ayant", "avoir", "ou",
            ],
        ),
        (
            Infinitive,
            &[
                "de",
                "faire",
                "fait",
                "à",
                "va",
                "vont",
                "peut",
                "pourrait",
                "pourraient",
                "doit",
                "doivent",
                "devrait",
                "devraient",
                "veut",
                "ou",
                "voire",
                "failli",
            ],
        ),
        (Noun, &["le", "un", "au", "du", "ce", "ou", "son", "leur"]),
    ],
    adverbs: &[
        "plus",
        "que",
        "presque",
        "quasiment",
        "quasi",
        "même",
        "déjà",
        "encore",
        "ainsi",
        "pratiquement",
        "environ",
    ],
    never_behind: &["le", "la", "les", "l'", "un", "une", "par"],
};

/// Those of English.
pub(super) const ENGLISH: MultiplierCues = MultiplierCues {
    words: &[
        ("twice", Multiplied(2, Free)),
        ("thrice", Multiplied(3, Free)),
        ("doubled", Multiplied(2, Free)),
        ("doubling", Multiplied(2, Free)),
        ("double", Multiplied(2, Infinitive)),
        ("tripled", Multiplied(3, Free)),
        ("tripling", Multiplied(3, Free)),
        ("triple", Multiplied(3, Infinitive)),
        ("quadrupled", Multiplied(4, Free)),
        ("quadrupling", Multiplied(4, Free)),
        ("quadruple", Multiplied(4, Infinitive)),
        ("twofold", Multiplied(2, Free)),
        ("threefold", Multiplied(3, Free)),
        ("fourfold", Multiplied(4, Free)),
        ("fivefold", Multiplied(5, Free)),
        ("sixfold", Multiplied(6, Free)),
        ("sevenfold", Multiplied(7, Free)),
        ("eightfold", Multiplied(8, Free)),
        ("tenfold", Multiplied(10, Free)),
        ("hundredfold", Multiplied(100, Free)),
    ],
    before: &[(
        Infinitive,
        &[
            "to", "will", "would", "could", "can", "may", "might", "should", "did",
        ],
    )],
    adverbs: &["almost", "nearly", "more", "than", "about", "roughly"],
    never_behind: &["down", "up", "over", "back", "as", "check"],
};
