//! Currencies and units by name: what CLDR gives, and what the press says besides.

use super::terms::Terms;
use super::{cldr_en, cldr_fr};
use crate::text::language::Language;
use std::sync::OnceLock;

/// What the French press calls currencies besides CLDR's names; wins over them.
const FRENCH_CURRENCIES: &str = "\
dollar dollar
USD dollar américain|dollar us
CAD dollar can
TWD dollar taïwanais
SGD dollar singapourien
HKD dollar hongkongais
GBP livre|livres sterlings|pound
JPY yen
CNY yuan|renminbi
KRW won
RUB rouble
IRR rial
VND dong
BRL réal|réaux|reais
ILS shekel
RON lei
XOF franc cfa|f cfa|fcfa|cfa
XPF franc pacifique
DEM mark allemand|deutsche mark|deutschemark
FIM mark finlandais
NLG florin hollandais
piastre piastre
XBT bitcoin
ETH ether
USDT tether
mark mark
escudo escudo
riyal riyal";

/// The same in English.
const ENGLISH_CURRENCIES: &str = "\
dollar dollar|buck
USD american dollar
GBP pound|sterling|pound sterling|quid
JPY yen
CNY yuan|renminbi|rmb
INR rupee
KRW won
RUB ruble|rouble
BRL real|reais
ILS shekel
TRY turkish lira
MYR ringgit|malaysia ringgit
EGP geneh
XOF cfa franc
krona krona|krone|kronor|kroner
DEM deutsche mark|deutschmark
piastre piastre
XBT bitcoin
ETH ether
USDT tether
mark mark
escudo escudo";

/// Hundredths: `of name|name`, where `of` is the currency if only one has them, else the name itself.
const FRENCH_SUBUNITS: &str = "\
centime centime|cts
cent cent
GBP penny|pence
satoshi satoshi
GHS pesewa
kopeck kopeck|kopek";

const ENGLISH_SUBUNITS: &str = "\
cent cent
GBP penny|pence|pennies
satoshi satoshi
GHS pesewa
kopek kopek|kopeck
sen sen
centime centime";

/// What the French press calls units besides CLDR's names; wins over them.
const FRENCH_UNITS: &str = "\
m metre
kg kilo
L litre
g gramme
toe tonne équivalent pétrole|tonne d' équivalent pétrole
Wh watt heure|wattheure
Ah ampère heure
dB décibel
acre acre
bit bit
ch cheval vapeur|chevaux vapeur
kn noeud
nmi milles|mille nautique|mille marin
t tonne métrique
°C celsius|centigrade
°F fahrenheit
ha hectare
bbl baril
eV électron volt";

/// The same in English.
const ENGLISH_UNITS: &str = "\
m metre
kg kilo
L litre
g gramme
t ton|tonne|metric ton|metric tonne
lb lb|pound
st stone
Wh watt hour
dB decibel
°C celsius|centigrade|celcius
°F fahrenheit|farenheit
in inch";

/// The currencies of a language.
pub(crate) fn currencies(language: Language) -> &'static Terms {
    static FRENCH: OnceLock<Terms> = OnceLock::new();
    static ENGLISH: OnceLock<Terms> = OnceLock::new();
    match language {
        Language::French => {
            FRENCH.get_or_init(|| Terms::new(&[FRENCH_CURRENCIES, cldr_fr::CURRENCIES]))
        }
        Language::English => {
            ENGLISH.get_or_init(|| Terms::new(&[ENGLISH_CURRENCIES, cldr_en::CURRENCIES]))
        }
    }
}

/// The hundredths of currencies in a language.
pub(crate) fn subunits(language: Language) -> &'static Terms {
    static FRENCH: OnceLock<Terms> = OnceLock::new();
    static ENGLISH: OnceLock<Terms> = OnceLock::new();
    match language {
        Language::French => FRENCH.get_or_init(|| Terms::new(&[FRENCH_SUBUNITS])),
        Language::English => ENGLISH.get_or_init(|| Terms::new(&[ENGLISH_SUBUNITS])),
    }
}

/// The units of a language.
pub(crate) fn units(language: Language) -> &'static Terms {
    static FRENCH: OnceLock<Terms> = OnceLock::new();
    static ENGLISH: OnceLock<Terms> = OnceLock::new();
    match language {
        Language::French => FRENCH.get_or_init(|| Terms::new(&[FRENCH_UNITS, cldr_fr::UNITS])),
        Language::English => ENGLISH.get_or_init(|| Terms::new(&[ENGLISH_UNITS, cldr_en::UNITS])),
    }
}

/// The ISO 4217 code that is these letters.
pub(crate) fn code(letters: &str) -> Option<&'static str> {
    if letters.len() != 3 || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    cldr_fr::CURRENCIES
        .lines()
        .find(|line| line.starts_with(letters))
        .and_then(|line| line.get(..letters.len()))
}

/// The names of a currency in both languages.
pub(crate) fn names_of(code: &str) -> impl Iterator<Item = &'static str> {
    [Language::French, Language::English]
        .into_iter()
        .flat_map(|language| currencies(language).all())
        .filter(move |term| term.symbol == code)
        .map(|term| term.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{CELSIUS, FAHRENHEIT, base_of};
    use crate::text::fold;

    #[test]
    fn names_are_folded_and_units_known() {
        for language in [Language::French, Language::English] {
            for terms in [currencies(language), subunits(language), units(language)] {
                for term in terms.all() {
                    assert!(fold::folds_to(term.name, term.name), "{}", term.name);
                }
            }
            for term in units(language).all() {
                let known = base_of(term.symbol).is_some()
                    || [CELSIUS.symbol, FAHRENHEIT.symbol, "kg"].contains(&term.symbol);
                assert!(known, "{}", term.symbol);
            }
        }
    }

    #[test]
    fn codes_are_of_three_capitals() {
        assert_eq!(code("EUR"), Some("EUR"));
        assert_eq!(code("eur"), None);
        assert_eq!(code("EURO"), None);
        assert_eq!(code("QQQ"), None);
    }
}
