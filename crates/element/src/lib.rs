//! Elements as data: Leptos views in a form that costs little wasm.
//!
//! Leptos's `view!` makes a separate type for each shape of markup, with code to build, hydrate and rebuild it. An
//! [`Element`] is the same tree as values, so that this code exists once. An attribute or a text that follows signals
//! is a closure in the tree. `view!` accepts an element like any other view, and an element accepts any view as a
//! [`Piece`].
//!
//! ```ignore
//! element("p")
//!     .class("status")
//!     .flag("hidden", move || count.get() == 0)
//!     .child(element("strong").child("Ditemukan: "))
//!     .changing_text(move || count.get().to_string())
//! ```
//!
//! With the feature `ssr` an element is written as HTML; with `hydrate` it is found in a page that was written so.
//! `README.md` lists what this crate uses of Leptos, file by file.

mod attributes;
mod child;
mod dom;
mod follow;
#[cfg(feature = "ssr")]
mod html;
#[cfg(feature = "hydrate")]
mod hydrate;
#[cfg(feature = "hydrate")]
mod mismatch;
mod namespace;
mod piece;
#[cfg(feature = "hydrate")]
mod slices;
mod standard;
mod view;

pub use attributes::{WithAttributes, WithAttributesState};
pub use child::{Child, IntoChildren};
pub use dom::ElementState;
#[cfg(feature = "hydrate")]
pub use mismatch::{Mismatch, take_mismatch};
pub use namespace::Namespace;
pub use piece::{IntoPiece, Lasting, Piece, PieceState};
#[cfg(feature = "hydrate")]
pub use slices::Slices;

use leptos::{ev::MouseEvent, tachys::renderer::types::Event};
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use wasm_bindgen::JsCast;

/// A text that is either a literal in the program or made at run time.
type Text = Cow<'static, str>;

/// An event listener. `SendWrapper` never panics here: listeners are made and called on the browser's one thread, and a
/// program that writes HTML makes and drops an element on one thread too.
type Listener = SendWrapper<Box<dyn FnMut(Event)>>;

/// An element with attributes, listeners and children.
#[must_use = "an element does nothing until it is put into a view"]
pub struct Element {
    tag: &'static str,
    inside: Option<Namespace>,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    children: Vec<Child>,
}

enum Value {
    Fixed(Text),
    /// Follows the signals that it reads, for as long as the element exists; `None` removes the attribute.
    Changing(Box<dyn Fn() -> Option<Text> + Send>),
}

/// Makes an empty element with this tag.
pub const fn element(tag: &'static str) -> Element {
    Element { tag, inside: None, attributes: Vec::new(), listeners: Vec::new(), children: Vec::new() }
}

impl Element {
    /// Adds an attribute. An empty value of a boolean attribute is written as the name alone.
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.with_attribute(name, Value::Fixed(value.into()))
    }

    /// Adds an attribute if there is a value for it.
    pub fn attr_if(self, name: &'static str, value: Option<impl Into<Text>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets the class.
    pub fn class(self, name: &'static str) -> Self {
        self.attr("class", name)
    }

    /// Adds an attribute that follows the signals which `value` reads; `None` removes it.
    pub fn changing<V: Into<Text>>(self, name: &'static str, value: impl Fn() -> Option<V> + Send + 'static) -> Self {
        self.with_attribute(name, Value::Changing(Box::new(move || value().map(Into::into))))
    }

    /// Adds a boolean attribute, such as `hidden`, that follows the signals which `is_set` reads.
    pub fn flag(self, name: &'static str, is_set: impl Fn() -> bool + Send + 'static) -> Self {
        self.changing(name, move || is_set().then_some(""))
    }

    fn with_attribute(mut self, name: &'static str, value: Value) -> Self {
        debug_assert!(
            !name.is_empty() && !name.contains([' ', '"', '=', '>', '/']),
            "not the name of an attribute: {name}"
        );
        debug_assert!(self.attributes.iter().all(|(other, _)| *other != name), "<{}> has `{name}` twice", self.tag);
        self.attributes.push((name, value));
        self
    }

    /// Adds a child after the existing ones: an element, a text, a [`Piece`], or an `Option` of them.
    pub fn child(mut self, child: impl IntoChildren) -> Self {
        child.add_to(&mut self.children);
        self.check_children()
    }

    /// Adds children after the existing ones.
    pub fn children(mut self, children: impl IntoIterator<Item = impl IntoChildren>) -> Self {
        for child in children {
            child.add_to(&mut self.children);
        }
        self.check_children()
    }

    /// Adds a text that follows the signals which `text` reads.
    pub fn changing_text(mut self, text: impl Fn() -> String + Send + 'static) -> Self {
        Child::changing_text(text).add_to(&mut self.children);
        self.check_children()
    }

    fn check_children(self) -> Self {
        debug_assert!(self.children.is_empty() || !standard::is_void(self.tag), "<{}> takes no children", self.tag);
        // HTML does not unescape what is inside of these.
        debug_assert!(self.children.is_empty() || !standard::is_raw(self.tag), "<{}> takes no escaped text", self.tag);
        self
    }

    /// Says that the element will be mounted into an element of this namespace.
    ///
    /// A child gets its namespace from the element that it is put into. An element that begins a view of its own, for
    /// example in a closure within an `svg`, is built before it has a parent, and is an HTML element unless this says
    /// otherwise.
    /// In a debug build, mounting it into a parent of another namespace panics.
    pub fn inside(mut self, namespace: Namespace) -> Self {
        self.inside = Some(namespace);
        self
    }

    /// Calls back on an event.
    pub fn on(mut self, event: &'static str, callback: impl FnMut(Event) + 'static) -> Self {
        self.listeners.push((event, SendWrapper::new(Box::new(callback))));
        self
    }

    /// Calls back on a click.
    pub fn on_click(self, mut callback: impl FnMut(MouseEvent) + 'static) -> Self {
        self.on("click", move |event| {
            if let Ok(event) = event.dyn_into() {
                callback(event);
            }
        })
    }
}
