//! Pictures that belong together. Each opens the dialog, which leads from one to the next.

use super::{
    figure::{Urgency, render_zoomable},
    zoom::Zoomed,
};
use element::{Element, element};
use model::media::Figure;
use std::sync::Arc;

/// Renders a list, so that a screen reader says how many pictures there are.
pub(crate) fn render_gallery(figures: Vec<Figure>) -> Element {
    let all: Arc<[Zoomed]> = figures.iter().map(Zoomed::from_figure).collect();
    let items = figures.into_iter().enumerate().map(|(index, figure)| {
        let figure = render_zoomable(figure, Urgency::Late, Arc::clone(&all), index);
        element("li").child(figure.class("gallery__figure"))
    });
    element("ul").class("gallery").children(items)
}
