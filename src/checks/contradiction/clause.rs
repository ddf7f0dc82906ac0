//! A sentence as the check of contradictions reads it: the stems of its words, who and when it tells of, and who speaks.

use std::ops::Range;

use super::frame::sorted;
use super::measure::Measure;
use super::stem::{HAVING, Stem, stem};
use super::synonyms;
use super::words::{self, QUOTES};
use crate::checks::line::Placed;
use crate::checks::row::Row;
use crate::figures::date::{CalendarUnit, DateValue};
use crate::figures::value::Value;
use crate::text::fold;
use crate::text::token::Case;
use crate::zones::Zone;
use crate::{Date, Figure, NameKind};

/// Shorter words say little.
const SHORTEST: usize = 4;

/// The words beside a figure stand at most so many items before and behind it.
pub(super) const BEFORE: usize = 6;
pub(super) const BEHIND: usize = 5;

/// The head of a clause stands at most so many items before its figure.
pub(super) const HEAD: usize = 14;

/// A dateline ends so many items from the beginning of its sentence at most.
const DATELINE: usize = 12;

/// Whose words a sentence gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    Narrator,
    /// Somebody is quoted in it.
    Quoted,
    /// Somebody gives his own count.
    Claimed,
}

/// What a sentence with figures is about.
#[derive(Debug)]
pub(crate) struct Scene {
    pub(crate) zone: Zone,
    /// Whether it sums up: a line of a box of facts, a caption.
    pub(super) boxed: bool,
    pub(crate) sentence: usize,
    /// Its content words. All lists here are sorted and name nothing twice.
    pub(crate) about: Vec<Stem>,
    /// Its persons, companies and products, and its places, as indices of entities.
    pub(crate) actors: Vec<usize>,
    pub(crate) places: Vec<usize>,
    /// Of the actors the persons who do not speak, and the rest.
    pub(super) cast: [Vec<usize>; 2],
    /// The words of all its names, as keys: a name may be taken for another, or stand inside a longer one.
    pub(super) named: Vec<u32>,
    /// Its dates, as keys of their normal forms.
    pub(super) moments: Vec<u32>,
    /// Its days of the week.
    pub(super) weekdays: Vec<usize>,
    /// Whether it begins with what was told before: *cette amende*.
    pub(super) points: bool,
    pub(super) voice: Voice,
}

impl Scene {
    /// Whether it tells the main facts of the article once more.
    pub(super) fn sums_up(&self) -> bool {
        self.boxed || self.zone != Zone::Body
    }
}

/// A sentence and the stems of its content words, an item each.
pub(super) struct Clause<'l> {
    pub(super) row: Row<'l>,
    stems: Vec<Option<Stem>>,
}

impl<'l> Clause<'l> {
    pub(super) fn new(row: Row<'l>) -> Self {
        let stems = (0..row.len()).map(|at| content(row, at)).collect();
        Self { row, stems }
    }

    pub(super) fn scene(&self) -> Scene {
        let row = self.row;
        let entities = |wanted: fn(NameKind) -> bool| {
            let names = row.names().filter(|(_, name)| wanted(name.kind));
            let silent =
                names.filter(|&(at, name)| !(name.kind == NameKind::Person && self.speaks(at)));
            sorted(silent.map(|(_, name)| name.entity))
        };
        let line = row.line;
        let tokens = line.names().flat_map(|(tokens, _)| tokens.clone());
        let words = tokens.map(|i| line.token(i));
        let words = words.filter(|token| token.is_word() && token.case != Case::Lower);
        let voice = if row.any(0..row.len(), words::CLAIMS) {
            Voice::Claimed
        } else if row.any(0..row.len(), words::QUOTES_SOMEBODY) {
            Voice::Quoted
        } else {
            Voice::Narrator
        };
        let first = dateline(row);
        let dates = row.figures().filter(|&(at, _)| at >= first);
        let dates = dates.filter_map(|(_, figure)| match figure.value {
            Value::Date(date) => Some(date),
            _ => None,
        });
        let dates: Vec<DateValue> = dates.collect();
        Scene {
            zone: row.line.zone,
            boxed: is_label(row) || row.mark(0) == Some('['),
            sentence: row.line.index,
            about: self.stems(0..row.len()),
            actors: sorted(
                row.names()
                    .filter(|(_, name)| name.kind != NameKind::Place)
                    .map(|(_, name)| name.entity),
            ),
            cast: [
                entities(|kind| kind == NameKind::Person),
                entities(|kind| !matches!(kind, NameKind::Person | NameKind::Place)),
            ],
            places: entities(|kind| kind == NameKind::Place),
            named: sorted(words.map(|token| token.key)),
            weekdays: sorted(dates.iter().filter_map(|date| match date {
                DateValue::Weekday { weekday, .. } => Some(usize::from(*weekday)),
                _ => None,
            })),
            moments: sorted(
                dates
                    .iter()
                    .filter_map(|date| Some(fold::key(&date.edtf()?))),
            ),
            points: row.has(0, words::POINTING),
            voice,
        }
    }

