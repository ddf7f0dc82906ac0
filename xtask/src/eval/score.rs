//! The rule of scoring.
//!
//! A predicted span is right when it equals an annotated one in core (see [`super::edges`]) and in type. An optional
//! span counts neither when found nor when missed; a prediction that only meets an optional span is no false alarm.
//! The value of a figure is judged on the spans that are right and whose annotation gives one.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::edges::core_start;
use super::gold::Span;
use super::kind::Kind;

/// A span that the core found; offsets in Unicode code points.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    pub(crate) value: Option<String>,
}

/// Counts for one type or for a group of types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Annotated spans that have to be found.
    pub(crate) gold: usize,
    /// Those that were.
    pub(crate) found: usize,
    /// Predictions that are wrong.
    pub(crate) false_alarms: usize,
    /// Spans found whose annotation gives a value.
    pub(crate) valued: usize,
    /// Those that were given exactly this value.
    pub(crate) right_values: usize,
}

impl Counts {
    /// Share of the predictions that are right; none where nothing was predicted.
    pub(crate) fn precision(&self) -> Option<f64> {
        share(self.found, self.found + self.false_alarms)
    }

    /// Share of the annotated spans that were found; none where there are none.
    pub(crate) fn recall(&self) -> Option<f64> {
        share(self.found, self.gold)
    }

    /// The harmonic mean of both; none where there is nothing to find and nothing was found.
    pub(crate) fn f1(&self) -> Option<f64> {
        share(2 * self.found, self.found + self.false_alarms + self.gold)
    }

    /// Share of the values that are right; none where no value could be judged.
    pub(crate) fn value(&self) -> Option<f64> {
        share(self.right_values, self.valued)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of spans are far below 2^52"
)]
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.gold += other.gold;
        self.found += other.found;
        self.false_alarms += other.false_alarms;
        self.valued += other.valued;
        self.right_values += other.right_values;
    }
}

/// Counts by type.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Scores(BTreeMap<Kind, Counts>);

impl Scores {
    /// The counts of these types together.
    pub(crate) fn of(&self, kinds: &[Kind]) -> Counts {
        let mut sum = Counts::default();
        for kind in kinds {
            sum += self.0.get(kind).copied().unwrap_or_default();
        }
        sum
    }

    /// The counts of one type alone.
    #[cfg(test)]
    pub(crate) fn with(kind: Kind, counts: Counts) -> Self {
        Self(BTreeMap::from([(kind, counts)]))
    }

    fn at(&mut self, kind: Kind) -> &mut Counts {
        self.0.entry(kind).or_default()
    }
}

impl AddAssign<&Scores> for Scores {
    fn add_assign(&mut self, other: &Scores) {
        for (&kind, &counts) in &other.0 {
            *self.at(kind) += counts;
        }
    }
}

/// What went wrong at one place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Mistake<'a> {
    /// An annotated span that was not found.
    Miss(&'a Span),
    /// A prediction that is not annotated.
    FalseAlarm(&'a Found),
    /// The right span with another value than the annotated one.
    WrongValue(&'a Span, &'a Found),
}

impl Mistake<'_> {
    /// Where it is.
    pub(crate) fn place(&self) -> (usize, usize) {
        match self {
            Self::Miss(span) | Self::WrongValue(span, _) => (span.start, span.end),
            Self::FalseAlarm(found) => (found.start, found.end),
        }
    }
}

