//! Published items: whole (for the reader) and as a card (for lists).

use crate::{
    block::Block,
    date::Timestamp,
    decode::Decode,
    entry_link::EntryLink,
    file_size::size_text,
    media::Figure,
    media::Picture,
    period::{Period, State},
    qr::QrCode,
    route::Route,
    section::Section,
    slug::Slug,
    topic::TopicId,
    unit::UnitId,
    video::Video,
};
use serde::{Deserialize, Serialize};

/// What a card shows of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntrySummary {
    /// Its section.
    pub section: Section,
    /// Its name in the URL.
    pub slug: Slug,
    /// Judul.
    pub title: String,
    /// Ringkasan, one or two sentences.
    pub summary: String,
    /// Terbit.
    pub published_at: Timestamp,
    /// The unit that published it.
    pub unit: UnitId,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicId>,
    /// Stands first on Beranda, whatever its date.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_pinned: bool,
    /// Gambar sampul.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Picture>,
    /// The dates that it holds by, of an announcement.
    #[serde(default, skip_serializing_if = "Period::is_empty")]
    pub period: Period,
    /// It was taken back; the entry says why.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_withdrawn: bool,
    /// Another one has taken its place; the entry says which.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_superseded: bool,
    /// How long its video is, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<u32>,
}

impl EntrySummary {
    /// The page of the entry.
    #[must_use]
    pub fn route(&self) -> Route {
        Route::Entry(self.section, self.slug.clone())
    }

    /// What it is at a moment; `None` where there is nothing to say of it. Only announcements are ever new: news are read
    /// by their date.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> Option<State> {
        match (self.is_withdrawn, self.is_superseded) {
            (true, _) => Some(State::Withdrawn),
            (false, true) => Some(State::Superseded),
            (false, false) if self.section == Section::Announcements => self.period.state(self.published_at, now),
            (false, false) => None,
        }
    }

    /// Whether it was withdrawn or replaced: whatever its dates say, they no longer count.
    #[must_use]
    pub const fn is_over_by_decision(&self) -> bool {
        self.is_withdrawn || self.is_superseded
    }

    /// Whether it belongs to the past.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.state(now).is_some_and(State::is_over)
    }

    /// Every moment at which what is shown of it changes.
    pub fn dates(&self) -> impl Iterator<Item = Timestamp> {
        std::iter::once(self.published_at).chain(self.period.dates())
    }
}

/// A whole entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// What a card shows of it too.
    pub card: EntrySummary,
    /// Gambar sampul with caption and credit, shown above the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover_figure: Option<Figure>,
    /// The writer, if named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Diperbarui: dated notes, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Nomor, masa berlaku, penanda tangan; for announcements.
    #[serde(default, skip_serializing_if = "Authority::is_empty")]
    pub authority: Authority,
    /// What it takes the place of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supersedes: Vec<EntryLink>,
    /// What has taken its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<EntryLink>,
    /// Dicabut: when and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawal>,
    /// What plays, of an entry in Video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<Video>,
    /// A code that leads to it from paper, where it is known under which address the portal is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qr: Option<QrCode>,
    /// Waktu baca, in minutes; 0 where it was not counted.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub reading_minutes: u32,
    /// The next older entry of its section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older: Option<EntryLink>,
    /// The next newer one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer: Option<EntryLink>,
    /// Baca juga: older entries about the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<EntryLink>,
    /// Lampiran.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// The text.
    pub body: Vec<Block>,
}

// Serde asks for a function of a reference.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A file beside an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attachment {
    /// What it is.
    pub title: String,
    /// Path without base.
    pub file: String,
    /// The kind, as readers know it: `PDF`.
    pub kind: String,
    /// Bytes.
    pub bytes: u64,
    /// Pages, where the file tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
    /// Its SHA-256 in 64 hexadecimal digits (FIPS 180-4), for who wants to be sure of it.
    pub sha256: String,
}

impl Attachment {
    /// "PDF, 1,2 MB, 3 halaman"
    #[must_use]
    pub fn about(&self) -> String {
        let pages = self.pages.map(|pages| format!(", {pages} halaman")).unwrap_or_default();
        format!("{}, {}{pages}", self.kind, size_text(self.bytes))
    }
}

/// An update after publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Diperbarui.
    pub updated_at: Timestamp,
    /// What changed, for the reader.
    pub note: String,
}

/// What gives an announcement its authority and its time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Authority {
    /// Nomor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Penanda tangan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<String>,
    /// Berlaku sejak.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Timestamp>,
    /// Berlaku sampai.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    /// Tenggat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Timestamp>,
}

impl Authority {
    /// Whether nothing is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A withdrawal: the text stays, with the reason before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Withdrawal {
    /// When.
    pub withdrawn_at: Timestamp,
    /// Why.
    pub reason: String,
}
