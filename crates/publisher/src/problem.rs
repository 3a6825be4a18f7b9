//! What is wrong with the authored files, said to an editor.

use std::{fmt, sync::Arc};

/// A line of an authored file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file as the editor named it: the content folder as given, then the path within it.
    pub file: Arc<str>,
    /// From 1. A problem of the whole file stands at line 1.
    pub line: usize,
}

impl Place {
    /// A line of a file.
    #[must_use]
    pub fn new(file: &Arc<str>, line: usize) -> Self {
        Self { file: Arc::clone(file), line }
    }
}

impl Default for Place {
    fn default() -> Self {
        Self { file: Arc::from(""), line: 1 }
    }
}

/// One problem. The order is the order of printing: by file, then by line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to write instead, without a full stop.
    pub fix: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}. {}.", self.place.file, self.place.line, self.what, self.fix)
    }
}

/// All problems of a run. Nothing stops at the first: an editor wants to mend everything in one go.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds one.
    pub fn push(&mut self, place: &Place, what: impl Into<String>, fix: impl Into<String>) {
        self.0.push(Problem { place: place.clone(), what: what.into(), fix: fix.into() });
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sorted by file and line, each once.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_printed_by_file_and_line() {
        let mut problems = Problems::default();
        let (a, b) = (Arc::from("content/a.md"), Arc::from("content/b.md"));
        for (file, line) in [(&b, 1), (&a, 12), (&a, 3), (&a, 3)] {
            problems.push(&Place::new(file, line), "salah", "Tulis benar");
        }
        let lines: Vec<String> = problems.into_sorted().iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            [
                "content/a.md:3: salah. Tulis benar.",
                "content/a.md:12: salah. Tulis benar.",
                "content/b.md:1: salah. Tulis benar."
            ]
        );
    }
}
