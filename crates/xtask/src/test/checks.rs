//! Stages that are one check each.

use super::{Context, tally::Outcome};
use crate::{layers, process, setup};
use std::process::Command;

pub(super) fn check_format(context: &Context<'_>) -> Result<Outcome, String> {
    one(context.workspace.cargo().args(["fmt", "--all", "--check"]))
}

pub(super) fn check_layers(context: &Context<'_>) -> Result<Outcome, String> {
    let is_good = layers::check_tree(context.workspace.root())?;
    Ok(if is_good { Outcome::success() } else { Outcome::failure("see the list above") })
}

/// Leaves out advisories: their database cannot be had from a package registry.
pub(super) fn check_licences(context: &Context<'_>) -> Result<Outcome, String> {
    one(context.workspace.cargo().args(["deny", "--workspace", "check", "licenses", "bans", "sources"]))
}

pub(super) fn lint_native(context: &Context<'_>) -> Result<Outcome, String> {
    one(context.workspace.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// Not `--all-targets`: the contract test reads files and is native only.
pub(super) fn lint_wasm(context: &Context<'_>) -> Result<Outcome, String> {
    let mut command = context.workspace.cargo();
    command.args(["clippy", "--package", "warta", "--package", "element", "--target", setup::WASM_TARGET]);
    command.args(["--features", "hydrate"]);
    one(command.args(["--lib", "--bins", "--test", "web", "--", "-D", "warnings"]))
}

fn one(command: &mut Command) -> Result<Outcome, String> {
    process::run(command).map(|()| Outcome::success())
}
