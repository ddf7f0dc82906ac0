//! Runs: the stretches of a line that may be names, and where they end.
//!
//! A run starts at a capital (or at a head that belongs to names in lower case, *rue*, *université*) and goes on over
//! capitals, hyphens, glued digits and the small words that names have inside. How far depends on how it starts: an
//! institution goes on over adjectives and complements, a first name over a particle, other names over neither.

use super::cues::Cue;
use super::lexicon::{Match, Senses};
use super::line::Line;

/// Small words in a row inside a name, at most (*de la*, *of the*, *van der*).
const LINKS: usize = 3;

/// No run has more tokens than this (a few may follow that belong together), so that looking at every token of a text
/// takes time linear in its length.
const LONGEST: usize = 32;

/// A stretch that may be a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    /// First token.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) end: usize,
    /// The roles of its head, where it starts with one and has more than it, or where the head may stand alone.
    pub(crate) head: Cue,
    /// What the lexicon says of the whole run.
    pub(crate) known: Option<Match>,
    /// Nothing but its place at the start of a sentence explains its capital.
    pub(crate) doubtful: bool,
}

/// Calls `found` with every run of the line, in order.
pub(crate) fn runs(line: &Line, mut found: impl FnMut(Run)) {
    let mut i = 0;
    while i < line.len() {
        match run_at(line, i) {
            Some(run) => {
                debug_assert!(run.first < run.end);
                i = run.end.max(i + 1);
                found(run);
            }
            None => i += 1,
        }
    }
}

fn run_at(line: &Line, i: usize) -> Option<Run> {
    let head = line.cue(i);
    if line.lower(i) && head.any(Cue::PARTICLE) && !head.any(Cue::LINK.or(Cue::FUNCTION)) {
        return particle_first(line, i);
    }
    if line.lower(i) {
        return head
            .any(Cue::LOWER)
            .then(|| headed_in_lower_case(line, i, head))
            .flatten();
    }
    let known = line
        .longest(i)
        .filter(|known| known.senses.any(Senses::NAME.or(Senses::FORENAME)));
    let phrase = known.filter(|known| known.words > 1);
    // *L’Union européenne* opens a sentence, not the newspaper *L’Union*.
    if phrase.is_some_and(|phrase| {
        line.opens(i)
            && line.plays(i, Cue::ARTICLE)
            && line.longest(i + 1).is_some_and(|shorter| {
                shorter.end >= phrase.end && shorter.senses.any(Senses::NAME)
            })
    }) {
        return None;
    }
    if !line.capital(i) && phrase.is_none() {
        return None;
    }
    if phrase.is_none() && !may_start(line, i, known) {
        return None;
    }
    // *Jardiniers de France*: a common noun with a capital inside a sentence, and what it is of.
    let noun = known.is_none()
        && !line.english()
        && !line.opens(i)
        && !line.capitals_say_nothing()
        && line.common(i);
    let bare = head == Cue::default() || !head.any(Cue::HEAD.or(Cue::FUNCTION));
    let head = if noun && bare && names_of(line, i + 1) {
        Cue::ORGANIZATION.or(Cue::ALONE)
    } else {
        head
    };
    let mut end = extend(
        line,
        i,
        phrase.map_or(i + 1, |known| known.end),
        phrase,
        head,
    );
    if line.hyphen(end) && line.lower(end + 1) && known.is_none() {
        return None;
    }
    if end == i + 1 && line.initial(i) {
        return None;
    }
    // A title inside ends the name before it; a run of common words in a line where all have capitals is none.
    if line.capitals_say_nothing() && phrase.is_none() {
        if line.common(i) || line.capitals.shouted() && known.is_none() {
            return None;
        }
        while end > i + 1 && line.common(end - 1) && !line.glued(end - 1) {
            end -= 1;
        }
    }
    let known = known.filter(|known| known.end == end);
    let alone = end == i + 1;
    let head = if alone && !head.any(Cue::ALONE) {
        Cue::default()
    } else {
        head
    };
    if alone
        && known.is_none()
        && line.plays(i, Cue::HEAD)
        && !head.any(Cue::ALONE)
        && line.common(i)
    {
        return None;
    }
    Some(Run {
        first: i,
        end,
        head,
        known,
        doubtful: alone && line.plays(i, Cue::PLAIN)
            || alone
                && line.opens(i)
                && (known.is_none() && !line.always_capital(i) || line.common(i)),
    })
}

