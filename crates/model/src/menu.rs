//! The menu and the footer, as data.

use crate::{decode::Decode, link::LinkTarget};
use serde::{Deserialize, Serialize};

/// An item of the menu: a link, the heading of a submenu, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MenuItem {
    /// What the reader sees.
    pub label: String,
    /// Where the label leads, if it is a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<LinkTarget>,
    /// The submenu; one level deep.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub submenu: Vec<MenuLink>,
}

/// A link in a submenu or in the footer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MenuLink {
    /// What the reader sees.
    pub label: String,
    /// Where it leads.
    pub to: LinkTarget,
}

/// A headed list of links in the footer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FooterGroup {
    /// The heading.
    pub heading: String,
    /// The links under it.
    pub links: Vec<MenuLink>,
}
