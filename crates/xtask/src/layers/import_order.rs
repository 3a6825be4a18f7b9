//! The import order of the app: a file uses only layers after its own.

use super::{
    Violation,
    source::{Source, line_at, words},
};

/// Top to bottom. Modules of one row do not use each other. A new module of the root package gets its place here.
const LAYERS: [&[&str]; 10] = [
    &["main"],
    &["lib"],
    // The app's two ways in: from the publisher, from the browser.
    &["render", "take_over"],
    &["app"],
    &["routes"],
    &["views"],
    &["components"],
    &["copy"],
    &["data"],
    &["platform"],
];

pub(super) fn check_import_order(source: &Source) -> Vec<Violation> {
    let Some(inside) = source.path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")) else {
        return Vec::new();
    };
    let own = inside.split('/').next().unwrap_or(inside);
    let Some(own_place) = find_place(own) else {
        return vec![Violation::new(
            &source.path,
            1,
            format!("`{own}` is in no layer: give it a place in layers/import_order.rs"),
        )];
    };
    let depth = inside.split('/').filter(|part| *part != "mod").count();
    let mut violations = Vec::new();
    for (offset, used) in find_uses(source.code(), depth) {
        let points_back = find_place(used).is_some_and(|place| used != own && place <= own_place);
        if points_back {
            let message = format!("{own} uses {used}, which is not below it: {}", list_layers());
            violations.push(Violation::new(&source.path, line_at(source.code(), offset), message));
        }
    }
    violations
}

fn find_place(module: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&module))
}

fn list_layers() -> String {
    LAYERS.iter().map(|row| row.join(" | ")).collect::<Vec<_>>().join(" > ")
}

/// Returns the top-level modules that code names: after `crate::`, or after as many `super::` as lead up to the root.
fn find_uses(code: &str, depth: usize) -> Vec<(usize, &str)> {
    let mut uses = Vec::new();
    let mut supers = 0;
    let mut chain_end = 0;
    for (offset, word) in words(code) {
        let behind = offset + word.len();
        // Only a bare `::` continues a chain.
        supers = if word == "super" { if supers > 0 && offset == chain_end { supers + 1 } else { 1 } } else { 0 };
        chain_end = behind + 2;
        if word == "crate" || (supers > 0 && supers >= depth) {
            uses.extend(find_heads(code, behind));
        }
    }
    uses
}

/// Returns the first names of what follows a path: one for `::a::b`, several for `::{a::b, c}`.
fn find_heads(code: &str, behind: usize) -> Vec<(usize, &str)> {
    let Some(tail) = code.get(behind..).and_then(|tail| tail.strip_prefix("::")) else {
        return Vec::new();
    };
    let start = code.len() - tail.len();
    let Some(group) = tail.strip_prefix('{') else {
        return words(tail).next().filter(|(gap, _)| *gap == 0).map(|(_, word)| (start, word)).into_iter().collect();
    };
    let mut depth = 1_usize;
    let mut is_head = true;
    let mut heads = Vec::new();
    for (place, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => is_head = true,
            _ if is_head && depth == 1 && !letter.is_whitespace() => {
                heads.extend(
                    group.get(place..).and_then(|item| words(item).next()).map(|(_, word)| (start + 1 + place, word)),
                );
                is_head = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        check_import_order(&Source::new(path, text)).into_iter().map(|broken| broken.line).collect()
    }

    #[test]
    fn a_file_may_use_its_own_layer_and_those_below() {
        let text = "use crate::{components::pager::Pager, copy, data::{phase::Phase, fetch}, platform, views::home};";
        assert_eq!(lines("src/views/section.rs", text), [0_usize; 0]);
    }

    #[test]
    fn a_use_of_a_layer_above_is_found_wherever_it_stands() {
        assert_eq!(lines("src/components/a.rs", "\nuse crate::views::home;"), [2]);
        assert_eq!(
            lines("src/platform/a.rs", "use crate::{\n    platform::b,\n    data::{x, y},\n    copy,\n};"),
            [3, 4]
        );
        assert_eq!(lines("src/data.rs", "fn f() {\n    crate::copy::title()\n}"), [2]);
        assert_eq!(lines("src/copy.rs", "pub(crate) use super::components;"), [1]);
        assert_eq!(lines("src/data/a/b.rs", "use super::super::super::views;"), [1]);
    }

    #[test]
    fn the_two_ways_in_do_not_know_of_each_other() {
        assert_eq!(lines("src/render.rs", "use crate::{app, take_over};"), [1]);
    }

    #[test]
    fn neighbours_reached_over_super_are_free() {
        assert_eq!(lines("src/data/fetch.rs", "use super::app;\nuse super::views::x;"), [0_usize; 0]);
    }

    #[test]
    fn comments_strings_and_tests_use_nothing() {
        let text = "// crate::app\nconst A: &str = \"crate::app\";\n#[cfg(test)]\nmod tests { use crate::app; }";
        assert_eq!(lines("src/data.rs", text), [0_usize; 0]);
    }

    #[test]
    fn a_module_without_a_place_is_told_to_get_one() {
        assert_eq!(lines("src/misc.rs", ""), [1]);
    }
}
