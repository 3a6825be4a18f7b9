//! What the editors wrote, as types. It is not what is published: sources carry their places, links are unchecked, and
//! a file with a problem still stands here (with gaps filled), so that its problem does not make its links look broken.

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
    /// Who publishes it.
    pub owner: String,
    /// One sentence.
    pub description: String,
    /// Entries on one archive page; 0 where it could not be read.
    pub entries_per_page: u32,
    /// Where `entries_per_page` stands.
    pub entries_per_page_place: Place,
    /// Where the site is reachable from outside, where that is known.
    pub origin: Option<Origin>,
    /// The sites that may frame the pages below `/sematkan/`.
    pub embed_origins: Vec<String>,
    /// How to reach the office; makes the page `/kontak/`.
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
    /// Where it stands.
    pub place: Place,
}

/// An entry.
#[derive(Debug)]
pub struct AuthoredEntry {
    /// Line 1 of its file.
    pub place: Place,
    /// The folder that it lies in.
    pub section: Section,
    /// The name of its file.
    pub slug: Slug,
    /// Judul.
    pub title: String,
    /// Ringkasan.
    pub summary: String,
    /// Terbit.
    pub published_at: Dated,
    /// Unit, where one was named.
    pub unit: Option<(UnitId, Place)>,
    /// Topics.
    pub topics: Vec<(TopicId, Place)>,
    /// To stand first on Beranda.
    pub is_pinned: bool,
    /// Penulis.
    pub author: Option<String>,
    /// Not to be published.
    pub is_draft: bool,
    /// Number, signatory, validity.
    pub authority: Authority,
    /// Where `valid_until` and `deadline` stand.
    pub authority_places: BTreeMap<&'static str, Place>,
    /// Slugs of the entries of its section that it takes the place of.
    pub supersedes: Vec<(Slug, Place)>,
    /// Gambar sampul.
    pub cover: Option<AuthoredPicture>,
    /// Diperbarui, as written.
    pub changes: Vec<(Change, Place)>,
    /// Dicabut.
    pub withdrawn: Option<(Withdrawal, Place)>,
    /// Lampiran.
    pub attachments: Vec<AuthoredAttachment>,
    /// What plays; of entries in Video.
    pub video: Option<AuthoredVideo>,
    /// Whether `[video]` is written at all, well or badly.
    pub has_video_table: bool,
    /// The rules that it may break.
    pub allowed: Vec<Allowance>,
    /// The text.
    pub body: Body,
}

/// `[[allow]]`: a rule that does not hold for a file.
#[derive(Debug, Clone)]
pub struct Allowance {
    /// The rule.
    pub rule: Rule,
    /// Where it stands.
    pub place: Place,
}

/// A file beside an entry, as an editor names it.
#[derive(Debug, Clone)]
pub struct AuthoredAttachment {
    /// The file in `media/`.
    pub file: String,
    /// What it is.
    pub title: String,
    /// Where it stands.
    pub place: Place,
}

/// A video as an editor names it.
#[derive(Debug, Clone)]
pub struct AuthoredVideo {
    /// Who has it.
    pub source: AuthoredSource,
    /// Seconds.
    pub duration: u32,
    /// Where it is told.
    pub place: Place,
}

/// Who has a video.
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
    /// The files in `media/` that it needs.
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
    /// When; the earliest moment where it could not be read.
    pub at: Timestamp,
    /// Where it is written.
    pub place: Place,
}

impl AuthoredEntry {
    /// Whether readers may see it at this moment.
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
    /// The rules that it may break.
    pub allowed: Vec<Allowance>,
    /// The text.
    pub body: Body,
}

/// A picture as an editor refers to it.
#[derive(Debug, Clone)]
pub struct AuthoredPicture {
    /// The file in `media/`.
    pub file: String,
    /// What it shows.
    pub alt: String,
    /// Keterangan.
    pub caption: Option<String>,
    /// Kredit.
    pub credit: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// What is known of a text. The text itself is not kept: a large archive does not fit into memory as blocks (ten kilobytes an
/// entry), and each is wanted once more only, when its page is built; [`crate::read::read_blocks`] reads it again.
#[derive(Debug, Default)]
pub struct Body {
    /// Where it is read again; none for a text that is no file.
    pub source: Option<Source>,
    /// How many words it has.
    pub words: usize,
    /// The ids of its headings; `None` where the file could not be read, so that no link to it looks broken.
    pub anchors: Option<BTreeSet<String>>,
    /// Its links.
    pub links: Vec<(Target, Place)>,
    /// Its pictures: files in `media/`.
    pub pictures: Vec<(String, Place)>,
}

/// A file that is to be read again as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it lies.
    pub path: PathBuf,
    /// The first 16 hexadecimal digits of the SHA-256 of its text.
    pub hash: String,
}

/// A file in `media/`.
#[derive(Debug, Clone)]
pub struct MediaFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Line 1 of it.
    pub place: Place,
}
