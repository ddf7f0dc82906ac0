//! Numerals: numbers in digits, in words, and in both.
//!
//! Digits may be grouped by spaces of any width, points, commas or apostrophes. A lone point before three digits
//! groups in French (*4.900* is 4900) and a comma does in English; before any other count of digits, and before a
//! percent sign, it is the decimal mark. Words follow the grammar of each language: *soixante et onze*,
//! *quatre-vingt-dix-neuf*, *two hundred and five thousand*.

use super::decimal::Decimal;
use super::reader::Reader;
use crate::lang::Lexeme;

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With digits, scale words or not.
    Digits,
    /// In words.
    Words,
    /// *un*, *une*, *a*: an article or the number one.
    One,
    /// *une dizaine*.
    Collective,
}

/// A number of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub(super) value: Decimal,
    /// One past its last token.
    pub(super) end: usize,
    pub(super) form: Form,
    /// The power of ten of its last scale word, 0 where it has none.
    pub(super) scale: i8,
}

impl Numeral {
    /// Whether *de* stands between it and what it counts: *deux millions d’habitants*, *une dizaine de cas*.
    pub(super) fn takes_of(&self) -> bool {
        self.scale >= 6 || self.form == Form::Collective
    }

    /// Digits without a scale, grouping or decimals: a candidate for a year.
    pub(super) fn is_plain_run(&self, start: usize) -> bool {
        self.form == Form::Digits && self.end == start + 1 && self.scale == 0
    }
}

/// The numeral at `i`. `in_money` tells that a currency stands before it, so that *m* and *bn* are scales.
pub(super) fn numeral(r: &Reader, i: usize, in_money: bool) -> Option<Numeral> {
    let signed =
        matches!(r.mark(i), Some('-' | '−' | '+' | '±')) && r.is_glued(i + 1) && r.is_digits(i + 1);
    if signed {
        if r.is_glued(i) && (r.is_digits(i - 1) || r.is_any_word(i - 1)) {
            return None;
        }
        let mut numeral = scaled_digits(r, i + 1, in_money)?;
        if matches!(r.mark(i), Some('-' | '−')) {
            numeral.value = numeral.value.negated();
        }
        return Some(numeral);
    }
    if r.is_digits(i) {
        return scaled_digits(r, i, in_money);
    }
    collective(r, i).or_else(|| words(r, i))
}

/// Digits and the scales behind them.
fn scaled_digits(r: &Reader, i: usize, in_money: bool) -> Option<Numeral> {
    let (mut value, mut end) = digits(r, i)?;
    if let Some(fraction) = r.mark(end).and_then(vulgar_fraction) {
        value = value.plus(fraction)?;
        end += 1;
    } else if let Some((fraction, fraction_end)) = mixed_fraction(r, i, end) {
        value = value.plus(fraction)?;
        end = fraction_end;
    }
    let mut numeral = Numeral {
        value,
        end,
        form: Form::Digits,
        scale: 0,
    };
    // *3 douzaines*
    if let Some(size) = r.find(end, |lexeme| match lexeme {
        Lexeme::Collective(size) => Some(size),
        _ => None,
    }) {
        numeral.value = value.times(Decimal::from(u32::from(size)))?;
        numeral.end = end + 1;
        numeral.form = Form::Collective;
        return Some(numeral);
    }
    while let Some((power, end)) = scale_word(r, numeral.end) {
        numeral.value = numeral.value.scaled(power)?;
        numeral.scale = power;
        numeral.end = end;
    }
    if numeral.scale == 0
        && let Some((power, end)) = scale_symbol(r, numeral.end, in_money)
    {
        numeral.value = numeral.value.scaled(power)?;
        numeral.scale = power;
        numeral.end = end;
    }
    Some(and_a_half(r, numeral))
}

/// The *1/4* of *2 1/4* at `end`, behind digits alone, where it has decimals.
fn mixed_fraction(r: &Reader, i: usize, end: usize) -> Option<(Decimal, usize)> {
    let (part, whole) = (r.integer(end, 1)?, r.integer(end + 2, 1)?);
    let mixed = end == i + 1
        && r.surface(i).len() <= 2
        && r.is_mark(end + 1, '/')
        && r.joins(end + 1)
        && !r.is_glued(end + 3)
        && matches!(whole, 2 | 4 | 5 | 8)
        && (1..whole).contains(&part);
    let thousandths = i128::from(part) * 1000 / i128::from(whole.max(1));
    mixed.then(|| Some((Decimal::new(thousandths, -3)?, end + 3)))?
}

