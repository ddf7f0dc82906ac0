//! What tells in French that hours are those of the clock and no length of time, where no *à* before them does:
//! *samedi, 19 h*, *le train de 8 h 20*, *10h-12h*, *de* **14** *à 18 heures*.

use super::{hours_follow, names_half, time};
use crate::figures::measure;
use crate::figures::numeral::{Form, numeral};
use crate::figures::reader::Reader;
use crate::figures::value::ClockTime;
use crate::lang::Lexeme;

/// The words for an hour.
pub(super) const HOURS: [&str; 3] = ["h", "heure", "heures"];

/// What is named by the hour at which it begins.
const SCHEDULED: [&str; 29] = [
    "train",
    "trains",
    "ter",
    "tgv",
    "rer",
    "bus",
    "car",
    "tram",
    "vol",
    "avion",
    "ferry",
    "navette",
    "messe",
    "office",
    "séance",
    "sonnerie",
    "journal",
    "journaux",
    "jt",
    "bulletin",
    "flash",
    "édition",
    "départ",
    "réveil",
    "réunion",
    "conférence",
    "match",
    "dîner",
    "conseil",
];

/// Words that stand right before an hour: *arrivée* **14h**.
const HEADING: [&str; 7] = [
    "arrivée",
    "départ",
    "rdv",
    "ouverture",
    "fermeture",
    "retour",
    "horaires",
];

/// What hours are spent with.
const SPENT: [&str; 16] = [
    "retard",
    "avance",
    "route",
    "vol",
    "marche",
    "trajet",
    "travail",
    "course",
    "débat",
    "débats",
    "attente",
    "sommeil",
    "spectacle",
    "film",
    "musique",
    "cours",
];

/// Stems of words before hours that last.
const LASTING: [&str; 12] = [
    "dur", "délai", "attend", "attente", "travail", "repos", "compt", "faut", "pass", "augment",
    "rédui", "port",
];

/// Stems of words before hours between which something is open.
const OPENING: [&str; 6] = ["ouv", "ferm", "accue", "horaire", "circul", "perman"];

/// Whether a noun or an article before the hour at `i` names something by it: *le train de* **8 h 20**, *le* **20 heures**.
pub(super) fn names_something(r: &Reader, i: usize, hour: u32) -> bool {
    let definite = [
        "le",
        "la",
        "l'",
        "les",
        "du",
        "des",
        "au",
        "aux",
        "ce",
        "cette",
        "son",
        "dernier",
        "dernière",
        "premier",
        "première",
    ];
    let noun = i >= 3
        && r.follows(i, &["de", "d'"])
        && r.is_one_of(i - 2, &SCHEDULED)
        && r.is_one_of(i - 3, &definite);
    noun || (6..24).contains(&hour) && r.follows(i, &["le", "du", "au"])
}

/// Whether a day ends before `i`, a comma between or not: *samedi,* **19 h**, *mardi 12 mars* **9h**.
pub(super) fn follows_day(r: &Reader, i: usize) -> bool {
    let end = i - usize::from(i > 0 && r.is_mark(i - 1, ','));
    let named = |at: usize| {
        r.any(at, |lexeme| {
            matches!(
                lexeme,
                Lexeme::Weekday(_) | Lexeme::Month(_) | Lexeme::Day(_) | Lexeme::DayPart(_)
            )
        })
    };
    end > 0 && named(end - 1)
        || end > 1 && r.is_digits(end - 1) && r.surface(end - 1).len() == 4 && named(end - 2)
}

/// Whether the hour at `i`, whose word ends before `behind`, stands by itself between marks or behind a heading, as hours
/// of a programme do: *Salle Garance (* **15h** *)*, *arrivée* **14h**; or is followed by whose hour it is.
pub(super) fn is_listed(r: &Reader, i: usize, hour: u32, behind: usize) -> bool {
    let marked = r.mark(i.wrapping_sub(1)).is_some() && r.is_glued(behind - 1);
    let bracketed = r.is_mark(i.wrapping_sub(1), '(');
    let at = behind + usize::from(r.is_mark(behind, '('));
    let of_place = r.is_one_of(at, &["gmt", "utc", "locale", "locales"])
        || r.is_word(at, "heure") && r.is_one_of(at + 1, &["locale", "de"]);
    of_place
        || (7..24).contains(&hour)
            && (marked || bracketed || r.follows(i, &HEADING))
            && stands_alone(r, behind)
}

/// Whether the hours that end before `behind` are all that is said: nothing is counted or measured by them.
pub(super) fn stands_alone(r: &Reader, behind: usize) -> bool {
    measure::follows_number(r, behind).is_none()
        && !r.is_one_of(behind, &["durant", "sans", "pile"])
        && !measures(r, behind)
}

