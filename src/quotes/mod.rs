//! Quotations: what the text gives as somebody's words, and whose.
//!
//! What stands between quotation marks is speech if the text says who speaks: beside it (*« … », a déclaré Mme Zorlini*;
//! *Mme Zorlini a déclaré : « … »*), inside it (*« Nous irons, a-t-elle promis, jusqu’au bout »*), or elsewhere in its
//! sentence (*selon le maire, la scierie est « condamnée »*). Sentences in quotes that follow on speech go on with it.
//! Names, titles and words held at arm's length are quoted too and are no speech.

mod attribution;
mod line;
mod marks;
mod speaker;

use crate::lang;
use crate::names::Mention;
use crate::text::offset::Span;
use crate::text::token::Case;
use crate::text::{Paragraph, Text};
use attribution::Attribution;
use line::Line;
use marks::Quoted;

/// Somebody's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words, without their quotation marks.
    pub span: Span,
    /// Who says them: a name or a role, without its article.
    pub speaker: Span,
    /// Index into [`crate::Analysis::entities`], where a name says who speaks.
    pub entity: Option<usize>,
}

/// Who speaks, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Speaker {
    span: Span,
    entity: Option<usize>,
}

/// The quotations of a text; `mentions` are all of its names, in order.
pub(crate) fn find(text: &Text, mentions: &[Mention]) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut rest = mentions;
    // The person last named, whom a pronoun means, and the last to speak, who may go on.
    let mut person: Option<Speaker> = None;
    let mut going_on: Option<Speaker> = None;
    for paragraph in text.paragraphs() {
        let end = paragraph.start + paragraph.text.len();
        let (here, behind) = rest.split_at(rest.partition_point(|m| m.span.start < end));
        rest = behind;
        let quoted = marks::quoted(&paragraph);
        going_on = if quoted.is_empty() {
            None
        } else {
            let line = Line::new(&paragraph, here, &quoted, person);
            speech(&line, going_on, &mut found)
        };
        person = line_person(here).or(person);
    }
    found
}

/// The last person that a paragraph names.
fn line_person(mentions: &[Mention]) -> Option<Speaker> {
    let last = mentions
        .iter()
        .rev()
        .find(|mention| mention.kind == crate::NameKind::Person)?;
    Some(Speaker {
        span: last.span,
        entity: Some(last.entity),
    })
}

/// Appends the speech of a paragraph. Returns who may go on speaking in the next.
fn speech(line: &Line, before: Option<Speaker>, found: &mut Vec<Quote>) -> Option<Speaker> {
    let paragraph = line.paragraph;
    let attributions = line.attributions();
    let mut going_on = before;
    let mut ends = 0;
    for quoted in line.quoted {
        // Nobody else may have spoken between.
        let told = (ends..quoted.first).any(|i| paragraph.tokens[i].is_word());
        if told {
            going_on = None;
        }
        ends = quoted.end;
        let near = Line::near(quoted, &attributions);
        let speaker = line
            .speaker(quoted, near)
            .or(going_on.filter(|_| is_sentence(paragraph, quoted)));
        let Some(speaker) = speaker.filter(|_| !is_name(line, quoted, near)) else {
            continue;
        };
        let inside = quoted.inside();
        let span = paragraph
            .span(inside.start, inside.end)
            .shifted(paragraph.start);
        found.push(Quote {
            span,
            speaker: speaker.span,
            entity: speaker.entity,
        });
        going_on = Some(speaker);
        // What gives the speaker behind the quotation is not telling.
        let behind = near.iter().find(|a| a.first >= quoted.end);
        if let Some(behind) = behind.filter(|a| a.first <= quoted.end + 2) {
            ends = behind.end;
        }
    }
    going_on
}

/// Whether the quotation is one or several whole sentences.
fn is_sentence(line: &Paragraph, quoted: &Quoted) -> bool {
    /// Fewer words are rather a title.
    const LEAST_WORDS: usize = 6;
    let words = quoted
        .inside()
        .filter(|&i| line.tokens[i].is_word())
        .count();
    let last = quoted.inside().next_back().map(|i| line.tokens[i]);
    let stop = |token: Option<&crate::text::token::Token>| {
        token.is_some_and(|token| matches!(token.mark(), Some('.' | '!' | '?' | '…')))
    };
    line.tokens[quoted.first].opens_sentence
        && words >= LEAST_WORDS
        && (stop(last.as_ref()) || stop(line.tokens.get(quoted.end)) || !quoted.closed)
}

