//! `cargo xtask names`: the names that Rust and JavaScript share, written for the scripts.

use crate::output::say;
use std::{fs, path::Path};

const SOURCE: &str = "crates/model/src/names.rs";
const OUT: &str = "src/contract/names.ts";
const HEAD: &str = "\
// Generated from crates/model/src/names.rs by `cargo xtask names`; a test fails if it is not current.

// An enum, because esbuild writes its values where they are used; constants would make `boot.js` 195 bytes longer.
export enum Name {
";

/// Writes `src/contract/names.ts` from `crates/model/src/names.rs`.
pub(crate) fn write_names(root: &Path) -> Result<(), String> {
    let script = to_script(&read(root, SOURCE)?)?;
    fs::write(root.join(OUT), script).map_err(|error| format!("cannot write {OUT}: {error}"))?;
    say(&format!("[names] {OUT}"));
    Ok(())
}

fn read(root: &Path, name: &str) -> Result<String, String> {
    fs::read_to_string(root.join(name)).map_err(|error| format!("cannot read {name}: {error}"))
}

/// Returns the constants of a Rust file as an enum of TypeScript, with their comments. The file may hold nothing but
/// comments and constants that are plain texts.
fn to_script(rust: &str) -> Result<String, String> {
    let mut script = HEAD.to_owned();
    for line in rust.lines().skip_while(|line| line.starts_with("//!") || line.is_empty()) {
        if let Some(comment) = line.strip_prefix("/// ") {
            script.push_str(&format!("  // {}", comment.replace("[`", "`").replace("`]", "`")));
        } else if let Some((name, value)) = split_constant(line) {
            script.push_str(&format!("  {name} = {value},"));
        } else if line.starts_with("// ") {
            script.push_str(&format!("  {line}"));
        } else if !line.is_empty() {
            return Err(format!("{SOURCE}: this line is no comment and no constant: {line}"));
        }
        script.push('\n');
    }
    script.push_str("}\n");
    Ok(script)
}

/// Splits `pub const NAME: &str = "value";` into the name and the quoted value.
fn split_constant(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.strip_prefix("pub const ")?.strip_suffix(';')?.split_once(": &str = ")?;
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    // Nothing that the two languages write differently.
    let is_plain = inner.chars().all(|letter| letter.is_ascii_graphic() && !matches!(letter, '"' | '\\'));
    is_plain.then_some((name, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_script_is_current() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let current = to_script(&read(&root, SOURCE).unwrap()).unwrap();
        assert_eq!(read(&root, OUT).unwrap(), current, "run `cargo xtask names`");
    }

    #[test]
    fn comments_and_constants_are_carried_over() {
        let rust = "//! About.\n\n// Keys.\n\n/// See [`B`].\npub const A: &str = \"warta-a\";\n";
        let body = to_script(rust).unwrap().replace(HEAD, "");
        assert_eq!(body, "  // Keys.\n\n  // See `B`.\n  A = \"warta-a\",\n}\n");
    }

    #[test]
    fn anything_else_is_refused() {
        for line in ["pub const A: u32 = 1;", "pub const A: &str = \"\\n\";", "mod a;", "const A: &str = \"a\";"] {
            assert!(to_script(line).is_err(), "{line}");
        }
    }
}
