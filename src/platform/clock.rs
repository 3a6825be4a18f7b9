//! The clock of the device.

use crate::platform::boot;
use leptos::task;
use model::date::Timestamp;
use std::time::Duration;

/// Returns the device's time. It may be wrong by years: never trust it if it is earlier than the date of what is shown.
pub(crate) fn now() -> Option<Timestamp> {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit; what does not is no date")]
    Timestamp::from_seconds((js_sys::Date::now() / 1000.0) as i64)
}

/// Calls `callback` with the current time, at once and then every minute, until the app dies.
pub(crate) fn tick(callback: impl Fn(Timestamp) + 'static) {
    task::spawn_local(async move {
        while !boot::is_dead() {
            if let Some(now) = now() {
                callback(now);
            }
            super::timer::sleep(Duration::from_mins(1)).await;
        }
    });
}
