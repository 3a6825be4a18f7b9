//! An entry of an old site, in the form that all sources share.

use super::{dates::StatedDate, text::Picture};
use model::date::Timestamp;

/// What an item was on the old site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Entry,
    Page,
}

/// One entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    /// What identifies it in its source: `guid`, `id`, its address or its title. Two items may share it until
    /// [`super::identity`] has told them apart.
    pub(super) key: String,
    /// Its number in WordPress.
    pub(super) number: String,
    pub(super) kind: Kind,
    /// Its post type in WordPress, where it is not one of WordPress's own; otherwise empty.
    pub(super) type_name: String,
    /// Its title, as HTML, like the other texts below.
    pub(super) title: String,
    /// Its old address.
    pub(super) link: String,
    /// Addresses that it had before that one.
    pub(super) older_links: Vec<String>,
    /// The last part of its address, as the old site wrote it.
    pub(super) slug: String,
    pub(super) published_at: Option<Timestamp>,
    /// Its date as the source writes it, where the importer cannot read it.
    pub(super) unread_date: Option<String>,
    /// Why readers could not see it, in words; none where they could.
    pub(super) hidden: Option<&'static str>,
    pub(super) is_pinned: bool,
    /// The login or name of its author; several are separated by commas.
    pub(super) author: String,
    /// The number of its parent page.
    pub(super) parent: String,
    pub(super) terms: Vec<Term>,
    pub(super) summary: String,
    pub(super) body: String,
    /// The address against which relative addresses in the body are resolved, where that is not the site.
    pub(super) base: Option<String>,
    /// Whether line ends in the body mean something, as in WordPress before its blocks.
    pub(super) is_classic: bool,
    pub(super) cover: Option<Picture>,
    /// Footnotes: the id by which the body refers to each, and its text.
    pub(super) notes: Vec<(String, String)>,
    /// Texts outside the body that readers may have seen: where each is kept, and its HTML.
    pub(super) elsewhere: Vec<(&'static str, String)>,
    /// The addresses of the files that come with it.
    pub(super) enclosures: Vec<String>,
    /// What the source holds of it that has no place here, in words.
    pub(super) lost: Vec<String>,
}

impl Item {
    /// Sets the date, as far as it could be read.
    pub(super) fn set_date(&mut self, dated: StatedDate) {
        match dated {
            StatedDate::Missing => {}
            StatedDate::At(at, note) => {
                self.published_at = Some(at);
                self.lost.extend(note);
            }
            StatedDate::Unreadable(text) => self.unread_date = Some(text),
        }
    }

    /// Whether readers can see it once it is published.
    pub(super) const fn is_for_readers(&self) -> bool {
        self.hidden.is_none() && self.unread_date.is_none()
    }
}

/// A category or a tag.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Term {
    /// Its name in addresses, in lower case; empty where only the readable name is known.
    pub(super) slug: String,
    /// Its name as readers see it.
    pub(super) name: String,
}

impl Term {
    pub(super) fn new(slug: &str, name: &str) -> Option<Self> {
        let (slug, name) = (slug.trim(), name.trim());
        let name = if name.is_empty() { slug } else { name };
        (!name.is_empty()).then(|| Self { slug: slug.to_lowercase(), name: name.to_owned() })
    }

    /// Returns the names that a mapping file may use for it.
    pub(super) fn names(&self) -> [String; 2] {
        [self.slug.clone(), self.name.to_lowercase()]
    }
}

/// An attachment: a file of the old site that belongs to an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attachment {
    pub(super) id: String,
    /// The number of the entry to which it is attached.
    pub(super) parent: String,
    /// The address of its own page on the old site.
    pub(super) link: String,
    pub(super) picture: Picture,
    /// The description on that page.
    pub(super) description: String,
}

/// A piece of a source.
#[derive(Debug)]
pub(super) enum Piece {
    Item(Box<Item>),
    Attachment(Attachment),
    /// A reusable block: a text that other texts show, with its number.
    Reusable {
        id: String,
        title: String,
        body: String,
    },
    /// Something that is left out, with what it is and why, in words.
    Skipped(String),
}

/// The data at the top of a source, about the whole site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The address of the old site.
    pub(super) site: String,
    /// The address against which relative addresses are resolved, where that is not the site.
    pub(super) base: Option<String>,
    /// Names of authors by login.
    pub(super) authors: Vec<(String, String)>,
    /// The author of items that name none.
    pub(super) author: String,
}
