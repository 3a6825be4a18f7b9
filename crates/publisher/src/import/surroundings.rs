//! Resolves what an old text refers to: pages, files and pictures of its site.

use super::{
    address,
    destination::Destination,
    html::{Surroundings, words},
    item::{Head, Item},
    library::Library,
    media::{self, Media},
    text::Picture,
};
use crate::target::Target;
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap},
};
use url::Url;

/// Where pages of the old site stand now.
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// The pages by path, without a slash at the end.
    by_path: HashMap<String, Destination>,
    /// The pages by number, which stands in an address like `/?p=12`.
    by_number: HashMap<String, Destination>,
    titles: HashMap<String, String>,
}

impl Pages {
    /// Adds a page. The first page with an address keeps it.
    pub(super) fn insert(&mut self, link: &str, number: &str, title: &str, destination: &Destination) {
        if let Some(path) = address::path_of(link).filter(|_| !address::is_file(link)) {
            self.by_path.entry(path.trim_end_matches('/').to_owned()).or_insert_with(|| destination.clone());
        }
        if !number.is_empty() {
            self.by_number.entry(number.to_owned()).or_insert_with(|| destination.clone());
            self.titles.entry(number.to_owned()).or_insert_with(|| title.to_owned());
        }
    }

    /// The title of a page by its number.
    pub(super) fn title(&self, number: &str) -> Option<&str> {
        self.titles.get(number).map(String::as_str)
    }

    /// Returns the pages that readers can open, by number.
    pub(super) fn numbers(&self) -> BTreeMap<&str, &Destination> {
        let visible = self.by_number.iter().filter(|(_, destination)| destination.is_visible);
        visible.map(|(number, destination)| (number.as_str(), destination)).collect()
    }

    fn find(&self, url: &Url) -> Option<&Destination> {
        match address::number_of(url) {
            Some(number) => self.by_number.get(&number),
            None if url.query().is_some() => None,
            None => self.by_path.get(url.path().trim_end_matches('/')),
        }
    }
}

/// The old site.
#[derive(Debug)]
pub(super) struct Old<'a> {
    base: Option<Url>,
    /// The number of the entry that is being converted.
    number: String,
    head: &'a Head,
    library: &'a Library,
    media: &'a Media,
    pages: &'a Pages,
    /// Addresses of the old site to which texts still link.
    left: RefCell<BTreeSet<String>>,
}

impl<'a> Old<'a> {
    pub(super) fn new(head: &'a Head, library: &'a Library, media: &'a Media, pages: &'a Pages) -> Self {
        Self {
            base: address::base_of(head),
            number: String::new(),
            head,
            library,
            media,
            pages,
            left: RefCell::default(),
        }
    }

    /// Returns a copy for one entry, whose relative addresses may have another base.
    pub(super) fn of(&self, item: &Item) -> Self {
        let own = item.base.as_deref().and_then(|base| Url::parse(base).ok());
        let (base, number) = (own.or_else(|| self.base.clone()), item.number.clone());
        Self { base, number, left: RefCell::default(), ..*self }
    }

    /// Takes the addresses of the old site to which this text still links because their page is not here.
    pub(super) fn take_left(&self) -> BTreeSet<String> {
        self.left.take()
    }

    pub(super) fn page_title(&self, number: &str) -> Option<&str> {
        self.pages.title(number)
    }

    pub(super) fn author_name(&self, login: &'a str) -> &'a str {
        let known = self.head.authors.iter().find(|(known, name)| known == login && !name.is_empty());
        known.map_or(login, |(_, name)| name)
    }

    /// Finds the picture of a cover, by its number among the attachments or by its address.
    pub(super) fn cover(&self, cover: &Picture) -> Option<Picture> {
        match cover.url.strip_prefix('#') {
            Some(id) => self.library.by_id(id),
            None => self.picture(&cover.url, None, &cover.alt, &cover.caption),
        }
    }

    /// Returns whether an address belongs to another site; `false` where the address of the old site is unknown.
    pub(super) fn is_foreign(&self, link: &str) -> bool {
        let has_site = Url::parse(self.head.site.trim()).is_ok();
        has_site && Url::parse(link).is_ok_and(|url| !self.is_own(&url))
    }

    /// Returns the full address of something that stays on the old site; none where the portal cannot link to it.
    pub(super) fn stay(&self, href: &str) -> Option<String> {
        let written = self.join(href.trim())?.to_string();
        matches!(Target::parse(&written, ""), Ok(Target::External(_))).then_some(written)
    }

    fn join(&self, address: &str) -> Option<Url> {
        let parsed = Url::parse(address).ok();
        parsed.or_else(|| self.base.as_ref()?.join(address).ok())
    }

    fn is_own(&self, url: &Url) -> bool {
        let site = Url::parse(self.head.site.trim()).ok();
        let hosts = [site.as_ref(), self.base.as_ref()].map(|url| url.and_then(address::host_of));
        address::host_of(url).is_some_and(|host| hosts.contains(&Some(host)))
    }

    /// Notes an address of the old site that has no page here, unless it is the site itself or a file to be fetched.
    fn note_left(&self, url: &Url) {
        let is_site = url.path() == "/" && url.query().is_none();
        if !is_site && media::name_of(url.as_str()).is_none() {
            self.left.borrow_mut().insert(url.to_string());
        }
    }
}

impl Surroundings for Old<'_> {
    fn resolve(&self, href: &str) -> Option<String> {
        let href = href.trim();
        if href.starts_with('#') {
            return None;
        }
        let url = self.join(href)?;
        // The page of an attachment shows only its file, so the link leads to the file.
        let url = self.library.file_of_page(&url).and_then(|file| Url::parse(file).ok()).unwrap_or(url);
        self.library.note(url.as_str());
        if self.is_own(&url) {
            match self.pages.find(&url).filter(|destination| destination.is_visible) {
                Some(destination) => return Some(destination.name.route().path()),
                None => self.note_left(&url),
            }
        }
        let is_file = url.path().to_ascii_lowercase().ends_with(".pdf");
        if let Some(name) = is_file.then(|| self.media.find(url.as_str())).flatten() {
            return Some(format!("/media/{name}"));
        }
        self.stay(url.as_str())
    }

    fn picture(&self, url: &str, id: Option<&str>, alt: &str, caption: &str) -> Option<Picture> {
        let url = self.join(url.trim()).filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())?;
        let picture = self.library.complete(&url, id, alt, caption);
        let (alt, caption) = (words(&picture.alt), words(&picture.caption));
        // A picture without a text alternative takes its caption as one; the caption is then not repeated.
        let (alt, caption) = match (alt.is_empty(), caption.is_empty()) {
            (true, false) => (caption, String::new()),
            (true, true) => ("Gambar".to_owned(), String::new()),
            _ if alt == caption => (alt, String::new()),
            _ => (alt, caption),
        };
        Some(Picture { url: picture.url, alt, caption })
    }

    fn attachments(&self, ids: &[&str]) -> Vec<Picture> {
        let known = ids.iter().filter_map(|id| self.library.by_id(id));
        known.filter_map(|picture| self.picture(&picture.url, None, &picture.alt, &picture.caption)).collect()
    }

    fn attached(&self, to: Option<&str>) -> Vec<Picture> {
        let pictures = self.library.attached(to.unwrap_or(&self.number));
        pictures.iter().filter_map(|it| self.picture(&it.url, None, &it.alt, &it.caption)).collect()
    }

    fn reusable(&self, id: &str) -> Option<&str> {
        self.library.reusable(id)
    }
}
