//! What an amount of money is paid for one of: *45 € la* **tonne**, *80 dollars le* **baril**, *2,10 euros par* **litre**,
//! *$80 a* **barrel**. It stands outside of the amount, as what is paid an hour or a head does.

use crate::figures::Found;
use crate::figures::reader::Reader;
use crate::figures::unit::Unit;
use crate::figures::units::unit_at;
use crate::figures::value::Value;

/// The unit of measure behind an amount of money, its first token and one past it.
pub(in crate::figures) fn per(r: &Reader, found: &Found) -> Option<(Unit, usize, usize)> {
    if !matches!(found.value, Value::Money { .. }) {
        return None;
    }
    let at = found.end;
    let divided = r.is_mark(at, '/') && r.joins(at);
    let told = if r.is_french() {
        r.is_one_of(at, &["par", "le", "la", "l'"])
    } else {
        r.is_one_of(at, &["per", "a", "an"])
    };
    if !(divided || told) {
        return None;
    }
    let (unit, end) = unit_at(r, at + 1)?;
    Some((unit, at + 1, end))
}
