//! Fields, lists and plans.

use golive_testkit::{Api, documents};
use serde_json::json;

use super::{SPACE, json, path, set_up, stored, value};

#[tokio::test]
async fn one_field_is_edited_and_every_other_byte_stays() {
    let (_golive, owner, mut pages) = set_up().await;
    // Unknown members, odd numbers and the order are the publisher's.
    let mut document = documents::vm("app");
    document["zeta"] = json!({ "b": 1, "a": [null] });
    let odd = document
        .to_string()
        .replace("0.02", "0.0200")
        .replace("\"zeta\"", "\"zéta\"");
    let headers = [("content-type", "application/json")];
    let put = owner
        .send(reqwest::Method::PUT, &Api::at("app", ""), &headers, odd)
        .await;
    put.expect(200);
    let before = stored(&owner).await;
    assert!(before.contains("0.0200") && before.contains("zéta"));
    pages.get(&path("/listing")).await.expect(200);
    let title = format!("{SPACE}.title");
    assert_eq!(value(&pages.page, &title), "Contoso App");
    let saved = pages
        .post_files(&path("/listing"), &[(&title, "Contoso & friends")], &[])
        .await
        .expect(303);
    assert_eq!(saved.header("location"), path("/listing?saved=yes#summary"));
    let expected = before.replace("title\":\"Contoso App\"", "title\":\"Contoso & friends\"");
    assert_eq!(stored(&owner).await, expected);
    let page = pages.get(saved.header("location")).await.expect(200);
    assert!(page.text.contains("role=\"status\">Saved."));
    // The same again is nothing new.
    let same = pages
        .post_files(&path("/listing"), &[(&title, "Contoso & friends")], &[])
        .await;
    assert_eq!(
        same.expect(303).header("location"),
        path("/listing?saved=same#summary")
    );
}

#[tokio::test]
async fn findings_stand_beside_their_fields_and_in_the_summary() {
    let (_golive, _, mut pages) = set_up().await;
    pages.get(&path("/listing")).await.expect(200);
    let title = format!("{SPACE}.title");
    let long = "x".repeat(60);
    let page = {
        let saved = pages
            .post_files(&path("/listing"), &[(&title, &long)], &[])
            .await
            .expect(303);
        pages.get(saved.header("location")).await.expect(200)
    };
    let id = "f-%2Fdefinition%2Foffer%2Fmicrosoft-azure-marketplace.title";
    let (before, field) = page
        .text
        .split_once(&format!("id=\"{id}\" name=\"{title}\""))
        .unwrap();
    let (attributes, _) = field.split_once('>').unwrap();
    assert!(
        attributes.contains(&format!("aria-describedby=\"{id}-help {id}-notes\"")),
        "{attributes}"
    );
    assert!(attributes.contains("aria-invalid=\"true\"") && attributes.contains(&long));
    let (_, notes) = before.split_once(&format!("id=\"{id}-notes\"")).unwrap();
    assert!(notes.contains("<code>LS-001</code>"), "{notes}");
    let (_, summary) = page.text.split_once("id=\"summary\"").unwrap();
    let (summary, _) = summary.split_once("</section>").unwrap();
    assert!(
        summary.contains(&format!("<a href=\"#{id}\">Title</a>")),
        "{summary}"
    );
    // From elsewhere the summary leads there, and the navigation counts it.
    let page = pages.get(&path("/setup")).await.expect(200);
    assert!(page.text.contains(&format!("{}#{id}", path("/listing"))));
    assert!(page.text.contains("One error"));
    // So does the way from a finding elsewhere in the portal.
    let at = pages
        .get(&path(
            "?at=%2Fdefinition%2Foffer%2Fmicrosoft-azure-marketplace.title",
        ))
        .await;
    assert_eq!(
        at.expect(303).header("location"),
        format!("{}#{id}", path("/listing"))
    );
}

