//! What spoke for a name: the kinds of evidence that weighed most in the model's decision.
//!
//! Each kind is taken away in turn, and what the margin between the name and the next best reading of the same tokens
//! loses is what it weighed. Features that join two kinds count for both.

use super::super::cues::Cue;
use super::super::lexicon::Senses;
use super::super::line::Line;
use super::super::{NameKind, Reason};
use super::features;
use super::label::{Label, Part};
use super::looks::{AROUND, Look, Looks, mix};
use super::viterbi::Scores;
use super::weights::Row;
use super::{Hints, Model};
use std::ops::Range;

/// A kind of evidence that speaks for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clue {
    /// A word or mark before it.
    Before,
    /// A word or mark behind it.
    After,
    /// The lexicon knows it, or a part of it, as a name of its kind.
    Known,
    /// Its first word is a first name.
    Forename,
    /// Its last word is a last name.
    Surname,
    /// Its words are frequent in names of its kind.
    Parts,
    /// A word in it says what it is: *université*.
    Inside,
    /// The rules say the same.
    Rules,
    /// The text has the same name, or a part of it, elsewhere.
    Elsewhere,
    /// A capital inside a sentence.
    Capital,
    /// Capitals only.
    Acronym,
    /// It begins or ends as such names do.
    Spelling,
    /// The word itself was learned.
    Word,
}

impl Clue {
    /// All clues.
    pub const ALL: [Self; 13] = [
        Self::Before,
        Self::After,
        Self::Known,
        Self::Forename,
        Self::Surname,
        Self::Parts,
        Self::Inside,
        Self::Rules,
        Self::Elsewhere,
        Self::Capital,
        Self::Acronym,
        Self::Spelling,
        Self::Word,
    ];

    /// The clue's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Known => "known",
            Self::Forename => "forename",
            Self::Surname => "surname",
            Self::Parts => "parts",
            Self::Inside => "inside",
            Self::Rules => "rules",
            Self::Elsewhere => "elsewhere",
            Self::Capital => "capital",
            Self::Acronym => "acronym",
            Self::Spelling => "spelling",
            Self::Word => "word",
        }
    }
}

/// A clue, the tokens that show it (none where the name as a whole does), and what it weighed.
struct Weighed {
    clue: Clue,
    tokens: Range<usize>,
    weight: i32,
}

/// No more clues than this are told.
const MOST: usize = 4;
/// Of more than two, those are told that weigh more than this part of the first.
const SHARE: i32 = 6;

/// What is taken away.
#[derive(Clone, Copy)]
enum Taken {
    Neighbour(usize),
    Lexicon,
    Cues,
    Rules,
    Document,
    Shapes,
    Words,
}

/// A line whose names are weighed.
pub(crate) struct Weighing<'w> {
    pub(super) model: &'w Model,
    pub(super) line: &'w Line<'w>,
    pub(super) hints: &'w Hints<'w>,
    pub(super) looks: &'w mut Looks,
}

