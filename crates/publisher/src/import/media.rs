//! Files of the old site: under which name they belong into `media/`, and which of them are there.

use super::{address, item::Attachment, markdown::Pictures, text::Picture};
use crate::{
    failure::Failure,
    media::{Format, prepare},
    replace::replace_file,
};
use serde::{Deserialize, Serialize};
use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};
use url::Url;

/// What earlier files of an export have said of attachments, in the folder of the import.
const NAME: &str = "lampiran.json";

/// As long as a name in `media/` may be.
const LONGEST_NAME: usize = 150;

/// An attachment, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    #[serde(default)]
    link: String,
    url: String,
    alt: String,
    caption: String,
}

/// The files that entries name.
#[derive(Debug)]
pub(super) struct Media {
    folder: PathBuf,
    by_url: HashMap<String, Picture>,
    by_id: HashMap<String, Picture>,
    /// Attachments have pages of their own: the path of one, or the number → the address of the file.
    by_page: HashMap<String, String>,
    /// All of this file, to be kept for the next.
    found: BTreeMap<String, Kept>,
    /// Whether a file is there and can be used, by its name; each is looked at once.
    known: RefCell<HashMap<String, bool>>,
    /// What is named and not there: addresses by names.
    wanted: RefCell<BTreeMap<String, String>>,
}

impl Media {
    pub(super) fn new(content: &Path) -> Self {
        Self {
            folder: content.join("media"),
            by_url: HashMap::new(),
            by_id: HashMap::new(),
            by_page: HashMap::new(),
            found: BTreeMap::new(),
            known: RefCell::default(),
            wanted: RefCell::default(),
        }
    }

    pub(super) fn add(&mut self, attachment: Attachment) {
        let Attachment { id, link, picture } = attachment;
        let kept = Kept { link, url: picture.url, alt: picture.alt, caption: picture.caption };
        self.insert(&id, &kept);
        self.found.insert(id, kept);
    }

    fn insert(&mut self, id: &str, kept: &Kept) {
        let picture = Picture { url: kept.url.clone(), alt: kept.alt.clone(), caption: kept.caption.clone() };
        let page = address::path_of(&kept.link).map(|path| path.trim_end_matches('/').to_owned());
        self.by_page.extend(page.into_iter().chain([id.to_owned()]).map(|page| (page, kept.url.clone())));
        self.by_url.insert(kept.url.clone(), picture.clone());
        self.by_id.insert(id.to_owned(), picture);
    }

    /// Takes what other files of the same export have said, and keeps what this one has said for them.
    ///
    /// # Errors
    /// When what is kept cannot be read or written.
    pub(super) fn share(&mut self, folder: &Path, site: &str) -> Result<(), Failure> {
        let path = folder.join(NAME);
        let mut sites: BTreeMap<String, BTreeMap<String, Kept>> = match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| {
                Failure::new(format!(
                    "catatan lampiran `{}` rusak ({error}); hapus, lalu impor lagi semua bagian ekspornya",
                    path.display()
                ))
            })?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(Failure::io("membaca", &path, &error)),
        };
        let known = sites.entry(site.to_owned()).or_default();
        let earlier = known.clone();
        known.extend(std::mem::take(&mut self.found));
        for (id, kept) in earlier.iter().filter(|(id, _)| !self.by_id.contains_key(*id)).collect::<Vec<_>>() {
            self.insert(id, kept);
        }
        if *known == earlier {
            return Ok(());
        }
        replace_file(&path, &serde_json::to_vec(&sites)?).map_err(|error| Failure::io("menulis", &path, &error))
    }

    /// The file that a page of the old site shows, where it is the page of an attachment.
    pub(super) fn file_of_page(&self, url: &Url) -> Option<&str> {
        let page = match address::number_of(url) {
            Some(number) => number,
            None if url.query().is_some() => return None,
            None => url.path().trim_end_matches('/').to_owned(),
        };
        self.by_page.get(&page).filter(|_| !page.is_empty()).map(String::as_str)
    }

    pub(super) fn by_id(&self, id: &str) -> Option<&Picture> {
        self.by_id.get(id)
    }

    /// What is known of a picture: the file in full size, its words.
    pub(super) fn complete(&self, url: Url, alt: &str, caption: &str) -> Picture {
        let written = url.to_string();
        let known = self.by_url.get(&written).or_else(|| self.by_url.get(&without_size(&written)));
        let or = |own: &str, other: Option<&String>| {
            if own.is_empty() { other.cloned().unwrap_or_default() } else { own.to_owned() }
        };
        Picture {
            url: known.map_or_else(|| written.clone(), |known| known.url.clone()),
            alt: or(alt, known.map(|known| &known.alt)),
            caption: or(caption, known.map(|known| &known.caption)),
        }
    }

    /// The name of a file in `media/`, where it is there and what it says it is. Notes that it is wanted where it is not.
    pub(super) fn find(&self, url: &str) -> Option<String> {
        let name = name_of(url)?;
        let is_there = *self.known.borrow_mut().entry(name.clone()).or_insert_with(|| self.is_usable(&name));
        if is_there {
            return Some(name);
        }
        self.wanted.borrow_mut().insert(name, url.to_owned());
        None
    }

    /// A server's error page that was saved under the name of a picture is none.
    fn is_usable(&self, name: &str) -> bool {
        let path = self.folder.join(name);
        path.is_file() && prepare(name, &path).is_ok()
    }

    /// How many files are wanted.
    pub(super) fn count_wanted(&self) -> usize {
        self.wanted.borrow().len()
    }

    /// What is wanted, as a file of settings for curl: `curl --config FILE`, started in the content folder.
    pub(super) fn fetch_list(&self) -> String {
        let mut text = String::from(
            "# Berkas yang disebut tulisan-tulisan yang diimpor. Tidak ada yang diunduh sendiri; periksa daftarnya, lalu\n\
             # jalankan di folder isi: curl --config .impor/unduh.txt\n\
             # dan ulangi `warta import` dengan berkas yang sama.\nfail\nlocation\nparallel\ncreate-dirs\n",
        );
        for (name, url) in self.wanted.borrow().iter() {
            let _ = writeln!(text, "url = \"{url}\"\noutput = \"media/{name}\"");
        }
        text
    }
}

