//! Stages that node runs: types, byte budgets, Playwright.

use super::{
    Context,
    tally::{Outcome, run_runner},
};
use crate::{build::Publication, process, setup, walk};
use std::{
    io::{IsTerminal, stdout},
    process::Command,
};

pub(super) fn check_types(context: &Context<'_>) -> Result<Outcome, String> {
    let mut command = context.workspace.command("tsc");
    command.args(["--project", "e2e"]).current_dir(context.workspace.tests());
    process::run(&mut command).map(|()| Outcome::success())
}

pub(super) fn run_budgets(context: &Context<'_>) -> Result<Outcome, String> {
    // Also the rules by which the benches judge: they need no browser.
    let mut files = Vec::new();
    for folder in ["budget", "bench"] {
        files.extend(walk::find_files(&context.workspace.tests().join(folder))?);
    }
    let tests = files.iter().filter(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let mut command = context.workspace.command("node");
    // Named, because its default changes with what it writes to.
    command.args(["--test", "--test-reporter=spec"]).args(context.passed_on).args(tests);
    run_runner(keep_colours(command.env("WARTA_DIST", Publication::standard(context.workspace).out)))
}

pub(super) fn run_end_to_end(context: &Context<'_>) -> Result<Outcome, String> {
    let chromium = setup::find_chromium().ok_or("no Chromium: run `cargo xtask setup`")?;
    let mut command = context.workspace.command("playwright");
    command
        .args(["test", "--config", "e2e/playwright.config.ts"])
        .args(context.passed_on)
        .current_dir(context.workspace.tests())
        .env("WARTA_CHROMIUM", chromium);
    run_runner(keep_colours(&mut command))
}

/// Node's tools see a pipe, and some colour their output all the same.
fn keep_colours(command: &mut Command) -> &mut Command {
    command.env("FORCE_COLOR", if stdout().is_terminal() { "1" } else { "0" })
}
