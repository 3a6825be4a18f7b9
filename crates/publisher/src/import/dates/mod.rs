//! Reads dates as people, programs and old databases really write them in feeds and exports.
//!
//! A date that is read wrongly moves a text to another day, so nothing is guessed: a date with two meanings is not
//! read, and its entry becomes a draft.

mod words;

#[cfg(test)]
mod tests;

use model::date::Timestamp;
use words::{day_of_week, half_of_day, is_ignored, month, zone};

/// What a source says about when something was published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum StatedDate {
    #[default]
    Missing,
    /// A date, with a remark on how it was read, if there is one.
    At(Timestamp, Option<String>),
    /// A date that cannot be read, as it is written.
    Unreadable(String),
}

/// Takes the first date that can be read.
pub(super) fn first_of(texts: &[&str]) -> StatedDate {
    let mut unread = None;
    for text in texts.iter().map(|text| text.trim()).filter(|text| !is_nothing(text)) {
        match (read(text), unread) {
            (Some(Reading { at, note }), None) => return StatedDate::At(at, note),
            (Some(Reading { at, note }), Some(first)) => {
                let note = note.map_or_else(String::new, |note| format!("; {note}"));
                return StatedDate::At(
                    at,
                    Some(format!("tanggal “{first}” tidak dapat dibaca, dipakai “{text}”{note}")),
                );
            }
            (None, first) => unread = first.or(Some(text)),
        }
    }
    unread.map_or(StatedDate::Missing, |text| StatedDate::Unreadable(text.to_owned()))
}

/// Returns whether a text is what databases write for a missing date, also in the form in which WordPress's feed prints
/// it.
fn is_nothing(text: &str) -> bool {
    text.is_empty() || text.starts_with("0000-00-00") || text.contains("-0001")
}

struct Reading {
    at: Timestamp,
    note: Option<String>,
}

#[derive(Debug, Default)]
struct Parts {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    /// Monday is 0.
    day_of_week: Option<u32>,
    time: Option<(u32, u32, u32)>,
    is_afternoon: Option<bool>,
    /// Minutes east of universal time.
    zone: Option<i32>,
    is_zone_unknown: bool,
}

fn read(text: &str) -> Option<Reading> {
    if let Some(at) = seconds(text) {
        return Some(Reading { at, note: None });
    }
    let plain = text.to_lowercase().replace("&nbsp;", " ").replace(['’', '‘'], "'").replace(',', " ");
    let (plain, comment) = without_comment(&plain);
    let mut parts = Parts::default();
    for token in split_date_and_time(&plain).split_whitespace() {
        parts.take(token)?;
    }
    if parts.zone.is_none()
        && let Some(comment) = comment
    {
        parts.zone = zone(&comment);
    }
    parts.finish(text)
}

/// Reads seconds or milliseconds since 1970, as programs count. The seconds have ten digits since 2001.
fn seconds(text: &str) -> Option<Timestamp> {
    let is_count = matches!(text.len(), 10 | 13) && text.bytes().all(|byte| byte.is_ascii_digit());
    let seconds: i64 = is_count.then(|| text.get(..10)?.parse().ok()).flatten()?;
    Timestamp::from_seconds(seconds).filter(|at| (1990..=2100).contains(&at.year()))
}

/// Separates a comment in brackets, which RFC 822 allows, from a date: it names the zone.
fn without_comment(text: &str) -> (String, Option<String>) {
    match text.split_once('(') {
        Some((before, rest)) => {
            let (comment, after) = rest.split_once(')').unwrap_or((rest, ""));
            (format!("{before} {after}"), Some(comment.trim().to_owned()))
        }
        None => (text.to_owned(), None),
    }
}

