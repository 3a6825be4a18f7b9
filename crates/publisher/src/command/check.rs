//! `warta check` and the first half of `warta publish`.

use crate::{
    failure::Failure,
    plan::Plan,
    problem::{Problem, Problems},
    read::read_content,
};
use model::date::Timestamp;
use std::path::Path;

/// Why there is no plan.
#[derive(Debug)]
pub enum Rejected {
    /// The content has problems.
    Problems(Vec<Problem>),
    /// The run could not go on.
    Failure(Failure),
}

impl From<Failure> for Rejected {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

/// Reads and checks a content folder.
///
/// # Errors
/// All problems of the content at once, or what made it unreadable.
pub fn make_plan(content: &Path, at: Timestamp) -> Result<Plan, Rejected> {
    let mut problems = Problems::default();
    let authored =
        read_content(content, &mut problems).map_err(|error| Failure::io("membaca folder", content, &error))?;
    let plan = Plan::new(authored, at, &mut problems);
    if problems.is_empty() { Ok(plan) } else { Err(Rejected::Problems(problems.into_sorted())) }
}
