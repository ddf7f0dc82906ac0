//! Attributions: where a sentence says that somebody speaks.
//!
//! Two kinds: a verb of saying with its subject, before it or behind it, and a source phrase (*selon*, *according to*).

use super::Speaker;
use super::line::{Line, REACH};
use super::marks::Quoted;
use crate::lang::speech;
use crate::names::NameKind;
use crate::text::token::Case;

/// How a sentence says who speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// By a source phrase, which covers all of its sentence: *selon le maire*.
    Source,
    /// By a verb behind its subject, which covers what follows: *le maire a déclaré*.
    Direct,
    /// By a verb before its subject, which closes what is said: *a déclaré le maire*.
    Inverted,
}

/// Somebody speaks.
pub(super) struct Attribution {
    /// Its verb or its source phrase; attributions are sorted by it.
    at: usize,
    /// Its first and one past its last token, the speaker not always included.
    pub(super) first: usize,
    pub(super) end: usize,
    speaker: Speaker,
    form: Form,
}

impl Attribution {
    /// By a source phrase at `at`, with the speaker and one past it.
    fn source(at: usize, (speaker, end): (Speaker, usize)) -> Self {
        let form = Form::Source;
        Self {
            at,
            first: at,
            end,
            speaker,
            form,
        }
    }

    /// By a verb at `at`, whose group begins at `first`, with the speaker behind it and one past all.
    fn inverted(at: usize, first: usize, (speaker, end): (Speaker, usize)) -> Self {
        let form = Form::Inverted;
        Self {
            at,
            first,
            end,
            speaker,
            form,
        }
    }

    /// Whether it stands beside the quotation, with nothing but marks between.
    pub(super) fn is_beside(&self, quoted: &Quoted) -> bool {
        let behind = self.first >= quoted.end && self.first <= quoted.end + 1;
        behind
            || quoted.contains(self.first)
            || self.end < quoted.first && self.end + 2 >= quoted.first
    }
}

/// Auxiliaries, pronouns and adverbs between a subject and its verb are not more.
const LONGEST_VERB: usize = 6;

