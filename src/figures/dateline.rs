//! The day an article was written, from its own dateline: *Publié le mardi 11 février 2025*, *(AFP) 4 mars 2025 –*.
//!
//! It is the first whole date near the top that a line gives as its own: beside a word of publishing or a time of day,
//! before the dash that opens a story, or with next to nothing else in the line.

use super::Figure;
use super::calendar::Date;
use super::value::Value;
use crate::lang;
use crate::text::{Paragraph, Text};

/// Datelines stand above the story, under the headline and what pages put around it.
const MOST_LINES: usize = 12;

/// More words than these beside a date are a sentence.
const MOST_WORDS: usize = 2;

/// Where a dash behind the date opens the story, the date stands among the first tokens of its line.
const MOST_TOKENS_BEFORE: usize = 8;

/// The day on which the text says that it was written; `figures` are all of the text's, in order.
pub(crate) fn find(text: &Text, figures: &[Figure]) -> Option<Date> {
    let lines = text.paragraphs().filter(|line| !line.tokens.is_empty());
    let mut figures = figures;
    for line in lines.take(MOST_LINES) {
        let end = line.start + line.text.len();
        let (inside, behind) = figures.split_at(figures.partition_point(|f| f.span.end <= end));
        figures = behind;
        let dates = inside.iter().filter_map(|f| Some((f, whole(&f.value)?)));
        for (figure, date) in dates {
            if is_dateline(&line, inside, figure) {
                return Some(date);
            }
        }
    }
    None
}

fn whole(value: &Value) -> Option<Date> {
    match value {
        Value::Date(date) => date.whole(),
        _ => None,
    }
}

/// Whether the line gives the date as the day of its article.
fn is_dateline(line: &Paragraph, inside: &[Figure], date: &Figure) -> bool {
    let start_of = |i: usize| line.start + line.tokens[i].start as usize;
    let outside = |i: &usize| {
        let at = start_of(*i);
        !inside.iter().any(|f| f.span.start <= at && at < f.span.end)
    };
    let tokens = || (0..line.tokens.len()).filter(outside);
    let words = tokens().filter(|&i| line.tokens[i].is_word()).count();
    if words <= MOST_WORDS {
        return true;
    }
    let before = |i: &usize| start_of(*i) < date.span.start;
    if tokens().filter(before).any(|i| is_publishing(line, i)) {
        return true;
    }
    let first = tokens().filter(before).count();
    let behind = tokens().find(|&i| start_of(i) >= date.span.end);
    if behind.is_some_and(|i| line.is_mark(i, '–') || line.is_mark(i, '—')) {
        return first <= MOST_TOKENS_BEFORE;
    }
    // *le 11/02/2025 à 20:30*
    inside.iter().any(|f| {
        matches!(f.value, Value::Time(_))
            && f.span.start > date.span.end
            && f.span.start - date.span.end <= " à ".len()
    })
}

/// Whether token `i` begins *publié*, *mis en ligne* and the like, told of the article itself: *a été publié* is a
/// story's.
fn is_publishing(line: &Paragraph, i: usize) -> bool {
    const AUXILIARIES: [&str; 8] = ["a", "ont", "est", "été", "fut", "was", "were", "been"];
    let words = |phrase: &&[&str]| (i..).zip(*phrase).all(|(at, word)| line.is_word(at, word));
    let said = i > 0 && AUXILIARIES.iter().any(|word| line.is_word(i - 1, word));
    !said && lang::data(line.language).publishing.iter().any(words)
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    fn reference(text: &str) -> Option<String> {
        let analysis = analyze(text, &Options::default());
        analysis.reference_date.map(|date| date.to_string())
    }

    #[test]
    fn lines_that_publish_or_stand_alone_are_datelines() {
        for line in [
            "Publié le mardi 11 février 2025 par la rédaction de Vernoise",
            "Par Élise Marchand, mis en ligne le 11/02/2025, modifié le 14/02/2025",
            "VernoisePlus11/02/2025",
            "Les nouvelles de la ville et de ses environs, le 11 février 2025 à 20:30",
            "VERNOISE (ANV) 11 février 2025 – Le maire a ouvert hier la foire de la ville.",
            "Published on 11 February 2025 by the newsroom of the Vernoise Courier",
        ] {
            let text = format!("La foire ouvre ses portes\n\n{line}\n\nLe maire a parlé.");
            assert_eq!(reference(&text).as_deref(), Some("2025-02-11"), "{line}");
        }
    }

    #[test]
    fn a_date_of_the_story_is_none() {
        let story = "Le maire de la ville a ouvert la foire du 11 février 2025 devant une foule.";
        assert_eq!(reference(story), None);
        let told = "L’avis de la ville a été publié le 11 février 2025 dans son bulletin.";
        assert_eq!(reference(told), None);
        let late = format!("{}Publié le 11 février 2025", "Une ligne.\n".repeat(12));
        assert_eq!(reference(&late), None);
        assert_eq!(reference("Publié le 31 février 2025"), None);
    }

    #[test]
    fn what_is_given_goes_before_what_is_found() {
        let options = Options {
            reference_date: "2024-03-05".parse().ok(),
            ..Options::default()
        };
        let analysis = analyze("Publié le 11 février 2025\nHier, il a plu.", &options);
        assert_eq!(analysis.reference_date, options.reference_date);
    }
}
