//! Resolving overlaps between layers, so that every character has at most one mark.

use crate::figures::Figure;
use crate::names::Candidate;

/// Removes figures that stand inside names (*Coupe du monde 2018*, *Boeing 737*) and names that a figure reaches
/// over (*deux Marocains*). Where neither holds the other the earlier one stays. Both lists are sorted and disjoint
/// in themselves, and stay so.
pub(crate) fn overlaps(figures: &mut Vec<Figure>, names: &mut Vec<Candidate>) {
    let mut dropped_figures = vec![false; figures.len()];
    let mut dropped_names = vec![false; names.len()];
    let (mut f, mut n) = (0, 0);
    while f < figures.len() && n < names.len() {
        let (figure, name) = (figures[f].span, names[n].span);
        if figure.overlaps(name) {
            if name.contains(figure) || !figure.contains(name) && name.start < figure.start {
                dropped_figures[f] = true;
                f += 1;
            } else {
                dropped_names[n] = true;
                n += 1;
            }
        } else if figure.start < name.start {
            f += 1;
        } else {
            n += 1;
        }
    }
    retain(figures, &dropped_figures);
    retain(names, &dropped_names);
}

fn retain<T>(items: &mut Vec<T>, dropped: &[bool]) {
    let mut flags = dropped.iter();
    items.retain(|_| !flags.next().copied().unwrap_or(false));
}
