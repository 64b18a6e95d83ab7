//! What the page of an offer tells: markets, versions, pictures, where to complain.

use golive_server::config::Checks;
use golive_testkit::files::Files;
use golive_testkit::{Api, Golive, documents};
use http::Method;
use serde_json::json;

use crate::{html, live, page, robots, titled};

#[tokio::test]
async fn prices_are_those_of_the_market_that_was_chosen() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut document = documents::vm("app");
    document["definition"]["plans"][1]["regions"] = json!(["SE", "DE"]);
    live(&owner, &document).await;
    let (_, general) = page(&golive, "/offers/contoso.app", 200).await;
    let options = general.tags.iter().filter(|tag| tag.name == "option");
    let options = options.filter_map(|tag| tag.get("value"));
    // Languages are chosen, too, and written small.
    let options: Vec<&str> = options
        .filter(|code| code.to_uppercase() == *code)
        .collect();
    assert_eq!(options, ["", "CA", "DE", "FR", "GB", "JP", "SE", "US"]);
    assert!(general.text.contains("From USD\u{a0}0.02 an hour"));

    let (_, sweden) = page(&golive, "/offers/contoso.app?market=se", 200).await;
    let chosen = sweden.tags.iter().find(|tag| tag.get("selected").is_some());
    assert_eq!(chosen.and_then(|tag| tag.get("value")), Some("SE"));
    assert!(sweden.text.contains("Not sold in SE"), "{}", sweden.text);
    assert!(sweden.text.contains("From USD\u{a0}0.02 an hour"));
    let canonical = sweden
        .tags
        .iter()
        .find(|tag| tag.get("rel") == Some("canonical"));
    let canonical = canonical.and_then(|tag| tag.get("href")).unwrap();
    assert!(canonical.ends_with("/offers/contoso.app"));

    let (_, nowhere) = page(&golive, "/offers/contoso.app?market=NO", 200).await;
    assert!(nowhere.text.contains("This offer is not sold in NO."));
    assert!(!nowhere.text.contains("an hour"), "{}", nowhere.text);
    for query in ["market=", "market=Sweden", "market=%3Cb%3E", "market=%ff"] {
        let (_, all) = page(&golive, &format!("/offers/contoso.app?{query}"), 200).await;
        assert!(!all.text.contains("ot sold in"), "{query}");
    }
    let preview = owner.to_preview("hidden").await;
    let link = preview["previewLinks"][0]["uri"].as_str().unwrap();
    let (_, preview) = page(&golive, link, 200).await;
    let opener = preview
        .tags
        .iter()
        .find(|tag| tag.get("name") == Some("preview"));
    let opener = opener.and_then(|tag| tag.get("value")).unwrap();
    let chosen = format!("/offers/contoso.hidden?preview={opener}&market=NO");
    let (_, nowhere) = page(&golive, &chosen, 200).await;
    assert!(nowhere.text.contains("This offer is not sold in NO."));
}

#[tokio::test]
async fn prices_by_region_are_shown_in_their_market() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut document = documents::vm("regional");
    let plan = &mut document["definition"]["plans"][1];
    plan["regions"] = json!(["SE", "US"]);
    plan["virtualMachinePricing"] = json!({"isByol": false, "regionPrices": [
        {"region": "SE", "currency": "SEK", "price": 1.25},
        {"region": "US", "currency": "USD", "price": 0.15},
    ]});
    live(&owner, &document).await;
    let (_, sweden) = page(&golive, "/offers/contoso.regional?market=SE", 200).await;
    assert!(sweden.text.contains("SEK\u{a0}1.25"), "{}", sweden.text);
    let (_, states) = page(&golive, "/offers/contoso.regional?market=US", 200).await;
    assert!(states.text.contains("USD\u{a0}0.15"), "{}", states.text);
}

