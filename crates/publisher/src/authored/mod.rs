//! What the editors wrote, as types. They differ from what is published: each value carries its place, links are not
//! checked yet, and a file with a problem is included (with its gaps filled), so that links to it do not look broken.

mod menu;

pub use menu::{AuthoredFooterGroup, AuthoredLink, AuthoredMenuItem, MenuFile};

use crate::{ledger::Ledger, origin::Origin, problem::Place, rule::Rule, target::Target};
use model::{
    contact::Contact,
    date::Timestamp,
    entry::{Authority, Change, Withdrawal},
    section::Section,
    slug::Slug,
    topic::{Topic, TopicId},
    unit::UnitId,
    video::HostedVideo,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

/// Everything in the content folder.
#[derive(Debug)]
pub struct Authored {
    /// `site.toml`
    pub site: SiteFile,
    /// `menu.toml`
    pub menu: MenuFile,
    /// `units.toml`
    pub units: Vec<AuthoredUnit>,
    /// `topics.toml`
    pub topics: Vec<(Topic, Place)>,
    /// Entries of all sections, by section and slug.
    pub entries: Vec<AuthoredEntry>,
    /// Fixed pages, by slug.
    pub pages: Vec<AuthoredPage>,
    /// The files in `media/`, by name.
    pub media: BTreeMap<String, MediaFile>,
    /// `ledger`
    pub ledger: Ledger,
}

/// `site.toml`
#[derive(Debug, Default)]
pub struct SiteFile {
    /// Name of the portal.
    pub name: String,
    /// Who publishes the portal.
    pub owner: String,
    /// The portal, in one sentence.
    pub description: String,
    /// Number of entries on one archive page; 0 if the value could not be read.
    pub entries_per_page: u32,
    /// Where `entries_per_page` is written.
    pub entries_per_page_place: Place,
    /// The origin at which readers reach the site, if it is known.
    pub origin: Option<Origin>,
    /// The sites that may frame the pages below `/sematkan/`.
    pub embed_origins: Vec<String>,
    /// How to reach the office; if present, the site has the page `/kontak/`.
    pub contact: Option<Contact>,
    /// The urgent notice.
    pub notice: Option<model::site::UrgentNotice>,
}

/// A unit.
#[derive(Debug)]
pub struct AuthoredUnit {
    /// Its id.
    pub id: UnitId,
    /// Its full name.
    pub name: String,
    /// Where the unit is written.
    pub place: Place,
}

/// An entry.
#[derive(Debug)]
pub struct AuthoredEntry {
    /// Line 1 of its file.
    pub place: Place,
    /// The section in whose folder the file lies.
    pub section: Section,
    /// The name of its file.
    pub slug: Slug,
    /// Judul.
    pub title: String,
    /// Ringkasan.
    pub summary: String,
    /// Terbit.
    pub published_at: Dated,
    /// The unit, if the editor named one.
    pub unit: Option<(UnitId, Place)>,
    /// Topics.
    pub topics: Vec<(TopicId, Place)>,
    /// Whether the entry comes first on Beranda (the home page).
    pub is_pinned: bool,
    /// Penulis.
    pub author: Option<String>,
    /// Whether the entry is a draft, which is not published.
    pub is_draft: bool,
    /// Number, signatory, validity.
    pub authority: Authority,
    /// Where `valid_until` and `deadline` are written, by key.
    pub authority_places: BTreeMap<&'static str, Place>,
    /// Slugs of the entries of the same section that this entry replaces.
    pub supersedes: Vec<(Slug, Place)>,
    /// Gambar sampul.
    pub cover: Option<AuthoredPicture>,
    /// Diperbarui, as written.
    pub changes: Vec<(Change, Place)>,
    /// Dicabut.
    pub withdrawn: Option<(Withdrawal, Place)>,
    /// Lampiran.
    pub attachments: Vec<AuthoredAttachment>,
    /// The video to play; only for entries in Video.
    pub video: Option<AuthoredVideo>,
    /// Whether the file has a `[video]` table, even one that could not be read.
    pub has_video_table: bool,
    /// The rules that the editor has switched off for this file.
    pub allowed: Vec<Allowance>,
    /// The text.
    pub body: Body,
}

/// `[[allow]]`: a rule that an editor has switched off for a file.
#[derive(Debug, Clone)]
pub struct Allowance {
    /// The rule.
    pub rule: Rule,
    /// Where the allowance is written.
    pub place: Place,
}

/// A file attached to an entry, as an editor names it.
#[derive(Debug, Clone)]
pub struct AuthoredAttachment {
    /// The file in `media/`.
    pub file: String,
    /// The title of the file, which says what it is.
    pub title: String,
    /// Where the attachment is written.
    pub place: Place,
}

/// A video as an editor names it.
#[derive(Debug, Clone)]
pub struct AuthoredVideo {
    /// Who hosts the video.
    pub source: AuthoredSource,
    /// Duration in seconds.
    pub duration: u32,
    /// Where `[video]` is written.
    pub place: Place,
}

/// Who hosts a video.
#[derive(Debug, Clone)]
pub enum AuthoredSource {
    /// Files in `media/`: the video and its captions.
    File {
        /// The video.
        file: (String, Place),
        /// The captions.
        captions: (String, Place),
    },
    /// Another site.
    Hosted(HostedVideo),
}

impl AuthoredVideo {
    /// Returns the files in `media/` that the video needs, with the places that name them.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Place)> {
        let files = match &self.source {
            AuthoredSource::File { file, captions } => Some([file, captions]),
            AuthoredSource::Hosted(_) => None,
        };
        files.into_iter().flatten().map(|(file, place)| (file.as_str(), place))
    }
}

