//! Finds the call of an `element()` view in which a string stands.

use super::rust_text::Literal;

/// Calls that pass on what they are given.
const TRANSPARENT: [&str; 14] = [
    "Some",
    "then_some",
    "then",
    "unwrap_or",
    "unwrap_or_else",
    "map_or",
    "map_or_else",
    "map",
    "or",
    "from",
    "into",
    "to_owned",
    "Borrowed",
    "String",
];

/// What a string is to an element.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Use<'a> {
    /// The value of the attribute of this name.
    Attribute(&'a str),
    /// The name of an attribute.
    AttributeName,
    /// Text between tags.
    Text,
}

/// Returns what a string is to the element whose method it is given to, or `None` elsewhere.
pub(super) fn find_use<'a>(code: &str, literals: &'a [Literal], literal: &Literal) -> Option<Use<'a>> {
    let mut end = literal.start;
    loop {
        let (name, open) = find_open_call(code.get(..end)?)?;
        match name {
            "child" | "children" | "changing_text" => return Some(Use::Text),
            "attr" | "attr_if" | "changing" | "flag" => {
                let first = literals.iter().find(|other| other.start > open)?;
                return Some(if first == literal { Use::AttributeName } else { Use::Attribute(&first.text) });
            }
            "" => {}
            name if TRANSPARENT.contains(&name) => {}
            _ => return None,
        }
        end = open;
    }
}

/// Returns the name before the last bracket that is still open, empty for a tuple, and the place of that bracket.
fn find_open_call(before: &str) -> Option<(&str, usize)> {
    let mut depth = 0_usize;
    for (at, letter) in before.char_indices().rev() {
        match letter {
            ')' => depth += 1,
            '(' if depth == 0 => {
                let head = before.get(..at)?;
                let start =
                    head.rfind(|letter: char| !letter.is_alphanumeric() && letter != '_').map_or(0, |start| start + 1);
                return Some((head.get(start..)?, at));
            }
            '(' => depth -= 1,
            ';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::source::Source;

    #[test]
    fn the_call_around_a_string_says_what_it_is() {
        for (text, expected) in [
            ("element(\"p\").child(\"X\")", Some(Use::Text)),
            ("element(\"p\").child(move || if a { \"X\" } else { b })", Some(Use::Text)),
            ("element(\"p\").child((b, \"X\"))", Some(Use::Text)),
            ("element(\"p\").children((b, \"X\"))", Some(Use::Text)),
            ("element(\"p\").flag(\"X\", move || a)", Some(Use::AttributeName)),
            ("element(\"p\").child(a.then_some(\"X\"))", Some(Use::Text)),
            ("a.child(element(\"p\").attr(\"title\", \"X\"))", Some(Use::Attribute("title"))),
            ("a.attr_if(\"title\", b.then(|| \"X\"))", Some(Use::Attribute("title"))),
            ("a.attr(\"X\", c)", Some(Use::AttributeName)),
            ("a.child(f(\"X\"))", None),
            ("let a = \"X\";", None),
        ] {
            let source = Source::new("src/views/a.rs", text);
            let literal = source.literals().iter().find(|literal| literal.text == "X").unwrap();
            assert_eq!(find_use(source.code(), source.literals(), literal), expected, "{text}");
        }
    }
}
