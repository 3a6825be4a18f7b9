//! Moments in time, always shown in WIB (UTC+7) and formatted without `Intl`.
//!
//! The browser's `Intl` prints `pukul 16.48` and differs between browsers; the text must be the same in every time
//! zone, so the calendar is computed here.

mod calendar;
mod rfc3339;

use crate::decode::Decode;
use calendar::{civil_from_days, days_from_civil};
use serde::{Deserialize, Serialize};
use std::fmt;

const WIB_OFFSET: i64 = 7 * 3600;
const DAY: i64 = 86_400;
const DAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// A moment, in seconds since 1970-01-01T00:00:00Z, between the years 1 and 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date-time")))]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(i64);

/// The text is not a date and time by RFC 3339, section 5.6, or names a day or hour that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("bukan tanggal dan jam yang sah; tulis seperti 2020-02-21T16:48:00+07:00")
    }
}

/// A date and time as a clock in WIB shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct WibClock {
    year: i64,
    month: i64,
    day: i64,
    second_of_day: i64,
    /// 0 is Monday.
    weekday: i64,
}

impl Timestamp {
    /// 1970-01-01T00:00:00Z
    pub const EPOCH: Self = Self(0);

    /// Creates a moment from seconds since 1970-01-01T00:00:00Z; `None` outside the years 1 to 9999.
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Option<Self> {
        let first = days_from_civil(1, 1, 1) * DAY;
        let end = days_from_civil(10_000, 1, 1) * DAY - WIB_OFFSET;
        (first..end).contains(&seconds).then_some(Self(seconds))
    }

    /// Returns the seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// Parses RFC 3339 with any offset. A space may replace the `T`, seconds may be missing, and fractions are dropped.
    /// Without an offset the time is WIB, because that is what an editor at a desk in Yogyakarta means.
    ///
    /// # Errors
    /// [`DateError`] for any other shape and for dates that the calendar does not have.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        Self::from_seconds(rfc3339::parse_seconds(text)?).ok_or(DateError)
    }

    fn wib(self) -> WibClock {
        let local = self.0 + WIB_OFFSET;
        let days = local.div_euclid(DAY);
        let (year, month, day) = civil_from_days(days);
        // 1970-01-01 was a Thursday, the fourth day of a week that starts on Monday.
        WibClock { year, month, day, second_of_day: local.rem_euclid(DAY), weekday: (days + 3).rem_euclid(7) }
    }

    /// Returns the value for a `datetime` attribute: `2020-02-21T16:48:00+07:00`.
    #[must_use]
    pub fn to_machine_text(self) -> String {
        let clock = self.wib();
        let (hour, minute, second) =
            (clock.second_of_day / 3600, clock.second_of_day / 60 % 60, clock.second_of_day % 60);
        format!("{:04}-{:02}-{:02}T{hour:02}:{minute:02}:{second:02}+07:00", clock.year, clock.month, clock.day)
    }

    /// Returns the long text for readers: `Jumat, 21 Februari 2020 16:48 WIB`.
    #[must_use]
    pub fn to_long_text(self) -> String {
        let clock = self.wib();
        let day = name(&DAYS, clock.weekday);
        let (hour, minute) = (clock.second_of_day / 3600, clock.second_of_day / 60 % 60);
        format!("{day}, {} {hour:02}:{minute:02} WIB", self.to_date_text())
    }

    /// Returns the date for cards and for links to neighbouring pages: `21 Februari 2020`.
    #[must_use]
    pub fn to_date_text(self) -> String {
        let clock = self.wib();
        format!("{} {} {}", clock.day, name(&MONTHS, clock.month - 1), clock.year)
    }

    /// Returns how many whole years, counted in WIB, lie between this moment and `later`; 0 if `later` is not later. A
    /// year after 29 February ends on 1 March.
    #[must_use]
    pub fn whole_years_until(self, later: Self) -> i64 {
        let (from, to) = (self.wib(), later.wib());
        let is_before = (to.month, to.day, to.second_of_day) < (from.month, from.day, from.second_of_day);
        (to.year - from.year - i64::from(is_before)).max(0)
    }

    /// Returns the year in WIB.
    #[must_use]
    pub fn year(self) -> i64 {
        self.wib().year
    }
}

