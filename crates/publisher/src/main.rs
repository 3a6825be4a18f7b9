//! The command `warta`.

use clap::Parser;
use mimalloc::MiMalloc;
use publisher::cli::{Arguments, run};
use std::process::ExitCode;

/// Pages are put together from small pieces, by several threads: with the allocator of the system that took a fifth longer.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    run(Arguments::parse())
}
