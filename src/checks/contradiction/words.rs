//! The words that the check of contradictions reads around figures.

use crate::checks::lexis::classes;

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
         petit petite lundi mardi mercredi jeudi vendredi samedi dimanche déjà seulement ensemble part nombre \
         plusieurs soit moyenne ville pays national nationale personne personnes",
        "with from that this these those have were been will would their there they than then more less over \
         under after before into about nearly almost some which when where while since during also only other \
         others each such both many much most very just even still year years month months days week monday \
         tuesday wednesday thursday friday saturday sunday could should said says around between first last \
         people city country national total three four five being made make does what your them onto";

    /// Old values beside new ones, forecasts, corrections, conditions.
    CHANGES:
        "rival rivale concurrent concurrente réclamé demandé proposé auparavant initialement précédente \
         revu revue corrigé corrigée rectifié erreur relevé relevée porté portée portant passé passée passer \
         passe passant passera ramené ramenée lieu prévision prévisions prévoyait tablait espérait provisoire \
         initial initiale si comparaison rectificatif objectif réclame réclament réclamait demande demandent \
         demandait proposait propose risque encourt requis pourrait pourraient maximum minimum jusqu'à faisait \
         faisaient pouvait pouvaient attendait attendaient attendu attendus vise visait seuil plafond espère espérer",
        "rival competitor compared previously initially originally formerly earlier revised corrected raised \
         lowered instead forecast forecasts expected provisional initial if correction target demand demands \
         demanded proposed risk risks faces could might maximum minimum once \
         previous hoped hopes aims aimed limit";

    /// Before an old value.
    AGAINST:
        "contre",
        "against versus compared";

    /// Before what was told in the sentence before.
    POINTING:
        "ce cet cette ces il elle ils elles celui-ci celle-ci",
        "this these it they he she";

    /// Before a figure of a part, an average, or one more.
    PARTS:
        "dont parmi chacun chacune chaque moyenne autres premiers premières seul seule seuls encore derniers \
         dernières sur autre deuxième second seconde troisième supplémentaires restants notamment",
        "including among each every average other others additional another first remaining only last second \
         third extra new further";

    /// Behind one.
    SHARES:
        "supplémentaires supplémentaire chacun chacune moyenne respectivement plus moins restants restantes \
         autres dont minimum maximum légers légères graves",
        "each respectively more fewer less extra remaining average seriously slightly critically";

    /// *par*, and what rates are told by behind it.
    PER:
        "par",
        "per a an every";

    /// What rates are told by.
    RATES:
        "an mois jour semaine heure personne habitant tête tonne année kilo foyer ménage mètre élève salarié \
         trimestre minute seconde nuit match",
        "year month day week hour person head tonne kilo household metre night quarter minute second game pupil \
         employee";

    /// Somebody is quoted.
    QUOTES_SOMEBODY:
        "affirme affirment déclare déclaré affirmé assuré dit explique expliqué dénonce évoque évoquent « “",
        "says said told argues argued puts “ \"";

    /// Somebody else gives his own count.
    CLAIMS:
        "selon d'après assure assurent estime estiment estimé avance revendique revendiquent conteste contestent \
         syndicats syndicat organisateurs",
        "according claims claimed estimates estimated insists disputes unions union organisers organizers";

    /// Verbs of having and counting.
    HAVING:
        "a ont compte comptent possède possèdent abrite comporte rassemble emploie emploient employait dispose \
         disposent",
        "has have had counts houses hosts owns employs employing employed";

    /// Verbs that only give a subject its value.
    LINKING:
        "est sont atteint atteignent élève élèvent établit monte dépasse totalise représente était sera",
        "is are was were reaches reached totals totalled stands exceeds";

    /// Before another noun.
    PREPOSITIONS:
        "de du des d' à au aux en dans sur pour par chez avec sous et qui que où dont mais puis le la les l' un \
         une son sa ses leur",
        "of in at on for by with from to and who which that but the a an its their his her under over";

    /// Between an amount and what it is of.
    OF:
        "de d' des",
        "of";

    /// Round numbers of France.
    ROUGH:
        "dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine dizaines \
         centaines",
        "";

    /// What makes a figure of a headline one of now.
    NOW:
        "désormais now";

    /// *premier bilan*
    FIRST:
        "premier";

    /// Before a figure of one.
    SINGLE:
        "seul seule alone";

    /// Before a figure that is told of as known: *les 260 hectares*, *its 48 turbines*.
    GIVEN:
        "les des aux ses ces leurs nos the its their these those his her our";

    /// Quotation marks stand inside clauses.
    QUOTES:
        "- « » “ ” \"";
}

/// Endings of verbs and nouns in both languages, by their last letter: what stands before it, the longer ones first.
pub(super) const ENDINGS: &[(char, &[&str])] = &[
    ('s', &["ation", "ement", "tion", "ion", "ée", "é", "e", ""]),
    ('e', &["é", ""]),
    ('t', &["emen", "aien", "eron", "men", "an", "en", "ai"]),
    ('n', &["atio", "tio", "io"]),
    ('r', &["e"]),
    ('d', &["e"]),
    ('é', &[""]),
    ('a', &["er"]),
    ('g', &["in"]),
];
