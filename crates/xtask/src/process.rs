//! Running other programs.

use std::{
    ffi::OsStr,
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    path::Path,
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

/// How long to read on after the program has ended: a browser that it left behind may hold its output open for ever.
const READ_AFTER_END: Duration = Duration::from_secs(5);

/// Runs a program on this terminal.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", describe(command))) }
}

/// Runs a program and returns its standard output, or nothing if it is missing or failed.
pub(crate) fn capture(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program, passes its output through live, and shows each line to `observe`. Says whether it succeeded.
pub(crate) fn stream(command: &mut Command, mut observe: impl FnMut(&str)) -> Result<bool, String> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(command, &error))?;
    let (sender, lines) = mpsc::channel();
    if let Some(out) = child.stdout.take() {
        let sender = sender.clone();
        thread::spawn(move || pass_through(out, &mut io::stdout(), &sender));
    }
    if let Some(err) = child.stderr.take() {
        let sender = sender.clone();
        thread::spawn(move || pass_through(err, &mut io::stderr(), &sender));
    }
    let waiter = thread::spawn(move || {
        let status = child.wait();
        let _ = sender.send(Event::Ended);
        status
    });
    let mut ended = false;
    loop {
        let event = if ended { lines.recv_timeout(READ_AFTER_END).ok() } else { lines.recv().ok() };
        match event {
            Some(Event::Line(line)) => observe(&line),
            Some(Event::Ended) => ended = true,
            None => break,
        }
    }
    match waiter.join() {
        Ok(Ok(status)) => Ok(status.success()),
        Ok(Err(error)) => Err(not_started(command, &error)),
        Err(_) => Err(format!("lost track of `{}`", describe(command))),
    }
}

enum Event {
    Line(String),
    Ended,
}

fn pass_through(from: impl Read, to: &mut impl Write, sender: &mpsc::Sender<Event>) {
    let mut reader = BufReader::new(from);
    let mut line = Vec::new();
    while let Ok(read) = reader.read_until(b'\n', &mut line) {
        if read == 0 {
            break;
        }
        let _ = to.write_all(&line).and_then(|()| to.flush());
        let _ = sender.send(Event::Line(String::from_utf8_lossy(&line).into_owned()));
        line.clear();
    }
}

/// Returns whether there is a program at this path.
pub(crate) fn is_program(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// Returns the command as a person would type it.
fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args()).map(OsStr::to_string_lossy);
    words.collect::<Vec<_>>().join(" ")
}

fn not_started(command: &Command, error: &io::Error) -> String {
    format!("cannot run `{}`: {error}", describe(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_both_outputs_is_observed() {
        let mut seen = Vec::new();
        let mut command = Command::new("sh");
        command.args(["-c", "echo out; echo err >&2; printf unfinished"]);
        let success = stream(&mut command, |line| seen.push(line.trim().to_owned())).unwrap();
        seen.sort();
        assert!(success);
        assert_eq!(seen, ["err", "out", "unfinished"]);
    }

    #[test]
    fn a_failure_is_told_from_a_program_that_is_not_there() {
        assert_eq!(stream(Command::new("sh").args(["-c", "exit 3"]), |_| ()), Ok(false));
        assert!(stream(&mut Command::new("no-such-program-here"), |_| ()).unwrap_err().contains("cannot run"));
        assert!(run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err().contains("sh -c exit 3"));
    }
}