/// Digits with their groups and decimals.
fn digits(r: &Reader, i: usize) -> Option<(Decimal, usize)> {
    let (groups, step) = grouping(r, i);
    let integer = (0..groups).flat_map(|k| r.surface(i + k * step).bytes());
    let end = i + (groups - 1) * step + 1;
    let decimal_mark = match r.mark(end) {
        Some(',') => r.is_french() || groups == 1,
        Some('.') => true,
        _ => false,
    };
    if !(decimal_mark && r.joins(end) && r.is_digits(end + 1)) {
        return Some((Decimal::from_digits(integer, "")?, end));
    }
    // A second mark with digits: a version, an address, a list without spaces.
    if matches!(r.mark(end + 2), Some('.' | ',')) && r.joins(end + 2) && r.is_digits(end + 3) {
        return None;
    }
    Some((Decimal::from_digits(integer, r.surface(end + 1))?, end + 2))
}

/// How many groups of digits make one number from `i` on, and how many tokens lie from one to the next.
fn grouping(r: &Reader, i: usize) -> (usize, usize) {
    /// More groups than any value has; the bound keeps endless runs of groups linear.
    const MOST_GROUPS: usize = 12;
    let first = r.surface(i);
    if first.len() > 3 {
        return (1, 1);
    }
    let is_group = |k: usize| r.is_digits(k) && r.surface(k).len() == 3;
    let spaced = (1..=MOST_GROUPS)
        .take_while(|&k| is_group(i + k) && is_group_space(r.gap(i + k)))
        .count();
    // A group glued to more digits or letters is no group: *12 345-B*.
    if spaced > 0 {
        return (spaced + 1, 1);
    }
    let Some(mark) = r.mark(i + 1) else {
        return (1, 1);
    };
    let marked = (0..MOST_GROUPS)
        .take_while(|&k| {
            r.is_mark(i + 1 + 2 * k, mark) && r.joins(i + 1 + 2 * k) && is_group(i + 2 + 2 * k)
        })
        .count();
    let groups = match mark {
        '\'' | '’' => marked,
        '.' if r.is_french() => {
            let percent = r.is_mark(i + 3, '%');
            if first.starts_with('0') || marked == 1 && percent {
                0
            } else {
                marked
            }
        }
        ',' if !r.is_french() => marked,
        // The other language's mark needs two groups to be believed.
        '.' | ',' if marked >= 2 => marked,
        _ => 0,
    };
    if groups > 0 { (groups + 1, 2) } else { (1, 1) }
}

/// One space of any width.
fn is_group_space(gap: &str) -> bool {
    matches!(
        gap,
        " " | "\u{A0}" | "\u{202F}" | "\u{2009}" | "\u{2007}" | "\u{2008}"
    )
}

/// The value of a mark such as *½*.
pub(super) fn vulgar_fraction(mark: char) -> Option<Decimal> {
    let (coefficient, exponent) = match mark {
        '½' => (5, -1),
        '¼' => (25, -2),
        '¾' => (75, -2),
        _ => return None,
    };
    Decimal::new(coefficient, exponent)
}

/// The power of ten of a scale word at `i`, behind a hyphen or not, and one past it.
fn scale_word(r: &Reader, i: usize) -> Option<(i8, usize)> {
    let i = i + usize::from(r.is_hyphen(i) && r.joins(i));
    // *mille* has no plural: *milles* are nautical miles.
    if r.is_word(i, "milles") {
        return None;
    }
    let power = r.find(i, |lexeme| match lexeme {
        Lexeme::Scale(power) => Some(power),
        _ => None,
    })?;
    Some((power, i + 1))
}

