//! The wordings of sums.

mod english;
mod french;

use crate::text::language::Language;

/// The wordings of a language.
pub(super) struct Words {
    /// What joins the last item of a list.
    pub(super) and: &'static [&'static str],
    /// One of something, where the core sees an article and no figure.
    pub(super) one: &'static [&'static str],
    /// What opens a list of parts, beside colons and brackets.
    pub(super) divided: &'static [&'static str],
    /// What opens a list that may name a few of the parts only.
    pub(super) holding: &'static [&'static str],
    /// What sets a part before its whole.
    pub(super) among: &'static [&'static str],
    /// What makes a list incomplete, or something else than a list of parts.
    pub(super) open: &'static [&'static str],
    /// What leads from parts to their total.
    pub(super) makes: &'static [&'static str],
    /// What says that it is a total.
    pub(super) total: &'static [&'static str],
    /// What leads to the voters of a ballot.
    pub(super) out_of: &'static [&'static str],
    /// What says of a part of a sentence how it is served.
    pub(super) served: &'static [&'static str],
    /// The sides of a ballot or a poll; no answer takes two.
    pub(super) sides: [&'static [&'static str]; 3],
    /// What is divided among all (stems).
    pub(super) shared_out: &'static [&'static str],
    /// What candidates take their shares of.
    pub(super) votes: &'static [&'static str],
    /// What makes percentages beside each other shares of several wholes.
    pub(super) not_whole: &'static [&'static str],
    /// What compares with the percentage behind it.
    pub(super) compared: &'static [&'static str],
}

/// Words of size that parts leave out where their whole has them, with their power of ten.
pub(super) const POWERS: [(&str, i8); 6] = [
    ("million", 6),
    ("millions", 6),
    ("milliard", 9),
    ("milliards", 9),
    ("m", 6),
    ("md", 9),
];

/// What may stand between *dont* and its figure; *dont les 300* speaks of others.
pub(super) const QUALIFIERS: &[&str] = &[
    "environ",
    "quelque",
    "près",
    "de",
    "d'",
    "plus",
    "moins",
    "au",
    "à",
    "peine",
    "presque",
    "encore",
    "déjà",
    "seulement",
    "about",
    "some",
    "nearly",
    "almost",
    "around",
    "over",
    "more",
    "than",
    "at",
    "least",
];

/// Those of a language.
pub(super) fn of(language: Language) -> &'static Words {
    match language {
        Language::French => &french::WORDS,
        Language::English => &english::WORDS,
    }
}
