//! Claims: figures as they can be held against those of another article, and what shows that two are one.

use super::common::{Cast, Common, Said};
use super::dates::Moments;
use super::worth::{Verdict, Worth};
use crate::checks::article::Article;
use crate::checks::contradiction::frame::{Frame, Frames, Scene, sorted};
use crate::checks::contradiction::measure::Measure;
use crate::checks::line::Line;
use crate::text::fold::folded;
use crate::text::offset::Span;
use crate::zones::Zone;
use crate::{Figure, FigureKind};

/// A figure of an article, and what it is said of.
pub(super) struct Claim<'a> {
    pub(super) article: usize,
    pub(super) figure: &'a Figure,
    pub(super) sentence: Span,
    pub(super) frame: &'a Frame,
    pub(super) scene: &'a Scene,
    /// The entities that the sentence names, by their common numbers: persons, companies and products, and places.
    pub(super) actors: Vec<usize>,
    pub(super) places: Vec<usize>,
    /// The words of these names as they are written, each with its entity.
    pub(super) named: Vec<(usize, &'a str)>,
    line: &'a Line<'a>,
    worth: Worth,
    /// The dates beside it in its sentence, and the one that the sentence begins with.
    moments: Moments,
    /// How unlikely two articles have it by chance: its digits, and more for money and things counted.
    weight: usize,
}

/// The claims of an article, their entities numbered by `number`.
pub(super) fn of<'a>(
    article: usize,
    read: &'a Article<'a>,
    frames: &'a Frames,
    number: &dyn Fn(usize) -> usize,
) -> Vec<Claim<'a>> {
    let claim = |frame: &'a Frame| {
        let scene = frames.scene(frame);
        let line = &read.lines[scene.sentence];
        let figures = line.figures.iter().map(|placed| placed.figure);
        let at = figures
            .clone()
            .position(|figure| figure.span == frame.span)?;
        let figure = line.figures[at].figure;
        let worth = Worth::of(figure)?;
        let (tokens, paragraph) = (&line.tokens, line.paragraph());
        let numbered = |entities: &[usize]| sorted(entities.iter().map(|&entity| number(entity)));
        Some(Claim {
            article,
            figure,
            sentence: paragraph
                .span(tokens.start, tokens.end)
                .shifted(paragraph.start),
            frame,
            scene,
            actors: numbered(&scene.actors),
            places: numbered(&scene.places),
            named: named(line, number),
            line,
            weight: worth.weight(frame.measure),
            worth,
            moments: Moments::of(figures, at),
        })
    };
    let told = |frame: &&Frame| frames.scene(frame).zone != Zone::Byline;
    frames.all.iter().filter(told).filter_map(claim).collect()
}

/// The longer words of the names of a sentence.
fn named<'a>(line: &'a Line, number: &dyn Fn(usize) -> usize) -> Vec<(usize, &'a str)> {
    /// Shorter ones say little.
    const SHORTEST: usize = 4;
    let mut named = Vec::new();
    for mention in line.mentions {
        let words = line
            .text(mention.span)
            .split(|c: char| !c.is_alphanumeric());
        let long = words.filter(|word| word.chars().count() >= SHORTEST);
        named.extend(long.map(|word| (number(mention.entity), word)));
    }
    named
}

/// From this weight on a value says something by itself.
const TELLING: usize = 2;

/// From this weight on it is rare.
const RARE: usize = 3;

/// From this weight on it is no chance that acquainted articles both have it.
const TELLTALE: usize = 4;

/// What binds two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    None,
    /// They share names.
    Acquainted,
    /// They share names and a rare figure: they tell one story.
    Story,
}

impl Claim<'_> {
    /// The entities that its sentence names.
    pub(super) fn entities(&self) -> impl Iterator<Item = usize> {
        self.actors.iter().chain(&self.places).copied()
    }

    /// Whether its sentence has a word with a capital, but not as a name.
    pub(super) fn writes(&self, word: &str) -> bool {
        let named = |i: usize| self.line.names().any(|(tokens, _)| tokens.contains(&i));
        let alike = |i: usize| {
            let other = self.line.surface(i);
            other.starts_with(char::is_uppercase) && folded(other).eq(folded(word))
        };
        self.line.tokens.clone().any(|i| alike(i) && !named(i))
    }

    /// Whether its sentence names an entity.
    pub(super) fn names(&self, entity: usize) -> bool {
        self.actors.contains(&entity) || self.places.contains(&entity)
    }

    fn verdict(&self, other: &Self) -> Verdict {
        self.worth.against(self.frame, &other.worth, other.frame)
    }

    /// Whether two claims can be one by their values.
    pub(super) fn may_meet(&self, other: &Self) -> bool {
        self.verdict(other) >= Verdict::Rounded
    }

    /// Whether few articles have its value by chance.
    pub(super) fn is_rare(&self) -> bool {
        self.weight >= RARE
    }

    /// Whether two claims of a measure are one.
    pub(super) fn is_same(&self, other: &Self, bond: Bond) -> bool {
        let verdict = self.verdict(other);
        if verdict < Verdict::Rounded {
            return false;
        }
        let common = Common::of(self, other);
        let exact = verdict == Verdict::Equal;
        let most = if exact { Cast::Crossed } else { Cast::Within };
        if common.of_another || common.cast > most || self.moments.are_apart(&other.moments) {
            return false;
        }
        let Common {
            said, words, names, ..
        } = common;
        let (frame, told) = (said == Said::Alike, said >= Said::InClause);
        let weight = self.weight.min(other.weight);
        let telling = weight >= TELLING;
        let counted = matches!(self.frame.measure, Measure::Noun(_));
        let by_frame = frame && (names + words >= if telling { 1 } else { 2 });
        let by_count = counted && (telling || told) && (names >= 1 || words >= 2);
        let by_value = exact && weight >= RARE && names >= 1;
        let by_clause = exact && told && words >= 1 && names >= 1;
        let by_words = exact && telling && words >= 2 && names >= 1;
        let by_name =
            bond >= Bond::Acquainted && exact && (frame && weight >= RARE || weight >= TELLTALE);
        let by_story = bond == Bond::Story && telling && (exact && words + names >= 1 || frame);
        by_frame || by_count || by_value || by_clause || by_words || by_name || by_story
    }

    /// Whether two claims of a measure are of one thing, and not both right.
    pub(super) fn differs(&self, other: &Self, bond: Bond) -> bool {
        let told = |claim: &Self| claim.frame.sole && !claim.frame.moves();
        if self.verdict(other) != Verdict::Differ || !told(self) || !told(other) {
            return false;
        }
        let common = Common::of(self, other);
        let Common {
            said, words, names, ..
        } = common;
        let (frame, told) = (said == Said::Alike, said >= Said::InClause);
        let story = bond == Bond::Story;
        let subject = match self.frame.measure {
            Measure::Noun(_) if story => frame || told && words >= 1,
            Measure::Noun(_) => told && names >= 1,
            Measure::Unit(_) => frame && (names >= 1 || story && words >= 1),
            _ => frame && words >= 1 && (names >= 1 || story),
        };
        let of_date = self.frame.measure == Measure::Kind(FigureKind::Date);
        let of_moment = of_date || self.moments.are_like(&other.moments);
        subject && !common.of_another && common.cast == Cast::Within && of_moment
    }
}
