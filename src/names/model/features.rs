//! Features: what the model looks at. One code, for the product and for its trainer.
//!
//! A feature is a 32-bit hash of a template's number and what the template saw of a token and its neighbours. Each token
//! has some sixty. Fewer would be poorer; word pairs, words three away and longer rows of shapes were tried and brought
//! nothing.
//!
//! The templates stand in groups by what they look at, so that what a group is worth can be kept for the next place that
//! looks alike (see [`super::sums`]). A template's number is part of every feature and never changes.

use super::super::line::Line;
use super::looks::Look;
use super::looks::Looks;
use crate::text::fold;
use crate::text::token::Token;

/// Takes the number of a template and the two values that it saw.
pub(crate) trait Found: FnMut(u32, u32, u32) {}

impl<F: FnMut(u32, u32, u32)> Found for F {}

/// What kind of word it is: its shape, what the lexicon and the cue words say of it.
pub(super) fn alone(here: &Look, found: &mut impl Found) {
    found(9, here.shape, 0);
    found(13, here.cue, here.shape);
    found(21, here.senses, here.shape);
    if here.part != 0 {
        let capital = u32::from(here.shape & 0xF != 2);
        for kind in 0..6 {
            found(47 + kind, here.part >> (2 * kind) & 3, capital);
        }
        found(53, here.most, capital);
        found(56, here.lists(), here.shape);
    }
}

/// How the word is spelled.
pub(super) fn spelled(here: &Look, affixes: Affixes, found: &mut impl Found) {
    found(1, here.word, 0);
    found(2, here.word, here.shape);
    for (number, affix) in [2, 3, 6, 7].into_iter().zip(affixes) {
        let Some(hash) = affix else { continue };
        found(100 + number, hash, 0);
        if number % 4 == 2 {
            found(120 + number, hash, here.shape);
        }
    }
}

/// The words two places before and behind.
pub(super) const WORD_TWO_BEFORE: u32 = 5;
pub(super) const WORD_TWO_AFTER: u32 = 6;

/// What kind of word stands before.
pub(super) fn before(b1: &Look, here: &Look, found: &mut impl Found) {
    found(10, b1.shape, here.shape);
    found(14, b1.cue, here.shape);
    found(18, b1.cue, here.cue);
}

/// What kind of word stands behind.
pub(super) fn after(here: &Look, a1: &Look, found: &mut impl Found) {
    found(11, here.shape, a1.shape);
    found(15, a1.cue, here.shape);
    found(19, here.cue, a1.cue);
}

/// What the word and the one before mostly are inside names.
pub(super) fn parts_before(b1: &Look, here: &Look, found: &mut impl Found) {
    found(41, b1.most, here.most);
    found(43, b1.lists(), here.lists());
    if here.part != 0 {
        found(55, b1.part & 3, here.part >> 2 & 3);
    }
}

/// What the word and the one behind mostly are inside names.
pub(super) fn parts_after(here: &Look, a1: &Look, found: &mut impl Found) {
    found(42, here.most, a1.most);
    found(44, here.lists(), a1.lists());
    if here.part != 0 {
        found(54, here.part & 3, a1.part >> 2 & 3);
    }
}

/// What the lexicon says of the word before.
pub(super) fn known_before(b1: &Look, here: &Look, found: &mut impl Found) {
    found(22, b1.senses, here.senses);
}

/// What the lexicon says of the word behind.
pub(super) fn known_after(here: &Look, a1: &Look, found: &mut impl Found) {
    found(23, here.senses, a1.senses);
}

/// The cues of the two words before.
pub(super) fn two_before(b2: &Look, b1: &Look, found: &mut impl Found) {
    found(16, b2.cue, b1.cue);
}

/// The cues of the two words behind.
pub(super) fn two_after(a1: &Look, a2: &Look, found: &mut impl Found) {
    found(17, a1.cue, a2.cue);
}

/// The word before, how it ends, and what it mostly is inside names.
pub(super) fn word_before(b1: &Look, shape: u32, found: &mut impl Found) {
    found(3, b1.word, 0);
    found(7, b1.word, shape);
    found(45, b1.most, shape);
    if let Some(suffix) = b1.suffix {
        found(140, suffix, shape);
    }
}

/// The word behind, how it ends, and what it mostly is inside names.
pub(super) fn word_after(a1: &Look, shape: u32, found: &mut impl Found) {
    found(4, a1.word, 0);
    found(8, a1.word, shape);
    found(46, a1.most, shape);
    if let Some(suffix) = a1.suffix {
        found(141, suffix, shape);
    }
}

/// The shapes of three words in a row, and the lists that hold the one between.
pub(super) fn shapes(b1: &Look, here: &Look, a1: &Look, found: &mut impl Found) {
    found(12, super::looks::mix(1, b1.shape, here.shape), a1.shape);
    if here.part != 0 {
        found(57, here.lists(), a1.shape);
        found(58, here.lists(), b1.shape);
    }
}

