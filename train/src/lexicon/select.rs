//! The choice: what is worth its bytes in the reader's download.
//!
//! Left out is what the rules of the product recognize anyway (*université de …*, *Saint-…-sur-…*, a known first
//! name with any last name) unless it has other forms, and classes of works whose titles are common words.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

use super::encode::Section;
use super::sources::{Known, Lists};
use super::words;

/// Kinds of works and goods that are seldom in the news, or whose names are everyday words.
const LEFT_OUT: [&str; 23] = [
    "word",
    "film",
    "novel",
    "series",
    "play",
    "book",
    "song",
    "album",
    "painting",
    "poem",
    "comic",
    "opera",
    "essay",
    "tv show",
    "drink",
    "food brand",
    "character",
    "mythology",
    "historical period",
    "sculpture",
    "label",
    "report",
    "code",
];

/// How far down each list the aliases are kept, in percent.
const ALIASED: usize = 15;
/// Kinds whose aliases are all kept; their lists are sorted otherwise.
const ALIASED_WHOLE: [&str; 4] = [
    "country",
    "english",
    "international organization",
    "institution",
];

/// First words whose phrases the rules type and delimit without help.
const BY_RULE: [&str; 62] = [
    "université",
    "institut",
    "école",
    "musée",
    "théâtre",
    "orchestre",
    "fondation",
    "fédération",
    "association",
    "syndicat",
    "ministère",
    "hôpital",
    "tribunal",
    "parti",
    "mouvement",
    "comité",
    "lycée",
    "collège",
    "clinique",
    "stade",
    "aéroport",
    "gare",
    "port",
    "château",
    "palais",
    "tour",
    "pont",
    "rue",
    "avenue",
    "boulevard",
    "place",
    "lac",
    "mont",
    "col",
    "pic",
    "parc",
    "forêt",
    "vallée",
    "golfe",
    "détroit",
    "baie",
    "cap",
    "canal",
    "centrale",
    "prison",
    "circuit",
    "loi",
    "prix",
    "affaire",
    "guerre",
    "bataille",
    "festival",
    "ouragan",
    "tempête",
    "cyclone",
    "championnat",
    "grand",
    "royal",
    "lady",
    "saint",
    "national",
    "ville",
];

/// Legal forms and other tails that companies add to their name.
const TAILS: [&str; 26] = [
    "Inc",
    "Inc.",
    "SA",
    "SE",
    "AG",
    "NV",
    "N.V.",
    "S.A.",
    "SpA",
    "Ltd",
    "Limited",
    "plc",
    "PLC",
    "LLC",
    "GmbH",
    "Corporation",
    "Corp.",
    "Corp",
    "Company",
    "Co.",
    "Group",
    "Groupe",
    "Holdings",
    "Holding",
    "International",
    "& Co",
];

/// Countries whose regions the English-speaking press names.
const REGIONS_OF: [&str; 12] = [
    "United States",
    "Canada",
    "United Kingdom",
    "Australia",
    "Germany",
    "Spain",
    "Italy",
    "India",
    "Belgium",
    "Switzerland",
    "Netherlands",
    "Austria",
];

/// Whose public persons are known by the last name alone.
const LAST_NAMES_LEFT_OUT: [&str; 3] = ["character", "mythology", "biblical figure"];

/// All sections, chosen.
pub(crate) fn sections(lists: &Lists, shared: &Path) -> Result<Vec<Section>, String> {
    let forenames: BTreeSet<&str> = lists
        .forenames
        .iter()
        .map(String::as_str)
        .filter(|name| !name.is_empty())
        .collect();
    let mut sections: Vec<Section> = ["organization", "place", "event", "product"]
        .into_iter()
        .map(|name| Section {
            name,
            entries: names(lists.known.iter().filter(|known| known.class == name)),
        })
        .collect();
    companies(lists, &mut sections[0].entries);
    places(lists, &mut sections[1].entries);
    let (whole, last) = persons(lists, &forenames);
    sections.push(plain("person", whole));
    sections.push(plain(
        "forename",
        forenames.iter().map(|&name| name.to_owned()),
    ));
    sections.push(plain("surname", last));
    let of_class = |class: &'static str| {
        let forms = lists.known.iter().filter(move |known| known.class == class);
        forms.flat_map(|known| std::iter::once(&known.name).chain(&known.aliases))
    };
    for (class, name) in [
        ("person", "more-person"),
        ("organization", "more-organization"),
        ("place", "more-place"),
        ("event", "more-event"),
        ("product", "more-product"),
    ] {
        let there: HashSet<&String> = sections
            .iter()
            .filter(|section| section.name == class)
            .flat_map(|section| section.entries.iter())
            .flat_map(|(name, forms)| std::iter::once(name).chain(forms))
            .collect();
        let more = of_class(class)
            .filter(|form| form.contains(char::is_uppercase) && !there.contains(form))
            .cloned()
            .collect::<BTreeSet<String>>();
        sections.push(plain(name, more));
    }
    sections.push(plain("common-fr", french(shared)?));
    sections.push(plain("common-en", english(shared)?));
    Ok(sections)
}

