//! When the reader was here before.
//!
//! A visit lasts as long as a page of the portal is open, and ends half an hour after that. So what was new a moment
//! ago is still new after a reload, in a second tab or after a look at another site.

use super::limits;
use model::date::Timestamp;

/// What the device stores about visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Visit {
    /// The end of the previous visit; `None` on the first visit ever.
    pub(crate) previous: Option<Timestamp>,
    last_seen: Timestamp,
}

impl Visit {
    /// Parses the stored text: one moment, or two separated by a space, in seconds since 1970.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut moments = text.split(' ').map(|moment| Timestamp::from_seconds(moment.parse().ok()?));
        let last_seen = moments.next()??;
        Some(Self { last_seen, previous: moments.next().flatten() })
    }

    /// Returns the text to store.
    pub(crate) fn to_text(self) -> String {
        let last_seen = self.last_seen.seconds();
        self.previous.map_or_else(|| last_seen.to_string(), |previous| format!("{last_seen} {}", previous.seconds()))
    }

    /// Returns the visit that the reader is on now. `kept` is the stored one.
    pub(crate) fn at(kept: Option<Self>, now: Timestamp) -> Self {
        let Some(kept) = kept else { return Self { previous: None, last_seen: now } };
        let away = now.seconds() - kept.last_seen.seconds();
        let previous = if away > limits::VISIT_ENDS_SECONDS { Some(kept.last_seen) } else { kept.previous };
        // After the clock was set back, the previous visit must not lie in the future.
        Self { previous: previous.map(|previous| previous.min(now)), last_seen: now }
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
        seen.iter().fold(None, |kept, now| Some(Visit::at(kept, at(*now)))).and_then(|visit| visit.previous)
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
    fn what_is_kept_is_read_again_and_anything_else_is_a_first_visit() {
        for visit in [Visit::at(None, at(5)), Visit::at(Some(Visit::at(None, at(5))), at(DAY))] {
            assert_eq!(Visit::parse(&visit.to_text()), Some(visit));
        }
        for text in ["", "x", "1e9", " 5", "999999999999999999"] {
            assert_eq!(Visit::parse(text), None, "{text}");
        }
    }
}
