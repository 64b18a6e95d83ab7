//! Mail against a real SMTP server (PyPI aiosmtpd) that is up, down, slow and
//! refusing. Time is the test's: nothing here waits for a clock.

#![expect(
    clippy::unwrap_used,
    reason = "all of this file is a test, its helpers too"
)]

#[path = "mail/leads.rs"]
mod leads;
#[path = "mail/market.rs"]
mod market;

use std::time::Duration;

use golive_model::Work;
use golive_server::clock::Clock;
use golive_server::config::{Checks, DevSettings};
use golive_testkit::mail::{Mail, PATIENCE, Sink};
use golive_testkit::{Api, Golive, Setup, database, documents};
use market::{CONTACT, all, deliveries, failing, go_live, list, moved, publish, sends_to, start};
use serde_json::{Value, json};

/// Mails as a reader sees them, without what differs from run to run.
fn shown(mails: &[Mail]) -> String {
    let shown = |mail: &Mail| {
        format!(
            "From: {}\nTo: {}\nSubject: {}\n\n{}",
            mail.header("from"),
            mail.header("to"),
            mail.header("subject"),
            mail.text()
        )
    };
    let texts: Vec<String> = mails.iter().map(shown).collect();
    texts.join("\n--------\n")
}

fn snapshot(name: &str, mails: &[Mail]) {
    insta::with_settings!({filters => [(r"preview=\S+", "preview=[key]")]}, {
        insta::assert_snapshot!(name, shown(mails));
    });
}

#[tokio::test]
async fn the_list_is_told_from_accepted_to_live() {
    let mut sink = Sink::start().await;
    let (golive, owner) = start(&sink, &Clock::system()).await;

    let published = publish(&owner, "told", "a@example.com, b@example.com").await;
    let mut mails = sink.mails(4).await;
    go_live(&owner, "told", &list("B@example.com,c@example.com")).await;
    let live = sink.mails(3).await;
    mails.sort_by_key(|mail| (mail.to(), mail.header("subject")));
    let to = |mails: &[Mail]| mails.iter().map(Mail::to).collect::<Vec<_>>();
    let (a, b, c) = ("a@example.com", "b@example.com", "c@example.com");
    assert_eq!(to(&mails), [a, a, b, b]);
    assert_eq!(to(&live), [a, b, c]);

    let preview = published["previewLinks"][0]["uri"].as_str().unwrap();
    assert!(mails[0].text().contains(preview), "{}", mails[0].text());
    snapshot("accepted_to_live", &[&mails[..2], &live[..1]].concat());

    mails.extend(live);
    let mut identities: Vec<String> = mails.iter().map(|m| m.header("message-id")).collect();
    identities.sort();
    identities.dedup();
    assert_eq!(identities.len(), 7, "one identity a mail: {identities:?}");
    for mail in &mails {
        assert_eq!(mail.header("to"), mail.to());
        assert_eq!(mail.sender(), "golive@market.example");
        assert_eq!(mail.header("auto-submitted"), "auto-generated");
        let kind = mail.header("content-type");
        assert!(kind.starts_with("text/plain"), "{kind}");
        assert!(mail.header("date").ends_with("+0000"));
    }
    deliveries(&golive, all("sent", 7)).await;
}

