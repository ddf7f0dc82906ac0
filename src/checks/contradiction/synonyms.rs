//! Words of one meaning: a headline says *éoliennes*, the text *mâts*; *douze ans de réclusion* are *douze ans de prison*.
//!
//! A class a line, French and English together. Words are compared by their stems, so that a verb brings its noun along
//! (*supprimer, suppression*); a class has one stem for all of its words.

use std::sync::OnceLock;

use super::stem::{Stem, class_key};

/// What happens to persons, or what they come for: *sept personnes tuées* are *sept morts*.
const FATES: &str = "\
mort vie décès tués tuer victime péri périr succombé décédé dead deaths killed killing died die fatalities
blessés blessure injured injuries wounded hurt
disparus disparition missing
évacués évacuation evacuated
interpellés interpellations arrêtés arrestations arrested detained
hospitalisés hospitalised hospitalized
licenciés licenciement redundant redundancies layoffs
embauche embaucher recruter recrute recrutement hire hired hiring recruit
intoxiqués poisoned
relogés displaced
manifestants manifesté manifester défilé marchers marched protesters demonstrators
spectateurs visiteurs festivaliers assisté spectators visitors attended attendees
grévistes strikers
participants participate participé coureurs runners entrants";

/// Of these, those that each side counts for itself.
const CROWDS: &[Stem] = &[11, 12, 13, 14];

/// What is counted, or what an amount is for.
const THINGS: &str = "\
emplois postes jobs
salariés ouvriers workers staff
maisons pavillons habitations homes houses
logements appartements flats apartments
éoliennes mâts turbines aérogénérateurs
bâtiments immeubles
véhicules voitures automobiles vehicles cars
élèves écoliers collégiens lycéens pupils
entreprises sociétés firms companies businesses
magasins boutiques commerces shops stores outlets
usines factories
fauteuils sièges seats
billets tickets entrées entry admission
voix suffrages vote votes
passagers voyageurs passengers travellers
communes villages municipalités
migrants exilés réfugiés refugees
avions planes aircraft jets
bateaux navires ships boats vessels
moutons brebis ovins sheep ewes
vaches bovins cattle cows
tableaux toiles paintings canvases
étages storeys floors
médecins praticiens doctors physicians
pompiers sapeurs firefighters
policiers officers
soldats militaires soldiers troops
foyers ménages households
habitants résidents inhabitants residents
clients clientèle customers
adhérents membres members
bénévoles volontaires volunteers
pont viaduc passerelle ouvrage bridge crossing
route chaussée road
gares stations
tour tower
cheminée chimney";

/// What amounts are of.
const AMOUNTS: &str = "\
amende sanction pénalité fined fine penalty
subvention subside grant subsidy
investir investit investissement investment invest
budget enveloppe
coût coûter coûte facture price cost tarif
durer dure durée last lasting lasts
longueur long étirer étire étend tracé length stretch stretches
hauteur haut culmine height tall
profondeur profond deep depth
superficie surface area
hausse augmenter augmentation grimper bondir bond progresse progression rise rose risen increase climb jump
baisse recul reculer chute chuter diminuer diminution fallen drop decline
salaire rémunération wage salary
dette emprunt debt loan
récolter récolte collecter collecte recueillir recueilli raise raised
pertes perdu perdre loss lost
bénéfice profit
planter plantation planted plant
héberger accueillir accueil accueille host
départ retraite retirement retire";

/// What happens on a day.
const DEEDS: &str = "\
supprimer suppression axe axing scrap cut
créer création create
fermer fermeture suspendre suspension suspendu close closure closed shut shutting shutdown interrompu inaccessible
ouvrir ouverture ouvre ouvert inaugurer inauguration open opened opening
détruire détruit destruction ravagé ravagés brûlé brûler parcouru calciné destroyed burned burnt gutted razed
construire construction construit bâtir build building built
prison réclusion emprisonnement détention jailed jail sentence imprisonment condamner condamné écope
voler dérober dérobé butin stolen theft
vendre vente vendu sell sold sale
acheter achat racheter rachat acquérir acquisition takeover bought purchase
procès audience trial hearing
naître naissance birth born
élection scrutin élu elected election ballot
accident collision crash
incendie sinistre fire blaze feux
séisme tremblement earthquake quake
grève débrayage strike walkout
démission démissionné resign resignation resigned
signer signature signé signed
livrer livraison delivery deliver delivered
attaque attentat attack
expulsion expulser evicted eviction
disqualifier disqualification
lancer lancement launch
explosion exploser blast exploded
inondation crue flood
naufrage sombrer sombré chavirer chaviré sinking sank capsized";

