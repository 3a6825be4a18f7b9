//! From byte offsets to line numbers.

/// The starts of the lines of a text.
#[derive(Debug)]
pub(crate) struct Lines {
    starts: Vec<usize>,
    first_line: usize,
}

impl Lines {
    /// The lines of a text whose first line has the number `first_line` in its file.
    pub(crate) fn new(text: &str, first_line: usize) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(offset, _)| offset + 1);
        Self { starts: breaks.collect(), first_line }
    }

    /// Returns the number of the line that holds the byte at `offset`.
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        self.first_line + self.starts.partition_point(|start| *start <= offset)
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn a_line_break_belongs_to_the_line_that_it_ends() {
        let lines = Lines::new("ab\ncd\n", 10);
        assert_eq!([0, 2, 3, 5, 6, 99].map(|offset| lines.line_of(offset)), [10, 10, 11, 11, 12, 12]);
    }
}