/// Whether *de* (*du*, *de la*) and a capital stand at `at`.
fn names_of(line: &Line, at: usize) -> bool {
    let end = (at..at + LINKS)
        .find(|&i| !line.plays(i, Cue::INNER_LINK))
        .unwrap_or(at);
    end > at && line.capital(end) && !line.plays(end, Cue::TITLE.or(Cue::PLAIN)) && !line.opens(end)
}

/// *von der Leyen* without her first name.
fn particle_first(line: &Line, i: usize) -> Option<Run> {
    let end = particle_after(line, i, false)?;
    let end = extend(line, i, end, None, Cue::default());
    (!line.hyphen(i)).then_some(Run {
        first: i,
        end,
        head: Cue::default(),
        known: None,
        doubtful: false,
    })
}

/// Whether a name may start at the capital word `i`.
fn may_start(line: &Line, i: usize, known: Option<Match>) -> bool {
    let cue = line.cue(i);
    let goes_on = line.capital(i + 1) && !line.opens(i + 1);
    if cue.any(Cue::TITLE) {
        return false;
    }
    if cue.any(Cue::PLAIN) {
        // *Breton* may be the minister, where the text names him in full.
        let surname = known.is_some_and(|known| known.senses.any(Senses::SURNAME));
        if surname && i > 0 && !line.plays(i - 1, Cue::ARTICLE) && !line.opens(i) {
            return true;
        }
        return line.english() && goes_on && !line.plays(i + 1, Cue::PLAIN);
    }
    if line.numeral(i) || known.is_none() && line.demonym(i) {
        return false;
    }
    // *ministre de la Culture*: a portfolio.
    if known.is_none()
        && !goes_on
        && cue.any(Cue::INSIDE)
        && i > 0
        && line.plays(i - 1, Cue::ARTICLE.or(Cue::INNER_LINK))
    {
        return false;
    }
    if cue.any(Cue::FUNCTION) {
        // *Le Monde* inside a sentence; *De Gaulle*.
        return goes_on && !line.opens(i) && !line.common(i + 1);
    }
    if line.opens(i) && line.common(i) {
        // *Commission européenne* opens a headline; *Orange* may be the company.
        return known.is_some()
            || cue.any(Cue::HEAD)
            || line.english() && goes_on && cue.any(Cue::TAIL);
    }
    true
}

/// *rue de Rivoli*, *université de Lyon*, *prix Nobel*: a lower-case head with what names it.
fn headed_in_lower_case(line: &Line, i: usize, head: Cue) -> Option<Run> {
    // *l’Église* acts, *l’église* stands somewhere.
    let head = if head.any(Cue::PLACE) {
        head.without(Cue::ORGANIZATION.or(Cue::ALONE))
    } else {
        head
    };
    let mut at = i + 1;
    if !head.any(Cue::DIRECT) {
        while at < i + 1 + LINKS && line.lower(at) && line.plays(at, Cue::INNER_LINK) {
            at += 1;
        }
        if at > i && line.elided(at) && line.capital(at + 1) {
            at += 1;
        }
    }
    let named = line.capital(at)
        && (!line.plays(at, Cue::PLAIN.or(Cue::TITLE)) || at == i + 1 && !line.opens(at));
    let subject =
        head.any(Cue::ORGANIZATION) && at > i + 1 && line.lower(at) && line.plays(at, Cue::INSIDE);
    if !named && !subject || line.glued(at) && !line.elided(at - 1) {
        return None;
    }
    let whole = subject || head.any(Cue::ORGANIZATION);
    let inner = if whole {
        head
    } else {
        line.cue(at).without(Cue::INSIDE)
    };
    let end = extend(line, at, at + 1, None, inner);
    Some(Run {
        first: i,
        end,
        head,
        known: None,
        doubtful: false,
    })
}