/// The power of ten of an abbreviated scale at `i`. *M* is also a title and a metre, so a currency must stand
/// beside it, or the digits touch it.
fn scale_symbol(r: &Reader, i: usize, in_money: bool) -> Option<(i8, usize)> {
    let power = r.find(i, |lexeme| match lexeme {
        Lexeme::ScaleSymbol(power) => Some(power),
        _ => None,
    })?;
    let surface = r.surface(i);
    if r.is_french() && matches!(surface, "m" | "g" | "MD") {
        return None;
    }
    let of = r.skip_of(i + 1);
    let money_after = super::money::currency(r, of, true).is_some();
    let stands_alone = !r.is_glued(i + 1) || !r.is_any_word(i + 1);
    let touches =
        r.is_glued(i) && stands_alone && matches!(surface, "M" | "Md" | "Mds" | "bn" | "k" | "K");
    (money_after || in_money && stands_alone || touches).then_some((power, i + 1))
}

/// *deux virgule cinq*, *two point five*: the number with the decimals behind it.
fn spoken_decimals(r: &Reader, numeral: Numeral) -> Option<Numeral> {
    let mark = if r.is_french() { "virgule" } else { "point" };
    if numeral.scale > 0 || !r.is_word(numeral.end, mark) {
        return None;
    }
    let zeros = (0..3)
        .take_while(|k| {
            r.find(numeral.end + 1 + k, |l| {
                (l == Lexeme::Cardinal(0)).then_some(())
            })
            .is_some()
        })
        .count();
    let (digits, end) = below_hundred(r, numeral.end + 1 + zeros)?;
    let places = zeros as i8 + if digits > 9 { 2 } else { 1 };
    let mut value = numeral.value.plus(Decimal::new(digits.into(), -places)?)?;
    let mut end = end;
    let mut scale = 0;
    // English says the decimals one by one; French gives them a scale: *deux virgule cinq millions*.
    let mut place = places;
    while !r.is_french()
        && let Some(digit @ 0..=9) = cardinal(r, end)
        && !r.has(end, Lexeme::One)
    {
        place += 1;
        value = value.plus(Decimal::new(digit.into(), -place)?)?;
        end += 1;
    }
    if let Some((power, scale_end)) = scale_word(r, end) {
        value = value.scaled(power)?;
        scale = power;
        end = scale_end;
    }
    Some(Numeral {
        value,
        end,
        form: Form::Words,
        scale,
    })
}

/// *cinq et un quart*, *cent et trois quarts*: the number with a fraction that has decimals.
fn and_a_fraction(r: &Reader, numeral: Numeral) -> Option<Numeral> {
    if !r.is_one_of(numeral.end, &["et", "and"]) {
        return None;
    }
    let (part, at) = below_hundred(r, numeral.end + 1)?;
    let whole = r.find(at, |lexeme| match lexeme {
        Lexeme::Fraction(whole @ (4 | 5 | 10)) if part < whole => Some(whole),
        _ => None,
    })?;
    let hundredths = i128::from(part) * 100 / i128::from(whole);
    Some(Numeral {
        value: numeral
            .value
            .plus(Decimal::new(hundredths, numeral.scale - 2)?)?,
        end: at + 1,
        form: Form::Words,
        scale: numeral.scale,
    })
}

fn is_fraction(r: &Reader, i: usize) -> bool {
    let fraction = |lexeme| matches!(lexeme, Lexeme::Fraction(_)).then_some(());
    r.find(i, fraction).is_some()
}

/// *trois millions et demi*, *two and a half million*
fn and_a_half(r: &Reader, numeral: Numeral) -> Numeral {
    let article = usize::from(r.is_word(numeral.end + 1, "a"));
    let joined = if r.is_french() {
        r.is_word(numeral.end, "et")
            && (numeral.scale > 0 || numeral.form != Form::Digits)
            && !r.is_one_of(numeral.end + 2, &["heure", "heures"])
    } else {
        article == 1 && r.is_word(numeral.end, "and")
    };
    if !(joined && r.has(numeral.end + 1 + article, Lexeme::Half)) {
        return numeral;
    }
    let end = numeral.end + 2 + article;
    let (power, end) = scale_word(r, end)
        .filter(|_| numeral.scale == 0)
        .unwrap_or((0, end));
    let half = Decimal::new(5, numeral.scale - 1);
    let value = half.and_then(|half| numeral.value.plus(half)?.scaled(power));
    value.map_or(numeral, |value| Numeral {
        value,
        end,
        scale: numeral.scale.max(power),
        form: if numeral.form == Form::One {
            Form::Words
        } else {
            numeral.form
        },
    })
}

