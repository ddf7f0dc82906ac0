//! Words of rises and falls.

use crate::text::language::Language;

/// Words of one language, as stems.
pub(super) struct Words {
    pub(super) up_nouns: &'static [&'static str],
    pub(super) down_nouns: &'static [&'static str],
    pub(super) up_verbs: &'static [&'static str],
    pub(super) down_verbs: &'static [&'static str],
    /// Behind the figure.
    pub(super) more: &'static [&'static str],
    pub(super) less: &'static [&'static str],
    /// What may stand between a noun or verb and its figure.
    pub(super) between: &'static [&'static str],
}

static FRENCH: Words = Words {
    up_nouns: &[
        "hausse",
        "augmentation",
        "progression",
        "bond",
        "croissance",
        "gain",
        "envolée",
        "accroissement",
        "majoration",
        "flambée",
        "poussée",
        "inflation",
        "renchérissement",
        "surcroît",
        "surcoût",
        "relèvement",
    ],
    down_nouns: &[
        "baisse",
        "recul",
        "chute",
        "diminution",
        "repli",
        "perte",
        "réduction",
        "dégringolade",
        "contraction",
        "effondrement",
        "plongeon",
        "ristourne",
        "remise",
        "rabais",
        "dépréciation",
    ],
    up_verbs: &[
        "augment",
        "grimp",
        "bondi",
        "progress",
        "accr",
        "crû",
        "croît",
        "gagn",
        "pren",
        "pris",
        "mont",
        "relev",
        "renchéri",
        "envol",
        "flamb",
        "hauss",
        "majoré",
        "enfl",
    ],
    down_verbs: &[
        "baiss",
        "recul",
        "chut",
        "diminu",
        "perd",
        "fondu",
        "cèd",
        "cédé",
        "rédui",
        "dégringol",
        "pli",
        "plong",
        "effondr",
        "repli",
        "rabot",
        "contract",
        "tomb",
        "reflu",
    ],
    more: &[
        "de plus",
        "en plus",
        "supplémentaires",
        "supplémentaire",
        "de mieux",
    ],
    less: &["de moins", "en moins"],
    between: &[
        "de",
        "d'",
        "environ",
        "près",
        "plus",
        "moins",
        "quelque",
        "presque",
        "encore",
        "ainsi",
        "donc",
        "nettement",
        "légèrement",
        "fortement",
        "au",
        "total",
        "globale",
        "nette",
        "forte",
        "légère",
        "spectaculaire",
        "annuelle",
        "brutale",
        "globalement",
        "respective",
    ],
};

static ENGLISH: Words = Words {
    up_nouns: &[
        "increase", "rise", "gain", "jump", "growth", "surge", "hike", "climb", "uptick",
    ],
    down_nouns: &[
        "decrease",
        "drop",
        "fall",
        "decline",
        "loss",
        "cut",
        "reduction",
        "dip",
        "slump",
        "plunge",
    ],
    up_verbs: &[
        "increas", "rise", "rose", "rising", "risen", "gain", "jump", "grew", "grow", "surg",
        "climb", "up", "soar", "swell", "swelled", "add",
    ],
    down_verbs: &[
        "decreas", "drop", "fall", "fell", "declin", "lost", "lose", "cut", "reduc", "dip",
        "slump", "plung", "down", "shr", "tumbl", "slip", "slid",
    ],
    more: &["more", "higher", "extra", "additional"],
    less: &["less", "fewer", "lower"],
    between: &[
        "of", "by", "about", "around", "some", "nearly", "almost", "roughly", "over", "more",
        "less", "than", "just", "a", "an", "sharply", "slightly",
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
