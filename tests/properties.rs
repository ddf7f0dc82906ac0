//! Promises that hold for any text at all.

mod seeded;

use proptest::prelude::*;
use recoupe::report::json::Report;
use recoupe::{Analysis, CodePoints, Language, Options, Span, Utf16, analyze, explain};

/// Pieces that figures and names are made of, and characters that break naive code.
const PIECES: [&str; 72] = [
    "0",
    "1",
    "7",
    "12",
    "2024",
    "200",
    "000",
    "999999999999999999999999999999999",
    "un",
    "deux",
    "quatre",
    "vingt",
    "cent",
    "mille",
    "millions",
    "milliard",
    "dizaine",
    "demi",
    "et",
    "de",
    "d’",
    "l'",
    "à",
    "entre",
    "plus",
    "euros",
    "$",
    "€",
    "%",
    "points",
    "ans",
    "jours",
    "h",
    "heures",
    "janvier",
    "mars",
    "lundi",
    "XIXe",
    "siècle",
    "années",
    "fois",
    "sur",
    "des",
    "tiers",
    "kg",
    "m²",
    "km/h",
    "°C",
    "Le",
    "UE",
    "Jean",
    "Dupont",
    "Banque",
    "von der",
    "OpenAI",
    "«",
    "»",
    "“",
    "(",
    ")",
    "-",
    "–",
    ".",
    ",",
    ":",
    "/",
    "½",
    "\u{AD}",
    "\u{301}",
    "🎬",
    "العربية",
    "\u{FFFD}",
];
const SPACES: [&str; 10] = [
    "", "", " ", " ", "\u{A0}", "\u{202F}", "\n", "\r\n", "\r", "\t",
];

fn article() -> impl Strategy<Value = String> {
    let piece = (
        prop::sample::select(&PIECES[..]),
        prop::sample::select(&SPACES[..]),
    );
    prop::collection::vec(piece, 0..60).prop_map(|pieces| {
        pieces
            .iter()
            .flat_map(|&(piece, space)| [piece, space])
            .collect()
    })
}

fn options() -> impl Strategy<Value = Options> {
    let language = prop::option::of(prop_oneof![Just(Language::French), Just(Language::English)]);
    let date = prop::option::of(Just("2025-02-11".parse().expect("a date")));
    (language, date, any::<bool>()).prop_map(|(language, reference_date, furniture)| Options {
        language,
        reference_date,
        furniture,
        interface: language,
    })
}

fn check(text: &str, options: &Options) -> Result<Analysis, TestCaseError> {
    let analysis = analyze(text, options);
    let figures: Vec<Span> = analysis.figures.iter().map(|figure| figure.span).collect();
    let names: Vec<Span> = analysis.names.iter().map(|mention| mention.span).collect();
    prop_assert!(figures.is_sorted() && names.is_sorted());
    let mut all = [figures, names].concat();
    all.sort();
    for span in &all {
        prop_assert!(span.start < span.end && span.end <= text.len());
        prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
    }
    for pair in all.windows(2) {
        prop_assert!(pair[0].end <= pair[1].start, "{pair:?} overlap in {text:?}");
    }
    let mut mentions = vec![0; analysis.entities.len()];
    for mention in &analysis.names {
        mentions[mention.entity] += 1;
        prop_assert_eq!(mention.kind, analysis.entities[mention.entity].kind);
    }
    let counted: Vec<usize> = analysis
        .entities
        .iter()
        .map(|entity| entity.mentions)
        .collect();
    prop_assert_eq!(mentions, counted);
    Ok(analysis)
}

/// The reports' offsets cut out of the text what the reports say stands there.
fn check_reports(text: &str, analysis: &Analysis) -> Result<(), TestCaseError> {
    let points: Vec<char> = text.chars().collect();
    for figure in Report::new::<CodePoints>(None, text, analysis).figures {
        let slice: String = points[figure.start..figure.end].iter().collect();
        prop_assert_eq!(slice, figure.text);
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    for name in Report::new::<Utf16>(None, text, analysis).names {
        prop_assert_eq!(
            String::from_utf16_lossy(&units[name.start..name.end]),
            name.text
        );
    }
    Ok(())
}

/// Every figure is explained, by parts that lie in it in the order of the text.
fn check_explanations(
    text: &str,
    options: &Options,
    analysis: &Analysis,
) -> Result<(), TestCaseError> {
    let explanations = explain(text, options);
    let figures = explanations.iter().map(|explanation| &explanation.figure);
    prop_assert!(figures.eq(&analysis.figures), "{text:?}");
    for explanation in &explanations {
        let mut at = explanation.figure.span.start;
        for part in &explanation.parts {
            prop_assert!(at <= part.span.start && part.span.start < part.span.end);
            at = part.span.end;
        }
        prop_assert!(at <= explanation.figure.span.end, "{explanation:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(seeded::reproducible(2_000))]

    #[test]
    fn articles_of_any_shape((text, options) in (article(), options())) {
        let analysis = check(&text, &options)?;
        check_reports(&text, &analysis)?;
        check_explanations(&text, &options, &analysis)?;
        prop_assert_eq!(analyze(&text, &options), analysis);
    }

    #[test]
    fn any_string((text, options) in (any::<String>(), options())) {
        let analysis = check(&text, &options)?;
        check_reports(&text, &analysis)?;
    }

    /// As texts come from JavaScript: a lone surrogate is one U+FFFD, one code unit for one.
    #[test]
    fn any_utf16(units in prop::collection::vec(any::<u16>(), 0..80)) {
        let text = String::from_utf16_lossy(&units);
        prop_assert_eq!(text.encode_utf16().count(), units.len());
        let analysis = check(&text, &Options::default())?;
        check_reports(&text, &analysis)?;
    }

    /// What a paragraph holds does not depend on how its line ends.
    #[test]
    fn line_ends_are_alike(text in article()) {
        let values = |text: &str| -> Vec<(usize, Option<String>)> {
            let figures = analyze(text, &Options { language: Some(Language::French), ..Options::default() }).figures;
            figures.iter().map(|figure| (figure.span.start, figure.value.normal_form())).collect()
        };
        let unix = text.replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(values(&unix), values(&unix.replace('\n', "\r")));
    }
}
