//! One request → one response.

use super::{headers, live, not_found};
use crate::{
    failure::Failure,
    headers::{Kind, ServerFile},
};
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, Method, StatusCode, Uri, header, uri::PathAndQuery},
    response::{IntoResponse, Redirect, Response},
};
use model::base::Base;
use std::{path::Path, sync::Arc};
use tower::ServiceExt;
use tower_http::services::ServeDir;

/// The server's settings, cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Server {
    files: ServeDir,
    base: Base,
    settings: Arc<ServerFile>,
    folder: Arc<Path>,
    is_live: bool,
}

impl Server {
    pub(super) fn new(folder: &Path, base: Base, is_live: bool) -> Result<Self, Failure> {
        let prefix = base.as_str().trim_end_matches('/').to_owned();
        Ok(Self {
            files: ServeDir::new(folder).redirect_path_prefix(prefix),
            base,
            settings: Arc::new(headers::read_settings(folder)?),
            folder: Arc::from(folder),
            is_live,
        })
    }

    pub(super) async fn answer(self, request: Request) -> Response {
        let path = request.uri().path().to_owned();
        let mut response = if self.is_live { self.find_live(request).await } else { self.find(request).await };
        let status = response.status();
        let headers = response.headers_mut();
        let is_found = matches!(status, StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED);
        let kind = Kind::of(self.base.strip(&path).unwrap_or(&path));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kind.cache_control(is_found)));
        headers::add_charset(headers);
        headers::add_of_kind(headers, kind, &self.settings);
        response
    }

    async fn find_live(&self, mut request: Request) -> Response {
        let path = request.uri().path().strip_prefix(self.base.as_str());
        match path {
            Some(live::SCRIPT_PATH) => live::script(),
            Some(live::WAIT_PATH) => {
                let seen = request.uri().query().and_then(|query| query.strip_prefix("seen="));
                live::wait(&self.folder, seen).await
            }
            _ => {
                // A page without its script would be as good as an old one.
                request.headers_mut().remove(header::IF_NONE_MATCH);
                request.headers_mut().remove(header::IF_MODIFIED_SINCE);
                live::add_script(self.find(request).await, self.base.as_str()).await
            }
        }
    }

    async fn find(&self, mut request: Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")], "Hanya GET dan HEAD.\n")
                .into_response();
        }
        let path = request.uri().path();
        let base = self.base.as_str();
        if (path == "/" && base != "/") || format!("{path}/") == base {
            return Redirect::temporary(base).into_response();
        }
        let wants_page = not_found::accepts_html(request.headers());
        let inner = self.base.strip(path).and_then(|inner| replace_path(request.uri(), inner));
        let Some(inner) = inner else { return not_found::respond(&self.folder, "", wants_page).await };
        let path = inner.path().to_owned();
        *request.uri_mut() = inner;
        match self.files.clone().oneshot(request).await {
            Ok(found) if found.status() == StatusCode::NOT_FOUND => {
                not_found::respond(&self.folder, &path, wants_page).await
            }
            Ok(found) => found.map(Body::new),
            Err(never) => match never {},
        }
    }
}

fn replace_path(uri: &Uri, path: &str) -> Option<Uri> {
    let path = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    Some(Uri::from(PathAndQuery::try_from(path).ok()?))
}
