//! The decision: what a run names, by the words around and in it and by the lexicon.
//!
//! Every observation is a vote with a weight; weights are on one scale, where 8 settles a matter that nothing
//! contradicts and 1 only breaks ties. This is the one room to be exchanged when weights are learned: it takes a line
//! and a run and gives [`Votes`], and knows neither the document nor entities.

use super::NameKind::{Event, Organization, Person, Place, Product};
use super::cues::Cue;
use super::lexicon::Senses;
use super::line::Line;
use super::run::Run;
use super::votes::Votes;
use crate::text::token::Case;

/// The votes for a run of a line.
pub(crate) fn votes(line: &Line, run: &Run) -> Votes {
    let mut votes = Votes::default();
    inside(line, run, &mut votes);
    by_lexicon(line, run, &mut votes);
    by_shape(line, run, &mut votes);
    before(line, run, &mut votes);
    after(line, run, &mut votes);
    votes
}

/// Whether two runs stand side by side in an enumeration: *A, B*, *A et B*, *A, le B*.
pub(crate) fn enumerates(line: &Line, before: &Run, run: &Run) -> bool {
    let between = before.end..run.first;
    (1..=3).contains(&between.len())
        && between.clone().all(|i| {
            line.mark(i, ',')
                || line.plays(i, Cue::ARTICLE)
                || ["et", "ou", "and", "or", "à", "de", "d'", "d’"].contains(&line.surface(i))
        })
        && between
            .clone()
            .any(|i| line.mark(i, ',') || ["et", "ou", "and", "or"].contains(&line.surface(i)))
}

/// Heads and tails.
fn inside(line: &Line, run: &Run, votes: &mut Votes) {
    let single = run.end == run.first + 1;
    for (head, tail, kind) in [
        (Cue::ORGANIZATION, Cue::ORGANIZATION_TAIL, Organization),
        (Cue::PLACE, Cue::PLACE_TAIL, Place),
        (Cue::EVENT, Cue::EVENT_TAIL, Event),
        (Cue::PRODUCT, Cue::PRODUCT_TAIL, Product),
    ] {
        if run.head.any(head) {
            votes.add(kind, if line.english() { 5 } else { 9 });
        }
        if !single && line.plays(run.end - 1, tail) {
            votes.add(kind, if line.english() { 7 } else { 4 });
        }
    }
    if line.english() && !single && run.known.is_none() {
        for i in run.first + 1..run.end - 1 {
            if line.capital(i) && line.plays(i, Cue::ORGANIZATION.or(Cue::ORGANIZATION_TAIL)) {
                votes.add(Organization, 4);
                break;
            }
        }
    }
}

fn by_lexicon(line: &Line, run: &Run, votes: &mut Votes) {
    if let Some(known) = run.known {
        let kinds = [Organization, Place, Event, Product];
        let of_things = kinds
            .into_iter()
            .filter(|&kind| known.senses.may_be(kind))
            .count();
        let weight = match (of_things, known.words) {
            (1, 1) => 7,
            (1, _) => 12,
            (_, 1) => 4,
            _ => 8,
        };
        for kind in kinds.into_iter().filter(|&kind| known.senses.may_be(kind)) {
            votes.add(kind, weight);
        }
        if known.senses.any(Senses::PERSON) {
            votes.add(Person, if of_things == 0 { 12 } else { 4 });
        }
        if known.senses.any(Senses::SURNAME.or(Senses::FORENAME)) {
            votes.add(Person, if of_things == 0 { 6 } else { 3 });
        }
        // Of a place and its club, of a country and its team, the place is meant more often.
        if known.senses.any(Senses::PLACE) && of_things > 1 {
            votes.add(Place, 1);
        }
    }
    let first = line.word(run.first);
    let more = run.end > run.first + 1;
    if more
        && first.any(Senses::FORENAME)
        && run.head == Cue::default()
        && line.capital(run.end - 1)
    {
        let doubt = line.plays(run.end - 1, Cue::TAIL)
            || line.paragraph.tokens[run.end - 1].case == Case::Upper;
        votes.add(
            Person,
            if first.any(Senses::PLACE) || doubt {
                5
            } else {
                8
            },
        );
    }
    if more && line.initial(run.first) && line.mark(run.first + 1, '.') {
        let letters_only = (run.first..run.end).all(|i| line.initial(i) || line.mark(i, '.'));
        votes.add(if letters_only { Organization } else { Person }, 6);
    }
    if more && run.known.is_none() && line.word(run.end - 1).any(Senses::SURNAME) {
        votes.add(Person, 2);
    }
}

