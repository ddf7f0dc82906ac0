//! Sums: what all features of a token are worth together.
//!
//! Of some sixty features of a token most look at little: at the word alone, at two words as classes, at what the rules
//! say of two neighbours. What such a group is worth is summed once and kept for the next place that looks alike; a
//! token then adds up a dozen rows. What is kept never changes a sum, only the time it takes.
//!
//! What is kept of forms of words stays as long as the text is read. The rest is kept in tables where one entry takes the
//! place of another, so that they stay near the processor and grow with no text.

use super::features;
use super::looks::{AROUND, Look, Looks, blend, mix};
use super::weights::{Model, Row};
use std::ops::Range;

/// Rows for keys, of which some are forgotten for others.
struct Kept<const N: usize> {
    /// As many as a power of two; none before the first stretch.
    slots: Vec<(u64, [Row; N])>,
}

/// A key that is met once in the age of the universe, and is then only slow.
const VACANT: u64 = u64::MAX;

/// The most entries that a table of [`Kept`] rows has.
const MOST_ENTRIES: usize = 1 << 12;

impl<const N: usize> Default for Kept<N> {
    fn default() -> Self {
        Self { slots: Vec::new() }
    }
}

impl<const N: usize> Kept<N> {
    /// Makes room for so many entries.
    fn make_room(&mut self, entries: usize) {
        debug_assert!(entries.is_power_of_two());
        self.slots.resize(entries, (VACANT, [Row::default(); N]));
    }

    /// The rows for a key; where they are not at hand, `sum` adds to rows of nothing.
    fn get(&mut self, key: u64, sum: impl FnOnce(&mut [Row; N])) -> &[Row; N] {
        let at = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & (self.slots.len() - 1);
        let slot = &mut self.slots[at];
        if slot.0 != key {
            *slot = (key, [Row::default(); N]);
            sum(&mut slot.1);
        }
        &slot.1
    }
}

/// What a form of a word is worth where it stands, and for the tokens two places behind and before.
#[derive(Clone, Copy, Default)]
struct Form {
    summed: bool,
    here: Row,
    next_but_one: Row,
    previous_but_one: Row,
}

/// Room for sums, kept from line to line of one model.
#[derive(Default)]
pub(super) struct Sums {
    /// By [`Look::form`].
    forms: Vec<Form>,
    /// Of what kind of word it is.
    kinds: Kept<1>,
    /// Of the shapes and cues of two words: for the second, for the first, for the token behind both, for the one before
    /// both.
    pairs: Kept<4>,
    /// Of what two words mostly are inside names: for the second, for the first.
    parts: Kept<2>,
    /// Of what the lexicon says of two words: for the second, for the first.
    known: Kept<2>,
    /// Of a word and the shape of the token behind it.
    words_before: Kept<1>,
    /// Of a word and the shape of the token before it.
    words_after: Kept<1>,
    /// Of three shapes and the lists that hold the word between.
    shapes: Kept<1>,
    /// Of what rules, phrases and the document say of a token.
    said: Kept<1>,
    /// Of what they say of two neighbours: for the second, for the first.
    said_beside: Kept<2>,
    rows: Vec<Row>,
}

impl Sums {
    /// Sums the features of the tokens of a stretch.
    pub(super) fn of(&mut self, model: &Model, looks: &Looks, stretch: Range<usize>) -> &[Row] {
        if self.pairs.slots.is_empty() {
            self.make_room(looks.words());
        }
        // The rows of the tokens around are summed in part, and dropped.
        self.rows.clear();
        self.rows.resize(stretch.len() + 4 * AROUND, Row::default());
        let window = &looks.all[stretch.start..stretch.end + 2 * AROUND];
        for (n, look) in window.iter().enumerate() {
            let form = form(&mut self.forms, &mut self.kinds, model, looks, look);
            // The rows go two tokens farther than the window on both sides.
            if let Some([a2, _, here, _, b2]) = self.rows[n..].first_chunk_mut() {
                here.add(&form.here);
                b2.add(&form.next_but_one);
                a2.add(&form.previous_but_one);
            }
        }
        for (n, pair) in window.windows(2).enumerate() {
            self.pair(model, n, &pair[0], &pair[1]);
        }
        let inner = &window[AROUND - 1..window.len() - (AROUND - 1)];
        for (n, pair) in (AROUND - 1..).zip(inner.windows(2)) {
            self.beside(model, n, &pair[0], &pair[1]);
        }
        for (n, around) in (AROUND..).zip(inner.windows(3)) {
            let [b1, here, a1] = around else { continue };
            self.here(model, n, looks.line, [b1, here, a1]);
            let row = &mut self.rows[n + AROUND];
            let mut add = model.adds_to(row);
            if here.phrase | here.rule != 0 {
                features::named(b1, here, a1, &mut add);
            }
            if let Some((head, distance)) = looks.head(stretch.start + n - AROUND) {
                features::headed(head, distance, here, &mut add);
            }
        }
        &self.rows[2 * AROUND..2 * AROUND + stretch.len()]
    }

    /// Makes room for a text of so many different words; short texts shall not pay for large tables.
    fn make_room(&mut self, words: usize) {
        let entries = words.next_power_of_two().min(MOST_ENTRIES);
        self.kinds.make_room(entries);
        self.pairs.make_room(entries);
        self.parts.make_room(entries);
        self.known.make_room(entries);
        self.words_before.make_room(entries);
        self.words_after.make_room(entries);
        self.shapes.make_room(entries);
        self.said.make_room(entries);
        self.said_beside.make_room(entries);
    }

