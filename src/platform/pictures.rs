//! Pictures that the page's policy keeps back ("Mode hemat data"): loaded one by one, when the reader asks for them.

use js_sys::futures::JsFuture;
use leptos::task;
use wasm_bindgen::JsCast;
use web_sys::{Blob, Element, HtmlImageElement, MouseEvent, Response, Url};

/// How a picture stands that the mode keeps back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Picture {
    KeptBack,
    Shown,
    Failed,
}

/// The element that was pressed.
pub(crate) fn pressed(event: &MouseEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// Loads the picture of the figure that an element stands in, and tells what came of it.
pub(crate) fn load_of_figure(inside: &Element, callback: impl FnOnce(Picture) + 'static) {
    let picture = inside.closest("figure").ok().flatten().and_then(|figure| figure.query_selector("img").ok()?);
    let Some(picture) = picture.and_then(|picture| picture.dyn_into::<HtmlImageElement>().ok()) else {
        return callback(Picture::Failed);
    };
    task::spawn_local(async move {
        callback(if load(&picture).await.is_some() { Picture::Shown } else { Picture::Failed });
    });
}

/// The policy lets pictures in that the page itself has fetched (`blob:`), and no others.
async fn load(picture: &HtmlImageElement) -> Option<()> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(&picture.src())).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let blob: Blob = JsFuture::from(answer.blob().ok()?).await.ok()?.dyn_into().ok()?;
    picture.set_src(&Url::create_object_url_with_blob(&blob).ok()?);
    Some(())
}
