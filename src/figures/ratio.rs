//! Ratios: *deux tiers*, *7 sur 10*, *41 des 49 prévenus*, *one over twenty*, *forty-two and a third*.

use super::decimal::Decimal;
use super::numeral::{Form, Numeral, denominator, numeral, part_in_words, part_of_mark};
use super::reader::Reader;
use super::value::{Amount, Duration, DurationUnit, Value};
use super::{Found, durations, multiplier, noun};
use crate::lang::Lexeme;

/// The ratio, the multiplier, or the fraction of an hour at `i`.
pub(super) fn parse(r: &Reader, i: usize) -> Option<Found> {
    let alone = half_alone(r, i)
        .or_else(|| part_alone(r, i))
        .or_else(|| marked(r, i))
        .or_else(|| multiplier::in_one_word(r, i));
    let (value, end) = alone.or_else(|| {
        let part = numeral(r, i, false)?;
        fraction(r, part)
            .or_else(|| mixed(r, part))
            .or_else(|| out_of(r, part))
            .or_else(|| multiplier::parse(r, i, part))
            .or_else(|| slash(r, i, part))
            .or_else(|| of_the(r, part))
    })?;
    Some(Found {
        first: i,
        end,
        value,
    })
}

/// Whether the article at `i`, with a word behind it of which nothing is known, may open a ratio: *un Français* **sur**
/// *trois*, *un* **bon** *tiers*, *multiplié* **par** *un*.
pub(super) fn may_open(r: &Reader, i: usize) -> bool {
    (i + 1..=i + 1 + MOST_WORDS).any(|at| r.is_one_of(at, &JOINTS))
        || r.is_one_of(i + 1, &ROUGH)
        || r.follows(i, &["par", "by"])
}

/// Words of the noun between a part and its whole.
const MOST_WORDS: usize = 3;
/// What joins a part to its whole.
const JOINTS: [&str; 4] = ["sur", "out", "in", "over"];
/// Adjectives before a part.
const ROUGH: [&str; 3] = ["bon", "petit", "gros"];

/// Parts of a whole that are no more than it.
fn ratio(part: Decimal, whole: Decimal, end: usize) -> Option<(Value, usize)> {
    (whole > Decimal::ZERO && part <= whole).then_some((Value::Ratio { part, whole }, end))
}

/// *la* **moitié**, **half** *of them*
fn half_alone(r: &Reader, i: usize) -> Option<(Value, usize)> {
    let said = if r.is_french() {
        // *à moitié vide*: not whole, and no share.
        let adverb = r.follows(i, &["à"]);
        r.is_word(i, "moitié") && !adverb && !(r.is_hyphen(i + 1) && r.joins(i + 1))
    } else {
        // *the first half of the year*
        let part = i > 0
            && r.any(i - 1, |lexeme| {
                matches!(lexeme, Lexeme::Ordinal(_) | Lexeme::Direction(_))
            });
        r.is_word(i, "half") && r.is_one_of(i + 1, &["of", "the"]) && !part
    };
    said.then(|| ratio(Decimal::from(1), Decimal::from(2), i + 1))?
}

/// *le* **quart** *des terres*, *près du* **tiers** *de la somme*
fn part_alone(r: &Reader, i: usize) -> Option<(Value, usize)> {
    let article = ["le", "du", "au"];
    let of = r.is_one_of(i + 1, &["de", "d'", "des", "du"]);
    let said = r.is_french() && r.is_one_of(i, &["tiers", "quart"]) && of && r.follows(i, &article);
    let (whole, end) = denominator(r, i).filter(|_| said && !is_named(r, i + 1))?;
    ratio(Decimal::from(1), Decimal::from(whole), end)
}

/// Whether what stands behind a part in words or digits makes a name of it: *quarts* **de finale**, *quart* **de siècle**.
fn is_named(r: &Reader, i: usize) -> bool {
    let at = r.skip_of(i);
    r.is_word(at, "finale")
        || r.is_word(at, "finales")
        || at > i
            && r.is_one_of(
                at,
                &["heure", "siècle", "cercle", "tour", "confiance", "queue"],
            )
}

/// Whether *un tiers* that ends before `end` is a person: *transmis à* **un tiers**, *un tiers payant*.
fn is_third_party(r: &Reader, i: usize, end: usize) -> bool {
    let to_someone = r.follows(i, &["par", "chez"])
        || r.follows(i, &["à"]) && r.stem(i.wrapping_sub(2), "transm")
        || r.follows(i, &["auprès", "envers"]);
    r.is_word(end - 1, "tiers")
        && (to_someone && !says_of(r, end)
            || r.is_one_of(
                end,
                &["payant", "qui", "responsable", "extérieur", "indépendant"],
            ))
}