/// Puts a space in place of the `t` that ISO 8601 writes between date and time.
fn split_date_and_time(text: &str) -> String {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let letters: Vec<char> = text.chars().collect();
    let before = |index: usize| index.checked_sub(1).and_then(|index| letters.get(index)).copied();
    let at = |(index, letter): (usize, &char)| {
        let is_mark = *letter == 't' && is_digit(before(index)) && is_digit(letters.get(index + 1).copied());
        if is_mark { ' ' } else { *letter }
    };
    letters.iter().enumerate().map(at).collect()
}

impl Parts {
    const fn has_date(&self) -> bool {
        self.year.is_some() && self.month.is_some() && self.day.is_some()
    }

    /// Takes a word; returns none where it cannot be part of a date.
    fn take(&mut self, token: &str) -> Option<()> {
        let name = token.trim_end_matches('.');
        if is_ignored(name) {
            return Some(());
        }
        if let Some(day) = day_of_week(name) {
            self.day_of_week = Some(day);
            return Some(());
        }
        if let Some(is_afternoon) = half_of_day(token) {
            self.is_afternoon = Some(is_afternoon);
            return Some(());
        }
        if let Some(month) = month(name).filter(|_| self.month.is_none()) {
            self.month = Some(month);
            return Some(());
        }
        if token.starts_with(|letter: char| letter.is_ascii_digit()) {
            return self.take_number(token);
        }
        self.take_zone(token)
    }

    fn take_zone(&mut self, token: &str) -> Option<()> {
        // In `GMT +0700` the later part is more exact; a name after a number says the same as the number.
        match zone(token) {
            Some(minutes) if self.zone.is_none_or(|known| known == 0) => self.zone = Some(minutes),
            Some(_) => {}
            None if self.time.is_some()
                && token.chars().all(|letter| letter.is_alphabetic() || "/_".contains(letter)) =>
            {
                self.is_zone_unknown = self.zone.is_none();
            }
            None => return None,
        }
        Some(())
    }

