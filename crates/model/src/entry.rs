//! Published items: whole (for the reader) and as a card (for lists).

use crate::{
    block::Block, date::Timestamp, decode::Decode, media::Figure, media::Picture, route::Route, section::Section,
    slug::Slug, unit::UnitId, video::Video,
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
    /// Gambar sampul.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Picture>,
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
    /// Dicabut: when and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawal>,
    /// What plays, of an entry in Video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<Video>,
    /// The text.
    pub body: Vec<Block>,
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