impl Pictures for Media {
    fn file(&self, url: &str) -> Option<String> {
        self.find(url).filter(|name| Format::of_name(name).is_some_and(Format::is_picture))
    }
}

/// The name of a file in `media/`: the months of WordPress's folders stay in it, so that two of one name stay two. None
/// for what `media/` does not take.
pub(super) fn name_of(url: &str) -> Option<String> {
    let url = Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let path = percent_encoding::percent_decode_str(url.path()).decode_utf8_lossy().into_owned();
    let is_upload = path.contains("/uploads/");
    let named = path
        .rsplit_once("/uploads/")
        .map_or_else(|| path.rsplit('/').next().unwrap_or_default().to_owned(), |(_, below)| below.replace('/', "-"));
    let plain = deunicode::deunicode(&named);
    let clean: String = plain
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() || "._-".contains(letter) { letter } else { '-' })
        .collect();
    let (stem, extension) = clean.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    Format::of_name(&clean).filter(|format| format.is_picture() || *format == Format::Pdf)?;
    let stem = stem.trim_matches(['.', '-']);
    // Elsewhere than in WordPress's folders the same name may be another file's.
    let mark =
        if is_upload { String::new() } else { format!("-{:.8}", crate::digest::sha256_hex(url.as_str().as_bytes())) };
    let room = LONGEST_NAME - mark.len() - extension.len() - 1;
    let stem: String = stem.chars().take(room).collect();
    Some(format!("{}{mark}.{extension}", if stem.is_empty() { "berkas".to_owned() } else { stem }))
}

/// WordPress's smaller copies are called `name-300x200.jpg`.
fn without_size(url: &str) -> String {
    let Some((stem, extension)) = url.rsplit_once('.') else { return url.to_owned() };
    let is_size = |size: &str| {
        size.split_once('x').is_some_and(|(width, height)| {
            [width, height].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    match stem.rsplit_once('-') {
        Some((name, size)) if is_size(size) => format!("{name}.{extension}"),
        _ => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_address() {
        for (url, name) in [
            ("https://lama.go.id/wp-content/uploads/2019/05/Foto%20Aula.JPG", "2019-05-Foto-Aula.jpg"),
            ("https://lama.go.id/wp-content/uploads/2019/05/../../foto.png", "foto.png"),
            ("https://lama.go.id/files/surat.pdf?x=1", "surat-"),
        ] {
            assert!(name_of(url).unwrap().starts_with(name), "{url}");
        }
        assert_ne!(name_of("https://a.id/foto.png"), name_of("https://b.id/foto.png"));
        for url in ["https://a.id/a.svg", "https://a.id/", "data:image/png;base64,AA", "ftp://a.id/a.png"] {
            assert_eq!(name_of(url), None, "{url}");
        }
        assert!(name_of(&format!("https://a.id/{}.png", "a".repeat(400))).unwrap().len() <= LONGEST_NAME);
    }

    #[test]
    fn a_smaller_copy_is_told_by_its_name() {
        assert_eq!(without_size("https://a.id/foto-300x200.jpg"), "https://a.id/foto.jpg");
        for url in ["https://a.id/foto.jpg", "https://a.id/foto-x2.jpg", "https://a.id/foto-300x.jpg"] {
            assert_eq!(without_size(url), url);
        }
    }
}
