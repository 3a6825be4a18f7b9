//! An entry of an old site, in the form that all sources share.

use super::{dates::Dated, text::Picture};
use model::date::Timestamp;

/// What it is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Entry,
    Page,
}

/// One entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    /// What names it in its source: `guid`, `id`, its address or its title. Two may have the same; after
    /// [`super::identity`] has looked at them, no two do.
    pub(super) key: String,
    /// Its number in WordPress.
    pub(super) number: String,
    pub(super) kind: Kind,
    /// Its type in WordPress, where that is none of its own.
    pub(super) type_name: String,
    /// HTML, as everywhere below where words are meant.
    pub(super) title: String,
    /// Its old address.
    pub(super) link: String,
    /// Addresses that it had before that one.
    pub(super) older_links: Vec<String>,
    /// The last part of its address, as the old site wrote it.
    pub(super) slug: String,
    pub(super) published_at: Option<Timestamp>,
    /// Its date as it is written, where nobody can read it.
    pub(super) unread_date: Option<String>,
    /// Not to be seen by readers, with the reason in words.
    pub(super) hidden: Option<&'static str>,
    pub(super) is_pinned: bool,
    /// Login or name; several with commas between them.
    pub(super) author: String,
    /// The number of the page that it stands below.
    pub(super) parent: String,
    pub(super) terms: Vec<Term>,
    pub(super) summary: String,
    pub(super) body: String,
    /// What addresses in the body are relative to, where that is not the site.
    pub(super) base: Option<String>,
    /// Line ends in the body mean something.
    pub(super) is_classic: bool,
    pub(super) cover: Option<Picture>,
    /// Footnotes: what the body calls them, and what they say.
    pub(super) notes: Vec<(String, String)>,
    /// What readers may have seen although the body does not hold it: where it is kept, and HTML.
    pub(super) elsewhere: Vec<(&'static str, String)>,
    /// Files that come with it: addresses.
    pub(super) enclosures: Vec<String>,
    /// What the source holds of it that has no place here, in words.
    pub(super) lost: Vec<String>,
}

impl Item {
    /// Takes a date as far as it can be read.
    pub(super) fn set_date(&mut self, dated: Dated) {
        match dated {
            Dated::Missing => {}
            Dated::At(at, note) => {
                self.published_at = Some(at);
                self.lost.extend(note);
            }
            Dated::Unreadable(text) => self.unread_date = Some(text),
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
    /// As it is in addresses, lower case; empty where only the name is known.
    pub(super) slug: String,
    /// As readers see it.
    pub(super) name: String,
}

impl Term {
    pub(super) fn new(slug: &str, name: &str) -> Option<Self> {
        let (slug, name) = (slug.trim(), name.trim());
        let name = if name.is_empty() { slug } else { name };
        (!name.is_empty()).then(|| Self { slug: slug.to_lowercase(), name: name.to_owned() })
    }

    /// What a mapping file may call it.
    pub(super) fn names(&self) -> [String; 2] {
        [self.slug.clone(), self.name.to_lowercase()]
    }
}

/// What is not an entry but belongs to some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attachment {
    pub(super) id: String,
    /// The number of the entry that it was put into.
    pub(super) parent: String,
    /// The address of its page.
    pub(super) link: String,
    pub(super) picture: Picture,
    /// What its own page says of it.
    pub(super) description: String,
}

/// A piece of a source.
#[derive(Debug)]
pub(super) enum Piece {
    Item(Box<Item>),
    Attachment(Attachment),
    /// A text that others show, by its number.
    Reusable {
        id: String,
        title: String,
        body: String,
    },
    /// Something that is left out, with what it is and why, in words.
    Skipped(String),
}

/// What stands at the top of a source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The address of the old site.
    pub(super) site: String,
    /// What relative addresses are relative to, where that is not the site.
    pub(super) base: Option<String>,
    /// Names of authors by login.
    pub(super) authors: Vec<(String, String)>,
    /// Who has written what names no author.
    pub(super) author: String,
}
