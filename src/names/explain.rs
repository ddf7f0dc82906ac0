//! Why names were found: asked of the model again, line by line, with all that it knew.

use super::line::Phrases;
use super::model::Reader;
use super::model::hints::Hints;
use super::words::Words;
use super::{Candidate, Clue, Models, NameKind, lines, ruled};
use crate::text::Text;
use crate::text::offset::Span;

/// Why a name was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameExplanation {
    /// Where it stands.
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
    /// What spoke for it, the weightiest first: two to four reasons where there are so many.
    pub reasons: Vec<Reason>,
}

/// One thing that spoke for a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Of which kind it is.
    pub clue: Clue,
    /// The words that show it; none where the name as a whole does.
    pub shown: Option<Span>,
    /// What it weighed, in steps of the model's weights.
    pub weight: i32,
}

/// What spoke for the names `chosen`, which are some of those found in a text, in their order.
pub(crate) fn explain(text: &Text, models: Models, chosen: &[Candidate]) -> Vec<NameExplanation> {
    let words = Words::of(text);
    let phrases = Phrases::new(words.tokens());
    let lines = lines(text, &words, &phrases);
    let ruled = ruled(text, &lines);
    let mut hints = Hints::of(&words, &lines, &ruled);
    let mut readers = [Reader::default(), Reader::default()];
    let mut rest = chosen;
    let mut explained = Vec::new();
    let mut base = 0;
    for line in &lines {
        let paragraph = line.paragraph;
        let end = paragraph.start + paragraph.text.len();
        let (here, behind) = rest.split_at(rest.partition_point(|name| name.span.start < end));
        rest = behind;
        hints.go_to(base);
        base += line.len();
        let model = models
            .of(paragraph.language)
            .filter(|_| !here.is_empty() && !line.capitals.shouted());
        let mut weighed = model.map(|model| {
            let reader = &mut readers[paragraph.language as usize];
            reader.weigh(model, line, &hints)
        });
        for name in here {
            let token = |at: usize| paragraph.token_at(at - paragraph.start);
            let tokens = token(name.span.start)..token(name.span.end);
            let reasons = match &mut weighed {
                Some(line) => line.reasons(tokens, name.kind),
                None => vec![Reason {
                    clue: Clue::Rules,
                    shown: None,
                    weight: 1,
                }],
            };
            explained.push(NameExplanation {
                span: name.span,
                kind: name.kind,
                reasons,
            });
        }
    }
    explained
}