#[tokio::test]
async fn entries_come_and_go_without_scripts() {
    let (_golive, owner, mut pages) = set_up().await;
    let links = format!("{SPACE}.usefulLinks");
    pages.get(&path("/listing")).await.expect(200);
    let summary = format!("{SPACE}.summary");
    let add = format!("add:{links}");
    // What was written goes along.
    let fields = [(summary.as_str(), "With the button"), ("action", &add)];
    let added = pages
        .post_files(&path("/listing"), &fields, &[])
        .await
        .expect(303);
    assert!(
        added.header("location").contains("usefulLinks%2F2"),
        "{:?}",
        added.headers
    );
    let document = json(&owner).await;
    let offer = &document["definition"]["offer"];
    assert_eq!(
        offer["microsoft-azure-marketplace.summary"],
        "With the button"
    );
    assert_eq!(
        offer["microsoft-azure-marketplace.usefulLinks"][2],
        json!({})
    );
    pages.get(&path("/listing")).await.expect(200);
    let remove = format!("remove:{links}/0");
    let fields = [("action", remove.as_str())];
    pages
        .post_files(&path("/listing"), &fields, &[])
        .await
        .expect(303);
    let document = json(&owner).await;
    let left = &document["definition"]["offer"]["microsoft-azure-marketplace.usefulLinks"];
    assert_eq!(left[0]["linkTitle"], "Release notes");
    assert_eq!(left.as_array().unwrap().len(), 2);
    // An image version has a name of its own.
    let images = "/definition/plans/0/microsoft-azure-virtualmachines.vmImages";
    pages.get(&path("/plan/1")).await.expect(200);
    let (add, key) = (format!("add:{images}"), format!("key:{images}"));
    let nameless = pages
        .post_files(&path("/plan/1"), &[("action", &add)], &[])
        .await
        .expect(422);
    assert!(nameless.text.contains("A new entry needs a name"));
    let fields = [("action", add.as_str()), (key.as_str(), "2.0.0")];
    pages
        .post_files(&path("/plan/1"), &fields, &[])
        .await
        .expect(303);
    pages.get(&path("/plan/1")).await.expect(200);
    let disk = format!("{images}/2.0.0/osVhdUrl");
    let fields = [(disk.as_str(), "https://a.example/b.vhd")];
    pages
        .post_files(&path("/plan/1"), &fields, &[])
        .await
        .expect(303);
    let document = json(&owner).await;
    let image =
        &document["definition"]["plans"][0]["microsoft-azure-virtualmachines.vmImages"]["2.0.0"];
    assert_eq!(*image, json!({ "osVhdUrl": "https://a.example/b.vhd" }));
}

