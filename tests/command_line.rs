//! The command line as its users meet it.
#![cfg(feature = "cli")]

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn recoupe(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_recoupe"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that fails early reads nothing; that is for the test to see.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the command ends")
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn prints_one_object_in_code_points() {
    let output = recoupe(&["analyze"], "🎬 Plus de 13 M€ pour Vernoise".as_bytes());
    assert!(output.status.success());
    let report = json(stdout(&output));
    let money = &report["figures"][0];
    assert_eq!(
        (
            &money["start"],
            &money["end"],
            &money["type"],
            &money["value"],
            &money["qualifier"]
        ),
        (
            &10.into(),
            &15.into(),
            &"money".into(),
            &"13000000 EUR".into(),
            &"more-than".into()
        )
    );
    assert_eq!(money["text"], "13 M€");
    assert!(report.get("id").is_none());
}

#[test]
fn answers_lines_in_order_with_their_ids() {
    let input = concat!(
        r#"{"id":"a","text":"Le 3 mars","reference_date":"2025-02-11"}"#,
        "\n\n",
        r#"{"id":"b","text":"3 billion dollars","language":"en"}"#,
        "\n"
    );
    let output = recoupe(&["analyze", "--jsonl", "-"], input.as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    let reports: Vec<Value> = stdout(&output).lines().map(json).collect();
    assert_eq!(reports.len(), 2);
    assert_eq!(
        (&reports[0]["id"], &reports[1]["id"]),
        (&"a".into(), &"b".into())
    );
    assert_eq!(reports[0]["figures"][0]["resolved"], "2025-03-03");
    assert_eq!(reports[1]["figures"][0]["value"], "3000000000 USD");
}

#[test]
fn a_bad_line_is_named_and_the_others_are_done() {
    let input = "{\"id\":\"a\"}\n{\"id\":\"b\",\"text\":\"5 kg\"}\n{\"id\":\"c\",\"text\":\"\",\"reference_date\":\"hier\"}\n";
    let output = recoupe(&["analyze", "--jsonl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stdout(&output).lines().count(), 1);
    let complaints = stderr(&output);
    assert!(
        complaints.contains("line 1: missing field `text`"),
        "{complaints}"
    );
    assert!(
        complaints.contains("line 3: reference_date \"hier\""),
        "{complaints}"
    );
}

#[test]
fn an_unreadable_file_is_named_and_the_others_are_done() {
    let folder = std::env::temp_dir().join(format!("recoupe-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for files");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (good, binary, missing) = (path("bon.txt"), path("binaire.bin"), path("absent.txt"));
    std::fs::write(&good, "\u{FEFF}Il pèse 5 kg").expect("written");
    std::fs::write(&binary, [b'a', 0xFF, 0xFE, 0]).expect("written");

    let output = recoupe(&["analyze", &missing, &binary, &good], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(json(stdout(&output))["figures"][0]["start"], 8);
    let complaints: Vec<&str> = stderr(&output).lines().collect();
    assert_eq!(complaints.len(), 2);
    assert!(complaints[0].contains("absent.txt"), "{complaints:?}");
    assert!(
        complaints[1].contains("binaire.bin: not UTF-8 (the first bad byte is byte 1)"),
        "{complaints:?}"
    );
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn a_bad_date_or_language_is_refused_in_words() {
    let date = recoupe(&["analyze", "--reference-date", "2025-02-30"], b"");
    assert_eq!(date.status.code(), Some(2));
    assert!(stderr(&date).contains("2025-02-30"), "{}", stderr(&date));
    let language = recoupe(&["analyze", "--language", "de"], b"");
    assert_eq!(language.status.code(), Some(2));
    assert!(
        stderr(&language).contains("auto, fr, en"),
        "{}",
        stderr(&language)
    );
}

#[test]
fn text_keeps_the_text_and_shows_values() {
    let output = recoupe(
        &["analyze", "--format", "text"],
        "Près de 200 euros\net rien".as_bytes(),
    );
    assert!(output.status.success());
    assert_eq!(
        stdout(&output),
        "Près de 200 euros [nearly 200 EUR]\net rien\n"
    );
}

#[test]
fn empty_input_gives_an_empty_analysis() {
    let output = recoupe(&["analyze"], b"");
    assert!(output.status.success());
    let report = json(stdout(&output));
    for list in ["figures", "names", "entities"] {
        assert_eq!(report[list], Value::Array(Vec::new()));
    }
}

#[test]
fn explains_in_code_points() {
    let output = recoupe(
        &["analyze", "--format", "explain"],
        "🎬 Plus de 13 M€".as_bytes(),
    );
    assert!(output.status.success());
    let report = json(stdout(&output));
    let explanation = &report["explanations"][0];
    assert_eq!(explanation["rule"], "number-unit");
    assert_eq!(explanation["figure"]["value"], "13000000 EUR");
    assert_eq!(explanation["qualifier"]["value"], "more-than");
    let scale = &explanation["parts"][1];
    assert_eq!(
        (
            &scale["start"],
            &scale["role"],
            &scale["text"],
            &scale["value"]
        ),
        (&13.into(), &"scale".into(), &"M".into(), &"1000000".into())
    );
}

#[test]
fn compares_articles() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let files = [("one", "150"), ("two", "120")].map(|(name, posts)| {
        let file = format!("{folder}/compare-{name}.txt");
        let text = format!("🎬 Le groupe Corvex supprime {posts} postes à Vernoise.");
        std::fs::write(&file, text).expect("a file can be written");
        file
    });
    let [one, two] = files.each_ref().map(String::as_str);

    let output = recoupe(&["compare", "--format", "json", one, two], b"");
    assert!(output.status.success());
    let report = json(stdout(&output));
    let figure = &report["figures"][0];
    assert_eq!(
        (
            &figure["status"],
            &figure["articles"],
            &report["articles"][1]["id"]
        ),
        (&"different".into(), &1.into(), &two.into())
    );
    let place = &figure["places"][1];
    assert_eq!(
        (&place["start"], &place["text"], &place["differs"]),
        (&28.into(), &"120 postes".into(), &true.into())
    );

    let output = recoupe(&["compare", one, two], b"");
    let table = stdout(&output);
    assert!(table.contains("≠  150 postes  120 postes\n"), "{table}");
    assert!(
        table.contains("≠ 2: 🎬 Le groupe Corvex supprime 120 postes"),
        "{table}"
    );

    assert!(
        table.ends_with("\n\n1, 2: Corvex\n1, 2: Vernoise\n"),
        "{table}"
    );

    let output = recoupe(&["compare", one, "no such file"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no such file"));
    assert_eq!(recoupe(&["compare", one], b"").status.code(), Some(2));
}

#[test]
fn explains_names_in_code_points() {
    let output = recoupe(
        &["analyze", "--format", "explain", "--language", "fr"],
        "🎬 La ministre Nadia Zorlini parle.".as_bytes(),
    );
    assert!(output.status.success());
    let report = json(stdout(&output));
    let explanation = &report["names"][0];
    let name = &explanation["name"];
    assert_eq!(
        (&name["start"], &name["end"], &name["type"], &name["text"]),
        (
            &14.into(),
            &27.into(),
            &"person".into(),
            &"Nadia Zorlini".into()
        )
    );
    let reasons = explanation["reasons"].as_array().expect("a list");
    let before = |reason: &&Value| reason["clue"] == "before" && reason["text"] == "ministre";
    assert!(reasons.iter().any(|reason| before(&reason)), "{reasons:?}");
}
