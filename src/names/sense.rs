//! The document's sense: what a text says of a name in one place holds in the others.
//!
//! Votes for mentions that are spelled alike are added up; a full name speaks for the last name alone, a long form
//! for the acronym in brackets behind it. What only the start of a sentence made look like a name goes, unless the
//! text names it elsewhere.

use super::NameKind;
use super::casing::ByKey;
use super::model::hints::Ruled;
use super::votes::Votes;
use crate::text::fold;
use crate::text::offset::Span;

/// A mention before the document has spoken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// Where it stands, in bytes of the whole text.
    pub(crate) span: Span,
    /// What speaks for each kind.
    pub(crate) votes: Votes,
    /// Whether only its place at the start of a sentence made it look like a name.
    pub(crate) doubtful: bool,
}

/// What a full name adds to the count of its last name.
const FULL_NAME: i32 = 6;
/// What one mention adds to another at most, so that a single loud one does not rule all.
const LOUDEST: i32 = 12;
/// Fewer votes than this are no name.
const LEAST: i32 = 1;

#[derive(Clone, Copy, Default)]
struct Sum {
    votes: Votes,
    certain: bool,
}

/// Decides all mentions: gives each its verdict.
pub(crate) fn decide(text: &str, runs: &mut [Ruled]) {
    let mut sums: ByKey<u64, Sum> = ByKey::default();
    let keys: Vec<u64> = runs
        .iter()
        .map(|run| form_key(run.found.span.of(text)))
        .collect();
    for (mention, &key) in runs.iter().map(|run| run.found).zip(&keys) {
        let surface = mention.span.of(text);
        let sum = sums.entry(key).or_default();
        sum.votes.join(mention.votes);
        sum.certain |= !mention.doubtful;
        let (kind, votes) = mention.votes.best();
        if kind == NameKind::Person && votes >= FULL_NAME {
            for tail in tails(surface) {
                let sum = sums.entry(form_key(tail)).or_default();
                sum.votes.add(NameKind::Person, FULL_NAME);
                sum.certain = true;
            }
        }
    }
    acronyms(text, runs, &mut sums);
    for (run, key) in runs.iter_mut().zip(&keys) {
        let mention = run.found;
        let Some(sum) = sums.get(key) else {
            continue;
        };
        let (own, votes) = mention.votes.best();
        let (kind, total) = sum.votes.best();
        // A place that insists on its own reading keeps it: *le Paris de Roy*, *le PSG à Paris*.
        let insists = votes >= LOUDEST && mention.votes.of(kind) <= 0;
        run.verdict = (total >= LEAST && (!mention.doubtful || sum.certain))
            .then_some(if insists { own } else { kind });
    }
}

/// An acronym in brackets is what the name before it is.
fn acronyms(text: &str, runs: &[Ruled], sums: &mut ByKey<u64, Sum>) {
    for pair in runs.windows(2) {
        let (long, short) = (pair[0].found, pair[1].found);
        if !super::acronym::in_brackets(text, long.span, short.span) {
            continue;
        }
        let votes = long.votes;
        let sum = sums.entry(form_key(short.span.of(text))).or_default();
        sum.votes.join(votes);
        sum.votes.join(votes);
        sum.certain = true;
    }
}

/// The ends of a full name by which the text may go on: *Roy* and *Le Roy* of *Ada Le Roy*, at most three words.
pub(crate) fn tails(name: &str) -> impl Iterator<Item = &str> {
    name.char_indices()
        .rev()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(i, c)| &name[i + c.len_utf8()..])
        .filter(|tail| !tail.is_empty())
        .take(3)
}

/// A key of the folded name, in 64 bits: two names of one text share it by accident once in a billion texts.
pub(crate) fn form_key(name: &str) -> u64 {
    fold::folded(name)
        .filter(|c| !c.is_whitespace())
        .fold(0xCBF2_9CE4_8422_2325, |hash, c| {
            (hash ^ u64::from(c as u32)).wrapping_mul(0x0100_0000_01B3)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, name: &str, kind: NameKind, weight: i32, doubtful: bool) -> Ruled {
        let start = text.find(name).unwrap_or_default();
        let mut votes = Votes::default();
        votes.add(kind, weight);
        Ruled {
            first: 0,
            end: 0,
            found: Found {
                span: Span::new(start, start + name.len()),
                votes,
                doubtful,
            },
            verdict: None,
        }
    }

    #[test]
    fn a_full_name_speaks_for_the_last_name() {
        let text = "Ada Berlioz parle. Puis Berlioz. Ensuite";
        let mut last = run(text, "Berlioz. ", NameKind::Organization, 2, false);
        last.found.span.end -= 2;
        let mut all = [
            run(text, "Ada Berlioz", NameKind::Person, 8, false),
            last,
            run(text, "Ensuite", NameKind::Person, 2, true),
        ];
        decide(text, &mut all);
        assert_eq!(
            all.map(|run| run.verdict),
            [Some(NameKind::Person), Some(NameKind::Person), None]
        );
    }

    #[test]
    fn tails_are_the_ends_of_a_name() {
        assert_eq!(
            tails("Ada van der Roy").collect::<Vec<_>>(),
            ["Roy", "der Roy", "van der Roy"]
        );
        assert_eq!(tails("Roy").count(), 0);
    }
}
