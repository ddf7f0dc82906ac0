//! Ends that stand in the sentence before, or half there and half here.
//!
//! Understood, where the sentence goes on with what was told before:
//! - both ends before: *L’amende est passée de 15 à 60 euros. Elle a triplé*; *Le billet passera de 1,80 à 1,95 euro.
//!   Cette hausse de 15 centimes…*;
//! - one in each of the two sentences before (*Elle comptait 1 200 salariés en 2020. Elle n’en emploie plus que 900. Les
//!   effectifs ont donc fondu de 25 %*);
//! - what a factor at the head compares (*La séance coûte 14 euros. C’est deux fois plus cher qu’au Rex, où l’on paie 7
//!   euros*);
//! - one in each sentence, and a word of time beside one of them: *Le chiffre d’affaires était de 40 millions en 2022. Il
//!   a doublé, à 80 millions*; *L’école accueille 162 élèves. Ils étaient 180 un an plus tôt, soit une baisse de 10 %*.
//!
//! To go on is to begin with a pronoun or a demonstrative, to name the figure (*ce chiffre, the number*), or to share a
//! word of the subject. Which end is the earlier follows from the words of time; as these may be read in two ways, a word
//! about the change counts as right if it fits one order of the two.

use super::find;
use super::words;
use super::{End, Ends};
use crate::checks::article::Article;
use crate::checks::lexis::Class;
use crate::checks::lexis::common::{ADVERBS, BREAKS};
use crate::checks::line::{Line, Placed};
use crate::figures::date::{CalendarUnit, DateValue};
use crate::figures::value::Value;
use crate::zones::Zone;

/// The words of a subject stand among so many of its sentence.
const SUBJECT: usize = 5;

/// What is said of a change stands among so many words of its sentence, where it stands alone.
const CLAUSE: usize = 14;

/// Ends across two sentences, in the order that their words of time suggest.
pub(in crate::checks) struct Across<'a> {
    pub(in crate::checks) from: End,
    pub(in crate::checks) to: End,
    /// The figure of the later end.
    pub(in crate::checks) later: Placed<'a>,
    /// The sentence of that figure.
    pub(in crate::checks) line: &'a Line<'a>,
    /// Whether the other order may be meant.
    pub(in crate::checks) open: bool,
}

/// The ends that what stands at the tokens `cue` of a sentence is said of, where they do not stand in it; `nominal` where
/// it is no verb.
pub(in crate::checks) fn across<'a>(
    article: &'a Article<'a>,
    line: &'a Line<'a>,
    cue: &std::ops::Range<usize>,
    nominal: bool,
) -> Option<Across<'a>> {
    let before = &article.lines[line.index.checked_sub(1)?];
    if line.zone != Zone::Body || before.zone != Zone::Body {
        return None;
    }
    let mut here = amounts(line).filter(|placed| !overlaps(placed, cue));
    match (here.next(), here.next(), here.next()) {
        (None, ..) => both_before(before, line, cue, nominal)
            .or_else(|| one_in_each(article, before, line, cue)),
        (Some(one), None, _) => one_each(before, line, cue, nominal, one)
            .or_else(|| compared(before, line, cue, one).filter(|_| nominal)),
        (Some(one), Some(other), None) => both_here(line, cue, nominal, one, other),
        _ => None,
    }
}

/// The figures that may be ends.
fn amounts<'l, 'a>(line: &'l Line<'a>) -> impl Iterator<Item = &'l Placed<'a>> {
    line.figures.iter().filter(|placed| {
        matches!(
            placed.figure.value,
            Value::Money { .. } | Value::Percent { .. } | Value::Quantity { .. } | Value::Number(_)
        )
    })
}

fn overlaps(placed: &Placed, cue: &std::ops::Range<usize>) -> bool {
    placed.first < cue.end && cue.start < placed.end
}

