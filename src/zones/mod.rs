//! Zones: which lines of a pasted page are its headline, standfirst, byline and body, and which are the furniture around
//! them — menus, teasers, newsletters, share bars, comments.
//!
//! A line is judged whole, in three steps: what it says of itself (`cues`), how it is made (`line`), and where it
//! stands: the story is the prose between the furniture above and the furniture below, its headline the line above it
//! that shares most with it. A text without furniture is all body, or a headline over a body.

mod cues;
mod line;

use crate::text::Text;
use crate::text::offset::Span;
use cues::Cue;
use line::{Line, Look};

/// What a line is to its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// The title.
    Headline,
    /// The summary under the title.
    Standfirst,
    /// Who wrote it, when, for whom.
    Byline,
    /// The article itself, with its subheadings.
    Body,
    /// What the page puts around articles.
    Boilerplate,
}

impl Zone {
    /// The zone's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Body => "body",
            Self::Boilerplate => "boilerplate",
        }
    }
}

/// A line and its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoned {
    /// The line, without the white space around it.
    pub span: Span,
    /// What it is.
    pub zone: Zone,
}

/// The zone of what stands at byte `at`: the body, where no line of `zones` does.
#[must_use]
pub fn zone_at(zones: &[Zoned], at: usize) -> Zone {
    let next = zones.partition_point(|zoned| zoned.span.start <= at);
    let line = next.checked_sub(1).map(|i| zones[i]);
    line.map_or(Zone::Body, |zoned| zoned.zone)
}

/// The zones of a text, a line each, in order.
pub(crate) fn find(text: &Text) -> Vec<Zoned> {
    let lines: Vec<Line> = text.paragraphs().map(|p| Line::of(&p)).collect();
    let zones = Article::of(&lines).zones();
    let spans = text.paragraphs().map(|p| {
        let line = p.text;
        let start = p.start + (line.len() - line.trim_start().len());
        Span::new(start, start + line.trim().len())
    });
    spans
        .zip(zones)
        .map(|(span, zone)| Zoned { span, zone })
        .collect()
}

/// The lines of a page, and where its story stands among them.
struct Article<'l> {
    lines: &'l [Line],
    /// The first line of prose that is no furniture.
    first: usize,
    /// One past the last.
    end: usize,
}

/// So much prose must stand above a line that closes the story, in words.
const LEAST_STORY: usize = 40;

/// So many lines in a row that are no prose, behind the story, are the page's and not a list of the story's.
const FURNITURE_RUN: usize = 3;

impl<'l> Article<'l> {
    fn of(lines: &'l [Line]) -> Self {
        let tail = tail(lines);
        let prose = |i: &usize| {
            let line = &lines[*i];
            line.is_prose() && line.cue.is_none() && line.look != Look::Captioned
        };
        let first = (0..tail).find(prose).unwrap_or(0);
        let end = (0..tail).rev().find(prose).map_or(tail, |last| last + 1);
        Self { lines, first, end }
    }

    fn zones(&self) -> Vec<Zone> {
        let mut zones = vec![Zone::Body; self.lines.len()];
        if !self.lines.iter().any(Line::is_prose) {
            // Titles, a list, a table: nothing says which line is more than the others, but furniture tells on itself.
            for (zone, line) in zones.iter_mut().zip(self.lines) {
                *zone = line.cue.map_or(Zone::Body, Cue::zone);
            }
            return zones;
        }
        self.story(&mut zones);
        self.above(&mut zones);
        self.below(&mut zones);
        zones
    }

    /// Between the first and the last line of prose all is body but what says it is not.
    fn story(&self, zones: &mut [Zone]) {
        let mut links = false;
        let story = self.first..self.end;
        for (zone, line) in zones[story.clone()].iter_mut().zip(&self.lines[story]) {
            let entry = std::mem::replace(&mut links, false);
            *zone = match line.cue {
                Some(cue) => {
                    links = cue == Cue::Links && line.words <= cues::ALONE;
                    cue.zone()
                }
                None if entry && line.is_title() => Zone::Boilerplate,
                None => Zone::Body,
            };
        }
    }