/// A date with its place.
#[derive(Debug, Clone)]
pub struct Dated {
    /// The moment; the earliest possible one if the date could not be read.
    pub at: Timestamp,
    /// Where it is written.
    pub place: Place,
}

impl AuthoredEntry {
    /// Returns whether readers may see the entry at the moment `at`.
    #[must_use]
    pub fn is_published(&self, at: Timestamp) -> bool {
        !self.is_draft && self.published_at.at <= at
    }
}

/// A fixed page.
#[derive(Debug)]
pub struct AuthoredPage {
    /// Line 1 of its file.
    pub place: Place,
    /// The name of its file.
    pub slug: Slug,
    /// Judul.
    pub title: String,
    /// Ringkasan.
    pub summary: String,
    /// The rules that the editor has switched off for this file.
    pub allowed: Vec<Allowance>,
    /// The text.
    pub body: Body,
}

/// A picture as an editor refers to it.
#[derive(Debug, Clone)]
pub struct AuthoredPicture {
    /// The file in `media/`.
    pub file: String,
    /// What the picture shows, for readers who cannot see it.
    pub alt: String,
    /// Keterangan.
    pub caption: Option<String>,
    /// Kredit.
    pub credit: Option<String>,
    /// Where the picture is named.
    pub place: Place,
}

/// What is known about a text. The text itself is not kept: as blocks, an entry takes ten kilobytes, and a large
/// archive would not fit into memory. The blocks are needed only once more, when the page is built;
/// [`crate::read::read_blocks`] then reads the text again.
#[derive(Debug, Default)]
pub struct Body {
    /// The file to read the text from again; `None` for a text that comes from no file.
    pub source: Option<Source>,
    /// How many words it has.
    pub words: usize,
    /// The ids of its headings; `None` if the file could not be read, so that links to it do not look broken.
    pub anchors: Option<BTreeSet<String>>,
    /// The links of the text.
    pub links: Vec<(Target, Place)>,
    /// The pictures of the text: files in `media/`.
    pub pictures: Vec<(String, Place)>,
}

/// A file to read again, which must not have changed in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path of the file.
    pub path: PathBuf,
    /// The first 16 hexadecimal digits of the SHA-256 of its text.
    pub hash: String,
}

/// A file in `media/`.
#[derive(Debug, Clone)]
pub struct MediaFile {
    /// The path of the file.
    pub path: PathBuf,
    /// Line 1 of the file.
    pub place: Place,
}
