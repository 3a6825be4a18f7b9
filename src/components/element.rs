//! Elements as data: the views of this portal, in a form that costs little wasm.
//!
//! Leptos's `view!` makes a separate type for each shape of markup, with code to build, hydrate and rebuild it. An
//! [`Element`] is the same tree as values, so that this code exists once; an attribute or text that changes is a
//! closure in the tree. An element is a Leptos view like any other: `view!` accepts it, and it accepts any view as a
//! [`Piece`]. Both were measured on the same views: `docs/adr/0015-elements-as-data.md`.

mod dom;
#[cfg(feature = "ssr")]
mod html;
mod view;

use super::piece::Piece;
use leptos::{ev::MouseEvent, tachys::renderer::types::Event};
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use wasm_bindgen::JsCast;

/// A text that is either a literal in the program or made at run time.
type Text = Cow<'static, str>;

/// An event listener. `SendWrapper` never panics here: listeners are made and called on the browser's one thread, and
/// the publisher renders and drops a page on one thread too.
type Listener = SendWrapper<Box<dyn FnMut(Event)>>;

/// An element with attributes, listeners and children.
pub(crate) struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    children: Vec<Child>,
}

enum Value {
    Fixed(Text),
    /// Follows the signals that it reads, for as long as the element exists; `None` removes the attribute.
    Changing(Box<dyn Fn() -> Option<Text> + Send>),
}

/// A child of an element.
pub(crate) enum Child {
    /// An element.
    Element(Element),
    /// A text that never changes.
    Text(Text),
    /// A text that follows the signals that it reads.
    ChangingText(Box<dyn Fn() -> Text + Send>),
    /// Any other view.
    Piece(Piece),
}

/// What can be put into an element: one child, some, or none.
pub(crate) trait Children {
    /// Adds itself at the end.
    fn add_to(self, children: &mut Vec<Child>);
}

/// Makes an empty element with this tag.
pub(crate) const fn element(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), listeners: Vec::new(), children: Vec::new() }
}

impl Element {
    /// Adds an attribute.
    pub(crate) fn attr(mut self, name: &'static str, value: impl Into<Text>) -> Self {
        self.attributes.push((name, Value::Fixed(value.into())));
        self
    }

    /// Adds an attribute if there is a value for it.
    pub(crate) fn attr_if(self, name: &'static str, value: Option<impl Into<Text>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets the class.
    pub(crate) fn class(self, name: &'static str) -> Self {
        self.attr("class", name)
    }

    /// Adds an attribute that follows the signals which `value` reads; `None` removes it.
    pub(crate) fn changing<V: Into<Text>>(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<V> + Send + 'static,
    ) -> Self {
        self.attributes.push((name, Value::Changing(Box::new(move || value().map(Into::into)))));
        self
    }

    /// Adds children after the existing ones.
    pub(crate) fn child(mut self, child: impl Children) -> Self {
        child.add_to(&mut self.children);
        self
    }

    /// Adds a text that follows the signals which `text` reads.
    pub(crate) fn changing_text(mut self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.children.push(Child::ChangingText(Box::new(move || Cow::Owned(text()))));
        self
    }

    /// Calls back on an event.
    pub(crate) fn on(mut self, event: &'static str, callback: impl FnMut(Event) + 'static) -> Self {
        self.listeners.push((event, SendWrapper::new(Box::new(callback))));
        self
    }

    /// Calls back on a click.
    pub(crate) fn on_click(self, mut callback: impl FnMut(MouseEvent) + 'static) -> Self {
        self.on("click", move |event| {
            if let Ok(event) = event.dyn_into() {
                callback(event);
            }
        })
    }
}

impl Children for Child {
    fn add_to(self, children: &mut Vec<Child>) {
        // A browser parses two adjacent texts as one node, so they are one text here too.
        if let (Child::Text(more), Some(Child::Text(text))) = (&self, children.last_mut()) {
            text.to_mut().push_str(more);
        } else {
            children.push(self);
        }
    }
}

impl Children for Element {
    fn add_to(self, children: &mut Vec<Child>) {
        children.push(Child::Element(self));
    }
}

impl Children for Piece {
    fn add_to(self, children: &mut Vec<Child>) {
        children.push(Child::Piece(self));
    }
}

impl Children for &'static str {
    fn add_to(self, children: &mut Vec<Child>) {
        Child::Text(Cow::Borrowed(self)).add_to(children);
    }
}

impl Children for String {
    fn add_to(self, children: &mut Vec<Child>) {
        Child::Text(Cow::Owned(self)).add_to(children);
    }
}

impl<C: Children> Children for Option<C> {
    fn add_to(self, children: &mut Vec<Child>) {
        if let Some(child) = self {
            child.add_to(children);
        }
    }
}

impl<C: Children> Children for Vec<C> {
    fn add_to(self, children: &mut Vec<Child>) {
        for child in self {
            child.add_to(children);
        }
    }
}
