//! When an announcement holds, and what that makes of it now.

use crate::{date::Timestamp, decode::Decode};
use serde::{Deserialize, Serialize};

/// How long an announcement is new.
const NEW_SECONDS: i64 = 7 * 86_400;
/// How long before a deadline or its end an announcement is said to end soon.
const SOON_SECONDS: i64 = 3 * 86_400;

/// The dates that an announcement holds by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// Berlaku sejak.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Timestamp>,
    /// Berlaku sampai.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    /// Tenggat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Timestamp>,
}

/// What an announcement is at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was published within the last week.
    New,
    /// It does not hold yet.
    Upcoming,
    /// It holds.
    Valid,
    /// A deadline or its end is within three days.
    EndingSoon,
    /// It is over.
    Ended,
    /// Another one has taken its place.
    Superseded,
    /// It was taken back.
    Withdrawn,
}

impl Period {
    /// Whether no date is stated.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.valid_from.is_none() && self.valid_until.is_none() && self.deadline.is_none()
    }

    /// When it is over: `valid_until`, or where that is not stated the deadline. At that very moment it is over.
    #[must_use]
    pub fn end(&self) -> Option<Timestamp> {
        self.valid_until.or(self.deadline)
    }

    /// Its dates, in no order.
    pub fn dates(&self) -> impl Iterator<Item = Timestamp> {
        [self.valid_from, self.valid_until, self.deadline].into_iter().flatten()
    }

    /// What it is at a moment, where nothing has happened to it. `None`: nothing to say of it.
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
    /// What the reader sees.
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

    /// Whether it belongs to the past: it leaves the first list.
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
            // A clock that is behind: nothing to say.
            ("", "", "", "2026-01-01 08:00", "2025-12-31 08:00", None),
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-20 08:00", Some(Valid)),
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-29 00:00", Some(EndingSoon)),
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-28 23:59:59", Some(Valid)),
            // Midnight in WIB ends the day, whatever the day is in UTC.
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-31T16:59:59Z", Some(EndingSoon)),
            ("", "", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-31T17:00:00Z", Some(Ended)),
            // A leap day is a day.
            ("", "2028-02-29 23:59", "", "2028-01-01 08:00", "2028-02-29 23:58:59", Some(EndingSoon)),
            ("", "2028-02-29 23:59", "", "2028-01-01 08:00", "2028-03-01 00:00", Some(Ended)),
            ("2026-03-01 00:00", "2026-03-31 00:00", "", "2026-01-01 08:00", "2026-02-28 23:59:59", Some(Upcoming)),
            ("2026-03-01 00:00", "2026-03-31 00:00", "", "2026-01-01 08:00", "2026-03-01 00:00", Some(Valid)),
            // A deadline within the time that it holds.
            ("", "2026-06-01 00:00", "2026-02-01 00:00", "2026-01-01 08:00", "2026-01-30 00:00", Some(EndingSoon)),
            ("", "2026-06-01 00:00", "2026-02-01 00:00", "2026-01-01 08:00", "2026-02-01 00:00", Some(Valid)),
            // New, but what ends soon is worth more.
            ("", "", "2026-01-03 00:00", "2026-01-01 08:00", "2026-01-01 09:00", Some(EndingSoon)),
            // All the same moment.
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
