//! Links, disks and the pages of SaaS offers.

use golive_model::{RuleId, Time};
use golive_server::artifacts::client::FetchFault;
use golive_server::certify::{blob, links, saas};
use http::{Method, StatusCode};
use serde_json::Value;

use crate::kit::{Site, answer, client, field, found, key, rehearsal, words};

#[tokio::test]
async fn a_link_leads_to_a_page() {
    let site = Site::start(|request| {
        let (method, rest) = request.split_once(' ').unwrap();
        match (method, rest.split(' ').next().unwrap()) {
            (_, "/page" | "/moved%20here") => answer("200 OK", &[], b""),
            (_, "/moved") => answer("302 Found", &["location: /moved%20here"], b""),
            ("GET", "/no-head" | "/head-forbidden") => answer("200 OK", &[], b"page"),
            ("HEAD", "/no-head") => answer("405 Method Not Allowed", &[], b""),
            ("HEAD", "/head-forbidden") => answer("403 Forbidden", &[], b""),
            (_, "/shut") => answer("403 Forbidden", &[], b""),
            (_, "/ill") => answer("503 Service Unavailable", &[], b""),
            _ => answer("404 Not Found", &[], b""),
        }
    })
    .await;
    let client = client(&[&site]);
    for good in ["/page", "/moved", "/no-head", "/head-forbidden"] {
        let inspection = links::check(&client, &site.url(good)).await.unwrap();
        assert!(
            inspection.faults.is_empty(),
            "{good}: {:?}",
            inspection.faults
        );
        assert_eq!(inspection.evidence["status"], 200);
        assert_eq!(inspection.evidence["host"], site.address.to_string());
    }
    for (bad, status) in [("/gone?sig=secret", 404), ("/shut", 403)] {
        let inspection = links::check(&client, &site.url(bad)).await.unwrap();
        assert_eq!(found(&inspection), ["LS-013.unreached"]);
        assert_eq!(inspection.evidence["status"], status);
        let words = words(&inspection);
        assert!(
            words.contains(&status.to_string()) && !words.contains("secret"),
            "{words}"
        );
    }
    let passing = links::check(&client, &site.url("/ill")).await;
    assert_eq!(passing, Err(FetchFault::Status(503)));
    let inner = "http://10.0.0.1/".parse().unwrap();
    let inspection = links::check(&client, &inner).await.unwrap();
    assert!(words(&inspection).contains("10.0.0.1 is private"));
}

#[tokio::test]
async fn a_disk_can_be_read_in_parts() {
    let site = Site::start(|request| {
        let kind = |kind: &str| {
            let kind = format!("x-ms-blob-type: {kind}");
            answer("206 P", &["content-range: bytes 0-0/1049088", &kind], b"x")
        };
        match request.split(' ').nth(1).unwrap() {
            "/page.vhd" => kind("PageBlob"),
            "/block.vhd" => kind("BlockBlob"),
            "/elsewhere.vhd" => answer("206 P", &["content-range: bytes 0-0/1049088"], b"x"),
            "/whole.vhd" => answer("200 OK", &[], b"x"),
            "/403.vhd?sig=secret" => answer("403 F", &[], b""),
            "/409.vhd" => answer("409 C", &[], b""),
            "/412.vhd" => answer("412 P", &[], b""),
            "/429.vhd" => answer("429 T", &[], b""),
            _ => answer("404 N", &[], b""),
        }
    })
    .await;
    let client = client(&[&site]);
    for good in ["/page.vhd", "/elsewhere.vhd"] {
        let inspection = blob::check(&client, &site.url(good)).await.unwrap();
        assert!(
            inspection.faults.is_empty(),
            "{good}: {:?}",
            inspection.faults
        );
        assert_eq!(inspection.evidence["length"], 1_049_088);
    }
    for (bad, case) in [
        ("/block.vhd", "SAS-010"),
        ("/whole.vhd", "SAS-009.range"),
        ("/403.vhd?sig=secret", "SAS-009.forbidden"),
        ("/none.vhd", "SAS-009.notfound"),
        ("/409.vhd", "SAS-009.inuse"),
        ("/412.vhd", "SAS-009.conflict"),
    ] {
        let inspection = blob::check(&client, &site.url(bad)).await.unwrap();
        assert_eq!(found(&inspection), [case], "{bad}");
        assert!(!words(&inspection).contains("secret"), "{bad}");
    }
    let passing = blob::check(&client, &site.url("/429.vhd")).await;
    assert_eq!(passing, Err(FetchFault::Status(429)));
}

