//! What an export keeps once for several texts: the media library, with a note of which files the texts name, and
//! reusable blocks.

mod kept;
mod reusable;

use super::{account::is_picture, address, html::words, item::Attachment, text::Picture};
use crate::failure::Failure;
use reusable::Reusable;
use serde::{Deserialize, Serialize};
use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
};
use url::Url;

/// The file in the import's folder that keeps what earlier files of an export said about attachments.
const NAME: &str = "lampiran.json";

/// An attachment, as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// The number of the entry to which it is attached.
    parent: String,
    /// The address of its own page on the old site.
    link: String,
    url: String,
    alt: String,
    caption: String,
    /// The description on that page.
    description: String,
    /// Whether some text names it.
    is_named: bool,
}

impl Kept {
    fn picture(&self) -> Picture {
        Picture { url: self.url.clone(), alt: self.alt.clone(), caption: self.caption.clone() }
    }
}

/// The files of one site by their numbers.
type Files = BTreeMap<String, Kept>;

/// The media library and the reusable blocks of one site.
#[derive(Debug, Default)]
pub(super) struct Library {
    files: Files,
    /// The files of other sites, by site.
    others: BTreeMap<String, Files>,
    site: String,
    by_url: HashMap<String, String>,
    /// Numbers of attachments by the paths of their own pages.
    by_page: HashMap<String, String>,
    /// Numbers of attachments by the part of the address that all copies of a file share.
    by_stem: HashMap<String, String>,
    /// The numbers of the files that some text names.
    named: RefCell<HashSet<String>>,
    /// The reusable blocks.
    reusable: Reusable,
}

impl Library {
    pub(super) fn add(&mut self, attachment: Attachment) {
        let Attachment { id, parent, link, picture: Picture { url, alt, caption }, description } = attachment;
        self.insert(id, Kept { parent, link, url, alt, caption, description, is_named: false });
    }

    fn insert(&mut self, id: String, kept: Kept) {
        if let Ok(url) = Url::parse(&kept.url) {
            self.by_stem.insert(shared_part(&url), id.clone());
        }
        let page = address::path_of(&kept.link).map(|path| path.trim_end_matches('/').to_owned());
        self.by_page.extend(page.into_iter().filter(|page| !page.is_empty()).map(|page| (page, id.clone())));
        self.by_url.insert(kept.url.clone(), id.clone());
        self.files.insert(id, kept);
    }

    pub(super) fn add_reusable(&mut self, id: String, body: String) {
        self.reusable.add(id, body);
    }

    pub(super) fn reusable(&self, id: &str) -> Option<&str> {
        self.reusable.get(id)
    }

    /// Takes over what earlier files of the same export said.
    ///
    /// # Errors
    /// When the files that keep it cannot be read.
    pub(super) fn share(&mut self, folder: &Path, site: &str) -> Result<(), Failure> {
        self.reusable.share(folder, site)?;
        self.others = kept::read(&folder.join(NAME))?;
        site.clone_into(&mut self.site);
        for (id, kept) in self.others.remove(site).unwrap_or_default() {
            if kept.is_named {
                self.named.get_mut().insert(id.clone());
            }
            if !self.files.contains_key(&id) {
                self.insert(id, kept);
            }
        }
        Ok(())
    }

