//! Annotated texts, in their two forms: JSON lines with spans, and prose annotated inline.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

use super::kind::Kind;
use crate::files;

/// A text and its spans.
#[derive(Debug, PartialEq, Deserialize)]
pub(crate) struct Sample {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) spans: Vec<Span>,
}

/// An annotated span; offsets in Unicode code points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    #[serde(rename = "type")]
    pub(crate) kind: Kind,
    pub(crate) value: Option<String>,
    /// Neither rewarded when found nor punished when missed.
    #[serde(default)]
    pub(crate) optional: bool,
}

/// Reads a file of either form, told apart by its ending: `.jsonl` or `.txt`.
///
/// # Errors
/// A file that cannot be read or does not follow its form, with the line.
pub(crate) fn read(path: &Path) -> Result<Vec<Sample>> {
    let content = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let texts = match files::extension(path).as_str() {
        "jsonl" => json_lines(&content),
        "txt" => inline(&content),
        _ => bail!("{}: neither .jsonl nor .txt", path.display()),
    };
    texts.with_context(|| path.display().to_string())
}

fn json_lines(content: &str) -> Result<Vec<Sample>> {
    let lines = content
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let text = |(index, line): (usize, &str)| {
        let text: Sample =
            serde_json::from_str(line).with_context(|| format!("line {}", index + 1))?;
        let length = text.text.chars().count();
        let sound = |span: &Span| span.start < span.end && span.end <= length;
        ensure!(
            text.spans.iter().all(sound),
            "line {}: a span outside the text",
            index + 1
        );
        Ok(text)
    };
    lines.map(text).collect()
}

/// Articles with their spans written `[CODE|surface]`, one sentence a line, a blank line between articles, each under
/// a heading `# slug`. A code followed by `?` is optional.
fn inline(content: &str) -> Result<Vec<Sample>> {
    let mut texts: Vec<Sample> = Vec::new();
    for (index, line) in content.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        if let Some(slug) = line.strip_prefix("# ") {
            let id = slug.trim().to_owned();
            texts.push(Sample {
                id,
                text: String::new(),
                spans: Vec::new(),
            });
            continue;
        }
        let place = || format!("line {}", index + 1);
        let text = texts
            .last_mut()
            .with_context(|| format!("{}: text before a heading", place()))?;
        if !text.text.is_empty() {
            text.text.push('\n');
        }
        inline_line(line, text).with_context(place)?;
    }
    Ok(texts)
}

fn inline_line(line: &str, text: &mut Sample) -> Result<()> {
    let mut rest = line;
    let mut length = text.text.chars().count();
    while let Some((before, after)) = rest.split_once('[') {
        let (annotation, after) = after
            .split_once(']')
            .context("a bracket that does not close")?;
        let (code, surface) = annotation
            .split_once('|')
            .context("a bracket without a bar")?;
        length += before.chars().count();
        let start = length;
        length += surface.chars().count();
        ensure!(start < length, "an empty span");
        let (code, optional) = code
            .strip_suffix('?')
            .map_or((code, false), |code| (code, true));
        text.spans.push(Span {
            start,
            end: length,
            kind: kind_of(code)?,
            value: None,
            optional,
        });
        text.text.push_str(before);
        text.text.push_str(surface);
        rest = after;
    }
    text.text.push_str(rest);
    Ok(())
}

fn kind_of(code: &str) -> Result<Kind> {
    Ok(match code {
        "P" => Kind::Person,
        "O" => Kind::Organization,
        "L" => Kind::Place,
        "E" => Kind::Event,
        "X" => Kind::Product,
        "M" => Kind::Money,
        "%" => Kind::Percent,
        "R" => Kind::Ratio,
        "K" => Kind::Multiplier,
        "U" => Kind::Duration,
        "Q" => Kind::Quantity,
        "N" => Kind::Number,
        "D" => Kind::Date,
        "H" => Kind::Time,
        other => bail!("no type has the code {other:?}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_lines_are_read_with_what_else_they_hold() {
        let line = r#"{"id": "a-1", "zones": [], "text": "Élise a 3 €.", "spans": [
            {"start": 0, "end": 5, "type": "person", "text": "Élise"},
            {"start": 8, "end": 11, "type": "money", "text": "3 €", "value": "3 EUR", "optional": true}]}"#
            .replace('\n', "");
        let texts = json_lines(&format!("{line}\n\n")).unwrap();
        assert_eq!(texts.len(), 1);
        assert_eq!(texts[0].spans[0].kind, Kind::Person);
        assert_eq!(texts[0].spans[1].value.as_deref(), Some("3 EUR"));
        assert!(texts[0].spans[1].optional && !texts[0].spans[0].optional);
    }

    #[test]
    fn a_bad_line_is_named() {
        let error = |content: &str| format!("{:#}", json_lines(content).unwrap_err());
        assert!(error("\n{").contains("line 2"));
        let outside =
            r#"{"id": "a", "text": "été", "spans": [{"start": 0, "end": 4, "type": "date"}]}"#;
        assert!(error(outside).contains("line 1: a span outside"));
    }

    #[test]
    fn inline_annotation_becomes_spans() {
        let content =
            "# foire\nÀ [L|Brive], [Q?|deux foires].\nSans rien.\n\n# gare\n[P|Léo] à [H|8 h]\n";
        let texts = inline(content).unwrap();
        assert_eq!(texts.len(), 2);
        assert_eq!(texts[0].id, "foire");
        assert_eq!(texts[0].text, "À Brive, deux foires.\nSans rien.");
        let spans: Vec<_> = texts[0]
            .spans
            .iter()
            .map(|span| (span.start, span.end, span.kind, span.optional))
            .collect();
        assert_eq!(
            spans,
            [(2, 7, Kind::Place, false), (9, 20, Kind::Quantity, true)]
        );
        assert_eq!(texts[1].text, "Léo à 8 h");
        assert_eq!((texts[1].spans[1].start, texts[1].spans[1].end), (6, 9));
    }

    #[test]
    fn broken_annotation_is_an_error_with_its_line() {
        let error = |content: &str| format!("{:#}", inline(content).unwrap_err());
        assert!(error("# a\n\n[L|Brive").contains("line 3"));
        assert!(error("# a\n[Z|Brive]").contains("\"Z\""));
        assert!(error("# a\n[Brive]").contains("without a bar"));
        assert!(error("[L|Brive]").contains("before a heading"));
    }
}
