//! Refuses names that say nothing: a file that is open to everything fills with everything.

use super::{Violation, source::Source};

const DRAWERS: [&str; 9] = ["util", "utils", "common", "shared", "helper", "helpers", "misc", "manager", "types"];

pub(super) fn check_name(source: &Source) -> Vec<Violation> {
    let mut parts = source.path.split('/').map(|part| part.split('.').next().unwrap_or(part));
    let drawer = parts.find(|part| DRAWERS.contains(part));
    let message = |name| format!("`{name}` says nothing: name a file after the one thing that it does");
    drawer.map(|name| Violation::new(&source.path, 1, message(name))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawer_is_found_as_file_and_as_folder() {
        for (path, broken) in [("src/utils.rs", 1), ("tests/e2e/helpers/a.ts", 1), ("src/copy.rs", 0)] {
            assert_eq!(check_name(&Source::new(path, "")).len(), broken, "{path}");
        }
    }
}
