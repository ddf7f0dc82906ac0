//! The wordings of sums.

use crate::checks::lexis::{Stems, classes};

classes! {
    after crate::checks::share::words::WORDS;

    /// What joins the last item of a list.
    AND:
        "et",
        "and";

    /// One of something, where the core sees an article and no figure.
    ONE:
        "un une",
        "a an one";

    /// What opens a list of parts.
    DIVIDED:
        ": ( – — à_savoir répartis_en réparties_en réparti_en répartie_en répartis_entre réparties_entre réparti_entre \
         se_répartissant_en se_répartissent_en se_répartissent_entre se_décomposent_en composé_de composée_de \
         composés_de ventilés_en divisés_en divisées_en partagés_entre soit se_compose_de se_composent_de ainsi_répartis ainsi_réparties détaillés_ainsi",
        ": ( – — made_up_of split_between split_into divided_into divided_between divided_among namely consisting_of \
         comprising split_among composed_of broken_down_as as_follows";

    /// What opens a list that may name a few of the parts only.
    HOLDING:
        "comprend comprennent comprenant",
        "includes include";

    /// What sets a part before its whole.
    AMONG:
        "dont parmi_lesquels parmi_lesquelles y_compris parmi_eux parmi_elles",
        "including of_whom of_which of_them among_them included";

    /// What makes a list incomplete, or something else than a list of parts.
    OPEN:
        "notamment exemple etc … surtout principalement chacun chacune chaque reste plusieurs quelques certains \
         certaines majorité plupart contre après avant fois plus moins entre seulement encore désormais déjà puis \
         auparavant si autant tous toutes parfois souvent mais car depuis",
        "such example etc … mainly mostly each every rest several some certain majority most against after before \
         times more less fewer only still now already then previously if but because notably compared up down \
         since out all both or";

    /// What leads from parts to their total.
    MAKES:
        "soit pour ce_qui_fait ce_qui_porte_à ce_qui_porte portant_à portent_à porte_à portent_le_total_à \
         ont_fait = : – — ce_qui_donne ce_qui_représente donnent forment constituent totalisent représentent",
        "for or making a giving that_is bringing = : – — that_makes which_makes make bringing_the_total_to totalling totaling for_a making_a giving_a for_a_total_of \
         making_a_total_of giving_a_total_of";

    /// What says that it is a total.
    TOTAL:
        "au_total en_tout un_total_de total_de au_final le_nombre le_total le_total_à coût_total cumulés cumulées ensemble",
        "in_total in_all a_total_of altogether total_of totalling totaling overall all_told combined the_total total_cost";

    /// What leads to the voters of a ballot.
    OUT_OF:
        "sur sur_les sur_ses sur_ces sur_leurs sur_un_total_de",
        "of of_the out_of out_of_the of_its";

    /// What says of a part of a sentence how it is served.
    SERVED:
        "ferme fermes avec",
        "suspended";

    /// What candidates take their shares of.
    VOTES:
        "des_voix des_suffrages des_bulletins",
        "of_the_vote of_the_votes of_votes of_the_ballot";

    /// What makes percentages beside each other shares of several wholes.
    NOT_WHOLE:
        "dont chez parmi hausse baisse plus moins respectivement puis après précédent précédente réponses elles \
         auparavant tandis également aussi points",
        "including among rise fall more less respectively then after previous earlier also while points answers \
         up down";

    /// What compares with the percentage behind it.
    COMPARED:
        "contre à de que après",
        "against to from than after";

    /// A side of a ballot or a poll; no answer takes two.
    FOR:
        "pour voix favorables favorable approuvent soutiennent oui d'_accord satisfaits confiance",
        "for votes in_favour in_favor support supported yes approve approved back backed agree satisfied";

    /// A side of a ballot or a poll; no answer takes two.
    AGAINST:
        "contre opposés opposées défavorables désapprouvent non hostiles mécontents rejettent insatisfaits \
         s'_opposent s'_y_opposent",
        "against opposed oppose no disapprove disapproved disagree dissatisfied rejected unfavourable";

    /// A side of a ballot or a poll; no answer takes two.
    NEITHER:
        "abstentions abstenus abstention abstenues abstient abstiennent blancs ne_se_prononcent_pas sans_opinion \
         indécis indécises ne_savent_pas ne_se_prononce_pas sans_avis n'_ont_pas_d'_avis",
        "abstained abstentions abstaining undecided did_not_know don't_know unsure no_opinion spoiled blank";

    /// What may stand between *dont* and its figure; *dont les 300* speaks of others.
    QUALIFIERS:
        "environ quelque près de d' plus moins au à peine presque encore déjà seulement about some nearly almost \
         around over more than at least";

    /// Before or behind what is left of a whole: *les 26 restants*.
    REST:
        "restants restantes restant autres demeurés demeurées demeurant reste",
        "remaining other others rest";

    /// Before what is left of a whole, in a clause of its own.
    LEAVES:
        "il_en_reste il_en_restera il_n'_en_reste il_en_restait il_reste il_restait il_restait_donc il_reste_donc il_en_reste_donc \
         il_restera il_ne_reste_plus_que il_n'_en_reste_plus_que il_en_restait_donc",
        "leaving leaves there_are_still it_still_has";

    /// Before it.
    THE:
        "les ses ces leurs aux des",
        "the its their";

    /// What ends the clause of a whole.
    ENDS:
        "; : ) et and";

    /// A person or thing of one sort, of which everybody is one or the other.
    SORTS:
        "homme hommes femme femmes enfant enfants fille filles garçon garçons adulte adultes adolescent adolescents mineur \
         mineurs majeurs mort morts blessé blessés tués",
        "man men woman women child children girl girls boy boys adult adults teenager teenagers minors dead injured";

    /// What people and things of several sorts are together.
    GENERIC:
        "personnes enfants élèves jeunes victimes participants spectateurs visiteurs salariés agents habitants adhérents \
         membres licenciés entrées billets arbres logements emplois postes animaux véhicules étudiants candidats joueurs \
         passagers voyageurs manifestants employés bénévoles pièces médailles",
        "people children pupils youngsters victims participants spectators visitors workers staff members tickets trees \
         homes jobs posts animals vehicles students candidates players passengers employees volunteers medals";

    /// What opens a sentence on each part of a whole.
    OUT_OF_ALL:
        "sur_les sur_ses sur_ces parmi_les parmi_ses parmi_ces des sur",
        "of_the of_its of_their out_of_the out_of of among_the";

    /// Before a total of what was just told.
    THESE:
        "ces",
        "these";

    /// From a part to what comes behind it in time.
    THEN:
        "puis",
        "then";

    /// What leads from parts to nothing but their total.
    THAT_IS:
        "soit ce_qui_fait totalisent",
        "making totalling totaling";

    /// Before the time that a total is of: *en trois jours*.
    OVER:
        "en sur",
        "in over across";

    /// Of a part that comes on top of what was told.
    ON_TOP:
        "supplémentaires supplémentaire autres autre encore ajoute ajoutent ajouté ajoutés de_plus",
        "another further extra more additional added";

    /// What takes a part of what there was (stems would take too many).
    TAKES:
        "dépensé retiré vendu vendus vendues perdu donné donnés distribué distribués cédé cédés utilisé utilisés versé prélevé \
         consommé supprimé supprimés partis parties détruits détruites volé volés attribué attribués remboursé livré livrés",
        "spent sold lost gave used withdrew destroyed stolen donated paid delivered scrapped taken took repaid";

    /// At the head of a sentence on the parts of what was told before.
    OF_THEM:
        "parmi_eux parmi_elles d'_entre_eux d'_entre_elles sur_ce_total",
        "of_them of_these of_those among_them of_that_total";

    /// What makes two parts all there is: *les autres, ne l’ont pas fait*.
    COMPLEMENT:
        "autres reste ne n'",
        "others rest not didn't haven't";

    /// Behind the price of one, where it is one of many.
    EACH_OF:
        "l'_un l'_une l'_unité pièce chacun chacune par_personne par_tête la_pièce",
        "each apiece a_head a_piece per_head per_person";

    /// What leads to one by which a price or rate is told.
    PER:
        "par le la l' de_l' à_l' chaque",
        "per a an each every";

    /// Between what is multiplied and its price.
    TIMES:
        "à de pendant durant sur au x × vendus vendues payés payées facturés facturées d' pour achetés achetées",
        "at of for over x × costing sold priced paid";

    /// Before the figure that something is brought to.
    TO:
        "à",
        "to";

    /// Words of size that parts leave out where their whole has them.
    SIZES:
        "million millions milliard milliards m md";
}

/// The same with their power of ten.
pub(super) const POWERS: [(&str, i8); 6] = [
    ("million", 6),
    ("millions", 6),
    ("milliard", 9),
    ("milliards", 9),
    ("m", 6),
    ("md", 9),
];

/// What is divided among all (stems).
pub(super) const SHARED_OUT: Stems = Stems {
    french: "répart ventil partag composé constitué",
    english: "split divid breakdown made",
};

/// Who gives to a whole, or among whom it is divided (stems).
pub(super) const GIVEN: Stems = Stems {
    french: "financ répart partag apport vers ventil distribu réuni",
    english: "fund shar split divid paid rais distribut",
};

/// What is added to what there was (stems).
pub(super) const ADDED: Stems = Stems {
    french: "ajout rejoin rejoign complét",
    english: "add join",
};

/// What brings a number to another (stems).
pub(super) const BRINGS: Stems = Stems {
    french: "port",
    english: "bring tak",
};
