//! Finding offers.

use golive_testkit::{Golive, documents};
use serde_json::json;

use crate::{live, page, titled};

/// The offers that a page lists, in its order.
async fn found(golive: &Golive, path: &str) -> Vec<String> {
    let (_, page) = page(golive, path, 200).await;
    let hrefs = page.tags.iter().filter_map(|tag| tag.get("href"));
    hrefs
        .filter_map(|href| href.strip_prefix("/offers/contoso."))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn offers_are_found_by_words_and_narrowed_down_by_facets() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    live(
        &owner,
        &titled("one", "Árvíz backup", "Keeps what you have"),
    )
    .await;
    live(
        &owner,
        &titled("two", "Quiet server", "A backup for it is kept"),
    )
    .await;
    live(&owner, &documents::example("saas", "planner")).await;
    for (query, expected) in [
        ("q=backup", vec!["one", "two"]),
        ("q=BACKUP+quiet", vec!["two"]),
        ("q=arviz", vec!["one"]),
        ("q=back", vec!["one", "two"]),
        ("q=backup+planner", vec![]),
        ("q=ba", vec![]),
        ("q=%25", vec![]),
        ("kind=microsoft-azure-saas", vec!["planner"]),
        ("q=backup&kind=microsoft-azure-saas", vec![]),
        ("price=month", vec!["planner"]),
        ("system=linux&sort=name", vec!["one", "two"]),
        ("system=linux&sort=newest", vec!["two", "one"]),
        (
            "publisher=contoso&sort=newest",
            vec!["planner", "two", "one"],
        ),
        ("publisher=fabrikam", vec![]),
        ("category=compute&q=quiet", vec!["two"]),
        ("kind=", vec!["planner", "two", "one"]),
        ("kind=Microsoft", vec![]),
    ] {
        assert_eq!(
            found(&golive, &format!("/search?{query}")).await,
            expected,
            "{query}"
        );
    }
    let (_, all) = page(&golive, "/search", 200).await;
    for told in [
        "3 offers",
        "Own licence 2",
        "By the month 1",
        "Linux 2",
        "Contoso 3",
    ] {
        assert!(all.text.contains(told), "{told}: {}", all.text);
    }
    let narrowed = all.tags.iter().filter_map(|tag| tag.get("href"));
    let narrowed: Vec<&str> = narrowed
        .filter(|href| href.contains("price=byol"))
        .collect();
    assert_eq!(found(&golive, narrowed[0]).await.len(), 2);
}

#[tokio::test]
async fn what_is_found_follows_what_is_live() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    live(&owner, &titled("one", "Former name", "x")).await;
    assert_eq!(found(&golive, "/search?q=former").await, ["one"]);
    let mut changed = titled("one", "Later name", "x");
    changed["definition"]["plans"][0]["virtualMachinePricing"]["isByol"] = json!(true);
    owner
        .put(&golive_testkit::Api::at("one", ""), &changed)
        .await
        .expect(200);
    assert_eq!(found(&golive, "/search?q=later").await, [""; 0], "a draft");
    live(&owner, &changed).await;
    assert_eq!(found(&golive, "/search?q=later").await, ["one"]);
    assert_eq!(found(&golive, "/search?q=former").await, [""; 0]);
    let golive = golive.restart_with(|_| {}).await;
    assert_eq!(found(&golive, "/search?q=later").await, ["one"]);
    golive.operator().await.post("/_dev/reset", "").await;
    assert_eq!(found(&golive, "/search").await, [""; 0]);
}

#[tokio::test]
async fn pages_are_turned() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for number in 0..23 {
        live(
            &owner,
            &titled(&format!("o{number:02}"), &format!("App {number:02}"), "x"),
        )
        .await;
    }
    let first = found(&golive, "/search?sort=name").await;
    let second = found(&golive, "/search?sort=name&page=2").await;
    assert_eq!((first.len(), second.len()), (20, 3));
    assert_eq!((first[0].as_str(), second[0].as_str()), ("o00", "o20"));
    assert_eq!(found(&golive, "/search?sort=name&page=99").await, second);
    let (_, page_two) = page(&golive, "/publishers/contoso?page=2", 200).await;
    let rels: Vec<&str> = page_two
        .tags
        .iter()
        .filter_map(|tag| tag.get("rel"))
        .collect();
    assert!(
        rels.contains(&"prev") && !rels.contains(&"next"),
        "{rels:?}"
    );
    assert!(page_two.text.contains("Page 2 of 2"), "{}", page_two.text);
    assert_eq!(found(&golive, "/").await.len(), 12);
}
