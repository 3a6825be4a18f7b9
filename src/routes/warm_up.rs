//! Showing a kind of page once where nobody sees it.
//!
//! The first article after a list took three times as long as the second: browsers compile wasm function by function at
//! the first call, and measure each word of a font once. So each kind of page whose data was fetched ahead is built and
//! laid out once when the browser has nothing better to do, and taken away before anything is painted.

use super::shown_page::render_page;
use crate::{
    components::{list_signals::ListSignals, search_signals::SearchSignals},
    platform::{boot, document, timer},
};
use leptos::{
    prelude::*,
    tachys::view::{Mountable, Render},
};
use model::page::{Content, Page};
use std::{
    cell::RefCell,
    mem::{Discriminant, discriminant},
    rc::Rc,
    sync::Arc,
};

/// What has been built already; clones share it.
#[derive(Clone)]
pub(super) struct WarmUp {
    owner: Option<Owner>,
    done: Rc<RefCell<Vec<Discriminant<Content>>>>,
}

impl WarmUp {
    /// Views find their context through the owner that is current here.
    pub(super) fn new() -> Self {
        Self { owner: Owner::current(), done: Rc::default() }
    }

    /// The page that is shown has its kind built already.
    pub(super) fn prepare(&self, page: &Page) {
        let kind = discriminant(&page.content);
        let is_wanted = !matches!(page.content, Content::Search(_) | Content::NotFound);
        let (Some(owner), Ok(mut done)) = (self.owner.clone(), self.done.try_borrow_mut()) else { return };
        if !is_wanted || done.contains(&kind) {
            return;
        }
        done.push(kind);
        let page = Arc::new(without_pictures(page));
        timer::when_idle(move || {
            if !boot::is_dead() {
                owner.with(|| build_and_drop(&page));
            }
        });
    }
}

fn build_and_drop(page: &Arc<Page>) {
    let owner = Owner::new();
    owner.with(|| {
        let mut built = render_page(page, SearchSignals::still(), ListSignals::still()).build();
        document::lay_out_unseen(|unseen| built.mount(unseen, None));
    });
    owner.cleanup();
}

/// A picture begins to load when its element is made, wherever that is, unless it is one that waits until it comes near.
fn without_pictures(page: &Page) -> Page {
    let mut page = page.clone();
    match &mut page.content {
        Content::Home(home) => home.lead = None,
        Content::Section(list) => list.entries.iter_mut().for_each(|entry| entry.cover = None),
        Content::Entry(entry) => entry.cover_figure = None,
        Content::Static(_)
        | Content::Search(_)
        | Content::Contact
        | Content::SiteMap(_)
        | Content::Saved
        | Content::NotFound => {}
    }
    page
}
