//! One request → one response.

use super::{headers, hosts::Hosts, live, not_found, ranges};
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
use std::{
    io::{self, ErrorKind},
    path::Path,
    sync::Arc,
};
use tower_http::services::ServeDir;

/// The server's settings, cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Server {
    files: ServeDir,
    base: Base,
    folder: Arc<Path>,
    is_live: bool,
}

impl Server {
    pub(super) fn new(folder: &Path, base: Base, is_live: bool) -> Result<Self, Failure> {
        let prefix = base.as_str().trim_end_matches('/').to_owned();
        // Fails at the start, while somebody looks at the terminal.
        headers::read_settings(folder)?;
        Ok(Self { files: ServeDir::new(folder).redirect_path_prefix(prefix), base, folder: Arc::from(folder), is_live })
    }

    pub(super) async fn answer(self, request: Request) -> Response {
        let path = request.uri().path().to_owned();
        let settings = self.read_settings();
        let hosts = Hosts::new(settings.origin.as_deref().filter(|_| !settings.is_preview));
        let mut response = match hosts.admit(request.uri(), request.headers()) {
            Err(status) => (status, FOREIGN).into_response(),
            Ok(()) if self.is_live => self.find_live(request).await,
            Ok(()) => self.find(request).await,
        };
        let status = response.status();
        let headers = response.headers_mut();
        let is_found = matches!(status, StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED);
        let kind = Kind::of(self.base.strip(&path).unwrap_or(&path));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kind.cache_control(is_found)));
        headers::add_charset(headers);
        headers::add_of_kind(headers, kind, &settings);
        response
    }

    /// Reads the settings for each request: drafts may have been published into the folder meanwhile. If they cannot be
    /// read, the site counts as a preview.
    fn read_settings(&self) -> ServerFile {
        headers::read_settings(&self.folder)
            .unwrap_or_else(|_| ServerFile { is_preview: true, ..ServerFile::default() })
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
                // The browser's own copy of a page has no script and would never reload itself, and neither would a
                // part of a page.
                request.headers_mut().remove(header::IF_NONE_MATCH);
                request.headers_mut().remove(header::IF_MODIFIED_SINCE);
                if not_found::accepts_html(request.headers()) {
                    request.headers_mut().remove(header::RANGE);
                }
                live::add_script(self.find(request).await, self.base.as_str()).await
            }
        }
    }

    async fn find(&self, mut request: Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")], "Hanya GET dan HEAD.\n")
                .into_response();
        }
        let written = request.uri().path().to_owned();
        let path = merge_slashes(&written);
        let base = self.base.as_str();
        if (path == "/" && base != "/") || format!("{path}/") == base {
            return Redirect::temporary(base).into_response();
        }
        let wants_page = not_found::accepts_html(request.headers());
        let inner = self.base.strip(&path).and_then(|inner| replace_path(request.uri(), inner));
        let Some(inner) = inner else { return not_found::respond(&self.folder, "", wants_page).await };
        let inner_path = inner.path().to_owned();
        let to = replace_path(request.uri(), &path);
        *request.uri_mut() = inner;
        match self.read(request).await {
            // Each page has one address. A redirect to the path as written would lead a browser to another host:
            // `//berita`.
            Ok(found) if found.status().is_success() && path != written => {
                Redirect::temporary(&to.map_or_else(|| base.to_owned(), |to| to.to_string())).into_response()
            }
            Ok(found) if found.status() != StatusCode::NOT_FOUND => found,
            Err(error) if !is_missing(&error) => {
                (StatusCode::INTERNAL_SERVER_ERROR, format!("Berkas tidak dapat dibaca: {error}.\n")).into_response()
            }
            Ok(_) | Err(_) => not_found::respond(&self.folder, &inner_path, wants_page).await,
        }
    }

    /// Reads the file of a path below the base, or the part of it that may be sent.
    async fn read(&self, mut request: Request) -> io::Result<Response> {
        let method = request.method().clone();
        ranges::keep_one_range(&method, request.headers_mut());
        let if_range = request.headers_mut().remove(header::IF_RANGE);
        if let Some(if_range) = if_range.filter(|_| request.headers().contains_key(header::RANGE)) {
            let mut head = Request::new(Body::empty());
            *head.method_mut() = Method::HEAD;
            *head.uri_mut() = request.uri().clone();
            let now = self.files.clone().try_call(head).await?;
            if !ranges::is_current(&if_range, now.headers()) {
                request.headers_mut().remove(header::RANGE);
            }
        }
        Ok(self.files.clone().try_call(request).await?.map(Body::new))
    }
}

/// The answer to a request under another name.
const FOREIGN: &str =
    "Server ini hanya menjawab untuk alamat yang ditulisnya di terminal, misalnya http://127.0.0.1:8080/.\n";

/// Returns whether an error means that there is no such file. A name that no file can have means so too.
fn is_missing(error: &io::Error) -> bool {
    use ErrorKind::{InvalidFilename, InvalidInput, IsADirectory, NotADirectory, NotFound};
    matches!(error.kind(), InvalidFilename | InvalidInput | IsADirectory | NotADirectory | NotFound)
}

/// Merges several slashes in a row into one, as nginx does.
fn merge_slashes(path: &str) -> String {
    let mut merged = String::with_capacity(path.len());
    for letter in path.chars() {
        if letter != '/' || !merged.ends_with('/') {
            merged.push(letter);
        }
    }
    merged
}

fn replace_path(uri: &Uri, path: &str) -> Option<Uri> {
    let path = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    Some(Uri::from(PathAndQuery::try_from(path).ok()?))
}
