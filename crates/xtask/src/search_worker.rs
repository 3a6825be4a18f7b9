//! The search worker: a wasm of its own with its script, put beside the shell's files.

use crate::{output::timed, process, scripts, workspace::Workspace};
use std::path::Path;

/// Everything that it is made of, besides the inputs of the whole shell.
pub(crate) const INPUTS: [&str; 4] =
    ["crates/search/src", "crates/search/Cargo.toml", "crates/search_worker", "crates/xtask/src/search_worker.rs"];

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm-release";
/// What the wasm uses beyond the first version of WebAssembly: every feature by name, because `--all-features` writes what
/// Chromium refuses.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The options of the app's wasm-opt (index.html) without the three that were measured on the app only
/// (`docs/adr/0036-bytes-of-the-app.md`).
const OPTIMISE: [&str; 7] = [
    // Takes the control flow apart and puts it together again first, so that the wasm is optimised better.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--strip-target-features",
    "--strip-producers",
    "--strip-debug",
];

/// The script with which it begins, and the name by which that script imports the glue of the wasm.
const ENTRY: &str = "crates/search_worker/worker.js";
const GLUE: &str = "search_worker_glue";

/// Builds it into a shell folder, as `search-worker.js` and `search-worker.wasm`. Always in release form, whatever the
/// shell is: its behaviour is tested natively.
pub(crate) fn build_search_worker(workspace: &Workspace, shell: &Path) -> Result<(), String> {
    timed("build", "search worker", || {
        let mut cargo = workspace.cargo();
        process::run(cargo.args(["build", "--package", "search_worker", "--target", TARGET, "--profile", PROFILE]))?;
        let compiled = workspace.cargo_target().join(TARGET).join(PROFILE).join("search_worker.wasm");
        let bound = workspace.made("search-worker");
        let mut bindgen = workspace.command("wasm-bindgen");
        bindgen.args(["--target", "web", "--omit-default-module-path", "--no-typescript", "--out-dir"]);
        bindgen.arg(&bound).arg(&compiled);
        process::run(&mut bindgen)?;
        let mut optimise = workspace.command("wasm-opt");
        optimise.args(FEATURES).args(OPTIMISE).arg(bound.join("search_worker_bg.wasm"));
        process::run(optimise.arg("-o").arg(shell.join("search-worker.wasm")))?;
        // One classic script: every further file is one more to wait for.
        let mut bundle = scripts::bundle(workspace, ENTRY, &shell.join("search-worker.js"), "iife", true);
        process::run(bundle.arg(format!("--alias:{GLUE}={}", bound.join("search_worker.js").display())))
    })
}
