//! Makes [`Element`] a Leptos view.

use crate::{Element, ElementState, WithAttributes, dom};
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

/// Puts a view that was built anew in the place of an earlier one.
pub(crate) fn replace<S: Mountable>(state: &mut S, mut new: S) {
    state.insert_before_this(&mut new);
    state.unmount();
    *state = new;
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        dom::build(self)
    }

    /// Replaces the element: a tree of data does not remember what it was made from.
    fn rebuild(self, state: &mut ElementState) {
        replace(state, dom::build(self));
    }
}

impl AddAnyAttr for Element {
    type Output<SomeNewAttr: Attribute> = WithAttributes<Self>;

    fn add_any_attr<NewAttr: Attribute>(self, attribute: NewAttr) -> WithAttributes<Self> {
        WithAttributes::new(self, attribute)
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[cfg_attr(not(feature = "ssr"), expect(unused_variables, reason = "the browser writes no HTML"))]
    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        crate::html::write(self, html, position, mark_branches, extra_attrs);
    }

    #[cfg(feature = "hydrate")]
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> ElementState {
        crate::hydrate::hydrate(self, cursor, position)
    }

    #[cfg(not(feature = "hydrate"))]
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElementState {
        dom::build(self)
    }

    fn into_owned(self) -> Self {
        self
    }
}
