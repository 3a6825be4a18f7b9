//! Building an element in the document.

use crate::{Element, Namespace, child::Content, follow::Alive};
use leptos::tachys::{
    renderer::{CastFrom, Rndr, types},
    view::{Mountable, Render},
};

/// An element in the document, with its effects and listeners. Dropping it ends them.
pub struct ElementState {
    pub(crate) node: types::Element,
    #[expect(dead_code, reason = "dropped with the element, which ends what follows and listens")]
    pub(crate) alive: Alive,
}

pub(crate) fn build(element: Element) -> ElementState {
    let mut alive = Alive::default();
    let inside = element.inside.unwrap_or(Namespace::Html);
    let node = build_node(element, inside, &mut alive);
    ElementState { node, alive }
}

/// Builds an element whose parent's children are of the namespace `inside`.
pub(crate) fn build_node(element: Element, inside: Namespace, alive: &mut Alive) -> types::Element {
    let namespace = inside.of_child(element.tag);
    debug_assert!(element.inside.is_none_or(|said| said == inside), "<{}> is not inside of {inside:?}", element.tag);
    let node = Rndr::create_element(element.tag, namespace.uri());
    for (name, value) in element.attributes {
        alive.add_attribute(&node, name, value, false);
    }
    alive.add_listeners(&node, element.listeners);
    let inside = namespace.within(element.tag);
    for child in element.children {
        match child.0 {
            Content::Element(child) => Rndr::insert_node(&node, &build_node(child, inside, alive), None),
            Content::Text(text) => Rndr::insert_node(&node, &Rndr::create_text_node(&text), None),
            Content::ChangingText(text) => {
                let child = Rndr::create_text_node("");
                Rndr::insert_node(&node, &child, None);
                alive.add_text(child, text, false);
            }
            Content::Piece(piece) => {
                let mut piece = piece.build();
                piece.mount(&node, None);
                alive.add_piece(piece);
            }
        }
    }
    node
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        debug_assert!(
            is_at_home(&self.node, parent),
            "<{}> was built for another namespace than that of <{}>: see Element::inside",
            self.node.local_name(),
            parent.local_name()
        );
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

/// Whether an element has the namespace that it would have if the parent had been parsed with it.
fn is_at_home(node: &types::Element, parent: &types::Element) -> bool {
    let inside = Namespace::of_node(parent).within(&parent.local_name());
    Namespace::of_node(node) == inside.of_child(&node.local_name())
}
