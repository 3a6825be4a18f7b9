//! The project's tasks: `cargo xtask <command>`; see `cargo xtask --help`.

mod bench;
mod build;
mod cli;
mod function_order;
mod layers;
mod lock;
mod names;
mod output;
mod package;
mod pages;
mod process;
mod scripts;
mod search_worker;
mod serve;
mod setup;
mod shell;
mod short_imports;
mod stamp;
mod test;
mod walk;
mod wasm;
mod workspace;

use cli::Task;
use std::process::ExitCode;
use workspace::Workspace;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            output::complain(&format!("xtask: {message}"));
            ExitCode::FAILURE
        }
    }
}

/// Returns whether the task found everything in order. An error means that the task could not be done.
fn run() -> Result<bool, String> {
    let arguments = cli::read_arguments(std::env::args_os())?;
    let task = cli::parse_task(&arguments)?;
    if let Task::Help = task {
        output::say(cli::HELP);
        return Ok(true);
    }
    let workspace = Workspace::find()?;
    match task {
        Task::Help => Ok(true),
        Task::Setup => setup::set_up(&workspace, setup::Part::ALL).map(|()| true),
        Task::Build(flags) => build::build_site(&workspace, &flags.resolve(&workspace)?).map(|()| true),
        Task::Serve(flags) => serve::serve_site(&workspace, &flags).map(|()| true),
        Task::Test(flags) => test::run_tests(&workspace, &flags),
        Task::Bench(filters) => bench::run_benches(&workspace, &filters),
        Task::Package => package::make_package(&workspace).map(|()| true),
        Task::Pages => pages::publish_over_shell(&workspace).map(|()| true),
        Task::Layers => layers::check_tree(workspace.root()),
        Task::Names => names::write_names(workspace.root()).map(|()| true),
    }
}
