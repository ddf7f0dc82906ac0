//! What single amounts leave open and the whole text may tell: whose dollar, whose hundredth.

use super::super::Figure;
use super::super::value::Value;
use crate::lang;

/// Closes what single amounts leave open, where the other amounts of the text agree: *francs* in a text that speaks
/// of Swiss ones alone, *dollars* in one of Canadian ones alone, *centimes* in one that counts in euros.
pub(in crate::figures) fn settle(figures: &mut [Figure]) {
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
            "dollar" => close(
                figures,
                open,
                only.filter(|&code| code == "USD"),
                only.or(Some("USD")),
                0,
            ),
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

/// Whether a currency is said by its code, so that nothing is open.
pub(super) fn is_code(currency: &str) -> bool {
    currency.bytes().all(|b| b.is_ascii_uppercase())
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
            ["30 CAD?", "40 CAD"]
        );
        assert_eq!(
            amounts("Elle verse 5 dollars, 6 $ US et 7 dollars canadiens."),
            ["5 USD?", "6 USD", "7 CAD"]
        );
        assert_eq!(amounts("Elle perd 12 cents."), ["0.12 USD?"]);
        assert_eq!(amounts("Elle verse 30 francs."), ["30 franc"]);
    }
}
