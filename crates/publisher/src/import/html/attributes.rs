//! Attributes of tags and of WordPress's shortcodes.

/// How a value may be quoted. Some sites turned the quotation marks into entities or typographic quotes.
const QUOTES: [(&str, &str); 9] = [
    ("\"", "\""),
    ("'", "'"),
    ("&quot;", "&quot;"),
    ("&#8220;", "&#8221;"),
    ("&#8221;", "&#8221;"),
    ("&#8243;", "&#8243;"),
    ("“", "”"),
    ("”", "”"),
    ("″", "″"),
];

/// Parses names and values, without decoding them.
pub(super) fn parse(source: &str) -> Vec<(String, &str)> {
    let mut attributes = Vec::new();
    let mut rest = source;
    let names = |text: &str| -> Vec<String> {
        let names = text.split(|letter: char| letter.is_whitespace() || letter == '/');
        names.filter(|name| !name.is_empty()).map(str::to_ascii_lowercase).collect()
    };
    while let Some((before, after)) = rest.split_once('=') {
        let mut before = names(before);
        let key = before.pop().unwrap_or_default();
        attributes.extend(before.into_iter().map(|name| (name, "")));
        let after = after.trim_start();
        let quoted = QUOTES.iter().find_map(|(start, end)| after.strip_prefix(start)?.split_once(end));
        let (value, following) = quoted.unwrap_or_else(|| after.split_once(char::is_whitespace).unwrap_or((after, "")));
        attributes.push((key, value));
        rest = following;
    }
    attributes.extend(names(rest).into_iter().map(|name| (name, "")));
    attributes
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn values_may_be_quoted_in_any_way() {
        let found = parse(" a=\"b c\" checked D='e' f=g h=&#8220;i j&#8221; k=“l m” /");
        let found: Vec<(&str, &str)> = found.iter().map(|(key, value)| (key.as_str(), *value)).collect();
        assert_eq!(found, [("a", "b c"), ("checked", ""), ("d", "e"), ("f", "g"), ("h", "i j"), ("k", "l m")]);
    }
}
