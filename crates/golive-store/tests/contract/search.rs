//! What live offers are found by.

use std::time::Instant;

use golive_model::search::{Facet, Range, asked, ranges};
use golive_model::{OfferKey, Slot};
use golive_store::Store;

use crate::kit::{Place, change, key, make, put, to_live, to_preview};

async fn found(store: &Store, text: &str) -> Vec<String> {
    let (hits, is_cut) = store.find(&ranges(&asked(text), &[]), 100).await.unwrap();
    assert!(!is_cut);
    hits.iter().map(|hit| hit.key.offer.to_string()).collect()
}

pub(crate) async fn what_is_live_is_found_and_nothing_else(place: Place) {
    let store = place.open().await;
    let made = make(&store, "vm", "first words").await;
    assert_eq!(found(&store, "first").await, [""; 0]);
    let preview = to_preview(&store, &made, 1).await;
    assert_eq!(found(&store, "first").await, [""; 0]);
    let live = to_live(&store, &preview, 2).await;
    assert_eq!(found(&store, "first").await, ["vm"]);
    assert_eq!(found(&store, "wor FIRST").await, ["vm"]);
    assert_eq!(found(&store, "").await, ["vm"]);
    assert_eq!(found(&store, "first second").await, [""; 0]);
    let changed = change(&store, &live, put(&key("vm"), "second")).await;
    let preview = to_preview(&store, &changed, 3).await;
    assert_eq!(found(&store, "second").await, [""; 0]);
    to_live(&store, &preview, 4).await;
    assert_eq!(found(&store, "second").await, ["vm"]);
    assert_eq!(found(&store, "words").await, [""; 0]);
    store.erase().await.unwrap();
    assert_eq!(found(&store, "").await, [""; 0]);
}

pub(crate) async fn facets_are_found_and_counted(place: Place) {
    let store = place.open().await;
    for (number, name) in (0_u64..).zip(["a", "b", "c"]) {
        let made = make(&store, name, "same").await;
        let preview = to_preview(&store, &made, number * 2 + 1).await;
        to_live(&store, &preview, number * 2 + 2).await;
    }
    let contoso = (Facet::Publisher, "contoso".to_owned());
    let other = (Facet::Publisher, "conto".to_owned());
    let (hits, _) = store
        .find(&ranges(&asked("same"), &[contoso.clone()]), 9)
        .await
        .unwrap();
    assert_eq!(hits.len(), 3);
    assert!(
        hits[0]
            .facets
            .lines()
            .any(|term| term == "=publisher:contoso")
    );
    let (none, _) = store.find(&ranges(&[], &[other]), 9).await.unwrap();
    assert!(none.is_empty());
    let (two, is_cut) = store.find(&ranges(&[], &[contoso]), 2).await.unwrap();
    assert!(two.len() == 2 && is_cut);
    let counts = store.count_by_term(&Range::facets()).await.unwrap();
    let kind = ("=kind:microsoft-azure-virtualmachines".to_owned(), 3);
    assert!(counts.contains(&kind), "{counts:?}");
}

/// A database of before there was search, and one node that fills it up.
pub(crate) async fn listings_of_before_are_brought_in_once(place: Place) {
    let store = place.open().await;
    let made = make(&store, "vm", "old words").await;
    let preview = to_preview(&store, &made, 1).await;
    to_live(&store, &preview, 2).await;
    place
        .execute("DELETE FROM search_terms; DELETE FROM search_offers")
        .await;
    assert_eq!(found(&store, "old").await, [""; 0]);
    store.complete_search().await.unwrap();
    assert_eq!(found(&store, "old").await, ["vm"]);
    place.execute("DELETE FROM search_terms").await;
    store.complete_search().await.unwrap();
    assert_eq!(found(&store, "old").await, [""; 0], "it is done once");
    let key: OfferKey = "contoso/vm".parse().unwrap();
    assert!(
        store
            .listing(&key, Slot::Production)
            .await
            .unwrap()
            .is_some()
    );
}

/// Prints how long questions last among many offers (`GOLIVE_OFFERS`, 300 unless
/// it is set), and demands that what they find is right.
pub(crate) async fn many_offers_are_searched(place: Place) {
    let many = std::env::var("GOLIVE_OFFERS").ok();
    let many: i64 = many.and_then(|many| many.parse().ok()).unwrap_or(300);
    let store = place.open().await;
    place.execute(&filling(many)).await;
    let kind = (Facet::Kind, "kind1".to_owned());
    let price = (Facet::Price, "price2".to_owned());
    for (text, facets, expected) in [
        ("", vec![], many),
        ("cloud", vec![], many),
        ("word7", vec![], 0),
        ("cloud backup", vec![], many / 2),
        ("cloud backup", vec![kind.clone()], many / 10),
        ("", vec![kind, price.clone()], 0),
        ("even", vec![price], 0),
    ] {
        let ranges = ranges(&asked(text), &facets);
        let mut took = Vec::new();
        for _ in 0..20 {
            let start = Instant::now();
            let (hits, _) = store.find(&ranges, 1_000).await.unwrap();
            took.push(start.elapsed().as_micros());
            if expected > 0 {
                assert_eq!(
                    hits.len(),
                    usize::try_from(expected.min(1_000)).unwrap(),
                    "{text}"
                );
            }
        }
        took.sort_unstable();
        println!(
            "{many} offers, {text:?} {}: median {} µs, longest {} µs",
            facets.len(),
            took[10],
            took[19]
        );
    }
    let start = Instant::now();
    store.count_by_term(&Range::facets()).await.unwrap();
    println!(
        "{many} offers, all facets: {} µs",
        start.elapsed().as_micros()
    );
}

/// So many offers, each with about forty terms, of which some are common.
fn filling(many: i64) -> String {
    let numbers = format!(
        "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {many})"
    );
    let each = |term: &str, place: i64, which: &str| {
        format!(
            "INSERT INTO search_terms (term, place, publisher, offer) {numbers}
             SELECT {term}, {place} - n, 'contoso', 'o' || n FROM numbers WHERE {which};"
        )
    };
    let mut text = format!(
        "INSERT INTO search_offers (publisher, offer, title, since, facets) {numbers}
         SELECT 'contoso', 'o' || n, 'offer ' || n, n,
            '=kind:kind' || (n % 5) || '\n=price:price' || (n % 5) FROM numbers;"
    );
    let first = 1 << 52;
    text += &each("'=all'", first, "1 = 1");
    text += &each("'=kind:kind' || (n % 5)", first, "1 = 1");
    text += &each("'=price:price' || (n % 5)", first, "1 = 1");
    text += &each("'cloud'", first, "1 = 1");
    text += &each("'even'", 2 * first, "n % 2 = 0");
    text += &each("'backup'", 2 * first, "n % 2 = 0");
    for word in 0..30 {
        text += &each(
            &format!("'word' || ((n * {}) % 5000)", word * 2 + 1),
            3 * first,
            "1 = 1",
        )
        .replace(';', " ON CONFLICT DO NOTHING;");
    }
    text
}
