//! The command `warta`.

use clap::Parser;
use publisher::cli::{Arguments, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    run(Arguments::parse())
}
