//! English names of currencies and units, made by `cargo xtask cldr`: edit that, not this.
//!
//! Source: Unicode CLDR 48.2.0 (`cldr-core`, `cldr-numbers-full`, `cldr-units-full`), Unicode License v3.

/// A currency a line: its ISO 4217 code, or its short name where several countries share it, then its names.
pub(super) const CURRENCIES: &str = "\
ADP andorran peseta
AED uae dirham
AFA
AFN afghani|afghan afghani
ALL lek|lekë|albanian lek|albanian lekë
AMD dram|armenian dram
ANG netherlands antillean guilder
AOA kwanza|angolan kwanza
AON
AOR
ARS argentine peso
ATS schilling|austrian schilling
AUD australian dollar
AWG florin|aruban florin
AZM
AZN azerbaijani manat
BAM bosnia herzegovina convertible mark
BBD barbadian dollar
BDT taka|bangladeshi taka
BEF belgian franc
BGN lev|leva|bulgarian lev|bulgarian leva
BHD bahraini dinar
BIF burundian franc
BMD bermudan dollar
BND brunei dollar
BOB boliviano|bolivian boliviano
BRL real|brazilian real
BSD bahamian dollar
BTN ngultrum|bhutanese ngultrum
BWP pula|botswanan pula
BYB
BYN belarusian ruble
BYR
BZD belize dollar
CAD canadian dollar
CDF congolese franc
CHF swiss franc
CLP chilean peso
CNY yuan|chinese yuan
COP colombian peso
CRC costa rican colón
CSD
CUC cuban convertible peso
CUP cuban peso
CVE cape verdean escudo
CYP cypriot pound
CZK czech koruna
DEM german mark
DJF djiboutian franc
DKK danish krone|danish kroner
DOP dominican peso
DZD algerian dinar
ECS sucre|ecuadorian sucre
EEK kroon|estonian kroon
EGP egyptian pound
ERN nakfa|eritrean nakfa
ESP spanish peseta
ETB birr|ethiopian birr
EUR euro
FIM markka|finnish markka
FJD fijian dollar
FKP falkland islands pound
FRF french franc
GBP british pound
GEL lari|georgian lari
GHC
GHS cedi|ghanaian cedi
GIP gibraltar pound
GMD dalasi|gambian dalasi
GNF guinean franc
GRD drachma|greek drachma
GTQ quetzal|guatemalan quetzal
GYD guyanaese dollar
HKD hong kong dollar
HNL lempira|honduran lempira
HRK kuna|croatian kuna
HTG gourde|haitian gourde
HUF forint|hungarian forint
IDR rupiah|indonesian rupiah
IEP irish pound
ILS shekel|israeli new shekel
INR indian rupee
IQD iraqi dinar
IRR iranian rial
ISK króna|krónur|icelandic króna|icelandic krónur
ITL italian lira
JMD jamaican dollar
JOD jordanian dinar
JPY yen|japanese yen
KES kenyan shilling
KGS kyrgyz som
KHR riel|cambodian riel
KMF comorian franc
KPW north korean won
KRW south korean won
KWD kuwaiti dinar
KYD cayman islands dollar
KZT tenge|kazakhstani tenge
LAK kip|laotian kip
LBP lebanese pound
LKR sri lankan rupee
LRD liberian dollar
LSL loti|lesotho loti
LTL litai|litas|lithuanian litas|lithuanian litai
LUF luxembourgian franc
LVL lati|lats|latvian lats|latvian lati
LYD libyan dinar
MAD moroccan dirham
MCF monegasque franc
MDL moldovan leu|moldovan lei
MGA ariaries|ariary|malagasy ariary|malagasy ariaries
MGF malagasy franc
MKD denar|denari|macedonian denar|macedonian denari
MMK kyat|myanmar kyat
MNT tugrik|mongolian tugrik
MOP pataca|macanese pataca
MRO
MRU ouguiya|mauritanian ouguiya
MTL maltese lira
MUR mauritian rupee
MVR rufiyaa|maldivian rufiyaa
MWK malawian kwacha
MXN mexican peso
MYR ringgit|malaysian ringgit
MZM
MZN metical|mozambican metical
NAD namibian dollar
NGN naira|nigerian naira
NIO córdoba|nicaraguan córdoba
NLG dutch guilder
NOK norwegian krone|norwegian kroner
NPR nepalese rupee
NZD new zealand dollar
OMR omani rial
PAB balboa|panamanian balboa
PEN peruvian sol|peruvian soles
PGK kina|papua new guinean kina
PHP philippine peso
PKR pakistani rupee
PLN zloty|polish zloty
PTE portuguese escudo
PYG guarani|paraguayan guarani
QAR qatari riyal
ROL
RON romanian leu|romanian lei
RSD serbian dinar
RUB russian ruble
RWF rwandan franc
SAR saudi riyal
SBD solomon islands dollar
SCR seychellois rupee
SDD
SDG sudanese pound
SEK krona|kronor|swedish krona|swedish kronor
SGD singapore dollar
SHP
SIT tolar|slovenian tolar
SKK slovak koruna
SLE leone|sierra leonean leone
SLL
SOS somali shilling
SRD surinamese dollar
SRG surinamese guilder
SSP south sudanese pound
STD
STN
SVC colones|salvadoran colón|salvadoran colones
SYP syrian pound
SZL emalangeni|lilangeni|swazi lilangeni|swazi emalangeni
THB baht|thai baht
TJR tajikistani ruble
TJS somoni|tajikistani somoni
TMM
TMT turkmenistani manat
TND tunisian dinar
TOP pa'anga|tongan pa'anga
TPE timorese escudo
TRL
TRY turkish lira
TTD
TWD new taiwan dollar
TZS tanzanian shilling
UAH hryvnia|ukrainian hryvnia
UGX ugandan shilling
USD us dollar
UYU uruguayan peso
UZS uzbekistani som
VEB
VEF
VES bolívar|venezuelan bolívar
VND dong|vietnamese dong
VUV vatu|vanuatu vatu
WST tala|samoan tala
XAF central african cfa franc
XCD east caribbean dollar
XCG caribbean guilder
XOF west african cfa franc
XPF cfp franc
YER yemeni rial
YUM
ZAR rand|south african rand
ZMK
ZMW zambian kwacha
ZWD
ZWG zimbabwean gold
ZWL
ZWR
colón colón
dinar dinar
dirham dirham
dollar dollar
escudo escudo
franc franc
guilder guilder
koruna koruna
krone krone
kroner kroner
kwacha kwacha
lei lei
leu leu
lira lira
manat manat
mark mark
peseta peseta
peso peso
pound pound
rial rial
riyal riyal
ruble ruble
rupee rupee
shilling shilling
som som
won won";

/// A unit a line: its symbol, then its names.
pub(super) const UNITS: &str = "\
rad radian
ha hectare
acre acre
bit bit
B byte
A ampere
Ω ohm
V volt
Bq becquerel
cal calorie
eV electronvolt
J joule
Sv sievert
N newton
Hz hertz
px pixel
au astronomical unit
ft foot|feet
in inch|inches
ly light year
m meter
mi mile
nmi nautical mile
pc parsec
yd yard
lm lumen
lx lux
ct carat
M⊕ earth mass|earth masses
g gram
oz ounce
ozt troy ounce
M☉ solar mass|solar masses
t metric ton
hp horsepower
W watt
mbar millibar
Pa pascal
kn knot
°C degree celsius
°F degree fahrenheit
K kelvin
bbl barrel
bu bushel
cup cup
gal gallon
L liter
pt pint
tbsp tablespoon
tsp teaspoon";
