//! Hints: what the rules and the rest of the document say of each token, for the model to weigh.

use super::super::NameKind;
use super::super::line::Line;
use super::super::sense::Found;
use super::super::words::Words;

/// A run of the rules with what became of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ruled {
    /// First token, counted through the whole text.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) end: usize,
    /// The run before the document has spoken.
    pub(crate) found: Found,
    /// What it names by the rules, if anything.
    pub(crate) verdict: Option<NameKind>,
}

/// What the names of a document say of a word that is part of them.
#[derive(Clone, Copy, Default)]
struct Parts {
    kinds: [u8; NameKind::ALL.len()],
    /// Times as the last word of a name of several.
    last: u8,
    /// Times inside a name of several.
    several: u8,
}

/// The hints for one text.
pub(crate) struct Hints<'r> {
    runs: &'r [Ruled],
    /// For each token of the text the index of its run plus one.
    of_token: Vec<u32>,
    /// By the number that the cases of a word share.
    parts: Vec<Parts>,
    /// Number of the first token of the line at hand.
    base: usize,
}

impl<'r> Hints<'r> {
    /// Reads the runs of a text.
    pub(crate) fn of(words: &Words, lines: &[Line], runs: &'r [Ruled]) -> Self {
        let mut of_token = Vec::new();
        let mut parts = vec![Parts::default(); words.folded()];
        let mut next = runs.iter().zip(1..).peekable();
        for line in lines {
            let base = of_token.len();
            of_token.resize(base + line.len(), 0);
            while let Some((run, number)) = next.next_if(|(run, _)| run.first < base + line.len()) {
                of_token[run.first..run.end].fill(number);
                let Some(kind) = run.verdict.filter(|_| !run.found.doubtful) else {
                    continue;
                };
                for at in run.first..run.end {
                    if let Some(word) = line.entry(at - base).filter(|word| word.is_word()) {
                        let parts = &mut parts[word.folded as usize];
                        let (last, several) = own(run, at);
                        parts.kinds[kind as usize] = parts.kinds[kind as usize].saturating_add(1);
                        parts.last = parts.last.saturating_add(last);
                        parts.several = parts.several.saturating_add(several);
                    }
                }
            }
        }
        Self {
            runs,
            of_token,
            parts,
            base: 0,
        }
    }

    /// Goes on to the line whose first token has this number in the text.
    pub(crate) fn go_to(&mut self, base: usize) {
        self.base = base;
    }

    fn run(&self, i: usize) -> Option<&'r Ruled> {
        let number = *self.of_token.get(self.base + i)?;
        self.runs.get((number as usize).checked_sub(1)?)
    }

    /// Whether the rules see a run at token `i`.
    pub(crate) fn ruled(&self, i: usize) -> bool {
        self.run(i).is_some()
    }

    /// What the run at token `i` names by the rules.
    pub(crate) fn kind(&self, i: usize) -> Option<NameKind> {
        self.run(i)?.verdict
    }

    /// Which part of which kind of name token `i` is by the rules; 0 where it is none.
    pub(crate) fn rule(&self, i: usize) -> u32 {
        let Some(run) = self.run(i) else { return 0 };
        let at = self.base + i;
        let part = u32::from(at == run.first) | u32::from(at + 1 == run.end) << 1;
        let kind = run.verdict.map_or(6, |kind| kind as u32 + 1);
        kind << 2 | part
    }

    /// How sure the rules are, and what they would have said without the document.
    pub(crate) fn votes(&self, i: usize) -> u32 {
        let Some(run) = self.run(i) else { return 0 };
        let (own, votes) = run.found.votes.best();
        let second = NameKind::ALL
            .into_iter()
            .filter(|&kind| kind != own)
            .map(|kind| run.found.votes.of(kind))
            .max()
            .unwrap_or_default()
            .max(0);
        let margin = match votes - second {
            ..1 => 0,
            1..=2 => 1,
            3..=5 => 2,
            6..=9 => 3,
            _ => 4,
        };
        margin << 3 | (own as u32 + 1) | u32::from(run.found.doubtful) << 6
    }

    /// What the rest of the document says of the word at `i`.
    pub(crate) fn document(&self, line: &Line, i: usize) -> u32 {
        let Some(word) = line.entry(i).filter(|word| word.is_word()) else {
            return 0;
        };
        let cased = line.cased(i);
        let mut parts = self.parts[word.folded as usize];
        if parts.kinds == [0; NameKind::ALL.len()] {
            return cased;
        }
        if let Some(run) = self.run(i)
            && let Some(kind) = run.verdict.filter(|_| !run.found.doubtful)
        {
            let (last, several) = own(run, self.base + i);
            parts.kinds[kind as usize] = parts.kinds[kind as usize].saturating_sub(1);
            parts.last = parts.last.saturating_sub(last);
            parts.several = parts.several.saturating_sub(several);
        }
        let best = parts
            .kinds
            .iter()
            .zip(1..)
            .filter(|(count, _)| **count > 0)
            .max_by_key(|(count, number)| (**count, 6 - *number))
            .map_or(0, |(_, number)| number);
        cased | best << 2 | u32::from(parts.last > 0) << 5 | u32::from(parts.several > 0) << 6
    }
}

/// What a token of a run adds to the counts: as the last word of several, as one of several.
fn own(run: &Ruled, at: usize) -> (u8, u8) {
    let several = run.end > run.first + 1;
    (u8::from(several && at + 1 == run.end), u8::from(several))
}
