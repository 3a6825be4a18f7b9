//! What a search has found.

use model::search::{Answer, Question};

/// An answer with what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) question: Question,
    pub(crate) answer: Answer,
}

impl Found {
    /// Nothing, because nothing could be asked.
    pub(crate) fn failed(question: Question) -> Self {
        Self { question, answer: Answer { is_partial: true, is_failed: true, ..Answer::default() } }
    }

    /// Nobody could search at all, and that is all there is to say.
    pub(crate) fn is_failure(&self) -> bool {
        let Answer { count, is_failed, is_offline, is_of_visited, .. } = &self.answer;
        *count == 0 && (*is_failed || (*is_offline && !*is_of_visited))
    }
}
