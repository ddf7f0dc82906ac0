//! `cargo bench --bench layers --features layers -- FILE`: how fast each layer reads a text.
//!
//! What is measured is the best of several rounds, each long enough for the clock. Beside it stands the speed of a
//! plain pass over the same bytes in the same run, so that numbers of two machines can be compared.

use recoupe::layers::Segmented;
use recoupe::{Options, analyze};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often each layer is measured; the best counts, because what disturbs only ever slows.
const ROUNDS: usize = 7;
/// A round lasts at least this long.
const LONG_ENOUGH: Duration = Duration::from_millis(200);

fn main() {
    // `cargo bench` passes `--bench` along.
    let file = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with("--"));
    let text = match file {
        Some(file) => {
            std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"))
        }
        None => include_str!("../tests/cases/articles.txt").repeat(64),
    };
    let bytes = f64::from(u32::try_from(text.len()).expect("a text of less than 4 GiB"));
    let segmented = Segmented::new(&text, None);
    println!("{bytes} bytes");
    let pass = megabytes_a_second(bytes, || digits(black_box(&text)));
    report("plain pass", pass, pass);
    let analysis = analyze(&text, &Options::default());
    let layers: [(&str, &dyn Fn() -> usize); 6] = [
        ("text", &|| Segmented::new(black_box(&text), None).tokens()),
        ("figures", &|| black_box(&segmented).figures().len()),
        ("names", &|| black_box(&segmented).names().0.len()),
        ("zones, quotes", &|| {
            black_box(&segmented).zones_and_quotes(&analysis)
        }),
        ("checks", &|| {
            black_box(&segmented).findings(&analysis).len()
        }),
        ("everything", &|| {
            analyze(black_box(&text), &Options::default()).figures.len()
        }),
    ];
    for (name, layer) in layers {
        report(name, megabytes_a_second(bytes, layer), pass);
    }
}

fn report(name: &str, speed: f64, pass: f64) {
    println!(
        "{name:13} {speed:8.1} MB/s   1/{:.0} of a plain pass",
        pass / speed
    );
}

/// A pass that looks at every byte and does nothing else.
fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn megabytes_a_second(bytes: f64, work: impl Fn() -> usize) -> f64 {
    let round = || {
        let start = Instant::now();
        let mut times = 0_u32;
        while times == 0 || start.elapsed() < LONG_ENOUGH {
            black_box(work());
            times += 1;
        }
        start.elapsed() / times
    };
    let best = (0..ROUNDS).map(|_| round()).min().unwrap_or_default();
    bytes / 1e6 / best.as_secs_f64()
}