    /// Above the story: the headline, and around it furniture and bylines.
    fn above(&self, zones: &mut [Zone]) {
        let headline = self.headline();
        for (i, line) in self.lines[..self.first].iter().enumerate() {
            zones[i] = match line.cue {
                Some(cue) => cue.zone(),
                None if Some(i) == headline => Zone::Headline,
                None if line.look == Look::Dateline => Zone::Byline,
                None if line.look == Look::Captioned => Zone::Body,
                None if headline.is_some_and(|headline| i > headline) && line.is_title() => {
                    Zone::Standfirst
                }
                None => Zone::Boilerplate,
            };
        }
        if let Some(headline) = headline {
            zones[headline] = Zone::Headline;
            self.standfirst(headline, zones);
        }
    }

    /// The line above the story that shares most words with it; else the story's own first line, if it is short for it.
    fn headline(&self) -> Option<usize> {
        /// A story says in so many lines what it is about.
        const OPENING: usize = 20;
        let story = &self.lines[self.first..self.end.min(self.first + OPENING)];
        let mut told: Vec<u32> = story
            .iter()
            .flat_map(|line| &line.content)
            .copied()
            .collect();
        told.sort_unstable();
        let shared = |line: &Line| {
            let keys = line.content.iter();
            keys.filter(|key| told.binary_search(key).is_ok()).count()
        };
        let candidates = (0..self.first).filter(|&i| {
            let line = &self.lines[i];
            line.cue.is_none()
                && !matches!(line.look, Look::Dateline | Look::Listed | Look::Captioned)
                && line.is_title()
        });
        let above = candidates.max_by_key(|&i| (shared(&self.lines[i]), self.lines[i].words));
        if above.is_some() {
            return above;
        }
        let line = &self.lines[self.first];
        let short = line.sentences <= 1 && line.words * 5 <= self.usual_length(self.first + 1) * 3;
        short.then_some(self.first)
    }

    /// The first prose under the headline is a standfirst if it is short for a paragraph of this story, if a byline
    /// parts it from the rest, or if the story says it again.
    fn standfirst(&self, headline: usize, zones: &mut [Zone]) {
        /// The longest standfirst, in words.
        const LONGEST: usize = 60;
        let open = |i: &usize| self.lines[*i].is_prose() && zones[*i] == Zone::Body;
        let Some(i) = (headline + 1..self.end).find(open) else {
            return;
        };
        let line = &self.lines[i];
        if line.words > LONGEST || line.sentences > 2 {
            return;
        }
        let rest = i + 1..self.end;
        let said_again = self.lines[rest.clone()].iter().any(|other| {
            let again = |key: &&u32| other.content.contains(key);
            line.content.len() >= 5
                && line.content.iter().filter(again).count() * 10 >= line.content.len() * 7
        });
        let byline_follows = rest.clone().next().is_some_and(|next| {
            zones[next] == Zone::Byline || self.lines[next].look == Look::Dateline
        }) && rest.clone().skip(1).any(|i| self.lines[i].is_prose());
        let short = rest.len() >= 2 && line.words * 2 <= self.usual_length(i + 1);
        if said_again || byline_follows || short {
            zones[i] = Zone::Standfirst;
            if byline_follows {
                zones[i + 1] = Zone::Byline;
            }
        }
    }

    /// The median length of the story's paragraphs from line `from` on, in words.
    fn usual_length(&self, from: usize) -> usize {
        let story = self.lines.get(from..self.end).unwrap_or_default();
        let mut lengths: Vec<usize> = story
            .iter()
            .filter(|line| line.is_prose())
            .map(|line| line.words)
            .collect();
        let middle = lengths.len() / 2;
        if lengths.is_empty() {
            return 0;
        }
        *lengths.select_nth_unstable(middle).1
    }

