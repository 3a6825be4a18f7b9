//! Which answers are still wanted.
//!
//! Code that waits for an answer takes a turn when it asks, and calls [`Turn::is_current`] when the answer arrives. A
//! turn is over when the next one is taken, when its owner is cleaned up (for example because the reader has left the
//! page), or when the app has failed.

use super::boot;
use leptos::prelude::*;

/// The turns of one kind of question: a page, the results of filters, a search.
#[derive(Clone, Copy)]
pub(crate) struct Turns(StoredValue<u32>);

/// A turn, taken for one question.
#[derive(Clone, Copy)]
pub(crate) struct Turn {
    turns: Turns,
    number: u32,
}

impl Turns {
    /// Begins to count. The turns end with the current reactive owner.
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(0))
    }

    /// Takes the next turn; the turn before is over.
    pub(crate) fn take(self) -> Turn {
        let _ = self.0.try_update_value(|number| *number = number.wrapping_add(1));
        self.current()
    }

    /// Returns the turn that was taken last, for work that belongs to that question and ends when the next one is
    /// asked.
    pub(crate) fn current(self) -> Turn {
        Turn { turns: self, number: self.0.try_get_value().unwrap_or_default() }
    }
}

impl Turn {
    /// Whether the answer is still wanted.
    pub(crate) fn is_current(self) -> bool {
        !boot::is_dead() && self.turns.0.try_get_value() == Some(self.number)
    }

    /// Returns the number of the turn, by which a worker names the question that it answers.
    pub(crate) const fn number(self) -> u32 {
        self.number
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;

    #[test]
    fn the_next_turn_ends_the_one_before() {
        let owner = Owner::new();
        owner.with(|| {
            let turns = Turns::new();
            let first = turns.take();
            assert!(first.is_current() && turns.current().is_current());
            let second = turns.take();
            assert!(!first.is_current() && second.is_current());
            assert_ne!(first.number(), second.number());
        });
    }

    #[test]
    fn other_questions_do_not_end_it() {
        let owner = Owner::new();
        owner.with(|| {
            let (pages, results) = (Turns::new(), Turns::new());
            let page = pages.take();
            results.take();
            assert!(page.is_current());
        });
    }

    #[test]
    fn it_ends_with_its_owner() {
        let owner = Owner::new();
        let (turns, turn) = owner.with(|| {
            let turns = Turns::new();
            (turns, turns.take())
        });
        owner.cleanup();
        assert!(!turn.is_current() && !turns.current().is_current() && !turns.take().is_current());
    }
}