#[tokio::test]
async fn versions_that_were_live_are_told_and_no_others() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    live(&owner, &titled("app", "First", "x")).await;
    // A version that is never live, and a draft.
    owner
        .put(&Api::at("app", ""), &titled("app", "Second", "x"))
        .await
        .expect(200);
    let accepted = owner
        .post(&Api::at("app", "/publish"), "")
        .await
        .expect(202);
    owner.finished(&accepted).await;
    live(&owner, &titled("app", "Third", "x")).await;
    live(&owner, &titled("app", "First", "x")).await;
    owner
        .put(&Api::at("app", ""), &titled("app", "Fifth", "x"))
        .await
        .expect(200);

    let listed = golive.nobody().get("/catalog/offers/contoso.app").await;
    let listed = listed.expect(200).json();
    let history = listed["history"].as_array().unwrap();
    let versions: Vec<u64> = history
        .iter()
        .map(|v| v["version"].as_u64().unwrap())
        .collect();
    assert_eq!(versions, [4, 3, 1]);
    assert_eq!(history[0]["sha256"], history[2]["sha256"], "the same again");
    assert_ne!(history[0]["sha256"], history[1]["sha256"]);
    assert_eq!(history[0]["since"], listed["since"]);
    let (_, shown) = page(&golive, "/offers/contoso.app", 200).await;
    for past in history {
        assert!(shown.text.contains(past["sha256"].as_str().unwrap()));
    }
    for unknown in ["Second", "Third", "Fifth"] {
        assert!(!shown.text.contains(unknown), "{unknown}");
    }
}

#[tokio::test]
async fn a_page_is_of_the_listing_that_stands_there_now() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    live(&owner, &titled("app", "Former", "x")).await;
    let path = "/offers/contoso.app";
    for _ in 0..2 {
        assert!(page(&golive, path, 200).await.1.text.contains("Former"));
    }
    live(&owner, &titled("app", "Later", "x")).await;
    let (_, later) = page(&golive, path, 200).await;
    assert!(later.text.contains("Later") && !later.text.contains("Former"));
    golive.operator().await.post("/_dev/reset", "").await;
    page(&golive, path, 404).await;
}

/// A golive that takes pictures in, and where they come from.
async fn with_pictures() -> (Golive, Files) {
    let golive = Golive::with(|setup| {
        setup.settings.dev.as_mut().unwrap().checks = Checks::Full;
        setup.settings.artifacts.check_links = false;
    });
    (golive.await, Files::start().await)
}

/// Width and height of a PNG or a JPEG that golive makes.
fn size(bytes: &[u8]) -> (u32, u32) {
    let number = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte))
    };
    if bytes.starts_with(b"\x89PNG") {
        return (number(&bytes[16..20]), number(&bytes[20..24]));
    }
    let frame = bytes
        .windows(2)
        .position(|two| two == [0xff, 0xc0])
        .unwrap();
    (
        number(&bytes[frame + 7..frame + 9]),
        number(&bytes[frame + 5..frame + 7]),
    )
}

#[tokio::test]
async fn pictures_come_as_small_as_they_are_shown() {
    let (golive, host) = with_pictures().await;
    let owner = golive.owner().await;
    let mut document = documents::vm("app");
    let hero = format!("{}?a-815x290.png", host.url("815x290.png"));
    document["definition"]["offer"]["microsoft-azure-marketplace.heroLogo"] = json!(hero);
    host.stock(&mut document);
    live(&owner, &document).await;
    let browser = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut seen = 0;
    for path in ["/", "/offers/contoso.app"] {
        let (_, shown) = page(&golive, path, 200).await;
        for picture in shown.tags.iter().filter(|tag| tag.name == "img") {
            assert!(picture.get("width").is_some() && picture.get("height").is_some());
            let set = picture.get("srcset").unwrap_or_default().split(", ");
            let set = set.filter_map(|source| source.split(' ').next());
            for source in set
                .chain(picture.get("src"))
                .filter(|source| !source.is_empty())
            {
                let (_, width) = source.rsplit_once('/').unwrap();
                let width: u32 = width.parse().unwrap();
                let url = format!("{}{source}", golive.running.url);
                let answer = browser.get(&url).send().await.unwrap();
                assert_eq!(answer.status(), 200, "{source}");
                let headers = answer.headers().clone();
                assert!(
                    headers["cache-control"]
                        .to_str()
                        .unwrap()
                        .contains("immutable")
                );
                assert_eq!(
                    headers["content-security-policy"],
                    "default-src 'none'; sandbox"
                );
                let bytes = answer.bytes().await.unwrap();
                assert!(size(&bytes).0 <= width, "{source}: {:?}", size(&bytes));
                let again = browser.get(&url).header("if-none-match", &headers["etag"]);
                assert_eq!(again.send().await.unwrap().status(), 304);
                seen += 1;
            }
        }
    }
    assert!(seen >= 6, "{seen}");
}

