//! Pictures with their captions and credits.

use super::{
    picture_button::render_picture_button,
    zoom::{Zoomed, render_zoom_link},
};
use crate::components::context::site_context::use_base;
use element::{Element, element};
use model::media::{Figure, Picture};
use std::sync::Arc;

/// How soon a picture should load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Urgency {
    /// The largest thing on the first screen: it loads before scripts and other pictures.
    First,
    /// Probably on the first screen.
    Soon,
    /// Below the first screen: it loads when it comes near.
    Late,
}

/// How wide a picture is shown, so that the browser can choose a file before it knows the styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    /// As wide as the text or the screen.
    Wide,
    /// Beside the words of a card; `style/entry_card.css`.
    Card,
    /// Above the words of one of three cards in a row, where there is room for that; `style/home.css`.
    Third,
}

impl Room {
    const fn sizes(self) -> &'static str {
        match self {
            Self::Wide => "(min-width:60rem) 48rem,100vw",
            Self::Card => "(min-width:40rem) 15rem,7rem",
            Self::Third => "(min-width:40rem) 22rem,7rem",
        }
    }

    /// Returns the width in pixels of the widest file that a screen with two or three device pixels per CSS pixel can
    /// use.
    const fn most(self) -> u32 {
        match self {
            Self::Wide => u32::MAX,
            Self::Card | Self::Third => 640,
        }
    }
}

/// Renders a picture whose space is reserved before it arrives. `loading` comes before `src`, because some browsers
/// decide at `src`. `is_decorative`: the words beside the picture say the same, so it is hidden from screen readers.
pub(crate) fn render_picture(picture: Picture, is_decorative: bool, urgency: Urgency, room: Room) -> Element {
    let base = use_base();
    let file = |(path, width): (String, u32)| format!("{} {width}w", base.join(&path));
    let mut files = picture.candidates().filter(|(_, width)| *width <= room.most()).peekable();
    let source = files.peek().is_some().then(|| {
        element("source")
            .attr("type", "image/webp")
            .attr("srcset", files.map(file).collect::<Vec<_>>().join(","))
            .attr("sizes", room.sizes())
    });
    let alt = if is_decorative { String::new() } else { picture.alt };
    let image = element("img")
        .attr_if("class", picture.tone.map(|tone| format!("tone-{tone}")))
        .attr_if("loading", (urgency == Urgency::Late).then_some("lazy"))
        .attr_if("fetchpriority", (urgency == Urgency::First).then_some("high"))
        .attr("decoding", "async")
        .attr("width", picture.width.to_string())
        .attr("height", picture.height.to_string())
        .attr("alt", alt)
        .attr("src", base.join(&picture.src));
    element("picture").child(source).child(image)
}

/// Renders a figure with caption and credit.
pub(crate) fn render_figure(figure: Figure, urgency: Urgency) -> Element {
    let zoomed = Zoomed::from_figure(&figure);
    render_zoomable(figure, urgency, Arc::new([zoomed]), 0).class("figure")
}

/// Renders a figure whose picture opens the zoom dialog. The dialog steps through `all`, in which this picture has the
/// place `index`.
pub(crate) fn render_zoomable(figure: Figure, urgency: Urgency, all: Arc<[Zoomed]>, index: usize) -> Element {
    let Figure { picture, caption, credit } = figure;
    let button = render_picture_button(use_base().join(&picture.modest()), picture.bytes);
    let picture = render_picture(picture, false, urgency, Room::Wide);
    let span = |class: &'static str, words: String| element("span").class(class).child(words);
    let words = (caption.is_some() || credit.is_some()).then(|| {
        element("figcaption")
            .child(caption.map(|caption| span("figure__caption", caption)))
            .child(credit.map(|credit| span("figure__credit", credit)))
    });
    let frame = element("div").class("figure__frame");
    let frame = frame.child(render_zoom_link(picture, all, index)).child(button);
    element("figure").child(frame).child(words)
}
