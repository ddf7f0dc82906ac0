//! Names: mentions of people, organizations, places, events and products, and the entities behind them.
//!
//! First the rules: `run` delimits what may be a name, `decide` votes on what it is, and the whole document adds up the
//! votes (`sense`). Then the learned `model` of the line's language looks at words, lexicon and what the rules said, and
//! decides; where there is no model the rules stand. Where the mentions of one form differ, most of them decide
//! (`agree`). `entities` says which mentions name the same thing. The lexicon and the cue words are data.

pub(crate) mod acronym;
mod agree;
mod arithmetic;
mod casing;
mod cues;
mod decide;
mod entity;
mod explain;
pub(crate) mod lexicon;
mod line;
pub(crate) mod model;
mod prefix;
mod role;
mod run;
mod sense;
mod votes;
mod words;

use crate::progress::{Layer, Progress};
use crate::text::language::Language;
use crate::text::offset::Span;
use crate::text::{Paragraph, Text};
pub(crate) use explain::explain;
pub use explain::{NameExplanation, Reason};
use line::{Line, Phrases};
pub use model::explain::Clue;
use model::hints::{Hints, Ruled};
use model::{Model, Reader};
use words::Words;

pub(crate) use casing::ByKey;
pub(crate) use sense::tails;

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
    /// What an apposition says that a person is, as the text has it: *présidente de la BEI*.
    pub role: Option<String>,
}

/// The models at hand, one a language.
#[derive(Clone, Copy, Default)]
pub(crate) struct Models<'m> {
    /// For French lines.
    pub(crate) french: Option<&'m Model>,
    /// For English lines.
    pub(crate) english: Option<&'m Model>,
}

impl<'m> Models<'m> {
    /// Those that were built in or loaded, for a text of so many bytes.
    pub(crate) fn at_hand(bytes: usize) -> Self {
        /// In longer texts rules alone decide: they take a third of the time, and nobody waits a minute for marks.
        const LONGEST: usize = 2_000_000;
        if bytes > LONGEST {
            return Self::default();
        }
        Self {
            french: model::store::model(Language::French),
            english: model::store::model(Language::English),
        }
    }

    /// The model for lines of a language.
    fn of(self, language: Language) -> Option<&'m Model> {
        match language {
            Language::French => self.french,
            Language::English => self.english,
        }
    }
}

/// A mention whose entity is not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Where it stands, in bytes of the whole text.
    pub(crate) span: Span,
    /// What it names.
    pub(crate) kind: NameKind,
}

/// The names of a text, sorted and disjoint, in time linear in its length: what the model of a line's language sees,
/// or the rules where there is no model.
pub(crate) fn find(text: &Text, models: Models, progress: &mut Progress) -> Vec<Candidate> {
    let words = Words::of(text);
    let phrases = Phrases::new(words.tokens());
    let lines = lines(text, &words, &phrases);
    let ruled = ruled(text, &lines);
    let mut hints = Hints::of(&words, &lines, &ruled);
    progress.done(Layer::Words);
    let mut readers = [Reader::default(), Reader::default()];
    let mut rest = ruled.as_slice();
    let mut names = Vec::new();
    let mut base = 0;
    for line in &lines {
        let paragraph = line.paragraph;
        let end = base + line.len();
        let here = rest.iter().take_while(|run| run.first < end).count();
        // In a line of capitals the rules are surer: they mark what they know and nothing else.
        let model = models
            .of(paragraph.language)
            .filter(|_| !line.capitals.shouted());
        if let Some(model) = model {
            hints.go_to(base);
            let reader = &mut readers[paragraph.language as usize];
            reader.names(model, line, &hints, |first, end, kind| {
                names.push(Candidate {
                    span: paragraph.span(first, end).shifted(paragraph.start),
                    kind,
                });
            });
        } else {
            names.extend(rest[..here].iter().filter_map(|run| {
                run.verdict.map(|kind| Candidate {
                    span: run.found.span,
                    kind,
                })
            }));
        }
        rest = &rest[here..];
        base = end;
        progress.at(Layer::Names, paragraph.start, text.source().len());
    }
    acronym::spread(text, &mut names);
    agree::agree(text.source(), &mut names);
    progress.done(Layer::Names);
    names
}

/// Calls `found` with every stretch of a text in which names are possible, and a look at it.
#[cfg(any(test, feature = "training"))]
pub(crate) fn stretches(
    text: &Text,
    mut found: impl FnMut(&Line, std::ops::Range<usize>, &model::looks::Looks),
) {
    let words = Words::of(text);
    let phrases = Phrases::new(words.tokens());
    let lines = lines(text, &words, &phrases);
    let ruled = ruled(text, &lines);
    let mut hints = Hints::of(&words, &lines, &ruled);
    let mut reader = Reader::default();
    let mut base = 0;
    for line in &lines {
        hints.go_to(base);
        reader.stretches(line, &hints, |stretch, looks| found(line, stretch, looks));
        base += line.len();
    }
}

/// The lines of a text.
fn lines<'l>(text: &'l Text, words: &'l Words, phrases: &'l Phrases) -> Vec<Line<'l>> {
    let mut base = 0;
    let line = |(paragraph, &capitals): (Paragraph<'l>, _)| {
        let line = Line::new(paragraph, words, phrases, base, capitals);
        base += line.len();
        line
    };
    text.paragraphs().zip(words.capitals()).map(line).collect()
}

