//! Amounts of money.
//!
//! A currency is said by its sign, its ISO 4217 code or its name. A name that several countries share (*franc*) stays
//! open, and so does a hundredth (*centime*), until [`settle`] has seen what the rest of the text speaks of.

use super::amount::{self, AmountRead};
use super::decimal::Decimal;
use super::numeral::{Form, numeral};
use super::reader::Reader;
use super::value::{Amount, Value};
use super::{Figure, Found};
use crate::lang::{self, Lexeme};

/// *200 milliards d’euros*, *13 M€*, *13 MEUR*, *3 euros 50*, *50 centimes*
pub(super) fn money(r: &Reader, read: &AmountRead, i: usize) -> Option<(Value, usize)> {
    let i = if read.last.takes_of() {
        r.skip_of(i)
    } else {
        i
    };
    if let Some((scale, code)) = scaled_code(r, i).filter(|_| read.last.scale == 0) {
        let amount = read.amount.map(|number| number.scaled(scale))?;
        return Some((
            Value::Money {
                amount,
                currency: code,
            },
            i + 1,
        ));
    }
    let said = currency(r, i, is_much(r, read, i));
    // *a US$ 4.7 billion deal*: the sign is of the number behind it.
    let sign_of_next = |end: usize| {
        let of_next = read.last.form == Form::One || r.is_glued(end) && !r.is_glued(end - 1);
        r.is_mark(end - 1, '$') && r.is_digits(end) && of_next
    };
    if let Some((currency, end)) = said.filter(|&(_, end)| !sign_of_next(end)) {
        // *75 USD million*
        if let Some(power) = scale_behind(r, end).filter(|_| read.last.scale == 0) {
            let amount = read.amount.map(|number| number.scaled(power))?;
            return Some((Value::Money { amount, currency }, end + 1));
        }
        let (amount, end) = with_hundredths(r, &read.amount, end);
        return Some((Value::Money { amount, currency }, end));
    }
    let (currency, end) = subunit(r, i)?;
    // *pas un centime* is a way of speaking.
    if currency == "centime" && read.last.form == Form::One {
        return None;
    }
    let power = match currency {
        "satoshi" => -8,
        code if is_code(code) => -2,
        _ => 0,
    };
    let currency = if power == -8 { "XBT" } else { currency };
    let amount = read.amount.map(|part| part.scaled(power))?;
    Some((Value::Money { amount, currency }, end))
}

/// The power of ten that an English text puts behind a code.
fn scale_behind(r: &Reader, end: usize) -> Option<i8> {
    let after_code = !r.is_french() && lang::code(r.surface(end - 1)).is_some();
    r.find(end, |lexeme| match lexeme {
        Lexeme::Scale(power) if after_code => Some(power),
        _ => None,
    })
}

/// Whether a currency is said by its code, so that nothing is open.
fn is_code(currency: &str) -> bool {
    currency.bytes().all(|b| b.is_ascii_uppercase())
}

/// *$5 billion*, *€3.5m*, *US$20*, *EUR 29,99*; the sign or code at `i`.
pub(super) fn money_after_sign(r: &Reader, i: usize) -> Option<Found> {
    let (scale, currency, at) = sign(r, i)?;
    if !r.is_digits(at) || r.is_glued(i) && (r.is_digits(i - 1) || r.is_any_word(i - 1)) {
        return None;
    }
    let read = amount::range(r, at, true).or_else(|| amount::single(r, at, true))?;
    let amount = read.amount.map(|number| number.scaled(scale))?;
    let (amount, end) = with_hundredths(r, &amount, read.last.end);
    let value = Value::Money { amount, currency };
    // *between $5 and $7*
    let more = (r.follows(i, &["entre", "between"]) && r.is_one_of(end, &["et", "and"]))
        .then(|| money_after_sign(r, end + 1))
        .flatten();
    let range = more.and_then(|high| Some((value.up_to(&high.value)?, high.end)));
    let (value, end) = range.unwrap_or((value, end));
    Some(Found {
        first: i,
        end,
        value,
    })
}

/// A sign or code at `i` that may stand before its number: the power of ten in it, the currency, one past it.
fn sign(r: &Reader, i: usize) -> Option<(i8, &'static str, usize)> {
    /// Codes that before a number are rather a name: *COP 28*, *TOP 14*.
    const NAMES: [&str; 16] = [
        "ALL", "AMD", "ANG", "ARS", "BAM", "COP", "CUP", "DOP", "ERN", "GIP", "MAD", "MOP", "PEN",
        "SCR", "SOS", "TOP",
    ];
    if let Some(code) = r.mark(i).and_then(lang::currency_of_mark) {
        return Some((0, code, i + 1));
    }
    if let Some(code) = dollar_prefix(r, i) {
        return Some((0, code, i + 2));
    }
    if let Some(code) = asian_short(r, i) {
        return Some((0, code, i + 1));
    }
    if let Some((code, at)) = name_before(r, i) {
        return Some((0, code, at));
    }
    let code = code_at(r, i).map(|code| (0, code));
    let (scale, code) = code.or_else(|| scaled_code(r, i))?;
    // A figure in front has the currency: *10 EUR 20*.
    let has_number = i > 0 && r.is_digits(i - 1);
    (!NAMES.contains(&code) && !has_number).then_some((scale, code, i + 1))
}

