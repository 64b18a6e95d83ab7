//! `/artifacts/{sha256}/{name}`.

use golive_testkit::Golive;
use reqwest::{Client, Method, Response};

use crate::host::Host;
use crate::kit::{content, from, ingest, object, sha256};

/// A golive with a file, and the path of that file.
async fn with(file: &[u8], name: &str) -> (Golive, String) {
    let golive = Golive::start().await;
    let host = Host::of(file.to_vec()).await;
    let done = ingest(&golive, "served", &from(&host)).await.unwrap();
    let path = format!("/artifacts/{}/{name}", done.sha256);
    (golive, path)
}

async fn ask(golive: &Golive, method: Method, path: &str, headers: &[(&str, &str)]) -> Response {
    let client = Client::builder().no_proxy().build().unwrap();
    let url = format!("{}{path}", golive.running.url);
    let mut request = client.request(method, url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    let value = response.headers().get(name);
    value.map_or("", |value| value.to_str().unwrap())
}

fn expect_safe(response: &Response) {
    assert_eq!(header(response, "x-content-type-options"), "nosniff");
    let policy = header(response, "content-security-policy");
    assert_eq!(policy, "default-src 'none'; sandbox");
    let cache = header(response, "cache-control");
    assert_eq!(cache, "public, max-age=31536000, immutable");
    assert_eq!(header(response, "accept-ranges"), "bytes");
}

#[tokio::test]
async fn a_whole_file_goes_out_as_it_came_in() {
    let file = content(1, (3 << 20) + 17);
    let (golive, path) = with(&file, "disk.vhd").await;
    let response = ask(&golive, Method::GET, &path, &[]).await;
    assert_eq!(response.status(), 200);
    expect_safe(&response);
    assert_eq!(
        header(&response, "content-type"),
        "application/octet-stream"
    );
    let disposition = "attachment; filename=\"disk.vhd\"";
    assert_eq!(header(&response, "content-disposition"), disposition);
    assert_eq!(header(&response, "content-length"), file.len().to_string());
    let etag = format!("\"{}\"", sha256(&file));
    assert_eq!(header(&response, "etag"), etag);
    assert_eq!(response.bytes().await.unwrap(), file);

    let response = ask(&golive, Method::HEAD, &path, &[]).await;
    assert_eq!(header(&response, "content-length"), file.len().to_string());
    expect_safe(&response);
    assert_eq!(response.bytes().await.unwrap(), "");

    let has_it = [("if-none-match", etag.as_str()), ("range", "bytes=0-1")];
    let response = ask(&golive, Method::GET, &path, &has_it).await;
    assert_eq!(response.status(), 304);
    assert_eq!(header(&response, "etag"), etag);
}

#[tokio::test]
async fn a_picture_is_shown_and_nothing_else_runs() {
    for (file, kind) in [
        (&b"\x89PNG\r\n\x1a\nrest"[..], "image/png"),
        (b"\xff\xd8\xffrest", "image/jpeg"),
        (b"GIF89arest", "image/gif"),
        (b"RIFF\x10\0\0\0WEBPrest", "image/webp"),
        (b"<svg onload='alert(1)'/>", "application/octet-stream"),
        (
            b"<html><script>alert(1)</script>",
            "application/octet-stream",
        ),
        (b"%PDF-1.7", "application/octet-stream"),
        (b"\x89PN", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ] {
        let (golive, path) = with(file, "logo.png").await;
        let response = ask(&golive, Method::GET, &path, &[]).await;
        assert_eq!(response.status(), 200);
        expect_safe(&response);
        assert_eq!(header(&response, "content-type"), kind);
        let is_attachment = !header(&response, "content-disposition").is_empty();
        assert_eq!(is_attachment, !kind.starts_with("image/"), "{kind}");
        assert_eq!(response.bytes().await.unwrap(), file);
    }
}

#[tokio::test]
async fn a_part_is_what_was_asked_for() {
    let file = content(2, (2 << 20) + 5);
    let (golive, path) = with(&file, "disk.vhd").await;
    let end = file.len();
    let etag = format!("\"{}\"", sha256(&file));
    for (range, part) in [
        ("bytes=0-0", 0..1),
        ("bytes=-512", end - 512..end),
        ("bytes=1048570-1048580", 1_048_570..1_048_581),
        ("bytes=7-", 7..end),
    ] {
        let headers = [("range", range), ("if-range", etag.as_str())];
        let response = ask(&golive, Method::GET, &path, &headers).await;
        assert_eq!(response.status(), 206, "{range}");
        expect_safe(&response);
        let said = format!("bytes {}-{}/{end}", part.start, part.end - 1);
        assert_eq!(header(&response, "content-range"), said);
        assert_eq!(header(&response, "content-length"), part.len().to_string());
        assert_eq!(response.bytes().await.unwrap(), file[part], "{range}");
    }
    let beyond = format!("bytes={end}-");
    let response = ask(&golive, Method::GET, &path, &[("range", &beyond)]).await;
    assert_eq!(response.status(), 416);
    assert_eq!(header(&response, "content-range"), format!("bytes */{end}"));
    let body: serde_json::Value = response.json().await.unwrap();
    assert_eq!(body["error"]["code"], "RangeNotSatisfiable");
    for headers in [
        [("range", "bytes=0-1"), ("if-range", "\"another\"")],
        [("range", "bytes=0-1,4-5"), ("if-range", etag.as_str())],
    ] {
        let response = ask(&golive, Method::GET, &path, &headers).await;
        assert_eq!(response.status(), 200, "{headers:?}");
        assert_eq!(response.bytes().await.unwrap(), file, "{headers:?}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found_and_damage_is_not_sent() {
    let file = content(3, (2 << 20) + 9);
    let (golive, path) = with(&file, "disk.vhd").await;
    for path in [
        format!("/artifacts/{}/x", sha256(b"unknown")),
        format!("/artifacts/{}/x", sha256(&file).to_string().to_uppercase()),
        "/artifacts/..%2F..%2Fgolive.db/x".into(),
        "/artifacts/x/y".into(),
    ] {
        let response = ask(&golive, Method::GET, &path, &[]).await;
        assert_eq!(response.status(), 404, "{path}");
        assert!(
            response.text().await.unwrap().contains("ArtifactNotFound"),
            "{path}"
        );
    }
    let object = object(&golive, &sha256(&file));
    let mut damaged = file.clone();
    *damaged.last_mut().unwrap() ^= 1;
    std::fs::write(&object, &damaged).unwrap();
    let response = ask(&golive, Method::GET, &path, &[]).await;
    assert!(
        response.bytes().await.is_err(),
        "it breaks off before the end"
    );
    std::fs::write(&object, &file[1..]).unwrap();
    let response = ask(&golive, Method::GET, &path, &[]).await;
    assert_eq!(response.status(), 500);
    std::fs::remove_file(&object).unwrap();
    let response = ask(&golive, Method::GET, &path, &[("range", "bytes=0-1")]).await;
    assert_eq!(response.status(), 500);
}
