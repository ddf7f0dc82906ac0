//! Features: what the model looks at. One code, for the product and for its trainer.
//!
//! A feature is a 32-bit hash of a template's number and what the template saw of a token and its neighbours. Each token
//! has some sixty. Fewer would be poorer; word pairs, words three away and longer rows of shapes were tried and brought
//! nothing.

use super::super::line::Line;
use super::looks::{Look, Looks, mix};
use crate::text::fold;

/// A token and its neighbours: two before, itself, two after.
type Around = [Look; 5];

/// Numbers the features of one token.
struct Numbered<F> {
    template: u32,
    found: F,
}

impl<F: FnMut(u32)> Numbered<F> {
    /// Goes on with the templates of another group, so that a group left out shifts no number.
    fn group(&mut self, first: u32) {
        self.template = first;
    }

    /// A feature of two values.
    fn add(&mut self, a: u32, b: u32) {
        self.template += 1;
        (self.found)(mix(self.template, a, b));
    }
}

impl Looks {
    /// Calls `found` with every feature of token `i`.
    pub(crate) fn features(&self, line: &Line, i: usize, found: impl FnMut(u32)) {
        let around = [
            self.at(i.checked_sub(2)),
            self.at(i.checked_sub(1)),
            self.at(Some(i)),
            self.at(Some(i + 1)),
            self.at(Some(i + 2)),
        ];
        let mut found = Numbered { template: 0, found };
        words(&around, &mut found);
        lexicon(&around, &mut found);
        parts(&around, &mut found);
        rules(&around, &mut found);
        self.places(line, i, &mut found);
        spelling(line, i, around[2].shape, &mut found);
    }

    /// Where in the line and in the document the token stands.
    fn places(&self, line: &Line, i: usize, found: &mut Numbered<impl FnMut(u32)>) {
        let [before, here, after] = [
            self.at(i.checked_sub(1)),
            self.at(Some(i)),
            self.at(Some(i + 1)),
        ];
        let quoted = u32::from(self.quoted[i]);
        found.group(80);
        found.add(here.document, here.shape);
        found.add(here.document, here.rule);
        found.add(before.document, here.document);
        found.add(here.document, after.document);
        found.add(quoted | self.line << 2, here.shape);
        found.add(self.line, here.rule);
        found.add(quoted, here.rule);
        if let Some((head, distance)) = self.head(line, i) {
            found.add(head.word, mix(4, distance, here.shape));
            found.add(head.cue, mix(5, distance, here.cue));
            found.add(head.cue, here.word);
            found.add(head.rule, here.word);
        }
    }

    /// The nearest capital before token `i` of which it may be the complement, and how far it is.
    fn head(&self, line: &Line, i: usize) -> Option<(Look, u32)> {
        for distance in 1..=6 {
            let at = i.checked_sub(distance)?;
            if line.capital(at) {
                return Some((self.all[at], (distance as u32).min(3)));
            }
            if line.token(at).is_some_and(|token| token.mark().is_some()) && !line.hyphen(at) {
                return None;
            }
        }
        None
    }
}

/// Words, shapes and cues.
fn words(&[b2, b1, here, a1, a2]: &Around, found: &mut Numbered<impl FnMut(u32)>) {
    found.group(0);
    found.add(here.word, 0);
    found.add(here.word, here.shape);
    found.add(b1.word, 0);
    found.add(a1.word, 0);
    found.add(b2.word, 0);
    found.add(a2.word, 0);
    found.add(b1.word, here.shape);
    found.add(a1.word, here.shape);
    found.add(here.shape, 0);
    found.add(b1.shape, here.shape);
    found.add(here.shape, a1.shape);
    found.add(mix(1, b1.shape, here.shape), a1.shape);
    found.add(here.cue, here.shape);
    found.add(b1.cue, here.shape);
    found.add(a1.cue, here.shape);
    found.add(b2.cue, b1.cue);
    found.add(a1.cue, a2.cue);
    found.add(b1.cue, here.cue);
    found.add(here.cue, a1.cue);
}

