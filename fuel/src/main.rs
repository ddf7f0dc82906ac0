//! `fuel MODULE`: proves that the web module reads texts in time linear in their length.
//!
//! The module runs in an interpreter that counts instructions, so that the answer does not depend on the machine or on
//! what else it does. Each text is read at one size and at twice that size; twice the text may cost twice the
//! instructions and what little it takes to round up. The last line says how many texts kept to it.

mod module;
mod texts;

use std::env;
use std::process::ExitCode;

use anyhow::{Context as _, Result};

use crate::module::Module;
use crate::texts::TEXTS;

/// Bytes of the shorter text: enough that what a reading costs whatever the length does not show.
const SIZE: usize = 4 << 10;

/// The most that twice the text may cost, in hundredths of what the text costs. What is quadratic costs 400.
const MOST: u64 = 210;

fn main() -> Result<ExitCode> {
    let path = env::args_os()
        .nth(1)
        .context("which module? fuel MODULE.wasm")?;
    let mut module = Module::load(path.as_ref())?;
    // What is made at a first reading (tables, automata) is no part of the next.
    for &(_, ordinary) in &TEXTS[..2] {
        module.analyze(&filled(ordinary, 2 * SIZE))?;
    }
    let (mut passed, mut failed) = (0, 0);
    for &(name, pattern) in TEXTS {
        let once = module.analyze(&filled(pattern, SIZE))?;
        let twice = module.analyze(&filled(pattern, 2 * SIZE))?;
        let hundredths = twice * 100 / once;
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        let per_byte = once / SIZE as u64;
        let verdict = if hundredths <= MOST {
            "ok"
        } else {
            "NOT LINEAR"
        };
        println!(
            "{name:24} {per_byte:7} instructions a byte, twice the text × {whole}.{rest:02}  {verdict}"
        );
        if hundredths <= MOST {
            passed += 1;
        } else {
            failed += 1;
        }
    }
    println!("{passed} passed, {failed} failed");
    Ok(ExitCode::from(u8::from(failed > 0)))
}

/// `size` bytes of the pattern over and over, or a little less where a character would be cut.
fn filled(pattern: &str, size: usize) -> String {
    let mut text = pattern.repeat(size / pattern.len() + 1);
    text.truncate(text.floor_char_boundary(size));
    text
}