/// Whether the hours that end before `i` measure something: *deux heures* **de** *route*, *trois heures* **plus** *tard*.
pub(super) fn measures(r: &Reader, i: usize) -> bool {
    r.is_one_of(i, &["de", "d'", "plus", "par", "après", "avant"]) && !names_half(r, i)
}

/// Whether hours and minutes that end before `i` are spent with something: *10 h 30* **de retard**.
pub(super) fn spent(r: &Reader, i: usize) -> bool {
    r.starts_with(i, &["plus", "tard"])
        || r.starts_with(i, &["plus", "tôt"])
        || matches!(r.mark(i), Some('\'' | '’' | '′')) && r.joins(i) && r.is_digits(i + 1)
        || r.is_one_of(i, &["de", "d'"]) && r.is_one_of(i + 1, &SPENT)
}

/// Whether a word right before `i` speaks of how long something lasts: *durée : 1 h 30*.
pub(super) fn speaks_of_length(r: &Reader, i: usize) -> bool {
    r.is_near(i, 2, &LASTING[..1])
}

/// Whether the hour that ends before `i` is the first of two that a dash joins: **10h**-*12h*.
pub(super) fn dash_follows(r: &Reader, i: usize) -> bool {
    let joined = r.is_dash(i) && r.is_glued(i) == r.is_glued(i + 1) && r.is_digits(i + 1);
    joined
        && numeral(r, i + 1, false)
            .is_some_and(|next| r.is_one_of(next.end, &HOURS) && stands_alone(r, next.end + 1))
}

/// The hour at `i` whose own word is left out.
pub(super) fn without_unit(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    // A preposition stands before it.
    r.is_known(i.checked_sub(1)?)
        .then(|| elided(r, i).or_else(|| bare(r, i)))?
}

/// The hour at `i` whose unit stands behind the other end of a range: *de* **14** *à 18 heures*, *entre* **8** *et 10
/// heures du matin*.
fn elided(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    /// How many words before hours tell what they are of.
    const NEAR: usize = 5;
    let from = r.follows(i, &["de"]);
    if !from && !r.follows(i, &["entre"]) {
        return None;
    }
    let first = numeral(r, i, false).filter(|first| first.form != Form::One && first.scale == 0)?;
    if !r.is_word(first.end, if from { "à" } else { "et" }) || !hours_follow(r, first.end) {
        return None;
    }
    let other = numeral(r, first.end + 1, false)?;
    let hour = |value: super::super::decimal::Decimal| u32::try_from(value.to_integer()?).ok();
    let (from, to) = (hour(first.value)?, hour(other.value)?);
    let minutes = usize::from(r.integer(other.end + 1, 2).is_some());
    let behind = other.end + 1 + minutes;
    let said = (13..24).contains(&to) || names_half(r, behind) || r.is_near(i, NEAR, &OPENING);
    let lasts = r.is_near(i, NEAR, &LASTING) || !stands_alone(r, behind);
    let hour = super::in_half(r, i, behind, from);
    (said && !lasts && to < 24).then(|| Some((time(hour, 0, None)?, first.end)))?
}

/// *vers* **5** *du matin*, *entre 5 heures du matin et* **6**: an hour whose word is left out beside the half of the day.
fn bare(r: &Reader, i: usize) -> Option<(ClockTime, usize)> {
    let told = r.follows(i, &["entre", "vers", "à", "dès"]);
    let next = i > 2
        && r.follows(i, &["et", "à"])
        && r.is_one_of(i - 2, &["matin", "soir"])
        && r.is_word(i - 3, "du");
    if !(told || next) {
        return None;
    }
    let read = numeral(r, i, false).filter(|read| read.form != Form::One && read.scale == 0)?;
    let hour = u32::try_from(read.value.to_integer()?)
        .ok()
        .filter(|hour| (1..=12).contains(hour))?;
    let half = r.is_word(read.end, "du") && names_half(r, read.end);
    let alone = next && !r.is_any_word(read.end) && measure::follows_number(r, read.end).is_none();
    let evening = half && r.is_word(read.end + 1, "soir") || next && r.is_word(i - 2, "soir");
    let hour = if evening && hour < 12 {
        hour + 12
    } else {
        hour
    };
    (half || alone).then(|| Some((time(hour, 0, None)?, read.end)))?
}

/// Whether the hour at `i` is the second of a range whose first has no unit.
pub(super) fn ends_elided(r: &Reader, i: usize) -> bool {
    /// The tokens of an hour: *vingt-deux*.
    const MOST: usize = 4;
    r.follows(i, &["à", "et"])
        && (i.saturating_sub(MOST)..i - 1)
            .any(|at| elided(r, at).is_some_and(|(_, end)| end == i - 1))
}
