//! `sw.js`: the service worker of the shell, with the list of the files that it keeps.

use crate::{
    failure::Failure,
    shell::{App, Part, Shell},
    styles::Stylesheet,
};
use model::base::Base;
use serde::Serialize;

/// The name of the worker in the site. It has no hash: browsers look at one address for a new one.
pub const WORKER_PATH: &str = "sw.js";

/// The settings that `src/sw/kinds.js` reads.
#[derive(Serialize)]
struct Settings<'a> {
    release: &'a str,
    base: &'a str,
    shell: Vec<(&'a str, &'a str)>,
}

/// Returns the worker of a release. Its bytes depend on the shell and the base alone, so that no entry makes a new
/// version of it.
///
/// # Errors
/// When the settings cannot be written as JSON.
pub fn service_worker(shell: &Shell, stylesheet: &Stylesheet, base: &Base) -> Result<String, Failure> {
    let App { boot, glue, wasm, library, search_script, search_wasm, .. } = &shell.app;
    let parts = [boot, glue, wasm, library, search_script, search_wasm];
    let parts = parts.map(|Part { name, integrity }| (name.as_str(), integrity.as_str()));
    let style = (stylesheet.name.as_str(), stylesheet.integrity.as_str());
    let files = parts.into_iter().chain([style]).collect();
    let settings = Settings { release: &shell.release, base: base.as_str(), shell: files };
    Ok(format!("const WARTA={};\n{}", serde_json::to_string(&settings)?, shell.worker))
}
