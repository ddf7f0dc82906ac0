//! The table of letters by which the product tells a language where function words say too little: a logistic regression
//! over groups of letters, learned from short pieces of the annotated texts.

#![allow(
    clippy::cast_precision_loss,
    reason = "a text has far fewer words than a float counts exactly"
)]

use std::path::Path;

use recoupe::Language;
use recoupe::training::{FUNCTION_WORD, LETTER_SLOTS, Spelling, spelling};

use crate::model::sources;

/// What one step of a slot is worth.
const STEP: f32 = 0.1;
/// Rounds over all pieces.
const ROUNDS: usize = 3;
/// Learning rate, divided by the root of the squared gradients of each slot.
const RATE: f32 = 0.2;
/// Weight of the L2 penalty in each step.
const L2: f32 = 1e-4;
/// Pieces of so many words are learned from: the product asks about short texts only.
const LENGTHS: [usize; 5] = [1, 2, 3, 4, 6];
/// Pieces from each line of a language; there are fewer lines of English.
const PIECES: [(Language, usize); 2] = [(Language::French, 2), (Language::English, 4)];

/// A piece of a text: what it shows, and whether it is English.
struct Piece {
    shown: Spelling,
    english: bool,
}

/// Learns the table and writes it to `model/letters.bin`; says first how well one does that learned from every second
/// text alone, on the others.
pub(crate) fn build(root: &Path) -> Result<(), String> {
    let mut lines = Vec::new();
    for (language, _) in PIECES {
        let (shared, own) = (root.join("../shared"), root.join("train/corpus"));
        for source in sources::read(&shared, &own, language)? {
            for (i, text) in source.texts.iter().enumerate() {
                let of_text = text
                    .text
                    .lines()
                    .map(|line| (line.to_owned(), language, i % 2 == 0));
                lines.extend(of_text);
            }
        }
    }
    let half = learn(
        lines
            .iter()
            .filter(|line| line.2)
            .map(|line| (line.0.as_str(), line.1)),
    );
    for (language, _) in PIECES {
        let others = lines.iter().filter(|line| !line.2 && line.1 == language);
        let (mut all, mut right, mut wrong) = (0, 0, 0);
        for (line, ..) in others {
            let sum = judge(&half, &spelling(line));
            all += 1;
            right += usize::from(
                sum >= 1.0 && language == Language::English
                    || sum <= -1.0 && language == Language::French,
            );
            wrong += usize::from(
                sum <= -1.0 && language == Language::English
                    || sum >= 1.0 && language == Language::French,
            );
        }
        println!(
            "{}: {all} lines held out, {right} told, {wrong} taken for the other",
            language.code()
        );
    }
    let table = learn(lines.iter().map(|line| (line.0.as_str(), line.1)));
    let path = root.join("model/letters.bin");
    let bytes: Vec<u8> = table.iter().map(|step| step.cast_unsigned()).collect();
    std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

/// The sum that the product would find, in units of worth.
fn judge(table: &[i8], shown: &Spelling) -> f32 {
    let groups: f32 = shown
        .groups
        .iter()
        .map(|&(slot, weight)| weight * f32::from(table[slot]))
        .sum();
    STEP * (groups + (shown.function_words * FUNCTION_WORD) as f32)
}

/// Learns a table from lines of either language.
fn learn<'l>(lines: impl Iterator<Item = (&'l str, Language)>) -> Vec<i8> {
    let mut random = 42;
    let mut pieces = Vec::new();
    for (line, language) in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        let count = PIECES
            .iter()
            .find(|of| of.0 == language)
            .map_or(0, |of| of.1);
        for _ in 0..count {
            let length = LENGTHS[next(&mut random) % LENGTHS.len()].min(words.len());
            let first = next(&mut random) % (words.len() - length + 1);
            pieces.push(Piece {
                shown: spelling(&words[first..first + length].join(" ")),
                english: language == Language::English,
            });
        }
    }
    let mut weights = vec![0.0_f32; LETTER_SLOTS];
    let mut squares = vec![1e-8_f32; LETTER_SLOTS];
    for _ in 0..ROUNDS {
        for i in (1..pieces.len()).rev() {
            pieces.swap(i, next(&mut random) % (i + 1));
        }
        for piece in &pieces {
            let groups: f32 = piece
                .shown
                .groups
                .iter()
                .map(|&(slot, weight)| weight * weights[slot])
                .sum();
            let sum = groups + STEP * (piece.shown.function_words * FUNCTION_WORD) as f32;
            let expected = 1.0 / (1.0 + (-sum).exp());
            let error = expected - f32::from(u8::from(piece.english));
            if error.abs() < 0.01 {
                continue;
            }
            for &(slot, weight) in &piece.shown.groups {
                let gradient = error * weight + L2 * weights[slot];
                squares[slot] += gradient * gradient;
                weights[slot] -= RATE * gradient / squares[slot].sqrt();
            }
        }
    }
    let step = |weight: f32| (weight / STEP).round().clamp(-127.0, 127.0) as i8;
    weights.into_iter().map(step).collect()
}

/// The generator xorshift64*.
fn next(random: &mut u64) -> usize {
    *random ^= *random >> 12;
    *random ^= *random << 25;
    *random ^= *random >> 27;
    (random.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize
}
