//! `cargo xtask layers` checks the project's rules of who may use what, over the sources as text. Rough on purpose:
//! there is no parser to keep up with the language, and every rule can be read in a minute.

mod calls;
mod file_length;
mod file_names;
mod homes;
mod import_order;
mod manifests;
mod markup;
mod rust_text;
mod sentences;
mod source;

use crate::{
    output::{complain, say},
    walk,
};
use source::Source;
use std::{
    fmt::{self, Display, Formatter},
    fs,
    path::Path,
};

/// Where authored code is.
const FOLDERS: [&str; 5] = ["src", "style", "crates", "public", "tests"];
const EXTENSIONS: [&str; 8] = ["rs", "css", "js", "mjs", "jsx", "ts", "html", "toml"];

/// A broken rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Violation {
    path: String,
    line: usize,
    message: String,
}

impl Violation {
    fn new(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, message: message.into() }
    }
}

impl Display for Violation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Every rule.
const RULES: [fn(&Source) -> Vec<Violation>; 7] = [
    import_order::check_import_order,
    homes::check_homes,
    sentences::check_sentences,
    markup::check_markup,
    manifests::check_manifest,
    file_length::check_length,
    file_names::check_name,
];

/// Checks all rules over the repository, prints what is broken, and says whether nothing is.
pub(crate) fn check_tree(root: &Path) -> Result<bool, String> {
    let sources = read_sources(root)?;
    let violations = check_sources(&sources);
    for violation in &violations {
        complain(&violation.to_string());
    }
    let median = file_length::find_median(&sources);
    let (files, rules) = (sources.len(), violations.len());
    say(&format!("[layers] {files} files, {median} code lines in the middle one, {rules} rules broken"));
    Ok(violations.is_empty())
}

fn check_sources(sources: &[Source]) -> Vec<Violation> {
    let mut violations: Vec<Violation> =
        sources.iter().flat_map(|source| RULES.iter().flat_map(|rule| rule(source))).collect();
    violations.sort();
    violations
}

fn read_sources(root: &Path) -> Result<Vec<Source>, String> {
    let mut sources = Vec::new();
    for folder in FOLDERS.iter().chain(&["Cargo.toml"]) {
        for file in walk::find_authored_files(&root.join(folder))? {
            let extension = file.extension().unwrap_or_default().to_string_lossy();
            if !EXTENSIONS.contains(&extension.as_ref()) {
                continue;
            }
            let name = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            // A fixture may be broken in any way that a test needs.
            if name.starts_with("tests/fixtures/") || name.contains("/tests/fixtures/") {
                continue;
            }
            let text = fs::read_to_string(&file).map_err(|error| format!("cannot read {name}: {error}"))?;
            sources.push(Source::new(&name, &text));
        }
    }
    Ok(sources)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn violations_are_listed_by_place() {
        let sources = [
            Source::new("src/views/b.rs", "use crate::app;\nuse web_sys::Window;\n"),
            Source::new("src/components/a.rs", "use crate::views::b;\n"),
        ];
        let places: Vec<String> =
            check_sources(&sources).iter().map(|broken| format!("{}:{}", broken.path, broken.line)).collect();
        assert_eq!(places, ["src/components/a.rs:1", "src/views/b.rs:1", "src/views/b.rs:2"]);
    }

    #[test]
    fn a_violation_is_said_with_its_place() {
        let source = Source::new("src/views/a.rs", "\n\nuse web_sys::Window;\n");
        let said: Vec<String> = check_sources(&[source]).iter().map(ToString::to_string).collect();
        assert!(said.len() == 1 && said.iter().all(|line| line.starts_with("src/views/a.rs:3: ")), "{said:?}");
    }
}