impl Line<'_> {
    /// All attributions of the paragraph, in order.
    pub(super) fn attributions(&self) -> Vec<Attribution> {
        let tokens = self.paragraph.tokens;
        let mut found = Vec::new();
        for (i, token) in tokens.iter().enumerate() {
            if !token.is_word() || self.mention_at(i).is_some() {
                continue;
            }
            let surface = self.paragraph.surface(i);
            let read = self
                .source(i)
                .or_else(|| self.view(i))
                .or_else(|| {
                    let says = speech::says(self.paragraph.language, token, surface);
                    says.then(|| self.verb(i))?
                })
                .or_else(|| self.any_verb(i));
            found.extend(read);
        }
        found
    }

    /// *selon le maire*
    fn source(&self, i: usize) -> Option<Attribution> {
        let said = |phrase: &&&[&str]| {
            phrase
                .iter()
                .enumerate()
                .all(|(k, word)| self.paragraph.is_word(i + k, word))
        };
        let phrase = self.words.sources.iter().find(said)?;
        let at = i + phrase.len();
        if self.is_one_of(at, &["lui", "elle", "eux", "elles", "him", "her", "them"]) {
            let speaker = self.antecedent(i)?;
            return Some(Attribution::source(i, (speaker, at + 1)));
        }
        Some(Attribution::source(i, self.phrase(at)?))
    }

    /// *Pour l’historien Ulric Zamber, « … »*, *« … », pour Maud Zorlini*: only where speech stands right beside it.
    fn view(&self, i: usize) -> Option<Attribution> {
        if !self.paragraph.is_word(i, "pour") {
            return None;
        }
        let (speaker, end) = self.phrase(i + 1)?;
        let opens = |k: usize| self.quotation_at(k).is_some_and(|quoted| quoted.first == k);
        let comma = i > 0 && self.paragraph.is_mark(i - 1, ',');
        let beside =
            comma && self.closes_speech(i) || self.paragraph.is_mark(end, ',') && opens(end + 1);
        beside.then(|| Attribution::source(i, (speaker, end)))
    }

    /// Behind speech and a comma any verb says: *« … », soupire Maud Zorlini*.
    fn any_verb(&self, i: usize) -> Option<Attribution> {
        /// What is quoted in fewer words may be a title.
        const LEAST: usize = 4;
        let mut near = i.saturating_sub(LONGEST_VERB + 1)..i;
        if !near.any(|k| self.paragraph.is_mark(k, ',')) {
            return None;
        }
        let first = self.verb_group(i);
        let comma = first
            .checked_sub(1)
            .filter(|&k| self.paragraph.is_mark(k, ','))?;
        let quoted = self.quotation_at(comma.checked_sub(1)?)?;
        let token = &self.paragraph.tokens[i];
        let verb = token.case == Case::Lower
            && !self.is_one_of(i, self.words.stops)
            && !self.is_one_of(i, self.words.determiners)
            && !self.is_one_of(i, &["de", "d'", "du", "of"]);
        let subject = self.is_one_of(
            i + 1,
            &[
                "le", "la", "l'", "un", "une", "m", "mme", "the", "mr", "ms", "mrs",
            ],
        ) || self
            .mention_at(i + 1)
            .is_some_and(|mention| mention.kind == NameKind::Person);
        if quoted.end != comma || quoted.inside().len() < LEAST || !verb || !subject {
            return None;
        }
        Some(Attribution::inverted(i, first, self.phrase(i + 1)?))
    }

    /// A verb of saying at `i` with its subject.
    fn verb(&self, i: usize) -> Option<Attribution> {
        let first = self.verb_group(i);
        if self.is_participle(i) && first == i {
            return None;
        }
        // *dit-il*, *explique-t-elle*
        if let Some(pronoun) = self.joined_pronoun(i + 1) {
            return Some(Attribution::inverted(i, first, pronoun));
        }
        // *a-t-il déclaré*
        let pronoun = (first..i).find(|&k| {
            self.is_one_of(k, self.words.pronouns)
                && k > first
                && self.paragraph.is_mark(k - 1, '-')
        });
        if let Some(pronoun) = pronoun {
            let speaker = self.antecedent(pronoun)?;
            return Some(Attribution::inverted(i, first, (speaker, i + 1)));
        }
        if self.closes_speech(first)
            && let Some(subject) = self.phrase(self.behind_adverbs(i + 1))
        {
            return Some(Attribution::inverted(i, first, subject));
        }
        let (speaker, start) = self.subject(first, i)?;
        Some(Attribution {
            at: i,
            first: start,
            end: i + 1,
            speaker,
            form: Form::Direct,
        })
    }

    /// Whether the word at `i` may be a French past participle, which says nothing without an auxiliary: *avancées*.
    fn is_participle(&self, i: usize) -> bool {
        const ENDINGS: [&str; 4] = ["é", "ée", "és", "ées"];
        let surface = self.paragraph.surface(i);
        ENDINGS.iter().any(|ending| surface.ends_with(ending))
    }

    /// Where the verb's auxiliaries, clitics and adverbs before it begin.
    fn verb_group(&self, i: usize) -> usize {
        let part = |k: usize| {
            self.is_one_of(k, speech::BEFORE_VERB)
                || self.paragraph.is_mark(k, '-')
                    && self.paragraph.is_glued(k)
                    && self.paragraph.is_glued(k + 1)
        };
        let least = i.saturating_sub(LONGEST_VERB);
        let mut first = i;
        while first > least && part(first - 1) && !self.is_quotation_mark(first - 1) {
            first -= 1;
        }
        first
    }

    /// Adverbs between verb and subject: *a déclaré lundi le maire*
    fn behind_adverbs(&self, i: usize) -> usize {
        i + usize::from(self.is_one_of(i, speech::BEHIND_VERB))
    }

    /// The attributions that may be a quotation's.
    pub(super) fn near<'a>(quoted: &Quoted, all: &'a [Attribution]) -> &'a [Attribution] {
        let first = all.partition_point(|a| a.at + REACH < quoted.first);
        let last = all.partition_point(|a| a.at < quoted.end + REACH);
        &all[first..last]
    }

    /// Who says what is quoted; `near` are the attributions around it.
    pub(super) fn speaker(&self, quoted: &Quoted, near: &[Attribution]) -> Option<Speaker> {
        let inside = || {
            near.iter()
                .find(|a| quoted.contains(a.first) && a.form == Form::Inverted)
        };
        let behind = || {
            let beside = |a: &&Attribution| (quoted.end..=quoted.end + 2).contains(&a.first);
            let parted = |a: &Attribution| {
                (quoted.end..a.first).all(|i| !self.paragraph.tokens[i].is_word())
            };
            near.iter().filter(beside).find(|a| parted(a))
        };
        let sentence = || {
            let first = self.sentence_start(quoted.first);
            let end = self.sentence_end(quoted.end);
            near.iter()
                .filter(|a| self.quotation_at(a.first).is_none())
                .filter(|a| first <= a.first && a.first < end)
                .filter(|a| match a.form {
                    Form::Source => true,
                    Form::Direct => a.end <= quoted.first,
                    Form::Inverted => false,
                })
                .min_by_key(|a| a.first.abs_diff(quoted.first))
        };
        let found = inside().or_else(behind).or_else(sentence);
        found
            .map(|a| a.speaker)
            .or_else(|| self.before_colon(quoted))
    }

    /// *Maud Zorlini : « … »*, *Maud Zorlini n’en démord pas : « … »*
    fn before_colon(&self, quoted: &Quoted) -> Option<Speaker> {
        let colon = quoted
            .first
            .checked_sub(1)
            .filter(|&i| self.paragraph.is_mark(i, ':'))?;
        let first = self.sentence_start(colon);
        self.persons(first..colon).next().map(Self::speaker_of)
    }
}
