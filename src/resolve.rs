//! Resolving overlaps between layers, so that every character has at most one mark.

use crate::figures::Figure;
use crate::figures::date::DateValue;
use crate::figures::value::Value;
use crate::names::Candidate;
use crate::text::offset::Span;

/// Removes the names that share a character with an opaque stretch (an address, an ISBN). Both lists are sorted.
pub(crate) fn drop_opaque(names: &mut Vec<Candidate>, opaque: &[Span]) {
    let mut opaque = opaque.iter().peekable();
    names.retain(|name| {
        while opaque.next_if(|span| span.end <= name.span.start).is_some() {}
        !opaque.peek().is_some_and(|span| span.overlaps(name.span))
    });
}

/// Removes figures that stand inside names (*Coupe du monde 2018*, *Boeing 737*) and names that a figure reaches
/// over (*deux Marocains*). A name that runs into a figure (*Vernoise11/02/2025*) ends where the figure begins, and
/// a figure that runs into a name stays alone, as does one that is all of a name and certain. Both lists are sorted and
/// disjoint in themselves, and stay so.
pub(crate) fn overlaps(text: &str, figures: &mut Vec<Figure>, names: &mut Vec<Candidate>) {
    let mut dropped_figures = vec![false; figures.len()];
    let mut dropped_names = vec![false; names.len()];
    let (mut f, mut n) = (0, 0);
    while f < figures.len() && n < names.len() {
        let (figure, name) = (figures[f].span, names[n].span);
        // *16 h* **GMT**: what tells the hour is no one's name.
        let zone = figures[f].zone.is_some()
            && figure.end <= name.start
            && text[figure.end..name.start]
                .trim_matches([' ', '\u{A0}', '('])
                .is_empty();
        if zone {
            dropped_names[n] = true;
            n += 1;
        } else if !figure.overlaps(name) {
            if figure.start < name.start {
                f += 1;
            } else {
                n += 1;
            }
        } else if name.contains(figure)
            && !(is_certain(text, &figures[f]) && adds_no_word(text, name, figure))
        {
            dropped_figures[f] = true;
            f += 1;
        } else {
            let before = text[name.start..figure.start.max(name.start)].trim_end();
            if before.is_empty() {
                dropped_names[n] = true;
            } else {
                names[n].span.end = name.start + before.len();
            }
            n += 1;
        }
    }
    retain(figures, &dropped_figures);
    retain(names, &dropped_names);
}

/// Whether a figure that covers a whole name is what is meant: an amount of money, a measure, a date (*US$200*, *2 To*),
/// but not a year, a whole month or a number, as which *1984*, *Mai 68* or *20 Minutes* may be read.
fn is_certain(text: &str, figure: &Figure) -> bool {
    match figure.value {
        Value::Money { .. } | Value::Percent { .. } | Value::Time(_) => true,
        Value::Quantity { unit, .. } => unit.is_some(),
        Value::Date(DateValue::Month { .. }) => is_short_month(figure.span.of(text)),
        Value::Date(date) => !matches!(date, DateValue::Year(_)),
        _ => false,
    }
}

/// Whether a month is given by its short name, as no name of a person is: *Oct. 2023*.
fn is_short_month(month: &str) -> bool {
    let word = month.split(|c: char| !c.is_ascii_alphabetic()).next();
    word.is_some_and(|word| {
        word.len() == 3 && !["mai", "may"].contains(&word.to_ascii_lowercase().as_str())
    })
}

/// Whether a name is the figure in it and marks at most.
fn adds_no_word(text: &str, name: Span, figure: Span) -> bool {
    name.start == figure.start && !text[figure.end..name.end].contains(char::is_alphanumeric)
}

fn retain<T>(items: &mut Vec<T>, dropped: &[bool]) {
    let mut flags = dropped.iter();
    items.retain(|_| !flags.next().copied().unwrap_or(false));
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// The texts under all marks of `text`, in its order.
    fn marked(text: &str) -> Vec<&str> {
        let analysis = analyze(text, &Options::default());
        let figures = analysis.figures.iter().map(|figure| figure.span);
        let mut spans: Vec<_> = figures
            .chain(analysis.names.iter().map(|name| name.span))
            .collect();
        spans.sort();
        spans.into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn numbers_inside_names_are_no_figures() {
        assert_eq!(
            marked("Le Boeing 737 a volé 3 heures."),
            ["Boeing 737", "3 heures"]
        );
    }

    #[test]
    fn a_name_ends_where_a_glued_date_begins() {
        assert_eq!(marked("Grève à Paris11/02/2025"), ["Paris", "11/02/2025"]);
    }

    #[test]
    fn addresses_hold_neither_names_nor_figures() {
        assert!(
            marked("voir https://www.Exemple.fr/Paris/2024 ou ISBN 978-2-07-036822-8").is_empty()
        );
    }
}
