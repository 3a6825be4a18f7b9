//! When the reader was here before.
//!
//! A visit lasts as long as a page of the portal is open, and ends half an hour after that. So what was new a moment
//! ago is still new after a reload, in a second tab or after a look at another site.

use super::limits;
use model::{
    date::Timestamp,
    decode::{Decode, decode_text},
};
use serde::Serialize;

/// What the device stores about visits, in seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
pub(crate) struct StoredVisit {
    last_seen: i64,
    /// The end of the previous visit; `None` on the first visit ever.
    previous: Option<i64>,
}

impl StoredVisit {
    /// Parses the stored text; `None` if it is not one that [`Self::to_text`] has written.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        decode_text(text)
    }

    /// Returns the text to store.
    pub(crate) fn to_text(self) -> String {
        serde_json::to_string(&self).unwrap_or_default()
    }

    /// Returns what to store for a reader who is here now.
    pub(crate) fn at(stored: Option<Self>, now: Timestamp) -> Self {
        let now = now.seconds();
        let Some(stored) = stored else { return Self { previous: None, last_seen: now } };
        let away = now.saturating_sub(stored.last_seen);
        let previous = if away > limits::VISIT_ENDS_SECONDS { Some(stored.last_seen) } else { stored.previous };
        // After the clock was set back, the previous visit must not lie in the future.
        Self { previous: previous.map(|previous| previous.min(now)), last_seen: now }
    }

    /// Returns the end of the previous visit; `None` on the first visit ever.
    pub(crate) fn previous(self) -> Option<Timestamp> {
        Timestamp::from_seconds(self.previous?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(1_000_000_000 + seconds).unwrap()
    }

    /// Returns the end of the previous visit of a reader who was seen at these moments.
    fn previous(seen: &[i64]) -> Option<Timestamp> {
        seen.iter().fold(None, |stored, now| Some(StoredVisit::at(stored, at(*now)))).and_then(StoredVisit::previous)
    }

    #[test]
    fn a_visit_ends_after_half_an_hour_away() {
        for (seen, expected) in [
            (&[0][..], None),
            (&[0, 60, 1800], None),
            (&[0, DAY], Some(0)),
            (&[0, DAY, DAY + 60, DAY + 1800], Some(0)),
            (&[0, DAY, DAY + 60, 3 * DAY], Some(DAY + 60)),
            (&[0, 1800, 3601], Some(1800)),
        ] {
            assert_eq!(previous(seen), expected.map(at), "{seen:?}");
        }
    }

    #[test]
    fn a_clock_that_was_set_back_makes_nothing_new_for_ever() {
        assert_eq!(previous(&[0, 10 * DAY, DAY]), Some(at(0)));
        assert_eq!(previous(&[5 * DAY, 10 * DAY, DAY]), Some(at(DAY)));
    }

    #[test]
    fn what_is_stored_is_read_again_and_anything_else_is_a_first_visit() {
        for visit in [StoredVisit::at(None, at(5)), StoredVisit::at(Some(StoredVisit::at(None, at(5))), at(DAY))] {
            assert_eq!(StoredVisit::parse(&visit.to_text()), Some(visit));
        }
        for text in ["", "x", "1795000000 1795000000", "{}", r#"{"last_seen":1e9,"previous":null}"#] {
            assert_eq!(StoredVisit::parse(text), None, "{text}");
        }
    }
}