/// What the rules see in a text.
fn ruled(text: &Text, lines: &[Line]) -> Vec<Ruled> {
    let mut runs: Vec<Ruled> = Vec::new();
    let mut base = 0;
    for line in lines {
        let paragraph = &line.paragraph;
        let mut before: Option<(run::Run, votes::Votes)> = None;
        run::runs(line, |run| {
            let mut votes = decide::votes(line, &run);
            if let Some((previous, theirs)) = before
                && decide::enumerates(line, &previous, &run)
            {
                let own = votes;
                votes.lean(theirs);
                if let Some(last) = runs.last_mut() {
                    last.found.votes.lean(own);
                }
            }
            before = Some((run, votes));
            runs.push(Ruled {
                first: base + run.first,
                end: base + run.end,
                found: sense::Found {
                    span: paragraph.span(run.first, run.end).shifted(paragraph.start),
                    votes,
                    doubtful: run.doubtful,
                },
                verdict: None,
            });
        });
        base += line.len();
    }
    sense::decide(text.source(), &mut runs);
    runs
}

/// Binds mentions to entities, and gives them their roles.
pub(crate) fn entities(text: &Text, candidates: Vec<Candidate>) -> (Vec<Mention>, Vec<Entity>) {
    let (mentions, mut entities) = entity::bind(text.source(), candidates);
    role::give(text, &mentions, &mut entities);
    (mentions, entities)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Language;

    /// The names of a text as `name=kind`, kinds by their first three letters.
    fn names(text: &str, language: Language) -> Vec<String> {
        find(
            &Text::new(text, Some(language)),
            Models::default(),
            &mut Progress::default(),
        )
        .into_iter()
        .map(|name| format!("{}={}", name.span.of(text), &name.kind.name()[..3]))
        .collect()
    }

    fn french(text: &str) -> Vec<String> {
        names(text, Language::French)
    }

    #[test]
    fn titles_and_trades_introduce_persons() {
        assert_eq!(
            french("Selon Mme Zorlini, M. Baltec viendra."),
            ["Zorlini=per", "Baltec=per"]
        );
        assert_eq!(
            french("Le romancier Ulric Zamber écrit."),
            ["Ulric Zamber=per"]
        );
        assert_eq!(
            french("Le plan, dit von der Zorn, est prêt."),
            ["von der Zorn=per"]
        );
    }

    #[test]
    fn institutions_go_on_over_their_complements() {
        for name in [
            "Agence nationale de la recherche forestière",
            "Association des maires de Corvanie",
            "Banque régionale d’investissement",
            "Fédération des pêcheurs",
        ] {
            assert_eq!(
                french(&format!("Selon l’{name}, tout va bien.")),
                [format!("{name}=org")]
            );
        }
    }

    #[test]
    fn heads_in_lower_case_belong_to_some_names() {
        assert_eq!(
            french("De la rue de Corvanie à l’université de Zamber."),
            ["rue de Corvanie=pla", "université de Zamber=org"]
        );
        assert_eq!(french("La ville de Corvanie grandit."), ["Corvanie=pla"]);
    }

    #[test]
    fn a_capital_at_the_start_of_a_sentence_is_no_evidence() {
        assert_eq!(
            french("Demain sera calme. Lecture faite, il part."),
            [""; 0]
        );
        assert_eq!(
            french("Zorlane recrute. Le groupe Zorlane grandit."),
            ["Zorlane=org", "Zorlane=org"]
        );
    }

    #[test]
    fn the_document_decides_for_the_last_name() {
        assert_eq!(
            french("Maud Zorlini parle. Le discours de Zorlini plaît."),
            ["Maud Zorlini=per", "Zorlini=per"]
        );
    }

    #[test]
    fn an_acronym_is_what_it_stands_for() {
        assert_eq!(
            french("La Banque régionale du Zamber (BRZ) prête. La BRZ hésite."),
            ["Banque régionale du Zamber=org", "BRZ=org", "BRZ=org"]
        );
    }

    #[test]
    fn demonyms_numerals_and_portfolios_are_no_names() {
        assert_eq!(
            french("Au XIXe siècle, les Corvaniens et le ministre de la Culture partent."),
            [""; 0]
        );
    }

    #[test]
    fn english_uses_the_same_machinery() {
        assert_eq!(
            names(
                "The company hired Mary Zorlin of Zamber University in Corvania, Zorlane Inc. said.",
                Language::English
            ),
            [
                "Mary Zorlin=per",
                "Zamber University=org",
                "Corvania=pla",
                "Zorlane Inc.=org"
            ]
        );
    }

    #[test]
    fn shouting_hides_no_known_place() {
        assert_eq!(
            french("ÉTATS-UNIS : LES USINES DE LA VALLÉE FERMENT"),
            ["ÉTATS-UNIS=pla"]
        );
        assert_eq!(french("Aux Etats-Unis, tout va bien."), ["Etats-Unis=pla"]);
    }

    proptest! {
        #[test]
        fn any_text_has_sorted_disjoint_names(text in "(?s).{0,200}|([A-Z][a-z]{0,3}|de|l’|d'|-|\\.|« |\n|É| |,|7|\\(|&|’s){0,60}") {
            let segmented = Text::new(&text, None);
            let names = find(&segmented, Models::at_hand(text.len()), &mut Progress::default());
            let mut end = 0;
            for name in &names {
                prop_assert!(end <= name.span.start && name.span.start < name.span.end);
                prop_assert!(text.get(name.span.start..name.span.end).is_some());
                end = name.span.end;
            }
            let (mentions, entities) = entities(&segmented, names.clone());
            prop_assert_eq!(mentions.len(), names.len());
            prop_assert_eq!(entities.iter().map(|entity| entity.mentions).sum::<usize>(), names.len());
            for mention in &mentions {
                prop_assert_eq!(entities[mention.entity].kind, mention.kind);
            }
        }
    }
}
