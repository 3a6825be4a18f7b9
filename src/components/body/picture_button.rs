//! "Tampilkan gambar (84 KB)": the button over a picture that loads only when the reader asks for it.

use crate::{
    copy,
    platform::{
        focus,
        pictures::{self, PictureState},
    },
};
use element::{Element, element};
use leptos::{ev::MouseEvent, prelude::*};
use model::file_size::size_text;

/// Renders the button over the reserved space of the picture, so that nothing moves. CSS shows it in data-saver mode
/// (`html[data-saver]`), even before the app has started: with Save-Data, the press starts the app. If the picture did
/// not load, the next press tries again.
pub(crate) fn render_picture_button(file: String, bytes: Option<u64>) -> Element {
    let state = RwSignal::new(PictureState::HeldBack);
    let words = match bytes {
        Some(bytes) => copy::settings::show_picture_of(&size_text(bytes)),
        None => copy::settings::SHOW_PICTURE.to_owned(),
    };
    let label = move || match state.get() {
        PictureState::Failed => format!("{words}{}", copy::settings::PICTURE_FAILED),
        PictureState::HeldBack | PictureState::Shown => words.clone(),
    };
    element("button")
        .class("picture-button")
        .attr("type", "button")
        .attr("data-needs-app", "")
        .flag("hidden", move || state.get() == PictureState::Shown)
        .on_click(move |event: MouseEvent| {
            let Some(button) = focus::pressed(&event) else { return };
            let vanishing = button.clone();
            pictures::show_in_figure(&button, file.clone(), move |now| {
                // The reader may have moved the focus or left the page meanwhile.
                if now == PictureState::Shown {
                    focus::hand_over(&vanishing);
                }
                let _ = state.try_set(now);
            });
        })
        .changing_text(label)
}
