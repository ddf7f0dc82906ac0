//! Aliases: which forms name one thing, where neither spelling nor initials say so (*États-Unis* and *USA*).

use std::sync::OnceLock;

use super::super::casing::ByKey;
use super::key::letters;

/// Something that has several forms.
pub(crate) type Group = u32;

/// The number of what `name` names, if it has known other forms.
pub(crate) fn group(name: &str) -> Option<Group> {
    static GROUPS: OnceLock<ByKey<u64, Group>> = OnceLock::new();
    GROUPS
        .get_or_init(|| decode(include_str!("../../../model/aliases.txt")))
        .get(&form(name))
        .copied()
}

/// Reads one group a line, its forms separated by tabs. A form of two groups belongs to neither.
fn decode(data: &str) -> ByKey<u64, Group> {
    let mut groups: ByKey<u64, Option<Group>> = ByKey::default();
    for (line, number) in data.lines().zip(0..) {
        for name in line.split('\t') {
            groups
                .entry(form(name))
                .and_modify(|of| *of = of.filter(|&of| of == number))
                .or_insert(Some(number));
        }
    }
    groups
        .into_iter()
        .filter_map(|(form, group)| Some((form, group?)))
        .collect()
}

/// A key of the letters of a name, in 64 bits, so that no two names share one.
fn form(name: &str) -> u64 {
    letters(name).fold(0xCBF2_9CE4_8422_2325, |hash, c| {
        (hash ^ u64::from(c as u32)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_two_things_belongs_to_neither() {
        let groups = decode("Val-d’Argent\tVDA\nVille d’art\tVDA\n");
        assert!(groups.contains_key(&form("VAL D’ARGENT")));
        assert!(!groups.contains_key(&form("VDA")));
    }

    #[test]
    fn known_forms_share_a_group() {
        assert!(group("États-Unis").is_some());
        assert_eq!(group("États-Unis"), group("USA"));
    }
}
