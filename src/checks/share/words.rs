//! The wordings of shares.

use crate::Qualifier;
use crate::checks::lexis::classes;

classes! {
    after crate::checks::multiplier::words::WORDS;

    /// What says that the same comes again; a bracket does too.
    SAME:
        "soit c'_est_-_à_-_dire c'est_-_à_-_dire autrement_dit ce_qui_représente ce_qui_fait ce_qui_équivaut_à ce_qui_donne ce_qui_correspond_à c'_est ou",
        "or a_total_of that_is_to_say which_means i_._e_. ie which_is equal_to equivalent_to meaning that_is";

    /// What leads from a share to its whole.
    OF:
        "de d' des du de_la de_l' de_ses de_ces de_leurs de_nos de_tous_les de_toutes_les d'_un_total_de \
         d'un_total_de",
        "of of_the of_its of_their of_all of_these of_our of_all_the of_a_total_of";

    /// What sets a whole before its parts.
    AMONG:
        "sur sur_les sur_ces sur_ses sur_un_total_de parmi_les parmi_ces parmi_ses des sur_l'_ensemble_des \
         sur_quelque",
        "of of_the out_of out_of_the among among_the of_these of_its from_a_total_of";

    /// What leads from a part to its whole.
    OUT_OF:
        "de_ses de_ces de_leurs sur sur_les sur_ses sur_un_total_de sur_quelque parmi_les des du_total_des",
        "of out_of of_the out_of_the out_of_a_total_of of_a_total_of among_the";

    /// What sets parts of a whole behind it.
    DONT:
        "dont et_en en",
        "including of_which of_whom";

    /// What turns to something else.
    BREAKS:
        "dont contre plus moins supplémentaires après avant puis auparavant ; : ( ) « » \" hausse baisse mais \
         alors tandis eux elles autres",
        "including against more less fewer after before then compared down up ; : ( ) “ ” \" rise fall but while \
         whom which other";

    /// What makes a share behind it a difference or a rate.
    COMPARES:
        "de_plus de_moins de_mieux de_hausse de_baisse de_croissance par_an par_mois par_jour plus moins \
         par_rapport d'_augmentation de_femmes d'_hommes en_moins en_plus supplémentaires par_habitant \
         par_personne à de_remise de_réduction des_voix des_suffrages points",
        "more less fewer higher lower up down a_year per_year a_month above below increase rise fall off women \
         men points of_the_vote of_votes to discount";

    /// Nouns of shares: *soit un taux de remplissage de 95 %*.
    RATES:
        "taux part proportion pourcentage ratio",
        "rate share proportion percentage ratio";

    /// Before such a noun.
    ARTICLES:
        "un une le la",
        "a an the";

    /// What may stand before a whole: *sur quelque 240 élèves*.
    ROUGHLY:
        "quelque environ près",
        "about some";

    /// Behind or before a part or a share, the whole of the sentence before.
    OF_THEM:
        "d'_entre_eux d'_entre_elles parmi_eux parmi_elles de_l'_effectif du_total de_l'_ensemble du_personnel \
         de_ses_effectifs des_effectifs sur_ce_total de_ce_total de_la_population de_l'_échantillon des_répondants des_cas",
        "of_them of_these of_those among_them of_the_total of_that_total of_the_workforce of_the_staff of_whom";

    /// At the head of a sentence, before a share of what was just told.
    THAT_MAKES:
        "soit cela_représente cela_fait c'_est ce_qui_représente cela_correspond_à un_taux ce_sont ils_représentent \
         elles_représentent ce_chiffre_représente",
        "that_is that_amounts_to that_represents that_makes that_means they_represent they_make_up this_represents \
         it_represents that_'s this_is";

    /// Before a part of what was just told.
    POINTING:
        "ces",
        "these those";

    /// Between the votes on one side and those on the other.
    AGAINST:
        "contre",
        "to against";

    /// What is voted by.
    VOTE_WORDS:
        "voix suffrages votes bulletins",
        "votes vote voted";

    /// Who votes; no more votes than these are cast.
    VOTERS:
        "élus conseillers députés sénateurs membres jurés votants délégués actionnaires",
        "councillors members lawmakers senators delegates jurors mps voters legislators";

    /// Behind a share, of whom it is one.
    OF_VOTES:
        "des_voix des_suffrages des_suffrages_exprimés des_votes des_bulletins des_sièges",
        "of_the_vote of_the_votes of_votes of_the_ballots of_the_seats";

    /// More than half.
    MAJORITY:
        "majorité",
        "majority";

    /// What makes a majority none, or none that is reached.
    NO_MAJORITY:
        "relative ne n' pas sans manque manquer manqué perd perdu perdre loin faute qualifiée opposition sortante \
         présidentielle municipale gouvernementale privé prive si pour groupe minorité ex-majorité rate raté deux",
        "relative no not without lost loses short missed lacks lacking needed need qualified parliamentary if fell \
         failed fails minority two";

    /// What stands between a share and what says how exact it is: *plus de la moitié*.
    THE:
        "la le les l'",
        "a the";
}

/// What says how exact a share is, where an article stands between, in both languages.
pub(super) const QUALIFIERS: [(&str, Qualifier); 14] = [
    ("plus_de", Qualifier::MoreThan),
    ("plus_d'", Qualifier::MoreThan),
    ("more_than", Qualifier::MoreThan),
    ("over", Qualifier::MoreThan),
    ("au_moins", Qualifier::AtLeast),
    ("at_least", Qualifier::AtLeast),
    ("moins_de", Qualifier::LessThan),
    ("moins_d'", Qualifier::LessThan),
    ("less_than", Qualifier::LessThan),
    ("under", Qualifier::LessThan),
    ("près_de", Qualifier::Nearly),
    ("nearly", Qualifier::Nearly),
    ("environ", Qualifier::About),
    ("about", Qualifier::About),
];
