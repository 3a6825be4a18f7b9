//! Rules for writing that readers understand: each file holds one [`crate::rule::Rule`] or a few related ones. Problems
//! that make a file unpublishable are found in [`crate::checks`].

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
