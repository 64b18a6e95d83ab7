//! Counts of everything that is live, which are read once a minute.

use golive_testkit::Api;

use crate::kit::Place;

/// Has offers with these numbers found.
fn add(place: &Place, from: u32, to: u32) {
    let numbers = format!(
        "WITH RECURSIVE numbers(n) AS
            (SELECT {from} UNION ALL SELECT n + 1 FROM numbers WHERE n < {to})"
    );
    let mut statements = format!(
        "INSERT INTO search_offers (publisher, offer, title, since, facets) {numbers}
         SELECT 'contoso', 'o' || n, 'offer', n, '=system:linux' FROM numbers;"
    );
    for term in ["=all", "=system:linux"] {
        statements += &format!(
            "INSERT INTO search_terms (term, place, publisher, offer, marks) {numbers}
             SELECT '{term}', -n, 'contoso', 'o' || n, 0 FROM numbers;"
        );
    }
    place.sqlite().execute_batch(&statements).unwrap();
}

#[tokio::test]
async fn a_visitor_is_told_old_counts_while_new_ones_are_made() {
    let place = Place::on_sqlite();
    place.works(&["db", "migrate"]);
    add(&place, 1, 1_100);
    let server = place.serve();
    let visitor = Api::nobody(&server.url);
    let told = async |count: &str| {
        let page = visitor.get("/search").await.expect(200).text;
        page.contains("Linux") && page.contains(count)
    };
    let wait = async |seconds: u32| {
        let advance = format!("{{\"seconds\":{seconds}}}");
        visitor
            .post("/_dev/clock/advance", &advance)
            .await
            .expect(200);
    };
    assert!(told("1,100").await);
    add(&place, 1_101, 1_200);
    assert!(told("1,100").await, "for a minute");
    wait(61).await;
    assert!(told("1,100").await, "once more");
    while !told("1,200").await {
        tokio::task::yield_now().await;
    }

    add(&place, 1_201, 1_300);
    wait(601).await;
    assert!(told("1,300").await, "after ten minutes they are too old");
}