#[tokio::test]
async fn the_list_is_told_of_failure_and_cancel() {
    let mut sink = Sink::start().await;
    let clock = Clock::system();
    let (golive, owner) = start(&sink, &clock).await;

    publish(&owner, "stopped", "a@example.com").await;
    sink.mails(2).await;
    let path = Api::at("stopped", "/cancel");
    let cancel = owner.post(&path, "").await;
    assert!(matches!(cancel.status, 200 | 202), "{}", cancel.text);
    let mut mails = sink.mails(1).await;
    deliveries(&golive, all("sent", 3)).await;

    let port = sink.port;
    let breaks = |work| {
        let sends = sends_to(port, &clock);
        move |setup: &mut Setup| {
            sends(setup);
            setup.choice.works = Some(failing(work));
        }
    };
    let golive = golive.restart_with(breaks(Work::Certify)).await;
    let owner = moved(owner, &golive);
    publish(&owner, "refused", "a@example.com").await;
    mails.extend(sink.mails(2).await.into_iter().filter(says("failed")));
    deliveries(&golive, all("sent", 5)).await;

    let golive = golive.restart_with(breaks(Work::Live)).await;
    let owner = moved(owner, &golive);
    publish(&owner, "late", "a@example.com").await;
    sink.mails(2).await;
    go_live(&owner, "late", "").await;
    mails.extend(sink.mails(1).await);
    assert_eq!(mails.len(), 3, "{mails:#?}");
    snapshot("failed_and_cancelled", &mails);
}

fn says(words: &str) -> impl Fn(&Mail) -> bool {
    move |mail| mail.header("subject").contains(words)
}

#[tokio::test]
async fn without_a_list_the_contact_is_told() {
    let mut sink = Sink::start().await;
    let (_golive, owner) = start(&sink, &Clock::system()).await;
    publish(&owner, "nobody", "").await;
    for mail in sink.mails(2).await {
        assert_eq!(mail.to(), CONTACT);
        assert_eq!(mail.header("to"), CONTACT);
    }
}

#[tokio::test]
async fn a_server_that_was_down_gets_every_mail_once_it_is_up() {
    let sink = Sink::start().await;
    let (clock, port) = (Clock::system(), sink.port);
    let (golive, owner) = start(&sink, &clock).await;
    sink.kill().await;

    publish(&owner, "patient", "a@example.com").await;
    let tried = |times: u64| {
        move |items: &[Value]| items.len() == 2 && items.iter().all(|i| i["attempts"] == times)
    };
    let kept = deliveries(&golive, tried(1)).await;
    for delivery in &kept {
        assert_eq!(delivery["state"], "pending");
        let error = delivery["lastError"].as_str().unwrap();
        assert!(error.contains("refused"), "{error}");
    }
    clock.advance(Duration::from_secs(5));
    deliveries(&golive, tried(2)).await;

    let mut sink = Sink::start_at(port).await;
    clock.advance(Duration::from_secs(30));
    for mail in sink.mails(2).await {
        assert_eq!(mail.to(), "a@example.com");
    }
    let sent = deliveries(&golive, all("sent", 2)).await;
    assert!(tried(3)(&sent), "{sent:#?}");
}

