//! The portal over HTTP, as somebody without scripts uses it.

#![expect(
    clippy::unwrap_used,
    reason = "all of this program is a test, its helpers too"
)]

mod edit;
mod hostile;
#[path = "../pages/html.rs"]
mod html;
mod language;
mod list;
mod live;
mod members;
mod permission;
mod story;

use golive_server::dev;
use golive_testkit::{Answer, Golive, Pages};

/// The owner of publisher `contoso`, signed in.
async fn owner(golive: &Golive) -> Pages {
    Pages::sign_in(&golive.running.url, dev::OWNER).await
}

/// The contributor of publisher `contoso`, signed in.
async fn contributor(golive: &Golive) -> Pages {
    Pages::sign_in(&golive.running.url, dev::CONTRIBUTOR).await
}

/// A page that is as every page must be.
async fn page(pages: &mut Pages, path: &str) -> (Answer, html::Page) {
    let answer = pages.get(path).await.expect(200);
    let read = html::read(&answer.text);
    (answer, read)
}

/// The page of an offer once it says this.
async fn once(golive: &Golive, pages: &mut Pages, offer: &str, said: &str) -> Answer {
    let key = format!("contoso/{offer}").parse().unwrap();
    loop {
        let changed = golive.running.app.store.changed(&key);
        let (answer, _) = page(pages, &format!("/portal/contoso/{offer}")).await;
        if answer.text.contains(said) {
            return answer;
        }
        let waited = tokio::time::timeout(std::time::Duration::from_secs(60), changed).await;
        assert!(waited.is_ok(), "nothing changes: {}", answer.text);
    }
}

/// How many operations of an offer there are.
async fn operations(golive: &Golive, offer: &str) -> usize {
    let path = golive_testkit::Api::at(offer, "/submissions");
    let owner = golive.owner().await;
    let list = owner.get(&path).await.expect(200).json();
    list.as_array().unwrap().len()
}
