//! Reading the lists.

use std::collections::HashMap;
use std::path::Path;

/// A line of a list of names.
pub(crate) struct Known {
    /// The main form.
    pub(crate) name: String,
    /// `person`, `organization`, `place`, `event` or `product`.
    pub(crate) class: String,
    /// What it is more precisely: `city`, `bank`, `film`.
    pub(crate) kind: String,
    /// Other forms.
    pub(crate) aliases: Vec<String>,
    /// Where it stands among its kind in its list, in percent (the first is 0). The lists name first what comes to mind
    /// first, so this is a rough measure of fame.
    pub(crate) rank: usize,
}

/// A line of the list of cities.
pub(crate) struct City {
    /// Its name in English or in its own language.
    pub(crate) name: String,
    /// The country's name in English, as ISO 3166 sorts it (*Korea, Republic of*).
    pub(crate) country: String,
    /// The region's name.
    pub(crate) region: String,
}

/// All lists.
pub(crate) struct Lists {
    /// Names of every class.
    pub(crate) known: Vec<Known>,
    /// First names.
    pub(crate) forenames: Vec<String>,
    /// Cities of the world.
    pub(crate) cities: Vec<City>,
    /// Companies, with their legal form.
    pub(crate) companies: Vec<String>,
}

const KNOWN: [&str; 8] = [
    "known-org-fr",
    "known-org-world",
    "known-per-public",
    "known-per-culture",
    "known-place-fr",
    "known-place-world",
    "known-prod-event",
    "known-acronyms",
];

/// Names of the project's own, mostly in English, where the lists have them in French alone.
const OWN: &str = include_str!("../../data/names.tsv");

/// More of them, as English texts write them: name, class, kind.
const ENGLISH: &str = include_str!("../../data/names-en.tsv");

/// Towns and villages of France, one a line under the comment that names their département.
const COMMUNES: &str = include_str!("../../data/communes-fr.txt");

/// Clubs, unions, schools, media and companies of French regions: name, class.
const LOCAL: &str = include_str!("../../data/local-organizations-fr.txt");

/// The lines of a list of the project's own that are no comments.
fn own(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

/// A commune as a line of the lists.
fn commune(name: &str) -> Known {
    Known {
        name: tidy(name),
        class: "place".to_owned(),
        kind: "commune".to_owned(),
        aliases: Vec::new(),
        rank: 99,
    }
}

impl Lists {
    /// Reads them from `folder`.
    pub(crate) fn read(folder: &Path) -> Result<Self, String> {
        let lines = |file: &str| {
            let path = folder.join(file);
            std::fs::read_to_string(&path)
                .map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
                .map_err(|error| format!("{}: {error}", path.display()))
        };
        let mut known: Vec<Known> = OWN.lines().filter_map(parse).collect();
        known.extend(own(ENGLISH).filter_map(parse));
        known.extend(own(COMMUNES).map(commune));
        known.extend(own(LOCAL).filter_map(parse));
        for file in KNOWN {
            let mut of_file: Vec<Known> = lines(&format!("{file}.tsv"))?
                .iter()
                .filter_map(|line| parse(line))
                .collect();
            rank(&mut of_file);
            known.extend(of_file);
        }
        let mut forenames = lines("known-forenames.txt")?;
        forenames.extend(lines("forenames.tsv")?);
        let cities = lines("cities.tsv")?
            .iter()
            .map(|line| {
                let mut fields = line.split('\t').map(str::to_owned);
                let mut next = || fields.next().unwrap_or_default();
                City {
                    name: next(),
                    country: next(),
                    region: next(),
                }
            })
            .collect();
        Ok(Self {
            known,
            forenames,
            cities,
            companies: lines("companies-us.tsv")?,
        })
    }
}

fn parse(line: &str) -> Option<Known> {
    let mut fields = line.split('\t');
    Some(Known {
        name: tidy(fields.next().filter(|name| !name.is_empty())?),
        class: fields.next()?.to_owned(),
        kind: fields.next().unwrap_or_default().to_owned(),
        aliases: fields
            .next()
            .unwrap_or_default()
            .split(" ; ")
            .map(tidy)
            .filter(|alias| !alias.is_empty())
            .collect(),
        rank: 0,
    })
}

/// Sets the ranks of the lines of one list.
fn rank(known: &mut [Known]) {
    let mut counts: HashMap<(String, String), usize> = HashMap::new();
    for item in known.iter_mut() {
        let count = counts
            .entry((item.class.clone(), item.kind.clone()))
            .or_default();
        item.rank = 100 * *count;
        *count += 1;
    }
    for item in known {
        item.rank /= counts[&(item.class.clone(), item.kind.clone())];
    }
}

/// One apostrophe for all, no space around.
fn tidy(name: &str) -> String {
    name.trim().replace('\u{2019}', "'")
}
