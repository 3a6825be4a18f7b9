//! Accepts connections within bounds of time and number: `axum::serve` waits for half a request for ever.

use axum::Router;
use futures::future::{Either, select};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{future::Future, io, pin::pin, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time,
};
use tokio_io_timeout::TimeoutStream;

/// The bounds of what a client may use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// The time from the first byte of a request to the end of its headers, and between two requests.
    pub(super) headers: Duration,
    /// The time for a client to read on, once answers pile up because it does not read.
    pub(super) reading: Duration,
    /// The most connections at once. Others wait until one of them ends.
    pub(super) connections: usize,
}

impl Bounds {
    /// The bounds for people and tests on this machine. Each connection takes a descriptor or two, and systems give
    /// 1,024.
    pub(super) const USUAL: Self =
        Self { headers: Duration::from_secs(10), reading: Duration::from_secs(30), connections: 256 };
}

/// How long answers under way may take after `end` has come.
const LAST_ANSWERS: Duration = Duration::from_secs(5);
/// The pause after a failed accept, for example without a free descriptor, so that other connections can end.
const PAUSE: Duration = Duration::from_millis(50);

/// Answers requests until `end` comes, then lets the answers under way go out. A request with a body is answered
/// without reading it, and hyper closes the connection of a client that goes on sending one.
pub(super) async fn serve(listener: TcpListener, router: Router, bounds: Bounds, end: impl Future<Output = ()>) {
    let permits = Arc::new(Semaphore::new(bounds.connections));
    let open = GracefulShutdown::new();
    let mut end = pin!(end);
    loop {
        let accepted = match select(end.as_mut(), pin!(accept(&listener, &permits))).await {
            Either::Left(_) => break,
            Either::Right((accepted, _)) => accepted,
        };
        let Some((stream, permit)) = accepted else { continue };
        let answering = open.watch(answer(stream, router.clone(), bounds));
        tokio::spawn(async move {
            // An error that a client causes on its own connection is no fault of the server.
            let _ = answering.await;
            drop(permit);
        });
    }
    drop(listener);
    let _ = time::timeout(LAST_ANSWERS, open.shutdown()).await;
}

/// Accepts a connection and returns it with its permit, or `None` if that failed.
async fn accept(listener: &TcpListener, permits: &Arc<Semaphore>) -> Option<(TcpStream, impl Drop + Send + use<>)> {
    let permit = Arc::clone(permits).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => Some((stream, permit)),
        Err(error) if is_of_one_connection(&error) => None,
        Err(_) => {
            time::sleep(PAUSE).await;
            None
        }
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

type Connection = http1::Connection<TokioIo<std::pin::Pin<Box<TimeoutStream<TcpStream>>>>, TowerToHyperService<Router>>;

fn answer(stream: TcpStream, router: Router, bounds: Bounds) -> Connection {
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(bounds.reading));
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(bounds.headers)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(router))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{body::Body, routing::get};
    use std::{
        io::{Read, Write},
        net::{SocketAddr, TcpStream},
        sync::mpsc,
        thread,
    };
    use tokio::sync::oneshot;

    const SHORT: Bounds =
        Bounds { headers: Duration::from_millis(200), reading: Duration::from_millis(200), connections: 4 };

    /// Starts a server on a port of its own. It runs until the test drops the sender.
    fn start(bounds: Bounds) -> (SocketAddr, oneshot::Sender<()>) {
        let (tell, told) = mpsc::channel();
        let (ends, end) = oneshot::channel::<()>();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
                tell.send(listener.local_addr().unwrap()).unwrap();
                let large = || async { Body::from(vec![b'x'; 200_000_000]) };
                let router = Router::new().route("/", get(|| async { "ada" })).route("/besar", get(large));
                serve(listener, router, bounds, async { drop(end.await) }).await;
            });
        });
        (told.recv().unwrap(), ends)
    }

    fn open(address: SocketAddr, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(text.as_bytes()).unwrap();
        stream
    }

    /// Reads everything that the server sends until it closes or resets the connection.
    fn read_to_close(stream: &mut TcpStream) -> String {
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    #[test]
    fn half_a_request_is_closed_after_a_while_and_others_are_answered_by_then() {
        let (address, _ends) = start(SHORT);
        let halves = ["", "GET", "GET / HTTP/1.1\r\nHost: x\r\nAccept:", "GET / HTTP/1.1\r\nHost: x\r\n"];
        // These requests take all permits: the next one waits until the server closes them.
        let mut halves = halves.map(|half| open(address, half));
        let mut whole = open(address, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assert!(read_to_close(&mut whole).ends_with("ada"));
        for half in &mut halves {
            assert!(!read_to_close(half).contains("ada"));
        }
    }

    #[test]
    fn a_connection_that_asks_for_nothing_more_is_closed() {
        let (address, _ends) = start(SHORT);
        let mut kept = open(address, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(read_to_close(&mut kept).ends_with("ada"));
    }

    #[test]
    fn a_body_that_never_ends_is_not_waited_for() {
        let (address, _ends) = start(SHORT);
        for method in ["POST", "GET"] {
            let head = format!("{method} / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nab");
            assert!(read_to_close(&mut open(address, &head)).starts_with("HTTP/1.1 "), "{method}");
        }
    }

    #[test]
    fn a_client_that_stops_reading_gives_its_place_free() {
        let (address, _ends) = start(SHORT);
        let request = "GET /besar HTTP/1.1\r\nHost: x\r\n\r\n";
        let _stalled: Vec<TcpStream> = (0..SHORT.connections).map(|_| open(address, request)).collect();
        let mut whole = open(address, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assert!(read_to_close(&mut whole).ends_with("ada"));
    }

    #[test]
    fn the_end_lets_the_port_go() {
        let (address, ends) = start(SHORT);
        let mut kept = open(address, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        drop(ends);
        read_to_close(&mut kept);
        while TcpStream::connect(address).is_ok() {
            thread::yield_now();
        }
    }
}
