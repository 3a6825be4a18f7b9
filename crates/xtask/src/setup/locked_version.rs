//! Reading a package's version from Cargo.lock.

use std::{fs, path::Path};

/// Returns the version of a package in Cargo.lock.
pub(super) fn find_locked_version(root: &Path, package: &str) -> Result<String, String> {
    let path = root.join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    parse_version(&text, package).ok_or_else(|| format!("Cargo.lock holds no package `{package}`"))
}

/// Parses a version. Cargo writes `name` and `version` on lines of their own, one after the other; no TOML parser
/// needed.
fn parse_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";

    #[test]
    fn the_version_is_that_of_the_package_with_exactly_this_name() {
        assert_eq!(parse_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(parse_version(LOCK, "wasm"), None);
    }
}
