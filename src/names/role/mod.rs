//! Roles: what an apposition says that a person is.
//!
//! An apposition stands behind a name (*Ada Roy, présidente de Zorlane,*; *Jane Doe, 45, the head of Zorlane*), before it
//! with a comma (*le ministre de l'Économie, Éric Roy,*), or right before it (*le PDG de Zorlane Ada Roy*; *Zorlane chief
//! executive Jane Doe*). The noun of a role must be there, and what is between it and the name must be its complements:
//! *Devant le maire, Ada Roy parle* and *le ministre rencontre Ada Roy* give no role.

mod lists;
mod words;

use super::cues::{Cue, Cues};
use super::{Entity, Mention, NameKind};
use crate::text::token::{Case, Token};
use crate::text::{Paragraph, Text};
use lists::{Lists, Vocabulary};
use words::Words;

/// A role is not longer, in tokens.
const LONGEST: usize = 18;

/// Gives every person the role that the text gives it: the first that says of what, else the first.
pub(crate) fn give(text: &Text, mentions: &[Mention], entities: &mut [Entity]) {
    let mut rest = mentions;
    for paragraph in text.paragraphs() {
        let end = paragraph.start + paragraph.text.len();
        let (here, behind) = rest.split_at(rest.iter().take_while(|m| m.span.start < end).count());
        rest = behind;
        let vocabulary = Vocabulary::of(paragraph.language);
        let line = Line {
            cues: Cues::of(paragraph.language),
            vocabulary,
            words: vocabulary.words,
            mentions: here,
            paragraph,
        };
        for mention in here.iter().filter(|m| m.kind == NameKind::Person) {
            let role = &mut entities[mention.entity].role;
            let full = |role: &str| role.contains(char::is_whitespace);
            if role.as_deref().is_some_and(full) {
                continue;
            }
            if let Some((first, end)) = line.role_of(mention) {
                let span = paragraph.span(first, end).shifted(paragraph.start);
                let found = span.of(text.source());
                if role.is_none() || full(found) {
                    *role = Some(found.to_owned());
                }
            }
        }
    }
}

struct Line<'l> {
    paragraph: Paragraph<'l>,
    cues: &'static Cues,
    vocabulary: &'static Vocabulary,
    words: &'static Words,
    /// The names of the line, in order.
    mentions: &'l [Mention],
}

