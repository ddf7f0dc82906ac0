//! French names of currencies and units, made by `cargo xtask cldr`: edit that, not this.
//!
//! Source: Unicode CLDR 48.2.0 (`cldr-core`, `cldr-numbers-full`, `cldr-units-full`), Unicode License v3.

/// A currency a line: its ISO 4217 code, or its short name where several countries share it, then its names.
pub(super) const CURRENCIES: &str = "\
AED dirham des émirats arabes unis
AFN afghani
ALL lek
AMD dram
ANG florin antillais
AOA kwanza
ARS peso argentin
AUD dollar australien
AWG florin arubais
AZN manat azéri
BAM mark
BBD dollar barbadien
BDT taka
BGN lev
BHD dinar bahreïni
BIF franc burundais
BMD dollar bermudien
BND dollar brunéien
BOB boliviano
BRL réal
BSD dollar bahaméen
BTN ngultrum
BWP pula
BYN rouble biélorusse
BZD dollar bélizéen
CAD dollar canadien
CDF franc congolais
CHF franc suisse
CLP peso chilien
CNY yuan
COP peso colombien
CRC colón
CUC peso cubain convertible
CUP peso cubain
CVE escudo
CZK couronne tchèque
DJF franc djiboutien
DKK couronne danoise
DOP peso dominicain
DZD dinar algérien
EGP livre égyptienne
ERN nafka
ETB birr
EUR euro
FJD dollar fidjien
FKP livre des îles malouines
GBP livre sterling
GEL lari
GHS cédi
GIP livre de gibraltar
GMD dalasi
GNF franc guinéen
GTQ quetzal
GYD dollar du guyana
HKD dollar de hong kong
HNL lempira
HRK kuna
HTG gourde
HUF forint
IDR roupie indonésienne
ILS shekel|shekels
INR roupie indienne
IQD dinar irakien
IRR riyal iranien
ISK couronne islandaise
JMD dollar jamaïcain
JOD dinar jordanien
JPY yen
KES shilling kényan
KGS som
KHR riel
KMF franc comorien
KPW won nord coréen
KRW won sud coréen
KWD dinar koweïtien
KYD dollar des îles caïmans
KZT tenge
LAK kip
LBP livre libanaise
LKR roupie srilankaise
LRD dollar libérien
LSL loti|maloti
LYD dinar libyen
MAD dirham marocain
MDL leu moldave
MGA ariary
MKD denar
MMK kyat
MNT tugrik
MOP pataca
MRU ouguiya
MUR roupie mauricienne
MVR rufiyaa
MWK kwacha malawite
MXN peso mexicain
MYR ringgit
MZN meticais|metical
NAD dollar namibien
NGN naira
NIO córdoba
NOK couronne norvégienne
NPR roupie népalaise
NZD dollar néo zélandais
OMR riyals
PAB balboa
PEN sol péruvien
PGK kina
PHP peso philippin
PKR roupie pakistanaise
PLN zloty
PYG guaraní
QAR riyal qatari
RON lei
RSD dinar serbe
RUB rouble russe
RWF franc rwandais
SAR riyal saoudien
SBD dollar des îles salomon
SCR roupie des seychelles
SDG livre soudanaise
SEK couronne suédoise
SGD dollar de singapour
SHP livre de sainte hélène
SLE leone
SLL
SOS shilling somalien
SRD dollar surinamais
SSP livre sud soudanaise
STN dobra
SYP livre syrienne
SZL lilangeni
THB baht
TJS somoni
TMT manats
TND dinar tunisien
TOP pa'anga
TRY livre turque
TTD dollar de trinité et tobago
TWD dollars
TZS shilling tanzanien
UAH hryvnia
UGX shilling ougandais
USD dollar des états unis
UYU peso uruguayen
UZS sum
VES bolivar
VND dông
VUV vatu
WST tala
XAF
XCD dollar des caraïbes orientales
XCG florin caribéen
XOF
XPF franc cfp
YER riyal yéménite
ZAR rand
ZMW kwacha zambien
ZWG or du zimbabwe
ZWL
couronne couronne
dinar dinar
dirham dirham
dollar dollar
florin florin
franc franc
kwacha kwacha
leu leu
livre livre
manat manat
peso peso
riyal riyal
rouble rouble
roupie roupie
shilling shilling
won won";

/// A unit a line: its symbol, then its names.
pub(super) const UNITS: &str = "\
rad radian
ha hectare
acre acre anglo saxonne
bit bit
B octet
A ampère
Ω ohm
V volt
Bq becquerel
cal calorie
eV électronvolt
J joule
Sv sievert
N newton
Hz hertz
px pixel
au unité astronomique
ft pied
in pouce
ly année lumière
m mètre
mi mile
nmi mille marin
pc parsec
yd yard
lm lumen
lx lux
ct carat
M⊕ masse terrestre
g gramme
oz once
ozt once troy
M☉ masse solaire
t tonne
hp cheval vapeur|chevaux vapeur
W watt
mbar millibar
Pa pascal
kn nœud
°C degré celsius
°F degré fahrenheit
K kelvin
bbl baril
bu boisseau|boisseaux
cup tasse
gal gallon
L litre
pt pinte
tbsp cuillère à soupe
tsp cuillère à café";
