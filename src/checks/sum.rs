//! Parts against the whole they are said to make up.
//!
//! Understood, in French and in English, inside one sentence where nothing else is said:
//!
//! - a whole and its parts behind a colon, in brackets or after words of division (*répartis en, à savoir, made up of*):
//!   *12 millions d’euros : 5 pour les routes, 4 pour le rail et 3 pour les ports*, *14 morts (huit hommes, cinq femmes et
//!   un enfant)*, between dashes (*86 medals — 24 gold, 28 silver and 37 bronze —*);
//! - parts and their total: *8 ouvriers et 3 cadres, soit 11 salariés au total*;
//! - *dont, including*: a part larger than its whole, parts that together are, sentences in part suspended (*cinq ans de
//!   prison, dont six avec sursis*);
//! - *soit, se compose de* as a colon; *comprend, includes*, which may leave parts out but not hold more;
//! - ballots out of their voters: *Sur 577 députés, 289 ont voté pour, 200 contre et 50 se sont abstenus*;
//! - a list below which its total stands, a line each (*Total : 430 tonnes*);
//! - what is left of a whole (*56 logements, dont 34 sont occupés. Les 26 restants…*, *60 % of the 250 flats … the
//!   remaining 140*), up to two sentences behind it;
//! - a whole and parts in brackets of their own (*financé par l’État (4 millions), la région (3 millions) et la ville
//!   (1 million)*), or set beside it where only people of each sort are counted (*45 passagers, 20 hommes et 25 femmes,*);
//! - *Sur les 120 candidats, 70…, 30… et 25…*, *Parmi les 60 élèves, 34 sont des filles et 28 des garçons*;
//! - their total in the next sentence (*Au total, 28 enfants…*, *Coût total : …*, *Ces 32 adhérents…*);
//! - a total a thousand times its parts (*2 millions et 3 millions, soit 5 milliards*);
//! - what comes on top of what the sentence before told, and what both come to (*La vente a rapporté 9 000 euros. Un
//!   donateur en ajoute 4 000, ce qui porte la somme à 15 000*), the two parts of what it told (*320 abonnés. Parmi eux, 210
//!   ont payé et 130 ne l’ont pas fait*), lengths of time and their total ([`added`]);
//! - so many at so much each, and what they come to ([`product`]);
//! - percentages of one whole that pass 100: for and against, yes and no, shares of what is divided, candidates of one
//!   ballot (*41 % des voix, devant Paul Carvenel (36 %)*).
//!
//! Lists that say that they are not complete (*notamment, plusieurs, le reste, such as*), that compare (*contre, après*)
//! or that count each (*chacun*) are left alone, and so are parts whose rounding reconciles them.

mod added;
mod list;
mod poll;
mod product;
mod rest;
mod table;
mod told;
mod total;
pub(super) mod words;

use super::article::Article;
use super::interval::{Interval, Rounding, to_float};
use super::line::{Line, Placed};
use super::part::{alike, amount, of};
use super::say;
use super::{Finding, FindingKind, Severity};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, DurationUnit, Value};
use crate::text::language::Language;
use crate::{Mention, NameKind};
use list::OPENER;

/// Parts that miss the whole by less than this share of it may be rounded.
const ROUNDED: f64 = 0.03;

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    rest::check(article, findings);
    for line in &article.lines {
        findings.extend(table::total(&article.lines, line.index));
        findings.extend(told::behind(&article.lines, line.index));
        findings.extend(added::check(&article.lines, line.index));
        findings.extend(product::check(article, line));
        let parts = line
            .figures
            .iter()
            .filter(|placed| !matches!(placed.figure.value, Value::Date(_) | Value::Time(_)));
        if parts.count() < 2 {
            continue;
        }
        let reader = Reader {
            line,
            candidates: candidates(line.mentions),
        };
        let ways = [Reader::percentages, Reader::ballot, Reader::partition];
        findings.extend(ways.iter().find_map(|way| way(&reader)));
        for k in 0..reader.line.figures.len() {
            let ways = [
                Reader::announced,
                Reader::holding,
                Reader::bracketed,
                Reader::apposed,
                Reader::total,
                Reader::among,
            ];
            findings.extend(ways.iter().find_map(|way| way(&reader, k)));
        }
    }
}

fn candidates(mentions: &[Mention]) -> usize {
    if mentions
        .iter()
        .any(|mention| mention.kind == NameKind::Place)
    {
        return 0;
    }
    let stands = |kind| matches!(kind, NameKind::Person | NameKind::Organization);
    mentions
        .iter()
        .filter(|mention| stands(mention.kind))
        .count()
}

/// A part in the unit of its whole.
#[derive(Clone, Copy)]
struct Part<'p> {
    number: Decimal,
    /// None for *un enfant*, which is no figure.
    placed: Option<&'p Placed<'p>>,
}