    fn take_number(&mut self, token: &str) -> Option<()> {
        let end = token.find(|letter: char| !(letter.is_ascii_digit() || ":.".contains(letter))).unwrap_or(token.len());
        let (number, rest) = token.split_at_checked(end)?;
        let is_clock = number.contains(':') || (self.has_date() && self.time.is_none());
        if is_clock {
            // A second time of day is refused: it may be a zone that has lost its sign, east or west.
            self.time = self.time.is_none().then(|| clock(number)).flatten();
            self.time?;
            return match half_of_day(rest) {
                _ if rest.is_empty() => Some(()),
                Some(is_afternoon) => {
                    self.is_afternoon = Some(is_afternoon);
                    Some(())
                }
                None => self.take_zone(rest),
            };
        }
        let parts: Vec<&str> = token.split(['-', '/', '.']).filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [one] => self.take_one_number(one),
            [year, middle] if year.len() == 4 && middle.len() < 3 => {
                self.year = Some(digits(year)?);
                self.month = Some(digits(middle)?);
                Some(())
            }
            [first, middle, last] => self.take_three(first, middle, last, token.contains('.')),
            _ => None,
        }
    }

    fn take_one_number(&mut self, text: &str) -> Option<()> {
        let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
        let number = digits(bare)?;
        match bare.len() {
            8 if self.year.is_none() => {
                self.year = Some(number / 10_000);
                self.month = Some(number / 100 % 100);
                self.day = Some(number % 100);
            }
            1 | 2 if self.day.is_none() => self.day = Some(number),
            2..=4 if self.year.is_none() => self.year = Some(full_year(number, bare.len())),
            _ => return None,
        }
        Some(())
    }

    fn take_three(&mut self, first: &str, middle: &str, last: &str, has_full_stops: bool) -> Option<()> {
        let named = month(middle);
        let (year, month, day) = if first.len() == 4 {
            (digits(first)?, named.or_else(|| digits(middle))?, digits(last)?)
        } else if let Some(named) = named {
            (full_year(digits(last)?, last.len()), named, digits(first)?)
        } else if last.len() == 4 {
            let (one, two) = (digits(first)?, digits(middle)?);
            // `05/12/2020` is in May or in December. Only with full stops the day always comes first.
            match (one, two) {
                _ if has_full_stops || one == two || one > 12 => (digits(last)?, two, one),
                _ if two > 12 => (digits(last)?, one, two),
                _ => return None,
            }
        } else {
            return None;
        };
        (self.year, self.month, self.day) = (Some(year), Some(month), Some(day));
        Some(())
    }

    fn finish(self, written: &str) -> Option<Reading> {
        let year = self.year.filter(|year| (1900..=2100).contains(year))?;
        let mut notes = Vec::new();
        let (month, day) = match (self.month, self.day) {
            (Some(month), Some(day)) => (month, day),
            // A day without a month is not enough for a date.
            (None, Some(_)) => return None,
            (month, None) => {
                notes.push("tidak lengkap, dianggap tanggal pertamanya");
                (month.unwrap_or(1), 1)
            }
        };
        let (mut hour, minute, second) = self.time.unwrap_or_default();
        if let Some(is_afternoon) = self.is_afternoon {
            hour = (1..=12).contains(&hour).then_some(hour % 12 + if is_afternoon { 12 } else { 0 })?;
        }
        // ISO 8601 also writes midnight as 24:00, the end of its day.
        let is_end_of_day = (hour, minute, second) == (24, 0, 0);
        let hour = if is_end_of_day { 0 } else { hour };
        match (self.time, self.zone) {
            (None, _) => notes.push("tanpa jam, dianggap pukul 00.00 WIB"),
            (_, None) if self.is_zone_unknown => notes.push("zona waktunya tidak dikenal, dianggap WIB"),
            (_, None) => notes.push("tanpa zona waktu, dianggap WIB"),
            _ => {}
        }
        let local = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{:02}Z", second.min(59));
        let zone = if self.time.is_none() { 420 } else { self.zone.unwrap_or(420) };
        let local = Timestamp::parse(&local).ok()?.seconds();
        // 1970 began on a Thursday.
        if self.day_of_week.is_some_and(|written| (local.div_euclid(86_400) + 3).rem_euclid(7) != i64::from(written)) {
            notes.push("hari yang tertulis bukan hari dari tanggal itu; tanggalnya yang dipakai");
        }
        let seconds = local + i64::from(is_end_of_day) * 86_400 - i64::from(zone) * 60;
        let note = (!notes.is_empty()).then(|| format!("tanggal “{written}”: {}", notes.join("; ")));
        Some(Reading { at: Timestamp::from_seconds(seconds)?, note })
    }
}

/// Reads a time of day: `16:48`, `16:48:00.5`, `16.48`, `1648`, `164800`.
fn clock(text: &str) -> Option<(u32, u32, u32)> {
    let parts: Vec<&str> = text.split([':', '.']).collect();
    let (hour, minute, second) = match parts.as_slice() {
        [one] if one.len() == 4 => (digits(one)? / 100, digits(one)? % 100, 0),
        [one] if one.len() == 6 => (digits(one)? / 10_000, digits(one)? / 100 % 100, digits(one)? % 100),
        [hour, minute] => (digits(hour)?, digits(minute)?, 0),
        [hour, minute, second] | [hour, minute, second, _] => (digits(hour)?, digits(minute)?, digits(second)?),
        _ => return None,
    };
    (hour <= 24 && minute < 60 && second <= 60).then_some((hour, minute, second))
}

/// Returns the full year. Two digits stand for 1970 to 2069; three are written by programs that count from 1900.
const fn full_year(number: u32, length: usize) -> u32 {
    match length {
        2 if number < 70 => number + 2000,
        2 | 3 => number + 1900,
        _ => number,
    }
}

fn digits(text: &str) -> Option<u32> {
    let is_number = !text.is_empty() && text.len() <= 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}
