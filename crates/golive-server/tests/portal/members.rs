//! Members come, change and go by forms; leads are read and taken along.

use golive_server::dev;
use golive_testkit::{Golive, Pages};

use crate::{contributor, owner, page};

const MEMBERS: &str = "/portal/contoso/members";
const REMOVE: &str = "/portal/contoso/members/remove";

#[tokio::test]
async fn a_member_comes_changes_and_goes() {
    let golive = Golive::start().await;
    let mut pages = owner(&golive).await;
    page(&mut pages, MEMBERS).await;
    let named = [
        ("name", "Ann"),
        ("principal", "ann@example.com"),
        ("role", "contributor"),
    ];
    let added = pages.submit(MEMBERS, &named).await.expect(200);
    assert!(added.text.contains("Ann") && added.text.contains("ann@example.com"));
    let again = [
        ("name", "Ann"),
        ("principal", "ann@example.com"),
        ("role", "owner"),
    ];
    let changed = pages.submit(MEMBERS, &again).await.expect(200);
    assert_eq!(
        changed.text.matches("<code>ann@example.com</code>").count(),
        1
    );
    let faulty = pages
        .post(MEMBERS, &[("name", "Bo"), ("principal", " ")])
        .await
        .expect(400);
    assert!(faulty.text.contains("value=\"Bo\"") && faulty.text.contains("role=\"alert\""));

    let asked = format!("{REMOVE}?principal=ann%40example.com");
    let (sure, _) = page(&mut pages, &asked).await;
    assert!(sure.text.contains("Ann (ann@example.com"), "{}", sure.text);
    let gone = pages.submit(REMOVE, &[]).await.expect(200);
    assert!(!gone.text.contains("ann@example.com"));
}

#[tokio::test]
async fn the_last_owner_stays() {
    let golive = Golive::start().await;
    let mut pages = owner(&golive).await;
    page(&mut pages, &format!("{REMOVE}?principal={}", dev::OWNER)).await;
    let refused = pages.post(REMOVE, &[]).await.expect(400);
    assert!(refused.text.contains("the last owner"), "{}", refused.text);
    page(&mut pages, MEMBERS).await;
    let lesser = [("principal", dev::OWNER), ("role", "contributor")];
    pages.post(MEMBERS, &lesser).await.expect(400);
    let api = golive.owner().await;
    let members = api
        .get("/v1/publishers/contoso/members")
        .await
        .expect(200)
        .json();
    let mut members = members.as_array().unwrap().iter();
    assert!(members.any(|member| member["role"] == "owner"));
}

#[tokio::test]
async fn a_contributor_does_not_see_what_only_owners_may() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    let draft = golive_testkit::Api::at("app", "");
    api.put(&draft, &golive_testkit::documents::vm("app"))
        .await
        .expect(201);
    let (mut theirs, mut mine) = (contributor(&golive).await, owner(&golive).await);
    let (list, _) = page(&mut theirs, "/portal/contoso").await;
    assert!(!list.text.contains(MEMBERS));
    let (list, _) = page(&mut mine, "/portal/contoso").await;
    assert!(list.text.contains(MEMBERS));
    let refused = theirs.get(MEMBERS).await.expect(403);
    assert!(
        refused.text.contains("<h1>You may not do this</h1>"),
        "{}",
        refused.text
    );

    let (offer, _) = page(&mut theirs, "/portal/contoso/app").await;
    assert!(!offer.text.contains("do-delete") && offer.text.contains("do-publish"));
    let (offer, _) = page(&mut mine, "/portal/contoso/app").await;
    assert!(offer.text.contains("do-delete"));
    page(&mut theirs, "/portal/contoso/app/delete").await;
    theirs
        .post("/portal/contoso/app/delete", &[])
        .await
        .expect(403);
    api.get(&draft).await.expect(200);
}

#[tokio::test]
async fn leads_are_read_and_taken_along() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    api.to_live("app").await;
    let mut pages = owner(&golive).await;
    let (none, _) = page(&mut pages, "/portal/contoso/app/leads").await;
    assert!(none.text.contains("Nobody has written yet."));
    let mut customer = Pages::nobody(&golive.running.url);
    let contact = "/offers/contoso.app/contact";
    customer.get(contact).await.expect(200);
    let fields = [
        ("name", "=HYPERLINK(\"http://evil\")"),
        ("email", "eve@example.com"),
        ("message", "Hello,\n\"you\" <b>"),
        ("consent", "yes"),
    ];
    let mut sent = customer.hidden(contact);
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    sent.extend(fields);
    let answer = customer.send(contact, &sent, &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    let (some, _) = page(&mut pages, "/portal/contoso/app/leads").await;
    assert!(some.text.contains("eve@example.com") && some.text.contains("&#60;b&#62;"));
    let csv = pages.get("/portal/contoso/app/leads.csv").await.expect(200);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        csv.text.contains("\"'=HYPERLINK(\"\"http://evil\"\")\""),
        "{}",
        csv.text
    );
}
