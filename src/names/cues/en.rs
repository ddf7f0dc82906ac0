//! English cue words.

use super::{Cue, Row};

/// Roles and words, folded. A word may stand in several rows.
pub(super) const ROWS: &[Row] = &[
    (Cue::FUNCTION.or(Cue::ARTICLE), "the a an"),
    (
        Cue::FUNCTION,
        "i me my mine we us our you your he him his she her it its they them their this that these those who whom whose \
         which what when where why how if then than so and or but nor for yet of to in on at by with from into onto over \
         under above below between among through during before after since until while because although though as not no \
         yes all any both each few many more most other some such only own same too very can could will would shall \
         should may might must do does did done have has had having be is are was were been being there here now today \
         tomorrow yesterday tonight also just even still again once ever never always often sometimes however therefore \
         thus hence moreover meanwhile according despite within without about against per via one two three four five \
         six seven eight nine ten first second third last next new old good great thanks thank please hi hello hey ok \
         okay well oh let go get got make see look call try best sorry dear regards subject re fw fwd attached note \
         mon tue wed thu fri sat sun am pm everyone someone anyone nothing something everything maybe perhaps",
    ),
    (
        Cue::TITLE,
        "mr mrs ms miss dr prof professor sir madam lord lady king queen prince princess emperor pope cardinal bishop \
         archbishop reverend rev father brother sister saint president vice minister prime chancellor \
         senator sen congressman congresswoman representative rep governor gov mayor judge justice attorney general gen \
         colonel col captain capt lieutenant lt major maj sergeant sgt admiral commander marshal secretary ambassador \
         director chairman chairwoman chairperson chief ceo coach manager actor actress singer author writer journalist \
         spokesman spokeswoman spokesperson officer detective inspector duke duchess count countess baron baroness \
         sheikh ayatollah imam rabbi mullah uncle aunt hon",
    ),
    (
        Cue::TRADE,
        "guitarist drummer bassist vocalist producer composer painter sculptor architect photographer poet philosopher \
         historian economist scientist physicist engineer lawyer banker businessman entrepreneur player striker \
         goalkeeper midfielder defender quarterback pitcher footballer boxer golfer swimmer driver astronaut wife \
         husband son daughter mother friend cousin nephew niece founder leader director",
    ),
    (
        Cue::OFFICE,
        "president chairman ceo founder director employees shareholders subsidiary manager",
    ),
    (
        Cue::ORGANIZATION.or(Cue::ALONE),
        "senate congress parliament pentagon kremlin nato",
    ),
    (
        Cue::ORGANIZATION,
        "university college institute school academy bank company department ministry office bureau agency commission \
         committee council court federation association union party front movement league organization organisation \
         society foundation fund museum library orchestra church club house board center centre corps army navy royal \
         royals real national american international united federal federation world central supreme general house",
    ),
    (
        Cue::PLACE,
        "lake mount mt fort port cape gulf bay strait isle island river saint st san santa los las el new north south \
         east west northern southern eastern western central upper lower great republic kingdom county city town",
    ),
    (
        Cue::SERIES,
        "windows boeing airbus apollo iphone galaxy playstation xbox falcon gpt gemini claude",
    ),
    (Cue::INNER_LINK, "of the de for and"),
    (
        Cue::EVENT,
        "world operation battle war treaty olympic hurricane summer winter",
    ),
    (Cue::PRODUCT, "windows boeing airbus apollo treaty nobel"),
    (
        Cue::BEFORE_ORGANIZATION,
        "company firm group bank party newspaper magazine channel label band team club union agency manufacturer maker \
         airline retailer subsidiary publisher website",
    ),
    (
        Cue::BEFORE_PLACE,
        "city town village state province county region district capital island near outside downtown north south east \
         west northern southern eastern western suburb border coast",
    ),
    (Cue::BEFORE_EVENT, "festival tournament hurricane"),
    (
        Cue::BEFORE_PRODUCT,
        "film movie novel book album song single series game software app show episode entitled titled",
    ),
    (Cue::INSIDE, ""),
    (Cue::LINK, "of the de for and"),
    (
        Cue::PARTICLE,
        "von van der den bin ben al el ibn abu da das dos del della di de la le du",
    ),
    (
        Cue::ORGANIZATION_TAIL,
        "inc ltd llc plc corp corporation co company companies group holdings holding international airlines airways \
         motors bank university college institute school academy party press news media records recordings pictures \
         studios entertainment technologies systems partners capital industries energy foundation association society \
         council committee commission department ministry agency bureau office court church club team fc league times \
         post tribune herald journal magazine network television radio union federation organization army navy force \
         museum library orchestra band services solutions labs bros brothers sons authority service trust fund board \
         center centre hospital division brigade regiment battalion squadron fleet police guard conference",
    ),
    (
        Cue::PLACE_TAIL,
        "street st road rd avenue ave boulevard blvd drive lane square park river lake sea ocean gulf strait island islands \
         mountain mountains valley beach airport station county city town village bridge hill hills creek bay desert \
         forest peninsula province state republic kingdom territory district stadium arena hotel tower palace castle \
         house falls canyon coast port harbor harbour highway pass point heights springs",
    ),
    (Cue::LEGAL, "inc ltd llc plc corp co"),
    (
        Cue::EVENT_TAIL,
        "festival cup open games championship championships war wars revolution summit olympics battle massacre \
         election convention parade series bowl",
    ),
    (
        Cue::PRODUCT_TAIL,
        "act prize award awards treaty constitution bible album",
    ),
    (
        Cue::PLAIN,
        "i god internet web dvd cd pc tv dna pm am ps ok faq lol btw asap fyi imo pdf url http https www usd eur nbsp monday tuesday \
         wednesday thursday friday saturday sunday january february march april may june july august september october \
         november december christmas easter thanksgiving english french german spanish italian russian chinese japanese \
         american americans british european europeans african africans asian asians arab arabs indian indians israeli \
         israelis palestinian palestinians iraqi iraqis iranian iranians afghan afghans turkish turks greek greeks \
         polish swedish norwegian danish dutch belgian swiss austrian hungarian czech romanian bulgarian serbian \
         croatian ukrainian ukrainians mexican mexicans brazilian canadian canadians australian australians korean \
         vietnamese thai pakistani egyptian syrian syrians lebanese jordanian saudi libyan moroccan algerian tunisian \
         cuban latin irish scottish welsh portuguese finnish jewish jews muslim muslims christian christians islamic \
         catholic catholics protestant protestants buddhist hindu hindus sunni shia shiite shiites kurdish kurds \
         republican republicans democrat democrats democratic communist nazi nazis soviet western roman romans jew \
         hispanic native islam christianity judaism buddhism hinduism anglican persian argentine chilean colombian \
         filipino indonesian malaysian kenyan nigerian ethiopian somali armenian georgian albanian bosnian",
    ),
    (
        Cue::SPEECH,
        "said says told added explained stated argued claimed wrote noted asked replied born died married",
    ),
    (Cue::AT, "in at near from to"),
];
