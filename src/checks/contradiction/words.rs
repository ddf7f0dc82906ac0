//! The words that the check of contradictions reads around figures.

use crate::checks::lexis::{Class, classes};

classes! {
 after crate::checks::calendar::words::WORDS;

    /// Words that say nothing of a subject.
    EMPTY:
        "dans pendant durant pour avec plus moins sont était étaient cette leur leurs mais comme avant depuis \
         entre sous sans tout tous toute toutes elle elles être avoir avait avaient sera seront aussi encore \
         ainsi alors donc autre autres même très bien aura auront doit doivent devra devront peut peuvent selon \
         près environ quelque quelques jour jours mois année années notamment aujourd'hui vers chez dont quand \
         lors dès jusqu' afin fois parce celle celui ceux celles nous vous votre notre fait font faire deux trois \
         quatre cinq première premier dernier dernière nouveau nouvelle nouveaux nouvelles total grand grande \
         petit petite        déjà seulement ensemble part nombre \
         plusieurs soit moyenne ville pays national nationale personne personnes",
        "with from that this these those have were been will would their there they than then more less over \
         under after before into about nearly almost some which when where while since during also only other \
         others each such both many much most very just even still year years month months days week  \
               could should said says around between first last \
         people city country national total three four five being made make does what your them onto";

    /// Old values beside new ones, forecasts, corrections, conditions.
    CHANGES:
        "rival rivale concurrent concurrente réclamé demandé proposé auparavant initialement désormais précédente \
         revu revue corrigé corrigée rectifié erreur relevé relevée porté portée portant passé passée passer \
         passe passant passera ramené ramenée lieu prévision prévisions prévoyait tablait espérait provisoire \
         initial initiale si comparaison rectificatif objectif réclame réclament réclamait demande demandent \
         demandait proposait propose risque encourt requis pourrait pourraient maximum minimum jusqu'à",
        "rival competitor compared previously initially originally formerly earlier revised corrected raised \
         lowered instead forecast forecasts expected provisional initial if correction target demand demands \
         demanded proposed risk risks faces could might maximum minimum once";

    /// Before an old value.
    AGAINST:
        "contre",
        "against versus compared";

    /// Before what was told in the sentence before.
    POINTING:
        "ce cet cette ces",
        "this these";

    /// Before a figure of a part, an average, or one more.
    PARTS:
        "dont parmi chacun chacune chaque moyenne autres premiers premières seul seule seuls encore derniers \
         dernières sur autre deuxième second seconde troisième supplémentaires restants notamment",
        "including among each every average other others additional another first remaining only last second \
         third extra new further";

    /// Behind one.
    SHARES:
        "supplémentaires supplémentaire chacun chacune moyenne respectivement plus moins restants restantes \
         autres dont minimum maximum",
        "each respectively more fewer less extra remaining average";

    /// *par*, and what rates are told by behind it.
    PER:
        "par",
        "per a an every";

    /// What rates are told by behind [`PER`].
    RATES:
        "an mois jour semaine heure personne habitant tête tonne année kilo foyer ménage mètre élève salarié \
         trimestre minute seconde nuit match",
        "year month day week hour person head tonne kilo household metre night quarter minute second game pupil \
         employee";

    /// Somebody else says it.
    ATTRIBUTES:
        "selon d'après affirme affirment assure assurent estime estiment déclare déclaré affirmé assuré estimé \
         dit explique expliqué avance revendique revendiquent dénonce évoque évoquent « “ conteste contestent \
         syndicats syndicat organisateurs",
        "according says said claims claimed estimates estimated told argues argued puts insists “ \" disputes \
         unions union organisers organizers";

    /// Nouns that are what happened themselves.
    EVENTS:
        "morts manifestants participants spectateurs visiteurs grévistes blessés victimes disparus tués \
         arrestations interpellations",
        "dead protesters marchers demonstrators visitors spectators injured victims deaths injuries arrests \
         killed";

    /// Verbs of having and counting.
    HAVING:
        "a ont compte comptent possède possèdent abrite comporte rassemble",
        "has have had counts houses hosts owns";

    /// Verbs that only give a subject its value.
    LINKING:
        "est sont atteint atteignent élève élèvent établit monte dépasse totalise représente était sera",
        "is are was were reaches reached totals totalled stands exceeds";

    /// Before another noun.
    PREPOSITIONS:
        "de du des d' à au aux en dans sur pour par chez avec sous et qui que où dont mais puis le la les l' un \
         une son sa ses leur",
        "of in at on for by with from to and who which that but the a an its their his her under over";

    /// Before what something is an amount of.
    OF:
        "de d'",
        "of";

    /// Round numbers of France.
    ROUGH:
        "dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine dizaines \
         centaines",
        "";

    /// Words of one thing each: those of a class are the same word.
    PRISON:
        "prison réclusion emprisonnement détention",
        "prison jail imprisonment";

    /// People who died.
    DEATH:
        "mort morts morte mortes décès tué tués tuée tuées victimes péri succombé dépouilles corps",
        "dead deaths death died killed fatalities bodies lives";

    /// People who were hurt.
    HURT:
        "blessé blessés blessée blessées",
        "injured wounded hurt injuries casualties";

    /// People who work somewhere, and what they work at.
    WORK:
        "salarié salariés salariée salariées employé employés employée employées emploi emplois poste postes \
         travailleurs collaborateurs",
        "worker workers employee employees job jobs staff posts positions";

    /// Where people live.
    HOMES:
        "logement logements appartement appartements habitation habitations",
        "home homes house houses flat flats apartment apartments dwellings";

    /// What makes electricity of wind.
    TURBINES:
        "éolienne éoliennes mât mâts turbines",
        "turbine turbines windmills";

    /// Who demonstrates.
    MARCHERS:
        "manifestants manifestantes marcheurs participants",
        "protesters demonstrators marchers";

    /// Who learns.
    PUPILS:
        "élève élèves écoliers collégiens lycéens étudiant étudiants",
        "pupil pupils student students";

    /// Who came to see.
    VISITORS:
        "visiteur visiteurs spectateur spectateurs entrées festivaliers",
        "visitor visitors spectators admissions attendees";

    /// Where something is shut.
    CLOSING:
        "fermeture fermé fermée fermés ferme fermer fermera fermeront clos",
        "closure closed close closes closing shut shuts shutting";

    /// People, of whom something else is told right behind: *seven people were killed*.
    PEOPLE:
        "personne personnes hommes femmes habitants gens",
        "people persons men women residents";

    /// Before a figure that is known already: *les 260 hectares*.
    KNOWN:
        "les ces leurs ses",
        "the these their its";

    /// Quotation marks stand inside clauses.
    QUOTES:
        "- « » “ ” \"";
}

/// Endings of verbs and nouns in both languages, the longer ones first.
pub(super) const ENDINGS: &[&str] = &[
    "ations", "ements", "ation", "ement", "aient", "eront", "tions", "tion", "ment", "ions", "ant",
    "ent", "era", "ait", "ing", "ées", "ion", "ed", "er", "és", "ée", "es", "é", "e", "s",
];

/// Classes whose words are one.
pub(super) const SYNONYMS: [Class; 10] = [
    PRISON, DEATH, HURT, WORK, HOMES, TURBINES, MARCHERS, PUPILS, VISITORS, CLOSING,
];

/// All of them.
pub(super) const ANY_SYNONYM: Class = PRISON
    .or(DEATH)
    .or(HURT)
    .or(WORK)
    .or(HOMES)
    .or(TURBINES)
    .or(MARCHERS)
    .or(PUPILS)
    .or(VISITORS)
    .or(CLOSING);
