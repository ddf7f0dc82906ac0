//! Changes to the source of the page: each must find what it replaces exactly once, so that a page that was rewritten
//! breaks the build and not the product.

use anyhow::{Result, ensure};

/// The source of the page with one stretch of it replaced.
///
/// # Errors
/// Where the stretch does not stand there exactly once.
pub(crate) fn replace(page: &str, old: &str, new: &str) -> Result<String> {
    let times = page.matches(old).count();
    ensure!(times == 1, "{old:?} stands {times} times, not once");
    Ok(page.replacen(old, new, 1))
}

/// The tags of the page that begin so, whole: `<link rel="stylesheet" href="a.css">`.
///
/// # Errors
/// A tag that does not end.
pub(crate) fn tags<'p>(page: &'p str, opening: &str) -> Result<Vec<&'p str>> {
    let mut found = Vec::new();
    for (start, _) in page.match_indices(opening) {
        let end = page[start..].find('>');
        ensure!(end.is_some(), "{opening} has no end");
        found.extend(end.map(|end| &page[start..=start + end]));
    }
    Ok(found)
}

/// The value of an attribute in a tag, between double quotation marks.
pub(crate) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_or_ambiguous_is_an_error() {
        assert_eq!(replace("a b", "a", "c").unwrap(), "c b");
        assert!(replace("a b", "d", "c").is_err());
        assert!(replace("a a", "a", "c").is_err());
    }

    #[test]
    fn tags_are_found_with_their_attributes() {
        let page = "<link rel=\"stylesheet\" href=\"a.css\" media=\"print\"> <link rel=\"icon\">";
        let tags = tags(page, "<link rel=\"stylesheet\"").unwrap();
        assert_eq!(tags.len(), 1);
        assert_eq!(attribute(tags[0], "href"), Some("a.css"));
        assert_eq!(attribute(tags[0], "media"), Some("print"));
        assert_eq!(attribute(tags[0], "id"), None);
    }
}
