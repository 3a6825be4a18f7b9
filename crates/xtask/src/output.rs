//! Writes what the tasks say. Not with `println!`, which panics when the reader (`| head`) has gone.

use std::{
    io::{self, Write},
    time::{Duration, Instant},
};

/// Writes a line to standard output.
pub(crate) fn say(line: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Writes a line to standard error.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Says what is being done, does it, and says how long it took.
pub(crate) fn timed<T>(area: &str, what: &str, step: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    say(&format!("[{area}] {what} …"));
    let start = Instant::now();
    let done = step();
    let verdict = if done.is_ok() { "" } else { "FAILED after " };
    say(&format!("[{area}] {what} … {verdict}{}", seconds(start.elapsed())));
    done
}

/// Writes a duration as people say it: `0.42 s`, `3.1 s`, `2 min 05 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    match whole {
        0 => format!("{:.2} s", duration.as_secs_f64()),
        1..100 => format!("{:.1} s", duration.as_secs_f64()),
        _ => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_naturally() {
        assert_eq!(seconds(Duration::from_millis(421)), "0.42 s");
        assert_eq!(seconds(Duration::from_millis(3_140)), "3.1 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}
