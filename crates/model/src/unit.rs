//! Work units (unit kerja): the offices that publish entries.

use crate::{decode::Decode, slug::Slug};
use serde::{Deserialize, Serialize};

/// The id of a unit, as written in `units.toml` and in URLs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct UnitId(pub Slug);

/// A unit with the name that readers see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unit {
    /// The id.
    pub id: UnitId,
    /// The full name: "Balai Diklat Keuangan Yogyakarta".
    pub name: String,
}
