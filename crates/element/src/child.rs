//! What can be put into an element.

use crate::{Element, Piece, Text};
use std::borrow::Cow;

/// A child of an element. It is made from an [`Element`], a [`Piece`] or a text.
pub struct Child(pub(crate) Content);

pub(crate) enum Content {
    Element(Element),
    /// A text that never changes.
    Text(Text),
    /// A text that follows the signals that it reads.
    ChangingText(Box<dyn Fn() -> Text + Send>),
    /// Any other view.
    Piece(Piece),
}

impl Child {
    pub(crate) fn changing_text(text: impl Fn() -> String + Send + 'static) -> Self {
        Self(Content::ChangingText(Box::new(move || Cow::Owned(text()))))
    }
}

impl From<Element> for Child {
    fn from(element: Element) -> Self {
        Self(Content::Element(element))
    }
}

impl From<Piece> for Child {
    fn from(piece: Piece) -> Self {
        Self(Content::Piece(piece))
    }
}

impl From<&'static str> for Child {
    fn from(text: &'static str) -> Self {
        Self(Content::Text(Cow::Borrowed(text)))
    }
}

impl From<String> for Child {
    fn from(text: String) -> Self {
        Self(Content::Text(Cow::Owned(text)))
    }
}

/// What [`Element::child`] accepts.
pub trait IntoChildren {
    /// Adds itself at the end.
    fn add_to(self, children: &mut Vec<Child>);
}

impl IntoChildren for Child {
    fn add_to(self, children: &mut Vec<Child>) {
        // A browser parses two adjacent texts as one node, so they are one text here too.
        if let (Content::Text(more), Some(Child(Content::Text(text)))) = (&self.0, children.last_mut()) {
            text.to_mut().push_str(more);
        } else {
            children.push(self);
        }
    }
}

impl IntoChildren for Element {
    fn add_to(self, children: &mut Vec<Child>) {
        Child::from(self).add_to(children);
    }
}

impl IntoChildren for Piece {
    fn add_to(self, children: &mut Vec<Child>) {
        Child::from(self).add_to(children);
    }
}

impl IntoChildren for &'static str {
    fn add_to(self, children: &mut Vec<Child>) {
        Child::from(self).add_to(children);
    }
}

impl IntoChildren for String {
    fn add_to(self, children: &mut Vec<Child>) {
        Child::from(self).add_to(children);
    }
}

impl<C: IntoChildren> IntoChildren for Option<C> {
    fn add_to(self, children: &mut Vec<Child>) {
        if let Some(child) = self {
            child.add_to(children);
        }
    }
}
