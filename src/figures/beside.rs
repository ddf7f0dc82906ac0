//! What is told with a figure by the words beside it, which each type of figure has its own of.

use super::date::{DayPart, Portion};
use super::reader::Reader;
use super::unit::Unit;
use super::value::Value;
use super::{Found, Zone, clock, dates, durations, money};

/// What stands beside a figure, as [`super::Figure`] has it.
#[derive(Default)]
pub(super) struct Beside {
    pub(super) leads: i8,
    pub(super) covers: i8,
    pub(super) anchors: i8,
    pub(super) part: Option<DayPart>,
    pub(super) portion: Option<Portion>,
    pub(super) zone: Option<Zone>,
    pub(super) per: Option<Unit>,
}

impl Beside {
    pub(super) fn of(r: &Reader, found: &Found) -> Self {
        let none = Self::default();
        match found.value {
            Value::Duration(_) => Self {
                leads: durations::leads(r, found),
                covers: durations::covers(r, found),
                anchors: durations::anchors(r, found),
                ..none
            },
            Value::Date(_) => Self {
                part: dates::part(r, found),
                portion: dates::portion(r, found).map(|(portion, _)| portion),
                ..none
            },
            Value::Time(_) => Self {
                zone: clock::zone_of(r, found).map(|(zone, _)| zone),
                ..none
            },
            Value::Money { .. } => Self {
                per: money::per(r, found).map(|(unit, ..)| unit),
                ..none
            },
            _ => none,
        }
    }
}