/// Where the run that begins at `first` and reaches to `end` at least, ends.
fn extend(line: &Line, first: usize, mut end: usize, phrase: Option<Match>, head: Cue) -> usize {
    let institution = head.any(Cue::HEAD)
        && (phrase.is_none() || head.any(Cue::ORGANIZATION) && !head.any(Cue::ALONE));
    let only_forename = |end: usize| end == first + 1 && line.word(first).any(Senses::FORENAME);
    let mut headed = institution;
    while end < first + LONGEST {
        let next = step_glued(line, first, end)
            .or_else(|| capital_after(line, first, end, phrase))
            .or_else(|| number_after(line, end, head))
            .or_else(|| particle_after(line, end, only_forename(end)))
            .or_else(|| {
                headed
                    .then(|| complement_after(line, first, end, head))
                    .flatten()
            });
        let Some(next) = next.or_else(|| legal_form_after(line, end)) else {
            return end;
        };
        headed |= line.english() && (end..next).any(|i| line.plays(i, Cue::HEAD.or(Cue::TAIL)));
        end = next;
    }
    end
}

/// What is glued to the run: hyphenated parts, digits, points of initials, *&*.
fn step_glued(line: &Line, first: usize, end: usize) -> Option<usize> {
    if line.hyphen(end) {
        if line.capital(end + 1) || line.digits(end + 1) {
            return Some(end + 2);
        }
        // *Kim Ji-won*
        if end > first + 1
            && !line.hyphen(end + 2)
            && line.word(first).any(Senses::FORENAME.or(Senses::SURNAME))
        {
            return Some(end + 2);
        }
        // *Val-de-Marne*, *Boulogne-sur-Mer*
        let mut at = end;
        while at < end + 2 * LINKS && line.hyphen(at) && line.lower(at + 1) {
            at += 2;
            if line.elided(at - 1) && line.capital(at) || line.hyphen(at) && line.capital(at + 1) {
                return Some(at + if line.elided(at - 1) { 1 } else { 2 });
            }
        }
        return None;
    }
    if !line.english() && line.glued(end) && line.possessive(end) {
        // *Lloyd’s*: French has no possessive.
        return Some(end + 1);
    }
    if line.mark(end, '&') && line.capital(end + 1) {
        return Some(end + 2);
    }
    if line.mark(end, '.') && line.glued(end) && line.initial(end - 1) {
        let dotted = end >= first + 3 && line.mark(end - 2, '.');
        if line.capital(end + 1) && !line.opens(end + 1)
            || dotted && line.token(end + 1).is_some()
            || line.hyphen(end + 1)
        {
            return Some(end + 1);
        }
        return None;
    }
    let token = line.token(end).filter(|_| line.glued(end))?;
    let after_digits = line.digits(end - 1);
    if token.is_digits() || token.is_word() && after_digits {
        return Some(end + 1);
    }
    if token.is('.') && after_digits && line.glued(end + 1) && line.digits(end + 1) {
        return Some(end + 2);
    }
    None
}

/// The next capital word.
fn capital_after(line: &Line, first: usize, end: usize, phrase: Option<Match>) -> Option<usize> {
    if line.opens(end) {
        return None;
    }
    // *Anne L’Huillier*
    if line.elided(end)
        && line.surface(end).starts_with(char::is_uppercase)
        && line.glued(end + 1)
        && line.capital(end + 1)
    {
        return Some(end + 2);
    }
    if !line.capital(end) || line.numeral(end) && !line.regnal(end) {
        return None;
    }
    let last_name = line
        .longest(end)
        .filter(|known| known.words > 1 && known.senses.any(Senses::SURNAME));
    if let Some(last_name) = last_name {
        return Some(last_name.end);
    }
    let cue = line.cue(end);
    let named = line.plays(first, Cue::HEAD) || line.word(first).any(Senses::FORENAME);
    if cue.any(Cue::TITLE) && !named
        || cue.any(Cue::PLAIN) && !line.english() && !line.word(first).any(Senses::FORENAME)
    {
        return None;
    }
    if cue.any(Cue::FUNCTION) && !line.initial(end) && !line.capital(end + 1) {
        return None;
    }
    // A known name of several words, or a known place, ends where a first name begins.
    let person_follows = || {
        let after = if line.hyphen(end + 1) {
            end + 3
        } else {
            end + 1
        };
        line.word(end).any(Senses::FORENAME) && line.capital(after) && !line.plays(after, Cue::TAIL)
    };
    let thing = Senses::PLACE.or(Senses::ORGANIZATION);
    let closed = phrase.is_some_and(|known| known.end == end)
        || end == first + 1
            && line.word(first).any(thing)
            && !line.word(first).any(Senses::FORENAME);
    if closed && (line.lower(end - 1) || person_follows()) {
        return None;
    }
    Some(end + 1)
}

