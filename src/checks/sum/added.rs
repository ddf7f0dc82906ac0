//! Parts of which one stands in the sentence before, and lengths of time that are added up.

use super::{Part, Reader, plain, words};
use crate::checks::article::Article;
use crate::checks::interval::to_float;
use crate::checks::line::{Line, Placed};
use crate::checks::part::{alike, amount, judge, of};
use crate::checks::{Finding, FindingKind, Severity, say};
use crate::figures::decimal::Decimal;
use crate::figures::value::{Amount, DurationUnit, Value};
use crate::text::language::Language;
use crate::zones::Zone;

/// Parts are no farther from their whole than this share.
const APART: f64 = 0.3;

/// `at` is the sentence of the total, or of the parts of what was told.
pub(super) fn check(lines: &[Line], at: usize) -> Option<Finding> {
    let line = &lines[at];
    if line.zone != Zone::Body || line.figures.is_empty() {
        return None;
    }
    if line.figures.len() == 1 {
        return left(lines, at);
    }
    lengths(line).or_else(|| {
        let before = &lines[at.checked_sub(1)?];
        on_top(before, line)
            .or_else(|| of_them(before, line))
            .or_else(|| listed(before, line))
    })
}

/// The one amount of a sentence.
fn sole<'l>(line: &'l Line) -> Option<&'l Placed<'l>> {
    let mut all = line.figures.iter().filter(|placed| !placed.is_time());
    let one = all.next().filter(|_| all.next().is_none())?;
    amount(&one.figure.value).map(|_| one)
}

fn part<'l>(placed: &'l Placed<'l>) -> Option<Part<'l>> {
    Some(Part {
        number: amount(&placed.figure.value)?,
        placed: Some(placed),
    })
}

/// *La vente a rapporté 9 000 euros. Un donateur en ajoute 4 000, ce qui porte la somme à 15 000.*
fn on_top(before: &Line, line: &Line) -> Option<Finding> {
    /// Words from what brings to the total.
    const NEAR: usize = 7;
    let mut amounts = line.figures.iter().filter(|placed| !placed.is_time());
    let (added, whole) = (amounts.next()?, amounts.next()?);
    let until = (added.end + 4).min(whole.first);
    let told = line.any(line.tokens.start..until, words::ON_TOP);
    let first = whole.first.saturating_sub(NEAR).max(added.end);
    let brings = (first..whole.first)
        .any(|i| line.has_stem(i, words::BRINGS) || line.phrase_at(i, words::TOTAL).is_some());
    let to = line.any(first..whole.first, words::TO)
        || (first..whole.first).any(|i| line.phrase_at(i, words::TOTAL).is_some());
    let base = sole(before)?;
    if amounts.next().is_some() || !told || !brings || !to {
        return None;
    }
    let same = alike(&whole.figure.value, &base.figure.value)
        && (alike(&whole.figure.value, &added.figure.value)
            || matches!(added.figure.value, Value::Number(_)));
    let parts = [part(base)?, part(added)?];
    let (all, sum) = (to_float(amount(&whole.figure.value)?), plain(&parts));
    let near = (all / sum - 1.0).abs() <= APART;
    let reader = Reader {
        line,
        candidates: 0,
    };
    (same && near).then(|| reader.compare(whole, &parts))?
}

/// *La radio compte 320 abonnés. Parmi eux, 210 ont payé et 130 ne l’ont pas fait.*
fn of_them(before: &Line, line: &Line) -> Option<Finding> {
    line.phrase_at(line.tokens.start, words::OF_THEM)?;
    let whole = sole(before)?;
    let amounts: Vec<&Placed> = line.figures.iter().filter(|f| !f.is_time()).collect();
    let [one, other] = amounts.as_slice() else {
        return None;
    };
    let joined = line.any(one.end..other.first, words::AND);
    let all = line.any(
        other.first.saturating_sub(2)..line.tokens.end,
        words::COMPLEMENT,
    );
    let same = alike(&whole.figure.value, &one.figure.value)
        && matches!(other.figure.value, Value::Number(_));
    let parts = [part(one)?, part(other)?];
    let told = to_float(amount(&whole.figure.value)?);
    let near = (plain(&parts) / told - 1.0).abs() <= APART;
    let reader = Reader {
        line,
        candidates: 0,
    };
    (joined && all && same && near).then(|| reader.compare(whole, &parts))?
}

