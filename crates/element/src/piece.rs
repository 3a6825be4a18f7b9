//! A type-erased view that weighs less than Leptos's `AnyView`.
//!
//! `AnyView` carries, for every view put into it, code to hydrate asynchronously and to update in place. A [`Piece`]
//! hydrates synchronously and is replaced as a whole, so it needs none of that (`docs/adr/0005-erased-views.md`).

mod lasting;

use crate::{WithAttributes, view::replace};
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    renderer::types,
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

pub use lasting::Lasting;

/// Any view with at least one node, with its type erased.
pub struct Piece(Box<dyn ErasedView>);

/// What a view must be able to do once its type is erased.
trait ErasedView: Send {
    fn build(self: Box<Self>) -> PieceState;
    #[cfg(feature = "hydrate")]
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> PieceState;
    #[cfg(feature = "ssr")]
    fn write_html(
        self: Box<Self>,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra: Vec<AnyAttribute>,
    );
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
    fn write_html(
        self: Box<Self>,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra: Vec<AnyAttribute>,
    ) {
        self.to_html_with_buf(html, position, escape, mark_branches, extra);
    }
}

/// Erases a view's type.
pub trait IntoPiece {
    /// Returns the view as a piece. A view that may have no node, such as `()`, does not compile.
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
pub struct PieceState(Box<dyn Mountable>);

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

    /// Replaces the piece: the new one may be of another type, and a piece is never updated in place.
    fn rebuild(self, state: &mut PieceState) {
        replace(state, self.0.build());
    }
}

impl AddAnyAttr for Piece {
    type Output<SomeNewAttr: Attribute> = WithAttributes<Self>;

    fn add_any_attr<NewAttr: Attribute>(self, attribute: NewAttr) -> WithAttributes<Self> {
        WithAttributes::new(self, attribute)
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

    #[cfg_attr(not(feature = "ssr"), expect(unused_variables, reason = "the browser writes no HTML"))]
    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        self.0.write_html(html, position, escape, mark_branches, extra_attrs);
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