/// *une dizaine*, *deux douzaines*, *une demi-douzaine*, *a dozen*; *une dizaine de milliers*.
fn collective(r: &Reader, i: usize) -> Option<Numeral> {
    // *la cinquantaine de personnes*: one, where an article says so.
    let (count, mut end) = below_hundred(r, i).or_else(|| {
        let said = r.is_french() && r.follows(i, &["la", "cette", "sa", "leur"]);
        said.then_some((1, i))
    })?;
    let mut value = Decimal::from(u32::from(count));
    if r.has(end, Lexeme::Half) && r.is_hyphen(end + 1) {
        value = Decimal::new(5, -1)?;
        end += 2;
    }
    let (size, scale) = r.find(end, |lexeme| match lexeme {
        Lexeme::Collective(size) => Some((Decimal::from(u32::from(size)), 0)),
        Lexeme::Scale(scale) if end > i && r.is_hyphen(end - 1) => {
            Decimal::new(1, scale).map(|size| (size, scale))
        }
        _ => None,
    })?;
    value = value.times(size)?;
    end += 1;
    let mut numeral = Numeral {
        value,
        end,
        form: Form::Collective,
        scale,
    };
    let of = r.skip_of(end);
    if of > end
        && let Some((power, end)) = scale_word(r, of)
    {
        numeral.value = numeral.value.scaled(power)?;
        numeral.end = end;
        numeral.scale = power;
    }
    Some(numeral)
}

/// A number in words: groups below a thousand, each with its scale, in falling order.
fn words(r: &Reader, i: usize) -> Option<Numeral> {
    // *half a million*
    if !r.is_french()
        && r.starts_with(i, &["half", "a"])
        && let Some((scale, end)) = scale_word(r, i + 2)
    {
        return Some(Numeral {
            value: Decimal::new(5, scale - 1)?,
            end,
            form: Form::Words,
            scale,
        });
    }
    let mut total = 0_i128;
    let mut end = i;
    let mut scale = 0;
    let mut smallest = i8::MAX;
    loop {
        let start = if end == i { i } else { skip_joint(r, end) };
        let group = hundreds(r, start).or_else(|| {
            // *mille* alone is one thousand in French.
            let alone = r.is_french() && r.is_one_of(start, &["mille"]);
            alone.then_some((1, start))
        });
        let Some((group, group_end)) = group else {
            break;
        };
        match scale_word(r, group_end) {
            Some((power, scale_end)) if power < smallest => {
                smallest = power;
                scale = power;
                let mut size = 10_i128.checked_pow(u32::try_from(power).ok()?)?;
                end = scale_end;
                // *mille milliards*
                while let Some((larger, larger_end)) =
                    scale_word(r, end).filter(|&(larger, _)| larger > scale)
                {
                    size = size.checked_mul(10_i128.checked_pow(u32::try_from(larger).ok()?)?)?;
                    scale = larger;
                    end = larger_end;
                }
                total = total.checked_add(size.checked_mul(i128::from(group))?)?;
            }
            // *six millions et* **deux tiers**
            None if end > i && is_fraction(r, group_end) => break,
            None if end == i || smallest < i8::MAX => {
                total += i128::from(group);
                end = group_end;
                scale = 0;
                break;
            }
            _ => break,
        }
    }
    if end == i {
        return None;
    }
    let one = end == i + 1 && r.has(i, Lexeme::One);
    let numeral = Numeral {
        value: shown(total, scale)?,
        end,
        form: if one { Form::One } else { Form::Words },
        scale,
    };
    let fractional = spoken_decimals(r, numeral).or_else(|| and_a_fraction(r, numeral));
    Some(fractional.unwrap_or_else(|| and_a_half(r, numeral)))
}

