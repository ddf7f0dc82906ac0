//! Names: mentions of people, organizations, places, events and products, and the entities behind them.
//!
//! [`find`] goes over each line once: `run` delimits what may be a name, `decide` votes on what it is. Then the whole
//! document adds up the votes (`sense`), and [`entities`] says which mentions name the same thing. The lexicon and the
//! cue words are data. Only `decide` weighs evidence; the rest holds whatever weighs it.

mod acronym;
mod casing;
mod cues;
mod decide;
mod entity;
pub(crate) mod lexicon;
mod line;
mod run;
mod sense;
mod votes;

use crate::text::Text;
use crate::text::offset::Span;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// One individual, real or fictional.
    Person,
    /// A company, institution, medium, party, union or team.
    Organization,
    /// A country, region, town, street, river, building or planet.
    Place,
    /// A named event.
    Event,
    /// A product, work, law, treaty, programme, fund or prize.
    Product,
}

impl NameKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Person,
        Self::Organization,
        Self::Place,
        Self::Event,
        Self::Product,
    ];

    /// The kind's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Event => "event",
            Self::Product => "product",
        }
    }
}

/// One place of the text that names an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
    /// Index into [`crate::Analysis::entities`].
    pub entity: usize,
}

/// What one or several mentions name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: NameKind,
    /// The fullest form in which the text names it.
    pub name: String,
    /// Other forms, in the order of the text.
    pub aliases: Vec<String>,
    /// How often it is named.
    pub mentions: usize,
}

/// A mention whose entity is not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Where it stands, in bytes of the whole text.
    pub(crate) span: Span,
    /// What it names.
    pub(crate) kind: NameKind,
}

/// The names of a text, sorted and disjoint.
pub(crate) fn find(text: &Text) -> Vec<Candidate> {
    let casing = casing::Casing::of(text);
    let mut found = Vec::new();
    for paragraph in text.paragraphs() {
        let line = line::Line::new(paragraph, &casing);
        let mut before: Option<(run::Run, votes::Votes)> = None;
        run::runs(&line, |run| {
            let mut votes = decide::votes(&line, &run);
            if let Some((previous, theirs)) = before
                && decide::enumerates(&line, &previous, &run)
            {
                let own = votes;
                votes.lean(theirs);
                if let Some(last) = found.last_mut() {
                    let last: &mut sense::Found = last;
                    last.votes.lean(own);
                }
            }
            before = Some((run, votes));
            found.push(sense::Found {
                span: paragraph.span(run.first, run.end).shifted(paragraph.start),
                votes,
                doubtful: run.doubtful,
            });
        });
    }
    sense::decide(text.source(), &found)
}

/// Binds mentions to entities.
pub(crate) fn entities(text: &str, candidates: Vec<Candidate>) -> (Vec<Mention>, Vec<Entity>) {
    entity::bind(text, &candidates)
}
