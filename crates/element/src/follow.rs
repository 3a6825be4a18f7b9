//! What keeps an element alive in the document: its effects, its listeners, and the pieces within it.

use crate::{Listener, PieceState, Text, Value};
use leptos::{
    reactive::effect::RenderEffect,
    tachys::renderer::{RemoveEventHandler, Rndr, types},
};
#[cfg(feature = "hydrate")]
use std::{
    cell::OnceCell,
    rc::{Rc, Weak},
};

/// The effects, listeners and pieces of an element. They end when this is dropped together with the element.
#[derive(Default)]
pub(crate) struct Alive {
    followed: Vec<RenderEffect<Option<Text>>>,
    listeners: Vec<RemoveEventHandler<types::Element>>,
    pieces: Vec<PieceState>,
    /// What hydration in slices finds or adds later.
    #[cfg(feature = "hydrate")]
    late: Vec<Rc<OnceCell<Self>>>,
}

impl Alive {
    /// Sets an attribute and follows its value. `is_there`: the published page already has the first value, so nothing
    /// is written at first.
    pub(crate) fn add_attribute(&mut self, node: &types::Element, name: &'static str, value: Value, is_there: bool) {
        match value {
            Value::Fixed(value) if !is_there => Rndr::set_attribute(node, name, &value),
            Value::Fixed(_) => {}
            Value::Changing(value) => {
                let node = node.clone();
                self.follow(value, is_there, move |value| match value {
                    Some(value) => Rndr::set_attribute(&node, name, value),
                    None => Rndr::remove_attribute(&node, name),
                });
            }
        }
    }

    pub(crate) fn add_text(&mut self, node: types::Text, text: Box<dyn Fn() -> Text + Send>, is_there: bool) {
        let text = Box::new(move || Some(text()));
        self.follow(text, is_there, move |text| Rndr::set_text(&node, text.unwrap_or_default()));
    }

    pub(crate) fn add_listeners(&mut self, node: &types::Element, listeners: Vec<(&'static str, Listener)>) {
        for (event, callback) in listeners {
            self.listeners.push(Rndr::add_event_listener(node, event, callback.take()));
        }
    }

    pub(crate) fn add_piece(&mut self, piece: PieceState) {
        self.pieces.push(piece);
    }

    /// Makes room for what is found or added later. The room is gone once this is dropped.
    #[cfg(feature = "hydrate")]
    pub(crate) fn add_late(&mut self) -> Weak<OnceCell<Self>> {
        let late = Rc::default();
        let room = Rc::downgrade(&late);
        self.late.push(late);
        room
    }

    fn follow(
        &mut self,
        value: Box<dyn Fn() -> Option<Text> + Send>,
        is_there: bool,
        write: impl Fn(Option<&str>) + 'static,
    ) {
        self.followed.push(RenderEffect::new(move |last: Option<Option<Text>>| {
            let value = value();
            if last.map_or(!is_there, |last| last != value) {
                write(value.as_deref());
            }
            value
        }));
    }
}