fn by_shape(line: &Line, run: &Run, votes: &mut Votes) {
    if run.known.is_some()
        && !run
            .known
            .is_some_and(|known| known.senses == Senses::FORENAME)
        || run.head != Cue::default()
    {
        return;
    }
    let tokens = &line.paragraph.tokens[run.first..run.end];
    let words = || (run.first..run.end).filter(|&i| line.capital(i));
    let count = words().count();
    let surface = line.surface(run.first);
    let digits = (run.first..run.end).any(|i| line.digits(i));
    if digits {
        let road = matches!(surface, "A" | "N" | "D" | "M") && tokens.len() == 2;
        votes.add(if road { Place } else { Product }, 4);
    } else if count == 1 && tokens.len() == 1 {
        match tokens[0].case {
            Case::Upper if !line.capitals.shouted() => votes.add(Organization, 4),
            Case::Mixed if !surface.starts_with("Mc") && !surface.starts_with("Mac") => {
                votes.add(Organization, 3);
                votes.add(Product, 1);
            }
            _ => votes.add(Person, i32::from(!line.english())),
        }
        if [
            "ville", "court", "bourg", "burg", "land", "stan", "grad", "mont", "heim",
        ]
        .iter()
        .any(|end| surface.ends_with(end))
        {
            votes.add(Place, 2);
        }
    } else {
        let plain =
            words().all(|i| line.paragraph.tokens[i].case == Case::Capitalized || line.initial(i));
        let part = Senses::FORENAME.or(Senses::SURNAME);
        let named = line.word(run.first).any(part) || line.word(run.end - 1).any(part);
        votes.add(
            Person,
            match (plain && count <= 4, named) {
                (true, true) => 3,
                (true, false) => 2,
                _ => 0,
            },
        );
        votes.add(Organization, i32::from(!named));
        if !line.word(run.first).any(Senses::FORENAME) && line.word(run.end - 1).any(Senses::PLACE)
        {
            votes.add(Organization, 2);
        }
        if tokens.iter().any(|token| token.is('&')) {
            votes.add(Organization, 6);
        }
        if words()
            .any(|i| line.paragraph.tokens[i].case == Case::Upper && line.surface(i).len() > 1)
        {
            votes.add(Organization, 3);
        }
        let village = (run.first..run.end).any(|i| {
            line.lower(i)
                && line.hyphen(i + 1)
                && ["sur", "en", "lès", "les", "sous"].contains(&line.surface(i))
        });
        let saint = surface.starts_with("Saint") && line.hyphen(run.first + 1);
        if village || saint {
            votes.add(Place, 8);
        }
    }
}

/// What is no noun that could introduce a thing, or introduces persons.
const NO_NOUN: Cue = Cue::FUNCTION
    .or(Cue::TITLE)
    .or(Cue::TRADE)
    .or(Cue::LINK)
    .or(Cue::SPEECH)
    .or(Cue::BEFORE_PLACE);

/// What stands before the run.
fn before(line: &Line, run: &Run, votes: &mut Votes) {
    let Some(previous) = run.first.checked_sub(1) else {
        return;
    };
    if line.mark(previous, '«') || line.mark(previous, '“') || line.mark(previous, '"') {
        if ['»', '”', '"'].iter().any(|&c| line.mark(run.end, c)) {
            votes.add(Product, 5);
            votes.add(Person, -3);
        }
        introduction(line, previous, votes);
        return;
    }
    // *M. Roy*, *Dr. Roy*
    let titled = if line.mark(previous, '.') {
        previous.checked_sub(1)
    } else {
        Some(previous)
    };
    if let Some(title) = titled.filter(|&i| line.plays(i, Cue::TITLE)) {
        votes.add(
            Person,
            if line.english() && line.lower(title) {
                4
            } else {
                8
            },
        );
    } else if line.plays(previous, Cue::TRADE) {
        votes.add(Person, 6);
    }
    introduction(line, previous, votes);
    // *la fromagerie* X: a noun with an article and no title introduces no person.
    let noun = line.lower(previous) && !line.plays(previous, NO_NOUN);
    if !line.english()
        && noun
        && previous
            .checked_sub(1)
            .is_some_and(|i| line.plays(i, Cue::ARTICLE))
    {
        votes.add(Person, -2);
        votes.add(Organization, 2);
    }
    let mut at = previous;
    let article = line.plays(at, Cue::ARTICLE);
    if line.plays(at, Cue::AT) {
        votes.add(Place, if line.english() { 3 } else { 4 });
    } else if !line.english() && article {
        votes.add(Person, -4);
        votes.add(Organization, 1);
        let word = line.surface(at);
        if word.eq_ignore_ascii_case("au") || word.eq_ignore_ascii_case("aux") {
            votes.add(Place, 1);
        }
        if at
            .checked_sub(1)
            .is_some_and(|i| line.paragraph.is_word(i, "dans"))
        {
            votes.add(Place, 3);
        }
        if line.elided(at) || word.eq_ignore_ascii_case("la") {
            votes.add(Organization, 1);
            votes.add(Place, 1);
        }
    } else if !line.english()
        && run.known.is_none()
        && run.head == Cue::default()
        && origin(line, at)
    {
        votes.add(Place, if run.end == run.first + 1 { 3 } else { 1 });
    } else if line.english() && article {
        votes.add(Person, -3);
        votes.add(Organization, 2);
    }
    // *président de* X, *ville de* X, *au nord de la* X
    let mut links = 0;
    while links < 3 && line.plays(at, Cue::INNER_LINK.or(Cue::ARTICLE)) {
        let Some(further) = at.checked_sub(1) else {
            return;
        };
        at = further;
        links += 1;
    }
    if links == 0 {
        return;
    }
    if line.plays(at, Cue::BEFORE_PLACE) {
        votes.add(Place, 4);
    }
    if line.plays(at, Cue::OFFICE) {
        votes.add(Organization, 2);
        votes.add(Person, -2);
    }
}

