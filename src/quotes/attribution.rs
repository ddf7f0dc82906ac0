//! Attributions: where a sentence says that somebody speaks, and who.
//!
//! Two kinds: a verb of saying with its subject, before it or behind it, and a source phrase (*selon*, *according to*).

use super::Speaker;
use super::marks::Quoted;
use crate::lang::speech::{self, Speech};
use crate::names::{Mention, NameKind};
use crate::text::Paragraph;
use crate::text::token::{Case, Token};

/// A paragraph with its names and its quotation marks.
pub(super) struct Line<'l> {
    pub(super) paragraph: &'l Paragraph<'l>,
    /// The names of the paragraph, in order.
    mentions: &'l [Mention],
    pub(super) quoted: &'l [Quoted],
    /// The person last named before the paragraph.
    person: Option<Speaker>,
    words: &'static Speech,
}

/// Somebody speaks.
pub(super) struct Attribution {
    /// Its verb or its source phrase; attributions are sorted by it.
    at: usize,
    /// Its first and one past its last token, the speaker not always included.
    pub(super) first: usize,
    pub(super) end: usize,
    speaker: Speaker,
    /// Whether it is a source phrase, which covers all of its sentence; a verb covers what follows it, or what it
    /// stands behind.
    source: bool,
    /// Whether the subject stands behind the verb, which then closes what is said.
    inverted: bool,
}

impl Attribution {
    /// Whether it stands beside the quotation, with nothing but marks between.
    pub(super) fn is_beside(&self, quoted: &Quoted) -> bool {
        let behind = self.first >= quoted.end && self.first <= quoted.end + 1;
        behind
            || quoted.contains(self.first)
            || self.end < quoted.first && self.end + 2 >= quoted.first
    }
}

/// A noun phrase is not longer, in tokens.
const LONGEST_PHRASE: usize = 14;

/// A clause or a sentence is not searched farther, in tokens.
const REACH: usize = 150;

/// Auxiliaries, pronouns and adverbs between a subject and its verb are not more.
const LONGEST_VERB: usize = 6;

impl<'l> Line<'l> {
    pub(super) fn new(
        paragraph: &'l Paragraph<'l>,
        mentions: &'l [Mention],
        quoted: &'l [Quoted],
        person: Option<Speaker>,
    ) -> Self {
        let words = speech::speech(paragraph.language);
        Self {
            paragraph,
            mentions,
            quoted,
            person,
            words,
        }
    }

