//! Words of factors.

use crate::checks::lexis::classes;

classes! {
    after crate::checks::change::words::WORDS;

    /// Words that only look like them.
    LOOKALIKES:
        "double doubles triple triples quadruple doublure doublage doublon doublons doublures triplette \
         quadruplés",
        "doubles triples halves doubly";

    /// Those of them that are verbs all the same where a clause ends behind them: *le prix double, …*.
    PRESENTS:
        "double triple quadruple",
        "";

    /// Phrases that do as a verb does.
    HALVING:
        "",
        "by_half in_half";

    /// What may stand between an amount and the factor said of it.
    JOINTS:
        ", soit ( — – : est sont représente c' presque près de environ plus quasiment d' ou pratiquement donc",
        ", or ( — – : is was are were that nearly almost about roughly over more than some around";

    /// What may stand between a factor and what it multiplies.
    LINKS:
        "que qu' le la les des du de l' d' celui celle ceux quelque environ près seulement plus à petits maigres",
        "the than as many much of about nearly some roughly mere high large big around just only its";

    /// Before a factor, these say that it is not quite reached, about reached, passed.
    NEARLY:
        "presque quasi quasiment pratiquement près_de",
        "almost nearly virtually";

    /// The same: about reached.
    ABOUT:
        "environ à_peu_près",
        "about roughly around approximately";

    /// The same: passed.
    BEYOND:
        "plus_que plus_de plus_du bien_plus_que largement",
        "more_than over";

    /// Before a verb's form, these make it a noun: *un doublé*.
    NOUNS:
        "un une le la ce son du au en à des les leur",
        "a the his her";

    /// Words that begin another thought.
    BREAKS:
        "mais tandis alors dont qui et but while whereas which and ; . , » ”";

    /// Behind a factor, before what it compares with.
    THAN:
        "que qu' plus moins",
        "than as that more";

    /// Phrases before what is multiplied: *le double des*.
    PHRASES:
        "le_double du_double le_triple le_quadruple le_quintuple le_décuple moitié_moins la_moitié le_tiers le_quart \
         un_tiers un_quart",
        "twice double triple half";
}

/// The same with their factors, in both languages.
pub(super) const FACTORS: &[(&str, f64)] = &[
    ("le_double", 2.0),
    ("du_double", 2.0),
    ("le_triple", 3.0),
    ("le_quadruple", 4.0),
    ("le_quintuple", 5.0),
    ("le_décuple", 10.0),
    ("moitié_moins", 0.5),
    ("la_moitié", 0.5),
    ("le_tiers", 1.0 / 3.0),
    ("un_tiers", 1.0 / 3.0),
    ("le_quart", 0.25),
    ("un_quart", 0.25),
    ("half", 0.5),
    ("twice", 2.0),
    ("double", 2.0),
    ("triple", 3.0),
];

/// Stems of verbs and their factors in both languages; those below one divide.
pub(super) const VERBS: &[(&str, f64)] = &[
    ("doubl", 2.0),
    ("tripl", 3.0),
    ("trebl", 3.0),
    ("quadrupl", 4.0),
    ("quintupl", 5.0),
    ("décupl", 10.0),
    ("centupl", 100.0),
    ("halv", 0.5),
];
