//! Common words: those that a text also writes in lower case, so that a capital at the start of a sentence says
//! nothing about them.

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;

/// Words met this often in lower case are common, and rarer ones if they were seen opening a sentence too.
const FREQUENT: usize = 4;

/// Counts of one word.
#[derive(Default)]
struct Count {
    lower: usize,
    opening: usize,
}

/// The common words of `texts`.
pub(crate) fn common(texts: &[String]) -> Vec<String> {
    let mut counts: HashMap<String, Count> = HashMap::new();
    for text in texts {
        let mut opens = true;
        for word in text.split(|c: char| c.is_whitespace() || matches!(c, '\'' | '’')) {
            let letters = word.trim_matches(|c: char| !c.is_alphabetic());
            if letters.is_empty() {
                continue;
            }
            if letters.chars().all(char::is_lowercase) {
                counts.entry(letters.to_owned()).or_default().lower += 1;
            } else if opens && letters.chars().skip(1).all(char::is_lowercase) {
                counts.entry(letters.to_lowercase()).or_default().opening += 1;
            }
            opens = word.ends_with(['.', '!', '?', '…', '»']);
        }
    }
    counts
        .into_iter()
        .filter(|(word, count)| {
            word.chars().count() > 1
                && (count.lower >= FREQUENT || count.lower > 0 && count.opening > 0)
        })
        .map(|(word, _)| word)
        .collect()
}

/// The sentences of a gold file, names blanked so that no name counts as a word.
pub(crate) fn gold(path: &Path) -> Result<Vec<String>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut texts = Vec::new();
    for line in std::fs::read_to_string(path)
        .map_err(|error| failed(&error))?
        .lines()
    {
        let item: Value = serde_json::from_str(line).map_err(|error| failed(&error))?;
        let mut characters: Vec<char> = item["text"].as_str().unwrap_or_default().chars().collect();
        for span in item["spans"].as_array().into_iter().flatten() {
            if let (Some(start), Some(end)) = (span["start"].as_u64(), span["end"].as_u64()) {
                characters[start as usize..end as usize].fill('0');
            }
        }
        texts.push(characters.into_iter().collect());
    }
    Ok(texts)
}

/// The lines of a text annotated inline (`[P|Ada Lovelace]`), names blanked.
pub(crate) fn corpus(path: &Path) -> Result<Vec<String>, String> {
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(text
        .lines()
        .filter(|line| !line.starts_with("# "))
        .map(|line| {
            let mut out = String::new();
            let mut rest = line;
            while let Some((before, after)) = rest.split_once('[') {
                out.push_str(before);
                out.push('0');
                rest = after.split_once(']').map_or("", |(_, after)| after);
            }
            out + rest
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_common_when_lower_case_and_opening_were_both_seen() {
        let texts = [
            "Demain il part. Ada part demain.".to_owned(),
            "Le soir.".to_owned(),
        ];
        assert_eq!(common(&texts), ["demain"]);
    }
}