impl Weighing<'_> {
    /// What speaks for a name of these tokens and this kind, the weightiest first.
    pub(crate) fn reasons(&mut self, name: Range<usize>, kind: NameKind) -> Vec<Reason> {
        let line = self.line;
        let whole = self.scores(&name, |_| true);
        let other = [None]
            .into_iter()
            .chain(NameKind::ALL.map(Some))
            .filter(|&other| other != Some(kind))
            .max_by_key(|&other| total(&whole, other))
            .flatten();
        let margin_at = |scores: &[Scores], i: usize| {
            worth(scores[i], i, Some(kind)) - worth(scores[i], i, other)
        };
        let margin =
            |scores: &[Scores]| (0..scores.len()).map(|i| margin_at(scores, i)).sum::<i32>();
        let neighbours = (name.start.saturating_sub(2)..name.start).chain(name.end..name.end + 2);
        let taken = neighbours
            .filter(|&i| i < line.len())
            .map(Taken::Neighbour)
            .chain([
                Taken::Lexicon,
                Taken::Cues,
                Taken::Rules,
                Taken::Document,
                Taken::Shapes,
                Taken::Words,
            ]);
        let mut found: Vec<Weighed> = Vec::new();
        for taken in taken {
            let Some((clue, tokens)) = shown(line, self.hints, self.looks, &name, kind, taken)
            else {
                continue;
            };
            let range = match taken {
                Taken::Neighbour(i) => i + AROUND..i + AROUND + 1,
                _ => name.start + AROUND..name.end + AROUND,
            };
            let kept = self.looks.all[range.clone()].to_vec();
            for look in &mut self.looks.all[range.clone()] {
                take(look, taken);
            }
            let less = self.scores(&name, |_| true);
            self.looks.all[range].copy_from_slice(&kept);
            let weight = margin(&whole) - margin(&less);
            let tokens = match taken {
                Taken::Words => {
                    heaviest(line, &name, |i| margin_at(&whole, i) - margin_at(&less, i))
                }
                _ => tokens,
            };
            found.push(Weighed {
                clue,
                tokens,
                weight,
            });
        }
        let spelled = self.scores(&name, |template| features::SPELLING.contains(&template));
        found.push(Weighed {
            clue: Clue::Spelling,
            tokens: heaviest(line, &name, |i| margin_at(&spelled, i)),
            weight: margin(&spelled),
        });
        found.sort_by_key(|clue| std::cmp::Reverse(clue.weight));
        let first = found.first().map_or(0, |clue| clue.weight);
        let mut told: Vec<Reason> = Vec::new();
        for Weighed {
            clue,
            tokens,
            weight,
        } in found
        {
            let enough = weight > if told.len() < 2 { 0 } else { first / SHARE };
            if enough && told.len() < MOST && told.iter().all(|other| other.clue != clue) {
                let paragraph = &line.paragraph;
                let span = |tokens: Range<usize>| paragraph.span(tokens.start, tokens.end);
                told.push(Reason {
                    clue,
                    shown: (!tokens.is_empty()).then(|| span(tokens).shifted(paragraph.start)),
                    weight,
                });
            }
        }
        if told.is_empty() {
            // The model alone would have said otherwise: the rest of the document decided.
            told.push(Reason {
                clue: Clue::Elsewhere,
                shown: None,
                weight: 1,
            });
        }
        told
    }

    /// The scores of the tokens of a name by the templates that `counts` accepts.
    fn scores(&self, name: &Range<usize>, counts: fn(u32) -> bool) -> Vec<Scores> {
        let of = |i| {
            let mut row = Row::default();
            self.looks.templates(i, &mut |template, a, b| {
                if counts(template) {
                    self.model.add(mix(template, a, b), &mut row);
                }
            });
            row.scores()
        };
        name.clone().map(of).collect()
    }
}

/// The word of a name that weighs most, by the number of its token in the name.
fn heaviest(line: &Line, name: &Range<usize>, weight: impl Fn(usize) -> i32) -> Range<usize> {
    let words = name.clone().filter(|&i| line.capital(i) || line.lower(i));
    let word = words.max_by_key(|&i| weight(i - name.start));
    word.map_or(name.start..name.start, |i| i..i + 1)
}

/// What the tokens are worth as a name of a kind, or as none.
fn total(scores: &[Scores], kind: Option<NameKind>) -> i32 {
    let of = |(i, scores): (usize, &Scores)| worth(*scores, i, kind);
    scores.iter().enumerate().map(of).sum()
}

/// What the token at `i` of a name is worth as a part of one of a kind, or of none.
fn worth(scores: Scores, i: usize, kind: Option<NameKind>) -> i32 {
    let label = match kind {
        None => Label::OUTSIDE,
        Some(kind) if i == 0 => Label::of(kind, Part::Begin),
        Some(kind) => Label::of(kind, Part::Inside),
    };
    scores[usize::from(label.0)]
}

