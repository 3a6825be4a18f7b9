//! The only place that speaks HTTP.

use super::{decode, limits, load_error::LoadError};
use crate::platform::{abort::AbortOnDrop, timer};
use futures::{
    FutureExt,
    future::{Either, select},
};
use gloo_net::http::Request;
use model::{base::Base, filter::Filter, page::Twin, postings::Postings, route::Route, section::Section, site::Site};
use std::pin::pin;

/// A twin and how many bytes it was, decoded.
pub(crate) struct LoadedTwin {
    pub(crate) twin: Twin,
    pub(crate) bytes: usize,
}

/// Loads the twin of a page.
pub(crate) async fn load_twin(base: &Base, route: &Route) -> Result<LoadedTwin, LoadError> {
    let url = base.join(&route.twin_path());
    let text = load_text(&url).await?;
    let twin = decode::decode_twin(&text, &url)?;
    Ok(LoadedTwin { twin, bytes: text.len() })
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
    let request = pin!(request_text(url).fuse());
    let limit = pin!(timer::sleep(limits::REQUEST_TIME).fuse());
    match select(request, limit).await {
        Either::Left((answer, _)) => answer,
        // The request is dropped with this function, and aborts itself.
        Either::Right(((), _)) => Err(LoadError::TimedOut),
    }
}

async fn request_text(url: &str) -> Result<String, LoadError> {
    let abort = AbortOnDrop::new();
    let signal = abort.signal();
    let answer = Request::get(url).abort_signal(signal.as_ref()).send().await.map_err(|_| LoadError::Offline)?;
    match answer.status() {
        404 | 410 => Err(LoadError::NotFound),
        status if !answer.ok() => Err(LoadError::Server { status }),
        // A body that breaks off is a file that we do not have whole.
        _ => answer.text().await.map_err(|_| LoadError::Malformed { file: url.to_owned() }),
    }
}
