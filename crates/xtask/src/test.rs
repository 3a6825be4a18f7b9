//! `cargo xtask test`: every check there is, cheap ones first, and one report at the end.

mod cargo_runs;
mod checks;
mod node_runs;
mod package;
mod plan;
mod sites;
mod tally;

use crate::{
    cli::TestFlags,
    output::{say, seconds},
    setup,
    workspace::Workspace,
};
use plan::Stage;
use std::time::{Duration, Instant};
use tally::{Counts, Outcome};

/// What a stage has to work with.
pub(crate) struct Context<'a> {
    workspace: &'a Workspace,
    /// Arguments for the stage's own runner.
    passed_on: &'a [String],
}

/// A stage that is over.
struct Finished {
    name: &'static str,
    outcome: Outcome,
    time: Duration,
}

/// Runs the stages that the arguments name, and those that these need. Returns whether all of them passed.
pub(crate) fn run_tests(workspace: &Workspace, flags: &TestFlags) -> Result<bool, String> {
    let stages = plan::choose_stages(&flags.filters)?;
    if !flags.passed_on.is_empty() && flags.filters.len() != 1 {
        return Err("words after `--` go to one runner: name its stage, as in `test e2e -- -g A1`".to_owned());
    }
    setup::set_up(workspace, &plan::list_parts(&stages))?;
    let start = Instant::now();
    let mut finished: Vec<Finished> = Vec::new();
    for stage in stages {
        let is_named = flags.filters.iter().any(|filter| stage.is_named(filter));
        let passed_on = if is_named { flags.passed_on.as_slice() } else { &[] };
        let done = run_stage(stage, &Context { workspace, passed_on }, &finished);
        finished.push(done);
    }
    Ok(report(&finished, start.elapsed()))
}

fn run_stage(stage: &Stage, context: &Context<'_>, finished: &[Finished]) -> Finished {
    say(&format!("\n=== {}: {}", stage.name, stage.about));
    let start = Instant::now();
    let has_failed = |name: &str| finished.iter().any(|done| done.name == name && !done.outcome.is_good());
    let outcome = match stage.needs.iter().find(|name| has_failed(name)) {
        Some(name) => Outcome::failure(&format!("not run, because {name} failed")),
        None => (stage.run)(context).unwrap_or_else(|trouble| Outcome::failure(&trouble)),
    };
    let done = Finished { name: stage.name, outcome, time: start.elapsed() };
    say(&describe(&done));
    done
}

fn describe(done: &Finished) -> String {
    let Counts { passed, failed } = done.outcome.counts;
    let verdict = if done.outcome.is_good() { "ok    " } else { "FAILED" };
    let trouble = done.outcome.trouble.as_deref().map(|text| format!(": {text}")).unwrap_or_default();
    let name = done.name;
    format!("[test] {verdict} {name:<13} {passed:>4} ok {failed:>3} failed {:>12}{trouble}", seconds(done.time))
}

fn report(finished: &[Finished], time: Duration) -> bool {
    say(&format!("\n=== all stages, {}", seconds(time)));
    let mut sum = Counts::default();
    for done in finished {
        say(&describe(done));
        sum = sum.plus(done.outcome.counts);
    }
    say(&format!("{} passed, {} failed", sum.passed, sum.failed));
    sum.failed == 0
}