/// *L’amende est passée de 15 à 60 euros. Elle a donc triplé.*
fn both_before<'a>(
    before: &'a Line<'a>,
    line: &'a Line<'a>,
    cue: &std::ops::Range<usize>,
    nominal: bool,
) -> Option<Across<'a>> {
    /// Words from the beginning of the sentence to what is said of the change.
    const NEAR: usize = 6;
    let start = line.tokens.start;
    let opens = cue.start - start <= NEAR;
    // *La hausse de 5 % des loyers*
    let of_others = line.is_one_of(
        cue.end,
        &["de", "des", "du", "d'", "of", "in", "pour", "for"],
    );
    let led = if nominal {
        // *Cette hausse de …*, *Soit une hausse de …*, *Une hausse de …*
        (start..=cue.start).any(|i| line.has(i, words::POINTS) && i + 3 >= cue.start)
            && (line.has(start, words::GOES_ON) || !of_others)
            || cue.start <= start + 1 && !of_others
    } else {
        line.has(start, words::GOES_ON)
    };
    // *Elle a triplé depuis 2010*, but *cette hausse, votée jeudi*
    let dated = line.figures.iter().any(|placed| match placed.figure.value {
        Value::Date(DateValue::Year(_) | DateValue::Years(..)) | Value::Duration(_) => true,
        Value::Date(DateValue::Relative { unit, .. }) => unit == CalendarUnit::Year,
        _ => false,
    });
    if !opens || !led || dated {
        return None;
    }
    let mut all = Ends::of(before).into_iter();
    let ends = all.next().filter(|_| all.next().is_none())?;
    let later = before
        .figures
        .iter()
        .find(|placed| placed.figure.span == ends.to.span)?;
    Some(Across {
        from: ends.from,
        to: ends.to,
        later: *later,
        line: before,
        open: false,
    })
}

/// *Elle comptait 1 200 salariés en 2020. Elle n’en emploie plus que 900. Les effectifs ont fondu de 25 %.*
fn one_in_each<'a>(
    article: &'a Article<'a>,
    before: &'a Line<'a>,
    line: &'a Line<'a>,
    cue: &std::ops::Range<usize>,
) -> Option<Across<'a>> {
    let first = &article.lines[before.index.checked_sub(1)?];
    let sole = |line: &'a Line<'a>| {
        let mut told = amounts(line);
        told.next().filter(|_| told.next().is_none())
    };
    let (one, other) = (sole(first)?, sole(before)?);
    let dated = line
        .figures
        .iter()
        .any(|placed| matches!(placed.figure.value, Value::Date(_)));
    let opens = cue.start - line.tokens.start <= CLAUSE;
    if first.zone != Zone::Body || dated || !opens || when(first) >= when(before) {
        return None;
    }
    let concludes = line.tokens.clone().any(|i| line.has(i, words::CONCLUDES))
        || goes_on(before, line)
        || shares_a_word(first, line);
    (same_thing(first, one, before, other) && goes_on(first, before) && concludes).then_some(())?;
    let (from, to) = find::pair_of(first, one, before, other)?;
    Some(Across {
        from,
        to,
        later: *other,
        line: before,
        open: true,
    })
}

/// *La séance coûte 14 euros. C’est deux fois plus cher qu’au Rex, où l’on débourse 7 euros.*
fn compared<'a>(
    before: &'a Line<'a>,
    line: &'a Line<'a>,
    cue: &std::ops::Range<usize>,
    here: &'a Placed<'a>,
) -> Option<Across<'a>> {
    /// Words from the head of the sentence to the factor, and from it to what it multiplies.
    const HEAD: usize = 3;
    const BEHIND: usize = 14;
    let start = line.tokens.start;
    let opens = cue.start - start <= HEAD && line.phrase_at(start, words::THAT_IS).is_some();
    let gap = cue.end..here.first;
    let than = here.first > cue.end
        && gap.len() <= BEHIND
        && gap.clone().any(|i| line.has(i, words::THAN));
    let mut told = amounts(before);
    let there = told.next().filter(|_| told.next().is_none())?;
    if !opens || !than || matches!(there.figure.value, Value::Number(_)) {
        return None;
    }
    let (from, to) = find::pair_of(line, here, before, there)?;
    Some(Across {
        from,
        to,
        later: *there,
        line: before,
        open: false,
    })
}

