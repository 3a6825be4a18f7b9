//! How long a file may be: 300 lines of code, blank lines and comments not counted.

use super::{Violation, source::Source};

const LIMIT: usize = 300;
const COUNTED: [&str; 6] = ["rs", "css", "js", "mjs", "jsx", "ts"];

pub(super) fn check_length(source: &Source) -> Vec<Violation> {
    let lines = if source.has_extension(&COUNTED) { count_code_lines(source) } else { 0 };
    if lines <= LIMIT {
        return Vec::new();
    }
    vec![Violation::new(
        &source.path,
        LIMIT,
        format!("{lines} lines of code, {LIMIT} at most: one file holds one rule"),
    )]
}

/// Returns the median length of all counted files.
pub(super) fn find_median(sources: &[Source]) -> usize {
    let counted = sources.iter().filter(|source| source.has_extension(&COUNTED));
    let mut lengths: Vec<usize> = counted.map(count_code_lines).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).copied().unwrap_or_default()
}

fn count_code_lines(source: &Source) -> usize {
    if source.has_extension(&["rs"]) {
        // The text of a string is blank, but its quotes are not; a line inside of a long string is data.
        return source.code_with_tests().lines().filter(|line| !line.trim().is_empty()).count();
    }
    let mut is_inside_comment = false;
    let mut count = 0;
    for line in source.text.lines().map(str::trim) {
        is_inside_comment |= line.starts_with("/*");
        if !is_inside_comment && !line.is_empty() && !line.starts_with("//") {
            count += 1;
        }
        is_inside_comment &= !line.contains("*/");
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_too_long(path: &str, line: &str, times: usize) -> bool {
        !check_length(&Source::new(path, &line.repeat(times))).is_empty()
    }

    #[test]
    fn the_limit_holds_for_every_language() {
        for path in ["src/a.rs", "style/a.css", "public/a.js", "tests/a.mjs", "tests/a.ts"] {
            assert!(!is_too_long(path, "x;\n", LIMIT), "{path}");
            assert!(is_too_long(path, "x;\n", LIMIT + 1), "{path}");
        }
    }

    #[test]
    fn comments_and_blank_lines_are_free() {
        assert!(!is_too_long("src/a.rs", "// x\n\n/* y */\nz;\n", LIMIT));
        assert!(!is_too_long("style/a.css", "/* x\n y */\n\nz {}\n", LIMIT));
        assert!(is_too_long("src/a.rs", "x; // y\n", LIMIT + 1));
    }

    #[test]
    fn the_middle_length_is_of_counted_files_only() {
        let sources = [("a.rs", "a\n"), ("b.css", "a\nb\n"), ("c.js", "a\nb\nc\n"), ("d.toml", "")];
        let sources: Vec<Source> = sources.iter().map(|(path, text)| Source::new(path, text)).collect();
        assert_eq!(find_median(&sources), 2);
    }
}