impl Line<'_> {
    /// The tokens of the role that the line gives a person where it is named, from the first up to, not including, the
    /// second.
    fn role_of(&self, mention: &Mention) -> Option<(usize, usize)> {
        let token = |at: usize| self.paragraph.token_at(at - self.paragraph.start);
        let (first, end) = (token(mention.span.start), token(mention.span.end));
        self.behind(end)
            .or_else(|| self.before_comma(first, end))
            .or_else(|| self.right_before(first))
    }

    /// *Ada Roy, 45 ans, ancienne présidente de Zorlane,*; *Ada Roy (présidente de Zorlane)*
    fn behind(&self, end: usize) -> Option<(usize, usize)> {
        let bracket = self.mark(end, '(');
        if !bracket && !self.mark(end, ',') {
            return None;
        }
        let mut i = end + 1;
        if self.paragraph.tokens.get(i)?.is_digits() {
            i += 1;
            if self.is_in(i, Lists::YEARS) {
                i += 1;
            } else if !self.words.bare_age {
                return None;
            }
            if !self.mark(i, ',') {
                return None;
            }
            i += 1;
        }
        let article = self.is_in(i, Lists::DETERMINERS);
        let first = i + usize::from(article);
        let noun = self.noun_from(first)?;
        let strict = self.complements(noun + 1, self.paragraph.tokens.len().min(noun + LONGEST));
        if bracket {
            return self.mark(strict, ')').then_some((first, strict));
        }
        if self.person(strict).is_some() {
            return None;
        }
        if self.closes(strict) {
            return Some((first, strict));
        }
        // Behind an article a clause may have begun (*Pour Ada Roy, le maire ment*), and a bare noun may be an object.
        let said = strict > noun + 1;
        if article || !said && !self.is_participle(strict) {
            return None;
        }
        if self.is_in(strict, Lists::JOINS) {
            return Some((first, strict));
        }
        let loose = (strict..first + LONGEST)
            .take_while(|&i| self.person(i).is_none())
            .find(|&i| self.closes(i) || self.stops(i));
        loose.map(|end| (first, end))
    }

    /// *Le ministre de l'Économie, Éric Roy,*; *Présidente de Zorlane, Ada Roy*
    fn before_comma(&self, first: usize, end: usize) -> Option<(usize, usize)> {
        let comma = first.checked_sub(1).filter(|&i| self.mark(i, ','))?;
        let noun = self.noun_up_to(comma)?;
        let start = self.with_modifiers(noun);
        let opens = self.opens(start);
        let introduced = start
            .checked_sub(1)
            .is_some_and(|i| self.is_in(i, Lists::DETERMINERS));
        let owned = self.words.owner_first && self.mention_at(start).is_some();
        let enumerated = self.mark(end, ',') && self.person(end + 1).is_some();
        let apposed = self.closes(end) && !enumerated;
        (opens || (introduced || owned) && apposed).then_some((start, comma))
    }

    /// *le PDG de Zorlane Ada Roy*; *former French president Ada Roy*
    fn right_before(&self, first: usize) -> Option<(usize, usize)> {
        let noun = self.noun_up_to(first)?;
        let start = self.with_modifiers(noun);
        let introduced = start.checked_sub(1).is_none_or(|i| {
            self.is_in(i, Lists::DETERMINERS) || !self.paragraph.tokens[i].is_word()
        });
        (self.words.owner_first || introduced).then_some((start, first))
    }

    /// The noun nearest before token `end` whose complements reach up to it.
    fn noun_up_to(&self, end: usize) -> Option<usize> {
        for i in (end.saturating_sub(LONGEST)..end).rev() {
            if self.is_noun(i) && self.complements(i + 1, end) == end {
                return Some(i);
            }
            let token = &self.paragraph.tokens[i];
            let inside = token.is_word() || self.is_hyphen(i) || self.mention_at(i).is_some();
            if !inside || token.opens_sentence {
                return None;
            }
        }
        None
    }

    /// The last noun of those that stand from token `first` on, over what may stand before a noun.
    fn noun_from(&self, first: usize) -> Option<usize> {
        let mut found = None;
        let mut i = first;
        while i < first + LONGEST {
            if self.is_noun(i) {
                found = Some(i);
                if !self.words.owner_first && !self.is_hyphen(i + 1) {
                    break;
                }
                i += 1;
            } else if let Some(mention) = self.owner(i) {
                i = self.end_of(mention);
            } else if self.is_modifier(i) || self.is_hyphen(i) || self.is_possessive(i) {
                i += 1;
            } else {
                break;
            }
        }
        found
    }

    /// Where what stands before the noun at `noun` and belongs to the role begins.
    fn with_modifiers(&self, noun: usize) -> usize {
        let mut start = noun;
        while let Some(before) = start.checked_sub(1) {
            if let Some(mention) = self.owner(before) {
                let of_mention = mention.span.start - self.paragraph.start;
                return self.paragraph.token_at(of_mention);
            }
            let belongs = self.is_modifier(before)
                || self.is_hyphen(before)
                || self.is_possessive(before)
                || self.words.owner_first && self.is_noun(before);
            if !belongs {
                break;
            }
            start = before;
        }
        // The owner has a name that is none of ours.
        start + usize::from(self.is_possessive(start))
    }

    /// One past the complements and adjectives from token `i` on, not beyond `end`.
    fn complements(&self, mut i: usize, end: usize) -> usize {
        /// What stands before.
        enum State {
            /// The noun of the role, or its adjective.
            Noun,
            /// A complement in lower case, which a name may follow: *la société Zorlane*.
            Common,
            /// A name.
            Name,
            /// A preposition or an article: something must follow.
            Open,
        }
        let mut state = State::Noun;
        let mut reached = i;
        while i < end {
            let open = matches!(state, State::Open);
            (i, state) = if let Some(mention) = self.mention_at(i) {
                if !open && (!matches!(state, State::Common) || mention.kind == NameKind::Person) {
                    break;
                }
                (self.end_of(mention).max(i + 1), State::Name)
            } else if self.is_hyphen(i) {
                (i + 1, State::Open)
            } else if !self.paragraph.tokens[i].is_word() {
                break;
            } else if self.is_in(i, Lists::LINKS)
                || open && self.is_in(i, Lists::DETERMINERS)
                || !open && self.is_in(i, Lists::JOINS) && self.goes_on(i + 1)
            {
                (i + 1, State::Open)
            } else if open {
                (i + 1, State::Common)
            } else if self.is_adjective(i) {
                (i + 1, state)
            } else {
                break;
            };
            if !matches!(state, State::Open) {
                reached = i.min(end);
            }
        }
        reached
    }

    /// Whether behind *et* at `i` the role goes on: another role, another complement.
    fn goes_on(&self, i: usize) -> bool {
        self.is_noun(i) || self.is_modifier(i) || self.is_in(i, Lists::LINKS)
    }

    /// Whether token `i` is the noun of a role.
    fn is_noun(&self, i: usize) -> bool {
        let Some(token) = self.paragraph.tokens.get(i).filter(|token| token.is_word()) else {
            return false;
        };
        let cased = token.case == Case::Lower
            || self.words.owner_first
            || token.opens_sentence
            || self.is_in(i, Lists::ABBREVIATED);
        // *porte-parole*
        let joined = self.is_in(i, Lists::JOINED_SECOND) && self.paragraph.is_glued_word(i);
        let role = Cue::TITLE.or(Cue::TRADE).or(Cue::OFFICE);
        cased
            && (self.cues.get(token).any(role) && !self.is_in(i, Lists::NO_NOUNS)
                || joined
                || self.is_in(i, Lists::NOUNS))
            && self.mention_at(i).is_none()
    }

    fn is_modifier(&self, i: usize) -> bool {
        let nationality = || {
            let token = self.paragraph.tokens.get(i);
            self.words.owner_first
                && token.is_some_and(|token| self.cues.get(token).any(Cue::PLAIN))
        };
        let joined = self.is_hyphen(i + 1) && self.is_in(i, Lists::JOINED_FIRST);
        joined || self.is_in(i, Lists::MODIFIERS) || nationality()
    }

    fn is_adjective(&self, i: usize) -> bool {
        if self.is_in(i, Lists::ADJECTIVES) || self.is_noun(i) {
            return true;
        }
        let word = self.paragraph.surface(i);
        self.paragraph.tokens[i].case == Case::Lower
            && word.len() > 4
            && ends(word, self.words.endings)
            && !self.is_in(i, Lists::VERBS)
            && !self.stops(i)
    }

    /// *chercheuse spécialisée dans*, *lawyer specialising in*
    fn is_participle(&self, i: usize) -> bool {
        let word = self.paragraph.surface(i);
        word.len() > 4 && ends(word, self.words.participles)
    }

    /// The organization or place at `i`, where it may stand before the noun: *Zorlane chief executive*.
    fn owner(&self, i: usize) -> Option<&Mention> {
        self.mention_at(i)
            .filter(|mention| self.words.owner_first && mention.kind != NameKind::Person)
    }

    fn person(&self, i: usize) -> Option<&Mention> {
        self.mention_at(i)
            .filter(|mention| mention.kind == NameKind::Person)
    }

    /// Whether the role ends before token `i`, by a mark or with the line.
    fn closes(&self, i: usize) -> bool {
        self.paragraph.tokens.get(i).is_none_or(|token| {
            let mark = token.mark();
            token.opens_sentence || mark.is_some_and(|c| !matches!(c, '-' | '‑' | '(' | '\'' | '’'))
        })
    }

    /// Whether token `i` begins a clause.
    fn stops(&self, i: usize) -> bool {
        let speaks = |token| self.cues.get(token).any(Cue::SPEECH);
        self.is_in(i, Lists::STOPS) || self.paragraph.tokens.get(i).is_some_and(speaks)
    }

    /// Whether nothing of the sentence stands before token `i`.
    fn opens(&self, i: usize) -> bool {
        i == 0 || self.paragraph.tokens[i].opens_sentence
    }

    fn mention_at(&self, i: usize) -> Option<&Mention> {
        let at = self.paragraph.start + self.paragraph.tokens.get(i)?.start as usize;
        let next = self.mentions.partition_point(|m| m.span.start <= at);
        let mention = &self.mentions[next.checked_sub(1)?];
        (at < mention.span.end).then_some(mention)
    }

    fn end_of(&self, mention: &Mention) -> usize {
        self.paragraph
            .token_at(mention.span.end - self.paragraph.start)
    }

    fn mark(&self, i: usize, c: char) -> bool {
        self.paragraph.is_mark(i, c)
    }

    fn is_hyphen(&self, i: usize) -> bool {
        let hyphen = |c| super::lexicon::is_hyphen(c);
        let token = self.paragraph.tokens.get(i);
        token.and_then(Token::mark).is_some_and(hyphen) && self.paragraph.is_glued(i)
    }

    /// *’s*
    fn is_possessive(&self, i: usize) -> bool {
        self.words.owner_first
            && (self.mark(i, '\'') || self.mark(i, '’'))
            && self.paragraph.is_glued(i)
    }

    /// Whether token `i` is a word of one of these lists.
    fn is_in(&self, i: usize, lists: Lists) -> bool {
        let token = self.paragraph.tokens.get(i).filter(|token| token.is_word());
        token.is_some_and(|token| {
            let held = self.vocabulary.lists(token.key, self.paragraph.surface(i));
            held.any(lists)
        })
    }
}

/// Whether a word has one of these endings.
fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}