/// *Elle a 26 médailles. Elle en a gagné neuf en or, sept en argent et huit en bronze.*
fn listed(before: &Line, line: &Line) -> Option<Finding> {
    /// Who has the parts is counted nearly to the last.
    const CLOSE: f64 = 0.25;
    let whole = sole(before)?;
    let told = to_float(amount(&whole.figure.value)?);
    let counted = matches!(whole.figure.value, Value::Quantity { unit: None, .. })
        && whole.figure.qualifier.is_none();
    let amounts: Vec<&Placed> = line.figures.iter().filter(|f| !f.is_time()).collect();
    let [.., next, last] = amounts.as_slice() else {
        return None;
    };
    let bare = |placed: &&Placed| {
        matches!(placed.figure.value, Value::Number(_)) && placed.figure.qualifier.is_none()
    };
    // The first may name what all count.
    let all = amounts[1..].iter().all(bare);
    let joined = line.any(next.end..last.first, words::AND);
    let parts: Option<Vec<Part>> = amounts.iter().map(|placed| part(placed)).collect();
    let parts = parts.filter(|parts| parts.len() >= 3)?;
    let until = (last.end + 2).min(line.tokens.end);
    let open =
        (line.tokens.start..until).any(|i| line.figure_of(i).is_none() && line.has(i, words::OPEN));
    let near = (plain(&parts) / told - 1.0).abs() <= CLOSE;
    let reader = Reader {
        line,
        candidates: 0,
    };
    // *Douze ont fermé en 2010, sept en 2015 …* are of other days.
    let dated = line.figures.iter().any(Placed::is_time);
    (counted && all && joined && !open && near && !dated).then(|| reader.compare(whole, &parts))?
}

/// *La caisse contenait 45 000 euros. Le trésorier en a dépensé 30 000. Il restait donc 18 000 euros.*
fn left(lines: &[Line], at: usize) -> Option<Finding> {
    /// Words between what says so and the rest.
    const NEAR: usize = 3;
    let (line, taken, before) = (
        &lines[at],
        &lines[at.checked_sub(1)?],
        &lines[at.checked_sub(2)?],
    );
    let rest = sole(line)?;
    let first = line.tokens.start;
    let leaves = (first..first + NEAR).find_map(|i| line.phrase_at(i, words::LEAVES))?;
    let (part, whole) = (sole(taken)?, sole(before)?);
    let spent = (taken.tokens.start..part.first).any(|i| taken.has(i, words::TAKES));
    let all = [part, rest].iter().all(|placed| {
        alike(&whole.figure.value, &placed.figure.value)
            || matches!(placed.figure.value, Value::Number(_))
    });
    let value = |placed: &Placed| amount(&placed.figure.value);
    let (total, gone, told) = (value(whole)?, value(part)?, value(rest)?);
    let plain = [whole, part, rest]
        .iter()
        .all(|placed| placed.figure.qualifier.is_none());
    let is = to_float(total) - to_float(gone);
    let near = is > 0.0 && (0.5..2.0).contains(&(to_float(told) / is));
    if rest.first < leaves || rest.first - leaves > NEAR || !spent || !all || !plain || !near {
        return None;
    }
    let severity = judge(|rounding| {
        of(total, whole, rounding)
            .minus(of(gone, part, rounding))
            .meets(of(told, rest, rounding))
    })?;
    let text = |placed: &Placed| line.text(placed.figure.span);
    let number = |language| say::number(is, 5, language);
    let work = format!("{} − {}", text(whole), text(part));
    Some(Article::finding(
        FindingKind::Sum,
        severity,
        vec![whole.figure.span, part.figure.span, rest.figure.span],
        format!("{work} = {}, pas {}.", number(Language::French), text(rest)),
        format!(
            "{work} = {}, not {}.",
            number(Language::English),
            text(rest)
        ),
    ))
}

/// *Ils ont marché six heures le samedi puis neuf le dimanche, soit quatorze heures au total.*
fn lengths(line: &Line) -> Option<Finding> {
    let length = |placed: &Placed| -> Option<(Decimal, DurationUnit)> {
        match &placed.figure.value {
            Value::Duration(duration) if duration.rest.is_empty() => match duration.amount {
                Amount::Exact(number) if placed.figure.qualifier.is_none() => {
                    Some((number, duration.unit))
                }
                _ => None,
            },
            _ => None,
        }
    };
    let lengths: Vec<(&Placed, Decimal, DurationUnit)> = line
        .figures
        .iter()
        .filter(|placed| matches!(placed.figure.value, Value::Duration(_)))
        .filter_map(|placed| length(placed).map(|(number, unit)| (placed, number, unit)))
        .collect();
    let [parts @ .., (whole, told, unit)] = lengths.as_slice() else {
        return None;
    };
    let lead = line.phrase_before(whole.first, words::MAKES)?;
    let reader = Reader {
        line,
        candidates: 0,
    };
    let (first, _, _) = parts.first()?;
    let (last, _, _) = parts.last()?;
    let joined = (first.end..last.first).any(|i| line.has(i, words::AND | words::THEN));
    let same = parts.iter().all(|(.., of)| of == unit);
    if parts.len() < 2 || lead < last.end || !joined || !same || !reader.said_total(whole) {
        return None;
    }
    let parts: Vec<Part> = parts
        .iter()
        .map(|&(placed, number, _)| Part {
            number,
            placed: Some(placed),
        })
        .collect();
    let (told, is) = (to_float(*told), plain(&parts));
    let wrong = (told - is).abs() >= 1.0 && (told / is - 1.0).abs() <= APART;
    wrong.then(|| reader.finding(Severity::Warning, whole, &parts, None))
}