/// *, Inc.*
fn legal_form_after(line: &Line, end: usize) -> Option<usize> {
    let form = if line.mark(end, ',') { end + 1 } else { end };
    if form > end && line.capital(form) && line.plays(form, Cue::LEGAL) {
        return Some(form + 1);
    }
    let pointed = line.mark(end, '.')
        && line.glued(end)
        && line.plays(end - 1, Cue::LEGAL)
        && line.capital(end - 1);
    (pointed && line.token(end + 1).is_some() && !line.opens(end + 1)).then_some(end + 1)
}

/// A number that belongs to the name: *Boeing 737*, *Coupe du monde 2018*.
fn number_after(line: &Line, end: usize, head: Cue) -> Option<usize> {
    let token = line.token(end).filter(|token| token.is_digits())?;
    let year = head.any(Cue::EVENT) && token.end - token.start == 4;
    let model = line.plays(end - 1, Cue::SERIES) && line.capital(end - 1) && !line.lower(end + 1);
    (year || model).then_some(end + 1)
}

/// *von der* Leyen, *de* Gaulle after a first name.
fn particle_after(line: &Line, end: usize, forename: bool) -> Option<usize> {
    let mut at = end;
    while at < end + LINKS && line.lower(at) && line.plays(at, Cue::PARTICLE) {
        if !forename && line.plays(at, Cue::LINK.or(Cue::FUNCTION)) {
            return None;
        }
        at += 1;
    }
    if at == end {
        return None;
    }
    if line.hyphen(at) {
        at += 1;
    }
    let name = line.capital(at) && !line.plays(at, Cue::PLAIN.or(Cue::TITLE));
    name.then_some(at + 1)
}

/// What goes on with an institution's name: *européenne*, *d’investissement*, *of the Interior*.
fn complement_after(line: &Line, first: usize, end: usize, head: Cue) -> Option<usize> {
    let organization = head.any(Cue::ORGANIZATION.or(Cue::EVENT).or(Cue::PRODUCT))
        && line.capital(first)
        || line.plays(first, Cue::INSIDE);
    if organization && line.lower(end) && (line.plays(end, Cue::INSIDE) || line.adjective(end)) {
        return Some(end + 1);
    }
    let mut at = end;
    let mut strict = false;
    while at < end + LINKS && !line.capital(at) && line.plays(at, Cue::LINK) {
        strict |= !line.plays(at, Cue::INNER_LINK);
        at += 1;
    }
    if at == end {
        return None;
    }
    // *Association des maires*: what an institution that is no chamber takes with an article is part of its name.
    let open =
        head.any(Cue::ORGANIZATION.or(Cue::EVENT)) && !head.any(Cue::ALONE) && line.capital(first);
    let articled = !line.english() && !strict && line.plays(at - 1, Cue::ARTICLE);
    let noun = open && articled && line.lower(at) && !line.plays(at, Cue::FUNCTION.or(Cue::SPEECH));
    let subject = organization && line.plays(at, Cue::INSIDE) && !line.elided(at) || noun;
    let name = !strict && line.capital(at) && !line.plays(at, Cue::TITLE) && !line.opens(at);
    (subject || name).then_some(at + 1)
}
