//! What says that two amounts are the same, and what that they are not.

use crate::checks::lexis::classes;

classes! {
    after crate::checks::scale::words::WORDS;

    /// What says that the next amount is the last one again.
    SAME:
        "soit soit_encore c'_est_-_à_-_dire c'_est_à_dire autrement_dit ou ou_encore ce_qui_fait \
         ce_qui_représente l'_équivalent_de équivaut_à équivalant_à équivalent_à or i_._e_. ie that_is equal_to \
         equivalent_to the_equivalent_of which_is = in_other_words";

    /// Words between two amounts that begin another thought.
    BREAKS:
        "et mais qui dont avec puis contre alors tandis que qu' and but which with while then against ; : . ( ) ! \
         ? » ”";

    /// Words behind the second amount that make it a difference, a part or a rate.
    OTHERWISE:
        "plus moins mieux supplémentaires supplémentaire par chacun chacune chaque que qu' dont sur davantage \
         avance retard avant après hausse baisse écart ferme sursis more less fewer extra additional each per \
         than every further longer shorter higher lower above below ahead behind off suspended économisés gagnés";

    /// Behind an amount, these give it another base: *le kilo*, *a day*.
    RATE:
        "le la l' a an / du the";

    /// At the head of a sentence, the same as what stood before it.
    THAT_MAKES:
        "cela_fait cela_représente c'_est cela_équivaut_à ce_qui_équivaut_à",
        "that_is that_'s that_makes that_equals it_is";

    /// Between a currency and its rate.
    FOR_ONE:
        "pour vaut valait contre = à à_peu_près s' échange échangeait échangé environ autour de cote cotait est était d' un une se négocie négociait",
        "for to = worth is was at traded trading trades buys bought equals stood stands against the a per about around";

    /// Behind a rate, before the currency of which it is the price of one.
    THE_ONE:
        "la l' le pour_l' pour_la pour_le pour_un pour_une par",
        "to_the a per against_the to_one for_a for_one";
}

/// What a length or an area is told of as known: *the 62-kilometre route*.
pub(super) const EXTENT: &[&str] = &[
    "route", "line", "track", "road", "journey", "stretch", "course", "path", "trip", "walk",
    "distance", "railway", "tunnel", "canal", "trail", "site", "plot", "area", "field", "farm",
    "estate", "park", "property", "land",
];
