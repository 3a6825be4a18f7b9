//! Building each kind of page once, unseen, before it is needed.
//!
//! The first article after a list took three times as long as the second: browsers compile wasm function by function at
//! the first call, and measure each word of a font once. So each kind of page whose data was fetched ahead is built and
//! laid out once when the browser is idle, and removed before anything is painted.

use crate::{
    components::{lists::list_signals::ListSignals, search::search_signals::SearchSignals},
    platform::{boot, document, timer},
    views::page::render_page,
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

/// The kinds of pages that have been built; clones share them.
#[derive(Clone)]
pub(super) struct WarmUp {
    owner: Option<Owner>,
    done: Rc<RefCell<Vec<Discriminant<Content>>>>,
}

impl WarmUp {
    /// Keeps the current owner, through which the views find their context.
    pub(super) fn new() -> Self {
        Self { owner: Owner::current(), done: Rc::default() }
    }

    /// Builds a page once when the browser is idle, unless its kind has been built here before.
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

/// Removes pictures. The browser loads a picture as soon as its element is made, wherever it is, unless it is lazy.
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
