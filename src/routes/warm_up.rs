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
    pub(super) fn prepare(&self, page: &Arc<Page>) {
        let kind = discriminant(&page.content);
        let is_wanted = !matches!(page.content, Content::Search(_) | Content::NotFound);
        let (Some(owner), Ok(mut done)) = (self.owner.clone(), self.done.try_borrow_mut()) else { return };
        if !is_wanted || done.contains(&kind) {
            return;
        }
        done.push(kind);
        let page = Arc::clone(page);
        // Two steps, because each of them compiles other code.
        timer::when_idle(move || {
            if boot::is_dead() {
                return;
            }
            let (owner, sample) = (owner.child(), Arc::new(sample_of(&page)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use model::{decode::decode_text, page::Twin};

    const ENTRY: &str = include_str!("../../tests/fixtures/golden/artikel/semua-blok/index.json");
    const MANY: &str = include_str!("../../tests/fixtures/golden/berita/index.json");
    const WITH_PICTURE: &str = include_str!("../../tests/fixtures/golden/artikel/index.json");

    fn read(twin: &str) -> Page {
        decode_text::<Twin>(twin).unwrap().page
    }

    #[test]
    fn the_sample_of_an_entry_has_one_block_of_each_kind_in_their_order() {
        let bodies = [read(ENTRY), sample_of(&read(ENTRY))].map(|page| match page.content {
            Content::Entry(entry) => entry.body,
            _ => Vec::new(),
        });
        let [whole, sample] = bodies.map(|body| body.iter().map(discriminant).collect::<Vec<_>>());
        let mut kinds = Vec::new();
        for kind in &whole {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        assert!(kinds.len() < whole.len(), "the fixture has more than one block of a kind");
        assert_eq!(sample, kinds);
    }

    #[test]
    fn the_sample_of_a_list_is_one_entry_without_its_picture() {
        let count = |page: Page| match page.content {
            Content::Section(list) => (list.entries.len(), list.entries.iter().filter(|e| e.cover.is_some()).count()),
            _ => (0, 0),
        };
        assert_eq!([MANY, WITH_PICTURE].map(|list| count(read(list))), [(3, 0), (1, 1)], "the fixtures are these");
        assert_eq!([MANY, WITH_PICTURE].map(|list| count(sample_of(&read(list)))), [(1, 0), (1, 0)]);
    }
}
