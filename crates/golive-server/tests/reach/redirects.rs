//! Redirects: followed by hand, each hop looked at anew.

use golive_server::artifacts::client::FetchFault;
use golive_server::artifacts::filter::Refused;

use crate::kit::{Canary, PATIENCE, Site, answer, client, field, rules, with};

/// `/N` leads to `/N-1`, and `/0` is a page. `/to?URL` leads to the URL.
async fn stairs() -> Site {
    Site::start(|request| {
        let path = request.split(' ').nth(1).unwrap();
        let location = match path.strip_prefix("/to?") {
            Some(url) => url.to_owned(),
            None => match path[1..].parse::<u32>() {
                Ok(0) => return answer("200 OK", &["etag: \"a\""], b"ground"),
                Ok(n) => format!("/{}", n - 1),
                Err(_) => return answer("302 Found", &[], b""),
            },
        };
        answer(
            "307 Temporary Redirect",
            &[&format!("location: {location}")],
            b"",
        )
    })
    .await
}

#[tokio::test]
async fn five_hops_and_not_six() {
    let site = stairs().await;
    let client = client(&[&site]);
    let (bytes, head) = client.read_all(&site.url("/5"), 100).await.unwrap();
    assert_eq!(bytes, "ground");
    assert_eq!(head.host, site.address.to_string());
    assert_eq!(site.asked().len(), 6);
    let fault = client.read_all(&site.url("/6"), 100).await.unwrap_err();
    assert_eq!(fault, Refused::Redirects(5).into());
    assert_eq!(site.asked().len(), 12, "the sixth hop is not made");
}

#[tokio::test]
async fn a_loop_ends() {
    let site = Site::start(|_| answer("301 Moved", &["location: /again"], b"")).await;
    let fault = client(&[&site]).head(&site.url("/")).await.unwrap_err();
    assert_eq!(fault, Refused::Redirects(5).into());
}

#[tokio::test]
async fn a_redirect_leads_nowhere_closed() {
    let canary = Canary::start();
    let site = stairs().await;
    let names: [(&str, &[&str]); 1] = [("inner.example", &["127.0.0.2"])];
    let ports = [site.address.port(), canary.port];
    let client = with(rules(&["127.0.0.1/32"], &ports), &names, PATIENCE);
    for target in [
        "http://127.0.0.2:PORT/",
        "//127.0.0.2:PORT/",
        "http://2130706434:PORT/",
        "http://[::1]:PORT/",
        "http://[::ffff:127.0.0.2]:PORT/",
        "http://inner.example:PORT/",
        "http://user@127.0.0.1:PORT/",
        "http://127.0.0.1:22/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://[",
    ] {
        let target = target.replace("PORT", &canary.port.to_string());
        let url = site.url(&format!("/to?{target}"));
        for fault in [
            client.head(&url).await.err(),
            client.get(&url, None, None).await.err(),
            client.read_range(&url, 0, 1).await.err(),
        ] {
            assert!(
                matches!(fault, Some(FetchFault::Refused(_))),
                "{target}: {fault:?}"
            );
        }
    }
    assert!(!canary.sings());
    let fault = client.head(&site.url("/nowhere")).await.unwrap_err();
    assert_eq!(fault, Refused::Location.into());
}

#[tokio::test]
async fn what_is_sent_is_sent_to_nobody_else() {
    let other = Site::start(|_| answer("200 OK", &[], b"")).await;
    let target = other.url("/");
    let site = Site::start(move |_| {
        answer(
            "307 Temporary Redirect",
            &[&format!("location: {target}")],
            b"",
        )
    })
    .await;
    let client = client(&[&site, &other]);
    let url = site.url("/");
    let posted = client.post_json(&url, Default::default(), "{\"a\":1}".into());
    assert_eq!(
        posted.await.unwrap().head.status,
        307,
        "a POST is not sent on"
    );
    assert!(other.asked().is_empty());

    let secret = http::HeaderValue::from_static("Bearer secret");
    let headers = http::HeaderMap::from_iter([(http::header::AUTHORIZATION, secret)]);
    let answer = client
        .follow(http::Method::GET, &site.url("/?sig=1"), headers)
        .await;
    assert!(answer.unwrap().head.status.is_success());
    let [first, ..] = &site.asked()[1..] else {
        panic!()
    };
    assert_eq!(field(first, "authorization"), Some("Bearer secret"));
    let [second] = &other.asked()[..] else {
        panic!()
    };
    for name in ["authorization", "cookie", "referer", "accept-encoding"] {
        assert_eq!(field(second, name), None, "{second}");
    }
    assert!(field(second, "user-agent").unwrap().starts_with("golive/"));
}