/// *¾*, *⅔*
fn marked(r: &Reader, i: usize) -> Option<(Value, usize)> {
    let (part, whole) = r.mark(i).and_then(part_of_mark)?;
    ratio(part.into(), whole.into(), i + 1)
}

/// *deux tiers*, *un quart*, *two-thirds*; *un quart d’heure* is fifteen minutes.
fn fraction(r: &Reader, part: Numeral) -> Option<(Value, usize)> {
    // Agencies set a space on both sides: *five - eighths*.
    let spaced = !r.is_french() && part.form != Form::Digits && !r.is_glued(part.end);
    let joined = r.joins(part.end) || spaced && !r.is_glued(part.end + 1);
    let hyphen = usize::from(r.is_hyphen(part.end) && joined);
    // *un bon tiers*
    let adjective = r.is_one_of(part.end, &ROUGH) && part.form == Form::One;
    let at = part.end + hyphen.max(usize::from(adjective));
    let (whole, end) = denominator(r, at)?;
    // *quarts de finale*: a round; *tiers-monde*; *trois-quarts aile*
    let named = is_named(r, end) && !r.starts_with(end, &["d'", "heure"])
        || r.is_hyphen(end) && r.joins(end)
        || hyphen > 0 && r.is_french() && !says_of(r, end);
    let ordinal = part.form == Form::One && is_ordinal(r, at, whole);
    // *43 manches* **et un tiers**
    let first = at - 1 - hyphen;
    let adds = r.ends_with(first, &["et"]) && first >= 3 && r.is_digits(first - 3);
    // *the last two quarters* are those of a year.
    let of_year = whole == 4 && durations::is_quarter_of_year(r, at);
    let someone = part.form == Form::One && is_third_party(r, at - 1, end);
    if part.scale > 0 || ordinal || named || adds || of_year || someone {
        return None;
    }
    let of_an_hour = if r.starts_with(end, &["d'", "heure"]) {
        2
    } else {
        3 * usize::from(r.starts_with(end, &["of", "an", "hour"]))
    };
    if whole <= 4 && of_an_hour > 0 {
        let minutes = part
            .value
            .times(Decimal::new(i128::from(60 / whole.max(1)), 0)?)?;
        let duration = Duration {
            amount: Amount::Exact(minutes),
            unit: DurationUnit::Minutes,
            rest: Vec::new(),
        };
        return Some((Value::Duration(duration), end + of_an_hour));
    }
    // *cent trente-deux cinquièmes*, *seven quarters*: more than one, where the plural says that they are parts.
    let parts = part.form == Form::Words && whole > 2 && r.surface(at).ends_with('s');
    let whole = Decimal::from(whole);
    if parts && part.value > whole {
        let part = part.value;
        return Some((Value::Ratio { part, whole }, end));
    }
    ratio(part.value, whole, end)
}

fn says_of(r: &Reader, i: usize) -> bool {
    r.is_one_of(i, &["de", "d'", "des", "du", "of"])
}

/// Whether one of these is rather an ordinal: *une cinquième*, *un cinquième homme*, *a third man*, but not *a third of them*.
fn is_ordinal(r: &Reader, at: usize, whole: u32) -> bool {
    let ambiguous = if r.is_french() {
        whole > 4
    } else {
        whole > 2 && !r.is_word(at, "quarter")
    };
    // *un cinquième* **la part perdue**, *un cinquième* **depuis mars** are parts.
    let goes_on = says_of(r, at + 1)
        || r.is_one_of(
            at + 1,
            &["le", "la", "les", "l'", "depuis", "environ", "seulement"],
        );
    let open = r.is_any_word(at + 1) && !goes_on;
    ambiguous && (open || r.follows(at, &["une"])) && !r.follows(at, &["one"])
}

/// *forty-two and a third*, *six millions et deux tiers*: what has no decimals is a fraction with a larger numerator.
fn mixed(r: &Reader, number: Numeral) -> Option<(Value, usize)> {
    if matches!(number.form, Form::Digits | Form::One) || !r.is_one_of(number.end, &["et", "and"]) {
        return None;
    }
    let (part, whole, end) = part_in_words(r, number.end + 1)?;
    let (part, whole) = (Decimal::from(u32::from(part)), Decimal::from(whole));
    let part = part
        .scaled(number.scale)
        .filter(|_| part < whole)?
        .plus(number.value.times(whole)?)?;
    Some((Value::Ratio { part, whole }, end))
}

