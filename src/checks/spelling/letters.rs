//! How two words differ in their letters and in their sound.

use crate::text::fold::unaccented;

/// Words of fewer letters sound like too many others.
pub(super) const SHORTEST_SOUND: usize = 4;

/// How a name sounds, roughly: *Lyse, Lise; Mathieu, Matthieu; Thibaud, Thibault*.
pub(super) fn sound(word: &[char]) -> Vec<char> {
    let mut sound: Vec<char> = Vec::with_capacity(word.len());
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
    sound
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
