//! What the manifests may contain: who depends on whom, and which features there are.

use super::{Violation, source::Source};

struct Manifest {
    path: &'static str,
    section: &'static str,
    rule: &'static str,
    is_allowed: fn(&str) -> bool,
}

const MANIFESTS: [Manifest; 7] = [
    Manifest {
        path: "crates/element/Cargo.toml",
        section: "dependencies",
        rule: "elements stand on Leptos alone, and know nothing of the portal",
        is_allowed: |name| ["leptos", "send_wrapper", "wasm-bindgen"].contains(&name),
    },
    Manifest {
        path: "crates/model/Cargo.toml",
        section: "dependencies",
        rule: "the model depends on serde and its own derive only (and on schemars for its schemas)",
        is_allowed: |name| ["serde", "model_derive", "schemars"].contains(&name),
    },
    Manifest {
        path: "crates/search/Cargo.toml",
        section: "dependencies",
        rule: "search depends on nothing: a worker of few bytes is to run it",
        is_allowed: |_| false,
    },
    Manifest {
        path: "crates/search_worker/Cargo.toml",
        section: "dependencies",
        rule: "the search worker is the engine and the way to JavaScript: every byte of it is waited for",
        is_allowed: |name| ["search", "wasm-bindgen"].contains(&name),
    },
    Manifest {
        path: "crates/xtask/Cargo.toml",
        section: "dependencies",
        rule: "xtask has no dependency, so that it starts at once on a bare machine",
        is_allowed: |_| false,
    },
    Manifest {
        path: "Cargo.toml",
        section: "dependencies",
        rule: "the app stands below the publisher and the tasks",
        is_allowed: |name| !["publisher", "xtask"].contains(&name),
    },
    Manifest {
        path: "Cargo.toml",
        section: "features",
        rule: "the features are `hydrate` for the browser and `ssr` for the publisher",
        is_allowed: |name| ["default", "hydrate", "ssr"].contains(&name),
    },
];

pub(super) fn check_manifest(source: &Source) -> Vec<Violation> {
    let rules = MANIFESTS.iter().filter(|manifest| manifest.path == source.path);
    rules.flat_map(|manifest| check_section(source, manifest)).collect()
}

fn check_section(source: &Source, manifest: &Manifest) -> Vec<Violation> {
    let mut section = "";
    let mut violations = Vec::new();
    for (number, line) in source.text.lines().map(str::trim).enumerate() {
        let header = line.strip_prefix('[').and_then(|rest| rest.split(']').next());
        section = header.unwrap_or(section);
        let name = match header {
            // `[dependencies.web-sys]` names a dependency in its header.
            Some(header) => header.strip_prefix(manifest.section).and_then(|rest| rest.strip_prefix('.')),
            None if section == manifest.section && !line.starts_with('#') => find_key(line),
            None => None,
        };
        if let Some(name) = name.filter(|name| !(manifest.is_allowed)(name)) {
            violations.push(Violation::new(&source.path, number + 1, format!("`{name}`: {}", manifest.rule)));
        }
    }
    violations
}

/// Returns `serde` for `serde.workspace = true` and for `serde = "1"`; nothing inside of a list that goes over lines.
fn find_key(line: &str) -> Option<&str> {
    let (left, _) = line.split_once('=')?;
    let key = left.split('.').next()?.trim().trim_matches('"');
    (!key.is_empty() && !key.contains(['[', '{', '"', ' '])).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        check_manifest(&Source::new(path, text)).into_iter().map(|broken| broken.line).collect()
    }

    #[test]
    fn the_model_takes_serde_and_schemars_only() {
        let text = "[dependencies]\nserde.workspace = true\nschemars = { version = \"1\" }\nchrono = \"1\"\n\
                    [dev-dependencies]\nserde_json = \"1\"\n[dependencies.regex]\nversion = \"1\"";
        assert_eq!(lines("crates/model/Cargo.toml", text), [4, 7]);
    }

    #[test]
    fn elements_take_leptos_and_nothing_of_the_portal() {
        let text = "[dependencies]\nleptos.workspace = true\nmodel.workspace = true\n\
                    [target.'cfg(target_arch = \"wasm32\")'.dev-dependencies]\nweb-sys = \"1\"";
        assert_eq!(lines("crates/element/Cargo.toml", text), [3]);
    }

    #[test]
    fn xtask_takes_nothing() {
        assert_eq!(lines("crates/xtask/Cargo.toml", "[dependencies]\nanyhow = \"1\""), [2]);
    }

    #[test]
    fn the_app_has_two_features_and_does_not_know_the_publisher() {
        let text = "[features]\ndefault = []\nhydrate = [\n  \"leptos/hydrate\",\n]\nextra = []\n[dependencies]\npublisher.workspace = true";
        let mut found = lines("Cargo.toml", text);
        found.sort_unstable();
        assert_eq!(found, [6, 8]);
        assert_eq!(lines("crates/publisher/Cargo.toml", text), [0_usize; 0]);
    }
}
