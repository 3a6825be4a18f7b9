//! The only place of the Rust app that requests data over HTTP. Pictures that the policy holds back are fetched in
//! `platform/pictures.rs`; `boot.js`, the service worker, the search worker, the library and the embed script fetch by
//! themselves.

use super::{decode, limits, load_error::LoadError};
use crate::platform::{abort::AbortOnDrop, timer};
use futures::{
    FutureExt,
    future::{Either, select},
};
use gloo_net::http::Request;
use model::{
    base::Base, filter::Filter, names, page::Twin, postings::Postings, route::Route, section::Section, site::Site,
};
use std::{pin::pin, rc::Rc};

/// A twin and its decoded size in bytes.
pub(crate) struct LoadedTwin {
    pub(crate) twin: Twin,
    pub(crate) bytes: usize,
    /// If the service worker answered with a copy: why, and the time of the copy (RFC 3339).
    pub(crate) kept: Option<(LoadError, Rc<str>)>,
}

/// The text of a file and, if it is a copy, what the service worker says about it.
struct Loaded {
    text: String,
    kept: Option<String>,
}

/// Loads the twin of a page.
pub(crate) async fn load_twin(base: &Base, route: &Route) -> Result<LoadedTwin, LoadError> {
    let url = base.join(&route.twin_path());
    let Loaded { text, kept } = load(&url).await?;
    let twin = decode::decode_twin(&text, &url)?;
    let kept = kept.as_deref().and_then(|kept| kept.split_once(' '));
    let kept = kept.map(|(why, at)| (LoadError::of_copy(why, &url), at.into()));
    Ok(LoadedTwin { twin, bytes: text.len(), kept })
}

/// Loads the numbers of the entries under a filter.
pub(crate) async fn load_postings(base: &Base, section: Section, filter: &Filter) -> Result<Postings, LoadError> {
    let url = base.join(&Route::postings_path(section, filter));
    decode::decode_postings(&load_text(&url).await?, &url)
}

/// Loads `site.json`.
pub(crate) async fn load_site(base: &Base) -> Result<Site, LoadError> {
    let url = base.join("/site.json");
    decode::decode_site(&load_text(&url).await?, &url)
}

async fn load_text(url: &str) -> Result<String, LoadError> {
    load(url).await.map(|loaded| loaded.text)
}

async fn load(url: &str) -> Result<Loaded, LoadError> {
    let request = pin!(request_text(url).fuse());
    let limit = pin!(timer::sleep(limits::REQUEST_TIME).fuse());
    match select(request, limit).await {
        Either::Left((answer, _)) => answer,
        // Returning drops the request, which aborts it.
        Either::Right(((), _)) => Err(LoadError::TimedOut),
    }
}

async fn request_text(url: &str) -> Result<Loaded, LoadError> {
    let abort = AbortOnDrop::new();
    let signal = abort.signal();
    let answer = Request::get(url).abort_signal(signal.as_ref()).send().await.map_err(|_| LoadError::Offline)?;
    match answer.status() {
        404 | 410 => Err(LoadError::NotFound),
        status if !answer.ok() => Err(LoadError::Server { status }),
        // A body that breaks off is an incomplete file.
        _ => {
            let kept = answer.headers().get(names::KEPT_HEADER);
            let text = answer.text().await.map_err(|_| LoadError::Malformed { file: url.to_owned() })?;
            Ok(Loaded { text, kept })
        }
    }
}
