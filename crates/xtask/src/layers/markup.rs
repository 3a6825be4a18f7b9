//! Markup is made by views alone: no HTML from strings, no inline styles, which the policy blocks.

use super::{
    Violation,
    calls::{Use, find_use},
    source::{Source, line_at, words},
};

/// Ways to turn a string into HTML, in Rust and as names of JavaScript in strings.
const FROM_STRINGS: [&str; 9] = [
    "inner_html",
    "set_inner_html",
    "outer_html",
    "set_outer_html",
    "insert_adjacent_html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "set_html_unsafe",
];

const STYLE: &str = "a `style` attribute: the policy blocks it in static pages; use a class";

pub(super) fn check_markup(source: &Source) -> Vec<Violation> {
    if !source.is_below(&["src/"]) {
        return Vec::new();
    }
    let code = source.code();
    let mut found: Vec<(usize, String)> = Vec::new();
    for (offset, word) in words(code).filter(|(_, word)| FROM_STRINGS.contains(word)) {
        found.push((offset, format!("`{word}`: content never becomes HTML from a string")));
    }
    for literal in source.literals() {
        if let Some((_, word)) = words(&literal.text).find(|(_, word)| FROM_STRINGS.contains(word)) {
            found.push((literal.start, format!("`{word}`: content never becomes HTML from a string")));
        }
    }
    if source.is_below(&["src/app", "src/views", "src/components"]) {
        for (offset, _) in words(code).filter(|(offset, word)| *word == "style" && is_attribute(code, *offset)) {
            found.push((offset, STYLE.to_owned()));
        }
        let named = source.literals().iter().filter(|literal| literal.text == "style");
        for literal in named.filter(|literal| find_use(code, source.literals(), literal) == Some(Use::AttributeName)) {
            found.push((literal.start, STYLE.to_owned()));
        }
    }
    found.into_iter().map(|(offset, message)| Violation::new(&source.path, line_at(code, offset), message)).collect()
}

/// Returns whether this is an attribute: `style=…` or `style:color=…`, but not `let style = …` or `style: Style`.
fn is_attribute(code: &str, offset: usize) -> bool {
    let before = code.get(..offset).and_then(|text| text.chars().next_back());
    let after = code.get(offset + "style".len()..).unwrap_or_default();
    let is_directive = after
        .strip_prefix(':')
        .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_alphabetic() || letter == '-'));
    let is_value = after.starts_with('=') && !after.starts_with("==");
    before.is_some_and(char::is_whitespace) && (is_directive || is_value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(path: &str, text: &str) -> usize {
        check_markup(&Source::new(path, text)).len()
    }

    #[test]
    fn html_from_strings_is_found_under_every_name() {
        for text in ["view! { <p inner_html=text /> }", "element.set_inner_html(text)", "f(\"innerHTML\")"] {
            assert_eq!(broken("src/platform/document.rs", text), 1, "{text}");
        }
        assert_eq!(broken("src/platform/document.rs", "// inner_html is banned"), 0);
        assert_eq!(broken("crates/publisher/src/a.rs", "set_inner_html(x)"), 0);
    }

    #[test]
    fn inline_styles_are_found_and_variables_of_that_name_are_not() {
        assert_eq!(broken("src/views/a.rs", "view! { <p style=\"color: red\" /> }"), 1);
        assert_eq!(broken("src/components/a.rs", "view! { <p style:color=\"red\" /> }"), 1);
        assert_eq!(broken("src/views/a.rs", "element(\"p\").attr(\"style\", a)"), 1);
        assert_eq!(broken("src/views/a.rs", "element(\"p\").attr_if(\"style\", a)"), 1);
        assert_eq!(broken("src/views/a.rs", "element(\"p\").changing(\"style\", a)"), 1);
        assert_eq!(broken("src/views/a.rs", "element(\"style\").class(\"style\")"), 0);
        assert_eq!(broken("src/views/a.rs", "let style = a.style == b; f(S { style: Style::new() }, style::x)"), 0);
    }
}
