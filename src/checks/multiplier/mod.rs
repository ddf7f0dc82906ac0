//! A factor against the two amounts that it compares.
//!
//! Understood as factors: *quatre fois plus, deux fois moins, trois fois*; *multiplié par trois, divisé par deux*; forms of
//! *doubler, tripler, quadrupler, quintupler, décupler, centupler*; *le double, le triple, le quadruple*; *three times,
//! four times more, twice*; forms of *double, triple, quadruple, halve*; *cut in half*; *moitié moins, la moitié, le tiers,
//! le quart, half* before another amount.
//!
//! Understood as what they compare: the ends of [`crate::checks::ends`] (*a doublé, passant de 12 à 24 millions*; *52 nids, contre
//! 26 en 2021, soit deux fois plus*), and an amount before with another behind (*12 millions, soit quatre fois plus que
//! les 3 millions de 2019*; *le double des 6 millions prévus*; *twice the $6 million*), and an amount that is compared with the only like one of the sentences before
//! (*45 tonnes, quatre fois plus qu’à l’époque*), and ends that stand in the sentences before, or half there and half here
//! (*Il était de 40 millions en 2022. Il a doublé, à 65 millions*).

pub(super) mod words;

use crate::Qualifier;
use crate::checks::article::Article;
use crate::checks::ends::words::MOVES;
use crate::checks::ends::{Across, End, Ends, across, pair};
use crate::checks::interval::{Interval, Rounding, to_float};
use crate::checks::line::{Line, Placed};
use crate::checks::{Finding, FindingKind, Severity, say};
use crate::figures::value::{Amount, Value};
use crate::text::language::Language;
use crate::text::offset::Span;

/// A factor where it stands.
struct Cue {
    tokens: std::ops::Range<usize>,
    /// The figure that says it, if one does.
    span: Option<Span>,
    /// What it may stand for at most, and what it is understood as.
    wide: Interval,
    narrow: Interval,
    /// As it is said; below one it divides.
    plain: f64,
    /// Whether it is no verb.
    nominal: bool,
}

pub(super) fn check(article: &Article, findings: &mut Vec<Finding>) {
    for line in &article.lines {
        let within = line.may_change(0);
        let before = line.index.checked_sub(1).map(|i| &article.lines[i]);
        let goes_on = before.is_some_and(|before| before.figures.iter().any(|f| !f.is_time()));
        if !within && !goes_on {
            continue;
        }
        let cues = cues(line);
        if cues.is_empty() {
            continue;
        }
        let all = if within { Ends::of(line) } else { Vec::new() };
        for cue in &cues {
            let compared = beside(line, cue).or_else(|| {
                all.iter()
                    .filter(|_| !of_another(line, cue))
                    .find(|ends| {
                        // Before its ends a factor is a verb: *deux fois par an, de 10 à 20* is none.
                        (!cue.nominal || cue.tokens.start >= ends.first)
                            && ends.are_of(line, &cue.tokens, cue.nominal)
                    })
                    .map(|ends| (ends.from, ends.to))
            });
            let finding = match compared {
                Some((from, to)) => judge(cue, &from, &to),
                None => elsewhere(article, line, cue)
                    .and_then(|(from, to)| judge(cue, &from, &to))
                    .or_else(|| beyond(article, line, cue))
                    .map(|finding| Finding {
                        severity: Severity::Warning,
                        ..finding
                    }),
            };
            findings.extend(finding);
        }
    }
}

/// Whether a factor compares with another thing than what stood before: *de 50 à 60 par an, soit deux fois plus* **que le
/// site de** *Corvane*, but not *de 12 à 36, soit trois fois plus qu’en 2020*.
fn of_another(line: &Line, cue: &Cue) -> bool {
    /// How far behind a day may say that it is the same at another time.
    const NEAR: usize = 5;
    let behind = cue.tokens.end..cue.tokens.end + NEAR;
    let dated = |placed: &Placed| placed.is_time() && behind.contains(&placed.first);
    cue.nominal
        && line.is_one_of(cue.tokens.end, &["que", "qu'", "than"])
        && !line.figures.iter().any(dated)
}

/// All factors of a sentence.
fn cues(line: &Line) -> Vec<Cue> {
    let mut cues: Vec<Cue> = line
        .figures
        .iter()
        .filter_map(|placed| times(line, placed))
        .collect();
    for i in line.tokens.clone() {
        let Some((end, plain, nominal)) = word(line, i) else {
            continue;
        };
        let before = |class| line.phrase_before(i, class).is_some();
        let qualifier = if before(words::BEYOND) {
            Some(Qualifier::MoreThan)
        } else if before(words::NEARLY) {
            Some(Qualifier::Nearly)
        } else {
            before(words::ABOUT).then_some(Qualifier::About)
        };
        let (wide, narrow) = said(plain, 0.5, qualifier);
        cues.push(Cue {
            tokens: i..end,
            span: line.figure_of(i).map(|k| line.figures[k].figure.span),
            wide,
            narrow,
            plain,
            nominal,
        });
    }
    cues
}

