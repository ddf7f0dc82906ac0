//! What the programs that build `model/` share with the product, so that both see words alike.

use std::collections::BTreeMap;

use crate::names::lexicon::key::{Form, LONGEST, Phrase, form_of};
use crate::names::lexicon::{NAMED, PHRASE_BITS, WORD_BITS};
use crate::names::lexicon::{decode, forget, parts};
pub use crate::names::model::blind::Evidence;
use crate::names::model::label::{self, Label, Part};
use crate::names::model::{Model, blind, weights};
use crate::names::{self, Models};
use crate::progress::Progress;
use crate::text::language::function_word;
use crate::text::token::{Case, tokenize};
use crate::text::{Text, letters};
use crate::{Language, NameKind, Span};

/// An entry of the lexicon as the product looks it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LexiconKey {
    /// The key, cut to its bits.
    pub key: u32,
    /// How many bits keys of such entries have.
    pub bits: u32,
}

/// The key of a name; none where it is empty or longer than the product looks. `contracted` for a name that lost its
/// article.
#[must_use]
pub fn lexicon_key(name: &str, contracted: bool) -> Option<LexiconKey> {
    let mut tokens = Vec::new();
    tokenize(name, &mut tokens);
    let mut phrase = Phrase::default();
    for token in &tokens {
        phrase.push(name, token);
    }
    if phrase.words == 0 || phrase.words > LONGEST {
        return None;
    }
    let form = if contracted {
        Form::Contracted
    } else {
        form_of(&tokens)
    };
    let bits = if tokens.len() == 1 {
        WORD_BITS
    } else {
        PHRASE_BITS
    };
    Some(LexiconKey {
        key: phrase.key(form) & (u32::MAX >> (32 - bits)),
        bits,
    })
}

/// The value of names that lists call so, in the table of the lexicon: one bit or several.
#[must_use]
pub fn lexicon_senses(name: &str) -> Option<u16> {
    NAMED
        .iter()
        .find(|named| named.0 == name)
        .map(|named| named.1.bits() as u16)
}

/// A table as the product reads it: values below 2^14 of keys of so many bits.
#[must_use]
pub fn pack_table(bits: u32, table: &BTreeMap<u32, u16>) -> Vec<u8> {
    decode::encode(bits, table)
}

/// How many labels a token may have.
pub const LABELS: usize = label::LABELS;

/// How many pairs of labels a model holds weights for: before times after.
pub const PAIRS: usize = LABELS * LABELS;

/// The number of a label that stands outside of all names.
pub const OUTSIDE: usize = 0;

/// The labels of the tokens of a name, in order.
///
/// # Panics
/// Never: a label's number is small.
pub fn labels_of(kind: NameKind, tokens: usize) -> impl Iterator<Item = usize> {
    (0..tokens).map(move |i| {
        let part = if i == 0 { Part::Begin } else { Part::Inside };
        usize::from(Label::of(kind, part).0)
    })
}

/// The numbers of all labels of a kind.
pub fn labels_of_kind(kind: NameKind) -> impl Iterator<Item = usize> {
    Label::all()
        .filter(move |label| label.part().is_some_and(|part| part.0 == kind))
        .map(|label| usize::from(label.0))
}

/// Whether the label `after` may stand behind `before`.
#[must_use]
pub fn may_follow(before: usize, after: usize) -> bool {
    Label(after as u8).follows(Label(before as u8))
}

/// A stretch of a line in which names are possible, as the model sees it.
#[derive(Clone, Debug, Default)]
pub struct Stretch {
    /// Where its tokens stand, in bytes of the whole text.
    pub tokens: Vec<Span>,
    /// The features of all tokens.
    pub features: Vec<u32>,
    /// Where the features of each token end.
    pub ends: Vec<usize>,
}

