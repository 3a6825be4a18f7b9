//! `warta check` and the first half of `warta publish`.

use crate::{
    authored::Authored,
    failure::Failure,
    plan::Plan,
    problem::{Problem, Problems},
    read::read_content,
};
use model::date::Timestamp;
use std::{collections::BTreeSet, path::Path, sync::Arc};

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

/// Content that can be published.
#[derive(Debug)]
pub struct Checked {
    /// What is to be published.
    pub plan: Plan,
    /// Problems that do not stop publishing.
    pub warnings: Vec<Problem>,
}

/// Reads and checks a content folder. Drafts are checked like everything else, since their authors want to know.
///
/// # Errors
/// All problems of the content at once, or the reason why it could not be read.
pub fn make_plan(content: &Path, at: Timestamp) -> Result<Checked, Rejected> {
    plan_with(content, at, |_| at, |_| BTreeSet::new())
}

/// Like [`make_plan`], but problems in drafts are only warnings, so that a colleague's half-written text blocks nobody.
///
/// # Errors
/// As [`make_plan`], but no problems of drafts.
pub fn make_plan_to_publish(content: &Path, at: Timestamp) -> Result<Checked, Rejected> {
    let drafts = |authored: &Authored| {
        let drafts = authored.entries.iter().filter(|entry| entry.is_draft);
        drafts.map(|entry| Arc::clone(&entry.place.file)).collect()
    };
    plan_with(content, at, |_| at, drafts)
}

/// Like [`make_plan`], but drafts and entries dated later count as published; see [`unveil`].
///
/// # Errors
/// As [`make_plan`].
pub fn make_plan_with_drafts(content: &Path, at: Timestamp) -> Result<Checked, Rejected> {
    plan_with(content, at, |authored| unveil(authored, at), |_| BTreeSet::new())
}

fn plan_with(
    content: &Path,
    at: Timestamp,
    prepare: impl FnOnce(&mut Authored) -> Timestamp,
    find_drafts: impl FnOnce(&Authored) -> BTreeSet<Arc<str>>,
) -> Result<Checked, Rejected> {
    let mut problems = Problems::default();
    let mut authored =
        read_content(content, &mut problems).map_err(|error| Failure::io("membaca folder", content, &error))?;
    let at = prepare(&mut authored).max(at);
    let drafts = find_drafts(&authored);
    let plan = Plan::new(authored, at, &mut problems);
    problems.mark_drafts(&drafts);
    let has_errors = problems.has_errors();
    let problems = problems.into_sorted();
    if has_errors { Err(Rejected::Problems(problems)) } else { Ok(Checked { plan, warnings: problems }) }
}

/// Makes every entry visible to readers: removes the draft mark, and returns the moment as of which to build the site,
/// the latest publication date or `at`. States and ages are then those that readers will see at that moment.
fn unveil(authored: &mut Authored, at: Timestamp) -> Timestamp {
    let mut latest = at;
    for entry in &mut authored.entries {
        entry.is_draft = false;
        latest = latest.max(entry.published_at.at);
    }
    latest
}
