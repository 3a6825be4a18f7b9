//! Looking at a picture in full. Without the app the link opens the file itself.

use super::{
    element::{Element, element},
    piece::IntoPiece,
};
use crate::{
    copy,
    platform::{dialog, links},
};
use leptos::{ev::MouseEvent, prelude::*};

/// One dialog serves every picture of a page.
const DIALOG_ID: &str = "zoom_dialog";
/// How large a picture can be made: 1 fits the screen.
const SIZES: [&str; 3] =
    ["zoom__picture", "zoom__picture zoom__picture--large", "zoom__picture zoom__picture--largest"];

/// A picture with its words, as the dialog shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Zoomed {
    src: String,
    alt: String,
    caption: Option<String>,
}

/// What is looked at, shared by a page's pictures and its dialog.
#[derive(Clone, Copy)]
pub(crate) struct Zoom(RwSignal<Option<Zoomed>>);

/// Makes the dialog known to the pictures below; the dialog itself is [`Zoom::render_dialog`].
pub(crate) fn provide_zoom() -> Zoom {
    let zoom = Zoom(RwSignal::new(None));
    provide_context(zoom);
    zoom
}

/// Puts a picture into the link that opens it.
pub(crate) fn render_zoom_link(picture: Element, src: String, alt: &str, caption: Option<&str>) -> Element {
    let zoom = use_context::<Zoom>();
    let zoomed = Zoomed { src: src.clone(), alt: alt.to_owned(), caption: caption.map(str::to_owned) };
    element("a")
        .class("figure__zoom")
        .attr("href", src)
        .attr("rel", "external")
        .on_click(move |event: MouseEvent| {
            if let Some(Zoom(shown)) = zoom
                && links::is_plain_click(&event)
                && dialog::open(DIALOG_ID)
            {
                event.prevent_default();
                shown.set(Some(zoomed.clone()));
            }
        })
        .child(picture)
}

impl Zoom {
    /// The dialog, empty until a picture is looked at. Esc, the focus inside and back, and the rest of the page being
    /// out of reach are the browser's (`showModal`).
    pub(crate) fn render_dialog(self) -> Element {
        let size = RwSignal::new(0_usize);
        let shown = self.0;
        let button = |label: &'static str, step: fn(usize) -> usize, is_at_end: fn(usize) -> bool| {
            element("button")
                .class("zoom__button")
                .attr("type", "button")
                .changing("aria-disabled", move || is_at_end(size.get()).then_some("true"))
                .on_click(move |_| size.update(|size| *size = step(*size)))
                .child(label)
        };
        let larger =
            button(copy::reader::ZOOM_IN, |size| (size + 1).min(SIZES.len() - 1), |size| size + 1 == SIZES.len());
        let smaller = button(copy::reader::ZOOM_OUT, |size| size.saturating_sub(1), |size| size == 0);
        let close = element("button").class("zoom__button").attr("type", "button").attr("autofocus", "");
        let close = close.on_click(|_| dialog::close(DIALOG_ID)).child(copy::reader::ZOOM_CLOSE);
        let picture = move || {
            shown.get().map(|zoomed| {
                element("img")
                    .changing("class", move || SIZES.get(size.get()).copied())
                    .attr("alt", zoomed.alt)
                    .attr("src", zoomed.src)
            })
        };
        let caption =
            move || shown.with(|shown| shown.as_ref().and_then(|zoomed| zoomed.caption.clone()).unwrap_or_default());
        element("dialog")
            .class("zoom")
            .attr("id", DIALOG_ID)
            .attr("aria-label", copy::reader::ZOOM_LABEL)
            .on("close", move |_| {
                size.set(0);
                shown.set(None);
            })
            .child(element("div").class("zoom__bar").child(close).child(larger).child(smaller))
            .child(element("div").class("zoom__stage").attr("tabindex", "0").child(picture.into_piece()))
            .child(element("p").class("zoom__caption").changing_text(caption))
    }
}
