//! The shell: what Trunk makes of the root package, its styles and its scripts.

use crate::{
    function_order::name_by_similarity,
    lock,
    output::{say, timed},
    pages,
    process::{self, capture},
    scripts,
    search_worker::{self, build_search_worker},
    short_imports::shorten_imports,
    stamp::{StampFile, take_stamp},
    walk,
    workspace::Workspace,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Everything that the shell is made of.
const INPUTS: [&str; 15] = [
    "crates/xtask/src/shell.rs",
    "crates/xtask/src/function_order.rs",
    "crates/xtask/src/short_imports.rs",
    "crates/xtask/src/wasm.rs",
    "src",
    "style",
    "crates/element/src",
    "crates/element/Cargo.toml",
    "crates/model/src",
    "crates/model/Cargo.toml",
    "public",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
];

/// How the shell is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShellKind {
    /// As readers get it: profile `wasm-release`, then wasm-opt.
    Release,
    /// With debug assertions: tells when a page does not hydrate cleanly.
    Debug,
}

impl ShellKind {
    const fn folder(self) -> &'static str {
        match self {
            Self::Release => "shell",
            Self::Debug => "shell-debug",
        }
    }
}

/// Builds the shell unless its inputs are unchanged, and returns its folder.
pub(crate) fn build_shell(workspace: &Workspace, kind: ShellKind) -> Result<PathBuf, String> {
    let out = workspace.made(kind.folder());
    // Both kinds share Trunk's folders below cargo's target folder.
    let _held = lock::hold(&workspace.made(".shell.lock"), "building the shell")?;
    let compiler = capture(workspace.command("rustc").arg("-vV")).unwrap_or_default();
    let tools = fs::read_to_string(workspace.tests().join("package-lock.json")).unwrap_or_default();
    let inputs = take_stamp(
        workspace.root(),
        &[&INPUTS[..], &search_worker::INPUTS, &scripts::INPUTS].concat(),
        &format!("{compiler}{tools}"),
    )?;
    // The stamp includes what was made, because `trunk serve` writes into the same folder.
    let with_made = || take_stamp(&out, &["."], &inputs);
    let kept = StampFile::new(workspace.made(&format!(".{}.stamp", kind.folder())));
    if kept.is(&with_made()?) && out.join("index.html").is_file() {
        say(&format!("[build] {} is up to date", kind.folder()));
        return Ok(out);
    }
    kept.forget();
    timed("build", kind.folder(), || {
        let mut trunk = workspace.command("trunk");
        trunk.args(["build", "--skip-version-check"]).env(pages::SHELL_ONLY, "1");
        if kind == ShellKind::Release {
            trunk.arg("--release");
        }
        process::run(trunk.arg("--dist").arg(&out))
    })?;
    build_search_worker(workspace, &out)?;
    scripts::build_scripts(workspace, &out, kind == ShellKind::Release)?;
    if kind == ShellKind::Release {
        shorten_glue(workspace, &out)?;
        arrange_wasm(workspace, &out)?;
    }
    kept.keep(&with_made()?)?;
    Ok(out)
}

/// Minifies the glue of the app, which wasm-bindgen has written.
fn shorten_glue(workspace: &Workspace, shell: &Path) -> Result<(), String> {
    timed("build", "short glue", || {
        let glue = find_of_app(shell, ".js")?;
        let mut command = workspace.command("esbuild");
        command.args(["--minify", "--target=es2022", "--allow-overwrite", "--log-level=error"]);
        process::run(command.arg(format!("--outfile={}", glue.display())).arg(&glue))
    })
}

/// Makes the app's wasm compress better: short names for its imports, similar functions next to each other.
fn arrange_wasm(workspace: &Workspace, shell: &Path) -> Result<(), String> {
    timed("build", "names and order in the wasm", || {
        let (wasm, glue) = (find_of_app(shell, ".wasm")?, find_of_app(shell, ".js")?);
        let failed = |error| format!("{}: {error}", wasm.display());
        let glue_text = fs::read_to_string(&glue).map_err(failed)?;
        let (short, short_glue) = shorten_imports(&fs::read(&wasm).map_err(failed)?, &glue_text)?;
        let named = name_by_similarity(&short).ok_or("this wasm has no functions")?;
        fs::write(&glue, short_glue).map_err(failed)?;
        fs::write(&wasm, named).map_err(failed)?;
        let mut command = workspace.command("wasm-opt");
        // These levels without `-Oz`: it is written as shortly as before, and not optimised again.
        command.args(search_worker::FEATURES).args(["--optimize-level=2", "--shrink-level=2"]);
        command.args(["--reorder-functions-by-name", "--generate-stack-ir", "--optimize-stack-ir", "--strip-debug"]);
        process::run(command.arg(&wasm).arg("-o").arg(&wasm))
    })
}

/// Finds the app's one file with this ending in the shell.
fn find_of_app(shell: &Path, ending: &str) -> Result<PathBuf, String> {
    let is_it = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("warta-app") && name.ends_with(ending)
    };
    let mut found = walk::find_files(shell)?.into_iter().filter(is_it);
    found.next().ok_or_else(|| format!("no warta-app…{ending} in {}", shell.display()))
}