/// What the lexicon says of words and phrases.
fn lexicon(&[_, b1, here, a1, _]: &Around, found: &mut Numbered<impl FnMut(u32)>) {
    found.group(20);
    found.add(here.senses, here.shape);
    found.add(b1.senses, here.senses);
    found.add(here.senses, a1.senses);
    found.add(b1.phrase, here.phrase);
    found.add(here.phrase, a1.phrase);
    if here.phrase != 0 {
        found.add(here.phrase, 0);
        found.add(here.phrase, here.long);
        found.add(here.phrase, here.shape);
        found.add(here.phrase, b1.cue);
        found.add(here.phrase, b1.word);
        found.add(here.phrase, a1.word);
    }
}

/// What the words mostly are inside names.
fn parts(&[_, b1, here, a1, _]: &Around, found: &mut Numbered<impl FnMut(u32)>) {
    found.group(40);
    let most = [b1, here, a1].map(Look::most);
    let lists = [b1, here, a1].map(|look| look.part >> 12);
    found.add(most[0], most[1]);
    found.add(most[1], most[2]);
    found.add(lists[0], lists[1]);
    found.add(lists[1], lists[2]);
    found.add(most[0], here.shape);
    found.add(most[2], here.shape);
    if here.part != 0 {
        let capital = u32::from(here.shape & 0xF != 2);
        for kind in 0..6 {
            found.add(here.part >> (2 * kind) & 3, capital);
        }
        found.add(most[1], capital);
        found.add(here.part & 3, a1.part >> 2 & 3);
        found.add(b1.part & 3, here.part >> 2 & 3);
        found.add(lists[1], here.shape);
        found.add(lists[1], a1.shape);
        found.add(lists[1], b1.shape);
    }
}

/// What the rules say.
fn rules(&[_, b1, here, a1, _]: &Around, found: &mut Numbered<impl FnMut(u32)>) {
    found.group(60);
    found.add(here.rule, here.shape);
    found.add(b1.rule, here.rule);
    found.add(here.rule, a1.rule);
    if here.rule != 0 {
        found.add(here.rule, 0);
        found.add(here.rule, here.votes);
        found.add(here.rule, here.phrase);
        found.add(here.rule, here.word);
        found.add(here.rule, b1.word);
        found.add(here.rule, a1.word);
    }
}

/// Calls `found` with those features of token `i` that look at spelling alone.
pub(super) fn spelling_of(line: &Line, i: usize, looks: &Looks, found: impl FnMut(u32)) {
    let mut found = Numbered { template: 0, found };
    spelling(line, i, looks.at(Some(i)).shape, &mut found);
}

/// How the word is spelled, and its neighbours end.
fn spelling(line: &Line, i: usize, shape: u32, found: &mut Numbered<impl FnMut(u32)>) {
    affixes(line, i, |number, hash| {
        if number % 4 > 1 {
            (found.found)(mix(100 + number, hash, 0));
        }
        if number % 4 == 2 {
            (found.found)(mix(120 + number, hash, shape));
        }
    });
    for (neighbour, template) in [(i.wrapping_sub(1), 140), (i + 1, 141)] {
        affixes(line, neighbour, |number, hash| {
            if number == SUFFIX + 2 {
                (found.found)(mix(template, hash, shape));
            }
        });
    }
}

/// Numbers of suffixes begin here; prefixes at 0.
const SUFFIX: u32 = 4;

/// Calls `found` with number and hash of the prefixes and suffixes of one to four letters of the word at `i`.
fn affixes(line: &Line, i: usize, mut found: impl FnMut(u32, u32)) {
    let Some(token) = line.token(i).filter(|token| token.is_word()) else {
        return;
    };
    debug_assert!(token.end > token.start);
    let mut letters = ['\0'; 4];
    let mut count = 0_usize;
    let mut hash = 0;
    for c in fold::folded(line.surface(i)) {
        letters[count % 4] = c;
        if count < 4 {
            hash = mix(9, hash, c as u32);
            found(count as u32, hash);
        }
        count += 1;
    }
    hash = 0;
    for number in 0..count.min(4) {
        hash = mix(9, hash, letters[(count - 1 - number) % 4] as u32);
        found(SUFFIX + number as u32, hash);
    }
}
