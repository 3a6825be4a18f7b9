//! What is asked of the search, and what it has found.

use model::search::{Answer, Question};

/// A question, and the last answer until another one is there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Search {
    /// Empty for nothing.
    pub(crate) question: Question,
    pub(crate) found: Option<Found>,
}

/// An answer with what was asked.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) question: Question,
    pub(crate) answer: Answer,
}

impl Search {
    /// Which entries stand there, in words that are the same for the same ones: what stands around the words that were
    /// looked for comes later, and changes nothing of that.
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
