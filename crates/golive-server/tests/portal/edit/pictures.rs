//! Pictures that are uploaded.

use golive_inspect::picture::paint;
use golive_model::Sha256;
use golive_server::dev;
use golive_testkit::{Golive, Pages};
use serde_json::Value;

use super::{SPACE, json, path, set_up, stored};

const AT: &str = "/v1/publishers/contoso/artifacts";

fn logo(size: u32) -> Vec<u8> {
    paint(size, size, [20, 90, 200], [255, 255, 255])
}

/// Sends bytes as the API takes them.
async fn upload(golive: &Golive, kind: &str, content: Vec<u8>) -> (u16, Value) {
    let token = golive.contributor().await.token;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = http
        .post(format!("{}{AT}", golive.running.url))
        .bearer_auth(token);
    let answer = request
        .header("content-type", kind)
        .body(content)
        .send()
        .await
        .unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

#[tokio::test]
async fn a_logo_is_uploaded_seen_and_published() {
    let (golive, owner, mut pages) = set_up().await;
    let page = pages.get(&path("/pictures")).await.expect(200);
    assert!(
        page.text
            .contains("Upload a PNG of exactly 40 by 40 pixels")
    );
    let small = format!("{SPACE}.smallLogo");
    let file = format!("file:{small}");
    let content = logo(40);
    let files = [(file.as_str(), "../../my logo.png", content.as_slice())];
    pages
        .post_files(&path("/pictures"), &[], &files)
        .await
        .expect(303);
    let document = json(&owner).await;
    let url = document["definition"]["offer"]["microsoft-azure-marketplace.smallLogo"]
        .as_str()
        .unwrap();
    assert!(
        url.starts_with(&format!("{}/artifacts/", golive.running.url)),
        "{url}"
    );
    let shown = golive.nobody().get(url).await.expect(200);
    assert_eq!(shown.header("content-type"), "image/png");
    assert_eq!(shown.header("content-length"), content.len().to_string());
    let sha256 = url.split('/').nth(4).unwrap();
    let page = pages.get(&path("/pictures")).await.expect(200);
    assert!(
        page.text
            .contains(&format!("<img src=\"/artifacts/{sha256}/picture\"")),
        "{}",
        page.text
    );
    // A draft holds what it points at, however old that is.
    later(&golive).await;
    assert!(collected(&golive).await.is_empty());
    let mut pages = Pages::sign_in(&golive.running.url, dev::OWNER).await;
    pages.get(&path("/pictures")).await.expect(200);
    let other = [(small.as_str(), "https://a.example/logo.png")];
    pages
        .post_files(&path("/pictures"), &other, &[])
        .await
        .expect(303);
    assert_eq!(collected(&golive).await, [sha256]);
    golive.nobody().get(url).await.expect(404);
    // What nothing points at yet stays for a day.
    let (status, _) = upload(&golive, "image/png", logo(90)).await;
    assert_eq!((status, collected(&golive).await.len()), (201, 0));
    later(&golive).await;
    assert_eq!(collected(&golive).await.len(), 1);
}

/// More than a day later.
async fn later(golive: &Golive) {
    let operator = golive.operator().await;
    let day = r#"{"seconds":90000}"#;
    operator.post("/_dev/clock/advance", day).await.expect(200);
}

/// The digests of what a collection removes.
async fn collected(golive: &Golive) -> Vec<String> {
    let operator = golive.operator().await;
    let answer = operator
        .post("/v1/artifacts/collect?dryRun=false", "")
        .await;
    let gone = answer.expect(200).json()["artifacts"].clone();
    let names = gone
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap().to_owned());
    names.collect()
}

#[tokio::test]
async fn what_is_no_such_picture_is_refused_at_once() {
    let (_golive, owner, mut pages) = set_up().await;
    let before = stored(&owner).await;
    let small = format!("{SPACE}.smallLogo");
    let medium = format!("{SPACE}.mediumLogo");
    let (file, wide) = (format!("file:{small}"), logo(41));
    pages.get(&path("/pictures")).await.expect(200);
    for (content, told) in [
        (
            wide.as_slice(),
            "The logo has 41x41 pixels, and exactly 40x40 are needed",
        ),
        (b"\xff\xd8\xff\xe0 jpeg", "found: JPEG"),
        (b"<svg onload=x()>", "found: SVG"),
        (&wide[..200], "can not be shown"),
    ] {
        let files = [(file.as_str(), "logo.png", content)];
        let fields = [(medium.as_str(), "https://kept.example/logo.png")];
        let page = pages
            .post_files(&path("/pictures"), &fields, &files)
            .await
            .expect(422);
        assert!(page.text.contains(told), "{told}: {}", page.text);
        assert!(page.text.contains("<code>LS-009</code>") && page.text.contains("aria-invalid"));
        assert!(
            page.text.contains("https://kept.example/logo.png"),
            "nothing is lost"
        );
    }
    assert_eq!(stored(&owner).await, before);
}

#[tokio::test]
async fn the_api_takes_pictures_and_nothing_else() {
    let golive = Golive::start().await;
    let (status, body) = upload(&golive, "image/png", logo(90)).await;
    assert_eq!(
        (status, &body["width"], &body["height"]),
        (201, &90.into(), &90.into())
    );
    assert_eq!(body["contentType"], "image/png");
    assert_eq!(body["length"], logo(90).len());
    assert!(body["sha256"].as_str().unwrap().parse::<Sha256>().is_ok());
    let again = upload(&golive, "image/png", logo(90)).await;
    assert_eq!(again, (201, body), "the same is the same");
    let mut trailing = logo(90);
    trailing.resize((10 << 20) + 1, 0);
    for (kind, content, status, code) in [
        ("application/json", logo(90), 415, "UnsupportedMediaType"),
        (
            "image/jpeg",
            b"\xff\xd8\xff".to_vec(),
            415,
            "UnsupportedMediaType",
        ),
        (
            "image/png",
            b"\xff\xd8\xff".to_vec(),
            415,
            "UnsupportedMediaType",
        ),
        ("image/png", Vec::new(), 415, "UnsupportedMediaType"),
        ("image/png", logo(90)[..100].to_vec(), 400, "InvalidRequest"),
        ("image/png", trailing, 413, "PayloadTooLarge"),
    ] {
        let (found, body) = upload(&golive, kind, content).await;
        assert_eq!(
            (found, body["error"]["code"].as_str()),
            (status, Some(code)),
            "{body}"
        );
    }
}

#[tokio::test]
async fn a_picture_counts_against_the_quota() {
    let golive = Golive::with(|setup| setup.settings.artifacts.quota_mib = 0).await;
    let (status, body) = upload(&golive, "image/png", logo(90)).await;
    assert_eq!(status, 413, "{body}");
    assert!(
        body["error"]["message"].as_str().unwrap().contains("quota"),
        "{body}"
    );
}