/// The forms of well-known things, one thing a line, forms separated by tabs; only those that neither a common
/// spelling nor initials join in the text.
pub(crate) fn aliases(lists: &Lists) -> String {
    let mut lines: Vec<(bool, Vec<&str>)> = Vec::new();
    let things = lists.known.iter().filter(|item| {
        let kind = item.kind.as_str();
        item.class != "person"
            && (item.rank <= ALIASED || ALIASED_WHOLE.contains(&kind))
            && !LEFT_OUT.contains(&item.kind.as_str())
    });
    for item in things {
        let mut forms = vec![item.name.as_str()];
        for alias in &item.aliases {
            let known = forms.iter().any(|form| {
                flat(form) == flat(alias) || is_initials(alias, form) || is_initials(form, alias)
            });
            if !known && starts_as_name(alias) {
                forms.push(alias);
            }
        }
        // Lists of two languages have one form of a place in common; organizations share acronyms by chance.
        let place = item.class == "place";
        let shared = lines.iter().position(|(other, line)| {
            place && *other && line.iter().any(|form| forms.contains(form))
        });
        match shared {
            Some(line) => forms.into_iter().for_each(|form| {
                if !lines[line].1.contains(&form) {
                    lines[line].1.push(form);
                }
            }),
            None => lines.push((place, forms)),
        }
    }
    let lines: BTreeSet<String> = lines
        .into_iter()
        .filter(|(_, forms)| forms.len() > 1)
        .map(|(_, forms)| forms.join("\t") + "\n")
        .collect();
    lines.into_iter().collect()
}

fn plain(name: &'static str, words: impl IntoIterator<Item = String>) -> Section {
    Section {
        name,
        entries: words
            .into_iter()
            .map(|word| (word, BTreeSet::new()))
            .collect(),
    }
}

/// Names of one class with their other forms.
fn names<'l>(known: impl Iterator<Item = &'l Known>) -> BTreeMap<String, BTreeSet<String>> {
    let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for item in known.filter(|item| !LEFT_OUT.contains(&item.kind.as_str())) {
        // An acronym is the other form of what it stands for, not the reverse.
        let (name, others) =
            if is_acronym(&item.name) && item.aliases.iter().any(|alias| alias.contains(' ')) {
                let long = item
                    .aliases
                    .iter()
                    .max_by_key(|alias| alias.len())
                    .expect("one is longer");
                let others = item.aliases.iter().filter(|&alias| alias != long);
                (long, others.chain([&item.name]).collect::<Vec<_>>())
            } else {
                (&item.name, item.aliases.iter().collect())
            };
        // Where the main form starts with a common noun (*océan Atlantique*), another may be the name proper.
        let proper = std::iter::once(name)
            .chain(others.iter().copied())
            .find(|form| starts_as_name(form));
        let Some(name) = proper.filter(|name| !others.is_empty() || !is_ruled(name)) else {
            continue;
        };
        let forms = entries.entry(name.clone()).or_default();
        let mut seen: HashSet<String> = [flat(name)].into();
        for other in others {
            let tail = other.strip_prefix(name.as_str()).map(str::trim);
            if tail.is_some_and(|tail| TAILS.contains(&tail)) || !starts_as_name(other) {
                continue;
            }
            if seen.insert(flat(other)) {
                forms.insert(other.clone());
            }
        }
    }
    // What is another form of one entry needs no entry of its own.
    let others: HashSet<String> = entries.values().flatten().cloned().collect();
    entries.retain(|name, forms| !forms.is_empty() || !others.contains(name));
    entries
}

fn companies(lists: &Lists, organizations: &mut BTreeMap<String, BTreeSet<String>>) {
    for company in &lists.companies {
        let bare = company.split(" (").next().unwrap_or(company);
        let bare = TAILS.iter().fold(bare, |bare, tail| {
            bare.strip_suffix(tail).map_or(bare, str::trim_end)
        });
        organizations.entry(bare.to_owned()).or_default();
    }
}

