//! Words of rises and falls.

use crate::checks::lexis::{Stems, classes};

classes! {
    after crate::checks::ends::words::WORDS;

    /// Behind the figure.
    MORE:
        "de_plus en_plus supplémentaires supplémentaire de_mieux",
        "more higher extra additional";

    /// The same of falls.
    LESS:
        "de_moins en_moins",
        "less fewer lower";

    /// What may stand between a noun or verb and its figure.
    BETWEEN:
        "de d' est était atteint environ près plus moins quelque presque encore ainsi donc nettement légèrement fortement au total \
         globale nette forte légère spectaculaire annuelle brutale globalement respective",
        "of by is was about around some nearly almost roughly over more less than just a an sharply slightly";

    /// Before a noun of a rise or fall.
    LEAD:
        "une un en la le l' forte nette légère",
        "a an sharp";

    /// What makes *cut*, *fall* and *rise* nouns.
    ARTICLES:
        "une un l' en la le forte nette légère soit , ( :",
        "a an sharp , ( :";
}
/// Stems of rises.
pub(super) const UP_NOUNS: Stems = Stems {
    french: "hausse augmentation progression bond croissance gain envolée accroissement majoration flambée poussée \
              inflation renchérissement surcroît surcoût relèvement gonflement rebond essor",
    english: "increase rise gain jump growth surge hike climb uptick leap spike",
};

/// Stems of falls.
pub(super) const DOWN_NOUNS: Stems = Stems {
    french: "baisse recul chute diminution repli perte réduction dégringolade contraction effondrement plongeon \
              ristourne remise rabais dépréciation reflux fonte tassement décrue dégradation ralentissement",
    english: "decrease drop fall decline loss cut reduction dip slump plunge slide",
};

/// Stems of verbs of rising.
pub(super) const UP_VERBS: Stems = Stems {
    french: "augment grimp bondi progress accr crû croît gagn pren pris mont relev renchéri envol flamb hauss majoré \
              enfl",
    english: "increas rise rose rising risen gain jump grew grow surg climb up soar swell swelled add",
};

/// Stems of verbs of falling.
pub(super) const DOWN_VERBS: Stems = Stems {
    french: "baiss recul chut diminu perd fondu cèd cédé rédui dégringol pli plong effondr repli rabot contract tomb \
              reflu",
    english: "decreas drop fall fell declin lost lose cut reduc dip slump plung down shr tumbl slip slid",
};
