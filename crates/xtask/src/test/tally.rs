//! Counting tests in what their runners print.

use crate::process;
use std::process::Command;

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Counts {
    pub(crate) const fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// The result of a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) counts: Counts,
    pub(crate) trouble: Option<String>,
}

impl Outcome {
    /// Returns success. A check that is not made of tests counts as one.
    pub(crate) const fn success() -> Self {
        Self { counts: Counts { passed: 1, failed: 0 }, trouble: None }
    }

    pub(crate) fn failure(trouble: &str) -> Self {
        Self { counts: Counts { passed: 0, failed: 1 }, trouble: Some(trouble.to_owned()) }
    }

    pub(crate) const fn is_good(&self) -> bool {
        self.counts.failed == 0
    }
}

/// Runs a test runner with its output passed through, and counts.
pub(crate) fn run_runner(command: &mut Command) -> Result<Outcome, String> {
    let mut tally = Tally::default();
    let has_succeeded = process::stream(command, |line| tally.read_line(line))?;
    Ok(tally.judge(has_succeeded))
}

#[derive(Debug, Default)]
struct Tally {
    counts: Counts,
    left_out: usize,
}

impl Tally {
    /// Reads a line of cargo test and wasm-bindgen-test-runner (`test result: ok. 3 passed; 0 failed; …`), of node's
    /// runner (`ℹ pass 3`), or of our Playwright reporter (`e2e: 3 passed, 0 failed`).
    fn read_line(&mut self, line: &str) {
        let line = strip_colours(line);
        let line = line.trim();
        if let Some(result) = line.strip_prefix("test result: ") {
            self.counts.passed += count_before(result, "passed");
            self.counts.failed += count_before(result, "failed");
            self.left_out += count_before(result, "ignored");
        } else if let Some(count) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) {
            match count.split_once(' ').and_then(|(name, number)| Some((name, number.parse::<usize>().ok()?))) {
                Some(("pass", number)) => self.counts.passed += number,
                Some(("fail" | "cancelled", number)) => self.counts.failed += number,
                Some(("skipped" | "todo", number)) => self.left_out += number,
                _ => {}
            }
        } else if let Some(result) = line.strip_prefix("e2e: ") {
            self.counts.passed += count_before(result, "passed");
            self.counts.failed += count_before(result, "failed");
            self.left_out += count_before(result, "skipped");
        }
    }

    fn judge(self, has_succeeded: bool) -> Outcome {
        let Self { mut counts, left_out } = self;
        let trouble = if counts.failed > 0 {
            None
        } else if !has_succeeded {
            counts.failed += 1;
            Some("the runner failed, though no test of it did".to_owned())
        } else if left_out > 0 {
            counts.failed += left_out;
            Some(format!("{left_out} tests were left out, and none may be"))
        } else if counts.passed == 0 {
            counts.failed += 1;
            Some("no test was run".to_owned())
        } else {
            None
        };
        Outcome { counts, trouble }
    }
}

/// Returns the number in front of a word: 3 in `ok. 3 passed; 0 failed`.
fn count_before(text: &str, word: &str) -> usize {
    let words: Vec<&str> = text.split([' ', ';', ',']).filter(|part| !part.is_empty()).collect();
    let numbers = words.windows(2).filter_map(|pair| match pair {
        [number, name] if *name == word => number.parse::<usize>().ok(),
        _ => None,
    });
    numbers.sum()
}

/// Removes terminal colours: `ESC [ … m`.
fn strip_colours(line: &str) -> String {
    let mut plain = String::new();
    let mut is_inside = false;
    for letter in line.chars() {
        match (is_inside, letter) {
            (false, '\u{1b}') => is_inside = true,
            (false, _) => plain.push(letter),
            (true, 'm') => is_inside = false,
            (true, _) => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(text: &str, has_succeeded: bool) -> Outcome {
        let mut tally = Tally::default();
        text.lines().for_each(|line| tally.read_line(line));
        tally.judge(has_succeeded)
    }

    #[test]
    fn all_three_runners_are_counted() {
        let text = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out\n\
                    test result: \u{1b}[31mFAILED\u{1b}[0m. 1 passed; 2 failed; 0 ignored; 0 measured\n\
                    ℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0\nℹ duration_ms 9\n\
                    e2e: 7 passed, 1 failed\n";
        assert_eq!(outcome(text, false), Outcome { counts: Counts { passed: 24, failed: 4 }, trouble: None });
    }

    #[test]
    fn a_runner_that_fails_without_a_failed_test_is_a_failure() {
        let done = outcome("test result: ok. 2 passed; 0 failed; 0 ignored", false);
        assert_eq!(done.counts, Counts { passed: 2, failed: 1 });
    }

    #[test]
    fn a_runner_that_ran_nothing_is_a_failure() {
        let done = outcome("running 0 tests\ntest result: ok. 0 passed; 0 failed; 0 ignored", true);
        assert!(!done.is_good());
    }

    #[test]
    fn a_test_left_out_is_a_failure() {
        assert!(!outcome("test result: ok. 2 passed; 0 failed; 1 ignored", true).is_good());
        assert!(!outcome("ℹ pass 2\nℹ skipped 1", true).is_good());
        assert!(!outcome("e2e: 2 passed, 0 failed, 1 skipped", true).is_good());
    }
}
