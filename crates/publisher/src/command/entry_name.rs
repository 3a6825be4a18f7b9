//! The entry that an editor names on the command line.

use crate::{failure::Failure, target::PAGES_FOLDER, wording};
use model::{route::Route, section::Section, slug::Slug};
use std::path::{Path, PathBuf};

/// An entry, or a fixed page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EntryName {
    /// `None` for a fixed page.
    pub(crate) section: Option<Section>,
    pub(crate) slug: Slug,
}

impl EntryName {
    /// Parses `berita/nama`, `/berita/nama/` or `content/berita/nama.md`, never a path that leaves the content folder.
    pub(crate) fn parse(written: &str) -> Option<Self> {
        let plain = written.trim().replace('\\', "/");
        let plain = plain.trim_end_matches('/');
        let plain = plain.strip_suffix(".md").unwrap_or(plain);
        let mut parts = plain.rsplit('/');
        let (slug, folder) = (parts.next()?, parts.next()?);
        let section = Section::find(folder);
        if section.is_none() && folder != PAGES_FOLDER {
            return None;
        }
        Some(Self { section, slug: Slug::parse(slug).ok()? })
    }

    /// Finds the file that an editor means among those that exist. A name alone is enough if only one file has it.
    ///
    /// # Errors
    /// When there is no such file, or more than one.
    pub(crate) fn find(content: &Path, written: &str) -> Result<Self, Failure> {
        let candidates = match Self::parse(written) {
            Some(name) => vec![name],
            None => Slug::parse(written.trim().trim_end_matches(".md")).map(of_slug).unwrap_or_default(),
        };
        let existing: Vec<Self> = candidates.into_iter().filter(|name| name.file(content).is_file()).collect();
        match existing.as_slice() {
            [one] => Ok(one.clone()),
            [] => Err(Failure::new(format!(
                "tulisan `{written}` tidak ada; tulis seperti `berita/nama-tulisan`, nama berkasnya tanpa `.md`"
            ))),
            several => {
                let names: Vec<String> = several.iter().map(Self::to_text).collect();
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                Err(Failure::new(format!("`{written}` ada lebih dari satu; pilih {}", wording::list(&names))))
            }
        }
    }

    pub(crate) fn folder(&self) -> &'static str {
        self.section.map_or(PAGES_FOLDER, Section::slug)
    }

    pub(crate) fn file(&self, content: &Path) -> PathBuf {
        content.join(self.path())
    }

    /// `berita/nama.md`
    pub(crate) fn path(&self) -> String {
        format!("{}.md", self.to_text())
    }

    pub(crate) fn route(&self) -> Route {
        match self.section {
            Some(section) => Route::Entry(section, self.slug.clone()),
            None => Route::Static(self.slug.clone()),
        }
    }

    /// `berita/nama`
    pub(crate) fn to_text(&self) -> String {
        format!("{}/{}", self.folder(), self.slug)
    }
}

fn of_slug(slug: Slug) -> Vec<EntryName> {
    let sections = Section::ALL.into_iter().map(Some).chain([None]);
    sections.map(|section| EntryName { section, slug: slug.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_named_as_editors_see_it() {
        let name = EntryName { section: Some(Section::News), slug: Slug::parse("satu").unwrap() };
        for written in ["berita/satu", "/berita/satu/", "content/berita/satu.md", "isi\\berita\\satu.md"] {
            assert_eq!(EntryName::parse(written), Some(name.clone()), "{written}");
        }
        assert_eq!(EntryName::parse("halaman/satu").unwrap().section, None);
    }

    #[test]
    fn no_name_leads_elsewhere() {
        for written in
            ["../satu", "berita/../../satu.txt", "berita/%2e%2e", "C:\\satu", "berita/Satu", "media/a", "berita/a.", ""]
        {
            assert_eq!(EntryName::parse(written), None, "{written}");
        }
    }
}