impl Part<'_> {
    fn interval(&self, rounding: Rounding) -> Interval {
        self.placed.map_or(Interval::exactly(1.0), |placed| {
            of(self.number, placed, rounding)
        })
    }
}

fn sum(parts: &[Part], rounding: Rounding) -> Interval {
    parts
        .iter()
        .map(|part| part.interval(rounding))
        .fold(Interval::exactly(0.0), Interval::plus)
}

fn plain(parts: &[Part]) -> f64 {
    parts.iter().map(|part| to_float(part.number)).sum()
}

struct Reader<'r> {
    line: &'r Line<'r>,
    /// How many persons and organizations the sentence names, none where it names places, which vote apart.
    candidates: usize,
}

impl Reader<'_> {
    /// *12 millions : 5…, 4… et 2…*
    fn announced(&self, k: usize) -> Option<Finding> {
        let whole = self.line.figures.get(k)?;
        amount(&whole.figure.value)?;
        let (list, closed) = self.list_behind(k)?;
        let parts = self.parts(whole, list, closed)?;
        self.compare(whole, &parts)
    }

    /// *540 km, qui comprennent 320 km d’autoroute et 260 km de routes*: less may be left out, more cannot be.
    fn holding(&self, k: usize) -> Option<Finding> {
        let whole = self.line.figures.get(k)?;
        let told = to_float(amount(&whole.figure.value)?);
        let (list, closed) = self.list_opened_by(k, words::HOLDING)?;
        let parts = self.parts(whole, list, closed)?;
        (plain(&parts) > told).then(|| self.compare(whole, &parts))?
    }

    /// What is wrong with the parts of a whole.
    fn compare(&self, whole: &Placed, parts: &[Part]) -> Option<Finding> {
        let number = amount(&whole.figure.value)?;
        let (told, reckoned) = (to_float(number), plain(parts));
        let most = parts
            .iter()
            .map(|part| to_float(part.number))
            .fold(0.0, f64::max);
        // *2 millions et 3 millions, soit 5 milliards*
        let thousand = [1e3, 1e-3].map(|times| (told / reckoned / times - 1.0).abs() < ROUNDED);
        if thousand.contains(&true) && is_plain(whole, parts) {
            return Some(self.finding(Severity::Error, whole, parts, None));
        }
        // A list that leaves more open than it says is not the whole.
        if told - reckoned > most || reckoned > told * 2.0 {
            return None;
        }
        let apart = |rounding| !sum(parts, rounding).meets(of(number, whole, rounding));
        let severity = if apart(Rounding::Zeros) {
            Severity::Error
        } else if is_plain(whole, parts)
            && (apart(Rounding::Digits) || (told - reckoned).abs() > told * ROUNDED)
        {
            Severity::Warning
        } else {
            return None;
        };
        Some(self.finding(severity, whole, parts, None))
    }

    fn finding(
        &self,
        severity: Severity,
        whole: &Placed,
        parts: &[Part],
        beyond: Option<(&str, &str)>,
    ) -> Finding {
        let mut spans = vec![whole.figure.span];
        spans.extend(
            parts
                .iter()
                .filter_map(|part| part.placed)
                .map(|placed| placed.figure.span),
        );
        spans.dedup();
        let work = |language| {
            let numbers: Vec<String> = parts
                .iter()
                .map(|part| say::number(to_float(part.number), 5, language))
                .collect();
            (numbers.join(" + "), say::number(plain(parts), 5, language))
        };
        let told = lowered(self.line.text(whole.figure.span));
        let (french, english) = (work(Language::French), work(Language::English));
        let (plus, beyond_whole) = beyond.unwrap_or(("pas", "not"));
        Article::finding(
            FindingKind::Sum,
            severity,
            spans,
            format!("{} = {}, {plus} {told}.", french.0, french.1),
            format!("{} = {}, {beyond_whole} {told}.", english.0, english.1),
        )
    }

    /// *320 salariés, dont 450 en France*
    fn among(&self, k: usize) -> Option<Finding> {
        let line = self.line;
        let part = line.figures.get(k + 1)?;
        let start = line.before_all(part.first, words::QUALIFIERS);
        // *120 000 visiteurs en 2023, dont…*
        let dated = matches!(
            part.figure.value,
            Value::Number(_) | Value::Quantity { .. } | Value::Money { .. }
        ) && matches!(
            line.figures[k].figure.value,
            Value::Date(_) | Value::Time(_)
        );
        let k = k.checked_sub(usize::from(dated))?;
        let whole = line.figures.get(k)?;
        let lead = line.phrase_before(start, words::AMONG)?;
        if lead < whole.end || !line.is_quiet(whole.end..lead, OPENER, words::ENDS) {
            return None;
        }
        if let Some(finding) = self.suspended(whole, part) {
            return Some(finding);
        }
        let told = amount(&whole.figure.value)?;
        let number = self.in_unit_of(whole, part)?;
        // What is far larger is something else: a book of 300 pages, 40 000 copies of which were sold.
        let beyond = to_float(number) / to_float(told);
        let before = line.figures[..k]
            .iter()
            .filter(|placed| alike(&whole.figure.value, &placed.figure.value))
            .filter_map(|placed| amount(&placed.figure.value))
            .fold(0.0, |sum, number| sum + to_float(number));
        let within = |rounding| -> bool {
            let part = of(number, part, rounding);
            part.low <= of(told, whole, rounding).high + before
        };
        if beyond > 3.0 && !self.same_noun(whole, part) || within(Rounding::Digits) {
            return self.together(whole, told, k, part);
        }
        let severity = if within(Rounding::Zeros) {
            Severity::Warning
        } else {
            Severity::Error
        };
        Some(self.beyond(severity, whole, part))
    }

    fn beyond(&self, severity: Severity, whole: &Placed, part: &Placed) -> Finding {
        let text = |placed: &Placed| lowered(self.line.text(placed.figure.span));
        let (one, other) = (text(part), text(whole));
        Article::finding(
            FindingKind::Sum,
            severity,
            vec![whole.figure.span, part.figure.span],
            format!("La partie ({one}) dépasse le tout ({other})."),
            format!("The part ({one}) is more than the whole ({other})."),
        )
    }

    /// Whether a part is counted in the words of its whole, or in none of its own.
    fn same_noun(&self, whole: &Placed, part: &Placed) -> bool {
        let noun = |placed: &Placed| self.line.surface(placed.end - 1).to_lowercase();
        !matches!(part.figure.value, Value::Quantity { unit: None, .. })
            || noun(whole) == noun(part)
    }

    /// Parts behind *dont* that pass their whole together: a warning, for they may overlap.
    fn together(&self, whole: &Placed, told: Decimal, k: usize, first: &Placed) -> Option<Finding> {
        let line = self.line;
        let end = (first.end..line.tokens.end)
            .find(|&i| line.is_one_of(i, &[")", ";", ":", "."]) && line.figure_of(i).is_none())
            .unwrap_or(line.tokens.end);
        let parts = self.parts(whole, first.first..end, false)?;
        let all = sum(&parts, Rounding::Zeros);
        let beyond =
            all.low > of(told, whole, Rounding::Zeros).high && plain(&parts) < to_float(told) * 1.5;
        (beyond && k == 0).then(|| {
            self.finding(
                Severity::Warning,
                whole,
                &parts,
                Some(("plus que", "more than")),
            )
        })
    }

    /// *Cinq ans de prison, dont six avec sursis*
    fn suspended(&self, whole: &Placed, part: &Placed) -> Option<Finding> {
        let Value::Duration(term) = &whole.figure.value else {
            return None;
        };
        let (told, unit) = (exact(&term.amount)?, term.unit);
        if !term.rest.is_empty() {
            return None;
        }
        let months = match &part.figure.value {
            Value::Duration(other) if other.rest.is_empty() => {
                exact(&other.amount)? * in_days(other.unit)
            }
            Value::Number(amount) => exact(amount)? * in_days(unit),
            // *including six suspended*
            Value::Quantity { amount, unit: None }
                if (part.first..part.end).any(|i| self.line.has(i, words::SERVED)) =>
            {
                exact(amount)? * in_days(unit)
            }
            _ => return None,
        };
        // A twentieth, because months and years are not of one length.
        if months <= told * in_days(unit) * 1.05 {
            return None;
        }
        Some(self.beyond(Severity::Error, whole, part))
    }
}

/// Whether no figure says that it is inexact.
fn is_plain(whole: &Placed, parts: &[Part]) -> bool {
    whole.figure.qualifier.is_none()
        && parts.iter().all(|part| {
            part.placed
                .is_none_or(|placed| placed.figure.qualifier.is_none())
        })
}

/// A figure without the capital of a sentence that it opens.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn exact(amount: &Amount) -> Option<f64> {
    match amount {
        Amount::Exact(number) => Some(to_float(*number)),
        _ => None,
    }
}

/// The usual length of a unit of time.
fn in_days(unit: DurationUnit) -> f64 {
    match unit {
        DurationUnit::Years => 365.25,
        DurationUnit::Months => 30.4375,
        DurationUnit::Weeks => 7.0,
        DurationUnit::Days => 1.0,
        DurationUnit::Hours => 1.0 / 24.0,
        DurationUnit::Minutes => 1.0 / 1440.0,
        DurationUnit::Seconds => 1.0 / 86400.0,
    }
}