/// *ringgit 42*, *dollar 22.5 million*: an English name of a currency before a number that nothing else follows. A bare
/// year may belong to anything (*Euro 2024*).
fn name_before(r: &Reader, i: usize) -> Option<(&'static str, usize)> {
    let alone =
        i == 0 || !r.is_digits(i - 1) && !r.any(i - 1, |lexeme| matches!(lexeme, Lexeme::Scale(_)));
    if r.is_french() || !alone {
        return None;
    }
    let names = [lang::currencies(r.language()), lang::subunits(r.language())];
    let (term, at) = names.iter().find_map(|terms| r.term(terms, i))?;
    let number = numeral(r, at, false).filter(|number| number.form == Form::Digits)?;
    let year = number.is_plain_run(at) && r.surface(at).len() == 4;
    let free = !year
        && !matches!(
            term.name,
            "mark" | "sum" | "real" | "pound" | "euro" | "cent"
        );
    (free && super::measure::follows_number(r, number.end).is_none() && !r.is_mark(number.end, '%'))
        .then_some((term.symbol, at))
}

/// Whose dollar a prefix says: *US$*, *C$*, *C $*.
fn dollar_prefix(r: &Reader, i: usize) -> Option<&'static str> {
    let letters = r.surface(i);
    let near = r.is_glued(i + 1) || matches!(letters, "C" | "c" | "US");
    if !(r.is_mark(i + 1, '$') && near && r.is_any_word(i)) {
        return None;
    }
    lang::dollar_of(letters)
}

/// A currency at `i`, by sign, word or code, and one past it. A name that also means something else (a *livre* is a
/// book) counts only in money that is plainly `much`.
pub(super) fn currency(r: &Reader, i: usize, much: bool) -> Option<(&'static str, usize)> {
    if let Some(code) = r.mark(i).and_then(lang::currency_of_mark) {
        return Some(behind_dollar(r, i, code));
    }
    if let Some(code) = dollar_prefix(r, i) {
        return Some((code, i + 2));
    }
    if !r.is_any_word(i) {
        return None;
    }
    if r.surface(i) == "F" && !r.is_word(i + 1, "cfa") {
        let ends = r.case(i + 1).is_none() || !r.is_any_word(i + 1) || !r.is_glued(i + 1);
        return (ends && !r.is_glued(i)).then_some(("franc", i + 1));
    }
    if let Some(code) = code_at(r, i).filter(|&code| !matches!(code, "ALL" | "TOP" | "CUP" | "SOS"))
    {
        return Some((code, i + 1));
    }
    if let Some(code) = asian_short(r, i) {
        return Some((code, i + 1));
    }
    // The codes that all know are written as words too.
    for code in ["EUR", "USD", "GBP", "CHF"] {
        if r.surface(i).eq_ignore_ascii_case(code) {
            return Some((code, i + 1));
        }
    }
    let (term, end) = r.term(lang::currencies(r.language()), i)?;
    let ambiguous =
        matches!(
            term.name,
            "livre" | "real" | "sum" | "mark" | "lire" | "gourde"
        ) || !r.is_french() && matches!(term.name, "som" | "pula" | "pound") && is_weight(r, i);
    if ambiguous && !much {
        return None;
    }
    let central = term.symbol == "XOF"
        && (r.is_word(end, "beac") || r.is_mark(end, '(') && r.is_word(end + 1, "beac"));
    Some((if central { "XAF" } else { term.symbol }, end))
}

/// The short forms of rupees and ringgits in the English press.
fn asian_short(r: &Reader, i: usize) -> Option<&'static str> {
    match r.surface(i) {
        "Rs" if !r.is_french() => Some("INR"),
        "RM" if !r.is_french() => Some("MYR"),
        _ => None,
    }
}