    /// Below the story: who signs it, then furniture.
    fn below(&self, zones: &mut [Zone]) {
        let rest = &self.lines[self.end..];
        let cues = || self.lines.iter().filter_map(|line| line.cue);
        let told = cues().any(Cue::is_furniture);
        // Short sentences may be the story's, unless the page tells on itself.
        let titles = rest.iter().filter(|line| !line.ends).count();
        let furniture = |line: &Line| told || titles >= FURNITURE_RUN && !line.ends;
        let mut signed = false;
        for (i, line) in rest.iter().enumerate() {
            let here = self.end + i;
            let about_author = signed && line.cue.is_none() && line.is_first_person;
            zones[here] = match line.cue {
                Some(cue) => cue.zone(),
                None if about_author || i == 0 && line.look == Look::Signature => Zone::Byline,
                None if furniture(line) => Zone::Boilerplate,
                None => Zone::Body,
            };
            signed = zones[here] == Zone::Byline;
        }
        // A byline at the end may be followed by what its author says of himself, which reads like the story.
        let mut signed = false;
        let story = self.first..self.end;
        for (zone, line) in zones[story.clone()].iter_mut().zip(&self.lines[story]) {
            signed = match zone {
                Zone::Byline => true,
                Zone::Body => signed && line.is_first_person,
                _ => false,
            };
            if signed {
                *zone = Zone::Byline;
            }
        }
    }
}

/// The line at which the page's furniture below the story begins, or one past the last.
fn tail(lines: &[Line]) -> usize {
    let mut story = 0;
    for (i, line) in lines.iter().enumerate() {
        match line.cue {
            None if line.is_prose() => story += line.words,
            Some(Cue::Closing) if story >= LEAST_STORY => return i,
            // What may stand above a story as well closes it if no prose comes any more.
            Some(Cue::Sharing) if story >= LEAST_STORY => {
                let prose = |line: &Line| line.cue.is_none() && line.is_prose() && line.words >= 25;
                if !lines[i..].iter().any(prose) {
                    return i;
                }
            }
            _ => {}
        }
    }
    lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The zones of the lines by their first letters.
    fn zones(text: &str) -> String {
        let zones = find(&Text::new(text, None));
        let short = |zoned: &Zoned| match zoned.zone {
            Zone::Boilerplate => "bp",
            other => &other.name()[..2],
        };
        zones.iter().map(short).collect::<Vec<_>>().join(" ")
    }

    const STORY: &str = "La scierie de Vernoise a fermé ses portes lundi, après quarante ans, et ses trente ouvriers attendent de savoir qui la reprendra au printemps prochain, disent-ils.\nLe maire promet une réunion avant la fin du mois avec la région, la chambre de commerce et deux repreneurs dont il ne veut pas encore donner les noms à la presse locale.";

    #[test]
    fn plain_prose_is_all_body() {
        assert_eq!(zones(STORY), "bo bo");
        assert_eq!(zones("Il pleut."), "bo");
        assert_eq!(zones(""), "");
    }

    #[test]
    fn the_headline_is_the_line_above_that_the_story_repeats() {
        let page = format!(
            "Accueil\nLe temps qu’il fera demain\nLa scierie de Vernoise ferme\nPar Élise Marchand\n{STORY}"
        );
        assert_eq!(zones(&page), "bp bp he by bo bo");
    }

    #[test]
    fn furniture_below_the_story_goes_on_to_the_end() {
        let page = format!(
            "La scierie de Vernoise ferme\n{STORY}\nÉlise Marchand\nSur le même sujet\nUn pont neuf pour la vallée, après dix ans de chantier et bien des colères.\nLe prix du bois"
        );
        assert_eq!(zones(&page), "he bo bo by bp bp bp");
    }

    #[test]
    fn links_inside_the_story_are_furniture() {
        let page = format!("{STORY}\nLire aussi :\nUn pont neuf pour la vallée\n{STORY}");
        assert_eq!(zones(&page), "bo bo bp bp bo bo");
    }

    #[test]
    fn a_standfirst_is_short_or_said_again() {
        let page = format!(
            "La scierie de Vernoise ferme\nTrente ouvriers attendent de savoir qui la reprendra.\n{STORY}"
        );
        assert_eq!(zones(&page), "he st bo bo");
    }
}