/// The number, its last digit standing for the last scale word: *deux millions* is 2 × 10⁶.
fn shown(total: i128, scale: i8) -> Option<Decimal> {
    let size = 10_i128.checked_pow(u32::try_from(scale).ok()?)?;
    if total % size == 0 {
        Decimal::new(total / size, scale)
    } else {
        Decimal::new(total, 0)
    }
}

/// One past a hyphen, *et* or *and* between the parts of a number in words.
fn skip_joint(r: &Reader, i: usize) -> usize {
    if r.is_hyphen(i) && r.joins(i) {
        if r.is_word(i + 1, "et") && r.is_hyphen(i + 2) {
            i + 3
        } else {
            i + 1
        }
    } else {
        i + usize::from(r.is_one_of(i, &["et", "and"]))
    }
}

/// A number below a thousand in words, and one past it.
fn hundreds(r: &Reader, i: usize) -> Option<(u16, usize)> {
    let (count, end) = match below_hundred(r, i) {
        Some((count, end)) => {
            let joint = end + usize::from(r.is_hyphen(end) && r.joins(end));
            let counts = !r.is_french() || count > 1;
            if !(counts && r.has(joint, Lexeme::Hundred)) {
                return Some((count.into(), end));
            }
            (u16::from(count) * 100, joint + 1)
        }
        None if r.is_french() && r.has(i, Lexeme::Hundred) => (100, i + 1),
        None => return None,
    };
    let rest = skip_joint(r, end);
    // *cent et* is the end of the number, but for *cent et un*; *hundred and* goes on.
    let joined = rest == end || !r.is_word(end, "et") || r.is_hyphen(end);
    let joined = joined
        && (rest == end || !below_hundred(r, rest).is_some_and(|(_, end)| is_fraction(r, end)));
    // *cent un* goes on; *cents un* and *cent un peu* do not.
    let article = r.is_french()
        && r.has(rest, Lexeme::One)
        && (r.is_word(end - 1, "cents") || r.is_word(rest + 1, "peu"));
    match below_hundred(r, rest).filter(|_| joined && !article) {
        Some((units, units_end)) => Some((count + u16::from(units), units_end)),
        None => Some((count, end)),
    }
}

/// A number below a hundred in words, and one past it.
fn below_hundred(r: &Reader, i: usize) -> Option<(u8, usize)> {
    let first = cardinal(r, i)?;
    let joint = skip_joint(r, i + 1);
    let hyphen = r.is_hyphen(i + 1);
    let next = if joint > i + 1 || !r.is_glued(joint) {
        cardinal(r, joint)
    } else {
        None
    };
    let by_and = joint > i + 1 && !hyphen || hyphen && joint == i + 4;
    match (first, next) {
        // quatre-vingt(s), and what follows it
        (4, Some(20)) if r.is_french() && !by_and => {
            let joint = skip_joint(r, joint + 1);
            match cardinal(r, joint) {
                Some(units @ (1..=9 | 11..=16)) => Some((80 + units, joint + 1)),
                Some(10) => Some(dix(r, 80, joint)),
                _ => Some((80, joint_of_twenty(r, i))),
            }
        }
        (10, Some(7..=9)) if r.is_french() && !by_and => Some(dix(r, 0, i)),
        (60, Some(10)) if r.is_french() && !by_and => Some(dix(r, 60, joint)),
        (60, Some(units @ 11..=16)) if r.is_french() && (!by_and || units == 11) => {
            Some((60 + units, joint + 1))
        }
        // In French only *et un* takes a word between; a bare *un* is an article.
        (20..=90, Some(units @ 1..=9)) if !r.is_french() || (units == 1) == by_and || hyphen => {
            Some((first + units, joint + 1))
        }
        _ => Some((first, i + 1)),
    }
}

/// *dix* at `i` with *sept*, *huit* or *neuf* behind it, added to `base`.
fn dix(r: &Reader, base: u8, i: usize) -> (u8, usize) {
    let joint = i + 1 + usize::from(r.is_hyphen(i + 1) && r.joins(i + 1));
    match cardinal(r, joint) {
        Some(units @ 7..=9) => (base + 10 + units, joint + 1),
        _ => (base + 10, i + 1),
    }
}

/// One past *vingt(s)* in *quatre-vingt(s)* at `i`.
fn joint_of_twenty(r: &Reader, i: usize) -> usize {
    skip_joint(r, i + 1) + 1
}

