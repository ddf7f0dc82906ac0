//! Reading names takes room for the text, not for each token.
//!
//! Whatever a text makes grow in the layer of names (words, phrases, runs, hints, looks, sums, labels, forms, entities) is
//! one of some fifty vectors and tables for the whole text. Each at least doubles when it is full, so that reading a text
//! repeated four times may double each of them twice more: a hundred allocations. What allocates for every name, line or
//! token would take thousands.

use recoupe::layers::Segmented;

/// Vectors and tables that grow with the text, at most.
const GROWING: u64 = 50;

/// How many names a text has, and how often memory is taken to find them.
fn read(text: &str) -> (u64, u64) {
    let segmented = Segmented::new(text, None);
    let mut names = 0;
    let taken = allocation_counter::measure(|| names = segmented.names().0.len() as u64);
    (names, taken.count_total)
}

#[test]
fn a_longer_text_takes_memory_hardly_more_often() {
    let once = include_str!("cases/articles.txt").repeat(8);
    let doublings = 2;
    let long = once.repeat(1 << doublings);
    // What is decoded once in the life of the program shall not count.
    read(&long);
    let (names, short) = read(&once);
    let (more_names, longer) = read(&long);
    let more = longer.saturating_sub(short);
    println!("{names} names, {short} allocations; {more_names} names, {longer} allocations");
    assert!(
        more_names > names * 3 && more_names > 1000,
        "{names}, {more_names} names"
    );
    assert!(more <= GROWING * doublings, "{short}, {longer} allocations");
}
