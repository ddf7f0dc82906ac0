//! Who speaks: the noun phrase behind a verb or a source, the subject before a verb, what a pronoun means.

use super::Speaker;
use super::line::{Line, REACH};
use crate::names::{Mention, NameKind};
use crate::text::token::Case;

/// A noun phrase is not longer, in tokens.
const LONGEST_PHRASE: usize = 14;

impl Line<'_> {
    /// The noun phrase at `i`: whom it names or the role it gives, and one past it.
    pub(super) fn phrase(&self, i: usize) -> Option<(Speaker, usize)> {
        let tokens = self.paragraph.tokens;
        let mut start = i;
        while self.is_one_of(start, self.words.determiners)
            || start > i && self.paragraph.is_mark(start, '.') && start == i + 1
        {
            start += 1;
        }
        let mut end = start;
        while end < tokens.len() && end < i + LONGEST_PHRASE {
            let mention = self.mention_at(end);
            if let Some(mention) = mention {
                if mention.kind == NameKind::Person {
                    return Some((Self::speaker_of(mention), self.end_of(mention)));
                }
                let reaches = self.end_of(mention).max(end + 1);
                if end == start {
                    return Some((Self::speaker_of(mention), reaches));
                }
                end = reaches;
                continue;
            }
            let stops = tokens[end]
                .mark()
                .is_some_and(|mark| mark != '-' && mark != '\'' && mark != '’')
                || end > start && self.is_one_of(end, self.words.stops)
                || self.is_quotation_mark(end);
            if stops {
                break;
            }
            end += 1;
        }
        // *le maire, Élise Marchand,*; *le patron (Zorlane) Tom Baltec*
        if self.paragraph.is_mark(end, ',')
            && let Some(mention) = self.mention_at(end + 1)
            && mention.kind == NameKind::Person
        {
            return Some((Self::speaker_of(mention), self.end_of(mention)));
        }
        let role = start > i
            || tokens
                .get(start)
                .is_some_and(|token| token.case != Case::Lower);
        if end == start || !role || !tokens[start].is_word() {
            return None;
        }
        let span = self
            .paragraph
            .span(start, end)
            .shifted(self.paragraph.start);
        Some((Speaker { span, entity: None }, end))
    }

    /// The subject before the verb that begins at `first` (the verb itself at `verb`), and where it begins.
    pub(super) fn subject(&self, first: usize, verb: usize) -> Option<(Speaker, usize)> {
        let tokens = self.paragraph.tokens;
        let least = self.clause_start(first);
        // A pronoun inside the group: *elle a également déclaré*
        let pronoun = (first..verb).find(|&k| self.is_one_of(k, self.words.pronouns));
        if let Some(pronoun) = pronoun {
            return Some((self.antecedent(pronoun)?, pronoun));
        }
        if first > least && self.is_one_of(first - 1, self.words.pronouns) {
            return Some((self.antecedent(first - 1)?, first - 1));
        }
        let gerund = self.paragraph.surface(verb).ends_with("ant")
            || self.paragraph.surface(verb).ends_with("ing");
        if first > least
            && !gerund
            && let Some(mention) = self.mention_at(first - 1)
            && matches!(
                mention.kind,
                NameKind::Person | NameKind::Organization | NameKind::Place
            )
        {
            let person = self.head_of_phrase(least, first, mention);
            return Some((
                person,
                self.paragraph
                    .token_at(mention.span.start - self.paragraph.start),
            ));
        }
        // Farther away: the first person of the clause, else a role or an organization at its start.
        if let Some(person) = self.persons(least..first).next() {
            return Some((Self::speaker_of(person), least));
        }
        let mut starts =
            (least..first).filter(|&k| k == least || self.paragraph.is_mark(k - 1, ','));
        let start = starts.find(|&k| {
            self.is_one_of(k, self.words.determiners)
                || self
                    .mention_at(k)
                    .is_some_and(|m| m.kind == NameKind::Organization)
        });
        if let Some(start) = start {
            let (speaker, end) = self.phrase(start)?;
            return (end <= first && tokens[start].is_word()).then_some((speaker, start));
        }
        // Nothing but a capitalised word or two, which no list of names knows.
        let named = (least..first)
            .all(|k| tokens[k].case != Case::Lower && tokens[k].is_word() && first - k <= 3);
        let span = || {
            self.paragraph
                .span(least, first)
                .shifted(self.paragraph.start)
        };
        (named && first > least).then(|| {
            (
                Speaker {
                    span: span(),
                    entity: None,
                },
                least,
            )
        })
    }

    /// A name that only completes a role (*le maire de Corvanie a déclaré*) gives way to the role, with the name in it.
    pub(super) fn head_of_phrase(&self, least: usize, first: usize, mention: &Mention) -> Speaker {
        if mention.kind == NameKind::Person {
            return Self::speaker_of(mention);
        }
        let at = self
            .paragraph
            .token_at(mention.span.start - self.paragraph.start);
        let mut start = at;
        while start > least
            && self.paragraph.tokens[start - 1].is_word()
            && at - start < LONGEST_PHRASE
        {
            start -= 1;
        }
        let role = (start..at).any(|k| self.is_one_of(k, &["de", "d'", "du", "des", "of"]))
            && self.is_one_of(start, self.words.determiners);
        if !role {
            return Self::speaker_of(mention);
        }
        let start = start + 1;
        let span = self
            .paragraph
            .span(start, first)
            .shifted(self.paragraph.start);
        Speaker { span, entity: None }
    }

    /// Whom a pronoun at `i` means: the person named last before it.
    pub(super) fn antecedent(&self, i: usize) -> Option<Speaker> {
        let person = self.persons(i.saturating_sub(REACH)..i).next_back();
        person.map(Self::speaker_of).or(self.person)
    }

    /// *-il*, *-t-elle*
    pub(super) fn joined_pronoun(&self, i: usize) -> Option<(Speaker, usize)> {
        let dash = |k: usize| self.paragraph.is_mark(k, '-');
        if !dash(i) {
            return None;
        }
        let at = if self.paragraph.is_word(i + 1, "t") && dash(i + 2) {
            i + 3
        } else {
            i + 1
        };
        if !self.is_one_of(at, self.words.pronouns) {
            return None;
        }
        Some((self.antecedent(i)?, at + 1))
    }
}
