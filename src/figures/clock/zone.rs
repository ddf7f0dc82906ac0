//! Time zones behind a time of day: *14 h* **GMT**, *8 p.m.* **EST**, *9 h* **(UTC+2)**. They stand outside of the time.

use std::fmt;

use crate::figures::Found;
use crate::figures::reader::Reader;
use crate::figures::value::Value;
use crate::lang::ZONES;

/// A time zone, as the text gives it. Short names are kept: what they are ahead of UTC depends on the day and, for
/// some, on the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// By its short name, in capitals.
    Named(&'static str),
    /// So many minutes ahead of UTC, behind it where negative.
    Ahead(i16),
}

impl fmt::Display for Zone {
    /// `GMT`, `+05:30`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Named(name) => f.write_str(name),
            Self::Ahead(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

/// Whether the short name of a time zone stands at `i`.
pub(super) fn is_zone(r: &Reader, i: usize) -> bool {
    ZONES.contains(&r.surface(i))
}

/// The zone of a time, and where its name stands.
pub(in crate::figures) fn zone_of(r: &Reader, found: &Found) -> Option<(Zone, usize)> {
    if !matches!(found.value, Value::Time(_)) {
        return None;
    }
    let at = found.end + usize::from(r.is_mark(found.end, '('));
    let name = ZONES.iter().find(|&&name| r.surface(at) == name)?;
    if !matches!(*name, "GMT" | "UTC") {
        return Some((Zone::Named(name), at));
    }
    Some((ahead(r, at + 1).unwrap_or(Zone::Named(name)), at))
}

/// *+2*, *-5*, *+5:30* behind the name of the zone that others count from.
fn ahead(r: &Reader, i: usize) -> Option<Zone> {
    let sign = match r.mark(i)? {
        '+' => 1,
        '-' | '−' | '–' => -1,
        _ => return None,
    };
    let hours = r.integer(i + 1, 2).filter(|&hours| hours <= 14)?;
    let minutes = r
        .integer(i + 3, 2)
        .filter(|&minutes| r.is_mark(i + 2, ':') && r.joins(i + 2) && minutes < 60)
        .unwrap_or(0);
    Some(Zone::Ahead(sign * (60 * hours + minutes) as i16))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_written_as_iso_8601_has_them() {
        assert_eq!(Zone::Ahead(120).to_string(), "+02:00");
        assert_eq!(Zone::Ahead(-210).to_string(), "-03:30");
        assert_eq!(Zone::Named("EST").to_string(), "EST");
    }
}
