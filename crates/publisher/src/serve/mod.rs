//! `warta serve`: the published folder over HTTP on this machine, with the headers that a real host should send too.

mod answer;
mod connections;
mod entity_tags;
mod headers;
mod hosts;
mod live;
mod not_found;
mod ranges;

pub use headers::read_settings;

use crate::{
    failure::Failure,
    gone::{GONE_FILE, Gone},
};
use answer::Server;
use axum::{Router, extract::Request, middleware};
use connections::Bounds;
use model::{names::SITE_FILE, site::Site};
use std::{collections::BTreeSet, fs, future::poll_fn, net::Ipv4Addr, path::Path, task::Poll, thread, time::Duration};
use tower_http::compression::CompressionLayer;

/// The pause between two looks for a site that is still being published.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves a folder live until Ctrl-C, as soon as it holds a site.
///
/// # Errors
/// As [`run`].
pub fn run_when_there(folder: &Path, port: u16) -> Result<(), Failure> {
    while !folder.join(SITE_FILE).is_file() {
        thread::sleep(PAUSE);
    }
    run(folder, port, true)
}

/// Serves a folder until Ctrl-C. Prints the address when listening. `is_live`: open pages load again when the site was
/// published anew.
///
/// # Errors
/// When the folder holds no published site, or the port is taken.
pub fn run(folder: &Path, port: u16, is_live: bool) -> Result<(), Failure> {
    let app = build_app(folder, is_live)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(format!("tidak dapat mulai: {error}")))?;
    runtime.block_on(async {
        // Only this machine: the server is for trying a site out, not for the open network.
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .map_err(|error| Failure::new(format!("port {port} tidak dapat dipakai: {error}")))?;
        let address = listener.local_addr().map_err(|error| Failure::new(error.to_string()))?;
        // The first poll begins to listen for Ctrl-C. It comes before the address is printed, because whoever has read
        // the address may press Ctrl-C, and a process that does not listen yet ends without cleaning up.
        let mut interrupt = Box::pin(tokio::signal::ctrl_c());
        let is_over = poll_fn(|context| Poll::Ready(interrupt.as_mut().poll(context).is_ready())).await;
        println!("http://{address}{}", app.base);
        let end = async move {
            if !is_over {
                // If Ctrl-C cannot be awaited, the system itself ends the process.
                let _ = interrupt.await;
            }
        };
        connections::serve(listener, app.router, Bounds::USUAL, end).await;
        Ok(())
    })
}

/// Reads the settings of a published site.
///
/// # Errors
/// When it holds no published site.
pub fn read_site(folder: &Path) -> Result<Site, Failure> {
    let path = folder.join(SITE_FILE);
    let text = fs::read(&path).map_err(|error| Failure::io("membaca", &path, &error))?;
    serde_json::from_slice(&text)
        .map_err(|error| Failure::new(format!("`{}` bukan hasil `warta publish`: {error}", path.display())))
}

/// Reads what was removed from the site for good. Without such a file, nothing was.
///
/// # Errors
/// When the file exists but is not ours.
pub fn read_gone(folder: &Path) -> Result<Gone, Failure> {
    let path = folder.join(GONE_FILE);
    match fs::read(&path) {
        Ok(bytes) => {
            serde_json::from_slice(&bytes).map_err(|error| Failure::new(format!("`{}` rusak: {error}", path.display())))
        }
        Err(_) => Ok(Gone { schema: 1, paths: BTreeSet::new() }),
    }
}

struct App {
    router: Router,
    base: String,
}

fn build_app(folder: &Path, is_live: bool) -> Result<App, Failure> {
    let site = read_site(folder)?;
    let base = site.base.as_str().to_owned();
    let server = Server::new(folder, site.base, is_live)?;
    let router = Router::new()
        .fallback(move |request: Request| {
            let server = server.clone();
            async move { server.answer(request).await }
        })
        .layer(CompressionLayer::new().compress_when(headers::is_compressible))
        .layer(middleware::from_fn(entity_tags::weaken));
    Ok(App { router, base })
}
