//! The words that the checks of the calendar read between dates.

use crate::checks::lexis::classes;

classes! {
    after crate::checks::age::words::WORDS;

    /// Before the first date of a period.
    FROM:
        "de du d' depuis dès",
        "from since";

    /// Between its dates.
    TO:
        "à au jusqu' jusque en",
        "to until till through";

    /// Before the first date of a period, as well.
    BETWEEN:
        "entre",
        "between";

    /// Between the dates of such a period.
    AND:
        "et",
        "and";

    /// What may stand between a preposition and its date.
    ARTICLES:
        "le l' fin début mi",
        "the late early mid";

    /// Numbers that look like years rise and fall beside these, and years are compared.
    COMPARES:
        "passé passée passés passées passe passer passant passent passera tombé tombée tombe chuté chute recule \
         reculé ramené ramenée écart différence comparaison comparer compare comparant comparé remonte remonter \
         remontant rebours places exemplaires euros points",
        "fell fallen falls dropped drop rose risen cut down up gap difference compare compared comparison \
         comparing backwards back";

    /// Years before our era count down.
    ERA:
        "avant av",
        "bc bce";

    /// All that may stand between a period and its length.
    LINKS:
        ", ( ) – — : soit pendant durant donc c' est-à-dire il elle ils elles on y a ont aura auront avait resté \
         restée restés restées reste passé passera duré dure dura durera un une le ce ces cette mandat règne \
         période de d' total au en tout presque environ près quelque exactement précisément longues est dire - à",
        ", ( ) – — : for or that is a an the of total in all some about nearly almost lasting lasted during these \
         those period term reign spanning exactly just i e . full";

    /// Before what somebody has, of whatever time.
    HAVING:
        "a ont avait avaient aura auront",
        "has have had";

    /// Before a length that a whole sentence is told to last.
    LASTING:
        "pendant durant",
        "for";

    /// States that last as long as their period: *elle a dirigé pendant six ans …*.
    STATES:
        "dirigé présidé gouverné régné occupé resté restée exercé siégé vécu administré commandé dirige préside \
         dirigea présida régna gouverna vécut emprisonné emprisonnée incarcéré incarcérée détenu détenue duré \
         dura",
        "led ran headed chaired ruled governed reigned lived served held stayed remained imprisoned jailed \
         presided lasted";

    /// Words behind which another thing is told.
    TURNS:
        "et puis avant après qui que où dont mais ensuite suspendu suspendue interrompu interrompue sauf ;",
        "and then before after who which where whose but later suspended ; except";

    /// Days that are not those of the calendar: *dix jours ouvrés*.
    WORKING:
        "ouvrés ouvrables ouvré ouvrable travail audience cours grève classe course compétition match matches \
         concerts congés repos arrêt tournage fermeture",
        "working business competition school trading strike racing";

    /// What may stand between the beginning and the end of a thing.
    JOINS:
        ", ( ) et puis est sont ont a été fut sera il elle s' se avant de d' être finalement définitivement enfin mais \
         avoir ses portes – — son poste leur y",
        ", ( ) and then was is were it he she before finally had been being but they eventually – — down its \
         doors";

    /// Before the date of a beginning or end.
    ON:
        "en le depuis dès fin début l' au à mois de d'",
        "in on early late the of mid back";

    /// What turns to somebody else's life, beside kin.
    OTHERS:
        "grand mentor dont où que qui quand avec contre",
        "who whose where when with mentor";

    /// The beginning of a life.
    BORN:
        "né née naît naquit",
        "born";

    /// Its end.
    DEAD:
        "mort morte décédé décédée disparu disparue meurt mourut décède éteint éteinte",
        "died dies dead killed";

    /// The beginning of something else.
    BEGUN:
        "fondé fondée créé créée ouvert ouverte lancé lancée inauguré inaugurée construit construite bâti bâtie \
         commencé commencée commencés débuté débutés entamé entamée entamés lancés ouverts fondés élu élue nommé nommée arrivé arrivée embauché embauchée marié \
         mariée mariés créées ouvertes",
        "founded created opened launched inaugurated built begun started elected appointed hired married \
         established";

    /// Its end.
    ENDED:
        "fermé fermée dissous dissoute disparu disparue liquidé liquidée démoli démolie détruit détruite achevé \
         achevée terminé terminée terminés achevés arrêté arrêtée démissionné démissionner démissionne quitté quitter parti partie \
         partir fermer disparaître licencié licenciée divorcé divorcée divorcés démis démise battu battue \
         remplacé remplacée rasé rasée abandonné abandonnée",
        "closed dissolved demolished liquidated destroyed finished ended resigned left quit divorced completed \
         resigning leaving closing shut scrapped fired sacked abandoned";

    /// Between a century and a year of it.
    SAME_TIME:
        ", ( en vers",
        ", ( in around about";

    /// Before the length of a time in a post.
    AFTER:
        "après pendant durant de",
        "after for";

    /// Behind it.
    POST:
        "à_ce_poste à_la_tête à_son_poste à_la_barre aux_commandes à_la_présidence à_la_direction de_mandat de_mandats de_règne \
         de_présidence de_direction à_la_mairie comme_maire comme_directeur comme_directrice en_poste en_fonction en_fonctions",
        "in_the_job in_charge at_the_helm in_the_post in_post in_office in_the_role as_mayor as_director as_chairman \
         as_chair as_head as_manager at_the_top on_the_throne as_president";

    /// Who is told of again.
    SAME_ONE:
        "il elle",
        "he she";

    /// The beginning of what has an end, in a sentence of its own.
    STARTS:
        "débuté débute débuta débutera débuteront débutait commencé commence commença commencera commenceront entamé \
         démarré démarre démarrera lancé lancée lancés ouvert ouverte ouvrira ouvre ouvrait entré entrée entrés éclaté \
         déclenché déclenchée arrivé arrivée partis parti partie quitté fermé fermée suspendu suspendue interrompu \
         interrompue coupé coupée",
        "began begins begin started starts start opened opens open launched broke set left closed shut suspended";

    /// Its end.
    ENDS_THEN:
        "fin achevé achevée achevés achève acheva achèvera achèveront terminé terminée terminés termine terminera \
         termineront refermé referme refermera fermera ferme fermé clos close levé levée prendra arrivés regagné sortie sorti rouvert rouverte rouvre rouvrira repris reprise \
         reprend reprendra",
        "ended ends end finished finishes closed closes concluded concludes completed lifted returned reached reopened reopens resumed resumes";

    /// Before the length of what began and ended.
    LASTED:
        "après pendant durant bout duré dura durera dureront terme",
        "after for lasted lasts lasting last during";

    /// Since when somebody holds a post.
    SINCE:
        "depuis",
        "since";

    /// Behind the time that something was there: *après 40 ans d’existence*.
    EXISTENCE:
        "d'_existence d'_activité de_services de_bons_et_loyaux_services d'_exploitation de_présence de_vie",
        "of_existence in_business on_stage in_operation of_service of_trading in_existence";

    /// What one is who holds it.
    HOLDS:
        "dirige préside occupe tient commande administre gère conduit tête poste maire directeur directrice président \
         présidente rédacteur rédactrice entraîneur entraîneuse patron patronne aux",
        "led run headed chaired held coached managed been served director mayor president head chair coach";
}
