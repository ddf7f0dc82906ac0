//! Spellings that may be of one name, without comparing each with each.
//!
//! Spellings meet in buckets of what is left of one of their words when one letter is taken out, and of how it sounds.
//! Every word is read once, however many names have it.

use super::letters::sound;
use super::{Form, LONGEST, SHORTEST};
use crate::names::ByKey;
use crate::text::fold::{self, unaccented};

/// A bucket that more spellings share says nothing.
const CROWD: usize = 12;

/// A word too short to be compared.
const SHORT: u32 = u32::MAX;

/// Spellings that share a word but for a letter or an accent, as indices into `forms`.
pub(super) fn buckets(forms: &[Form]) -> Vec<Vec<usize>> {
    let (mut keys, words) = read(forms);
    // A word with a key of its own is in no other bucket there.
    let mut alone = vec![false; words.count()];
    let rough = Rough::of(&keys);
    keys.retain(|&(key, word)| {
        let shared = rough.is_shared(key);
        alone[word as usize] |= !shared;
        shared
    });
    keys.sort_unstable();
    keys.dedup();
    let mut buckets: Vec<Vec<usize>> = Vec::new();
    let mut add = |mut bucket: Vec<usize>| {
        bucket.sort_unstable();
        bucket.dedup();
        if (2..=CROWD).contains(&bucket.len()) {
            buckets.push(bucket);
        }
    };
    for like in keys.chunk_by(|one, other| one.0 == other.0) {
        match like {
            [(_, word)] => alone[*word as usize] = true,
            _ => add(like
                .iter()
                .flat_map(|&(_, word)| words.forms(word as usize))
                .copied()
                .collect()),
        }
    }
    for word in (0..words.count()).filter(|&word| alone[word]) {
        let forms = words.forms(word);
        if forms.len() > 1 {
            add(forms.to_vec());
        }
    }
    buckets.sort_unstable();
    buckets.dedup();
    buckets
}

/// The words of names, each with those that have it.
struct Words {
    /// Where the names of each word begin in `forms`, and where the last ones end.
    starts: Vec<usize>,
    forms: Vec<usize>,
}

impl Words {
    /// From pairs of a word and a name.
    fn new(count: usize, pairs: &[(u32, usize)]) -> Self {
        let mut starts = vec![0; count + 1];
        for &(word, _) in pairs {
            starts[word as usize + 1] += 1;
        }
        for word in 0..count {
            starts[word + 1] += starts[word];
        }
        let (mut next, mut forms) = (starts.clone(), vec![0; pairs.len()]);
        for &(word, form) in pairs {
            forms[next[word as usize]] = form;
            next[word as usize] += 1;
        }
        Self { starts, forms }
    }

    fn count(&self) -> usize {
        self.starts.len() - 1
    }

    /// The names that have a word, as indices.
    fn forms(&self, word: usize) -> &[usize] {
        &self.forms[self.starts[word]..self.starts[word + 1]]
    }
}

/// The keys of all words of names, and the words.
fn read(forms: &[Form]) -> (Vec<(u32, u32)>, Words) {
    let mut known: ByKey<u32, u32> = ByKey::default();
    let (mut keys, mut pairs) = (Vec::new(), Vec::new());
    let (mut count, mut letters) = (0, Vec::new());
    for (index, form) in forms.iter().enumerate() {
        for at in form.places() {
            let word = *known.entry(form.line.token(at).key).or_insert_with(|| {
                letters.clear();
                letters.extend(fold::folded(form.line.surface(at)));
                if letters.len() < SHORTEST {
                    return SHORT;
                }
                add_keys(&letters, count, &mut keys);
                keys.push((fold::key_of(sound(&letters).into_iter()), count));
                count += 1;
                count - 1
            });
            if word != SHORT {
                pairs.push((word, index));
            }
        }
    }
    (keys, Words::new(count as usize, &pairs))
}

/// Adds the keys of a word: its own, and those of what is left of it when one letter is taken out. Words that share a key
/// by chance are told apart when they are compared.
fn add_keys(word: &[char], index: u32, keys: &mut Vec<(u32, u32)>) {
    const BASE: u32 = 0x0100_0193;
    let mut plain = [0_u32; LONGEST];
    // The keys of the beginnings of the word, from the empty one on.
    let mut before = [0_u32; LONGEST + 1];
    let length = word.len().min(LONGEST);
    for (at, &c) in word[..length].iter().enumerate() {
        plain[at] = unaccented(c) as u32;
        before[at + 1] = before[at].wrapping_mul(BASE).wrapping_add(plain[at]);
    }
    keys.push((before[length], index));
    let (mut power, mut behind) = (1_u32, 0_u32);
    for at in (0..length).rev() {
        // Of two like letters either may be taken out.
        if at == 0 || plain[at] != plain[at - 1] {
            let left = before[at].wrapping_mul(power).wrapping_add(behind);
            keys.push((left, index));
        }
        behind = plain[at].wrapping_mul(power).wrapping_add(behind);
        power = power.wrapping_mul(BASE);
    }
}

/// A rough look at which keys several words have: most are of one alone. Some that are may pass, none is left out that is
/// shared.
struct Rough {
    /// Two bits a place: whether one key leads there, and whether another does.
    places: Vec<u64>,
}

impl Rough {
    /// Places a key, so that few lead to one by chance.
    const SPARSE: usize = 8;
    /// Places a word of bits.
    const A_WORD: usize = 32;

    fn of(keys: &[(u32, u32)]) -> Self {
        let places = (Self::SPARSE * keys.len()).next_power_of_two();
        let mut rough = Self {
            places: vec![0; places.div_ceil(Self::A_WORD)],
        };
        for &(key, _) in keys {
            let (at, shift) = rough.place(key);
            let place = &mut rough.places[at];
            *place |= (1 + ((*place >> shift) & 1)) << shift;
        }
        rough
    }

    fn place(&self, key: u32) -> (usize, usize) {
        let place = key as usize % (self.places.len() * Self::A_WORD);
        (place / Self::A_WORD, 2 * (place % Self::A_WORD))
    }

    fn is_shared(&self, key: u32) -> bool {
        let (at, shift) = self.place(key);
        (self.places[at] >> shift) & 2 != 0
    }
}