/// Whether what is quoted is a name, a title or a mere word, and not what somebody says.
fn is_name(line: &Line, quoted: &Quoted, near: &[Attribution]) -> bool {
    /// A title has no more words.
    const LONGEST: usize = 8;
    let paragraph = line.paragraph;
    let words = || quoted.inside().filter(|&i| paragraph.tokens[i].is_word());
    let count = words().count();
    if count == 0 {
        return true;
    }
    let beside = near.iter().any(|a| a.is_beside(quoted));
    let told = paragraph.is_mark(quoted.first.wrapping_sub(1), ':');
    if count > LONGEST || told && count > 2 {
        return false;
    }
    // One word somewhere in a sentence is a word held at arm's length.
    if count == 1 && !beside {
        return true;
    }
    let speech = lang::speech::speech(paragraph.language);
    let before = quoted.first.wrapping_sub(1);
    if !beside
        && speech
            .naming
            .iter()
            .any(|word| paragraph.is_word(before, word))
    {
        return true;
    }
    let covered = line.mention_at(quoted.first + 1).is_some_and(|mention| {
        mention.span.end >= paragraph.start + paragraph.tokens[quoted.inside().end - 1].end as usize
    });
    let capital = |i: usize| {
        let token = &paragraph.tokens[i];
        token.case != Case::Lower || token.end - token.start < 4
    };
    covered || count >= 2 && words().all(capital)
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// What is said, by whom, as `speaker: words`.
    fn said(text: &str) -> Vec<String> {
        let analysis = analyze(text, &Options::default());
        let one =
            |quote: &super::Quote| format!("{}: {}", quote.speaker.of(text), quote.span.of(text));
        analysis.quotes.iter().map(one).collect()
    }

    #[test]
    fn the_speaker_stands_behind() {
        assert_eq!(
            said("« La scierie est condamnée », a déclaré le maire de la ville."),
            ["maire de la ville: La scierie est condamnée"]
        );
        assert_eq!(
            said("“La scierie est condamnée”, regrette Maud Zorlini."),
            ["Maud Zorlini: La scierie est condamnée"]
        );
        assert_eq!(
            said("Le projet est « condamné d’avance », selon le communiqué."),
            ["communiqué: condamné d’avance"]
        );
    }

    #[test]
    fn the_speaker_stands_before() {
        assert_eq!(
            said("Maud Zorlini a déclaré : « La scierie est condamnée. »"),
            ["Maud Zorlini: La scierie est condamnée."]
        );
        assert_eq!(
            said(
                "La société a expliqué dans un message que la scierie restait « un pari d’avenir »."
            ),
            ["société: un pari d’avenir"]
        );
        assert_eq!(
            said("La route, qui, selon la préfète, « ouvrira bientôt », reste fermée."),
            ["préfète: ouvrira bientôt"]
        );
    }

    #[test]
    fn pronouns_mean_the_person_named_last() {
        assert_eq!(
            said("Maud Zorlini dirige la scierie. « Nous irons, a-t-elle promis, jusqu’au bout. »"),
            ["Maud Zorlini: Nous irons, a-t-elle promis, jusqu’au bout."]
        );
    }

    #[test]
    fn sentences_in_quotes_go_on_with_speech() {
        assert_eq!(
            said("« C’est fini », a déclaré Maud Zorlini. « Nous n’avons plus de bois à scier. »"),
            [
                "Maud Zorlini: C’est fini",
                "Maud Zorlini: Nous n’avons plus de bois à scier."
            ]
        );
    }

    #[test]
    fn names_and_words_at_arms_length_are_no_speech() {
        assert_eq!(said("Le « Pacte Vert » entre en vigueur."), [""; 0]);
        assert_eq!(
            said("Le maire a annoncé un programme appelé « Bois Vivant »."),
            [""; 0]
        );
        assert_eq!(
            said("C’est une stratégie de “réduction des risques” pour la ville."),
            [""; 0]
        );
    }

    #[test]
    fn english_speaks_too() {
        assert_eq!(
            said("“The mill is closing,” said Maud Zorlin, the mayor of the town."),
            ["Maud Zorlin: The mill is closing,"]
        );
        assert_eq!(
            said("Maud Zorlin told the paper that the mill was “a bet on the future”."),
            ["Maud Zorlin: a bet on the future"]
        );
    }
}
