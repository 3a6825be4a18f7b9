//! Styles name no file: the base path is known only when the site is published, and no rule may reach off the page.

use super::{
    Violation,
    source::{Source, line_at},
};

pub(super) fn check_stylesheet(source: &Source) -> Vec<Violation> {
    if !source.is_below(&["style/"]) || !source.has_extension(&["css"]) {
        return Vec::new();
    }
    let css = blank_comments(&source.text);
    let found = ["url(", "@import"].iter().flat_map(|word| css.match_indices(word));
    found
        .map(|(offset, word)| {
            let message = format!("`{word}`: styles name no other file, since they do not know the base path");
            Violation::new(&source.path, line_at(&css, offset), message)
        })
        .collect()
}

fn blank_comments(css: &str) -> String {
    let mut plain = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        let (inside, after) = comment.split_once("*/").unwrap_or((comment, ""));
        plain.push_str(before);
        plain.extend(inside.chars().filter(|letter| *letter == '\n'));
        rest = after;
    }
    plain.push_str(rest);
    plain.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        check_stylesheet(&Source::new("style/a.css", text)).into_iter().map(|broken| broken.line).collect()
    }

    #[test]
    fn files_named_in_styles_are_found_and_comments_are_not() {
        assert_eq!(lines("/* url(x)\n */\na { b: URL(x) }\n@import 'y';"), [3, 4]);
        assert_eq!(lines("a { color: red }"), [0_usize; 0]);
    }
}
