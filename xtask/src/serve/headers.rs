//! The headers of every answer.
//!
//! The policy has one source, the `<meta http-equiv="Content-Security-Policy">` of the page, so that it holds on any
//! host. The server repeats it as a header and adds what a `meta` cannot carry.

/// What cannot stand in a `meta`, or belongs to no page.
const FIXED: &[(&str, &str)] = &[
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
    ),
    ("cache-control", "no-cache"),
];

/// The headers for a page with this text; names in lower case.
pub(crate) fn of(page: &str) -> impl Iterator<Item = (&'static str, String)> {
    let policy = match policy(page) {
        Some(policy) => format!("{policy}; frame-ancestors 'none'"),
        None => "frame-ancestors 'none'".to_owned(),
    };
    let fixed = FIXED.iter().map(|&(name, value)| (name, value.to_owned()));
    std::iter::once(("content-security-policy", policy)).chain(fixed)
}

/// The policy that a page declares, on one line.
pub(crate) fn policy(page: &str) -> Option<String> {
    let content = metas(page).find_map(|meta| {
        let equivalent = attribute(meta, "http-equiv")?;
        equivalent
            .eq_ignore_ascii_case("Content-Security-Policy")
            .then(|| attribute(meta, "content"))?
    })?;
    let words = content
        .split_whitespace()
        .map(|word| word.replace("&#39;", "'"));
    let policy = words.collect::<Vec<_>>().join(" ");
    let policy = policy.trim_end_matches([';', ' ']);
    (!policy.is_empty() && policy.is_ascii()).then(|| policy.to_owned())
}

/// The inside of each `meta` tag, comments left out.
fn metas(page: &str) -> impl Iterator<Item = &str> {
    let visible = page
        .split("<!--")
        .enumerate()
        .map(|(index, part)| match index {
            0 => part,
            _ => part.split_once("-->").map_or("", |(_, rest)| rest),
        });
    visible
        .flat_map(|part| part.split("<meta").skip(1))
        .map(|tag| {
            let mut quote = None;
            let end = tag.find(|character| match (quote, character) {
                (None, '"' | '\'') => {
                    quote = Some(character);
                    false
                }
                (Some(open), close) if open == close => {
                    quote = None;
                    false
                }
                (None, '>') => true,
                _ => false,
            });
            &tag[..end.unwrap_or(tag.len())]
        })
}

/// The value of an attribute in the inside of a tag; values stand in quotation marks.
fn attribute<'tag>(tag: &'tag str, wanted: &str) -> Option<&'tag str> {
    let mut rest = tag;
    loop {
        let (name, value) = rest.split_once('=')?;
        let value = value.trim_start();
        let quote = value
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, after) = value[1..].split_once(quote)?;
        if name.trim().eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html>
        <!-- <meta http-equiv="Content-Security-Policy" content="script-src *"> -->
        <meta charset="utf-8">
        <meta name="description" content="a > b">
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none';
                   script-src 'self' 'wasm-unsafe-eval';"
        >
        <p>Content-Security-Policy</p>"#;

    #[test]
    fn the_policy_is_that_of_the_page() {
        let wanted = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
        assert_eq!(policy(PAGE).as_deref(), Some(wanted));
        let swapped = "<meta content=\"default-src 'none'\" http-equiv='content-security-policy'/>";
        assert_eq!(policy(swapped).as_deref(), Some("default-src 'none'"));
    }

    #[test]
    fn no_policy_is_made_up() {
        assert_eq!(policy("<meta charset=\"utf-8\">"), None);
        assert_eq!(
            policy("<meta http-equiv=\"Content-Security-Policy\" content=\" \">"),
            None
        );
        assert_eq!(policy("<meta http-equiv=\"Content-Security-Policy\""), None);
        assert_eq!(policy(""), None);
    }

    #[test]
    fn framing_is_forbidden_with_and_without_a_policy() {
        for page in [PAGE, ""] {
            let (name, value) = of(page).next().unwrap();
            assert_eq!(name, "content-security-policy");
            assert!(value.ends_with("frame-ancestors 'none'"), "{value}");
        }
    }
}
