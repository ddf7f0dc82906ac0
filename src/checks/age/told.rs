//! Of which days an age is told.

use super::before::Before;
use super::reader::{Reader, Tense};
use super::words;
use crate::checks::calendar::Days;
use crate::figures::value::Value;
use crate::text::offset::Span;

impl Reader<'_> {
    /// The days of which an age may be told, each with its date, or the day of writing without.
    pub(super) fn told_of(
        &self,
        at: usize,
        tense: Tense,
        dates: &[(usize, Span, Days)],
        before: &Before,
    ) -> Vec<(Option<Span>, Days)> {
        let mut told: Vec<(Option<Span>, Days)> = dates
            .iter()
            .map(|(_, span, days)| (Some(*span), *days))
            .collect();
        if tense == Tense::Then {
            // Beside the age the date is its own: *mort en 2001 à 45 ans*.
            let near = dates
                .iter()
                .find(|(date, ..)| date.abs_diff(at) <= 3)
                .filter(|_| dates.len() > 1);
            if let Some((_, span, days)) = near {
                return vec![(Some(*span), *days)];
            }
            if dates.is_empty()
                && let Some((span, days)) = before.death
            {
                told.push((Some(span), days));
            }
            // *Elle est morte à 83 ans*: of these days, where nothing says of which.
            let dead = before.dead || self.line.any(0..self.line.len(), words::DEATHS);
            if told.is_empty()
                && dead
                && let Some(today) = self.today
            {
                told.push((
                    None,
                    Days {
                        first: today,
                        last: today,
                    },
                ));
            }
            return told;
        }
        if let Some(today) = self.today {
            told.push((
                None,
                Days {
                    first: today,
                    last: today,
                },
            ));
        } else {
            // Of now, and nothing says when that is.
            told.clear();
        }
        told
    }

    /// Whether a date stands beside the age at item `at`: *en 2015, à 62 ans*, *à 33 ans, en 1972*, *at 17 in 1998*.
    pub(super) fn dated(&self, at: usize) -> bool {
        let behind = (at + 1..at + 4).take_while(|&i| {
            i == at + 1 || self.line.is(i - 1, &[","]) || self.line.has(i - 1, words::ON)
        });
        let before = (at.saturating_sub(3)..at).rev().skip(1);
        let near = before.take_while(|&i| self.date(i).is_some() || self.line.is(i, &[","]));
        let beside = behind.chain(near).any(|i| self.date(i).is_some());
        // *Ce premier titre, en 2012, elle l’avait décroché à 17 ans*
        let mut dates = self.line.figures().filter(|(i, _)| self.date(*i).is_some());
        let one = dates.next().is_some() && dates.next().is_none();
        let told = |i: &usize| self.line.has(*i, words::REFERS) && !self.line.has(*i, words::AT);
        beside || one && (at.saturating_sub(5)..at).any(|i| told(&i))
    }

    /// Whether a date without its year stands at item `at`: *dimanche*, *le 3 mai*.
    pub(super) fn is_day(&self, at: usize) -> bool {
        let figure = self.line.figure(at);
        figure.is_some_and(|figure| {
            let year = self.date(at).is_none_or(|_| figure.resolved.is_some());
            year && matches!(figure.value, Value::Date(_))
        })
    }
}
