//! Stages that cargo runs: native tests, and wasm tests in a browser.

use super::{
    Context,
    tally::{Outcome, run_runner},
};
use crate::setup;
use std::{
    io::{IsTerminal, stdout},
    process::Command,
};

pub(super) fn run_native_tests(context: &Context<'_>) -> Result<Outcome, String> {
    let mut command = context.workspace.cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]).args(context.passed_on);
    run_runner(keep_colours(&mut command))
}

pub(super) fn run_browser_tests(context: &Context<'_>) -> Result<Outcome, String> {
    let driver = setup::find_chromedriver().ok_or("no chromedriver: run `cargo xtask setup`")?;
    let mut command = context.workspace.cargo();
    command
        .args(["test", "--package", "warta", "--package", "element", "--target", setup::WASM_TARGET])
        .args(["--features", "hydrate", "--lib", "--test", "web", "--no-fail-fast"])
        .args(context.passed_on)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", setup::find_test_runner(context.workspace)?)
        .env("CHROMEDRIVER", driver)
        // The first start of the browser on a busy machine takes most of the 20 s that are the default.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run_runner(keep_colours(&mut command))
}

/// Keeps colours on: cargo sees a pipe, because xtask reads its output.
fn keep_colours(command: &mut Command) -> &mut Command {
    if stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}