    /// The mention that covers token `i`.
    pub(super) fn mention_at(&self, i: usize) -> Option<&'l Mention> {
        let token = self.paragraph.tokens.get(i)?;
        let at = self.paragraph.start + token.start as usize;
        let next = self
            .mentions
            .partition_point(|mention| mention.span.start <= at);
        let mention = &self.mentions[next.checked_sub(1)?];
        (at < mention.span.end).then_some(mention)
    }

    /// One past the last token of a mention.
    fn end_of(&self, mention: &Mention) -> usize {
        self.paragraph
            .token_at(mention.span.end - self.paragraph.start)
    }

    fn speaker_of(mention: &Mention) -> Speaker {
        Speaker {
            span: mention.span,
            entity: Some(mention.entity),
        }
    }

    /// The quotation that token `i` stands in, its marks included.
    fn quotation_at(&self, i: usize) -> Option<&'l Quoted> {
        let next = self.quoted.partition_point(|quoted| quoted.first <= i);
        let quoted = &self.quoted[next.checked_sub(1)?];
        quoted.contains(i).then_some(quoted)
    }

    /// The persons named in these tokens.
    fn persons(
        &self,
        tokens: std::ops::Range<usize>,
    ) -> impl DoubleEndedIterator<Item = &'l Mention> {
        let byte = |i: usize| {
            let token = self.paragraph.tokens.get(i);
            self.paragraph.start + token.map_or(self.paragraph.text.len(), |t| t.start as usize)
        };
        let (start, end) = (byte(tokens.start), byte(tokens.end));
        let first = self
            .mentions
            .partition_point(|mention| mention.span.start < start);
        let last = self
            .mentions
            .partition_point(|mention| mention.span.start < end);
        self.mentions[first..last.max(first)]
            .iter()
            .filter(|mention| mention.kind == NameKind::Person)
    }

    fn is_one_of(&self, i: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.paragraph.is_word(i, word))
    }

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
            return Some(Attribution {
                at: i,
                first: i,
                end: at + 1,
                speaker,
                source: true,
                inverted: false,
            });
        }
        let (speaker, end) = self.phrase(at)?;
        Some(Attribution {
            at: i,
            first: i,
            end,
            speaker,
            source: true,
            inverted: false,
        })
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
        beside.then_some(Attribution {
            at: i,
            first: i,
            end,
            speaker,
            source: true,
            inverted: false,
        })
    }

    /// Behind speech and a comma any verb says: *« … », soupire Maud Zorlini*.
    fn any_verb(&self, i: usize) -> Option<Attribution> {
        /// What is quoted in fewer words may be a title.
        const LEAST: usize = 4;
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
        let (speaker, end) = self.phrase(i + 1)?;
        Some(Attribution {
            at: i,
            first,
            end,
            speaker,
            source: false,
            inverted: true,
        })
    }

    /// A verb of saying at `i` with its subject.
    fn verb(&self, i: usize) -> Option<Attribution> {
        let first = self.verb_group(i);
        if self.is_participle(i) && first == i {
            return None;
        }
        // *dit-il*, *explique-t-elle*
        if let Some((speaker, end)) = self.joined_pronoun(i + 1) {
            return Some(Attribution {
                at: i,
                first,
                end,
                speaker,
                source: false,
                inverted: true,
            });
        }
        // *a-t-il déclaré*
        let pronoun = (first..i).find(|&k| {
            self.is_one_of(k, self.words.pronouns)
                && k > first
                && self.paragraph.is_mark(k - 1, '-')
        });
        if let Some(pronoun) = pronoun {
            let speaker = self.antecedent(pronoun)?;
            return Some(Attribution {
                at: i,
                first,
                end: i + 1,
                speaker,
                source: false,
                inverted: true,
            });
        }
        if self.closes_speech(first)
            && let Some((speaker, end)) = self.phrase(self.behind_adverbs(i + 1))
        {
            return Some(Attribution {
                at: i,
                first,
                end,
                speaker,
                source: false,
                inverted: true,
            });
        }
        let (speaker, start) = self.subject(first, i)?;
        Some(Attribution {
            at: i,
            first: start,
            end: i + 1,
            speaker,
            source: false,
            inverted: false,
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
        const PARTS: [&str; 46] = [
            "a",
            "ont",
            "avait",
            "avaient",
            "aurait",
            "auraient",
            "est",
            "sont",
            "s'",
            "se",
            "l'",
            "le",
            "n'",
            "ne",
            "nous",
            "y",
            "en",
            "lui",
            "leur",
            "t",
            "il",
            "elle",
            "ils",
            "elles",
            "on",
            "fait",
            "faisait",
            "également",
            "aussi",
            "ainsi",
            "toutefois",
            "notamment",
            "encore",
            "déjà",
            "alors",
            "même",
            "immédiatement",
            "récemment",
            "ensuite",
            "has",
            "have",
            "had",
            "also",
            "later",
            "then",
            "was",
        ];
        let part = |k: usize| {
            self.is_one_of(k, &PARTS)
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

    fn is_quotation_mark(&self, i: usize) -> bool {
        self.quotation_at(i)
            .is_some_and(|quoted| !quoted.inside().contains(&i))
    }

    /// Adverbs between verb and subject: *a déclaré lundi le maire*
    fn behind_adverbs(&self, i: usize) -> usize {
        const ADVERBS: [&str; 16] = [
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "hier",
            "également",
            "aussi",
            "ainsi",
            "notamment",
            "encore",
            "toutefois",
            "alors",
            "ensuite",
        ];
        i + usize::from(self.is_one_of(i, &ADVERBS))
    }

    /// *-il*, *-t-elle*
    fn joined_pronoun(&self, i: usize) -> Option<(Speaker, usize)> {
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

    /// Whether what is said, or a comma or dash after it, stands right before token `i`.
    fn closes_speech(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else {
            return false;
        };
        let ends = |i: usize| {
            self.quotation_at(i)
                .is_some_and(|quoted| quoted.end == i + 1)
        };
        let comma = self.paragraph.is_mark(before, ',');
        let parted = comma || self.is_dash(before);
        let incise = comma && self.quotation_at(i).is_some();
        ends(before) || parted && before > 0 && ends(before - 1) || incise
    }

    fn is_dash(&self, i: usize) -> bool {
        let mark = self.paragraph.tokens.get(i).and_then(Token::mark);
        matches!(mark, Some('–' | '—' | '-'))
    }

    /// The noun phrase at `i`: whom it names or the role it gives, and one past it.
    fn phrase(&self, i: usize) -> Option<(Speaker, usize)> {
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
    fn subject(&self, first: usize, verb: usize) -> Option<(Speaker, usize)> {
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
    fn head_of_phrase(&self, least: usize, first: usize, mention: &Mention) -> Speaker {
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

    /// Where the clause that ends before token `i` begins: at its sentence, behind a quotation, a colon or a semicolon.
    fn clause_start(&self, i: usize) -> usize {
        let tokens = self.paragraph.tokens;
        let begins = |k: &usize| {
            let before = k.checked_sub(1);
            tokens.get(*k).is_some_and(|token| token.opens_sentence)
                || before.is_some_and(|k| {
                    matches!(tokens[k].mark(), Some(':' | ';')) || self.is_quotation_mark(k)
                })
        };
        let start = (i.saturating_sub(REACH)..=i)
            .rev()
            .find(begins)
            .unwrap_or(i);
        (start..i).find(|&k| tokens[k].is_word()).unwrap_or(i)
    }

    /// Whom a pronoun at `i` means: the person named last before it.
    fn antecedent(&self, i: usize) -> Option<Speaker> {
        let person = self.persons(i.saturating_sub(REACH)..i).next_back();
        person.map(Self::speaker_of).or(self.person)
    }

    /// The attributions that may be a quotation's.
    pub(super) fn near<'a>(&self, quoted: &Quoted, all: &'a [Attribution]) -> &'a [Attribution] {
        let first = all.partition_point(|a| a.at + REACH < quoted.first);
        let last = all.partition_point(|a| a.at < quoted.end + REACH);
        &all[first..last]
    }

    /// Who says what is quoted; `near` are the attributions around it.
    pub(super) fn speaker(&self, quoted: &Quoted, near: &[Attribution]) -> Option<Speaker> {
        let inside = || near.iter().find(|a| quoted.contains(a.first) && a.inverted);
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
                .filter(|a| a.source || a.end <= quoted.first && !a.inverted)
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

    /// Where the sentence around token `i` begins, no sentence inside a quotation.
    fn sentence_start(&self, i: usize) -> usize {
        let opens = |k: &usize| {
            let inside = self
                .quotation_at(*k)
                .is_some_and(|quoted| quoted.inside().contains(k));
            self.paragraph.tokens[*k].opens_sentence && !inside
        };
        let least = i.saturating_sub(REACH);
        (least..=i.min(self.paragraph.tokens.len() - 1))
            .rev()
            .find(opens)
            .unwrap_or(least)
    }

    fn sentence_end(&self, i: usize) -> usize {
        let tokens = self.paragraph.tokens;
        let most = tokens.len().min(i + REACH);
        (i..most)
            .find(|&k| tokens[k].opens_sentence)
            .unwrap_or(most)
    }
}
