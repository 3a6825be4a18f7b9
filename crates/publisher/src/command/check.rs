//! `warta check` and the first half of `warta publish`.

use crate::{
    authored::Authored,
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

/// A content that can be published.
#[derive(Debug)]
pub struct Checked {
    /// What is to be published.
    pub plan: Plan,
    /// What is no error but should be known.
    pub warnings: Vec<Problem>,
}

/// Reads and checks a content folder.
///
/// # Errors
/// All problems of the content at once, or what made it unreadable.
pub fn make_plan(content: &Path, at: Timestamp) -> Result<Checked, Rejected> {
    plan_with(content, at, |_| at)
}

/// As [`make_plan`], with drafts and what is dated later; see [`unveil`].
///
/// # Errors
/// As [`make_plan`].
pub fn make_plan_with_drafts(content: &Path, at: Timestamp) -> Result<Checked, Rejected> {
    plan_with(content, at, |authored| unveil(authored, at))
}

fn plan_with(
    content: &Path,
    at: Timestamp,
    prepare: impl FnOnce(&mut Authored) -> Timestamp,
) -> Result<Checked, Rejected> {
    let mut problems = Problems::default();
    let mut authored =
        read_content(content, &mut problems).map_err(|error| Failure::io("membaca folder", content, &error))?;
    let at = prepare(&mut authored).max(at);
    let plan = Plan::new(authored, at, &mut problems);
    let has_errors = problems.has_errors();
    let problems = problems.into_sorted();
    if has_errors { Err(Rejected::Problems(problems)) } else { Ok(Checked { plan, warnings: problems }) }
}

/// Makes every entry one that readers would see. What is dated later is shown as of its own date, so that its states and
/// ages are those that readers will see then.
fn unveil(authored: &mut Authored, at: Timestamp) -> Timestamp {
    let mut latest = at;
    for entry in &mut authored.entries {
        entry.is_draft = false;
        latest = latest.max(entry.published_at.at);
    }
    latest
}