    /// Stores what is known, for other files of the same export.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn keep(&self, folder: &Path) -> Result<(), Failure> {
        let named = self.named.borrow();
        let files =
            self.files.iter().map(|(id, kept)| (id.as_str(), Kept { is_named: named.contains(id), ..kept.clone() }));
        let files: BTreeMap<&str, Kept> = files.collect();
        self.reusable.keep(folder, &self.site)?;
        kept::write(&folder.join(NAME), &self.others, &self.site, &files)
    }

    /// Returns the file that a page of the old site shows, if it is the page of an attachment.
    pub(super) fn file_of_page(&self, url: &Url) -> Option<&str> {
        let id = match address::number_of(url) {
            Some(number) => number,
            None if url.query().is_some() => return None,
            None => self.by_page.get(url.path().trim_end_matches('/'))?.clone(),
        };
        self.files.get(&id).map(|kept| kept.url.as_str())
    }

    /// Returns a picture by its number, and notes that a text names it.
    pub(super) fn by_id(&self, id: &str) -> Option<Picture> {
        let kept = self.files.get(id)?;
        self.named.borrow_mut().insert(id.to_owned());
        Some(kept.picture())
    }

    /// Returns the pictures that are attached to an entry, in the order of their numbers.
    pub(super) fn attached(&self, to: &str) -> Vec<Picture> {
        let is_there = |kept: &Kept| !to.is_empty() && to != "0" && kept.parent == to && is_picture(&kept.url);
        let mut found: Vec<_> = self.files.iter().filter(|(_, kept)| is_there(kept)).collect();
        found.sort_by_key(|(id, _)| id.parse::<u64>().unwrap_or(u64::MAX));
        found.into_iter().map(|(_, kept)| kept.picture()).collect()
    }

    /// Notes that a text names a file.
    pub(super) fn note(&self, url: &str) {
        self.named.borrow_mut().extend(self.by_url.get(url).cloned());
    }

    /// Returns a picture with what is known of it: the file in full size, its words. Its number identifies it only if
    /// the file names agree, because in a site that was merged from two a number may belong to another picture.
    pub(super) fn complete(&self, url: &Url, id: Option<&str>, alt: &str, caption: &str) -> Picture {
        let written = url.to_string();
        let shared = shared_part(url);
        let name = |shared: &str| shared.rsplit('/').next().map(str::to_owned);
        let is_same = |id: &&str| {
            let other = self.files.get(*id).and_then(|kept| Url::parse(&kept.url).ok());
            other.is_some_and(|other| name(&shared_part(&other)) == name(&shared))
        };
        let by_url = || self.by_url.get(&written).or_else(|| self.by_stem.get(&shared)).map(String::as_str);
        let id = id.filter(is_same).or_else(by_url);
        self.named.borrow_mut().extend(id.map(str::to_owned));
        let known = id.and_then(|id| self.files.get(id));
        let or = |own: &str, other: Option<&String>| {
            if own.is_empty() { other.cloned().unwrap_or_default() } else { own.to_owned() }
        };
        Picture {
            url: known.map_or(written, |known| known.url.clone()),
            alt: or(alt, known.map(|known| &known.alt)),
            caption: or(caption, known.map(|known| &known.caption)),
        }
    }

    /// Returns a line for each file that no text names, and for each file of which the library says something that no
    /// text says.
    pub(super) fn unnamed(&self) -> Vec<String> {
        let named = self.named.borrow();
        let mut lines: Vec<String> = Vec::new();
        for (id, Kept { url, alt, caption, description, .. }) in &self.files {
            let is_named = named.contains(id);
            // The caption of a picture goes into the texts with it; a link to a file has no place for one.
            let is_said = is_named && is_picture(url);
            let said = [
                ("", words(alt), is_named),
                ("keterangan: ", words(caption), is_said),
                ("deskripsi: ", words(description), false),
            ];
            let said = said.iter().filter(|(_, words, is_said)| !words.is_empty() && !is_said);
            let said: Vec<String> = said.map(|(what, words, _)| format!("{what}“{words}”")).collect();
            if is_named && said.is_empty() {
                continue;
            }
            let colon = if said.is_empty() { "" } else { ": " };
            lines.push(format!("{url}{colon}{}", said.join("; ")));
        }
        lines.sort();
        lines
    }
}

/// Returns the name of a file without its extension and without what WordPress adds to the names of copies: `-300x200`,
/// `-scaled`, `-rotated`, and `-e` with the second in which the copy was cut.
pub(super) fn stem_of(name: &str) -> &str {
    let mut stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    while let Some((before, _)) = stem.rsplit_once('-').filter(|(before, mark)| !before.is_empty() && is_of_copy(mark))
    {
        stem = before;
    }
    stem
}

fn is_of_copy(mark: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_size = || mark.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height));
    let is_cut = || mark.strip_prefix('e').is_some_and(|second| is_number(second) && second.len() >= 10);
    matches!(mark, "scaled" | "rotated") || is_size() || is_cut()
}

/// Returns what the addresses of a file and of its copies share, whatever the scheme: host, folder, stem and extension.
fn shared_part(url: &Url) -> String {
    let path = percent_encoding::percent_decode_str(url.path()).decode_utf8_lossy().into_owned();
    let host = url.host_str().unwrap_or_default().trim_start_matches("www.");
    // The servers of WordPress.com serve pictures of other sites under `i0.wp.com/their.host/`.
    let whole =
        if host.ends_with(".wp.com") { path.trim_start_matches('/').to_owned() } else { format!("{host}{path}") };
    let (folder, name) = whole.rsplit_once('/').unwrap_or(("", &whole));
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    format!("{folder}/{}.{kind}", stem_of(name)).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_told_by_its_name() {
        for name in
            ["foto.jpg", "foto-300x200.jpg", "foto-scaled.jpg", "foto-e1578900000000-300x200.jpg", "foto-rotated.png"]
        {
            assert_eq!(stem_of(name), "foto", "{name}");
        }
        for name in ["foto-x2", "foto-300x", "foto-e12", "-scaled"] {
            assert_eq!(stem_of(&format!("{name}.jpg")), name);
        }
    }

    #[test]
    fn a_picture_is_found_by_its_number_or_by_what_its_copies_share() {
        let mut library = Library::default();
        let full = "https://lama.id/wp-content/uploads/2020/01/satu-scaled.jpg";
        let picture = Picture { url: full.to_owned(), alt: "Peserta".to_owned(), caption: String::new() };
        library.add(Attachment {
            id: "901".to_owned(),
            parent: String::new(),
            link: String::new(),
            picture,
            description: String::new(),
        });
        assert_eq!(library.unnamed(), [format!("{full}: “Peserta”")]);
        for (url, id, is_found) in [
            ("http://www.lama.id/wp-content/uploads/2020/01/satu-1024x683.jpg", None, true),
            ("https://i0.wp.com/lama.id/wp-content/uploads/2020/01/satu.jpg?resize=1", None, true),
            ("https://cdn.id/satu-300x200.jpg", Some("901"), true),
            ("https://cdn.id/satu-300x200.jpg", None, false),
            ("https://lama.id/wp-content/uploads/2020/01/dua.jpg", Some("901"), false),
        ] {
            let found = library.complete(&Url::parse(url).unwrap(), id, "", "");
            assert_eq!(found.alt == "Peserta" && found.url == full, is_found, "{url}");
        }
        assert!(library.unnamed().is_empty());
    }
}
