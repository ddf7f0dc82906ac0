//! Annotated texts: gold files of JSON lines, and prose annotated inline.

use std::path::Path;

use recoupe::{NameKind, Span};
use serde_json::Value;

/// An annotated name; offsets in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it names.
    pub(crate) kind: NameKind,
    /// Another reading is as good.
    pub(crate) optional: bool,
}

/// A text with its names.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    /// The text.
    pub(crate) text: String,
    /// Its names, sorted and disjoint.
    pub(crate) names: Vec<Name>,
}

/// Reads a file of either form, by its ending.
pub(crate) fn read(path: &Path) -> Result<Vec<Text>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let content = std::fs::read_to_string(path).map_err(|error| failed(&error))?;
    let texts = if path.extension().is_some_and(|ending| ending == "jsonl") {
        content.lines().map(gold).collect()
    } else {
        inline(&content)
    };
    texts.map_err(|error| failed(&error))
}

fn gold(line: &str) -> Result<Text, String> {
    let item: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let text = item["text"].as_str().ok_or("no text")?.to_owned();
    let offsets: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let mut names = Vec::new();
    for span in item["spans"].as_array().ok_or("no spans")? {
        let Some(kind) = span["type"].as_str().and_then(kind_named) else {
            continue;
        };
        let at = |key: &str| {
            let offset = span[key].as_u64().ok_or("no offset")? as usize;
            offsets.get(offset).copied().ok_or("an offset outside")
        };
        names.push(Name {
            span: Span {
                start: at("start")?,
                end: at("end")?,
            },
            kind,
            optional: span["optional"].as_bool().unwrap_or(false),
        });
    }
    names.sort_by_key(|name| name.span);
    Ok(Text { text, names })
}

fn kind_named(name: &str) -> Option<NameKind> {
    NameKind::ALL.into_iter().find(|kind| kind.name() == name)
}

fn inline(content: &str) -> Result<Vec<Text>, String> {
    let mut texts: Vec<Text> = Vec::new();
    let mut opens = true;
    for (line, number) in content.lines().zip(1..) {
        if line.starts_with("# ") || line.trim().is_empty() {
            opens = true;
            continue;
        }
        if opens {
            texts.push(Text {
                text: String::new(),
                names: Vec::new(),
            });
            opens = false;
        }
        let text = texts.last_mut().expect("one was opened");
        inline_line(line, text).map_err(|error| format!("line {number}: {error}"))?;
    }
    Ok(texts)
}

fn inline_line(line: &str, text: &mut Text) -> Result<(), String> {
    if !text.text.is_empty() {
        text.text.push('\n');
    }
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let (code, after) = after.split_once('|').ok_or("a bracket without a bar")?;
        let (surface, after) = after.split_once(']').ok_or("a bracket left open")?;
        text.text.push_str(before);
        let start = text.text.len();
        text.text.push_str(surface);
        let kind = match code.trim_end_matches('?') {
            "P" => Some(NameKind::Person),
            "O" => Some(NameKind::Organization),
            "L" => Some(NameKind::Place),
            "E" => Some(NameKind::Event),
            "X" => Some(NameKind::Product),
            _ => None,
        };
        if let Some(kind) = kind {
            text.names.push(Name {
                span: Span {
                    start,
                    end: text.text.len(),
                },
                kind,
                optional: code.ends_with('?'),
            });
        }
        rest = after;
    }
    text.text.push_str(rest);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_annotation_yields_spans_of_the_bare_text() {
        let texts = inline("# a\nÀ [L|Corvane], [X?|Zorl] va.\n\nFin\n").expect("sound");
        assert_eq!(texts.len(), 2);
        assert_eq!(texts[0].text, "À Corvane, Zorl va.");
        let names: Vec<_> = texts[0]
            .names
            .iter()
            .map(|name| {
                (
                    &texts[0].text[name.span.start..name.span.end],
                    name.optional,
                )
            })
            .collect();
        assert_eq!(names, [("Corvane", false), ("Zorl", true)]);
    }

    #[test]
    fn gold_offsets_are_characters() {
        let line = r#"{"text":"Été à Corvane","spans":[{"start":6,"end":13,"type":"place"},{"start":0,"end":3,"type":"date"}]}"#;
        let text = gold(line).expect("sound");
        assert_eq!(text.names.len(), 1);
        assert_eq!(&text.text[text.names[0].span.start..], "Corvane");
    }
}
