//! English names of currencies and units, made by `cargo xtask cldr`: edit that, not this.
//!
//! Source: Unicode CLDR 48.2.0 (`cldr-core`, `cldr-numbers-full`, `cldr-units-full`), Unicode License v3.

/// A currency a line: its ISO 4217 code, or its short name where several countries share it, then its names.
pub(super) const CURRENCIES: &str = "\
AED uae dirham
AFN afghani|afghan afghani
ALL lek|lekë|albanian lek|albanian lekë
AMD dram|armenian dram
ANG netherlands antillean guilder
AOA kwanza|angolan kwanza
ARS argentine peso
AUD australian dollar
AWG florin|aruban florin
AZN azerbaijani manat
BAM mark|bosnia herzegovina convertible mark
BBD barbadian dollar
BDT taka|bangladeshi taka
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
BYN belarusian ruble
BZD belize dollar
CAD canadian dollar
CDF congolese franc
CHF swiss franc
CLP chilean peso
CNY yuan|chinese yuan
COP colombian peso
CRC colón|costa rican colón
CUC cuban convertible peso
CUP cuban peso
CVE escudo|cape verdean escudo
CZK koruna|czech koruna
DJF djiboutian franc
DKK danish krone|danish kroner
DOP dominican peso
DZD algerian dinar
EGP egyptian pound
ERN nakfa|eritrean nakfa
ETB birr|ethiopian birr
EUR euro
FJD fijian dollar
FKP falkland islands pound
GBP british pound
GEL lari|georgian lari
GHS cedi|ghanaian cedi
GIP gibraltar pound
GMD dalasi|gambian dalasi
GNF guinean franc
GTQ quetzal|guatemalan quetzal
GYD guyanaese dollar
HKD hong kong dollar
HNL lempira|honduran lempira
HRK kuna|croatian kuna
HTG gourde|haitian gourde
HUF forint|hungarian forint
IDR rupiah|indonesian rupiah
ILS shekel|israeli new shekel
INR indian rupee
IQD iraqi dinar
IRR iranian rial
ISK króna|krónur|icelandic króna|icelandic krónur
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
LYD libyan dinar
MAD moroccan dirham
MDL moldovan leu|moldovan lei
MGA ariaries|ariary|malagasy ariary|malagasy ariaries
MKD denar|denari|macedonian denar|macedonian denari
MMK kyat|myanmar kyat
MNT tugrik|mongolian tugrik
MOP pataca|macanese pataca
MRU ouguiya|mauritanian ouguiya
MUR mauritian rupee
MVR rufiyaa|maldivian rufiyaa
MWK malawian kwacha
MXN mexican peso
MYR ringgit|malaysian ringgit
MZN metical|mozambican metical
NAD namibian dollar
NGN naira|nigerian naira
NIO córdoba|nicaraguan córdoba
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
PYG guarani|paraguayan guarani
QAR qatari riyal
RON romanian leu|romanian lei
RSD serbian dinar
RUB russian ruble
RWF rwandan franc
SAR saudi riyal
SBD solomon islands dollar
SCR seychellois rupee
SDG sudanese pound
SEK krona|kronor|swedish krona|swedish kronor
SGD singapore dollar
SHP
SLE leone|sierra leonean leone
SLL
SOS somali shilling
SRD surinamese dollar
SSP south sudanese pound
STN
SYP syrian pound
SZL emalangeni|lilangeni|swazi lilangeni|swazi emalangeni
THB baht|thai baht
TJS somoni|tajikistani somoni
TMT turkmenistani manat
TND tunisian dinar
TOP pa'anga|tongan pa'anga
TRY lira|turkish lira
TTD
TWD new taiwan dollar
TZS tanzanian shilling
UAH hryvnia|ukrainian hryvnia
UGX ugandan shilling
USD us dollar
UYU uruguayan peso
UZS uzbekistani som
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
ZAR rand|south african rand
ZMW zambian kwacha
ZWG zimbabwean gold
ZWL
dinar dinar
dirham dirham
dollar dollar
franc franc
guilder guilder
krone krone
kroner kroner
kwacha kwacha
lei lei
leu leu
manat manat
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