fn take(look: &mut Look, taken: Taken) {
    match taken {
        Taken::Neighbour(_) => (look.word, look.cue) = (0, 0),
        Taken::Lexicon => look.forget(),
        Taken::Cues => look.cue = 0,
        Taken::Rules => (look.rule, look.votes) = (0, 0),
        Taken::Document => look.document &= 3,
        Taken::Shapes => look.lower(),
        Taken::Words => look.word = 0,
    }
}

/// What taking something away would be told as; none where it is not there or speaks for something else.
fn shown(
    line: &Line,
    hints: &Hints,
    looks: &Looks,
    name: &Range<usize>,
    kind: NameKind,
    taken: Taken,
) -> Option<(Clue, Range<usize>)> {
    let first = name.start;
    let nothing = first..first;
    match taken {
        Taken::Neighbour(i) if i < first => Some((Clue::Before, i..i + 1)),
        Taken::Neighbour(i) => Some((Clue::After, i..i + 1)),
        Taken::Lexicon => known(line, name, kind),
        Taken::Cues => {
            let role = [
                Cue::PARTICLE,
                Cue::ORGANIZATION.or(Cue::ORGANIZATION_TAIL).or(Cue::LEGAL),
                Cue::PLACE.or(Cue::PLACE_TAIL),
                Cue::EVENT.or(Cue::EVENT_TAIL),
                Cue::PRODUCT.or(Cue::PRODUCT_TAIL).or(Cue::SERIES),
            ][kind as usize];
            let i = name.clone().find(|&i| line.plays(i, role))?;
            Some((Clue::Inside, i..i + 1))
        }
        Taken::Rules => {
            let same = |i: usize| hints.rule(i) >> 2 == kind as u32 + 1;
            name.clone().all(same).then_some((Clue::Rules, nothing))
        }
        Taken::Document => {
            let seen = |i: usize| looks.all[i + AROUND].document > 3;
            name.clone().any(seen).then_some((Clue::Elsewhere, nothing))
        }
        Taken::Shapes => {
            let letters = |i: usize| line.capital(i) && !line.lower(i);
            if !letters(first) || line.opens(first) {
                return None;
            }
            let surface = line.surface(first);
            let acronym = name.len() == 1
                && surface.chars().count() > 1
                && !surface.contains(char::is_lowercase);
            Some((
                if acronym {
                    Clue::Acronym
                } else {
                    Clue::Capital
                },
                nothing,
            ))
        }
        Taken::Words => Some((Clue::Word, nothing)),
    }
}

/// What the lexicon has of a name.
fn known(line: &Line, name: &Range<usize>, kind: NameKind) -> Option<(Clue, Range<usize>)> {
    let (first, last) = (name.start, name.end - 1);
    let phrases = name.clone().filter_map(|i| {
        let found = line
            .longest_known(i)
            .filter(|found| found.end <= name.end)?;
        let names = found.senses.kinds() >> kind as u32 & 1 == 1;
        names.then_some((found.end - i, i))
    });
    let longest = phrases.max_by_key(|&(length, i)| (length, name.end - i));
    if kind == NameKind::Person && longest.is_none_or(|(length, _)| length < name.len()) {
        if line.known(first).any(Senses::FORENAME) {
            return Some((Clue::Forename, first..first + 1));
        }
        if line.known(last).any(Senses::SURNAME) {
            return Some((Clue::Surname, last..last + 1));
        }
    }
    if let Some((length, i)) = longest {
        return Some((Clue::Known, i..i + length));
    }
    // First name, last name, organization, place, event, product: two bits each.
    let shift: [u32; 5] = [0, 4, 6, 8, 10];
    let mask = if kind == NameKind::Person { 0xF } else { 3 };
    let part = |i: usize| line.part(i) >> shift[kind as usize] & mask != 0;
    name.clone()
        .any(part)
        .then_some((Clue::Parts, first..first))
}
