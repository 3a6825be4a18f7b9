//! The page in `main`, and the loading of the next one.

use super::shown::Shown;
use crate::{
    data::phase::Phase,
    platform::{boot, turn::Turns},
};
use leptos::prelude::*;
use model::{page::Page, route::Route};
use std::sync::Arc;

/// What is on the screen; a handle that can be copied around.
#[derive(Clone, Copy)]
pub(super) struct Screen {
    shown: RwSignal<Shown>,
    is_loading: RwSignal<bool>,
    /// The turns of opening a page. A new one is taken when another page is opened, or when loading is given up.
    pub(super) turns: Turns,
}

impl Screen {
    /// Begins with the published page.
    pub(super) fn new(page: Arc<Page>) -> Self {
        Self { shown: RwSignal::new(Shown::published(page)), is_loading: RwSignal::new(false), turns: Turns::new() }
    }

    /// Returns the page for a view, which follows it.
    pub(super) fn shown(self) -> Signal<Shown> {
        self.shown.into()
    }

    /// Reads the page that is shown now. Event handlers and tasks use this: each call of [`Self::shown`] makes a signal
    /// that lives as long as its owner.
    pub(super) fn with_shown<T>(self, read: impl FnOnce(&Shown) -> T) -> T {
        self.shown.with_untracked(read)
    }

    /// Returns the route of the shown page for a view, which follows it.
    pub(super) fn route(self) -> Signal<Option<Route>> {
        Signal::derive(move || self.shown.with(|shown| shown.route.clone()))
    }

    /// Whether the page of a route is shown; its skeleton does not count.
    pub(super) fn is_shown(self, route: &Route) -> bool {
        self.with_shown(|shown| shown.route.as_ref() == Some(route) && shown.phase != Phase::Loading)
    }

    /// Whether a page that the reader has asked for is loading, for a view.
    pub(super) fn is_loading(self) -> Signal<bool> {
        self.is_loading.into()
    }

    /// Whether a page that the reader has asked for is loading now.
    pub(super) fn is_loading_now(self) -> bool {
        self.is_loading.get_untracked()
    }

    /// Records whether a page that the reader has asked for is loading.
    pub(super) fn set_loading(self, is_loading: bool) {
        self.is_loading.set(is_loading);
    }

    /// Shows a page.
    pub(super) fn show(self, shown: Shown) {
        self.shown.set(shown);
    }

    /// Gives up the page that is loading, because the reader wants to stay on this one.
    pub(super) fn cancel_loading(self) {
        self.turns.take();
        self.is_loading.set(false);
        boot::release_screen();
    }
}
