//! The wordings of scales.

use crate::checks::lexis::classes;

classes! {
    after crate::checks::sum::words::WORDS;

    /// Words of a thousand milliards and more, whose sense differs between the languages.
    BILLIONS:
        "billion billions trillion trillions";

    /// What stands between two amounts that are compared.
    COMPARES:
        "contre à après au_lieu_de passe_à passé_à against to up_from down_from compared_with compared_to from \
         instead_of after versus";

    /// What sets parts and other things between two amounts.
    PARTS:
        "dont ( ) ; : and et fois times";

    /// Words of five letters and more that are no names of size, currency or time.
    COMMON:
        "million millions milliard milliards billion billions euros dollars livres pounds année années entre \
         contre selon cette leurs autre autres aussi encore avoir avait moins depuis total which their there \
         about would could after years other first since under while";

    /// Words of a million.
    MILLIONS:
        "million millions m";

    /// Words of a thousand millions; an English billion counts among [`BILLIONS`].
    MILLIARDS:
        "milliard milliards md mds bn";

    /// Before what was told already: *les 18 tonnes*.
    KNOWN:
        "les ces leurs ses des aux",
        "the these those its their";

    /// So much for each.
    EACH:
        "chacun chacune chaque pièce l'_unité par prime chèque forfait",
        "each per every apiece";

    /// Of the total of many.
    TOTALS:
        "coût coûtera coûteront coûte coûtent recette recettes soit total rapporté rapporte rapportera dépense facture \
         dépensé chiffre",
        "cost costs total making revenue takings raised raising bill brought earning worth";
}
