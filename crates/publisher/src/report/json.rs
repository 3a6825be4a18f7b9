//! The report of a run for programs, as one JSON object.

use crate::{command::publish::Report, problem::Problem};
use serde::Serialize;

/// The version of this format. Adding a key does not change it.
const SCHEMA: u32 = 1;

/// The report of a run.
#[derive(Debug, Serialize)]
pub(crate) struct RunReport<'a> {
    schema: u32,
    command: &'static str,
    is_ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    failure: Option<String>,
    problems: Vec<ProblemReport<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'a Report>,
    seconds: f64,
}

#[derive(Debug, Serialize)]
struct ProblemReport<'a> {
    file: &'a str,
    line: usize,
    level: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    what: &'a str,
    fix: &'a str,
}

impl<'a> RunReport<'a> {
    /// Reports a run that has ended.
    pub(crate) fn new(
        command: &'static str,
        problems: &'a [Problem],
        published: Option<&'a Report>,
        failure: Option<String>,
        seconds: f64,
    ) -> Self {
        let is_ok = failure.is_none() && problems.iter().all(|problem| problem.level() != crate::rule::Level::Error);
        let problems = problems.iter().map(ProblemReport::new).collect();
        Self { schema: SCHEMA, command, is_ok, failure, problems, published, seconds }
    }

    /// Returns the object on one line.
    pub(crate) fn to_text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

impl<'a> ProblemReport<'a> {
    fn new(problem: &'a Problem) -> Self {
        Self {
            file: &problem.place.file,
            line: problem.place.line,
            level: match problem.level() {
                crate::rule::Level::Error => "error",
                crate::rule::Level::Warning => "warning",
            },
            rule: problem.rule.map(crate::rule::Rule::name),
            what: &problem.what,
            fix: &problem.fix,
        }
    }
}
