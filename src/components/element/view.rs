//! Makes [`Element`] a Leptos view.

use super::{Element, dom};
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

impl Render for Element {
    type State = dom::Built;

    fn build(self) -> dom::Built {
        dom::build(self)
    }

    /// Replaces the element: a tree of data does not remember what it was made from.
    fn rebuild(self, state: &mut dom::Built) {
        let mut new = dom::build(self);
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Element {
    type Output<SomeNewAttr: Attribute> = Self;

    /// Ignores the attribute: the portal never spreads attributes over an element.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
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

    #[cfg_attr(not(feature = "ssr"), expect(unused_variables, reason = "the browser renders no HTML"))]
    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        super::html::write(self, html, position);
    }

    #[cfg(feature = "hydrate")]
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> dom::Built {
        dom::hydrate(self, cursor, position)
    }

    #[cfg(not(feature = "hydrate"))]
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> dom::Built {
        dom::build(self)
    }

    fn into_owned(self) -> Self {
        self
    }
}
