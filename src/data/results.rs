//! What several filters leave of a section, found without loading the whole archive: the app intersects the numbers
//! under each filter, then loads only the pages that contain the entries to show.

use super::{load_error::LoadError, phase::Phase, postings_store::PostingsStore, twin_store::TwinStore};
use futures::future::join_all;
use model::{
    archive::Archive,
    entry::EntrySummary,
    filter::Selection,
    page::{Content, Page},
    postings::{Run, count, find_slice},
    route::Route,
    section::Section,
};
use std::sync::Arc;

/// How many entries a selection leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) selection: Selection,
    pub(crate) count: u32,
    /// How many pages of results there are.
    pub(crate) pages: u32,
}

/// A page of results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Results {
    pub(crate) counted: Counted,
    pub(crate) phase: Phase<Vec<EntrySummary>>,
}

impl Results {
    /// Returns results of which nothing is known yet.
    pub(crate) const fn loading(selection: Selection) -> Self {
        Self { counted: Counted { selection, count: 0, pages: 0 }, phase: Phase::Loading }
    }

    /// Returns results that could not be loaded.
    pub(crate) const fn failed(selection: Selection, error: LoadError) -> Self {
        Self { counted: Counted { selection, count: 0, pages: 0 }, phase: Phase::Failed(error) }
    }
}

/// The numbers of the entries that a selection leaves, before any entry is loaded.
pub(crate) struct Matching {
    runs: Vec<Run>,
    archive: Archive,
    first: Arc<Page>,
    pub(crate) counted: Counted,
}

impl Matching {
    /// Returns how many entries the wanted page of results has.
    pub(crate) fn expected(&self) -> usize {
        let before = (self.counted.selection.page() - 1).saturating_mul(self.archive.page_size);
        let here = self.counted.count.saturating_sub(before).min(self.archive.page_size);
        usize::try_from(here).unwrap_or(usize::MAX)
    }
}

/// Loads the numbers of the entries that a selection leaves.
pub(crate) async fn load_matching(
    twins: &TwinStore,
    postings: &PostingsStore,
    section: Section,
    selection: &Selection,
) -> Result<Matching, LoadError> {
    // The section's first page, however old: it is on the screen, and only how the list is divided into pages matters
    // here.
    let route = Route::Section(section);
    let first = match twins.find(&route) {
        Some(twin) => twin.page,
        None => twins.load(&route).await?.page,
    };
    let archive = match &first.content {
        Content::Section(list) => list.archive,
        _ => None,
    };
    // Without an archive there is nothing to filter by, whatever the address says.
    let Some(archive) = archive else {
        let counted = Counted { selection: selection.clone(), count: 0, pages: 0 };
        return Ok(Matching { runs: Vec::new(), archive: Archive::new(0, 1), first, counted });
    };
    let runs = postings.load_matching(section, selection).await?;
    let count = count(&runs);
    let pages = count.div_ceil(archive.page_size.max(1));
    // An address may ask for a page of results that does not exist, or no longer does.
    let selection = selection.at_page(selection.page().min(pages.max(1)));
    Ok(Matching { runs, archive, first, counted: Counted { selection, count, pages } })
}

/// Loads the pages that contain the wanted results, and returns those results.
pub(crate) async fn load_results(
    twins: &TwinStore,
    section: Section,
    matching: &Matching,
) -> Result<Vec<EntrySummary>, LoadError> {
    let Matching { runs, archive, first, counted } = matching;
    let size = archive.page_size;
    let slice = find_slice(runs, *archive, (counted.selection.page() - 1).saturating_mul(size), size);
    let pages = slice.pages.iter().map(|number| async move {
        let Some(number) = number else { return Ok(Arc::clone(first)) };
        let route = Route::SectionPage(section, *number);
        match twins.find_fresh(&route) {
            Some(twin) => Ok(twin.page),
            None => twins.load(&route).await.map(|twin| twin.page),
        }
    });
    let mut entries = Vec::new();
    for page in join_all(pages).await {
        if let Content::Section(list) = &page?.content {
            entries.extend(list.entries.iter().filter(|entry| counted.selection.matches(entry)).cloned());
        }
    }
    Ok(entries.into_iter().skip(slice.skip).take(usize::try_from(size).unwrap_or(usize::MAX)).collect())
}