/// What rules, phrases, the document and the place in the line say of the token.
pub(super) fn said(line: u32, here: &Look, found: &mut impl Found) {
    if here.phrase != 0 {
        found(26, here.phrase, 0);
        found(27, here.phrase, here.long);
        found(28, here.phrase, here.shape);
    }
    found(61, here.rule, here.shape);
    if here.rule != 0 {
        found(64, here.rule, 0);
        found(65, here.rule, here.votes);
        found(66, here.rule, here.phrase);
    }
    found(81, here.document, here.shape);
    found(82, here.document, here.rule);
    found(85, here.quoted | line << 2, here.shape);
    found(86, line, here.rule);
    found(87, here.quoted, here.rule);
}

/// What they say of the token before.
pub(super) fn said_before(b1: &Look, here: &Look, found: &mut impl Found) {
    found(24, b1.phrase, here.phrase);
    found(62, b1.rule, here.rule);
    found(83, b1.document, here.document);
}

/// What they say of the token behind.
pub(super) fn said_after(here: &Look, a1: &Look, found: &mut impl Found) {
    found(25, here.phrase, a1.phrase);
    found(63, here.rule, a1.rule);
    found(84, here.document, a1.document);
}

/// The words around a token of a phrase or a run.
pub(super) fn named(b1: &Look, here: &Look, a1: &Look, found: &mut impl Found) {
    if here.phrase != 0 {
        found(29, here.phrase, b1.cue);
        found(30, here.phrase, b1.word);
        found(31, here.phrase, a1.word);
    }
    if here.rule != 0 {
        found(67, here.rule, here.word);
        found(68, here.rule, b1.word);
        found(69, here.rule, a1.word);
    }
}

/// The nearest capital before, of which the token may be the complement.
pub(super) fn headed(head: &Look, distance: u32, here: &Look, found: &mut impl Found) {
    use super::looks::mix;
    let distance = distance.min(3);
    found(88, head.word, mix(4, distance, here.shape));
    found(89, head.cue, mix(5, distance, here.cue));
    found(90, head.cue, here.word);
    found(91, head.rule, here.word);
}

/// The templates of a word's own spelling.
pub(super) const SPELLING: std::ops::Range<u32> = 100..140;

impl Looks {
    /// Calls `found` with every feature of token `i`.
    #[cfg(any(test, feature = "training"))]
    pub(crate) fn features(&self, i: usize, mut found: impl FnMut(u32)) {
        self.templates(i, &mut |template, a, b| {
            found(super::looks::mix(template, a, b));
        });
    }

    /// Calls `found` with every template of token `i` and what it saw.
    pub(super) fn templates(&self, i: usize, found: &mut impl Found) {
        let [b2, b1, here, a1, a2] = self.around(i);
        alone(here, found);
        spelled(here, self.affixes(here), found);
        found(WORD_TWO_BEFORE, b2.word, 0);
        found(WORD_TWO_AFTER, a2.word, 0);
        before(b1, here, found);
        after(here, a1, found);
        parts_before(b1, here, found);
        parts_after(here, a1, found);
        known_before(b1, here, found);
        known_after(here, a1, found);
        two_before(b2, b1, found);
        two_after(a1, a2, found);
        word_before(b1, here.shape, found);
        word_after(a1, here.shape, found);
        shapes(b1, here, a1, found);
        said(self.line, here, found);
        said_before(b1, here, found);
        said_after(here, a1, found);
        named(b1, here, a1, found);
        if let Some((head, distance)) = self.head(i) {
            headed(head, distance, here, found);
        }
    }
}

/// Hashes of the first three and four letters of a word, then of its last ones.
pub(super) type Affixes = [Option<u32>; 4];

/// Which of [`Affixes`] the last three letters are.
pub(super) const LAST_THREE: usize = 2;

/// The affixes of the word at `i`; none where no word stands there.
pub(super) fn affixes(line: &Line, i: usize) -> Affixes {
    use super::looks::mix;
    if !line.token(i).is_some_and(Token::is_word) {
        return [None; 4];
    }
    // The first four letters, and the last four.
    let (mut first, mut last) = ([0; 4], [0; 4]);
    let mut count = 0_usize;
    for c in fold::folded(line.surface(i)) {
        if let Some(letter) = first.get_mut(count) {
            *letter = c as u32;
        }
        last = [c as u32, last[0], last[1], last[2]];
        count += 1;
    }
    let row = |letters: [u32; 4]| {
        let three = letters[..3].iter().fold(0, |hash, &c| mix(9, hash, c));
        let four = mix(9, three, letters[3]);
        [(count >= 3).then_some(three), (count >= 4).then_some(four)]
    };
    let (first, last) = (row(first), row(last));
    [first[0], first[1], last[0], last[1]]
}
