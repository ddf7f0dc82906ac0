//! The words of roles, one table a language. Most nouns of roles are cue words already ([`super::super::cues`]); here
//! stand those that are no cues, and the cues that are titles and kin but no roles.

/// The words of one language, folded, separated by spaces ([`super::lists`] looks them up), and endings.
pub(super) struct Words {
    /// Nouns of roles that are no cues.
    pub(super) nouns: &'static str,
    /// Cues of titles, trades and offices that name no role of one person.
    pub(super) no_nouns: &'static str,
    /// What stands before the noun and belongs to the role.
    pub(super) modifiers: &'static str,
    /// What stands behind the noun and belongs to the role.
    pub(super) adjectives: &'static str,
    /// Endings of further adjectives behind the noun.
    pub(super) endings: &'static [&'static str],
    /// Endings of participles behind the noun.
    pub(super) participles: &'static [&'static str],
    /// What looks like such an adjective and is a verb.
    pub(super) verbs: &'static str,
    /// What opens a noun phrase and is no part of the role.
    pub(super) determiners: &'static str,
    /// What ties a complement to the noun.
    pub(super) links: &'static str,
    /// What joins two roles or two complements.
    pub(super) joins: &'static str,
    /// What ends a role without a mark: relative pronouns, auxiliaries.
    pub(super) stops: &'static str,
    /// A unit of age, and whether an age may go without.
    pub(super) years: &'static str,
    pub(super) bare_age: bool,
    /// Whether the nationality and the organization stand before the noun.
    pub(super) owner_first: bool,
}

/// Nouns of roles that are written in capitals.
pub(super) const ABBREVIATED: &str = "pdg dg ceo mp";
/// The two parts of *porte-parole*.
pub(super) const JOINED: (&str, &str) = ("porte", "parole");

pub(super) static FRENCH: Words = Words {
    nouns: "bâtonnier bâtonnière chargé chargée coprésident coprésidente délégué députée doyen doyenne \
            eurodéputé eurodéputée enseignant enseignante greffière ingénieur ingénieure inspecteur inspectrice \
            navigateur navigatrice numéro proviseur proviseure rapporteur rapporteure recteur rectrice rédacteur \
            rédactrice restaurateur restauratrice secrétaire trésorier trésorière vice égyptologue urbaniste \
            juriste notaire constitutionnaliste climatologue virologue pédiatre libraire maraîcher maraîchère \
            céréalier armateur promoteur promotrice curé bergère berger",
    no_nouns: "m mm mme mmes mlle monsieur messieurs madame mesdames mademoiselle maître mgr monseigneur dr pr me \
            docteur ministres maires père frère sœur soeur homme femme lord sir lady don dona filiale salariés \
            employés dirigeants joueurs milieu fils fille mère époux épouse mari oncle tante cousin neveu nièce \
            ami amie saint sainte victime habitant habitante riverain démocrate socialiste écologiste \
            conservateur républicain veuve responsables",
    modifiers: "ancien ancienne ex futur future actuel actuelle nouveau nouvelle nouvel premier première vice alors \
            éphémère jeune grand grande haut haute numéro célèbre également seconde second principal principale \
            simple double triple",
    adjectives: "général générale adjoint adjointe délégué déléguée sortant sortante émérite honoraire chargé chargée \
            principal exécutif exécutive élu élue perpétuel associé associée supérieur insoumis insoumise public \
            publique démissionnaire deux breton bretonne belge suisse russe britannique corse basque turc grec \
            chef junior étoilé étoilée écologiste démocrate intérimaire",
    endings: &[
        "al", "ale", "aux", "ales", "ique", "aire", "aires", "ien", "ienne", "éen", "éenne", "ais",
        "aise", "ois", "oise", "ain", "aine", "if", "ive", "iste", "eur", "ier", "ière", "el",
        "elle", "ol", "ole", "and", "ande",
    ],
    participles: &["é", "ée", "ue", "ie", "ant", "ante"],
    verbs: "critique revendique pratique applique arrive signale explique indique duplique appelle rappelle \
            prend vend rend attend défend entend descend répond éclaire faire mais fait avale étale désole vole \
            contrôle console révèle",
    determiners: "le la l' son sa leur notre votre ce cet cette un une du au",
    links: "de du des d' à au aux en chez pour auprès près",
    joins: "et",
    stops: "qui que qu' dont où a est était avait ont sera doit peut se s' ne n' y il elle on lors depuis car \
            mais fut va vient",
    years: "ans an",
    bare_age: false,
    owner_first: false,
};

pub(super) static ENGLISH: Words = Words {
    nouns: "executive chair cofounder deputy editor head lecturer lawmaker leader legislator negotiator owner \
            partner premier presenter principal prosecutor publisher researcher spokesman analyst adviser \
            advisor councillor councilwoman councilman commissioner campaigner activist surgeon nurse teacher \
            treasurer trustee organiser organizer curator conductor farmer trader doctor envoy diplomat lawyer \
            attorney vice mp",
    no_nouns: "mr mrs ms miss dr prof sir madam lord lady rev father brother sister saint gen capt col lt maj sgt \
            hon uncle aunt wife husband son daughter mother friend cousin nephew niece employees shareholders \
            subsidiary count rep sen gov",
    modifiers: "former ex acting interim then current new deputy vice assistant associate executive managing general \
            senior chief prime first foreign finance defence defense interior health education energy justice \
            home environment transport trade economy co founding non financial operating technical marketing \
            legal lead head football team research veteran two time long party opposition attorney police press \
            company group club city state national regional local creative artistic sales policy bank council \
            union hospital school",
    adjectives: "general elect emeritus designate officer",
    endings: &[],
    participles: &["ed", "ing"],
    verbs: "",
    determiners: "the a an its their his her our",
    links: "of at for in to on from with",
    joins: "and",
    stops: "who whose which that is was has had will would when where as but were are could can may did does",
    years: "years year",
    bare_age: true,
    owner_first: true,
};
