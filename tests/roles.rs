//! Runs the cases of `tests/roles/`: what appositions say that persons are. `tests/roles/README.md` says how they are
//! written.

mod case_file;

use case_file::{Case, Found};
use recoupe::{CodePoints, Converter};
use std::process::ExitCode;

fn main() -> ExitCode {
    case_file::run("tests/roles", |case: &Case| {
        let analysis = recoupe::analyze(&case.text, &case.options);
        let first = |id| analysis.names.iter().find(|name| name.entity == id);
        let roles = analysis
            .entities
            .iter()
            .enumerate()
            .filter_map(|(id, entity)| {
                let place = Converter::<CodePoints>::new(&case.text).convert(first(id)?.span);
                Some((place, entity.role.clone()?))
            });
        Found {
            marks: roles.collect(),
        }
    })
}