#[tokio::test]
async fn nothing_but_pictures_of_listings_is_shown() {
    let (golive, host) = with_pictures().await;
    let owner = golive.owner().await;
    let mut document = documents::vm("app");
    host.stock(&mut document);
    live(&owner, &document).await;
    let listed = golive
        .nobody()
        .get("/catalog/offers/contoso.app")
        .await
        .json();
    let artifact = listed["images"][0]["uri"].as_str().unwrap();
    let picture = artifact.split('/').nth(2).unwrap();
    let disk = listed["files"][0]["sha256"].as_str().unwrap();
    golive
        .nobody()
        .get(&format!("/pictures/{picture}/96"))
        .await
        .expect(200);
    let upper = picture.to_uppercase();
    let unknown = "0".repeat(64);
    for path in [
        format!("/pictures/{picture}/97"),
        format!("/pictures/{picture}/096"),
        format!("/pictures/{picture}/-48"),
        format!("/pictures/{picture}/99999999999999999999"),
        format!("/pictures/{upper}/96"),
        format!("/pictures/{disk}/96"),
        format!("/pictures/{unknown}/96"),
        "/pictures/x/96".to_owned(),
        "/pictures/%25/%00".to_owned(),
        format!("/pictures/{picture}%25/96"),
    ] {
        golive.nobody().get(&path).await.expect(404);
    }
    // What is taken in for a preview that fails is in no listing.
    let mut refused = documents::vm("refused");
    host.put(
        "40x40.png",
        golive_inspect::picture::paint(40, 40, [9, 9, 9], [1, 2, 3]),
    );
    host.stock(&mut refused);
    refused["definition"]["offer"]["microsoft-azure-marketplace.mediumLogo"] =
        json!(host.url("absent.png"));
    owner
        .put(&Api::at("refused", ""), &refused)
        .await
        .expect(201);
    let accepted = owner
        .post(&Api::at("refused", "/publish"), "")
        .await
        .expect(202);
    assert_eq!(owner.finished(&accepted).await["status"], "failed");
    let known = golive
        .nobody()
        .get(&format!("/artifacts/{picture}/x.png"))
        .await;
    assert_eq!(known.status, 200);
}

#[tokio::test]
async fn a_publisher_and_where_to_complain_are_told() {
    let abuse = "mailto:abuse@market.example";
    let golive = Golive::with(|setup| {
        setup.settings.storefront.abuse = Some(abuse.to_owned());
    })
    .await;
    golive.owner().await.to_live("app").await;
    for path in ["/offers/contoso.app", "/publishers/contoso"] {
        let (_, shown) = page(&golive, path, 200).await;
        let mut links = shown.tags.iter().filter_map(|tag| tag.get("href"));
        assert!(links.any(|href| href == abuse), "{path}");
    }
    let (_, publisher) = page(&golive, "/publishers/contoso", 200).await;
    let mut links = publisher.tags.iter().filter_map(|tag| tag.get("href"));
    assert!(links.any(|href| href == "mailto:support@contoso.example.com"));
    assert!(publisher.text.contains("Here since"), "{}", publisher.text);
    assert_eq!(robots(&publisher), None);
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    let (_, offer) = page(&golive, "/offers/contoso.app", 200).await;
    assert!(!offer.text.contains("Report abuse"));
}

/// What browsers accept.
const BROWSER: (&str, &str) = (
    "accept",
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
);

#[tokio::test]
async fn people_get_pages_and_programs_get_json() {
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    let nobody = golive.nobody();
    for (method, path, status) in [
        (Method::GET, "/nowhere", 404),
        (Method::GET, "/artifacts/x/y", 404),
        (Method::POST, "/search", 405),
        (Method::DELETE, "/offers/contoso.app", 405),
    ] {
        let page = nobody.send(method.clone(), path, &[BROWSER], None).await;
        let page = page.expect(status);
        assert_eq!(
            page.header("content-type"),
            "text/html; charset=utf-8",
            "{path}"
        );
        assert!(!page.header("x-ms-error-code").is_empty(), "{path}");
        assert_eq!(page.header("allow").is_empty(), status != 405, "{path}");
        assert_eq!(robots(&html::read(&page.text)), Some("noindex"));
        let json = nobody.send(method, path, &[], None).await.expect(status);
        assert!(!json.code().is_empty(), "{path}: {}", json.text);
    }
    for path in [
        "/api/nowhere",
        "/v1/nowhere",
        "/catalog/nowhere",
        "/catalog/offers/x",
    ] {
        let answer = nobody.send(Method::GET, path, &[BROWSER], None).await;
        assert_eq!(
            answer.expect(404).header("content-type"),
            "application/json; charset=utf-8"
        );
    }
    let foreign = [BROWSER, ("origin", "https://evil.example")];
    let refused = nobody.send(Method::POST, "/offers/contoso.app/contact", &foreign, None);
    html::read(&refused.await.expect(403).text);
}
