//! What an old text refers to: pages, files and pictures of its site.

use super::{
    html::{Surroundings, words},
    item::Head,
    media::Media,
    place::Place,
    text::Picture,
};
use crate::target::Target;
use std::collections::HashMap;
use url::Url;

/// The old site.
#[derive(Debug)]
pub(super) struct Old<'a> {
    base: Option<Url>,
    head: &'a Head,
    media: &'a Media,
    /// Paths of the old site, without a slash at the end → where they stand now.
    pages: &'a HashMap<String, Place>,
}

impl<'a> Old<'a> {
    pub(super) fn new(head: &'a Head, media: &'a Media, pages: &'a HashMap<String, Place>) -> Self {
        // Relative addresses are below a folder.
        let base = Url::parse(&format!("{}/", head.site.trim_end_matches('/'))).ok();
        Self { base, head, media, pages }
    }

    pub(super) fn author_name(&self, login: &'a str) -> &'a str {
        let known = self.head.authors.iter().find(|(known, name)| known == login && !name.is_empty());
        known.map_or(login, |(_, name)| name)
    }

    /// A cover is named by its number among the attachments, or by its address.
    pub(super) fn cover(&self, cover: &Picture) -> Option<Picture> {
        match cover.url.strip_prefix('#') {
            Some(id) => self.media.by_id(id).cloned(),
            None => self.picture(&cover.url, None, &cover.alt, &cover.caption),
        }
    }

    fn join(&self, address: &str) -> Option<Url> {
        let parsed = Url::parse(address).ok();
        parsed.or_else(|| self.base.as_ref()?.join(address).ok())
    }

    fn is_own(&self, url: &Url) -> bool {
        let host = |url: &Url| url.host_str().map(|host| host.trim_start_matches("www.").to_owned());
        self.base.as_ref().is_some_and(|base| host(base) == host(url))
    }
}

impl Surroundings for Old<'_> {
    fn resolve(&self, href: &str) -> Option<String> {
        let href = href.trim();
        if href.starts_with('#') {
            return None;
        }
        let url = self.join(href)?;
        if self.is_own(&url) && url.query().is_none() {
            let path = url.path().trim_end_matches('/');
            if let Some(place) = self.pages.get(path).filter(|place| place.is_visible) {
                return Some(place.name.route().path());
            }
        }
        let is_file = url.path().to_ascii_lowercase().ends_with(".pdf");
        if let Some(name) = is_file.then(|| self.media.find(url.as_str())).flatten() {
            return Some(format!("/media/{name}"));
        }
        let written = url.to_string();
        let is_good = matches!(Target::parse(&written, ""), Ok(Target::External(_)));
        is_good.then_some(written)
    }

    fn picture(&self, url: &str, id: Option<&str>, alt: &str, caption: &str) -> Option<Picture> {
        let url = self.join(url.trim()).filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())?;
        let picture = self.media.complete(&url, id, alt, caption);
        let (alt, caption) = (words(&picture.alt), words(&picture.caption));
        // Without words of its own a picture is told by its caption, which is then not said twice.
        let (alt, caption) = match (alt.is_empty(), caption.is_empty()) {
            (true, false) => (caption, String::new()),
            (true, true) => ("Gambar".to_owned(), String::new()),
            _ if alt == caption => (alt, String::new()),
            _ => (alt, caption),
        };
        Some(Picture { url: picture.url, alt, caption })
    }

    fn attachments(&self, ids: &[&str]) -> Vec<Picture> {
        let known = ids.iter().filter_map(|id| self.media.by_id(id));
        known.filter_map(|picture| self.picture(&picture.url, None, &picture.alt, &picture.caption)).collect()
    }

    fn reusable(&self, id: &str) -> Option<&str> {
        self.media.reusable(id)
    }
}
