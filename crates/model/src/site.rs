//! The data that every page shares: `site.json`.

use crate::{
    base::Base,
    contact::Contact,
    decode::Decode,
    menu::{FooterGroup, MenuItem},
    topic::{Topic, TopicId},
    unit::{Unit, UnitId},
};
use serde::{Deserialize, Serialize};

/// What every page shows in addition to its own content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Site {
    /// The [`crate::SCHEMA`] of the publisher that wrote the file.
    pub schema: u32,
    /// A hash of everything below; each twin names the version that it was made with.
    pub version: String,
    /// A hash of the shell (wasm, scripts, styles) that the pages were made with.
    pub release: String,
    /// The name of the portal: "Warta".
    pub name: String,
    /// Who publishes it: "Balai Diklat Keuangan Yogyakarta".
    pub owner: String,
    /// One sentence for search engines and the home page.
    pub description: String,
    /// The path under which the site is deployed.
    pub base: Base,
    /// The menu.
    pub menu: Vec<MenuItem>,
    /// The groups of links in the footer.
    pub footer: Vec<FooterGroup>,
    /// The units that publish.
    pub units: Vec<Unit>,
    /// The topics that entries may be about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// How to reach the office, if stated. `/kontak/` shows this and needs nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// The urgent notice, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<UrgentNotice>,
}

impl Site {
    /// Returns the name of a unit, or its id if the unit is unknown: a twin can be newer than the `site.json` that the
    /// browser holds.
    #[must_use]
    pub fn unit_name<'a>(&'a self, id: &'a UnitId) -> &'a str {
        self.units.iter().find(|unit| unit.id == *id).map_or(id.0.as_str(), |unit| unit.name.as_str())
    }

    /// Returns the name of a unit by its id as the address holds it.
    #[must_use]
    pub fn unit_name_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.units.iter().find(|unit| unit.id.0.as_str() == id).map_or(id, |unit| unit.name.as_str())
    }

    /// Returns the name of a topic, or its id if the topic is unknown.
    #[must_use]
    pub fn topic_name<'a>(&'a self, id: &'a TopicId) -> &'a str {
        self.topics.iter().find(|topic| topic.id == *id).map_or(id.0.as_str(), |topic| topic.name.as_str())
    }
}

/// A notice above every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UrgentNotice {
    /// A hash of its text. A reader who dismissed this notice still sees the next one.
    pub id: String,
    /// What has happened, in one line.
    pub title: String,
    /// What the reader should do.
    pub text: String,
    /// Whether it is marked "darurat": such a notice cannot be dismissed.
    pub is_emergency: bool,
}
