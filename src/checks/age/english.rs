//! Ages that English tells by a number alone.

use super::reader::{Reader, Tense};
use super::{Person, words};
use crate::NameKind;
use crate::figures::value::Value;

impl Reader<'_> {
    /// *aged 50*, *is 50*, *50-year-old*, *at the age of 45*, *died in 2001 at 45*
    pub(super) fn english(
        &self,
        at: usize,
        age: i32,
        plain: bool,
        year_old: bool,
    ) -> Option<(Person, i32, Tense)> {
        let line = self.line;
        if !plain && !year_old {
            return None;
        }
        if line.follows(at, words::AGED) {
            return Some((self.owner(at - 1)?, age, Tense::Now));
        }
        let close = line.is(
            at + 1,
            &[",", ")", ".", ";", "and", "in", "on", "when", "at"],
        ) || at + 1 == line.len()
            // *turned 50 this month*
            || line.figure(at + 1).is_some_and(|next| matches!(next.value, Value::Date(_)));
        // *the 50-year-old Maud Zorlin*
        let named =
            (at + 1..at + 6).find_map(|i| line.name(i).filter(|_| line.follows(i, words::OLD)));
        if let Some(name) = named.filter(|name| name.kind == NameKind::Person) {
            return Some((Person::Named(name.entity), age, Tense::Now));
        }
        if (!plain || close)
            && let Some(tense) = self.tense(at - 1)
        {
            return Some((self.subject(at - 1)?, age, tense));
        }
        // *At 29, Maud Zorlin opens…*, *Maud Zorlin, a 48-year-old teacher,*
        let opens = at == 1 && plain && line.has(0, words::AT) && line.is(2, &[","]);
        let beside =
            year_old && at >= 3 && line.is(at - 1, &["a", "the"]) && line.is(at - 2, &[","]);
        let whose = if opens {
            Some(3)
        } else {
            at.checked_sub(3).filter(|_| beside)
        };
        if let Some(name) = whose.and_then(|i| line.name(i))
            && name.kind == NameKind::Person
        {
            return Some((Person::Named(name.entity), age, Tense::Now));
        }
        // *She is now 48*
        if plain
            && close
            && line.follows(at, words::TODAY)
            && at >= 2
            && line.has(at - 2, words::HAS)
        {
            return Some((self.subject(at - 2)?, age, Tense::Now));
        }
        if plain && close {
            let age_of = line.is(at - 1, &["of"]) && at >= 2 && line.has(at - 2, words::AGE);
            let milestone = (at.saturating_sub(7)..at).any(|i| line.has(i, words::MILESTONES));
            if age_of || line.follows(at, words::AT) && (milestone || self.dated(at)) {
                return Some((self.sole(at)?, age, Tense::Then));
            }
        }
        None
    }
}
