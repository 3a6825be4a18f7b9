//! Hydrating in slices, so that no task of the browser is long.
//!
//! On a slow phone, finding the nodes of a whole page takes so long that the page does not answer the reader meanwhile.
//! An element is data, so the children for which there was no time can wait for the next task.

use crate::{Child, Listener, Namespace, follow::Alive, hydrate::hydrate_children, mismatch};
use leptos::{
    prelude::Owner,
    tachys::{
        hydration::Cursor,
        renderer::types,
        view::{Position, PositionState},
    },
};
use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::Weak,
    vec,
};

thread_local! {
    static SLICE: Cell<Option<Slice>> = const { Cell::new(None) };
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    static LISTENERS: RefCell<Vec<LateListeners>> = const { RefCell::new(Vec::new()) };
}

#[derive(Clone, Copy)]
struct Slice {
    clock: fn() -> f64,
    end: f64,
}

/// Children that wait for a later slice.
struct Waiting {
    children: vec::IntoIter<Child>,
    parent: types::Element,
    /// The last node that was found: the sibling before the children, or their parent.
    node: types::Node,
    position: Position,
    inside: Namespace,
    owner: Option<Owner>,
    /// Belongs to the parent, which may be removed before the children are found.
    alive: Weak<OnceCell<Alive>>,
}

/// Listeners that are added once every element has been found: a callback may change signals, and an element that is
/// found after that would not have the first value that the page shows.
struct LateListeners {
    node: types::Element,
    listeners: Vec<(&'static str, Listener)>,
    /// Belongs to the element, which may be removed before that.
    alive: Weak<OnceCell<Alive>>,
}

/// A hydration in slices.
#[must_use = "elements that were not found yet answer nothing"]
pub struct Slices {
    clock: fn() -> f64,
    length: f64,
}

impl Slices {
    /// Runs `hydrate`, but lets elements that are not reached in time wait for the next slices.
    /// `clock` returns milliseconds, and `length` is that of a slice.
    pub fn begin<T>(clock: fn() -> f64, length: f64, hydrate: impl FnOnce() -> T) -> (T, Self) {
        let slices = Self { clock, length };
        let hydrated = slices.run(hydrate);
        (hydrated, slices)
    }

    /// Whether no element waits any more. After a mismatch none does.
    #[must_use]
    pub fn is_done(&self) -> bool {
        WAITING.with_borrow(Vec::is_empty)
    }

    /// Finds the elements of one more slice, at least one element.
    pub fn find_more(&self) {
        self.run(|| {
            while let Some(waiting) = WAITING.with_borrow_mut(Vec::pop) {
                waiting.hydrate();
                if is_over() {
                    return;
                }
            }
        });
    }

    fn run<T>(&self, work: impl FnOnce() -> T) -> T {
        SLICE.set(Some(Slice { clock: self.clock, end: (self.clock)() + self.length }));
        let done = work();
        SLICE.set(None);
        if mismatch::has_happened() {
            WAITING.with_borrow_mut(Vec::clear);
            LISTENERS.with_borrow_mut(Vec::clear);
        } else if self.is_done() {
            LISTENERS.take().into_iter().for_each(LateListeners::add);
        }
        done
    }
}

impl LateListeners {
    fn add(self) {
        let Some(alive) = self.alive.upgrade() else { return };
        let mut added = Alive::default();
        added.add_listeners(&self.node, self.listeners);
        // Cannot be set already: listeners are added once.
        let _ = alive.set(added);
    }
}

impl Waiting {
    fn hydrate(self) {
        let Some(alive) = self.alive.upgrade() else { return };
        let (cursor, position) = (Cursor::new(self.parent.clone()), PositionState::new(self.position));
        cursor.set(self.node);
        let mut found = Alive::default();
        let find = || hydrate_children(self.children, &self.parent, &cursor, &position, self.inside, &mut found);
        match self.owner {
            Some(owner) => owner.with(find),
            None => find(),
        }
        // Cannot be set already: children wait once.
        let _ = alive.set(found);
    }
}

/// Whether the time of the slice is over. Without slices it never is.
pub(crate) fn is_over() -> bool {
    SLICE.get().is_some_and(|Slice { clock, end }| clock() >= end)
}

/// Adds listeners to an element: at once, or in a hydration in slices at its end.
pub(crate) fn add_listeners(node: &types::Element, listeners: Vec<(&'static str, Listener)>, alive: &mut Alive) {
    if SLICE.get().is_some() {
        if !listeners.is_empty() {
            let late = LateListeners { node: node.clone(), listeners, alive: alive.add_late() };
            LISTENERS.with_borrow_mut(|all| all.push(late));
        }
        return;
    }
    alive.add_listeners(node, listeners);
}

/// Lets the children that `parent` still has wait for the next slice.
pub(crate) fn wait(
    children: vec::IntoIter<Child>,
    parent: &types::Element,
    cursor: &Cursor,
    position: &PositionState,
    inside: Namespace,
    alive: &mut Alive,
) {
    let waiting = Waiting {
        children,
        parent: parent.clone(),
        node: cursor.current(),
        position: position.get(),
        inside,
        owner: Owner::current(),
        alive: alive.add_late(),
    };
    WAITING.with_borrow_mut(|all| all.push(waiting));
}
