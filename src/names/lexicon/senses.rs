//! What a phrase of the lexicon may be.

use super::super::NameKind;

/// A set of things that a word or phrase may be; several where it is ambiguous (*Washington*), none where the
/// lexicon does not hold it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Senses(u16);

impl Senses {
    /// A whole name of a person.
    pub(crate) const PERSON: Self = Self(1);
    /// An organization.
    pub(crate) const ORGANIZATION: Self = Self(1 << 1);
    /// A place.
    pub(crate) const PLACE: Self = Self(1 << 2);
    /// An event.
    pub(crate) const EVENT: Self = Self(1 << 3);
    /// A product.
    pub(crate) const PRODUCT: Self = Self(1 << 4);
    /// A first name.
    pub(crate) const FORENAME: Self = Self(1 << 5);
    /// A last name of someone known.
    pub(crate) const SURNAME: Self = Self(1 << 6);
    /// A word that French texts write in lower case.
    pub(crate) const COMMON_FRENCH: Self = Self(1 << 7);
    /// A word that English texts write in lower case.
    pub(crate) const COMMON_ENGLISH: Self = Self(1 << 8);

    /// What only the model asks about: names that rules would take for more than they are, such as titles of works that
    /// are everyday words. One bit a kind, in the order of [`NameKind::ALL`].
    pub(crate) const MODEL_ONLY: Self = Self(0x1F << 9);

    /// Those that make a phrase a name by itself.
    pub(crate) const NAME: Self = Self(0x5F);
    /// The same with those of the model.
    pub(crate) const ANY_NAME: Self = Self(Self::NAME.0 | Self::FORENAME.0 | Self::MODEL_ONLY.0);

    /// The senses that [`Self::bits`] has told.
    pub(super) fn from_bits(bits: u16) -> Self {
        Self(bits)
    }

    /// The senses as bits of one small number, below 2^14.
    pub(crate) fn bits(self) -> u32 {
        u32::from(self.0)
    }

    /// A sense of the model's own.
    #[cfg(any(test, feature = "training"))]
    pub(crate) const fn model_only(kind: NameKind) -> Self {
        Self(1 << (9 + kind as u16))
    }

    /// Without the senses of the model's own.
    pub(crate) fn for_rules(self) -> Self {
        Self(self.0 & !Self::MODEL_ONLY.0)
    }

    /// What a name may be, as bits: five kinds, forename, surname.
    pub(crate) fn kinds(self) -> u32 {
        u32::from(self.0 & 0x7F | self.0 >> 9)
    }

    /// Whether it shares a sense with `other`.
    pub(crate) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The senses that both have.
    #[cfg(feature = "training")]
    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The senses of both.
    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the phrase can name something of this kind.
    pub(crate) fn may_be(self, kind: NameKind) -> bool {
        self.any(match kind {
            NameKind::Person => Self(Self::PERSON.0 | Self::SURNAME.0 | Self::FORENAME.0),
            NameKind::Organization => Self::ORGANIZATION,
            NameKind::Place => Self::PLACE,
            NameKind::Event => Self::EVENT,
            NameKind::Product => Self::PRODUCT,
        })
    }
}

/// What the lists call the senses that they give to names.
#[cfg(feature = "training")]
pub(crate) const NAMED: [(&str, Senses); 14] = [
    ("person", Senses::PERSON),
    ("organization", Senses::ORGANIZATION),
    ("place", Senses::PLACE),
    ("event", Senses::EVENT),
    ("product", Senses::PRODUCT),
    ("forename", Senses::FORENAME),
    ("surname", Senses::SURNAME),
    ("common-fr", Senses::COMMON_FRENCH),
    ("common-en", Senses::COMMON_ENGLISH),
    ("more-person", Senses::model_only(NameKind::Person)),
    (
        "more-organization",
        Senses::model_only(NameKind::Organization),
    ),
    ("more-place", Senses::model_only(NameKind::Place)),
    ("more-event", Senses::model_only(NameKind::Event)),
    ("more-product", Senses::model_only(NameKind::Product)),
];
