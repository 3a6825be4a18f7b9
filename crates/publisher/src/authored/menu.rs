//! The types of `menu.toml` as the editor wrote it.

use crate::{problem::Place, target::Target};

/// `menu.toml`
#[derive(Debug, Default)]
pub struct MenuFile {
    /// The items of the menu.
    pub items: Vec<AuthoredMenuItem>,
    /// The groups of the footer.
    pub footer: Vec<AuthoredFooterGroup>,
}

/// An item of the menu.
#[derive(Debug)]
pub struct AuthoredMenuItem {
    /// The text of the item.
    pub label: String,
    /// The link of the item itself, if it has one.
    pub to: Option<(Target, Place)>,
    /// The links of its submenu.
    pub submenu: Vec<AuthoredLink>,
}

/// A group of the footer.
#[derive(Debug)]
pub struct AuthoredFooterGroup {
    /// Its heading.
    pub heading: String,
    /// Its links.
    pub links: Vec<AuthoredLink>,
}

/// A link of a submenu or the footer.
#[derive(Debug)]
pub struct AuthoredLink {
    /// The text of the link.
    pub label: String,
    /// Where the link leads.
    pub to: Target,
    /// Where the link is written.
    pub place: Place,
}
