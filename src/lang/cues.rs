//! Words around amounts that tell what is meant: that something is paid, weighed or turned, that degrees are below zero.

/// Such words of a language. What is called a stem is compared with the beginning of a word.
pub(crate) struct Cues {
    /// Stems that speak of paying, near an amount.
    pub(crate) paying: &'static [&'static str],
    /// Stems that speak of weighing, near an amount.
    pub(crate) weighing: &'static [&'static str],
    /// Stems that make degrees those of an angle.
    pub(crate) turning: &'static [&'static str],
    /// Names of currencies that also name something else.
    pub(crate) also_things: &'static [&'static str],
    /// Names of currencies that are also units of weight.
    pub(crate) also_weights: &'static [&'static str],
    /// Short forms of currencies, exact, and the code or name of each.
    pub(crate) short_currencies: &'static [(&'static str, &'static str)],
    /// The points of the compass, behind degrees of an angle.
    pub(crate) compass: &'static [&'static str],
    /// Words for a degree.
    pub(crate) degree: &'static [&'static str],
    /// What makes degrees before it negative; a hyphen is a word of its own.
    pub(crate) below_zero: &'static [&'static [&'static str]],
    /// Plural adjectives that are no nouns without one.
    pub(crate) never_nouns: &'static [&'static str],
}

/// Those of French.
pub(super) const FRENCH: Cues = Cues {
    paying: &[
        "somme", "pension", "rente", "prix", "paie", "coût", "cout", "amende", "salaire", "loyer",
        "dette", "échange", "tarif", "montant", "facture", "dépens", "contre", "vend", "rançon",
        "pay",
    ],
    weighing: &[],
    turning: &[
        "angle",
        "tourn",
        "inclin",
        "pivot",
        "rotat",
        "latitude",
        "longitude",
    ],
    also_things: &["livre", "real", "sum", "mark", "lire", "gourde"],
    also_weights: &[],
    short_currencies: &[("FF", "FRF"), ("Fr", "franc"), ("frs", "franc")],
    compass: &["nord", "sud", "est", "ouest"],
    degree: &["degrés", "degré", "degres", "degre", "deg"],
    below_zero: &[
        &["en", "dessous", "de", "zéro"],
        &["en", "dessous", "de", "zero"],
        &["au", "dessous", "de", "zéro"],
        &["au", "-", "dessous", "de", "zéro"],
        &["sous", "zéro"],
    ],
    never_nouns: &[
        "autres",
        "autre",
        "derniers",
        "dernières",
        "premiers",
        "premières",
        "prochains",
        "prochaines",
        "seuls",
        "seules",
        "mêmes",
        "différents",
        "différentes",
        "principaux",
        "principales",
        "gros",
        "bons",
        "bonnes",
        "nouveaux",
        "nouvelles",
    ],
};

/// Those of English.
pub(super) const ENGLISH: Cues = Cues {
    paying: &[
        "price", "cost", "pay", "paid", "fine", "sum", "salar", "rent", "debt",
    ],
    weighing: &["weigh", "lost", "lose", "heav", "baby"],
    turning: &[
        "angle",
        "turn",
        "pivot",
        "rotat",
        "latitude",
        "longitude",
        "tilt",
    ],
    also_things: &["real", "sum", "mark", "lire", "gourde"],
    also_weights: &["pound", "som", "pula"],
    short_currencies: &[("Rs", "INR"), ("RM", "MYR")],
    compass: &["north", "south", "east", "west"],
    degree: &["degrees", "degree", "deg"],
    below_zero: &[&["below", "zero"]],
    never_nouns: &[],
};
