//! Pages are built one after another and rendered by several threads, each page by one.

use crate::{
    build::build_pages, calendar::calendar_file, document::Documents, embed::Embeds, failure::Failure, output::Staging,
    plan::Plan,
};
use model::{
    page::{Content, Page},
    route::PAGE_FILE,
    section::Section,
    site::Site,
};
use std::{
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

/// Pages that are built and wait for a thread: few, since each is in memory.
const WAITING: usize = 64;

/// What all pages are rendered and written with.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageWriter<'a> {
    pub(super) plan: &'a Plan,
    pub(super) site: &'a Site,
    pub(super) documents: &'a Documents<'a>,
    pub(super) embeds: &'a Embeds<'a>,
    pub(super) staging: &'a Staging,
}

impl PageWriter<'_> {
    /// Writes every page, and shows each to `accept` in the order in which they are built. Returns how many there are.
    ///
    /// # Errors
    /// The first failure of any of them.
    pub(super) fn put_all(self, accept: &mut dyn FnMut(&Page) -> Result<(), Failure>) -> Result<usize, Failure> {
        let failed: Mutex<Option<Failure>> = Mutex::default();
        let failure = || failed.lock().unwrap_or_else(PoisonError::into_inner);
        let (sender, receiver) = mpsc::sync_channel::<Arc<Page>>(WAITING);
        let receiver = Mutex::new(receiver);
        let next = || receiver.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
        let mut pages = 0;
        let built = thread::scope(|scope| {
            for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
                scope.spawn(|| {
                    while let Some(page) = next() {
                        // After a failure pages are only taken away, so that nobody waits for room.
                        if failure().is_none()
                            && let Err(error) = self.put(&page)
                        {
                            *failure() = Some(error);
                        }
                    }
                });
            }
            let built = build_pages(self.plan, self.site, &mut |page| {
                if let Some(error) = failure().clone() {
                    return Err(error);
                }
                pages += 1;
                accept(&page)?;
                // Fails only where no thread is left, and that one has told why.
                sender.send(Arc::new(page)).map_err(|_| Failure::new("penulisan halaman berhenti"))
            });
            drop(sender);
            built
        });
        let failure = failure().take();
        failure.map_or(built, Err).map(|()| pages)
    }

    fn put(self, page: &Arc<Page>) -> Result<(), Failure> {
        self.put_board(page)?;
        self.put_embed(page)?;
        self.put_calendar(page)?;
        self.put_page(page)
    }

    /// The sheet of an announcement.
    fn put_board(self, page: &Page) -> Result<(), Failure> {
        match &page.content {
            Content::Entry(entry) if entry.card.section == Section::Announcements => {
                let path = format!("{}{PAGE_FILE}", entry.card.route().board_path());
                self.staging.put(&path, self.documents.render_board(entry).as_bytes())
            }
            _ => Ok(()),
        }
    }

    /// The page for frames of other sites, and what tells other systems of it.
    fn put_embed(self, page: &Page) -> Result<(), Failure> {
        if let Some((path, html)) = self.embeds.render(page) {
            self.staging.put(&path, html.as_bytes())?;
        }
        match self.embeds.oembed(page)? {
            Some((path, file)) => self.staging.put(&path, &file),
            None => Ok(()),
        }
    }

    /// The calendar file of an entry that has one.
    fn put_calendar(self, page: &Page) -> Result<(), Failure> {
        let Content::Entry(entry) = &page.content else { return Ok(()) };
        let origin = self.plan.authored.site.origin.as_ref();
        let changed_at = entry.changes.first().map_or(entry.card.published_at, |change| change.updated_at);
        match calendar_file(&entry.card, changed_at, &self.site.base, origin) {
            Some(file) => self.staging.put(&entry.card.route().calendar_path(), file.as_bytes()),
            None => Ok(()),
        }
    }

    fn put_page(self, page: &Arc<Page>) -> Result<(), Failure> {
        let rendered = self.documents.render(page)?;
        match page.route() {
            Some(route) => {
                self.staging.put(&format!("{}{PAGE_FILE}", route.path()), rendered.html.as_bytes())?;
                self.staging.put(&route.twin_path(), rendered.twin.as_bytes())
            }
            // The page for unknown paths is a file of its own, and nobody asks for its data.
            None => self.staging.put(&page.path, rendered.html.as_bytes()),
        }
    }
}
