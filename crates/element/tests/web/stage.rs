//! A place in the document for the views of a test.

use leptos::{
    prelude::*,
    tachys::{
        hydration::Cursor,
        view::{Mountable, PositionState},
    },
};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement};

/// An element of the document with a reactive owner, so that effects run in it.
pub(crate) struct Stage {
    pub(crate) root: Element,
    owner: Owner,
}

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Sets up an empty place with this HTML in it.
pub(crate) fn stage(html: &str) -> Stage {
    // Fails if another test has done so already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let root = document().create_element("div").unwrap();
    root.set_inner_html(html);
    document().body().unwrap().append_child(&root).unwrap();
    Stage { root, owner: Owner::new() }
}

impl Stage {
    /// Builds a view and mounts it.
    pub(crate) fn build<V: Render>(&self, view: impl FnOnce() -> V) -> V::State {
        self.owner.with(|| {
            let mut state = view().build();
            state.mount(&self.root, None);
            state
        })
    }

    /// Hydrates a view from what is on the stage.
    pub(crate) fn hydrate<V: RenderHtml>(&self, view: impl FnOnce() -> V) -> V::State {
        self.owner.with(|| view().hydrate::<true>(&Cursor::new(self.root.clone()), &PositionState::default()))
    }

    /// Runs something that needs the owner.
    pub(crate) fn with<T>(&self, run: impl FnOnce() -> T) -> T {
        self.owner.with(run)
    }

    pub(crate) fn html(&self) -> String {
        self.root.inner_html()
    }

    pub(crate) fn find(&self, selector: &str) -> Element {
        self.root.query_selector(selector).unwrap().unwrap()
    }

    pub(crate) fn click(&self, selector: &str) {
        self.find(selector).dyn_into::<HtmlElement>().unwrap().click();
    }

    pub(crate) fn dispatch(&self, selector: &str, event: &str) {
        self.find(selector).dispatch_event(&Event::new(event).unwrap()).unwrap();
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// Waits until effects have run.
pub(crate) async fn settle() {
    leptos::task::tick().await;
}
