//! Signing in with a client of golive's own issuer, over HTTP.

use golive_server::dev;
use golive_testkit::{Golive, Pages};

/// A page that needs somebody.
const INSIDE: &str = "/portal/contoso";

#[tokio::test]
async fn a_client_signs_in_and_comes_to_where_it_wanted() {
    let golive = Golive::start().await;
    let mut pages = Pages::nobody(&golive.running.url);
    let away = pages.get("/portal/contoso?state=live").await.expect(303);
    let sign_in = away.header("location").to_owned();
    assert_eq!(sign_in, "/sign-in?next=%2Fportal%2Fcontoso%3Fstate%3Dlive");
    pages.get(&sign_in).await.expect(200);
    let fields = [("client", dev::OWNER), ("secret", dev::SECRET)];
    let back = pages.post("/sign-in", &fields).await.expect(303);
    assert_eq!(back.header("location"), "/portal/contoso?state=live");
    let cookie = back.header("set-cookie");
    assert!(cookie.starts_with("__Host-golive="), "{cookie}");
    for part in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    pages.get(INSIDE).await.expect(200);
}

#[tokio::test]
async fn a_wrong_secret_is_told_and_the_client_kept() {
    let golive = Golive::start().await;
    let mut pages = Pages::nobody(&golive.running.url);
    pages.get("/sign-in").await.expect(200);
    for (client, secret) in [
        (dev::OWNER, "another"),
        ("nobody", dev::SECRET),
        (dev::OWNER, ""),
    ] {
        let fields = [("client", client), ("secret", secret)];
        let answer = pages.post("/sign-in", &fields).await.expect(422);
        assert!(answer.text.contains("role=\"alert\""), "{}", answer.text);
        assert!(answer.text.contains(&format!("value=\"{client}\"")));
        assert_eq!(answer.header("set-cookie"), "");
    }
    pages.get(INSIDE).await.expect(303);
}

#[tokio::test]
async fn the_way_back_never_leads_elsewhere() {
    let golive = Golive::start().await;
    for elsewhere in ["//evil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil"] {
        let mut pages = Pages::nobody(&golive.running.url);
        pages
            .get(&format!("/sign-in?next={elsewhere}"))
            .await
            .expect(200);
        let fields = [("client", dev::OWNER), ("secret", dev::SECRET)];
        let back = pages.post("/sign-in", &fields).await.expect(303);
        assert_eq!(back.header("location"), "/portal", "{elsewhere}");
    }
}

#[tokio::test]
async fn signing_out_ends_this_session_or_all_of_them() {
    let golive = Golive::start().await;
    let url = &golive.running.url;
    let mut here = Pages::sign_in(url, dev::OWNER).await;
    let mut there = Pages::sign_in(url, dev::OWNER).await;
    let mut third = Pages::sign_in(url, dev::OWNER).await;
    let mut other = Pages::sign_in(url, dev::CONTRIBUTOR).await;

    // What the cookie held does not open anything again.
    let mut stolen = here.clone();
    here.get(INSIDE).await.expect(200);
    here.post("/sign-out", &[]).await.expect(303);
    stolen.get(INSIDE).await.expect(303);
    there.get(INSIDE).await.expect(200);
    let everywhere = [("everywhere", "yes")];
    there.post("/sign-out", &everywhere).await.expect(303);
    third.get(INSIDE).await.expect(303);
    other.get(INSIDE).await.expect(200);
}

#[tokio::test]
async fn a_session_ends_after_half_a_day_and_survives_a_restart() {
    let golive = Golive::start().await;
    let mut pages = Pages::sign_in(&golive.running.url, dev::OWNER).await;
    let golive = golive.restart_with(|_| {}).await;
    pages.url.clone_from(&golive.running.url);
    pages.get(INSIDE).await.expect(200);
    let nobody = golive.nobody();
    let hours = |hours: u32| format!("{{\"seconds\": {}}}", hours * 3600 - 60);
    nobody
        .post("/_dev/clock/advance", &hours(12))
        .await
        .expect(200);
    pages.get(INSIDE).await.expect(200);
    nobody
        .post("/_dev/clock/advance", "{\"seconds\": 120}")
        .await
        .expect(200);
    pages.get(INSIDE).await.expect(303);
}

#[tokio::test]
async fn forms_of_other_sites_do_nothing() {
    let golive = Golive::start().await;
    let url = &golive.running.url;
    let mut pages = Pages::sign_in(url, dev::OWNER).await;
    pages.get(INSIDE).await.expect(200);
    let token = pages.hidden("/sign-out");
    let own = [("origin", url.as_str()), ("sec-fetch-site", "same-origin")];
    for headers in [
        [("origin", "https://evil.example"), ("sec-fetch-site", "")],
        [("origin", "null"), ("sec-fetch-site", "same-origin")],
        [("origin", url.as_str()), ("sec-fetch-site", "cross-site")],
        [("origin", url.as_str()), ("sec-fetch-site", "same-site")],
    ] {
        pages.send("/sign-out", &token, &headers).await.expect(403);
    }
    // The token of another session, or none.
    let mut other = Pages::sign_in(url, dev::OWNER).await;
    other.get(INSIDE).await.expect(200);
    let foreign = other.hidden("/sign-out");
    pages.send("/sign-out", &foreign, &own).await.expect(403);
    pages.send("/sign-out", &[], &own).await.expect(403);
    pages.get(INSIDE).await.expect(200);

    // Nor does a form sign somebody in.
    let mut nobody = Pages::nobody(url);
    let fields = [
        ("client".to_owned(), dev::OWNER.to_owned()),
        ("secret".to_owned(), dev::SECRET.to_owned()),
    ];
    let evil = [("origin", "https://evil.example")];
    nobody.send("/sign-in", &fields, &evil).await.expect(403);

    pages.send("/sign-out", &token, &own).await.expect(303);
}

#[tokio::test]
async fn light_and_dark_are_chosen_by_a_form() {
    let golive = Golive::start().await;
    let mut pages = Pages::nobody(&golive.running.url);
    let style = pages.get("/theme.css").await.expect(200);
    assert_eq!((style.text.as_str(), style.header("vary")), ("", "Cookie"));
    pages.post("/theme", &[("theme", "dark")]).await.expect(303);
    let style = pages.get("/theme.css").await.expect(200);
    assert_eq!(style.text, ":root { color-scheme: dark; }");
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    pages.post("/theme", &[("theme", "")]).await.expect(303);
    assert_eq!(pages.get("/theme.css").await.expect(200).text, "");

    // Forms for everybody are short.
    let long = "x".repeat(100_000);
    for form in ["/theme", "/language", "/sign-in"] {
        pages.post(form, &[("theme", &long)]).await.expect(400);
    }
}
