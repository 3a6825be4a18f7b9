//! Java, for the Nu HTML checker only.

use super::{Step, debian_packages};
use crate::{
    process::capture,
    workspace::{Workspace, find_named_program, find_program},
};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// The variable that names a `java` to use instead of that of `JAVA_HOME` or the first one on the PATH.
const JAVA_VARIABLE: &str = "WARTA_JAVA";
/// The checker's own class files are of version 61, which an older Java refuses.
const OLDEST: u32 = 17;
/// Java without windows and sound, which would bring a desktop along.
const DEBIAN_PACKAGES: [&str; 1] = ["openjdk-17-jre-headless"];

pub(crate) fn find_java() -> Option<PathBuf> {
    let of_home = env::var_os("JAVA_HOME").map(|home| Path::new(&home).join("bin/java"));
    let candidates = [find_named_program(JAVA_VARIABLE), of_home, find_program(&["java"])];
    candidates.into_iter().flatten().find(|java| is_new_enough(java))
}

pub(super) fn find_missing() -> Option<Step> {
    find_java().is_none().then(|| Step::new(format!("Java {OLDEST} or newer"), install_packages))
}

fn install_packages(workspace: &Workspace) -> Result<(), String> {
    debian_packages::install(workspace, &DEBIAN_PACKAGES, || {
        format!("no Java {OLDEST} or newer, and no apt-get to install it with: install one, or set {JAVA_VARIABLE}")
    })
}

/// Asks with two dashes, which Java 8 refuses: on many machines Java 8 has the same name and place.
fn is_new_enough(java: &Path) -> bool {
    let answer = capture(Command::new(java).arg("--version"));
    answer.as_deref().and_then(find_major_version).is_some_and(|version| version >= OLDEST)
}

/// Returns 17 for `openjdk 17.0.15 2025-04-15`, 21 for `java 21-ea 2023-09-19`.
fn find_major_version(answer: &str) -> Option<u32> {
    let version = answer.split_whitespace().nth(1)?;
    version.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_what_every_java_answers() {
        assert_eq!(find_major_version("openjdk 17.0.15 2025-04-15\nOpenJDK Runtime Environment"), Some(17));
        assert_eq!(find_major_version("java 21-ea 2023-09-19"), Some(21));
        assert_eq!(find_major_version("openjdk 9.0.4"), Some(9));
        assert_eq!(find_major_version("Unrecognized option: --version"), None);
        assert_eq!(find_major_version(""), None);
    }

    #[test]
    fn a_program_that_is_no_java_is_none() {
        assert!(!is_new_enough(Path::new("no-such-java-here")));
    }
}
