//! Renders the pages on several threads, each page on one. The same thread also builds the page of an entry and adds it
//! to the search index. A page that has not changed since the last run is neither rendered nor written.

use crate::{
    authored::AuthoredEntry,
    build::{EntryPages, Material},
    calendar::calendar_file,
    document::Documents,
    embed::Embeds,
    failure::Failure,
    feeds::Feeds,
    output::Staging,
    plan::Plan,
    render_cache::{Key, RenderCache},
    report::{progress::Progress, stopwatch::Meter},
    search_index::{Desk, SearchIndex},
    threads::{self, held},
};
use model::{
    entry::Entry,
    page::{Content, Page},
    route::PAGE_FILE,
    section::Section,
    site::Site,
};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

/// How many built pages may wait for a thread: few, since each is in memory.
const WAITING: usize = 64;

/// A task for a thread: a built page, or an entry whose page it builds.
enum Work<'a> {
    Page(Box<Page>),
    Entry(&'a AuthoredEntry),
}

/// What all pages are rendered and written with.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageWriter<'a> {
    pub(super) plan: &'a Plan,
    pub(super) site: &'a Site,
    pub(super) documents: &'a Documents<'a>,
    pub(super) embeds: &'a Embeds<'a>,
    pub(super) staging: &'a Staging,
    pub(super) cache: &'a RenderCache,
    pub(super) feeds: &'a Feeds,
    pub(super) index: &'a SearchIndex<'a>,
    pub(super) progress: &'a Progress,
    pub(super) meter: &'a Meter,
}

impl PageWriter<'_> {
    /// Writes every page, and adds the entries to the feeds and the search index. Returns the number of pages.
    ///
    /// # Errors
    /// The first failure of any page.
    pub(super) fn put_all(self, material: &Material<'_>, entries: &EntryPages<'_>) -> Result<usize, Failure> {
        let failed: Mutex<Option<Failure>> = Mutex::default();
        let failure = || held(&failed);
        let pages = AtomicUsize::new(0);
        let (sender, receiver) = mpsc::sync_channel::<Work<'_>>(WAITING);
        let receiver = Mutex::new(receiver);
        let next = || held(&receiver).recv().ok();
        let built = thread::scope(|scope| {
            for _ in 0..threads::count() {
                scope.spawn(|| {
                    while let Some(work) = next() {
                        // After a failure, threads only empty the channel, so that the sender never blocks.
                        if failure().is_some() {
                            continue;
                        }
                        match self.put_work(work, entries) {
                            Ok(count) => drop(pages.fetch_add(count, Ordering::Relaxed)),
                            Err(error) => *failure() = Some(error),
                        }
                    }
                });
            }
            let send = |work| {
                if let Some(error) = failure().clone() {
                    return Err(error);
                }
                // Fails only if the receiver is gone, but it outlives this closure.
                sender.send(work).map_err(|_| Failure::new("penulisan halaman berhenti"))
            };
            let built = material
                .build_others(&mut |page| send(Work::Page(Box::new(page))))
                .and_then(|()| self.index.in_order().into_iter().try_for_each(|entry| send(Work::Entry(entry))));
            drop(sender);
            built
        });
        let failure = failure().take();
        failure.map_or(built, Err).map(|()| pages.into_inner())
    }

    fn put_work(self, work: Work<'_>, entries: &EntryPages<'_>) -> Result<usize, Failure> {
        self.progress.advance();
        match work {
            Work::Page(page) => self.put_page(*page).map(|()| 1),
            Work::Entry(authored) => {
                let frame = entries.frame(authored);
                let count = usize::from(frame.is_some());
                frame.map_or(Ok(()), |frame| self.put_entry(frame, authored, entries))?;
                let desk = Desk { staging: self.staging, cache: self.cache, entries };
                self.meter.measure("index", || self.index.finish(authored, desk)).map(|()| count)
            }
        }
    }

    fn put_page(self, page: Page) -> Result<(), Failure> {
        let json = serde_json::to_string(&page)?;
        let key = Key::of([json.as_str()].into_iter());
        if self.cache.keep(&page.path, &key, self.staging)?.is_some() {
            return Ok(());
        }
        self.make(Arc::new(page), &json, &key)
    }

    /// Writes an entry's page. Reads the text again only for a changed page or a feed.
    fn put_entry(self, frame: Page, authored: &AuthoredEntry, entries: &EntryPages<'_>) -> Result<(), Failure> {
        let sources = entries.body_sources(authored);
        let has_share = if self.documents.has_share(&frame) { "share" } else { "" };
        let json = serde_json::to_string(&frame)?;
        let key = Key::of([json.as_str(), &sources, has_share].into_iter());
        self.index.note(authored, &frame, &sources)?;
        let is_kept = self.cache.keep(&frame.path, &key, self.staging)?.is_some();
        if is_kept && !self.feeds.wants(authored) {
            return Ok(());
        }
        let page = entries.fill(frame, authored)?;
        self.feeds.accept(&page);
        if is_kept {
            return Ok(());
        }
        self.meter.measure("index", || self.index.accept(&page))?;
        let json = serde_json::to_string(&page)?;
        self.make(Arc::new(page), &json, &key)
    }

    fn make(self, page: Arc<Page>, json: &str, key: &Key) -> Result<(), Failure> {
        let mut paths = Vec::with_capacity(6);
        let mut put = |path: String, bytes: &[u8]| {
            self.staging.put(&path, bytes)?;
            paths.push(path);
            Ok::<(), Failure>(())
        };
        let html = self.documents.render(&page, json)?;
        match page.route() {
            Some(route) => {
                put(format!("{}{PAGE_FILE}", route.path()), html.as_bytes())?;
                self.meter.measure("twins", || put(route.twin_path(), self.documents.render_twin(json).as_bytes()))?;
            }
            // The page for unknown paths is a single file; nothing requests its twin.
            None => put(page.path.clone(), html.as_bytes())?,
        }
        // The page for frames on other sites, and the oEmbed file that describes it to other systems.
        self.meter.measure("frames", || {
            let frame = self.embeds.render(&page).map(|(path, html)| (path, html.into_bytes()));
            let mut files = frame.into_iter().chain(self.embeds.oembed(&page)?);
            files.try_for_each(|(path, bytes)| put(path, &bytes))
        })?;
        if let Content::Entry(entry) = &page.content {
            let mut put_all = |files: Vec<(String, String)>| {
                files.into_iter().try_for_each(|(path, text)| put(path, text.as_bytes()))
            };
            self.meter.measure("sheets", || put_all(self.sheets(entry)))?;
        }
        self.cache.note(&page.path, key, &paths, self.staging);
        Ok(())
    }

    /// Renders the other files of an entry: the notice-board sheet of an announcement, and its dates for calendars.
    fn sheets(self, entry: &Entry) -> Vec<(String, String)> {
        let mut files = Vec::new();
        let route = entry.card.route();
        if entry.card.section == Section::Announcements {
            files.push((format!("{}{PAGE_FILE}", route.board_path()), self.documents.render_board(entry)));
        }
        let origin = self.plan.authored.site.origin.as_ref();
        let changed_at = entry.changes.first().map_or(entry.card.published_at, |change| change.updated_at);
        let calendar = calendar_file(&entry.card, changed_at, &self.site.base, origin);
        files.extend(calendar.map(|file| (route.calendar_path(), file)));
        files
    }
}
