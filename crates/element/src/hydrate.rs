//! Finding an element in the published page.

use crate::{
    Child, Element, ElementState, Namespace,
    child::Content,
    dom::{build, build_node},
    follow::Alive,
    mismatch, slices,
};
use leptos::tachys::{
    hydration::Cursor,
    renderer::{CastFrom, Rndr, types},
    view::{Position, PositionState, Render, RenderHtml},
};
use std::vec;

pub(crate) fn hydrate(element: Element, cursor: &Cursor, position: &PositionState) -> ElementState {
    if mismatch::has_happened() {
        // The views around this one still look for their own nodes, so the place of this element is passed.
        advance(cursor, position);
        position.set(Position::NextChild);
        return build(element);
    }
    let mut alive = Alive::default();
    let inside = element.inside.unwrap_or(Namespace::Html);
    let node = hydrate_node(element, cursor, position, inside, &mut alive);
    ElementState { node, alive }
}

fn hydrate_node(
    element: Element,
    cursor: &Cursor,
    position: &PositionState,
    inside: Namespace,
    alive: &mut Alive,
) -> types::Element {
    let found = advance(cursor, position);
    let node = found.clone().and_then(types::Element::cast_from).filter(|node| node.local_name() == element.tag);
    let Some(node) = node else {
        mismatch::record(element.tag, found.map(|found| found.node_name()));
        position.set(Position::NextChild);
        return build_node(element, inside, alive);
    };
    for (name, value) in element.attributes {
        alive.add_attribute(&node, name, value, true);
    }
    slices::add_listeners(&node, element.listeners, alive);
    let inside = inside.of_child(element.tag).within(element.tag);
    position.set(Position::FirstChild);
    let children = element.children.into_iter();
    if slices::is_over() {
        slices::wait(children, &node, cursor, position, inside, alive);
    } else {
        hydrate_children(children, &node, cursor, position, inside, alive);
    }
    cursor.set(node.clone().into());
    position.set(Position::NextChild);
    node
}

/// Finds the children of an element. Those for which a slice has no time wait for the next one; the first never does.
pub(crate) fn hydrate_children(
    mut children: vec::IntoIter<Child>,
    parent: &types::Element,
    cursor: &Cursor,
    position: &PositionState,
    inside: Namespace,
    alive: &mut Alive,
) {
    while let Some(child) = children.next() {
        hydrate_child(child.0, cursor, position, inside, alive);
        if !children.as_slice().is_empty() && slices::is_over() {
            return slices::wait(children, parent, cursor, position, inside, alive);
        }
    }
}

/// Finds a child; after a mismatch, builds it apart from the document.
fn hydrate_child(child: Content, cursor: &Cursor, position: &PositionState, inside: Namespace, alive: &mut Alive) {
    let is_lost = mismatch::has_happened();
    match child {
        Content::Element(child) if is_lost => {
            build_node(child, inside, alive);
        }
        Content::Element(child) => {
            hydrate_node(child, cursor, position, inside, alive);
        }
        Content::Text(_) if is_lost => {}
        Content::Text(_) => {
            find_text(cursor, position);
        }
        Content::ChangingText(text) => {
            let found = if is_lost { None } else { find_text(cursor, position) };
            let is_there = found.is_some();
            alive.add_text(found.unwrap_or_else(|| Rndr::create_text_node("")), text, is_there);
        }
        Content::Piece(piece) if is_lost => alive.add_piece(piece.build()),
        Content::Piece(piece) => alive.add_piece(piece.hydrate::<true>(cursor, position)),
    }
}

/// Moves the cursor to the next node. Returns `None` if there is none; the cursor itself would then stay where it is.
fn advance(cursor: &Cursor, position: &PositionState) -> Option<types::Node> {
    let before = cursor.current();
    match position.get() {
        Position::FirstChild => cursor.child(),
        Position::Current => return Some(before),
        _ => cursor.sibling(),
    }
    Some(cursor.current()).filter(|now| *now != before)
}

fn find_text(cursor: &Cursor, position: &PositionState) -> Option<types::Text> {
    let mut found = advance(cursor, position);
    // Skips the marker between two texts.
    if position.get() == Position::NextChildAfterText {
        found = found.and_then(|_| advance(cursor, position));
    }
    position.set(Position::NextChildAfterText);
    let text = found.clone().and_then(types::Text::cast_from);
    if text.is_none() {
        mismatch::record("#text", found.map(|found| found.node_name()));
    }
    text
}
