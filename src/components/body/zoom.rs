//! The dialog that shows a picture in full, and the other pictures of its set. Without the app, the link opens the file
//! itself.

use crate::{
    components::context::site_context::use_base,
    copy,
    platform::{dialog, links, pictures, turn::Turns},
};
use element::{Element, IntoPiece, element};
use leptos::{ev::MouseEvent, prelude::*};
use model::media::Figure;
use std::sync::Arc;

/// The id of the dialog, which serves every picture of a page.
const DIALOG_ID: &str = "zoom_dialog";
/// The classes for the sizes of a picture; the first one fits the screen.
const SIZES: [&str; 3] =
    ["zoom__picture", "zoom__picture zoom__picture--large", "zoom__picture zoom__picture--largest"];

/// A picture with its words, as the dialog shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Zoomed {
    src: String,
    alt: String,
    caption: Option<String>,
}

impl Zoomed {
    /// Takes from a figure what the dialog shows.
    pub(crate) fn from_figure(figure: &Figure) -> Self {
        let Figure { picture, caption, .. } = figure;
        Self { src: use_base().join(&picture.largest()), alt: picture.alt.clone(), caption: caption.clone() }
    }
}

/// The picture in the dialog, as its index in the set that it belongs to.
type Shown = Option<(Arc<[Zoomed]>, usize)>;

/// The state of the dialog, shared with the pictures of the page.
#[derive(Clone, Copy)]
pub(crate) struct Zoom {
    shown: RwSignal<Shown>,
    /// The address from which the browser may load the picture; `None` until it is known.
    source: RwSignal<Option<String>>,
    /// The index into [`SIZES`].
    size: RwSignal<usize>,
    /// The turns of finding the source.
    turns: Turns,
}

/// Provides the dialog's state to the pictures below; [`Zoom::render_dialog`] renders the dialog itself.
pub(crate) fn provide_zoom() -> Zoom {
    let (shown, source, size) = (RwSignal::new(None), RwSignal::new(None), RwSignal::new(0));
    let zoom = Zoom { shown, source, size, turns: Turns::new() };
    provide_context(zoom);
    zoom
}

/// Puts a picture into the link that opens it in the dialog; `set[index]` is that picture.
pub(crate) fn render_zoom_link(picture: Element, set: Arc<[Zoomed]>, index: usize) -> Element {
    let zoom = use_context::<Zoom>();
    let href = set.get(index).map(|zoomed| zoomed.src.clone());
    element("a")
        .class("figure__zoom")
        .attr_if("href", href)
        .attr("rel", "external")
        .on_click(move |event: MouseEvent| {
            if let Some(zoom) = zoom
                && links::is_plain_click(&event)
                && dialog::open(DIALOG_ID)
            {
                event.prevent_default();
                zoom.show(Arc::clone(&set), index);
            }
        })
        .child(picture)
}

impl Zoom {
    fn show(self, set: Arc<[Zoomed]>, index: usize) {
        let Some(src) = set.get(index).map(|zoomed| zoomed.src.clone()) else { return };
        self.size.set(0);
        self.source.set(None);
        self.shown.set(Some((set, index)));
        let turn = self.turns.take();
        pictures::find_source(src, move |source| {
            // The reader may have moved on to another picture meanwhile.
            if turn.is_current() {
                self.source.set(source);
            }
        });
    }

    /// Shows the picture that is `by` places further on.
    fn step(self, by: isize) {
        let Some((set, index)) = self.shown.get_untracked() else { return };
        if let Some(index) = index.checked_add_signed(by) {
            self.show(set, index);
        }
    }

    /// Renders the dialog, which is empty until a picture is opened. The browser handles Esc, moves the focus in and
    /// back, and keeps the rest of the page out of reach (`showModal`).
    pub(crate) fn render_dialog(self) -> Element {
        let Self { shown, source, size, turns } = self;
        let close = render_button(copy::reader::ZOOM_CLOSE, || false, || dialog::close(DIALOG_ID));
        let larger = render_button(
            copy::reader::ZOOM_IN,
            move || size.get() + 1 == SIZES.len(),
            move || size.update(|size| *size = (*size + 1).min(SIZES.len() - 1)),
        );
        let smaller = render_button(
            copy::reader::ZOOM_OUT,
            move || size.get() == 0,
            move || size.update(|size| *size = size.saturating_sub(1)),
        );
        let picture = move || {
            let zoomed = shown.with(|shown| find(shown).cloned())?;
            Some(
                element("img")
                    .changing("class", move || SIZES.get(size.get()).copied())
                    .attr("alt", zoomed.alt)
                    .changing("src", move || source.get()),
            )
        };
        let caption =
            move || shown.with(|shown| find(shown).and_then(|zoomed| zoomed.caption.clone()).unwrap_or_default());
        element("dialog")
            .class("zoom")
            .attr("id", DIALOG_ID)
            .attr("aria-label", copy::reader::ZOOM_LABEL)
            .on("close", move |_| {
                turns.take();
                shown.set(None);
            })
            .on("keydown", move |event| {
                // In a picture that is larger than its stage, the arrow keys scroll as usual.
                if let Some(by) = dialog::read_arrow(&event).filter(|_| size.get_untracked() == 0) {
                    self.step(by);
                }
            })
            .child(
                element("div")
                    .class("zoom__bar")
                    .child(close.attr("autofocus", ""))
                    .child(larger)
                    .child(smaller)
                    .child(self.render_steps()),
            )
            .child(element("div").class("zoom__stage").attr("tabindex", "0").child(picture.into_piece()))
            .child(element("p").class("zoom__caption").attr("role", "status").changing_text(caption))
    }

    /// Renders the buttons to the neighbouring pictures, if there are any, and the picture's place in the set.
    fn render_steps(self) -> Element {
        let shown = self.shown;
        let is_at = move |end: fn(usize, usize) -> bool| {
            shown.with(|shown| shown.as_ref().is_none_or(|(set, index)| end(*index, set.len())))
        };
        let place = move || {
            let words = |(set, index): &(Arc<[Zoomed]>, usize)| copy::reader::zoom_place(index + 1, set.len());
            shown.with(|shown| shown.as_ref().map(words).unwrap_or_default())
        };
        element("div")
            .class("zoom__steps")
            .flag("hidden", move || is_at(|_, count| count < 2))
            .child(render_button(
                copy::reader::ZOOM_BEFORE,
                move || is_at(|index, _| index == 0),
                move || self.step(-1),
            ))
            .child(render_button(
                copy::reader::ZOOM_AFTER,
                move || is_at(|index, count| index + 1 == count),
                move || self.step(1),
            ))
            .child(element("span").attr("role", "status").changing_text(place))
    }
}

fn find(shown: &Shown) -> Option<&Zoomed> {
    let (set, index) = shown.as_ref()?;
    set.get(*index)
}

/// Renders a button that stays when it has nothing left to do: a button that vanished would take the focus with it.
fn render_button(
    label: &'static str,
    is_at_end: impl Fn() -> bool + Send + Sync + 'static,
    act: impl Fn() + 'static,
) -> Element {
    element("button")
        .class("zoom__button")
        .attr("type", "button")
        .changing("aria-disabled", move || is_at_end().then_some("true"))
        .on_click(move |_| act())
        .child(label)
}
