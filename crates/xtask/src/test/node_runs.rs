//! Stages that node runs: types, lint, scripts, styles, byte budgets, markup, nginx, deploy, Lighthouse, and the
//! browser tests (Playwright).

use super::{
    Context,
    tally::{Outcome, run_runner},
};
use crate::{build::Publication, process, setup, walk};
use std::{
    io::{IsTerminal, stdout},
    process::Command,
};

/// The projects of TypeScript, seen from `tests/`: the scripts of pages, the service worker, the search worker, the
/// tests.
const PROJECTS: [&str; 5] = ["../src", "../src/sw", "../crates/search_worker", "e2e", "engines"];

pub(super) fn check_types(context: &Context<'_>) -> Result<Outcome, String> {
    for project in PROJECTS {
        let mut command = context.workspace.command("tsc");
        process::run(command.args(["--project", project]).current_dir(context.workspace.tests()))?;
    }
    Ok(Outcome::success())
}

/// Runs ESLint in the root of the workspace, because it reads nothing outside the folder where it runs.
pub(super) fn lint_scripts(context: &Context<'_>) -> Result<Outcome, String> {
    let mut command = context.workspace.command("eslint");
    command.args(["--config", "tests/eslint.config.mjs", "--max-warnings=0", "src", "crates", "tests"]);
    process::run(command.current_dir(context.workspace.root()))?;
    Ok(Outcome::success())
}

pub(super) fn test_scripts(context: &Context<'_>) -> Result<Outcome, String> {
    run_runner(&mut node_tests(context, &["scripts"])?)
}

pub(super) fn run_budgets(context: &Context<'_>) -> Result<Outcome, String> {
    // Includes the rules by which the benches judge: they need no browser.
    let mut command = node_tests(context, &["budget", "bench"])?;
    run_runner(command.env("WARTA_DIST", Publication::standard(context.workspace).out))
}

pub(super) fn check_styles(context: &Context<'_>) -> Result<Outcome, String> {
    run_runner(&mut node_tests(context, &["styles"])?)
}

pub(super) fn check_markup(context: &Context<'_>) -> Result<Outcome, String> {
    let java = setup::find_java().ok_or("no Java: run `cargo xtask setup`")?;
    run_runner(node_tests(context, &["markup"])?.env("WARTA_JAVA", java))
}

/// The publisher serves the site, as `warta serve` does: with the headers that a deployment sends.
pub(super) fn run_lighthouse(context: &Context<'_>) -> Result<Outcome, String> {
    let chromium = setup::find_chromium().ok_or("no Chromium: run `cargo xtask setup`")?;
    let mut command = node_tests(context, &["lighthouse"])?;
    run_runner(command.env("WARTA_CHROMIUM", chromium).env("WARTA_PUBLISHER", context.workspace.publisher()))
}

/// Tests what the publisher writes for nginx with a real nginx.
pub(super) fn try_nginx(context: &Context<'_>) -> Result<Outcome, String> {
    let nginx = setup::find_nginx().ok_or("no nginx: run `cargo xtask setup`")?;
    let mut command = node_tests(context, &["nginx"])?;
    command.env("WARTA_NGINX", nginx).env("WARTA_PUBLISHER", context.workspace.publisher());
    if let Some(module) = setup::find_brotli_module() {
        command.env("WARTA_NGINX_BROTLI", module);
    }
    run_runner(&mut command)
}

/// Tests what the publisher sends to an object store, and what it writes for a CDN before it.
pub(super) fn try_deploy(context: &Context<'_>) -> Result<Outcome, String> {
    let mut command = node_tests(context, &["deploy"])?;
    run_runner(command.env("WARTA_PUBLISHER", context.workspace.publisher()))
}

/// Returns the command that runs the `*.test.mjs` files of folders of tests/ with node's own runner.
fn node_tests(context: &Context<'_>, folders: &[&str]) -> Result<Command, String> {
    let mut files = Vec::new();
    for folder in folders {
        files.extend(walk::find_files(&context.workspace.tests().join(folder))?);
    }
    let tests = files.iter().filter(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let mut command = context.workspace.command("node");
    // Names the reporter, because its default depends on where node writes to.
    command.args(["--test", "--test-reporter=spec"]).args(context.passed_on).args(tests);
    keep_colours(&mut command);
    Ok(command)
}

pub(super) fn run_end_to_end(context: &Context<'_>) -> Result<Outcome, String> {
    let chromium = setup::find_chromium().ok_or("no Chromium: run `cargo xtask setup`")?;
    run_runner(playwright(context, "e2e").env("WARTA_CHROMIUM", chromium))
}

/// Runs the core paths in the other two engines.
pub(super) fn run_engines(context: &Context<'_>) -> Result<Outcome, String> {
    let engines = setup::find_engines().ok_or("no Firefox or WebKit: run `cargo xtask setup`")?;
    run_runner(playwright(context, "engines").envs(engines.programs))
}

fn playwright(context: &Context<'_>, folder: &str) -> Command {
    let mut command = context.workspace.command("playwright");
    let config = format!("{folder}/playwright.config.ts");
    command.args(["test", "--config", &config]).args(context.passed_on).current_dir(context.workspace.tests());
    keep_colours(&mut command);
    command
}

/// Turns colours on or off: node's tools see a pipe, and some colour their output all the same.
fn keep_colours(command: &mut Command) -> &mut Command {
    command.env("FORCE_COLOR", if stdout().is_terminal() { "1" } else { "0" })
}