/// A factor that words at `i` say: one past them, the factor, and whether they are no verb.
fn word(line: &Line, i: usize) -> Option<(usize, f64, bool)> {
    if let Some(end) = line.phrase_at(i, words::HALVING) {
        // *by half a point*
        return (!line.is_one_of(end, &["a", "an"])).then_some((end, 0.5, false));
    }
    if line.has(i, words::PHRASES) {
        for &(phrase, factor) in words::FACTORS {
            if let Some(end) = line.reads(i, phrase) {
                return Some((end, factor, true));
            }
        }
    }
    // Few words begin as they do.
    let first = line.surface(i).bytes().next()?.to_ascii_lowercase();
    let begins = |stem: &str| stem.as_bytes()[0] == first || !first.is_ascii();
    let mut verbs = words::VERBS.iter().filter(|(stem, _)| begins(stem));
    let &(_, factor) = verbs.find(|(stem, _)| line.begins(i, stem))?;
    let led = |class| i > line.tokens.start && line.has(i - 1, class);
    if line.has(i, words::LOOKALIKES) {
        // *Le prix double, passant de …*
        let present = line.has(i, words::PRESENTS)
            && line.is_one_of(i + 1, &[",", "en", "de", "entre"])
            && !led(words::NOUNS);
        return present.then_some((i + 1, factor, false));
    }
    let noun = line.surface(i).ends_with("ement");
    (noun || !led(words::NOUNS)).then_some((i + 1, factor, noun))
}

/// What a factor stands for at most, and what it is understood as, where its digits leave `half` on both sides.
fn said(factor: f64, half: f64, qualifier: Option<Qualifier>) -> (Interval, Interval) {
    /// How far a whole factor is stretched without a word.
    const LEAST: f64 = 0.87;
    const MOST: f64 = 1.2;
    let times = factor.max(1.0 / factor);
    let (below, above) = match qualifier {
        None => (half, half),
        Some(Qualifier::About) => (1.2 * half, 1.2 * half),
        Some(Qualifier::Nearly | Qualifier::LessThan | Qualifier::AtMost) => {
            (1.6 * half, 0.2 * half)
        }
        Some(Qualifier::MoreThan | Qualifier::AtLeast) => (0.2 * half, 1.9 * half),
    };
    let wide = Interval::new(times - below, times + above);
    let narrow = match qualifier {
        None => Interval::new(wide.low.max(LEAST * times), wide.high.min(MOST * times)),
        Some(_) => wide,
    };
    let turned = |interval: Interval| Interval::new(1.0 / interval.high, 1.0 / interval.low);
    if factor < 1.0 {
        (turned(wide), turned(narrow))
    } else {
        (wide, narrow)
    }
}

/// A factor that a figure says.
fn times(line: &Line, placed: &Placed) -> Option<Cue> {
    let (number, divisor) = match placed.figure.value {
        Value::Multiplier(Amount::Exact(number)) => (number, false),
        Value::Divisor(Amount::Exact(number)) => (number, true),
        _ => return None,
    };
    let plain = to_float(number);
    // What one word says is read as a word: it may be a verb.
    if plain <= 1.0 || word(line, placed.first).is_some() {
        return None;
    }
    let verb = placed.first.checked_sub(2).is_some_and(|i| {
        ["multipli", "divis", "divid"]
            .iter()
            .any(|stem| line.begins(i, stem))
    });
    // *have grown tenfold*
    let verb = verb || placed.first > line.tokens.start && line.has_stem(placed.first - 1, MOVES);
    let less = line.is_one_of(placed.end, &["lower", "smaller"]);
    let more = line.is_one_of(placed.end - 1, &["more"]) || line.is_one_of(placed.end, &["higher"]);
    let digits = Interval::of(number, None, Rounding::Digits);
    let half = digits.high - plain;
    // The digits of a factor with decimals may have been cut off.
    let half = if number.exponent() < 0 {
        2.0 * half
    } else {
        half
    };
    let down = divisor || less;
    let plain = if down { 1.0 / plain } else { plain };
    let (mut wide, mut narrow) = said(plain, half, placed.figure.qualifier);
    if more && line.language() == Language::English {
        // Three times more may be four times as much.
        wide.high += 1.0;
        narrow.high += 1.0;
    }
    Some(Cue {
        tokens: placed.first.saturating_sub(if verb { 2 } else { 0 })..placed.end,
        span: Some(placed.figure.span),
        wide,
        narrow,
        plain,
        nominal: !verb,
    })
}

/// The amount behind a factor and the one before it: *12 millions, soit quatre fois plus que les 3 millions*.
fn beside(line: &Line, cue: &Cue) -> Option<(End, End)> {
    /// Words between an amount and its factor, dates and all.
    const GAP: usize = 8;
    const LINKS: usize = 5;
    if !cue.nominal {
        return None;
    }
    let base = line
        .figures
        .iter()
        .find(|placed| placed.first >= cue.tokens.end)?;
    let links = cue.tokens.end..base.first;
    let linked = !links.is_empty()
        && links.len() <= LINKS
        && links.clone().all(|i| line.has(i, words::LINKS));
    let before = line
        .figures
        .iter()
        .rev()
        .find(|placed| placed.end <= cue.tokens.start && !placed.is_time())?;
    let joint = line
        .before_all(cue.tokens.start, words::JOINTS)
        .max(before.end);
    let joined = joint < cue.tokens.start && line.is_quiet(before.end..joint, GAP, words::BREAKS);
    if !linked || !joined {
        return None;
    }
    let (mut from, to) = pair(line, base, before)?;
    // *more than the 12*, *plus que les 12* qualify the factor.
    from.qualifier = None;
    Some((from, to))
}