/// *Il était de 40 millions en 2022. Il a doublé, à 65 millions.*
fn one_each<'a>(
    before: &'a Line<'a>,
    line: &'a Line<'a>,
    cue: &std::ops::Range<usize>,
    nominal: bool,
    here: &'a Placed<'a>,
) -> Option<Across<'a>> {
    /// Words behind what is said of the change.
    const NEAR: usize = 5;
    if !is_joined(line, cue, nominal, here) || !Ends::of(line).is_empty() {
        return None;
    }
    let mut told = amounts(before);
    let there = told.next().filter(|_| told.next().is_none())?;
    if !goes_on(before, line) || !same_thing(before, there, line, here) {
        return None;
    }
    let (was, is) = (when(before), when(line));
    // *Elle est revenue à 5 %*; *trois fois le prix de départ*
    let order = comes_to(line, here) || line.any(cue.end..cue.end + NEAR, words::ORIGINAL);
    if was == is && nominal && !order || is < was && !nominal {
        return None;
    }
    let earlier_here = is < was && !order;
    let (a, b) = find::pair_of(before, there, line, here)?;
    let (from, to, later, of) = if earlier_here {
        (b, a, there, before)
    } else {
        (a, b, here, line)
    };
    Some(Across {
        from,
        to,
        later: *later,
        line: of,
        open: true,
    })
}

/// *Last year 500 riders crossed it. This year* …, in one sentence that [`Ends`] does not read.
fn both_here<'a>(
    line: &'a Line<'a>,
    cue: &std::ops::Range<usize>,
    nominal: bool,
    one: &'a Placed<'a>,
    other: &'a Placed<'a>,
) -> Option<Across<'a>> {
    // *has grown tenfold: £4,000 that winter, £40,000 this year*
    let told = cue.end < one.first && one.first - cue.end <= 2 && line.is(cue.end, ":");
    if !told && !is_joined(line, cue, nominal, other) || !Ends::of(line).is_empty() {
        return None;
    }
    let gap = one.end..other.first;
    let until = (other.end..line.tokens.end).take_while(|&i| !line.is_one_of(i, &[",", ";", ":"]));
    let first = line.tokens.start..one.first;
    let second = gap.start..until.last().map_or(other.end, |i| i + 1);
    let early = line.any(first.clone(), words::EARLIER) || line.any(first, words::WAS);
    let late = line.any(second, words::NOW | words::LATE);
    if !(early || told) || !late || gap.len() > 18 {
        return None;
    }
    let (from, to) = find::pair(line, one, other)?;
    Some(Across {
        from,
        to,
        later: *other,
        line,
        open: false,
    })
}

/// Whether what is said of a change is said of an amount beside it: *52 millions, un bond de 30 %*; *a doublé depuis, pour
/// atteindre 80 millions*.
fn is_joined(line: &Line, cue: &std::ops::Range<usize>, nominal: bool, here: &Placed) -> bool {
    const BEHIND: usize = 8;
    if cue.start >= here.end && !nominal {
        // *1 900 : en moins de dix ans, il a triplé*
        let gap = here.end..cue.start;
        let then = gap.clone().any(|i| line.is_one_of(i, &[":", ";"]));
        let clear = gap
            .clone()
            .all(|i| line.figure_of(i).is_none_or(|k| line.figures[k].is_time()));
        return then && clear && gap.len() <= 2 * BEHIND;
    }
    if cue.start >= here.end {
        let joint = (cue.start.saturating_sub(1)..=cue.start)
            .rev()
            .find_map(|end| line.phrase_before(end, words::JOINTS))
            .filter(|&start| start >= here.end);
        return nominal && joint.is_some_and(|at| line.is_quiet(here.end..at, BEHIND, BREAKS));
    }
    if cue.end <= here.first {
        let gap = cue.end..here.first;
        let lead = line.before_all(here.first, ADVERBS);
        let to = (lead..=here.first).any(|end| line.phrase_before(end, words::TO).is_some())
            || (cue.end..here.first).any(|i| line.has_stem(i, words::REACHES));
        // *since then*
        let quiet = |i: usize| !line.has(i, BREAKS) || line.is(i, "then");
        let clear = gap.len() <= BEHIND && gap.clone().all(quiet);
        return !nominal && to && clear && line.is_quiet(gap, BEHIND, Class::NONE);
    }
    false
}

