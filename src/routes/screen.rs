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
    /// The turns of opening a page.
    pub(super) turns: Turns,
}

impl Screen {
    /// Begins with the published page.
    pub(super) fn new(page: Arc<Page>) -> Self {
        Self { shown: RwSignal::new(Shown::published(page)), is_loading: RwSignal::new(false), turns: Turns::new() }
    }

    pub(super) fn shown(self) -> Signal<Shown> {
        self.shown.into()
    }

    /// Returns the route of the shown page.
    pub(super) fn route(self) -> Signal<Option<Route>> {
        Signal::derive(move || self.shown.with(|shown| shown.route.clone()))
    }

    /// Whether the page of a route is shown; its skeleton does not count.
    pub(super) fn is_shown(self, route: &Route) -> bool {
        self.shown.with_untracked(|shown| shown.route.as_ref() == Some(route) && shown.phase != Phase::Loading)
    }

    /// Whether a page that the reader has asked for is loading.
    pub(super) fn is_loading(self) -> Signal<bool> {
        self.is_loading.into()
    }

    pub(super) fn set_loading(self, is_loading: bool) {
        self.is_loading.set(is_loading);
    }

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
