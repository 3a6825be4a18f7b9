//! `menu.toml` as it is written.

use crate::{problem::Place, target::Target};

/// `menu.toml`
#[derive(Debug, Default)]
pub struct MenuFile {
    /// The menu.
    pub items: Vec<AuthoredMenuItem>,
    /// The footer.
    pub footer: Vec<AuthoredFooterGroup>,
}

/// An item of the menu.
#[derive(Debug)]
pub struct AuthoredMenuItem {
    /// Its words.
    pub label: String,
    /// Its own link.
    pub to: Option<(Target, Place)>,
    /// Its submenu.
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
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub to: Target,
    /// Where it stands.
    pub place: Place,
}
