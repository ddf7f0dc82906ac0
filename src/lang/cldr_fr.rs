//! French names of currencies and units, made by `cargo xtask cldr`: edit that, not this.
//!
//! Source: Unicode CLDR 48.2.0 (`cldr-core`, `cldr-numbers-full`, `cldr-units-full`), Unicode License v3.

/// A currency a line: its ISO 4217 code, or its short name where several countries share it, then its names.
pub(super) const CURRENCIES: &str = "\
ADP peseta andorrane
AED dirham des émirats arabes unis
AFA
AFN afghani|afghani afghan
ALL lek|lek albanais
AMD dram|dram arménien
ANG florin antillais
AOA kwanza|kwanza angolais
AON
AOR
ARS peso argentin
ATS schilling|schilling autrichien
AUD dollar australien
AWG florin arubais
AZM
AZN manat azéri
BAM mark convertible bosniaque
BBD dollar barbadien
BDT taka|taka bangladeshi
BEF franc belge
BGN lev|lev bulgare
BHD dinar bahreïni
BIF franc burundais
BMD dollar bermudien
BND dollar brunéien
BOB boliviano|boliviano bolivien
BRL réal|réal brésilien
BSD dollar bahaméen
BTN ngultrum|ngultrum bouthanais
BWP pula|pula botswanais
BYB
BYN rouble biélorusse
BYR
BZD dollar bélizéen
CAD dollar canadien
CDF franc congolais
CHF franc suisse
CLP peso chilien
CNY yuan|yuan renminbi chinois
COP peso colombien
CRC colón costaricain
CSD dinar serbo monténégrin
CUC peso cubain convertible
CUP peso cubain
CVE escudo capverdien
CYP livre chypriote
CZK couronne tchèque
DEM mark allemand
DJF franc djiboutien
DKK couronne danoise
DOP peso dominicain
DZD dinar algérien
ECS sucre|sucre équatorien
EEK couronne estonienne
EGP livre égyptienne
ERN nafka|nafka érythréen
ESP peseta espagnole
ETB birr|birr éthiopien
EUR euro
FIM mark finlandais
FJD dollar fidjien
FKP livre des îles malouines
FRF franc français
GBP livre sterling
GEL lari|lari géorgien
GHC
GHS cédi|cédi ghanéen
GIP livre de gibraltar
GMD dalasi|dalasi gambien
GNF franc guinéen
GRD drachme|drachme grecque
GTQ quetzal|quetzal guatémaltèque
GYD dollar du guyana
HKD dollar de hong kong
HNL lempira|lempira hondurien
HRK kuna|kuna croate
HTG gourde|gourde haïtienne
HUF forint|forint hongrois
IDR roupie indonésienne
IEP livre irlandaise
ILS shekel|shekels|nouveau shekel israélien|nouveaux shekels israéliens
INR roupie indienne
IQD dinar irakien
IRR riyal iranien
ISK couronne islandaise
ITL lire italienne
JMD dollar jamaïcain
JOD dinar jordanien
JPY yen|yen japonais
KES shilling kényan
KGS som|som kirghize
KHR riel|riel cambodgien
KMF franc comorien
KPW won nord coréen
KRW won sud coréen
KWD dinar koweïtien
KYD dollar des îles caïmans
KZT tenge|tenge kazakh
LAK kip|kip laotien
LBP livre libanaise
LKR roupie srilankaise
LRD dollar libérien
LSL loti|maloti|loti lesothan|maloti lesothans
LTL litas|litas lituanien
LUF franc luxembourgeois
LVL lats|lats letton
LYD dinar libyen
MAD dirham marocain
MDL leu moldave
MGA ariary|ariary malgache
MGF franc malgache
MKD denar|denar macédonien
MMK kyat|kyat myanmarais
MNT tugrik|tugrik mongol
MOP pataca|pataca macanaise
MRO
MRU ouguiya|ouguiya mauritanien
MTL lire maltaise
MUR roupie mauricienne
MVR rufiyaa|rufiyaa maldivienne
MWK kwacha malawite
MXN peso mexicain
MYR ringgit|ringgit malais
MZM
MZN meticais|metical|metical mozambicain|meticais mozambicains
NAD dollar namibien
NGN naira|naira nigérian
NIO córdoba|córdoba oro nicaraguayen
NLG florin néerlandais
NOK couronne norvégienne
NPR roupie népalaise
NZD dollar néo zélandais
OMR riyals|riyal omanais|riyals omanis
PAB balboa|balboa panaméen
PEN sol péruvien
PGK kina|kina papouan néo guinéen
PHP peso philippin
PKR roupie pakistanaise
PLN zloty|zloty polonais
PTE escudo portugais
PYG guaraní|guaraní paraguayen
QAR riyal qatari
ROL
RON lei|leu roumain|lei roumains
RSD dinar serbe
RUB rouble russe
RWF franc rwandais
SAR riyal saoudien
SBD dollar des îles salomon
SCR roupie des seychelles
SDD
SDG livre soudanaise
SEK couronne suédoise
SGD dollar de singapour
SHP livre de sainte hélène
SIT tolar|tolar slovène
SKK couronne slovaque
SLE leone|leone sierra léonais
SLL
SOS shilling somalien
SRD dollar surinamais
SRG florin surinamais
SSP livre sud soudanaise
STD
STN dobra|dobra santoméen
SVC colón salvadorien
SYP livre syrienne
SZL lilangeni|lilangeni swazi
THB baht|baht thaïlandais
TJR rouble tadjik
TJS somoni|somoni tadjik
TMM manat turkmène
TMT manats|nouveau manat turkmène|nouveaux manats turkmènes
TND dinar tunisien
TOP pa'anga|pa'anga tongan
TPE escudo timorais
TRL
TRY livre turque
TTD dollar de trinité et tobago
TWD dollars|nouveau dollar taïwanais|nouveaux dollars taïwanais
TZS shilling tanzanien
UAH hryvnia|hryvnia ukrainienne
UGX shilling ougandais
USD dollar des états unis
UYU peso uruguayen
UZS sum|sum ouzbek
VEB
VEF
VES bolivar|bolivar vénézuélien
VND dông|dông vietnamien
VUV vatu|vatu vanuatuan
WST tala|tala samoan
XAF
XCD dollar des caraïbes orientales
XCG florin caribéen
XOF
XPF franc cfp
YER riyal yéménite
YUM
ZAR rand|rand sud africain
ZMK
ZMW kwacha zambien
ZWD dollar zimbabwéen
ZWG or du zimbabwe
ZWL
ZWR
colón colón
couronne couronne
dinar dinar
dirham dirham
dollar dollar
escudo escudo
florin florin
franc franc
kwacha kwacha
leu leu
lire lire
livre livre
manat manat
mark mark
peseta peseta
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
