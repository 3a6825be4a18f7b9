//! Building each kind of page once, unseen, before it is needed.
//!
//! The first article after a list took almost twice as long as the second: browsers compile wasm function by function at
//! the first call. So a sample of each kind of page whose data was fetched ahead is built once, apart from the document,
//! when the browser is idle. It is a sample because code is compiled once, however much of a page goes through it, and
//! the reader must not notice the work.

use crate::{
    components::{lists::list_signals::ListSignals, search::search_signals::SearchSignals},
    platform::{boot, timer},
    views::page::render_page,
};
use leptos::{prelude::*, tachys::view::Render};
use model::{
    block::Block,
    page::{Content, Page},
};
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

    /// Builds a sample of a page when the browser is idle, unless its kind has been built here before.
    pub(super) fn prepare(&self, page: &Page) {
        let kind = discriminant(&page.content);
        let is_wanted = !matches!(page.content, Content::Search(_) | Content::NotFound);
        let (Some(owner), Ok(mut done)) = (self.owner.clone(), self.done.try_borrow_mut()) else { return };
        if !is_wanted || done.contains(&kind) {
            return;
        }
        done.push(kind);
        let sample = Arc::new(sample_of(page));
        // Two steps, because each of them compiles other code.
        timer::when_idle(move || {
            if boot::is_dead() {
                return;
            }
            let owner = owner.child();
            let piece = owner.with(|| render_page(&sample, SearchSignals::still(), ListSignals::still()));
            timer::when_idle(move || {
                if !boot::is_dead() {
                    drop(owner.with(|| piece.build()));
                }
                owner.cleanup();
            });
        });
    }
}

/// Shortens a page to one of each kind of thing that is on it, without pictures: the browser loads a picture as soon as
/// its element is made, wherever it is, unless it is lazy.
fn sample_of(page: &Page) -> Page {
    let mut page = page.clone();
    match &mut page.content {
        Content::Home(home) => {
            home.lead = None;
            home.sections.iter_mut().for_each(|section| section.entries.truncate(1));
        }
        Content::Section(list) => {
            list.entries.truncate(1);
            list.entries.iter_mut().for_each(|entry| entry.cover = None);
        }
        Content::Entry(entry) => {
            entry.cover_figure = None;
            keep_one_of_each(&mut entry.body);
        }
        Content::Static(fixed) => keep_one_of_each(&mut fixed.body),
        Content::SiteMap(site_map) => site_map.groups.truncate(1),
        Content::Search(_) | Content::Contact | Content::Saved | Content::NotFound => {}
    }
    page
}

fn keep_one_of_each(blocks: &mut Vec<Block>) {
    let mut kinds = Vec::new();
    blocks.retain(|block| {
        let kind = discriminant(block);
        let is_first = !kinds.contains(&kind);
        kinds.push(kind);
        is_first
    });
}