#[test]
fn every_fault_has_its_words() {
    let url = "https://a.example/b?sig=secret".parse().unwrap();
    let status = |code| FetchFault::of_status(StatusCode::from_u16(code).unwrap());
    let faults = [403, 404, 409, 412, 416, 500]
        .map(status)
        .into_iter()
        .chain([
            FetchFault::Unreachable("x".into()),
            FetchFault::Timeout,
            FetchFault::Large { limit: 9 },
            golive_server::artifacts::filter::Refused::Port(9).into(),
        ]);
    for fault in faults {
        for rule in [RuleId::SasReadable, RuleId::ArtifactReachable] {
            assert_eq!(
                found(&fault.inspection(rule, &url)),
                [key(rule, fault.code())]
            );
        }
        for rule in [RuleId::Url, RuleId::SaasTechnical, RuleId::Registry] {
            let inspection = fault.inspection(rule, &url);
            assert_eq!(found(&inspection), [key(rule, "unreached")]);
            let words = words(&inspection);
            assert!(words.contains(&fault.to_string()) && !words.contains("secret"));
        }
    }
    for key in ["ART-002", "ART-003.quota"] {
        assert!(golive_model::message::exists(key));
    }
}

fn event() -> saas::Rehearsal<'static> {
    saas::Rehearsal {
        publisher: "contoso",
        offer: "app",
        plan: "gold",
        subscription: uuid::Uuid::from_u128(1),
        operation: uuid::Uuid::from_u128(2),
        time: Time(1_800_000_000_000_000),
    }
}

#[tokio::test]
async fn a_landing_page_is_https() {
    let site = Site::start(|request| match request.split(' ').nth(1).unwrap() {
        "/" => answer("200 OK", &[], b""),
        _ => answer("404 N", &[], b""),
    })
    .await;
    let good = saas::landing_page(&rehearsal(), &site.url("/"))
        .await
        .unwrap();
    assert!(good.faults.is_empty(), "{:?}", good.faults);
    let bad = saas::landing_page(&rehearsal(), &site.url("/x"))
        .await
        .unwrap();
    assert_eq!(found(&bad), ["SA-001.unreached"]);

    let outside = client(&[&site]);
    let plain = saas::landing_page(&outside, &site.url("/?a=b"))
        .await
        .unwrap();
    assert_eq!(found(&plain), ["SA-001.https"]);
    let plain = saas::webhook(&outside, &site.url("/"), &event())
        .await
        .unwrap();
    assert_eq!(found(&plain), ["SA-001.https"]);
    assert_eq!(site.asked().len(), 3, "what is not https is not asked");
}

/// A webhook that answers by the action; posts only.
async fn webhook(status: fn(&str) -> &'static str) -> Site {
    Site::start(move |request| {
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with(Method::POST.as_str()));
        let body: Value = serde_json::from_str(body).unwrap();
        answer(status(body["action"].as_str().unwrap()), &[], b"{}")
    })
    .await
}

#[tokio::test]
async fn a_webhook_acknowledges_six_actions() {
    let site = webhook(|_| "200 OK").await;
    let good = saas::webhook(&rehearsal(), &site.url("/hook"), &event())
        .await
        .unwrap();
    assert!(good.faults.is_empty(), "{:?}", good.faults);
    assert_eq!(good.evidence["Reinstate"], 200);
    let asked = site.asked();
    assert_eq!(asked.len(), 6);
    let (head, body) = asked[0].split_once("\r\n\r\n").unwrap();
    assert_eq!(field(head, "golive-test"), Some("true"));
    assert_eq!(field(head, "content-type"), Some("application/json"));
    let body: Value = serde_json::from_str(body).unwrap();
    let members: Vec<&str> = body
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let documented = [
        "id",
        "activityId",
        "subscriptionId",
        "publisherId",
        "offerId",
        "planId",
        "quantity",
        "timeStamp",
        "action",
        "status",
    ];
    assert_eq!(members, documented);
    assert_eq!(body["timeStamp"], "2027-01-15T08:00:00.0000000Z");

    let partly = |action: &str| match action {
        "Renew" => "404 Not Found",
        "Suspend" => "202 Accepted",
        _ => "200 OK",
    };
    let site = webhook(partly).await;
    let some = saas::webhook(&rehearsal(), &site.url("/"), &event())
        .await
        .unwrap();
    assert_eq!(found(&some), ["SA-002", "SA-002"]);
    assert_eq!(some.evidence["Suspend"], 202);
}

#[tokio::test]
async fn a_webhook_that_acknowledges_nothing_is_none() {
    let site = webhook(|_| "405 Method Not Allowed").await;
    let none = saas::webhook(&rehearsal(), &site.url("/"), &event())
        .await
        .unwrap();
    assert_eq!(found(&none), ["SA-001.unreached"]);
    let site = webhook(|_| "503 Service Unavailable").await;
    let ill = saas::webhook(&rehearsal(), &site.url("/"), &event()).await;
    assert_eq!(ill, Err(FetchFault::Status(503)));
    let site = webhook(|_| "302 Found").await;
    let moved = saas::webhook(&rehearsal(), &site.url("/"), &event())
        .await
        .unwrap();
    assert_eq!(found(&moved), ["SA-001.unreached"]);
}