fn places(lists: &Lists, places: &mut BTreeMap<String, BTreeSet<String>>) {
    let mut add = |name: &str| {
        if !name.is_empty() && starts_as_name(name) {
            places.entry(name.to_owned()).or_default();
        }
    };
    for city in &lists.cities {
        // *Korea, Republic of*; where the land is no land the field says so in a sentence.
        if !city.country.starts_with("No ") {
            add(city
                .country
                .split([',', '('])
                .next()
                .unwrap_or_default()
                .trim());
        }
        if REGIONS_OF.contains(&city.country.as_str()) {
            add(&city.region);
        }
        // Cities that give a region its name are the great ones.
        if city.name == city.region {
            add(&city.name);
        }
        if city.country == "France" && !is_ruled(&city.name) {
            add(&city.name);
        }
    }
}

/// Whole names that no first name gives away, and last names.
fn persons(lists: &Lists, forenames: &BTreeSet<&str>) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut whole, mut last) = (BTreeSet::new(), BTreeSet::new());
    for known in lists.known.iter().filter(|known| known.class == "person") {
        for name in std::iter::once(&known.name)
            .chain(&known.aliases)
            .filter(|name| starts_as_name(name))
        {
            match name.split_once(' ') {
                Some((first, rest)) if forenames.contains(first) => {
                    if !LAST_NAMES_LEFT_OUT.contains(&known.kind.as_str())
                        && !rest.starts_with(char::is_lowercase)
                    {
                        last.insert(rest.to_owned());
                    }
                }
                Some(_) => {
                    whole.insert(name.clone());
                }
                None => {
                    last.insert(name.clone());
                }
            }
        }
    }
    // A whole name whose tail is known is found by it.
    (whole, last)
}

fn french(shared: &Path) -> Result<Vec<String>, String> {
    let mut texts = Vec::new();
    for part in [
        "africa-mideast",
        "americas-asia",
        "economy",
        "europe",
        "politics-justice",
        "science-tech",
        "sport-culture",
    ] {
        texts.extend(words::corpus(
            &shared.join(format!("corpus/fr-news-{part}.txt")),
        )?);
    }
    for part in ["web", "encyclopedia", "parliament"] {
        texts.extend(words::gold(&shared.join(format!("gold/fr-{part}.jsonl")))?);
    }
    Ok(words::common(&texts))
}

fn english(shared: &Path) -> Result<Vec<String>, String> {
    let mut texts = Vec::new();
    for part in ["web-1", "encyclopedia"] {
        texts.extend(words::gold(&shared.join(format!("gold/en-{part}.jsonl")))?);
    }
    Ok(words::common(&texts))
}

/// Whether spans could start with it: with a capital somewhere in its first word, or a digit.
fn starts_as_name(name: &str) -> bool {
    name.split([' ', '-', '\''])
        .next()
        .is_some_and(|word| word.contains(|c: char| c.is_uppercase() || c.is_ascii_digit()))
}

fn is_acronym(name: &str) -> bool {
    !name.contains(' ')
        && name.chars().filter(|c| c.is_uppercase()).count() * 2 > name.chars().count()
}

/// Whether the rules find it without help: a head they know, then capitals and particles alone; or a hyphenated
/// village name.
fn is_ruled(name: &str) -> bool {
    let mut parts = name.split([' ', '\'']);
    let first = parts.next().unwrap_or_default().to_lowercase();
    let particle = |part: &str| {
        matches!(
            part,
            "de" | "du" | "des" | "d" | "la" | "le" | "les" | "l" | "en" | "sur"
        )
    };
    let headed = BY_RULE.contains(&first.as_str())
        && parts.all(|part| particle(part) || !part.starts_with(char::is_lowercase));
    headed
        || name.starts_with("Saint-")
        || name.starts_with("Sainte-")
        || name.contains("-sur-")
        || name.contains("-lès-")
}

/// Whether the first letters of the words of `long`, particles aside, are `short`.
fn is_initials(short: &str, long: &str) -> bool {
    let initials: String = long
        .split([' ', '\'', '-'])
        .filter(|part| {
            !matches!(
                *part,
                "de" | "du" | "des" | "d" | "la" | "le" | "les" | "l" | "en" | "et" | "pour"
            )
        })
        .filter_map(|part| part.chars().next())
        .collect();
    flat(&initials) == flat(short)
}

/// Case, accents of capitals and hyphens aside: forms that the product tells apart no more.
fn flat(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter(|c| !matches!(c, '-' | ' '))
        .map(|c| match c {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'û' | 'ü' | 'ù' => 'u',
            'ç' => 'c',
            c => c,
        })
        .collect()
}
