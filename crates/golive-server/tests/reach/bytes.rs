//! What servers say of their bytes, and what they send.

use golive_server::artifacts::client::{Careful, FetchFault, Head, Span};

use crate::kit::{Site, answer, client, field};

const FILE: &[u8] = b"0123456789abcdef";

/// A storage as it should be: ranges, conditions, HEAD.
async fn storage() -> Site {
    Site::start(|request| {
        let about = [
            "etag: \"one\"",
            "content-type: application/x-vhd",
            "x-ms-blob-type: PageBlob",
        ];
        if field(request, "if-match").is_some_and(|etag| etag != "\"one\"") {
            return answer("412 Precondition Failed", &[], b"");
        }
        if request.starts_with("HEAD") {
            let mut whole = answer("200 OK", &about, FILE);
            whole.truncate(whole.len() - FILE.len());
            return whole;
        }
        let Some(range) = field(request, "range") else {
            return answer("200 OK", &about, FILE);
        };
        let (start, last) = range
            .strip_prefix("bytes=")
            .unwrap()
            .split_once('-')
            .unwrap();
        let start: usize = start.parse().expect("Azure knows no ranges from the end");
        if start >= FILE.len() {
            return answer(
                "416 Range Not Satisfiable",
                &["content-range: bytes */16"],
                b"",
            );
        }
        let last = last.parse().unwrap_or(usize::MAX).min(FILE.len() - 1);
        let range = format!("content-range: bytes {start}-{last}/16");
        let headers = [&about[..], &[&range]].concat();
        answer("206 Partial Content", &headers, &FILE[start..=last])
    })
    .await
}

#[tokio::test]
async fn files_and_their_parts() {
    let site = storage().await;
    let (client, url) = (client(&[&site]), site.url("/disk.vhd?sig=x"));
    let expected = Head {
        status: http::StatusCode::OK,
        host: site.address.to_string(),
        length: Some(16),
        etag: Some("\"one\"".into()),
        modified: None,
        content_type: Some("application/x-vhd".into()),
        blob_type: Some("PageBlob".into()),
    };
    assert_eq!(client.head(&url).await.unwrap(), expected);
    let (bytes, head) = client.read_all(&url, 16).await.unwrap();
    assert_eq!((&bytes[..], head), (FILE, expected.clone()));
    let (bytes, head) = client.read_range(&url, 4, 4).await.unwrap();
    assert_eq!((&bytes[..], head.length), (&b"4567"[..], Some(16)));
    let (bytes, _) = client.read_range(&url, 12, 99).await.unwrap();
    assert_eq!(&bytes[..], b"cdef", "the file ends before");
    let (bytes, _) = client.read_tail(&url, 3).await.unwrap();
    assert_eq!(&bytes[..], b"def");
    let (bytes, _) = client.read_tail(&url, 99).await.unwrap();
    assert_eq!(&bytes[..], FILE);

    let mut rest = client
        .get(&url, Some(Span::From(10)), Some("\"one\""))
        .await
        .unwrap();
    let mut read = Vec::new();
    while let Some(chunk) = rest.chunk().await.unwrap() {
        read.extend(chunk);
    }
    assert_eq!((&read[..], rest.head.length), (&b"abcdef"[..], Some(16)));
    let other = client
        .get(&url, Some(Span::From(10)), Some("\"two\""))
        .await;
    assert_eq!(other.err(), Some(FetchFault::Conflict));
    assert_eq!(
        client.read_range(&url, 16, 1).await.unwrap_err(),
        FetchFault::Range
    );
}

#[tokio::test]
async fn no_more_than_the_limit() {
    let large = FetchFault::Large { limit: 15 };
    let site = storage().await;
    let fault = client(&[&site])
        .read_all(&site.url("/"), 15)
        .await
        .unwrap_err();
    assert_eq!(fault, large, "its length says so");
    let chunked = Site::start(|_| {
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n"
            .to_vec()
    })
    .await;
    let client = client(&[&chunked]);
    let url = chunked.url("/");
    assert_eq!(client.read_all(&url, 15).await.unwrap_err(), large);
    assert_eq!(&client.read_all(&url, 16).await.unwrap().0[..], FILE);
    let posted = client.post_json(&url, Default::default(), "{}".into());
    let posted = posted.await.unwrap().at_most(15).unwrap();
    assert_eq!(posted.all().await.unwrap_err(), large);
}