impl TryFrom<String> for Timestamp {
    type Error = DateError;
    fn try_from(text: String) -> Result<Self, DateError> {
        Self::parse(&text)
    }
}

impl From<Timestamp> for String {
    fn from(moment: Timestamp) -> Self {
        moment.to_machine_text()
    }
}

fn name(names: &[&'static str], index: i64) -> &'static str {
    usize::try_from(index).ok().and_then(|index| names.get(index).copied()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_real_article_has_its_date() {
        let moment = Timestamp::parse("2020-02-21T16:48:00+07:00").unwrap();
        assert_eq!(moment.to_long_text(), "Jumat, 21 Februari 2020 16:48 WIB");
        assert_eq!(moment.to_machine_text(), "2020-02-21T16:48:00+07:00");
        assert_eq!(moment.to_date_text(), "21 Februari 2020");
    }

    #[test]
    fn every_spelling_of_a_moment_is_the_same_moment() {
        let moment = Timestamp::parse("2020-02-21T16:48:00+07:00").unwrap();
        for text in
            ["2020-02-21T09:48:00Z", "2020-02-21 16:48", "2020-02-21T16:48:00.25+07:00", "2020-02-21T04:48:00-05:00"]
        {
            assert_eq!(Timestamp::parse(text), Ok(moment), "{text}");
        }
    }

    #[test]
    fn midnight_in_wib_begins_the_day() {
        let moment = Timestamp::parse("2024-02-28T17:00:00Z").unwrap();
        assert_eq!(moment.to_long_text(), "Kamis, 29 Februari 2024 00:00 WIB");
    }

    #[test]
    fn whole_years_are_counted_by_the_calendar_in_wib() {
        let years =
            |from: &str, to: &str| Timestamp::parse(from).unwrap().whole_years_until(Timestamp::parse(to).unwrap());
        assert_eq!(years("2020-02-21T16:48:00+07:00", "2021-02-21T16:47:59+07:00"), 0);
        assert_eq!(years("2020-02-21T16:48:00+07:00", "2021-02-21T16:48:00+07:00"), 1);
        assert_eq!(years("2020-02-29T00:00:00+07:00", "2021-02-28T23:59:59+07:00"), 0);
        assert_eq!(years("2020-02-29T00:00:00+07:00", "2021-03-01T00:00:00+07:00"), 1);
        // 2020 in UTC, 2021 in WIB.
        assert_eq!(years("2020-12-31T17:00:00Z", "2021-12-31T16:59:59Z"), 0);
        assert_eq!(years("2021-01-01T00:00:00Z", "2020-01-01T00:00:00Z"), 0);
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2023-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2020-13-01T00:00:00Z",
            "2020-00-01T00:00:00Z",
            "2020-01-00T00:00:00Z",
            "2020-01-01T24:00:00Z",
            "2020-01-01T00:60:00Z",
            "2020-01-01T00:00:00+24:00",
            "2020-01-01",
            "21 Februari 2020",
            "",
            "2020-1-1T00:00:00Z",
            "2020-01-01T00:00:00+07",
            "2020-01-01T00:00:00.+07:00",
            "0000-01-01T00:00:00Z",
            "2020-01-01T00:00:00Z x",
        ] {
            assert_eq!(Timestamp::parse(text), Err(DateError), "{text}");
        }
        assert!(Timestamp::parse("2000-02-29T00:00:00Z").is_ok());
    }

    #[test]
    fn text_and_moment_are_inverse_at_the_edges() {
        for seconds in [days_from_civil(1, 1, 1) * DAY, 0, -1, days_from_civil(10_000, 1, 1) * DAY - WIB_OFFSET - 1] {
            let moment = Timestamp::from_seconds(seconds).unwrap();
            assert_eq!(Timestamp::parse(&moment.to_machine_text()), Ok(moment));
        }
        assert_eq!(Timestamp::from_seconds(i64::MAX), None);
        assert_eq!(Timestamp::from_seconds(i64::MIN), None);
    }
}
