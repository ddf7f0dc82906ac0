//! How two words differ in their letters and in their sound.

use crate::text::fold::{folded, unaccented};

/// Words of fewer letters sound like too many others.
pub(super) const SHORTEST_SOUND: usize = 4;

/// How a name sounds, roughly: *Lyse, Lise; Mathieu, Matthieu; Thibaud, Thibault*.
pub(super) fn sound(word: &[char]) -> Vec<char> {
    let mut sound: Vec<char> = Vec::with_capacity(word.len());
    sound_into(word, &mut sound);
    sound
}

/// The same in place of what `sound` holds.
pub(super) fn sound_into(word: &[char], sound: &mut Vec<char>) {
    sound.clear();
    for (at, &c) in word.iter().enumerate() {
        let next = word.get(at + 1).copied();
        let c = match unaccented(c) {
            'y' => 'i',
            'p' if next == Some('h') => 'f',
            'c' if !matches!(next, Some('h' | 'e' | 'i' | 'y')) => 'k',
            'z' => 's',
            'w' => 'v',
            'h' => continue,
            c => c,
        };
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
        if vowel || sound.last() != Some(&c) {
            sound.push(c);
        }
    }
    while sound.len() > SHORTEST_SOUND && matches!(sound.last(), Some('t' | 'd' | 'l' | 's' | 'x'))
    {
        sound.pop();
    }
}

/// A look at the letters alone, without their order: false only where two words neither sound alike nor differ by so
/// few letters as spellings of one name do.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    /// Two letters changed are two gone and two new.
    const MOST: u32 = 4;
    /// Letters that are heard as others, or not at all.
    const UNSTEADY: u32 = set(b"ycpfkzswvhtdlxi");
    let letters = |word| {
        let plain = folded(word).map(unaccented);
        plain.fold(0_u32, |letters, c| letters | 1 << (c as u32 % 32))
    };
    let differing: u32 = letters(one) ^ letters(other);
    differing.count_ones() <= MOST || differing & !UNSTEADY == 0
}

/// ASCII letters as a set of bits.
const fn set(letters: &[u8]) -> u32 {
    let (mut set, mut i) = (0, 0);
    while i < letters.len() {
        set |= 1 << (letters[i] % 32);
        i += 1;
    }
    set
}

pub(super) fn plain(word: &[char]) -> Vec<char> {
    word.iter().map(|&c| unaccented(c)).collect()
}

/// Whether `longer` is `word` with an ending of French or English grammar.
pub(super) fn inflects(longer: &[char], word: &[char]) -> bool {
    const ENDINGS: [&str; 7] = ["s", "e", "x", "es", "n", "en", "ne"];
    longer.strip_prefix(word).is_some_and(|rest| {
        ENDINGS
            .iter()
            .any(|ending| ending.chars().eq(rest.iter().copied()))
    })
}

/// How many letters must be put in, left out, changed or swapped with a neighbour to turn one word into the other.
pub(super) fn distance(one: &[char], other: &[char]) -> usize {
    let width = other.len() + 1;
    let mut rows = vec![(0..width).collect::<Vec<usize>>()];
    for i in 1..=one.len() {
        let mut row = vec![i; width];
        for j in 1..width {
            let cost = usize::from(one[i - 1] != other[j - 1]);
            let mut least = (rows[i - 1][j] + 1)
                .min(row[j - 1] + 1)
                .min(rows[i - 1][j - 1] + cost);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row[j] = least;
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}

#[cfg(test)]
mod tests {
    use super::{may_be_one, sound};

    #[test]
    fn letters_alone_leave_no_spelling_out() {
        let spellings = [
            ("Zorlini", "Zorlinni"),
            ("Thibaud", "Thibault"),
            ("Lyse", "Lise"),
            ("Philippe", "Filip"),
            ("Carvénel", "CARVENEL"),
            ("Vantorneau", "Ventornaeu"),
        ];
        for (one, other) in spellings {
            assert!(may_be_one(one, other), "{one} {other}");
        }
        assert!(!may_be_one("Carvenel", "Zorlini"));
    }

    #[test]
    fn names_sound_alike() {
        let sound = |name: &str| sound(&name.chars().collect::<Vec<_>>());
        assert_eq!(sound("thibaud"), sound("thibault"));
        assert_ne!(sound("carvenel"), sound("zorlini"));
    }

    #[test]
    fn the_distance_counts_slips() {
        let distance = |one: &str, other: &str| {
            super::distance(
                &one.chars().collect::<Vec<_>>(),
                &other.chars().collect::<Vec<_>>(),
            )
        };
        assert_eq!(distance("investai", "invesai"), 1);
        assert_eq!(distance("zorlini", "zorilni"), 1);
        assert_eq!(distance("zorlini", "zorlini"), 0);
        assert_eq!(distance("abc", "xyz"), 3);
    }
}
