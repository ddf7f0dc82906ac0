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
}