/// Scores the predictions for one text on these types; predictions of other types are passed over. Mistakes come in
/// the order of the text.
pub(crate) fn score<'a>(
    text: &[char],
    gold: &'a [Span],
    found: &'a [Found],
    judged: &[Kind],
) -> (Scores, Vec<Mistake<'a>>) {
    let core = |start, end, kind: Kind| (core_start(text, start, end, kind.is_figure()), end, kind);
    let mut open: Vec<(&Found, (usize, usize, Kind))> = found
        .iter()
        .filter(|found| judged.contains(&found.kind))
        .map(|found| (found, core(found.start, found.end, found.kind)))
        .collect();
    let mut scores = Scores::default();
    let mut mistakes = Vec::new();

    for span in gold
        .iter()
        .filter(|span| !span.optional && judged.contains(&span.kind))
    {
        let wanted = core(span.start, span.end, span.kind);
        let counts = scores.at(span.kind);
        counts.gold += 1;
        let Some(match_) = open.iter().position(|&(_, core)| core == wanted) else {
            mistakes.push(Mistake::Miss(span));
            continue;
        };
        let (found, _) = open.swap_remove(match_);
        counts.found += 1;
        if let Some(value) = &span.value {
            counts.valued += 1;
            if found.value.as_ref() == Some(value) {
                counts.right_values += 1;
            } else {
                mistakes.push(Mistake::WrongValue(span, found));
            }
        }
    }
    let meets = |found: &Found, span: &Span| found.start < span.end && span.start < found.end;
    for (found, _) in open {
        if !gold.iter().any(|span| span.optional && meets(found, span)) {
            scores.at(found.kind).false_alarms += 1;
            mistakes.push(Mistake::FalseAlarm(found));
        }
    }
    mistakes.sort_by_key(Mistake::place);
    (scores, mistakes)
}

#[cfg(test)]
mod tests {
    use super::super::kind;
    use super::*;

    /// A text with `[CODE|surface]` or `[CODE?|surface]` in it, and predictions `(surface, type, value)`.
    struct Case {
        text: Vec<char>,
        gold: Vec<Span>,
    }

    impl Case {
        fn new(text: &str, gold: &[(&str, Kind, bool, Option<&str>)]) -> Self {
            let spans = gold.iter().map(|&(surface, kind, optional, value)| {
                let (start, end) = place(text, surface);
                Span {
                    start,
                    end,
                    kind,
                    value: value.map(str::to_owned),
                    optional,
                }
            });
            Self {
                gold: spans.collect(),
                text: text.chars().collect(),
            }
        }

        fn found(&self, found: &[(&str, Kind, Option<&str>)]) -> Vec<Found> {
            let text: String = self.text.iter().collect();
            let found = found.iter().map(|&(surface, kind, value)| {
                let (start, end) = place(&text, surface);
                Found {
                    start,
                    end,
                    kind,
                    value: value.map(str::to_owned),
                }
            });
            found.collect()
        }

        fn counts(&self, found: &[(&str, Kind, Option<&str>)]) -> Counts {
            score(&self.text, &self.gold, &self.found(found), kind::ALL)
                .0
                .of(kind::ALL)
        }
    }

    fn place(text: &str, surface: &str) -> (usize, usize) {
        let start = text[..text.find(surface).unwrap()].chars().count();
        (start, start + surface.chars().count())
    }

    fn counts(gold: usize, found: usize, false_alarms: usize) -> Counts {
        Counts {
            gold,
            found,
            false_alarms,
            ..Counts::default()
        }
    }

    const TEXT: &str = "À la Sauvagère, Zélie Varambon a vendu pour 12 millions d’euros de tuiles.";

    #[test]
    fn a_span_is_right_with_its_core_and_its_type() {
        let case = Case::new(TEXT, &[("Sauvagère", Kind::Place, false, None)]);
        assert_eq!(
            case.counts(&[("Sauvagère", Kind::Place, None)]),
            counts(1, 1, 0)
        );
        assert_eq!(
            case.counts(&[("À la Sauvagère", Kind::Place, None)]),
            counts(1, 1, 0)
        );
        assert_eq!(
            case.counts(&[("Sauvagère,", Kind::Place, None)]),
            counts(1, 0, 1)
        );
        assert_eq!(
            case.counts(&[("Sauvagère", Kind::Person, None)]),
            counts(1, 0, 1)
        );
        assert_eq!(case.counts(&[]), counts(1, 0, 0));
    }

    #[test]
    fn one_annotation_makes_one_prediction_right() {
        let case = Case::new(TEXT, &[("Sauvagère", Kind::Place, false, None)]);
        let twice = [
            ("Sauvagère", Kind::Place, None),
            ("la Sauvagère", Kind::Place, None),
        ];
        assert_eq!(case.counts(&twice), counts(1, 1, 1));
    }