#[tokio::test]
async fn a_mail_that_is_put_off_comes_again_as_the_same_mail() {
    let mut sink = Sink::start().await;
    let clock = Clock::system();
    let (golive, owner) = start(&sink, &clock).await;
    sink.tell("later").await;

    publish(&owner, "again", "a@example.com").await;
    let first = sink.mails(2).await;
    let words = |item: &Value| item["lastError"].as_str().unwrap_or_default().to_owned();
    let put_off = deliveries(&golive, |items| {
        items.len() == 2 && items.iter().all(|item| item["attempts"] == 1)
    })
    .await;
    assert!(
        words(&put_off[0]).contains("Come back later"),
        "{put_off:#?}"
    );

    sink.tell("accept").await;
    clock.advance(Duration::from_secs(5));
    let second = sink.mails(2).await;
    let by_subject = |mut mails: Vec<Mail>| {
        mails.sort_by_key(|mail| mail.header("subject"));
        mails
            .iter()
            .map(|mail| mail.raw().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(by_subject(first), by_subject(second), "byte for byte");
    deliveries(&golive, all("sent", 2)).await;
}

#[tokio::test]
async fn an_address_that_is_refused_is_a_dead_letter_and_the_others_get_theirs() {
    let mut sink = Sink::start().await;
    let clock = Clock::system();
    let (golive, owner) = start(&sink, &clock).await;
    sink.tell("refuse gone@example.com").await;

    let path = Api::at("half", "");
    owner.put(&path, &documents::vm("half")).await.expect(201);
    let addresses = list("gone@example.com,here@example.com");
    owner
        .post(&Api::at("half", "/publish"), &addresses)
        .await
        .expect(202);
    let settled =
        |items: &[Value]| items.len() == 4 && items.iter().all(|i| i["state"] != "pending");
    let seen = deliveries(&golive, settled).await;
    for delivery in &seen {
        if delivery["to"] == "gone@example.com" {
            assert_eq!(delivery["state"], "dead");
            assert_eq!(delivery["attempts"], 1);
            let error = delivery["lastError"].as_str().unwrap();
            assert!(
                error.contains("There is no mailbox of that name"),
                "{error}"
            );
        } else {
            assert_eq!(delivery["state"], "sent", "{delivery:#}");
        }
    }
    // Dead is dead: when the next mail is out, that one was not tried again.
    clock.advance(Duration::from_secs(3_000));
    publish(&owner, "whole", "here@example.com").await;
    let later = deliveries(&golive, |items| {
        items.len() == 6 && items.iter().all(|item| item["state"] != "pending")
    })
    .await;
    assert_eq!(later[2..], seen[..]);
}

#[tokio::test]
async fn a_login_that_is_refused_is_the_operators_to_mend() {
    let mut sink = Sink::with(&["--password", "right"]).await;
    let clock = Clock::system();
    let port = sink.port;
    let logs_in = |password: &'static str| {
        let sends = sends_to(port, &clock);
        move |setup: &mut Setup| {
            sends(setup);
            setup.settings.mail.as_mut().unwrap().url =
                format!("smtp://golive:{password}@127.0.0.1:{port}");
        }
    };
    let golive = Golive::production(logs_in("mistaken")).await;
    let owner = golive.make_publisher(None).await;
    publish(&owner, "locked", "a@example.com").await;
    sink.next("login failed").await;
    let kept = deliveries(&golive, |items| {
        items.len() == 2 && items.iter().all(|item| item["attempts"] == 1)
    })
    .await;
    sink.next("login failed").await;
    for delivery in kept {
        assert_eq!(delivery["state"], "pending", "{delivery:#}");
        let error = delivery["lastError"].as_str().unwrap();
        assert!(
            error.contains("535") && !error.contains("mistaken"),
            "{error}"
        );
    }

    let golive = golive.restart_with(logs_in("right")).await;
    clock.advance(Duration::from_secs(5));
    assert_eq!(sink.mails(2).await.len(), 2);
    deliveries(&golive, all("sent", 2)).await;
}

#[tokio::test]
async fn a_slow_server_holds_up_nobody_but_itself() {
    let mut sink = Sink::start().await;
    let (golive, owner) = start(&sink, &Clock::system()).await;
    sink.tell("hold").await;

    publish(&owner, "first", "a@example.com").await;
    let held = sink.mails(1).await;
    // The answer to that mail is still to come, and all else goes on.
    publish(&owner, "second", "b@example.com").await;
    let live = go_live(&owner, "second", "").await;
    assert_eq!(live["status"], "complete");
    golive
        .nobody()
        .get("/catalog/offers/contoso.second")
        .await
        .expect(200);
    deliveries(&golive, all("pending", 5)).await;

    sink.tell("release").await;
    assert_eq!(held.len() + sink.mails(4).await.len(), 5);
    deliveries(&golive, all("sent", 5)).await;
}

#[tokio::test]
async fn without_a_setting_mail_is_kept_until_there_is_one() {
    let mut sink = Sink::start().await;
    let clock = Clock::system();
    let golive = Golive::production(|setup| setup.choice.clock = Some(clock.clone())).await;
    let owner = golive.make_publisher(None).await;
    publish(&owner, "kept", "a@example.com").await;
    clock.advance(Duration::from_secs(3_000));
    for delivery in deliveries(&golive, all("pending", 2)).await {
        assert_eq!(delivery["attempts"], 0);
    }
    let golive = golive.restart_with(sends_to(sink.port, &clock)).await;
    sink.mails(2).await;
    deliveries(&golive, all("sent", 2)).await;
}

#[tokio::test]
async fn a_rehearsal_keeps_its_mail_whatever_its_settings() {
    let mut sink = Sink::start().await;
    let clock = Clock::system();
    let sends = sends_to(sink.port, &clock);
    let rehearsal = Golive::with(|setup| {
        sends(setup);
        setup.settings.dev = Some(DevSettings {
            checks: Checks::Document,
            ..DevSettings::default()
        });
    })
    .await;
    publish(&rehearsal.owner().await, "rehearsed", "a@example.com").await;
    let look = async {
        loop {
            let page = rehearsal.nobody().get("/_dev/outbox").await.expect(200);
            let items = page.json()["items"].as_array().unwrap().clone();
            if items.len() == 2 {
                return items;
            }
        }
    };
    let outbox = tokio::time::timeout(PATIENCE, look).await.unwrap();
    assert!(
        outbox[0]["subject"]
            .as_str()
            .unwrap()
            .contains("waits for your sign-off")
    );
    clock.advance(Duration::from_secs(600));

    // The same server hears of another golive, and of that one only.
    let (_golive, owner) = start(&sink, &clock).await;
    publish(&owner, "real", "b@example.com").await;
    for mail in sink.mails(2).await {
        assert_eq!(mail.to(), "b@example.com");
    }
    let page = rehearsal.nobody().get("/_dev/outbox").await.expect(200);
    assert_eq!(page.json()["items"], json!(outbox), "kept as it was");
}

#[tokio::test]
async fn nothing_that_is_put_into_a_header_leaves_it() {
    let mut sink = Sink::start().await;
    let (golive, owner) = start(&sink, &Clock::system()).await;
    let operator = golive.first_operator().await;
    let addresses = [
        "a@example.com\r\nBcc: victim@example.com",
        "a@example.com\nBcc: victim@example.com",
        "a@example.com\rRCPT TO:<victim@example.com>",
        "a@example.com> SIZE=1\r\nRCPT TO:<victim@example.com",
        "\"a\r\nRCPT TO:<victim@example.com>\"@example.com",
        "Name <victim@example.com>",
        "victim@example.com (a)",
        "a@example.com\u{0}",
        "a@exam ple.com",
        "a@[127.0.0.1\r\n]",
        "a\u{2028}b@example.com ",
    ];
    let path = Api::at("evil", "");
    owner.put(&path, &documents::vm("evil")).await.expect(201);
    for address in addresses {
        let publish = owner
            .post(&Api::at("evil", "/publish"), &list(address))
            .await;
        assert_eq!(publish.status, 400, "{address:?}: {}", publish.text);
        let new = json!({ "id": "evil", "contact": address }).to_string();
        operator.post("/v1/publishers", &new).await.expect(400);
    }

    let titles = [
        "Title\r\nBcc: victim@example.com",
        "Title\r\n\r\n.\r\nMAIL FROM:<victim@example.com>",
        "Title\nX-Evil: 1\u{b}\u{c}\u{0085}\u{1b}[31m",
        "\r\n.\r\nQUIT\r\n",
        "{status} {preview} {findings}",
        "Ünïcödé \u{202e}gnirts ✉ =?utf-8?q?=0D=0ABcc:_victim=40example.com?=",
        "x".repeat(3_000).as_str(),
        ".".repeat(3_000).as_str(),
    ]
    .map(str::to_owned);
    for (at, title) in titles.iter().enumerate() {
        let (offer, to) = (format!("title-{at}"), format!("to-{at}@example.com"));
        let mut document = documents::vm(&offer);
        document["definition"]["displayText"] = json!(title);
        let path = Api::at(&offer, "");
        owner.put(&path, &document).await.expect(201);
        let publish = owner.post(&Api::at(&offer, "/publish"), &list(&to)).await;
        owner.finished(&publish.expect(202)).await;
        deliveries(&golive, all("sent", 2 * at + 2)).await;
        for mail in sink.mails(2).await {
            assert_eq!(mail.to(), to, "{title:?}");
            assert_eq!(mail.header("to"), to);
            let mut names = mail.names();
            names.sort_by_key(|name| name.to_ascii_lowercase());
            let expected = "Auto-Submitted Content-Transfer-Encoding Content-Type Date From \
                            Message-ID MIME-Version Subject To";
            assert_eq!(names.join(" "), expected, "{}", mail.raw());
            let text = mail.text();
            let clean: String = title
                .chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .take(200)
                .collect();
            assert!(
                text.contains(&format!("\"{clean}\"")),
                "{clean:?} in {text:?}"
            );
            let status = text.lines().last().unwrap_or_default();
            let page = "https://market.example/portal/contoso/title-";
            assert!(status.contains(page), "{text}");
        }
    }
}

#[tokio::test]
async fn nobody_is_forgotten_while_much_happens() {
    const OFFERS: usize = 60;
    let golive = Golive::production(|_| {}).await;
    let owner = golive.make_publisher(Some(CONTACT)).await;
    let mut releases = tokio::task::JoinSet::new();
    for at in 0..OFFERS {
        let owner = owner.clone();
        releases.spawn(async move { owner.to_live(&format!("many-{at}")).await });
    }
    releases.join_all().await;
    let told = async {
        loop {
            let kept = golive.running.app.store.deliveries(i64::MAX, 1_000).await;
            let kept = kept.unwrap();
            let lives = kept.iter().filter(|d| d.subject.ends_with("is live"));
            if lives.count() == OFFERS {
                return kept;
            }
        }
    };
    let told = tokio::time::timeout(PATIENCE, told).await.unwrap();
    assert_eq!(told.len(), 3 * OFFERS, "accepted, preview, live");
}

#[tokio::test]
async fn stopped_between_send_and_commit_it_is_sent_again_as_the_same_mail() {
    let mut sink = Sink::start().await;
    let clock = Clock::system();
    let (golive, owner) = start(&sink, &clock).await;
    publish(&owner, "twice", "a@example.com").await;
    sink.mails(2).await;
    deliveries(&golive, all("sent", 2)).await;

    sink.tell("hold").await;
    go_live(&owner, "twice", "").await;
    let before = sink.mails(1).await;
    // The server has the mail; golive stops before it is told so.
    let golive = golive.restart_with(sends_to(sink.port, &clock)).await;
    // Where there may be other nodes, one of them could be sending it still.
    clock.advance(Duration::from_secs(301));
    let after = sink.mails(1).await;
    assert_eq!(before[0].raw(), after[0].raw());
    sink.tell("release").await;
    deliveries(&golive, all("sent", 3)).await;
}

#[tokio::test]
async fn of_two_nodes_one_sends_each_mail() {
    let address = database().await;
    let mut sink = Sink::start().await;
    let (keys, clock) = (tempfile::tempdir().unwrap(), Clock::system());
    let node = || {
        let sends = sends_to(sink.port, &clock);
        Golive::on(&address, |setup| {
            sends(setup);
            setup.settings.server.master_key_file = Some(keys.path().join("master.key"));
        })
    };
    let one = node().await;
    let _two = node().await;
    let owner = one.make_publisher(Some(CONTACT)).await;
    const OFFERS: usize = 6;
    for number in 0..OFFERS {
        let addresses = "a@example.com, b@example.com, c@example.com, d@example.com";
        publish(&owner, &format!("shared-{number}"), addresses).await;
    }
    // Accepted and ready, to four addresses.
    let count = OFFERS * 2 * 4;
    let mails = sink.mails(count).await;
    deliveries(&one, all("sent", count)).await;
    let mut identities: Vec<String> = mails.iter().map(|m| m.header("message-id")).collect();
    identities.sort();
    identities.dedup();
    assert_eq!(identities.len(), count);
}
