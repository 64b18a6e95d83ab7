//! Accepting connections: limits, TLS, and a stop that finishes what runs.

use std::future::Future;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_rustls::TlsAcceptor;

use super::stack::door;

/// More connections than this wait until others end.
const CONNECTIONS: usize = 10_000;

/// A client has this long for its TLS handshake, for its first request, and for each
/// request's head.
const PATIENCE: Duration = Duration::from_secs(30);

/// After a failed accept, as without file descriptors, others have this long to end.
const BREATH: Duration = Duration::from_secs(1);

/// What answers a TLS handshake. Another certificate is for connections that come
/// from then on.
pub type Tls = watch::Receiver<TlsAcceptor>;

/// Serves `router` until `stop` resolves, then lets requests that are under way
/// finish for `drain`.
pub async fn serve(
    listener: TcpListener,
    tls: Option<Tls>,
    router: Router,
    stop: impl Future<Output = ()>,
    drain: Duration,
) {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut stop = std::pin::pin!(stop);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, next_of(&listener).await)
        };
        let (place, (stream, peer)) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let tls = tls.as_ref().map(|tls| tls.borrow().clone());
        let (router, watcher) = (router.clone(), graceful.watcher());
        tokio::spawn(async move {
            connection(stream, peer, tls, router, watcher).await;
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(drain, graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("requests were still running at the end of the drain time");
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the system does not say when it has descriptors again"
)]
async fn next_of(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) if is_of_one(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "no connection is accepted for a moment");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
}

/// Whether only this connection failed: its client has gone again.
fn is_of_one(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    )
}

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    tls: Option<TlsAcceptor>,
    router: Router,
    watcher: hyper_util::server::graceful::Watcher,
) {
    // Without this, small answers wait for the peer's acknowledgement (40 ms).
    let _ = stream.set_nodelay(true);
    match tls {
        None => requests(stream, peer, router, watcher).await,
        Some(tls) => match tokio::time::timeout(PATIENCE, tls.accept(stream)).await {
            Ok(Ok(stream)) => requests(stream, peer, router, watcher).await,
            Ok(Err(error)) => tracing::debug!(%peer, %error, "no TLS"),
            Err(_) => tracing::debug!(%peer, "no TLS in time"),
        },
    }
}

async fn requests<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    stream: S,
    peer: SocketAddr,
    router: Router,
    watcher: hyper_util::server::graceful::Watcher,
) {
    let has_spoken = Arc::new(AtomicBool::new(false));
    let speaks = Arc::clone(&has_spoken);
    let service =
        hyper::service::service_fn(move |request: http::Request<hyper::body::Incoming>| {
            speaks.store(true, Ordering::Relaxed);
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            let router = router.clone();
            async move { Ok::<_, std::convert::Infallible>(door(router, request).await) }
        });
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE);
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(PATIENCE)
        .max_concurrent_streams(128)
        .max_header_list_size(32_768);
    let served = watcher.watch(
        builder
            .serve_connection(TokioIo::new(stream), service)
            .into_owned(),
    );
    let mut served = std::pin::pin!(served);
    // hyper waits without end to learn which version of HTTP a client speaks.
    let ended = match tokio::time::timeout(PATIENCE, &mut served).await {
        Ok(ended) => ended,
        Err(_) if has_spoken.load(Ordering::Relaxed) => served.await,
        Err(_) => return tracing::debug!(%peer, "no request in time"),
    };
    if let Err(error) = ended {
        tracing::debug!(%peer, %error, "a connection ended early");
    }
}

/// Reads certificate chain and key.
pub fn tls(cert: &Path, key: &Path) -> Result<TlsAcceptor, String> {
    use rustls::pki_types::pem::PemObject;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};
    let unreadable = |path: &Path, e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let chain = CertificateDer::pem_file_iter(cert)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|e| unreadable(cert, &e))?;
    let key_der = PrivateKeyDer::from_pem_file(key).map_err(|e| unreadable(key, &e))?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| e.to_string())?
        .with_no_client_auth()
        .with_single_cert(chain, key_der)
        .map_err(|e| unreadable(key, &e))?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}