    /// Adds what shapes and cues of token `n` and of the next one are worth.
    fn pair(&mut self, model: &Model, n: usize, left: &Look, right: &Look) {
        let key = blend(left.class(), right.class());
        let kept = self.pairs.get(key, |[second, first, behind, before]| {
            features::before(left, right, &mut model.adds_to(second));
            features::after(left, right, &mut model.adds_to(first));
            features::two_before(left, right, &mut model.adds_to(behind));
            features::two_after(left, right, &mut model.adds_to(before));
        });
        let [second, first, behind, before] = kept;
        if let Some([zero, one, two, three]) = self.rows[n + AROUND - 1..].first_chunk_mut() {
            zero.add(before);
            one.add(first);
            two.add(second);
            three.add(behind);
        }
    }

    /// Adds what token `n` and the next one are worth to each other by what is said of them and by their words.
    fn beside(&mut self, model: &Model, n: usize, left: &Look, right: &Look) {
        let Some([here, next]) = self.rows[n + AROUND..].first_chunk_mut() else {
            return;
        };
        let key = u64::from(left.form) << 32 | u64::from(right.shape);
        let [row] = self.words_before.get(key, |[row]| {
            features::word_before(left, right.shape, &mut model.adds_to(row));
        });
        next.add(row);
        let key = u64::from(right.form) << 32 | u64::from(left.shape);
        let [row] = self.words_after.get(key, |[row]| {
            features::word_after(right, left.shape, &mut model.adds_to(row));
        });
        here.add(row);
        let key = said(left) << 32 | said(right);
        let [second, first] = self.said_beside.get(key, |[second, first]| {
            features::said_before(left, right, &mut model.adds_to(second));
            features::said_after(left, right, &mut model.adds_to(first));
        });
        next.add(second);
        here.add(first);
        let key = u64::from(left.kin) << 32 | u64::from(right.kin);
        let [second, first] = self.parts.get(key, |[second, first]| {
            features::parts_before(left, right, &mut model.adds_to(second));
            features::parts_after(left, right, &mut model.adds_to(first));
        });
        next.add(second);
        here.add(first);
        let key = u64::from(left.senses) << 32 | u64::from(right.senses);
        let [second, first] = self.known.get(key, |[second, first]| {
            features::known_before(left, right, &mut model.adds_to(second));
            features::known_after(left, right, &mut model.adds_to(first));
        });
        next.add(second);
        here.add(first);
    }

    /// Adds what is said of token `n`, and its shape between two others.
    fn here(&mut self, model: &Model, n: usize, line: u32, [b1, here, a1]: [&Look; 3]) {
        let sum = &mut self.rows[n + AROUND];
        let three = u64::from(b1.shape) << 32 | u64::from(a1.shape);
        // Which lists, and whether any.
        let kin = u64::from(here.kin & 0x1F) << 32;
        let [row] = self
            .shapes
            .get(blend(three, kin | u64::from(here.shape)), |[row]| {
                features::shapes(b1, here, a1, &mut model.adds_to(row));
            });
        sum.add(row);
        let rest = here.votes | here.long << 7 | here.quoted << 10 | line << 12;
        let rest = u64::from(rest) << 32 | u64::from(here.shape);
        let [row] = self.said.get(blend(said(here), rest), |[row]| {
            features::said(line, here, &mut model.adds_to(row));
        });
        sum.add(row);
    }
}

/// What a form of a word is worth.
fn form<'f>(
    forms: &'f mut Vec<Form>,
    kinds: &mut Kept<1>,
    model: &Model,
    looks: &Looks,
    look: &Look,
) -> &'f Form {
    let number = look.form as usize;
    if number >= forms.len() {
        forms.resize(number + 1, Form::default());
    }
    let form = &mut forms[number];
    if !form.summed {
        form.summed = true;
        let rest = u64::from(look.senses) << 32 | u64::from(look.part);
        let [kind] = kinds.get(blend(look.class(), rest), |[row]| {
            features::alone(look, &mut model.adds_to(row));
        });
        form.here = *kind;
        let affixes = looks.affixes(look);
        features::spelled(look, affixes, &mut model.adds_to(&mut form.here));
        for (template, row) in [
            (features::WORD_TWO_BEFORE, &mut form.next_but_one),
            (features::WORD_TWO_AFTER, &mut form.previous_but_one),
        ] {
            model.add(mix(template, look.word, 0), row);
        }
    }
    form
}

/// What rule, document and phrase say of a token, in less than 32 bits.
fn said(look: &Look) -> u64 {
    debug_assert!(look.rule < 1 << 5 && look.document < 1 << 7);
    u64::from(look.phrase) << 12 | u64::from(look.rule << 7 | look.document)
}

#[cfg(test)]
mod tests {
    use super::super::store;
    use super::*;
    use crate::Language;
    use crate::names;
    use crate::text::Text;

    #[test]
    fn what_is_kept_changes_no_sum() {
        let text = concat!(
            include_str!("../../../tests/cases/articles.txt"),
            include_str!("../../../tests/cases/figures-fr.txt"),
            include_str!("../../../tests/cases/figures-en.txt"),
            include_str!("../../../tests/findings/spelling-fr.txt"),
            include_str!("../../../tests/findings/contradiction-fr.txt"),
        );
        for language in [Language::French, Language::English] {
            let model = store::model(language).expect("built in");
            let mut sums = Sums::default();
            let mut tokens = 0;
            names::stretches(&Text::new(text, Some(language)), |line, stretch, looks| {
                let found = sums.of(model, looks, stretch.clone());
                for (i, row) in stretch.zip(found) {
                    let mut plain = Row::default();
                    looks.features(i, |feature| model.add(feature, &mut plain));
                    assert_eq!(*row, plain, "{}", line.surface(i));
                    tokens += 1;
                }
            });
            assert!(tokens > 1000, "{tokens} tokens");
        }
    }
}
