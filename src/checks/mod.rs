//! Checks: where an article contradicts itself.
//!
//! One file a kind. A check reads figures, names, zones and sentences (`article::Article`) and gives [`Finding`]s: the
//! exact figures or names that disagree and one sentence with the sum worked out. Precision comes first: a check speaks
//! only where the text itself says that two things belong together, and only where no rounding that the digits allow
//! (`interval::Interval`) reconciles them. [`Severity::Error`] is what arithmetic or the calendar proves,
//! [`Severity::Warning`] what they suggest.
//!
//! | module | finds |
//! |---|---|
//! | `age` | ages that years of birth do not give |
//! | `calendar` | weekdays that are not those of their dates, days that do not exist, ends before starts, lengths of time that their ends do not give |
//! | `change` | rises and falls that their ends do not give |
//! | `contradiction` | one thing with two values |
//! | `conversion` | two amounts given as the same that are not: units, currencies, lengths of time |
//! | `multiplier` | factors that what they compare does not give |
//! | `scale` | *billion* as a false friend, millions that are milliards elsewhere |
//! | `share` | shares that their part and their whole do not give |
//! | `spelling` | one name written in two ways |
//! | `sum` | parts that do not add up to their whole |

mod age;
pub(crate) mod article;
mod calendar;
mod change;
pub(crate) mod contradiction;
pub(crate) mod conversion;
mod ends;
pub(crate) mod interval;
pub(crate) mod lexis;
pub(crate) mod line;
mod multiplier;
mod part;
mod row;
mod say;
mod scale;
mod share;
mod spelling;
mod sum;

use std::collections::BTreeSet;

use crate::text::Text;
use crate::text::language::Language;
use crate::text::offset::Span;
use crate::zones::Zoned;
use crate::{Date, Figure, Mention};
use article::Article;
use lexis::Numbers;

/// What kind of disagreement a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// Two amounts given as the same are not.
    Conversion,
    /// A rise or fall that its ends do not give.
    Change,
    /// Parts that do not add up to their whole.
    Sum,
    /// A share that its part and its whole do not give.
    Share,
    /// A factor that what it compares does not give.
    Multiplier,
    /// A date against the calendar, or a length of time against its ends.
    Calendar,
    /// An age against a year of birth.
    Age,
    /// Two sentences that give one thing two values.
    Contradiction,
    /// A thousand times too much or too little.
    Scale,
    /// One name written in two ways.
    Spelling,
}

impl FindingKind {
    /// The kind's name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Conversion => "conversion",
            Self::Change => "change",
            Self::Sum => "sum",
            Self::Share => "share",
            Self::Multiplier => "multiplier",
            Self::Calendar => "calendar",
            Self::Age => "age",
            Self::Contradiction => "contradiction",
            Self::Scale => "scale",
            Self::Spelling => "spelling",
        }
    }
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Arithmetic or the calendar proves it.
    Error,
    /// Worth a look.
    Warning,
}

impl Severity {
    /// The name in files and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A disagreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Of which kind.
    pub kind: FindingKind,
    /// How sure.
    pub severity: Severity,
    /// The figures or names that disagree, in the order of the text.
    pub spans: Vec<Span>,
    /// Why, in each language of the interface.
    message: Message,
}

/// One sentence in each language of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Message {
    french: String,
    english: String,
}

impl Finding {
    /// Why the figures disagree: one sentence, with the sum worked out.
    #[must_use]
    pub fn message(&self, language: Language) -> &str {
        match language {
            Language::French => &self.message.french,
            Language::English => &self.message.english,
        }
    }
}

/// What the layers before know of a text.
pub(crate) struct Known<'k> {
    pub(crate) text: &'k Text<'k>,
    pub(crate) figures: &'k [Figure],
    pub(crate) mentions: &'k [Mention],
    pub(crate) zones: &'k [Zoned],
    pub(crate) reference_date: Option<Date>,
    /// Whether the page's furniture is checked as well.
    pub(crate) furniture: bool,
}

/// All that disagrees in a text, in the order of its first span, and the sentences with figures that are too long to be
/// checked.
pub(crate) fn find(known: &Known) -> (Vec<Finding>, Vec<Span>) {
    const CHECKS: [fn(&Article, &mut Vec<Finding>); 10] = [
        conversion::check,
        change::check,
        multiplier::check,
        calendar::check,
        spelling::check,
        scale::check,
        share::check,
        sum::check,
        age::check,
        contradiction::check,
    ];
    let numbers = Numbers::of(known.text);
    let article = Article::new(known, &numbers);
    let mut findings = Vec::new();
    for check in CHECKS {
        check(&article, &mut findings);
    }
    one_a_pair(&mut findings);
    findings.sort_by_key(|finding| (finding.spans.first().copied(), finding.kind));
    (findings, article.unchecked)
}

/// What another check explains is no mere contradiction: of findings about the same spans the more exact one stays.
fn one_a_pair(findings: &mut Vec<Finding>) {
    let explained: BTreeSet<Vec<Span>> = findings
        .iter()
        .filter(|finding| finding.kind != FindingKind::Contradiction)
        .map(|finding| finding.spans.clone())
        .collect();
    findings.retain(|finding| {
        finding.kind != FindingKind::Contradiction || !explained.contains(&finding.spans)
    });
}