/// An amount with a factor that compares it with one told before: *45 tonnes, quatre fois plus qu’à l’époque*, where the
/// article tells one other amount of the same.
fn elsewhere(article: &Article, line: &Line, cue: &Cue) -> Option<(End, End)> {
    /// What is so many times off is compared with something else.
    const STRAY: f64 = 5.0;
    /// So many sentences before are looked at.
    const FAR: usize = 8;
    let k = line
        .figures
        .iter()
        .rposition(|placed| placed.end <= cue.tokens.start && !placed.is_time())?;
    let told = line.figures[k];
    let joint = line
        .before_all(cue.tokens.start, words::JOINTS)
        .max(told.end);
    let joined = joint < cue.tokens.start && line.is_quiet(told.end..joint, 6, words::BREAKS);
    let behind = cue.tokens.end;
    let open = line.is_one_of(behind, &[".", ",", ";", ")", "!", "?"])
        || behind == line.tokens.end
        || line.has(behind, words::THAN);
    let alone = line.figures.iter().all(|placed| {
        placed.first == told.first || placed.is_time() || cue.tokens.contains(&placed.first)
    });
    if !(cue.nominal && joined && open && alone) {
        return None;
    }
    let first = line.index.saturating_sub(FAR);
    let near = line.index.saturating_sub(1);
    let mut candidates = article.lines[first..line.index].iter().flat_map(|other| {
        let figures = other.figures.iter().filter(move |placed| {
            let counted =
                |placed: &Placed| matches!(placed.figure.value, Value::Quantity { unit: None, .. });
            let bare = matches!(told.figure.value, Value::Number(_));
            let noun = |line: &Line, placed: &Placed| line.surface(placed.end - 1).to_lowercase();
            if bare {
                other.index == near && counted(placed)
            } else {
                !placed.is_time()
                    && !matches!(placed.figure.value, Value::Number(_))
                    && pair(other, placed, &told).is_some()
                    && (!counted(placed) || noun(other, placed) == noun(line, &told))
            }
        });
        figures.map(move |placed| (other, placed))
    });
    let (other, base) = candidates.next()?;
    if candidates.next().is_some() {
        return None;
    }
    let (from, to) = pair(other, base, &told)?;
    let off = to.plain() / from.plain() / cue.plain;
    (1.0 / STRAY..STRAY).contains(&off).then_some((from, to))
}

/// What is wrong with a factor whose ends do not stand in its sentence.
fn beyond(article: &Article, line: &Line, cue: &Cue) -> Option<Finding> {
    /// What is so many times off is said of something else.
    const STRAY: f64 = 4.0;
    let Across { from, to, open, .. } = across(article, line, &cue.tokens, cue.nominal)?;
    let is = to.plain() / from.plain();
    let same = (is > 1.0) == (cue.plain > 1.0);
    if !same || !(1.0 / STRAY..STRAY).contains(&(is / cue.plain)) {
        return None;
    }
    let turned = || judge(cue, &to, &from);
    judge(cue, &from, &to).filter(|_| !open || turned().is_some())
}

fn judge(cue: &Cue, from: &End, to: &End) -> Option<Finding> {
    if from.plain() <= 0.0 || to.plain() <= 0.0 {
        return None;
    }
    let at = |rounding| to.interval(rounding).over(from.interval(rounding));
    let severity = if !at(Rounding::Zeros)?.meets(cue.wide) {
        Severity::Error
    } else if !at(Rounding::Digits)?.meets(cue.narrow) {
        Severity::Warning
    } else {
        return None;
    };
    let (a, b) = (from.plain(), to.plain());
    let down = b < a;
    let is = if down { a / b } else { b / a };
    let told = if cue.plain < 1.0 {
        1.0 / cue.plain
    } else {
        cue.plain
    };
    let message = |language| {
        let sign = |down: bool, number: f64| {
            let number = say::number(number, 3, language);
            if down {
                format!("÷ {number}")
            } else {
                format!("× {number}")
            }
        };
        (
            say::number(a, 9, language),
            say::number(b, 9, language),
            sign(down, is),
            sign(cue.plain < 1.0, told),
        )
    };
    let (x, y, is_french, told_french) = message(Language::French);
    let french = format!("De {x} à {y}, cela fait {is_french}, pas {told_french}.");
    let (x, y, is_english, told_english) = message(Language::English);
    let english = format!("From {x} to {y} is {is_english}, not {told_english}.");
    let mut spans = vec![from.span, to.span];
    spans.dedup();
    spans.extend(cue.span);
    Some(Article::finding(
        FindingKind::Multiplier,
        severity,
        spans,
        french,
        english,
    ))
}
