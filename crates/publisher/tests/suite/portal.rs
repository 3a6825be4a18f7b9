//! A portal in a folder of its own.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::TempDir;

pub const AT: &str = "2026-01-01T00:00:00Z";

pub struct Portal {
    folder: TempDir,
}

/// The output of a run.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

impl Portal {
    /// The fixture site.
    pub fn of_fixture() -> Self {
        Self::of("site")
    }

    /// One of the folders of tests/fixtures.
    pub fn of(fixture: &str) -> Self {
        let portal = Self::empty();
        copy(&fixtures().join(fixture), &portal.path("content"));
        portal
    }

    /// The least that can be published: one entry, one page, one picture.
    pub fn minimal() -> Self {
        let portal = Self::empty();
        portal.write(
            "content/site.toml",
            "name = \"Warta\"\nowner = \"Balai\"\ndescription = \"Uji.\"\nentries_per_page = 6\n",
        );
        portal.write("content/units.toml", "[[units]]\nid = \"balai\"\nname = \"Balai\"\n");
        portal.write("content/menu.toml", "[[menu]]\nlabel = \"Beranda\"\nto = \"/\"\n");
        portal.write("content/berita/satu.md", &entry("Satu", "2020-01-01T00:00:00Z", "Isi.\n\n## Bagian\n"));
        portal.write("content/halaman/panduan.md", "+++\ntitle = \"Panduan\"\nsummary = \"Cara.\"\n+++\nIsi.\n");
        portal.write_bytes("content/media/gedung.png", &fs::read(fixtures().join("site/media/gedung.png")).unwrap());
        portal
    }

    fn empty() -> Self {
        let portal = Self { folder: TempDir::new().unwrap() };
        copy(&fixtures().join("shell"), &portal.path("shell"));
        portal
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    pub fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }

    /// Runs `warta` in the portal's folder, so that messages name `content/...`.
    pub fn run(&self, arguments: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_warta"));
        command.args(arguments).current_dir(self.folder.path()).output().unwrap().into()
    }

    pub fn check(&self) -> Said {
        self.run(&["check", "--content", "content"])
    }

    pub fn try_publish(&self, out: &str) -> Said {
        self.run(&publish_words(out, AT))
    }

    /// Publishes, and asserts that it worked.
    pub fn publish(&self, out: &str) -> Said {
        self.publish_with(out, AT, &[])
    }

    /// Publishes as of a moment and with more arguments, and asserts that it worked.
    pub fn publish_with(&self, out: &str, at: &str, more: &[&str]) -> Said {
        let said = self.run(&[&publish_words(out, at)[..], more].concat());
        assert_eq!(said.code, Some(0), "{said:?}");
        said
    }

    /// Publishes, and asserts that the site equals the one that a run makes without an old site and without a record.
    pub fn publish_as_from_nothing(&self) {
        self.publish("dist");
        self.publish_with("bersih", AT, &["--cache", "kosong"]);
        assert_eq!(self.tree("dist"), self.tree("bersih"));
        for folder in ["bersih", "kosong"] {
            fs::remove_dir_all(self.path(folder)).unwrap();
        }
    }

    pub fn tree(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        read_tree(&self.path(folder))
    }
}

/// Returns the arguments of the command.
pub fn publish_words<'a>(out: &'a str, at: &'a str) -> [&'a str; 9] {
    ["publish", "--content", "content", "--shell", "shell", "--out", out, "--at", at]
}

/// A text with front matter.
pub fn entry(title: &str, published_at: &str, body: &str) -> String {
    format!(
        "+++\ntitle = \"{title}\"\nsummary = \"Ringkasan.\"\npublished_at = {published_at}\nunit = \"balai\"\n+++\n{body}"
    )
}

/// Path → bytes of every file.
pub fn read_tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut tree = BTreeMap::new();
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            tree.extend(read_tree(&path).into_iter().map(|(rest, bytes)| (format!("{name}/{rest}"), bytes)));
        } else {
            tree.insert(name, fs::read(&path).unwrap());
        }
    }
    tree
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in read_tree(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}
