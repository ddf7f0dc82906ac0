//! One name written in two ways.
//!
//! Names are compared word by word. Two words are taken for spellings of one if one letter is left out, put in, changed
//! or swapped with its neighbour (two, in words of nine letters and more), or an accent is missing, and nothing speaks
//! for two things: words that a list of names or of common words knows, endings that inflect (*Corvane, Corvanes*), first
//! letters that differ, digits, acronyms, two first names, one clause for both. The rarer spelling stands once, or a third as often as the
//! other at most. Beside a word that is the same, words that sound the same (*Lyse, Lise; Matthieu, Mathieu; Thibaud,
//! Thibault*) are one however well known they are, and family names may differ by an ending. A family name alone is held against those of full names. Where the rest of two names of several words is the same (*Maud Zorlini, Maud Zorlinni*), known words
//! and rare differences count too.
//!
//! Comparing is linear in the names: spellings meet in buckets of what is left when one letter is taken out.

mod buckets;
mod letters;

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::article::Article;
use super::line::Line;
use super::{Finding, FindingKind, Severity};
use crate::names::lexicon::{Senses, lexicon};
use crate::names::{ByKey, NameKind};
use crate::text::fold::{self, unaccented};
use crate::text::offset::Span;
use crate::text::token::Case;
use buckets::buckets;
use letters::{SHORTEST_SOUND, distance, inflects, plain, sound};

/// Shorter words have too many neighbours.
const SHORTEST: usize = 5;

/// Longer ones are no names.
const LONGEST: usize = 40;

/// From so many letters on, two may differ.
const LONG: usize = 9;

/// A spelling of a name.
struct Form<'a> {
    /// Where it stands first.
    line: &'a Line<'a>,
    tokens: Range<usize>,
    kind: NameKind,
    /// Where it stands, in order.
    spans: Vec<Span>,
    /// How many of these are the end of a longer name: the *Carvenel* of *Paul Carvenel*.
    ends: usize,
    /// Its words, folded, without hyphens.
    words: OnceCell<Vec<Vec<char>>>,
}

impl Form<'_> {
    /// The tokens of its words.
    fn places(&self) -> impl Iterator<Item = usize> {
        self.tokens.clone().filter(|&at| self.line.is_word(at))
    }

    fn words(&self) -> &[Vec<char>] {
        self.words.get_or_init(|| {
            let words = self.places().map(|at| self.line.surface(at));
            words.map(|word| fold::folded(word).collect()).collect()
        })
    }

    /// Whether the lists know its word `i`.
    fn knows(&self, i: usize) -> bool {
        self.places().nth(i).is_some_and(|at| {
            let (line, token) = (self.line.paragraph(), self.line.token(at));
            lexicon().word(line.text, token) != Senses::default()
        })
    }
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    let forms = forms(article);
    let mut told: BTreeSet<(usize, usize)> = BTreeSet::new();
    for bucket in buckets(&forms) {
        for (i, &one) in bucket.iter().enumerate() {
            for &other in &bucket[i + 1..] {
                let (rare, usual) = by_count(&forms, one, other);
                let slip = is_slip(&forms[rare], &forms[usual]);
                if slip && !beside(article, &forms[rare], &forms[usual]) {
                    told.insert((rare, usual));
                }
            }
        }
    }
    for (rare, usual) in told {
        findings.push(finding(article, &forms[rare], &forms[usual]));
    }
}

fn finding(article: &Article, rare: &Form, usual: &Form) -> Finding {
    let (slip, name) = (article.text(rare.spans[0]), article.text(usual.spans[0]));
    let times = |count: usize| {
        if count == 1 {
            "once".to_owned()
        } else {
            format!("{count} times")
        }
    };
    Article::finding(
        FindingKind::Spelling,
        Severity::Warning,
        vec![rare.spans[0], usual.spans[0]],
        format!(
            "« {slip} » ({} fois) et « {name} » ({} fois) : un seul nom, deux graphies ?",
            rare.spans.len(),
            usual.spans.len()
        ),
        format!(
            "“{slip}” ({}) and “{name}” ({}): one name, two spellings?",
            times(rare.spans.len()),
            times(usual.spans.len())
        ),
    )
}

/// The spellings of the article's names, in the order of their first mention.
fn forms<'a>(article: &'a Article<'a>) -> Vec<Form<'a>> {
    let mut forms: Vec<Form> = Vec::new();
    let mut known: ByKey<u64, usize> = ByKey::default();
    for line in &article.lines {
        for (tokens, mention) in line.names() {
            // A person is named in full first, then by the family name.
            let person = mention.kind == NameKind::Person;
            let family = person.then(|| family(line, tokens)).flatten();
            let stretches = [Some((tokens.clone(), false)), family.map(|end| (end, true))];
            for (tokens, end) in stretches.into_iter().flatten() {
                let Some(key) = key(line, tokens.clone()) else {
                    continue;
                };
                let index = *known.entry(key).or_insert(forms.len());
                if index == forms.len() {
                    forms.push(Form {
                        line,
                        tokens,
                        kind: mention.kind,
                        spans: Vec::new(),
                        ends: 0,
                        words: OnceCell::new(),
                    });
                }
                forms[index].spans.push(mention.span);
                forms[index].ends += usize::from(end);
            }
        }
    }
    forms
}