    #[test]
    fn optional_spans_count_neither_way() {
        let case = Case::new(TEXT, &[("Zélie Varambon", Kind::Person, true, None)]);
        assert_eq!(case.counts(&[]), counts(0, 0, 0));
        assert_eq!(
            case.counts(&[("Zélie Varambon", Kind::Person, None)]),
            counts(0, 0, 0)
        );
        assert_eq!(
            case.counts(&[("Varambon", Kind::Organization, None)]),
            counts(0, 0, 0)
        );
        assert_eq!(
            case.counts(&[("tuiles", Kind::Product, None)]),
            counts(0, 0, 1)
        );
    }

    #[test]
    fn wrong_borders_on_a_required_span_are_a_false_alarm() {
        let gold = [
            ("Zélie", Kind::Person, true, None),
            ("12 millions", Kind::Number, false, None),
        ];
        let case = Case::new(TEXT, &gold);
        assert_eq!(
            case.counts(&[("12 millions d’euros", Kind::Money, None)]),
            counts(1, 0, 1)
        );
    }

    #[test]
    fn values_are_judged_on_right_spans_only() {
        let surface = "12 millions d’euros";
        let case = Case::new(TEXT, &[(surface, Kind::Money, false, Some("12000000 EUR"))]);
        let right = case.counts(&[(surface, Kind::Money, Some("12000000 EUR"))]);
        assert_eq!((right.valued, right.right_values), (1, 1));
        let wrong = case.counts(&[(surface, Kind::Money, Some("12 EUR"))]);
        assert_eq!((wrong.found, wrong.valued, wrong.right_values), (1, 1, 0));
        let absent = case.counts(&[(surface, Kind::Money, None)]);
        assert_eq!(
            (absent.found, absent.valued, absent.right_values),
            (1, 1, 0)
        );
        assert_eq!(
            case.counts(&[("12", Kind::Money, Some("12 EUR"))]).valued,
            0
        );
    }

    #[test]
    fn types_that_are_not_annotated_are_passed_over() {
        let gold = [
            ("Sauvagère", Kind::Place, false, None),
            ("tuiles", Kind::Product, false, None),
        ];
        let case = Case::new(TEXT, &gold);
        let found = case.found(&[("12 millions d’euros", Kind::Money, None)]);
        let three = [Kind::Person, Kind::Organization, Kind::Place];
        let (scores, mistakes) = score(&case.text, &case.gold, &found, &three);
        assert_eq!(scores.of(kind::ALL), counts(1, 0, 0));
        assert_eq!(mistakes, [Mistake::Miss(&case.gold[0])]);
    }

    #[test]
    fn mistakes_come_in_the_order_of_the_text() {
        let gold = [
            (
                "12 millions d’euros",
                Kind::Money,
                false,
                Some("12000000 EUR"),
            ),
            ("Zélie Varambon", Kind::Person, false, None),
        ];
        let case = Case::new(TEXT, &gold);
        let found = case.found(&[
            ("12 millions d’euros", Kind::Money, Some("12 EUR")),
            ("Sauvagère", Kind::Place, None),
        ]);
        let (_, mistakes) = score(&case.text, &case.gold, &found, kind::ALL);
        let expected = [
            Mistake::FalseAlarm(&found[1]),
            Mistake::Miss(&case.gold[1]),
            Mistake::WrongValue(&case.gold[0], &found[0]),
        ];
        assert_eq!(mistakes, expected);
    }

    #[test]
    fn shares_are_those_of_the_handbooks() {
        let counts = Counts {
            gold: 4,
            found: 3,
            false_alarms: 1,
            valued: 2,
            right_values: 1,
        };
        let near = |share: Option<f64>, wanted: f64| (share.unwrap() - wanted).abs() < 1e-12;
        assert!(near(counts.precision(), 0.75));
        assert!(near(counts.recall(), 0.75));
        assert!(near(counts.f1(), 0.75));
        assert!(near(counts.value(), 0.5));
        let none = Counts::default();
        assert_eq!(
            (none.precision(), none.recall(), none.f1(), none.value()),
            (None, None, None, None)
        );
        assert_eq!(
            Counts {
                false_alarms: 1,
                ..none
            }
            .f1(),
            Some(0.0)
        );
    }
}
