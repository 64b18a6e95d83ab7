//! Servers that take their time.

use std::time::Duration;

use golive_server::artifacts::client::FetchFault;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use url::Url;

use crate::kit::{IMPATIENCE, Site, answer, request, rules, with};

/// Sends these bytes, then one byte at a time, always sooner than a client
/// would give up for silence; or nothing more at all.
async fn dripping(start: &'static str, drips: bool) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                request(&mut stream).await;
                let _ = stream.write_all(start.as_bytes()).await;
                let mut ticks = tokio::time::interval(IMPATIENCE.idle / 20);
                while drips && stream.write_all(b"x").await.is_ok() {
                    ticks.tick().await;
                }
                std::future::pending::<()>().await;
            });
        }
    });
    url.parse().unwrap()
}

#[tokio::test]
async fn nobody_is_waited_for_for_ever() {
    for (start, drips) in [
        ("", false),
        ("", true),
        ("HTTP/1.1 200 OK\r\n", false),
        ("HTTP/1.1 200 OK\r\nx-drip: ", true),
        ("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx", false),
        ("HTTP/1.1 200 OK\r\ncontent-length: 4096\r\n\r\n", true),
        (
            "HTTP/1.1 206 Partial Content\r\ncontent-length: 4096\r\ncontent-range: bytes 0-4095/*\r\n\r\n",
            true,
        ),
        ("HTTP/1.1 200 OK\r\n\r\n", true),
    ] {
        let url = dripping(start, drips).await;
        let client = with(
            rules(&["127.0.0.1/32"], &[url.port().unwrap()]),
            &[],
            IMPATIENCE,
        );
        let fault = match start.contains("206") {
            true => client.read_range(&url, 0, 4096).await.unwrap_err(),
            false => client.read_all(&url, 1 << 20).await.unwrap_err(),
        };
        // A head that drips letters is no head at all.
        let is_fine = match (start, drips) {
            ("", true) => fault.is_passing(),
            _ => fault == FetchFault::Timeout,
        };
        assert!(is_fine, "{start:?}: {fault}");
        assert!(fault.is_passing());
    }
}

#[tokio::test]
async fn nobody_there_may_pass() {
    let gone = Site::start(|_| answer("200 OK", &[], b"")).await.address;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let free = listener.local_addr().unwrap().port();
    drop(listener);
    let client = with(
        rules(&["127.0.0.1/32"], &[free, gone.port()]),
        &[],
        IMPATIENCE,
    );
    let url: Url = format!("http://127.0.0.1:{free}/?sig=secret")
        .parse()
        .unwrap();
    let fault = client.head(&url).await.unwrap_err();
    assert_eq!((fault.code(), fault.is_passing()), ("unreachable", true));
    assert!(!fault.to_string().contains("secret"), "{fault}");
    let url: Url = format!("http://nowhere.example:{free}/").parse().unwrap();
    let fault = client.head(&url).await.unwrap_err();
    assert!(fault.to_string().contains("no such name"), "{fault}");
    assert_eq!((fault.code(), fault.is_passing()), ("unreachable", true));
}

#[tokio::test]
async fn who_reads_slowly_is_not_the_servers_fault() {
    let site = Site::start(|_| answer("200 OK", &[], &[b'x'; 200_000])).await;
    let client = with(
        rules(&["127.0.0.1/32"], &[site.address.port()]),
        &[],
        IMPATIENCE,
    );
    let mut body = client.get(&site.url("/"), None, None).await.unwrap();
    let mut read = 0;
    let mut ticks = tokio::time::interval(IMPATIENCE.idle + Duration::from_millis(50));
    while let Some(chunk) = body.chunk().await.unwrap() {
        read += chunk.len();
        ticks.tick().await;
    }
    assert_eq!(read, 200_000);
}