    /// Whether the name at item `at` only speaks: *said Ann Marsh*, *Ann Marsh said*.
    fn speaks(&self, at: usize) -> bool {
        let near = at.saturating_sub(5)..(at + 4).min(self.row.len());
        self.row.any(near, words::QUOTES_SOMEBODY | words::CLAIMS)
    }

    /// Whether the figure at item `at` is told of a year before: *en 2009, … quatre morts*, *60 salariés en 2022*.
    pub(super) fn is_past(&self, at: usize, now: Option<Date>) -> bool {
        /// A date behind a figure stands so near.
        const BEHIND: usize = 4;
        let past = |date: &DateValue| match *date {
            DateValue::Year(year) => now.is_none_or(|now| year < now.year()),
            DateValue::Years(..) | DateValue::Decade(_) | DateValue::Century(_) => true,
            DateValue::Relative { unit, offset } => unit == CalendarUnit::Year && offset < 0,
            _ => false,
        };
        let mut figures = self.row.figures().filter(|&(i, _)| i < at + BEHIND);
        figures.any(|(_, figure)| matches!(&figure.value, Value::Date(date) if past(date)))
    }

    /// Whether an old value, a forecast or a condition may stand here; *contre* is one only before a figure.
    pub(super) fn changes(&self, range: Range<usize>) -> bool {
        let row = self.row;
        let here = |at| {
            let against =
                row.has(at, words::AGAINST) && (1..4).any(|i| row.figure(at + i).is_some());
            let first = row.has(at, words::FIRST) && row.is(at + 1, &["bilan"]);
            against || first || row.has(at, words::CHANGES)
        };
        let words = words::AGAINST | words::FIRST | words::CHANGES;
        row.line.holds(words) && range.into_iter().any(here)
    }

    /// The verb or noun that the figure at item `at` is said with: the nearest content word before it, the head of the
    /// clause where that only links (*le budget de la ville atteint*), and a participle or adjective right behind it. In
    /// a box of facts it is the label.
    pub(super) fn said(&self, at: usize, measure: Measure) -> Vec<Stem> {
        let row = self.row;
        if is_label(row) {
            return self.stems(0..at);
        }
        let mut said = Vec::new();
        if let Measure::Noun(noun) = measure
            && synonyms::is_fate(noun)
        {
            said.push(noun);
        }
        let ends = |i: usize| row.figure(i).is_some() || row.is_mark(i) && !row.has(i, QUOTES);
        let before = (at.saturating_sub(HEAD)..at)
            .rev()
            .take_while(|&i| !ends(i));
        let mut near = before.clone().take(BEFORE);
        let verb =
            near.find(|&i| self.stems[i].is_some() || row.has(i, words::HAVING | words::LINKING));
        if let Some(verb) = verb {
            if row.has(verb, words::LINKING) {
                let head = before.filter(|&i| i < verb).filter_map(|i| self.stems[i]);
                said.extend(head.last());
            } else if row.has(verb, words::HAVING) {
                said.push(HAVING);
            } else {
                said.extend(self.stems[verb]);
            }
        }
        // *26 toiles de Vantorne exposées au musée*
        let bare = row.has(at + 1, words::OF) && !row.has(at + 2, words::PREPOSITIONS);
        let of = if bare { 2 } else { 0 };
        let behind = (at + 1 + of..(at + 1 + of + BEHIND).min(row.len()))
            .take_while(|&i| !ends(i) && row.is_word(i) && !row.has(i, words::PREPOSITIONS))
            .find_map(|i| self.stems[i]);
        said.extend(behind);
        sorted(said.into_iter())
    }

    /// What the figure at item `at` is an amount of: *48 tonnes de lait*; words of three letters too if `short`: *de blé*.
    pub(super) fn of(&self, at: usize, short: bool) -> Option<Stem> {
        let row = self.row;
        // *three years in prison*
        let length = |figure: &Figure| matches!(figure.value, Value::Duration(_));
        let led = row.has(at + 1, words::OF)
            || row.is(at + 1, &["in"]) && row.figure(at).is_some_and(length);
        if !led {
            return None;
        }
        let noun = at + 2 + usize::from(row.is(at + 2, &["the", "la", "l'"]));
        let brief = || {
            let word = row.token(noun).filter(|word| word.len() >= 3)?;
            let led = words::PREPOSITIONS | words::POINTING | words::EMPTY;
            (short && row.is_word(noun) && !row.has(noun, led)).then(|| stem(word))
        };
        self.stems.get(noun).copied().flatten().or_else(brief)
    }

