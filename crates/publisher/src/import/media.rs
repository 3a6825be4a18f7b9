//! Files of the old site: their names in `media/`, and which of them exist there.

use super::markdown::Pictures;
use crate::media::{Format, prepare};
use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
    fmt::Write,
    path::{Path, PathBuf},
};
use url::Url;

/// The longest name that a file in `media/` may have, in letters.
const LONGEST_NAME: usize = 150;

/// The files that entries name.
#[derive(Debug)]
pub(super) struct Media {
    folder: PathBuf,
    /// Whether a file exists and can be used, by its name; each file is checked once.
    known: RefCell<HashMap<String, bool>>,
    /// The addresses of files that entries name and `media/` lacks, by their names there.
    wanted: RefCell<BTreeMap<String, String>>,
}

impl Media {
    pub(super) fn new(content: &Path) -> Self {
        Self { folder: content.join("media"), known: RefCell::default(), wanted: RefCell::default() }
    }

    /// Returns the name of a file in `media/`, if it exists and is what its name says. Otherwise notes that it is
    /// wanted.
    pub(super) fn find(&self, url: &str) -> Option<String> {
        let name = name_of(url)?;
        let is_there = *self.known.borrow_mut().entry(name.clone()).or_insert_with(|| self.is_usable(&name));
        if is_there {
            return Some(name);
        }
        self.wanted.borrow_mut().insert(name, url.to_owned());
        None
    }

    /// Returns whether a file can be used. A server's error page that was saved under the name of a picture cannot.
    fn is_usable(&self, name: &str) -> bool {
        let path = self.folder.join(name);
        path.is_file() && prepare(name, &path).is_ok()
    }

    /// Returns how many files are wanted.
    pub(super) fn count_wanted(&self) -> usize {
        self.wanted.borrow().len()
    }

    /// Returns the wanted files as a configuration for curl, to be run in the content folder: `curl --config FILE`.
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

/// Returns the name of a file in `media/`. The year and month of WordPress's folders stay in it, so that two files of
/// one name stay apart. None for files that `media/` does not accept.
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
    // Outside of WordPress's folders two files may have the same name, so the name gets a hash of the address.
    let mark =
        if is_upload { String::new() } else { format!("-{:.8}", crate::digest::sha256_hex(url.as_str().as_bytes())) };
    let room = LONGEST_NAME - mark.len() - extension.len() - 1;
    let stem: String = stem.chars().take(room).collect();
    Some(format!("{}{mark}.{extension}", if stem.is_empty() { "berkas".to_owned() } else { stem }))
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
}
