//! Parses lists as PHP's `serialize` writes them: WordPress plugins store their lists this way.
//!
//! The lengths in them are ignored, because they are wrong wherever somebody has replaced an address in a database; a
//! parser that relies on them (`serde-php`) refuses such lists.

/// Returns the texts that are values, and not the names of values; none where the source is not such a list.
pub(super) fn values(source: &str) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    // For each list that is open, whether a name comes next.
    let mut open: Vec<bool> = Vec::new();
    let mut rest = source.trim();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('}') {
            open.pop()?;
            rest = after.trim_start_matches(';');
            continue;
        }
        let (kind, after) = rest.split_once([':', ';'])?;
        let is_name = open.last_mut().is_some_and(|is_name| std::mem::replace(is_name, !*is_name));
        match kind {
            "s" => {
                let (_, after) = after.split_once(":\"")?;
                let (text, following) = after.split_once("\";")?;
                if !is_name && !text.trim().is_empty() {
                    texts.push(text.to_owned());
                }
                rest = following;
            }
            "i" | "b" | "d" => rest = after.split_once(';')?.1,
            "N" => rest = after,
            "a" | "O" => {
                open.push(true);
                rest = after.split_once('{')?.1;
            }
            _ => return None,
        }
    }
    open.is_empty().then_some(texts)
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn values_are_told_from_names() {
        let list = "a:2:{s:5:\"jalan\";s:10:\"Jalan Solo\";s:3:\"jam\";a:2:{i:0;s:5:\"08.00\";i:1;N;}}";
        assert_eq!(values(list).unwrap(), ["Jalan Solo", "08.00"]);
        assert_eq!(values("a:1:{i:0;s:99:\"x\";}").unwrap(), ["x"]);
        for other in ["a:1:{", "}", "a:b", "s:1:\"", "kata"] {
            assert!(values(other).is_none(), "{other}");
        }
    }
}
