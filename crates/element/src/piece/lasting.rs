//! A piece that outlasts its removal from the document.

use super::{ErasedView, Piece, PieceState};
#[cfg(feature = "ssr")]
use leptos::tachys::{html::attribute::any_attribute::AnyAttribute, view::Position};
#[cfg(feature = "hydrate")]
use leptos::tachys::{hydration::Cursor, view::PositionState};
use leptos::{
    prelude::Owner,
    tachys::{renderer::types, view::Mountable},
};
use send_wrapper::SendWrapper;
use std::{cell::RefCell, rc::Rc};

/// A piece whose nodes, effects and listeners live as long as a clone of this does. A view that has been removed can so
/// be put into the document again, as it was.
#[derive(Clone)]
pub struct Lasting(SendWrapper<Rc<Parts>>);

struct Parts {
    /// None once it is built.
    piece: RefCell<Option<Piece>>,
    /// None until it is built.
    state: RefCell<Option<PieceState>>,
    /// Owns what the piece follows. Leptos would let it end with the view around it.
    owner: Owner,
}

impl Lasting {
    /// Renders a piece, which is built when a view first contains it. `parent` owns what it follows.
    pub fn new(parent: &Owner, render: impl FnOnce() -> Piece) -> Self {
        let owner = parent.child();
        let piece = RefCell::new(Some(owner.with(render)));
        Self(SendWrapper::new(Rc::new(Parts { piece, state: RefCell::default(), owner })))
    }

    /// Returns the piece for a view. Its nodes move there from the view that contained them before.
    #[must_use]
    pub fn into_piece(self) -> Piece {
        Piece(Box::new(self))
    }

    fn enter(self, build: impl FnOnce(Piece) -> PieceState) -> PieceState {
        if let Some(piece) = self.0.piece.take() {
            let built = self.0.owner.with(|| build(piece));
            self.0.state.replace(Some(built));
        }
        PieceState(Box::new(self))
    }
}

impl ErasedView for Lasting {
    fn build(self: Box<Self>) -> PieceState {
        self.enter(|piece| piece.0.build())
    }

    #[cfg(feature = "hydrate")]
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> PieceState {
        self.enter(|piece| piece.0.hydrate(cursor, position))
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
        if let Some(piece) = self.0.piece.take() {
            piece.0.write_html(html, position, escape, mark_branches, extra);
        }
    }
}

impl Mountable for Lasting {
    fn unmount(&mut self) {
        if let Some(state) = &mut *self.0.state.borrow_mut() {
            state.unmount();
        }
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        if let Some(state) = &mut *self.0.state.borrow_mut() {
            state.mount(parent, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.state.borrow().as_ref().is_some_and(|state| state.insert_before_this(child))
    }

    fn elements(&self) -> Vec<types::Element> {
        self.0.state.borrow().as_ref().map(PieceState::elements).unwrap_or_default()
    }
}
