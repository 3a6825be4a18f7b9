//! Makes sure that everything the other tasks call is there. Each step looks first, so a machine that has it all starts
//! at once.

mod browser;
mod cargo_tools;
mod debian_packages;
mod engines;
mod hugo;
mod java;
mod locked_version;
mod nginx;
mod node_packages;
mod peer_packages;
mod wasm_target;

use crate::{
    lock,
    output::{say, seconds, timed},
    workspace::Workspace,
};
use std::time::Instant;

pub(crate) use browser::{find_chromedriver, find_chromium};
pub(crate) use cargo_tools::find_test_runner;
pub(crate) use engines::find_engines;
pub(crate) use hugo::find_hugo;
pub(crate) use java::find_java;
pub(crate) use nginx::{find_brotli_module, find_nginx};
pub(crate) use wasm_target::WASM_TARGET;

/// Something to be set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// rustc's standard library for the browser.
    WasmTarget,
    /// npm packages of `tests/`: wasm-opt, Playwright, axe, the checkers of HTML and CSS, Lighthouse.
    NodePackages,
    /// Trunk and wasm-bindgen.
    WasmTools,
    /// cargo-deny, for the licence check only.
    Deny,
    /// Chromium and its driver, for tests only.
    Browser,
    /// Java, for the Nu HTML checker only.
    Java,
    /// nginx, to test its configuration with.
    Nginx,
    /// Firefox and WebKit, for tests only.
    Engines,
    /// Hugo, for the bench of publishing only.
    Hugo,
    /// npm packages of SvelteKit and Next.js, for the bench of speed only.
    PeerPackages,
}

impl Part {
    /// The parts for tests and builds.
    pub(crate) const ALL: &[Self] = &[
        Self::WasmTarget,
        Self::NodePackages,
        Self::WasmTools,
        Self::Deny,
        Self::Browser,
        Self::Java,
        Self::Nginx,
        Self::Engines,
    ];
    pub(crate) const BUILD: &[Self] = &[Self::WasmTarget, Self::NodePackages, Self::WasmTools];

    fn find_missing(self, workspace: &Workspace) -> Result<Vec<Step>, String> {
        match self {
            Self::WasmTarget => Ok(wasm_target::find_missing(workspace).into_iter().collect()),
            Self::NodePackages => Ok(node_packages::find_missing(workspace)?.into_iter().collect()),
            Self::WasmTools => cargo_tools::find_missing_wasm_tools(workspace),
            Self::Deny => Ok(cargo_tools::find_missing_deny(workspace).into_iter().collect()),
            Self::Browser => Ok(browser::find_missing().into_iter().collect()),
            Self::Java => Ok(java::find_missing().into_iter().collect()),
            Self::Nginx => Ok(nginx::find_missing().into_iter().collect()),
            Self::Engines => Ok(engines::find_missing().into_iter().collect()),
            Self::Hugo => Ok(hugo::find_missing().into_iter().collect()),
            Self::PeerPackages => peer_packages::find_missing(workspace),
        }
    }
}

type Work = Box<dyn FnOnce(&Workspace) -> Result<(), String>>;

/// One piece of work that is still to be done.
pub(crate) struct Step {
    what: String,
    run: Work,
}

impl Step {
    fn new(what: String, run: impl FnOnce(&Workspace) -> Result<(), String> + 'static) -> Self {
        Self { what, run: Box::new(run) }
    }
}

/// Sets up what is missing of these parts.
pub(crate) fn set_up(workspace: &Workspace, parts: &[Part]) -> Result<(), String> {
    let start = Instant::now();
    if find_missing(workspace, parts)?.is_empty() {
        say(&format!("[setup] everything is there ({})", seconds(start.elapsed())));
        return Ok(());
    }
    let _held = lock::hold(&workspace.tool_cache().with_extension("lock"), "setting up tools")?;
    // Looks again under the lock: the run that held it has often done the work.
    for step in find_missing(workspace, parts)? {
        timed("setup", &step.what, || (step.run)(workspace))?;
    }
    if let Some(step) = find_missing(workspace, parts)?.first() {
        return Err(format!("still missing after it was set up: {}", step.what));
    }
    cargo_tools::clean_up(workspace);
    say(&format!("[setup] done ({})", seconds(start.elapsed())));
    Ok(())
}

fn find_missing(workspace: &Workspace, parts: &[Part]) -> Result<Vec<Step>, String> {
    let mut missing = Vec::new();
    for part in parts {
        missing.extend(part.find_missing(workspace)?);
    }
    Ok(missing)
}
