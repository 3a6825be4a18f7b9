//! "Tampilkan gambar (84 KB)": what stands over a picture that is not loaded unasked.

use super::element::{Element, element};
use crate::{
    copy,
    platform::{
        focus,
        pictures::{self, Picture},
    },
};
use leptos::{ev::MouseEvent, prelude::*};
use model::file_size::size_text;

/// Over the room of the picture, so that nothing moves. Shown by CSS where the mode holds (`html[data-saver]`), before the
/// app is there: with Save-Data the press is what brings it. The next press tries again where a picture did not come.
pub(crate) fn render_picture_button(file: String, bytes: Option<u64>) -> Element {
    let state = RwSignal::new(Picture::KeptBack);
    let words = match bytes {
        Some(bytes) => copy::settings::show_picture_of(&size_text(bytes)),
        None => copy::settings::SHOW_PICTURE.to_owned(),
    };
    let label = move || match state.get() {
        Picture::Failed => format!("{words}{}", copy::settings::PICTURE_FAILED),
        Picture::KeptBack | Picture::Shown => words.clone(),
    };
    element("button")
        .class("picture-button")
        .attr("type", "button")
        .attr("data-needs-app", "")
        .changing("hidden", move || (state.get() == Picture::Shown).then_some(""))
        .on_click(move |event: MouseEvent| {
            let Some(button) = focus::pressed(&event) else { return };
            let vanishing = button.clone();
            pictures::show_in_figure(&button, file.clone(), move |now| {
                // The reader may have gone on meanwhile.
                if now == Picture::Shown {
                    focus::hand_over(&vanishing);
                }
                let _ = state.try_set(now);
            });
        })
        .changing_text(label)
}
