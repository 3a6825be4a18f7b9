//! What is read with an eye on the reader: each file holds one [`crate::rule::Rule`] or a few of a kind. What makes a
//! file unpublishable is not here but in [`crate::checks`].

pub(crate) mod allowances;
pub(crate) mod alt_text;
pub(crate) mod announcement;
pub(crate) mod leftover_marks;
mod line_marks;
pub(crate) mod link_text;
pub(crate) mod plain_marks;
pub(crate) mod sample_text;
pub(crate) mod sentence;
pub(crate) mod title;
pub(crate) mod written_line;
