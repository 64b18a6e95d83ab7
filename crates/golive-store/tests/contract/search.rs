//! What live offers are found by.

use golive_model::search::{Facet, Range, Sought, asked, marks};
use golive_model::{Command, OfferKey, Outcome, Slot};
use golive_store::Store;

use crate::kit::{
    Place, apply, change, done, go_live, holder, key, make, put, stored, to_live, to_preview,
};

async fn found(store: &Store, text: &str) -> Vec<String> {
    let (hits, is_cut) = store
        .find(&Sought::of(&asked(text), &[]), 100)
        .await
        .unwrap();
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

pub(crate) async fn a_facet_that_is_too_long_holds_nothing_up(place: Place) {
    let store = place.open().await;
    let made = make(&store, "vm", "words").await;
    let preview = to_preview(&store, &made, 1).await;
    let going = change(&store, &preview, go_live(2)).await;
    // A row of an index is compressed, so this must be no text that repeats itself.
    let mut lot = 1_u64;
    let mut letter = || {
        lot = lot.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from(b'a' + u8::try_from((lot >> 40) % 26).unwrap())
    };
    let long: String = (0..9_000).map(|_| letter()).collect();
    let mut command = done(&going.offer);
    let Command::StepCame {
        outcome: Outcome::Done(done),
        ..
    } = &mut command
    else {
        panic!("the live step is on");
    };
    let mut listing = done.listing.as_deref().unwrap().clone();
    listing.category_ids = vec![long, "compute".into()];
    done.listing = Some(listing.into());
    stored(apply(&store, Some(&going), command, holder()).await);
    assert_eq!(found(&store, "words").await, ["vm"]);
    let compute = [(Facet::Category, "compute".to_owned())];
    let (hits, _) = store.find(&Sought::of(&[], &compute), 9).await.unwrap();
    assert_eq!(hits.len(), 1);
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
        .find(
            &Sought::of(&asked("same"), std::slice::from_ref(&contoso)),
            9,
        )
        .await
        .unwrap();
    assert_eq!(hits.len(), 3);
    assert!(
        hits[0]
            .facets
            .lines()
            .any(|term| term == "=publisher:contoso")
    );
    let (none, _) = store.find(&Sought::of(&[], &[other]), 9).await.unwrap();
    assert!(none.is_empty());
    let (two, is_cut) = store.find(&Sought::of(&[], &[contoso]), 2).await.unwrap();
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

pub(crate) async fn each_question_finds_all_that_it_asks_for(place: Place) {
    let many = 60;
    let store = place.open().await;
    // One by one, so that no transaction is open for long.
    for statement in filling(many) {
        place.execute(&statement).await;
    }
    let kind = (Facet::Kind, "kind1".to_owned());
    let price = (Facet::Price, "price2".to_owned());
    for (text, facets, expected) in [
        ("", vec![], many),
        ("cloud", vec![], many),
        ("clou", vec![], many),
        ("cloud backup", vec![], many / 2),
        ("even backup cloud", vec![kind.clone()], many / 10),
        ("", vec![kind, price.clone()], 0),
        ("odd", vec![price], 0),
    ] {
        let sought = Sought::of(&asked(text), &facets);
        let (hits, is_cut) = store.find(&sought, 1_000).await.unwrap();
        assert_eq!((hits.len(), is_cut), (expected, false), "{text} {facets:?}");
    }
    let (hits, _) = store.find(&Sought::default(), 2).await.unwrap();
    let newest: Vec<i64> = hits.iter().map(|hit| hit.since).collect();
    assert_eq!(newest, [60, 59]);
}

pub(crate) async fn of_what_is_common_so_much_is_looked_at(place: Place) {
    let store = place.open().await;
    for statement in filling(3_100) {
        place.execute(&statement).await;
    }
    // The ten oldest offers alone have both words.
    let words = asked("deep wide");
    let (hits, is_cut) = store.find(&Sought::of(&words, &[]), 100).await.unwrap();
    assert_eq!((hits.len(), is_cut), (0, true));
    let kind = (Facet::Kind, "kind1".to_owned());
    let sought = Sought::of(&words, &[kind]);
    let (hits, is_cut) = store.find(&sought, 100).await.unwrap();
    let since: Vec<i64> = hits.iter().map(|hit| hit.since).collect();
    assert_eq!((since, is_cut), (vec![6, 1], false));
}

pub(crate) async fn what_is_rare_is_found_behind_what_is_common(place: Place) {
    let store = place.open().await;
    let (kind, price) = ("=kind:rare", "=price:common");
    let numbers = "WITH RECURSIVE numbers(n) AS
        (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 30000)";
    let marks = format!(
        "CASE WHEN n <= 20020 THEN {} ELSE {} END",
        marks([kind, price]),
        marks([price])
    );
    for (term, last) in [("cloud", 30_000), (kind, 20_020), (price, 30_000)] {
        let add = format!(
            "INSERT INTO search_terms (term, place, publisher, offer, marks) {numbers}
             SELECT '{term}', -n, 'contoso', 'o' || n, {marks} FROM numbers WHERE n <= {last}"
        );
        place.execute(&add).await;
    }
    let found = format!(
        "INSERT INTO search_offers (publisher, offer, title, since, facets) {numbers}
         SELECT 'contoso', 'o' || n, '', n, '{kind}\n{price}' FROM numbers WHERE n <= 20020"
    );
    place.execute(&found).await;
    let facets = [
        (Facet::Kind, "rare".to_owned()),
        (Facet::Price, "common".to_owned()),
    ];
    let sought = Sought::of(&asked("cloud"), &facets);
    // A page of them is among the first 10,000 that the word finds.
    let (hits, is_cut) = store.find(&sought, 100).await.unwrap();
    assert_eq!((hits.len(), is_cut), (20, true));
    // Fewer than a page is not enough.
    let forget = "DELETE FROM search_offers WHERE offer = 'o20020'";
    place.execute(forget).await;
    let (hits, is_cut) = store.find(&sought, 100).await.unwrap();
    assert_eq!((hits.len(), is_cut), (99, true));
}

pub(crate) async fn facets_with_the_same_marks_are_told_apart(place: Place) {
    let store = place.open().await;
    for statement in filling(60) {
        place.execute(&statement).await;
    }
    place
        .execute("UPDATE search_terms SET marks = 9223372036854775807")
        .await;
    let kind = (Facet::Kind, "kind1".to_owned());
    let sought = Sought::of(&asked("cloud"), &[kind]);
    let (hits, is_cut) = store.find(&sought, 1_000).await.unwrap();
    assert_eq!((hits.len(), is_cut), (12, false));
}

/// So many offers with terms of which some are common.
fn filling(many: usize) -> Vec<String> {
    let numbers = format!(
        "WITH RECURSIVE numbers(n) AS
            (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {many})"
    );
    let marks_of = |n: usize| {
        marks(
            [format!("=kind:kind{n}"), format!("=price:price{n}")]
                .iter()
                .map(String::as_str),
        )
    };
    let marks: String = (0..5)
        .map(|n| format!(" WHEN {n} THEN {}", marks_of(n)))
        .collect();
    let each = |term: &str, class: i64, which: &str| {
        format!(
            "INSERT INTO search_terms (term, place, publisher, offer, marks) {numbers}
             SELECT {term}, {} - n, 'contoso', 'o' || n, CASE n % 5{marks} END
             FROM numbers WHERE {which}",
            class << 52
        )
    };
    vec![
        format!(
            "INSERT INTO search_offers (publisher, offer, title, since, facets) {numbers}
             SELECT 'contoso', 'o' || n, 'offer ' || n, n,
                '=kind:kind' || (n % 5) || '\n=price:price' || (n % 5) FROM numbers"
        ),
        each("'=all'", 1, "1 = 1"),
        each("'=kind:kind' || (n % 5)", 1, "1 = 1"),
        each("'=price:price' || (n % 5)", 1, "1 = 1"),
        each("'cloud'", 1, "1 = 1"),
        each("'even'", 2, "n % 2 = 0"),
        each("'backup'", 2, "n % 2 = 0"),
        each("'wide'", 1, "n % 2 = 0 OR n <= 10"),
        each("'deep'", 1, "n % 2 = 1 OR n <= 10"),
    ]
}
