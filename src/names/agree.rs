//! Agreement: one kind for one form, unless the text insists.
//!
//! Each line is read by itself, and a name that is plain in one line is doubtful in the next. What a document calls a
//! company three times is hardly a place the fourth time. Where two kinds are read equally often, the text means both
//! (*Washington*, the town and the man), and all stay as they are.

use super::casing::ByKey;
use super::sense::form_key;
use super::{Candidate, NameKind};

/// How often a form was read as each kind.
type Counts = [u32; NameKind::ALL.len()];

/// Gives each form of a text the kind that most of its mentions have, where one has more than theirs.
pub(crate) fn agree(text: &str, names: &mut [Candidate]) {
    let mut forms: ByKey<u64, Counts> = ByKey::default();
    let keys: Vec<u64> = names
        .iter()
        .map(|name| {
            let key = form_key(name.span.of(text));
            forms.entry(key).or_default()[name.kind as usize] += 1;
            key
        })
        .collect();
    for (name, key) in names.iter_mut().zip(keys) {
        let counts = forms[&key];
        for kind in NameKind::ALL {
            if counts[kind as usize] > counts[name.kind as usize] {
                name.kind = kind;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NameKind::{Organization, Person, Place};
    use super::*;
    use crate::text::offset::Span;

    fn kinds(text: &str, read: &[NameKind]) -> Vec<NameKind> {
        let mut names: Vec<Candidate> = text
            .split_inclusive(' ')
            .scan(0, |start, word| {
                let span = Span {
                    start: *start,
                    end: *start + word.trim_end().len(),
                };
                *start += word.len();
                Some(span)
            })
            .zip(read)
            .map(|(span, &kind)| Candidate { span, kind })
            .collect();
        agree(text, &mut names);
        names.into_iter().map(|name| name.kind).collect()
    }

    #[test]
    fn most_mentions_decide_for_the_rest() {
        assert_eq!(
            kinds(
                "Zorlane Corvan ZORLANE Zorlane",
                &[Organization, Place, Place, Organization]
            ),
            [Organization, Place, Organization, Organization]
        );
    }

    #[test]
    fn a_text_that_means_both_keeps_both() {
        assert_eq!(kinds("Corvan Corvan", &[Person, Place]), [Person, Place]);
    }
}