    pub(super) fn stems(&self, range: Range<usize>) -> Vec<Stem> {
        sorted(self.stems[range].iter().filter_map(|stem| *stem))
    }
}

/// Whether the figure at item `at` is told of a part or by a rate.
pub(super) fn is_part(row: Row, at: usize, placed: &Placed) -> bool {
    // *sur les 260 hectares*: those are the whole.
    let whole = at >= 2 && is_given(row, at) && row.is(at - 2, WHOLES);
    let single = row.any(at.saturating_sub(BEFORE)..at, words::SINGLE);
    let before = !whole && row.any(at.saturating_sub(2)..at, words::PARTS) || single;
    let within = row.line.any(placed.first..placed.end, words::PARTS);
    let behind = row.any(at + 1..at + 3, words::SHARES);
    let per = |i: usize| row.has(i, words::PER) && row.has(i + 1, words::RATES);
    before || within || behind || (at + 1..at + 3).any(per)
}

/// Before a whole of which a part is told.
const WHOLES: &[&str] = &["sur", "parmi", "chacun", "chacune", "among", "of", "each"];

/// Whether the figure at item `at` is told of as known: *les 260 hectares*, *its 48 turbines*.
pub(super) fn is_given(row: Row, at: usize) -> bool {
    // *Avec 530 emplois créés, l’usine…*
    row.follows(at, words::GIVEN) || at == 1 && row.is(0, &["avec", "with"])
}

/// What tells the figure at item `at` apart from others of its kind: *les 21 vélos du département*, *the county's 21
/// bikes*.
pub(super) fn owner(row: Row, at: usize) -> Option<Stem> {
    const ARTICLES: &[&str] = &["la", "l'", "the", "cette", "this"];
    // The English possessive is a mark of its own.
    if at > 1 && row.is(at - 1, &["'s", "’s"]) {
        return content(row, at - 2);
    }
    let led = row.is(at + 1, &["de", "of"]) && row.is(at + 2, ARTICLES);
    let noun = at + 2 + usize::from(row.is(at + 2, ARTICLES));
    (led || row.is(at + 1, &["du", "au", "in"]))
        .then(|| content(row, noun))
        .flatten()
}

/// Whether this is a line of a box of facts: *Longueur : 27 km*.
pub(super) fn is_label(row: Row) -> bool {
    const LONGEST: usize = 16;
    row.len() <= LONGEST
        && (1..6)
            .find(|&at| row.mark(at) == Some(':'))
            .is_some_and(|colon| {
                (0..colon).all(|at| row.is_word(at))
                    && (colon + 1..colon + 3).any(|at| row.figure(at).is_some())
            })
}

/// One past the dateline that a sentence begins with: *BALLARAT, 17 March 2026 —*.
pub(super) fn dateline(row: Row) -> usize {
    let near = |(at, _): (usize, &Figure)| at + 1 < DATELINE;
    if !row.figures().any(near) {
        return 0;
    }
    let dash = (0..DATELINE).find(|&at| matches!(row.mark(at), Some('—' | '–' | '-')));
    dash.filter(|&dash| dash > 0 && row.figure(dash - 1).is_some())
        .unwrap_or(0)
}

/// What happens to the persons of the figure at item `at`: *sept personnes ont été tuées*.
pub(super) fn fate(row: Row, at: usize) -> Option<Stem> {
    const REACH: usize = 8;
    let here = |i: usize| {
        let word = row.token(i).filter(|_| row.is_word(i))?;
        let class = stem(word);
        synonyms::is_fate(class).then_some(class)
    };
    let ends = |i: &usize| matches!(row.mark(*i), Some('.' | ';' | ':'));
    let behind = (at + 1..at + REACH).take_while(|i| !ends(i)).find_map(here);
    behind.or_else(|| {
        let before = (at.saturating_sub(BEFORE)..at).rev();
        before.take_while(|&i| !row.is_mark(i)).find_map(here)
    })
}

/// The stem of the word at item `at`, where it says something of a subject.
fn content(row: Row, at: usize) -> Option<Stem> {
    let word = row.token(at).filter(|_| row.is_word(at))?;
    let long = word.len() >= SHORTEST && word.chars().count() >= SHORTEST;
    (long && !row.has(at, words::EMPTY)).then(|| stem(word))
}