fn cardinal(r: &Reader, i: usize) -> Option<u8> {
    r.find(i, |lexeme| match lexeme {
        Lexeme::Cardinal(value) => Some(value),
        Lexeme::One => Some(1),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;
    use crate::text::language::Language;

    /// The value and the text of the numeral that `text` starts with.
    fn read(text: &str, language: Language) -> Option<(String, String)> {
        let segmented = Text::new(text, Some(language));
        let paragraph = segmented.paragraphs().next()?;
        let r = Reader::new(paragraph);
        let numeral = numeral(&r, 0, false)?;
        let span = paragraph.span(0, numeral.end);
        Some((numeral.value.to_string(), span.of(text).to_owned()))
    }

    fn check(language: Language, cases: &[(&str, &str)]) {
        for (text, value) in cases {
            assert_eq!(
                read(text, language),
                Some(((*value).to_owned(), (*text).to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn french_digits() {
        check(
            Language::French,
            &[
                ("12 345 678", "12345678"),
                ("12\u{202F}345,5", "12345.5"),
                ("4.900", "4900"),
                ("4.9", "4.9"),
                ("0.185", "0.185"),
                ("1'250'000", "1250000"),
                ("1,234,567", "1234567"),
                ("2,5 millions", "2500000"),
                ("3 millions et demi", "3500000"),
                ("206 mille milliards", "206000000000000"),
                ("-0,8", "-0.8"),
                ("2½", "2.5"),
                ("3 douzaines", "36"),
                ("2 1/4", "2.25"),
            ],
        );
    }

    #[test]
    fn french_words() {
        check(
            Language::French,
            &[
                ("vingt et un", "21"),
                ("vingt-et-un", "21"),
                ("trente-quatre", "34"),
                ("soixante et onze", "71"),
                ("soixante-dix-sept", "77"),
                ("soixante dix sept", "77"),
                ("quatre-vingts", "80"),
                ("quatre-vingt-un", "81"),
                ("quatre-vingt-dix-neuf", "99"),
                ("quatre-vingt-seize", "96"),
                ("septante-cinq", "75"),
                ("nonante et un", "91"),
                ("cent", "100"),
                ("cent cinquante", "150"),
                ("deux cents", "200"),
                ("deux-cent-vingt-trois", "223"),
                ("mille", "1000"),
                ("deux mille quatre", "2004"),
                ("dix mille", "10000"),
                ("trois millions deux cent mille", "3200000"),
                ("mille milliards", "1000000000000"),
                ("un milliard", "1000000000"),
                ("deux millions et demi", "2500000"),
                ("une dizaine", "10"),
                ("une demi-douzaine", "6"),
                ("un demi-million", "500000"),
                ("deux douzaines", "24"),
                ("une centaine de milliers", "100000"),
                ("trente et un mille", "31000"),
                ("deux virgule cinq", "2.5"),
                ("cent virgule zéro deux", "100.02"),
                ("deux virgule cinq millions", "2500000"),
                ("cinq et un quart", "5.25"),
                ("cent et trois quarts", "100.75"),
            ],
        );
    }

    #[test]
    fn english_numbers() {
        check(
            Language::English,
            &[
                ("12,345,678.9", "12345678.9"),
                ("two hundred and five thousand", "205000"),
                ("twenty-one", "21"),
                ("a million", "1000000"),
                ("one hundred", "100"),
                ("2.5 billion", "2500000000"),
                ("two and a half million", "2500000"),
                ("a dozen", "12"),
                ("half a million", "500000"),
                ("nine point five", "9.5"),
                ("two point zero five", "2.05"),
            ],
        );
    }

    #[test]
    fn stops_where_another_number_begins() {
        for (text, value) in [
            ("2 000 3 000", "2000"),
            ("deux trois", "2"),
            ("2024 500", "2024"),
            ("trois mille millions", "3000000000"),
            ("six millions et deux tiers", "6000000"),
        ] {
            assert_eq!(read(text, Language::French).unwrap().0, value, "{text}");
        }
        assert_eq!(read("1.2.3", Language::French), None);
    }
}
