//! An element in the document: built anew, or found in the published page.

use super::{Child, Element, Text, Value};
use crate::components::piece::PieceState;
#[cfg(feature = "hydrate")]
use leptos::tachys::{
    hydration::Cursor,
    view::{Position, PositionState},
};
use leptos::{
    prelude::RenderEffect,
    tachys::{
        renderer::{CastFrom, RemoveEventHandler, Rndr, types},
        view::{Mountable, Render},
    },
};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element in the document, with its effects and listeners. Dropping it ends them.
pub(crate) struct Built {
    pub(super) node: types::Element,
    #[expect(dead_code, reason = "dropped with the element, which ends what follows and listens")]
    alive: Alive,
}

#[derive(Default)]
struct Alive {
    followed: Vec<RenderEffect<Option<Text>>>,
    listeners: Vec<RemoveEventHandler<types::Element>>,
    pieces: Vec<PieceState>,
}

pub(super) fn build(element: Element) -> Built {
    let mut alive = Alive::default();
    let node = build_node(element, &mut alive);
    Built { node, alive }
}

fn build_node(element: Element, alive: &mut Alive) -> types::Element {
    let namespace = matches!(element.tag, "svg" | "path" | "circle" | "use").then_some(SVG);
    let node = Rndr::create_element(element.tag, namespace);
    for (name, value) in element.attributes {
        match value {
            Value::Fixed(value) => Rndr::set_attribute(&node, name, &value),
            Value::Changing(value) => alive.follow_attribute(&node, name, value, false),
        }
    }
    for (event, callback) in element.listeners {
        alive.listeners.push(Rndr::add_event_listener(&node, event, callback.take()));
    }
    for child in element.children {
        match child {
            Child::Element(child) => Rndr::insert_node(&node, &build_node(child, alive), None),
            Child::Text(text) => Rndr::insert_node(&node, &Rndr::create_text_node(&text), None),
            Child::ChangingText(text) => {
                let child = Rndr::create_text_node("");
                Rndr::insert_node(&node, &child, None);
                alive.follow_text(child, text, false);
            }
            Child::Piece(piece) => {
                let mut piece = piece.build();
                piece.mount(&node, None);
                alive.pieces.push(piece);
            }
        }
    }
    node
}

#[cfg(feature = "hydrate")]
pub(super) fn hydrate(element: Element, cursor: &Cursor, position: &PositionState) -> Built {
    let mut alive = Alive::default();
    let node = hydrate_node(element, cursor, position, &mut alive);
    Built { node, alive }
}

#[cfg(feature = "hydrate")]
fn hydrate_node(element: Element, cursor: &Cursor, position: &PositionState, alive: &mut Alive) -> types::Element {
    match position.get() {
        Position::FirstChild => cursor.child(),
        Position::Current => {}
        _ => cursor.sibling(),
    }
    let node = types::Element::cast_from(cursor.current()).filter(|node| node.local_name() == element.tag);
    // Something outside the app has changed the page. The panic tells `boot.js`, whose guard takes over.
    let Some(node) = node else { unreachable!("hydration: <{}>", element.tag) };
    for (name, value) in element.attributes {
        if let Value::Changing(value) = value {
            alive.follow_attribute(&node, name, value, true);
        }
    }
    for (event, callback) in element.listeners {
        alive.listeners.push(Rndr::add_event_listener(&node, event, callback.take()));
    }
    position.set(Position::FirstChild);
    for child in element.children {
        match child {
            Child::Element(child) => {
                hydrate_node(child, cursor, position, alive);
            }
            Child::Text(_) => {
                find_text(cursor, position);
            }
            Child::ChangingText(text) => alive.follow_text(find_text(cursor, position), text, true),
            Child::Piece(piece) => alive.pieces.push(piece.hydrate(cursor, position)),
        }
    }
    cursor.set(node.clone().into());
    position.set(Position::NextChild);
    node
}

#[cfg(feature = "hydrate")]
fn find_text(cursor: &Cursor, position: &PositionState) -> types::Text {
    if position.get() == Position::FirstChild {
        cursor.child();
    } else {
        cursor.sibling();
    }
    // Skips the marker between two texts.
    if position.get() == Position::NextChildAfterText {
        cursor.sibling();
    }
    position.set(Position::NextChildAfterText);
    let Some(text) = types::Text::cast_from(cursor.current()) else { unreachable!("hydration:text") };
    text
}

impl Alive {
    /// Follows an attribute's value. `is_there`: the published page already has the first value, so the first run
    /// writes nothing.
    fn follow_attribute(
        &mut self,
        node: &types::Element,
        name: &'static str,
        value: Box<dyn Fn() -> Option<Text> + Send>,
        is_there: bool,
    ) {
        let node = node.clone();
        self.followed.push(RenderEffect::new(move |last: Option<Option<Text>>| {
            let value = value();
            if last.map_or(!is_there, |last| last != value) {
                match &value {
                    Some(value) => Rndr::set_attribute(&node, name, value),
                    None => Rndr::remove_attribute(&node, name),
                }
            }
            value
        }));
    }

    fn follow_text(&mut self, node: types::Text, text: Box<dyn Fn() -> Text + Send>, is_there: bool) {
        self.followed.push(RenderEffect::new(move |last: Option<Option<Text>>| {
            let text = Some(text());
            if last.map_or(!is_there, |last| last != text) {
                Rndr::set_text(&node, text.as_deref().unwrap_or_default());
            }
            text
        }));
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match Rndr::get_parent(&self.node).and_then(types::Element::cast_from) {
            Some(parent) => {
                child.mount(&parent, Some(&self.node));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.clone()]
    }
}
