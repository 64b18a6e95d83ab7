//! Two people look at the same offer.

use std::time::Instant;

use golive_server::dev;
use golive_testkit::{Api, Golive, documents};
use serde_json::json;

use crate::people::signed_in;

#[tokio::test]
#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "how long people wait is measured and told"
)]
async fn a_second_browser_sees_each_step_without_loading_again() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let put = owner.put(&Api::at("app", ""), &documents::vm("app")).await;
    put.expect(201);
    let one = signed_in(&golive, dev::OWNER).await;
    let two = signed_in(&golive, dev::CONTRIBUTOR).await;
    for browser in [&one, &two] {
        browser.go("/portal/contoso/app").await;
        browser.sees("Draft").await;
        browser.run("window.mark = 'loaded once'", vec![]).await;
    }
    for (verb, told) in [
        ("/publish", "Look at it, and go live when"),
        ("/golive", "Customers see it."),
    ] {
        let accepted = owner.post(&Api::at("app", verb), "").await.expect(202);
        let operation = owner.finished(&accepted).await;
        assert_eq!(operation["status"], "complete", "{operation:#}");
        let begun = Instant::now();
        one.sees(told).await;
        two.sees(told).await;
        println!(
            "{verb}: both saw it {:?} after the API told it",
            begun.elapsed()
        );
    }
    for browser in [&one, &two] {
        let mark = browser.run("return window.mark", vec![]).await;
        assert_eq!(mark, json!("loaded once"));
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    }
}
