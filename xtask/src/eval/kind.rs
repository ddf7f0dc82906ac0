//! The types of annotated spans, and the groups in which they are summed up.

use std::fmt::{self, Display};

use serde::Deserialize;

/// The type of a span, in the words of the annotation scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Money,
    Percent,
    Ratio,
    Multiplier,
    Duration,
    Quantity,
    Number,
    Date,
    Time,
    Person,
    Organization,
    Place,
    Event,
    Product,
}

use Kind::{
    Date, Duration, Event, Money, Multiplier, Number, Organization, Percent, Person, Place,
    Product, Quantity, Ratio, Time,
};

/// All types, in the order of the tables.
pub(crate) const ALL: &[Kind] = &[
    Money,
    Percent,
    Ratio,
    Multiplier,
    Duration,
    Quantity,
    Number,
    Date,
    Time,
    Person,
    Organization,
    Place,
    Event,
    Product,
];

/// The groups: what they are called and what they hold.
pub(crate) const GROUPS: &[(&str, &[Kind])] = &[
    (
        "figures",
        &[
            Money, Percent, Ratio, Multiplier, Duration, Quantity, Number, Date, Time,
        ],
    ),
    ("person+organization+place", &[Person, Organization, Place]),
    (
        "names (five)",
        &[Person, Organization, Place, Event, Product],
    ),
];

/// The types that a row of the tables sums up: one type or a group.
pub(crate) fn row(name: &str) -> Option<&'static [Kind]> {
    let group = GROUPS
        .iter()
        .find(|(group, _)| *group == name)
        .map(|&(_, kinds)| kinds);
    group.or_else(|| {
        ALL.iter()
            .find(|kind| kind.word() == name)
            .map(std::slice::from_ref)
    })
}

impl Kind {
    /// Whether it is a figure and not a name.
    pub(crate) fn is_figure(self) -> bool {
        self <= Time
    }

    /// Its word in the annotation scheme.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Money => "money",
            Percent => "percent",
            Ratio => "ratio",
            Multiplier => "multiplier",
            Duration => "duration",
            Quantity => "quantity",
            Number => "number",
            Date => "date",
            Time => "time",
            Person => "person",
            Organization => "organization",
            Place => "place",
            Event => "event",
            Product => "product",
        }
    }
}

impl Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}

/// The types that a collection annotates, judged by what it holds: all figures or none, and of the names either all
/// five or person, organization and place alone. What it does not annotate cannot be judged on it.
pub(crate) fn annotated(found: impl IntoIterator<Item = Kind>) -> Vec<Kind> {
    let found: Vec<Kind> = found.into_iter().collect();
    let figures = found.iter().any(|kind| kind.is_figure());
    let three = found
        .iter()
        .any(|kind| matches!(kind, Person | Organization | Place));
    let five = found.iter().any(|kind| matches!(kind, Event | Product));
    let judged = |kind: &Kind| match kind {
        Person | Organization | Place => three || five,
        Event | Product => five,
        _ => figures,
    };
    ALL.iter().copied().filter(judged).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_files() {
        for kind in ALL {
            let read: Kind = serde_json::from_str(&format!("\"{kind}\"")).unwrap();
            assert_eq!(read, *kind);
        }
        assert!(serde_json::from_str::<Kind>("\"animal\"").is_err());
    }

    #[test]
    fn rows_are_types_and_groups() {
        assert_eq!(row("money"), Some(&[Money][..]));
        assert_eq!(row("figures").map(<[Kind]>::len), Some(9));
        assert_eq!(row("names (five)").map(<[Kind]>::len), Some(5));
        assert_eq!(row("coin"), None);
    }

    #[test]
    fn a_collection_is_scored_on_what_it_annotates() {
        assert_eq!(annotated([Place]), [Person, Organization, Place]);
        assert_eq!(annotated([Money]).len(), 9);
        assert_eq!(
            annotated([Product]),
            [Person, Organization, Place, Event, Product]
        );
        assert_eq!(annotated([Time, Event]), ALL);
        assert!(annotated([]).is_empty());
    }
}