/// Whether an amount of one sentence and an amount of the next may be of one thing.
fn same_thing(before: &Line, there: &Placed, line: &Line, here: &Placed) -> bool {
    // *40 millions* may leave its currency out, *40* may be anything.
    let bare = matches!(there.figure.value, Value::Number(_)) && there.end == there.first + 1;
    let noun = |line: &Line, placed: &Placed| line.surface(placed.end - 1).to_lowercase();
    let counted =
        |placed: &Placed| matches!(placed.figure.value, Value::Quantity { unit: None, .. });
    let pronoun = line.has(line.tokens.start, words::GOES_ON);
    !bare && (!counted(here) || noun(before, there) == noun(line, here) || pronoun)
}

/// *est revenue à 5 %*, *fell to 5%*
fn comes_to(line: &Line, here: &Placed) -> bool {
    /// Words from the verb to its end.
    const NEAR: usize = 6;
    let lead = line.before_all(here.first, ADVERBS);
    let to = (lead..=here.first).find_map(|end| line.phrase_before(end, words::TO));
    to.is_some_and(|to| {
        let first = to.saturating_sub(NEAR).max(line.tokens.start);
        (first..to).any(|i| line.has_stem(i, words::MOVES))
    })
}

/// Whether a sentence goes on with the subject of the one before.
fn goes_on(before: &Line, line: &Line) -> bool {
    let start = line.tokens.start;
    let until = (start + SUBJECT).min(line.tokens.end);
    (start..until).any(|i| line.has(i, words::GOES_ON))
        || (start..until).any(|i| line.phrase_at(i, words::THE_FIGURE).is_some())
        || shares_a_word(before, line)
}

/// Whether two sentences share a word of five letters or more that is none of their figures.
fn shares_a_word(before: &Line, line: &Line) -> bool {
    const LONG: usize = 5;
    let content = |line: &Line, i: usize| {
        line.is_word(i)
            && line.surface(i).len() >= LONG
            && line.figure_of(i).is_none()
            && !line.has(i, crate::checks::contradiction::words::EMPTY)
    };
    line.tokens.clone().filter(|&i| content(line, i)).any(|i| {
        let key = line.token(i).key;
        let mut others = before.tokens.clone().filter(|&k| content(before, k));
        others.any(|k| before.token(k).key == key)
    })
}

/// Of when a sentence tells: years by their number, then what only was, last year and now.
fn when(line: &Line) -> i32 {
    const BEFORE: i32 = 0;
    const WAS: i32 = 7000;
    const LAST_YEAR: i32 = 8000;
    const NOW: i32 = 9000;
    let date = |placed: &Placed| {
        let Value::Date(date) = placed.figure.value else {
            return None;
        };
        // *a doublé depuis 2019*
        let since = placed.first > line.tokens.start && line.has(placed.first - 1, words::SINCE);
        match date {
            DateValue::Year(year) if !since => Some(year),
            DateValue::Relative { unit, offset } if unit == CalendarUnit::Year && offset < 0 => {
                Some(LAST_YEAR + offset)
            }
            _ => None,
        }
    };
    let mut told = line.figures.iter().filter_map(date).max().unwrap_or(NOW);
    for i in line.tokens.clone() {
        if line.phrase_at(i, words::BEFORE).is_some() {
            return BEFORE;
        }
        if line.has(i, words::WAS) {
            told = told.min(WAS);
        }
    }
    told
}