#[tokio::test]
async fn plans_are_added_and_removed_without_scripts() {
    let (_golive, owner, mut pages) = set_up().await;
    let page = pages.get(&path("/plans")).await.expect(200);
    for told in [
        "own-licence",
        "by-the-hour",
        "From USD\u{a0}0.02 an hour",
        "1.0.0, 1.0.1",
        "Own licence",
    ] {
        assert!(page.text.contains(told), "{told}");
    }
    let fields = [("action", "add-plan"), ("plan", "third")];
    let added = pages.post(&path("/plans"), &fields).await.expect(303);
    assert_eq!(added.header("location"), path("/plan/3?saved=yes"));
    let page = pages.get(added.header("location")).await.expect(200);
    assert_eq!(value(&page.text, "/definition/plans/2/planId"), "third");
    pages.get(&path("/plans")).await.expect(200);
    let fields = [("action", "remove:/definition/plans/0")];
    let asked = pages.post(&path("/plans"), &fields).await.expect(200);
    assert!(asked.text.contains("Remove plan own-licence?"));
    assert_eq!(
        json(&owner).await["definition"]["plans"][0]["planId"],
        "own-licence"
    );
    pages.post(&path("/plans"), &[]).await.expect(303);
    let document = json(&owner).await;
    let ids: Vec<_> = document["definition"]["plans"]
        .as_array()
        .unwrap()
        .iter()
        .map(|plan| plan["planId"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["by-the-hour", "third"]);
}

#[tokio::test]
async fn nothing_is_lost_when_a_field_can_not_be_read() {
    let (_golive, owner, mut pages) = set_up().await;
    let before = stored(&owner).await;
    pages.get(&path("/plan/2")).await.expect(200);
    let trial = "/definition/plans/1/virtualMachinePricing/freeTrialDurationInMonths";
    let title = "/definition/plans/1/microsoft-azure-virtualmachines.skuTitle";
    let fields = [(trial, "a month"), (title, "Other title")];
    let page = pages
        .post_files(&path("/plan/2"), &fields, &[])
        .await
        .expect(422);
    assert!(page.text.contains("is not a number"));
    assert_eq!(value(&page.text, trial), "a month");
    assert_eq!(value(&page.text, title), "Other title");
    assert_eq!(stored(&owner).await, before);
    // The page is as good as the first one: what is put right is saved.
    let fields = [(trial, "3"), (title, "Other title")];
    pages
        .post_files(&path("/plan/2"), &fields, &[])
        .await
        .expect(303);
    let plan = json(&owner).await["definition"]["plans"][1].clone();
    assert_eq!(
        plan["virtualMachinePricing"]["freeTrialDurationInMonths"],
        3
    );
    assert_eq!(
        plan["microsoft-azure-virtualmachines.skuTitle"],
        "Other title"
    );
}

#[tokio::test]
async fn secrets_are_written_and_never_shown() {
    let (_golive, owner, mut pages) = set_up().await;
    let secret = format!("{SPACE}.tableLeadConfiguration/storageAccountConnectionString");
    pages.get(&path("/leads")).await.expect(200);
    let fields = [(secret.as_str(), "AccountKey=hush")];
    let saved = pages
        .post_files(&path("/leads"), &fields, &[])
        .await
        .expect(303);
    assert!(saved.header("location").contains("saved=yes"));
    let page = pages.get(&path("/leads")).await.expect(200);
    assert!(!page.text.contains("hush") && !stored(&owner).await.contains("hush"));
    let stale = [("etag", "\"0-0\""), (secret.as_str(), "AccountKey=other")];
    let stale: Vec<(String, String)> = pages
        .hidden(&path("/leads"))
        .into_iter()
        .filter(|(name, _)| name != "etag")
        .chain(stale.map(|(name, value)| (name.to_owned(), value.to_owned())))
        .collect();
    let conflict = pages.send(&path("/leads"), &stale, &[]).await.expect(409);
    assert!(!conflict.text.contains("AccountKey"));
    assert!(conflict.text.contains("Write them again"));
}

#[tokio::test]
async fn what_people_write_is_text_in_every_field() {
    let (_golive, _, mut pages) = set_up().await;
    let attack = "\"></textarea><script>x()</script><img src=x onerror='x()'>{{ words }}";
    for sheet in [
        "/setup",
        "/listing",
        "/pictures",
        "/audience",
        "/leads",
        "/support",
        "/plan/1",
    ] {
        let page = pages.get(&path(sheet)).await.expect(200).text;
        let names = page
            .split(" name=\"/")
            .skip(1)
            .map(|rest| format!("/{}", rest.split('"').next().unwrap()));
        let fields: Vec<(String, String)> = names.map(|name| (name, attack.to_owned())).collect();
        assert!(!fields.is_empty(), "{sheet}");
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        // Numbers and JSON are not taken; then all is shown again.
        let answer = pages.post_files(&path(sheet), &fields, &[]).await;
        let page = match answer.status {
            303 => pages.get(&path(sheet)).await.expect(200).text,
            422 => answer.text,
            status => panic!("{sheet}: {status}"),
        };
        assert!(
            !page.contains("<script>") && !page.contains("<img src=x"),
            "{sheet}"
        );
        assert!(page.contains("&#60;script&#62;"), "{sheet}");
    }
}
