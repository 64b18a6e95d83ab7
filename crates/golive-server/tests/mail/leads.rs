//! A publisher who wants to be told of leads by mail.

use golive_server::clock::Clock;
use golive_testkit::mail::Sink;
use golive_testkit::{Api, documents};
use reqwest::Method;
use serde_json::json;

use crate::market::{deliveries, go_live, start};

#[tokio::test]
async fn a_lead_comes_by_mail_and_is_answered_to_who_wrote_it() {
    let mut sink = Sink::start().await;
    let (golive, owner) = start(&sink, &Clock::system()).await;
    let mut document = documents::vm("asked");
    let offer = &mut document["definition"]["offer"];
    offer["microsoft-azure-marketplace.leadDestination"] = json!("Table");
    offer["microsoft-azure-marketplace.tableLeadConfiguration"] =
        json!({ "contactEmail": "sales@contoso.example", "connectionString": "x" });
    let put = owner.put(&Api::at("asked", ""), &document).await;
    put.expect(201);
    let accepted = owner.post(&Api::at("asked", "/publish"), "").await;
    owner.finished(&accepted.expect(202)).await;
    go_live(&owner, "asked", "").await;
    sink.mails(3).await;

    let form = "name=Ada+L.&email=ada%40example.com&consent=yes\
                &message=Hello%0D%0A.%0D%0ABcc%3A+x%40example.com";
    let kind = "application/x-www-form-urlencoded";
    let nobody = golive.nobody();
    let headers = [("content-type", kind)];
    let sent = nobody.send(
        Method::POST,
        "/offers/contoso.asked/contact",
        &headers,
        form.to_owned(),
    );
    assert!(sent.await.status < 400);
    let mail = sink.mails(1).await.remove(0);
    assert_eq!(mail.to(), "sales@contoso.example");
    assert_eq!(mail.header("reply-to"), "ada@example.com");
    assert!(mail.header("subject").starts_with("contoso/asked: "));
    let text = mail.text().replace("\r\n", "\n");
    for told in ["Ada L.", "ada@example.com", "Hello\n.\nBcc: x@example.com"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(
        !mail
            .names()
            .iter()
            .any(|name| name.eq_ignore_ascii_case("bcc"))
    );
    let is_sent = |items: &[serde_json::Value]| items[0]["state"] == "sent" && items.len() == 4;
    let listed = deliveries(&golive, is_sent).await;
    let listed = serde_json::to_string(&listed).unwrap();
    assert!(!listed.contains("ada@example.com") && !listed.contains("Hello"));
}