/// The dollar behind its sign: *$ US*, *$CA*, *$ hk*.
fn behind_dollar(r: &Reader, i: usize, code: &'static str) -> (&'static str, usize) {
    let letters = r.surface(i + 1);
    let whole = !r.is_glued(i + 2) || !(r.is_any_word(i + 2) || r.is_digits(i + 2));
    // One letter alone may begin the next clause.
    let plain = letters.len() > 1 || letters.eq_ignore_ascii_case("c") && r.is_french();
    let french = r.is_french() || r.is_glued(i + 1) || letters.len() == 3;
    if code != "dollar" || !r.is_any_word(i + 1) || !whole || !plain || !french {
        return (code, i + 1);
    }
    lang::dollar_of(letters).map_or((code, i + 1), |code| (code, i + 2))
}

/// An ISO 4217 code, in capitals.
fn code_at(r: &Reader, i: usize) -> Option<&'static str> {
    lang::code(r.surface(i)).filter(|_| !r.is_glued(i + 1) || !r.is_any_word(i + 1))
}

/// A code with a multiple: *MEUR*, *kUSD*.
fn scaled_code(r: &Reader, i: usize) -> Option<(i8, &'static str)> {
    const SCALES: [(&str, i8); 5] = [("k", 3), ("K", 3), ("M", 6), ("Md", 9), ("G", 9)];
    let letters = r.surface(i);
    if !(4..=5).contains(&letters.len()) {
        return None;
    }
    SCALES.iter().find_map(|&(scale, power)| {
        let code = lang::code(letters.strip_prefix(scale)?)?;
        (!matches!(letters, "MALL" | "MTOP" | "KALL")).then_some((power, code))
    })
}

/// A hundredth of a currency: the currency if only one has it, else its name.
fn subunit(r: &Reader, i: usize) -> Option<(&'static str, usize)> {
    let (term, end) = r.term(lang::subunits(r.language()), i)?;
    Some((term.symbol, end))
}

/// Whether an amount is more likely money than things of the same name: in millions, or in hundreds where the words
/// before speak of paying.
fn is_much(r: &Reader, read: &AmountRead, i: usize) -> bool {
    const PAYING: [&str; 22] = [
        "somme", "pension", "rente", "prix", "pay", "paie", "coût", "cout", "amende", "salaire",
        "loyer", "dette", "échange", "tarif", "montant", "facture", "dépens", "contre", "vend",
        "rançon", "price", "cost",
    ];
    /// How far back words speak of the same amount.
    const NEAR: usize = 10;
    read.last.scale >= 6
        || read.last.value >= Decimal::from(100)
            && (i.saturating_sub(NEAR)..i).any(|k| PAYING.iter().any(|stem| r.stem(k, stem)))
}

/// Whether an English pound is one of weight: what is weighed stands behind it, or weighing before.
fn is_weight(r: &Reader, i: usize) -> bool {
    const NEAR: usize = 4;
    r.is_word(i + 1, "of")
        || (i.saturating_sub(NEAR)..i).any(|k| {
            ["weigh", "lost", "lose", "heav", "baby"]
                .iter()
                .any(|stem| r.stem(k, stem))
        })
}

/// *3 euros 50*, *3 euros et 50 centimes*, *$20 and 43 cents*: the amount with its hundredths, and one past them.
fn with_hundredths(r: &Reader, amount: &Amount, end: usize) -> (Amount, usize) {
    let whole = match amount {
        Amount::Exact(whole) if whole.exponent() >= 0 => *whole,
        _ => return (amount.clone(), end),
    };
    let sum = |cents: Decimal, end| Some((Amount::Exact(whole.plus(cents.scaled(-2)?)?), end));
    let said = || {
        let at = end + usize::from(r.is_one_of(end, &["et", "and"]));
        // *quarante-cinq cents* is also 4500.
        let hundreds = numeral(r, at, false).filter(|read| {
            read.form == Form::Words && r.is_word(read.end - 1, "cents") && read.end > at + 1
        });
        if let Some(read) = hundreds.filter(|_| at > end && r.is_french()) {
            return sum(read.value.scaled(-2)?, read.end);
        }
        let cents = numeral(r, at, false).filter(|cents| {
            cents.value < Decimal::from(100) && cents.value.exponent() >= 0 && cents.scale == 0
        })?;
        let letter = r
            .is_one_of(cents.end, &["c", "ct", "cts"])
            .then_some(cents.end + 1);
        if let Some(end) = letter.or_else(|| subunit(r, cents.end).map(|(_, end)| end)) {
            return sum(cents.value, end);
        }
        // Bare hundredths show two digits, or are in words.
        let two_digits = r.surface(at).len() == 2 && cents.end == at + 1;
        let joined = at > end;
        let bare = match cents.form {
            Form::Digits => two_digits && !r.is_glued(at),
            Form::Words => cents.value >= Decimal::from(10) && (joined || cents.end > at + 1),
            _ => false,
        };
        // *twenty dollars and 43*; in French *et* begins something else.
        let closes = !joined || !r.is_french() && !r.is_any_word(cents.end);
        (bare && closes && stands_alone(r, cents.end))
            .then(|| sum(cents.value, cents.end))
            .flatten()
    };
    said().unwrap_or_else(|| (amount.clone(), end))
}

