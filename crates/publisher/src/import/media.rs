//! Files of the old site: under which name they belong into `media/`, and which of them are there.

use super::{html::words, item::Attachment, markdown::Pictures, text::Picture};
use crate::media::{Format, prepare};
use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap, HashSet},
    fmt::Write,
    path::{Path, PathBuf},
};
use url::Url;

/// As long as a name in `media/` may be.
const LONGEST_NAME: usize = 150;

/// How much of texts that others show is kept, in bytes.
const REUSABLE_BYTES: usize = 16_000_000;

/// The files that entries name.
#[derive(Debug)]
pub(super) struct Media {
    folder: PathBuf,
    by_url: HashMap<String, Picture>,
    by_id: HashMap<String, Picture>,
    /// Numbers by what the copies of one file share of their addresses.
    by_stem: HashMap<String, String>,
    /// What the pages of files say of them.
    descriptions: HashMap<String, String>,
    /// Texts that others show.
    reusable: HashMap<String, String>,
    /// The files that some text names, by their addresses.
    named: RefCell<HashSet<String>>,
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
            by_stem: HashMap::new(),
            descriptions: HashMap::new(),
            reusable: HashMap::new(),
            named: RefCell::default(),
            known: RefCell::default(),
            wanted: RefCell::default(),
        }
    }

    pub(super) fn add(&mut self, attachment: Attachment) {
        let Attachment { id, picture, description } = attachment;
        if let Ok(url) = Url::parse(&picture.url) {
            self.by_stem.insert(shared_part(&url), id.clone());
        }
        if !description.is_empty() {
            self.descriptions.insert(id.clone(), description);
        }
        self.by_url.insert(picture.url.clone(), picture.clone());
        self.by_id.insert(id, picture);
    }

    /// Keeps a text that others show, while there is room for it.
    pub(super) fn add_reusable(&mut self, id: String, body: String) {
        let size: usize = self.reusable.values().map(String::len).sum();
        if size + body.len() <= REUSABLE_BYTES {
            self.reusable.insert(id, body);
        }
    }

    pub(super) fn reusable(&self, id: &str) -> Option<&str> {
        self.reusable.get(id).map(String::as_str)
    }

    pub(super) fn by_id(&self, id: &str) -> Option<&Picture> {
        let picture = self.by_id.get(id);
        self.named.borrow_mut().extend(picture.map(|picture| picture.url.clone()));
        picture
    }

    /// The files of the library that no text names, and what it says of files that no text says, each in words.
    pub(super) fn unnamed(&self) -> Vec<String> {
        let named = self.named.borrow();
        let mut lines: Vec<String> = Vec::new();
        for (id, picture) in &self.by_id {
            let is_named = named.contains(&picture.url);
            let description = self.descriptions.get(id).map(|text| words(text)).unwrap_or_default();
            if is_named && description.is_empty() {
                continue;
            }
            let (alt, caption) = (words(&picture.alt), words(&picture.caption));
            let said = [("", alt), ("keterangan: ", caption), ("deskripsi: ", description)];
            let said = said.iter().filter(|(what, words)| !words.is_empty() && (!is_named || *what == "deskripsi: "));
            let said: Vec<String> = said.map(|(what, words)| format!("{what}“{words}”")).collect();
            let colon = if said.is_empty() { "" } else { ": " };
            lines.push(format!("{}{colon}{}", picture.url, said.join("; ")));
        }
        lines.sort();
        lines
    }

    /// What is known of a picture: the file in full size, its words. Its number tells which it is, if the names agree: a
    /// site that was made of two has pictures under the numbers of others.
    pub(super) fn complete(&self, url: &Url, id: Option<&str>, alt: &str, caption: &str) -> Picture {
        let written = url.to_string();
        let shared = shared_part(url);
        let name = |shared: &str| shared.rsplit('/').next().map(str::to_owned);
        let is_same = |picture: &&Picture| {
            Url::parse(&picture.url).is_ok_and(|other| name(&shared_part(&other)) == name(&shared))
        };
        let by_id = id.and_then(|id| self.by_id.get(id)).filter(is_same);
        let by_url = || self.by_url.get(&written);
        let known = by_id.or_else(by_url).or_else(|| self.by_id.get(self.by_stem.get(&shared)?));
        self.named.borrow_mut().extend(known.map(|known| known.url.clone()));
        let or = |own: &str, other: Option<&String>| {
            if own.is_empty() { other.cloned().unwrap_or_default() } else { own.to_owned() }
        };
        Picture {
            url: known.map_or(written, |known| known.url.clone()),
            alt: or(alt, known.map(|known| &known.alt)),
            caption: or(caption, known.map(|known| &known.caption)),
        }
    }

    /// The name of a file in `media/`, where it is there and what it says it is. Notes that it is wanted where it is not.
    pub(super) fn find(&self, url: &str) -> Option<String> {
        let name = name_of(url)?;
        if self.by_url.contains_key(url) {
            self.named.borrow_mut().insert(url.to_owned());
        }
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
fn name_of(url: &str) -> Option<String> {
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

/// The name of a file without what WordPress adds to the names of its copies: `-300x200`, `-scaled`, `-rotated`, `-e` and
/// the second in which it was cut.
pub(super) fn stem_of(name: &str) -> &str {
    let mut stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    while let Some((before, _)) = stem.rsplit_once('-').filter(|(before, mark)| !before.is_empty() && is_of_copy(mark)) {
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

/// What the addresses of a file and of its copies share, whatever the scheme: host, folder, stem and kind.
fn shared_part(url: &Url) -> String {
    let path = percent_encoding::percent_decode_str(url.path()).decode_utf8_lossy().into_owned();
    let host = url.host_str().unwrap_or_default().trim_start_matches("www.");
    // WordPress's own network serves pictures of others under `i0.wp.com/their.host/`.
    let whole = if host.ends_with(".wp.com") { path.trim_start_matches('/').to_owned() } else { format!("{host}{path}") };
    let (folder, name) = whole.rsplit_once('/').unwrap_or(("", &whole));
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    format!("{folder}/{}.{kind}", stem_of(name)).to_lowercase()
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
        let mut media = Media::new(Path::new("."));
        let full = "https://lama.id/wp-content/uploads/2020/01/satu-scaled.jpg";
        let picture = Picture { url: full.to_owned(), alt: "Peserta".to_owned(), caption: String::new() };
        media.add(Attachment { id: "901".to_owned(), picture, description: String::new() });
        assert_eq!(media.unnamed(), [format!("{full}: “Peserta”")]);
        for (url, id, is_found) in [
            ("http://www.lama.id/wp-content/uploads/2020/01/satu-1024x683.jpg", None, true),
            ("https://i0.wp.com/lama.id/wp-content/uploads/2020/01/satu.jpg?resize=1", None, true),
            ("https://cdn.id/satu-300x200.jpg", Some("901"), true),
            ("https://cdn.id/satu-300x200.jpg", None, false),
            ("https://lama.id/wp-content/uploads/2020/01/dua.jpg", Some("901"), false),
        ] {
            let found = media.complete(&Url::parse(url).unwrap(), id, "", "");
            assert_eq!(found.alt == "Peserta" && found.url == full, is_found, "{url}");
        }
        assert!(media.unnamed().is_empty());
    }
}
