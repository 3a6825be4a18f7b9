//! Pictures as published: hashed name, known size.

use crate::decode::Decode;
use serde::{Deserialize, Serialize};

/// A picture. Width and height reserve its room, so nothing shifts when it arrives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Picture {
    /// Path without base: `/media/<name>-<hash>.webp`.
    pub src: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// How large the file is, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// What the picture shows, for those who do not see it. Never empty.
    pub alt: String,
}

/// A picture with what is said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// Keterangan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made it or what kind of picture it is: "Ilustrasi, bukan foto".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}