/// *1/3*
fn slash(r: &Reader, i: usize, part: Numeral) -> Option<(Value, usize)> {
    let at = part.end;
    if !(r.is_digits(i) && r.is_mark(at, '/') && r.joins(at)) {
        return None;
    }
    let whole = r.integer(at + 1, 4)?;
    let more = (r.is_mark(at + 2, '/') || r.is_digits(at + 2) || r.is_any_word(at + 2))
        && r.is_glued(at + 2);
    // *2/3 jours* are two or three, *1/8 de finale* is a round.
    let next = part.value.plus(Decimal::from(1)) == Some(Decimal::from(whole));
    let either = r.is_french() && next && super::measure::follows_number(r, at + 2).is_some();
    let either = either || next && r.has(at + 2, Lexeme::Times);
    (!more && !either && !is_named(r, at + 2))
        .then(|| ratio(part.value, Decimal::from(whole), at + 2))?
}

/// *six sur dix*, *un Français sur trois*, *93 out of 132*, *one in five*
fn out_of(r: &Reader, part: Numeral) -> Option<(Value, usize)> {
    // Most numbers are followed by none of these, and what stands between is dear to look at.
    let mut near = part.end..=part.end + MOST_WORDS;
    if !near.any(|at| r.is_one_of(at, &JOINTS)) {
        return None;
    }
    for at in part.end..=part.end + MOST_WORDS {
        let joint = if r.is_french() {
            usize::from(r.is_word(at, "sur"))
        } else if r.starts_with(at, &["out", "of"]) {
            2
        } else {
            usize::from(r.is_one_of(at, &["in", "over"]) && at == part.end)
        };
        if joint > 0 {
            let whole = numeral(r, at + joint, false).filter(|whole| whole.form != Form::One)?;
            let year = whole.is_plain_run(at + joint) && r.surface(at + joint).len() == 4;
            let measured =
                super::measure::follows_number(r, whole.end).is_some() || r.is_mark(whole.end, '%');
            let one = joint == 1 && !r.is_french() && whole.value < Decimal::from(2);
            // *up one over three years*
            let over = r.is_word(at, "over") && (measured || r.is_any_word(whole.end));
            // *331* in 2022
            let recent = |year: Decimal| Decimal::from(1900) <= year && year <= Decimal::from(2100);
            let when = year && !r.is_french() && !measured && recent(whole.value);
            // *21 sur 29 cm* is a size.
            let size = r.is_french()
                && measured
                && super::units::unit_at(r, whole.end).is_some()
                && noun::counted(r, whole.end, true).is_none();
            if (year || measured) && at > part.end || one || over || when || size {
                return None;
            }
            let end = if measured {
                noun::counted(r, whole.end, true).unwrap_or(whole.end)
            } else {
                whole.end
            };
            return ratio(part.value, whole.value, end);
        }
        let closed = r.has(at, Lexeme::Function);
        // *trois fois sur quatre*, *un euro sur dix*, but *2 mètres sur 3*
        let counted = at == part.end && r.is_word(at + 1, "sur");
        let paid = super::money::currency(r, at, true);
        let measured = closed
            || !counted && (paid.is_some() || r.has(at, Lexeme::Times))
            || paid.is_none() && super::units::unit_at(r, at).is_some();
        if !r.is_any_word(at) || measured {
            return None;
        }
    }
    None
}

/// *41 des 49 prévenus*
fn of_the(r: &Reader, part: Numeral) -> Option<(Value, usize)> {
    // *l’un des quatre sièges* counts the seats.
    if part.form == Form::One {
        return None;
    }
    let ours = [
        "mes", "tes", "ses", "nos", "vos", "leurs", "ces", "the", "my", "his", "her", "its", "our",
        "their", "these", "those",
    ];
    let joint = if r.is_word(part.end, "des") {
        1
    } else if r.is_one_of(part.end, &["de", "of"]) && r.is_one_of(part.end + 1, &ours) {
        2
    } else {
        return None;
    };
    let whole = numeral(r, part.end + joint, false).filter(|whole| whole.scale == 0)?;
    let end = noun::counted(r, whole.end, true)?;
    ratio(part.value, whole.value, end)
}
