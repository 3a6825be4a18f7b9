//! A type-erased view that weighs less than Leptos's `AnyView`.
//!
//! `AnyView` carries, for every view put into it, code to hydrate asynchronously and to update in place. This portal
//! hydrates synchronously and replaces a page as a whole, so all of that would be dead weight in wasm: measured on the
//! same views, see `docs/adr/0005-erased-views.md`.

use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    renderer::types,
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

/// Any view with at least one node, with its type erased.
pub(crate) struct Piece(Box<dyn ErasedView>);

/// What a view must be able to do once its type is erased.
trait ErasedView: Send {
    fn build(self: Box<Self>) -> PieceState;
    #[cfg(feature = "hydrate")]
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> PieceState;
    #[cfg(feature = "ssr")]
    fn render(self: Box<Self>, html: &mut String, position: &mut Position, escape: bool);
}

impl<V: RenderHtml + 'static> ErasedView for V {
    fn build(self: Box<Self>) -> PieceState {
        PieceState(Box::new(Render::build(*self)))
    }

    #[cfg(feature = "hydrate")]
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> PieceState {
        PieceState(Box::new(RenderHtml::hydrate::<true>(*self, cursor, position)))
    }

    #[cfg(feature = "ssr")]
    fn render(self: Box<Self>, html: &mut String, position: &mut Position, escape: bool) {
        self.to_html_with_buf(html, position, escape, false, Vec::new());
    }
}

impl Piece {
    /// Writes the piece as HTML, for the publisher.
    #[cfg(feature = "ssr")]
    pub(super) fn write_html(self, html: &mut String, position: &mut Position) {
        self.0.render(html, position, true);
    }

    /// Finds the nodes of the piece in the published page.
    #[cfg(feature = "hydrate")]
    pub(super) fn hydrate(self, cursor: &Cursor, position: &PositionState) -> PieceState {
        self.0.hydrate(cursor, position)
    }
}

/// Erases a view's type.
pub(crate) trait IntoPiece {
    fn into_piece(self) -> Piece;
}

impl<V: RenderHtml + 'static> IntoPiece for V {
    fn into_piece(self) -> Piece {
        // A view without a node could not be replaced: there would be no place to put the next one.
        const { assert!(V::EXISTS) };
        Piece(Box::new(self))
    }
}

/// The nodes of a piece in the document.
pub(crate) struct PieceState(Box<dyn Mountable>);

impl Mountable for PieceState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.0.elements()
    }
}

impl Render for Piece {
    type State = PieceState;

    fn build(self) -> PieceState {
        self.0.build()
    }

    /// Replaces the piece: the new one may be of another type, and a page is never updated in place.
    fn rebuild(self, state: &mut PieceState) {
        let mut new = self.0.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Piece {
    type Output<SomeNewAttr: Attribute> = Self;

    /// Ignores the attribute: the portal never spreads attributes over a piece.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Piece {
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
        escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        self.0.render(html, position, escape);
    }

    #[cfg(feature = "hydrate")]
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> PieceState {
        self.0.hydrate(cursor, position)
    }

    #[cfg(not(feature = "hydrate"))]
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> PieceState {
        self.0.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
