//! Names that have only one home and may be used nowhere else.

use super::{
    Violation,
    source::{Source, line_at, words},
};

/// Names, the only folders that may use them, and where the rule holds.
struct Home {
    names: &'static [&'static str],
    homes: &'static [&'static str],
    scope: &'static [&'static str],
    rule: &'static str,
}

const HOMES: [Home; 6] = [
    Home {
        names: &["web_sys", "js_sys", "gloo_timers"],
        homes: &["src/platform/", "src/platform.rs"],
        scope: &["src/"],
        rule: "only src/platform talks to the browser",
    },
    Home {
        names: &["add_event_listener_with_callback"],
        homes: &["src/platform/events.rs"],
        scope: &["src/"],
        rule: "only src/platform/events.rs listens to events, because it removes the listener on clean-up",
    },
    Home {
        names: &["Effect"],
        homes: &["src/components/context/second_pass.rs"],
        scope: &["src/"],
        rule: "call `second_pass` instead, because an effect must not run before the whole page is taken over",
    },
    Home {
        names: &["gloo_net"],
        homes: &["src/data/", "src/data.rs"],
        scope: &["src/"],
        rule: "only src/data speaks HTTP",
    },
    Home {
        names: &["Resource", "LocalResource", "OnceResource", "AsyncDerived", "spawn_local", "spawn"],
        homes: &[],
        scope: &["src/views", "src/components"],
        rule: "views and components get what they show as props; src/routes loads it",
    },
    Home {
        names: &["fs", "net", "process", "env", "SystemTime", "Instant"],
        homes: &[],
        scope: &["crates/model/src/"],
        rule: "the model does no I/O and has no clock",
    },
];

/// How the names of functions of src/data begin that load from the network.
const LOADING: [&str; 2] = ["load_", "fetch"];

pub(super) fn check_homes(source: &Source) -> Vec<Violation> {
    let code = source.code();
    let mut violations = Vec::new();
    for home in HOMES.iter().filter(|home| source.is_below(home.scope) && !source.is_below(home.homes)) {
        for (offset, word) in words(code) {
            let is_type_or_path = home.names.contains(&word) && !is_declared(code, offset);
            if is_type_or_path {
                violations.push(Violation::new(
                    &source.path,
                    line_at(code, offset),
                    format!("`{word}`: {}", home.rule),
                ));
            }
        }
    }
    if source.is_below(&["src/views", "src/components"]) {
        for (offset, word) in words(code) {
            // `load_notice` is a module.
            let is_called = code.get(offset + word.len()..).is_some_and(|tail| tail.starts_with('('));
            if is_called && LOADING.iter().any(|start| word.starts_with(start)) {
                let message = format!("`{word}`: views and components fetch nothing; src/routes does");
                violations.push(Violation::new(&source.path, line_at(code, offset), message));
            }
        }
    }
    violations
}

/// Returns whether a word only names a field, a variable or a module. Only types and paths (`fs::read`, `use std::fs;`,
/// `web_sys::Window`) count as uses.
fn is_declared(code: &str, offset: usize) -> bool {
    let before = code.get(..offset).unwrap_or_default().trim_end();
    let after = code
        .get(offset..)
        .unwrap_or_default()
        .trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_');
    let is_lower = code.get(offset..).is_some_and(|tail| tail.starts_with(char::is_lowercase));
    let is_in_path =
        before.ends_with("::") || before.ends_with("use") || before.ends_with('{') || after.starts_with("::");
    is_lower && !is_in_path && !after.starts_with('(')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(path: &str, text: &str) -> usize {
        check_homes(&Source::new(path, text)).len()
    }

    #[test]
    fn the_browser_is_reached_only_through_platform() {
        for text in
            ["use web_sys::Window;", "let w = leptos::web_sys::window();", "use js_sys::Date;", "gloo_timers::f();"]
        {
            assert_eq!(broken("src/routes/navigation.rs", text), 1, "{text}");
            assert_eq!(broken("src/platform/document.rs", text), 0, "{text}");
        }
    }

    #[test]
    fn only_data_speaks_http() {
        assert_eq!(broken("src/platform/a.rs", "use gloo_net::http::Request;"), 1);
        assert_eq!(broken("src/data/fetch.rs", "use gloo_net::http::Request;"), 0);
    }

    #[test]
    fn views_fetch_nothing() {
        for text in
            ["load_twin(route)", "fetch(url)", "let r = LocalResource::new(f);", "leptos::task::spawn_local(f);"]
        {
            assert_eq!(broken("src/views/home.rs", text), 1, "{text}");
            assert_eq!(broken("src/routes.rs", text), 0, "{text}");
        }
        let text = "use crate::components::loading::load_notice::render_load_notice;";
        assert_eq!(broken("src/components/loading/loaded.rs", text), 0);
    }

    #[test]
    fn listeners_are_added_in_one_place() {
        let text = "window.add_event_listener_with_callback(name, function)";
        assert_eq!(broken("src/platform/keyboard.rs", text), 1);
        assert_eq!(broken("src/platform/events.rs", text), 0);
    }

    #[test]
    fn effects_wait_for_the_take_over() {
        assert_eq!(broken("src/views/search.rs", "Effect::new(move |_| run());"), 1);
        assert_eq!(broken("src/views/search.rs", "second_pass(move |_| run());"), 0);
        assert_eq!(broken("src/components/context/second_pass.rs", "Effect::new(move |_| run());"), 0);
    }

    #[test]
    fn the_model_does_no_io_and_has_no_clock() {
        assert_eq!(broken("crates/model/src/date.rs", "use std::{fs, time::SystemTime};"), 2);
        assert_eq!(broken("crates/model/src/date.rs", "std::env::var(NAME)"), 1);
        assert_eq!(broken("crates/model/src/date.rs", "let env = 1; let net = env;"), 0);
        assert_eq!(broken("crates/publisher/src/main.rs", "use std::fs;"), 0);
    }
}
