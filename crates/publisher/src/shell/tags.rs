//! Finds tags and their attributes in the template, which Trunk has written from our own index.html. No HTML parser is
//! needed for that, and none would keep the rest of the text byte for byte.

use std::ops::Range;

/// A start tag.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// Where it stands in the text.
    pub(super) range: Range<usize>,
    inside: &'a str,
}

/// Returns all tags with this name.
pub(super) fn find_tags<'a>(html: &'a str, name: &str) -> Vec<Tag<'a>> {
    let mut tags = Vec::new();
    for (start, opening) in html.match_indices(&format!("<{name}")) {
        let rest = html.get(start + opening.len()..).unwrap_or_default();
        let is_whole_name = rest.starts_with(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/'));
        if let (true, Some(inside)) = (is_whole_name, rest.split('>').next()) {
            let end = start + opening.len() + inside.len() + 1;
            tags.push(Tag { range: start..end, inside });
        }
    }
    tags
}

impl<'a> Tag<'a> {
    /// Returns the value of an attribute, in quotes or, as a minifier leaves it, without.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let (_, rest) = self.inside.split_once(&format!(" {name}="))?;
        match rest.chars().next()? {
            quote @ ('"' | '\'') => rest.split(quote).nth(1),
            _ => rest.split(char::is_whitespace).next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find_tags;

    #[test]
    fn attributes_are_found_in_any_quotes() {
        let html = "<links><link rel=\"stylesheet\" href='/a.css'/><link rel=icon href=/b.svg>";
        let tags = find_tags(html, "link");
        assert_eq!(tags.len(), 2);
        assert_eq!((tags[0].attribute("rel"), tags[0].attribute("href")), (Some("stylesheet"), Some("/a.css")));
        assert_eq!((tags[1].attribute("rel"), tags[1].attribute("href")), (Some("icon"), Some("/b.svg")));
        assert_eq!(html.get(tags[0].range.clone()), Some("<link rel=\"stylesheet\" href='/a.css'/>"));
    }
}
