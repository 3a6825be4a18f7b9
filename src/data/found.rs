//! A question to the search, and its answer.

use model::search::{Answer, Question};

/// The current question, and the last answer until the next one arrives.
#[derive(Debug, Clone, Default)]
pub(crate) struct SearchState {
    /// Empty if nothing is asked.
    pub(crate) question: Question,
    pub(crate) found: Option<Found>,
}

/// An answer with its question.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) question: Question,
    pub(crate) answer: Answer,
}

impl SearchState {
    /// Returns a text that identifies the hits and their order. It stays the same when the text around the searched
    /// words arrives, which comes later than the hits.
    pub(crate) fn outline(&self) -> String {
        let Some(Found { question, answer }) = &self.found else { return String::new() };
        let mut outline = format!("{} {} {}", question.path(), answer.count, answer.is_partial);
        for hit in &answer.hits {
            outline.push(' ');
            outline.push_str(hit.card.slug.as_str());
        }
        outline
    }
}

impl Found {
    /// Returns an empty answer to a question that could not be asked.
    pub(crate) fn failed(question: Question) -> Self {
        Self { question, answer: Answer { is_partial: true, is_failed: true, ..Answer::default() } }
    }

    /// Whether the search could not run at all, so that there is nothing else to say.
    pub(crate) fn is_failure(&self) -> bool {
        let Answer { count, is_failed, is_offline, is_of_visited, .. } = &self.answer;
        *count == 0 && (*is_failed || (*is_offline && !*is_of_visited))
    }
}
