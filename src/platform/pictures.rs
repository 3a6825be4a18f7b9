//! Pictures that the page's policy holds back ("Mode hemat data"). Each is loaded when the reader asks for it.

use super::document;
use js_sys::futures::JsFuture;
use leptos::task;
use model::names;
use wasm_bindgen::JsCast;
use web_sys::{Blob, Element, HtmlImageElement, Response, Url};

/// The state of a picture that the mode holds back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PictureState {
    HeldBack,
    Shown,
    Failed,
}

/// Loads a file into the figure around an element, and reports the outcome.
pub(crate) fn show_in_figure(inside: &Element, file: String, callback: impl FnOnce(PictureState) + 'static) {
    let picture = inside.closest("figure").ok().flatten().and_then(|figure| figure.query_selector("img").ok()?);
    let Some(picture) = picture.and_then(|picture| picture.dyn_into::<HtmlImageElement>().ok()) else {
        return callback(PictureState::Failed);
    };
    task::spawn_local(async move {
        let source = fetch_as_blob(&file).await;
        callback(source.map_or(PictureState::Failed, |source| {
            // A `source` before the picture would take precedence.
            if let Some(other) = picture.previous_element_sibling() {
                other.remove();
            }
            picture.set_src(&source);
            PictureState::Shown
        }));
    });
}

/// Finds the address from which the page may show a picture; `None` if the picture could not be loaded.
pub(crate) fn find_source(src: String, callback: impl FnOnce(Option<String>) + 'static) {
    if !is_held_back() {
        return callback(Some(src));
    }
    task::spawn_local(async move { callback(fetch_as_blob(&src).await) });
}

/// Whether this page was opened with the policy that holds pictures back (`early.js`).
fn is_held_back() -> bool {
    document::html_attribute(names::SAVER_ATTRIBUTE).as_deref() == Some(names::SAVER_ON)
}

/// Fetches a picture and returns its `blob:` address. The policy allows pictures that the page itself has fetched, and
/// no others. The addresses are not revoked: there are only as many as the reader has asked for, and the dialog and the
/// page may show the same picture.
async fn fetch_as_blob(src: &str) -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(src)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let blob: Blob = JsFuture::from(answer.blob().ok()?).await.ok()?.dyn_into().ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
