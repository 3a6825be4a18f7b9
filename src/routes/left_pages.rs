//! The pages that the reader has left, as they were built: Back and Forward put them back (ADR 37).

use crate::platform::{
    speech,
    subtree::{self, Scrolled},
};
use element::{Lasting, Piece};
use leptos::{prelude::*, tachys::view::Mountable};
use model::page::{Content, Page};
use std::sync::Arc;

/// How many pages that the reader has left stay in memory. Most steps back are one or two; a third covers a look around.
const PAGES: usize = 3;
/// Of how many elements together. This bounds the memory that long articles take.
const ELEMENTS: u32 = 4_000;

/// The pages that stay built; a handle that can be copied around.
#[derive(Clone, Copy)]
pub(super) struct LeftPages(StoredValue<Pages, LocalStorage>);

struct Pages {
    /// Outlives the routes, whose owners end with them.
    owner: Option<Owner>,
    /// The page on the screen.
    shown: Option<Built>,
    /// Those that were left, the oldest first.
    left: Vec<Left>,
    /// The page that is to be shown next.
    returning: Option<Left>,
}

#[derive(Clone)]
struct Built {
    page: Arc<Page>,
    view: Lasting,
}

struct Left {
    built: Built,
    /// The key of its entry in the session history.
    key: u64,
    elements: u32,
    scrolled: Vec<Scrolled>,
}

impl LeftPages {
    /// Begins without pages. Their owner is a child of the current one.
    pub(super) fn new() -> Self {
        let owner = Owner::current().map(|owner| owner.child());
        Self(StoredValue::new_local(Pages { owner, shown: None, left: Vec::new(), returning: None }))
    }

    /// Returns the view of a page: the returning one if it is that, else one that `render` makes.
    pub(super) fn view_of(self, page: Arc<Page>, render: impl FnOnce(&Arc<Page>) -> Piece) -> Piece {
        let returning = self.with(|pages| pages.returning.as_ref().map(|left| left.built.clone())).flatten();
        let built = match returning.filter(|built| Arc::ptr_eq(&built.page, &page)) {
            Some(built) => built,
            None => match self.with(|pages| pages.owner.clone()).flatten() {
                Some(owner) => Built { view: Lasting::new(&owner, || render(&page)), page },
                None => return render(&page),
            },
        };
        self.with(|pages| pages.shown = Some(built.clone()));
        built.view.into_piece()
    }

    /// Keeps the page on the screen for its history entry; called before another page is shown. Returns whether it
    /// stays.
    pub(super) fn leave(self, key: u64, page: &Arc<Page>) -> bool {
        let shown = self.with(|pages| pages.shown.clone()).flatten();
        let Some(built) = shown.filter(|built| Arc::ptr_eq(&built.page, page) && can_return(page)) else {
            return false;
        };
        let Some(root) = built.view.elements().pop().filter(|root| !subtree::has_frame(root)) else { return false };
        speech::stop();
        subtree::close_dialogs(&root);
        let left = Left { built, key, elements: subtree::count(&root), scrolled: subtree::find_scrolled(&root) };
        self.with(|pages| pages.keep(left)).unwrap_or_default()
    }

    /// Returns the page that was left at a history entry.
    pub(super) fn find(self, key: u64) -> Option<Arc<Page>> {
        self.with(|pages| pages.left.iter().find(|left| left.key == key).map(|left| Arc::clone(&left.built.page)))?
    }

    /// Makes the page that was left at a history entry the next one to be shown.
    pub(super) fn begin_return(self, key: u64) {
        self.with(|pages| {
            let place = pages.left.iter().position(|left| left.key == key);
            pages.returning = place.map(|place| pages.left.remove(place));
        });
    }

    /// Scrolls within the page that has returned; called when it is in the document.
    pub(super) fn end_return(self) {
        let returned = self.with(|pages| pages.returning.take()).flatten();
        returned.iter().flat_map(|left| &left.scrolled).for_each(Scrolled::restore);
    }

    /// Lets go of all pages but the one on the screen.
    pub(super) fn forget(self) {
        // Dropped outside of the store: what ends with a page may ask for it.
        drop(self.with(|pages| std::mem::take(&mut pages.left)));
    }

    fn with<T>(self, use_it: impl FnOnce(&mut Pages) -> T) -> Option<T> {
        self.0.try_update_value(use_it)
    }
}

impl Pages {
    /// Adds a page, and lets go of the oldest ones for which there is no room. Returns whether the page itself has room.
    fn keep(&mut self, left: Left) -> bool {
        // A page that was left at the same entry before is another one now.
        self.left.retain(|other| other.key != left.key);
        if left.elements > ELEMENTS {
            return false;
        }
        self.left.push(left);
        let sizes: Vec<u32> = self.left.iter().map(|left| left.elements).collect();
        self.left.drain(..count_surplus(&sizes));
        true
    }
}

/// Returns how many of the oldest pages have no room beside the newer ones. `sizes`: the elements of each, oldest first.
fn count_surplus(sizes: &[u32]) -> usize {
    let mut room = ELEMENTS;
    let staying = sizes.iter().rev().take(PAGES).take_while(|size| {
        let fits = room >= **size;
        room = room.saturating_sub(**size);
        fits
    });
    sizes.len() - staying.count()
}

/// Whether a page that returns shows what it showed. Search shows hits, and Tersimpan what is on the device.
const fn can_return(page: &Page) -> bool {
    !matches!(page.content, Content::Search(_) | Content::Saved | Content::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_pages_stay_as_far_as_there_is_room() {
        assert_eq!(count_surplus(&[]), 0);
        assert_eq!(count_surplus(&[400, 500, 600]), 0);
        assert_eq!(count_surplus(&[400, 500, 600, 700]), 1, "three pages");
        assert_eq!(count_surplus(&[1, ELEMENTS - 500, 500]), 1, "4,000 elements");
        assert_eq!(count_surplus(&[1, ELEMENTS, 1]), 2, "what is older than a page without room goes too");
        assert_eq!(count_surplus(&[ELEMENTS]), 0);
    }
}