async fn range_of(raw: &'static [u8]) -> Result<Vec<u8>, FetchFault> {
    let site = Site::start(move |_| raw.to_vec()).await;
    let read = client(&[&site]).read_range(&site.url("/"), 0, 4).await;
    read.map(|(bytes, _)| bytes.to_vec())
}

#[tokio::test]
async fn lies_about_parts() {
    let good =
        range_of(b"HTTP/1.1 206 P\r\ncontent-range: bytes 0-3/9\r\ncontent-length: 4\r\n\r\n0123");
    assert_eq!(good.await.unwrap(), b"0123");
    for lie in [
        // The whole file, although a part was asked for.
        &b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n012345678"[..],
        b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n0123",
        b"HTTP/1.1 200 OK\r\ncontent-range: bytes 0-3/9\r\ncontent-length: 4\r\n\r\n0123",
        // Another part.
        b"HTTP/1.1 206 P\r\ncontent-range: bytes 1-4/9\r\ncontent-length: 4\r\n\r\n1234",
        b"HTTP/1.1 206 P\r\ncontent-range: bytes 0-8/9\r\ncontent-length: 9\r\n\r\n012345678",
        b"HTTP/1.1 206 P\r\ncontent-range: bytes 0-1/9\r\ncontent-length: 2\r\n\r\n01",
        // No part at all.
        b"HTTP/1.1 206 P\r\ncontent-length: 4\r\n\r\n0123",
        b"HTTP/1.1 206 P\r\ncontent-range: bytes */9\r\ncontent-length: 4\r\n\r\n0123",
        b"HTTP/1.1 206 P\r\ncontent-range: lines 0-3/9\r\ncontent-length: 4\r\n\r\n0123",
        b"HTTP/1.1 206 P\r\ncontent-type: multipart/byteranges; boundary=x\r\ncontent-length: 4\r\n\r\n0123",
        b"HTTP/1.1 204 None\r\n\r\n",
    ] {
        let text = String::from_utf8_lossy(lie);
        assert_eq!(range_of(lie).await, Err(FetchFault::Range), "{text}");
    }
}

#[tokio::test]
async fn lies_about_lengths() {
    for (raw, code) in [
        // More or less than it said it would be.
        (
            &b"HTTP/1.1 206 P\r\ncontent-range: bytes 0-3/9\r\ncontent-length: 9\r\n\r\n012345678"
                [..],
            "large",
        ),
        (
            b"HTTP/1.1 206 P\r\ncontent-range: bytes 0-3/9\r\ncontent-length: 4\r\n\r\n01",
            "unreachable",
        ),
        (
            b"HTTP/1.1 206 P\r\ncontent-range: bytes 0-3/9\r\ncontent-length: x\r\n\r\n0123",
            "unreachable",
        ),
        (
            b"HTTP/1.1 206 P\r\ncontent-range: bytes 0-3/9\r\n\r\n012345678",
            "large",
        ),
        (
            b"HTTP/1.1 206 P\r\ncontent-range: bytes 0-3/9\r\n\r\n01",
            "unreachable",
        ),
        (b"nonsense", "unreachable"),
        (b"", "unreachable"),
    ] {
        let text = String::from_utf8_lossy(raw);
        let fault = range_of(raw).await.unwrap_err();
        assert_eq!(fault.code(), code, "{text}: {fault}");
    }
}

#[tokio::test]
async fn each_status_has_its_code() {
    for (status, code, passes) in [
        ("304 Not Modified", "status", false),
        ("401 Unauthorized", "forbidden", false),
        ("403 Forbidden", "forbidden", false),
        ("404 Not Found", "notfound", false),
        ("409 Conflict", "inuse", false),
        ("410 Gone", "notfound", false),
        ("412 Precondition Failed", "conflict", false),
        ("418 Teapot", "status", false),
        ("429 Too Many Requests", "status", true),
        ("500 Internal Server Error", "status", true),
        ("503 Service Unavailable", "status", true),
    ] {
        let site = Site::start(move |_| answer(status, &[], b"")).await;
        let client: Careful = client(&[&site]);
        let url = site.url("/a?sig=secret");
        for fault in [
            client.head(&url).await.unwrap_err(),
            client.read_all(&url, 9).await.unwrap_err(),
            client.read_range(&url, 0, 1).await.unwrap_err(),
            client.read_tail(&url, 1).await.unwrap_err(),
        ] {
            assert_eq!(
                (fault.code(), fault.is_passing()),
                (code, passes),
                "{status}"
            );
            assert!(!fault.to_string().contains("secret"), "{fault}");
        }
    }
}
