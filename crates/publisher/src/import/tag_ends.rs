//! Finds where a tag ends, and where an element ends whose content is not read.

/// Returns the inside of a tag and what follows it; none where another tag begins before it ends, or it never ends.
pub(super) fn split_tag(rest: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    let mut before = ' ';
    for (at, letter) in rest.char_indices() {
        match (letter, quote) {
            ('>', None) => return Some((rest.get(..at)?, rest.get(at + 1..)?)),
            ('<', None) => return None,
            ('"' | '\'', None) if before == '=' => quote = Some(letter),
            (letter, Some(mark)) if letter == mark => quote = None,
            _ => {}
        }
        if !letter.is_whitespace() {
            before = letter;
        }
    }
    None
}

/// Returns the content of an element and what follows its end tag; without an end tag everything is content.
pub(super) fn split_at_end<'a>(rest: &'a str, name: &str) -> (&'a str, &'a str) {
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|rest| rest.find("</")) {
        let after = rest.get(from + at + 2..).unwrap_or_default();
        if after.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            let following = after.split_once('>').map_or("", |(_, following)| following);
            return (rest.get(..from + at).unwrap_or_default(), following);
        }
        from += at + 2;
    }
    (rest, "")
}
