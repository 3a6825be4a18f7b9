//! The command `warta`.

use clap::Parser;
use mimalloc::MiMalloc;
use publisher::cli::{Arguments, run};
use std::process::ExitCode;

/// Several threads put pages together from small pieces: with the allocator of the system that took a fifth longer.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    run(Arguments::parse())
}