/// Stems below are classes: no key of a word is as small.
pub(super) const CLASSES: Stem = 1 << 8;

/// The first class behind each list; zero is having.
const FATES_END: Stem = 1 + lines(FATES);
const DEEDS_START: Stem = FATES_END + lines(THINGS) + lines(AMOUNTS);

/// How many lines a list has that ends without a line end.
const fn lines(list: &str) -> Stem {
    let bytes = list.as_bytes();
    let (mut lines, mut i) = (1, 0);
    while i < bytes.len() {
        if bytes[i] == b'\n' {
            lines += 1;
        }
        i += 1;
    }
    lines
}

/// The classes of words by their keys, in the place where a key leads or in the next free one.
struct Classes {
    /// A class of zero is free.
    places: [(u32, Stem); Self::PLACES],
}

impl Classes {
    /// More than twice the words, for short ways.
    const PLACES: usize = 1 << 10;

    fn new() -> Self {
        let mut classes = Self {
            places: [(0, 0); Self::PLACES],
        };
        let lines = [FATES, THINGS, AMOUNTS, DEEDS]
            .into_iter()
            .flat_map(str::lines);
        for (class, line) in (1..).zip(lines) {
            for word in line.split(' ') {
                let key = class_key(word);
                let place = classes.place(key);
                if classes.places[place].1 == 0 {
                    classes.places[place] = (key, class);
                }
            }
        }
        classes
    }

    /// Where a key stands, or would.
    fn place(&self, key: u32) -> usize {
        let mut place = key as usize % Self::PLACES;
        while self.places[place].1 != 0 && self.places[place].0 != key {
            place = (place + 1) % Self::PLACES;
        }
        place
    }
}

/// The class of a word with a [`class_key`].
pub(super) fn class_of(key: u32) -> Option<Stem> {
    static CLASSES_BY_KEY: OnceLock<Classes> = OnceLock::new();
    let classes = CLASSES_BY_KEY.get_or_init(Classes::new);
    let (_, class) = classes.places[classes.place(key)];
    (class != 0).then_some(class)
}

/// Whether this is what happens to persons.
pub(super) fn is_fate(stem: Stem) -> bool {
    (1..FATES_END).contains(&stem)
}

/// Whether each side has its own count of it.
pub(super) fn is_crowd(stem: Stem) -> bool {
    CROWDS.contains(&stem)
}

/// Whether this happens on a day.
pub(super) fn is_deed(stem: Stem) -> bool {
    (DEEDS_START..CLASSES).contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::super::stem::stem;
    use super::*;

    #[test]
    fn no_stem_is_of_two_classes() {
        let lines: Vec<&str> = [FATES, THINGS, AMOUNTS, DEEDS]
            .into_iter()
            .flat_map(str::lines)
            .collect();
        assert!(lines.len() < CLASSES as usize);
        for (class, line) in (1..).zip(lines) {
            for word in line.split(' ') {
                assert_eq!(class_of(class_key(word)), Some(class), "{word}");
            }
        }
    }

    #[test]
    fn verbs_and_nouns_meet() {
        let class = |word| stem(word);
        assert_eq!(class("suppression"), class("supprimés"));
        assert_eq!(class("tuées"), class("décès"));
        assert!(is_fate(class("blessée")) && is_crowd(class("manifestants")));
        assert!(is_deed(class("fermera")) && !is_deed(class("éoliennes")));
        assert_eq!(class("camion"), class("camions"));
    }
}
