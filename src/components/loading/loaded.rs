//! One component for all the phases of something loaded.

use super::{
    load_notice::{render_kept_notice, render_load_notice},
    skeleton::{SkeletonShape, render_skeleton},
};
use crate::data::phase::Phase;
use element::{IntoPiece, Piece, element};
use leptos::prelude::*;

/// How the phases other than the content itself look.
#[derive(Clone)]
pub(crate) struct LoadedFrame {
    /// The shape of the content that is coming.
    pub(crate) shape: SkeletonShape,
    /// The address of the published page.
    pub(crate) href: String,
    /// Whether a retry is under way.
    pub(crate) is_busy: Signal<bool>,
    /// Tries to load again.
    pub(crate) on_retry: Callback<()>,
}

/// Renders a phase. The caller renders `Empty` and the content; the other phases look the same everywhere.
pub(crate) fn render_loaded<T: Clone>(
    phase: &Phase<T>,
    frame: LoadedFrame,
    render_empty: impl FnOnce() -> Piece,
    render_content: impl FnOnce(T) -> Piece,
) -> Piece {
    let LoadedFrame { shape, href, is_busy, on_retry } = frame;
    match phase {
        Phase::Loading => render_skeleton(shape).into_piece(),
        Phase::Empty => render_empty(),
        Phase::Ready(content) => render_content(content.clone()),
        Phase::Kept(content, error) => {
            let content = render_content(content.clone());
            element("div").child(render_kept_notice(error, is_busy, on_retry)).child(content).into_piece()
        }
        Phase::Failed(error) => render_load_notice(error, href, is_busy, on_retry).into_piece(),
    }
}
