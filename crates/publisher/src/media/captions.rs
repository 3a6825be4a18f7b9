//! Captions: WebVTT, as far as an editor can break it.

use crate::{limits::MEDIA_BYTES, regular_file};
use std::{io::Read, path::Path};

/// Counts the cues in a file of captions; a file that cannot be read counts as empty, since another check reports it.
///
/// # Errors
/// The number of the first line whose times cannot be read or run backwards (WebVTT, section 4.1).
pub fn count_cues(path: &Path) -> Result<usize, usize> {
    let mut text = String::new();
    let reading = regular_file::open(path).and_then(|file| file.take(MEDIA_BYTES).read_to_string(&mut text));
    if reading.is_err() { Ok(0) } else { count(&text) }
}

fn count(text: &str) -> Result<usize, usize> {
    let mut cues = 0;
    for (index, line) in text.lines().enumerate() {
        let Some((start, rest)) = line.split_once("-->") else { continue };
        let end = rest.split_whitespace().next().unwrap_or_default();
        match (parse_time(start.trim()), parse_time(end)) {
            (Some(start), Some(end)) if start < end => cues += 1,
            _ => return Err(index + 1),
        }
    }
    Ok(cues)
}

/// Parses `[hh:]mm:ss.mmm` into milliseconds.
fn parse_time(text: &str) -> Option<u64> {
    let (clock, fraction) = text.split_once('.')?;
    let parts: Vec<&str> = clock.split(':').collect();
    let (hours, minutes, seconds) = match parts.as_slice() {
        [minutes, seconds] => ("0", *minutes, *seconds),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    let number = |text: &str, length: usize, end: u64| {
        let is_plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|value: &u64| is_plain && *value < end)
    };
    let hours: u64 = hours.parse().ok().filter(|hours| *hours < 100)?;
    let minutes = hours * 60 + number(minutes, 2, 60)?;
    Some((minutes * 60 + number(seconds, 2, 60)?) * 1000 + number(fraction, 3, 1000)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues_are_counted_with_and_without_settings() {
        let text = "WEBVTT\n\n1\n00:00.000 --> 00:04.000\nHalo.\n\n00:00:04.000 --> 01:00:00.000 line:0\nLagi.\n";
        assert_eq!(count(text), Ok(2));
        assert_eq!(count("WEBVTT\n\nNOTE kosong\n"), Ok(0));
    }

    #[test]
    fn a_line_of_times_that_cannot_be_is_named() {
        for times in [
            "00:04.000 --> 00:01.000",
            "0:00.000 --> 00:01.000",
            "00:00,000 --> 00:01,000",
            "00:60.000 --> 02:00.000",
            "a --> b",
        ] {
            assert_eq!(count(&format!("WEBVTT\n\n{times}\nHalo.")), Err(3), "{times}");
        }
    }
}
