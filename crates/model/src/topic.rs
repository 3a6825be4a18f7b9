//! Topics: what entries are about, across the sections.

use crate::{decode::Decode, slug::Slug};
use serde::{Deserialize, Serialize};

/// The id of a topic, as written in `topics.toml` and in URLs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct TopicId(pub Slug);

/// A topic with the name that readers see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Topic {
    /// The id.
    pub id: TopicId,
    /// The name: "Cara membaca".
    pub name: String,
}
