//! When an announcement is valid, and its state at a given moment.

use crate::{date::Timestamp, decode::Decode};
use serde::{Deserialize, Serialize};

/// How long after publication an announcement counts as new.
const NEW_SECONDS: i64 = 7 * 86_400;
/// How long before its deadline or end an announcement counts as ending soon.
const SOON_SECONDS: i64 = 3 * 86_400;

/// The dates that say when an announcement is valid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// The start of validity (Berlaku sejak).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Timestamp>,
    /// The end of validity (Berlaku sampai).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    /// The deadline (Tenggat).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Timestamp>,
}

/// The state of an announcement at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was published within the last week.
    New,
    /// It is not valid yet.
    Upcoming,
    /// It is valid.
    Valid,
    /// Its deadline or its end is within three days.
    EndingSoon,
    /// It has ended.
    Ended,
    /// Another announcement has replaced it.
    Superseded,
    /// It was withdrawn.
    Withdrawn,
}

impl Period {
    /// Returns whether no date is stated.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.valid_from.is_none() && self.valid_until.is_none() && self.deadline.is_none()
    }

    /// Returns when the announcement ends: at `valid_until` or, if that is not stated, at the deadline. At exactly that
    /// moment it has ended.
    #[must_use]
    pub fn end(&self) -> Option<Timestamp> {
        self.valid_until.or(self.deadline)
    }

    /// Returns the stated dates, in no particular order.
    pub fn dates(&self) -> impl Iterator<Item = Timestamp> {
        [self.valid_from, self.valid_until, self.deadline].into_iter().flatten()
    }

    /// Returns the state at a moment, judged by the dates alone; `None` if there is no state to show.
    #[must_use]
    pub fn state(&self, published_at: Timestamp, now: Timestamp) -> Option<State> {
        let seconds_to = |moment: Timestamp| moment.seconds() - now.seconds();
        if self.end().is_some_and(|end| end <= now) {
            return Some(State::Ended);
        }
        if self.valid_from.is_some_and(|from| from > now) {
            return Some(State::Upcoming);
        }
        let is_soon = |moment: &Timestamp| (1..=SOON_SECONDS).contains(&seconds_to(*moment));
        if self.deadline.iter().chain(&self.valid_until).any(is_soon) {
            return Some(State::EndingSoon);
        }
        if (-NEW_SECONDS < seconds_to(published_at)) && published_at <= now {
            return Some(State::New);
        }
        (!self.is_empty()).then_some(State::Valid)
    }
}

impl State {
    /// Returns the label that the reader sees.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::New => "Baru",
            Self::Upcoming => "Belum berlaku",
            Self::Valid => "Berlaku",
            Self::EndingSoon => "Segera berakhir",
            Self::Ended => "Berakhir",
            Self::Superseded => "Digantikan",
            Self::Withdrawn => "Dicabut",
        }
    }

    /// Returns whether the announcement is no longer in force and leaves the list of current ones.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Superseded | Self::Withdrawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    fn state(from: &str, until: &str, deadline: &str, published: &str, now: &str) -> Option<State> {
        let date = |text: &str| (!text.is_empty()).then(|| at(text));
        let period = Period { valid_from: date(from), valid_until: date(until), deadline: date(deadline) };
        period.state(at(published), at(now))
    }

    #[test]
    fn the_state_follows_the_dates() {
        use State::{Ended, EndingSoon, New, Upcoming, Valid};
        let cases = [
            // (from, until, deadline, published, now, state)
            ("", "", "", "2026-01-01 08:00", "2026-01-01 08:00", Some(New)),
            ("", "", "", "2026-01-01 08:00", "2026-01-08 07:59:59", Some(New)),
            ("", "", "", "2026-01-01 08:00", "2026-01-08 08:00", None),
            // With a device clock that is behind, there is no state to show.
            ("", "", "", "2026-01-01 08:00", "2025-12-31 08:00", None),
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-20 08:00", Some(Valid)),
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-29 00:00", Some(EndingSoon)),
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-28 23:59:59", Some(Valid)),
            // Midnight in WIB ends the day, whatever the date is in UTC.
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-31T16:59:59Z", Some(EndingSoon)),
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-31T17:00:00Z", Some(Ended)),
            // The leap day counts as a day.
            ("", "2028-02-29 23:59", "", "2028-01-01 08:00", "2028-02-29 23:58:59", Some(EndingSoon)),
            ("", "2028-02-29 23:59", "", "2028-01-01 08:00", "2028-03-01 00:00", Some(Ended)),
            ("2026-03-01 00:00", "2026-03-31 00:00", "", "2026-01-01 08:00", "2026-02-28 23:59:59", Some(Upcoming)),
            ("2026-03-01 00:00", "2026-03-31 00:00", "", "2026-01-01 08:00", "2026-03-01 00:00", Some(Valid)),
            // The deadline is before the end of validity.
            ("", "2026-06-01 00:00", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-30 00:00", Some(EndingSoon)),
            ("", "2026-06-01 00:00", "2026-02-01 00:00", "2026-01-01 08:00", "2026-02-01 00:00", Some(Valid)),
            // The announcement is new, but ending soon matters more.
            ("", "", "2026-01-03 00:00", "2026-01-01 08:00", "2026-01-01 09:00", Some(EndingSoon)),
            // All dates are the same moment.
            (
                "2026-01-01 08:00",
                "2026-01-01 08:00",
                "2026-01-01 08:00",
                "2026-01-01 08:00",
                "2026-01-01 08:00",
                Some(Ended),
            ),
        ];
        for (from, until, deadline, published, now, expected) in cases {
            assert_eq!(state(from, until, deadline, published, now), expected, "{from} {until} {deadline} at {now}");
        }
    }
}