/// The last word of a name of several.
fn family(line: &Line, name: &Range<usize>) -> Option<Range<usize>> {
    let mut words = name.clone().rev().filter(|&i| line.is_word(i));
    let last = words.next()?;
    words.next().map(|_| last..last + 1)
}

/// The words of a name in one key; none for names with digits and for acronyms.
fn key(line: &Line, tokens: Range<usize>) -> Option<u64> {
    let mut key = 0_u64;
    for i in tokens {
        let token = line.token(i);
        if !token.is_word() {
            if token.is_digits() {
                return None;
            }
            continue;
        }
        let length = (token.end - token.start) as usize;
        let acronym = token.case == Case::Upper && (2..=SHORTEST).contains(&length);
        if acronym || length > LONGEST {
            return None;
        }
        key = (key ^ u64::from(token.key)).wrapping_mul(0x0100_0000_01b3) + 1;
    }
    (key != 0).then_some(key)
}

/// The rarer of two spellings, then the other; of equals the later is the slip.
fn by_count(forms: &[Form], one: usize, other: usize) -> (usize, usize) {
    let later = one.max(other);
    let earlier = one.min(other);
    if forms[later].spans.len() <= forms[earlier].spans.len() {
        (later, earlier)
    } else {
        (earlier, later)
    }
}

/// Whether the rarer spelling is a slip for the other.
fn is_slip(rare: &Form, usual: &Form) -> bool {
    if rare.spans.len() > 1 && rare.spans.len() * 3 > usual.spans.len() {
        return false;
    }
    // Two family names that both stand behind first names are told by their full names.
    let ends = rare.ends + usual.ends;
    if rare.ends > 0 && usual.ends > 0 || ends > 0 && rare.kind != usual.kind {
        return false;
    }
    if rare.places().count() != usual.places().count() {
        return false;
    }
    let (words, others) = (rare.words(), usual.words());
    let mut differing = (0..words.len()).filter(|&i| words[i] != others[i]);
    let (Some(i), None) = (differing.next(), differing.next()) else {
        return false;
    };
    let (slip, word) = (&words[i], &others[i]);
    let several = words.len() > 1;
    let person = rare.kind == NameKind::Person && usual.kind == NameKind::Person;
    // Beside a word that is the same, what sounds the same is one name, however short or usual.
    let alike =
        several && slip.len().min(word.len()) >= SHORTEST_SOUND && sound(slip) == sound(word);
    if !alike && slip.len().min(word.len()) < SHORTEST {
        return false;
    }
    // *Maud Zorlini* and *Maude Zorlini* differ in a first name: two persons as well as one.
    if several
        && i == 0
        && rare.kind == NameKind::Person
        && rare.knows(0)
        && usual.knows(0)
        && !alike
    {
        return false;
    }
    if rare.knows(i) && (!several || usual.knows(i)) && !alike {
        return false;
    }
    // A family name does not inflect behind a first name.
    let family = several && person && i + 1 == words.len();
    if !family && (inflects(slip, word) || inflects(word, slip)) {
        return false;
    }
    let accents = plain(slip) == plain(word);
    let letters = distance(&plain(slip), &plain(word));
    let near = letters == 1 || letters == 2 && slip.len().min(word.len()) >= LONG;
    let same_start = unaccented(slip[0]) == unaccented(word[0]);
    // One word alone, written once each, may be two names.
    let enough = several || usual.spans.len() > 1 || slip.len() > SHORTEST;
    alike || accents && enough || near && same_start && enough
}

/// Whether the rarer spelling never stands but close by the other in one clause: *Marie Morel a battu Marie Moret* names
/// two persons.
fn beside(article: &Article, rare: &Form, usual: &Form) -> bool {
    const NEAR: usize = 60;
    let in_one_clause = |one: Span, other: Span| {
        let (start, end) = (one.end.min(other.end), one.start.max(other.start));
        start <= end
            && end - start <= NEAR
            && !article
                .text(Span::new(start, end))
                .contains(['.', '!', '?', ':', '"', '«', '“', '\n'])
    };
    rare.spans.iter().all(|&span| {
        let next = usual
            .spans
            .partition_point(|other| other.start < span.start);
        let around = usual.spans[next.saturating_sub(1)..].iter().take(2);
        around.into_iter().any(|&other| in_one_clause(span, other))
    })
}
