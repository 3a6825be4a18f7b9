//! Every rule that cannot be checked on a single line, one file per rule. Each reports problems and changes nothing.

mod anchors;
mod chains;
mod dates;
mod ledger;
mod links;
mod media_files;
pub(crate) mod media_references;
mod menu;
mod numbers;
mod pictures;
mod redirects;
mod topics;
mod units;
mod videos;

use crate::{
    authored::Body,
    lint::{allowances, announcement},
    media::published_paths::PublishedMedia,
    plan::Plan,
    problem::Problems,
};
use model::route::Route;

/// Runs every check. Returns the media to publish, since only the checks have opened the files.
pub fn check_all(plan: &Plan, problems: &mut Problems) -> PublishedMedia {
    dates::check(plan, problems);
    units::check(plan, problems);
    topics::check(plan, problems);
    links::check(plan, problems);
    anchors::check(plan, problems);
    chains::check(plan, problems);
    menu::check(plan, problems);
    ledger::check(plan, problems);
    numbers::check(plan, problems);
    redirects::check(plan, problems);
    videos::check(plan, problems);
    media_files::check(plan, problems);
    plan.authored.entries.iter().for_each(|entry| announcement::check(entry, problems));
    let media = pictures::check(plan, problems);
    allowances::apply(&plan.authored, problems);
    media
}

/// Returns every text with the route of its page and whether readers can see it.
fn bodies(plan: &Plan) -> impl Iterator<Item = (Route, &Body, bool)> {
    let entries = plan
        .authored
        .entries
        .iter()
        .map(|entry| (Route::Entry(entry.section, entry.slug.clone()), &entry.body, entry.is_published(plan.at)));
    let pages = plan.authored.pages.iter().map(|page| (Route::Static(page.slug.clone()), &page.body, true));
    entries.chain(pages)
}
