//! Bundles the scripts that are no wasm, each into one file, so that none of them waits for another.

use crate::{output::timed, process, workspace::Workspace};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Everything that they are made of, besides the inputs of the whole shell.
pub(crate) const INPUTS: [&str; 1] = ["crates/xtask/src/scripts.rs"];

/// A script of the portal.
struct Script {
    /// The file with which it begins.
    entry: &'static str,
    /// Its name in the shell.
    out: &'static str,
    /// `esm` for scripts that the page imports; `iife` for scripts that stand alone.
    format: &'static str,
}

const SCRIPTS: [Script; 6] = [
    Script { entry: "src/library/main.js", out: "library.js", format: "esm" },
    Script { entry: "src/embed/frame.js", out: "embed-frame.js", format: "iife" },
    Script { entry: "src/embed/kit.js", out: "embed-kit.js", format: "iife" },
    Script { entry: "src/embed/list.js", out: "sematkan.js", format: "iife" },
    Script { entry: "src/sw/events.js", out: "sw.js", format: "iife" },
    Script { entry: "src/sw/off.js", out: "sw-mati.js", format: "iife" },
];
const BOOT: &str = "src/boot.js";

/// Bundles them into a shell folder that Trunk has filled. `is_short`: without comments, spaces and long names, which
/// are a third of their bytes, compressed. Trunk's own minifier is off (Trunk.toml): it would take the publisher's
/// marks out of index.html, and it does not follow imports.
pub(crate) fn build_scripts(workspace: &Workspace, shell: &Path, is_short: bool) -> Result<(), String> {
    timed("build", "scripts", || {
        let boot = find_boot(shell)?;
        process::run(&mut bundle(workspace, BOOT, &boot, "esm", is_short))?;
        for script in &SCRIPTS {
            let out = shell.join(script.out);
            process::run(&mut bundle(workspace, script.entry, &out, script.format, is_short))?;
        }
        Ok(())
    })
}

/// Returns the command that bundles one script.
pub(crate) fn bundle(workspace: &Workspace, entry: &str, out: &Path, format: &str, is_short: bool) -> Command {
    let mut command = workspace.command("esbuild");
    command.args(["--bundle", "--target=es2022", "--charset=utf8", "--log-level=warning"]);
    command.arg(format!("--format={format}"));
    if is_short {
        command.arg("--minify");
    }
    command.arg(format!("--outfile={}", out.display())).arg("--allow-overwrite");
    command.arg(workspace.root().join(entry));
    command
}

/// Finds the boot script. Trunk has put a hash into its name, which the template repeats; the publisher renames it by
/// its own bytes.
fn find_boot(shell: &Path) -> Result<PathBuf, String> {
    let entries = fs::read_dir(shell).map_err(|error| format!("cannot read {}: {error}", shell.display()))?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let name = names.find(|name| name.starts_with("boot-") && name.ends_with(".js"));
    name.map(|name| shell.join(name)).ok_or_else(|| format!("no boot script in {}", shell.display()))
}