/// Whether the word at `i` is a bare *de*, after which an unknown name is a place more often than not.
fn origin(line: &Line, i: usize) -> bool {
    line.lower(i) && ["de", "d'", "d’"].contains(&line.surface(i))
}

/// *le groupe* X, *le film* X: the noun right before, over one adjective.
fn introduction(line: &Line, previous: usize, votes: &mut Votes) {
    for (at, weight) in [(Some(previous), 5), (previous.checked_sub(1), 3)] {
        let Some(at) = at else { return };
        let cue = line.cue(at);
        for (role, kind) in [
            (Cue::BEFORE_ORGANIZATION, Organization),
            (Cue::BEFORE_PLACE, Place),
            (Cue::BEFORE_EVENT, Event),
            (Cue::BEFORE_PRODUCT, Product),
        ] {
            if cue.any(role) {
                votes.add(kind, weight);
                return;
            }
        }
        if !line.plays(at, Cue::INSIDE)
            && !line.mark(at, '«')
            && !line.mark(at, '“')
            && !line.mark(at, '"')
        {
            return;
        }
    }
}

/// Nouns that say what something is.
const SAYS_WHAT: Cue = Cue::TITLE
    .or(Cue::TRADE)
    .or(Cue::BEFORE_ORGANIZATION)
    .or(Cue::BEFORE_PLACE)
    .or(Cue::BEFORE_PRODUCT);

/// What stands after the run.
fn after(line: &Line, run: &Run, votes: &mut Votes) {
    let mut at = run.end;
    if line.mark(at, '(') && line.capital(at + 1) && line.mark(at + 2, ')') {
        // A party or a country in brackets; nothing else stands so often behind a person.
        votes.add(Person, 1);
    }
    let comma = line.mark(at, ',');
    if comma {
        at += 1;
    }
    if comma && line.digits(at) && line.paragraph.is_word(at + 1, "ans") {
        votes.add(Person, 5);
        return;
    }
    // *X est une ville*, *X, filiale de*
    let is = ["est", "était", "is", "was"]
        .iter()
        .any(|word| line.paragraph.is_word(at, word));
    if comma || is {
        let mut noun = if is { at + 1 } else { at };
        let article = line.plays(noun, Cue::ARTICLE);
        noun += usize::from(article);
        if line.plays(noun + 1, SAYS_WHAT) && !line.plays(noun, SAYS_WHAT) {
            noun += 1;
        }
        let weight = if is && article { 6 } else { 3 };
        let cue = line.cue(noun);
        if line.lower(noun) && (article || !is) {
            for (role, kind) in [
                (Cue::TITLE.or(Cue::TRADE), Person),
                (Cue::BEFORE_ORGANIZATION, Organization),
                (Cue::BEFORE_PLACE, Place),
                (Cue::BEFORE_PRODUCT, Product),
            ] {
                if cue.any(role) {
                    votes.add(kind, weight);
                    break;
                }
            }
        }
    }
    let auxiliary = ["a", "est", "avait", "has", "had", "was"]
        .iter()
        .any(|word| line.paragraph.is_word(at, word));
    if !comma && line.plays(if auxiliary { at + 1 } else { at }, Cue::SPEECH) {
        votes.add(Person, 2);
    }
}