/// The stretches of a text.
#[must_use]
pub fn stretches(text: &str, language: Language) -> Vec<Stretch> {
    let mut found = Vec::new();
    names::stretches(&Text::new(text, Some(language)), |line, tokens, looks| {
        let mut stretch = Stretch::default();
        for i in tokens {
            stretch
                .tokens
                .push(line.paragraph.span(i, i + 1).shifted(line.paragraph.start));
            looks.features(i, |feature| stretch.features.push(feature));
            stretch.ends.push(stretch.features.len());
        }
        found.push(stretch);
    });
    found
}

/// A model of names as the product reads it.
pub struct NameModel(Model);

impl NameModel {
    /// Reads a model; none where the data is not one.
    #[must_use]
    pub fn new(data: &[u8]) -> Option<Self> {
        Model::new(data).map(Self)
    }

    /// The names of a text, sorted and disjoint.
    #[must_use]
    pub fn find(&self, text: &str, language: Language) -> Vec<(Span, NameKind)> {
        let models = Models {
            french: Some(&self.0),
            english: Some(&self.0),
        };
        names::find(
            &Text::new(text, Some(language)),
            models,
            &mut Progress::default(),
        )
        .into_iter()
        .map(|name| (name.span, name.kind))
        .collect()
    }
}

/// The names of a text by the rules alone.
#[must_use]
pub fn find_by_rules(text: &str, language: Language) -> Vec<(Span, NameKind)> {
    names::find(
        &Text::new(text, Some(language)),
        Models::default(),
        &mut Progress::default(),
    )
    .into_iter()
    .map(|name| (name.span, name.kind))
    .collect()
}

/// A model as the product reads it: keys of so many bits, what pairs of labels are worth (before times after), and for
/// each feature, sorted by key, what it is worth for some labels, sorted.
#[must_use]
pub fn pack_model(
    language: Language,
    bits: u32,
    pairs: &[i8; PAIRS],
    features: &[(u32, Vec<(u8, i8)>)],
) -> Vec<u8> {
    weights::encode(language, bits, pairs, features)
}

/// The words of a name: the key of each, and whether it has a capital.
#[must_use]
pub fn words(name: &str) -> Vec<(u32, bool)> {
    let mut tokens = Vec::new();
    tokenize(name, &mut tokens);
    tokens
        .iter()
        .filter(|token| token.is_word())
        .map(|token| (parts::key(name, token), token.case != Case::Lower))
        .collect()
}

/// Does `work` as if the lexicon had never heard of a share of all names, in percent.
pub fn forgetting<T>(percent: u32, work: impl FnOnce() -> T) -> T {
    forget::forgetting(percent, work)
}

/// Does `work` as if there were no such evidence, in learning as in reading.
pub fn without<T>(evidence: Evidence, work: impl FnOnce() -> T) -> T {
    blind::without(evidence, work)
}

/// How many slots the table of letters has.
pub const LETTER_SLOTS: usize = 1 << letters::BITS;

/// What a function word is worth, in steps of the table of letters.
pub const FUNCTION_WORD: i32 = letters::FUNCTION_WORD;

/// What the words of a text show of its language.
#[derive(Clone, Debug, Default)]
pub struct Spelling {
    /// Function words of English less those of French.
    pub function_words: i32,
    /// The groups of letters of the other words: their slot, and what each weighs.
    pub groups: Vec<(usize, f32)>,
}

/// What the words of a text show of its language.
#[must_use]
pub fn spelling(text: &str) -> Spelling {
    let mut tokens = Vec::new();
    tokenize(text, &mut tokens);
    let mut spelling = Spelling::default();
    for token in tokens.iter().filter(|token| token.is_word()) {
        match function_word(token) {
            Some(Language::English) => spelling.function_words += 1,
            Some(Language::French) => spelling.function_words -= 1,
            None => {
                let weight = if letters::halved(token) { 0.5 } else { 1.0 };
                let word = &text[token.start as usize..token.end as usize];
                letters::groups(word, |slot| spelling.groups.push((slot, weight)));
            }
        }
    }
    spelling
}
