//! The words that the check of ages reads beside dates and ages.

use crate::checks::lexis::classes;

classes! {
    after crate::checks::lexis::common::WORDS;

    /// Before a birth.
    BORN:
        "né née naît naquit naissance",
        "born";

    /// Before the date of a birth.
    ON:
        "en le l' au an année de d'",
        "in on of";

    /// Before an age told of now, of the past, of the future.
    HAS:
        "a fête souffle affiche",
        "is turns";

    /// Before an age told of the past.
    HAD:
        "avait eut fêtait fêté",
        "was turned";

    /// Before one told of the future.
    WILL:
        "aura fêtera",
        "be turn";

    /// *il y a*
    THERE:
        "y",
        "";

    /// Before the verb that tells the age of whoever was named.
    PRONOUNS:
        "il elle qui et , -",
        "he she who and now will would";

    /// *âgée de 50 ans*
    AGED:
        "âgé âgée",
        "aged";

    /// *à l’âge de 50 ans*
    AGE:
        "âge",
        "age";

    /// *à 50 ans*
    AT:
        "à",
        "at";

    /// *year-old*; empty where no such word is needed.
    OLD:
        "",
        "old";

    /// What people do at an age.
    MILESTONES:
        "mort morte meurt mourut décédé décédée décède disparu disparue éteint éteinte élu élue nommé nommée \
         devenu devenue devient devint marié mariée tué tuée",
        "died dies elected appointed became married killed won retired retires";

    /// Of a death.
    DEATHS:
        "mort morte décédé décédée disparu disparue éteint éteinte meurt mourut tué tuée",
        "died dies dead killed";

    /// What may stand between a person and an age.
    BESIDE:
        "aujourd'hui déjà désormais maintenant alors est était et ses a été juste tout seulement l' âge \
         actuellement",
        "now who is was already then today the at age of";

    /// Behind a length of time that is no age.
    LENGTHS:
        "de d' du des plus après avant durant auparavant pour ferme derrière devant entre",
        "of years later more earlier million after percent";

    /// At the head of a sentence that goes on with the person of the one before.
    REFERS:
        "il elle né née âgé âgée à celui celle mort morte décédé décédée",
        "he she born aged at";

    /// Somebody or something else than the person of the sentence, beside kin.
    OTHERS:
        "victime homme garçon dont deux jeune passager passagère conducteur conductrice condamné condamnée peine \
         petit-fils grand-père grand-mère fondée fondé créée entreprise association société club maison chien \
         cheval arbre chat",
        "victim man woman boy girl whose two passenger driver founded company club dog horse tree cat";

    /// What says that an age is today's, before it: *Lowther, now 39*.
    TODAY:
        "aujourd'hui désormais maintenant bientôt",
        "now today currently";

    /// The beginning of what is no person.
    FOUNDED:
        "fondé fondée fondés fondées créé créée ouvert ouverte inauguré inaugurée",
        "founded created opened established launched set";

    /// Of a jubilee.
    CELEBRATES:
        "fête fêtent célèbre célèbrent souffle fêté célébré fêtera célébrera fêter célébrer",
        "celebrates celebrate celebrated marks marked marking celebrating mark turns";

    /// Before its years.
    HER:
        "ses leurs son leur",
        "its their his her";

    /// Behind the number of years that are celebrated.
    BIRTHDAY:
        "anniversaire",
        "birthday anniversary";

    /// Before words that somebody says.
    OPENING:
        "« “ \"";

    /// An age or a jubilee in one word.
    NUMBERED:
        "cinquantenaire centenaire bicentenaire tricentenaire centième cinquantième quadragénaire quinquagénaire \
         sexagénaire septuagénaire octogénaire nonagénaire trentenaire centenary centennial bicentenary \
         bicentennial hundredth fiftieth quadragenarian quinquagenarian sexagenarian septuagenarian octogenarian \
         nonagenarian centenarian";
}

/// What says that an age is of another time.
pub(super) const AT_THE_TIME: &[&str] = &["époque", "alors", "then", "autrefois", "jadis"];
