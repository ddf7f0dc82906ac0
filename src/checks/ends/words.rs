//! Words that lead from one amount to another.

use crate::checks::lexis::{Stems, classes};

classes! {
    after crate::checks::contradiction::words::WORDS;

    /// Before what something was.
    FROM:
        "de d' des",
        "from";

    /// Before what it became.
    TO:
        "à à_un à_une aux",
        "to to_a to_an";

    /// Between what it is and what it was.
    VERSUS:
        "contre au_lieu_de au_lieu_des au_lieu_du à_la_place_de à_la_place_des comparé_à comparés_à par_rapport_à par_rapport_aux comparé_aux",
        "against instead_of rather_than compared_with compared_to up_from down_from versus vs from on";

    /// Before ends without a unit, these say that something changed.
    UP:
        "hausse baisse recul",
        "up down";

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

    /// What joins ends to what is said of them behind.
    JOINTS:
        "soit , ( : — – ou dire représente représentant ce_qui_représente ce_qui_correspond_à ce_qui_équivaut_à \
         ce_qui_fait ce_qui_donne ce_qui_constitue autrement_dit équivalant_à constituant affichant enregistrant",
        ", ( : — – or that_is which_is which_represents which_means meaning representing marking equivalent_to \
         amounting_to equal_to";

    /// Those of them that leave no doubt.
    EXPLICIT:
        "soit dire représente représentant autrement_dit ce_qui_représente ce_qui_correspond_à ce_qui_équivaut_à \
         ce_qui_fait ce_qui_donne ce_qui_constitue",
        "that_is which_is which_represents which_means meaning representing";

    /// What says that an earlier amount follows, behind a word of its time: *quand l’été précédent en comptait 300*.
    WHEN:
        "quand alors lorsque tandis",
        "when where while";

    /// *au lieu de*: what stands behind is earlier whatever its time.
    INSTEAD:
        "au_lieu_de au_lieu_des au_lieu_du à_la_place_de à_la_place_des",
        "instead_of rather_than up_from down_from";

    /// What may stand before an earlier amount: *contre les 300 de*.
    THE:
        "les ses leurs le la nos",
        "the its their 's s '";

    /// Times of now or of the last year: later than any year that is named before them.
    LATE:
        "année an dernier dernière cette aujourd'hui désormais maintenant actuellement",
        "year last this now today currently";

    /// At the head of a sentence that goes on with the subject of the one before.
    GOES_ON:
        "il elle ils elles ce cet cette ces celui-ci celle-ci on",
        "it they he she this these";

    /// Before what is said of a change told before: *cette hausse, soit une baisse*.
    POINTS:
        "cette ce cet soit la cela c' le",
        "this that the";

    /// What a figure told before is called.
    THE_FIGURE:
        "le_nombre ce_nombre le_chiffre ce_chiffre leur_nombre le_total ce_total la_facture la_somme le_montant leurs_effectifs l'_effectif",
        "the_number the_figure that_number that_figure their_number its_number the_total the_amount the_bill";

    /// Verbs of what only was.
    WAS:
        "était étaient avait avaient comptait accueillait employait réalisait coûtait valait établissait élevait \
         atteignait dépassait produisait vendait recensait réunissait payait gagnait transportait contenait comptaient",
        "was were had stood employed counted";

    /// Behind a factor, these say that it multiplies what was first: *trois fois le prix de départ*.
    ORIGINAL:
        "départ initial initiale prévu prévue prévus estimation",
        "original initial face estimate forecast planned";

    /// Words of a conclusion.
    CONCLUDES:
        "donc ainsi effectifs",
        "thus therefore so";

    /// At the head of a sentence that tells what was told before again.
    THAT_IS:
        "c' c'_est soit cela",
        "that it this";

    /// Before what a factor multiplies.
    THAN:
        "que qu' celui celle ceux du des",
        "than the as";

    /// What tells of a time before that of the sentence before.
    BEFORE:
        "plus_tôt auparavant l'_année_précédente an_avant ans_avant année_d'_avant précédemment l'_exercice_précédent la_saison_précédente",
        "earlier previously the_year_before year_before the_previous_year a_year_ago years_ago";

    /// Before a date from which a change counts.
    SINCE:
        "depuis",
        "since";

    /// Words before a verb that concludes from the ends.
    CONCLUDING:
        ": il elle ils elles a ont donc ainsi presque plus que it they has have had avait avaient s'";
}

/// Stems of what moves from one end to the other.
pub(in crate::checks) const MOVES: Stems = Stems {
    french: "pass tomb grimp mont recul baiss chut ramen port augment bond progress rédui fond doubl tripl quadrupl \
              multipli divis hausse reven revien retomb remont ramené",
    english: "fell fall rose ris climb drop grew grow jump cut declin increas decreas went goes slid soar sank mov shr \
               doubl tripl halv reduc swell slip tumbl plung surg ros return eas",
};

/// Stems of what comes to an amount.
pub(in crate::checks) const REACHES: Stems = Stems {
    french: "attei établi",
    english: "reach hit total",
};
