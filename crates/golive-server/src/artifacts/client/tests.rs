use super::*;

fn url(text: &str) -> Url {
    text.parse().unwrap()
}

#[test]
fn https_stays_https() {
    let from = url("https://a.example/dir/file?sig=1");
    assert_eq!(
        next(&from, "http://a.example/dir/file"),
        Err(Refused::Downgrade)
    );
    assert_eq!(next(&from, "//b.example/x"), Ok(url("https://b.example/x")));
    assert_eq!(next(&from, "other"), Ok(url("https://a.example/dir/other")));
    assert_eq!(next(&from, "https://["), Err(Refused::Location));
    let plain = url("http://a.example/");
    assert_eq!(
        next(&plain, "https://a.example/"),
        Ok(url("https://a.example/"))
    );
    assert_eq!(
        next(&plain, "file:///etc/passwd"),
        Ok(url("file:///etc/passwd")),
        "the rules refuse it at the next hop"
    );
}

#[test]
fn content_range() {
    let part = |first, last, whole| Some(Part { first, last, whole });
    for (text, expected) in [
        ("bytes 0-511/1024", part(0, 511, Some(1024))),
        ("bytes 512-1023/1024", part(512, 1023, Some(1024))),
        ("bytes 0-0/*", part(0, 0, None)),
        ("bytes 5-4/10", None),
        ("bytes 0-10/10", None),
        ("bytes */10", None),
        ("bytes 0-99999999999999999999/*", None),
        ("items 0-1/2", None),
        ("", None),
    ] {
        assert_eq!(Part::parse(text), expected, "{text}");
    }
}

#[test]
fn what_is_shown_has_no_secrets() {
    let secret = url("https://user:word@a.example/b.vhd?sv=1&sig=abc#x");
    assert_eq!(shown(&secret), "https://a.example/b.vhd");
}

#[test]
fn only_some_faults_pass() {
    let of = |code: u16| FetchFault::of_status(StatusCode::from_u16(code).unwrap());
    for (code, case, passes) in [
        (401, "forbidden", false),
        (403, "forbidden", false),
        (404, "notfound", false),
        (405, "status", false),
        (408, "status", true),
        (409, "inuse", false),
        (410, "notfound", false),
        (412, "conflict", false),
        (416, "range", false),
        (429, "status", true),
        (500, "status", true),
        (503, "status", true),
    ] {
        assert_eq!((of(code).code(), of(code).is_passing()), (case, passes));
    }
    assert!(FetchFault::Timeout.is_passing());
    assert!(FetchFault::Unreachable(String::new()).is_passing());
    assert!(!FetchFault::from(Refused::User).is_passing());
    assert!(!FetchFault::Large { limit: 1 }.is_passing());
}
