//! Words that lead from one amount to another.

use crate::checks::lexis::{Stems, classes};

classes! {
    after crate::checks::contradiction::words::WORDS;

    /// TODO.
    FROM:
        "de d' des",
        "from";

    /// TODO.
    TO:
        "à à_un à_une aux",
        "to to_a to_an";

    /// TODO.
    VERSUS:
        "contre au_lieu_de comparé_à comparés_à par_rapport_à par_rapport_aux comparé_aux",
        "against compared_with compared_to up_from down_from versus vs from";

    /// Behind the earlier amount, these say that it is earlier.
    EARLIER:
        "plus auparavant avant an l' dernier dernière précédent précédente passé passée hier précédemment \
         initialement départ jusque jusqu' aujourd'hui début fin",
        "earlier before previously ago last previous prior when during";

    /// Words that set bounds in space or in a table instead of ends in time.
    SPREAD:
        "va vont allant allaient aller varie varient variant oscille oscillent oscillant entre fourchette \
         comprise compris tranche âgés",
        "range ranges ranging ranged between vary varies aged";

    /// What says that an amount is today's.
    NOW:
        "désormais aujourd'hui maintenant actuellement dorénavant",
        "now today currently";

    /// What opens *up from*.
    UP:
        "",
        "up down";

    /// What joins ends to what is said of them behind.
    JOINTS:
        "soit , ( : — – or ou dire représente représentant";

    /// Those of them that leave no doubt.
    EXPLICIT:
        "soit dire représente représentant";

    /// Words before a verb that concludes from the ends.
    CONCLUDING:
        ": il elle ils elles a ont donc ainsi presque plus que it they has have had avait avaient s'";
}

/// Stems of what moves from one end to the other.
pub(super) const MOVES: Stems = Stems {
    french: "pass tomb grimp mont recul baiss chut ramen port augment bond progress rédui fond doubl tripl quadrupl \
              multipli divis hausse",
    english: "fell fall rose ris climb drop grew grow jump cut declin increas decreas went goes slid soar sank mov shr \
               doubl tripl halv reduc swell",
};
