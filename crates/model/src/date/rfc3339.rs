//! Parsing dates and times by RFC 3339.

use super::{
    DAY, DateError, WIB_OFFSET,
    calendar::{days_from_civil, days_in_month},
};

/// Returns the seconds since 1970-01-01T00:00:00Z of a date and time by section 5.6, with the leniency that
/// [`super::Timestamp::parse`] describes.
pub(super) fn parse_seconds(text: &str) -> Result<i64, DateError> {
    let mut reader = Reader(text.trim());
    let year = reader.number(4)?;
    reader.require(b"-")?;
    let month = reader.number(2)?;
    reader.require(b"-")?;
    let day = reader.number(2)?;
    reader.require(b"Tt ")?;
    let hour = reader.number(2)?;
    reader.require(b":")?;
    let minute = reader.number(2)?;
    let second = if reader.accept(b":").is_some() { reader.number(2)? } else { 0 };
    if reader.accept(b".").is_some() {
        reader.skip_digits()?;
    }
    let offset = reader.offset()?;
    let is_valid = year >= 1
        && (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    if !is_valid || !reader.0.is_empty() {
        return Err(DateError);
    }
    let local = days_from_civil(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
    Ok(local - offset)
}

/// Reads a text from left to right, byte by byte.
struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn accept(&mut self, wanted: &[u8]) -> Option<u8> {
        let first = *self.0.as_bytes().first()?;
        if !wanted.contains(&first) {
            return None;
        }
        self.0 = self.0.get(1..)?;
        Some(first)
    }

    fn require(&mut self, wanted: &[u8]) -> Result<u8, DateError> {
        self.accept(wanted).ok_or(DateError)
    }

    fn number(&mut self, digits: usize) -> Result<i64, DateError> {
        let (head, rest) = self.0.split_at_checked(digits).ok_or(DateError)?;
        if !head.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(DateError);
        }
        self.0 = rest;
        head.parse().map_err(|_| DateError)
    }

    fn skip_digits(&mut self) -> Result<(), DateError> {
        let rest = self.0.trim_start_matches(|letter: char| letter.is_ascii_digit());
        if rest.len() == self.0.len() {
            return Err(DateError);
        }
        self.0 = rest;
        Ok(())
    }

    /// Returns the offset in seconds east of UTC.
    fn offset(&mut self) -> Result<i64, DateError> {
        if self.0.is_empty() {
            return Ok(WIB_OFFSET);
        }
        let sign = match self.require(b"Zz+-")? {
            b'+' => 1,
            b'-' => -1,
            _ => return Ok(0),
        };
        let hours = self.number(2)?;
        self.require(b":")?;
        let minutes = self.number(2)?;
        if hours > 23 || minutes > 59 { Err(DateError) } else { Ok(sign * (hours * 3600 + minutes * 60)) }
    }
}
