//! Qualifiers: the words before and behind a figure that say how exact it is.

use super::QualifierPhrase;
use crate::figures::Qualifier::{self, About, AtLeast, AtMost, LessThan, MoreThan, Nearly};
use crate::text::fold::const_key;

/// A phrase before a figure, found by its last word.
const fn says(words: &'static [&'static str], qualifier: Qualifier) -> QualifierPhrase {
    QualifierPhrase {
        words,
        qualifier,
        key: const_key(words[words.len() - 1]),
    }
}

/// A phrase behind a figure, found by its first word.
const fn adds(words: &'static [&'static str], qualifier: Qualifier) -> QualifierPhrase {
    QualifierPhrase {
        words,
        qualifier,
        key: const_key(words[0]),
    }
}

/// What French says before a figure; longer phrases first.
pub(super) const FRENCH_BEFORE: &[QualifierPhrase] = &[
    says(&["un", "peu", "plus", "de"], MoreThan),
    says(&["un", "peu", "plus", "d'"], MoreThan),
    says(&["un", "peu", "moins", "de"], LessThan),
    says(&["un", "peu", "moins", "d'"], LessThan),
    says(&["pas", "plus", "de"], AtMost),
    says(&["pas", "moins", "de"], AtLeast),
    says(&["non", "moins", "de"], AtLeast),
    says(&["de", "l'", "ordre", "de"], About),
    says(&["de", "l'", "ordre", "d'"], About),
    says(&["à", "peu", "près"], About),
    says(&["au", "moins"], AtLeast),
    says(&["au", "minimum"], AtLeast),
    says(&["au", "plus"], AtMost),
    says(&["au", "maximum"], AtMost),
    says(&["plus", "que"], MoreThan),
    says(&["moins", "que"], LessThan),
    says(&["au", "dessus", "de"], MoreThan),
    says(&["en", "dessous", "de"], LessThan),
    says(&["dessous", "de"], LessThan),
    says(&["au", "delà", "de"], MoreThan),
    says(&["supérieur", "à"], MoreThan),
    says(&["supérieure", "à"], MoreThan),
    says(&["inférieur", "à"], LessThan),
    says(&["inférieure", "à"], LessThan),
    says(&["plus", "de"], MoreThan),
    says(&["plus", "d'"], MoreThan),
    says(&["moins", "de"], LessThan),
    says(&["moins", "d'"], LessThan),
    says(&["près", "de"], Nearly),
    says(&["près", "d'"], Nearly),
    says(&["jusqu'", "à"], AtMost),
    says(&["autour", "de"], About),
    says(&["autour", "d'"], About),
    says(&["aux", "alentours", "de"], About),
    says(&["quasiment"], Nearly),
    says(&["presque"], Nearly),
    says(&["environ"], About),
    says(&["approximativement"], About),
    says(&["quelque"], About),
    says(&["quelques"], About),
    says(&["minimum"], AtLeast),
    says(&["maximum"], AtMost),
    says(&["à", "peine"], Nearly),
];

/// What French says behind a figure.
pub(super) const FRENCH_AFTER: &[QualifierPhrase] = &[
    adds(&["environ"], About),
    adds(&["au", "moins"], AtLeast),
    adds(&["au", "minimum"], AtLeast),
    adds(&["minimum"], AtLeast),
    adds(&["au", "plus"], AtMost),
    adds(&["au", "maximum"], AtMost),
    adds(&["maximum"], AtMost),
    adds(&["ou", "plus"], AtLeast),
    adds(&["et", "plus"], AtLeast),
];

/// What English says before a figure; longer phrases first.
pub(super) const ENGLISH_BEFORE: &[QualifierPhrase] = &[
    says(&["no", "more", "than"], AtMost),
    says(&["not", "more", "than"], AtMost),
    says(&["no", "fewer", "than"], AtLeast),
    says(&["no", "less", "than"], AtLeast),
    says(&["as", "many", "as"], AtMost),
    says(&["as", "much", "as"], AtMost),
    says(&["at", "the", "very", "least"], AtLeast),
    says(&["just", "over"], MoreThan),
    says(&["just", "under"], LessThan),
    says(&["lower", "than"], LessThan),
    says(&["higher", "than"], MoreThan),
    says(&["greater", "than"], MoreThan),
    says(&["exceeding"], MoreThan),
    says(&["more", "than"], MoreThan),
    says(&["less", "than"], LessThan),
    says(&["fewer", "than"], LessThan),
    says(&["at", "least"], AtLeast),
    says(&["at", "most"], AtMost),
    says(&["up", "to"], AtMost),
    says(&["close", "to"], Nearly),
    says(&["over"], MoreThan),
    says(&["above"], MoreThan),
    says(&["under"], LessThan),
    says(&["below"], LessThan),
    says(&["about"], About),
    says(&["around"], About),
    says(&["roughly"], About),
    says(&["approximately"], About),
    says(&["some"], About),
    says(&["nearly"], Nearly),
    says(&["almost"], Nearly),
];

/// What English says behind a figure.
pub(super) const ENGLISH_AFTER: &[QualifierPhrase] = &[
    adds(&["or", "more"], AtLeast),
    adds(&["or", "so"], About),
    adds(&["at", "least"], AtLeast),
    adds(&["at", "most"], AtMost),
    adds(&["or", "less"], AtMost),
];
