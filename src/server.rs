//! The listener: takes connections, gives slow ones a limited time, and finishes what was accepted before it ends.
//!
//! HTTP/1.1 without TLS: both HTTP/2 and TLS end at the proxy before it.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::{Service, ServiceExt};

/// The most bytes of a request's head, its line included.
const LONGEST_HEAD: usize = 64 * 1024;
/// The most connections at once; more wait in the system's queue.
const MOST_CONNECTIONS: usize = 8192;

/// How long the server waits for its clients.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the head of a request; and how long a connection may rest between two.
    pub head: Duration,
    /// For requests under way when the server is asked to end.
    pub end: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(20),
            end: Duration::from_secs(35),
        }
    }
}

/// Serves until `stop` turns true, then finishes the requests under way.
pub async fn serve<S>(listener: TcpListener, service: S, patience: Patience, mut stop: watch::Receiver<bool>)
where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static,
{
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(patience.head)
        .max_buf_size(LONGEST_HEAD);
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let mut stopped = pin!(stop.wait_for(|stop| *stop));
    loop {
        let (stream, peer, place) = tokio::select! {
            _ = &mut stopped => break,
            accepted = accept(&listener, &places) => accepted,
        };
        let service = service.clone();
        let answer = service_fn(move |request: hyper::Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            service.clone().oneshot(request)
        });
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), answer));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::trace!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(patience.end, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests still under way are cut off");
    }
}

/// The next connection, as soon as there is a place for it.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, Option<tokio::sync::OwnedSemaphorePermit>) {
    let place = Arc::clone(places).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                let _ = stream.set_nodelay(true);
                return (stream, peer, place);
            }
            // The client is gone again, or the process has no file descriptor left for a moment.
            Err(error) => {
                tracing::debug!(%error, "a connection was not taken");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }
}
