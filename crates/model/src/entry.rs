//! Published entries: the whole entry (for the page that the reader opens) and its card (for lists).

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

/// What a card in a list shows of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntrySummary {
    /// Its section.
    pub section: Section,
    /// Its name in the URL.
    pub slug: Slug,
    /// The title (Judul).
    pub title: String,
    /// The summary (Ringkasan), one or two sentences.
    pub summary: String,
    /// When it was published (Terbit).
    pub published_at: Timestamp,
    /// The unit that published it.
    pub unit: UnitId,
    /// The topics that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicId>,
    /// Whether it comes first on Beranda, whatever its date.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_pinned: bool,
    /// The cover picture (Gambar sampul).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Picture>,
    /// The dates that say when an announcement is valid.
    #[serde(default, skip_serializing_if = "Period::is_empty")]
    pub period: Period,
    /// Whether it was withdrawn; the whole entry says why.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_withdrawn: bool,
    /// Whether another entry has replaced it; the whole entry says which.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_superseded: bool,
    /// The length of its video, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<u32>,
}

impl EntrySummary {
    /// Returns the page of the entry.
    #[must_use]
    pub fn route(&self) -> Route {
        Route::Entry(self.section, self.slug.clone())
    }

    /// Returns the state of the entry at a moment; `None` if there is no state to show. Only announcements can be new:
    /// readers judge news by its date.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> Option<State> {
        match (self.is_withdrawn, self.is_superseded) {
            (true, _) => Some(State::Withdrawn),
            (false, true) => Some(State::Superseded),
            (false, false) if self.section == Section::Announcements => self.period.state(self.published_at, now),
            (false, false) => None,
        }
    }

    /// Returns whether the entry was withdrawn or replaced, in which case its dates no longer matter.
    #[must_use]
    pub const fn is_over_by_decision(&self) -> bool {
        self.is_withdrawn || self.is_superseded
    }

    /// Returns whether the entry is no longer in force at a moment.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.state(now).is_some_and(State::is_over)
    }

    /// Returns every moment at which the displayed state of the entry changes.
    pub fn dates(&self) -> impl Iterator<Item = Timestamp> {
        std::iter::once(self.published_at).chain(self.period.dates())
    }
}

/// A whole entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// The part that its card shows too.
    pub card: EntrySummary,
    /// The cover picture (Gambar sampul) with caption and credit, shown above the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover_figure: Option<Figure>,
    /// The writer, if named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Dated notes about updates (Diperbarui), newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Number, validity and signatory (Nomor, masa berlaku, penanda tangan) of an announcement.
    #[serde(default, skip_serializing_if = "Authority::is_empty")]
    pub authority: Authority,
    /// The entries that it replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supersedes: Vec<EntryLink>,
    /// The entry that has replaced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<EntryLink>,
    /// When and why it was withdrawn (Dicabut).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawal>,
    /// The video, if the entry is in Video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<Video>,
    /// A QR code that leads from paper to the entry; present only if the publisher knows the portal's public address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qr: Option<QrCode>,
    /// The reading time (Waktu baca), in minutes; 0 if it was not calculated.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub reading_minutes: u32,
    /// The next older entry of its section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older: Option<EntryLink>,
    /// The next newer entry of its section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer: Option<EntryLink>,
    /// Older entries about the same subject (Baca juga).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<EntryLink>,
    /// The attached files (Lampiran).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// The text.
    pub body: Vec<Block>,
}

// Serde calls this function with a reference.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A file attached to an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attachment {
    /// What the file is.
    pub title: String,
    /// The path without base.
    pub file: String,
    /// The kind, as readers know it: `PDF`.
    pub kind: String,
    /// The size in bytes.
    pub bytes: u64,
    /// The number of pages, if the file states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
    /// The SHA-256 of the file in 64 hexadecimal digits (FIPS 180-4), for readers who want to verify it.
    pub sha256: String,
}

impl Attachment {
    /// Returns the description that readers see: "PDF, 1,2 MB, 3 halaman".
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
    /// When it was updated (Diperbarui).
    pub updated_at: Timestamp,
    /// What changed, written for the reader.
    pub note: String,
}

/// Who issued an announcement, under which number, and when it is valid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Authority {
    /// The number (Nomor).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The signatory (Penanda tangan).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<String>,
    /// The start of validity (Berlaku sejak).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Timestamp>,
    /// The end of validity (Berlaku sampai).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    /// The deadline (Tenggat).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Timestamp>,
}

impl Authority {
    /// Returns whether nothing is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A withdrawal: the text stays published, with the reason shown before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Withdrawal {
    /// When the entry was withdrawn.
    pub withdrawn_at: Timestamp,
    /// Why the entry was withdrawn.
    pub reason: String,
}
