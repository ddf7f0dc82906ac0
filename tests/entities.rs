//! Entities on the articles that the project started from: whatever the form, one thing is one entity. They stand in the
//! shared folder beside the checkout; where there is none the test passes and says so.

use recoupe::{Options, analyze};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// The forms of one thing each.
const THINGS: [&[&str]; 6] = [
    &["UE", "Union européenne"],
    &["CE", "Commission européenne"],
    &["BEI", "Banque européenne d'investissement"],
    &["Breton", "Thierry Breton"],
    &["von der Leyen", "Ursula von der Leyen"],
    &["Trump", "Donald Trump"],
];

#[test]
fn each_thing_of_the_first_articles_is_one_entity() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/gold/seeds.jsonl");
    let Ok(content) = std::fs::read_to_string(&path) else {
        eprintln!("{}: not there, nothing tested", path.display());
        return;
    };
    let mut joined: BTreeSet<&str> = BTreeSet::new();
    for line in content.lines() {
        let item: Value = serde_json::from_str(line).expect("JSON lines");
        let text = item["text"].as_str().expect("a text");
        let analysis = analyze(text, &Options::default());
        for forms in THINGS {
            let mut entities = BTreeSet::new();
            let mut met = BTreeSet::new();
            for name in &analysis.names {
                let form = name.span.of(text).replace('’', "'");
                if forms.contains(&form.as_str()) {
                    entities.insert(name.entity);
                    met.insert(form);
                }
            }
            assert!(entities.len() <= 1, "{forms:?} in {}", item["id"]);
            if met.len() == forms.len() {
                joined.insert(forms[0]);
            }
        }
    }
    for forms in THINGS {
        assert!(
            joined.contains(forms[0]),
            "no article has both forms of {forms:?}"
        );
    }
}
