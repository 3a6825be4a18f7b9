//! "Dengarkan": the entry, read aloud by the device.

use crate::{
    copy,
    platform::{
        focus,
        speech::{self, Reading},
    },
};
use element::{Element, element};
use leptos::{ev::MouseEvent, prelude::*};

/// Renders the buttons that start, pause, resume and stop. The space of the status line is reserved.
pub(crate) fn render_listen() -> Element {
    let reading = RwSignal::new(Reading::Silent);
    // Only a reading that this page began ends with it; a page that is built ahead leaves the reading alone.
    on_cleanup(move || {
        if reading.try_get_untracked().is_some_and(|reading| matches!(reading, Reading::Speaking | Reading::Paused)) {
            speech::stop();
        }
    });
    let is_active = move || matches!(reading.get(), Reading::Speaking | Reading::Paused);
    let main_label = move || match reading.get() {
        Reading::Speaking => copy::listen::PAUSE.to_owned(),
        Reading::Paused => copy::listen::RESUME.to_owned(),
        Reading::Silent | Reading::Failed | Reading::Unsupported | Reading::NoVoice => copy::listen::LISTEN.to_owned(),
    };
    let main = element("button").class("listen__button").attr("type", "button").changing_text(main_label);
    let main = main.on_click(move |_| match reading.get_untracked() {
        Reading::Speaking => speech::pause(),
        Reading::Paused => speech::resume(),
        Reading::Silent | Reading::Failed | Reading::Unsupported | Reading::NoVoice => {
            // The signal may be disposed of when a late sentence ends.
            speech::start(move |now| {
                let _ = reading.try_set(now);
            });
        }
    });
    let stop = element("button")
        .class("listen__button")
        .attr("type", "button")
        .flag("hidden", move || !is_active())
        .on_click(|event: MouseEvent| {
            focus::pressed(&event).inspect(focus::hand_over);
            speech::stop();
        })
        .child(copy::listen::STOP);
    let said = move || {
        let words = match reading.get() {
            Reading::Silent => "",
            Reading::Speaking => copy::listen::SPEAKING,
            Reading::Paused => copy::listen::PAUSED,
            Reading::Failed => copy::listen::FAILED,
            Reading::Unsupported => copy::listen::UNSUPPORTED,
            Reading::NoVoice => copy::listen::NO_VOICE,
        };
        words.to_owned()
    };
    element("div")
        .class("listen")
        .attr("role", "group")
        .attr("aria-label", copy::listen::LABEL)
        .attr("data-needs-app", "")
        .child(main)
        .child(stop)
        .child(element("p").class("listen__status").attr("role", "status").changing_text(said))
}
