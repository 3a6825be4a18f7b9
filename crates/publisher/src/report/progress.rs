//! Shows the progress of long work: a bar at a terminal, a line now and then elsewhere.

use crate::threads::held;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::{
    io::IsTerminal,
    sync::Mutex,
    time::{Duration, Instant},
};

/// The pause between two lines where there is no terminal; a shorter run prints none.
const LINE_PAUSE: Duration = Duration::from_secs(10);

const STYLE: &str = "{msg} {bar:30} {pos}/{len} ({per_sec}, sisa {eta})";

/// The progress of one run.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    is_plain: bool,
    step: Mutex<Step>,
}

#[derive(Debug)]
struct Step {
    label: &'static str,
    started: Instant,
    told: Instant,
}

impl Progress {
    /// Shows progress at the terminal, or in lines on the error stream where there is none.
    #[must_use]
    pub fn new() -> Self {
        Self::on(ProgressDrawTarget::stderr(), !std::io::stderr().is_terminal())
    }

    /// Shows nothing.
    #[must_use]
    pub fn silent() -> Self {
        Self::on(ProgressDrawTarget::hidden(), false)
    }

    fn on(target: ProgressDrawTarget, is_plain: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), target);
        if let Ok(style) = ProgressStyle::with_template(STYLE) {
            bar.set_style(style);
        }
        let now = Instant::now();
        Self { bar, is_plain, step: Mutex::new(Step { label: "", started: now, told: now }) }
    }

    /// Begins a step of `pieces` pieces.
    pub fn begin(&self, label: &'static str, pieces: usize) {
        self.bar.reset();
        self.bar.set_length(pieces as u64);
        self.bar.set_message(label);
        let now = Instant::now();
        *held(&self.step) = Step { label, started: now, told: now };
    }

    /// Counts one more piece as done.
    pub fn advance(&self) {
        self.bar.inc(1);
        let mut step = held(&self.step);
        if self.is_plain && step.told.elapsed() >= LINE_PAUSE {
            step.told = Instant::now();
            let (done, all) = (self.bar.position(), self.bar.length().unwrap_or_default());
            eprintln!("{}", line(step.label, done, all, step.started.elapsed()));
        }
    }

    /// Removes the bar.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}

fn line(label: &str, done: u64, all: u64, elapsed: Duration) -> String {
    let rate = done as f64 / elapsed.as_secs_f64().max(0.001);
    let left = all.saturating_sub(done) as f64 / rate.max(0.001);
    format!("{label}: {done} dari {all}, {rate:.0} per detik, sisa {left:.0} detik")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_the_rate_and_what_is_left() {
        assert_eq!(
            line("Halaman", 500, 2000, Duration::from_secs(10)),
            "Halaman: 500 dari 2000, 50 per detik, sisa 30 detik"
        );
        assert_eq!(line("Halaman", 0, 0, Duration::ZERO), "Halaman: 0 dari 0, 0 per detik, sisa 0 detik");
    }
}