/// Whether nothing that a number before `i` could be of stands there.
fn stands_alone(r: &Reader, i: usize) -> bool {
    let goes_on = r.is_digits(i) || r.is_mark(i, '%') || r.is_dash(i);
    let glued = r.is_glued(i) && r.is_any_word(i) || r.joins(i) && r.is_digits(i + 1);
    !goes_on && !glued && super::measure::follows_number(r, i).is_none()
}

/// Closes what single amounts leave open, where the other amounts of the text agree: *francs* in a text that speaks
/// of Swiss ones alone, *dollars* in one of Canadian ones alone, *centimes* in one that counts in euros.
pub(super) fn settle(figures: &mut [Figure]) {
    let mut said: Vec<&'static str> = Vec::new();
    for figure in &*figures {
        if let Value::Money { currency, .. } = figure.value
            && !said.contains(&currency)
        {
            said.push(currency);
        }
    }
    for open in said.iter().copied().filter(|currency| !is_code(currency)) {
        let mut named = said.iter().copied().filter(|code| {
            is_code(code)
                && lang::names_of(code).any(|name| name.split(' ').any(|word| word == open))
        });
        let mut others = said.iter().copied().filter(|code| is_code(code));
        let only = named.next().filter(|_| named.next().is_none());
        match open {
            "dollar" => close(figures, open, only, Some("USD"), 0),
            "centime" | "cent" | "kopeck" | "kopek" | "sen" => {
                let other = others.next();
                let only =
                    other.filter(|code| has_hundredth(code, open) && others.next().is_none());
                // Nothing else is paid, and cents alone are those of the dollar.
                let assumed = (open == "cent" && other.is_none()).then_some("USD");
                close(figures, open, only, assumed, -2);
            }
            _ => close(figures, open, only, None, 0),
        }
    }
}

/// Whether the hundredth of a currency has this name.
fn has_hundredth(code: &str, name: &str) -> bool {
    let codes: &[&str] = match name {
        "centime" => &["EUR", "CHF", "FRF", "BEF"],
        "cent" => &["EUR", "USD", "CAD", "AUD", "NZD"],
        "sen" => &["MYR"],
        _ => &["RUB", "UAH"],
    };
    codes.contains(&code)
}

/// Gives every amount of the currency `open` the code that the text tells, or else the one that is assumed.
fn close(
    figures: &mut [Figure],
    open: &str,
    told: Option<&'static str>,
    assumed: Option<&'static str>,
    power: i8,
) {
    let Some(code) = told.or(assumed) else {
        return;
    };
    for figure in figures {
        if let Value::Money { amount, currency } = &mut figure.value
            && *currency == open
            && let Some(scaled) = amount.map(|number| number.scaled(power))
        {
            *amount = scaled;
            *currency = code;
            figure.assumed = told.is_none();
        }
    }
}

/// Whether token `i` may begin an amount with its sign in front.
pub(super) fn may_be_sign(r: &Reader, i: usize) -> bool {
    (r.is_digits(i + 1) || r.is_mark(i + 1, '$') || !r.is_french() && r.is_digits(i + 2))
        && sign(r, i).is_some_and(|(_, _, at)| r.is_digits(at))
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// The amounts of a text, those whose currency is assumed with a question mark.
    fn amounts(text: &str) -> Vec<String> {
        let figures = analyze(text, &Options::default()).figures;
        let shown = figures.iter().filter_map(|figure| {
            let mark = if figure.assumed { "?" } else { "" };
            Some(figure.value.normal_form()? + mark)
        });
        shown.collect()
    }

    #[test]
    fn what_the_text_leaves_open_is_assumed_and_said_to_be() {
        assert_eq!(amounts("Elle verse 30 dollars."), ["30 USD?"]);
        assert_eq!(amounts("Elle verse 30 $ et 40 $ US."), ["30 USD", "40 USD"]);
        assert_eq!(
            amounts("Elle verse 30 dollars, puis 40 dollars canadiens."),
            ["30 CAD", "40 CAD"]
        );
        assert_eq!(
            amounts("Elle verse 5 dollars, 6 $ US et 7 dollars canadiens."),
            ["5 USD?", "6 USD", "7 CAD"]
        );
        assert_eq!(amounts("Elle perd 12 cents."), ["0.12 USD?"]);
        assert_eq!(amounts("Elle verse 30 francs."), ["30 franc"]);
    }
}
